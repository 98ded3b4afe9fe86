/** Rows of transfers and balances whose list marks tell which are parts of which. */
import type { ImportContext } from "../understand/context.js";
import { drop, type Draft } from "../understand/ledger.js";
import { markKind } from "./account-rows.js";
import { areParts } from "./nest-levels.js";

/**
 * 二、上级补助收入 / （一）返还性收入 / 增值税返还: （一） is a part of 二、, and what has no mark one of （一）; where their figures
 * make the whole up, or all are blank. What has no mark and follows 二、 itself is told by names and sums alone.
 * @param above - the list mark of the holder
 */
export function nestByMarks(
  { ledger }: ImportContext,
  holder: Draft,
  field: "items" | "balances",
  marks: ReadonlyMap<Draft, string>,
  above = "",
): void {
  const rows = [...ledger.list(holder, field)];
  const parts = new Map<Draft, Draft[]>();
  let stack: { readonly row: Draft; readonly kind: string }[] = [];
  for (const row of rows) {
    const mark = marks.get(row);
    // A row of another table.
    if (mark === undefined) continue;
    const kind = markKind(mark);
    const at = kind === "" ? -1 : stack.findIndex((each) => each.kind === kind);
    if (at >= 0) stack = stack.slice(0, at);
    const over = kind === "" && stack.length < (above === "" ? 2 : 1) ? undefined : stack[stack.length - 1]?.row;
    if (over !== undefined) parts.set(over, [...(parts.get(over) ?? []), row]);
    if (kind !== "") stack.push({ row, kind });
  }
  // Of the innermost first: what follows their parts is none of theirs.
  const moved = new Set<Draft>();
  for (const [whole, own] of [...parts].reverse()) {
    const ends = own.map((_, at) => at + 1).filter((end) => areParts(whole, own.slice(0, end)));
    const end = ends[ends.length - 1] ?? 0;
    for (const part of own.slice(0, end)) {
      ledger.add(whole, "items", part);
      moved.add(part);
    }
  }
  if (moved.size === 0) return;
  const rest = rows.filter((row) => !moved.has(row));
  if (rest.length === 0) drop(holder, field);
  else holder[field] = rest;
}
