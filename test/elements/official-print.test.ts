import { describe, expect, test } from "vitest";
import { headOf, officialModel } from "../../src/elements/budget-table/table-wording.js";
import { numberFormat } from "../../src/text/format.js";
import { disclosureMessagesFor } from "../../src/text/disclosure/locale.js";
import { messagesFor } from "../../src/text/locale.js";
import { headRows } from "../../src/text/plain-table.js";
import { officialTable } from "../../src/views/official/official-table.js";
import { cellsOf, linesBetween, numberedLines, readKorlaText } from "../data/support/published-text.js";
import { korla } from "../support/budgets.js";

const lines = numberedLines(readKorlaText());
const messages = disclosureMessagesFor("zh-CN").table;
const wording = {
  messages: messagesFor("zh-CN"),
  format: numberFormat("zh-CN"),
  unit: "万元",
  unitName: "万元",
} as const;

/** Rows of a published table from its first row of figures on, without marks that only typesetting makes. */
function published(from: RegExp, to: RegExp, heads: number): string[][] {
  const rows = linesBetween(lines, from, to).filter(({ text }) => text.includes("\t"));
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  return rows.slice(heads).map((row) => plain([...cellsOf(row), ...Array<string>(width).fill("")].slice(0, width)));
}

const plain = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.replace(/\s|,/g, "").replace("（补助）", "(补助)"));

function drawn(id: Parameters<typeof officialTable>[1]): string[][] {
  return officialModel({ table: officialTable(korla, id), messages, wording }).rows.map(({ cells }) =>
    plain(cells.map(({ text }) => text)),
  );
}

describe("set again from the JSON, every cell of the published tables is as printed, blanks too", () => {
  test("表 1", () => {
    expect(drawn("summary")).toEqual(published(/^表1:/, /^表4:/, 2));
  });

  test("表 4", () => {
    expect(drawn("fiscal")).toEqual(published(/^表4:/, /^表7:/, 2));
  });

  test("表 7", () => {
    const byName = (rows: string[][]): string[][] => rows.sort((one, other) => (one.join() < other.join() ? -1 : 1));
    const expected = published(/^表7:/, /^表8:/, 2).map((cells) => cells.slice(0, 16));
    // The document sorts projects another way than its explanation; nothing says how.
    expect(byName(drawn("project").map((cells) => cells))).toEqual(byName(moveTotal(expected)));
  });

  test.each([
    ["governmentFund", /^表8:/, /^表9:/],
    ["stateCapital", /^表9:/, /^表10:/],
  ] as const)("%s", (id, from, to) => {
    expect(drawn(id)).toEqual(published(from, to, 3));
  });

  test("表 10", () => {
    expect(drawn("threePublic")).toEqual(published(/^表10:/, /^第三部分/, 2));
  });
});

/** The project table prints 合计 in the column of projects, where others print it as the name. */
function moveTotal(rows: string[][]): string[][] {
  return rows.map((cells) => (cells[4] === "合计" ? [...cells.slice(0, 3), "合计", "", ...cells.slice(5)] : cells));
}

test("heads have the levels of the published tables", () => {
  const { columns } = officialModel({ table: officialTable(korla, "fiscal"), messages, wording });
  expect(headRows(columns)).toEqual([
    ["财政拨款收入", "", "财政拨款支出", "", "", "", ""],
    ["项目", "合计", "功能分类", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
  ]);
  const [side] = officialTable(korla, "project").sides;
  const names = side?.columns.slice(5).map((column) => headOf(column, messages).join());
  const printed = cellsOf(linesBetween(lines, /^科目编码\t/, /^类\t/)[0]!)
    .filter((cell) => cell !== "")
    .slice(3);
  expect(names).toEqual(printed.map((name) => name.replace("(", "（").replace(")", "）")));
});
