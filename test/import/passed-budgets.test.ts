/** What reports tell of the budget of the year before and of how it was carried out; names and figures are invented. */
import { expect, test } from "vitest";
import { budgetsOfReport, factsOfReport } from "./support/report.js";

/** What is told of 2024; of 2025 there has to be something, for the report is of that year's budget, too. */
async function factsOfBefore(text: string): Promise<string[]> {
  const next = "二、2025年预算草案\n2025年全市一般公共预算收入51亿元。2025年市级一般公共预算收入16亿元。";
  const budgets = await budgetsOfReport(`一、2024年预算执行情况\n${text}\n${next}`);
  const before = budgets.filter(({ year }) => year === 2024);
  return before.flatMap(factsOfReport).map((fact) => fact.replace(" 2024 ", " "));
}

test("收入预算 is what was passed, and 实际完成 after it what came in", async () => {
  expect(
    await factsOfBefore(
      `各级人代会批准的2024年全市一般公共预算收入预算50亿元，实际完成47亿元，为预算的94%；支出预算93亿元，实际完成96亿元。
各级人代会批准的2024年全市社会保险基金预算收入合计34亿元，实际完成35亿元。支出预算合计30亿元，实际完成29亿元。`,
    ),
  ).toEqual([
    "general income = 47 亿元",
    "general income @2024 budget amount = 50 亿元",
    "general income @2024 budget percentOf = 94",
    "general expenditure = 96 亿元",
    "general expenditure @2024 budget amount = 93 亿元",
    "socialInsurance income = 35 亿元",
    "socialInsurance income @2024 budget amount = 34 亿元",
    "socialInsurance expenditure = 29 亿元",
    "socialInsurance expenditure @2024 budget amount = 30 亿元",
  ]);
});

test("a budget that was changed in the year stands beside the one that was passed", async () => {
  expect(
    await factsOfBefore(
      `市人大会议批准的2024年市本级一般公共预算收入年初预算为15亿元，实际完成14亿元，为预算的93.3%，增长2%。支出预算为22亿元，执行中因上级补助增加、新增地方政府一般债券和结余结转等安排支出，支出预算调整为25亿元，实际完成24亿元，为调整预算的96%，增长1%。
2024年全市政府性基金预算收入预算14亿元，执行中按法定程序调整为13亿元，实际完成12亿元，为调整预算的92.3%，下降4%。`,
    ),
  ).toEqual([
    "本级 general income = 14 亿元",
    "本级 general income @2024 budget amount = 15 亿元",
    "本级 general income @2024 budget percentOf = 93.3",
    "本级 general income @2023 finalAccounts direction = increase",
    "本级 general income @2023 finalAccounts rate = 2",
    "本级 general expenditure = 24 亿元",
    "本级 general expenditure @2024 budget amount = 22 亿元",
    "本级 general expenditure @2024 revisedBudget amount = 25 亿元",
    "本级 general expenditure @2024 revisedBudget percentOf = 96",
    "本级 general expenditure @2023 finalAccounts direction = increase",
    "本级 general expenditure @2023 finalAccounts rate = 1",
    "governmentFund income = 12 亿元",
    "governmentFund income @2024 budget amount = 14 亿元",
    "governmentFund income @2024 revisedBudget amount = 13 亿元",
    "governmentFund income @2024 revisedBudget percentOf = 92.3",
    "governmentFund income @2023 finalAccounts direction = decrease",
    "governmentFund income @2023 finalAccounts rate = 4",
  ]);
});

test("a rank in the province tells no level, and what came in beside the account is not of it", async () => {
  expect(
    await factsOfBefore(
      `全市一般公共预算收入年初预算为50亿元，实际完成47亿元，为年预算的94%，增长3%。
2024年市本级一般公共预算收入预算15亿元，实际完成14亿元，总量居全省第三位，为预算的93.3%，增长2%。
2024年市本级政府性基金预算收入预算10亿元，完成4亿元，加上上解省级等，实际完成6亿元，为预算的60%。`,
    ),
  ).toEqual([
    "general income = 47 亿元",
    "general income @2024 budget amount = 50 亿元",
    "general income @2024 budget percentOf = 94",
    "general income @2023 finalAccounts direction = increase",
    "general income @2023 finalAccounts rate = 3",
    "本级 general income = 14 亿元",
    "本级 general income @2024 budget amount = 15 亿元",
    "本级 general income @2024 budget percentOf = 93.3",
    "本级 general income @2023 finalAccounts direction = increase",
    "本级 general income @2023 finalAccounts rate = 2",
    "本级 governmentFund income = 4 亿元",
    "本级 governmentFund income @2024 budget amount = 10 亿元",
  ]);
});

test("how far a budget was changed is no change of what was carried out", async () => {
  expect(
    await factsOfBefore(
      "市人大会议批准的2024年市本级一般公共预算支出预算为22亿元，调整后的支出预算为25亿元，比年初预算增加3亿元，实际完成24亿元，为调整预算的96%。",
    ),
  ).toEqual([
    "本级 general expenditure = 24 亿元",
    "本级 general expenditure @2024 budget amount = 22 亿元",
    "本级 general expenditure @2024 revisedBudget amount = 25 亿元",
    "本级 general expenditure @2024 revisedBudget percentOf = 96",
  ]);
});
