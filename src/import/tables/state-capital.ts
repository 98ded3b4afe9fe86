/** The budget of state capital, whose tables print its few 款 without codes, or once more with them. */
import { recordAmount, recordsSum } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";

/** The 款 of 223国有资本经营预算支出. */
const PARTS =
  /^(?:解决历史遗留问题及改革成本支出|国有企业资本金注入|国有企业(?:公益性|政策性?)补贴|金融国有资本经营预算支出|其他国有资本经营预算支出)$/;

/** Puts 项 under their 款, and 款 of one table beside those of another that has their codes. */
export function settleStateCapital(context: ImportContext): void {
  const account = context.part("expenditure");
  nestParts(context, account);
  const category = context.ledger.list(account, "items").find((item) => item["code"] === "223");
  if (category === undefined) return;
  nestParts(context, category);
  headingOf(context, category);
  for (const item of [...context.ledger.list(account, "items")]) {
    if (item === category || item["code"] !== undefined || !PARTS.test(nameOf(item))) continue;
    const twin = context.ledger.list(category, "items").find((part) => nameOf(part) === nameOf(item));
    if (twin === undefined || !isSame(item, twin)) continue;
    join(context, item, twin);
    (account["items"] as Draft[]).splice((account["items"] as Draft[]).indexOf(item), 1);
  }
}

/** 国有资本经营预算支出 with a blank over 1.解决历史遗留问题及改革成本支出 34: a heading, which is not said to be nothing. */
function headingOf({ ledger }: ImportContext, category: Draft): void {
  const hasMoney = ledger.list(category, "items").some((part) => recordAmount(part)?.isZero() === false);
  if (category["amount"] === null && hasMoney) ledger.forget(category, "amount");
}

const nameOf = (item: Draft): string =>
  nameKey(unnumbered(wordsIn(item, "name")))
    .replace(/\([款项]\)$/, "")
    .replace(/^.*?预算支出[:：]/, "");

const isSame = (one: Draft, other: Draft): boolean => {
  const [left, right] = [recordAmount(one), recordAmount(other)];
  return left === undefined || right === undefined ? left === right : left.equals(right);
};

/** The places of a row go to the row of the other table that prints it again; what this one does not print is kept. */
function join(context: ImportContext, from: Draft, to: Draft): void {
  const { ledger } = context;
  for (const [field, value] of Object.entries(from)) {
    if (field === "items") {
      for (const part of [...ledger.list(from, "items")]) {
        const twin = ledger.list(to, "items").find((each) => nameOf(each) === nameOf(part) && isSame(part, each));
        if (twin === undefined) {
          if (recordAmount(part)?.isZero() !== true && recordAmount(part) !== undefined)
            ledger.add(to, ledger.list(to, "items").length > 0 ? "memo" : "items", part);
        } else join(context, part, twin);
      }
    } else if (to[field] === undefined) {
      to[field] = value;
    }
  }
  ledger.moveMarks(from, to, (field) => field);
}

/** 款 followed by 项 that make it up, one or more. */
function nestParts(context: ImportContext, holder: Draft): void {
  const { ledger } = context;
  const rows = [...ledger.list(holder, "items")];
  const groups: { readonly whole: Draft; readonly parts: Draft[] }[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    const isPart = row["code"] === undefined && row["items"] === undefined;
    const isOfSame = last !== undefined && nameOf(last.whole) === nameOf(row) && last.parts.length === 0;
    if (isPart && last !== undefined && PARTS.test(nameOf(last.whole)) && (isOfSame || !PARTS.test(nameOf(row))))
      last.parts.push(row);
    else groups.push({ whole: row, parts: [] });
  }
  const proved = groups.filter(({ whole, parts }) => parts.length > 0 && isMadeUp(whole, parts));
  if (proved.length === 0) return;
  const taken = new Set(proved.flatMap(({ parts }) => parts));
  for (const { whole, parts } of proved) for (const part of parts) ledger.add(whole, "items", part);
  const list = holder["items"] as Draft[];
  list.splice(0, list.length, ...rows.filter((row) => !taken.has(row)));
}

/** Whether parts make up a row in this year and, where both print others, in these. */
function isMadeUp(whole: Draft, parts: readonly Draft[]): boolean {
  const amount = recordAmount(whole);
  const sum = recordsSum(parts);
  if (amount !== undefined && !amount.isZero()) return sum.equals(amount);
  // A row without money: what stands under it has none, in other years too.
  return sum.isZero() && /支出|补贴|注入/.test(plain(wordsIn(whole, "name")));
}
