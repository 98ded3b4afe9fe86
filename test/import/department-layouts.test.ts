/** More layouts of departments' budgets, invented on what cities publish: each is a trap. */
import { expect, test } from "vitest";
import { importBudget, importBudgets } from "../../src/import/index.js";
import { disagreements, factsLike, importedText, leftovers, rowsText, tableText } from "./support/table-text.js";

test("headings that every page repeats are no rows; items that each unit prints anew are parts of their item", async () => {
  const heads = `
功能分类科目 | | 预算数 | | |
科目编码 | 科目名称 | 合计 | 小计 | 人员经费 | 公用经费`;
  const result = await importedText(
    tableText(
      "一般公共预算支出表",
      `${heads}
2010501 | 行政运行 | 50.00 | 50.00 | 40.00 | 10.00
2210201 | 住房公积金 | 5.00 | 5.00 | 5.00 |
${heads.trim()}
2010501 | 行政运行 | 30.00 | 30.00 | 25.00 | 5.00
2210201 | 住房公积金 | 3.00 | 3.00 | 3.00 |
 | 合计 | 88.00 | 88.00 | 73.00 | 15.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^expenditure (?:general|2010501|行政运行) (?:general )?=/)).toEqual([
    "expenditure general = 88.00 万元",
    "expenditure 行政运行 general = 50.00 万元",
    "expenditure 行政运行 general = 30.00 万元",
  ]);
});

test("entries of the contents that go on in a second line are no headings of the text", async () => {
  const result = await importedText(`目录

一、关于示例局2024年收入预算情况的

说明

二、关于示例局2024年一般公共预算

“三公”经费预算情况说明

三、关于2024年支出预算情况的

说明

一、关于示例局2024年收入预算情况的说明

2024年收入预算90.00万元，比上年执行数减少10.00万元，下降10.0%。`);
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /@/)).toEqual([
    "income @2023 execution change = 10.00 万元",
    "income @2023 execution direction = decrease",
    "income @2023 execution rate = 10.0",
  ]);
});

test("a change in brackets within a reason, and a remark on a change, are no changes of their own", async () => {
  const table = tableText(
    "一般公共预算支出表",
    `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
213 | 农林水支出 | 90.00 | 40.00 | 50.00
21303 | 水利 | 90.00 | 40.00 | 50.00
2130301 | 行政运行 | 40.00 | 40.00 |
2130306 | 水利工程运行与维护 | 50.00 | | 50.00
 | 合计 | 90.00 | 40.00 | 50.00`,
  );
  const result = await importedText(`${table}一、一般公共预算支出情况

1.农林水支出（类）水利（款）水利工程运行与维护（项）50.00万元，与上年相比减少9.00万元，下降15.25%。主要原因是运行费减少4.00万元，取消奖补资金（减少5.00万元）。

2.农林水支出（类）水利（款）行政运行（项）40.00万元，比上年执行数减少0.40万元，下降1.0%，与上年基本持平。`);
  expect(disagreements(result)).toEqual([]);
  expect(factsLike(result, /@/)).toEqual([
    "expenditure 2130301 general @2023 execution change = 0.40 万元",
    "expenditure 2130301 general @2023 execution direction = decrease",
    "expenditure 2130301 general @2023 execution rate = 1.0",
    "expenditure 2130306 general @2023 budget change = 9.00 万元",
    "expenditure 2130306 general @2023 budget direction = decrease",
    "expenditure 2130306 general @2023 budget rate = 15.25",
    "expenditure 2130306 general @2023 budget reason = 运行费减少4.00万元，取消奖补资金（减少5.00万元）",
  ]);
});

test("a heading set with spaces is the sum that it is without them", async () => {
  const result = await importedText(
    tableText(
      "财政拨款“三公”经费支出情况表",
      `
合  计 | 因公出国（境）费 | 公务用车购置及运行费 | | | 公务接待费
 | | 小  计 | 公务用车购置费 | 公务用车运行费 |
13.85 | | 13.55 | | 13.55 | 0.30`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(factsLike(result, /^3public/)[0]).toBe("3public = 13.85 万元");
});

test("a document without a title has that of its file, and none that is put together of its goals", async () => {
  const text = `收支总表\n单位：万元\n${rowsText(`
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 9.00 | 一、教育支出 | 9.00
收入总计 | 9.00 | 支出总计 | 9.00`)}\n`;
  const result = await importBudget(new TextEncoder().encode(text), {
    name: "附件2：示例市示例局2024年度部门预算报表.txt",
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.budget.title).toBe("示例市示例局2024年度部门预算报表");
});

test("groups of projects whose amounts are those of their only project, and projects called as a body is", async () => {
  const result = await importedText(
    tableText(
      "部门综合预算专项业务经费支出表",
      `
序号 | 单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
1 | | 合计 | 90.00 |
2 | 700 | 示例市商务局 | 90.00 |
3 | 700001 | 示例市商务局 | 50.00 |
4 | | 通用项目 | 8.00 |
5 | | 大型活动 | 4.00 |
6 | | 政策业务培训 | 4.00 | 培训
7 | | 大宗印刷项目 | 4.00 |
8 | | 商贸政策编印 | 4.00 | 编印
9 | | 专用项目 | 42.00 |
10 | | 其他履职尽责专项业务费 | 42.00 |
11 | | 信息服务平台 | 12.00 | 运维
12 | | 商品博览会 | 30.00 | 参展
13 | 700002 | 示例市商务执法队 | 40.00 |
14 | | 通用项目 | 40.00 |
15 | | 专项购置 | 40.00 |
16 | | 执法设备购置 | 40.00 | 购置`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(result.budget.projects?.map(({ name, amount }) => [name, amount])).toEqual([
    ["政策业务培训", "4.00"],
    ["商贸政策编印", "4.00"],
    ["信息服务平台", "12.00"],
    ["商品博览会", "30.00"],
    ["执法设备购置", "40.00"],
  ]);
});

test("numbers of rows in a column without a heading do not tell the row of all units from the total", async () => {
  const result = await importedText(
    tableText(
      "“三公”经费支出预算表",
      `
 | 序号单位编码 | 单位名称 | 合计 | 因公出国（境）费 | 公务接待费 | 公务用车运行维护费
1 | | 合计 | 5.00 | 2.00 | 3.00 | 0.00
2 | 700 | 示例市气象局 | 5.00 | 2.00 | 3.00 | 0.00
3 | 700001 | 示例市气象局 | 1.00 | 1.00 | 0.00 | 0.00
4 | 700002 | 示例市气象服务中心 | 4.00 | 1.00 | 3.00 | 0.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.budget.threePublic?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["示例市气象局", "1.00"],
    ["示例市气象服务中心", "4.00"],
  ]);
});

test("an account of the appropriation without a single figure is empty, and says nothing of what other tables tell", async () => {
  const result = await importedText(
    tableText(
      "财政拨款收支总体情况表",
      `
收入 | | 支出 |
项目 | 预算数 | 项目 | 预算数
一、一般公共预算收入 | | 一、教育支出 |
二、政府性基金预算收入 | | 二、住房保障支出 |
收入总计 | | 支出总计 |`,
    ) +
      tableText(
        "一般公共预算支出情况表",
        `
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
205 | 教育支出 | 9.00 | 5.00 | 4.00
 | 合计 | 9.00 | 5.00 | 4.00`,
      ),
  );
  expect(result.contradictions).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.doubts.map(({ kind, text }) => [kind, text])).toEqual([["assumed", "财政拨款收支总体情况表"]]);
  expect(result.budget.tables?.map(({ state }) => state)).toEqual(["empty", "held"]);
});

test("headings of sources with a blank are not nothing; a total with 经营支出 in it is none of the economic classes", async () => {
  const result = await importedText(
    tableText(
      "收支总表",
      `
收入 | | 支出 | | | |
项目 | 预算数 | 支出功能分类 | 预算数 | 部门预算支出经济分类 | 预算数
一、部门预算 | | 一、部门预算 | | 一、部门预算 |
1、财政拨款 | | 1、教育支出 | 9.00 | 1、人员经费和公用经费支出 | 5.00
(1)一般公共预算拨款收入 | 8.00 | | | (1)工资福利支出 | 5.00
(2)政府性基金收入 | 0 | | | 2、专项业务经费支出 | 3.00
2、其他收入 | 1.00 | | | (1)商品和服务支出 | 3.00
 | | | | 3、事业单位经营支出 | 1.00
本年收入合计 | 9.00 | 本年支出合计 | 9.00 | 本年支出合计 | 9.00
收入总计 | 9.00 | 支出总计 | 9.00 | 支出总计 | 9.00`,
    ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /^income |^economic/)).toEqual([
    "income = 9.00 万元",
    "income total = 9.00 万元",
    "income general = 8.00 万元",
    "income governmentFund = 0 万元",
    "income other = 1.00 万元",
    "economic department 301 basic = 5.00 万元",
    "economic department 302 project = 3.00 万元",
  ]);
});

test("income and expenditure after the balance of a fund are of its line", async () => {
  const result = await importedText(
    `${tableText(
      "政府性基金预算财政拨款收入支出决算表",
      `
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余
 | | | | 小计 | 基本支出 | 项目支出 |
 | 合计 | 58.98 | 509.66 | 568.64 | 0.00 | 568.64 | 0.00`,
    )}七、政府性基金预算财政拨款收入支出决算情况说明

2024年度政府性基金预算财政拨款年初结转和结余58.98万元，收入决算509.66万元，支出决算568.64万元，年末结转和结余0万元。`,
    "示例局2024年度部门决算",
  );
  expect(disagreements(result)).toEqual([]);
  expect(result.budget.expenditure?.funding?.governmentFund).toMatchObject({
    amount: "568.64",
    opening: "58.98",
    income: { amount: "509.66" },
    closing: "0.00",
  });
});

test("what the operating expenses of the administration are spent on, and what assets are worth by the books", async () => {
  const result = await importedText(`六、其他重要事项的情况说明

（一）机关运行经费安排情况

2024年机关运行经费预算总计82万元，其中：办公经费41.47万元，公务接待费2万元，其他商品和服务支出2万元。机关运行经费较上年减少34.23万元，主要原因是人员减少。

（二）国有资产占有使用情况

截至2023年12月31日，本部门固定资产金额10,884.06万元，分布构成情况为：房屋2,411.16平方米，车辆4辆。本年度拟购置固定资产9万元，主要是办公家具。`);
  expect(leftovers(result)).toEqual([]);
  const { agencyOperating, assets } = result.budget;
  expect(agencyOperating).toMatchObject({ amount: "82", compare: [{ change: "34.23", direction: "decrease" }] });
  expect(agencyOperating?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["办公经费", "41.47"],
    ["公务接待费", "2"],
    ["其他商品和服务支出", "2"],
  ]);
  expect(assets?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
    ["固定资产", "10884.06"],
    ["拟购置固定资产", "9"],
  ]);
  expect(assets?.items?.map(({ code }) => code)).toEqual(["buildings", "vehicles"]);
});

test("files of two bodies are told to be of two; those of one body and its own part are not", async () => {
  const budget = (title: string, amount: string): Uint8Array =>
    new TextEncoder().encode(
      `${title}\n\n${tableText("收支总表", `收入 | | 支出 |\n项目 | 预算数 | 项目 | 预算数\n一、财政拨款 | ${amount} | 一、教育支出 | ${amount}\n收入总计 | ${amount} | 支出总计 | ${amount}`)}`,
    );
  const doubts = async (second: string): Promise<string[]> => {
    const files = [
      { name: "1.txt", bytes: budget("示例市教育局2024年部门预算", "9.00") },
      { name: "2.txt", bytes: budget(second, "9.00") },
    ];
    return (await importBudgets(files)).doubts.flatMap(({ kind, message }) =>
      kind === "assumed" ? [message["zh-CN"]] : [],
    );
  };
  expect(await doubts("示例市水利局2024年部门预算")).toEqual([
    "这些文件写着不同的单位（示例市教育局、示例市水利局），现作为一份公开一并读入。如果各是一份公开，请分别导入（命令行用 --each）。",
  ]);
  expect(await doubts("2024年示例市教育局（本级）部门预算")).toEqual([]);
});

test("a table under the number and name of its body keeps its title; meetings have a heading of their own", async () => {
  const result = await importedText(`2024年市级部门项目支出绩效表
700-示例市水利局 万元
${rowsText(`
单位名称 | 项目名称 | 金额 | 项目总体绩效目标
 | | 15.00 |
示例市水利局 | 河道疏浚 | 9.00 | 疏浚河道两千米
示例市水利局 | 堤防加固 | 6.00 | 加固堤防一千米`)}

六、政府性基金预算支出情况

本部门2024年没有使用政府性基金预算拨款安排的支出，与上年持平。

七、一般公共预算其他公务支出预算情况说明

2024年示例市水利局各单位培训费预算39.51万元，比上年预算数减少2.02万元，下降4.86%，主要是压减培训。`);
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.tables?.map(({ title }) => title)).toEqual(["2024年市级部门项目支出绩效表"]);
  expect(result.budget.projects?.map(({ name, amount }) => [name, amount])).toEqual([
    ["河道疏浚", "9.00"],
    ["堤防加固", "6.00"],
  ]);
  expect(factsLike(result, /governmentFund/)).toEqual([
    "expenditure governmentFund @2023 budget direction = unchanged",
  ]);
  expect(result.budget.threePublic?.named?.["培训费"]).toMatchObject({
    amount: "39.51",
    compare: [{ year: 2023, change: "2.02", direction: "decrease", rate: "4.86" }],
  });
});
