/** Tables of governments, invented: rows whose place the figures of another year or version tell. */
import { expect, test } from "vitest";
import { importedDocument as imported } from "./support/table-text.js";

/** A page of tables: title, headings and rows of cells. */
function page(...tables: readonly (readonly [title: string, rows: readonly (readonly string[])[]])[]): string {
  const printed = tables.map(([title, rows]) => {
    const lines = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    return `<p>${title}</p><p>单位：万元</p><table>${lines.join("")}</table>`;
  });
  return `<!doctype html><html><body><h1>示例市2026年政府预算</h1>${printed.join("")}</body></html>`;
}

/** A table that only governments have. */
const REVENUE = [
  "2026年示例市政府性基金预算收入表",
  [
    ["项目", "2026年预算数"],
    ["国有土地使用权出让收入", "2400"],
    ["污水处理费收入", "104"],
    ["收入合计", "2504"],
  ],
] as const;

interface Row {
  readonly name?: string;
  readonly amount?: string | null;
  readonly items?: readonly Row[];
}

const tree = (rows: readonly Row[] = []): unknown[] =>
  rows.map(({ name, amount, items }) =>
    items === undefined ? `${name} ${amount}` : [`${name} ${amount}`, ...tree(items)],
  );

test("款 that are blank this year stand beside the one before them, where last year's figures add up so", async () => {
  const { budget, contradictions } = await imported(
    page(REVENUE, [
      "2026年示例市政府性基金预算支出表",
      [
        ["项目", "2025年执行数", "2026年预算数"],
        ["文化旅游体育与传媒支出", "63", "297"],
        ["旅游发展基金支出", "63", "297"],
        ["城乡社区支出", "4969", "2593"],
        ["国有土地使用权出让收入安排的支出", "2116", "2489"],
        ["征地和拆迁补偿支出", "1058", "553"],
        ["土地开发支出", "1058", "1936"],
        ["污水处理费安排的支出", "208", "104"],
        ["污水处理设施建设和运营", "104", ""],
        ["代征手续费", "", "104"],
        ["其他污水处理费安排的支出", "104", ""],
        ["土地储备专项债券收入安排的支出", "270", ""],
        ["征地和拆迁补偿支出", "270", ""],
        ["超长期特别国债安排的支出", "2375", ""],
        ["城乡社区公共设施", "1281", ""],
        ["其他城乡社区支出", "1094", ""],
        ["支出合计", "5032", "2890"],
      ],
    ]),
  );
  expect(tree(budget.expenditure?.items?.slice(1) as Row[])).toEqual([
    [
      "城乡社区支出 2593",
      ["国有土地使用权出让收入安排的支出 2489", "征地和拆迁补偿支出 553", "土地开发支出 1936"],
      ["污水处理费安排的支出 104", "污水处理设施建设和运营 null", "代征手续费 104", "其他污水处理费安排的支出 null"],
      ["土地储备专项债券收入安排的支出 null", "征地和拆迁补偿支出 null"],
      ["超长期特别国债安排的支出 null", "城乡社区公共设施 null", "其他城乡社区支出 null"],
    ],
  ]);
  expect(contradictions).toEqual([]);
});

test("what is carried over is no part of transfers whose parts made them up last year", async () => {
  const { budget, contradictions } = await imported(
    page(
      [
        "2026年示例市国有资本经营收入预算表",
        [
          ["项目", "2025年执行数", "2026年预算数"],
          ["利润收入", "307", "270"],
          ["全市国有资本经营收入", "307", "270"],
          ["上年结转", "885", "804"],
          ["收入合计", "1192", "1074"],
        ],
      ],
      [
        "2026年示例市国有资本经营支出预算表",
        [
          ["项目", "2025年执行数", "2026年预算数"],
          ["解决历史遗留问题及改革成本支出", "1", "505"],
          ["全市国有资本经营支出", "1", "505"],
          ["转移性支出", "1019", "569"],
          ["调出资金", "1019", "569"],
          ["结转下年", "172", ""],
          ["各项支出合计", "1192", "1074"],
        ],
      ],
    ),
  );
  const fund = budget;
  expect(tree(fund.expenditure?.balances as Row[])).toEqual([["转移性支出 569", "调出资金 569"], "结转下年 null"]);
  expect(contradictions).toEqual([]);
});

test("a row of a name that stands under several categories is that of its own, in the next table too", async () => {
  const { budget, contradictions } = await imported(
    page(
      REVENUE,
      [
        "2025年示例市政府性基金预算支出执行情况表",
        [
          ["项目", "2025年预算数", "2025年执行数"],
          ["一、政府性基金支出", "210", "230"],
          ["（一）科学技术支出", "30", "40"],
          ["超长期特别国债安排的支出", "30", "40"],
          ["（二）城乡社区支出", "180", "190"],
          ["污水处理费安排的支出", "100", "120"],
          ["超长期特别国债安排的支出", "80", "70"],
        ],
      ],
      [
        "2026年示例市政府性基金预算支出表",
        [
          ["项目", "2026年预算数"],
          ["一、政府性基金支出", "260"],
          ["（一）城乡社区支出", "260"],
          ["污水处理费安排的支出", "150"],
          ["超长期特别国债安排的支出", "110"],
        ],
      ],
    ),
  );
  const names = budget.expenditure?.items?.map(({ name, items }) => [name, items?.map(({ amount }) => amount)]);
  expect(names).toEqual(expect.arrayContaining([["城乡社区支出", ["150", "110"]]]));
  expect(contradictions).toEqual([]);
});

test("上解收入 under a code of 上级补助收入, whose other parts make that up, stands beside it", async () => {
  const { budget, contradictions } = await imported(
    page([
      "2026年示例市一般公共预算收支平衡表",
      [
        ["科目编码", "收入项目", "预算数", "科目编码", "支出项目", "预算数"],
        ["", "一般公共预算收入", "390", "", "一般公共预算支出", "1292"],
        ["110", "上级补助收入", "998", "", "", ""],
        ["11001", "返还性收入", "126", "", "", ""],
        ["11002", "一般性转移支付收入", "500", "", "", ""],
        ["11003", "专项转移支付收入", "372", "", "", ""],
        ["11006", "上解收入", "64", "230", "上解上级支出", "160"],
        ["", "收入总计", "1452", "", "支出总计", "1452"],
      ],
    ]),
  );
  expect(tree(budget.income?.balances as Row[])).toEqual([
    ["上级补助收入 998", "返还性收入 126", "一般性转移支付收入 500", "专项转移支付收入 372"],
    "上解收入 64",
  ]);
  expect(contradictions).toEqual([]);
});

test("合计 after 小计 and what is transferred is the total of all money, in tables with codes, too", async () => {
  const { budget, contradictions } = await imported(
    page(REVENUE, [
      "2026年示例市政府性基金预算支出表",
      [
        ["科目编码", "项目", "2025年执行数", "2026年预算数"],
        ["212", "城乡社区支出", "1600", "1700"],
        ["21208", "国有土地使用权出让收入安排的支出", "1600", "1700"],
        ["232", "债务付息支出", "18", "27"],
        ["", "政府性基金支出小计", "1618", "1727"],
        ["2300802", "政府性基金预算调出资金", "127", "135"],
        ["23104", "地方政府专项债务还本支出", "1193", "642"],
        ["", "政府性基金支出合计", "2938", "2504"],
      ],
    ]),
  );
  const { expenditure } = budget;
  expect(expenditure?.amount).toBe("1727");
  expect(expenditure?.total).toMatchObject({ amount: "2504", compare: [{ amount: "2938" }] });
  expect(contradictions).toEqual([]);
});

test("本年收入合计 over what is received is no year, though in one version nothing was received", async () => {
  const { budgets, contradictions } = await imported(
    page(REVENUE, [
      "2026年示例市社会保险基金预算收入表",
      [
        ["项目", "2025年预算数", "2026年预算数"],
        ["一、失业保险基金收入", "132", "133"],
        ["二、工伤保险基金收入", "210", "203"],
        ["市本级本年收入小计", "342", "336"],
        ["上级补助收入", "", "23"],
        ["本年收入合计", "342", "359"],
      ],
    ]),
  );
  const insurance = budgets.find(({ fund }) => fund === "socialInsurance");
  expect(insurance?.income).toMatchObject({ amount: "336", total: { amount: "359" } });
  expect(contradictions).toEqual([]);
});

test("汇总（调整）预算数 is another version than 代编预算数", async () => {
  const { budget, contradictions } = await imported(
    page(
      REVENUE,
      [
        "2025年示例市政府性基金预算支出执行情况表",
        [
          ["项目", "汇总（调整）预算数", "执行数"],
          ["一、政府性基金支出", "1897", "1900"],
          ["（一）科学技术支出", "12", "42"],
          ["（二）城乡社区支出", "1885", "1858"],
        ],
      ],
      [
        "2026年示例市政府性基金预算支出表",
        [
          ["项目", "2025年代编预算数", "2026年代编预算数"],
          ["一、政府性基金支出", "1555", "1476"],
          ["（一）城乡社区支出", "1555", "1476"],
        ],
      ],
    ),
  );
  const versions = budget.expenditure?.compare?.map(({ version, amount }) => [version, amount]);
  expect(versions).toEqual([
    ["revisedBudget", "1897"],
    ["execution", "1900"],
    ["budget", "1555"],
  ]);
  expect(contradictions).toEqual([]);
});

test("groups beside 基本支出 and 项目支出 are neither, and their classes stand under their names", async () => {
  const { budget, contradictions } = await imported(
    page(
      [
        "2026年示例市一般公共预算收入表",
        [
          ["项目", "2026年预算数"],
          ["税收收入", "90"],
          ["非税收入", "10"],
          ["收入合计", "100"],
        ],
      ],
      [
        "2026年示例市一般公共预算支出表（按政府预算支出经济分类）",
        [
          ["项目", "2026年预算数"],
          ["合计", "100"],
          ["一、基本支出", "40"],
          ["机关工资福利支出", "30"],
          ["机关商品和服务支出", "10"],
          ["二、项目支出", "50"],
          ["机关商品和服务支出", "20"],
          ["其他支出", "30"],
          ["三、援助其他地区支出", "10"],
          ["其他支出", "10"],
        ],
      ],
    ),
  );
  expect(budget.expenditure).toMatchObject({ basic: "40", project: "50", named: { 援助其他地区支出: "10" } });
  const other = budget.economic?.[0]?.items?.find(({ name }) => name === "其他支出");
  expect(other).toMatchObject({ project: "30", named: { 援助其他地区支出: "10" } });
  expect(contradictions).toEqual([]);
});

test("parts that 其中 names stand beside a row where they are not all of it in one of the years", async () => {
  const { budget, contradictions } = await imported(
    page(REVENUE, [
      "2026年示例市政府性基金预算支出表",
      [
        ["项目", "2025年预算数", "2026年预算数"],
        ["一、城乡社区支出", "900", "980"],
        ["其中：污水处理费安排的支出", "900", "980"],
        ["二、农林水支出", "473", "286"],
        ["其中：国家重大水利工程建设基金安排的支出", "272", "286"],
        ["本年支出合计", "1373", "1266"],
      ],
    ]),
  );
  const [, water] = (budget.expenditure?.items ?? []) as unknown as {
    name: string;
    items?: unknown;
    memo?: unknown[];
  }[];
  expect([water?.name, water?.items, water?.memo?.length]).toEqual(["农林水支出", undefined, 1]);
  expect(contradictions).toEqual([]);
});

test("a transfer that is larger than the one before stands beside it, whatever its name", async () => {
  const { budget, contradictions } = await imported(
    page([
      "2026年示例市政府性基金预算收支总表",
      [
        ["项目", "预算数", "项目", "预算数"],
        ["政府性基金收入", "2504", "政府性基金支出", "2604"],
        ["上级补助收入", "247", "调出资金", "147"],
        ["政府性基金转移支付收入", "12", "", ""],
        ["抗疫特别国债转移支付收入", "235", "", ""],
        ["收入总计", "2751", "支出总计", "2751"],
      ],
    ]),
  );
  expect(tree(budget.income?.balances as Row[])).toEqual([
    ["上级补助收入 247", "政府性基金转移支付收入 12", "抗疫特别国债转移支付收入 235"],
  ]);
  expect(contradictions).toEqual([]);
});

test("figures under a dash are left over: it is no name of a column", async () => {
  const { budget, doubts } = await imported(
    page(REVENUE, [
      "2026年示例市政府性基金预算支出表",
      [
        ["项目", "2026年预算数", "-"],
        ["城乡社区支出", "980", "723"],
        ["污水处理费安排的支出", "980", "723"],
        ["本年支出合计", "980", "723"],
      ],
    ]),
  );
  expect(JSON.stringify(budget.expenditure)).not.toContain("723");
  expect(doubts.filter(({ kind }) => kind === "leftover").length).toBeGreaterThan(0);
});
