/** Self-assessments of projects (绩效自评表): what was budgeted, what was spent of it, and points that were reached. */
import type { ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { Measure } from "../understand/measure.js";
import { isTotalLabel, plain, tidy } from "../understand/words.js";
import { writeMeasure } from "./written-figures.js";

/** What a column of money of a form means. */
export interface MoneyColumn {
  readonly column: number;
  readonly measure: Measure;
}

const HEADS: readonly (readonly [RegExp, "budget" | "revisedBudget" | "execution" | "rate"])[] = [
  [/^年初预算/, "budget"],
  [/^(?:全年|调整后?)预算/, "revisedBudget"],
  [/^(?:全年|实际|预算)?(?:执行|支出|完成)数/, "execution"],
  [/^(?:预算)?执行率/, "rate"],
];

/**
 * The columns of 年初预算数 | 全年预算数（A） | 全年执行数（B） | 执行率（B/A）: what was spent is the figure of a form of final accounts,
 * and is compared with both budgets. Empty for forms of one column of money.
 */
export function moneyColumns({ year, kind }: ImportContext, rows: readonly GridRow[]): readonly MoneyColumn[] {
  for (const row of rows) {
    const found = filled(row).flatMap(({ text, column }) => {
      const head = HEADS.find(([pattern]) => pattern.test(plain(text)))?.[1];
      return head === undefined ? [] : [{ column, head }];
    });
    if (!found.some(({ head }) => head === "execution") || !found.some(({ head }) => head.endsWith("udget"))) continue;
    const base = found.some(({ head }) => head === "revisedBudget") ? "revisedBudget" : "budget";
    return found.map(({ column, head }): MoneyColumn => {
      if (head === "execution" && kind === "finalAccounts") return { column, measure: { path: [] } };
      if (head === "rate")
        return { column, measure: { path: [], compare: { year, version: base, field: "percentOf" } } };
      return {
        column,
        measure: { path: [], ...(head === kind ? {} : { compare: { year, version: head, field: "amount" } }) },
      };
    });
  }
  return [];
}

/** Writes the money of a row of a form to each of what its columns mean. */
export function writeMoney(
  context: ImportContext,
  record: Draft,
  row: GridRow,
  columns: readonly MoneyColumn[],
  evidence: (cell: GridCell) => Evidence,
): void {
  for (const { column, measure } of columns) {
    const cell = row.cells[column];
    if (cell === undefined || cell.spread || /^[—–-]+$/.test(plain(cell.text))) continue;
    const isRate = measure.compare?.field === "percentOf";
    if (isRate && plain(cell.text) === "") continue;
    writeMeasure(context, record, measure, cell.text, evidence(cell));
  }
}

/** What a row of money says beside its figures, each with its heading: 原因 | 年中追加安排。 */
export function besideMoney(
  rows: readonly GridRow[],
  row: GridRow,
  columns: readonly MoneyColumn[],
): readonly { readonly label: string; readonly cell: GridCell }[] {
  const [first] = columns;
  if (first === undefined) return [];
  const heads = rows.find((each) => HEADS.some(([head]) => head.test(plain(each.cells[first.column]?.text ?? ""))));
  return filled(row).flatMap((cell) => {
    const label = tidy(heads?.cells[cell.column]?.text ?? "");
    const isRemark = columns.every(({ column }) => cell.column > column) && plain(cell.text).length > SHORT;
    return isRemark && label !== "" ? [{ label, cell }] : [];
  });
}

/** Points and marks are no longer: 10, /, —. */
const SHORT = 4;

/** 总分 100 99: what the points make together, as printed; `undefined` for other rows. */
export function totalOfPoints(row: GridRow): string | undefined {
  const [first, ...points] = filled(row);
  const words = plain(first?.text ?? "");
  const isTotal = /^(?:总分|总得分|自评总分|综合得分|得分合计)$/.test(words) || isTotalLabel(words);
  if (!isTotal || points.length === 0 || !points.every(({ text }) => /^[\d.]+分?$/.test(plain(text)))) return undefined;
  return [words, ...points.map(({ text }) => plain(text))].join(" ");
}
