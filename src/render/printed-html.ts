/** Tables that are kept as printed, with their merged cells. */
import { xmlText } from "../text/xml.js";
import { isRowName, type PlacedCell, type PrintedTable } from "../views/official/printed-table.js";

/** The table with its header associations. */
export function printedHtml(table: PrintedTable, title: string): string {
  const rows = (lines: PrintedTable["rows"], cell: (cell: PlacedCell) => string): string =>
    lines.map((cells) => `<tr>${cells.map(cell).join("")}</tr>\n`).join("");
  const head = (cell: PlacedCell): string =>
    cell.text === ""
      ? tag("td", cell, undefined, "text")
      : cell.columns > 1
        ? tag("th", cell, "colgroup", "text")
        : tag("th", cell, "col", table.columns[cell.column]?.kind ?? "text");
  const body = (cell: PlacedCell): string => {
    const kind = cell.columns > 1 ? "text" : (table.columns[cell.column]?.kind ?? "text");
    return isRowName(cell, table)
      ? tag("th", cell, cell.rows > 1 ? "rowgroup" : "row", kind)
      : tag("td", cell, undefined, kind);
  };
  return `<table>
<caption>${xmlText(title)}</caption>
${table.heads.length === 0 ? "" : `<thead>\n${rows(table.heads, head)}</thead>\n`}<tbody>
${rows(table.rows, body)}</tbody>
</table>
`;
}

function tag(name: "th" | "td", cell: PlacedCell, scope: string | undefined, kind: string): string {
  const { text, columns, rows } = cell;
  const of = (attribute: string, value: string | number): string => ` ${attribute}="${value}"`;
  const spans = (columns > 1 ? of("colspan", columns) : "") + (rows > 1 ? of("rowspan", rows) : "");
  return `<${name}${scope === undefined ? "" : of("scope", scope)} class="${kind}"${spans}>${xmlText(text)}</${name}>`;
}
