/** What can be decided only when everything is read: order of items, and figures of the only source of money. */
import { Decimal } from "../budget/amount.js";
import { payingAll, soleSourceOf } from "./text/paying.js";
import type { ImportContext } from "./understand/context.js";
import { drop, wordsIn, type Draft } from "./understand/ledger.js";

const FIELDS = ["amount", "basic", "project", "contingency", "share", "compare"];

/**
 * Where one source pays everything and no table prints the expenditure as a whole, the figures of that source’s table are
 * the figures of the items.
 */
export function settleSoleSource(context: ImportContext): void {
  const sole = payingAll(context);
  if (sole === undefined) return;
  // Where others paid last year, what is compared with it stays that source's.
  const isComparable = soleSourceOf(context) === sole;
  const settle = (record: Draft, isRoot: boolean): void => {
    const cell = (record["funding"] as Draft | undefined)?.[sole];
    const isOwn = isComparable || (cell as Draft | undefined)?.["compare"] === undefined;
    if (typeof cell === "object" && cell !== null && !isRoot && isOwn && record["amount"] === undefined) {
      const from = cell as Draft;
      for (const field of FIELDS) {
        if (from[field] === undefined || record[field] !== undefined) continue;
        record[field] = from[field];
        drop(from, field);
      }
      context.ledger.moveMarks(from, record, (field) => field);
      if (Object.keys(from).length === 0) {
        drop(record["funding"] as Draft, sole);
        if (Object.keys(record["funding"] as Draft).length === 0) delete record["funding"];
      }
    }
    if (!isRoot) tableBeforeText(context, record, sole);
    for (const item of context.ledger.list(record, "items")) settle(item, false);
  };
  settle(context.part("expenditure"), true);
}

/** An amount that the text alone prints of an item, and its table for the only source: the table's stands. */
function tableBeforeText({ ledger }: ImportContext, record: Draft, sole: string): void {
  const funding = record["funding"] as Draft | undefined;
  const from = funding?.[sole] as Draft | undefined;
  const [held, amount] = [record["amount"], from?.["amount"]];
  if (funding === undefined || from === undefined || typeof held !== "string" || typeof amount !== "string") return;
  const marks = ledger.marksOf(record).filter(({ field }) => field === "amount");
  const isOfText = marks.every(({ table }) => table === undefined);
  if (!isOfText || !new Decimal(held).equals(amount)) return;
  for (const mark of ledger.marksOf(from)) if (mark.field === "amount") ledger.amount(record, "amount", amount, mark);
  drop(from, "amount");
  if (Object.keys(from).length === 0) drop(funding, sole);
  if (Object.keys(funding).length === 0) delete record["funding"];
}

/** Items in the order of their codes, at every level where all have one. */
export function sortItems(context: ImportContext): void {
  const sort = (record: Draft): void => {
    const items = record["items"] as Draft[] | undefined;
    if (items === undefined) return;
    const codes = items.map((item) => item["code"]);
    if (codes.every((code) => typeof code === "string" && /^\d+$/.test(code)))
      items.sort((a, b) => (wordsIn(a, "code") < wordsIn(b, "code") ? -1 : 1));
    for (const item of items) sort(item);
  };
  sort(context.part("expenditure"));
}
