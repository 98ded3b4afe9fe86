import type { Budget } from "../../budget/schema.js";
import type { CsvCell } from "../../text/csv.js";
import type { TableMessages } from "../../text/disclosure/messages.js";
import type {
  OfficialCell,
  OfficialColumn,
  OfficialRow,
  OfficialSide,
  OfficialTable,
} from "../../views/official/official-table.js";
import type { TableColumn, TableModel, TableRow } from "../base/data-table.js";
import { amountText, csvValue, moneyText, type Wording } from "../base/wording.js";

/** An official table and what its words come from. */
export interface WordedTable {
  readonly table: OfficialTable;
  readonly messages: TableMessages;
  readonly wording: Wording;
}

/** The words of tables, with those for the items of 三公 that a document names by no word of its own. */
export function tableWords(messages: TableMessages, { messages: { threePublic } }: Wording): TableMessages {
  return { ...messages, head: { ...threePublic.itemName, ...messages.head } };
}

/** Number and title as published, else as the official form has it. */
export function tableTitle({ table: { record, id, isOfGovernment }, messages }: WordedTable): string {
  const usual = messages.title[id];
  // 部门收支总体情况表 of a department; of a government, which is none, 收支总体情况表.
  const own = isOfGovernment ? usual.replace(/^部[门門]/, "") : usual;
  return messages.numbered({ number: record?.number, title: record?.title ?? own });
}

/** The heads of a column in words; a published name is its own. */
export function headOf({ head }: OfficialColumn, messages: TableMessages): string[] {
  return head.map((key) => messages.head[key] ?? key);
}

/** A cell as it is read. A blank stays blank: so does the published table. */
export function cellText(cell: OfficialCell, { digits }: OfficialColumn, wording: Wording): string {
  if (typeof cell === "string") return cell;
  return cell === null || cell === undefined ? "" : amountText(cell, digits, wording);
}

/** The name of a row, numbered as the official form does. */
export function rowName(row: OfficialRow, { nameColumn }: OfficialSide, messages: TableMessages): string {
  const cell = row.cells[nameColumn];
  const name = typeof cell === "string" ? cell : "";
  const numbering = row.numbered === undefined ? "" : messages.numbering(row.numbered.level, row.numbered.position);
  return numbering + (messages.head[name] ?? name);
}

/** All sides as one table, the total of each in its last row: what is downloaded. */
export function officialModel(worded: WordedTable): TableModel {
  const { table, messages, wording } = worded;
  const { sides } = table;
  const length = Math.max(0, ...sides.map(({ rows }) => rows.length));
  const columns = sides.flatMap(({ columns: own }) =>
    own.map((column): TableColumn => {
      const [label = "", ...above] = headOf(column, messages).reverse();
      return { label, kind: column.kind, above: above.reverse() };
    }),
  );
  const rows = Array.from({ length }, (_, index): TableRow => {
    const parts = sides.map((side) => ({ side, row: rowAt(side, index, length) }));
    const [first] = parts;
    return {
      cells: parts.flatMap(({ side, row }) => side.columns.map((column, at) => plainCell(row, side, column, at))),
      depth: first?.row?.depth,
      kind: parts.every(({ row }) => row?.isTotal === true) ? "total" : undefined,
    };
  });
  return { caption: tableTitle(worded), columns, rows, nameColumn: sides[0]?.nameColumn ?? 0 };

  function plainCell(row: OfficialRow | undefined, side: OfficialSide, column: OfficialColumn, at: number): CsvCell {
    const cell = row?.cells[at];
    if (row === undefined) return { text: "" };
    if (at === side.nameColumn) return { text: rowName(row, side, messages) };
    return typeof cell === "string"
      ? { text: cell }
      : { text: cellText(cell, column, wording), value: csvValue(cell, column.digits) };
  }
}

/** The row of a side in a line of the whole table: its total in the last, nothing where the other side is longer. */
export function rowAt({ rows }: OfficialSide, index: number, length: number): OfficialRow | undefined {
  const last = rows[rows.length - 1];
  if (last?.isTotal !== true || rows.length === length) return rows[index];
  return index === length - 1 ? last : index < rows.length - 1 ? rows[index] : undefined;
}

/** How long the table is, and what its totals are. */
export function tableDescription(worded: WordedTable): string {
  const { table, messages, wording } = worded;
  const totals = table.sides.flatMap((side) => {
    const row = side.rows.find(({ isTotal }) => isTotal);
    const at = side.columns.findIndex(
      ({ kind }, index) => kind === "figure" && typeof row?.cells[index] === "object" && row.cells[index] !== null,
    );
    const cell = row?.cells[at];
    if (row === undefined || typeof cell !== "object" || cell === null) return [];
    return [`${rowName(row, side, messages)} ${moneyText(cell, side.columns[at]?.digits ?? 0, wording)}`];
  });
  const rows = table.sides.reduce((sum, side) => sum + side.rows.length, 0);
  return messages.description({ title: tableTitle(worded), rows, totals });
}

/** The document's own note, and where shown codes come from. */
export function tableNotes({ table, messages }: WordedTable, leavesBlanksOut: boolean): string[] {
  const { record, hasAssignedCodes } = table;
  return [
    ...(record?.note === undefined ? [] : [messages.note(record.note)]),
    ...(hasAssignedCodes ? [messages.assignedCodes] : []),
    ...(leavesBlanksOut ? [messages.blanksLeftOut] : []),
  ];
}

/** Who prepared it: as printed on the table, else the publisher. */
export function preparedBy(budget: Budget, { table, messages }: WordedTable): string[] {
  const name = table.record?.preparedBy ?? budget.entity?.name;
  return name === undefined ? [] : [messages.preparedBy(name)];
}
