import type { Budget, Cell, Comparison, Item } from "../../../src/budget/schema.js";

/** How large a generated budget is. All of it follows from the numbers here: the same numbers, the same budget. */
export interface BudgetShape {
  /** Fixes names and structure. */
  readonly seed: number;
  /** Fixes the amounts; another one is the same budget with changed values. */
  readonly valueSeed: number;
  /** Number of 类. */
  readonly categories: number;
  /** 款 in each 类; 0 for a budget of 类 alone. */
  readonly subcategories: number;
  /** 项 in each 款. */
  readonly items: number;
  /** Whether items state a change against the year before, some with a reason. */
  readonly compared: boolean;
  /** Sources of income; each category is paid by `sourcesPerCategory` of them. */
  readonly sources: number;
  readonly sourcesPerCategory: number;
}

const WORDS =
  "行政 运行 一般 管理 事务 教育 卫生 保障 就业 科技 技术 研究 开发 公共 服务 住房 城乡 社区 环境 保护 农业 水利 交通 运输 资源 勘探 文化 体育 信息 安全 应急 救助".split(
    " ",
  );
const ENDINGS = ["", "支出", "经费", "专项支出", "补助资金"];
const REASON = "本年度按照工作计划调整相关项目安排，在职人员及公用经费相应变化";

/** A budget of the given shape, with stated totals that agree with their parts to the cent. */
export function generateBudget(shape: BudgetShape): Budget {
  const structure = randomFrom(shape.seed);
  const values = randomFrom(shape.valueSeed);
  const sourceNames = Array.from({ length: shape.sources }, (_, index) => `资金来源${index + 1}`);
  const paid = new Map<string, number>();
  const categories: Item[] = [];
  let total = 0;
  for (let position = 0; position < shape.categories; position += 1) {
    const { item, cents } = categoryOf(`${201 + position}`, shape, structure, values);
    total += cents;
    const funding = fundingOf(cents, position, shape, sourceNames, values);
    for (const [name, part] of funding) paid.set(name, (paid.get(name) ?? 0) + part);
    categories.push(funding.length === 0 ? item : { ...item, funding: { named: cellsOf(funding) } });
  }
  return {
    title: "测试部门2024年部门预算",
    year: 2024,
    unit: "万元",
    example: true,
    income: { amount: yuan(total), items: [...paid].map(([name, cents]) => ({ name, amount: yuan(cents) })) },
    expenditure: { amount: yuan(total), items: categories },
  };
}

interface Built {
  readonly item: Item;
  readonly cents: number;
}

function categoryOf(code: string, shape: BudgetShape, structure: () => number, values: () => number): Built {
  const name = nameFrom(structure);
  if (shape.subcategories === 0) {
    const cents = randomCents(values);
    return { item: { code, name, amount: yuan(cents) }, cents };
  }
  let cents = 0;
  const items: Item[] = [];
  for (let position = 1; position <= shape.subcategories; position += 1) {
    const below: Item[] = [];
    const own = `${code}${twoDigits(position)}`;
    let sum = 0;
    for (let leaf = 1; leaf <= shape.items; leaf += 1) {
      const amount = randomCents(values);
      sum += amount;
      below.push({
        code: `${own}${twoDigits(leaf)}`,
        name: nameFrom(structure),
        amount: yuan(amount),
        ...(shape.compared ? { compare: [comparisonOf(amount, values)] } : {}),
      });
    }
    cents += sum;
    items.push({ code: own, name: nameFrom(structure), amount: yuan(sum), items: below });
  }
  return { item: { code, name, amount: yuan(cents), items }, cents };
}

/** One in twenty items is new this year; every third says why it changed. */
function comparisonOf(cents: number, values: () => number): Comparison {
  const prior = values() < 0.05 ? 0 : Math.max(1, Math.round(cents * (0.6 + 0.8 * values())));
  const change = Math.abs(cents - prior);
  return {
    change: yuan(change),
    direction: cents > prior ? "increase" : cents < prior ? "decrease" : "unchanged",
    ...(prior === 0 ? {} : { rate: ((change / prior) * 100).toFixed(2) }),
    ...(values() < 1 / 3 ? { reason: REASON } : {}),
  };
}

/** Splits a category's amount among its sources; the last one takes what is left, so that they add up exactly. */
function fundingOf(
  cents: number,
  position: number,
  shape: BudgetShape,
  names: readonly string[],
  values: () => number,
): [string, number][] {
  const count = Math.min(shape.sourcesPerCategory, names.length);
  const parts: [string, number][] = [];
  let left = cents;
  for (let index = 0; index < count; index += 1) {
    // A stride shared with no usual count of sources spreads the links over all of them.
    const name = names[(position * 7 + index) % names.length] ?? "";
    const others = count - index - 1;
    const part = others === 0 ? left : Math.max(1, Math.floor(((left - others) / (others + 1)) * (0.4 + values())));
    left -= part;
    parts.push([name, part]);
  }
  return parts;
}

function cellsOf(parts: readonly (readonly [string, number])[]): Record<string, Cell> {
  return Object.fromEntries(parts.map(([name, cents]) => [name, yuan(cents)]));
}

/** Long-tailed as budgets are: a few large amounts, many small ones. */
function randomCents(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(100, Math.round(100 * Math.exp(4 + 1.5 * normal)));
}

function nameFrom(random: () => number): string {
  const count = 2 + Math.floor(random() * 4);
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)] ?? "");
  return words.join("") + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? "");
}

function yuan(cents: number): string {
  return `${Math.floor(cents / 100)}.${twoDigits(cents % 100)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** The small generator mulberry32: numbers in [0, 1) that follow from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Text in these fields is no amount. */
const NOT_AMOUNTS = new Set(["code", "share", "rate", "as", "line", "name", "field"]);

/**
 * A published budget with changed values: each category's amounts times a whole number, so that sources and parts still
 * agree to the cent and proportions do not stay as they were.
 */
export function variantOf(budget: Budget, seed: number): Budget {
  const random = randomFrom(seed);
  const account = budget.expenditure;
  if (account === undefined) return budget;
  let total = 0;
  const items = (account.items ?? []).map((item) => {
    const factor = 1 + Math.floor(random() * 4);
    const next = multiplied(item, factor) as Item;
    total += centsOf(next.amount);
    return next;
  });
  const stated = { amount: yuan(total), total: yuan(total) };
  const funding = { fiscal: yuan(total), general: yuan(total) };
  return {
    ...budget,
    example: true,
    income: {
      ...budget.income,
      ...stated,
      items: (budget.income?.items ?? []).map((item) =>
        centsOf(item.amount) > 0 ? { ...item, amount: yuan(total) } : item,
      ),
    },
    expenditure: { ...account, ...stated, funding, items },
  };
}

function multiplied(value: unknown, factor: number): unknown {
  if (Array.isArray(value)) return value.map((part) => multiplied(part, factor));
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? yuan(centsOf(value) * factor) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, NOT_AMOUNTS.has(key) ? part : multiplied(part, factor)]),
  );
}

function centsOf(amount: string | number | null | undefined): number {
  return Math.round(Number(amount ?? 0) * 100);
}
