/** Columns that a table calls by the wrong version of the year before, as the totals of other tables prove. */
import type { Version } from "../../budget/schema.js";
import { cellAmount, recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import type { Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";
import { isYearOfGovernment } from "./government-labels.js";

/** Figures of less may be alike by chance. */
const LEAST_DIGITS = 4;

/**
 * 收支平衡表 of the year before, whose one column says 预算数 and has what other tables print as 执行数: where the total of the
 * year is that of another version and not of its own, the column is of that version, which is told.
 */
export function withProvedVersion(
  context: ImportContext,
  table: PublishedTable,
  side: "income" | "expenditure",
  rows: readonly AccountRow[],
  measures: readonly (Measure | undefined)[],
): readonly (Measure | undefined)[] {
  const { fund } = context;
  const [measure, ...others] = measures.filter((each) => each !== undefined);
  const compare = measure?.compare;
  if (fund === undefined || measure === undefined || others.length > 0) return measures;
  if (compare?.field !== "amount" || measure.path.length > 0) return measures;
  const at = measures.indexOf(measure);
  const total = rows.find(({ label, code }) => code === "" && isYearOfGovernment(plain(label), fund));
  const amount = cellAmount(total?.cells[at]?.text);
  if (total === undefined || amount === undefined || amount.abs().toFixed(0).length < LEAST_DIGITS) return measures;
  const held = context.ledger.list(context.part(side), "compare").filter(({ year }) => year === compare.year);
  const own = recordAmount(held.find(({ version }) => version === compare.version));
  const [other] = held.filter((each) => each["version"] !== compare.version && recordAmount(each)?.equals(amount));
  if (own === undefined || own.equals(amount) || other === undefined) return measures;
  tell(context, table, total, other);
  const proved: Measure = { ...measure, compare: { ...compare, version: other["version"] as Version } };
  return measures.map((each) => (each === measure ? proved : each));
}

const NAMES: Partial<Record<Version, readonly [string, string]>> = {
  budget: ["预算数", "budget"],
  revisedBudget: ["调整预算数", "revised budget"],
  execution: ["执行数", "outturn"],
  finalAccounts: ["决算数", "final accounts"],
};

function tell(context: ImportContext, table: PublishedTable, { row, label }: AccountRow, { version }: Draft): void {
  const [zh, en] = NAMES[version as Version] ?? ["", ""];
  context.doubt(
    "assumed",
    `《${table.title}》这一列的合计与其他表的${zh}相同，与表头所写的不同，按${zh}读入。`,
    `The total of this column of “${table.title}” is that which other tables print as ${en}, and not what its heading says; it was read as ${en}.`,
    row.place,
    label,
  );
}
