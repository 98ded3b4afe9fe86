/**
 * Tables of a text whose cells are parted by one space, as a reader of PDFs copies them: blank cells are lost, so that a row
 * has fewer figures than columns. Such a table is read only where its sums prove the column of every figure.
 */

const DIGITS = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`;
const FIGURES = String.raw`((?: (?:${DIGITS})){1,3})`;
const CODED = new RegExp(String.raw`^(\d{3}(?: \d{2}){0,2}|\d{5}|\d{7})(?: (\D*?[^\d\s]))??${FIGURES}$`);
const TOTAL = new RegExp(String.raw`^[合总] ?计${FIGURES}$`);
/** 科目名称 合计 基本支出 项目支出: the lowest headings end with these three. */
const HEADS =
  /(?:^| )(?:合计|小计|本年支出合计) (?:(基本支出) (项目支出)|(人员经费) (公用经费))((?: [\p{Script=Han}]+)*)$/u;
/** Headings on lines of their own. */
const OTHER_HEAD =
  /^(?:项 ?目|类( 款)?( 项)?|款|项|编码|科目编码|科目名称|(?:功能|经济)分类|(?:支出)?(?:功能|经济)分类(?:科目)?(?:编码|名称)|对附属单位补?|助支出)$/;
const PART_OF_NAME = /^[\p{Script=Han}（）()、]{1,16}$/u;

interface SpacedRow {
  readonly line: number;
  readonly code: string;
  name: string;
  /** In hundredths of the unit: the total, and the two columns where they are known. */
  readonly figures: readonly string[];
  first?: number;
}

/** The text with the tables that are proved as rows of tabs, each on its line, and the lines of those that are not. */
export function withSpacedRows(text: string): { readonly text: string; readonly unclear: readonly number[] } {
  if (!/^\d{3}.* \d/m.test(text) || text.includes("\t")) return { text, unclear: [] };
  const lines = text.split(/\r\n|\r|\n|\f/);
  const unclear: number[] = [];
  let end = 0;
  for (const [at, line] of lines.entries()) {
    const heads = at < end ? null : HEADS.exec(line.trim());
    if (heads === null) continue;
    const table = tableAt(lines, at);
    if (table.rows.length < 4) continue;
    end = table.end;
    const [, basic, project, personnel, operating, more = ""] = heads as readonly (string | undefined)[];
    const [first, second] = [basic ?? personnel ?? "", project ?? operating ?? ""];
    // More columns than the two: what the text says of these decides.
    const beside = more === "" ? undefined : { first, second, told: text.replace(/[\s,]/g, "") };
    if (isProved(table, beside)) put(lines, table, at, [first, second]);
    else unclear.push(at + 1);
  }
  return { text: lines.join("\n"), unclear };
}

interface SpacedTable {
  readonly rows: readonly SpacedRow[];
  readonly total: SpacedRow | undefined;
  readonly end: number;
  /** Whether every part of a name has its row. */
  readonly isWhole: boolean;
}

const cents = (digits: string): number => Math.round(Number(digits.replace(/,/g, "")) * 100);
const figuresOf = (text: string): string[] => text.trim().split(" ");

function tableAt(lines: readonly string[], at: number): SpacedTable {
  const rows: SpacedRow[] = [];
  // Parts of names since the row before.
  let parts: string[] = [];
  let total: SpacedRow | undefined;
  let isWhole = true;
  // How many lines of the name of the row before are still to come: a name has as many below its figures as above.
  let below = 0;
  let index = at + 1;
  const take = (row: SpacedRow | undefined): void => {
    const last = rows[rows.length - 1];
    if (parts.length < below) isWhole = false;
    if (last !== undefined) last.name += parts.slice(0, below).join("");
    const above = parts.slice(below);
    if (row === undefined) isWhole &&= above.length === 0;
    else row.name = above.join("") + row.name;
    below = above.length;
    parts = [];
  };
  const printed = new Set(lines.slice(Math.max(0, at - 8), at + 1).map((line) => line.trim()));
  for (; index < lines.length; index += 1) {
    const line = (lines[index] ?? "").trim();
    const [, code, name = "", figures = ""] = CODED.exec(line) ?? [];
    const [, ofTotal] = TOTAL.exec(line) ?? [];
    if (code !== undefined) {
      const row = { line: index, code: code.replace(/ /g, ""), name, figures: figuresOf(figures) };
      take(row);
      if (row.name === "") isWhole = false;
      rows.push(row);
    } else if (ofTotal !== undefined) {
      take(undefined);
      // At the top of the table, or at its end.
      total = { line: index, code: "", name: "合计", figures: figuresOf(ofTotal) };
      if (rows.length > 0) return { rows, total, end: index + 1, isWhole };
    } else if (line === "" || OTHER_HEAD.test(line) || printed.has(line) || /^[-—]? ?\d{1,3} ?[-—]?$/.test(line))
      continue;
    else if (PART_OF_NAME.test(line) && !line.endsWith("表")) parts.push(line);
    else break;
  }
  take(undefined);
  return { rows, total, end: index, isWhole };
}

/** Whether the sums of the table leave one column for every figure; it is set then. */
function isProved(
  { rows, total, isWhole }: SpacedTable,
  more: { readonly first: string; readonly second: string; readonly told: string } | undefined,
): boolean {
  if (!isWhole || total === undefined || !settle(total) || total.first === undefined) return false;
  // More columns stand beside the two: the text says that these are the ones.
  const said = (name: string, digits = ""): boolean =>
    more?.told.includes(`${name}${digits.replace(/,/g, "")}`) === true;
  if (more !== undefined && !(said(more.first, total.figures[1]) && said(more.second, total.figures[2]))) return false;
  if (!rows.every(settle)) return false;
  const under = (parent: SpacedRow): SpacedRow[] => {
    const length = parent.code === "" ? 3 : parent.code.length + 2;
    return rows.filter(({ code }) => code.length === length && code.startsWith(parent.code));
  };
  for (const parent of [total, ...rows].sort((one, other) => one.code.length - other.code.length)) {
    const parts = under(parent);
    if (parts.length > 0 && !divide(parent, parts)) return false;
  }
  return rows.every(({ first }) => first !== undefined);
}

/** What the figures of a row say alone; `false` where they are none of three columns. */
function settle(row: SpacedRow): boolean {
  const [sum = 0, one, other] = row.figures.map(cents);
  if (one === undefined) return false;
  if (other === undefined) return one === sum;
  row.first = one;
  return Math.abs(one + other - sum) <= 1;
}

/** Gives the parts of a row that have one figure beside their total the only columns that make up those of the row. */
function divide(parent: SpacedRow, parts: readonly SpacedRow[]): boolean {
  const sumOf = ({ figures: [sum = ""] }: SpacedRow): number => cents(sum);
  const slack = parts.length;
  if (Math.abs(parts.reduce((sum, part) => sum + sumOf(part), 0) - sumOf(parent)) > slack) return false;
  const open = parts.filter(({ first }) => first === undefined);
  if (open.length > 14 || parent.first === undefined) return open.length === 0;
  const held = parts.reduce((sum, { first = 0 }) => sum + first, 0);
  const fitting: number[] = [];
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const chosen = open.reduce((sum, part, at) => sum + ((choice >> at) & 1 ? sumOf(part) : 0), held);
    if (Math.abs(chosen - parent.first) <= slack) fitting.push(choice);
  }
  const [only] = fitting;
  if (only === undefined || fitting.length > 1) return false;
  for (const [at, part] of open.entries()) part.first = (only >> at) & 1 ? sumOf(part) : 0;
  return true;
}

/** Writes the table as rows of tabs. Lines of names that are whole now are blank rows, which end nothing. */
function put(lines: string[], { rows, total, end }: SpacedTable, at: number, heads: readonly string[]): void {
  // Headings above the lowest ones, down from the title and the unit.
  for (let line = at - 1; line > at - 5 && /^[^\d：:]{1,20}(?<!表)$/.test((lines[line] ?? "").trim()); line -= 1)
    lines[line] = "\t";
  for (let line = at + 1; line < end; line += 1) lines[line] = "\t";
  lines[at] = ["科目编码", "科目名称", "合计", ...heads].join("\t");
  for (const row of [...rows, ...(total === undefined ? [] : [total])]) {
    const [sum = "", one = "", other] = row.figures;
    const cells = other !== undefined ? [one, other] : row.first === 0 ? ["", one] : [one, ""];
    lines[row.line] = [row.code, row.name, sum, ...cells].join("\t");
  }
}
