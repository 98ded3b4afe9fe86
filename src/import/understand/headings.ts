/** Which rows of a table are headings, and which headings stand over each column. */
import { filled, textAt, type GridRow } from "./grid.js";
import { saysMeasure } from "./measure.js";
import { isTotalLabel, ordinalOf, plain, readCell, tidy } from "./words.js";

/** Words that stand in headings and never in rows of figures. */
const HEADING_WORDS =
  /^(?:栏次|行次|序号|项目|科目|类|款|项|收入|支出|合计|小计|金额|预算数|决算数|本年(?:收入|支出|预算|决算)|备注|.*(?:编码|代码|名称|分类|性质|来源|目标|指标值?|分值|预算数|决算数|执行数|增减.*|情况))$/;

/** A code of the functional or economic classification: 201, 20103, 2010301, 301, 30101, 50101. */
const CODE = /^\[?(?:\d{3}|\d{5}|\d{7})\]?$/;

/** Whether a text begins with a classification code and a name: 201一般公共服务支出. */
const CODED_NAME = /^\[?(?:[235]\d{2}|[235]\d{4}|[235]\d{6})\]?[-_.:：、\s]*\p{Script=Han}/u;

/** Whether a row only numbers columns: 栏次 1 2 3 …, or 1 2 3=1+2. */
export function isIndexRow(row: GridRow): boolean {
  // 栏次 1 and 1 2: numbers that a page without lines has put into one cell.
  const cells = filled(row).flatMap(({ text }) => {
    const pieces = text.trim().split(/\s+/);
    return pieces.length > 1 && pieces.every((piece) => /^(?:栏次|行次|\d{1,2})$/.test(piece)) ? pieces : plain(text);
  });
  const [first = ""] = cells;
  // ** | ** | 1: marks over columns of names, and the number of the only column of figures.
  const isMarked = row.cells.some((cell) => /^\s*\*{1,2}\s*$/.test(cell?.text ?? ""));
  if (isMarked && cells.every((text) => text === "" || /^\d{1,2}$/.test(text))) return true;
  const numbers = cells.filter((text) => /^\d{1,2}(?:=[\d+\-*/()]+)?$|^[\d+]+=\d+$/.test(text));
  const words = cells.filter((text) => !numbers.includes(text));
  if (/^(?:栏次|行次|\*{1,2})$/.test(first)) return true;
  if (words.some((text) => !/^(?:栏次|行次|类|款|项|-+|\*{1,2}|[a-z]|[甲乙丙丁])$/i.test(text))) return false;
  if (numbers.length < 2) return words.length > 1 && words.every((text) => /^[甲乙丙丁]$/.test(text));
  const values = numbers.map((text) => Number(/^\d+/.exec(text)?.[0]));
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
}

/** Whether a row holds data: a figure, a code, a list mark, or the label of a total. */
function isDataRow(row: GridRow, hasHeadings: boolean): boolean {
  const cells = filled(row);
  const [first] = cells;
  if (first === undefined || isIndexRow(row)) return false;
  const figures = cells.filter(({ text }) => readCell(text).kind === "figure");
  const codes = cells.filter(({ text, column }) => column < 3 && CODE.test(plain(text)));
  if (codes.length > 0 || cells.some(({ text }) => CODED_NAME.test(plain(text)))) return true;
  if (figures.some(({ text }) => !/^(?:19|20)\d\d$/.test(plain(text)))) return true;
  if (!hasHeadings) return false;
  if (cells.length === 1) {
    const isMarked = ordinalOf(first.text) !== "" || first.column === 0;
    return isTotalLabel(first.text) || (isMarked && !HEADING_WORDS.test(plain(first.text)));
  }
  const isLabelled = ordinalOf(first.text) !== "" && !/指标|目标$/.test(first.text);
  return isLabelled || cells.every(({ text }) => isTotalLabel(text) || readCell(text).kind === "blank");
}

/** The rows of a table, parted into headings and rows of data. */
export function partHeadings(
  rows: readonly GridRow[],
  isContinued = false,
): { readonly heads: GridRow[]; readonly body: GridRow[] } {
  const first = rows.findIndex((row, at) => isDataRow(row, isContinued || at > 0));
  const end = first < 0 ? rows.length : first;
  return {
    heads: rows.slice(0, end).filter((row) => !isIndexRow(row) && filled(row).length > 0),
    body: rows.slice(end).filter((row) => !isIndexRow(row)),
  };
}

/** Headings of the columns of codes, which stand in the row that numbers the columns: 类, 款, 项, 栏次, 1, 2. */
export function withCodeHeads(stacks: readonly string[][], rows: readonly GridRow[]): string[][] {
  const numbering = rows.find((row) => isIndexRow(row));
  const marks = new Map(
    filled(numbering ?? { cells: [], place: {} }).flatMap(({ column, text }) =>
      /^[类款项]$/.test(plain(text)) ? [[column, text] as const] : [],
    ),
  );
  if (marks.size < 2) return [...stacks];
  return stacks.map((stack, column) => {
    const mark = marks.get(column);
    return mark === undefined || stack[stack.length - 1] === mark ? stack : [...stack, mark];
  });
}

/**
 * The headings over each column, from above. In a text without merged cells a blank to the right of a heading belongs to
 * it, as far as the heading above reaches.
 */
export function headingStacks(heads: readonly GridRow[], width: number): string[][] {
  const hasSpans = heads.some(({ cells }) => cells.some((cell) => cell !== undefined && cell.columns > 1));
  const stacks: string[][] = Array.from({ length: width }, () => []);
  const groups: string[] = Array.from({ length: width }, () => "");
  for (const [index, row] of heads.entries()) {
    let [reach, reachGroup] = ["", ""];
    const isLeaf = index === heads.length - 1 && heads.length > 1;
    const above = [...groups];
    for (let column = 0; column < width; column += 1) {
      const own = textAt(row, column);
      const group = above[column] ?? "";
      if (plain(own) !== "") [reach, reachGroup] = [own, group];
      else if (hasSpans || isLeaf || group !== reachGroup || (index > 0 && group === "")) reach = "";
      if (plain(reach) === "") continue;
      const stack = stacks[column];
      if (stack !== undefined && stack[stack.length - 1] !== reach) stack.push(reach);
      groups[column] = `${group}/${index}:${reach}`;
    }
  }
  return stacks;
}

/**
 * 本年支出合 over 计: a heading that the width of its column broke into rows of its own. Where the pieces stand over one
 * column alone and say only together what it counts, they are put together.
 */
export function withoutBreaks(stacks: readonly string[][]): string[][] {
  return stacks.map((stack, column) => {
    const last = stack[stack.length - 1] ?? "";
    const from = brokenName(stack);
    if (from >= 0) return [...stack.slice(0, from), stack.slice(from).join("")];
    if (stack.length < 2 || plain(last).length > 4 || saysMeasure(last) || HEADING_WORDS.test(plain(last)))
      return stack;
    const isAlone = (at: number): boolean =>
      ![column - 1, column + 1].some((other) => stacks[other]?.[at] === stack[at]);
    for (let from = stack.length - 2; from >= 0 && isAlone(from); from -= 1) {
      const joined = stack.slice(from).join("");
      if (saysMeasure(joined)) return [...stack.slice(0, from), joined];
    }
    return stack;
  });
}

/** Names of funds and sources, which only the pieces of a heading together say: 政府性基 / 金预算财 / 政拨款, 事业单 / 位经营 / 收入. */
const FUND =
  /^(?:(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款|拨款收入)?|事业单位经营(?:服务)?收入|事业收入|上级补助收入|附属单位上缴收入|财政专户管理资金(?:收入)?)$/;

/** Where the pieces of the name of a fund begin in a stack; -1 where none is broken. */
function brokenName(stack: readonly string[]): number {
  return stack.findIndex(
    (_, from) =>
      from < stack.length - 1 &&
      FUND.test(plain(stack.slice(from).join(""))) &&
      !stack.slice(from).some((piece) => FUND.test(plain(piece))),
  );
}

/**
 * 金额 over a blank column, with figures to its right under 支出 alone, or to its left under the heading of the names: a text
 * set with spaces has headings at the middle of their columns and figures at the right. They are one column.
 */
export function withHeadsBeside(stacks: readonly string[][], body: readonly GridRow[]): string[][] {
  const holds = (column: number, kind: "blank" | "figure"): boolean => {
    const cells = body.flatMap(({ cells: all }) =>
      plain(all[column]?.text ?? "") === "" ? [] : [all[column]?.text ?? ""],
    );
    return kind === "blank"
      ? cells.length === 0
      : cells.length > 0 && cells.every((text) => readCell(text).kind === kind);
  };
  const parted = [...stacks];
  for (const [column, stack] of stacks.entries()) {
    const [name, before, after] = [stacks[column - 2], stacks[column - 1], stacks[column + 1]];
    if (stack.length === 0 || !saysMeasure(stack[stack.length - 1] ?? "") || !holds(column, "blank")) continue;
    const isUnderSide = after?.length === 1 && /^(?:收入|支出)$/.test(plain(after[0] ?? ""));
    const isUnderName =
      name !== undefined &&
      name.length > 0 &&
      name.join("/") === before?.join("/") &&
      !saysMeasure(name[name.length - 1] ?? "");
    if (after !== undefined && isUnderSide && holds(column + 1, "figure")) parted[column + 1] = [...after, ...stack];
    else if (isUnderName && holds(column - 1, "figure")) parted[column - 1] = stack;
    else continue;
    parted[column] = [];
  }
  return parted;
}

/**
 * 合计 | 0 | 2002.80 | 合计 | 基本支出 | 项目支出 | 0: headings that a form prints in its row of totals. They are put over their
 * columns, and the row keeps its figures.
 */
export function withHeadsOfTotal(
  stacks: readonly string[][],
  body: readonly GridRow[],
): { readonly stacks: string[][]; readonly body: GridRow[] } {
  const at = body.findIndex((row) => isTotalLabel(filled(row)[0]?.text ?? ""));
  const row = at >= 0 && at < 2 ? body[at] : undefined;
  const found = filled(row ?? { cells: [], place: {} }).filter(
    ({ text, column }, index) => index > 0 && column > 0 && /^(?:合计|小计|基本支出|项目支出)$/.test(plain(text)),
  );
  const words = new Set(found.map(({ text }) => plain(text)));
  if (row === undefined || !words.has("基本支出") || !words.has("项目支出"))
    return { stacks: [...stacks], body: [...body] };
  const heads = new Map(found.map(({ column, text }) => [column, text]));
  const cells = row.cells.map((cell, column) => (heads.has(column) ? undefined : cell));
  return {
    stacks: stacks.map((stack, column) => {
      const head = heads.get(column);
      return head === undefined ? stack : [...stack, head];
    }),
    body: body.map((each) => (each === row ? { ...row, cells } : each)),
  };
}

/** The lowest headings over a column, as a name. */
export function nameOfColumn(stack: readonly string[] = []): string {
  return tidy(stack.slice(-2).join("/"));
}
