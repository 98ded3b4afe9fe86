import type { OfficialTableId } from "../../budget/classification.js";

/** The texts of `<budget-table>`. */
export interface TableMessages {
  /** Name of the element. */
  readonly name: string;
  /** Heads of columns and names of rows that the official form fixes, by their keys. */
  readonly head: Readonly<Record<string, string>>;
  /** Titles where the document gives none. */
  readonly title: Readonly<Record<OfficialTableId, string>>;
  readonly numbered: (facts: { number: string | undefined; title: string }) => string;
  readonly preparedBy: (name: string) => string;
  /** What stands before the name of a row in an account, by its level and its position among its siblings. */
  readonly numbering: (level: number, position: number) => string;
  /** How many rows there are, and what the totals are; with units. */
  readonly description: (facts: { title: string; rows: number; totals: readonly string[] }) => string;
  readonly state: Readonly<
    Record<"empty" | "absent" | "unlisted", { readonly title: (title: string) => string; readonly reason: string }>
  >;
  readonly note: (note: string) => string;
  readonly assignedCodes: string;
  /** In the narrow form. */
  readonly blanksLeftOut: string;
  readonly blankRows: (names: string) => string;
  /** The attribute names no table; `known` are the words it may be. */
  readonly unknown: { readonly title: string; readonly reason: (facts: { word: string; known: string }) => string };
}

/** Every text of the elements that show a whole disclosure, in one language. */
export interface DisclosureMessages {
  readonly table: TableMessages;
}
