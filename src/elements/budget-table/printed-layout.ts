import { html, nothing, type TemplateResult } from "lit";
import { isRowName, type PlacedCell, type PrintedTable } from "../../views/official/printed-table.js";
import { breakable } from "../base/breakable.js";

/** Of more columns than these each is set close. */
const DENSE_FROM = 10;
/** Heads of no more characters than these stand on one line. */
const SHORT_HEAD = 4;

/** The table as it is printed, with the merged cells of its heads and rows. */
export function printedTemplate(table: PrintedTable, title: string): TemplateResult {
  const { columns, heads, rows } = table;
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
    <table class="official printed ${columns.length > DENSE_FROM ? "dense" : ""}" part="table">
      <caption class="visually-hidden">${title}</caption>
      ${heads.length === 0 ? nothing : html`<thead>${heads.map((line) => html`<tr>${line.map(headCell)}</tr>`)}</thead>`}
      <tbody>${rows.map((line) => html`<tr>${line.map(bodyCell)}</tr>`)}</tbody>
    </table>
  </div>`;
}
