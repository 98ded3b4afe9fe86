/** What clerks make of figures, codes and titles: currency signs, brackets, units in titles, codes kept as numbers. */
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { importBudget, type ImportOptions, type ImportedBudget } from "../../src/import/index.js";
import { readCell } from "../../src/import/understand/words.js";

async function imported(file: string | Uint8Array, options: ImportOptions = {}): Promise<ImportedBudget> {
  const result = await importBudget(typeof file === "string" ? new TextEncoder().encode(file) : file, options);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

test.each([
  ["￥1,234.50", "1234.50"],
  ["¥ 12.30", "12.30"],
  ["￥-12.30", "-12.30"],
  ["-￥12.30", "-12.30"],
  ["人民币12.30元", "12.30"],
  ["(12.30)", "-12.30"],
  ["（1,012.30）", "-1012.30"],
  ["(￥12.30)", "-12.30"],
  ["△12.3", "-12.3"],
  ["▲12.3%", "-12.3"],
  ["－１２．３０", "-12.30"],
])("%s is the figure %s", (text, amount) => {
  expect(readCell(text)).toMatchObject({ kind: "figure", amount });
});

test.each(["(12)", "（一）", "¥", "(12.30", "△", "1.2.3", "(1-2)", "— 12.30"])("%s is no figure", (text) => {
  expect(readCell(text).kind).not.toBe("figure");
});

const HEADS = "科目编码\t科目名称\t合计\t基本支出\t项目支出";
const ITEM = { code: "205", amount: "7.00", basic: "5.00", project: "2.00" };

test.each([
  ["支出总表（单位：万元）", ""],
  ["支出总表   单位：万元", ""],
  ["支出总表 (金额单位：万元)", "编制部门：示例局\n"],
])("%s is a title with its unit", async (title, under) => {
  const text = `示例局2024年部门预算\n\n${title}\n${under}${HEADS}\n205\t教育支出\t7.00\t5.00\t2.00\n`;
  const { budget, tables } = await imported(text);
  expect(tables[0]).toMatchObject({ id: "expenditure", title: "支出总表" });
  expect(budget.unit).toBe("万元");
  expect(budget.expenditure?.items?.[0]).toMatchObject(ITEM);
});

test("codes kept as numbers with decimals are codes", async () => {
  const rows =
    "205.0\t教育支出\t7.00\t5.00\t2.00\n20502.0\t普通教育\t7.00\t5.00\t2.00\n2050202.0\t小学教育\t7.00\t5.00\t2.00";
  const { budget, doubts } = await imported(`示例局2024年部门预算\n\n支出总表\n单位：万元\n${HEADS}\n${rows}\n`);
  const [item] = budget.expenditure?.items ?? [];
  expect(item).toMatchObject(ITEM);
  expect(item?.items?.[0]?.items?.[0]).toMatchObject({ code: "2050202", amount: "7.00" });
  expect(doubts).toEqual([]);
});

test("line numbers that run on under a heading of figures are no figures, and their rows are told of", async () => {
  const rows = ["一、教育支出", "二、科学技术支出", "三、卫生健康支出", "四、住房保障支出"];
  const moved = rows.map((name, at) => `\t\t\t${name}\t\t${at + 33}\t1.00`).join("\n");
  const heads = "收入\t\t\t支出\t\t\t\n项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款";
  const first = "一、一般公共预算财政拨款\t1\t9.00\t一般公共服务支出\t32\t5.00\t5.00";
  const text = `示例局2023年度部门决算\n\n财政拨款收入支出决算总表\n单位：万元\n${heads}\n${first}\n${moved}\n`;
  const { budget, doubts } = await imported(text);
  expect(budget.expenditure?.items?.map(({ code }) => code)).toEqual(["201"]);
  expect(doubts.filter(({ kind }) => kind === "leftover")).toHaveLength(4);
});

test("every line of a remark in the rows is a remark", async () => {
  const note = "注：1.本表反映各项支出情况。\n2.本套报表金额单位转换时可能存在尾数误差。";
  const html = `<p>示例局2024年部门预算</p><p>支出总表</p><p>单位：万元</p><table>${[
    HEADS,
    "205\t教育支出\t7.00\t5.00\t2.00",
    ...note.split("\n"),
  ]
    .map(
      (row) =>
        `<tr>${row
          .split("\t")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`;
  const { budget, doubts } = await imported(html);
  expect(budget.tables?.[0]?.note).toBe(note.replace(/^注：|\n/g, ""));
  expect(doubts).toEqual([]);
});

test("a document that names no year takes its title from its name, and says so", async () => {
  const workbook = utils.book_new();
  const rows = ["支出决算表", "单位：万元", HEADS, "205\t教育支出\t7.00\t5.00\t2.00"].map((row) => row.split("\t"));
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "支出决算表");
  const bytes = new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  const { budget, doubts } = await imported(bytes, { title: "公开/附件2：示例局2023年度部门决算公开表.xlsx" });
  expect(budget).toMatchObject({ title: "示例局2023年度部门决算公开表", year: 2023, kind: "finalAccounts" });
  expect(budget.expenditure?.items?.[0]).toMatchObject(ITEM);
  expect(doubts.map(({ kind }) => kind)).toEqual(["assumed"]);
  expect(await importBudget(bytes, { title: "决算.xlsx" })).toMatchObject({ ok: false });
});

test.each(["此表为空", "本部门无政府性基金收支，故此表为空表。"])(
  "%s in a row of the table is its remark",
  async (note) => {
    const rows = [HEADS, "合计\t\t\t\t", note].map(
      (row) =>
        `<tr>${row
          .split("\t")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    );
    const html = `<h1>示例局2024年部门预算</h1><p>政府性基金支出预算表</p><p>单位：万元</p><table>${rows.join("")}</table>`;
    const { budget, doubts } = await imported(html);
    expect(budget.tables?.[0]).toMatchObject({ state: "empty", note });
    expect(doubts).toEqual([]);
  },
);
