/**
 * Reading over JSON text before it is parsed, for what `JSON.parse` hides: digits that a number cannot hold,
 * a field written twice, and where exactly a text breaks off. Iterative, so that no nesting overflows the
 * stack.
 */
import { survivesAsNumber } from "./decimal-text.js";
import type { JsonPath } from "./json-path.js";

/** What breaks JSON text at one place. */
export type SyntaxReason =
  | "end"
  | "character"
  | "comma"
  | "colon"
  | "key"
  | "trailing-comma"
  | "full-width"
  | "quote"
  | "comment"
  | "control"
  | "escape"
  | "number"
  | "after-end";

/** What was found while reading over JSON text; `offset` counts UTF-16 units from the start of the text. */
export type TextFinding =
  | { kind: "syntax"; offset: number; path: JsonPath; reason: SyntaxReason; character: string }
  | { kind: "depth"; offset: number; path: JsonPath }
  | { kind: "inexact"; offset: number; path: JsonPath; literal: string }
  | { kind: "duplicate"; offset: number; path: JsonPath };

interface Frame {
  /** Names seen in an object; `undefined` for a list. */
  readonly names: Set<string> | undefined;
  /** Name or index of the value being read; `undefined` before the first name. */
  key: string | number | undefined;
}

type Expected = "value" | "value-or-close" | "key" | "key-or-close" | "colon" | "comma-or-close";

/**
 * Reads over JSON text and reports what is wrong with it. After a `syntax` or `depth` finding it stops.
 *
 * @param text - JSON text without a byte order mark.
 * @param depthLimit - How many lists and objects may stand inside one another.
 * @param report - Called for each finding, in the order of the text.
 * @returns Whether the text is JSON and not nested too deeply.
 */
export function scanJsonText(text: string, depthLimit: number, report: (finding: TextFinding) => void): boolean {
  const stack: Frame[] = [];
  let expected: Expected = "value";
  let position = 0;
  const path = (): JsonPath => stack.map((frame) => frame.key).filter((key) => key !== undefined);
  const fail = (offset: number, reason?: SyntaxReason): false => {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
    const found = reason ?? unexpected(text, offset, expected);
    report({ kind: "syntax", offset, path: path(), reason: found, character });
    return false;
  };

  for (;;) {
    position = skipBlank(text, position);
    const frame = stack[stack.length - 1];
    if (!frame && expected === "comma-or-close") return position >= text.length || fail(position, "after-end");
    if (position >= text.length) return fail(position, "end");
    const character = text.charAt(position);

    if (frame && character === (frame.names ? "}" : "]") && closes(expected)) {
      stack.pop();
      expected = "comma-or-close";
      position += 1;
    } else if (expected === "comma-or-close") {
      if (character !== ",") return fail(position);
      if (frame && !frame.names) frame.key = Number(frame.key) + 1;
      expected = frame?.names ? "key" : "value";
      position += 1;
    } else if (expected === "colon") {
      if (character !== ":") return fail(position);
      expected = "value";
      position += 1;
    } else if (expected === "key" || expected === "key-or-close") {
      if (character !== '"') return fail(position);
      const end = stringEnd(text, position);
      if (typeof end !== "number") return fail(end.offset, end.reason);
      const key = text.slice(position + 1, end - 1);
      const name = key.includes("\\") ? (JSON.parse(`"${key}"`) as string) : key;
      if (frame) {
        frame.key = name;
        if (frame.names?.has(name)) report({ kind: "duplicate", offset: position, path: path() });
        frame.names?.add(name);
      }
      expected = "colon";
      position = end;
    } else if (character === "{" || character === "[") {
      if (stack.length >= depthLimit) {
        report({ kind: "depth", offset: position, path: path() });
        return false;
      }
      stack.push(character === "{" ? { names: new Set(), key: undefined } : { names: undefined, key: 0 });
      expected = character === "{" ? "key-or-close" : "value-or-close";
      position += 1;
    } else {
      const end = scalarEnd(text, position);
      if (typeof end !== "number") return fail(end.offset, end.reason);
      if (character === "-" || isDigit(text.charCodeAt(position))) {
        const literal = text.slice(position, end);
        if (!survivesAsNumber(literal)) report({ kind: "inexact", offset: position, path: path(), literal });
      }
      expected = "comma-or-close";
      position = end;
    }
  }
}

/**
 * How many fields JSON text writes, or `undefined` where a number loses digits on reading, something stands deeper than
 * allowed, or a text or number is broken. Looks once at each character, which is enough for text that is in order; other
 * text that is no JSON is not recognised here.
 *
 * @param text - JSON text without a byte order mark.
 * @param depthLimit - How many lists and objects may stand inside one another.
 */
export function countFields(text: string, depthLimit: number): number | undefined {
  let [fields, depth] = [0, 0];
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 34) {
      const end = stringEnd(text, position);
      if (typeof end !== "number") return undefined;
      position = end - 1;
    } else if (code === 58) fields += 1;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > depthLimit) return undefined;
    } else if (code === 125 || code === 93) depth -= 1;
    else if (isDigit(code)) {
      const end = numberEnd(text, position);
      if (typeof end !== "number" || !survivesAsNumber(text.slice(position, end))) return undefined;
      position = end - 1;
    }
  }
  return fields;
}

/** Line and column of an offset, both counted from 1; a column is one UTF-16 unit. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let index = 0; index < offset; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) {
      line += 1;
      start = index + 1;
    }
  }
  return { line, column: offset - start + 1 };
}

interface Broken {
  offset: number;
  reason?: SyntaxReason;
}

function closes(expected: Expected): boolean {
  return expected === "comma-or-close" || expected === "key-or-close" || expected === "value-or-close";
}

/** Names what a reader most likely did, from the character that may not stand here. */
function unexpected(text: string, offset: number, expected: Expected): SyntaxReason {
  const character = text.charAt(offset);
  if (character === "") return "end";
  if (/[“”‘’：，｛｝［］【】、；]/.test(character)) return "full-width";
  if (character === "'") return "quote";
  if (character === "/" || character === "#") return "comment";
  if ((character === "}" || character === "]") && (expected === "key" || expected === "value")) return "trailing-comma";
  if (expected === "comma-or-close") return "comma";
  if (expected === "colon") return "colon";
  if (expected === "key" || expected === "key-or-close") return "key";
  return /[+.\dNI]/.test(character) ? "number" : "character";
}

function skipBlank(text: string, from: number): number {
  let position = from;
  for (;;) {
    const code = text.charCodeAt(position);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return position;
    position += 1;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function scalarEnd(text: string, from: number): number | Broken {
  const character = text.charAt(from);
  if (character === '"') return stringEnd(text, from);
  for (const word of ["null", "true", "false"]) {
    if (character !== word.charAt(0)) continue;
    return text.startsWith(word, from) ? from + word.length : brokenWord(text, from, word);
  }
  return numberEnd(text, from);
}

function brokenWord(text: string, from: number, word: string): Broken {
  let offset = from;
  while (offset < text.length && text.charAt(offset) === word.charAt(offset - from)) offset += 1;
  return offset >= text.length ? { offset, reason: "end" } : { offset: from, reason: "character" };
}

function stringEnd(text: string, from: number): number | Broken {
  for (let position = from + 1; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 34) return position + 1;
    if (code < 32) return { offset: position, reason: "control" };
    if (code === 92) {
      const escaped = text.charAt(position + 1);
      if (escaped === "") break;
      const valid =
        escaped === "u" ? /^[\da-f]{4}$/i.test(text.slice(position + 2, position + 6)) : '"\\/bfnrt'.includes(escaped);
      if (!valid) return { offset: position, reason: "escape" };
      position += escaped === "u" ? 5 : 1;
    }
  }
  return { offset: text.length, reason: "end" };
}

/** A number by the JSON grammar: no plus sign, no leading zero, a digit on both sides of the point. */
function numberEnd(text: string, from: number): number | Broken {
  const digits = (start: number): number => {
    let end = start;
    while (isDigit(text.charCodeAt(end))) end += 1;
    return end;
  };
  const whole = text.charAt(from) === "-" ? from + 1 : from;
  let end = digits(whole);
  if (end === whole) {
    if (end >= text.length) return { offset: end, reason: "end" };
    return end > from ? { offset: end, reason: "number" } : { offset: from };
  }
  if (end > whole + 1 && text.charAt(whole) === "0") return { offset: from, reason: "number" };
  if (text.charAt(end) === ".") {
    const fraction = end + 1;
    end = digits(fraction);
    if (end === fraction) return { offset: end, reason: end >= text.length ? "end" : "number" };
  }
  if (text.charAt(end) === "e" || text.charAt(end) === "E") {
    const sign = text.charAt(end + 1);
    const power = sign === "+" || sign === "-" ? end + 2 : end + 1;
    end = digits(power);
    if (end === power) return { offset: end, reason: end >= text.length ? "end" : "number" };
  }
  return end;
}
