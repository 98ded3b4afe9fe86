import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { nearestNumber, signedLength, type Decimal } from "../../budget/amount.js";
import { publishedRateLength, type ChangeKind } from "../../budget/change.js";
import { layoutDivergingBars, type DivergingBar } from "../../layout/diverging-bars.js";
import type { DeltaColumn } from "../../views/delta-order.js";
import type { DeltaRow, DeltaView } from "../../views/delta-view.js";
import { amountText, type Wording } from "../base/wording.js";
import { isStacked, columnWidths, type DeltaForm, type FigureColumns } from "./delta-form.js";
import { deltaHeads } from "./delta-full-table.js";
import { figureText, rowTemplate, sumTemplate, type DeltaDrawing } from "./delta-rows.js";
import { ariaSort, sortHead } from "./delta-sort-head.js";
import { nothingFound, orderStatus, toolsTemplate } from "./delta-tools.js";
import { rateFigure } from "./delta-wording.js";
import { findableGap } from "./findable-gap.js";
import { unchangedLine } from "./delta-unchanged.js";
import { RowWindow, WINDOW_FROM, type Run } from "./row-window.js";

/** Length in px at a text size of 14 px below which no bar falls. */
const LEAST_BAR = 2;

/** Texts of the figure columns with their heads: what the form of the table is chosen by. */
export function figureColumns(view: DeltaView, wording: Wording): FigureColumns {
  const [priorHead, currentHead] = deltaHeads(view, wording);
  const { digits } = view;
  const all = view.total === undefined ? view.rows : [view.total, ...view.rows];
  const texts = (of: (row: DeltaRow) => Decimal | null | undefined, text: (row: DeltaRow) => string): string[] =>
    (all.length > WINDOW_FROM ? longest(all, (row) => signedLength(of(row))) : all).map(text);
  const { delta } = wording.messages;
  const sums = [view.sums.prior, view.sums.current].map((amount) => amountText(amount, digits, wording));
  return [
    [
      priorHead,
      ...texts(
        (row) => row.prior,
        (row) => amountText(row.prior, digits, wording),
      ),
      ...sums,
    ],
    [
      currentHead,
      ...texts(
        (row) => row.current,
        (row) => amountText(row.current, digits, wording),
      ),
      ...sums,
    ],
    [
      delta.change,
      ...texts(
        (row) => row.change.change,
        (row) => wording.format.signed(row.change.change, digits),
      ),
      wording.format.signed(view.sums.change, digits),
    ],
    [
      delta.rate,
      ...(all.length > WINDOW_FROM ? longest(all, rateLength) : all).map((row) => rateText(row, view, wording)),
    ],
  ];
}

/** Of each kind of change the rows with the longest figures above and below zero, and one without any. */
function longest(rows: readonly DeltaRow[], lengthOfRow: (row: DeltaRow) => number): DeltaRow[] {
  const found: Partial<Record<ChangeKind, Longest>> = {};
  for (const row of rows) {
    const { kind } = row.change;
    const length = lengthOfRow(row);
    const ends = (found[kind] ??= { above: 0, below: 0 });
    if (length > ends.above) [ends.above, ends.highest] = [length, row];
    else if (length < ends.below) [ends.below, ends.lowest] = [length, row];
    else if (length === 0) ends.without ??= row;
  }
  return Object.values(found).flatMap(({ highest, lowest, without }) =>
    [highest, lowest, without].filter((row) => row !== undefined),
  );
}

interface Longest {
  /** Lengths of the two longest figures. */
  above: number;
  below: number;
  highest?: DeltaRow;
  lowest?: DeltaRow;
  without?: DeltaRow;
}

/** How many digits of a rate stand before the point, as far as it can be told without working out ten thousand of them. */
function rateLength({ change }: DeltaRow): number {
  const published = publishedRateLength(change);
  if (published !== undefined) return published;
  const { change: amount, prior } = change;
  if (prior.isZero() || amount.isZero()) return 0;
  // A quotient of the leading digits has the length of the quotient.
  const ratio = Math.log10(Math.abs(nearestNumber(amount) / nearestNumber(prior))) + 2;
  return amount.s * (Math.max(0, Math.floor(ratio)) + 1);
}

/** With room for the edge and padding of a tag. */
function rateText(row: DeltaRow, view: DeltaView, wording: Wording): string {
  const { figure, word } = rateFigure(row.change, view.rateDigits, wording);
  return figure ?? `00${word ?? ""}`;
}

/** Whether any row gives a reason, so that there is a column for it. */
export function hasReasons({ rows, total }: Pick<DeltaView, "rows"> & Partial<DeltaView>): boolean {
  return total?.change.reason !== undefined || rows.some((row) => row.change.reason !== undefined);
}

/**
 * The table of all rows, with what finds, filters and orders them. Its roles are written out, since browsers take them
 * from a table that is not displayed as one: the block form.
 */
export function deltaTable(drawing: DeltaDrawing): TemplateResult {
  const { layout, direction, rows, tools } = drawing;
  const isPartial = drawing.linesBefore !== undefined;
  const bars = barLayout(drawing);
  const stacked = isStacked(layout) ? "stacked" : "";
  const classes = [
    "delta",
    layout.form,
    stacked,
    direction,
    isPartial ? "partial" : "",
    tools === undefined ? "" : "long",
  ];
  const leading = leadingLines(drawing);
  const lines = leading + (drawing.linesBefore?.[rows.length] ?? 0) + (drawing.unchanged === undefined ? 0 : 1);
  return html`${tools === undefined ? nothing : toolsTemplate(tools)}
    <table
      class=${classes.filter(Boolean).join(" ")}
      part="table"
      role="table"
      aria-label=${drawing.wording.messages.chart.delta}
      aria-rowcount=${isPartial ? lines : nothing}
      @keydown=${drawing.onKeyDown}
    >
      ${isPartial ? columns(drawing) : nothing} ${headTemplate(drawing)} ${totalTemplate(drawing, bars.axis)}
      ${
        layout.form === "blocks" && rows.length > 0
          ? html`<tbody class="legend-group" aria-hidden="true"><tr><td>${barHead(drawing)}</td></tr></tbody>`
          : nothing
      }
      ${repeat(
        drawing.runs,
        ({ kind, from }) => `${kind}${from}`,
        (run) => {
          if (run.kind === "gap") return findableGap(run);
          const at = lineIn(run, drawing);
          const part = (from: number, to: number): TemplateResult | typeof nothing =>
            from === to
              ? nothing
              : html`<tbody role="rowgroup" data-from=${isPartial && from === run.from ? from : nothing}>
                  ${repeat(
                    rows.slice(from, to),
                    (row) => row.key,
                    (row, index) => guardedRow(row, from + index, bars, drawing),
                  )}
                </tbody>`;
          if (at === undefined) return part(run.from, run.to);
          return html`${part(run.from, at)}${unchangedLine(drawing, drawing.linesBefore === undefined ? undefined : leading + (drawing.linesBefore[at] ?? 0) + 1)}${part(at, run.to)}`;
        },
      )}
      ${rows.length === 0 ? unchangedLine(drawing, undefined) : nothing}
    </table>
    ${orderStatus(layout.form === "blocks" ? undefined : drawing.sorting, drawing.wording)}
    ${rows.length === 0 && tools !== undefined ? nothingFound(tools) : nothing}`;
}

/** Where in a run of rows the line of the unchanged ones stands; `undefined` where it is not in this run. */
function lineIn({ from, to }: Run, { unchanged, rows }: DeltaDrawing): number | undefined {
  const at = unchanged?.at;
  if (at === undefined || at < from || at > to) return undefined;
  return at < to || to === rows.length ? at : undefined;
}

interface Bars {
  readonly axis: number;
  readonly barOf: (row: DeltaRow) => DivergingBar | undefined;
}

/** Bars of the rows that are drawn, on the scale of all. */
function barLayout({ view, layout, direction, rows, runs }: DeltaDrawing): Bars {
  const { largestRise, largestFall } = view;
  const largest = largestRise.gt(largestFall) ? largestRise : largestFall;
  // In parts of the largest, which keeps any decimal within a JavaScript number.
  const part = (value: Decimal): number => (largest.isZero() ? 0 : ratio(value, largest));
  const drawn = runs.flatMap((run) => (run.kind === "gap" ? [] : rows.slice(run.from, run.to)));
  const values = [part(largestRise), -part(largestFall), ...drawn.map((row) => part(row.change.change))];
  const { axis, bars } = layoutDivergingBars(values, {
    width: layout.barWidth,
    least: LEAST_BAR * layout.scale,
    direction,
  });
  const byRow = new Map(drawn.map((row, index) => [row, bars[index + 2]]));
  return { axis, barOf: (row) => byRow.get(row) };
}

function ratio(value: Decimal, largest: Decimal): number {
  const whole = nearestNumber(largest);
  // An exact division takes its time; only amounts beyond all numbers need it.
  return Number.isFinite(whole) && whole > Number.MIN_VALUE
    ? nearestNumber(value) / whole
    : value.div(largest).toNumber();
}

/** A row is made anew only when something of its own has changed: not for every pointer that passes another. */
function guardedRow(row: DeltaRow, index: number, { axis, barOf }: Bars, drawing: DeltaDrawing): unknown {
  const {
    view,
    wording,
    layout,
    marks,
    selected,
    tabStop,
    direction,
    width,
    linesBefore,
    hasReasons: withReasons,
  } = drawing;
  const bar = barOf(row);
  const isActive = row.key === marks.active;
  const line =
    linesBefore === undefined
      ? undefined
      : leadingLines(drawing) + (linesBefore[index] ?? 0) + (index >= (drawing.unchanged?.at ?? Infinity) ? 2 : 1);
  const depends = [
    row, view, wording.messages, wording.format, layout.form, layout.barWidth, layout.scale, direction, width, axis,
    bar?.x, bar?.width, row.key === selected, drawing.isMarked(row.key), row.path.some((node) => node.key === selected),
    isActive, isActive && marks.content !== undefined, row.key === tabStop, line, withReasons, drawing.select,
  ]; // prettier-ignore
  return guard(depends, () => rowTemplate(row, bar, axis, drawing, line));
}

/** Lines of the head, the total and the sums. */
function leadingLines(drawing: DeltaDrawing): number {
  const { view, layout, filteredSums, hasReasons: withReasons } = drawing;
  const twoLine = layout.form === "two-line";
  const total = view.total === undefined ? 0 : twoLine && view.total.change.reason !== undefined ? 2 : 1;
  return (twoLine && withReasons ? 2 : 1) + total + (hasSum(view) ? 1 : 0) + (filteredSums === undefined ? 0 : 1);
}

function hasSum(view: DeltaView): boolean {
  return view.rows.length > 1;
}

/** The stated total beside the computed sum of all items, and of those that a filter lets through. */
function totalTemplate(drawing: DeltaDrawing, axis: number): TemplateResult | typeof nothing {
  const { view, wording, filteredSums, rows, linesBefore } = drawing;
  const { delta } = wording.messages;
  if (view.total === undefined && !hasSum(view)) return nothing;
  const last = linesBefore === undefined ? undefined : leadingLines(drawing);
  const line = (fromLast: number): number | undefined => (last === undefined ? undefined : last - fromLast);
  const filtered = filteredSums === undefined ? 0 : 1;
  const headLines = drawing.layout.form === "two-line" && drawing.hasReasons ? 2 : 1;
  return html`<tbody role="rowgroup" class="total-group">
    ${view.total === undefined ? nothing : rowTemplate(view.total, undefined, axis, drawing, last === undefined ? undefined : headLines + 1)}
    ${hasSum(view) ? sumTemplate(delta.sumOfItems(view.rows.length), view.sums, drawing, { kind: "sum", line: line(filtered) }) : nothing}
    ${
      filteredSums === undefined
        ? nothing
        : sumTemplate(delta.sumOfFiltered(rows.length), filteredSums, drawing, { kind: "filtered", line: line(0) })
    }
  </tbody>`;
}

/** Where not all rows are drawn, columns keep their widths whichever are. */
function columns({ layout, hasReasons: withReasons, width }: DeltaDrawing): TemplateResult | typeof nothing {
  const widths = columnWidths(layout, withReasons, width);
  if (widths === undefined) return nothing;
  return html`<colgroup>${widths.map((each) => html`<col width=${each} />`)}</colgroup>`;
}

function headTemplate(drawing: DeltaDrawing): TemplateResult {
  const { view, wording, layout, sorting, hasReasons: withReasons } = drawing;
  const { delta } = wording.messages;
  const [prior, current] = deltaHeads(view, wording);
  const twoLine = layout.form === "two-line" && withReasons;
  // Nobody sees the heads of blocks: there the order is chosen above.
  const pressed = layout.form === "blocks" ? undefined : sorting;
  const figure = (column: DeltaColumn, label: string): TemplateResult =>
    html`<th role="columnheader" scope="col" class="figure" aria-sort=${ariaSort(column, sorting)}>${sortHead(column, figureText(label), pressed)}</th>`;
  const reason = html`<th role="columnheader" scope="col" class="reason" colspan=${twoLine ? 5 : nothing} aria-sort=${ariaSort("reason", sorting)}>${sortHead("reason", delta.reason, pressed)}</th>`;
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col" class="name" rowspan=${twoLine ? 2 : nothing} aria-sort=${ariaSort("item", sorting)}>${sortHead("item", delta.item, pressed)}</th>
      ${figure("prior", prior)}
      ${figure("current", current)}
      <th class="bars" aria-hidden="true">${barHead(drawing)}</th>
      ${figure("change", delta.change)}
      ${figure("rate", delta.rate)}
      ${withReasons && !twoLine ? reason : nothing}
    </tr>
    ${twoLine ? html`<tr role="row">${reason}</tr>` : nothing}
  </thead>`;
}

/** Which way rises and falls go; only the sides that have bars. */
function barHead({ view, wording, direction }: DeltaDrawing): TemplateResult {
  const { fall, rise } = wording.messages.delta;
  const [before, after] = direction === "ltr" ? ["←", "→"] : ["→", "←"];
  return html`<div class="bar-head">
    <span>${view.largestFall.isZero() ? nothing : html`${before} ${fall}`}</span>
    <span>${view.largestRise.isZero() ? nothing : html`${rise} ${after}`}</span>
  </div>`;
}

/**
 * Lines before each row, and at the end of all: for assistive technology, where not all rows are drawn; `undefined` where
 * they are.
 */
export function countLines(rows: readonly DeltaRow[], form: DeltaForm, whole: boolean): readonly number[] | undefined {
  if (!RowWindow.isPartial({ rows, whole })) return undefined;
  const before = [0];
  let lines = 0;
  for (const { change } of rows) {
    lines += form === "two-line" && change.reason !== undefined ? 2 : 1;
    before.push(lines);
  }
  return before;
}
