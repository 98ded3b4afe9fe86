import { exact } from "../../budget/amount.js";
import type { CsvCell } from "../csv.js";
import { headCells, plainCell, type HeadCell, type PlainTable, type PlainWords } from "../plain-table.js";
import { xmlText } from "../xml.js";
import { CellStyles } from "./cell-styles.js";
import { zip } from "./zip.js";

/** A double keeps every decimal number of so many digits; spreadsheet programs show no more. */
const EXACT_DIGITS = 15;
/** What one cell holds at most (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const LONGEST_SHEET_NAME = 31;
/** Width of columns in characters of the default font. */
const NARROWEST = 6;
const WIDEST = 60;
/** What stands beside each other on A4 upright without being made much smaller. */
const PORTRAIT = 110;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Media type of a workbook. */
export const XLSX_TYPE = `${TYPE}.sheet`;

/**
 * A table as a workbook of one sheet (ECMA-376). Title and subtitle (entity, document, unit) stand above the table, notes
 * and source below it, an empty row between. What is above the rows stays in sight, and the heads stand on every printed
 * page. A figure is a number with the decimals it is shown with, as long as a spreadsheet program keeps all its digits; a
 * longer one is text, digit by digit. Words are never read as formulas.
 */
export function xlsxFile(table: PlainTable, words: PlainWords, sheetName: string): Uint8Array<ArrayBuffer> {
  const styles = new CellStyles();
  const levels = headCells(table.columns);
  const above = [words.title, words.subtitle].filter((text) => text !== "");
  // An empty row parts the table from the words above and below: sorting and filtering leave those alone.
  const firstHead = above.length === 0 ? 1 : above.length + 2;
  const sheet = sheetXml(table, levels, above, words.notes, styles);
  const name = sheetTitle(sheetName);
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relations = (...all: string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const types =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    part("workbook.xml", "sheet.main") +
    part("worksheets/sheet1.xml", "worksheet") +
    `${part("styles.xml", "styles")}</Types>`;
  const workbook =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
    `<sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${xmlText(name.replace(/'/g, "''"))}'!$${firstHead}:$${firstHead + levels.length - 1}</definedName>` +
    "</definedNames></workbook>";
  return zip([
    { path: "[Content_Types].xml", text: types },
    { path: "_rels/.rels", text: relations(relation(1, "officeDocument", "xl/workbook.xml")) },
    { path: "xl/workbook.xml", text: workbook },
    {
      path: "xl/_rels/workbook.xml.rels",
      text: relations(relation(1, "worksheet", "worksheets/sheet1.xml"), relation(2, "styles", "styles.xml")),
    },
    { path: "xl/styles.xml", text: `${HEAD}${styles.xml(MAIN)}` },
    { path: "xl/worksheets/sheet1.xml", text: sheet },
  ]);
}

/** A name that every spreadsheet program takes for a sheet. */
function sheetTitle(name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "");
  return Array.from(plain.trim()).slice(0, LONGEST_SHEET_NAME).join("") || "1";
}

function sheetXml(
  table: PlainTable,
  heads: readonly (readonly HeadCell[])[],
  above: readonly string[],
  notes: readonly string[],
  styles: CellStyles,
): string {
  const rows: string[] = [];
  const addRow = (cells: readonly string[]): void => {
    rows.push(`<row r="${rows.length + 1}">${cells.join("")}</row>`);
  };
  const place = (column: number): string => `${columnName(column)}${rows.length + 1}`;
  const heading = styles.index({ bold: true, rule: true });
  for (const [index, text] of above.entries()) addRow([textCell(place(0), text, styles.index({ bold: index === 0 }))]);
  if (above.length > 0) addRow([]);
  const before = rows.length;
  for (const cells of heads) {
    addRow(
      cells.map(({ label, column, columns }) => {
        const isFigure = table.columns[column]?.kind === "figure" && columns === 1;
        return textCell(
          place(column),
          label,
          isFigure ? styles.index({ bold: true, rule: true, right: true }) : heading,
        );
      }),
    );
  }
  const merged = heads
    .reduce<readonly HeadCell[]>((all, cells) => [...all, ...cells], [])
    .filter(({ rows: high, columns: wide }) => high > 1 || wide > 1)
    .map(
      ({ row, column, rows: high, columns: wide }) =>
        `<mergeCell ref="${columnName(column)}${before + row + 1}:${columnName(column + wide - 1)}${before + row + high}"/>`,
    );
  for (const { cells, depth = 0, kind } of table.rows) {
    const bold = kind === "total" || kind === "group";
    addRow(
      cells.map((cell, column) => {
        const figure = table.columns[column]?.kind === "figure";
        const number = figure ? numberOf(cell) : undefined;
        if (number !== undefined) {
          const style = styles.index({ bold, format: number.format });
          return `<c r="${place(column)}" s="${style}"><v>${number.value}</v></c>`;
        }
        const indent = column === table.nameColumn ? depth : 0;
        return textCell(place(column), plainCell(cell), styles.index({ bold, indent, right: figure }));
      }),
    );
  }
  addRow([]);
  for (const text of notes) if (text !== "") addRow([textCell(place(0), text, styles.index({}))]);
  const widths = table.columns.map((_, column) => columnWidth(table, column));
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const top = before + heads.length;
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${rows.join("")}</sheetData>` +
    (merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`) +
    // A4, as wide as the paper and as many pages long as it takes.
    `<pageSetup paperSize="9" orientation="${widths.reduce((sum, width) => sum + width, 0) > PORTRAIT ? "landscape" : "portrait"}" fitToHeight="0"/></worksheet>`
  );
}

function textCell(reference: string, text: string, style: number): string {
  if (text === "") return "";
  // "_x0041_" would be read as an escaped character.
  const escaped = xmlText(text.slice(0, LONGEST_TEXT)).replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/** A figure as a number and its format; `undefined` for words, and for more digits than a number keeps. */
function numberOf({ value = "" }: CsvCell): { readonly value: string; readonly format: string } | undefined {
  const match = /^([+-]?\d+(?:\.(\d+))?)(%?)$/.exec(value);
  if (match === null) return undefined;
  const [, figure = "", decimals = "", percent = ""] = match;
  if (figure.replace(/\D/g, "").replace(/^0+/, "").length > EXACT_DIGITS) return undefined;
  const plain = figure.replace(/^\+/, "");
  const format = `${percent === "" ? "#,##0" : "0"}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
  return { value: percent === "" ? plain : exact(plain).div(100).toFixed(), format };
}

/** Wide enough for the head and most cells; Chinese characters take the room of two. */
function columnWidth(table: PlainTable, column: number): number {
  let width = displayLength(table.columns[column]?.label ?? "");
  for (const { cells, depth = 0 } of table.rows) {
    width = Math.max(width, displayLength(cells[column]?.text ?? "") + (column === table.nameColumn ? 2 * depth : 0));
  }
  return Math.min(WIDEST, Math.max(NARROWEST, width + 2));
}

function displayLength(text: string): number {
  let length = 0;
  for (const character of text) length += character > "\u2E7F" ? 2 : 1;
  return length;
}

/** 0 as A, 25 as Z, 26 as AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
