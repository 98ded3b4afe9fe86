/** Expenditure by use beside expenditure by function, income in groups, money held back, and lists of purchases. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";

async function imported(document: string | Uint8Array): Promise<ImportedBudget> {
  const result = await importBudget(typeof document === "string" ? new TextEncoder().encode(document) : document);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

describe.each(["html", "pdf"])("tables alone, as %s", (type) => {
  const file = new URL(`../fixtures/invented/by-use-budget.${type}`, import.meta.url);

  test("nothing is left over, and nothing contradicts", async () => {
    const { doubts, contradictions, budget } = await imported(readFileSync(file));
    expect([doubts, contradictions]).toEqual([[], []]);
    expect(budget).toMatchObject({
      title: "示例省档案管理厅2024年预算",
      year: 2024,
      entity: { name: "示例省档案管理厅" },
      expenditure: { contingency: { amount: "75.00", funding: { fiscal: "70.00" } } },
    });
  });

  test("names that a page end breaks are whole, and stand once", async () => {
    const { budget } = await imported(readFileSync(file));
    const names = budget.expenditure?.items?.map(({ name }) => name);
    expect(names).toHaveLength(21);
    expect(names).toContain("社会保障和就业支出");
    expect(budget.income?.items?.map(({ name }) => name)).toEqual(["财政拨款", "财政专户管理资金", "其他资金"]);
    expect(budget.income?.balances).toHaveLength(1);
  });

  test("of a list of purchases the totals are read, and all rows are kept", async () => {
    const { budget, tables } = await imported(readFileSync(file));
    expect(budget.procurement).toMatchObject({
      amount: "130.00",
      items: [
        { code: "goods", amount: "30.00" },
        { code: "services", amount: "100.00" },
      ],
    });
    expect(budget.procurement?.items).toHaveLength(2);
    expect(tables.filter(({ kept }) => kept)).toMatchObject([{ id: "procurement", rows: 8, figures: 3 }]);
    const kept = budget.tables?.find(({ id }) => id === "procurement");
    expect(kept?.cells?.rows.map((row) => row[5])).toEqual([
      "130.00",
      "30.00",
      "30.00",
      "20.00",
      "10.00",
      "100.00",
      "100.00",
      "100.00",
    ]);
    expect(budget.threePublic?.named).toEqual({ 合计: "500.00", 会议费: "150.00", 培训费: "100.00" });
  });
});

const HEADS = `示例市示例局2024年部门预算
收支预算总表
单位：万元
收入\t\t支出\t\t\t
\t\t功能分类\t\t支出用途\t
项目名称\t金额\t功能科目名称\t金额\t项目名称\t金额
一、财政拨款\t9.00\t一、教育支出\t9.00\t一、基本支出\t6.00
1.一般公共预算\t9.00\t\t\t二、项目支出\t2.00
\t\t\t\t三、单位预留机动经费\t1.00`;

test("a total of both blocks may stand under the names of the first and the figures of the second", async () => {
  const { budget, doubts } = await imported(`${HEADS}
当年收入小计\t9.00\t当年支出小计\t\t\t9.00
上年结转资金\t3.00\t结转下年资金\t\t\t3.00
收入合计\t12.00\t支出合计\t\t\t12.00`);
  expect(budget.expenditure).toMatchObject({
    amount: "9.00",
    total: "12.00",
    basic: "6.00",
    project: "2.00",
    contingency: "1.00",
    balances: [{ code: "closing", amount: "3.00" }],
  });
  expect(budget.expenditure?.balances).toHaveLength(1);
  expect(doubts).toEqual([]);
});

test("the name of a group may stand beside any of its rows", async () => {
  const { budget, doubts } = await imported(`${HEADS}
收入合计\t9.00\t支出合计\t9.00\t\t

收入预算总表
单位：万元
项目名称\t\t金额
收入总计\t\t9.00
\t小计\t9.00
一般公共预算资金\t公共财政拨款资金\t8.00
\t专项收入\t1.00
政府性基金\t小计\t
\t小计\t
其他资金\t事业收入\t
\t其他收入\t`);
  expect(budget.income?.items).toMatchObject([
    {
      code: "fiscal",
      items: [
        {
          code: "general",
          amount: "9.00",
          items: [
            { name: "公共财政拨款资金", amount: "8.00" },
            { name: "专项收入", amount: "1.00" },
          ],
        },
      ],
    },
    { code: "governmentFund", amount: null },
    { name: "其他资金", amount: null, items: [{ code: "institutional" }, { code: "other" }] },
  ]);
  expect(doubts).toEqual([]);
});

test("services under the names of what is bought are no total of services", async () => {
  const { budget, doubts } = await imported(`示例市示例局2024年部门预算
政府采购预算表
单位：万元
采购品目大类\t专项名称\t采购物品名称\t总计
合计\t\t\t50.00
一、服务C\t\t\t50.00
\t\t服务器托管\t30.00
\t\t工程监理服务\t20.00`);
  expect(budget.procurement).toMatchObject({ amount: "50.00", items: [{ code: "services", amount: "50.00" }] });
  expect(budget.procurement?.items).toHaveLength(1);
  expect(doubts).toEqual([]);
});

const THREE = (heads: string, row: string): string => `示例市示例局2024年部门预算
“三公”经费、会议费、培训费支出预算表
单位：万元
${heads}
${row}`;

test("a sum in a wide row of 三公 is that of the columns it stands before, however far a heading seems to reach", async () => {
  const { budget, doubts } = await imported(
    THREE(
      `合计\t公务用车购置及运行维护费\t\t\t\t\t\t会议费\t培训费
\t小计\t因公出国（境）费\t小计\t公务用车购置费\t公务用车运行维护费\t公务接待费\t\t`,
      "20.00\t9.00\t1.00\t6.00\t\t6.00\t2.00\t7.00\t4.00",
    ),
  );
  expect(budget.threePublic).toMatchObject({
    amount: "9.00",
    named: { 合计: "20.00", 会议费: "7.00", 培训费: "4.00" },
    items: [
      { code: "abroad", amount: "1.00" },
      { code: "vehicles", amount: "6.00", items: [{ amount: null }, { amount: "6.00" }] },
      { code: "reception", amount: "2.00" },
    ],
  });
  expect(doubts).toEqual([]);
});

test("a figure under two headings that were glued together is left over", async () => {
  const { budget, doubts } = await imported(
    THREE(
      `合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t公务接待费
\t\t小计\t购置费行维护费\t`,
      "9.00\t1.00\t6.00\t6.00\t2.00",
    ),
  );
  expect(JSON.stringify(budget.threePublic)).not.toContain("vehiclePurchase");
  expect(doubts).toMatchObject([{ kind: "leftover", text: "6.00" }]);
});

test("figures beside the blank column of their heading are that column’s", async () => {
  const { budget, doubts } = await imported(`示例市示例局2024年部门预算
一般公共预算支出预算表
单位：万元
科目代码\t功能科目名称\t\t金额
\t合计\t9.00\t
204\t公共安全支出\t9.00\t
20404\t检察\t9.00\t
2040401\t行政运行\t9.00\t`);
  expect(budget.expenditure?.items).toMatchObject([{ code: "204", items: [{ items: [{ code: "2040401" }] }] }]);
  expect(JSON.stringify(budget.expenditure)).toContain('"9.00"');
  expect(JSON.stringify(budget.expenditure)).not.toContain("null");
  expect(doubts).toEqual([]);
});

test("the only source of the year pays the items, whoever paid last year", async () => {
  const { budget } = await imported(`${HEADS}
二、财政专户管理资金\t\t\t\t\t
当年收入小计\t9.00\t当年支出小计\t\t\t9.00
收入合计\t9.00\t支出合计\t\t\t9.00

一般公共预算支出预算表
单位：万元
科目编码\t科目名称\t金额
\t合计\t9.00
205\t教育支出\t9.00
20502\t普通教育\t9.00
2050203\t初中教育\t9.00

部门预算情况说明
一、收入预算情况
财政专户管理资金收入预算0万元，与上年相比减少2.00万元，减少100%。主要原因是不再安排此项收入。`);
  expect(budget.expenditure?.items).toMatchObject([
    { code: "205", amount: "9.00", items: [{ amount: "9.00", items: [{ code: "2050203", amount: "9.00" }] }] },
  ]);
  expect(budget.income?.items).toMatchObject([{}, { code: "specialAccount", compare: [{ change: "2.00" }] }]);
});

test("where headings are glued together and the sum of the vehicles disproves their parts, these are left over", async () => {
  const { budget, doubts } = await imported(
    THREE(
      `合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待会议费\t培训费
\t\t小计\t购置费\t运行维护费\t\t`,
      "20.00\t1.00\t6.00\t6.00\t2.00\t7.00\t4.00",
    ),
  );
  expect(JSON.stringify(budget.threePublic)).not.toMatch(/vehiclePurchase|vehicleOperation|reception/);
  expect(doubts.map(({ kind, text }) => [kind, text])).toEqual(
    ["6.00", "2.00", "7.00", "4.00"].map((text) => ["leftover", text]),
  );
});
