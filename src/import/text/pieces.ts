/** Pieces of sentences about figures: what each says of the figure that is spoken of. */
import type { Evidence } from "../understand/ledger.js";
import { AmountFigures } from "./amounts.js";
import { baseIn, baseOf } from "./bases.js";
import { againstBudget, differenceFrom } from "./own-budget.js";
import {
  CHANGE,
  comparedBySize,
  DIVIDED_INTO,
  LIST_OF_USES,
  LISTS_COSTS,
  RATE,
  REMARK,
  withChosenWord,
} from "./patterns.js";

/** What ends a list of what is added to a government's account. */
const ENDS_LIST = /(?<=\d\s*(?:[万亿]?元))等[^，。；\d]{0,8}(?:收入|支出|资金|财力)后?$/;

/** Reads the pieces of a sentence: what they say of the figure that is spoken of. */
export class PieceReader extends AmountFigures {
  protected piece(text: string, evidence: Evidence, rest: string): void {
    // 主要用于以下方面：教育支出…: what follows is a list of figures, and no purpose.
    const figures = withChosenWord(text.trim())
      .replace(LIST_OF_USES, "")
      .replace(DIVIDED_INTO, "")
      // 60万元（含教育收费10万元）
      .replace(REMARK, "$1");
    // 动用预算稳定调节基金5亿元等转移性收入后，总收入…
    const phrase = comparedBySize(this.context.fund === undefined ? figures : figures.replace(ENDS_LIST, ""));
    if (phrase === "") return;
    this.rest = rest.slice(rest.indexOf(text) + text.length);
    const isAfterBase = this.base !== undefined;
    const base = baseIn(phrase, this.context.kind === "finalAccounts");
    if (base !== undefined) this.passageBase = this.base = baseOf(base.words, this.context.year, this.priorVersion());
    const words = base?.rest ?? phrase;
    // 因退休人员增加，较上年减少25万元: the reason stands before the change.
    const [, why] = /^(?:主要)?(?:因|由于)(?!公)([^\d]{3,40})$/s.exec(words) ?? [];
    if (why !== undefined && base === undefined) {
      this.ahead = why.trim();
      return;
    }
    const isPurpose = /^(?:其中，?)?(?:主要用于|主要包括|用于)/.test(words) && !LISTS_COSTS.test(words);
    const purpose = isPurpose ? /^(?:其中，?)?(主要用于|主要包括|用于)\s*[：:]?\s*(.+)$/s.exec(rest.trim()) : null;
    if (purpose !== null) {
      this.purpose(purpose[1] ?? "", purpose[2] ?? "", evidence);
      return;
    }
    const difference = differenceFrom(this.context, this.compared, this.subject, words, evidence);
    if (difference === undefined && this.change(words, evidence, base)) {
      this.reasonAhead(evidence);
      return;
    }
    const own = difference ?? againstBudget(this.context, this.compared, this.subject, words, evidence);
    if (own !== undefined) {
      this.comparisons = own;
      this.isDone = true;
      return;
    }
    if (this.share(words, evidence)) return;
    if (this.unchanged(words, evidence, base)) {
      this.reasonAhead(evidence);
      return;
    }
    if (this.blank(words, evidence)) return;
    if (base !== undefined) this.comparedSubject(words, base, evidence);
    if (!isAfterBase || base === undefined) this.amount(words, evidence);
    else if (CHANGE.test(words) || RATE.test(words)) this.unread(words, evidence);
  }

  private reasonAhead(evidence: Evidence): void {
    if (this.ahead !== "") this.reason(this.ahead, evidence);
    this.ahead = "";
  }
}
