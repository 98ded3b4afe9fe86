/** Documents of whole governments, invented on what they publish: what makes them one; of which year and funds they are. */
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { importBudget, readSource } from "../../src/import/index.js";
import { publishedDocument } from "../../src/import/understand/tables.js";
import { factsOf } from "./support/facts.js";
import { importedDocument as imported } from "./support/table-text.js";

const ONE = (year: number): string => `${year}年示例县一般公共预算收支情况表
单位：万元
收入项目\t金额\t支出项目\t金额
税收收入\t30\t教育支出\t40
非税收入\t10\t
收入合计\t40\t支出合计\t40
`;

test("without a title of the document it is of the latest year that its tables are of", async () => {
  const { budgets } = await imported(`${ONE(2022).replace("收支情况", "收支执行情况")}\n${ONE(2023)}`);
  expect(budgets.map(({ year, fund }) => [year, fund])).toEqual([[2023, "general"]]);
});

test("entries of a portal's menu are no title", async () => {
  const html = `<!doctype html><html><body><ul><li>首页</li><li>财政预决算</li></ul><p>示例县2023年政府预算公开</p></body></html>`;
  const page = html.replace("</body>", `${ONE(2023).replace(/.*\t.*\n/g, "")}<table>${rows(ONE(2023))}</table></body>`);
  const { budget } = await imported(page);
  expect(budget.title).toBe("示例县2023年政府预算公开");
});

function rows(text: string): string {
  const lines = text.split("\n").filter((line) => line.includes("\t"));
  return lines.map((line) => `<tr><td>${line.split("\t").join("</td><td>")}</td></tr>`).join("");
}

test("a fund that no table is of is read from the text; what the tables print is not made anew", async () => {
  const { budgets, doubts } = await imported(`示例县2024年预算执行情况和2025年预算草案的报告
示例县财政局
一、2025年预算草案
1.全县一般公共预算。

${ONE(2025)}
——全县一般公共预算收入预计40万元，增长3%。
2.全县国有资本经营预算。全县国有资本经营预算收入12万元，增长9.1%；支出7万元，下降1.5%。`);
  expect(budgets.map(({ fund }) => fund)).toEqual(["general", "stateCapital"]);
  expect(factsOf(budgets[0]!)).toEqual(
    expect.arrayContaining(["income = 40 万元", "income @2024 execution rate = 3", "income 税收收入 = 30 万元"]),
  );
  expect(factsOf(budgets[1]!)).toEqual([
    "income = 12 万元",
    "income @2024 execution direction = increase",
    "income @2024 execution rate = 9.1",
    "expenditure = 7 万元",
    "expenditure @2024 execution direction = decrease",
    "expenditure @2024 execution rate = 1.5",
  ]);
  expect(doubts).toEqual([]);
});

/** Names and amounts of a list of items, each with those under it. */
function tree(items: readonly unknown[] | undefined): unknown[] {
  return (items ?? []).map((item) => {
    const {
      code,
      name,
      amount,
      items: parts,
    } = item as { items?: unknown[] } & Record<"code" | "name" | "amount", string>;
    const own = [code, name, amount].filter((each: string | undefined) => each !== undefined).join(" ");
    return parts === undefined ? own : [own, ...tree(parts)];
  });
}

test("rows without a level stand under those they are parts of: by the classification, and by what adds up", async () => {
  const { budgets } = await imported(`示例省2024年政府预算公开

2024年省级一般公共预算支出预算表
单位：万元
科目编码\t科目名称\t预算数
\t支出合计\t30
201\t一般公共服务支出\t30
230\t转移性支出\t60
\t补助市县支出\t50
23001\t返还性支出\t20
23002\t一般性转移支付\t30
23006\t上解支出\t10
231\t债务还本支出\t10
\t支出总计\t100

2024年省级政府性基金收支预算表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、政府性基金收入\t30\t一、政府性基金支出\t30
国有土地使用权出让收入\t20\t城乡社区支出\t20
城市基础设施配套费收入\t10\t债务付息支出\t10
二、转移性收入\t5\t二、转移性支出\t5
地方政府向外国政府借款转贷收入\t5\t调出资金\t5
收入总计\t35\t支出总计\t35

2024年省级国有资本经营支出预算表
单位：万元
项目\t预算数
教育支出\t9
普通教育\t4
小学教育\t4
其他教育支出\t5
其他教育支出\t5
支出合计\t9
`);
  const [general, fund, capital] = budgets;
  expect(tree(general?.expenditure?.balances)).toEqual([
    ["230 转移性支出 60", ["补助市县支出 50", "23001 返还性支出 20", "23002 一般性转移支付 30"], "23006 上解支出 10"],
    "231 债务还本支出 10",
  ]);
  expect(tree(fund?.expenditure?.items)).toEqual(["212 城乡社区支出 20", "232 债务付息支出 10"]);
  expect(tree(fund?.income?.balances)).toEqual([["转移性收入 5", "地方政府向外国政府借款转贷收入 5"]]);
  expect(tree(capital?.expenditure?.items)).toEqual([
    ["205 教育支出 9", ["20502 普通教育 4", "2050202 小学教育 4"], ["20599 其他教育支出 5", "2059999 其他教育支出 5"]],
  ]);
});

test("the last row of a table, which the next page begins with, is a row of it; a sentence with figures is none", async () => {
  const { blocks, problems } = await readSource(
    new TextEncoder().encode("支出表\n单位：万元\n项目\t预算数\t决算数\n教育支出\t4\t3\n"),
  );
  const read = (text: string): string[] => {
    const line = { kind: "paragraph" as const, text, place: { page: 2, line: 1 } };
    const [table] = publishedDocument({ blocks: [...blocks, line], problems }).tables;
    return (table?.body.at(-1)?.cells ?? []).map((cell) => cell?.text ?? "");
  };
  expect(read("支出合计 40 30")).toEqual(["支出合计", "40", "30"]);
  for (const line of ["支出合计 40", "教育支出增加，为 40 30", "单位：万元 40 30"])
    expect(read(line)).toEqual(["教育支出", "4", "3"]);
});

test("social insurance: what is left of last year stands under its name, before the income", async () => {
  const { budgets, doubts } = await imported(`示例县2023年政府预算公开

${ONE(2023)}
2023年示例县社会保险基金收支预算总表
单位：万元
项目\t合计\t失业保险基金
一、上年结余\t61\t61
二、本年收入\t60\t60
三、本年支出\t52\t52
四、本年收支结余\t8\t8
五、年末滚存结余\t69\t69
`);
  expect(budgets[1]?.income?.named).toMatchObject({ 上年结余: "61" });
  expect(budgets[1]?.expenditure?.named).toMatchObject({ 年末滚存结余: "69" });
  expect(doubts).toEqual([]);
});

test("how a budget was changed, and what each level has, is kept as printed; basic expenditure beside all is a part", async () => {
  const { budget, tables, doubts } = await imported(`示例县2023年财政决算

${ONE(2023)}
2023年示例县一般公共预算收入预算变动情况表
单位：万元
预算科目\t预算数\t变动项目\t\t调整预算数\t决算数
\t\t补助\t预算调整\t\t
税收收入\t28\t\t1\t29\t30

2023年示例县一般公共预算收支决算分级表
单位：万元
预算科目\t合计\t县级\t乡级
税收收入\t30\t29\t1

2023年示例县一般公共预算支出决算经济分类明细表
单位：万元
科目编码\t科目名称\t决算数\t其中：基本支出
501\t机关工资福利支出\t30\t20
502\t机关商品和服务支出\t10\t5
\t合计\t40\t25
`);
  const kept = tables.filter((table) => table.kept).map(({ title }) => title);
  expect(kept).toEqual([expect.stringContaining("变动情况表"), expect.stringContaining("分级表")]);
  expect(factsOf(budget).filter((fact) => /economic| 税收收入/.test(fact))).toEqual([
    "income 税收收入 = 30 万元",
    "economic government = 40 万元",
    "economic government basic = 25 万元",
    "economic government 501 = 30 万元",
    "economic government 501 basic = 20 万元",
    "economic government 502 = 10 万元",
    "economic government 502 basic = 5 万元",
  ]);
  expect(doubts).toEqual([]);
});

test.each([
  ["关于示例市2024年预算执行情况和2025年预算草案的报告", "示例市"],
  ["关于2024年示例市市级决算（草案）的报告", "示例市"],
  ["示例经济技术开发区管理委员会关于2024年决算草案的报告", "示例经济技术开发区管理委员会"],
  ["2024年市级财政决算草案的报告", undefined],
])("the government that %s names", async (title, name) => {
  const { budget } = await imported(`${title}\n\n${ONE(2024)}`);
  expect(budget.entity?.name).toBe(name);
});

test("a table of the year before has an id of its own", async () => {
  const { budget } = await imported(`示例县2023年财政预算\n\n${ONE(2022)}\n${ONE(2023)}`);
  expect(budget.tables?.map(({ id, title }) => `${id} ${title}`)).toEqual([
    "summaryBefore 2022年示例县一般公共预算收支情况表",
    "summary 2023年示例县一般公共预算收支情况表",
  ]);
});

test("accounts of a year and the budget of the next in one report: each is a budget of its own, compared with each other", async () => {
  const { budgets } = await imported(`示例镇2023年财政决算和2024年财政预算（草案）的报告
一、2023年财政决算
2023年全镇一般公共预算收入完成32万元，比上年增长9.8%。上级补助收入48万元。收入总计80万元。
二、2024年财政预算
2024年全镇一般公共预算收入预算34万元，比上年增长4.9%。`);
  expect(budgets.map(({ year, kind = "budget" }) => `${year} ${kind}`)).toEqual(["2024 budget", "2023 finalAccounts"]);
  expect(budgets.map((budget) => factsOf(budget).find((fact) => fact.includes("rate")))).toEqual([
    "income @2023 finalAccounts rate = 4.9",
    "income @2022 finalAccounts rate = 9.8",
  ]);
});

test("what another body raises, and what is told of transfers once more, is none of the government's own figures", async () => {
  const { budget, doubts } = await imported(`关于示例市2023年市级财政决算（草案）的报告
一、一般公共预算
1.市本级。
2023年市本级一般公共预算收入138亿元，与报告的执行数（以下简称执行数）一致；加上转移性收入327亿元，收入合计465亿元。
（2）上下级财政转移支付情况。
2023年市本级共收到税收返还收入22亿元，上级转移支付收入104亿元。
2.经开区。
2023年经开区一般公共预算收入21亿元；一般公共预算支出18亿元。`);
  expect(factsOf(budget)).toEqual([
    "income = 138 亿元",
    "income total = 465 亿元",
    "income @2023 execution direction = unchanged",
    "income 转移性收入 = 327 亿元",
  ]);
  expect(doubts).toEqual([]);
});

test("a street's accounts, whose revenue has other names; social insurance with a row for each fund", async () => {
  const { budgets, doubts } = await imported(`示例街道2023年一般公共预算收支决算表
单位：元
收入项目\t决算数\t支出项目\t决算数
一、本级收入\t12.00\t一、本级支出\t30.00
税收分成收入\t12.00\t教育支出\t30.00
二、区级补助收入\t18.00\t\t
收入总计\t30.00\t支出总计\t30.00

示例街道2023年社会保险基金预算表
单位：元
险种\t上年滚存结余\t本年收入\t本年支出\t本年结余
失业保险基金\t5\t9\t7\t2
合计\t5\t9\t7\t2
`);
  expect(budgets.flatMap(factsOf)).toEqual([
    "income = 12.00 元",
    "income total = 30.00 元",
    "income 税收分成收入 = 12.00 元",
    "income 区级补助收入 = 18.00 元",
    "expenditure = 30.00 元",
    "expenditure total = 30.00 元",
    "expenditure 205 = 30.00 元",
    "income = 9 元",
    "income 失业保险基金 = 9 元",
    "expenditure = 7 元",
    "expenditure 失业保险基金 = 7 元",
    "expenditure closing = 2 元",
  ]);
  expect(doubts).toEqual([]);
});

test("sheets named for their tables are tables of their own", async () => {
  const workbook = utils.book_new();
  const sheet = (name: string, ...rows: (string | number)[][]): void => {
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["项目", "2024年预算数"], ...rows]), name);
  };
  sheet("表1一般公共预算收入表", ["税收收入", 8], ["非税收入", 2], ["收入合计", 10]);
  sheet("表2政府性基金收入表", ["国有土地使用权出让收入", 5], ["收入合计", 5]);
  const result = await importBudget(new Uint8Array(write(workbook, { type: "array" }) as ArrayBuffer));
  expect(result.ok && result.budgets.map(({ fund, income }) => `${fund ?? ""} ${String(income?.amount)}`)).toEqual([
    "general 10",
    "governmentFund 5",
  ]);
});

test("the number of the next table, set among the rows, is no row", async () => {
  const { budget, doubts } = await imported(`示例县2025年政府预算\n附件1\n\n${ONE(2025)}表三\t\t\t\n`);
  expect(factsOf(budget)).toEqual([
    "income = 40 万元",
    "income 税收收入 = 30 万元",
    "income 非税收入 = 10 万元",
    "expenditure = 40 万元",
    "expenditure 205 = 40 万元",
  ]);
  expect(doubts).toEqual([]);
});

test("what is done with money, and what measures aim at, is no balance", async () => {
  const { budget, doubts } = await imported(`示例县2024年预算执行情况和2025年预算草案的报告
一、2025年预算草案
1.全县一般公共预算收入预计40万元，调入资金3万元。偿还政府债务11万元；争取上级补助收入52万元。
2.主要措施。
力争上级补助收入达到60万元。`);
  expect(factsOf(budget)).toEqual(["income = 40 万元", "income 调入资金 = 3 万元"]);
  expect(doubts).toEqual([]);
});
