import type { Budget, Figure, Printing, Table } from "../budget/schema.js";

/** Where in the published document a chart's figures are printed. */
export interface Places {
  /** Tables of the document, in its order. */
  readonly tables: readonly Table[];
  /** Whether some figures are printed in the explanation in words (情况说明). */
  readonly explanation: boolean;
}

/**
 * The tables, and whether the explanation, that figures are printed in, from the `printed` places of each.
 * A figure's comparisons count as part of it.
 */
export function placesOf(budget: Budget, figures: Iterable<Figure>): Places {
  const tables = new Set<string>();
  let explanation = false;
  const note = (printings: readonly Printing[] = []): void => {
    for (const { table, field } of printings) {
      if (field === "name") continue;
      if (table === undefined) explanation = true;
      else tables.add(table);
    }
  };
  for (const { printed, compare } of figures) {
    if (printed !== undefined) note(printed);
    if (compare !== undefined) for (const comparison of compare) note(comparison.printed);
  }
  return { tables: (budget.tables ?? []).filter((table) => tables.has(table.id)), explanation };
}
