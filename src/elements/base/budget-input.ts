import { knownFields } from "../../budget/known-fields.js";
import { parseBudgets, type ParsedBudgets } from "../../budget/parse.js";
import type { BudgetProblem } from "../../budget/problems.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { positionOf } from "../../views/budget-list.js";
import { keepTrees } from "../../views/expenditure-tree.js";
import { joinDocuments } from "../../views/join-documents.js";
import type { BudgetAddress } from "./addresses.js";
import type { ElementProblem } from "./events.js";
import type { RequestOutcome } from "./shared-request.js";

/** What an element has of its budget. */
export type BudgetState =
  /** No budget was given. */
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | {
      readonly kind: "ready";
      /** The one that is drawn. */
      readonly budget: Budget;
      /** All that the data holds: the reader chooses among them. */
      readonly budgets: readonly Budget[];
      readonly warnings: readonly BudgetProblem[];
    }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Why there is no budget to draw; the address says which file, where there is one. */
export type Failure = { readonly address?: string } & FailureKind;

type FailureKind =
  | { readonly kind: "invalid"; readonly problems: readonly BudgetProblem[] }
  | { readonly kind: "http"; readonly status: number }
  | Exclude<RequestOutcome, { readonly kind: "answered" | "http" }>
  /** The data holds several budgets, and none that is called so. */
  | { readonly kind: "noSuchBudget"; readonly word: string; readonly count: number }
  | { readonly kind: "unexpected"; readonly error: unknown };

/** Budgets that an element has read: another one takes them as they are. */
const read = new WeakSet();

/** Takes a budget as it is from now on: it is a copy of the elements' own. */
function remember(budget: Budget): void {
  read.add(budget);
  keepTrees(budget);
}

/** Reads what was given directly: a budget, a list of budgets, or a JSON text of these; `null` and `undefined` are none. */
export function readGiven(input: unknown): BudgetState {
  if (input === null || input === undefined) return { kind: "none" };
  if (typeof input === "object" && read.has(input)) {
    const budget = input as Budget;
    return { kind: "ready", budget, budgets: [budget], warnings: [] };
  }
  let state = justRead.get(input);
  if (state === undefined) {
    state = fromParsed(parseBudgets(input), "");
    if (justRead.size === 0) queueMicrotask(() => justRead.clear());
    justRead.set(input, state);
  }
  return state;
}

/**
 * What was read in the update under way: several elements that are given the same budget update one right after the
 * other, before the page can change it, and read it once.
 */
const justRead = new Map<unknown, BudgetState>();

/**
 * What the answers to an element's requests mean: the first failure, the budgets of one answer, or the newest budget joined
 * with those of the other answers.
 * @param addresses where each answer comes from, and which budget of it is meant, where that holds several
 */
export function readOutcomes(outcomes: readonly RequestOutcome[], addresses: readonly BudgetAddress[]): BudgetState {
  const states = outcomes.map((outcome, index): BudgetState => {
    const { address, word } = addresses[index] ?? { address: "", word: "" };
    const state: BudgetState =
      outcome.kind === "answered" ? fromParsed(outcome.result, word) : { kind: "failed", failure: outcome };
    return state.kind === "failed" ? { ...state, failure: { ...state.failure, address } } : state;
  });
  const failed = states.find((state) => state.kind === "failed");
  const ready = states.filter((state) => state.kind === "ready");
  const [first, ...others] = ready;
  if (failed !== undefined || first === undefined) return failed ?? { kind: "none" };
  if (others.length === 0) return first;
  const budget = joinDocuments([first.budget, ...others.map((state) => state.budget)]);
  remember(budget);
  return {
    kind: "ready",
    budget,
    budgets: [budget],
    warnings: ready.flatMap((state) => state.warnings),
  };
}

function fromParsed(parsed: ParsedBudgets, word: string): BudgetState {
  if (!parsed.ok) return { kind: "failed", failure: { kind: "invalid", problems: parsed.problems } };
  const { warnings } = parsed;
  const budgets = parsed.budgets.map(knownFields);
  const budget = budgets[positionOf(budgets, word) ?? -1];
  if (budget === undefined) return { kind: "failed", failure: { kind: "noSuchBudget", word, count: budgets.length } };
  budgets.forEach(remember);
  return { kind: "ready", budget, budgets, warnings };
}

/** A failure in words, for the reader and for `budget-error`; at least one problem. */
export function failureProblems(failure: Failure, zh: Messages, en: Messages): readonly ElementProblem[] {
  const one = (code: string, text: (messages: Messages) => string): readonly ElementProblem[] => [
    { code, severity: "error", path: "$", message: { "zh-CN": text(zh), en: text(en) } },
  ];
  switch (failure.kind) {
    case "invalid":
      return failure.problems;
    case "http":
      return one("http", (messages) => messages.state.http(failure.status));
    case "network":
    case "otherSite":
    case "localFile":
    case "diskPath":
    case "unreadable":
      return one(failure.kind, (messages) => messages.state[failure.kind]);
    case "noSuchBudget":
      return one(failure.kind, (messages) => messages.state.noSuchBudget(failure.word, failure.count));
    case "unexpected":
      return one("unexpected", (messages) => `${messages.state.unexpected} ${String(failure.error)}`);
  }
}
