/** Figures of paragraphs that were not read, and what else tells of procurement, assets and coverage; all invented. */
import { expect, test } from "vitest";
import { factsOf } from "./support/facts.js";
import { importedDocument as imported, leftovers } from "./support/table-text.js";

const TITLE = "示例局2024年部门预算\n\n三、部门预算情况说明\n\n";

/** What was told of a text as not understood. */
async function left(text: string): Promise<(string | undefined)[]> {
  return leftovers(await imported(TITLE + text));
}

test("an amount of money that no figure was found for is told with the words before it", async () => {
  const text = "2024年支出预算100.00万元，其中：基本支出80.00万元，示例专款20.00万元。";
  expect(await left(text)).toEqual(["示例专款20.00万元"]);
});

test("brackets that close before an amount stand with the words that are told", async () => {
  const text = "1、示例事务（项级科目）30.00万元。主要用于示例（专项）工作。";
  expect(await left(text)).toEqual(["示例事务（项级科目）30.00万元"]);
});

test("a share that no figure was found for is told, and a rate of thousands is read", async () => {
  const text = "2024年公务接待费预算10.00万元，比上年增加9.73万元，增长3,593.7%。示例支出占重点支出的22.00%。";
  const result = await imported(TITLE + text);
  expect(factsOf(result.budget)).toContain("3public reception @2023 budget rate = 3593.7");
  expect(leftovers(result)).toEqual(["示例支出占重点支出的22.00%"]);
});

test("what a reason or a purpose keeps in its words is not told again", async () => {
  const text =
    "2024年支出预算100.00万元，比上年增加5.00万元，主要原因是新增示例专款3.00万元。其中基本支出80.00万元，主要用于示例工作60.00万元。";
  expect(await left(text)).toEqual([]);
});

test("digits are compared by their value, and bounds of what is counted are no amounts", async () => {
  const text =
    "2024年支出预算1,200.50万元。本部门共有车辆2辆，单价50万元（含）以上设备0台，单位价值100万元以上设备1台。";
  expect(await left(text)).toEqual([]);
});

test("an item whose name has 中小企业 is read like any other", async () => {
  const name = "资源勘探工业信息等支出（类）支持中小企业发展和管理支出（款)其他支持中小企业发展和管理支出（项）";
  const result = await imported(`${TITLE}财政拨款支出主要内容如下：\n\n1. “${name}”29,381.00万元，主要用于产业扶持。`);
  expect(factsOf(result.budget).filter((fact) => fact.includes("29381.00"))).toHaveLength(1);
  expect(leftovers(result)).toEqual([]);
});

test("支出预算总计 is the total, whoever’s it is", async () => {
  const result = await imported(`${TITLE}2024年示例局支出预算总计50,616.94万元，其中，基本支出11,056.07万元。`);
  expect(factsOf(result.budget).filter((fact) => fact.startsWith("expenditure total"))).toEqual([
    "expenditure total = 50616.94 万元",
  ]);
});

test("an expense under its own heading is read where other words stand before its name", async () => {
  const result = await imported(
    `${TITLE}三、公务接待费\n\n2024年执行公务，以及开展业务活动的用餐费等公务接待费预算支出2.38万元，比上年减少0.20万元。`,
  );
  expect(factsOf(result.budget).filter((fact) => fact.startsWith("3public"))).toEqual([
    "3public reception = 2.38 万元",
    "3public reception @2023 budget change = 0.20 万元",
    "3public reception @2023 budget direction = decrease",
  ]);
});

test("procurement, assets and coverage are read under headings that are paragraphs of their own, and without any", async () => {
  const result = await imported(`${TITLE}（十）其他重要事项的情况说明

1.政府采购情况

2024年本部门政府采购项目共有90.00万元，其中：货物类项目30.00万元、工程类项目0万元、服务类项目60.00万元。

2.预算绩效情况说明

本部门特定目标类项目均实行绩效目标管理，共计7个一级项目，涉及一般公共预算拨款50.00万元，政府性基金预算拨款6.00万元。

3.其他

本部门共有车辆3辆，其中，一般公务用车1辆、执法执勤用车2辆。`);
  const { procurement, performance, assets } = result.budget;
  expect([procurement?.amount, ...(procurement?.items ?? []).map(({ amount }) => amount)]).toEqual([
    "90.00",
    "30.00",
    "0",
    "60.00",
  ]);
  expect(performance).toMatchObject([
    {
      name: "本部门特定目标类项目均实行绩效目标管理",
      quantities: [{ value: "7", unit: "个" }],
      funding: { general: "50.00", governmentFund: "6.00" },
    },
  ]);
  expect(assets?.items?.[0]?.quantities).toMatchObject([{ value: "3", unit: "辆" }]);
  expect(leftovers(result)).toEqual([]);
});

test("contracts with small enterprises, and which share of the procurement they are", async () => {
  const result = await imported(`示例局2024年度部门决算

（二）政府采购支出情况

2024年度政府采购支出总额100.00万元。授予中小企业合同金额80.00万元，占政府采购支出总额的80.00%，其中：授予小微企业合同金额20.00万元，占授予中小企业合同金额的25.00%。`);
  expect(result.budget.procurement?.memo).toMatchObject([
    {
      code: "awardedSme",
      amount: "80.00",
      share: "80.00",
      memo: [{ code: "awardedMicro", amount: "20.00", share: "25.00" }],
    },
  ]);
  expect(result.contradictions).toEqual([]);
});

test("what is reserved for small enterprises is not the total, however they are called", async () => {
  const result = await imported(`${TITLE}三、政府采购预算情况

2024年本部门政府采购预算1,662.44万元，其中：政府采购货物预算93.98万元、政府采购工程预算815.87万元、政府采购服务预算752.59万元。

2024年本部门面向中小企业预留政府采购项目预算金额664.98万元，其中，预留给小型和微型企业的政府采购项目预算为465.49万元。`);
  const { procurement } = result.budget;
  expect(procurement).toMatchObject({ amount: "1662.44" });
  expect(procurement?.memo).toMatchObject([
    { code: "reservedSme", amount: "664.98", memo: [{ code: "reservedMicro", amount: "465.49" }] },
  ]);
  expect(procurement?.memo).toHaveLength(1);
  expect(result.contradictions).toEqual([]);
  expect(leftovers(result)).toEqual([]);
});

test("stocks and what is to be bought are told apart, whichever way a paragraph goes on", async () => {
  const { budget, doubts } = await imported(
    `${TITLE}（五）国有资产占用使用情况\n\n截至2023年12月，本单位共有公务用车10辆，其中业务用车4辆、执法执勤用车6辆；单位价值100万元以上设备2台。2024年拟新增配置公务用车3辆，其中，执法执勤用车3辆。`,
  );
  const counted = ({
    name,
    quantities,
    items = [],
  }: {
    name?: string;
    quantities?: unknown;
    items?: unknown[];
  }): unknown => [
    name,
    (quantities as { value: string }[] | undefined)?.[0]?.value,
    ...items.map((each) => counted(each as never)),
  ];
  expect(budget.assets?.items?.map((item) => counted(item as never))).toEqual([
    ["公务用车", "10", ["业务用车", "4"], ["执法执勤用车", "6"]],
  ]);
  expect(budget.assets?.memo?.map((item) => counted(item as never))).toEqual([
    ["单位价值100万元以上设备", "2"],
    ["拟新增配置", undefined, ["公务用车", "3", ["执法执勤用车", "3"]]],
  ]);
  expect(doubts).toEqual([]);
});

test("a prior figure in brackets, expenses under 一般性支出, the whole department’s targets, and prices of what is to be bought", async () => {
  const { budget, doubts } = await imported(`${TITLE}（一）一般公共预算当年拨款情况

1.国防支出（类）国防动员（款）交通战备（项）18.00万元，主要用于基地运维。比上年执行数增加18.00万元（上年执行数为0.00万元，无法计算增减比率），主要原因是新增补助。

（三）一般性支出情况：2024年本单位会议费预算18万元，拟召开会议2次，人数80人；培训费预算16.46万元。

（六）预算绩效目标说明：纳入2024年部门整体支出绩效目标的金额为68.12万元，其中，基本支出28.17万元，项目支出39.95万元。

（七）国有资产情况

2024年计划购置车辆1辆、12万元，主要是机要通信用车。`);
  expect(factsOf(budget).filter((fact) => fact.includes("@2023"))).toEqual([
    "expenditure 交通战备 general @2023 execution amount = 0.00 万元",
    "expenditure 交通战备 general @2023 execution change = 18.00 万元",
    "expenditure 交通战备 general @2023 execution direction = increase",
    "expenditure 交通战备 general @2023 execution reason = 新增补助",
  ]);
  expect(budget.threePublic?.named).toMatchObject({ 会议费: "18", 培训费: "16.46" });
  expect(budget.performance).toMatchObject([
    { name: "部门整体支出绩效目标", amount: "68.12", basic: "28.17", project: "39.95" },
  ]);
  expect(budget.assets?.memo?.[0]?.items).toMatchObject([{ name: "车辆", amount: "12" }]);
  expect(doubts).toEqual([]);
});

test("cells of a table that a text has put on lines of their own are told where they begin, and not read", async () => {
  const cells = [
    "收支总表",
    "单位：万元",
    "一、财政拨款",
    "1,200.50",
    "一、教育支出",
    "1,000.50",
    "二、其他收入",
    "50.00",
    "二、住房保障支出",
    "250.00",
  ];
  const result = await imported(
    `示例局2024年部门预算\n一、收支情况\n2024年收入预算1250.50万元。\n${cells.join("\n")}\n`,
  );
  expect(result.doubts.map(({ kind, place, message }) => [kind, place.line, message.en.slice(0, 22)])).toEqual([
    ["leftover", 7, "From here on 4 figures"],
  ]);
  expect(factsOf(result.budget)).toEqual(["income = 1250.50 万元"]);
  const piped = await imported(
    "示例局2024年部门预算\n合计 | 公务接待费 |\n22.00 | 8.77 | 14.00 | 8.47 |\n一、收支情况\n2024年收入预算9.00万元。\n",
  );
  expect(piped.doubts.map(({ place }) => place.line)).toEqual([3]);
});

test("of a list of which several amounts are unread all are told: another figure of the paragraph may have the digits of one", async () => {
  const text =
    "2024年机关运行经费30.00万元，其中：办公费30.00万元；项目支出65.00万元，其中：甲12.00万元，乙23.00万元，丙10.00万元，丁20.00万元，会议费30.00万元。";
  expect(await left(text)).toEqual(["甲12.00万元，乙23.00万元，丙10.00万元，丁20.00万元，会议费30.00万元"]);
});

test("names with figures after them are told where no table keeps their columns", async () => {
  const rows = (cells: readonly string[]): string =>
    ["“三公”经费合计", "（一）公务接待费", "（二）公务用车费"].map((name, at) => `${name}${cells[at]}`).join("\n");
  for (const cells of [
    [" 21.60 21.60", " 14.80 14.80", " 6.80 6.80"],
    [" | 46 |", " | 8 |", " | 38 |\n运行维护费 | 38 |"],
  ]) {
    const { doubts } = await imported(`${TITLE}情况统计表\n${rows(cells)}\n\n四、名词解释\n`);
    expect(doubts.map(({ message }) => message["zh-CN"]).join()).toContain("像是一张表的单元格");
  }
  const contents = ["一、收入情况 3", "二、支出情况 4", "三、“三公”经费情况 5", "四、名词解释 8"].join("\n");
  expect(await left(contents)).toEqual([]);
});
