import { findChecksInSteps } from "../../budget/reconcile/run-rules.js";
import type { Reconciliation } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";

/** Time in ms that reconciling may take before a drawing, and at a time beside what else the page does. */
const AT_ONCE = 40;
const SLICE = 12;
/** Time in ms after which it goes on although the page is busy. */
const LONGEST_WAIT = 60;

/** A budget that is being reconciled, or has been. */
interface Run {
  readonly steps: ReturnType<typeof findChecksInSteps>;
  result: Reconciliation | undefined;
  failure: { readonly error: unknown } | undefined;
  scheduled: boolean;
  readonly waiting: Set<() => void>;
}

const runs = new WeakMap<Budget, Run>();

/** Forgets nothing by itself: what is known of a budget goes with the budget. */
function runOf(budget: Budget): Run {
  let run = runs.get(budget);
  if (run === undefined) {
    run = {
      steps: findChecksInSteps(budget),
      result: undefined,
      failure: undefined,
      scheduled: false,
      waiting: new Set(),
    };
    runs.set(budget, run);
  }
  return run;
}

/**
 * The checks of a budget, worked out once for all elements that show it, or `undefined` while that takes longer than a
 * page should stand still for.
 * @param ready called once the checks are there, or could not be made
 * @param atOnce whether to begin right now, or when the page has nothing else to do
 * @throws what a rule has thrown
 */
export function reconciliationOf(budget: Budget, ready: () => void, atOnce: boolean): Reconciliation | undefined {
  const run = runOf(budget);
  if (atOnce && run.result === undefined && run.failure === undefined && !run.scheduled) advance(run, AT_ONCE);
  if (run.failure !== undefined) throw run.failure.error;
  if (run.result !== undefined) return run.result;
  run.waiting.add(ready);
  schedule(run);
  return undefined;
}

/** Applies rules until they are done or the time is over. */
function advance(run: Run, milliseconds: number): void {
  const end = performance.now() + milliseconds;
  try {
    do {
      const step = run.steps.next();
      if (step.done === true) {
        run.result = step.value;
        return;
      }
    } while (performance.now() < end);
  } catch (error) {
    run.failure = { error };
  }
}

function schedule(run: Run): void {
  if (run.scheduled) return;
  run.scheduled = true;
  whenIdle((idleTime) => {
    run.scheduled = false;
    advance(run, Math.max(SLICE, idleTime));
    if (run.result === undefined && run.failure === undefined) {
      schedule(run);
      return;
    }
    const waiting = [...run.waiting];
    run.waiting.clear();
    for (const ready of waiting) ready();
  });
}

/** Not every browser tells when it is idle; one that is never idle must come to an end all the same. */
function whenIdle(work: (idleTime: number) => void): void {
  if (typeof requestIdleCallback === "function") {
    requestIdleCallback((deadline) => work(deadline.timeRemaining()), { timeout: LONGEST_WAIT });
  } else setTimeout(() => work(0), 1);
}
