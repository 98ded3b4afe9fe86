/** Figures of a table's cells, written where the heading of their column says; and what was not understood. */
import type { ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { Measure } from "../understand/measure.js";
import { plain, readCell } from "../understand/words.js";

/** Sources that 财政拨款 is made of. */
const FISCAL_PARTS = ["general", "governmentFund", "stateCapital"];

/**
 * Where the income of a source stands in the income account: among its items; but a subtotal whose parts are items
 * already stands beside them, so that nothing is counted twice.
 */
export function incomePath(context: ImportContext, source: string): readonly string[] {
  // 上级补助收入 under 本年收入合计: beside the income of the year.
  if (context.ledger.list(context.part("income"), "balances").some((item) => item["code"] === source))
    return ["balances", source];
  const items = context.ledger.list(context.part("income"), "items");
  const isHeld = items.some((item) => findSource(context, item, source) !== undefined);
  const hasParts = source === "fiscal" && items.some((item) => FISCAL_PARTS.includes(wordsIn(item, "code")));
  return isHeld || !hasParts ? ["items", source] : ["funding", source];
}

/** An item of a source, at any depth. */
export function findSource(context: ImportContext, item: Draft, source: string): Draft | undefined {
  if (item["code"] === source) return item;
  for (const part of context.ledger.list(item, "items")) {
    const found = findSource(context, part, source);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Writes the figure of a cell where its measure says. */
export function writeMeasure(
  context: ImportContext,
  record: Draft,
  measure: Measure,
  text: string,
  evidence: Evidence,
): void {
  const { ledger } = context;
  let target: Draft;
  const [first, code] = measure.path;
  if ((first === "items" || first === "balances") && code !== undefined) {
    const item =
      ledger
        .list(record, first)
        .map((each) => findSource(context, each, code))
        .find((each) => each !== undefined) ?? ledger.add(record, first, { code });
    target = ledger.child(item, ...measure.path.slice(2));
  } else target = ledger.child(record, ...measure.path);
  if (measure.named !== undefined) {
    if (readCell(text).kind === "words") leftoverCell(context, text, evidence);
    else {
      // 完成预算% of another year: kept under its heading, which says that it is a rate.
      const isRate = context.fund !== undefined && /%|率|比/.test(plain(measure.named));
      const figure = isRate ? text.replace(/[%％]\s*$/, "") : text;
      context.cell(ledger.child(target, "named", measure.named), "amount", figure, evidence);
    }
    return;
  }
  if (measure.compare === undefined) {
    context.cell(target, "amount", text, evidence);
    return;
  }
  const { year, version, field } = measure.compare;
  // *7.0%, with a note under the table (*为同口径增幅): on another basis than the figures beside it.
  if (field === "rate" && context.fund !== undefined && /^\s*[*＊]/.test(text)) {
    const figure = text.replace(/[*＊\s%％]/g, "");
    context.cell(ledger.child(target, "named", "增减率*"), "amount", figure, evidence);
    return;
  }
  // The next year's table of a government leaves out what the year's own has told.
  const isTold = field === "amount" && context.fund !== undefined && readCell(text).kind === "blank";
  if (isTold && typeof context.comparison(target, year, version)["amount"] === "string") return;
  context.cell(context.comparison(target, year, version), field, text.replace(/[%％]\s*$/, ""), evidence);
}

/** Reports a row that was not understood. */
export function leftover(context: ImportContext, row: GridRow): void {
  const text = filled(row)
    .map((cell) => cell.text)
    .join(" ");
  // A row of a form that is left blank but for its label: nothing is lost.
  if (/^(?:(?:备注|说明|附注)[：:]?)?$/.test(plain(text))) return;
  context.doubt(
    "leftover",
    "没有读懂这一行，没有读入。",
    "This row was not understood; it was not read.",
    row.place,
    text,
  );
}

/** Reports a cell whose heading was not understood. */
export function leftoverCell(context: ImportContext, text: string, { place }: Evidence): void {
  context.doubt(
    "leftover",
    "没有读懂这一列的表头，这一格没有读入。",
    "The heading of this column was not understood; this cell was not read.",
    place,
    text,
  );
}
