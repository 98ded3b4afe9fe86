/** Parts that sentences list without a heading of their own, invented on what departments publish. */
import { expect, test } from "vitest";
import { factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

const TABLE = tableText(
  "一般公共预算支出表",
  `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 60.00 | 40.00 | 20.00
20106 | 财政事务 | 60.00 | 40.00 | 20.00
2010601 | 行政运行 | 40.00 | 40.00 |
2010602 | 一般行政管理事务 | 20.00 | | 20.00
221 | 住房保障支出 | 40.00 | 40.00 |
22102 | 住房改革支出 | 40.00 | 40.00 |
2210201 | 住房公积金 | 40.00 | 40.00 |
 | 合计 | 100.00 | 80.00 | 20.00`,
);

test("an item whose name stands under many 款 is the one that prints the same amount, and else none", async () => {
  const result = await importedText(`${TABLE}
（三）支出按功能科目分类的明细情况。
2024年一般公共预算支出100.00万元，其中：
（1）行政运行（行政及参公单位）45.00万元，较上年减少1.00万元。
（2）一般行政管理事务20.00万元，较上年增加3.00万元，主要原因是业务增加。
`);
  expect(factsLike(result, /@2023/)).toEqual([
    "expenditure 2010602 general @2023 budget change = 3.00 万元",
    "expenditure 2010602 general @2023 budget direction = increase",
    "expenditure 2010602 general @2023 budget reason = 业务增加",
  ]);
  expect(leftovers(result)).toHaveLength(2);
});

test("names after 按功能分类支出划分为 are those of the list, with their shares", async () => {
  const result = await importedText(`${TABLE}
三、支出预算情况说明
2024年支出合计100.00万元，其中：按功能分类支出划分为一般公共服务支出60.00万元，占比60.00%；住房保障支出40.00万元，占比40.00%。按经济分类划分为基本支出80.00万元，占比80.00%；项目支出20.00万元，占比20.00%。
`);
  expect(factsLike(result, /share/)).toEqual([
    "expenditure basic share = 80.00",
    "expenditure project share = 20.00",
    "expenditure 201 share = 60.00",
    "expenditure 221 share = 40.00",
  ]);
  expect(leftovers(result)).toEqual([]);
});

test("economic classes after what a fund pays, and costs after the staff expenses, are parts of them", async () => {
  const result = await importedText(`三、支出预算情况说明
2024年预算支出安排一般公共预算财政拨款支出100.00万元。其中：工资福利支出50.00万元；对个人和家庭补助5.00万元。
2024年部门基本支出预算总额为80.00万元。人员支出60.00万元，其中：基本工资30.00万元，津贴补贴20.00万元。
`);
  expect(result.budget.economic).toMatchObject([
    {
      source: "general",
      items: [
        { code: "301", amount: "50.00" },
        { code: "303", amount: "5.00" },
      ],
    },
    {
      nature: "basic",
      items: [
        {
          code: "301",
          items: [
            { code: "30101", amount: "30.00" },
            { code: "30102", amount: "20.00" },
          ],
        },
      ],
    },
  ]);
  expect(leftovers(result)).toEqual([]);
});

test("changes of sources in a reason are theirs, with thousands separators, too", async () => {
  const result = await importedText(`二、部门收支总体情况
（一）收入预算：2024年年初预算数5,000.00万元，其中：一般公共预算拨款3,000.00万元，政府性基金预算拨款2,000.00万元；收入比2023年增加1,500.00万元，主要是一般公共预算拨款增加300.00万元，政府性基金预算拨款增加1,200.00万元。
`);
  expect(factsLike(result, /income (?:general|governmentFund) @.*change/)).toEqual([
    "income general @2023 budget change = 300.00 万元",
    "income governmentFund @2023 budget change = 1200.00 万元",
  ]);
});

test("what large cities spend on staff has its own names, beside the classes", async () => {
  const result = await importedText(`第三部分 部门预算支出具体情况
一、示例局
示例局预算100.00万元，包括在职人员经费60.00万元、公用经费10.00万元、增人增资5.00万元、项目支出25.00万元。
（一）在职人员经费60.00万元，主要是在职人员工资福利。较2023年年初预算增加4.00万元，增幅7.1%。
`);
  const { named } = result.budget.expenditure ?? {};
  expect(named).toMatchObject({
    在职人员经费: { amount: "60.00", compare: [{ year: 2023, change: "4.00", rate: "7.1" }] },
    增人增资: "5.00",
  });
});

test("委托业务费涉及财拨资金 under its own heading is what is paid of it", async () => {
  const result = await importedText(`五、其他重要事项的情况说明
（五）委托业务费情况。2024年委托业务费涉及财拨资金17,804.62万元，主要用于文化等相关工作。
`);
  expect(result.budget.expenditure?.named).toMatchObject({ 委托业务费: { amount: "17804.62" } });
});

test("what small enterprises have of goods and services is told of each, and of none that is not bought", async () => {
  const result = await importedText(
    `十、政府采购支出情况说明
2024年度政府采购支出总额100.00万元，其中：政府采购货物支出40.00万元、政府采购服务支出60.00万元。授予中小企业合同金额80.00万元，占政府采购支出总额的80.00%。货物采购授予中小企业合同金额占货物支出金额的50.00%，工程采购授予中小企业合同金额占工程支出金额的0.00%，服务采购授予中小企业合同金额占政府采购服务支出金额的100.00%。
`,
    "示例局2024年度部门决算",
  );
  expect(result.budget.procurement?.items).toMatchObject([
    { code: "goods", amount: "40.00", memo: [{ code: "awardedSme", share: "50.00" }] },
    { code: "services", amount: "60.00", memo: [{ code: "awardedSme", share: "100.00" }] },
  ]);
  expect(leftovers(result)).toEqual(["工程采购授予中小企业合同金额占工程支出金额的0.00%"]);
});

test("a change after a list of parts is of the whole or of the last part, as its rate proves", async () => {
  const list = "2024年“三公”经费预算数10.00万元，其中：公务用车购置及运行费8.00万元，公务接待费2.00万元";
  const changes = async (rate: string): Promise<readonly string[]> => {
    const text = `三、“三公”经费预算情况说明\n${list}，与上年预算数相比减少1.00万元，下降${rate}%。\n`;
    return factsLike(await importedText(text), /@2023 budget (?:change|rate)/);
  };
  expect(await changes("9.09")).toEqual([
    "3public @2023 budget change = 1.00 万元",
    "3public @2023 budget rate = 9.09",
  ]);
  expect(await changes("33.33")).toEqual([
    "3public reception @2023 budget change = 1.00 万元",
    "3public reception @2023 budget rate = 33.33",
  ]);
});
