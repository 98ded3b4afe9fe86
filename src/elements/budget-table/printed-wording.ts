/** The words of tables that are kept as printed, and their rows to take away. */
import { plainDecimal } from "../../budget/decimal-text.js";
import type { TableMessages } from "../../text/disclosure/messages.js";
import type { PrintedTable } from "../../views/official/printed-table.js";
import type { TableModel } from "../base/data-table.js";

/** Number and title as published. */
export function printedTitle({ record: { number, title } }: PrintedTable, messages: TableMessages): string {
  return messages.numbered({ number, title: title.trim() === "" ? messages.untitled : title });
}

/** The document's note, and that nothing was made of what stands in the table. */
export function printedNotes({ record: { note } }: PrintedTable, messages: TableMessages): string[] {
  return [...(note === undefined ? [] : [messages.note(note)]), messages.asPrinted];
}

/** The table as rows to take away: a merged cell stands where it begins, a figure as a plain decimal. */
export function printedModel(table: PrintedTable, title: string): TableModel {
  const { columns, rows, nameColumn } = table;
  return {
    caption: title,
    columns: columns.map(({ head, kind }) => ({
      label: head[head.length - 1] ?? "",
      kind,
      above: head.slice(0, -1),
    })),
    rows: rows.map((line) => ({
      cells: columns.map(({ kind }, column) => {
        const text = line.find((cell) => cell.column === column)?.text ?? "";
        return { text, value: kind === "figure" ? plainDecimal(text) : undefined };
      }),
    })),
    nameColumn,
  };
}
