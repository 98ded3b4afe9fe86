/** Rows of a list whose levels are not printed that may be parts of other rows of it. */
import { ZERO, type Decimal } from "../amount.js";
import type { Read } from "./reads.js";
import type { LocalText } from "./types.js";

/** Rows one after another that are looked at: a long list would be added up over and over. */
const MOST_ROWS = 40;

/**
 * Why parts that come to more than the whole are no certain contradiction: the excess is exactly what one row without a
 * code, or several one after another, have. These may be parts of a row beside them, or of another table's rows.
 */
export function overlapOf(parts: readonly Read[], excess: Decimal): LocalText | undefined {
  for (const from of parts.keys()) {
    let sum = ZERO;
    const end = Math.min(parts.length, from + MOST_ROWS);
    for (let to = from; to < end && parts[to]?.subject.code === undefined; to += 1) {
      sum = sum.plus(parts[to]?.value ?? ZERO);
      const count = to - from + 1;
      if (!sum.eq(excess) || count === parts.length) continue;
      const { name } = parts[from]?.subject ?? { name: { "zh-CN": "", en: "" } };
      return {
        "zh-CN": `多出的正好是“${name["zh-CN"]}”等 ${count} 行的数，可能已含在别的行内，无法核对。`,
        en: `The excess is exactly that of ${count} row(s) from “${name.en}”, perhaps within others, so it cannot be checked.`,
      };
    }
  }
  return undefined;
}
