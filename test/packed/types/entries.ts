/** Every entry of the package, as a project imports it. Compiled only. */
import "budget-elements/define";
import "budget-elements/define/budget-sankey.js";
import { BudgetSankey, BudgetSelectEvent, type BudgetSelection } from "budget-elements";
import { importBudget } from "budget-elements/import";
import korla from "budget-elements/data/korla-2023.json" with { type: "json" };
import { parseBudget, reconcile, sankeyView, type Budget, type SankeyView } from "budget-elements/model";

const parsed = parseBudget("{}");
const view: SankeyView | undefined = parsed.ok ? sankeyView(parsed.budget) : undefined;
const element = document.createElement("budget-sankey");
element.budget = parsed.ok ? parsed.budget : null;
element.addEventListener("budget-select", (event) => {
  const selection: BudgetSelection | undefined = event.selection;
  return selection;
});
// The budgets that come with the package need no reading.
const shipped: Budget = korla;
element.budget = korla;
window.addEventListener("budget-load", ({ budget }) => budget.title);
document.addEventListener("budget-error", ({ problems }) =>
  problems.map(({ path, message }) => [path, message["zh-CN"]]),
);
// @ts-expect-error -- there is no such unit
element.unit = "美元";
// @ts-expect-error -- there is no such view
element.view = "pie";
const title: string | undefined = (parsed as { budget?: Budget }).budget?.title;
export const all: readonly unknown[] = [
  reconcile(shipped).checks,
  view,
  title,
  importBudget,
  BudgetSelectEvent,
  element instanceof BudgetSankey,
];
