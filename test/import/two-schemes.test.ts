/** Economic classes with one of the department and one of the government on each row, and codes that are printed twice. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, tableText } from "./support/table-text.js";

test("codes in columns without a scheme are of the scheme of the name after them", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算基本支出情况表",
      `
科目编码 | | 部门预算支出经济分类科目 | 科目编码 | | 政府预算支出经济分类科目 | 合计 | 人员支出
类 | 款 | | 类 | 款 | | |
 | | 合计 | | | | 9.00 | 9.00
301 | | 工资福利支出 | 501 | | 机关工资福利支出 | 4.00 | 4.00
301 | 01 | 基本工资 | 501 | 01 | 工资奖金津补贴 | 3.00 | 3.00
301 | 02 | 津贴补贴 | 501 | 01 | 工资奖金津补贴 | 1.00 | 1.00
301 | | 工资福利支出 | 505 | | 对事业单位经常性补助 | 5.00 | 5.00
301 | 01 | 基本工资 | 505 | 01 | 工资福利支出 | 5.00 | 5.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /economic/).filter((fact) => !fact.includes("personnel"))).toEqual([
    "economic department = 9.00 万元",
    "economic department 工资奖金津补贴 = 3.00 万元",
    "economic department 工资福利支出 = 5.00 万元",
    "economic department 30102 = 1.00 万元",
    "economic government = 9.00 万元",
    "economic government 501 = 4.00 万元",
    "economic government 基本工资 = 3.00 万元",
    "economic government 津贴补贴 = 1.00 万元",
    "economic government 505 = 5.00 万元",
    "economic government 50501 = 5.00 万元",
  ]);
  // A class with classes of its own has what each row prints of it beside them.
  const [department] = result.budget.economic ?? [];
  expect(department?.items?.[0]?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["机关工资福利支出", "4.00"],
    ["对事业单位经常性补助", "5.00"],
  ]);
});

test("a second name with a code that the table has given already is an item of its own, and this is told", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算基本支出情况表",
      `
科目编码 | 科目名称 | 合计
 | 合计 | 5.00
302 | 商品和服务支出 | 5.00
30208 | 取暖费 | 2.00
30208 | 物业管理费 | 3.00`,
    ),
  );
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /economic department 30208|物业/)).toEqual([
    "economic department 30208 = 2.00 万元",
    "economic department 物业管理费 = 3.00 万元",
  ]);
  expect(result.doubts.map(({ kind, text }) => [kind, text])).toEqual([["assumed", "30208 物业管理费"]]);
});

test("whole codes that their columns only set in stand for themselves", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算支出明细表（按支出功能分类科目）",
      `
功能科目编码 | | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出
 | | 合计 | 9.00 | 6.00 | 3.00
205 | | 教育支出 | 9.00 | 6.00 | 3.00
 | 20502 | 普通教育 | 9.00 | 6.00 | 3.00
 | 2050202 | 小学教育 | 9.00 | 6.00 | 3.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /2050202/)).toEqual([
    "expenditure 2050202 general = 9.00 万元",
    "expenditure 2050202 general personnel = 6.00 万元",
    "expenditure 2050202 general operating = 3.00 万元",
  ]);
});
