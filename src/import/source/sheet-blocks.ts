/** The rows of a sheet as titles, tables and notes. */
import type { Effort } from "./limits.js";
import type { SourceCell, SourceParagraph, SourcePlace, SourceTable } from "./source-document.js";

/** A row of a sheet: its cells with text or merged, by columns as shown. */
export interface SheetRow {
  /** Number of the row in the sheet. */
  readonly number: number;
  readonly cells: Pick<SourceCell, "text" | "column" | "columns" | "rows" | "indent">[];
}

/**
 * Rows of one piece before and after a table are its title and notes. A blank row parts two tables where a title
 * follows: in most forms blank rows are part of the table.
 *
 * @param tables - How many tables there are in the file before this sheet.
 */
export function blocksOfSheet(
  rows: readonly SheetRow[],
  place: SourcePlace,
  tables: number,
  effort: Effort,
): (SourceParagraph | SourceTable)[] {
  const blocks: (SourceParagraph | SourceTable)[] = [];
  let count = tables;
  for (const part of partsOf(rows)) {
    const first = part.findIndex((row) => !isText(row));
    const from = first < 0 ? part.length : first;
    let to = part.length;
    while (to > from && isNoteOrBlank(part[to - 1])) to -= 1;
    for (const row of part.slice(0, from)) for (const block of paragraphOf(row, place)) blocks.push(block);
    if (from < to) {
      count += 1;
      blocks.push(tableOf(part.slice(from, to), { ...place, table: count }, effort));
    }
    for (const row of part.slice(to)) for (const block of paragraphOf(row, place)) blocks.push(block);
  }
  const [head] = blocks;
  const name = place.sheet?.trim() ?? "";
  if (head?.kind === "table" && !/^sheet\s*\d*$/i.test(name) && name !== "") {
    blocks.unshift({ kind: "paragraph", text: name, place });
  }
  return blocks;
}

function filled({ cells }: SheetRow): SheetRow["cells"] {
  return cells.filter(({ text }) => text !== "");
}

/** Whether a row is no row of a table: one piece of text, or only labels such as 编制部门：… and 单位：万元. */
function isText(row: SheetRow): boolean {
  const texts = filled(row).map(({ text }) => text);
  const [only] = texts;
  if (texts.length <= 1) return only === undefined || !/^[-\d.,%]+$/.test(only);
  return (
    texts.length <= 4 &&
    texts.every((text) => /[：:]|^单位|^金额单位/.test(text) && !/^[一二三四五六七八九十\d]+[、.]/.test(text))
  );
}

/** Whether a row below a table is no row of it: blank, or one sentence. A lone 合计 is a row with blanks. */
function isNoteOrBlank(row: SheetRow | undefined): boolean {
  const [cell, ...more] = row === undefined ? [] : filled(row);
  if (cell === undefined) return true;
  return more.length === 0 && /^(?:注|备注|说明|附|\*|＊)|[。；]|空表|无数据/.test(cell.text);
}

function partsOf(rows: readonly SheetRow[]): SheetRow[][] {
  const parts: SheetRow[][] = [[]];
  for (const [index, row] of rows.entries()) {
    const blank = filled(row).length === 0;
    const next = rows.slice(index + 1).find((each) => filled(each).length > 0);
    if (blank && next !== undefined && filled(next).length === 1 && isTitle(next)) {
      if (parts.at(-1)?.length) parts.push([]);
    } else parts.at(-1)?.push(row);
  }
  return parts;
}

/** A title is merged over columns, or names a table. */
function isTitle(row: SheetRow): boolean {
  const [cell] = filled(row);
  return cell !== undefined && (cell.columns > 1 || /表\s*$|^(?:附?表|附件)/.test(cell.text));
}

function paragraphOf(row: SheetRow, place: SourcePlace): SourceParagraph[] {
  const text = filled(row)
    .map((cell) => cell.text)
    .join(" ");
  return text === "" ? [] : [{ kind: "paragraph", text, place: { ...place, row: row.number } }];
}

function tableOf(rows: readonly SheetRow[], place: SourcePlace, effort: Effort): SourceTable {
  const widest = rows.reduce(
    (most, { cells }) => Math.max(most, ...cells.map((cell) => cell.column + cell.columns - 1)),
    0,
  );
  const coveredUntil = new Map<number, number>();
  return {
    kind: "table",
    place,
    rows: rows.map((row, index) => {
      effort.cells(widest, { ...place, row: row.number });
      const at = { ...place, row: row.number };
      const given = new Map(row.cells.map((cell) => [cell.column, cell]));
      const cells = [];
      for (let column = 1; column <= widest; column += 1) {
        const { columns, rows: high, ...cell } = given.get(column) ?? { text: "", columns: 1, rows: 1 };
        // A cell merged from above stands there.
        if ((coveredUntil.get(column) ?? 0) > index) continue;
        const down = Math.min(high, rows.length - index);
        for (let covered = column; covered < column + columns; covered += 1) coveredUntil.set(covered, index + down);
        cells.push({ ...cell, column, columns, rows: down, place: { ...at, column } });
        column += columns - 1;
      }
      return { cells, place: at };
    }),
  };
}
