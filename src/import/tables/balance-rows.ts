/** Rows of transfers and balances that two tables of an account print, under other names or with more words. */
import { Decimal } from "../../budget/amount.js";
import { recordAmount } from "../understand/amounts.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { balanceOf } from "../understand/vocabulary.js";
import { nameKey, plain, readCell, tidy, unnumbered } from "../understand/words.js";

/** 加：上年结余: the name of a balance without what is done with it. */
export function balanceName(label: string): string {
  return tidy(label).replace(/^[加减]\s*[:：]\s*/, "");
}

/** The least amount that two rows do not have in common by chance, in whatever unit. */
const TELLING = 100;

/**
 * The record of another table that a row prints again: one of its name; or the only one with its amounts whose name shares
 * most of its characters (地方政府债务收入 and 地方政府一般债务收入).
 */
export function printedAgain(records: readonly Draft[], label: string, figures: readonly string[]): Draft | undefined {
  const key = nameKey(balanceName(label));
  const named = records.find((row) => nameKey(balanceName(wordsIn(row, "name"))) === key);
  if (named !== undefined) return named;
  const printed = figures.flatMap((text) => {
    const cell = readCell(text);
    return cell.kind === "figure" && !cell.percent ? [new Decimal(cell.amount)] : [];
  });
  const isPrinted = (amount: Decimal): boolean => printed.some((each) => each.equals(amount));
  const code = balanceOf(label);
  const isOfCode = (row: Draft): boolean => code !== undefined && row["code"] === code;
  const alike = records.filter((row) => {
    const own = recordAmount(row);
    const isSoNamed = isOfCode(row) || isLike(wordsIn(row, "name"), label);
    const compared = (row["compare"] ?? []) as Draft[];
    // Of a table of the year before: what was carried out is printed in that of the budget again.
    if (row["amount"] === undefined) {
      const carried = recordAmount(compared.find(({ version }) => version === "execution"));
      return carried !== undefined && carried.abs().greaterThanOrEqualTo(TELLING) && isPrinted(carried) && isSoNamed;
    }
    const others = compared.map(recordAmount).filter((each) => each !== undefined);
    if (own === undefined || own.abs().lessThan(TELLING)) return false;
    return [own, ...others].every(isPrinted) && isSoNamed;
  });
  return alike.find(isOfCode) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** Whether most characters of two names are the same, in their order. */
function isLike(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other]
    .map((name) => plain(unnumbered(balanceName(name))))
    .sort((left, right) => left.length - right.length);
  let [at, shared] = [0, 0];
  for (const character of short) {
    const found = long.indexOf(character, at);
    if (found < 0) continue;
    at = found + 1;
    shared += 1;
  }
  return shared * 3 >= long.length * 2;
}

/** 市对下专项转移支付补助 among the 款 of a category: what other governments are given is none of its parts. */
export function isGivenToOthers(label: string): boolean {
  return /^.{0,3}对下.*(?:转移支付|补助)|^补助(?:下级|市县|县区)/.test(plain(label));
}
