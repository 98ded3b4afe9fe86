/** Totals of a text that are with balances, and figures that it rounds. */
import { expect, it } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

const TEXT = `示例市教育局2025年度部门预算情况说明
二、收入预算情况说明
2025年度收入预算200.00万元，比2024年年初预算数180.00万元增加20.00万元，增长11.11%。
（一）本年财政拨款收入100.00万元
1.一般公共预算拨款收入100.00万元。
（二）本年其他资金收入40.00万元
2.事业收入30.00万元。
3.其他收入10.00万元。
（三）上年结转结余60.00万元
三、支出预算情况说明
2025年支出预算200.00万元，比2024年年初预算数180.00万元增加20.00万元，增长11.11%。
（一）基本支出。基本支出预算90.00万元，占本年支出预算60.00%。
（二）项目支出。项目支出预算60.00万元，占本年支出预算40.00%。其中：
1.事业单位经营支出5.00万元。
（三）年终结转结余资金50.00万元。`;

it("takes income and expenditure that only balances make up for the totals of all money", async () => {
  const result = await importBudget(new TextEncoder().encode(TEXT), { type: "txt" });
  if (!result.ok) throw new Error("not imported");
  expect(result.contradictions).toEqual([]);
  const facts = factsOf(result.budget);
  expect(facts.filter((fact) => !fact.includes("@"))).toEqual([
    "income total = 200.00 万元",
    "income general = 100.00 万元",
    "income fiscal = 100.00 万元",
    "income institutional = 30.00 万元",
    "income other = 10.00 万元",
    "income opening = 60.00 万元",
    "expenditure total = 200.00 万元",
    "expenditure basic = 90.00 万元",
    "expenditure basic share = 60.00",
    "expenditure project = 60.00 万元",
    "expenditure project share = 40.00",
    "expenditure closing = 50.00 万元",
  ]);
  expect(result.budget.income?.memo).toMatchObject([{ name: "其他资金", amount: "40.00" }]);
  expect(result.budget.expenditure?.named).toEqual({ 事业单位经营支出: "5.00" });
});

it("reads what one fund pays of what is bought as that fund's", async () => {
  const text = `示例市商务局2025年部门预算
五、其他重要事项的情况说明
（二）政府采购情况。政府采购预算总额90.00万元：政府采购货物预算60.00万元、政府采购服务预算30.00万元；其中一般公共预算拨款政府采购50.00万元：政府采购货物预算20.00万元、政府采购服务预算30.00万元。`;
  const result = await importBudget(new TextEncoder().encode(text), { type: "txt" });
  if (!result.ok) throw new Error("not imported");
  expect(result.contradictions).toEqual([]);
  expect(result.budget.procurement).toMatchObject({
    amount: "90.00",
    funding: { general: "50.00" },
    items: [
      { code: "goods", amount: "60.00", funding: { general: "20.00" } },
      { code: "services", amount: "30.00", funding: { general: "30.00" } },
    ],
  });
});
