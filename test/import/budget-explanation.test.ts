/** The explanation of a department's budget, invented on what a province's departments publish. */
import { expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

async function imported(text: string): Promise<ImportedBudget> {
  const result = await importBudget(new TextEncoder().encode(`示例厅2024年部门预算\n\n${text}\n`));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

/** What is said of figures, one line for each value, without the words that all lines have. */
async function facts(text: string): Promise<string[]> {
  return factsOf((await imported(text)).budget).map((fact) => fact.replace("@2023 budget ", "").replace(/ 万元$/, ""));
}

test("a figure in a marked paragraph is no heading over the next ones, and other funds are income of their own", async () => {
  const { budget, doubts } = await imported(
    `一、收支预算总体情况说明

示例厅2024年度收入、支出预算总计100.00万元，与上年相比收、支预算总计各增加10.00万元，增长11.11%。其中：
（一）收入预算总计100.00万元。包括：
1．财政拨款收入预算总计90.00万元。
（1）一般公共预算收入预算 90.00 万元，与上年相比增加8.00万元，增长9.76%。主要原因是人员增加。
2．其他资金收入预算总计10.00万元。与上年相比增加2.00万元。主要是服务收入增加。
3．上年结转资金预算数为0万元，与上年数一致。
（二）支出预算总计100.00万元。包括：
此外，基本支出预算数为60.00万元。与上年相比增加5.00万元，增长9.09%。主要原因是调整工资。`,
  );
  expect(doubts).toEqual([]);
  expect(budget.income).toMatchObject({
    total: { amount: "100.00", compare: [{ change: "10.00", rate: "11.11", direction: "increase" }] },
    items: [
      { code: "fiscal", name: "财政拨款收入", amount: "90.00" },
      { code: "other", name: "其他资金", amount: "10.00", compare: [{ change: "2.00", reason: "服务收入增加" }] },
    ],
    balances: [{ code: "opening", amount: "0", compare: [{ direction: "unchanged" }] }],
  });
  expect(budget.expenditure?.basic).toMatchObject({ amount: "60.00", compare: [{ change: "5.00" }] });
});

test("meetings and training beside 三公 have their figures and changes, by size too", async () => {
  const { budget, doubts } = await imported(
    `九、一般公共预算“三公”经费、会议费、培训费支出预算情况说明

1．因公出国（境）费预算支出5.00万元，与上年预算数相等。
2．公务用车购置及运行费预算支出3.00万元。其中：
（1）公务用车购置预算支出0万元，本年数小于上年预算数的主要原因是当年不购置车辆。
（2）公务用车运行维护费预算支出3.00万元，本年数等于上年预算数。
3．公务接待费预算支出2.00万元，本年数小于上年预算数0.50万元，主要是压减接待。
示例厅2024年度一般公共预算拨款安排的会议费预算支出8.00万元，比上年预算数增加1.00万元，主要原因是会议标准提高。
示例厅2024年度一般公共预算拨款安排的培训费预算支出4.00万元，与上年预算数一致。`,
  );
  expect(doubts).toEqual([]);
  const [abroad, vehicles, reception] = budget.threePublic?.items ?? [];
  expect(abroad).toMatchObject({ amount: "5.00", compare: [{ direction: "unchanged" }] });
  expect(vehicles?.items).toMatchObject([
    { code: "vehiclePurchase", compare: [{ direction: "decrease", reason: "当年不购置车辆" }] },
    { code: "vehicleOperation", compare: [{ direction: "unchanged" }] },
  ]);
  expect(reception).toMatchObject({ compare: [{ change: "0.50", direction: "decrease", reason: "压减接待" }] });
  expect(budget.threePublic?.named).toMatchObject({
    会议费: { amount: "8.00", compare: [{ change: "1.00", direction: "increase", reason: "会议标准提高" }] },
    培训费: { amount: "4.00", compare: [{ direction: "unchanged" }] },
  });
});

test("the 款 of an item that is called a 类 under the heading of its 类", async () => {
  expect(
    await facts(
      "五、财政拨款支出预算情况说明\n\n其中：\n（一）住房保障支出（类）\n1．住房改革支出（类）住房公积金（项）6.00万元，与上年相比增加1.00万元，增加20%。",
    ),
  ).toContain("expenditure 2210201 change = 1.00");
});

test("a change on another basis, and a growth of so many times, are not taken for another figure or rate", async () => {
  const text =
    "十一、一般公共预算机关运行经费支出预算情况说明\n\n2024年机关运行经费预算支出90.00万元，比2023年增加60.00万元，增长200.00%。主要原因是统计口径变化。按与上年统计口径一致相比，本年比上年减少2.00万元，下降6.67%，主要原因为人员减少。\n\n二、支出情况\n\n项目支出34.00万元，与上年相比增加32.00万元，增长16倍。";
  const { contradictions, doubts } = await imported(text);
  expect(await facts(text)).toEqual([
    "expenditure project = 34.00",
    "expenditure project change = 32.00",
    "expenditure project direction = increase",
    "agency = 90.00",
    "agency change = 60.00",
    "agency direction = increase",
    "agency rate = 200.00",
    "agency reason = 统计口径变化",
  ]);
  expect(contradictions).toEqual([]);
  expect(doubts.map(({ kind, text: words }) => [kind, words])).toEqual([
    ["leftover", "本年比上年减少2.00万元"],
    ["leftover", "下降6.67%"],
    ["leftover", "增长16倍"],
  ]);
});

test("economic classes of 基本支出 that are marked 类 and 款 are none of the functions", async () => {
  expect(
    await facts(
      "六、财政拨款基本支出预算情况说明\n\n示例厅2024年度财政拨款基本支出预算60.00万元，其中：\n（一）人员经费40.00万元\n1、工资福利支出（类）40.00万元\n（1）基本工资（款）支出30.00万元。用于发放职务工资。\n（2）会议费（款）支出10.00万元。",
    ),
  ).toEqual([
    "economic department = 60.00",
    "economic department personnel = 40.00",
    "economic department 301 = 40.00",
    "economic department 基本工资 = 30.00",
    "economic department 会议费 = 10.00",
  ]);
});

test("what one source pays alone this year has changes of its own where another paid last year", async () => {
  const table = `收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t100.00\t一、教育支出\t100.00
二、财政专户管理资金收入\t0.00\t二、住房保障支出\t0.00
收入总计\t100.00\t支出总计\t100.00

一般公共预算支出表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t100.00\t90.00\t10.00
20502\t普通教育\t100.00\t90.00\t10.00
2050202\t小学教育\t100.00\t90.00\t10.00
\t合计\t100.00\t90.00\t10.00

`;
  const text = `一、收支预算总体情况说明

（一）收入预算总计100.00万元。包括：
1．财政专户管理资金收入预算总计0万元。与上年相比减少8.00万元，减少100%。
（二）支出预算总计100.00万元。包括：
1．教育（类）支出100.00万元，与上年相比增加2.00万元。

二、财政拨款支出预算情况说明

（一）教育支出（类）
1．普通教育（款）小学教育（项）支出100.00万元，与上年相比增加10.00万元。`;
  const { contradictions } = await imported(table + text);
  expect(contradictions).toEqual([]);
  const found = await facts(table + text);
  expect(found).toContain("expenditure 205 change = 2.00");
  expect(found.filter((fact) => /^expenditure 2050202 (?:\S+ )?change = 10\.00$/.test(fact))).toHaveLength(1);
});

test("expenditure of which the document prints the grand total alone is that total", async () => {
  const found = await facts(
    "一、收支预算总体情况说明\n\n示例厅2024年度收入、支出预算总计100.00万元，与上年相比收、支预算总计各增加10.00万元，增长11.11%。\n\n二、编制情况\n\n2024年度部门支出预算安排与2023年度相比，增加10.00万元，增长11.11%。项目支出、单位预留机动经费与上年数一致。",
  );
  expect(found).toContain("expenditure total change = 10.00");
  expect(found).not.toContain("expenditure change = 10.00");
  expect(found).toContain("expenditure project direction = unchanged");
  expect(found).toContain("expenditure contingency direction = unchanged");
});

test("offices, duties, assets, targets and terms as the explanation has them", async () => {
  const { budget } = await imported(
    `第一部分 部门概况

一、主要职责

1、拟订规划。
2、组织实施。

二、部门机构设置及预算单位构成情况

根据部门职责分工，本部门包括3个内设机构，具体包括：
（一）机关内设机构
1.办公室
2.规划处（挂“审批处”牌子）
3.机关党委

三、2024年主要工作任务

（三）全面履行监督职责
1.加强监督。

第三部分 2024年度部门预算情况说明

十三、国有资产占用情况

本部门共有车辆5辆，其中，一般公务用车4辆、其他用车1辆。单价20万元（含）以上的设备3台（套）。

十四、预算绩效目标设置情况说明

2024年本部门共2个项目实行绩效目标管理，涉及财政性资金合计30万元。

第四部分 名词解释

一、财政拨款：指由一般公共预算安排的财政拨款数。

附件：2024年度部门预算公开表`,
  );
  expect(budget.entity).toMatchObject({
    duties: ["拟订规划。", "组织实施。"],
    offices: ["办公室", "规划处（挂“审批处”牌子）", "机关党委"],
  });
  expect(budget.assets).toMatchObject({
    items: [
      {
        code: "vehicles",
        quantities: [{ value: "5", unit: "辆" }],
        items: [{ name: "一般公务用车" }, { name: "其他用车" }],
      },
    ],
    memo: [{ name: "单价20万元（含）以上的设备", quantities: [{ value: "3", unit: "台（套）" }] }],
  });
  expect(budget.performance).toMatchObject([{ amount: "30", quantities: [{ value: "2", unit: "个" }] }]);
  expect(budget.glossary?.map(({ term }) => term)).toEqual(["财政拨款"]);
});

test("a list of offices that counts some of them is none, and a count after it is no office", async () => {
  const offices = async (list: string): Promise<unknown> =>
    (await imported(`一、部门机构设置情况\n\n本部门内设机构包括${list}。`)).budget.entity?.offices;
  expect(await offices("厅机关、研究室和3个专门委员会，现有处室9个")).toBeUndefined();
  expect(await offices("办公室、财务处、文印中心等3个处室和机要局")).toEqual([
    "办公室",
    "财务处",
    "文印中心",
    "机要局",
  ]);
});

test("reasons that are counted up go on over sentences, until the last one", async () => {
  expect(
    await facts(
      "一、收支预算总体情况说明\n\n基本支出预算数为50.00万元。与上年相比增加5.00万元。增加原因，一是政策调整。含住房补贴提高。二是人员增加。\n项目支出预算数为10.00万元。与上年相比减少1.00万元。",
    ),
  ).toEqual([
    "expenditure basic = 50.00",
    "expenditure basic change = 5.00",
    "expenditure basic direction = increase",
    "expenditure basic reason = 一是政策调整。含住房补贴提高。二是人员增加",
    "expenditure project = 10.00",
    "expenditure project change = 1.00",
    "expenditure project direction = decrease",
  ]);
});

test("targets for all expenditure (整体支出) are of more than the projects", async () => {
  const { budget, contradictions } = await imported(
    "一、支出预算情况说明\n\n本年支出预算合计100.00万元，其中：\n基本支出90.00万元，占90%；\n项目支出10.00万元，占10%。\n\n二、预算绩效目标设置情况说明\n\n2024年本部门实行整体支出绩效目标管理，涉及财政性资金合计100.00万元。",
  );
  expect(budget.performance).toMatchObject([{ name: "整体支出", amount: "100.00" }]);
  expect(contradictions).toEqual([]);
});

test("a total of procurement that is called 政府采购支出预算总额 is read before its parts", async () => {
  const { budget } = await imported(`十二、政府采购预算情况说明
2024年度政府采购支出预算总额1449.50万元，其中：拟采购货物支出300.00万元、拟采购工程支出49.50万元、拟购买服务支出1100.00万元。`);
  const { procurement } = budget;
  expect(procurement).toMatchObject({ name: "政府采购支出预算总额", amount: "1449.50" });
  expect(procurement?.items?.map(({ code, amount }) => `${code} ${String(amount)}`)).toEqual([
    "goods 300.00",
    "works 49.50",
    "services 1100.00",
  ]);
});
