/** Codes of rows: in one column or three, spaced, glued to the name, or as words (类, 款, 项). */
import { plain, tidy } from "../understand/words.js";

/** What a row says of itself. */
export interface RowLabel {
  readonly code: string;
  readonly name: string;
  /** Level by a word after the name: （类） 1, （款） 2, （项） 3. */
  readonly level?: 1 | 2 | 3;
}

const GLUED = /^[[［(（]?(\d{3}(?:\s?\d{2}){0,2})[\]］)）]?[\s\-_.:：、]*(?=\p{Script=Han}|“|")(.+)$/su;
const LEVEL_WORD = /[（(]([类款项])[）)]$/;

/**
 * The code of a row. Codes in several columns are put together: `201`, `03`, `99`; blanks to the left are those of the
 * row above. A code that is whole in its column stands for itself.
 */
export function joinCode(parts: readonly string[], above: string): string {
  // 类, 款, 项 in columns of their own, and the whole code beside them once more.
  const printed = parts.map((part) => part.replace(/\D/g, "")).filter((part) => part !== "");
  const last = printed[printed.length - 1] ?? "";
  if (printed.length > 1 && last === printed.slice(0, -1).join("")) return last;
  // 20103 and 2010301 in columns that only set them in: one whole code on each row.
  if (printed.length === 1 && parts.length > 1 && /^\d{3}(?:\d{2}){1,2}$/.test(last)) return last;
  let code = "";
  for (const [level, part] of parts.entries()) {
    const digits = part.replace(/\D/g, "");
    if (digits === "") {
      if (code === "" && parts.slice(level + 1).some((later) => /\d/.test(later))) code = above.slice(0, 3 + level * 2);
      else if (parts.slice(level + 1).some((later) => /\d/.test(later))) code = above.slice(0, 3 + level * 2);
      continue;
    }
    const isWhole = digits.length === 3 + level * 2 && level > 0 && (code === "" || digits.startsWith(code));
    if (level === 0 || isWhole) code = digits;
    else code += digits.length === 1 ? `0${digits}` : digits;
  }
  return code;
}

/** Label of a row from its code and its name, also where they stand in one cell. */
export function labelOf(code: string, nameCell: string): RowLabel {
  let name = tidy(nameCell);
  let digits = code;
  const glued = GLUED.exec(name);
  if (glued !== null && (digits === "" || digits === glued[1]?.replace(/\s/g, ""))) {
    digits = (glued[1] ?? "").replace(/\s/g, "");
    name = (glued[2] ?? "").trim();
  }
  const word = LEVEL_WORD.exec(name)?.[1];
  const level = word === undefined ? undefined : word === "类" ? 1 : word === "款" ? 2 : 3;
  if (level !== undefined) name = name.replace(LEVEL_WORD, "").trim();
  return { code: digits, name, ...(level === undefined ? {} : { level }) };
}

/** Whether a text is a code of the functional classification (201 to 234, or 5 or 7 digits). */
export function isFunctionalCode(code: string): boolean {
  return /^2\d{2}(?:\d{2}){0,2}$/.test(code);
}

/** Whether a text is a code of an economic classification (301…, 501…); a province’s own parts of classes have 7 digits. */
export function isEconomicCode(code: string): boolean {
  return /^(?:30[1-9]|31[0-9]|399|50[1-9]|51[0-9]|599)(?:\d{2}){0,2}$/.test(code);
}

/** Names that a page break set in three rows: the row with the code has none, the rows around it have nothing else. */
export function isFragment(text: string): boolean {
  return plain(text) !== "" && !/[一二三四五六七八九十]、/.test(text);
}
