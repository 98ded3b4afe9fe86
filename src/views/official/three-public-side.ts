import { comparisonWith } from "../../budget/change.js";
import { figure, scopeWithin, type UnitScope } from "../../budget/figures.js";
import type { Budget, Cell, Item, Version } from "../../budget/schema.js";
import type { Making, OfficialSide } from "./official-table.js";
import { printedAmount, printedName, sideOf, SOURCES, type DraftRow, type Measure } from "./reading.js";

/** 三公: the total and its items, by source, last year's figures where the document prints them. */
export function threePublicSide(budget: Budget, making: Making): OfficialSide[] {
  const root = budget.threePublic;
  const all = root === undefined ? [] : [root, ...belowOf(root)];
  const ofSource = SOURCES.filter((source) => all.some(({ funding }) => funding?.[source] !== undefined));
  const isAccounts = budget.kind === "finalAccounts";
  const comparedOf =
    (year: number, version: Version | undefined) =>
    (item: Item): Cell | undefined => {
      const { amount, unit } = comparisonWith(item, budget, year, version) ?? {};
      return amount === undefined ? undefined : { amount, ...(unit && { unit }) };
    };
  const measureOf = (head: string, read: (item: Item) => Cell | undefined): Measure[] =>
    all.some((item) => read(item) !== undefined) ? [{ head: [head], read }] : [];
  // 预算数 and 决算数 stand side by side in the table of final accounts.
  const budgeted = isAccounts ? measureOf("budgeted", comparedOf(budget.year, "budget")) : [];
  const measures: Measure[] = [
    ...measureOf(isAccounts ? "priorActual" : "prior", comparedOf(budget.year - 1, budget.kind)),
    ...budgeted,
    { head: [budgeted.length > 0 ? "actual" : "total"], read: (item) => item },
    ...ofSource.map((source): Measure => ({
      head: ["sources", `source.${source}`],
      read: (item) => item.funding?.[source],
    })),
  ];
  const rowsOf = (item: Item, depth: number, position: number, scope: UnitScope): DraftRow[] => {
    const within = scopeWithin(scope, item);
    const isTotal = item === root;
    return [
      {
        words: [isTotal ? "total" : printedName(item, making.id)],
        figures: measures.map(({ read }) => printedAmount(figure(read(item)), making.id, within)),
        code: undefined,
        category: undefined,
        depth,
        // The parts of an item are introduced by 其中, the items themselves are not.
        numbered: depth > 0 ? { level: 2, position } : undefined,
        isTotal,
      },
      ...partsOf(item).flatMap((part, index) => rowsOf(part, isTotal ? 0 : depth + 1, index, within)),
    ];
  };
  const rows = root === undefined ? [] : rowsOf(root, 0, 0, making.scope);
  return [sideOf([{ head: ["row"], kind: "text" }], measures, rows, 0)];
}

const partsOf = (item: Item): Item[] => [...(item.items ?? []), ...(item.memo ?? [])];
const belowOf = (item: Item): Item[] => partsOf(item).flatMap((part) => [part, ...belowOf(part)]);
