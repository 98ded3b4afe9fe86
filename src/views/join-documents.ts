import type { MoneyUnit } from "../budget/amount.js";
import { figure } from "../budget/figures.js";
import type { Account, Budget, Comparison, Figure, Version } from "../budget/schema.js";

/** In which order the versions of one year's figures come about. */
const VERSION_ORDER: readonly Version[] = ["budget", "revisedBudget", "execution", "finalAccounts"];

const kindOf = (budget: Budget): Version => budget.kind ?? "budget";

/** Budgets from the oldest to the newest: by year, and within one year 预算 before 决算. */
export function inOrderOfTime(budgets: readonly Budget[]): Budget[] {
  const rank = (budget: Budget): number => VERSION_ORDER.indexOf(kindOf(budget));
  return [...budgets].sort((one, other) => one.year - other.year || rank(one) - rank(other));
}

/** What of a disclosure is compared with the older ones. */
const JOINED = ["income", "expenditure", "threePublic", "agencyOperating", "procurement"] as const;
/** Parts of a figure that are compared too: by nature, and the grand total of an account. */
const CELLS = ["basic", "project", "total"] as const;

/**
 * The newest of several disclosures of one body, its figures compared with those of the older ones: each older document's
 * own figure is added as a comparison where the newest states none with that year and version itself. What it states stays
 * as it is. Items are joined by their codes.
 * @param budgets at least one, in any order
 */
export function joinDocuments(budgets: readonly [Budget, ...Budget[]]): Budget {
  const ordered = inOrderOfTime(budgets);
  const newest = ordered[ordered.length - 1] ?? budgets[0];
  return ordered.slice(0, -1).reduce<Budget>((joined, older) => {
    const join = { older, newest };
    const fields = JOINED.flatMap((field) => {
      const [own, other] = [joined[field], older[field]];
      return own === undefined || other === undefined ? [] : [[field, compared(own, other, older.unit, join)] as const];
    });
    return fields.length === 0 ? joined : { ...joined, ...Object.fromEntries(fields) };
  }, newest);
}

/** Which documents are joined. */
interface Join {
  readonly older: Budget;
  readonly newest: Budget;
}

/** @param around money unit in force around the older item */
function compared(item: Account, olderItem: Account, around: MoneyUnit, join: Join): Account {
  const unit = olderItem.unit ?? around;
  const items = item.items?.map((part) => {
    const counterpart = part.code === undefined ? undefined : olderItem.items?.find(({ code }) => code === part.code);
    return counterpart === undefined ? part : compared(part, counterpart, unit, join);
  });
  const cells = CELLS.filter((field) => item[field] !== undefined && olderItem[field] !== undefined).map(
    (field) => [field, withComparison(figure(item[field]), figure(olderItem[field]), unit, join)] as const,
  );
  return {
    ...withComparison(item, olderItem, around, join),
    ...(items === undefined ? {} : { items }),
    ...Object.fromEntries(cells),
  };
}

function withComparison<Of extends Figure>(own: Of, other: Figure, around: MoneyUnit, { older, newest }: Join): Of {
  const known = (own.compare ?? []).some(
    (comparison) =>
      (comparison.year ?? newest.year - 1) === older.year && (comparison.version ?? kindOf(newest)) === kindOf(older),
  );
  if (known || other.amount === undefined) return own;
  const added: Comparison = {
    year: older.year,
    version: kindOf(older),
    amount: other.amount,
    unit: other.unit ?? around,
  };
  return { ...own, compare: [...(own.compare ?? []), added] };
}
