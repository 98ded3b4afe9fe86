/** Layouts of other provinces, invented on what their documents look like: each is a trap. */
import { expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import type { ImportedBudget } from "../../src/import/index.js";
import { importedDocument as imported } from "./support/table-text.js";

const TITLE = "示例局2024年部门预算\n\n";
const tree = (rows: string, heads = "科目编码\t科目名称\t合计\t基本支出\t项目支出"): string =>
  `${TITLE}部门支出总体情况表\n单位：万元\n${heads}\n${rows}\n`;

/** Code, name and figures of every item, from above. */
function itemsOf({ budget }: ImportedBudget): string[] {
  const walk = (items: NonNullable<NonNullable<typeof budget.expenditure>["items"]>): string[] =>
    items.flatMap((item) => [
      [item.code, item.name, item.amount, item.basic, item.project]
        .map((each) => (each === null ? "blank" : typeof each === "object" ? each.amount : each))
        .join(" "),
      ...walk(item.items ?? []),
    ]);
  return walk(budget.expenditure?.items ?? []);
}

const EXPECTED = [
  "210 卫生健康支出 5.00 3.00 2.00",
  "21011 行政事业单位医疗 5.00 3.00 2.00",
  "2101102 事业单位医疗 5.00 3.00 2.00",
];

test.each([
  [
    "one column",
    "210\t卫生健康支出\t5.00\t3.00\t2.00\n21011\t行政事业单位医疗\t5.00\t3.00\t2.00\n2101102\t事业单位医疗\t5.00\t3.00\t2.00",
  ],
  [
    "spaced codes",
    "210\t卫生健康支出\t5.00\t3.00\t2.00\n210 11\t行政事业单位医疗\t5.00\t3.00\t2.00\n210 11 02\t事业单位医疗\t5.00\t3.00\t2.00",
  ],
  [
    "full-width digits",
    "２１０\t卫生健康支出\t５．００\t3.00\t2.00\n21011\t行政事业单位医疗\t5.00\t3.00\t2.00\n2101102\t事业单位医疗\t5.00\t3.00\t2.00",
  ],
])("codes in %s", async (_, rows) => {
  const result = await imported(tree(`${rows}\n合 计\t\t5.00\t3.00\t2.00`));
  expect(itemsOf(result)).toEqual(EXPECTED);
  expect(result.budget.expenditure).toMatchObject({ amount: "5.00", basic: "3.00", project: "2.00" });
  expect(result.doubts).toEqual([]);
});

test("codes glued to names, and codes in three columns with blanks for those of the row above", async () => {
  const glued = tree(
    "210卫生健康支出\t5.00\t3.00\t2.00\n21011行政事业单位医疗\t5.00\t3.00\t2.00\n2101102事业单位医疗\t5.00\t3.00\t2.00",
    "科目名称\t合计\t基本支出\t项目支出",
  );
  expect(itemsOf(await imported(glued))).toEqual(EXPECTED);
  const three = tree(
    "210\t\t\t卫生健康支出\t5.00\t3.00\t2.00\n\t11\t\t行政事业单位医疗\t5.00\t3.00\t2.00\n\t\t02\t事业单位医疗\t5.00\t3.00\t2.00",
    "科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出\n类\t款\t项\t\t\t\t",
  );
  expect(itemsOf(await imported(three))).toEqual(EXPECTED);
});

test("levels as words: （类）, （款）, （项）; the codes are assigned, and marked so", async () => {
  const words = tree(
    "卫生健康支出（类）\t5.00\t3.00\t2.00\n行政事业单位医疗（款）\t5.00\t3.00\t2.00\n事业单位医疗（项）\t5.00\t3.00\t2.00",
    "科目名称\t合计\t基本支出\t项目支出",
  );
  const result = await imported(words);
  expect(itemsOf(result)).toEqual(EXPECTED);
  expect(result.budget.expenditure?.items?.[0]?.codeAssigned).toBe(true);
});

test("a row that numbers the columns is no data, though it passes a balance check", async () => {
  const rows = "**\t**\t1=2+3\t2\t3\n栏次\t\t5\t3\t2\n210\t卫生健康支出\t5.00\t3.00\t2.00";
  const result = await imported(tree(rows));
  expect(itemsOf(result)).toEqual(["210 卫生健康支出 5.00 3.00 2.00"]);
  expect(result.figures).toBe(3);
});

test("nothing is a blank, a dash or 无; a printed zero stays a zero", async () => {
  const rows = "205\t教育支出\t0.00\t\t-\n210\t卫生健康支出\t—\t无\t0";
  expect(itemsOf(await imported(tree(rows)))).toEqual([
    "205 教育支出 0.00 blank blank",
    "210 卫生健康支出 blank blank 0",
  ]);
});

test("a cell that is no figure is reported with its place, and not guessed", async () => {
  const result = await imported(tree("205\t教育支出\t1.2.3\t1.00\t\n210\t卫生健康支出\t5.00\t5.00\t"));
  expect(itemsOf(result)[0]).toBe("205 教育支出  1.00 blank");
  expect(result.doubts).toMatchObject([{ kind: "ambiguous", text: "1.2.3", place: { line: 6, column: 3 } }]);
});

test("a table over two pages: page number, heading again, total on the next page", async () => {
  const rows =
    "205\t教育支出\t1.00\t1.00\t\n\n12\n\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n210\t卫生健康支出\t5.00\t3.00\t2.00\n合计\t\t6.00\t4.00\t2.00";
  const result = await imported(tree(rows));
  expect(itemsOf(result)).toEqual(["205 教育支出 1.00 1.00 blank", "210 卫生健康支出 5.00 3.00 2.00"]);
  expect(result.budget.expenditure?.amount).toBe("6.00");
  expect(result.tables).toHaveLength(1);
});

test("a name that a page break wrapped around its own row", async () => {
  const rows =
    "208\t社会保障和就业支出\t4.00\t4.00\t\n\t机关事业单位基本养老\t\t\t\n2080505\t\t4.00\t4.00\t\n\t保险缴费支出\t\t\t";
  expect(itemsOf(await imported(tree(rows))).pop()).toBe("2080505 机关事业单位基本养老保险缴费支出 4.00 4.00 blank");
});

test("contradictions that are printed are kept, not repaired: a parent 0 with a child 32.65", async () => {
  const result = await imported(tree("210\t卫生健康支出\t0\t0\t\n21011\t行政事业单位医疗\t32.65\t32.65\t"));
  expect(itemsOf(result)).toEqual(["210 卫生健康支出 0 0 blank", "21011 行政事业单位医疗 32.65 32.65 blank"]);
  expect(result.contradictions.length).toBeGreaterThan(0);
});

test("balances are no income of the year", async () => {
  const text = `${TITLE}收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、财政拨款收入\t7.00\t一、教育支出\t9.00\n本年收入合计\t7.00\t本年支出合计\t9.00\n上年结转\t3.00\t结转下年\t1.00\n收 入 总 计\t10.00\t支 出 总 计\t10.00\n`;
  const { budget } = await imported(text);
  expect(budget.income).toMatchObject({
    amount: "7.00",
    total: "10.00",
    balances: [{ code: "opening", amount: "3.00" }],
  });
  expect(budget.expenditure).toMatchObject({
    amount: "9.00",
    total: "10.00",
    balances: [{ code: "closing", amount: "1.00" }],
  });
});

test("三公 as one wide row, this year and last year side by side, 用车 before 接待", async () => {
  const text = `${TITLE}“三公”经费支出表\n单位：万元\n2023年预算数\t\t\t\t\t\t2024年预算数\t\t\t\t\t\n合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\n\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t\n5.00\t\t4.00\t\t4.00\t1.00\t3.00\t0.00\t2.00\t\t2.00\t1.00\n`;
  const { budget } = await imported(text);
  const [abroad, vehicles, reception] = ["abroad", "vehicles", "reception"].map((code) =>
    budget.threePublic?.items?.find((item) => item.code === code),
  );
  expect(budget.threePublic).toMatchObject({ amount: "3.00", compare: [{ year: 2023, amount: "5.00" }] });
  expect(abroad).toMatchObject({ amount: "0.00", compare: [{ amount: null }] });
  expect(vehicles).toMatchObject({
    amount: "2.00",
    compare: [{ amount: "4.00" }],
    items: [{ amount: null }, { amount: "2.00" }],
  });
  expect(reception).toMatchObject({ amount: "1.00", compare: [{ amount: "1.00" }] });
});

test("Markdown pipe tables are read like those of tabs", async () => {
  const text = `# 示例局2024年部门预算\n\n## 部门支出总体情况表\n\n单位：万元\n\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|:---|---:|---:|---:|\n| 205 | 教育支出 | 1,234.50 | 1,234.50 | |\n`;
  expect(itemsOf(await imported(text))).toEqual(["205 教育支出 1234.50 1234.50 blank"]);
});

test("amounts in 元 in the tables and 万元 in the text are one figure, each with its unit", async () => {
  const text = `${tree("205\t教育支出\t12,345.67\t12,345.67\t\n合计\t\t12,345.67\t12,345.67\t").replace("万元", "元")}\n一、支出预算情况说明\n\n2024年支出预算1.23万元，比上年预算增加0.20万元，增长19.4%，主要原因是：工资调整。\n`;
  const { budget } = await imported(text);
  expect(budget.unit).toBe("元");
  expect(budget.expenditure).toMatchObject({
    amount: "12345.67",
    compare: [{ year: 2023, change: "0.20", unit: "万元", direction: "increase", rate: "19.4", reason: "工资调整" }],
  });
});

test("what the importer writes, parseBudget reads without a warning: the units of a department with their places too", async () => {
  const { budget } = await imported(`${TITLE}部门预算单位构成
序号\t单位名称\t备注
1\t示例局（本级）\t行政单位
2\t示例中心\t事业单位

部门支出总体情况表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
210\t卫生健康支出\t5.00\t3.00\t2.00
合 计\t\t5.00\t3.00\t2.00
`);
  expect(budget.entity?.units?.map(({ name, printed }) => [name, printed?.length])).toEqual([
    ["示例局（本级）", 1],
    ["示例中心", 1],
  ]);
  expect(parseBudget(JSON.stringify(budget))).toMatchObject({ ok: true, warnings: [] });
});
