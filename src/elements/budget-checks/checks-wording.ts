import { VERDICTS, type Check, type CheckedFigure, type Reconciliation, type Verdict } from "../../budget/reconcile.js";
import type { Budget, Printing } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { checkPlaces } from "../../views/check-places.js";
import { byGravity, COUNTED } from "../../views/checks-view.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { checkUnit, checkWords, moneyWords, decimalText } from "./check-wording.js";

/** The table draws so many rows; a download has all. */
const MOST_DRAWN = 400;

/** The worst verdict of all; `match` where there is no check. */
export function gravest({ summary }: Reconciliation): Verdict {
  return VERDICTS.find((verdict) => summary[verdict] > 0) ?? "match";
}

/** "核对 262 项，一致 236，四舍五入 7，…。" */
export function summarySentence({ checks, summary }: Reconciliation, messages: Messages): string {
  const counts = COUNTED.filter((verdict) => summary[verdict] > 0);
  return messages.checks.summary(
    checks.length,
    counts.map((verdict) => ({ verdict, count: summary[verdict] })),
  );
}

export function checksTitle({ checks, summary }: Reconciliation, messages: Messages): string {
  const { contradiction: contradictions, naming: namings } = summary;
  return messages.checks.title({ count: checks.length, contradictions, namings });
}

/** A figure with its unit, or a word for a published blank. */
export function figureText({ value, unit }: CheckedFigure, messages: Messages): string {
  return value === null ? messages.common.blank : withUnit(value, unit, messages);
}

/** Whether a value is digits, not words. */
export function isNumber(value: string): boolean {
  return /^[-+]?[\d.,]+$/.test(value);
}

/** Difference with its unit; `undefined` where there is none, or none was to be found. */
export function differenceText({ difference, unit }: Check, messages: Messages): string | undefined {
  if (difference === undefined || /^-?0(\.0+)?$/.test(difference)) return undefined;
  return (difference.startsWith("-") ? "" : "+") + withUnit(difference, unit, messages);
}

/** The largest difference that rounding explains; `undefined` where nothing was rounded. */
export function toleranceText({ tolerance, unit }: Check, messages: Messages): string | undefined {
  return tolerance === undefined || /^0(\.0+)?$/.test(tolerance) ? undefined : withUnit(tolerance, unit, messages);
}

function withUnit(digits: string, unit: string | undefined, messages: Messages): string {
  // It may be a year.
  if (unit === undefined) return digits;
  if (!isNumber(digits)) return `${digits} ${checkUnit(unit, messages)}`.trim();
  return unit.startsWith("%") ? decimalText(digits) + unit : moneyWords(digits, unit, messages);
}

/** Where a figure is printed, in words; empty where the budget does not say. */
export function placesText(places: readonly Printing[], budget: Budget, messages: Messages): string {
  return checkPlaces(places, budget)
    .map((place) => messages.checks.printed(place))
    .join(messages.common.listGap);
}

/** The checks as a table, one row for each, the gravest first. */
export function checksTable(
  reconciliation: Reconciliation,
  caption: string,
  budget: Budget,
  messages: Messages,
): TableModel {
  const { checks: words } = messages;
  const row = (check: Check): TableRow => {
    const { title, sentence, ground } = checkWords(check, messages);
    const cells = [
      { text: words.verdict[check.verdict] },
      { text: words.theme[check.group] },
      { text: title },
      { text: sentence },
      { text: differenceText(check, messages) ?? "", value: check.difference ?? "" },
      { text: toleranceText(check, messages) ?? "", value: check.tolerance ?? "" },
      { text: checkUnit(check.unit ?? "", messages) },
      { text: ground },
      { text: placesText(check.figures[0]?.places ?? [], budget, messages) },
    ];
    return { cells };
  };
  const sorted = byGravity(reconciliation.checks);
  return {
    caption,
    nameColumn: 2,
    columns: [
      { label: words.verdictHead, kind: "text" },
      { label: words.themeHead, kind: "text" },
      { label: words.rule, kind: "text" },
      { label: words.explanation, kind: "text" },
      { label: words.difference, kind: "figure" },
      { label: words.tolerance, kind: "figure" },
      { label: messages.common.unitHead, kind: "text" },
      { label: words.ground, kind: "text" },
      { label: words.place, kind: "text" },
    ],
    // Only where it is asked for: for the table view, for a download.
    get rows() {
      return sorted.map(row);
    },
    get drawnRows() {
      return sorted.length > MOST_DRAWN ? sorted.slice(0, MOST_DRAWN).map(row) : undefined;
    },
  };
}

/** How many rows of the table are drawn where that is not all. */
export function drawnOf(count: number): number | undefined {
  return count > MOST_DRAWN ? MOST_DRAWN : undefined;
}
