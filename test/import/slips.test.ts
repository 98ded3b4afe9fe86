/** Slips of the pen that departments publish, and amounts in numbered reasons: invented on what is published. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

async function facts(text: string, title = "示例局2026年部门预算"): Promise<string[]> {
  const result = await importBudget(new TextEncoder().encode(`${title}\n\n${text}\n`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const doubts = result.doubts.filter(({ kind }) => kind === "disagreement").map(({ message }) => message["zh-CN"]);
  return [...factsOf(result.budget), ...doubts];
}

const TABLE = `收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、财政拨款\t1,487.00\t一、文化旅游体育与传媒支出\t1,495.00
本年收入合计\t1,487.00\t本年支出合计\t1,495.00
上年结转\t8.00\t结转下年\t0.00
收入总计\t1,495.00\t支出总计\t1,495.00

`;

test("numbered reasons that begin with a year are reasons: their amounts are no changes of the accounts", async () => {
  const found = await facts(`${TABLE}第二部分 部门预算收支总体情况
2026年示例局部门预算收入1,495.00万元，较2025年年初预算增加450.00万元，增长43.1%。2026年示例局部门预算支出1,495.00万元，较2025年年初预算增加450.00万元，增长43.1%。
预算收支增加主要原因说明：1.2026年集团专项经费纳入年初预算，较2025年年初预算增加620.00万元；2.2026年人才经费纳入年初预算，较2025年年初预算增加14.00万元；3.政策到期，2026年无此项经费，较2025年年初预算减少185.00万元；4.压减一般性支出。`);
  const changes = found.filter((fact) => fact.includes("change ="));
  expect(changes).toEqual([
    "income total @2025 budget change = 450.00 万元",
    "expenditure @2025 budget change = 450.00 万元",
  ]);
  expect(found.join("\n")).toContain("expenditure @2025 budget reason = 1.2026年集团专项经费");
});

test("transfers of higher governments that a department passes on are not all that it spends", async () => {
  const found = await facts(`${TABLE}第二部分 部门预算收支总体情况
2026年示例局部门预算支出1,495.00万元，较2025年年初预算增加450.00万元。
第八部分 其他需要说明情况
三、其他
2026年本部门上级专项转移支付支出预算16.00万元（其中3.00万元为政府性基金预算、13.00万元为一般公共预算），较2025年年初预算增加12.00万元。`);
  expect(found).toContain("expenditure = 1495.00 万元");
  expect(found.filter((fact) => /change =|两种写法/.test(fact))).toEqual([
    "expenditure @2025 budget change = 450.00 万元",
  ]);
});

test("what a body calls itself stands before its expenditure", async () => {
  const found = await facts(
    "支出构成情况\n2026年我院支出合计269.00万元，其中基本支出122.00万元，项目支出147.00万元。",
    "示例医学院2026年部门决算",
  );
  expect(found).toContain("expenditure = 269.00 万元");
});

test.each([
  ["因公出国（境）费用5.00万元，与2025持平。", ["unchanged"]],
  ["因公出国（境）费用5.00万元，较2025 持平。", ["unchanged"]],
])("a year that lacks its word: %s", async (sentence, directions) => {
  const found = await facts(`四、“三公”经费情况说明\n${sentence}`);
  expect(found.flatMap((fact) => /@2025 budget direction = (.*)/.exec(fact)?.slice(1) ?? [])).toEqual(directions);
});

test("an amount after 比上年 is the change where its rate says so, and last year's amount otherwise", async () => {
  const slip = await facts("三、机关运行经费情况\n2026年机关运行经费安排210.32万元，比上年1.43万元，增加0.68%。");
  expect(slip).toContain("agency @2025 budget change = 1.43 万元");
  expect(slip.join("\n")).not.toContain("@2025 budget amount");
  const result = await importBudget(
    new TextEncoder().encode(
      "示例局2026年部门预算\n三、机关运行经费情况\n2026年机关运行经费安排210.32万元，比上年1.43万元，增加0.68%。\n",
    ),
  );
  expect(result.doubts).toMatchObject([
    { kind: "assumed", text: "210.32万元，比上年1.43万元，增加0.68%", place: { line: 3 } },
  ]);
  const amount = await facts("三、机关运行经费情况\n2026年机关运行经费安排210.00万元，比上年200.00万元，增加5%。");
  expect(amount).toContain("agency @2025 budget amount = 200.00 万元");
});
