/** Tables with one cell a line, as programs copy them from pages; invented. */
import { expect, test } from "vitest";
import { putBackTable } from "../../../src/import/source/torn-cells.js";
import { factsOf } from "../support/facts.js";
import { importedDocument as imported } from "../support/table-text.js";

const torn = (rows: readonly (readonly string[])[]): string[] =>
  rows.flatMap((row) => row.map((cell) => (/^\|+$/.test(cell) ? cell : cell === "" ? "|" : `${cell} |`)));

test("rows have as many marks each; heads over several columns are spread over the marks that they leave", () => {
  const lines = torn([
    ["收支总体情况表", "|||"],
    ["收 入", "支 出", "||"],
    ["项目", "预算", "项目", "预算"],
    ["一、预算拨款", "406.28", "一、公共安全支出", "400.00"],
    ["", "", "二、教育支出", "6.28"],
  ]);
  const table = putBackTable([...lines, "说明"], 0);
  expect(table.end).toBe(lines.length);
  expect(table.rows.map(({ cells }) => cells.map(({ text, column, columns }) => [text, column, columns]))).toEqual([
    [["收支总体情况表", 1, 4]],
    [
      ["收 入", 1, 2],
      ["支 出", 3, 2],
    ],
    [
      ["项目", 1, 1],
      ["预算", 2, 1],
      ["项目", 3, 1],
      ["预算", 4, 1],
    ],
    [
      ["一、预算拨款", 1, 1],
      ["406.28", 2, 1],
      ["一、公共安全支出", 3, 1],
      ["400.00", 4, 1],
    ],
    [
      ["", 1, 1],
      ["", 2, 1],
      ["二、教育支出", 3, 1],
      ["6.28", 4, 1],
    ],
  ]);
});

test("without heads over several columns the columns of figures tell how wide a row is", () => {
  const lines = torn([
    ["经费项目", "支出", "减少情况", "减少率"],
    ["因公出国（境）费", "0", "0", "0%"],
    ["公务接待费", "71.53", "-", "-"],
    ["公务用车购置费", "423.81", "2.00", "1%"],
  ]);
  expect(putBackTable(lines, 0).rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4]);
  // Lines of words are no table, and neither is what no width fits.
  expect(putBackTable(torn([["首页", "新闻", "公开", "互动", "服务", "登录"]]), 0).rows).toEqual([]);
  expect(putBackTable([...lines, "小计 |", "说明"], 0).rows).toEqual([]);
  // A text that is cut within a row keeps what there is of it.
  expect(putBackTable([...lines, "小计 |"], 0).rows.map(({ cells }) => cells.length)).toEqual([4, 4, 4, 4, 1]);
});

test("a disclosure whose tables were copied so is read like any other", async () => {
  const { budget, doubts } = await imported(`示例局2024年部门预算

${torn([
  ["“三公”经费预算表", "||"],
  ["单位：万元", "||"],
  ["项目", "2023年预算数", "2024年预算数"],
  ["合计", "12.00", "10.00"],
  ["因公出国（境）费", "0", "0"],
  ["公务接待费", "4.00", "3.00"],
  ["公务用车购置及运行维护费", "8.00", "7.00"],
]).join("\n")}
`);
  expect(factsOf(budget).filter((fact) => fact.startsWith("3public") && !fact.includes("@"))).toEqual([
    "3public = 10.00 万元",
    "3public abroad = 0 万元",
    "3public reception = 3.00 万元",
    "3public vehicles = 7.00 万元",
  ]);
  expect(doubts).toEqual([]);
});
