/** Labels and values of a form of the performance of a whole body: its name, goals, amounts, and what else it says. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Evidence } from "../understand/ledger.js";
import { plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import { hasMoney, readAmounts, type FieldsOf, type Using } from "./overall-amounts.js";
import { labelKind } from "./overall-labels.js";
import { addParticular } from "./particulars.js";

/** A goal whose further paragraphs stand in rows of their own. */
interface Open {
  readonly column: number;
  readonly kind: "goal" | "longGoal" | "particular";
  readonly label: string;
}

/** Reads the rows of a form that are neither tasks nor indicators; `rows` in the order of the form. */
export function readFields(context: ImportContext, rows: readonly GridRow[], fields: FieldsOf): void {
  const taken = new Set<GridCell>();
  let open: Open | undefined;
  for (const [at, row] of rows.entries()) {
    const cells = filled(row).filter((cell) => !taken.has(cell));
    if (cells.length === 0) continue;
    const used = new Set<GridCell>();
    const own = labelled(context, rows, at, cells, { fields, taken, used });
    if (own !== undefined) open = own;
    else if (open !== undefined && isFurther(cells, open)) {
      for (const cell of cells) used.add(cell);
      const [first, ...others] = cells;
      const isNumber =
        others.length > 0 && /^(?:总?目标)?[\d一二三四五六七八九十]+[:：、.]?$/.test(plain(first?.text ?? ""));
      for (const cell of isNumber ? others : cells) write(context, fields, open, cell);
    } else open = undefined;
    readAmounts(context, rows, at, cells, { fields, used });
    if (used.size > 0) context.rows += 1;
    const unread = cells.filter((cell) => !used.has(cell) && says(cell));
    if (unread.length > 0) leftover(context, { ...row, cells: unread });
  }
}

/** What is no label and says something. */
function says({ text }: GridCell): boolean {
  return readCell(text).kind === "figure" || (labelKind(text) === undefined && plain(text).length > 13);
}

/** A row of words alone, in the column of the goal above it or right of it. */
const isFurther = (cells: readonly GridCell[], { column }: Open): boolean =>
  cells.length <= 2 &&
  cells.every(
    (cell) => cell.column >= column && labelKind(cell.text) === undefined && readCell(cell.text).kind === "words",
  );

/** Labels of words with the value beside or below them. @returns the last, whose words may go on */
function labelled(
  context: ImportContext,
  rows: readonly GridRow[],
  at: number,
  cells: readonly GridCell[],
  { fields, taken, used }: Using & { readonly taken: Set<GridCell> },
): Open | undefined {
  let open: Open | undefined;
  for (const [index, cell] of cells.entries()) {
    const within = /^\s*([^：:\n]{2,20})[：:]\s*(\S[^]*)$/.exec(cell.text);
    const kind = labelKind(cell.text) ?? (within === null ? undefined : labelKind(within[1] ?? ""));
    if (kind === undefined || kind === "money" || used.has(cell)) continue;
    used.add(cell);
    if (kind === "section") continue;
    const next = cells[index + 1];
    const isBeside = next !== undefined && labelKind(next.text) === undefined && !hasMoney(next.text);
    const isInside = within !== null && labelKind(cell.text) === undefined;
    const below = isBeside || isInside ? undefined : valueBelow(rows, at, cell, cells);
    const value = isInside ? { ...cell, text: within[2] ?? "" } : isBeside ? next : below;
    if (value === undefined || (kind === "name" && readCell(value.text).kind !== "words")) continue;
    if (below !== undefined) taken.add(below);
    else used.add(isInside ? cell : value);
    const label = isInside ? (within[1] ?? "") : cell.text;
    if (kind === "name") {
      if (fields.overall["name"] === undefined)
        context.ledger.text(fields.overall, "name", tidy(value.text), inTable(value.place, fields.id, undefined));
      continue;
    }
    open = { kind, label: tidy(label).replace(/[：:]$/, ""), column: below === undefined ? cell.column : value.column };
    write(context, fields, open, value);
  }
  return open;
}

/** 预期目标 | 实际完成情况, or a heading alone: what it heads stands under it. */
function valueBelow(
  rows: readonly GridRow[],
  at: number,
  head: GridCell,
  beside: readonly GridCell[],
): GridCell | undefined {
  const row = rows[at + 1];
  if (row === undefined || beside.some(({ text }) => labelKind(text) === undefined)) return undefined;
  const below = filled(row).filter(
    ({ column, text }) =>
      column >= head.column && column < head.column + head.columns && readCell(text).kind === "words",
  );
  const [only] = below;
  return below.length === 1 && only !== undefined && labelKind(only.text) === undefined && !hasMoney(only.text)
    ? only
    : undefined;
}

function write(context: ImportContext, { overall, id }: FieldsOf, { kind, label }: Open, cell: GridCell): void {
  const { ledger } = context;
  const evidence: Evidence = inTable(cell.place, id, undefined);
  const paragraphs = cell.text
    .split(/<\/?p>|\r?\n|(?=目标\s*\d+\s*[、:：.])/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  if (paragraphs.length === 0) return;
  if (kind === "goal") {
    const held = (overall["goals"] ?? []) as string[];
    overall["goals"] = [...held, ...paragraphs.filter((each) => !held.includes(each))];
    ledger.mark(overall, "goals", evidence);
    return;
  }
  addParticular(context, overall, label, paragraphs.join("\n"), evidence);
}
