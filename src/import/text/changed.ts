/** Changes that sentences tell: their amount, rate and direction, what they are over, and whose they are. */
import type { Draft, Evidence } from "../understand/ledger.js";
import { threePublicOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { baseOf, twoBasesIn, type PrintedBase } from "./bases.js";
import { isPrinted } from "./figures.js";
import { isOverYearBefore } from "./growth.js";
import { isOfRevision } from "./passed-budgets.js";
import {
  BARE_CHANGE,
  BARE_SAME,
  CHANGE,
  directionOf,
  isForm,
  RATE,
  RATE_IN_BRACKETS,
  TIMES,
  UNCHANGED,
  unitOfWord,
} from "./patterns.js";
import { rateAfter, rateAlone } from "./rates.js";
import { ReasonedFigures } from "./reasoned.js";
import { changedWhole, isOfChange, isOfRate, toldReduced } from "./reduced.js";

/** Reads what a piece says of the change of the figure that is spoken of. */
export class ChangedFigures extends ReasonedFigures {
  protected change(words: string, evidence: Evidence, base: PrintedBase | undefined): boolean {
    const found = CHANGE.exec(words);
    if (found === null) return this.rate(words, evidence, base);
    const [, before = "", word = "", digits = "", unitWord = "", after = ""] = found;
    const isBare = BARE_CHANGE.test(words) && this.subject !== undefined && this.context.kind === "budget";
    if (base === undefined && this.baseInForce() === undefined && !isBare) {
      if (plain(before) === "" || plain(after) !== "") return false;
      // 基本支出增加500万元: a change over what the paragraph compares with, and no amount of 基本支出.
      if (this.passageBase === undefined || this.named(before, evidence) === undefined) {
        this.unread(words, evidence);
        return true;
      }
      this.base = this.passageBase;
    }
    // 2023年决算2万元，比上年减少1万元, in a budget of 2024: a change of that year's figure.
    if (this.ofYear !== undefined && /上年|去年|上一年/.test(base?.words ?? "")) {
      this.speakOf(undefined);
      this.unread(words, evidence);
      return true;
    }
    if (isOfRevision(this.context, this.comparisons, this.baseInForce())) {
      this.unread(words, evidence);
      this.base = undefined;
      return true;
    }
    this.isDone = false;
    const unit = unitOfWord(unitWord);
    const amount = digits.replace(/[,，]/g, "");
    if (this.isToldOtherwise("change", amount)) {
      this.unread(words, evidence);
      return true;
    }
    const reduced = toldReduced(this.context, this.subject, { words, base: base?.text, before, change: amount });
    if (reduced !== undefined) {
      this.comparisons = reduced;
      for (const comparison of reduced) {
        this.context.figures += 1;
        this.context.ledger.mark(comparison, "change", evidence);
      }
      this.rate(after, evidence, undefined);
      return true;
    }
    // 收入总预算10万元，支出总预算10万元，…收、支总预算各增加1万元: of the figures that the sentence gave.
    const isOfWritten = this.written.length > 1 && /(?:收入?[、和及]?支出?[^，。]{0,6})[各均]\s*$/.test(before);
    const isNamed =
      !isOfWritten && (this.subjectBefore(before, base?.text, evidence) || this.subjectOf(base, evidence));
    this.ofHeading(evidence);
    const place = { ...evidence, unit };
    const areBoth = /[各均]\s*$/.test(before) || this.areTotals();
    if (!isNamed && areBoth && this.written.length > 1) this.speakOf([...this.written]);
    const rate = rateAfter(after === "" ? this.rest : after);
    const told = { digits: amount, unit, direction: directionOf(word), ...(rate === undefined ? {} : { rate }) };
    if (!isNamed && this.list?.takesChange(this.context, this.subject, told, place) === true)
      this.speakOf(this.list.head);
    if (this.isOneOfNone()) this.speakOf(undefined);
    // 收入合计90万元，较上年增加1万元: of that figure, though the total with balances changed by as much.
    this.subject = this.subject?.map((record) =>
      this.written.includes(record) ? record : changedWhole(this.context, record, amount),
    );
    this.comparisons = (this.subject ?? []).map((record, at) => {
      const comparison = this.comparisonOf(record);
      if (this.isLeftOut(at)) return comparison;
      this.other(comparison, base, evidence);
      if (
        unit !== this.context.ledger.unitOf(record) &&
        comparison["unit"] === undefined &&
        // What a table has printed of it stays in the unit of the table.
        comparison["amount"] === undefined &&
        comparison["change"] === undefined &&
        !/^0(?:\.0+)?$/.test(amount)
      )
        comparison["unit"] = unit;
      this.context.figures += 1;
      this.context.amount(comparison, "change", amount, { ...evidence, unit });
      // The word is that of this change, and of no other that is printed elsewhere.
      const isPrinted = this.context.ledger
        .marksOf(comparison)
        .some(({ field, as, ...at }) => field === "change" && as === amount && at.unit === unit);
      if (!isForm(words, word) && (isPrinted || isOfChange(comparison, amount)))
        comparison["direction"] ??= directionOf(word);
      this.compared.withoutSign(comparison);
      return comparison;
    });
    if (this.subject === undefined) this.unread(words, evidence);
    if ((this.subject ?? []).some((record) => this.isAccount(record)))
      this.sides = [...this.sides, ...this.comparisons];
    const [, inBrackets] = RATE_IN_BRACKETS.exec(after) ?? [];
    this.rate(inBrackets === undefined ? after : `${word}${inBrackets}%`, evidence, undefined);
    return true;
  }

  /** 总收入10万元，总支出10万元，比上年减少1万元: the two totals, which are one amount in either year. */
  private areTotals(): boolean {
    const { income, expenditure } = this.context.budget as { income?: Draft; expenditure?: Draft };
    const [first, second] = this.written;
    const totals = [income?.["total"], expenditure?.["total"]];
    return (
      this.written.length === 2 &&
      first?.["amount"] === second?.["amount"] &&
      this.written.every((each) => totals.includes(each))
    );
  }

  /** The other figure of a comparison, where the phrase prints it. */
  protected other(comparison: Draft, base: PrintedBase | undefined, evidence: Evidence): void {
    if (base?.amount === undefined) return;
    this.context.figures += 1;
    const unit = unitOfWord(base.amount.unit);
    this.context.amount(comparison, "amount", base.amount.digits, { ...evidence, unit });
  }

  protected rate(words: string, evidence: Evidence, base: PrintedBase | undefined): boolean {
    const found = RATE.exec(words) ?? rateAlone(words, this.subject?.[0], this.comparisons[0]);
    if (found === null) {
      // 增长16倍: no rate in per cent.
      if (this.comparisons.length === 0 || !TIMES.test(words)) return false;
      this.unread(words, evidence);
      return true;
    }
    const [, before = "", word = "", digits = ""] = found;
    const rate = digits.replace(/,/g, "");
    // 分别下降18%、21.6% of figures that are not two
    const isOfNone = this.only !== undefined && this.comparisons.length !== 2;
    if (isOfNone || this.isToldOtherwise("rate", rate)) {
      this.unread(words, evidence);
      return true;
    }
    // 为预算的102%，增长8%: the growth is over the year before.
    const isBare = base === undefined && this.base === undefined;
    const isOfBudget = isBare && (this.isDone || isOverYearBefore(this.context, this.subject, this.comparisons, rate));
    const isOfAnother = this.isOfOtherExpense(before, evidence);
    if (
      this.comparisons.length === 0 ||
      isOfBudget ||
      isOfAnother ||
      (base !== undefined && before.includes(base.text))
    ) {
      if (this.baseInForce() === undefined) return false;
      this.subjectBefore(before, base?.text, evidence);
      this.comparisons = (this.subject ?? []).map((record) => this.comparisonOf(record));
      if (this.subject === undefined) this.unread(words, evidence);
    }
    for (const [at, comparison] of this.comparisons.entries()) {
      if (this.isLeftOut(at)) continue;
      this.context.figures += 1;
      this.other(comparison, base, evidence);
      this.context.amount(comparison, "rate", rate, evidence);
      const direction = directionOf(word);
      const isOpen = isForm(words, word);
      if (!isOfRate(comparison, rate)) continue;
      if (comparison["direction"] === undefined && !isOpen) comparison["direction"] = direction;
      else if (comparison["direction"] !== direction && !isOpen) comparison["rateDirection"] = direction;
      this.compared.withoutSign(comparison);
    }
    return true;
  }

  /** 公务用车购置费与上年相同，公务用车运行费下降21%: another expense of 三公 than the one that was just compared. */
  private isOfOtherExpense(before: string, evidence: Evidence): boolean {
    if (this.comparisons.length === 0 || threePublicOf(before) === undefined) return false;
    const target = this.named(before, evidence);
    return target?.some((record) => this.subject?.includes(record) !== true) === true;
  }

  protected unchanged(words: string, evidence: Evidence, base: PrintedBase | undefined): boolean {
    const found = UNCHANGED.exec(words);
    // 2025年预算10万元，2024年预算10万元，无增减变化
    const isBare = this.context.kind === "budget" && this.subject !== undefined && BARE_SAME.test(words);
    if (found === null || (base === undefined && this.baseInForce() === undefined && !isBare)) return false;
    const remarked = this.remarked(words, base);
    if (remarked !== undefined) {
      for (const comparison of remarked) this.context.ledger.mark(comparison, "direction", evidence);
      return true;
    }
    const two = twoBasesIn(words);
    if (two !== undefined) {
      this.subjectBefore(two.before, undefined, evidence);
      this.comparisons = two.bases.flatMap((each) => {
        const { year, version } = baseOf(each, this.context.year, this.priorVersion());
        return (this.subject ?? []).map((record) => this.context.comparison(record, year, version));
      });
      for (const comparison of this.comparisons) this.compared.same(comparison, evidence);
      if (this.subject === undefined) this.unread(words, evidence);
      return true;
    }
    const isNamed = this.subjectBefore(found[1] ?? "", base?.text, evidence);
    this.ofHeading(evidence);
    // 运行维护费12万元，其中：加油4万元，…，与上年12万元持平: what is as much as the whole is the whole.
    const [head] = this.list?.head ?? [];
    const isOfWhole = head !== undefined && base?.amount !== undefined && isPrinted(this.context, head, base.amount);
    if (!isNamed && isOfWhole) this.speakOf(this.list?.head);
    const all = isNamed || !/^[，,\s]*均/.test(words) ? [] : this.listedTogether();
    if (all.length > 1) this.speakOf(all);
    this.comparisons = (this.subject ?? []).map((record) => this.comparisonOf(record));
    for (const comparison of this.comparisons) {
      this.other(comparison, base, evidence);
      this.compared.same(comparison, evidence);
    }
    if (this.subject === undefined) this.unread(words, evidence);
    return true;
  }

  /** 购置费0万元，运行维护费20万元，均与上年持平: the figures of the sentence that nothing is told of yet, and none that holds them. */
  private listedTogether(): Draft[] {
    const { ledger } = this.context;
    const isTold = (record: Draft): boolean =>
      ledger.list(record, "compare").some((each) => each["direction"] !== undefined || each["change"] !== undefined);
    const holds = (record: Draft, other: Draft): boolean => {
      let above = ledger.parentOf(other);
      while (above !== undefined && above !== record) above = ledger.parentOf(above);
      return above !== undefined;
    };
    return this.written.filter((record) => !isTold(record) && !this.written.some((other) => holds(record, other)));
  }

  /** 比上年执行数减少1.26万元，与上年基本持平: a remark on the change that was just told, and no other comparison. */
  private remarked(words: string, base: PrintedBase | undefined): readonly Draft[] | undefined {
    const isRemark = /^(?:与|和|同|较|比)(?:上年|去年|上一年)度?(?:相比)?基本持平$/.test(plain(words));
    if (base === undefined || !isRemark) return undefined;
    const told = this.comparisons.filter((each) => each["change"] !== undefined && each["direction"] !== undefined);
    return told.length > 0 && told.length === this.comparisons.length ? told : undefined;
  }

  /** A subject between the base of comparison and the word of change, or before both. */
  protected subjectBefore(before: string, base: string | undefined, evidence: Evidence): boolean {
    const parts = base === undefined ? [before] : before.split(base);
    const isOfThreePublic = this.subject !== undefined && plain(this.headings.join("/")).includes("三公");
    const words = parts
      .map((part) =>
        part
          .replace(/^(?:相比|比较|相较|数)?[，,\s]*/, "")
          .replace(/^[^，。]{0,4}相抵后/, "")
          .replace(/^按(?:照)?(?:相?同|可比)口径(?:计算|比较)?/, "")
          .replace(/(?:其中)\s*[：:]?/g, "")
          .replace(/(?:总体|同比|略有|均|共|各|数|有所)+$/g, "")
          .trim(),
      )
      .filter(
        (part) =>
          plain(part) !== "" &&
          // 三公经费…；支出决算较上年增加…, 公务接待费6万元，费用支出较年初减少…: what was spoken of.
          !(isOfThreePublic && /^支出(?:决算)?(?:数)?$/.test(plain(part))) &&
          !/^(?:(?:费用|经费|该项|此项)(?:支出)?(?:决算)?数?)$/.test(plain(part)) &&
          !/^(?:(?:\d{4}年|本年)(?:度)?)?(?:预算|决算)?(?:数|安排)?$|^相比$/.test(plain(part)),
      );
    const [phrase] = words.reverse();
    if (phrase === undefined) return false;
    if (this.isOfOtherYear(phrase)) {
      this.speakOf(undefined);
      return true;
    }
    const target = this.eachOf(phrase, evidence) ?? this.targetOf(phrase, evidence);
    if (target === undefined && plain(phrase).length < 3) return false;
    this.speakOf(target);
    return true;
  }

  /** 2018年较2017年部门预算总收入增加64万元: the words of the base name what is compared. */
  private subjectOf(base: PrintedBase | undefined, evidence: Evidence): boolean {
    const [account] = /总收入$|总支出$/.exec(base?.words.trim() ?? "") ?? [];
    const target = account === undefined ? undefined : this.targetOf(account, evidence);
    if (target !== undefined) this.speakOf(target);
    return target !== undefined;
  }

  /** 收入支出总体与上年相比，增加…: the phrase before the comparison is the subject of what follows. */
  protected comparedSubject(words: string, base: PrintedBase, evidence: Evidence): void {
    const before = words.slice(0, words.indexOf(base.text)).trim();
    const target = before === "" ? undefined : this.targetOf(before, evidence);
    if (target !== undefined) this.speakOf(target);
    if (base.amount === undefined) return;
    // 与年初预算890万元相比，完成…
    this.comparisons = (this.subject ?? []).map((record) => this.comparisonOf(record));
    for (const comparison of this.comparisons) this.other(comparison, base, evidence);
  }
}
