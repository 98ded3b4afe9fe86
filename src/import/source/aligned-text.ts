/** Text whose tables are columns set with spaces, as programs write that turn the pages of a PDF into text. */
import { alignedHeads } from "./aligned-heads.js";
import { lacksNames, onWholeRows } from "./centred-rows.js";
import { withEvenRows } from "./even-rows.js";
import type { Effort } from "./limits.js";
import { flow } from "./pdf/flow.js";
import { blocksOfPage } from "./pdf/page-blocks.js";
import type { Glyph } from "./pdf/page-content.js";
import { isFigure } from "./pdf/row-cuts.js";
import { beginsRow, isCode, isIndexLine, type AtomLine } from "./pdf/unruled/atoms.js";
import { asLine } from "./pdf/unruled/page-lines.js";
import { withTables } from "./pdf/unruled/pages.js";
import type { Area } from "./pdf/unruled/table.js";
import { pagesOfText } from "./text-pages.js";
import type { SourceDocument, SourcePlace, SourceProblem } from "./source-document.js";

/** So many rows with columns are a table, not words that someone has set apart. */
const LEAST_ROWS = 5;

/** A page of text is read as one of a PDF, whose measures these are, in points. */
const SIZE = 10;
const LEADING = 12;
const MARGIN = 30;

const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’—…·]/;

/** A piece of a line between two blanks, with the columns of the text at which it begins and ends. */
interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How many columns of the text an ideograph takes; a letter takes one. */
type WideColumns = 1 | 2;

/** A text of more characters is read line by line: a place for each of them would take too much memory. */
const MOST_CHARACTERS = 2_000_000;

/** Headings of columns of their own: between two of them a space alone parts the columns. */
const HEADING =
  /^(?:行次|栏次|项目|金额|预算数|决算数|科目(?:名称|编码|代码)|合计|小计|基本支出|项目支出|人员经费|公用经费|备注|本年(?:收入|支出)合计|(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入|上缴上级支出|经营支出|对附属单位补助支出)$/;
const NUMBERING = /^[行栏]次$/;

/** 行次 金额, and not 本年 收入. */
function areHeadings(one: string, other: string): boolean {
  return (HEADING.test(one) && HEADING.test(other)) || NUMBERING.test(one) || NUMBERING.test(other);
}

/** Whether a text has rows of columns that spaces part, and none that tabs or bars do. */
export function isAligned(text: string): boolean {
  if (text.length > MOST_CHARACTERS || /\t|^[^\S\n]*\|.*\|[^\S\n]*$/m.test(text)) return false;
  let rows = 0;
  for (const line of linesOf(text)) {
    const cells = line.trim().split(/[ \u3000]{2,}/);
    if (cells.length > 1 && cells.some((cell) => isFigure(cell))) rows += 1;
    if (rows === LEAST_ROWS) return true;
  }
  return false;
}

/**
 * Reads a text in columns: each character has its place on the page by the columns before it, and the tables are found as
 * those of a PDF without ruling lines are. Pages end at form feeds, or at their numbers.
 *
 * @param text the whole file, decoded
 */
export function readAligned(text: string, effort: Effort, place: SourcePlace): SourceDocument {
  const pages = pagesOfText(text.replace(/^\uFEFF/, "").replace(/\s+$/, ""));
  effort.atMost(pages.length, "pages", place);
  const wide = wideColumns(text);
  const rights: number[] = [];
  const problems: SourceProblem[] = [];
  const found = pages.map((each, index) => {
    const page = index + 1;
    effort.time({ ...place, page });
    const { height, glyphs, rights: own } = glyphsOf(each, wide);
    for (const right of own) rights.push(right);
    const content = { page, width: Infinity, height, glyphs, rules: [], turned: "", meaningless: 0 };
    const blocks = blocksOfPage(content).flatMap((block): (typeof block)[] => {
      if (block.kind !== "area") return [block];
      const whole = withEvenRows(onWholeRows(block));
      if (!isBroken(whole)) return [whole];
      problems.push(brokenTable(block, { ...place, page }));
      return [...block.heads, ...block.body].map(asLine);
    });
    return { page, height, blocks };
  });
  // As wide as prose: a table may be wider, and says nothing of where lines are full.
  const long = rights.filter((right) => right > MARGIN + 12 * SIZE).sort((one, other) => one - other);
  const margin = long[Math.floor(0.85 * long.length)] ?? 0;
  const width = margin + MARGIN;
  // Paragraphs are broken at a margin, where many lines end, or each of them is a line.
  const isWrapped = long.filter((right) => Math.abs(right - margin) < 3 * SIZE).length > 0.3 * long.length;
  const tables = withTables(
    found.map(({ page, height, blocks }) => ({
      page,
      width,
      height,
      blocks: blocks.map((block) => (block.kind === "line" && !isWrapped ? { ...block, parted: true } : block)),
    })),
    {
      readHeads: (lines, bands) => alignedHeads(lines, bands, { leading: LEADING, isExact: wide === 2 }),
      onUnclear: (area, page) => problems.push(unclearHeads(area, { ...place, page })),
    },
  );
  return { blocks: flow(tables, effort, place), problems };
}

/** The part of a table's lines that may be the rest of a cell above; of more, it is not clear which line is of which row. */
const MOST_BROKEN = 0.3;

/** Whether so many cells of a table are broken over lines that its rows cannot be told: a text has no lines between them. */
function isBroken(area: Area): boolean {
  const { body } = area;
  // .55 under 99,320: a figure is broken, too.
  if (lacksNames(area) || body.some(({ atoms }) => atoms.some(({ text }) => /^\.\d/.test(text)))) return true;
  const isCoded = body.filter(({ atoms }) => isCode(atoms[0]?.text)).length > 2;
  const rests = body.filter((line, at) => {
    const text = line.atoms.map((atom) => atom.text).join("");
    if (isIndexLine(line) || /^[类款项]+$/.test(text) || beginsRow(text)) return false;
    if (line.kind !== "rows") return true;
    // Where rows begin with codes, figures alone, or under a code and words alone, are of the row above.
    const before = body[at - 1];
    return isCoded && (line.atoms.every((atom) => atom.isFigure) || (before !== undefined && !hasAmounts(before)));
  });
  return rests.length > MOST_BROKEN * body.length;
}

function hasAmounts({ atoms }: AtomLine): boolean {
  return atoms.some(({ text, isFigure }) => isFigure && !/^\d{2,7}$/.test(text));
}

function brokenTable({ heads, body }: Area, place: SourcePlace): SourceProblem {
  const first = wordsOf(heads[0] ?? body[0]);
  const sentence = {
    "zh-CN": `“${first}”开头的表格，单元格分成多行，列之间只有空格，无法确定各行，未作为表格读取。请改用原 PDF、Word 或 Excel 文件。`,
    en: `The cells of the table that begins with "${first}" are broken over lines, and its columns are set with spaces alone: its rows cannot be told, and it was not read as a table. Use the PDF, Word or Excel file instead.`,
  };
  return { message: sentence.en, sentence, place };
}

function unclearHeads({ heads, body }: Area, place: SourcePlace): SourceProblem {
  const first = wordsOf(heads[0] ?? body[0]);
  const sentence = {
    "zh-CN": `“${first}”开头的表格，列之间只有空格，无法确定表头对应哪些列，未作为表格读取。请改用原 PDF、Word 或 Excel 文件。`,
    en: `The columns of the table that begins with "${first}" are set with spaces alone: over which of them its headings stand is not clear, and it was not read as a table. Use the PDF, Word or Excel file instead.`,
  };
  return { message: sentence.en, sentence, place };
}

function wordsOf(line: AtomLine | undefined): string {
  return line?.atoms.map(({ text }) => text).join(" ") ?? "";
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n|\f/);
}

/**
 * How many columns an ideograph takes in a text: as many as let more pieces stand in one column with one near above: words
 * that begin there, figures that end there.
 */
function wideColumns(text: string): WideColumns {
  const [one, two] = ([1, 2] as const).map((wide) => {
    let count = 0;
    const last = new Map<number, number>();
    const figures = new Set<number>();
    for (const [index, line] of linesOf(text).entries()) {
      for (const token of tokensOf(line, wide)) {
        const column = isFigure(token.text) ? token.to : -1 - token.from;
        if (isFigure(token.text)) figures.add(column);
        if (index - (last.get(column) ?? -Infinity) < 6) count += 1;
        last.set(column, index);
      }
    }
    return { count, figures: figures.size };
  });
  if (one === undefined || two === undefined) return 1;
  // Moved by a whole column, figures stand in as many columns as others, and in one more.
  return two.count > one.count || (two.count === one.count && two.figures < one.figures) ? 2 : 1;
}

/** Headings of two characters that are set apart over their column: 合       计. */
const SPREAD = /^(?:合计|小计|总计|收入|支出|项目|科目|名称|金额|备注)$/;

/** So many columns of blanks lie between the two characters of such a heading, at most. */
const MOST_SPREAD = 30;

/** Puts headings together whose characters are set apart, in the middle of the room that they take. */
function withWholeHeadings(tokens: readonly Token[], wide: WideColumns): Token[] {
  const whole: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) continue;
    const isSpread =
      next !== undefined &&
      token.text.length === 1 &&
      next.text.length === 1 &&
      SPREAD.test(token.text + next.text) &&
      next.from - token.to <= MOST_SPREAD;
    if (isSpread) {
      const from = Math.floor((token.from + next.to) / 2) - wide;
      whole.push({ text: token.text + next.text, from, to: from + 2 * wide });
      at += 1;
    } else whole.push(token);
  }
  return whole;
}

function tokensOf(line: string, wide: WideColumns): Token[] {
  return withWholeHeadings(piecesOf(line, wide), wide);
}

function piecesOf(line: string, wide: WideColumns): Token[] {
  const tokens: Token[] = [];
  let column = 0;
  let open = "";
  let from = 0;
  const end = (): void => {
    if (open !== "") tokens.push({ text: open, from, to: column });
    open = "";
  };
  for (const character of line) {
    const columns = WIDE.test(character) ? wide : 1;
    if (character.trim() === "") end();
    else {
      if (open === "") from = column;
      open += character;
    }
    column += columns;
  }
  end();
  return tokens;
}

/** Whether a line is a row, though no wide gap parts it: figures alone, or an amount at the end after a code or a figure. */
function isRow(tokens: readonly Token[]): boolean {
  const [first, last, before] = [tokens[0], tokens[tokens.length - 1], tokens[tokens.length - 2]];
  if (tokens.every(({ text }) => isFigure(text))) return true;
  const isAmount = last !== undefined && /\d\.\d/.test(last.text) && isFigure(last.text);
  return (
    isAmount &&
    (isCode(first?.text) || isFigure(before?.text ?? "")) &&
    !tokens.some(({ text }) => /[，。；]/.test(text))
  );
}

/** The characters of a page. A single space within words is none between columns, unless a figure stands beside it. */
function glyphsOf(
  page: string,
  wide: WideColumns,
): { readonly glyphs: Glyph[]; readonly rights: number[]; readonly height: number } {
  /** Width of a column of the text. */
  const unit = SIZE / wide;
  const glyphs: Glyph[] = [];
  let y = MARGIN;
  /** Where lines of prose end. */
  const rights: number[] = [];
  let isBlank = false;
  for (const line of linesOf(page)) {
    const tokens = tokensOf(line, wide);
    // Of several blank lines one is enough to part what stands around them.
    if (tokens.length > 0 || !isBlank) y += LEADING;
    isBlank = tokens.length === 0;
    const left = tokens[0]?.from ?? 0;
    // Prose has its natural width: by it, lines that are full are told from those that end a paragraph.
    const isProse =
      !tokens.some(({ from }, index) => index > 0 && from - (tokens[index - 1]?.to ?? 0) > 1) && !isRow(tokens);
    const [narrow, gap] = isProse ? [SIZE / 2, SIZE / 4] : [unit, unit];
    let natural = MARGIN + left * unit;
    for (const [index, { text, from, to }] of tokens.entries()) {
      const next = tokens[index + 1];
      const isYear = /^20\d\d$/.test(text) && next?.text.startsWith("年") === true;
      const isNear = next !== undefined && next.from - to === 1 && !areHeadings(text, next.text);
      const isJoined = isNear && (isYear || (!isFigure(text) && !isFigure(next.text)));
      // Between an ideograph and a figure a space is only how they were set.
      const space = isJoined && !WIDE.test(text.slice(-1)) && !WIDE.test(next.text.charAt(0)) ? " " : "";
      let x = isProse ? natural : MARGIN + from * unit;
      const characters = Array.from(text);
      for (const [at, character] of characters.entries()) {
        const own = WIDE.test(character) ? SIZE : narrow;
        const isEnd = isJoined && at === characters.length - 1;
        glyphs.push({ text: isEnd ? character + space : character, x, y, width: isEnd ? own + gap : own, size: SIZE });
        x += own;
      }
      natural = x + gap;
    }
    if (isProse && tokens.length > 0) rights.push(natural);
  }
  return { glyphs, rights, height: y + MARGIN };
}
