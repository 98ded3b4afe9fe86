import { html, nothing, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import { headCells, type HeadCell } from "../../text/plain-table.js";
import { categoryClass } from "../../theme/palette.js";
import type { OfficialRow, OfficialSide } from "../../views/official/official-table.js";
import { breakable } from "../base/breakable.js";
import { markButton } from "../base/mark-button.js";
import type { MarkController } from "../base/mark-controller.js";
import { cellText, headOf, officialModel, rowAt, rowName, tableTitle, type WordedTable } from "./table-wording.js";

/** What an official table is drawn with. */
export interface TableDrawing extends WordedTable {
  readonly marks: MarkController;
  readonly isMarked: (key: string) => boolean;
  /** Whether the sides stand one below the other, and rows of many columns become blocks. */
  readonly isNarrow: boolean;
  /** Words with links to what explains their terms. */
  readonly linked: (text: string) => TemplateResult | DirectiveResult;
}

/** Of more columns than these each is set close. */
const DENSE_FROM = 10;
/** Of more columns of figures, or columns in all, than these a narrow card has no room. */
const NARROW_FIGURES = 2;
const NARROW_COLUMNS = 4;

/** The table: its sides beside each other, or on a narrow card below each other. */
export function officialTemplate(drawing: TableDrawing): TemplateResult {
  const { sides } = drawing.table;
  if (!drawing.isNarrow) return sidesTemplate(sides, drawing);
  return html`${sides.map((side) =>
    becomesBlocks(side) ? blocksTemplate(side, drawing) : sidesTemplate([side], drawing),
  )}`;
}

/** Whether a narrow card lists the rows of a side as blocks. */
export function becomesBlocks({ columns, rows }: OfficialSide): boolean {
  const figures = columns.filter(({ kind }) => kind === "figure").length;
  return rows.length > 0 && (figures > NARROW_FIGURES || columns.length > NARROW_COLUMNS);
}

/**
 * One table. Where two sides share their rows each cell names its heads, for a figure on the right has nothing to do with
 * the name on the left.
 */
function sidesTemplate(sides: readonly OfficialSide[], drawing: TableDrawing): TemplateResult {
  const { columns } = officialModel({ ...drawing, table: { ...drawing.table, sides } });
  const heads = headCells(columns);
  const length = Math.max(0, ...sides.map(({ rows }) => rows.length));
  const isShared = sides.length > 1;
  const starts = sides.map((_, index) => sides.slice(0, index).reduce((sum, side) => sum + side.columns.length, 0));
  const headsOf = (column: number): string =>
    heads
      .reduce<HeadCell[]>((all, cells) => [...all, ...cells], [])
      .filter((cell) => cell.column <= column && column < cell.column + cell.columns)
      .map(headId)
      .join(" ");
  const title = tableTitle(drawing);
  return html`<div class="table-scroll" role="group" aria-label=${title} tabindex="0">
    <table class="official ${columns.length > DENSE_FROM ? "dense" : ""}" part="table">
      <caption class="visually-hidden">${title}</caption>
      <thead>
        ${heads.map(
          (cells) =>
            html`<tr>${cells.map((cell) => html`<th id=${isShared ? headId(cell) : nothing} class=${starts.includes(cell.column) && cell.column > 0 ? "next-side" : nothing} scope=${cell.columns > 1 ? "colgroup" : "col"} colspan=${cell.columns} rowspan=${cell.rows}>${drawing.linked(cell.label)}</th>`)}</tr>`,
        )}
      </thead>
      <tbody>
        ${Array.from({ length }, (_, index) => {
          const parts = sides.map((side) => rowAt(side, index, length));
          const isTotal = parts.some((row) => row?.isTotal === true);
          return html`<tr class=${isTotal ? "total" : nothing}>${parts.map((row, side) => {
            const own = sides[side];
            if (own === undefined) return nothing;
            const start = starts[side] ?? 0;
            if (row === undefined)
              return html`<td class=${start > 0 ? "next-side" : nothing} colspan=${own.columns.length}></td>`;
            const id = `row-${side}-${index}`;
            const state = isMarked(row, drawing) ? "selected" : "";
            return own.columns.map((column, at) => {
              const edge = `${state} ${start > 0 && at === 0 ? "next-side" : ""}`;
              // Columns of 类, 款 and 项 tell the level already, as they do in print.
              const depth = own.columns.some(({ kind }) => kind === "code") ? 0 : Math.min(row.depth, 4);
              if (at === own.nameColumn)
                return html`<th id=${isShared ? id : nothing} scope="row" headers=${isShared ? headsOf(start + at) : nothing} class="text depth-${depth} ${edge}">${nameTemplate(row, own, drawing)}</th>`;
              const text = cellText(row.cells[at], column, drawing.wording);
              return html`<td headers=${isShared ? `${id} ${headsOf(start + at)}` : nothing} class="${column.kind} ${edge}">${column.kind === "text" ? breakable(text) : text}</td>`;
            });
          })}</tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

const headId = ({ row, column }: HeadCell): string => `head-${row}-${column}`;

/** Rows as blocks: a name, and below it what figures there are. */
function blocksTemplate(side: OfficialSide, drawing: TableDrawing): TemplateResult {
  const { messages, wording } = drawing;
  const isFilled = (row: OfficialRow): boolean =>
    row.isTotal || row.cells.some((cell) => typeof cell === "object" && cell !== null);
  const blank = side.rows.filter((row) => !isFilled(row)).map((row) => rowName(row, side, messages));
  return html`<div class="block-heading">${messages.head[side.columns[0]?.head[0] ?? ""] ?? ""}</div>
    <ul class="blocks">
      ${side.rows.filter(isFilled).map((row) => {
        const further = row.cells.filter(
          (cell, at) => side.columns[at]?.kind === "text" && at !== side.nameColumn && cell !== "",
        );
        const figures = side.columns.flatMap((column, at) => {
          const text = column.kind === "figure" ? cellText(row.cells[at], column, wording) : "";
          return text === "" ? [] : [{ head: headOf(column, messages).pop() ?? "", text }];
        });
        const classes = `block depth-${Math.min(row.depth, 4)} ${row.isTotal ? "total" : ""} ${isMarked(row, drawing) ? "selected" : ""}`;
        return html`<li class=${classes}>
          <div class="block-name">${codeOf(row, side)}${nameTemplate(row, side, drawing)}</div>
          ${further.map((cell) => html`<div>${breakable(String(cell))}</div>`)}
          ${figures.length === 0 ? nothing : html`<dl>${figures.map(({ head, text }) => html`<div><dt>${drawing.linked(head)}</dt><dd class="figure">${text}</dd></div>`)}</dl>`}
        </li>`;
      })}
    </ul>
    ${blank.length === 0 ? nothing : html`<p class="blank-rows">${breakable(messages.blankRows(blank.join(wording.messages.common.listGap)))}</p>`}`;
}

/** The published code, joined from its columns. */
function codeOf(row: OfficialRow, { columns }: OfficialSide): TemplateResult | typeof nothing {
  const code = row.cells.filter((_, at) => columns[at]?.kind === "code").join("");
  return code === "" ? nothing : html`<span class="code">${code}</span> `;
}

function nameTemplate(row: OfficialRow, side: OfficialSide, drawing: TableDrawing): TemplateResult {
  const { messages, marks } = drawing;
  const name = rowName(row, side, messages);
  const key = markKey(row, drawing.table.sides);
  if (key === undefined) return html`${drawing.linked(name)}`;
  const hasFigure = row.cells.some((cell) => typeof cell === "object" && cell !== null);
  const swatch =
    row.depth > 0 || !hasFigure
      ? nothing
      : html`<span class="swatch ${categoryClass(row.category)}" aria-hidden="true"></span>`;
  // The button says the name, so that neither the row nor the button says it twice.
  return html`${swatch}<span aria-hidden="true">${breakable(name)}</span>${markButton(marks, { key, label: name, selected: isMarked(row, drawing) })}`;
}

/** The code by which a row is selected; of several rows with one code, the first has it. */
export function markKey(row: OfficialRow, sides: readonly OfficialSide[]): string | undefined {
  const { code } = row;
  if (code === undefined) return undefined;
  const first = sides.flatMap(({ rows }) => rows).find((each) => each.code === code);
  return first === row ? code : undefined;
}

function isMarked({ code }: OfficialRow, drawing: TableDrawing): boolean {
  return code !== undefined && drawing.isMarked(code);
}
