/** Explanations by the outlines that provinces prescribe, with invented figures. */
import { expect, test } from "vitest";
import { factsLike, importedDocument, importedText, leftovers } from "./support/table-text.js";

const accountsOf = (text: string): ReturnType<typeof importedText> =>
  importedText(text, "示例局2023年度部门决算情况说明");

test("names in quotation marks before 科目 are 类, 款 and 项, each with its figure and change", async () => {
  const imported = await importedText(`三、一般公共预算支出情况
2024年一般公共预算支出70.20万元，与2023年预算相比减少2.80万元。
“文化旅游体育与传媒支出”科目支出预算61.20万元，较2023年预算减少3.00万元，主要原因是项目经费减少。其中：
（1）“文化和旅游”科目支出预算61.20万元，较2023年预算减少3.00万元。其中，“图书馆”科目支出预算61.20万元，较2023年预算减少3.00万元，主要用于图书馆运行。
“社会保障和就业支出”科目支出预算9.00万元，较2023年预算增加0.20万元。其中：
（1）“行政事业单位养老支出”科目支出预算9.00万元。其中，“机关事业单位基本养老保险缴费支出”科目支出预算6.00万元，与2023年预算持平；“机关事业单位职业年金缴费支出”科目支出预算3.00万元。
`);
  expect(factsLike(imported, /= \d/)).toEqual(
    expect.arrayContaining([
      "expenditure general = 70.20 万元",
      "expenditure general @2023 budget change = 2.80 万元",
      "expenditure 207 general = 61.20 万元",
      "expenditure 207 general @2023 budget change = 3.00 万元",
      "expenditure 20701 general = 61.20 万元",
      "expenditure 图书馆 general = 61.20 万元",
      "expenditure 208 general = 9.00 万元",
      "expenditure 20805 general = 9.00 万元",
      "expenditure 2080505 general = 6.00 万元",
      "expenditure 2080506 general = 3.00 万元",
    ]),
  );
  expect(imported.doubts).toEqual([]);
});

test("names with their levels within quotation marks are of these levels", async () => {
  const imported = await importedText(`三、一般公共预算支出情况
“一般公共服务支出（类）组织事务（款）一般行政管理事务（项）”科目10.70万元，主要用于示例工作。
`);
  expect(factsLike(imported, /= \d/)).toEqual(["expenditure 2013202 general = 10.70 万元"]);
});

test("行政运行 is an item, and no running cost of vehicles", async () => {
  const imported = await importedText(`三、行政运行支出情况。行政运行支出56.00万元，同比增长3.7%。
四、“三公”经费情况。2024年“三公”经费预算安排1.50万元，其中公务用车运行维护费1.50万元。
`);
  expect(factsLike(imported, /^3public.* = [\d.]+ /)).toEqual([
    "3public = 1.50 万元",
    "3public vehicleOperation = 1.50 万元",
  ]);
});

test("款 and 项 whose 类 is not printed are those of the classification, and else of no category told before", async () => {
  const told = `四、一般公共预算财政拨款支出情况
2023年度一般公共预算财政拨款支出29.00万元。按功能分类：卫生健康支出25.00万元，社会保障和就业支出4.00万元。
其中：公立医院（款）综合医院（项）年初预算18.00万元，决算支出17.00万元；示例事务（款）示例业务（项）年初预算5.00万元，决算支出7.00万元。
`;
  const imported = await accountsOf(told);
  const facts = factsLike(imported, /= \d/);
  expect(facts).toContain("expenditure 综合医院 general = 17.00 万元");
  expect(facts).toContain("expenditure 综合医院 general @2023 budget amount = 18.00 万元");
  expect(facts.filter((fact) => fact.startsWith("expenditure 208 "))).toEqual(["expenditure 208 general = 4.00 万元"]);
  expect(leftovers(imported).join()).toContain("5.00万元");
});

test("行政运行（项） is of the 款 that the items beside it have, where they have one", async () => {
  const items = (other: string): string => `五、一般公共预算支出情况
行政运行（项）2024年预算数为23.00万元，比2023年预算增加1.00万元。
审计业务（项）2024年预算数为9.00万元。
一般公共服务支出（类）审计事务（款）示例审计（项）2024年预算数为2.00万元。
${other}社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）2024年预算数为4.00万元。
`;
  const facts = factsLike(await importedText(items("")), /= \d/);
  expect(facts).toContain("expenditure 2010801 general = 23.00 万元");
  expect(facts).toContain("expenditure 2010801 general @2023 budget change = 1.00 万元");
  expect(facts).toContain("expenditure 2010804 general = 9.00 万元");
  const several = await importedText(items("教育支出（类）普通教育（款）小学教育（项）2024年预算数为1.00万元。\n"));
  expect(factsLike(several, /= 23\.00/)).toEqual([]);
  expect(leftovers(several).join()).toContain("23.00万元");
});

test("基本支出 of a fund is a part of it", async () => {
  const imported = await importedText(`（一）一般公共预算当年拨款规模变化情况
示例局2024年一般公共预算拨款基本支出48.40万元，比上年执行数减少3.60万元，下降6.92%。
`);
  expect(factsLike(imported, /./).filter((fact) => !fact.includes("direction"))).toEqual([
    "expenditure general basic = 48.40 万元",
    "expenditure general basic @2023 execution change = 3.60 万元",
    "expenditure general basic @2023 execution rate = 6.92",
  ]);
});

test("结转下年支出 is a balance, and not all expenditure", async () => {
  const imported = await importedText(`一、部门收支总体情况
（二）支出预算总计31.80万元。包括：
1.本年支出合计31.80万元。
2.结转下年支出0万元。
`);
  expect(factsLike(imported, /= /)).toEqual(
    expect.arrayContaining(["expenditure total = 31.80 万元", "expenditure closing = 0 万元"]),
  );
  expect(factsLike(imported, /^expenditure = 0/)).toEqual([]);
});

test("使用非财政拨款结余 does not name 财政拨款 as the money of 本年收入", async () => {
  const imported = await accountsOf(`一、收入支出决算总体情况说明
示例局2023年度总收入21.60万元，其中本年收入20.10万元，使用非财政拨款结余0万元，年初结转和结余1.50万元。与2022年度相比，本年收入增加1.20万元，增长6.35%。
二、收入决算情况说明
本年收入合计20.10万元，其中：财政拨款收入19.10万元；其他收入1.00万元。
`);
  expect(factsLike(imported, /change|rate/)).toEqual([
    "income @2022 finalAccounts change = 1.20 万元",
    "income @2022 finalAccounts rate = 6.35",
  ]);
});

test("财政拨款支出 of a body with income of its own is a part of its expenditure", async () => {
  const imported = await importedText(`（一）收入预算情况
2024年示例院收入预算总额为285.00万元。其中：财政拨款收入45.00万元；事业收入240.00万元。
（二）支出预算情况
2024年示例院支出预算总额为285.00万元，较上年预算安排增加15.00万元。
（三）财政拨款支出情况
2024年示例院财政拨款支出预算总额45.00万元，较上年预算安排增加2.00万元。
按支出功能科目划分：卫生健康支出45.00万元，占财政拨款支出的100%。
按支出项目类别划分：基本支出35.00万元，项目支出10.00万元。
`);
  expect(factsLike(imported, /^expenditure.* = \d/)).toEqual(
    expect.arrayContaining([
      "expenditure total = 285.00 万元",
      "expenditure fiscal = 45.00 万元",
      "expenditure fiscal @2023 budget change = 2.00 万元",
      "expenditure fiscal basic = 35.00 万元",
      "expenditure fiscal project = 10.00 万元",
      "expenditure 210 fiscal = 45.00 万元",
    ]),
  );
});

test("the account that begins a paragraph is what its figures are of, whatever it explains before them", async () => {
  const imported = await importedText(`三、部门收支总体情况
（一）收入预算：包括一般公共预算、政府性基金等财政拨款收入，以及经营收入、事业收入等单位资金。2024年年初预算数41.20万元，其中，一般公共预算拨款40.20万元，政府性基金预算拨款1.00万元。
（二）支出预算：2024年年初预算数41.20万元。支出较去年增加2.20万元，其中基本支出增加1.20万元，主要是人员增加，项目支出增加1.00万元，主要是新增示例项目。
`);
  const facts = factsLike(imported, /./);
  expect(facts).toContain("income = 41.20 万元");
  expect(facts).toEqual(
    expect.arrayContaining([
      "expenditure basic @2023 budget change = 1.20 万元",
      "expenditure basic @2023 budget reason = 人员增加",
      "expenditure project @2023 budget change = 1.00 万元",
      "expenditure project @2023 budget reason = 新增示例项目",
    ]),
  );
});

test("〈一〉, ㈠ and 【一】 mark headings as （一） does", async () => {
  for (const mark of ["〈一〉", "㈠", "【一】"]) {
    const imported = await importedDocument(`示例局2023年度部门决算公开
${mark}“三公”经费支出决算情况
公务接待费支出1.20万元，国内公务接待24批次、192人次。
`);
    expect(imported.budget.threePublic?.items?.[0]?.quantities).toMatchObject([{ value: "24" }, { value: "192" }]);
  }
});

test("a text in one line that tells of two years gives each its own figures", async () => {
  const imported = await importedDocument(`示例局2023年部门决算和2024年部门预算“三公”经费说明
2023年“三公”经费决算1.80万元，比上年减少0.10万元，下降5.26%，其中公务接待费0.30万元，公务用车运行维护费1.50万元；2024年“三公”经费预算2.00万元，比上年预算减少0.20万元，下降9.09%，其中公务接待费0.40万元，公务用车运行维护费1.60万元。
`);
  expect(factsLike(imported, /./).filter((fact) => !fact.includes("direction"))).toEqual([
    "3public = 2.00 万元",
    "3public @2023 finalAccounts amount = 1.80 万元",
    "3public @2023 budget change = 0.20 万元",
    "3public @2023 budget rate = 9.09",
    "3public reception = 0.40 万元",
    "3public reception @2023 finalAccounts amount = 0.30 万元",
    "3public vehicleOperation = 1.60 万元",
    "3public vehicleOperation @2023 finalAccounts amount = 1.50 万元",
  ]);
  expect(leftovers(imported).join()).toContain("减少0.10万元");
});

test("总收入 beside another 本年收入 is the total with balances, and one change is that of both totals", async () => {
  const imported = await accountsOf(`一、收入支出决算总体情况
2023年度总收入14.80万元，总支出14.80万元，比上年决算数减少2.20万元，下降12.94%，主要原因是项目结束。
二、收入决算情况
本年收入14.50万元，其中：一般公共预算财政拨款收入14.50万元。
三、支出决算情况
本年支出14.60万元，其中：基本支出3.60万元；项目支出11.00万元。
`);
  const facts = factsLike(imported, /./);
  expect(facts).toEqual(
    expect.arrayContaining([
      "income = 14.50 万元",
      "income total = 14.80 万元",
      "income total @2022 finalAccounts change = 2.20 万元",
      "income total @2022 finalAccounts rate = 12.94",
      "expenditure = 14.60 万元",
      "expenditure total = 14.80 万元",
      "expenditure total @2022 finalAccounts change = 2.20 万元",
      "expenditure total @2022 finalAccounts reason = 项目结束",
    ]),
  );
  expect(imported.doubts).toEqual([]);
});

test("a change after 本年收入中，… is of what the paragraph began with", async () => {
  const imported = await importedText(`三、预算单位收入情况
（二）财政拨款收入情况
2024年部门财政拨款收入17.80万元，其中：本年收入17.80万元。本年收入中，一般公共预算财政拨款17.80万元，政府性基金预算财政拨款0万元，国有资本经营收益财政拨款0万元。与上年对比增加0.70万元，增长4.09%，主要原因分析：新增示例补助。
`);
  const changes = factsLike(imported, /change/);
  expect(changes).toHaveLength(1);
  expect(changes.join()).not.toContain("stateCapital");
});

test("what running vehicles costs stands beside the running costs", async () => {
  const imported = await accountsOf(`五、“三公”经费支出决算情况说明
公务用车运行费支出2.50万元，其中：燃料费1.50万元，维修费0.60万元，保险费0.40万元。截至2023年12月31日，公务用车保有量为1辆。
`);
  const [vehicles] = imported.budget.threePublic?.items ?? [];
  expect(vehicles?.items?.[0]).toMatchObject({
    amount: "2.50",
    memo: [
      { name: "燃料费", amount: "1.50" },
      { name: "维修费", amount: "0.60" },
      { name: "保险费", amount: "0.40" },
    ],
  });
  expect(leftovers(imported)).toEqual([]);
});

test("增（减）0 is a change of nothing, in no direction", async () => {
  const imported = await importedText(`二、“三公”经费预算情况说明
因公出国（境）费0万元，比上年增（减）0万元。
`);
  expect(imported.budget.threePublic?.items?.[0]?.compare).toMatchObject([{ change: "0" }]);
  expect(imported.budget.threePublic?.items?.[0]?.compare?.[0]).not.toHaveProperty("direction");
});

test("procurement is read as provinces word it: what is arranged, reserved, and of one kind alone", async () => {
  const reserved = await importedText(`八、政府采购安排情况
2024年政府采购预算共安排3.00万元，其中货物类采购预算3.00万元，面向中小企业预留3.00万元，其中面向小微企业预留1.80万元。
`);
  expect(reserved.budget.procurement).toMatchObject({
    amount: "3.00",
    items: [{ code: "goods", amount: "3.00" }],
    memo: [{ code: "reservedSme", amount: "3.00", memo: [{ code: "reservedMicro", amount: "1.80" }] }],
  });
  expect(leftovers(reserved)).toEqual([]);
  const only = await importedText("五、政府采购情况\n2024年政府采购预算20万元，均为工程类采购。\n");
  expect(only.budget.procurement).toMatchObject({ amount: "20", items: [{ code: "works", amount: "20" }] });
  const among = await importedText(`六、政府采购预算情况
编制了政府采购预算，共涉及采购项目4个，采购预算总额8.60万元，其中：政府采购货物预算3.60万元、政府采购服务预算5.00万元。
`);
  expect(among.budget.procurement?.amount).toBe("8.60");
});

test("staff, projects with targets and reserves are read in sentences of their own", async () => {
  const imported = await importedText(`一、收支总体情况
2024年收入预算12.00万元，其中：一般公共预算拨款收入10.00万元，占83.33%；使用非财政拨款结余2.00万元，占16.67%。
七、人员情况。全乡编制52名，实有49人，其中行政人员22人，事业人员27人。
九、预算绩效情况说明
2024年，纳入绩效目标管理的项目3个，预算资金15.00万元。
`);
  expect(imported.budget.income?.balances).toMatchObject([{ code: "reserves", amount: "2.00", share: "16.67" }]);
  expect(imported.budget.entity?.staff?.[0]).toMatchObject({ value: "52" });
  expect(imported.budget.performance).toMatchObject([{ amount: "15.00", quantities: [{ value: "3" }] }]);
});
