/** Tables of final accounts that are traps: codes, totals of two sides, counts beside money. */
import { expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";

async function imported(text: string): Promise<ImportedBudget> {
  const result = await importBudget(new TextEncoder().encode(`示例局2023年度部门决算\n\n${text}\n`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

test("类, 款 and 项 named in the row that numbers the columns, codes in part", async () => {
  const { budget, doubts } = await imported(`收入决算表
单位：元
项目				本年收入合计	财政拨款收入
功能分类科目编码			科目名称		
类	款	项	栏次	1	2
			合计	2.00	2.00
210			卫生健康支出	2.00	2.00
	02		公立医院	2.00	2.00
		01	综合医院	2.00	2.00`);
  expect(doubts).toEqual([]);
  expect(budget.expenditure?.items?.[0]?.items?.[0]?.items?.[0]).toMatchObject({ code: "2100201", name: "综合医院" });
});

test("a total under 人员经费 beside one under 公用经费", async () => {
  const { budget, doubts } = await imported(`一般公共预算财政拨款基本支出决算表
单位：万元
人员经费			公用经费		
科目编码	科目名称	金额	科目编码	科目名称	金额
301	工资福利支出	60.00	302	商品和服务支出	4.00
合计		60.00	合计		4.00`);
  expect(doubts).toEqual([]);
  expect(budget.economic?.[0]).toMatchObject({ personnel: "60.00", operating: "4.00" });
  expect(budget.economic?.[0]?.amount).toBeUndefined();
});

test("counts and operating expenses beside 三公", async () => {
  const { budget, doubts } = await imported(`“三公”经费、行政参公单位机关运行经费情况表
单位：元
项目	行次	预算数	决算统计数
栏次		1	2
一、“三公”经费支出	1	—	—
（一）支出合计	2	90.00	85.00
3．公务接待费	7	20.00	15.00
（二）相关统计数	11	—	—
4．公务用车保有量（辆）	15	—	3
5．国内公务接待批次（个）	16	—	20
二、机关运行经费	21	—	—
（一）行政单位	22	—	40.00`);
  expect(doubts).toEqual([]);
  expect(budget.threePublic).toMatchObject({
    amount: "85.00",
    compare: [{ year: 2023, version: "budget", amount: "90.00" }],
  });
  const reception = budget.threePublic?.items?.find(({ code }) => code === "reception");
  expect(reception?.quantities).toMatchObject([{ code: "receptions", value: "20", unit: "批次" }]);
  expect(budget.agencyOperating?.items).toMatchObject([{ name: "行政单位", amount: "40.00" }]);
});

test("a total without a grand total is that of its own column", async () => {
  const { budget } = await imported(`收入支出决算总表
单位：万元
收入			支出		
项目	上年决算数	决算数	项目	上年决算数	决算数
一、一般公共预算财政拨款收入	9.00	10.00	一、教育支出	9.00	10.00
收入合计	9.00	10.00	支出合计	9.00	10.00`);
  expect(budget.income?.amount).toBe("10.00");
  expect(budget.income?.compare).toMatchObject([{ year: 2022, amount: "9.00" }]);
});

test("国内公务接待 is a part of the reception, and no other figure of it", async () => {
  const { budget, doubts } = await imported(`三公经费支出决算表
单位：万元
项目	决算数
合计	1.50
公务接待费	1.50

七、“三公”经费支出决算情况说明
3.公务接待费支出1.50万元。其中：国内公务接待支出1.50万元；外事接待支出0万元，接待0批次。`);
  expect(doubts).toEqual([]);
  const [reception] = budget.threePublic?.items ?? [];
  expect(reception).toMatchObject({ amount: "1.50" });
  expect(reception?.items?.map(({ name, amount }) => `${name ?? ""} ${String(amount)}`)).toEqual([
    "国内公务接待支出 1.50",
    "外事接待支出 0",
  ]);
});

test("what runs an office, in two blocks side by side", async () => {
  const { budget, doubts, contradictions } = await imported(`机构运行信息表
单位：万元
项目	行次	统计数	项目	行次	统计数
一、“三公”经费支出	1	—	二、机关运行经费	23	70.00
（一）支出合计	2	8.50	（一）行政单位	24	70.00
1.公务用车购置及运行维护费	4	7.00	三、国有资产占用情况	26	—
2.公务接待费	7	1.50	（一）车辆数合计（辆）	27	3
（二）相关统计数	10	—	1.主要负责人用车	29	3
1.公务用车保有量（辆）	12	3	四、政府采购支出信息	31	—
2.国内公务接待批次（个）	13	20	（一）政府采购支出合计	32	100.00
			1.政府采购货物支出	33	40.00
			2.政府采购服务支出	35	60.00
			（二）政府采购授予中小企业合同金额	36	80.00`);
  expect(doubts).toEqual([]);
  expect(contradictions).toEqual([]);
  expect(budget.threePublic).toMatchObject({ amount: "8.50", items: [{ code: "vehicles" }, { code: "reception" }] });
  expect(budget.agencyOperating).toMatchObject({ amount: "70.00" });
  expect(budget.assets?.items?.[0]).toMatchObject({ code: "vehicles", quantities: [{ value: "3", unit: "辆" }] });
  expect(budget.procurement).toMatchObject({
    amount: "100.00",
    items: [
      { code: "goods", amount: "40.00" },
      { code: "services", amount: "60.00" },
    ],
    memo: [{ code: "awardedSme", amount: "80.00" }],
  });
});

test("counts in pairs under a wide row of 三公", async () => {
  const { budget } = await imported(`“三公”经费支出决算表
单位：万元
合计	因公出国（境）费	公务用车购置及运行维护费			公务接待费
		小计	公务用车购置费	公务用车运行维护费	
8.50		7.00		7.00	1.50
相关统计数：					
项目	统计数	项目	统计数		
因公出国（境）团组数（个）	0	公务用车保有量（辆）	3		`);
  expect(budget.threePublic?.amount).toBe("8.50");
  const vehicles = budget.threePublic?.items?.find(({ code }) => code === "vehicles");
  expect(vehicles?.items?.find(({ code }) => code === "vehicleOperation")?.quantities).toMatchObject([{ value: "3" }]);
});

test("an item that the text names otherwise than the table is found by its amount, and this is told", async () => {
  const { budget, doubts, contradictions } = await imported(`一般公共预算财政拨款支出决算表
单位：万元
科目编码	科目名称	小计	基本支出	项目支出
208	社会保障和就业支出	3.88	3.88	0.00
20805	行政事业单位养老支出	3.88	3.88	0.00
2080501	行政单位离退休	3.00	3.00	0.00
2080599	其他行政事业单位养老支出	0.88	0.88	0.00
合计		3.88	3.88	0.00

五、一般公共预算财政拨款支出决算情况说明
1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为3.00万元，支出决算为3.00万元。
2.社会保障和就业支出（类）行政事业单位养老支出（款）退休人员活动费（项）。年初预算为0.90万元，支出决算为0.88万元。`);
  const items = budget.expenditure?.items?.[0]?.items?.[0]?.items ?? [];
  expect(items.map(({ code }) => code)).toEqual(["2080501", "2080599"]);
  expect(items[1]?.funding?.general).toMatchObject({
    amount: "0.88",
    compare: [{ year: 2023, version: "budget", amount: "0.90" }],
  });
  expect(doubts.map(({ kind, text }) => [kind, text])).toEqual([["assumed", "退休人员活动费"]]);
  expect(contradictions.filter(({ rule }) => rule !== "naming")).toEqual([]);
});

test("a total of the text that is the money of the year is not that of the table, which has balances in it", async () => {
  const { budget, doubts, contradictions } = await imported(`收支决算总表
单位：万元
收入		支出	
项目	决算数	项目（按功能分类）	决算数
一、财政拨款收入	90.00	一、教育支出	80.00
本年收入合计	90.00	本年支出合计	80.00
上年结转和结余	20.00	年末结转和结余	30.00
合计	110.00	合计	110.00

三、决算报表说明
（一）收支决算总表说明
2023年度收入总计90.00万元，与2022年度相比，减少10.00万元，降低10.00%。
2023年度支出总计80.00万元，与2022年度相比，增加20.00万元，增长33.33%。`);
  expect(doubts).toEqual([]);
  expect(contradictions).toEqual([]);
  expect(budget.income).toMatchObject({ amount: "90.00", total: "110.00", compare: [{ change: "10.00" }] });
  expect(budget.expenditure).toMatchObject({ amount: "80.00", total: "110.00", compare: [{ change: "20.00" }] });
});

test("a name with its code before a comma is what the paragraph tells of", async () => {
  const { budget, doubts } = await imported(`（四）财政拨款支出决算表说明
2023年度财政拨款支出总计为30.00万元，其中基本支出20.00万元，占总支出的66.67%；项目支出10.00万元，占总支出的33.33%。具体包括：
1.小学教育（2050202），2023年度决算数为20.00万元，比2022年度决算数增长0.39%。
2.高中教育（2050204），2023年度决算数为10.00万元，比2022年度决算数减少1.50%。`);
  expect(doubts).toEqual([]);
  expect(budget.expenditure?.funding?.fiscal).toMatchObject({ amount: "30.00" });
  expect(budget.expenditure?.funding?.fiscal).not.toHaveProperty("compare");
  const items = budget.expenditure?.items?.[0]?.items?.[0]?.items;
  expect(items?.map(({ funding }) => funding?.fiscal)).toMatchObject([
    { amount: "20.00", compare: [{ rate: "0.39", direction: "increase" }] },
    { amount: "10.00", compare: [{ rate: "1.50", direction: "decrease" }] },
  ]);
});
