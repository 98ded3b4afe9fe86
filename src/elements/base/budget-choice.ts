import { html, type TemplateResult } from "lit";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { bodyLevel } from "../../views/body-level.js";
import { nameBudgets } from "../../views/budget-list.js";
import { selectTemplate } from "./select.js";

/** Budgets by name. */
export interface BudgetChoice {
  readonly names: readonly string[];
  /** Name of the choice, position of the one that is drawn, and what to do with another; missing where there is one. */
  readonly label?: string;
  /** Says of how many it is one. */
  readonly count?: string;
  readonly chosen?: number;
  readonly onChoose?: (index: number) => void;
}

/** The name of the budget that is drawn, as a list of one or none. */
export function chosenName(choice: BudgetChoice | undefined): string[] {
  const name = choice?.names[choice.chosen ?? 0];
  return name === undefined ? [] : [name];
}

/** The budget of a list that is drawn, which the reader may change; of a single one its name. */
export function choiceTemplate(choice: BudgetChoice): TemplateResult {
  const { names, label, count = "", chosen = 0, onChoose } = choice;
  const name = names[chosen] ?? "";
  return label === undefined || onChoose === undefined
    ? html`${name}`
    : selectTemplate(name + count, label, names, chosen, onChoose);
}

/**
 * The budgets of a list by the names that tell them apart; of a single one the fund it is of, where that is not the general
 * public budget, which is what is meant by a government's budget.
 */
export function budgetChoice(
  budgets: readonly Budget[],
  budget: Budget,
  { common }: Messages,
  onChoose: (index: number) => void,
): BudgetChoice | undefined {
  if (budgets.length > 1) {
    const document = (each: Budget): string =>
      common.document({ year: each.year, kind: each.kind ?? "budget", level: bodyLevel(each) });
    const names = nameBudgets(budgets, { fund: common.fund, document });
    return {
      label: common.budgetChoice,
      count: common.budgetCount(budgets.length),
      names,
      chosen: budgets.indexOf(budget),
      onChoose,
    };
  }
  const name = common.fund[budget.fund ?? ""];
  return name === undefined || budget.fund === "general" ? undefined : { names: [name] };
}
