/** Words of published documents, made comparable; and the figures in cells. */
import { LONGEST_DECIMAL } from "../../budget/schema.js";

/**
 * A text for comparison only: half-width, without spaces, Markdown marks and quotation marks. Never shown, never
 * stored.
 */
export function plain(text: string): string {
  if (text.length > KNOWN_LENGTH) return makePlain(text);
  let words = known.get(text);
  if (words === undefined) {
    words = makePlain(text);
    // The same few hundred names, headings and lines are asked for again and again; what is over is forgotten.
    if (known.size >= KNOWN_TEXTS) known.clear();
    known.set(text, words);
  }
  return words;
}

const [KNOWN_LENGTH, KNOWN_TEXTS] = [500, 4000];
const known = new Map<string, string>();

function makePlain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s*"'“”‘’「」『』]+/g, "")
    .replace(/[﹣−‐‑‒–—―⸺⸻─━]+/g, "-")
    .replace(/二[〇○零OＯ0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])(?=年)/g, chineseYear);
}

/** 二○二五年, of which NFKC leaves the circle as it is: 2025年. */
function chineseYear(_: string, tens: string, ones: string): string {
  return `20${[tens, ones].map((digit) => Math.max(0, "〇一二三四五六七八九".indexOf(digit))).join("")}`;
}

/** A published name without what typesetting put into it: line breaks, and spaces between Chinese characters. */
export function tidy(text: string): string {
  // Most names have neither marks nor white space.
  if (!/\s|\*\*/.test(text)) return text;
  return text
    .replace(/\*\*/g, "")
    .replace(/[\s\u00A0\u3000]+/g, " ")
    .trim()
    .replace(/(?<=[\p{Script=Han}（）()、]) (?=[\p{Script=Han}（）()、])/gu, "");
}

/** Comparable form of a name: also without the brackets’ kind, ordinals and list marks before it; 其它 is 其他. */
export function nameKey(text: string): string {
  return plain(text)
    .replace(/[-_]/g, "")
    .replace(/其它/g, "其他")
    .replace(/[:：]$/, "");
}

const ORDINAL =
  /^\s*(?:[(（]?(?:[一二三四五六七八九十]+|\d{1,2})(?:[)）][、.．]?|[、.．])|[①-⑳]|[一二三四五六七八九十]+\s*[.．]|[a-z][.)])\s*(?!\d)/u;

/** The list mark a label begins with (一、 1. （一）), or "" where there is none. */
export function ordinalOf(text: string): string {
  return (ORDINAL.exec(text)?.[0] ?? "").trim();
}

/** A label without its list mark and without 其中. */
export function unnumbered(text: string): string {
  return tidy(text)
    .replace(/^\s*(\d{1,2})\s*[“"”]\s*([.．、])/, "$1$2")
    .replace(ORDINAL, "")
    .replace(/^\s*(?:其\s*中|#)\s*[：:]?\s*/u, "")
    .replace(ORDINAL, "")
    .trim();
}

/** How a cell reads as a figure. */
export type CellReading =
  | { readonly kind: "blank" }
  | { readonly kind: "figure"; readonly amount: string; readonly percent: boolean }
  | { readonly kind: "words" };

const NOTHING = /^(?:-+|-\d{1,4}-|\/+|\\+|\.+|…+|无|空|不适用|不涉及|(?:本)?单位不需填列|无数据|N\/?A)$/i;
const FIGURE = /^([+-]?)(?:(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?|(\.\d+))(%?)(?:亿元|百万元|万元|千元|百元|元)?$/;

/** ¥1,234.50: the sign of the currency says nothing that the unit of the table does not. */
const CURRENCY = /^([-+△▲(]?)(?:¥|人民币|RMB)(?=[-+△▲(]?[\d.])/i;
/** (12.50) and △12.50: negative figures of accounts; (12) is a list mark or the number of a column. */
const NEGATIVE = /^(?:\((?=[\d,]*\.\d)([\d,.]+%?)\)|[△▲]([\d,.]+%?))$/;

/**
 * Reads a cell: blank (also `-`, `—`, 无), a figure with its exact digits, or words. Thousands separators, full-width
 * digits, signs of the currency and the accounts’ ways of writing a negative figure are undone; anything else that is not
 * plainly a figure is words.
 */
export function readCell(text: string): CellReading {
  if (text.length > KNOWN_LENGTH) return makeReading(text);
  let reading = readings.get(text);
  if (reading === undefined) {
    reading = makeReading(text);
    if (readings.size >= KNOWN_TEXTS) readings.clear();
    readings.set(text, reading);
  }
  return reading;
}

const readings = new Map<string, CellReading>();
const BLANK: CellReading = { kind: "blank" };
const WORDS: CellReading = { kind: "words" };

/** — 360.00: a mark for nothing and a figure, which a page without lines has put into one cell. */
const NOTHING_AND_FIGURE = /^\s*[—–―─━]+\s+[\d.]/;

function makeReading(text: string): CellReading {
  if (NOTHING_AND_FIGURE.test(text)) return WORDS;
  const bare = plain(text)
    .replace(/,(?=\D*$)/, "")
    .replace(CURRENCY, "$1")
    .replace(NEGATIVE, "-$1$2");
  if (bare === "" || NOTHING.test(bare)) return BLANK;
  const [, sign = "", whole = "", fraction = "", part = "", percent = ""] = FIGURE.exec(bare) ?? [];
  const digits = whole.replace(/,/g, "") + fraction + (part === "" ? "" : `0${part}`);
  if (digits === "" || digits.length >= LONGEST_DECIMAL) return WORDS;
  return { kind: "figure", amount: (sign === "-" ? "-" : "") + digits, percent: percent !== "" };
}

/** Whether a label is that of a total row: 合计, 总 计, 本年支出合计. */
export function isTotalLabel(text: string): boolean {
  return /^(?:(?:[本当]年)?(?:收入|支出|收支|财政拨款)?(?:预算|决算)?)?(?:总计|合计|总和|共计|支出总额|收入总额)$/.test(
    plain(text).replace(/[:：]/g, ""),
  );
}
