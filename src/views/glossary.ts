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

/** A term, its definition, and where that comes from where it is not the document's own. */
export interface SourcedTerm extends Term {
  readonly source?: string | undefined;
}

/** The document's own terms in its order, then those of a list that it does not explain itself. */
export function glossaryTerms(budget: Budget, further: readonly SourcedTerm[]): SourcedTerm[] {
  const own = (budget.glossary ?? []).map(({ term, definition }) => ({ term, definition }));
  const known = new Set(own.map(({ term }) => bare(term)));
  return [...own, ...further.filter(({ term }) => !known.has(bare(term)))];
}

/** A piece of a text; with `term` where it is one. */
export interface TextPiece {
  readonly text: string;
  readonly term?: string | undefined;
}

/**
 * A text in pieces: the first time each term occurs in it, the longest of those that fit, and what stands between. 非财政拨款
 * is the opposite of 财政拨款, and no such term.
 * @param met - Terms that are passed over; those of the text are added.
 */
export function termsIn(text: string, terms: readonly string[], met = new Set<string>()): TextPiece[] {
  const quote = '[“”"‘’「」]?';
  const patterns = [...terms]
    .filter((term) => bare(term) !== "")
    .sort((one, other) => bare(other).length - bare(one).length)
    .map((term) => ({
      term,
      pattern: quote + Array.from(bare(term), (letter) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join(quote),
    }));
  if (patterns.length === 0) return [{ text }];
  const all = new RegExp(patterns.map(({ pattern }) => `(${pattern})`).join("|"), "g");
  const pieces: TextPiece[] = [];
  let end = 0;
  for (let match = all.exec(text); match !== null; match = all.exec(text)) {
    const term = patterns[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]?.term ?? "";
    if (met.has(term) || text[match.index - 1] === "非") continue;
    met.add(term);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], term });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
