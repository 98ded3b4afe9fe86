import { expect, it } from "vitest";
import { importBudget, readSource, type SourceDocument } from "../../../src/import/index.js";
import { factsOf } from "../support/facts.js";

const read = (text: string, type?: string): Promise<SourceDocument> =>
  readSource(new TextEncoder().encode(text), type === undefined ? {} : { type });

async function shape(text: string, type?: string): Promise<unknown[]> {
  const { blocks } = await read(text, type);
  return blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((cell) => cell.text)),
  );
}

it("parts the lines of a cell, and leaves the headings that a program made up blank", async () => {
  const text = "# 说明\n\n|科目|Col2|金额<br>（万元）|\n|---|---|---|\n|机关<br>服务|**NaN**|NaN|\n";
  expect(await shape(text)).toEqual([
    "说明",
    [
      ["科目", "", "金额\n（万元）"],
      ["机关\n服务", "", ""],
    ],
  ]);
  expect(await shape("|项目|Unnamed: 1|\n|---|---|\n|Unnamed: 1|Col2|")).toEqual([
    [
      ["项目", ""],
      ["Unnamed: 1", "Col2"],
    ],
  ]);
});

it("reads the words of Markdown without its marks, and a text of any other kind as it stands", async () => {
  const text =
    '# **第一部分**\n\n1\\. 一般公共预算**增加**\\*\n\n---\n\n<!-- 第2页 -->\n\n<span id="p2"></span>见[目录](#p2)&nbsp;A&amp;B';
  expect(await shape(text)).toEqual(["第一部分", "1. 一般公共预算增加*", "见目录 A&B"]);
  expect(await shape("涉密单位以**代替，**不公开\n---")).toEqual(["涉密单位以**代替，**不公开", "---"]);
});

it("reads HTML tables among the lines of Markdown, merged cells and lines of the file with them", async () => {
  const text =
    "单位：万元\n\n<html><body><table><tr><td rowspan=2>科目</td><td colspan=2>金额</td></tr>" +
    "<tr><td>基本</td><td>项目</td></tr>\n<tr><td>运行</td><td>1</td><td>2</td></tr></table></body></html>\n\n注：无\n\n" +
    "<table><tr><td>甲</td></tr></table>\n";
  for (const type of [undefined, "md"]) {
    const { blocks } = await read(text, type);
    const [unit, table, note, last] = blocks;
    expect([unit, note].map((block) => block?.kind === "paragraph" && block.text)).toEqual(["单位：万元", "注：无"]);
    if (table?.kind !== "table" || last?.kind !== "table") throw new Error("no table");
    expect(table.rows[0]?.cells.map(({ columns, rows }) => [columns, rows])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(table.rows[2]?.cells[1]?.place).toMatchObject({ line: 4, table: 1, row: 3, column: 2 });
    expect(last.rows[0]?.cells[0]?.place).toMatchObject({ line: 8, table: 2 });
  }
});

it("takes a page for a page, and leaves a table that does not end among the lines", async () => {
  expect(await shape("<p># 一</p><table><tr><td>1</td></tr></table>")).toEqual(["# 一", [["1"]]]);
  expect(await shape("# 一\n<table><tr><td>1")).toEqual(["一", "<table><tr><td>1"]);
});

it("imports the same from pipe tables, and from HTML tables within Markdown", async () => {
  const rows = [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["205", "教育支出", "30.00", "20.00", "10.00"],
    ["20502", "普通教育", "30.00", "20.00", "10.00"],
    ["2050202", "小学<br>教育", "30.00", "20.00", "10.00"],
    ["", "合计", "30.00", "20.00", "10.00"],
  ];
  const before = "# 示例县教育局2025年部门预算\n\n## 部门支出总表\n\n单位：万元\n\n";
  const pipes = rows.map((row, at) => `|${row.join("|")}|${at === 0 ? "\n|---|---|---|---|---|" : ""}`).join("\n");
  const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const facts = await Promise.all(
    [pipes, html].map(async (table) => {
      const result = await importBudget(new TextEncoder().encode(before + table));
      return result.ok ? factsOf(result.budget) : [];
    }),
  );
  expect(facts[0]).toContain("expenditure 2050202 project = 10.00 万元");
  expect(facts[1]).toEqual(facts[0]);
});
