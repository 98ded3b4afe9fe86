import { html, nothing, type TemplateResult } from "lit";
import { isRowName, type PlacedCell, type PrintedTable } from "../../views/official/printed-table.js";
import { breakable } from "../base/breakable.js";

/** Of more columns than these each is set close. */
const DENSE_FROM = 10;
/** Heads of no more characters than these stand on one line. */
const SHORT_HEAD = 4;

/** Where a long table ends at first, and how it goes on. */
export interface PrintedLength {
  /** So many rows are drawn. */
  readonly limit: number;
  /** What is said of the others. */
  readonly label: string;
  readonly showAll: () => void;
}

/** Fewer rows than these are not held back. */
const LEAST_HELD_BACK = 20;

/** How many rows are drawn: no cell reaches below them. */
function drawnRows(rows: PrintedTable["rows"], limit: number): number {
  let end = limit;
  for (let row = 0; row < Math.min(end, rows.length); row += 1)
    for (const cell of rows[row] ?? []) end = Math.max(end, row + cell.rows);
  return rows.length - end < LEAST_HELD_BACK ? rows.length : end;
}

/**
 * The table as it is printed, with the merged cells of its heads and rows. The words of rows that are held back stand in a
 * line that opens, where the browser's own search finds them.
 */
export function printedTemplate(table: PrintedTable, title: string, length: PrintedLength): TemplateResult {
  const { columns, heads, rows } = table;
  const end = drawnRows(rows, length.limit);
  const hasFigures = columns.some(({ kind }) => kind === "figure");
  const span = (count: number): number | typeof nothing => (count > 1 ? count : nothing);
  const headCell = ({ text, columns: wide, rows: high }: PlacedCell): TemplateResult => {
    if (text === "") return html`<td colspan=${span(wide)} rowspan=${span(high)}></td>`;
    const isShort = text.length <= SHORT_HEAD;
    return html`<th scope=${wide > 1 ? "colgroup" : "col"} class=${isShort ? "short" : "long"} colspan=${span(wide)} rowspan=${span(high)}>${isShort ? text : breakable(text)}</th>`;
  };
  const bodyCell = (cell: PlacedCell): TemplateResult => {
    const { text, column, columns: wide, rows: high } = cell;
    const kind = wide > 1 ? "text" : (columns[column]?.kind ?? "text");
    const words = kind === "text" ? breakable(text) : text;
    return isRowName(cell, table)
      ? html`<th scope=${high > 1 ? "rowgroup" : "row"} class=${kind} colspan=${span(wide)} rowspan=${span(high)}>${words}</th>`
      : html`<td class=${kind} colspan=${span(wide)} rowspan=${span(high)}>${words}</td>`;
  };
  return html`<div class="table-scroll" role="group" aria-label=${title} tabindex="0">
    <table class="official printed ${columns.length > DENSE_FROM ? "dense" : ""} ${hasFigures ? "named" : ""}" part="table">
      <caption class="visually-hidden">${title}</caption>
      ${heads.length === 0 ? nothing : html`<thead>${heads.map((line) => html`<tr>${line.map(headCell)}</tr>`)}</thead>`}
      <tbody>${rows.slice(0, end).map((line) => html`<tr>${line.map(bodyCell)}</tr>`)}</tbody>
    </table>
  </div>
  ${
    end === rows.length
      ? nothing
      : html`<details class="more-rows" @toggle=${length.showAll}><summary>${length.label}</summary>${rows
          .slice(end)
          .map((line) => line.map(({ text }) => text).join(" "))
          .join("\n")}</details>`
  }`;
}
