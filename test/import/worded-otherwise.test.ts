/** Explanations as departments of several provinces word them, with invented figures. */
import { expect, test } from "vitest";
import { factsOf } from "./support/facts.js";
import { importedText, leftovers, tableText } from "./support/table-text.js";

async function said(text: string): Promise<{ facts: string[]; left: string[]; projects: string[] }> {
  const result = await importedText(text);
  const projects = (result.budget.projects ?? []).map(
    ({ name, amount, purpose = "" }) => `${name} ${amount} ${purpose}`,
  );
  return { facts: factsOf(result.budget), projects, left: leftovers(result).map((line) => line ?? "") };
}

test("a nature before a colon is what the figure of the year after it is of, and projects that add up to it are read", async () => {
  const { facts, projects, left } = await said(`二、一般公共预算拨款支出预算
2024年一般公共预算拨款支出预算580.00万元，具体安排情况如下：
（一）基本支出：2024年年初预算数为80.00万元，主要是为保障部门正常运转。
（二）项目支出：2024年年初预算数为500.00万元，主要是为完成特定工作任务而发生的支出，其中：教学专项支出300.00万元，主要用于设备购置方面；校园安保支出200.00万元，主要用于安保方面。
`);
  expect(facts).toEqual(
    expect.arrayContaining([
      "expenditure general = 580.00 万元",
      "expenditure general basic = 80.00 万元",
      "expenditure general project = 500.00 万元",
    ]),
  );
  expect(projects).toEqual(["教学专项支出 300.00 设备购置方面", "校园安保支出 200.00 安保方面"]);
  expect(left).toEqual([]);
});

test("parts of 项目支出 that do not add up, or are classes, are no projects", async () => {
  const project = "（二）项目支出：2024年年初预算数为500.00万元，其中：";
  const { left, projects } = await said(`一、支出预算
${project}教学专项支出300.00万元，主要用于设备购置；校园安保支出100.00万元，主要用于安保。
`);
  expect(left.join()).toContain("教学专项支出300.00万元");
  expect(projects).toEqual([]);
  const classes = await said(`一、支出预算
${project}工资福利支出300.00万元，主要用于临聘人员；商品和服务支出200.00万元，主要用于办公。
`);
  expect(classes.projects).toEqual([]);
});

test("a marked paragraph whose subject is not known gives its figure to none before it", async () => {
  const { facts, left } = await said(`三、支出情况
（一）基本支出：2024年年初预算数为80.00万元。
（二）校园安保：2024年年初预算数为20.00万元。
`);
  expect(facts).toEqual(["expenditure basic = 80.00 万元"]);
  expect(left.join()).toContain("20.00万元");
});

test("codes in quotation marks are codes, under a heading that calls itself 基本情况 too", async () => {
  const { facts } = await said(`三、预算支出基本情况
财政拨款安排支出按功能科目分组情况
“2010301”行政运行60.00万元，主要用于人员工资；
“2080505”机关事业单位基本养老保险缴费支出20.00万元，主要用于养老保险缴费。
`);
  expect(facts).toContain("expenditure 2010301 = 60.00 万元");
  expect(facts).toContain("expenditure 2080505 = 20.00 万元");
});

test("amounts under 基本情况 that are not read are told", async () => {
  const { left } = await said("一、机构设置\n示例局下设办公室。\n二、基本情况\n行政运行60.00万元，用于工资。\n");
  expect(left.join()).toContain("行政运行60.00万元");
});

test("a change of 收、支总预算各 is of the two figures that the sentence gave", async () => {
  const { facts } = await said(`一、收支预算总体情况
2024年收入总预算500.50万元，支出总预算500.50万元，与上年相比收、支总预算各增加30.50万元，增长6.49%。
`);
  expect(facts.filter((fact) => fact.includes("change"))).toEqual([
    "income @2023 budget change = 30.50 万元",
    "expenditure @2023 budget change = 30.50 万元",
  ]);
});

test("the body and the year before an expense are no part of its name", async () => {
  const { budget } = await importedText(`五、“三公”经费预算情况说明
示例局2024年公务接待费预算为4.00万元，较上年减少1.00万元，下降20.00%。
`);
  expect(budget.threePublic?.items).toMatchObject([{ name: "公务接待费", amount: "4.00" }]);
});

test("economic classes are read after a comma, and as parts of all expenditure", async () => {
  for (const lead of ["1.按支出经济分类科目，", "支出总预算40.00万元，其中："]) {
    const { budget } = await importedText(
      `二、支出预算情况\n${lead}工资福利支出30.00万元，商品和服务支出10.00万元。\n`,
    );
    expect(budget.economic?.[0]?.items).toMatchObject([
      { code: "301", amount: "30.00" },
      { code: "302", amount: "10.00" },
    ]);
  }
});

test("部门运行经费 is 机关运行经费, and no running of vehicles", async () => {
  const { facts } = await said(`三、“三公”经费情况说明
2024年“三公”经费预算7.00万元，其中：公务接待费2.00万元；公务用车运行维护费5.00万元，比2023年减少1.00万元。
四、其他重要事项的情况说明
1、部门运行经费情况。2024年一般公共预算财政拨款运行经费40.00万元，比上年增加4.00万元，主要用于办公费、差旅费等。
`);
  expect(facts).toEqual(
    expect.arrayContaining([
      "3public vehicleOperation = 5.00 万元",
      "agency = 40.00 万元",
      "agency @2023 budget change = 4.00 万元",
    ]),
  );
});

test("last year's figure that follows this year's of the same is what it is compared with", async () => {
  const { budget, doubts } = await importedText(`（二）一般公共预算支出情况
1.2024年基本支出63.00万元，2023年基本支出75.00万元，2024年比2023年减少12.00万元，减少的主要原因是人员减少。
2.2024年项目支出11.00万元，2023年项目支出12.00万元，2024年比2023年减少1.00万元。
`);
  expect(doubts).toEqual([]);
  const compare = (amount: string, change: string) => [{ year: 2023, amount, change, direction: "decrease" }];
  expect(budget.expenditure?.funding?.general).toMatchObject({
    basic: { amount: "63.00", compare: compare("75.00", "12.00") },
    project: { amount: "11.00", compare: compare("12.00", "1.00") },
  });
});

test("one kind of income is not all income", async () => {
  const { facts, left } = await said(`二、收入预算说明
2024年收入预算90.00万元，其中：财政拨款60.00万元，事业收入20.00万元，下级上缴收入10.00万元，医疗收入15.00万元。
`);
  expect(facts).toEqual(
    expect.arrayContaining(["income = 90.00 万元", "income fiscal = 60.00 万元", "income affiliate = 10.00 万元"]),
  );
  expect(left).toEqual(["医疗收入15.00万元"]);
});

test("a change beside the amount of the year is of the year, though the total with balances changed by as much", async () => {
  const change = "较上年决算数减少12.00万元，下降10.7%，主要原因是人员减少。";
  const { budget } = await importedText(
    `（一）收入支出决算总体情况说明
1.总体情况。2024年度收入总计100.00万元，支出总计100.00万元。收支${change}
2.收入情况。2024年度收入合计100.00万元，${change}
`,
    "示例局2024年度部门决算",
  );
  const compare = [{ year: 2023, version: "finalAccounts", change: "12.00", rate: "10.7", direction: "decrease" }];
  expect(budget.income).toMatchObject({ amount: "100.00", compare, total: { amount: "100.00", compare } });
});

test("what a table of 三公 says under 增减变化原因等说明 is kept as its reason", async () => {
  const { budget, doubts } = await importedText(
    tableText(
      "2024年“三公”经费预算情况表",
      `
项目 | 2024年预算数
一、支出合计 | 4.90
1、公务接待费 | 1.80
2、公务用车费 | 3.10
三、“三公”经费增减变化原因等说明 | 比上年增加0.50万元，由于新增人员所致。`,
    ),
  );
  expect(doubts).toEqual([]);
  expect(budget.threePublic).toMatchObject({
    amount: "4.90",
    compare: [{ year: 2023, reason: "比上年增加0.50万元，由于新增人员所致。" }],
  });
});

test("非税收入 within the budget is a source of its own in a list of all income, and a text in 元 makes a budget in 元", async () => {
  const { budget, contradictions } = await importedText(`三、部门收支总体情况
（一）收入预算，2024年年初预算数900.50元，其中，一般公共预算拨款600.50元，纳入预算管理的非税收入拨款100.00元，纳入专户管理的非税收入拨款200.00元。
（二）支出预算，2024年年初预算数900.50元，其中，教育支出900.50元。
`);
  expect(contradictions).toEqual([]);
  expect(budget.unit).toBe("元");
  expect(budget.income).toMatchObject({
    amount: "900.50",
    items: [
      { code: "general", amount: "600.50" },
      { name: "纳入预算管理的非税收入拨款", amount: "100.00" },
      { code: "specialAccount", amount: "200.00" },
    ],
  });
});

test("非税收入 is left over where the source before it is not understood", async () => {
  const { left } = await said(`三、部门收支总体情况
（一）收入预算，2024年年初预算数90.00万元，其中，示例来源60.00万元，纳入预算管理的非税收入30.00万元。
`);
  expect(left.join()).toContain("纳入预算管理的非税收入30.00万元");
});

test("按同口径 before a change is no part of the name of an expense", async () => {
  const { budget } = await importedText(`三、“三公”经费预算情况说明
公务用车购置费同口径比2023年减少3.00万元，下降30%。
`);
  expect(budget.threePublic?.items?.[0]?.items).toMatchObject([{ code: "vehiclePurchase", name: "公务用车购置费" }]);
});

test("本年收入 within 财政拨款收入, and its parts, are parts of it, and not the same figures printed in another way", async () => {
  const within = async (income: string, ofYear: string): ReturnType<typeof importedText> =>
    importedText(`三、收入情况
（一）部门财务收入情况
2024年部门财务总收入${income}万元，其中：一般公共预算${income}万元，政府性基金0万元。
（二）财政拨款收入情况
2024年部门财政拨款收入${income}万元，其中：本年收入${ofYear}万元，上年结转收入2.00万元。本年收入中，一般公共预算财政拨款${ofYear}万元，政府性基金预算财政拨款0万元。与上年对比增加0.70万元，增长4.05%，主要原因分析：新增示例补助。
`);
  const imported = await within("18.00", "16.00");
  const facts = factsOf(imported.budget);
  expect(facts).toEqual(
    expect.arrayContaining([
      "income fiscal = 18.00 万元",
      "income general = 18.00 万元",
      "income fiscal @2023 budget change = 0.70 万元",
    ]),
  );
  expect(imported.doubts.map(({ kind }) => kind)).not.toContain("disagreement");
  expect(leftovers(imported).join()).toContain("本年收入16.00万元");
  // What is as much as the whole is the whole.
  const alike = await within("18.00", "18.00");
  expect(leftovers(alike).join()).not.toContain("18.00");
});

test("均与上年持平 is told of all figures before it that nothing else is told of, and not of their whole", async () => {
  const { facts } = await said(`三、“三公”经费预算情况
2024年“三公”经费预算21.00万元，其中：公务接待费1.00万元，比上年减少1.00万元；公务用车购置费0万元，公务用车运行维护费20.00万元，均与上年一致。
`);
  expect(facts.filter((fact) => fact.startsWith("3public") && fact.includes("@"))).toEqual([
    "3public reception @2023 budget change = 1.00 万元",
    "3public reception @2023 budget direction = decrease",
    "3public vehiclePurchase @2023 budget direction = unchanged",
    "3public vehicleOperation @2023 budget direction = unchanged",
  ]);
});

test("codes behind the names of 类, 款 and 项 mark the levels, and are the document's own", async () => {
  const { budget } = await importedText(`三、一般公共预算当年拨款情况
2024年一般公共预算当年拨款92.00万元。具体使用情况：
1.一般公共服务支出（201）政府办公厅（室）及相关机构事务（03）行政运行（01）2024年预算数为80.00万元，比上年增加2.00万元，增长2.56%，主要原因是人员增加。
2.住房保障支出（221类）住房改革支出（02款）住房公积金（01项）2024年预算数为12.00万元。
`);
  expect(factsOf(budget)).toEqual(
    expect.arrayContaining([
      "expenditure 2010301 general = 80.00 万元",
      "expenditure 2010301 general @2023 budget change = 2.00 万元",
      "expenditure 2210201 general = 12.00 万元",
    ]),
  );
  expect(JSON.stringify(budget)).not.toContain("codeAssigned");
  expect(budget.expenditure?.items?.map(({ name }) => name)).toEqual(["一般公共服务支出", "住房保障支出"]);
});
