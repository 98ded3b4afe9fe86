/** Reports and tables of governments, invented: whose figure it is, and what it is compared with. */
import { expect, test } from "vitest";
import { budgetsOfReport } from "./support/report.js";
import { importedDocument as imported } from "./support/table-text.js";

const REPORT = (text: string): string => `关于示例市2025年预算执行情况和2026年预算草案的报告

二、2026年预算草案
（一）一般公共预算
${text}`;

test("what a sentence adds up to a total stands on the side of that total", async () => {
  const { budget, contradictions } = await imported(
    REPORT(`全市一般公共预算收入100亿元，增长2%。加上上级补助收入、区县上解收入、上年结转等60亿元后，收入总量为160亿元。
全市一般公共预算支出120亿元。加上上解支出、债务还本支出、转移支付支出等40亿元后，支出总量为160亿元。`),
  );
  expect([budget.income?.balances?.[0]?.amount, budget.expenditure?.balances?.[0]?.amount]).toEqual(["60", "40"]);
  expect([budget.income?.total, budget.expenditure?.total]).toEqual(["160", "160"]);
  expect(contradictions).toEqual([]);
});

test("总收入 after 加上 is the total; what is left over closes the year", async () => {
  const { budget, contradictions } = await imported(
    REPORT(`全市一般公共预算收入100亿元，加上转移性收入后总收入160亿元。
全市一般公共预算支出150亿元，年终结余10亿元。`),
  );
  expect([budget.income?.total, budget.income?.balances]).toEqual(["160", undefined]);
  expect(budget.expenditure?.balances?.map(({ code, amount }) => `${code} ${amount}`)).toEqual(["closing 10"]);
  expect(contradictions).toEqual([]);
});

test("lists of what is carried over, advances and other money are no figures of the account", async () => {
  const { budget } = await imported(
    REPORT(`全市一般公共预算支出120亿元，其中：教育支出30亿元。
2025年结转项目资金3亿元列入2026年预算。主要结转科目有：教育885万元，公共安全2639万元。
预计市级财政在本报告批准前支出数额为20亿元，其中：一般公共预算支出13亿元。
市本级单位自有资金收入预算数为46亿元，支出预算数为46亿元。`),
  );
  expect(budget.expenditure?.amount).toBe("120");
  expect(budget.expenditure?.items?.map(({ name, amount }) => `${name} ${amount}`)).toEqual(["教育支出 30"]);
  expect(budget.income?.amount).toBeUndefined();
});

test("市本级 with a zone is not 市本级; the balance of an account is of the level told before it", async () => {
  const { budgets } = await imported(
    REPORT(`全市一般公共预算收入100亿元，支出120亿元。
市本级（含示例开发区）一般公共预算收入40亿元。
市本级一般公共预算收入30亿元。
一般公共预算收支平衡情况：一般公共预算收入30亿元，上级补助收入25亿元，收入总计55亿元。`),
  );
  const [whole, own] = ["", "本级"].map((level) =>
    budgets.find(({ title, kind }) => kind !== "execution" && title.includes("（本级）") === (level !== "")),
  );
  expect([whole?.income?.amount, whole?.income?.total]).toEqual(["100", undefined]);
  expect([own?.income?.amount, own?.income?.total]).toEqual(["30", "55"]);
});

test("占调整及变动预算的84% is how far the budget was carried out; a share of all money at hand is left over", async () => {
  const { budget, budgets, doubts } = await imported(`关于示例市2025年预算执行情况和2026年预算草案的报告

一、2025年预算执行情况
（一）一般公共预算
全市一般公共预算支出完成120亿元，占调整及变动预算的84%。

二、2026年预算草案
（一）一般公共预算
全市一般公共预算收入41亿元，占可用财力的20%，上年结转37亿元。`);
  const told = budgets.find(({ kind }) => kind === "execution");
  expect(told?.expenditure?.compare?.[0]?.percentOf).toBe("84");
  expect([told?.expenditure?.share, budget.income?.share]).toEqual([undefined, undefined]);
  expect(doubts.some(({ kind, text }) => kind === "leftover" && text?.includes("占可用财力的20%"))).toBe(true);
});

test("growth that is over what was carried out stands there, whatever else is printed of the year before", async () => {
  const { budget, contradictions } = await imported(`示例市2025年预算执行情况和2026年预算草案

2025年全市一般公共预算收入执行情况表
单位：万元
项目\t2025年预算数\t2025年执行数
增值税\t400\t500
企业所得税\t210\t200
房产税\t90\t100
契税\t330\t300
收入合计\t1030\t1100

2026年全市一般公共预算收入预算表
单位：万元
项目\t2026年预算数\t比上年增长%
增值税\t550\t10
企业所得税\t210\t5
房产税\t120\t20
契税\t270\t-10
收入合计\t1150\t4.5`);
  const [tax] = budget.income?.items ?? [];
  expect(tax?.compare?.map(({ version, amount, rate }) => [version, amount, rate])).toEqual([
    ["budget", "400", undefined],
    ["execution", "500", "10"],
  ]);
  expect(contradictions).toEqual([]);
});

test("classes of the government without codes are known by their names, and other names are parts of them", async () => {
  const { budgets, contradictions } = await imported(`示例省2024年财政决算

2024年省级一般公共预算收入决算表
单位：万元
项目\t决算数
税收收入\t90
收入合计\t90

2024年省本级一般公共预算基本支出经济分类决算表
单位：万元
科目名称\t决算数
一、机关工资福利支出\t50
工资奖金津补贴\t50
二、对事业单位经常性补助\t40
工资福利支出\t30
商品和服务支出\t10
一般公共预算支出\t90`);
  const { amount, items } = budgets.flatMap(({ economic = [] }) => economic)[0] ?? {};
  expect(amount).toBe("90");
  expect(items?.map(({ code, items: parts }) => [code, parts?.map((part) => part.amount)])).toEqual([
    ["501", ["50"]],
    ["505", ["30", "10"]],
  ]);
  expect(contradictions).toEqual([]);
});

test("what state capital pays for in columns is no economic class", async () => {
  const { budgets } = await imported(`示例市2025年政府预算

2025年市级国有资本经营预算收入表
单位：万元
项目\t预算数
利润收入\t90
收入合计\t90

2025年市级国有资本经营预算支出表
单位：万元
科目编码\t科目名称\t小计\t资本性支出\t费用性支出
22301\t解决历史遗留问题及改革成本支出\t50\t\t50
22302\t国有企业资本金注入\t40\t40\t
\t支出合计\t90\t40\t50`);
  const { economic, named } = budgets[0]?.expenditure ?? {};
  expect([economic, Object.keys(named ?? {})]).toEqual([undefined, ["资本性支出", "费用性支出"]]);
});

test("a report that tells of the year before alone is a budget of that year, carried out", async () => {
  const budgets = await budgetsOfReport(
    `一、2023年预算执行情况
（一）全县预算执行情况
2023年，全县一般公共预算收入完成81000万元，占调整预算的100%，下降6.8%。
（二）县级预算执行情况
2023年，县级一般公共预算收入完成64000万元，其中：税收收入34000万元、非税收入30000万元。加上转移性收入486923万元，收入总计550923万元。`,
    "关于示例县2023年预算执行情况和2024年预算草案的报告",
  );
  expect(budgets.map(({ year, kind, income }) => [year, kind, income?.amount, income?.total])).toEqual([
    [2023, "execution", "81000", undefined],
    [2023, "execution", "64000", "550923"],
  ]);
});

test("收入合计为 after what is added is the total; revenue on the same terms (同口径) is no figure of the account", async () => {
  const [budget] = await budgetsOfReport(
    `一、2023年财政决算
全镇一般公共预算收入（自然口径）完成4402万元，增长5.2%。一般公共预算收入（同口径）完成4600万元，增长9.9%。
全镇一般公共预算收入4402万元，加上级转移支付收入1884万元，上年结转结余60万元，收入合计为6346万元。`,
    "示例镇2023年财政决算情况",
  );
  expect(budget?.income).toMatchObject({ amount: "4402", total: "6346" });
  expect(budget?.income?.compare).toMatchObject([{ rate: "5.2" }]);
});
