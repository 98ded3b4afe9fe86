import type { Budget } from "../../budget/schema.js";
import type { BudgetProblem } from "../../budget/problems.js";

/**
 * What is wrong, in words: a problem of the budget JSON, or of getting or drawing it (`http`, `network`, `otherSite`,
 * `localFile`, `diskPath`, `unreadable`, `noSuchBudget`, `unexpected`).
 */
export type ElementProblem = Omit<BudgetProblem, "code"> & { readonly code: string };

/** A budget has been read and is being drawn. Bubbles and leaves shadow roots. */
export class BudgetLoadEvent extends Event {
  static readonly type = "budget-load";
  /** The budget that was read. */
  readonly budget: Budget;
  /** What was odd about it without making it unreadable, such as unknown fields. */
  readonly warnings: readonly BudgetProblem[];

  constructor(budget: Budget, warnings: readonly BudgetProblem[]) {
    super(BudgetLoadEvent.type, { bubbles: true, composed: true });
    this.budget = budget;
    this.warnings = warnings;
  }
}

/** A budget could not be had, read or drawn. Bubbles and leaves shadow roots. */
export class BudgetErrorEvent extends Event {
  static readonly type = "budget-error";
  /** What is wrong, each with its JSON path and a sentence; at least one. */
  readonly problems: readonly ElementProblem[];
  /** Status of the answer, where a server gave one other than success. */
  readonly status: number | undefined;
  /** Absolute address of the file that is meant, where the budget was asked for by `src`. */
  readonly address: string | undefined;

  constructor(problems: readonly ElementProblem[], status?: number, address?: string) {
    super(BudgetErrorEvent.type, { bubbles: true, composed: true });
    this.problems = problems;
    this.status = status;
    this.address = address;
  }
}

/** What a reader has selected. */
export interface BudgetSelection {
  /** What `selected` names: the published code, or a path of positions where there is none. */
  readonly key: string;
  readonly code: string | undefined;
  /** All codes concerned, where there are several: those of the figures that a check has read. */
  readonly codes?: readonly string[];
  readonly name: string;
  /** Exact decimal text in `unit`; `null` is a published blank, `undefined` no figure. */
  readonly amount: string | null | undefined;
  readonly unit: string;
}

/** A reader has selected a mark, or selected nothing any more. Bubbles and leaves shadow roots. */
export class BudgetSelectEvent extends Event {
  static readonly type = "budget-select";
  /** What is selected; `undefined` when the selection was lifted. */
  readonly selection: BudgetSelection | undefined;

  constructor(selection: BudgetSelection | undefined) {
    super(BudgetSelectEvent.type, { bubbles: true, composed: true });
    this.selection = selection;
  }

  /** Published code of the selection. */
  get code(): string | undefined {
    return this.selection?.code;
  }

  /** Published name of the selection. */
  get name(): string | undefined {
    return this.selection?.name;
  }

  /** Exact decimal text of the selected amount. */
  get amount(): string | null | undefined {
    return this.selection?.amount;
  }
}

declare global {
  interface HTMLElementEventMap {
    "budget-load": BudgetLoadEvent;
    "budget-error": BudgetErrorEvent;
    "budget-select": BudgetSelectEvent;
  }
  /** The events bubble out of every element: a page listens to them once. */
  interface DocumentEventMap {
    "budget-load": BudgetLoadEvent;
    "budget-error": BudgetErrorEvent;
    "budget-select": BudgetSelectEvent;
  }
  interface WindowEventMap {
    "budget-load": BudgetLoadEvent;
    "budget-error": BudgetErrorEvent;
    "budget-select": BudgetSelectEvent;
  }
}
