/** Sentences of budgets about amounts and changes, invented on what departments publish: whose figure each is. */
import { expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

const TABLES = `收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t70.00\t一、教育支出\t80.00
二、事业收入\t20.00\t二、住房保障支出\t20.00
本年收入合计\t90.00\t本年支出合计\t100.00
上年结转\t10.00\t结转下年\t
收入总计\t100.00\t支出总计\t100.00

一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t60.00\t50.00\t10.00
20502\t普通教育\t60.00\t50.00\t10.00
2050202\t小学教育\t60.00\t50.00\t10.00
221\t住房保障支出\t20.00\t20.00\t
22102\t住房改革支出\t20.00\t20.00\t
2210201\t住房公积金\t20.00\t20.00\t
\t合计\t80.00\t70.00\t10.00
`;

async function imported(text: string): Promise<ImportedBudget> {
  const result = await importBudget(new TextEncoder().encode(`示例小学2024年单位预算\n\n${TABLES}\n${text}\n`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** What is compared, one line for each value, without the words that all lines have. */
async function changes(text: string): Promise<string[]> {
  const { budget } = await imported(text);
  return factsOf(budget)
    .filter((fact) => fact.includes("@"))
    .map((fact) => fact.replace("@2023 budget ", "").replace(" 万元", ""));
}

test("prior and own figure in one sentence, each of its year; a change without a subject of its own is of the item", async () => {
  const { budget, doubts } = await imported(
    "一、编制说明\n\n1.“教育支出（类）普通教育（款）小学教育（项）”60.00万元，主要用于教学。2023年当年预算执行数为40.00万元，2024年预算安排60.00万元，比2023年预算执行数增加50.00%。主要原因是：学生增加。",
  );
  expect(factsOf(budget).filter((fact) => fact.includes("@"))).toEqual([
    "expenditure 2050202 @2023 execution amount = 40.00 万元",
    "expenditure 2050202 @2023 execution direction = increase",
    "expenditure 2050202 @2023 execution rate = 50.00",
    "expenditure 2050202 @2023 execution reason = 学生增加",
  ]);
  expect(doubts).toEqual([]);
});

test("a change after a list of parts is of the whole; after one part, of that part", async () => {
  const sentence = (parts: string): string =>
    `一、收支预算情况\n\n2024年预算收入100.00万元，其中${parts}，较上年增加5.00万元，主要原因是招生增加。`;
  expect(await changes(sentence("一般公共预算拨款收入70.00万元、事业收入20.00万元、上年结转10.00万元"))).toEqual([
    "income total change = 5.00",
    "income total direction = increase",
    "income total reason = 招生增加",
  ]);
  expect(await changes(sentence("：一般公共预算拨款收入70.00万元"))).toEqual([
    "income general change = 5.00",
    "income general direction = increase",
    "income general reason = 招生增加",
  ]);
});

test("no figure takes a change that it cannot have had", async () => {
  expect(
    await changes(
      "一、收支预算情况\n\n2024年预算收入100.00万元，其中：事业收入2.00万元，其他收入0万元，比上年增加5.00万元。",
    ),
  ).toEqual(["income total change = 5.00", "income total direction = increase"]);
});

test("levels over an item stand in its heading; a code may stand after the name, and a rate in brackets", async () => {
  expect(
    await changes(
      "五、一般公共预算支出情况说明\n\n（一）教育支出（类）\n\n1.普通教育（款）小学教育（项）支出60.00万元，与上年相比减少3.00万元，减少4.76%。\n\n（二）其他\n\n（1）住房公积金（2210201）20.00万元，较上年增加1.00万元（5.26%），原因是基数提高。",
    ),
  ).toEqual([
    "expenditure 2050202 general change = 3.00",
    "expenditure 2050202 general direction = decrease",
    "expenditure 2050202 general rate = 4.76",
    "expenditure 2210201 general change = 1.00",
    "expenditure 2210201 general direction = increase",
    "expenditure 2210201 general rate = 5.26",
    "expenditure 2210201 general reason = 基数提高",
  ]);
});

test("basic and project expenditure after an item are the item’s, and not those of all", async () => {
  const { budget, doubts } = await imported(
    "五、一般公共预算支出情况说明\n\n教育支出60.00万元，其中：基本支出50.00万元，项目支出10.00万元。",
  );
  const [education] = budget.expenditure?.items ?? [];
  expect(education).toMatchObject({ amount: "80.00", funding: { general: { amount: "60.00", basic: "50.00" } } });
  expect(budget.expenditure?.funding?.general).toMatchObject({ basic: "70.00" });
  expect(doubts).toEqual([]);
});

test("收、支 of one sentence are two figures; of last year’s money each fund is a part", async () => {
  expect(
    await changes(
      "一、收支预算总体情况说明\n\n收入、支出预算总计100.00万元，与上年相比收、支预算总计各增加4.00万元，增长4.17%。",
    ),
  ).toEqual([
    "income total change = 4.00",
    "income total direction = increase",
    "income total rate = 4.17",
    "expenditure total change = 4.00",
    "expenditure total direction = increase",
    "expenditure total rate = 4.17",
  ]);
  const { budget, doubts } = await imported(
    "二、收入预算情况说明\n\n上年结转结余的一般公共预算收入10.00万元，占10%；上年结转结余的单位资金0万元，占0%。",
  );
  expect(budget.income?.balances).toMatchObject([
    { code: "opening", amount: "10.00", funding: { general: { amount: "10.00", share: "10" }, own: { amount: "0" } } },
  ]);
  expect(doubts).toEqual([]);
});

test("a change whose figure is not clear is reported, and given to none", async () => {
  const { budget, doubts } = await imported(
    "九、其他\n\n会议费3.00万元，比上年减少10.00%。培训费2.00万元，与上年持平。",
  );
  expect(factsOf(budget).filter((fact) => fact.includes("@"))).toEqual([]);
  expect(doubts.map(({ text }) => text)).toEqual(["比上年减少10.00%", "与上年持平", "会议费3.00万元；培训费2.00万元"]);
});

test("an item named without its levels is that item; classes listed after the basic expenditure are parts of it", async () => {
  const { budget, doubts } = await imported(
    "五、一般公共预算支出情况说明\n\n具体支出预算如下：\n\n小学教育支出60.00万元，其中：基本支出50.00万元，项目支出10.00万元。\n\n（二）按支出结构划分\n\n1.基本支出预算70.00万元，同比增加2.00万元。其中：\n\n工资福利支出预算60.00万元，占基本支出预算85.71%，同比增加1.00万元。\n\n商品和服务支出预算10.00万元，同比增加1.00万元，增长11.11%。\n\n2.项目支出10.00万元，同比无增减变化。",
  );
  const compared = factsOf(budget).filter((fact) => fact.includes("@"));
  expect(compared).toEqual([
    "expenditure general basic @2023 budget change = 2.00 万元",
    "expenditure general basic @2023 budget direction = increase",
    "expenditure general project @2023 budget direction = unchanged",
    "economic department 301 @2023 budget change = 1.00 万元",
    "economic department 301 @2023 budget direction = increase",
    "economic department 302 @2023 budget change = 1.00 万元",
    "economic department 302 @2023 budget direction = increase",
    "economic department 302 @2023 budget rate = 11.11",
  ]);
  expect(budget.economic).toMatchObject([{ source: "general", nature: "basic", items: [{ amount: "60.00" }, {}] }]);
  expect(doubts).toEqual([]);
});

test("财政拨款 that a text gives with last year’s money is of the grand total", async () => {
  const { budget } = await imported(
    "四、财政拨款收支预算情况说明\n\n财政拨款收支总预算100.00万元。支出包括：教育支出80.00万元、住房保障支出20.00万元。",
  );
  expect(budget.income?.total).toMatchObject({ amount: "100.00", funding: { fiscal: "100.00" } });
  expect(budget.expenditure?.items?.[0]?.funding).toMatchObject({ general: { amount: "60.00" } });
  expect(budget.expenditure?.items?.[0]?.funding?.fiscal).toBeUndefined();
});

test("basic expenditure that a fund pays is that fund’s; what money is for is no reason", async () => {
  const { budget } = await imported(
    "三、部门预算情况说明\n\n一般公共预算财政拨款支出80.00万元，比2023年增加9.00万元。其中：基本支出70.00万元，比2023年增加4.00万元，主要原因是人员增加等，主要用于保障运转；项目支出10.00万元，比2023年增加5.00万元。",
  );
  expect(factsOf(budget).filter((fact) => fact.includes("@"))).toEqual([
    "expenditure general basic @2023 budget change = 4.00 万元",
    "expenditure general basic @2023 budget direction = increase",
    "expenditure general basic @2023 budget reason = 人员增加等",
    "expenditure general project @2023 budget change = 5.00 万元",
    "expenditure general project @2023 budget direction = increase",
    "expenditure general @2023 budget change = 9.00 万元",
    "expenditure general @2023 budget direction = increase",
  ]);
  expect(budget.expenditure?.project).toBeUndefined();
});

test("operating expenses of the administration under their own heading need not be named again", async () => {
  const { budget } = await imported(
    "五、其他重要事项的情况说明\n\n1、机关运行经费。2024年一般公共预算财政拨款运行经费13.00万元，比上年增加3.00万元，主要原因为人员增加。",
  );
  expect(budget.agencyOperating).toMatchObject({ amount: "13.00", compare: [{ change: "3.00", reason: "人员增加" }] });
});

test("a reason in a sentence of its own is of the change before it; what the money is for is none", async () => {
  const text = (end: string): string =>
    `九、其他\n\n2024年机关运行经费13.00万元，比2023年预算减少1.00万元，下降7.14%。${end}`;
  expect((await imported(text("主要是压减公用经费。"))).budget.agencyOperating?.compare?.[0]?.reason).toBe(
    "压减公用经费",
  );
  expect((await imported(text("主要是用于办公。"))).budget.agencyOperating?.compare?.[0]?.reason).toBeUndefined();
});

test("what a list is divided by says whether its names are items or classes", async () => {
  expect(
    await changes(
      "一、收支预算情况\n\n按支出功能科目划分：教育支出80.00万元，占支出预算总额的80%，较上年预算安排增加3.00万元；住房保障支出20.00万元，占支出预算总额的20%，较上年预算安排减少1.00万元。按支出经济分类划分：工资福利支出90.00万元，占支出预算总额的90%，较上年预算安排增加2.00万元。",
    ),
  ).toEqual([
    "expenditure 205 change = 3.00",
    "expenditure 205 direction = increase",
    "expenditure 221 change = 1.00",
    "expenditure 221 direction = decrease",
    "economic department 301 change = 2.00",
    "economic department 301 direction = increase",
  ]);
});

test("the figure compared with may stand in the phrase with its thousands separators", async () => {
  expect(
    await changes("二、收入预算情况说明\n\n2024年收入预算100.00万元，比2023年1,095.00万元减少995.00万元，下降90.87%。"),
  ).toEqual([
    "income total amount = 1095.00",
    "income total change = 995.00",
    "income total direction = decrease",
    "income total rate = 90.87",
  ]);
});

test("figures in brackets have changes of their own, and what follows the brackets is of the figure before them", async () => {
  expect(
    await changes(
      "二、“三公”经费安排情况\n\n公务用车购置及运行维护费15.00万元（其中：公务用车购置费1.00万元，比上年减少6.00万元；公务用车运行维护费14.00万元，比上年增加2.00万元），比上年减少4.00万元，下降21.05%，主要原因是未购置车辆；公务接待费5.00万元，比上年减少2.00万元。",
    ),
  ).toEqual([
    "3public vehicles change = 4.00",
    "3public vehicles direction = decrease",
    "3public vehicles rate = 21.05",
    "3public vehicles reason = 未购置车辆",
    "3public vehiclePurchase change = 6.00",
    "3public vehiclePurchase direction = decrease",
    "3public vehicleOperation change = 2.00",
    "3public vehicleOperation direction = increase",
    "3public reception change = 2.00",
    "3public reception direction = decrease",
  ]);
});

test("figures of a year before are that year’s, and never this year’s", async () => {
  const { budget, doubts } = await imported(
    "二、“三公”经费\n\n2024年“三公”经费预算21.80万元，其中：公务接待费11.80万元，公务用车运行维护费10.00万元。\n\n三、2023年“三公”经费决算情况\n\n2023年度“三公”经费支出20.12万元，其中：公务接待费12.39万元，公务用车运行维护费7.73万元。",
  );
  expect(budget.threePublic).toMatchObject({
    amount: "21.80",
    compare: [{ year: 2023, version: "finalAccounts", amount: "20.12" }],
  });
  expect(budget.threePublic?.items?.[0]).toMatchObject({ amount: "11.80", compare: [{ amount: "12.39" }] });
  expect(doubts).toEqual([]);
});

test("classes under a heading of basic expenditure are its classes; a change may be worded 增 and 减幅", async () => {
  expect(
    await changes(
      "（一）基本支出预算收支增减情况\n\n主要变动原因如下：\n\n1.工资福利支出较上年增18.67万元，增21.86%。\n\n（二）项目支出预算收支增减情况\n\n项目支出预算较上年减5.00万元，减幅33.33%。",
    ),
  ).toEqual([
    "expenditure project change = 5.00",
    "expenditure project direction = decrease",
    "expenditure project rate = 33.33",
    "economic department 301 change = 18.67",
    "economic department 301 direction = increase",
    "economic department 301 rate = 21.86",
  ]);
});

test("a change in 万元 beside one that a table prints in 元 is the same change, and the table’s unit stays", async () => {
  const text = `示例局2024年部门预算\n\n一般公共预算支出表\n单位：元\n科目编码\t科目名称\t2023年预算数\t2024年预算数\t2024年比2023年增减\n205\t教育支出\t11,400,000\t12,000,000\t600,000\n\n一、一般公共预算支出情况\n\n教育支出（类）2024年预算数为1200万元，较2023年增加60万元，增长5.26%。\n`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(factsOf(result.budget).filter((fact) => fact.includes("@"))).toEqual([
    "expenditure 205 general @2023 budget amount = 11400000 元",
    "expenditure 205 general @2023 budget change = 600000 元",
    "expenditure 205 general @2023 budget direction = increase",
    "expenditure 205 general @2023 budget rate = 5.26",
  ]);
  expect(result.doubts).toEqual([]);
  expect(result.contradictions).toEqual([]);
});

test("parts of what a fund pays are that fund’s; a code may stand before the name; a form may leave both words", async () => {
  expect(
    await changes(
      "三、支出情况说明\n\n一般公共预算拨款支出80.00万元，较2023年增加8.00万元。其中：教育支出60.00万元，比2023年增加5.00万元。\n\n2210201住房公积金20.00万元，较上年预算增加（减少）1.00万元，增长5.26%。",
    ),
  ).toEqual([
    "expenditure general change = 8.00",
    "expenditure general direction = increase",
    "expenditure 205 general change = 5.00",
    "expenditure 205 general direction = increase",
    "expenditure 2210201 change = 1.00",
    "expenditure 2210201 direction = increase",
    "expenditure 2210201 rate = 5.26",
  ]);
});

test("a 项 without its 类 and 款 is the only item of that name; 2024年预算 before a comparison names no figure", async () => {
  expect(
    await changes(
      "三、支出情况说明\n\n小学教育（项）80.00万元，主要用于学校运转，较2023年预算数增加4.00万元。\n\n二、“三公”经费\n\n公务接待费2.00万元。2024年预算比2023年预算减少1.00万元。",
    ),
  ).toEqual([
    "expenditure 2050202 change = 4.00",
    "expenditure 2050202 direction = increase",
    "3public reception change = 1.00",
    "3public reception direction = decrease",
  ]);
});

test("a quarter’s share of a project is no amount of the project", async () => {
  const { budget, contradictions } = await imported(
    "项目经费情况说明\n\n一、项目概况\n\n新建校舍。\n\n二、立项依据\n\n批复。\n\n三、实施主体\n\n学校。\n\n四、年度预算安排\n\n第一季度用款计划1.00万元，第二季度用款计划2.00万元，第三季度用款计划3.00万元，第四季度用款计划4.00万元。",
  );
  expect(budget.projects).toMatchObject([{ items: [{ amount: "1.00" }, { amount: "2.00" }, {}, {}] }]);
  expect(budget.projects?.[0]?.amount).toBeUndefined();
  expect(contradictions.filter(({ rule }) => rule === "project-allocations")).toEqual([]);
});

test("an item of a 款 that no table has is found in its 类 by name and amount, whatever the unit", async () => {
  const { budget, doubts } = await imported(
    "一、支出\n\n1.“教育支出（类）教育支出（款）普通教育（项）”科目600000.00元，主要用于教学，比上年增加20000.00元。",
  );
  const education = budget.expenditure?.items?.find(({ code }) => code === "205");
  expect(education?.items?.map(({ name }) => name)).toEqual(["普通教育"]);
  const [group] = education?.items ?? [];
  expect(group).toMatchObject({
    code: "20502",
    purpose: "教学",
    compare: [{ change: "20000.00", direction: "increase", unit: "元" }],
  });
  expect(group?.unit).toBeUndefined();
  expect(group?.items?.map(({ name }) => name)).toEqual(["小学教育"]);
  expect(doubts.map(({ kind }) => kind)).toEqual(["assumed"]);
});

test("其它 is 其他, and a coarser amount of the text is that of the table as far as its digits go", async () => {
  const table = TABLES.replace("小学教育", "其他普通教育支出").replaceAll("60.00", "60.0049");
  const result = await importBudget(
    new TextEncoder().encode(
      `示例小学2024年单位预算\n\n${table}\n一、支出\n\n1.“教育支出（类）普通教育（款）其它普通教育支出（项）”60.00万元，主要用于教学。\n2.“住房保障支出（类）住房支出（款）公积金（项）”200000元，主要用于职工。\n`,
    ),
  );
  if (!result.ok) throw new Error(JSON.stringify(result));
  const items = result.budget.expenditure?.items ?? [];
  expect(
    items.map((item) => item.items?.map((part) => part.items?.map(({ code, purpose }) => [code, purpose]))),
  ).toEqual([[[["2050202", "教学"]]], [[["2210201", "职工"]]]]);
});

test("names with an amount each are parts of a project whose own amount is not said", async () => {
  const sections =
    "项目经费情况说明\n\n一、项目概况\n\n运维。\n\n二、立项依据\n\n批复。\n\n三、实施主体\n\n学校。\n\n四、年度预算安排\n\n";
  const projectOf = async (text: string): Promise<unknown> => (await imported(sections + text)).budget.projects?.[0];
  const list = "日常维护费1.66万元，中介机构服务费40000元，业务费3万元。";
  expect(await projectOf(list)).toMatchObject({
    items: [
      { name: "日常维护费", amount: "1.66" },
      { name: "中介机构服务费", amount: "40000", unit: "元" },
      { name: "业务费", amount: "3" },
    ],
  });
  expect(await projectOf(list)).not.toHaveProperty("amount");
  expect(await projectOf(`2024年预算安排8.66万元，${list}`)).toMatchObject({ amount: "8.66" });
});

test("总额 by 类 of a table that lists 项 alone, in a section on 当年拨款 beside balances; 比上年执行 is the outturn", async () => {
  const text = `示例局2024年部门预算

收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t70.00\t一、教育支出\t65.00
二、事业收入\t8.00\t二、住房保障支出\t23.00
本年收入合计\t78.00\t本年支出合计\t88.00
上年结转\t10.00\t结转下年\t
收入总计\t88.00\t支出总计\t88.00

财政拨款收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、本年收入\t70.00\t一、本年支出\t80.00
（一）一般公共预算拨款\t70.00\t（一）教育支出\t60.00
二、上年结转\t10.00\t（二）住房保障支出\t20.00
（一）一般公共预算拨款\t10.00\t二、结转下年\t
收入总计\t80.00\t支出总计\t80.00

一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
2050201\t学前教育\t20.00\t20.00\t
2050202\t小学教育\t40.00\t30.00\t10.00
2210201\t住房公积金\t20.00\t20.00\t
\t合计\t80.00\t70.00\t10.00

一、一般公共预算支出情况说明
（三）一般公共预算当年拨款具体使用情况。
1.教育支出（205）60.00万元，比上年执行减少4.00万元，下降6.25%，主要原因是学生减少。
2.住房保障支出（221）20.00万元，比上年执行数18.00万元增加2.00万元。
`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(factsOf(result.budget).filter((fact) => fact.includes("@"))).toEqual([
    "expenditure 205 general @2023 execution change = 4.00 万元",
    "expenditure 205 general @2023 execution direction = decrease",
    "expenditure 205 general @2023 execution rate = 6.25",
    "expenditure 205 general @2023 execution reason = 学生减少",
    "expenditure 221 general @2023 execution amount = 18.00 万元",
    "expenditure 221 general @2023 execution change = 2.00 万元",
    "expenditure 221 general @2023 execution direction = increase",
  ]);
});

test("a unit that is printed twice is one, and what follows is of its figure", async () => {
  const text =
    "一、预算收支总体情况\n\n2024年部门本年预算收入90.00万元，上年结转10.00万元，预算收入总计100.00万元万元，较2023年部门预算收入总数120.00万元减少20.00万元，同比下降16.67%。";
  expect(await changes(text)).toEqual([
    "income total amount = 120.00",
    "income total change = 20.00",
    "income total direction = decrease",
    "income total rate = 16.67",
  ]);
});

test("a change on the same terms is that of the figure, unless another is told of it", async () => {
  const sentence = (change: string): string => `一、支出预算情况\n\n2024年支出预算100.00万元，${change}下降3.00%。`;
  const told = ["expenditure change = 3.00", "expenditure direction = decrease", "expenditure rate = 3.00"];
  expect(await changes(sentence("按同口径同比减少3.00万元，"))).toEqual(told);
  expect(await changes(sentence("比上年减少3.00万元，下降3.00%，按可比口径比上年减少1.00万元，"))).toEqual(told);
});

test("a revenue that is no source of its own is told, and is not all income", async () => {
  const text = `示例中心2024年部门预算公开情况说明
二、收入预算情况说明
2024年收入预算共安排资金90.00万元。其中：财政拨款80.00万元、国有资源（资产）有偿使用收入10.00万元。
`;
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(factsOf(result.budget)).toEqual(["income = 90.00 万元", "income fiscal = 80.00 万元"]);
  expect(result.doubts.map(({ kind, text: words }) => [kind, words])).toEqual([
    ["leftover", "国有资源（资产）有偿使用收入10.00万元"],
  ]);
});
