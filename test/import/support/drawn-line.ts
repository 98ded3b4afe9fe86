import type { Line } from "../../../src/import/source/pdf/lines.js";

/** A line of text as a page of a PDF has it, in type of 10 points. */
export function drawnLine(text: string, left: number, y: number, right = left + 5 * Array.from(text).length): Line {
  const glyphs = Array.from(text, (one, at) => ({ text: one, x: left + at * 5, y, width: 5, size: 10 }));
  const run = { glyphs, left, right, y, size: 10 } as unknown as Line;
  return { ...run, runs: [run] };
}
