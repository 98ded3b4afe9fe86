/** When something is to be done that need not be done at once. */
export interface Rest {
  /** Time in ms that what is more urgent has for itself. */
  readonly delay: number;
  /** Time in ms after which a page that never rests has it done all the same. */
  readonly patience?: number;
}

/**
 * Does something when the page is at rest.
 * @returns takes it back
 */
export function whenAtRest(run: () => void, { delay, patience }: Rest): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    // Older Safari has no idle time of its own to give.
    if (typeof requestIdleCallback !== "function") run();
    else idle = requestIdleCallback(run, patience === undefined ? {} : { timeout: patience });
  }, delay);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}
