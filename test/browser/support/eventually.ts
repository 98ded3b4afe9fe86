import { vi } from "vitest";

/**
 * Waits until a check passes, as long as a busy machine needs: no test measures time.
 *
 * @returns what the check returns
 * @throws what the check threw last, after a minute
 */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 60_000, interval: 50 });
}
