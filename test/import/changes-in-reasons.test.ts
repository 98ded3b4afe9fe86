/** Changes that a reason tells, and what is planned to be bought beside what there is. */
import { expect, test } from "vitest";
import { sentencesOf } from "../../src/import/text/phrases.js";
import { importedText, rowsText } from "./support/table-text.js";

const CHANGES = `2024年示例局单位预算

2024年度支出预算总表
单位：万元
${rowsText(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 60.00 | 40.00
204 | 公共安全支出 | 90.00 | 50.00 | 40.00
221 | 住房保障支出 | 10.00 | 10.00 | `)}

2024年度一般公共预算拨款支出预算表
单位：万元
${rowsText(`
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 100.00 | 60.00 | 40.00
204 | 公共安全支出 | 90.00 | 50.00 | 40.00
221 | 住房保障支出 | 10.00 | 10.00 | `)}

第三部分 2024年度单位预算情况说明

一、预算收支总体情况

2024年示例局支出预算100万元，比上年增加10万元，增长11.11%，主要原因是公共安全支出增加8万元。

二、一般公共预算拨款支出情况

2024年度一般公共预算拨款支出100万元，比上年增加12万元，增长13.64%，主要原因是基本支出增加5万元，项目支出增加7万元。

八、其他重要事项说明

（三）国有资产占用使用情况

截至2023年12月31日，示例局共有车辆16辆。单位价值100万元（含）以上设备3台（套）。

2024年单位预算安排购置车辆2辆。单位价值100万元（含）以上设备1台（套）。
`;

test("changes within a reason are of the money and the category that they name, and equipment after a plan is to be bought", async () => {
  const result = await importedText(CHANGES);
  expect(result.contradictions).toEqual([]);
  const { expenditure, assets } = result.budget;
  expect(expenditure?.funding?.general).toMatchObject({
    compare: [{ change: "12" }],
    basic: { amount: "60.00", compare: [{ change: "5", direction: "increase" }] },
    project: { amount: "40.00", compare: [{ change: "7", direction: "increase" }] },
  });
  expect(expenditure?.basic).toBe("60.00");
  expect(expenditure?.items?.[0]).toMatchObject({ code: "204", compare: [{ change: "8", direction: "increase" }] });
  expect(assets?.memo).toMatchObject([
    { code: "equipment1m", quantities: [{ value: "3" }] },
    {
      code: "plannedPurchases",
      items: [
        { code: "vehicles", quantities: [{ value: "2" }] },
        { code: "equipment1m", quantities: [{ value: "1" }] },
      ],
    },
  ]);
});

test("numbered reasons after 说明 are one reason, costs of two characters count, and names lose what leads to them only", async () => {
  const result = await importedText(`2024年示例局部门预算

一、收支预算情况

2024年收入预算80万元，其中：财政拨款收入80万元（其中，一般公共预算75万元，政府性基金预算5万元，国有资本经营预算0万元）。

2024年支出预算80万元，较上年减少9万元，下降10.11%。

预算收支减少主要原因说明：1.压减项目经费；2.2023年的展览2024年不再举办。

二、“三公”经费情况

（一）公务用车购置和运行维护费。2024年预算数9万元，包括公务用车购置费预算5万元、公务用车运行维护费预算4万元。

三、机关运行经费安排情况说明

本部门机关运行经费预算安排20万元，其中办公费9万元，水费1万元，电费2万元，差旅费8万元。
`);
  const { budget } = result;
  expect(budget.income?.items?.[0]).toMatchObject({
    code: "fiscal",
    items: [{ name: "一般公共预算" }, { name: "政府性基金预算" }, { name: "国有资本经营预算" }],
  });
  expect(budget.expenditure?.compare?.[0]?.reason).toBe("1.压减项目经费；2.2023年的展览2024年不再举办");
  expect(budget.threePublic?.items?.flatMap(({ items = [] }) => items.map(({ name }) => name))).toEqual([
    "公务用车购置费",
    "公务用车运行维护费",
  ]);
  expect(budget.agencyOperating?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["办公费", "9"],
    ["水费", "1"],
    ["电费", "2"],
    ["差旅费", "8"],
  ]);
});

test("what a part without a figure had last year, in brackets, is none of the whole’s", async () => {
  const { budget, contradictions, doubts } = await importedText(`三、“三公”经费预算说明

2024年示例局公务用车购置及运行费预算数89.99万元，比上年预算数减少18.64万元，下降17.2%。其中：车辆购置经费没有安排支出（上年预算数为3.54万元）。
`);
  const [vehicles] = budget.threePublic?.items ?? [];
  expect([vehicles?.amount, vehicles?.compare?.[0]?.amount, vehicles?.compare?.[0]?.change]).toEqual([
    "89.99",
    undefined,
    "18.64",
  ]);
  expect(contradictions).toEqual([]);
  expect(doubts.some(({ kind, text }) => kind === "leftover" && text?.includes("3.54"))).toBe(true);
});

test("a sentence whose bracket is closed behind a full stop goes on", () => {
  expect(
    sentencesOf("维护支出56万元（购置费8万元；运行费48万元，增加7万元。）比上年增加6万元。接待费20万元。"),
  ).toEqual(["维护支出56万元（购置费8万元；运行费48万元，增加7万元。）比上年增加6万元。", "接待费20万元。"]);
});
