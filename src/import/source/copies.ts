/** Files that repeat the tables of another file of their disclosure: a workbook beside the document it was pasted into. */
import type { SourceDocument, SourceProblem, SourceTable } from "./source-document.js";

/** Tables that two files have to share before one counts as a copy: a single table may be alike by chance. */
const FEWEST = 2;

/**
 * A disclosure without the tables that one of its files repeats from another. A file is a copy where each of its tables with
 * figures stands in the other, cell by cell; its other paragraphs stay, as far as the other does not have them.
 */
export function withoutCopies({ blocks, problems }: SourceDocument): SourceDocument {
  const files = [...new Set(blocks.map(({ place }) => place.file))];
  if (files.length < 2) return { blocks, problems };
  const tables = new Map(files.map((file) => [file, tablesOf(blocks, file)]));
  const dropped = new Set<string | undefined>();
  const told: SourceProblem[] = [];
  for (const file of files) {
    const own = tables.get(file) ?? [];
    const other = files.find(
      (each) =>
        each !== file &&
        !dropped.has(each) &&
        isWithin(own, tables.get(each) ?? [], lengthOf(blocks, file) > lengthOf(blocks, each)),
    );
    if (other === undefined) continue;
    dropped.add(file);
    told.push(copied(file ?? "", other, own.length));
  }
  if (dropped.size === 0) return { blocks, problems };
  const said = new Set(
    blocks.flatMap((block) =>
      block.kind === "paragraph" && !dropped.has(block.place.file) ? [block.text.trim()] : [],
    ),
  );
  const kept = blocks.filter(
    (block) => !dropped.has(block.place.file) || (block.kind === "paragraph" && !said.has(block.text.trim())),
  );
  return { blocks: kept, problems: [...problems, ...told] };
}

function tablesOf(blocks: SourceDocument["blocks"], file: string | undefined): string[] {
  return blocks.flatMap((block) =>
    block.kind === "table" && block.place.file === file ? [keyOf(block) ?? ""].filter(Boolean) : [],
  );
}

/** Characters of the text of a file. */
function lengthOf(blocks: SourceDocument["blocks"], file: string | undefined): number {
  let length = 0;
  for (const block of blocks) if (block.kind === "paragraph" && block.place.file === file) length += block.text.length;
  return length;
}

/** Whether all tables of a file stand in another; of two that have the same ones, the file with less text is the copy. */
function isWithin(own: readonly string[], other: readonly string[], isLonger: boolean): boolean {
  if (own.length < FEWEST || own.length > other.length || (own.length === other.length && isLonger)) return false;
  const left = [...other];
  return own.every((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const FIGURE = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** The cells of the rows that a table is made of, without titles over it; `undefined` for one without figures. */
function keyOf({ rows }: SourceTable): string | undefined {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text.replace(/\s/g, "")).filter((text) => text !== ""));
  const whole = texts.filter((row) => row.length > 2);
  const hasFigures = whole.some((row) => row.some((text) => FIGURE.test(text)));
  return hasFigures ? whole.map((row) => row.map(plainFigure).join("|")).join("\n") : undefined;
}

/** 1,200.50 as 1200.5: how a figure is shown differs between programs. */
function plainFigure(text: string): string {
  if (!FIGURE.test(text)) return text;
  const bare = text.replace(/,/g, "");
  return bare.includes(".") ? bare.replace(/0+(?=%?$)/, "").replace(/\.(?=%?$)/, "") : bare;
}

function copied(file: string, other: string, count: number): SourceProblem {
  const en = `The ${count} tables of ${file} stand in ${other}, too; they were read once.`;
  return {
    message: en,
    sentence: { "zh-CN": `${file} 的 ${count} 张表在 ${other} 中都有，内容相同，只读一次。`, en },
    place: { file },
  };
}
