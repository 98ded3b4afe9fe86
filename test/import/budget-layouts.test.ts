/** Layouts of departmental and unit budgets, invented on what provinces publish: each is a trap. */
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { factsLike, importedText, tableText } from "./support/table-text.js";

test("economic classes beside functional ones in an account table are no items of expenditure", async () => {
  const result = await importedText(
    tableText(
      "收支总表",
      `
收入 | | 支出 | | | | |
项目 | 本年预算 | 项目（按功能分类） | 本年预算 | 项目（按部门预算经济分类） | 本年预算 | 项目（按政府预算经济分类） | 本年预算
一、一般公共预算拨款收入 | 9.00 | 一、教育支出 | 9.00 | 一、基本支出 | 6.00 | 一、机关工资福利支出 | 5.00
二、政府性基金预算拨款收入 | | | | 工资福利支出 | 5.00 | 二、机关商品和服务支出 | 4.00
 | | | | 商品和服务支出 | 1.00 | |
 | | | | 二、项目支出 | 3.00 | |
 | | | | 按项目管理的商品和服务支出 | 3.00 | |
收入总计 | 9.00 | 支出总计 | 9.00 | 支出总计 | 9.00 | 支出总计 | 9.00`,
    ),
  );
  expect(factsLike(result, /./)).toEqual([
    "income = 9.00 万元",
    "income total = 9.00 万元",
    "income general = 9.00 万元",
    "expenditure = 9.00 万元",
    "expenditure total = 9.00 万元",
    "expenditure basic = 6.00 万元",
    "expenditure project = 3.00 万元",
    "expenditure 205 = 9.00 万元",
    "economic department 301 basic = 5.00 万元",
    "economic department 302 basic = 1.00 万元",
    "economic department 302 project = 3.00 万元",
    "economic government 501 = 5.00 万元",
    "economic government 502 = 4.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
  expect(result.contradictions).toEqual([]);
});

test("a table by function of the basic expenditure alone does not take the place of the whole", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算支出表",
      `
科目编码 | 科目名称 | 合计 | 人员经费支出 | 公用经费支出 | 专项业务经费支出
205 | 教育支出 | 9.00 | 5.00 | 1.00 | 3.00`,
    ) +
      tableText(
        "一般公共预算基本支出明细表（按支出功能分类科目）",
        `
科目编码 | 科目名称 | 合计 | 人员经费支出 | 公用经费支出
205 | 教育支出 | 6.00 | 5.00 | 1.00`,
      ),
  );
  expect(factsLike(result, / 205/)).toEqual([
    "expenditure 205 general = 9.00 万元",
    "expenditure 205 general basic = 6.00 万元",
    "expenditure 205 general basic personnel = 5.00 万元",
    "expenditure 205 general basic operating = 1.00 万元",
    "expenditure 205 general project = 3.00 万元",
    "expenditure 205 general personnel = 5.00 万元",
    "expenditure 205 general operating = 1.00 万元",
  ]);
});

test("economic classes by the money that pays them, with natures as columns, are those of all expenditure", async () => {
  const result = await importedText(
    tableText(
      "财政拨款支出预算表（部门经济分类科目）",
      `
科目编码 | | 科目名称 | 总计 | 当年财政拨款安排 | | | | 上年结转安排
类 | 款 | | | 合计 | 一般公共预算拨款 | | |
 | | | | | 小计 | 基本支出 | 项目支出 |
 | | 合计 | 9.00 | 8.00 | 8.00 | 5.00 | 3.00 | 1.00
302 | | 商品和服务支出 | 9.00 | 8.00 | 8.00 | 5.00 | 3.00 | 1.00
302 | 01 | 办公费 | 9.00 | 8.00 | 8.00 | 5.00 | 3.00 | 1.00`,
    ),
  );
  expect(factsLike(result, /30201/)).toEqual([
    "economic department 30201 = 9.00 万元",
    "economic department 30201 opening = 1.00 万元",
    "economic department 30201 fiscal = 8.00 万元",
    "economic department 30201 general = 8.00 万元",
    "economic department 30201 general basic = 5.00 万元",
    "economic department 30201 general project = 3.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("a row of two classifications is a figure of each; of a class that several rows print, they are parts and no sum", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算支出明细表（按支出经济分类科目）",
      `
部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计
301 | 工资福利支出 | | | 7.00
30101 | 基本工资 | 50501 | 工资福利支出 | 5.00
30113 | 住房公积金 | 50501 | 工资福利支出 | 2.00
30201 | 办公费 | 50502 | 商品和服务支出 | 1.00
 | 合计 | | | 8.00`,
    ),
  );
  expect(factsLike(result, /economic/)).toEqual([
    "economic department = 8.00 万元",
    "economic department 301 = 7.00 万元",
    "economic department 30101 = 5.00 万元",
    "economic department 30113 = 2.00 万元",
    "economic department 30201 = 1.00 万元",
    "economic government = 8.00 万元",
    "economic government 基本工资 = 5.00 万元",
    "economic government 住房公积金 = 2.00 万元",
    "economic government 50502 = 1.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("income of the year and money of last year have their funds as columns of one wide row", async () => {
  const result = await importedText(
    tableText(
      "收入总表",
      `
部门代码 | 部门名称 | 合计 | 本年收入 | | | 上年结转结余 | |
 | | | 小计 | 一般公共预算 | 事业收入 | 小计 | 一般公共预算 | 单位资金
056 | 示例局 | 10.00 | 8.00 | 7.00 | 1.00 | 2.00 | 1.50 | 0.50`,
    ),
  );
  expect(factsLike(result, /income/)).toEqual([
    "income = 8.00 万元",
    "income total = 10.00 万元",
    "income general = 7.00 万元",
    "income institutional = 1.00 万元",
    "income opening = 2.00 万元",
    "income opening general = 1.50 万元",
    "income opening own = 0.50 万元",
  ]);
});

test("a unit’s own row that repeats the total says nothing new; items under it are the department’s", async () => {
  const result = await importedText(
    tableText(
      "部门支出总表",
      `
科目编码 | | | 单位代码 | 单位名称（科目） | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | | | | |
 | | | | 合计 | 9.00 | 6.00 | 3.00
 | | | | 示例市教育局 | 9.00 | 6.00 | 3.00
205 | 01 | 01 | 112 | 行政运行 | 9.00 | 6.00 | 3.00`,
    ),
  );
  expect(factsLike(result, / 2050101/)).toEqual([
    "expenditure 2050101 = 9.00 万元",
    "expenditure 2050101 basic = 6.00 万元",
    "expenditure 2050101 project = 3.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("units one after another: what several print stands beside the item, and is neither its amount nor doubled", async () => {
  const result = await importedText(
    tableText(
      "支出总表",
      `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 9.00 | 6.00 | 3.00
101001 | 示例局本级 | 5.00 | 2.00 | 3.00
2080505 | 机关事业单位基本养老保险缴费支出 | 1.00 | 1.00 |
2130301 | 行政运行 | 4.00 | 1.00 | 3.00
101002 | 示例市水文站 | 4.00 | 4.00 |
2080505 | 机关事业单位基本养老保险缴费支出 | 4.00 | 4.00 |`,
    ),
  );
  const [social, water] = result.budget.expenditure?.items ?? [];
  expect(water?.items?.[0]?.items?.[0]).toMatchObject({ code: "2130301", amount: "4.00" });
  const pension = social?.items?.[0]?.items?.[0];
  expect(pension?.amount).toBeUndefined();
  expect(pension?.memo).toMatchObject([
    { name: "示例局本级", amount: "1.00" },
    { name: "示例市水文站", amount: "4.00" },
  ]);
  expect(result.budget.expenditure?.memo).toMatchObject([
    { name: "示例局本级", amount: "5.00" },
    { name: "示例市水文站", amount: "4.00" },
  ]);
  expect(result.doubts).toEqual([]);
  expect(result.contradictions).toEqual([]);
});

test("projects under the code of the item that pays them, with the item above them without a code", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算项目支出预算表",
      `
科目编码 | | | 单位名称（科目） | 金额
类 | 款 | 项 | |
 | | | 合计 | 60.00
 | | | 一般行政管理事务 | 40.00
201 | 34 | 02 | 对台工作经费 | 25.00
201 | 34 | 02 | 民主党派工作经费 | 15.00`,
    ),
  );
  expect(factsLike(result, / 20134/)).toEqual(["expenditure 2013402 project = 40.00 万元"]);
  expect(result.budget.projects).toMatchObject([
    { name: "对台工作经费", function: "2013402", amount: "25.00" },
    { name: "民主党派工作经费", function: "2013402", amount: "15.00" },
  ]);
  expect(result.doubts).toEqual([]);
});

test("a category misprinted before its own 款 and 项 is the one of the row above", async () => {
  const result = await importedText(
    tableText(
      "支出预算总表",
      `
类 | 款 | 项 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
210 | | | 卫生健康支出 | 5.00 | 5.00 |
210 | 11 | | 行政事业单位医疗 | 5.00 | 5.00 |
7 | 11 | 02 | 事业单位医疗 | 5.00 | 5.00 |`,
    ),
  );
  expect(factsLike(result, / 2101102/)).toEqual([
    "expenditure 2101102 = 5.00 万元",
    "expenditure 2101102 basic = 5.00 万元",
  ]);
  expect(result.budget.expenditure?.items?.[0]?.items?.[0]?.items?.[0]?.codeAssigned).toBe(true);
});

test("三公 beside meetings and training: the total of all is not that of 三公; years may be rows", async () => {
  const mixed = await importedText(
    tableText(
      "“三公”经费及会议费、培训费支出预算表",
      `
单位名称 | 上年 | | | | | 当年 | | | |
 | 合计 | 小计 | 因公出国（境）费用 | 公务接待费 | 会议费 | 合计 | 小计 | 因公出国（境）费用 | 公务接待费 | 会议费
示例局 | 6.50 | 4.40 | 4.00 | 0.40 | 2.10 | 6.00 | 4.00 | 4.00 | 0.00 | 2.00`,
    ),
  );
  expect(mixed.budget.threePublic).toMatchObject({
    amount: "4.00",
    compare: [{ year: 2023, amount: "4.40" }],
    named: {
      合计: { amount: "6.00", compare: [{ year: 2023, amount: "6.50" }] },
      会议费: { amount: "2.00", compare: [{ year: 2023, amount: "2.10" }] },
    },
  });
  expect(mixed.doubts).toEqual([]);
  const years = await importedText(
    tableText(
      "财政拨款“三公”经费支出表",
      `
年度 | “三公”经费合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费 | |
 | | | | 小计 | 购置费 | 运行维护费
2023年 | 5.00 | 0.00 | 1.00 | 4.00 | 0.00 | 4.00
2024年 | 3.00 | 0.00 | 1.00 | 2.00 | 0.00 | 2.00`,
    ),
  );
  expect(factsLike(years, /vehicleOperation|3public [=@]/)).toEqual([
    "3public = 3.00 万元",
    "3public @2023 budget amount = 5.00 万元",
    "3public vehicleOperation = 2.00 万元",
    "3public vehicleOperation @2023 budget amount = 4.00 万元",
  ]);
});

test("an amount of three digits is no code", async () => {
  const result = await importedText(
    tableText(
      "支出经济分类汇总表",
      `
部门预算经济分类 | | | 政府预算经济分类 | | | 总计
类 | 款 | 科目名称 | 类 | 款 | 科目名称 |
301 | 01 | 基本工资 | 501 | 01 | 工资奖金津补贴 | 228
301 | 13 | 住房公积金 | 501 | 03 | 住房公积金 | 250
302 | 01 | 办公费 | 502 | 01 | 办公经费 | 205`,
    ),
  );
  expect(factsLike(result, /./)).toEqual([
    "economic department 30101 = 228 万元",
    "economic department 30113 = 250 万元",
    "economic department 30201 = 205 万元",
    "economic government 50101 = 228 万元",
    "economic government 50103 = 250 万元",
    "economic government 50201 = 205 万元",
  ]);
});

test("columns under one heading that name kinds of projects are parts of it, and not the same figure twice", async () => {
  const result = await importedText(
    tableText(
      "部门支出总体情况表",
      `
科目编码 | 科目名称 | 合计 | 基本支出 | | 项目支出 |
 | | | 工资福利支出 | 商品和服务支出 | 一般性项目 | 专项资金
2140104 | 公路建设 | 9.00 | 1.00 | 2.00 | 2.50 | 3.50`,
    ),
  );
  expect(result.budget.expenditure?.items?.[0]?.items?.[0]?.items?.[0]).toMatchObject({
    amount: "9.00",
    basic: { economic: { 301: "1.00", 302: "2.00" } },
    project: { named: { 一般性项目: "2.50", 专项资金: "3.50" } },
  });
  expect(result.doubts).toEqual([]);
});

test("a publisher on a line of its own names the document; without one, the rest is kept all the same", async () => {
  const read = async (text: string): Promise<ImportedBudget> => {
    const result = await importBudget(new TextEncoder().encode(text));
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result;
  };
  const body =
    "一、单位基本情况\n\n（一）职能职责\n\n负责文化工作。\n\n收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、财政拨款收入\t7.00\t一、教育支出\t7.00\n";
  const named = await read(`示例区文化和旅游委员会（本级）\n2024年部门预算情况说明\n${body}`);
  expect(named.budget).toMatchObject({
    title: "示例区文化和旅游委员会（本级）2024年部门预算情况说明",
    entity: { name: "示例区文化和旅游委员会（本级）", duties: ["负责文化工作。"] },
  });
  const nameless = await read(`2024年部门预算情况说明\n${body}`);
  expect(nameless.budget.entity).toBeUndefined();
  expect(nameless.budget.income?.items).toMatchObject([{ amount: "7.00" }]);
  expect(nameless.doubts).toMatchObject([{ kind: "leftover", place: { line: 1 } }]);
});

test("two digits in the one column of codes are a class under the one above; a unit’s number is no figure of 三公", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算基本支出表",
      `
科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
301 | 工资福利支出 | 7.00 | 7.00 |
\u300001 | \u3000基本工资 | 7.00 | 7.00 |
302 | 商品和服务支出 | 1.00 | | 1.00
\u300001 | \u3000办公费 | 1.00 | | 1.00`,
    ) +
      tableText(
        "财政拨款“三公”经费支出表",
        `
单位编码 | 单位名称 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行维护费
501 | 示例局 | 3.00 | | 1.00 | | 2.00`,
      ),
  );
  expect(factsLike(result, /economic|3public/)).toEqual([
    "3public = 3.00 万元",
    "3public reception = 1.00 万元",
    "3public vehicleOperation = 2.00 万元",
    "economic department 301 = 7.00 万元",
    "economic department 301 personnel = 7.00 万元",
    "economic department 30101 = 7.00 万元",
    "economic department 30101 personnel = 7.00 万元",
    "economic department 302 = 1.00 万元",
    "economic department 302 operating = 1.00 万元",
    "economic department 30201 = 1.00 万元",
    "economic department 30201 operating = 1.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("two units whose names a table cuts off alike are not taken for one", async () => {
  const result = await importedText(
    tableText(
      "财政拨款“三公”经费支出表",
      `
单位编码 | 单位名称 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行维护费
 | 合计 | 6.00 | | 2.00 | | 4.00
501001 | 示例市委办公室 | 3.00 | | 1.00 | | 2.00
501002 | 示例市委办公室 | 1.00 | | | | 1.00
501003 | 示例信息中心 | 2.00 | | 1.00 | | 1.00`,
    ),
  );
  expect(result.budget.threePublic).toMatchObject({ amount: "6.00", memo: [{ name: "示例信息中心", amount: "2.00" }] });
  expect(result.doubts.filter(({ kind }) => kind === "leftover")).toHaveLength(2);
  expect(result.contradictions).toEqual([]);
});

test("classes by name alone, and a table of the operating expenses of the administration, which is none of expenditure", async () => {
  const result = await importedText(
    tableText(
      "一般公共预算安排基本支出分经济科目表",
      `
经济科目名称 | 预算数 | 备注
工资福利支出 | 7.00 |
基本工资 | 7.00 |
商品和服务支出 | 1.00 |
合计 | 8.00 |`,
    ) +
      tableText(
        "机关运行经费预算财政拨款情况统计表",
        `
单位名称 | 2024年预算数 | 备注
合计 | 1.00 |
示例局 | 1.00 |`,
      ) +
      tableText("政府采购支出表", "采购项目 | 经济科目 | 金额\n合计 | | 9.00\n电脑 | 办公设备购置 | 9.00"),
  );
  expect(factsLike(result, /./)).toEqual([
    "economic department = 8.00 万元",
    "economic department 301 = 7.00 万元",
    "economic department 基本工资 = 7.00 万元",
    "economic department 302 = 1.00 万元",
    "agency = 1.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
  expect(result.tables.filter(({ kept }) => kept)).toMatchObject([{ id: "procurement", title: "政府采购支出表" }]);
});

test("projects with columns for appropriations of the year and for those carried over", async () => {
  const result = await importedText(
    tableText(
      "项目支出表",
      `
类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | | 财政拨款结转结余 |
 | | | | 一般公共预算 | 政府性基金预算 | 一般公共预算 | 政府性基金预算
 | 合计 | | 6.00 | 5.00 | | 1.00 |
特定目标类 | 办案业务费 | 示例区人民检察院 | 6.00 | 5.00 | | 1.00 |`,
    ),
  );
  expect(result.budget.projects).toMatchObject([
    { name: "办案业务费", amount: "6.00", funding: { general: "5.00", opening: { funding: { general: "1.00" } } } },
  ]);
  expect(result.doubts).toEqual([]);
});

test("one account alone: income by source and expenditure by nature and class as rows without codes", async () => {
  const result = await importedText(
    tableText(
      "收入总体情况表",
      `
项目 | 2024年预算 | 备注
一、预算拨款 | 51.00 |
一般公共预算 | 50.00 |
政府性基金预算 | 1.00 |
二、财政专户拨款 | 3.00 |
本年收入合计 | 54.00 |
上年结转 | 2.00 |
收入总计 | 56.00 |`,
    ) +
      tableText(
        "支出总体情况表",
        `
项目 | 2024年预算 | 备注
一、基本支出 | 40.00 |
工资福利支出 | 38.00 |
商品和服务支出 | 2.00 |
二、项目支出 | 16.00 |
本年支出合计 | 56.00 |
支出总计 | 56.00 |`,
      ),
  );
  expect(factsLike(result, /./)).toEqual([
    "income = 54.00 万元",
    "income total = 56.00 万元",
    "income fiscal = 51.00 万元",
    "income general = 50.00 万元",
    "income governmentFund = 1.00 万元",
    "income specialAccount = 3.00 万元",
    "income opening = 2.00 万元",
    "expenditure = 56.00 万元",
    "expenditure total = 56.00 万元",
    "expenditure basic = 40.00 万元",
    "expenditure project = 16.00 万元",
    "economic department 301 basic = 38.00 万元",
    "economic department 302 basic = 2.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("a table of basic expenditure of all money has the money as columns, and is not the expenditure", async () => {
  const result = await importedText(
    tableText(
      "部门预算基本支出预算表",
      `
支出项目类别（资金使用单位） | 总计 | 财政拨款 | | | 财政专户拨款
 | | 合计 | 一般公共预算 | 政府性基金预算 |
合计 | 40.00 | 39.00 | 39.00 | | 1.00
示例局 | 40.00 | 39.00 | 39.00 | | 1.00
工资福利支出 | 38.00 | 37.00 | 37.00 | | 1.00
商品和服务支出 | 2.00 | 2.00 | 2.00 | |`,
    ),
  );
  expect(factsLike(result, /./)).toEqual([
    "economic department = 40.00 万元",
    "economic department fiscal = 39.00 万元",
    "economic department general = 39.00 万元",
    "economic department specialAccount = 1.00 万元",
    "economic department 301 = 38.00 万元",
    "economic department 301 fiscal = 37.00 万元",
    "economic department 301 general = 37.00 万元",
    "economic department 301 specialAccount = 1.00 万元",
    "economic department 302 = 2.00 万元",
    "economic department 302 fiscal = 2.00 万元",
    "economic department 302 general = 2.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
});

test("三公 beside meetings and training in rows: the total of all is not that of 三公", async () => {
  const result = await importedText(
    tableText(
      "“三公”经费、会议费和培训费支出表",
      `
项目 | 2023年预算数 | 2024年预算数
合计 | 8.50 | 7.00
一、“三公”经费小计 | 3.00 | 2.00
（一）因公出国（境）费 | |
（二）公务接待费 | 3.00 | 2.00
二、会议费 | |
三、培训费 | 5.50 | 5.00`,
    ),
  );
  expect(factsLike(result, /^3public(?: @| =)/)).toEqual([
    "3public = 2.00 万元",
    "3public @2023 budget amount = 3.00 万元",
  ]);
  expect(result.doubts).toEqual([]);
  expect(result.budget.threePublic?.named).toMatchObject({
    合计: { amount: "7.00", compare: [{ year: 2023, amount: "8.50" }] },
    会议费: { amount: null, compare: [{ amount: null }] },
    培训费: { amount: "5.00", compare: [{ amount: "5.50" }] },
  });
});

test("tables that print no unit have that in which their figures are the amounts of the text; this is told", async () => {
  const rows =
    "收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算拨款收入\t6,854,494.82\t教育支出\t6,854,494.82\n";
  const totals = "本年收入合计\t6,854,494.82\t本年支出合计\t6,854,494.82\n一、其他收入\t1,234.50\t\t\n";
  const text = "一、收支预算情况说明\n2024年收入预算685.45万元，其中：其他收入0.12万元。\n";
  const result = await importedText(`收支总表\n${rows}${totals}\n${text}`);
  expect(result.budget.unit).toBe("元");
  expect(result.doubts.map(({ kind }) => kind)).toContain("assumed");
  const named = await importedText(`收支总表\n示例县教育局\t\t\t单位：元\n${rows}${totals}`);
  expect([named.budget.unit, named.budget.entity?.name]).toEqual(["元", "示例县教育局"]);
});

test.each([
  [
    "示例街道办事处\n当前位置：首页 > 财政预决算\n[ 主题分类 ] 财政 [ 体裁分类 ] 财政预算、决算\n[ 成文日期 ] 2026-01-23\n示例街道办事处（本级）2026年部门预算情况说明",
    "示例街道办事处（本级）",
  ],
  ["体裁分类 财政预算、决算\n标题 示例镇中心小学2025年单位预算情况说明\n成文日期 2025-02-25", "示例镇中心小学"],
  ["政府信息公开\n2025年示例县人民医院单位预算\n来源：县卫健局 发布时间：2025-02-14", "示例县人民医院"],
  ["附件3\n示例镇畜牧服务中心\n2024年单位预算情况说明", "示例镇畜牧服务中心"],
])("a title among what a portal sets around it: %s", async (head, name) => {
  const text = `${head}\n一、单位收支总体情况\n（一）收入预算：年初预算数7.00万元，较去年减少1.00万元。\n`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { entity, kind, year, income } = result.budget;
  expect([entity?.name, kind, income?.amount]).toEqual([name, "budget", "7.00"]);
  expect(income?.compare?.map((each) => [each.year, each.change])).toEqual([[year - 1, "1.00"]]);
});

test("a remark in a row of the table, before the total that it stands beside, is the table’s note and takes no row", async () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  const html = `<!doctype html><html><body><p>示例局2024年部门预算</p><p>政府性基金预算支出表</p><p>单位：万元</p><table>${[
    row("科目编码", "科目名称", "合计", "基本支出", "项目支出"),
    row("注:本部门无政府性基金预算，故本表为空表", "", "", "", ""),
    row("", "合计", "", "", ""),
  ].join("")}</table></body></html>`;
  const result = await importBudget(new TextEncoder().encode(html));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.tables).toMatchObject([
    { id: "governmentFund", state: "empty", note: "本部门无政府性基金预算，故本表为空表" },
  ]);
  expect(result.doubts).toEqual([]);
});

test("tables without a unit beside others with one have that which the text tells", async () => {
  const rows =
    "收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算拨款收入\t6,854,494.82\t教育支出\t6,854,494.82\n";
  const total = "本年收入合计\t6,854,494.82\t本年支出合计\t6,854,494.82\n一、其他收入\t1,234.50\t\t\n\n";
  const threePublic = tableText("“三公”经费支出表", "项目 | 2024年预算数\n公务接待费 | 0.30\n合计 | 0.30");
  const text = "一、收支预算情况说明\n2024年收入预算685.45万元，其中：其他收入0.12万元。\n";
  const result = await importedText(`收支总表\n${rows}${total}${threePublic}${text}`);
  expect(factsLike(result, /^(?:income|3public) =/)).toEqual(["income = 6854494.82 元", "3public = 0.30 万元"]);
  expect(result.doubts.map(({ kind }) => kind)).toContain("assumed");
});

test("a sheet’s name is the title of its table, where none stands in it", async () => {
  const workbook = utils.book_new();
  const rows = [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["205", "教育支出", "3.00", "1.00", "2.00"],
    ["合计", "", "3.00", "1.00", "2.00"],
  ];
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["示例局2024年部门预算"]]), "封面");
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "5 政府性基金支出表");
  const result = await importBudget(
    new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(factsLike(result, /governmentFund/)).toContain("expenditure 205 governmentFund project = 2.00 万元");
});

test("where headings have no marks, money is read from under 职责 and 机构设置, and is no duty", async () => {
  const text = `单位职责\n实施小学义务教育。\n机构设置情况\n内设机构5个。\n收支情况\n2024年收入预算7.00万元，比上年减少1.00万元。\n`;
  const result = await importedText(text);
  expect(factsLike(result, /^income/)).toEqual([
    "income = 7.00 万元",
    "income @2023 budget change = 1.00 万元",
    "income @2023 budget direction = decrease",
  ]);
  expect(result.budget.entity?.duties?.join("")).not.toContain("收入预算");
});

test("projects whose names begin with a year are no functional items", async () => {
  const result = await importedText(
    tableText(
      "部门预算项目支出及其他支出预算表",
      `
支出项目类别（资金使用单位） | 总计 | 财政拨款 | 其他资金 | 绩效目标
合计 | 62.00 | 60.00 | 2.00 |
示例市宣传局 | 62.00 | 60.00 | 2.00 |
2026年文艺创作工作经费 | 40.00 | 40.00 | 0.00 | 开展评审
2026年政策研究经费 | 22.00 | 20.00 | 2.00 | 开展研究`,
    ),
  );
  expect(result.doubts.filter(({ kind }) => kind === "leftover")).toEqual([]);
  expect(result.budget.projects?.map(({ name, amount }) => [name, amount])).toEqual([
    ["2026年文艺创作工作经费", "40.00"],
    ["2026年政策研究经费", "22.00"],
  ]);
});

test("projects are of the items whose codes stand in a column behind their names", async () => {
  const result = await importedText(
    tableText(
      "财政拨款结转资金支出表",
      `
预算单位代码 | 预算单位名称 | 预算项目名称 | 金额 | 功能分类科目代码 | 功能分类科目名称 | 项目类别
242001 | 示例市人社局 | 2019年就业工作经费 | 47.51 | 2080799 | 其他就业补助支出 | 项目支出
242001 | 示例市人社局 | 职业培训经费 | 5.16 | 2080702 | 职业培训补贴 | 项目支出`,
    ),
  );
  expect(factsLike(result, /^expenditure 20807/)).toEqual([
    "expenditure 2080702 project = 5.16 万元",
    "expenditure 2080799 project = 47.51 万元",
  ]);
});
