/** Tables of governments, invented: what indents and figures prove where headings and codes do not say. */
import { expect, test } from "vitest";
import { importedDocument as imported } from "./support/table-text.js";

/** A page of one table: title, headings and rows of cells. */
function page(title: string, rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<!doctype html><html><body><h1>示例省2021年财政决算</h1><p>${title}</p><p>单位：万元</p><table>${lines.join("")}</table></body></html>`;
}

interface Row {
  readonly name?: string;
  readonly amount?: string;
  readonly items?: readonly Row[];
  readonly compare?: readonly unknown[];
  readonly named?: Readonly<Record<string, unknown>>;
}

const tree = (rows: readonly Row[] = []): unknown[] =>
  rows.map(({ name, amount, items }) =>
    items === undefined ? `${name} ${amount}` : [`${name} ${amount}`, ...tree(items)],
  );

test("names that are set in stand under those further left, whatever they are called, where the sums agree", async () => {
  const result = await imported(
    page("2021年全省一般公共预算支出决算功能分类表", [
      ["科目名称", "决算数"],
      ["一般公共服务支出", "73"],
      ["　人大事务", "42"],
      ["　　行政运行", "30"],
      ["　　其他人大事务支出", "12"],
      ["　其他一般公共服务支出", "31"],
      ["　　其他一般公共服务支出", "31"],
      ["援助其他地区支出", "28"],
      ["　农业", "3"],
      ["　其他支出", "25"],
      ["其他支出", "11"],
      ["　其他支出", "11"],
      ["　　其他支出", "11"],
      ["合计", "112"],
    ]),
  );
  expect(tree(result.budget.expenditure?.items as Row[])).toEqual([
    [
      "一般公共服务支出 73",
      ["人大事务 42", "行政运行 30", "其他人大事务支出 12"],
      ["其他一般公共服务支出 31", "其他一般公共服务支出 31"],
    ],
    ["援助其他地区支出 28", "农业 3", "其他支出 25"],
    ["其他支出 11", ["其他支出 11", "其他支出 11"]],
  ]);
  expect(result.contradictions).toEqual([]);
});

test("indents that the sums speak against prove nothing", async () => {
  const { budget } = await imported(
    page("2021年全省一般公共预算支出决算功能分类表", [
      ["科目名称", "决算数"],
      ["教育支出", "73"],
      ["　普通教育", "42"],
      ["　　小学教育", "31"],
      ["科学技术支出", "28"],
      ["　基础研究", "13"],
      ["　　机构运行", "15"],
      ["合计", "101"],
    ]),
  );
  expect(tree(budget.expenditure?.items as Row[])).toEqual([
    ["教育支出 73", "普通教育 42", "小学教育 31"],
    ["科学技术支出 28", "基础研究 13", "机构运行 15"],
  ]);
});

const RATES = (heading: string, rates: readonly string[]): string =>
  page("2021年全省一般公共预算支出决算表", [
    ["项目", "年初预算数", "调整预算数", "决算数", heading],
    ["一般公共服务支出", "200", "400", "300", rates[0] ?? ""],
    ["教育支出", "500", "800", "600", rates[1] ?? ""],
    ["科学技术支出", "100", "100", "90", rates[2] ?? ""],
    ["农林水支出", "250", "320", "288", rates[3] ?? ""],
    ["本年支出合计", "1050", "1620", "1278", rates[4] ?? ""],
  ]);

test("完成预算% is of that budget with which the rows agree", async () => {
  const result = await imported(RATES("完成预算%", ["75.0", "75.0", "90.0", "90.0", "78.9"]));
  const [first] = result.budget.expenditure?.items as Row[];
  expect(first?.compare).toEqual([
    expect.objectContaining({ version: "budget", amount: "200" }),
    expect.objectContaining({ version: "revisedBudget", amount: "400", percentOf: "75.0" }),
  ]);
  expect(result.contradictions).toEqual([]);
  const ofFirst = await imported(RATES("完成预算%", ["150.0", "120.0", "90.0", "115.2", "121.7"]));
  expect((ofFirst.budget.expenditure?.items as Row[])[0]?.compare).toEqual([
    expect.objectContaining({ version: "budget", amount: "200", percentOf: "150.0" }),
    expect.objectContaining({ version: "revisedBudget", amount: "400" }),
  ]);
});

test("what its heading says stays said; a rate that no amount beside it makes stands under its heading", async () => {
  const said = await imported(RATES("完成年初预算%", ["75.0", "75.0", "90.0", "90.0", "78.9"]));
  expect(said.contradictions.length).toBeGreaterThan(0);
  const other = await imported(RATES("完成预算%", ["61.0", "62.0", "63.0", "64.0", "62.4"]));
  expect((other.budget.expenditure?.items as Row[])[0]?.named).toEqual({ "完成预算%": "61.0" });
  expect(other.contradictions).toEqual([]);
});

test("what all governments under a region have is a budget of its own; money beside the funds is kept as printed", async () => {
  const table = (title: string, tax: string): string => `${title}
单位：万元
项目\t决算数
税收收入\t${tax}
非税收入\t10
收入合计\t${Number(tax) + 10}
`;
  const { budgets, tables, contradictions } = await imported(`示例省2024年度财政决算

${table("2024年全省一般公共预算收入决算表", "90")}
${table("2024年省本级一般公共预算收入决算表", "30")}
${table("2024年各市县一般公共预算收入决算表", "60")}
${table("2024年省级财政专户管理资金收支决算表", "5")}`);
  expect(budgets.map(({ title, income }) => [title, income?.amount])).toEqual([
    ["示例省2024年度财政决算", "100"],
    ["示例省2024年度财政决算（本级）", "40"],
    ["示例省2024年度财政决算（市县）", "70"],
  ]);
  expect(tables.filter(({ kept }) => kept).map(({ title }) => title)).toEqual(["2024年省级财政专户管理资金收支决算表"]);
  expect(contradictions).toEqual([]);
});
