/** A text set with spaces whose narrow columns are pushed to and fro, invented: no row has a blank. */
import { expect, test } from "vitest";
import { importedDocument } from "./support/table-text.js";
import { factsOf } from "./support/facts.js";

test("figures of rows without blanks are of their columns in turn, though no two stand under each other", async () => {
  const result = await importedDocument(`                       示例局2024年部门预算

                        一般公共预算拨款支出表
                                                                     单位：万元
              支出功能分类                  合计              基本支出
  编码               名称                          小计 人员经费 公用经费 项目支出
2010301   行政运行                         174.26 0.00       0.00   0.00 174.26
2010302   一般行政管理事务                    1426.87 0.00       0.00   0.00 1426.87
2010350   事业运行                         445.10 416.03 298.35 117.68 29.07
2011308   招商引资                         732.37 0.00       0.00   0.00 732.37
2050803   培训支出                        1938.61 0.00       0.00   0.00 1938.61
2060404   科技成果转化与扩散                   1608.20 0.00       0.00   0.00 1608.20
2069999   其他科学技术支出                     672.40 0.00       0.00   0.00 672.40
2080501   行政单位离退休                       84.73 84.73 84.73       0.00    0.00
2080502   事业单位离退休                      485.20 485.20 485.20     0.00    0.00
2080506   机关事业单位职业年金缴费支出               622.62 622.62 622.62     0.00    0.00
2080801   死亡抚恤                         563.95 450.88 450.88     0.00 113.07
2101101   行政单位医疗                       147.63 147.63 147.63     0.00    0.00
2101102   事业单位医疗                       233.55 233.55 233.55     0.00    0.00
2101103   公务员医疗补助                       44.44 44.44 44.44       0.00    0.00
2130505   生产发展                        1380.19 0.00       0.00   0.00 1380.19
2130599   其他巩固脱贫攻坚成果衔接乡村振兴支出          1255.32 0.00       0.00   0.00 1255.32
2210203   购房补贴                          64.72 64.72 64.72       0.00    0.00
合计                                   11880.16 2549.80 2432.12 117.68 9330.36


一、收支情况说明
示例局2024年收入预算11880.16万元，支出预算11880.16万元。
`);
  // Over which columns 基本支出 stands is not clear: then none of its figures is given to another column.
  expect(result.doubts.map(({ kind }) => kind)).toContain("source");
  expect(factsOf(result.budget).filter((fact) => /20103|basic/.test(fact))).toEqual([]);
});

test("two headings of 三公 that a single space parts are none of either", async () => {
  const result = await importedDocument(`示例局2024年部门预算

一般公共预算“三公”经费支出表
单位：元
合计\t因公出国（境）费\t小计\t公务用车购置费\t公务用车运行公务接待\t费
1090600.00\t188100.00\t862000.00\t393900.00\t468100.00\t40500.00

六、“三公”经费预算情况说明
    2024年“三公”经费预算109.06万元，其中：公务接待费4.05万元。
`);
  expect(factsOf(result.budget).filter((fact) => fact.startsWith("3public reception"))).toEqual([
    "3public reception = 4.05 万元",
  ]);
});
