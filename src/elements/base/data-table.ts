import { html, nothing, type TemplateResult } from "lit";
import { csvText, type CsvCell } from "../../text/csv.js";
import { categoryClass } from "../../theme/palette.js";
import { breakable } from "./breakable.js";

/** A column of a table twin. */
export interface TableColumn {
  readonly label: string;
  /** Figures are right-aligned, codes are set small. */
  readonly kind: "text" | "figure" | "code";
}

/** A row of a table twin; one cell for each column. */
export interface TableRow {
  readonly cells: readonly CsvCell[];
  /** Functional category whose swatch stands before the row's name. */
  readonly category?: string | undefined;
  /** How deep the row stands in its tree; 0 at the left. */
  readonly depth?: number | undefined;
  /** A total is set bold; a residual or computed sum is set apart from the published figures. */
  readonly kind?: "total" | "computed" | undefined;
}

/** The table that says everything a chart shows, and what it cannot show. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
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
        ${model.rows.map((row) => rowTemplate(row, model))}
      </tbody>
    </table>
  </div>`;
}

function rowTemplate(row: TableRow, model: TableModel): TemplateResult {
  return html`<tr class=${row.kind ?? nothing}>
    ${row.cells.map((cell, index) => {
      const kind = model.columns[index]?.kind ?? "text";
      if (index !== model.nameColumn) {
        return html`<td class=${kind}>${kind === "text" ? breakable(cell.text) : cell.text}</td>`;
      }
      const swatch =
        row.category === undefined
          ? nothing
          : html`<i class="swatch ${categoryClass(row.category)}" aria-hidden="true"></i>`;
      return html`<th scope="row" class="${kind} depth-${Math.min(row.depth ?? 0, 4)}">${swatch}${breakable(cell.text)}</th>`;
    })}
  </tr>`;
}

/** The table as CSV text, figures with their exact digits. */
export function toCsv(model: TableModel): string {
  return csvText(
    model.columns.map((column) => column.label),
    model.rows.map((row) => row.cells),
  );
}
