import type { Budget, Printing } from "../budget/schema.js";

/** Where a figure is printed, put together by table: `undefined` stands for the explanation in words (情况说明). */
export interface CheckPlace {
  /** Number of the table (表一), or its title where it has none. */
  readonly table: string | undefined;
  readonly pages: readonly number[];
  /** Lines of the text, or rows of the table. */
  readonly lines: readonly number[];
}

/** The places of a figure, one for each table it stands in and one for the text. */
export function checkPlaces(places: readonly Printing[], { tables = [] }: Budget): CheckPlace[] {
  const found = new Map<string | undefined, { pages: Set<number>; lines: Set<number> }>();
  for (const { table: id, page, line, row } of places) {
    const table = tables.find((each) => each.id === id);
    const name = id === undefined ? undefined : (table?.number ?? table?.title ?? id);
    let place = found.get(name);
    if (place === undefined) found.set(name, (place = { pages: new Set(), lines: new Set() }));
    if (page !== undefined) place.pages.add(page);
    const at = line ?? row;
    if (at !== undefined) place.lines.add(at);
  }
  const sorted = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((one, other) => one - other);
  return [...found].map(([table, { pages, lines }]) => ({ table, pages: sorted(pages), lines: sorted(lines) }));
}
