import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Budget } from "../../src/budget/schema.js";
import { importBudget, readSource, type SourceDocument } from "../../src/import/index.js";
import { rowsWithSpaces, withSpaces } from "./support/set-with-spaces.js";

const read = async (text: string): Promise<SourceDocument> =>
  readSource(new TextEncoder().encode(text), { type: "text" });

async function imported(text: string): Promise<Budget> {
  const result = await importBudget(new TextEncoder().encode(text), { type: "text" });
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message.en).join("\n"));
  return result.budget;
}

function tablesOf({ blocks }: SourceDocument): string[][][] {
  return blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  );
}

const HEADS = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
const NAMES = ["教育支出", "小学教育", "机关事业单位基本养老保险缴费支出", "住房公积金", "行政运行", "其他支出"];
const figure = fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
const row = fc
  .record({
    code: fc.integer({ min: 2_010_101, max: 2_299_999 }),
    name: fc.constantFrom(...NAMES),
    basic: fc.option(figure),
    total: figure,
    project: figure,
  })
  .map(({ code, name, basic, total, project }) => [String(code), name, total, basic ?? "", project]);

describe("tables that a text sets with spaces", () => {
  it("keep headings apart that one space alone parts over narrow columns", async () => {
    const text = `                       公开02表 收入决算表
             项目                本年收入合计    财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入
  功能分类科目编码          科目名称
栏次                                     1         2      3     4     5        6      7
合计                                503.68    503.68
206          科学技术支出                67.63     67.63
20604        技术研究与开发               67.63     67.63
208          社会保障和就业支出            436.05    436.05
`;
    const [table = []] = tablesOf(await read(text));
    const words = table.flat().join("\n");
    expect(words).not.toContain("财政拨款收入上级补助收入");
    const budget = await imported(`示例局2023年度部门决算\n\n${text}`);
    const [items, figures] = [budget.income?.items ?? [], JSON.stringify(budget.income ?? {})];
    expect(items.filter(({ code, amount }) => code === "superior" && amount !== null)).toEqual([]);
    expect(figures).not.toContain('"superior","name":"上级补助收入","amount":"503.68"');
  });

  it("keep the headings of funds apart, which gave all money to the last of those that one space alone parts", async () => {
    const text = `示例市某局2025年部门预算

                                十、项目支出预算表
                                                                    单位：万元
  类型       项目名称        项目单位                   本年拨款
                                 合计 一般公共预算 政府性基金预算  国有资本经营预算 财政专户管理资金 单位资金
合计                              121.01 121.01     —         —
其他运转类   第三方服务购买     示例市某局本级单位    48.65  48.65     —         —
特定目标类   安全生产宣传教育    示例市某局本级单位    24.69  24.69     —         —
特定目标类   大气污染防治      示例市某局本级单位    27.44  27.44     —         —
其他运转类   农产品质量安全监管   示例市某局本级单位     2.22   2.22     —         —
特定目标类   专项业务经费      示例市某局本级单位    18.01  18.01     —         —
`;
    const budget = await imported(text);
    const funds = (budget.projects ?? []).map(({ funding }) => funding?.governmentFund ?? null);
    expect(funds.filter((amount) => amount !== null && amount !== "0")).toEqual([]);
  });

  it("keep a heading whole whose two characters are set apart over their column", async () => {
    const text = `                    支出预算表
科目编码     科目名称        合     计     基本支出     项目支出
205        教育支出          90.00        50.00        40.00
20502      普通教育          90.00        50.00        40.00
2050202    小学教育          60.00        30.00        30.00
2050203    初中教育          30.00        20.00        10.00
221        住房保障支出        10.00        10.00
22102      住房改革支出        10.00        10.00
2210201    住房公积金         10.00        10.00
`;
    expect(tablesOf(await read(text))[0]?.[0]).toEqual(HEADS);
  });

  it.each([1, 2] as const)("are read cell by cell where an ideograph takes %i columns", async (wide) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 6, maxLength: 12 }), async (rows) => {
        // A column that is blank in every row leaves no trace.
        fc.pre(rows.some(([, , , basic]) => basic !== ""));
        const text = ["支出预算表", ...rowsWithSpaces([HEADS, ...rows], wide)].join("\n");
        expect(tablesOf(await read(text))).toEqual([[HEADS, ...rows]]);
      }),
      { numRuns: 60 },
    );
  });

  it("go on over a page end, where other names move the columns", async () => {
    const first = [HEADS, ["205", "教育支出", "300.00", "", "300.00"], ["20502", "普通教育", "300.00", "", "300.00"]];
    const more = [
      ["208", "机关事业单位基本养老保险缴费支出", "12.50", "12.50", ""],
      ["20805", "养老", "12.50", "12.50", ""],
    ];
    const last = [
      ["221", "住房", "7.00", "7.00", ""],
      ["22102", "住房改革", "7.00", "", "7.00"],
      ["合计", "", "319.50", "19.50", "307.00"],
    ];
    const pages = [["支出预算表", ...rowsWithSpaces([...first, ...more], 1)], rowsWithSpaces(last, 1)];
    const text = pages.map((lines) => lines.join("\n")).join("\n\f");
    expect(tablesOf(await read(text))).toEqual([[...first, ...more, ...last]]);
  });

  it("have headings over several columns, and those beside them in the middle of both rows", async () => {
    const text = `                       2025年示例局收支预算总表
编制单位：示例局                                                                            单位：元

         本年收入                                      本年支出
                                                                     预算数
    项目           预算数               项目                               基本支出
                                              合计                                       项目支出
                                                             人员经费          公用经费
一、财政拨款收入        60,000,000.00 一、公共安全支出      52,000,000.00     10,200,300   1,300,400   40,499,300
1、一般公共预算        60,000,000.00 二、社会保障和就业支出    4,500,000.00   4,500,000.00        0.00         0.00
2、政府性基金预算                0.00 三、卫生健康支出        900,000.00     900,000.00         0.00         0.00
3、国有资本经营预算               0.00 四、住房保障支出       2,600,000.00   2,600,000.00        0.00         0.00
二、事业收入                   0.00
三、事业单位经营收入               0.00
`;
    const { expenditure } = await imported(text);
    expect(expenditure?.items?.[0]).toMatchObject({
      amount: "52000000.00",
      basic: { personnel: "10200300", operating: "1300400" },
      project: "40499300",
    });
  });

  it("have headings at the left of their columns, over a single row of figures", async () => {
    const rows = [
      ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
      ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""],
      ["12.00", "0.00", "9.00", "0.00", "9.00", "3.00", "8.50", "0.00", "7.00", "0.00", "7.00", "1.50"],
    ].map((row) => (row.length === 6 ? [...row, ...row] : row));
    const income = ["一、财政拨款收入", "二、事业收入", "三、经营收入", "四、其他收入", "本年收入合计"];
    const text = [
      "示例局2023年度部门决算",
      ...[
        "收入决算表",
        "单位：万元",
        ...rowsWithSpaces([["项目", "决算数"], ...income.map((name) => [name, "9.00"])], 1),
      ],
      ...["财政拨款“三公”经费支出决算表", "单位：万元", ...rowsWithSpaces(rows, 1)],
    ];
    const { threePublic } = await imported(text.join("\n"));
    expect(threePublic).toMatchObject({ amount: "8.50", compare: [{ amount: "12.00", version: "budget" }] });
  });

  it("are left as lines, and told of, where their cells are broken over lines", async () => {
    const text = `支出预算表
科目编码 科目名称                  合计      基本支出
201     政府办公厅（室）及相
        关机构事务               80.00     80.00
20103   其他政府办公厅（室）
        及相关机构事务支出          40.00     40.00
206     科学技术管理事务和技
        术研究与开发             300.00    300.00
20604   科技成果转化与扩散方
        面的支出               300.00    300.00
`;
    const { blocks, problems } = await read(text);
    expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(problems.map(({ place }) => place)).toEqual([{ page: 1 }]);
    expect(problems[0]?.message).toMatch(/rows cannot be told/);
  });

  it("keep names whole that stand above and below their codes and figures", async () => {
    const text = `一般公共预算财政拨款支出决算表
 科目编码      科目名称        合计      基本支出     项目支出

            一般公共服务
 201                   264.87   62.63    202.24
            支出
 20139      社会工作事务     264.87   62.63    202.24

 2013901    行政运行       62.63    62.63
            机关事业单位
 2013902    基本养老保险      202.24            202.24
            缴费支出
           合计          264.87   62.63    202.24
`;
    const [table] = tablesOf(await read(text));
    expect(table?.slice(1)).toEqual([
      ["201", "一般公共服务支出", "264.87", "62.63", "202.24"],
      ["20139", "社会工作事务", "264.87", "62.63", "202.24"],
      ["2013901", "行政运行", "62.63", "62.63", ""],
      ["2013902", "机关事业单位基本养老保险缴费支出", "202.24", "", "202.24"],
      ["", "合计", "264.87", "62.63", "202.24"],
    ]);
  });

  it("have codes that touch names, or stand on the line above their figures", async () => {
    const text = `一般公共预算财政拨款基本支出决算表
科目编码      科目名称      决算数    科目编码       科目名称        决算数
301     工资福利支出      95.36   302     商品和服务支出        10.23
30101    基本工资       14.12   30201    办公费             3.78
30102    津贴补贴       39.72   30202    印刷费             6.25
         机关事业单位基本
30108                41.52   30206    电费              0.00
        养老保险缴费
                            30299
                                其他商品和服务支出            0.20
                           310资本性支出                 0.00
                           31001
                                房屋建筑物购建              0.00
                         31007  信息网络购置               0.00
      人员经费合计       95.36       公用经费合计            10.23
`;
    const [table] = tablesOf(await read(text));
    expect(table?.slice(4, -1)).toEqual([
      ["30108", "机关事业单位基本养老保险缴费", "41.52", "30206", "电费", "0.00"],
      ["", "", "", "30299", "其他商品和服务支出", "0.20"],
      ["", "", "", "310", "资本性支出", "0.00"],
      ["", "", "", "31001", "房屋建筑物购建", "0.00"],
      ["", "", "", "31007", "信息网络购置", "0.00"],
    ]);
  });

  it("go on with items without figures at the top of a page, and with headings from 附 on", async () => {
    const page = (items: readonly string[][]): string => rowsWithSpaces(items, 1).join("\n");
    const item = (number: string, figure: string): string[] => ["", "", `${number}、支出`, figure];
    const heads = ["项目", "决算数", "附属单位支出项目", "决算数"];
    const first = ["一", "二", "三", "四", "五", "六"].map((number) => ["收入", "2.00", `${number}、支出`, "1.00"]);
    const text = `收入支出决算总表\n${page([heads, ...first])}\f${page([item("七", ""), item("八", ""), item("九", "3.00"), item("十", ""), ["总计", "12.00", "总计", "9.00"]])}`;
    const [table, ...others] = tablesOf(await read(text));
    expect(others).toEqual([]);
    expect(table?.slice(7).map((cells) => cells.slice(2))).toEqual([
      ["七、支出", ""],
      ["八、支出", ""],
      ["九、支出", "3.00"],
      ["十、支出", ""],
      ["总计", "9.00"],
    ]);
  });

  it("are not looked for in a text that has tabs", async () => {
    const lines = [
      "科目\t合计",
      "教育支出\t300.00",
      ...rowsWithSpaces(
        [
          ["a", "1.00"],
          ["b", "2.00"],
        ],
        1,
      ),
    ];
    const { blocks } = await read([...lines, "c   3.00", "d   4.00", "e   5.00", "f   6.00"].join("\n"));
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
  });

  it("do not hold up a text of many columns that no table has", async () => {
    const wide = Array.from({ length: 60 }, (_, at) => `${at}.00`).join("   ");
    const narrow = Array.from({ length: 30 }, (_, at) => `${at * 7}.00`).join("       ");
    const { blocks } = await read(`${`${wide}\n`.repeat(8)}\f${`${narrow}\n`.repeat(8)}`);
    expect(blocks.length).toBeGreaterThan(0);
  });
});

/** A budget without the places in the text that it came from. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !["printed", "where", "tables", "text"].includes(key))
      .map(([key, each]) => [key, withoutPlaces(each)]),
  );
}

describe("a disclosure whose tables are set with spaces", () => {
  it.each([
    "both-sides-accounts",
    "district-accounts",
    "government-budget",
    "levels-government",
    "service-bureau-budget",
    "two-years-government",
  ])("%s is the same as with tabs", async (name) => {
    const text = await readFile(new URL(`../fixtures/invented/${name}.txt`, import.meta.url), "utf8");
    const budgetOf = async (given: string): Promise<unknown> => withoutPlaces(await imported(given));
    const expected = await budgetOf(text);
    expect(await budgetOf(withSpaces(text, 1))).toEqual(expected);
    expect(await budgetOf(withSpaces(text, 2))).toEqual(expected);
  });
});
