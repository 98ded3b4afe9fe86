/** Codes that a program kept as numbers with decimals: 2010301.0 under 科目编码. */
import type { GridRow } from "./grid.js";
import { plain } from "./words.js";

const CODE_HEADING = /编码|代码|^[类款项]$/;
const DECIMAL_CODE = /^\d{1,7}\.0+$/;

/** The rows with their codes as they are in the classification, where headings say that a column holds codes. */
export function withWholeCodes(stacks: readonly (readonly string[])[], body: readonly GridRow[]): GridRow[] {
  const isOfCodes = stacks.map((stack) => CODE_HEADING.test(plain(stack[stack.length - 1] ?? "")));
  const isDecimal = (row: GridRow, column: number): boolean =>
    isOfCodes[column] === true && DECIMAL_CODE.test(plain(row.cells[column]?.text ?? ""));
  return body.map((row) => {
    if (!row.cells.some((_, column) => isDecimal(row, column))) return row;
    const cells = row.cells.map((cell, column) =>
      cell !== undefined && isDecimal(row, column) ? { ...cell, text: plain(cell.text).replace(/\.0+$/, "") } : cell,
    );
    return { ...row, cells };
  });
}
