/** Paragraphs that go through the projects of a department, invented on what large cities publish. */
import { expect, test } from "vitest";
import { importedDocument as imported, leftovers } from "./support/table-text.js";

const TEXT = `示例局2024年部门预算

第三部分 部门预算支出具体情况

（五）项目支出100.00万元，具体包括：

1.示例业务60.00万元，主要包括：示例工作、检查及评审40.00万元，用于示例、检查；示例维护15.00万元，上年结转5.00万元，用于设备。较2023年年初预算增加6.00万元，增幅11.1%。

2.应急专项30.00万元，主要用于应急设备采购30.00万元。较2023年年初预算减少2.00万元，减幅6.3%，主要原因是厉行节约。

3.综合管理10.00万元，主要包括：食堂7.00万元，物业维护3.00万元。无增减变动，与上年持平。
`;

test("each project has its amount, allocations with their uses, and its change; nothing of them goes to the accounts", async () => {
  const result = await imported(TEXT);
  const { projects, income } = result.budget;
  expect(projects).toMatchObject([
    {
      name: "示例业务",
      amount: "60.00",
      items: [
        { name: "示例工作、检查及评审", amount: "40.00", purpose: "示例、检查" },
        { name: "示例维护", amount: "15.00" },
        { name: "上年结转", amount: "5.00", purpose: "设备" },
      ],
      compare: [{ year: 2023, version: "budget", change: "6.00", direction: "increase", rate: "11.1" }],
    },
    {
      name: "应急专项",
      amount: "30.00",
      purpose: "应急设备采购30.00万元",
      compare: [{ change: "2.00", direction: "decrease", rate: "6.3", reason: "厉行节约" }],
    },
    {
      name: "综合管理",
      items: [
        { name: "食堂", amount: "7.00" },
        { name: "物业维护", amount: "3.00" },
      ],
      compare: [{ direction: "unchanged" }],
    },
  ]);
  expect(income?.balances).toBeUndefined();
  expect(leftovers(result)).toEqual([]);
});

test("a project that the table names at greater length is the same where the amounts are", async () => {
  const { budget } = await imported(`${TEXT}
项目支出表
单位：万元
项目名称\t金额
示例业务\t60.00
应急专项和应急管理经费\t30.00
综合管理\t10.00
合计\t100.00
`);
  expect(budget.projects?.map(({ name }) => name)).toEqual(["示例业务", "应急专项和应急管理经费", "综合管理"]);
});
