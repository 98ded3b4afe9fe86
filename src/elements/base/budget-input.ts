import { parseBudget } from "../../budget/parse.js";
import type { BudgetProblem } from "../../budget/problems.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { keepTrees } from "../../views/expenditure-tree.js";
import { joinDocuments } from "../../views/join-documents.js";
import type { ElementProblem } from "./events.js";
import type { RequestOutcome } from "./shared-request.js";

/** What an element has of its budget. */
export type BudgetState =
  /** No budget was given. */
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly budget: Budget; readonly warnings: readonly BudgetProblem[] }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Why there is no budget to draw. */
export type Failure =
  | { readonly kind: "invalid"; readonly problems: readonly BudgetProblem[] }
  | { readonly kind: "http"; readonly status: number }
  | { readonly kind: "network" | "localFile" }
  | { readonly kind: "unexpected"; readonly error: unknown };

/** Budgets that an element has read: another one takes them as they are. */
const read = new WeakSet();

/** Takes a budget as it is from now on: it is a copy of the elements' own. */
function remember(budget: Budget): void {
  read.add(budget);
  keepTrees(budget);
}

/** Reads a budget that was given directly: an object or a JSON text; `null` and `undefined` are none. */
export function readGiven(input: unknown): BudgetState {
  if (input === null || input === undefined) return { kind: "none" };
  if (typeof input === "object" && read.has(input)) return { kind: "ready", budget: input as Budget, warnings: [] };
  let state = justRead.get(input);
  if (state === undefined) {
    state = fromParsed(parseBudget(input));
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

/** What the answers to an element's requests mean: the first failure, or the newest budget joined with the others. */
export function readOutcomes(outcomes: readonly RequestOutcome[]): BudgetState {
  const states = outcomes.map((outcome): BudgetState =>
    outcome.kind === "answered" ? fromParsed(outcome.result) : { kind: "failed", failure: outcome },
  );
  const failed = states.find((state) => state.kind === "failed");
  const ready = states.filter((state) => state.kind === "ready");
  const [first, ...others] = ready.map((state) => state.budget);
  if (failed !== undefined || first === undefined) return failed ?? { kind: "none" };
  const budget = others.length === 0 ? first : joinDocuments([first, ...others]);
  remember(budget);
  return {
    kind: "ready",
    budget,
    warnings: ready.flatMap((state) => state.warnings),
  };
}

function fromParsed(parsed: ReturnType<typeof parseBudget>): BudgetState {
  if (parsed.ok) remember(parsed.budget);
  return parsed.ok
    ? { kind: "ready", budget: parsed.budget, warnings: parsed.warnings }
    : { kind: "failed", failure: { kind: "invalid", problems: parsed.problems } };
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
    case "localFile":
      return one(failure.kind, (messages) => messages.state[failure.kind]);
    case "unexpected":
      return one("unexpected", (messages) => `${messages.state.unexpected} ${String(failure.error)}`);
  }
}
