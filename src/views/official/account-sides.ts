import { categoryOf } from "../../budget/classification.js";
import { scopeWithin, type UnitScope } from "../../budget/figures.js";
import type { Budget, Cell, Item } from "../../budget/schema.js";
import type { Making, OfficialSide } from "./official-table.js";
import { expenditureOf, printedAmount, printedName, sideOf, type DraftRow, type Measure } from "./reading.js";

const FUNDS = ["general", "governmentFund", "stateCapital"] as const;
const INCOME = "incomeSide";
const EXPENDITURE = "expenditureSide";

/** 收支总体: income with its sources on the left, expenditure by category on the right. */
export function summarySides(budget: Budget, making: Making): OfficialSide[] {
  const { income } = budget;
  const expenditure = expenditureOf(budget);
  const amount: Measure = { head: [budget.kind === "finalAccounts" ? "actual" : "budgeted"], read: (item) => item };
  const left: DraftRow[] = [];
  if (income !== undefined) {
    const { items, memo, ...plain } = income;
    const year: Item = { ...plain, name: "incomeOfYear", ...(items && { items }), ...(memo && { memo }) };
    const roots = [year, ...(income.balances ?? [])];
    const within = scopeWithin(making.scope, income);
    const scopeOf = (item: Item): UnitScope => (item === year ? making.scope : within);
    left.push(...roots.flatMap((item, index) => numbered(item, index, 0, scopeOf(item), making)));
    left.push(totalRow("incomeTotal", [income.total ?? income], within, making));
  }
  const within = scopeWithin(making.scope, expenditure);
  const right = [...(expenditure.items ?? []), ...(budget.expenditure?.balances ?? [])].map((item) =>
    categoryRow(item, [amount], within, making),
  );
  if (budget.expenditure !== undefined)
    right.push(totalRow("expenditureTotal", [budget.expenditure.total ?? expenditure], within, making));
  return [
    side(left, [INCOME, "row"], [under(INCOME, amount)]),
    side(right, [EXPENDITURE, "function"], [under(EXPENDITURE, amount)]),
  ];
}

/** 财政拨款收支总体: the funds on the left, expenditure by category and fund on the right. */
export function fiscalSides(budget: Budget, making: Making): OfficialSide[] {
  const { income } = budget;
  const expenditure = expenditureOf(budget);
  const sum: Measure = { head: ["total"], read: (item) => item.funding?.fiscal };
  const measures = [
    sum,
    ...FUNDS.map((fund): Measure => ({ head: [`source.${fund}`], read: (item) => item.funding?.[fund] })),
  ];
  const incomeScope = income === undefined ? making.scope : scopeWithin(making.scope, income);
  const ofFund = (fund: "fiscal" | (typeof FUNDS)[number]): Cell | undefined =>
    income?.funding?.[fund] ?? income?.items?.find(({ code }) => code === fund);
  const left = (["fiscal", ...FUNDS] as const)
    .map((fund) => [fund === "fiscal" ? "fiscalGrant" : `source.${fund}`, ofFund(fund)] as const)
    .filter(([, cell]) => cell !== undefined)
    .map(([name, cell]) => ({ ...totalRow(name, [cell], incomeScope, making), isTotal: false }));
  left.push(totalRow("incomeTotal", [income?.funding?.fiscal], incomeScope, making));
  const within = scopeWithin(making.scope, expenditure);
  const right = (expenditure.items ?? [])
    .filter((item) => measures.some(({ read }) => read(item) !== undefined))
    .map((item) => categoryRow(item, measures, within, making));
  const totals = measures.map(({ read }) => read(expenditure));
  right.push(totalRow("expenditureTotal", totals, within, making));
  return [
    side(left, ["fiscalIncome", "row"], [under("fiscalIncome", sum)]),
    side(
      right,
      ["fiscalExpenditure", "function"],
      measures.map((measure) => under("fiscalExpenditure", measure)),
    ),
  ];
}

const under = (head: string, measure: Measure): Measure => ({ ...measure, head: [head, ...measure.head] });

function side(rows: readonly DraftRow[], head: readonly string[], measures: readonly Measure[]): OfficialSide {
  return sideOf([{ head, kind: "text" }], measures, rows, 0);
}

/** A row that is named by a text of its own. */
function totalRow(name: string, cells: readonly (Cell | undefined)[], scope: UnitScope, { id }: Making): DraftRow {
  const figures = cells.map((cell) => printedAmount(cell, id, scope));
  return { words: [name], figures, code: undefined, category: undefined, depth: 0, numbered: undefined, isTotal: true };
}

/** A category: code and name in one cell, as these tables print them. */
function categoryRow(item: Item, measures: readonly Measure[], scope: UnitScope, { id }: Making): DraftRow {
  const { code } = item;
  const category = categoryOf(code);
  const within = scopeWithin(scope, item);
  const name = printedName(item, id);
  return {
    words: [category === undefined || name === code ? name : `${code ?? ""}${name}`],
    figures: measures.map(({ read }) => printedAmount(read(item), id, within)),
    code: category === undefined ? undefined : code,
    category,
    depth: 0,
    numbered: undefined,
    isTotal: false,
  };
}

/** A source of income and what it is made of, numbered as the official table does. */
function numbered(item: Item, position: number, depth: number, scope: UnitScope, making: Making): DraftRow[] {
  const row = categoryRow(item, [{ head: [], read: () => item }], scope, making);
  const within = scopeWithin(scope, item);
  const below = [...(item.items ?? []), ...(item.memo ?? [])];
  return [
    { ...row, depth, numbered: { level: depth, position } },
    ...below.flatMap((part, index) => numbered(part, index, depth + 1, within, making)),
  ];
}
