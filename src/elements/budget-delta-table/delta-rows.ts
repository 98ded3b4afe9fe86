import { html, nothing, svg, type TemplateResult } from "lit";
import { layoutDivergingBars, type DivergingBars } from "../../layout/diverging-bars.js";
import { categoryClass } from "../../theme/palette.js";
import type { DeltaRow, DeltaView } from "../../views/delta-view.js";
import { breakable } from "../base/breakable.js";
import type { MarkController } from "../base/mark-controller.js";
import { amountText, type Wording } from "../base/wording.js";
import type { DeltaLayout, FigureColumns } from "./delta-form.js";
import { deltaHeads } from "./delta-full-table.js";
import { deltaRowName, rateFigure } from "./delta-wording.js";

/** What all rows of a drawing share. */
export interface DeltaDrawing {
  readonly view: DeltaView;
  readonly wording: Wording;
  readonly layout: DeltaLayout;
  /** Width in px of the table. */
  readonly width: number;
  readonly direction: "ltr" | "rtl";
  readonly marks: MarkController;
  readonly selected: string | undefined;
  readonly select: (key: string) => void;
}

/** Sizes at a text size of 14 px. */
const BAR_HEIGHT = 12;
const BAR_LINE = 20;
const LEAST_BAR = 2;
/** The first line of a row, with its padding. */
const EXTENT = 36;

/** Texts of the figure columns with their heads: what the form of the table is chosen by. */
export function figureColumns(view: DeltaView, wording: Wording): FigureColumns {
  const [priorHead, currentHead] = deltaHeads(view, wording);
  const rows = view.total === undefined ? view.rows : [view.total, ...view.rows];
  const texts = (text: (row: DeltaRow) => string): string[] => rows.map(text);
  return [
    [priorHead, ...texts((row) => amountText(row.prior, view.digits, wording))],
    [currentHead, ...texts((row) => amountText(row.current, view.digits, wording))],
    [wording.messages.delta.change, ...texts((row) => wording.format.signed(row.change.change, view.digits))],
    [wording.messages.delta.rate, ...texts((row) => rateText(row, view, wording))],
  ];
}

/** With room for the edge and padding of a tag. */
function rateText(row: DeltaRow, view: DeltaView, wording: Wording): string {
  const { figure, word } = rateFigure(row.change, view.rateDigits, wording);
  return figure ?? `00${word ?? ""}`;
}

/** Whether any row gives a reason, so that there is a column for it. */
export function hasReasons(view: DeltaView): boolean {
  return [view.total, ...view.rows].some((row) => row?.change.reason !== undefined);
}

/**
 * The table of all rows. Its roles are written out, since browsers take them from a table that is not displayed as one:
 * the block form.
 */
export function deltaTable(drawing: DeltaDrawing): TemplateResult {
  const { view, layout, direction } = drawing;
  const bars = layoutDivergingBars(barValues(view), {
    width: layout.barWidth,
    least: LEAST_BAR * layout.scale,
    direction,
  });
  return html`<table
    class="delta ${layout.form} ${direction}"
    part="table"
    role="table"
    aria-labelledby="title"
    aria-describedby="description"
  >
    ${headTemplate(drawing)}
    ${view.total === undefined
      ? nothing
      : html`<tbody role="rowgroup" class="total-group">${rowTemplate(view.total, undefined, bars.axis, drawing)}</tbody>`}
    ${layout.form === "blocks" && view.rows.length > 0
      ? html`<tbody class="legend-group" aria-hidden="true"><tr><td>${barHead(drawing)}</td></tr></tbody>`
      : nothing}
    <tbody role="rowgroup">
      ${view.rows.map((row, index) => rowTemplate(row, bars.bars[index], bars.axis, drawing))}
    </tbody>
  </table>`;
}

/** Changes in parts of the largest, which keeps any decimal within a JavaScript number. */
function barValues({ rows, largestRise, largestFall }: DeltaView): number[] {
  const largest = largestRise.gt(largestFall) ? largestRise : largestFall;
  return rows.map(({ change }) => (largest.isZero() ? 0 : change.change.div(largest).toNumber()));
}

function headTemplate(drawing: DeltaDrawing): TemplateResult {
  const { view, wording, layout } = drawing;
  const { delta } = wording.messages;
  const [prior, current] = deltaHeads(view, wording);
  const reasons = hasReasons(view);
  const twoLine = layout.form === "two-line" && reasons;
  const reason = html`<th role="columnheader" scope="col" class="reason" colspan=${twoLine ? 5 : nothing}>${delta.reason}</th>`;
  return html`<thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col" class="name" rowspan=${twoLine ? 2 : nothing}>${delta.item}</th>
      <th role="columnheader" scope="col" class="figure">${figureText(prior)}</th>
      <th role="columnheader" scope="col" class="figure">${figureText(current)}</th>
      <th class="bars" aria-hidden="true">${barHead(drawing)}</th>
      <th role="columnheader" scope="col" class="figure">${delta.change}</th>
      <th role="columnheader" scope="col" class="figure">${delta.rate}</th>
      ${reasons && !twoLine ? reason : nothing}
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

function rowTemplate(
  row: DeltaRow,
  bar: DivergingBars["bars"][number],
  axis: number,
  drawing: DeltaDrawing,
): TemplateResult {
  const { view, wording, layout, marks, selected } = drawing;
  const isTotal = row === view.total;
  const { reason } = row.change;
  const state = [
    isTotal ? "total" : categoryClass(row.category),
    row.key === selected ? "selected" : "",
    // A category selected elsewhere on the page marks its items here.
    row.path.some((node) => node.key === selected) ? "within" : "",
    row.key === marks.active ? "active" : "",
  ];
  const secondLine = layout.form === "two-line" && reason !== undefined;
  const select = (event: Event): void => {
    // The name is a mark of its own, which the chart listens to.
    if (event.target instanceof Element && event.target.closest("[data-key]") === null) drawing.select(row.key);
  };
  const reasonCell = html`<td role="cell" class="reason" colspan=${secondLine ? 5 : nothing}><bdi>${breakable(reason ?? "")}</bdi></td>`;
  const classes = `row ${state.filter(Boolean).join(" ")}`;
  return html`<tr role="row" class="${classes} ${secondLine ? "first-line" : ""}" @click=${select}>
      <th role="rowheader" scope="row" class="name" rowspan=${secondLine ? 2 : nothing}>
        <svg class="extent" data-key=${row.key} width=${drawing.width} height=${EXTENT * layout.scale} aria-hidden="true"></svg>
        ${nameTemplate(row, isTotal, drawing)}
      </th>
      <td role="cell" class="figure prior">${figureText(amountText(row.prior, view.digits, wording))}</td>
      <td role="cell" class="figure current">${figureText(amountText(row.current, view.digits, wording))}</td>
      <td class="bars" aria-hidden="true">${isTotal ? nothing : barTemplate(bar, axis, drawing)}</td>
      <td role="cell" class="figure change">${figureText(wording.format.signed(row.change.change, view.digits))}</td>
      <td role="cell" class="figure rate">${rateTemplate(row, view, wording)}</td>
      ${hasReasonCell(drawing, reason) ? reasonCell : nothing}
    </tr>
    ${secondLine ? html`<tr role="row" class="${classes} second-line" @click=${select}>${reasonCell}</tr>` : nothing}`;
}

/** Every row of the wide table has the cell; a block only where there is something to say. */
function hasReasonCell({ view, layout }: DeltaDrawing, reason: string | undefined): boolean {
  if (layout.form === "wide") return hasReasons(view);
  return layout.form === "blocks" && reason !== undefined;
}

function nameTemplate(row: DeltaRow, isTotal: boolean, { view, wording, marks, selected }: DeltaDrawing): TemplateResult {
  const name = deltaRowName(row, view, wording);
  const change = wording.format.signed(row.change.change, view.digits);
  const { figure } = rateFigure(row.change, view.rateDigits, wording);
  const description = `${change} ${figure ?? wording.messages.changeWord[row.change.kind]}`;
  return html`<span
    class="mark"
    data-key=${row.key}
    role="button"
    tabindex=${marks.tabIndex(row.key)}
    aria-pressed=${row.key === selected ? "true" : "false"}
    aria-description=${description}
    aria-describedby=${row.key === marks.active && marks.content !== undefined ? "tooltip" : nothing}
    >${isTotal ? nothing : html`<i class="swatch" aria-hidden="true"></i><i class="category-code" aria-hidden="true">${row.category ?? ""}</i>`}<bdi class="mark-name">${breakable(name)}</bdi></span
  >`;
}

function figureText(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

function rateTemplate(row: DeltaRow, view: DeltaView, wording: Wording): TemplateResult {
  const { figure, word } = rateFigure(row.change, view.rateDigits, wording);
  if (figure !== undefined) return figureText(figure);
  if (word !== undefined) return html`<span class="tag ${row.change.kind}">${word}</span>`;
  return html`<span aria-hidden="true">—</span><span class="visually-hidden">${wording.messages.delta.noRate}</span>`;
}

/** The bar of a row at the common axis: a rise solid, a fall hollow with its edge inside its length. */
function barTemplate(bar: DivergingBars["bars"][number], axis: number, { layout, direction }: DeltaDrawing): TemplateResult {
  const { barWidth, scale } = layout;
  const [line, height] = [BAR_LINE * scale, BAR_HEIGHT * scale];
  const top = (line - height) / 2;
  const axisX = Math.min(Math.max(0.5, axis), Math.max(0.5, barWidth - 0.5));
  const falls = bar !== undefined && (direction === "ltr" ? bar.x < axis - 1e-6 : bar.x >= axis - 1e-6);
  const edge = falls ? 0.5 : 0;
  return html`<svg class="bar-line" width=${barWidth} height=${line} viewBox="0 0 ${barWidth} ${line}" preserveAspectRatio="none">
    ${bar === undefined
      ? nothing
      : svg`<rect
          class=${falls ? "fall" : "rise"}
          x=${bar.x + edge}
          y=${top + edge}
          width=${Math.max(0, bar.width - 2 * edge)}
          height=${height - 2 * edge}
        ></rect>`}
    ${svg`<line class="axis" x1=${axisX} x2=${axisX} y1="0" y2=${line}></line>`}
  </svg>`;
}
