import { XLSX_TYPE, xlsxFile } from "../../text/workbook/xlsx.js";
import { tabbedText, withUnit, type PlainWords } from "../../text/plain-table.js";
import type { Messages } from "../../text/messages.js";
import { toCsv, type TableModel } from "./data-table.js";
import { pictureOf } from "./download-picture.js";
import { pngFile } from "./download-png.js";
import { svgFile } from "./download-svg.js";

/** What a reader can take away of a card, in the order it is offered. */
export const TAKE_AWAY_KINDS = ["xlsx", "csv", "png", "svg", "copy"] as const;
export type TakeAwayKind = (typeof TAKE_AWAY_KINDS)[number];

/** A card as it is taken away. */
export interface TakeAway {
  readonly table: TableModel;
  /** Head and name of the unit of all amounts; `undefined` where each figure has a unit of its own. */
  readonly unit: readonly [head: string, name: string] | undefined;
  readonly words: PlainWords;
  /** What the chart shows, in words. */
  readonly description: string;
  readonly language: string;
  /** Entity, year, chart: what files are named after. */
  readonly names: readonly string[];
  readonly sheetName: string;
  readonly card: HTMLElement;
}

/** What became of it: saved as a file, copied, or a message of what did not work. */
export type TakeAwayOutcome = "saved" | Exclude<keyof Messages["download"], "kind">;

/** Saves or copies a card; whatever goes wrong is told in the outcome. No request is made. */
export async function takeAway(kind: TakeAwayKind, what: TakeAway): Promise<TakeAwayOutcome> {
  try {
    if (kind === "copy")
      return (await copyText(tabbedText(what.table, what.words), what.card)) ? "copied" : "notCopied";
    const file = await fileOf(kind, what);
    if (file === undefined) return "tooLarge";
    saveFile(file, fileName(what.names, kind));
    return "saved";
  } catch {
    return "failed";
  }
}

async function fileOf(kind: Exclude<TakeAwayKind, "copy">, what: TakeAway): Promise<Blob | undefined> {
  const { words, description, language, unit } = what;
  // A tall table is only copied where a file of rows is made.
  const table = unit === undefined || !/^(?:csv|xlsx)$/.test(kind) ? what.table : withUnit(what.table, ...unit);
  if (kind === "csv") return new Blob([toCsv(table)], { type: "text/csv;charset=utf-8" });
  if (kind === "xlsx") return new Blob([xlsxFile(table, words, what.sheetName)], { type: XLSX_TYPE });
  const picture = pictureOf(what.card);
  if (picture === undefined) return undefined;
  if (kind === "png") return pngFile(picture, what.card);
  return new Blob([svgFile(picture, { title: words.title, description, language })], { type: "image/svg+xml" });
}

/** Longest name that file systems take with any ending, in characters of up to three bytes. */
const LONGEST_NAME = 80;

/** The name of a file: parts joined by hyphens, without what a file system forbids or hides. */
export function fileName(parts: readonly string[], ending: string): string {
  const name = parts
    // eslint-disable-next-line no-control-regex -- control characters have no place in a name
    .map((part) => part.replace(/[\\/:*?"<>|\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, " ").trim())
    .filter((part) => part !== "")
    .join("-");
  const plain = Array.from(name.replace(/^[.\s]+/, ""))
    .slice(0, LONGEST_NAME)
    .join("");
  return `${plain || "budget"}.${ending}`;
}

/** Hands a file to the reader, from this page's own memory: no request is made. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** Copies a text; through a field of its own on pages that may not use the clipboard. */
async function copyText(text: string, card: HTMLElement): Promise<boolean> {
  // Missing on pages without encryption, though the type says otherwise.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Not allowed: by the other way then.
  }
  const root = card.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "visually-hidden";
  // Beside the focus, where a dialog does not keep it out.
  (focused?.parentElement ?? card).append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way there is without the clipboard's interface
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
