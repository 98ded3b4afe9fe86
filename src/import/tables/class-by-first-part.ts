/** Economic classes that print the code and name of a part: 50205 委托业务费 120 over 50201 办公经费 80 and 50205 委托业务费 40. */
import { sum } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import { textAt, type GridRow } from "../understand/grid.js";
import { isEconomicCode, joinCode } from "./codes.js";
import { codeParts, type Block } from "./columns.js";

/** One part may be printed twice by chance, or by two units; that many parts with one sum are a class. */
const LEAST_PARTS = 2;

/**
 * The rows of a block that are the classes of those right below them, though they print the code of one: in every column
 * they have what these come to. One of them at least stands over several parts.
 */
export function classesByFirstPart(rows: readonly GridRow[], block: Block): ReadonlySet<GridRow> {
  const codes = rows.map((row) => joinCode(codeParts(row, block.codes), ""));
  const found = new Map<GridRow, number>();
  for (const [at, row] of rows.entries()) {
    const code = codes[at] ?? "";
    if (!isEconomicCode(code) || code.length !== 5) continue;
    const parts = partsBelow(codes, at);
    if (
      parts.some((part) => codes[part] === code) &&
      isSumOf(
        row,
        parts.flatMap((part) => rows[part] ?? []),
        block,
      )
    )
      found.set(row, parts.length);
  }
  return new Set([...found.values()].some((count) => count >= LEAST_PARTS) ? found.keys() : []);
}

/** The rows of the same class right below one, each code once. */
function partsBelow(codes: readonly string[], at: number): number[] {
  const seen = new Set<string>();
  const parts: number[] = [];
  for (let next = at + 1; codes[next]?.length === 5 && codes[next]?.slice(0, 3) === codes[at]?.slice(0, 3); next += 1) {
    const code = codes[next] ?? "";
    if (seen.has(code)) break;
    seen.add(code);
    parts.push(next);
  }
  return parts;
}

function isSumOf(row: GridRow, parts: readonly GridRow[], { figures }: Block): boolean {
  return figures.every((column) => {
    const whole = cellAmount(textAt(row, column));
    const filled = parts.map((part) => cellAmount(textAt(part, column)));
    return whole === undefined ? filled.every((each) => each === undefined) : sum(filled).equals(whole);
  });
}
