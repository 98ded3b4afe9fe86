/** Rows of governments that two tables print in two ways, and list marks that tell what is part of what; invented. */
import { expect, test } from "vitest";
import type { Item } from "../../src/budget/schema.js";
import { importedDocument as imported, tableText } from "./support/table-text.js";

const TITLE = "示例市2025年预算执行情况和2026年预算（草案）\n\n";

const tree = (rows: readonly Item[] | undefined): unknown[] =>
  (rows ?? []).map(({ name, amount, items = [] }) =>
    items.length === 0 ? `${name} ${amount}` : [`${name} ${amount}`, ...tree(items)],
  );

test("list marks end 转移性收入, and nest what is received under it", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年市级一般公共预算收支预算总表",
        `项目               | 2026年预算数 | 项目             | 2026年预算数
        市级一般公共预算收入 | 100 | 市级一般公共预算支出 | 420
        上级补助收入         | 250 | 上解上级支出         | 80
        返还性收入           | 40  |                      |
        专项转移支付收入     | 210 |                      |
        一般债务收入         | 90  |                      |
        调入资金             | 30  |                      |
        上年结转收入         | 30  |                      |
        收入总计             | 500 | 支出总计             | 500`,
      ) +
      tableText(
        "2026年市级一般公共预算收入预算表",
        `项目 | 2025年预算数 | 2026年预算数
        一、市级一般公共预算收入 | 90 | 100
        税收收入 | 70 | 80
        非税收入 | 20 | 20
        二、转移性收入 | 260 | 280
        （一）上级补助收入 | 230 | 250
        返还性收入 | 40 | 40
        专项转移支付收入 | 190 | 210
        （二）调入资金 | 30 | 30
        国有资本经营预算调入资金 | 30 | 30
        三、一般债务收入 | 80 | 90
        新增一般债券收入 | 50 | 20
        再融资一般债券收入 | 30 | 70
        四、上年结转收入 | 10 | 30
        合计 | 440 | 500`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(tree(budget.income?.balances)).toEqual([
    [
      "转移性收入 280",
      ["上级补助收入 250", "返还性收入 40", "专项转移支付收入 210"],
      ["调入资金 30", "国有资本经营预算调入资金 30"],
    ],
    ["一般债务收入 90", "新增一般债券收入 20", "再融资一般债券收入 70"],
    "上年结转收入 30",
  ]);
});

test("（一）, and what has no mark under it, are parts of the balance with 二、", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年全市一般公共收支预算平衡情况",
        `项目 | 预算数 | 项目 | 预算数
        一般公共预算总收入 | 500 | 一般公共预算总支出 | 500
        一、一般公共预算收入 | 200 | 一、一般公共预算支出 | 430
        二、上级补助收入 | 270 | 二、上解上级支出 | 60
        （一）返还性收入 | 50 | （一）体制上解 | 10
        增值税返还 | 30 | （二）专项上解 | 20
        消费税返还 | 20 | （三）出口退税上解 | 30
        （二）一般转移支付收入 | 220 | 三、补充预算稳定调节基金 | 10
        体制补助 | 100 | |
        结算补助 | 120 | |
        三、调入资金 | 30 | |`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(tree(budget.income?.balances)).toEqual([
    [
      "上级补助收入 270",
      ["返还性收入 50", "增值税返还 30", "消费税返还 20"],
      ["一般转移支付收入 220", "体制补助 100", "结算补助 120"],
    ],
    "调入资金 30",
  ]);
  expect(tree(budget.expenditure?.balances)).toEqual([
    ["上解上级支出 60", "体制上解 10", "专项上解 20", "出口退税上解 30"],
    "补充预算稳定调节基金 10",
  ]);
});

const BALANCE = (title: string, heads: string, rows: string): string =>
  tableText(title, `项目 | ${heads} | 项目 | ${heads}\n${rows}`);

test("of 转移性收入 that holds more in one year than in the next, every figure stands over its own parts", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      BALANCE(
        "2025年全市一般公共预算收支平衡表",
        "2024年完成数 | 2025年完成数",
        `一般公共预算收入 | 100 | 110 | 一般公共预算支出 | 370 | 400
        转移性收入 | 290 | 320 | 转移性支出 | 20 | 30
        返还性收入 | 40 | 40 | 上解支出 | 20 | 30
        专项转移支付收入 | 200 | 220 | 债务还本支出 | - | -
        上年结余收入 | 50 | 60 | | |
        收入总计 | 390 | 430 | 支出总计 | 390 | 430`,
      ) +
      BALANCE(
        "2026年全市一般公共预算收支平衡表（草案）",
        "2025年预算数 | 2026年预算数",
        `一般公共预算收入 | 105 | 120 | 一般公共预算支出 | 360 | 400
        转移性收入 | 215 | 230 | 转移性支出 | 10 | -
        返还性收入 | 40 | 40 | 上解支出 | 10 | -
        专项转移支付收入 | 175 | 190 | 债务还本支出 | 10 | 20
        上年结余收入 | 60 | 70 | | |
        收入总计 | 380 | 420 | 支出总计 | 380 | 420`,
      ),
  );
  expect(contradictions).toEqual([]);
  const [own, left, before] = budget.income?.balances ?? [];
  expect(tree([own ?? {}, left ?? {}])).toEqual([
    ["转移性收入 230", "返还性收入 40", "专项转移支付收入 190"],
    "上年结余收入 70",
  ]);
  expect(before).toMatchObject({ name: "转移性收入", compare: [{ year: 2024, amount: "290" }, { amount: "320" }] });
  expect(before?.items?.map(({ name }) => name)).toEqual(["返还性收入", "专项转移支付收入", "上年结余收入"]);
  // A blank 转移性支出, over what was owed: the figures of the year before tell that this is none of its parts.
  expect(tree(budget.expenditure?.balances)).toEqual([["转移性支出 null", "上解支出 null"], "债务还本支出 20"]);
});

test("收入总计 of revenue alone is the year, where another table prints the total with balances", async () => {
  const { budget, contradictions, doubts } = await imported(
    TITLE +
      BALANCE(
        "2026年全市一般公共预算收支安排表（草案）",
        "2026年预算数",
        `一、税收收入 | 80 | 一、教育支出 | 300
        二、非税收入 | 20 | 二、农林水支出 | 120
        收入总计 | 100 | 支出总计 | 420`,
      ) +
      BALANCE(
        "2026年全市一般公共预算收支平衡表（草案）",
        "2026年预算数",
        `一般公共预算收入 | 100 | 一般公共预算支出 | 420
        转移性收入 | 340 | 转移性支出 | 20
        专项转移支付收入 | 340 | 上解支出 | 20
        收入总计 | 440 | 支出总计 | 440`,
      ),
  );
  expect([contradictions, doubts]).toEqual([[], []]);
  expect([budget.income?.amount, budget.income?.total]).toEqual(["100", "440"]);
});

test("一、政府性基金收入 and 二、专项债务对应项目专项收入 are the parts of 收入合计; a part named 其他支出 is no category", async () => {
  const { budgets, contradictions } = await imported(
    TITLE +
      BALANCE(
        "2026年全市政府性基金预算收支草案表",
        "2026年预算数",
        `一、政府性基金收入 | 90 | 一、城乡社区支出 | 60
        国有土地使用权出让收入 | 70 | 国有土地使用权出让收入安排的支出 | 60
        污水处理费收入 | 20 | 二、农林水支出 | 10
        二、专项债务对应项目专项收入 | 10 | 三、其他支出 | 30
        车辆通行费专项债务对应项目专项收入 | 10 | 彩票公益金安排的支出 | 12
         | | 其他支出 | 18
        收入合计 | 100 | 支出合计 | 100`,
      ),
  );
  expect(contradictions).toEqual([]);
  const [fund] = budgets;
  expect(fund?.income?.amount).toBe("100");
  expect(tree(fund?.expenditure?.items)[2]).toEqual(["其他支出 30", "彩票公益金安排的支出 12", "其他支出 18"]);
});

test("tables of single insurances beside that of all are kept as printed", async () => {
  const one = (name: string, income: string): string =>
    tableText(
      `2026年市本级${name}基金收支预算表`,
      `项目 | 2026年预算数 | 项目 | 2026年预算数
      一、基本保险费收入 | ${income} | 一、保险待遇支出 | 20
      本年收入合计 | ${income} | 本年支出合计 | 20`,
    );
  const { budgets, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年市本级社会保险基金收支预算总表",
        `项目 | 合计 | 失业保险基金 | 工伤保险基金
        一、收入 | 70 | 40 | 30
        二、支出 | 40 | 20 | 20
        三、本年收支结余 | 30 | 20 | 10`,
      ) +
      one("失业保险", "40") +
      one("工伤保险", "30"),
  );
  expect(contradictions).toEqual([]);
  const [insurance] = budgets;
  expect(insurance?.income).toMatchObject({ amount: "70" });
  expect(insurance?.tables?.filter(({ cells }) => cells !== undefined)).toHaveLength(2);
});

test("预算数为上年执行数的 102.0%, without % in its heading, is a per cent of that figure", async () => {
  const { budget, contradictions } = await imported(
    TITLE +
      tableText(
        "2026年全市一般公共预算收入表",
        `项目 | 2025年预算数 | 2026年预算数 | 预算数为上年执行数的
        税收收入 | 80 | 90 | 102.0%
        非税收入 | 20 | 21 | 101.0%
        收入合计 | 100 | 111 | 101.8%`,
      ),
  );
  expect(contradictions).toEqual([]);
  expect(budget.income?.items?.[0]?.compare).toMatchObject([
    { year: 2025, version: "budget", amount: "80" },
    { year: 2025, version: "execution", percentOf: "102.0" },
  ]);
});

test("款 and 项 of 国有资本经营预算支出 in one list stand under the 款 that another table printed alone", async () => {
  const { budget, contradictions } = await imported(`示例省2024年财政决算

2024年省本级国有资本经营收支总表
单位：万元
项目\t决算数\t项目\t决算数
国有资本经营预算收入\t5200\t国有资本经营预算支出\t4197
国有资本经营预算上年结余收入\t300\t国有资本经营预算年终结余\t1303
收入总计\t5500\t支出总计\t5500

2024年省本级国有资本经营支出决算表
单位：万元
项目\t调整预算数\t决算数
合计\t9403\t4197
一、解决历史遗留问题及改革成本支出\t6471\t2123
二、国有企业资本金注入\t\t
三、其他国有资本经营预算支出（款）\t2932\t2074

2024年省本级国有资本经营支出决算表（功能分类）
单位：万元
项目\t调整预算数\t决算数
合计\t9403\t4197
解决历史遗留问题及改革成本支出\t6471\t2123
“三供一业”移交补助支出\t\t
国有企业改革成本支出\t1408\t1408
其他解决历史遗留问题及改革成本支出\t5063\t715
国有企业资本金注入\t\t
其他国有企业资本金注入\t\t
其他国有资本经营预算支出（款）\t2932\t2074
其他国有资本经营预算支出（项）\t2932\t2074
`);
  const names = (rows: readonly Item[] | undefined): unknown[] =>
    (rows ?? []).map(({ name, items }) => (items === undefined ? name : [name, ...names(items)]));
  expect(names(budget.expenditure?.items)[0]).toEqual([
    "解决历史遗留问题及改革成本支出",
    "“三供一业”移交补助支出",
    "国有企业改革成本支出",
    "其他解决历史遗留问题及改革成本支出",
  ]);
  expect(names(budget.expenditure?.items).slice(-1)).toEqual([
    [expect.stringContaining("其他国有资本经营预算支出"), expect.stringContaining("其他国有资本经营预算支出")],
  ]);
  expect(contradictions).toEqual([]);
});

test("公务用车运行维护费 over 公务用车购置 and one of its own name is of both", async () => {
  const { budget, contradictions } = await imported(
    `${TITLE}${tableText(
      "2026年市级“三公”经费、会议费、培训费预算表",
      `支出项目 | 2026预算数 | 2025预算数
一、“三公”经费支出合计 | 83 | 84
1.因公出国（境）费用 | 20 | 20
2.公务用车运行维护费 | 53 | 53
公务用车购置 | 13 | 12
公务用车运行维护费 | 40 | 41
3.公务接待费 | 10 | 11
二、会议费 | 7 | 8`,
    )}`,
  );
  expect(tree(budget.threePublic?.items)).toEqual([
    "因公出国（境）费用 20",
    ["公务用车运行维护费 53", "公务用车购置 13", "公务用车运行维护费 40"],
    "公务接待费 10",
  ]);
  expect(contradictions).toEqual([]);
});
