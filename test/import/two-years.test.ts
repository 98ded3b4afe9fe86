/** A department's accounts and its next budget in one document, invented. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

const tree = (title: string, amount: string): string =>
  `${title}\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n205\t教育支出\t${amount}\t${amount}\t0.00\n\n`;
const account = (title: string, amount: string): string =>
  `${title}\n单位：万元\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n一、一般公共预算财政拨款\t${amount}\t一、教育支出\t${amount}\n本年收入合计\t${amount}\t本年支出合计\t${amount}\n\n`;
const ACCOUNTS = account("收入支出决算总表", "7.00") + tree("支出决算表", "7.00");
const BUDGET = account("部门收支总表", "9.00") + tree("部门支出总表", "9.00");

test.each([
  ["示例局2023年度部门决算和2024年部门预算", ACCOUNTS + BUDGET],
  ["示例局2024年部门预算及2023年度部门决算", BUDGET + ACCOUNTS],
])("%s is a budget of each year", async (title, tables) => {
  const result = await importBudget(new TextEncoder().encode(`${title}\n\n${tables}`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(
    result.budgets.map(({ year, kind, expenditure }) => [
      year,
      kind ?? "budget",
      expenditure?.amount,
      expenditure?.items?.[0]?.amount,
    ]),
  ).toEqual([
    [2024, "budget", "9.00", "9.00"],
    [2023, "finalAccounts", "7.00", "7.00"],
  ]);
  expect(result.doubts).toEqual([]);
});

test("text that tells of both is not read, and this is told", async () => {
  const text = `示例局2023年度部门决算和2024年部门预算\n\n${ACCOUNTS}${BUDGET}2023年度部门决算支出总计7.00万元。\n`;
  const result = await importBudget(new TextEncoder().encode(text));
  expect(result.doubts.map(({ message }) => message.en.slice(0, 50))).toEqual([
    "The document has a budget and accounts of two year",
  ]);
});

const PARTED = `一、2023年部门决算说明
（一）决算收支总体情况
2023年本年收入7万元，本年支出6万元。
（二）“三公”经费支出决算情况
2023年“三公”经费支出2万元，其中公务接待费2万元，比2022年决算减少1万元。
二、2024年部门预算说明
（一）预算收支总体情况
2024年收入预算9万元，支出预算9万元。
（二）“三公”经费预算情况
2024年“三公”经费预算3万元，其中公务接待费3万元。
`;

test("a text with a heading for each year is read apart, without any table", async () => {
  const title = "示例局关于2023年部门决算说明以及2024年部门预算说明\n";
  const result = await importBudget(new TextEncoder().encode(title + PARTED));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budgets.map((each) => [each.year, ...factsOf(each)])).toEqual([
    [2024, "income = 9 万元", "expenditure = 9 万元", "3public = 3 万元", "3public reception = 3 万元"],
    [
      2023,
      "income = 7 万元",
      "expenditure = 6 万元",
      "3public = 2 万元",
      "3public reception = 2 万元",
      "3public reception @2022 finalAccounts change = 1 万元",
      "3public reception @2022 finalAccounts direction = decrease",
    ],
  ]);
  expect(result.budgets.map(({ text }) => text?.map(({ heading }) => heading))).toEqual([
    ["（一）预算收支总体情况", "（二）“三公”经费预算情况"],
    ["（一）决算收支总体情况", "（二）“三公”经费支出决算情况"],
  ]);
  expect(result.doubts).toEqual([]);
});

test("so is a text beside tables of each year", async () => {
  const title = "示例局2023年度部门决算和2024年部门预算\n\n";
  const result = await importBudget(new TextEncoder().encode(title + ACCOUNTS + BUDGET + PARTED));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budgets.map(({ threePublic }) => threePublic)).toMatchObject([{ amount: "3" }, { amount: "2" }]);
  expect(result.doubts.filter(({ kind }) => kind === "leftover")).toEqual([]);
});
