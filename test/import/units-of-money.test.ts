/** Tables in 元 and a text in 万元: each figure keeps the unit that it is printed in. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, rowsText } from "./support/table-text.js";

const inYuan = (title: string, rows: string): string => `${title}\n单位：元\n${rowsText(rows)}\n\n`;

const FUNCTIONS = inYuan(
  "一般公共预算支出明细表（按功能科目分）",
  `
功能科目编码 | 功能科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出
 | 合计 | 18990.22 | 1090.22 | 0 | 17900
208 | 社会保障和就业支出 | 1090.22 | 1090.22 | 0 | 0
20899 | 其他社会保障和就业支出 | 1090.22 | 1090.22 | 0 | 0
2089999 | 其他社会保障和就业支出 | 1090.22 | 1090.22 | 0 | 0
220 | 自然资源海洋气象等支出 | 17900 | 0 | 0 | 17900
22005 | 气象事务 | 17900 | 0 | 0 | 17900
2200509 | 气象服务 | 17900 | 0 | 0 | 17900`,
);

test("an item that the text names by another code, in 万元, is no second figure in 元", async () => {
  const result = await importedText(
    `${FUNCTIONS}一、一般公共预算拨款支出按功能科目分类的明细情况

2024年一般公共预算支出1.90万元，其中：

（1）其他社会保障和就业支出（2089901）0.11万元，上年度该科目无预算资金；

（2）气象服务（2200509）1.79万元，上年度该科目无预算资金。`,
  );
  expect(result.contradictions).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /2089999/)).toEqual([
    "expenditure 2089999 general = 1090.22 元",
    "expenditure 2089999 general project = 0 元",
    "expenditure 2089999 general personnel = 1090.22 元",
    "expenditure 2089999 general operating = 0 元",
  ]);
});

test("a class of which the text alone states the whole, in 万元, keeps its parts in 元", async () => {
  const result = await importedText(
    `${inYuan(
      "一般公共预算支出明细表（按经济分类科目分）",
      `
部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | 人员经费支出 | 公用经费支出
 | 合计 | | | 50000.00 | 50000.00 | 0
301 | 工资福利支出 | | | 50000.00 | 50000.00 | 0
30101 | 基本工资 | 50101 | 工资奖金津补贴 | 30000.00 | 30000.00 | 0
30102 | 津贴补贴 | 50501 | 工资福利支出 | 20000.00 | 20000.00 | 0`,
    )}一、一般公共预算拨款支出按政府预算支出经济分类的类级科目说明

2024年一般公共预算支出5.00万元，其中：机关工资福利支出（501）3.00万元，较上年增加1.00万元，原因是人员增加；对事业单位经常性补助（505）2.00万元，较上年减少0.50万元，原因是人员减少。`,
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^economic government 50[15]/).filter((fact) => !fact.endsWith("= 0 元"))).toEqual([
    "economic government 501 = 3.00 万元",
    "economic government 501 @2023 budget change = 1.00 万元",
    "economic government 501 @2023 budget direction = increase",
    "economic government 501 @2023 budget reason = 人员增加",
    "economic government 50101 = 30000.00 元",
    "economic government 50101 personnel = 30000.00 元",
    "economic government 505 = 2.00 万元",
    "economic government 505 @2023 budget change = 0.50 万元",
    "economic government 505 @2023 budget direction = decrease",
    "economic government 505 @2023 budget reason = 人员减少",
    "economic government 50501 = 20000.00 元",
    "economic government 50501 personnel = 20000.00 元",
  ]);
});

test("a form whose money is printed in 万元 keeps that unit, whatever the amounts of the text would tell", async () => {
  const form = (name: string, amount: string): string => `
项目名称 | ${name} | |
主管部门及代码 | 905_示例市数据署 | 实施单位 | 示例市数据署
项目资金（万元） | 年度预算资金总额： | ${amount} |
 | 其中：财政拨款 | ${amount} |
总体目标 | 保证系统运行。 | |
 | 一级指标 | 二级指标 | 三级指标 | 指标值
绩效指标 | 产出指标 | 数量指标 | 系统数 | ≥2个`;
  const result = await importedText(
    `${FUNCTIONS}一、其他说明

差旅费30.0万元，会议费12.0万元，培训费7.0万元。

政策和项目预算绩效目标表
${rowsText(form("系统运维", "300.00"))}

政策和项目预算绩效目标表
${rowsText(form("专网租赁", "120.00"))}
`,
  );
  expect(result.doubts.filter(({ kind }) => kind === "assumed")).toEqual([]);
  expect(result.budget.unit).toBe("元");
  expect(result.budget.projects).toMatchObject([
    { name: "系统运维", unit: "万元", performance: { amount: "300.00", funding: { fiscal: "300.00" } } },
    { name: "专网租赁", unit: "万元", performance: { amount: "120.00", funding: { fiscal: "120.00" } } },
  ]);
});

test("amounts of one digit, which many figures are when they are rounded, tell no unit", async () => {
  const result = await importedText(
    `${FUNCTIONS}一、其他说明

培训费5万元，会议费3万元，差旅费40万元，公务接待费8万元。

设备清单
${rowsText(`
设备名称 | 规格 | 金额
服务器 | 甲型 | 46035.50
交换机 | 乙型 | 34890.10
打印机 | 丙型 | 400120.40
显示器 | 丁型 | 80210.30`)}
`,
  );
  expect(result.doubts.filter(({ kind }) => kind === "assumed")).toEqual([]);
});
