import { readFileSync } from "node:fs";

/** One thing read from the published text, and where the budget JSON should hold it. */
export interface Reading {
  /** A number or blank; a sentence or name; a word of direction such as 增加. */
  readonly kind: "figure" | "text" | "word";
  /** 1-based line of the published text. */
  readonly line: number;
  /** Where the JSON should hold it: see `findValue`. */
  readonly path: readonly string[];
  /** What is printed; `null` for a blank cell. */
  readonly published: string | null;
}

/** A line of the published text with its 1-based number. */
export interface PublishedLine {
  readonly number: number;
  readonly text: string;
}

/** The published text of 库尔勒市人民政府办公室, byte for byte. */
export function readKorlaText(): string {
  return readFileSync(new URL("../../fixtures/korla-2023.txt", import.meta.url), "utf8");
}

/** The JSON under test, as plain data. */
export function readKorlaJson(): unknown {
  return JSON.parse(readFileSync(new URL("../../../data/korla-2023.json", import.meta.url), "utf8"));
}

/** Splits a text into numbered lines. */
export function numberedLines(text: string): PublishedLine[] {
  return text.split("\n").map((line, index) => ({ number: index + 1, text: line }));
}

/** The document's contents (目录), and its body that follows. */
export function splitContents(lines: readonly PublishedLine[]): Record<"contents" | "body", PublishedLine[]> {
  const parts = lines.filter((line) => line.text.startsWith("第一部分"));
  const start = parts[1]?.number;
  if (start === undefined) throw new Error("第一部分 is not printed twice");
  return { contents: lines.slice(0, start - 1), body: lines.slice(start - 1) };
}

/** The lines from the first that `from` matches, up to the next that `to` matches, which is left out. */
export function linesBetween(lines: readonly PublishedLine[], from: RegExp, to: RegExp): PublishedLine[] {
  const start = lines.findIndex((line) => from.test(line.text));
  if (start < 0) throw new Error(`no line matches ${String(from)}`);
  const length = lines.slice(start + 1).findIndex((line) => to.test(line.text));
  return length < 0 ? lines.slice(start) : lines.slice(start, start + 1 + length);
}

/** The cells of a table row, trimmed. */
export function cellsOf(line: PublishedLine): string[] {
  return line.text.split("\t").map((cell) => cell.trim());
}

/** A cell as a figure: `null` where it is printed blank. */
export function blankAsNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "" ? null : cell;
}

/** Shortens the writing of readings of one line. */
export function readingsAt(line: number): {
  figure(path: readonly string[], published: string | null): Reading;
  text(path: readonly string[], published: string): Reading;
  word(path: readonly string[], published: string): Reading;
} {
  return {
    figure: (path, published) => ({ kind: "figure", line, path, published }),
    text: (path, published) => ({ kind: "text", line, path, published }),
    word: (path, published) => ({ kind: "word", line, path, published }),
  };
}
