import { html, nothing, type TemplateResult } from "lit";
import { csvText, type CsvCell } from "../../text/csv.js";
import { headRows, type PlainColumn } from "../../text/plain-table.js";
import { categoryClass } from "../../theme/palette.js";
import { breakable } from "./breakable.js";

/** A column of a table twin. Figures are right-aligned, codes are set small. */
export type TableColumn = PlainColumn;

/** A row of a table twin; one cell for each column. */
export interface TableRow {
  readonly cells: readonly CsvCell[];
  /** Functional category whose swatch stands before the row's name. */
  readonly category?: string | undefined;
  /** How deep the row stands in its tree; 0 at the left. */
  readonly depth?: number | undefined;
  /** What the drawing numbers the row's part with, beside its code. */
  readonly mark?: string | undefined;
  /** The head of a group and a total are set bold; a residual or computed sum is set apart from what is published. */
  readonly kind?: "group" | "total" | "computed" | undefined;
}

/** The table that says everything a chart shows, and what it cannot show. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What is drawn of it where not all of its rows can be: its first levels. A download always has all `rows`. */
  readonly drawnRows?: readonly TableRow[] | undefined;
  /** Index of the column whose cell names its row. */
  readonly nameColumn: number;
}

/**
 * The table with header associations for screen readers. Where it is shown it scrolls sideways on its own if it must,
 * and is reached by Tab for that; as a hidden twin it takes no Tab stop.
 */
export function tableTemplate(model: TableModel, shown: boolean): TemplateResult {
  return html`<div class="table-scroll" role=${shown ? "group" : nothing} aria-label=${shown ? model.caption : nothing} tabindex=${shown ? 0 : nothing}>
    <table part="table">
      <caption class="visually-hidden">
        ${model.caption}
      </caption>
      <thead>
        <tr>
          ${model.columns.map((column) => html`<th scope="col" class=${column.kind}>${column.label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${bodyTemplate(model)}
      </tbody>
    </table>
  </div>`;
}

/** From how many blank rows on, one below the other, paper is saved by printing them as one. */
const LEAST_GATHERED = 3;

/** All rows. Rows that are blank throughout are printed as one that names them all; on the screen each stands alone. */
function bodyTemplate(model: TableModel): TemplateResult[] {
  const templates: TemplateResult[] = [];
  let run: TableRow[] = [];
  const endRun = (): void => {
    const gathered = run.length >= LEAST_GATHERED;
    for (const row of run) templates.push(rowTemplate(row, model, gathered));
    if (gathered) templates.push(gatheredTemplate(run, model));
    run = [];
  };
  for (const row of model.drawnRows ?? model.rows) {
    const word = blankWord(row, model);
    if (word === undefined || (run[0] !== undefined && blankWord(run[0], model) !== word)) endRun();
    if (word === undefined) templates.push(rowTemplate(row, model, false));
    else run.push(row);
  }
  endRun();
  return templates;
}

/** The one word, such as 未安排, that a row without a single figure has for them; `undefined` for any other row. */
function blankWord(row: TableRow, model: TableModel): string | undefined {
  const figures = row.cells.filter((_, index) => model.columns[index]?.kind === "figure");
  const words = new Set(figures.map((cell) => cell.text).filter((text) => text !== ""));
  if (row.kind !== undefined || words.size !== 1 || figures.some((cell) => cell.value !== "")) return undefined;
  return [...words][0];
}

/** One row in place of several, for print: the word they have in common, and their codes and names. */
function gatheredTemplate(rows: readonly TableRow[], model: TableModel): TemplateResult {
  const codeColumn = model.columns.findIndex((column) => column.kind === "code");
  const names = rows.map(({ cells }) => {
    const code = codeColumn < 0 ? "" : (cells[codeColumn]?.text ?? "");
    // Published codes are numbers; the keys of sources are words of this project's own.
    return `${/^\d/.test(code) ? `${code}\u00A0` : ""}${cells[model.nameColumn]?.text ?? ""}`;
  });
  const [first] = rows;
  const word = first === undefined ? undefined : blankWord(first, model);
  const before = model.columns.slice(0, model.nameColumn);
  return html`<tr class="print-only">
    ${before.map(() => html`<td></td>`)}
    <td colspan=${model.columns.length - before.length}><b>${word}</b>  ${names.join("\u00A0· ")}</td>
  </tr>`;
}

function rowTemplate(row: TableRow, model: TableModel, gathered: boolean): TemplateResult {
  return html`<tr class=${gathered ? "gathered-in-print" : (row.kind ?? nothing)}>
    ${row.cells.map((cell, index) => {
      const kind = model.columns[index]?.kind ?? "text";
      if (index !== model.nameColumn) {
        const mark =
          kind === "code" && row.mark !== undefined
            ? html` <span class="chip ${categoryClass(row.category)}">${row.mark}</span>`
            : nothing;
        return html`<td class=${kind}>${kind === "text" ? breakable(cell.text) : cell.text}${mark}</td>`;
      }
      const swatch =
        row.category === undefined
          ? nothing
          : html`<i class="swatch ${categoryClass(row.category)}" aria-hidden="true"></i>`;
      return html`<th scope="row" class="${kind} depth-${Math.min(row.depth ?? 0, 4)} ${row.category === undefined ? "" : "swatched"}">${swatch}${breakable(cell.text)}</th>`;
    })}
  </tr>`;
}

/** The table as CSV text, figures with their exact digits. */
export function toCsv(model: TableModel): string {
  return csvText(
    headRows(model.columns),
    model.rows.map((row) => row.cells),
  );
}
