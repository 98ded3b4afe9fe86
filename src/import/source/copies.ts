/** Files that repeat the tables of another file of their disclosure: a workbook beside the document it was pasted into. */
import type { SourceDocument, SourceProblem, SourceTable } from "./source-document.js";

/** Tables that two files have to share before one counts as a copy: a single table may be alike by chance. */
const FEWEST = 2;

/**
 * A disclosure without the tables that one of its files repeats from another. A file is a copy where each of its tables with
 * figures stands in the other, cell by cell; its other paragraphs stay, as far as the other does not have them.
 */
export function withoutCopies({ blocks, problems }: SourceDocument): SourceDocument {
  const files = contentsOf(blocks);
  if (files.length < 2) return { blocks, problems };
  const dropped = new Set<string | undefined>();
  const told: SourceProblem[] = [];
  for (const own of files) {
    const other = files.find((each) => each !== own && !dropped.has(each.file) && isWithin(own, each));
    if (other === undefined) continue;
    dropped.add(own.file);
    told.push(copied(own.file ?? "", other.file ?? "", own.tables.length));
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

/** What a file holds: its tables with figures as keys, and how many characters of text. */
interface Contents {
  readonly file: string | undefined;
  readonly tables: string[];
  length: number;
}

function contentsOf(blocks: SourceDocument["blocks"]): readonly Contents[] {
  const files = new Map<string | undefined, Contents>();
  for (const block of blocks) {
    const { file } = block.place;
    const contents = files.get(file) ?? { file, tables: [], length: 0 };
    files.set(file, contents);
    if (block.kind === "paragraph") contents.length += block.text.length;
    else {
      const key = keyOf(block);
      if (key !== undefined) contents.tables.push(key);
    }
  }
  return [...files.values()];
}

/** Whether all tables of a file stand in another; of two that have the same ones, the file with less text is the copy. */
function isWithin(own: Contents, other: Contents): boolean {
  const count = own.tables.length;
  if (count < FEWEST || count > other.tables.length) return false;
  if (count === other.tables.length && own.length > other.length) return false;
  const left = [...other.tables];
  return own.tables.every((key) => {
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
