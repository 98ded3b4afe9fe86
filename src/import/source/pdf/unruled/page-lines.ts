/** Lines that are of no table. */
import { textOf } from "../lines.js";
import type { PageLine } from "../page-blocks.js";
import { WIDE_GAP, type AtomLine } from "./atoms.js";

/** A line of text. */
export function asLine({ line, gap }: AtomLine): PageLine {
  const { glyphs, left, right, y, size } = line;
  return { kind: "line", text: textOf(glyphs), left, right, y, size, parted: gap > WIDE_GAP };
}
