import { html, nothing, svg, type TemplateResult } from "lit";
import type { DivergingBar } from "../../layout/diverging-bars.js";
import { categoryClass } from "../../theme/palette.js";
import type { DeltaRow, DeltaSums, DeltaView } from "../../views/delta-view.js";
import { breakable } from "../base/breakable.js";
import type { MarkController } from "../base/mark-controller.js";
import { amountText, type Wording } from "../base/wording.js";
import type { DeltaLayout } from "./delta-form.js";
import type { DeltaTools } from "./delta-tools.js";
import type { Sorting } from "./delta-sort-head.js";
import { deltaRowName, rateFigure, rowChange } from "./delta-wording.js";
import type { Run } from "./row-window.js";

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
  /** Whether a row is drawn as selected. */
  readonly isMarked: (key: string) => boolean;
  readonly select: (key: string) => void;
  /** The rows that are shown, in order; the same array as long as they are the same. */
  readonly rows: readonly DeltaRow[];
  /** The line that stands for unchanged rows. */
  readonly unchanged: UnchangedLine | undefined;
  /** Their sums, where a filter leaves some out. */
  readonly filteredSums: DeltaSums | undefined;
  /** Whether any row of the whole view gives a reason, so that there is a column for it. */
  readonly hasReasons: boolean;
  /** What of the rows is drawn. */
  readonly runs: readonly Run[];
  /** Row lines before each row, where the table is drawn in part. */
  readonly linesBefore: readonly number[] | undefined;
  /** The one row that Tab reaches. */
  readonly tabStop: string | undefined;
  /** Where there are rows enough to need it. */
  readonly sorting: Sorting | undefined;
  readonly tools: DeltaTools | undefined;
  /** Keys that reach rows which are not drawn. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One line for rows that nothing became of. */
export interface UnchangedLine {
  /** Its place among the rows: before the unchanged ones where they are shown, else after all. */
  readonly at: number;
  readonly rows: readonly DeltaRow[];
  readonly sums: DeltaSums;
  readonly expanded: boolean;
  /** Whether they are smaller changes, not unchanged. */
  readonly areSmaller: boolean | undefined;
  readonly onToggle: (expanded: boolean) => void;
}

/** Sizes at a text size of 14 px. */
const BAR_HEIGHT = 12;
const BAR_LINE = 20;
/** The first line of a row, with its padding. */
const EXTENT = 36;

/**
 * One row, in the two-line form with its reason on a line of its own.
 * @param line its `aria-rowindex`, where not all rows are drawn
 */
export function rowTemplate(
  row: DeltaRow,
  bar: DivergingBar | undefined,
  axis: number,
  drawing: DeltaDrawing,
  line: number | undefined,
): TemplateResult {
  const { view, wording, layout, marks, selected } = drawing;
  const isTotal = row === view.total;
  const { reason } = row.change;
  const state = [
    isTotal ? "total" : categoryClass(row.category),
    drawing.isMarked(row.key) ? "selected" : "",
    // A category selected elsewhere on the page marks its items here.
    row.path.some((node) => node.key === selected) ? "within" : "",
    row.key === marks.active ? "active" : "",
    "line",
  ];
  const secondLine = layout.form === "two-line" && reason !== undefined;
  const select = (event: Event): void => {
    // The name is a mark of its own, which the chart listens to.
    if (event.target instanceof Element && event.target.closest("[data-key]") === null) drawing.select(row.key);
  };
  const reasonCell = html`<td role="cell" class="reason" colspan=${secondLine ? 5 : nothing}><bdi>${breakable(reason ?? "")}</bdi></td>`;
  const classes = `row ${state.filter(Boolean).join(" ")}`;
  return html`<tr role="row" aria-rowindex=${line ?? nothing} class="${classes} ${secondLine ? "first-line" : ""}" @click=${select}>
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
    ${secondLine ? html`<tr role="row" aria-rowindex=${line === undefined ? nothing : line + 1} class="${classes} second-line" @click=${select}>${reasonCell}</tr>` : nothing}`;
}

/** Every row of the wide table has the cell; a block only where there is something to say. */
function hasReasonCell({ hasReasons, layout }: DeltaDrawing, reason: string | undefined): boolean {
  if (layout.form === "wide") return hasReasons;
  return layout.form === "blocks" && reason !== undefined;
}

function nameTemplate(row: DeltaRow, isTotal: boolean, drawing: DeltaDrawing): TemplateResult {
  const { view, wording, marks, selected, tabStop } = drawing;
  const name = deltaRowName(row, view, wording);
  return html`<span
    class="mark"
    data-key=${row.key}
    role="button"
    tabindex=${row.key === tabStop ? 0 : -1}
    aria-pressed=${row.key === selected ? "true" : "false"}
    aria-description=${rowChange(row, view, wording)}
    aria-describedby=${row.key === marks.active && marks.content !== undefined ? "tooltip" : nothing}
    >${isTotal ? nothing : html`<i class="swatch" aria-hidden="true"></i><i class="category-code" aria-hidden="true">${row.category ?? ""}</i>`}<bdi class="mark-name">${breakable(name)}</bdi></span
  >`;
}

/** A figure, in its own direction whichever way the page runs. */
export function figureText(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

/** A row of exact sums beside the published figures. */
export function sumTemplate(
  name: string,
  { prior, current, change }: DeltaSums,
  drawing: DeltaDrawing,
  more: { readonly kind: string; readonly line: number | undefined },
): TemplateResult {
  const { view, wording, layout, hasReasons } = drawing;
  const { format } = wording;
  return html`<tr role="row" aria-rowindex=${more.line ?? nothing} class="line computed ${more.kind}">
    <th role="rowheader" scope="row" class="name"><bdi>${name}</bdi></th>
    <td role="cell" class="figure prior">${figureText(amountText(prior, view.digits, wording))}</td>
    <td role="cell" class="figure current">${figureText(amountText(current, view.digits, wording))}</td>
    <td class="bars" aria-hidden="true"></td>
    <td role="cell" class="figure change">${figureText(format.signed(change, view.digits))}</td>
    <td role="cell" class="figure rate"></td>
    ${layout.form === "wide" && hasReasons ? html`<td role="cell" class="reason"></td>` : nothing}
  </tr>`;
}

function rateTemplate(row: DeltaRow, view: DeltaView, wording: Wording): TemplateResult {
  const { figure, word } = rateFigure(row.change, view.rateDigits, wording);
  if (figure !== undefined) return figureText(figure);
  if (word !== undefined) return html`<span class="tag ${row.change.kind}">${word}</span>`;
  return html`<span aria-hidden="true">—</span><span class="visually-hidden">${wording.messages.delta.noRate}</span>`;
}

/** The bar of a row at the common axis: a rise solid, a fall hollow with its edge inside its length. */
function barTemplate(bar: DivergingBar | undefined, axis: number, { layout, direction }: DeltaDrawing): TemplateResult {
  const { barWidth, scale } = layout;
  const [line, height] = [BAR_LINE * scale, BAR_HEIGHT * scale];
  const top = (line - height) / 2;
  const axisX = Math.min(Math.max(0.5, axis), Math.max(0.5, barWidth - 0.5));
  const falls = bar !== undefined && (direction === "ltr" ? bar.x < axis - 1e-6 : bar.x >= axis - 1e-6);
  const edge = falls ? 0.5 : 0;
  return html`<svg class="bar-line" width=${barWidth} height=${line} viewBox="0 0 ${barWidth} ${line}" preserveAspectRatio="none">
    ${
      bar === undefined
        ? nothing
        : svg`<rect
          class=${falls ? "fall" : "rise"}
          x=${bar.x + edge}
          y=${top + edge}
          width=${Math.max(0, bar.width - 2 * edge)}
          height=${height - 2 * edge}
        ></rect>`
    }
    ${svg`<line class="axis" x1=${axisX} x2=${axisX} y1="0" y2=${line}></line>`}
  </svg>`;
}
