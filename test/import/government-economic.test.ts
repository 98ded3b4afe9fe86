/** Expenditure of governments by economic class, invented. */
import { expect, test } from "vitest";
import type { Item } from "../../src/budget/schema.js";
import { importedDocument as imported, leftovers } from "./support/table-text.js";

const tree = (rows: readonly Item[] | undefined): unknown[] =>
  (rows ?? []).map(({ code, name, amount, items = [] }) => {
    const own = `${code ?? ""} ${name} ${amount}`.trim();
    return items.length === 0 ? own : [own, ...tree(items)];
  });

const TITLE = "示例省2025年预算草案\n\n";

const REVENUE = `2025年省级一般公共预算收入预算表
单位：万元
项目\t预算数
一、税收收入\t900
二、非税收入\t300
收入合计\t1200

`;

const FUNCTIONS = `2025年省级一般公共预算支出预算表
单位：万元
项目\t预算数
一、教育支出\t600
二、卫生健康支出\t400
支出合计\t1000
`;

const CLASSES = `2025年省级一般公共预算支出表（按经济科目分类）
单位：万元
支出科目\t2025年预算数
支出合计\t3900
一、机关工资福利支出\t500
工资奖金津补贴\t300
其他工资福利支出\t200
二、机关商品和服务支出\t300
办公经费\t300
三、转移性支出\t2900
上下级政府间转移性支出\t2900
四、其他支出\t200
国家赔偿费用支出\t
其他支出\t200
`;

const BASIC = `2025年省级一般公共预算基本支出预算表
单位：万元
项目\t2025年预算数
支出合计\t450
一、机关工资福利支出\t400
工资奖金津补贴\t250
其他工资福利支出\t150
二、机关商品和服务支出\t50
办公经费\t50
`;

test("classes of 基本支出 stand beside those of all expenditure, whose total has what is passed on to others", async () => {
  const result = await imported(TITLE + REVENUE + FUNCTIONS + CLASSES + BASIC);
  const { budget, contradictions } = result;
  expect(budget.expenditure?.amount).toBe("1000");
  expect(budget.economic?.map(({ nature, amount }) => [nature, amount])).toEqual([
    [undefined, "3900"],
    ["basic", "450"],
  ]);
  expect(tree(budget.economic?.[0]?.items)).toEqual([
    ["501 机关工资福利支出 500", "工资奖金津补贴 300", "其他工资福利支出 200"],
    ["502 机关商品和服务支出 300", "办公经费 300"],
    ["513 转移性支出 2900", "上下级政府间转移性支出 2900"],
    ["599 其他支出 200", "国家赔偿费用支出 null", "其他支出 200"],
  ]);
  expect(tree(budget.economic?.[1]?.items)).toEqual([
    ["501 机关工资福利支出 400", "工资奖金津补贴 250", "其他工资福利支出 150"],
    ["502 机关商品和服务支出 50", "办公经费 50"],
  ]);
  expect(leftovers(result)).toEqual([]);
  expect(contradictions).toEqual([]);
});

test("a class that prints the code and name of one of its parts, and has what the parts come to", async () => {
  const result = await imported(`${TITLE}${REVENUE}${FUNCTIONS}2025年省级政府性基金支出政府经济科目表
单位：万元
科目编码\t科目名称\t合计\t本级财力\t专项转移支付
\t合计\t190\t150\t40
50205\t委托业务费\t120\t90\t30
50201\t办公经费\t80\t70\t10
50205\t委托业务费\t40\t20\t20
50402\t基础设施建设\t70\t60\t10
50402\t基础设施建设\t70\t60\t10
51201\t国内债务还本\t-\t-\t-
51201\t国内债务还本\t-\t-\t-
`);
  const classes = result.budgets.flatMap(({ economic = [] }) => economic).flatMap(({ items }) => items ?? []);
  expect(
    classes.map(({ code, amount, codeAssigned, items = [] }) => [
      code,
      amount,
      codeAssigned,
      items.map((part) => part.amount),
    ]),
  ).toEqual([
    ["502", "120", true, ["80", "40"]],
    ["504", "70", true, ["70"]],
    ["512", null, true, [null]],
  ]);
  expect(result.contradictions).toEqual([]);
  expect(result.doubts.some(({ kind, text }) => kind === "assumed" && text?.startsWith("50205"))).toBe(true);
});
