/** Income and expenditure of a government one under the other in one list of names. */
import { isCategoryName } from "../understand/functional-codes.js";
import { plain } from "../understand/words.js";
import type { Side } from "./account-reader.js";
import type { AccountRow } from "./account-rows.js";

/** So many rows of a side are a list of it, and no transfer among those of the other. */
const LIST = 3;

/**
 * The rows of each side, where those of expenditure follow those of income under the same headings: nothing is called 收入
 * among the last ones, and nothing 支出 among the first. `undefined` for any other list.
 */
export function stackedSides(
  rows: readonly AccountRow[],
): { readonly side: Side; readonly rows: readonly AccountRow[] }[] | undefined {
  const sides = rows.map(({ label }) => sideNamed(plain(label)));
  let first = sides.indexOf("expenditure");
  // 一、一般公共服务 over 二、国防支出: a category, by whatever name.
  while (first > 0 && isCategoryName(rows[first - 1]?.label ?? "")) first -= 1;
  const [income, expenditure] = [rows.slice(0, first), rows.slice(first)];
  const isIncomeOver = first >= LIST && !sides.slice(first).includes("income");
  const count = (side: Side): number => sides.filter((each) => each === side).length;
  if (!isIncomeOver || count("income") < LIST || count("expenditure") < LIST) return undefined;
  return [
    { side: "income", rows: income },
    { side: "expenditure", rows: expenditure },
  ];
}

function sideNamed(label: string): Side | undefined {
  if (/支出(?:[合小总]计)?$/.test(label)) return "expenditure";
  return /收入(?:[合小总]计)?$|税$/.test(label) ? "income" : undefined;
}
