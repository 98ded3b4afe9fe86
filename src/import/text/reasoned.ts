/** Reasons and purposes: whose change a reason explains, and what money is for. */
import type { Draft, Evidence } from "../understand/ledger.js";
import { plain } from "../understand/words.js";
import { COMPARES_LATER, DONE_LATER } from "./patterns.js";
import { explainedBy, partsOfReason } from "./reasons.js";
import { SpokenFigures } from "./spoken.js";
import type { Target } from "./targets.js";

/** Gives figures that are spoken of their reasons and purposes. */
export class ReasonedFigures extends SpokenFigures {
  /** Whose change a reason explains: what the words before it name, the whole of a list before it, or what was spoken of. */
  protected explain(before: string, isAfterList: boolean, evidence: Evidence): void {
    const { subject, base, isUnchanged } = explainedBy(before);
    const named = subject === "" ? undefined : this.explained(subject, evidence);
    const isOfWhole = named === undefined && isAfterList && this.whole !== undefined && !this.whole.isExplained;
    if (named !== undefined) [this.subject, this.comparisons] = [named, this.compared.lastOf(named)];
    else if (isOfWhole) {
      const { subject: records, comparisons } = this.whole ?? { subject: undefined, comparisons: [] };
      const ofWhole = comparisons.length > 0 ? comparisons : this.compared.lastOf(records);
      // A whole that nothing was said of is not what a reason explains: then it is its last part’s.
      if (ofWhole.length > 0 || this.comparisons.length === 0) [this.subject, this.comparisons] = [records, ofWhole];
    }
    if (this.whole !== undefined && !isAfterList) this.whole.isExplained = true;
    if (named === undefined && this.sides.length > 1 && (this.subject ?? []).some((record) => this.isAccount(record)))
      this.comparisons = this.sides;
    // 收入、支出变动较大的主要原因: of both accounts, in whichever sentences their changes stand.
    if (/^(?:收入?[、和]?支出?)$/.test(subject)) {
      const accounts = new Set(this.spoken.flat().map((record) => this.proved.get(record) ?? record));
      this.comparisons = this.compared.lastOf([...accounts].filter((record) => this.isAccount(record)));
    }
    if (base === undefined) return;
    const which = base === "budget" ? "年初" : base === "revisedBudget" ? "全年" : "";
    this.comparisons = (this.subject ?? []).map((record) =>
      base === "before" ? this.compared.priorOf(record) : this.compared.ownComparison(record, which),
    );
    if (isUnchanged) for (const comparison of this.comparisons) this.compared.same(comparison, evidence);
    // 本年数小于上年预算数的, 决算数大于预算数的主要原因: the words of the reason alone say which way.
    const [found, less] = /(小于|低于|少于)|(?:大于|高于|多于)/.exec(before) ?? [];
    const isSaid = found !== undefined && (base !== "before" || this.context.kind === "budget");
    if (!isSaid || isUnchanged) return;
    for (const [at, comparison] of this.comparisons.entries())
      this.compared.said(comparison, this.subject?.[at], less === undefined ? "increase" : "decrease", evidence);
  }

  protected explained(phrase: string, evidence: Evidence): Target | undefined {
    // 收支减少的主要原因: of the accounts that were compared.
    if (plain(phrase) === "收支") {
      const { income, expenditure } = this.context.budget as Record<string, Draft | undefined>;
      const held = [income, income?.["total"], expenditure, expenditure?.["total"]] as (Draft | undefined)[];
      const compared = held.flatMap((each) => (each?.["compare"] === undefined ? [] : [each]));
      return compared.length === 0 ? undefined : compared;
    }
    const sides = /^(.+)(?:收入和?支出|收支)$/.exec(plain(phrase))?.[1];
    const phrases = sides === undefined ? [phrase] : [`${sides}收入`, `${sides}支出`];
    const targets = phrases.flatMap((each) => this.targetOf(each, evidence) ?? []);
    return targets.length === 0 ? undefined : targets;
  }

  protected reason(text: string, evidence: Evidence): void {
    const { why: reason, use } = partsOfReason(text);
    if (use !== undefined) this.purpose(use.word, use.text, evidence);
    if (reason === "") return;
    const comparisons = this.comparisons.length > 0 ? this.comparisons : this.compared.lastOf(this.subject);
    for (const comparison of comparisons) this.context.ledger.text(comparison, "reason", reason, evidence);
    if (comparisons.length > 0) this.changesIn(reason, evidence);
  }

  protected purpose(word: string, text: string, evidence: Evidence): void {
    const compared = COMPARES_LATER.exec(text) ?? DONE_LATER.exec(text);
    const words = text
      .slice(0, compared?.index)
      .trim()
      .replace(/^[：:]/, "")
      .replace(/[。；;]$/, "")
      .trim();
    if (words === "" || words.startsWith("以下方面")) return;
    for (const record of this.subject ?? []) {
      this.context.ledger.text(record, word === "主要包括" ? "note" : "purpose", words, evidence);
    }
  }
}
