import type { Budget } from "../budget/schema.js";

/** Words that tell apart the budgets of one file. */
export interface BudgetListWords {
  /** Names of a government's four budgets, by their source. */
  readonly fund: Readonly<Record<string, string>>;
  /** A disclosure of a year: 2024 年部门预算. */
  readonly document: (budget: Budget) => string;
}

/**
 * What to call each budget of a list: by the fund, the body or the year, whichever tells them apart, else by their titles,
 * else by the fund with what only some titles say; where these are alike too, with numbers.
 */
export function nameBudgets(budgets: readonly Budget[], words: BudgetListWords): string[] {
  const ways: ((budget: Budget) => string)[] = [
    ({ fund = "" }) => words.fund[fund] ?? fund,
    ({ entity }) => entity?.name ?? "",
    words.document,
    ({ title }) => title,
    ({ fund = "", title }) => (words.fund[fund] ?? fund) + title.slice(commonLength(budgets)),
  ];
  for (const way of ways) {
    const names = budgets.map(way);
    if (!names.includes("") && new Set(names).size === names.length) return names;
  }
  return budgets.map(({ title }, index) => `${index + 1} ${title}`);
}

/** How many characters all titles begin with. */
function commonLength([first, ...others]: readonly Budget[]): number {
  const title = first?.title ?? "";
  let length = 0;
  while (length < title.length && others.every((other) => other.title[length] === title[length])) length += 1;
  return length;
}

/**
 * Which budget of a list a word means: its position from 1, or the fund it is of (`governmentFund`).
 * @returns `undefined` where it means none
 */
export function positionOf(budgets: readonly Budget[], word: string): number | undefined {
  if (word === "") return 0;
  const at = /^[1-9]\d*$/.test(word) ? Number(word) - 1 : budgets.findIndex(({ fund }) => fund === word);
  return at >= 0 && at < budgets.length ? at : undefined;
}
