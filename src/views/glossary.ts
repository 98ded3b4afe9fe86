import type { Budget } from "../budget/schema.js";

/** A term with the document's own definition. */
export interface Term {
  readonly term: string;
  readonly definition: string;
}

/** Quotation marks and blanks do not tell terms apart: “三公”经费, 三公经费. */
const bare = (text: string): string => text.replace(/[“”"‘’《》\s]/g, "");

/**
 * What the document's own glossary (名词解释) says of a name: the longest of its terms that the name contains.
 * "一般公共预算拨款" is explained by 一般公共预算.
 * @returns `undefined` where no term fits
 */
export function explanationOf(budget: Budget, name: string): Term | undefined {
  const wanted = bare(name);
  let best: Term | undefined;
  for (const { term, definition } of budget.glossary ?? []) {
    const candidate = bare(term);
    if (candidate !== "" && wanted.includes(candidate) && candidate.length > bare(best?.term ?? "").length) {
      best = { term, definition };
    }
  }
  return best;
}
