import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

const TEXT = `某大学2024年度部门预算

目录
二、部门预算报表
三、项目绩效目标表

二、部门预算报表
某大学收支预算总表
单位：万元
收入\t预算数\t支出\t预算数
一、财政拨款收入\t10.00\t一、教育支出\t10.00
收入总计\t10.00\t支出总计\t10.00

三、项目绩效目标表
甲专项项目绩效目标表
项目名称\t甲专项
项目资金（万元）\t年度资金总额：\t6.00
年度总体目标\t完成甲专项
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t甲数\t≥1个

乙专项项目绩效目标表
项目名称\t乙专项
项目资金（万元）\t年度资金总额：\t4.00
年度总体目标\t完成乙专项
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t乙数\t≥1个
`;

test("a line of the contents that stands for a table of each project gives none of them its number", async () => {
  const result = await importBudget(new TextEncoder().encode(TEXT));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const tables = (result.budget.tables ?? []).map(({ title, number, announced }) => [title, number, announced]);
  expect(tables).toEqual([
    ["某大学收支预算总表", undefined, undefined],
    ["甲专项项目绩效目标表", undefined, true],
    ["乙专项项目绩效目标表", undefined, true],
  ]);
  // A heading that stands for many is no other name of each of them.
  expect(result.reconciliation.checks.filter(({ verdict }) => verdict === "naming")).toEqual([]);
});

test("a publisher whose name breaks over two lines of the title is named whole", async () => {
  const text = (cover: string): string => `${cover}
目录
一、部门概况

一、部门概况
上海市示例区规划和自然资源局概况
主要职责是规划。

部门支出总体情况表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
210\t卫生健康支出\t5.00\t3.00\t2.00
合 计\t\t5.00\t3.00\t2.00
`;
  const named = async (cover: string): Promise<(string | undefined)[]> => {
    const result = await importBudget(new TextEncoder().encode(text(cover)));
    return result.ok ? [result.budget.title, result.budget.entity?.name] : [];
  };
  const whole = ["上海市示例区规划和自然资源局2024年度部门决算", "上海市示例区规划和自然资源局"];
  expect(await named("上海市示例区规划和自然\n资源局2024年度部门决算")).toEqual(whole);
  expect(await named("上海市示例区规划和自然资源局2024年度部门决算")).toEqual(whole);
  expect((await named("财政预决算公开\n上海市示例区规划和自然资源局2024年度部门决算"))[1]).toBe(whole[1]);
});

test("a table has the entry of its own title, whatever brackets stand after it, before one that its title only ends with", async () => {
  const coded = (title: string): string => `${title}
单位：万元
科目编码\t科目名称\t金额
\t合计\t5.00
210\t卫生健康支出\t5.00
21004\t公共卫生\t5.00
`;
  const economic = (title: string): string => `${title}
单位：万元
科目编码\t科目名称\t金额
\t合计\t3.00
302\t商品和服务支出\t3.00
30201\t办公费\t3.00
`;
  const result = await importBudget(
    new TextEncoder().encode(`示例市示例局2024年度部门预算
目录
一、财政拨款支出预算表
二、财政拨款基本支出预算表
三、一般公共预算基本支出预算表
四、政府性基金财政拨款支出预算表
五、政府采购支出预算表

部门预算表
${coded("财政拨款支出预算表（功能科目）")}
${economic("财政拨款基本支出预算表（经济科目）")}
${economic("一般公共预算基本支出预算表（经济科目）")}
政府性基金预算财政拨款支出预算表
单位：万元
科目编码\t科目名称\t金额
\t合计\t

2024年政府采购预算表
单位：万元
采购品目大类\t采购物品名称\t总计
合计\t\t2.00
一、货物A\t\t2.00
\t家具用具\t2.00
`),
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.tables?.map(({ number, id, state }) => `${number ?? ""} ${id} ${state}`)).toEqual([
    "一 fiscalExpenditure held",
    "二 basic held",
    "三 basic2 held",
    "四 governmentFund empty",
    "五 procurement held",
  ]);
});
