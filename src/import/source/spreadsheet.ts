/** Workbooks (XLSX, XLS): every sheet's rows as a reader sees them in the program. */
import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { zipSync } from "fflate";
import { unpack } from "./archive.js";
import { ImportError, asImportError } from "./import-error.js";
import type { Effort } from "./limits.js";
import { indentOf } from "./inline-text.js";
import { shownText } from "./shown-number.js";
import { blocksOfSheet, type SheetRow } from "./sheet-blocks.js";
import type { SourceDocument, SourceParagraph, SourcePlace, SourceProblem, SourceTable } from "./source-document.js";

const WHAT = { "zh-CN": "Excel 文件", en: "Excel file" };

/** The parts that hold cells; pictures, charts and drawings are not unpacked. */
const CELL_PARTS = /^(?!xl\/(?:media|drawings|charts|embeddings|ctrlProps|activeX|diagrams)\/).*\.(?:xml|rels)$/i;

/** Cells of which only the format is kept, and rows without cells: templates have up to a million of them. */
const EMPTY_CELLS = /<c\b[^<>]*\/>/g;
const EMPTY_ROWS = /<row\b[^<>]*(?:\/>|>\s*<\/row>)/g;

/** Cells that are told of by name in one problem. */
const CELLS_NAMED = 5;

/**
 * Reads a workbook. Figures are read as they are shown, by the format of their cell; hidden sheets, rows and columns
 * are left out and said.
 *
 * @throws ImportError where it needs a password, is damaged, or passes a limit
 */
export function readSpreadsheet(bytes: Uint8Array, effort: Effort, place: SourcePlace = {}): SourceDocument {
  try {
    const packed = bytes[0] === 0x50;
    const workbook = read(packed ? slimmed(bytes, effort, place) : bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
    });
    return new WorkbookReader(workbook, effort, place).read();
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw needsPassword(place);
    throw asImportError(error, WHAT, place);
  }
}

/** The workbook with nothing but its cells, packed without compression: no more is unpacked than what was counted. */
function slimmed(bytes: Uint8Array, effort: Effort, place: SourcePlace): Uint8Array {
  const parts = unpack(bytes, effort, place, (name) => CELL_PARTS.test(name));
  const kept: Record<string, Uint8Array> = {};
  for (const [name, part] of parts) {
    effort.time(place);
    if (!name.startsWith("xl/worksheets/")) {
      kept[name] = part;
      continue;
    }
    const xml = new TextDecoder().decode(part).replace(EMPTY_CELLS, "").replace(EMPTY_ROWS, "");
    effort.atMost(xml.split(/<(?:\w+:)?c\b/).length - 1, "cells", place);
    kept[name] = new TextEncoder().encode(xml);
  }
  return zipSync(kept, { level: 0 });
}

class WorkbookReader {
  readonly #workbook: WorkBook;
  readonly #effort: Effort;
  readonly #place: SourcePlace;
  readonly #problems: SourceProblem[] = [];
  #tables = 0;

  constructor(workbook: WorkBook, effort: Effort, place: SourcePlace) {
    this.#workbook = workbook;
    this.#effort = effort;
    this.#place = place;
  }

  read(): SourceDocument {
    const blocks: (SourceParagraph | SourceTable)[] = [];
    const hidden: string[] = [];
    for (const [index, name] of this.#workbook.SheetNames.entries()) {
      const sheet = this.#workbook.Sheets[name];
      if (sheet?.["!data"] === undefined) continue;
      const place = { ...this.#place, sheet: name };
      if (this.#workbook.Workbook?.Sheets?.[index]?.Hidden) {
        if (sheet["!data"].some((row) => row.some(({ w }) => w?.trim()))) hidden.push(name);
        continue;
      }
      const read = blocksOfSheet(this.#rows(sheet, place), place, this.#tables, this.#effort);
      this.#tables += read.filter(({ kind }) => kind === "table").length;
      for (const block of read) blocks.push(block);
    }
    if (hidden.length > 0) {
      this.#say(
        `隐藏的工作表未予读取：${hidden.join("、")}。如属公开内容，请取消隐藏后再试。`,
        `Hidden sheets were left out: ${hidden.join(", ")}. If they are published, show them and try again.`,
        this.#place,
      );
    }
    return { blocks, problems: this.#problems };
  }

  #rows(sheet: WorkSheet, place: SourcePlace): SheetRow[] {
    const data = sheet["!data"] ?? [];
    const { covered, spans } = mergedCells(sheet, data.length);
    const shown = { columns: columnNumbers(sheet, data), hiddenRows: 0, hiddenColumns: 0 };
    const unread: string[] = [];
    const rounded: string[] = [];
    const rows: SheetRow[] = [];
    for (const [index, cells = []] of data.entries()) {
      this.#effort.time(place);
      if (sheet["!rows"]?.[index]?.hidden) {
        if (cells.some((cell) => textOf(cell).text !== "")) shown.hiddenRows += 1;
        continue;
      }
      const row: SheetRow = { number: index + 1, cells: [] };
      for (const [column, cell] of cells.entries()) {
        const address = `${columnName(column)}${index + 1}`;
        if (covered.has(`${index}:${column}`)) continue;
        const { text, note } = textOf(cell);
        if (note === "unread") unread.push(address);
        if (note === "rounded") rounded.push(address);
        const span = spans.get(`${index}:${column}`);
        const at = shown.columns[column] ?? column + 1;
        if (at === 0) {
          if (text !== "") shown.hiddenColumns += 1;
          continue;
        }
        if (text === "" && span === undefined) continue;
        const last = span === undefined ? column : Math.min(column + span.columns - 1, cells.length + span.columns);
        const end = Math.max(at, ...shown.columns.slice(column, last + 1));
        const indent = setIn(cell);
        row.cells.push({
          text,
          column: at,
          columns: end - at + 1,
          rows: span?.rows ?? 1,
          ...(indent === undefined ? {} : { indent }),
        });
      }
      rows.push(row);
    }
    this.#report(place, shown.hiddenRows, shown.hiddenColumns, unread, rounded);
    return rows;
  }

  #report(
    place: SourcePlace,
    rows: number,
    cells: number,
    unread: readonly string[],
    rounded: readonly string[],
  ): void {
    if (rows > 0 || cells > 0) {
      this.#say(
        `工作表中有隐藏的内容（${rows} 行、隐藏列中 ${cells} 个单元格），未予读取。如属公开内容，请取消隐藏后再试。`,
        `Hidden parts of the sheet (${rows} rows, and ${cells} cells in hidden columns) were left out. If they are published, show them and try again.`,
        place,
      );
    }
    if (unread.length > 0) {
      this.#say(
        `单元格 ${named(unread, "等")} 是错误值或没有保存结果的公式，按空白读取。请用 Excel 重新计算并保存后再试。`,
        `Cells ${named(unread, "and more,")} hold an error, or a formula without a saved result, and were read as blank. Recalculate and save the file.`,
        place,
      );
    }
    if (rounded.length > 0) {
      this.#say(
        `单元格 ${named(rounded, "等")} 显示的位数少于保存的位数，按显示的数读取。`,
        `Cells ${named(rounded, "and more")} show fewer digits than they hold, and were read as shown.`,
        place,
      );
    }
  }

  #say(chinese: string, english: string, place: SourcePlace): void {
    this.#problems.push({ message: english, sentence: { "zh-CN": chinese, en: english }, place });
  }
}

function named(cells: readonly string[], more: string): string {
  return cells.slice(0, CELLS_NAMED).join(", ") + (cells.length > CELLS_NAMED ? ` ${more} (${cells.length})` : "");
}

function textOf(cell: CellObject | undefined): { text: string; note?: "unread" | "rounded" } {
  if (cell === undefined || cell.t === "z") return { text: "" };
  if (cell.t === "e" || (cell.v === undefined && cell.f !== undefined)) return { text: "", note: "unread" };
  if (cell.t === "n" && typeof cell.v === "number") {
    const { text, rounded } = shownText(cell.v, cell.z === undefined ? "General" : String(cell.z), cell.w);
    return rounded ? { text, note: "rounded" } : { text };
  }
  const text = cell.t === "s" && typeof cell.v === "string" ? cell.v : (cell.w ?? "");
  return {
    text: text
      .replace(/\r\n?/g, "\n")
      .replace(/\u00A0/g, " ")
      .trim(),
  };
}

/** How far the words of a cell are set in: a workbook shows every space. */
function setIn(cell: CellObject | undefined): number | undefined {
  return cell?.t === "s" && typeof cell.v === "string" ? indentOf(cell.v.replace(/^ +/, nonBreaking)) : undefined;
}

const nonBreaking = (spaces: string): string => "\u00A0".repeat(spaces.length);

function mergedCells(sheet: WorkSheet, rowCount: number) {
  const covered = new Set<string>();
  const spans = new Map<string, { columns: number; rows: number }>();
  for (const { s: from, e: to } of sheet["!merges"] ?? []) {
    const lastRow = Math.min(to.r, rowCount - 1);
    spans.set(`${from.r}:${from.c}`, { columns: to.c - from.c + 1, rows: Math.max(1, lastRow - from.r + 1) });
    for (let row = from.r; row <= lastRow; row += 1) {
      const width = sheet["!data"]?.[row]?.length ?? 0;
      for (let column = from.c; column <= Math.min(to.c, width - 1); column += 1) {
        if (row !== from.r || column !== from.c) covered.add(`${row}:${column}`);
      }
    }
  }
  return { covered, spans };
}

/** The number of each column among those that are shown, 0 for hidden ones. */
function columnNumbers(sheet: WorkSheet, data: readonly (readonly unknown[] | undefined)[]): number[] {
  let widest = 0;
  for (const row of data) widest = Math.max(widest, row?.length ?? 0);
  let shown = 0;
  return Array.from({ length: widest }, (_, column) => (sheet["!cols"]?.[column]?.hidden ? 0 : (shown += 1)));
}

function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

function needsPassword(place: SourcePlace): ImportError {
  return new ImportError(
    "protected",
    {
      "zh-CN": "Excel 文件有密码保护，无法读取。请去除密码再试。",
      en: "The Excel file is protected by a password and cannot be read. Remove the password and try again.",
    },
    place,
  );
}
