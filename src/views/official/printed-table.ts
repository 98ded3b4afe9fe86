/** Tables that are kept as printed: their cells at their places in a grid, and what kind each column is of. */
import { isBlankPlaceholder, plainDecimal } from "../../budget/decimal-text.js";
import type { Budget, PrintedCell, Table } from "../../budget/schema.js";

/** A cell where it begins in the grid. */
export interface PlacedCell {
  /** As printed; "" where it is blank. */
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/** A column of a table that is kept as printed. */
export interface PrintedColumn {
  /** Its heads from the top down, those that are printed. */
  readonly head: readonly string[];
  readonly kind: "code" | "text" | "figure";
}

/** A table that is kept as printed. */
export interface PrintedTable {
  readonly record: Table;
  readonly columns: readonly PrintedColumn[];
  /** Cells that begin in each row; every place of the grid is covered by one. */
  readonly heads: readonly (readonly PlacedCell[])[];
  readonly rows: readonly (readonly PlacedCell[])[];
  /** Index of the column that names a row, and of the first behind it that does not: in groups of rows there are several. */
  readonly nameColumn: number;
  readonly namesEnd: number;
}

/** Whether a cell names its row or group of rows. */
export function isRowName({ text, column, columns: wide }: PlacedCell, table: PrintedTable): boolean {
  const { columns, nameColumn, namesEnd } = table;
  return text !== "" && wide < columns.length && column < namesEnd && column + wide > nameColumn;
}

/** Those tables of a budget that are kept as printed. */
export function printedTables({ tables = [] }: Budget): Table[] {
  return tables.filter(({ cells }) => cells !== undefined);
}

/** What names each of them in turn: its id, or where another before it has the same, its title. */
export function printedNames(budget: Budget): string[] {
  const tables = printedTables(budget);
  return tables.map(({ id, title }, index) => (tables.findIndex((other) => other.id === id) === index ? id : title));
}

/** Whether it holds anything: goals in words are no figures, and yet no empty table. */
export function printedState({ record: { state }, rows }: PrintedTable): Table["state"] {
  return rows.some((line) => line.filter(({ text }) => Number(text) !== 0).length > 2) ? "held" : state;
}

/** The table of an id or title, where it is kept as printed. */
export function printedTable(budget: Budget, name: string): PrintedTable | undefined {
  const tables = printedTables(budget);
  const record = tables.find(({ id }) => id === name) ?? tables.find(({ title }) => title === name);
  if (record?.cells === undefined) return undefined;
  const { heads = [], rows } = record.cells;
  const width = Math.max(widthOf(placed(heads, 0)), widthOf(placed(rows, 0)));
  const [placedHeads, placedRows] = [placed(heads, width), placed(rows, width)];
  const columns = Array.from({ length: width }, () => ({ head: [] as string[], texts: [] as string[] }));
  for (const { text, column, columns: wide } of placedHeads.flat())
    if (text !== "") for (const { head } of columns.slice(column, column + wide)) head.push(text);
  for (const { text, column, columns: wide } of placedRows.flat()) if (wide === 1) columns[column]?.texts.push(text);
  const kinds = columns.map(({ head, texts }) => kindOf(head[head.length - 1] ?? "", texts));
  const nameColumn = Math.max(0, kinds.indexOf("text"));
  let namesEnd = nameColumn + 1;
  const isGrouped = (column: number): boolean =>
    placedRows.flat().some((cell) => cell.column === column && cell.rows > 1);
  while (kinds[namesEnd] === "text" && isGrouped(namesEnd - 1)) namesEnd += 1;
  return {
    record,
    // What stands before the names numbers the rows, and is no figure.
    columns: columns.map(({ head }, at) => ({ head, kind: at < nameColumn ? "code" : (kinds[at] ?? "text") })),
    heads: placedHeads,
    rows: placedRows,
    nameColumn,
    namesEnd,
  };
}

function kindOf(head: string, body: readonly string[]): PrintedColumn["kind"] {
  if (/序号|编码|代码|行次/.test(head)) return "code";
  const texts = body.filter((text) => !isBlankPlaceholder(text));
  const isFigure = (text: string): boolean => plainDecimal(text.replace(/[%％]$/, "")) !== undefined;
  return texts.length > 0 && texts.every(isFigure) ? "figure" : "text";
}

function widthOf(rows: readonly (readonly PlacedCell[])[]): number {
  return rows.flat().reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
}

/** The cells of every row, each at the first place that none of this row or of one above covers; open places are blank. */
function placed(rows: readonly (readonly PrintedCell[])[], width: number): PlacedCell[][] {
  /** By column: the first row that nothing from above covers. */
  const freeFrom: number[] = [];
  return rows.map((cells, row) => {
    const line: PlacedCell[] = [];
    const isTaken = (column: number): boolean => (freeFrom[column] ?? 0) > row;
    let column = 0;
    const put = (cell: PrintedCell): void => {
      while (isTaken(column)) column += 1;
      const {
        text,
        columns: wide = 1,
        rows: high = 1,
      } = typeof cell === "object" && cell !== null ? cell : { text: cell };
      const start = column;
      // A cell ends with the rows there are, and before one that reaches down from above.
      do {
        freeFrom[column] = row + high;
        column += 1;
      } while (column < start + wide && !isTaken(column));
      line.push({ text: text ?? "", column: start, columns: column - start, rows: Math.min(high, rows.length - row) });
    };
    for (const cell of cells) put(cell);
    for (; column < width; column += 1) if (!isTaken(column)) line.push({ text: "", column, columns: 1, rows: 1 });
    return line;
  });
}
