/** Rows of a summary by how far their names are set in. */
import type { Draft } from "../understand/ledger.js";

/** Names of one level stand within this many widths of a character of each other. */
const STEP = 0.35;

/** The rows above the one at hand, each set in further than the one before it. */
export class SetInRows {
  private readonly rows: { readonly record: Draft; readonly indent: number }[] = [];

  /** Notes a row; `undefined` where nothing is known of how far it is set in. */
  set(record: Draft, indent: number | undefined): void {
    if (indent === undefined) return;
    while (this.rows.length > 0 && (this.rows[this.rows.length - 1]?.indent ?? 0) > indent - STEP) this.rows.pop();
    this.rows.push({ record, indent });
  }

  /** The row that one which is set in so far stands under. */
  over(indent: number | undefined): Draft | undefined {
    if (indent === undefined) return undefined;
    return [...this.rows].reverse().find((each) => each.indent <= indent - STEP)?.record;
  }
}
