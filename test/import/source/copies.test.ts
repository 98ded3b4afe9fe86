/** A document and the workbook of its tables in one folder: invented on how departments attach both. */
import { expect, test } from "vitest";
import { importBudgets } from "../../../src/import/index.js";

const INCOME = [
  ["收入", "", "支出", ""],
  ["项目", "预算数", "项目", "预算数"],
  ["一、一般公共预算拨款收入", "1,070.00", "一、教育支出", "1,080.00"],
  ["二、事业收入", "20.00", "二、住房保障支出", "10.00"],
  ["收入总计", "1,090.00", "支出总计", "1,090.00"],
];
const EXPENDITURE = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["205", "教育支出", "1,080.00", "1,050.00", "30.00"],
  ["221", "住房保障支出", "10.00", "10.00", ""],
  ["", "合计", "1,090.00", "1,060.00", "30.00"],
];
const TEXT = "三、支出预算情况\n2024年支出预算1,090.00万元，比上年增加10.00万元，主要原因是招生增加。\n";

const asText = (name: string, rows: readonly (readonly string[])[]): string =>
  `${name}\n单位：万元\n${rows.map((row) => row.join("\t")).join("\n")}\n\n`;
const asHtml = (name: string, rows: readonly (readonly string[])[]): string => {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${cell.replace(",", "")}</td>`).join("");
  const head = `<tr><td colspan="4">${name}</td></tr><tr><td colspan="4">单位：万元</td></tr>`;
  return `<table>${head}${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
};

const DOCUMENT = `示例小学2024年单位预算\n\n${asText("收支总表", INCOME)}${asText("支出总表", EXPENDITURE)}${TEXT}`;

async function imported(files: Record<string, string>): ReturnType<typeof importBudgets> {
  const named = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  return importBudgets(named);
}

test("tables that another file of the disclosure repeats are read once, and that is told", async () => {
  const tables = `<html><body>${asHtml("收支总表", INCOME)}${asHtml("支出总表", EXPENDITURE)}</body></html>`;
  const [both, alone] = [
    await imported({ "说明.txt": DOCUMENT, "附件.html": tables }),
    await imported({ "说明.txt": DOCUMENT }),
  ];
  if (!both.ok || !alone.ok) throw new Error("not read");
  expect([both.rows, both.figures, both.tables.length]).toEqual([alone.rows, alone.figures, alone.tables.length]);
  expect(both.doubts.map(({ message }) => message["zh-CN"])).toEqual([
    "附件.html 的 2 张表在 说明.txt 中都有，内容相同，只读一次。",
  ]);
});

test("tables in files of their own stay, though two have the same figures; so does a table that differs in one", async () => {
  const general = await imported({
    "1.txt": `示例小学2024年单位预算\n\n${asText("支出总表", EXPENDITURE)}`,
    "2.txt": asText("一般公共预算支出表", EXPENDITURE),
  });
  if (!general.ok) throw new Error("not read");
  expect(general.tables).toHaveLength(2);
  expect(general.doubts).toEqual([]);
  const other = EXPENDITURE.map((row) => row.map((cell) => (cell === "30.00" ? "31.00" : cell)));
  const changed = await imported({
    "说明.txt": DOCUMENT,
    "附件.html": `<html><body>${asHtml("收支总表", INCOME)}${asHtml("支出总表", other)}</body></html>`,
  });
  if (!changed.ok) throw new Error("not read");
  expect(changed.doubts.some(({ kind }) => kind === "disagreement")).toBe(true);
});
