import type { Budget, Comparison, Item } from "../budget/schema.js";

/** In which order the versions of one year's figures come about. */
const VERSION_ORDER: readonly NonNullable<Budget["kind"]>[] = ["budget", "revisedBudget", "execution", "finalAccounts"];

const kindOf = (budget: Budget): NonNullable<Budget["kind"]> => budget.kind ?? "budget";

/** Budgets from the oldest to the newest: by year, and within one year 预算 before 决算. */
export function inOrderOfTime(budgets: readonly Budget[]): Budget[] {
  const rank = (budget: Budget): number => VERSION_ORDER.indexOf(kindOf(budget));
  return [...budgets].sort((one, other) => one.year - other.year || rank(one) - rank(other));
}

/**
 * The newest of several disclosures of one body, its 三公 items compared with those of the older ones: each older
 * document's own figure is added as a comparison where the newest states none with that year and version itself. What it
 * states stays as it is. Items are joined by their codes.
 * @param budgets at least one, in any order
 */
export function joinDocuments(budgets: readonly [Budget, ...Budget[]]): Budget {
  const ordered = inOrderOfTime(budgets);
  const newest = ordered[ordered.length - 1] ?? budgets[0];
  let joined = newest.threePublic;
  for (const older of ordered.slice(0, -1)) {
    if (joined !== undefined && older.threePublic !== undefined)
      joined = compared(joined, older.threePublic, older, newest);
  }
  return joined === undefined || joined === newest.threePublic ? newest : { ...newest, threePublic: joined };
}

function compared(item: Item, olderItem: Item, older: Budget, newest: Budget): Item {
  const olderParts = olderItem.items ?? [];
  const items = item.items?.map((part) => {
    const counterpart = part.code === undefined ? undefined : olderParts.find(({ code }) => code === part.code);
    return counterpart === undefined ? part : compared(part, counterpart, older, newest);
  });
  const known = (item.compare ?? []).some(
    (comparison) =>
      (comparison.year ?? newest.year - 1) === older.year && (comparison.version ?? kindOf(newest)) === kindOf(older),
  );
  const added: Comparison[] =
    known || olderItem.amount === undefined
      ? []
      : [{ year: older.year, version: kindOf(older), amount: olderItem.amount, unit: olderItem.unit ?? older.unit }];
  return {
    ...item,
    ...(items === undefined ? {} : { items }),
    ...(added.length === 0 ? {} : { compare: [...(item.compare ?? []), ...added] }),
  };
}
