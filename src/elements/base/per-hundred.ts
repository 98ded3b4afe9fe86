import { html, type TemplateResult } from "lit";
import { percentOf, type Decimal } from "../../budget/amount.js";
import type { CsvCell } from "../../text/csv.js";
import { FEN, type HundredResidual } from "../../views/per-hundred.js";
import { amountText, moneyText, shareValue, type Wording } from "./wording.js";

/** A part of 100 yuan without its unit: "55.83"; "<0.01" for what is less than half a fen; a blank stays a word. */
export function hundredFigure(
  amount: Decimal | null | undefined,
  total: Decimal | null | undefined,
  wording: Wording,
): string {
  const part = amount?.isZero() === false ? percentOf(amount, total) : undefined;
  // Of 100 yuan as many as it is per cent, so that both are written alike.
  return part === undefined ? amountText(amount, FEN, wording) : wording.format.percent(part, FEN).replace(/%$/, "");
}

/** The same with its unit, where it is a figure: "55.83 元". */
export function hundredText(
  amount: Decimal | null | undefined,
  total: Decimal | null | undefined,
  wording: Wording,
): string {
  const figure = hundredFigure(amount, total, wording);
  return isFigure(amount) ? `${figure} ${wording.messages.unitName.元}` : figure;
}

/** A published amount with its unit: "802.22 万元". */
export function publishedText(amount: Decimal | null | undefined, digits: number, wording: Wording): string {
  return moneyText(amount, digits, wording);
}

/** The same as a cell of a table, with its plain figure. */
export function hundredCell(
  amount: Decimal | null | undefined,
  total: Decimal | null | undefined,
  wording: Wording,
): CsvCell {
  const part = isFigure(amount) ? percentOf(amount, total) : undefined;
  return { text: hundredFigure(amount, total, wording), value: shareValue(part, FEN) };
}

function isFigure(amount: Decimal | null | undefined): amount is Decimal {
  return amount !== null && amount !== undefined;
}

/** That rounded parts do not add up, as a sentence; nothing where they do. */
export function hundredNotes(residual: HundredResidual | undefined, { messages, format }: Wording): string[] {
  if (residual === undefined) return [];
  const { sum, whole, difference } = residual;
  return [
    messages.hundred.residual({
      sum: format.amount(sum, FEN),
      whole: format.amount(whole, whole.eq(100) ? 0 : FEN),
      difference: format.amount(difference.abs(), FEN),
      less: difference.isPositive(),
    }),
  ];
}

/** The button that tells amounts as parts of 100 yuan, and lets go of it again. */
export function hundredToggle(pressed: boolean, { messages }: Wording, toggle: () => void): TemplateResult {
  return html`<button type="button" class="per-hundred" aria-pressed=${pressed ? "true" : "false"} @click=${toggle}>${messages.hundred.name}</button>`;
}
