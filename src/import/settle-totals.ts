/** Totals that only all figures together show to be with money of last year, or of the next. */
import type { Decimal } from "../budget/amount.js";
import { recordAmount, recordsSum } from "./understand/amounts.js";
import type { ImportContext } from "./understand/context.js";
import { drop, type Draft } from "./understand/ledger.js";

/** Parts of expenditure that stand beside basic and project expenditure, or within it. */
const OTHERS: readonly (readonly [string, string])[] = [
  ["transfersUp", "上缴上级支出"],
  ["business", "事业单位经营支出"],
  ["transfersDown", "对附属单位补助支出"],
];

/**
 * 收入预算 and 支出预算 of the text that are with balances: where the sources, or basic and project expenditure, make the figure
 * up together with these and not without, it is the total of all money.
 */
export function settleTotals(context: ImportContext): void {
  if (context.fund !== undefined) return;
  const [income, expenditure] = [context.part("income"), context.part("expenditure")];
  const isOfText = (account: Draft): boolean =>
    account["total"] === undefined &&
    context.ledger.marksOf(account).every(({ field, table }) => field !== "amount" || table === undefined);
  if (isOfText(income)) withBalances(context, income, recordsSum(context.ledger.list(income, "items")));
  const [basic, project] = [recordAmount(expenditure["basic"]), recordAmount(expenditure["project"])];
  if (isOfText(expenditure) && basic !== undefined && project !== undefined)
    withBalances(context, expenditure, basic.plus(project));
  withinProjects(context, expenditure);
}

function withBalances(context: ImportContext, account: Draft, parts: Decimal): void {
  const amount = recordAmount(account);
  const balances = recordsSum(context.ledger.list(account, "balances"));
  if (amount === undefined || balances.isZero() || parts.isZero()) return;
  if (!isNear(parts.plus(balances), amount) || isNear(parts, amount)) return;
  const total = context.ledger.child(account, "total");
  for (const field of ["amount", "compare"]) {
    if (account[field] === undefined) continue;
    total[field] = account[field];
    drop(account, field);
  }
  context.ledger.moveMarks(account, total, (field) => field);
}

/** 其中：事业单位经营支出: where basic and project expenditure alone make up the whole, the others are parts of them. */
function withinProjects(context: ImportContext, record: Draft): void {
  const [amount, basic, project] = [record, record["basic"], record["project"]].map(recordAmount);
  const others = OTHERS.filter(([field]) => recordAmount(record[field])?.isZero() === false);
  const balances = recordsSum(context.ledger.list(record, "balances"));
  const whole = amount ?? recordAmount(record["total"])?.minus(balances);
  const isWhole =
    whole !== undefined && basic !== undefined && project !== undefined && isNear(basic.plus(project), whole);
  if (isWhole && others.length > 0) {
    for (const [field, name] of others) {
      const named = context.ledger.child(record, "named");
      named[name] ??= record[field];
      drop(record, field);
    }
  }
  for (const item of context.ledger.list(record, "items")) withinProjects(context, item);
}

/** To what rounding of a few figures brings about. */
function isNear(left: Decimal, right: Decimal): boolean {
  return left.minus(right).abs().lessThanOrEqualTo("0.03");
}
