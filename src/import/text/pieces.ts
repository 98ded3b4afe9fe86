/** Pieces of sentences about figures: amounts, shares, changes with rate, direction and reason, purposes, remarks. */
import type { Draft, Evidence } from "../understand/ledger.js";
import { natureOf, threePublicOf } from "../understand/vocabulary.js";
import { plain, unnumbered } from "../understand/words.js";
import { provedByAmount } from "./by-amount.js";
import { baseIn, baseOf, twoBasesIn, type PrintedBase } from "./bases.js";
import { isPrinted, recordOf } from "./figures.js";
import { carriedOut, isCarriedOutOf, isOfRevision, passedBudget } from "./passed-budgets.js";
import { nameSource } from "./paying.js";
import { againstBudget, differenceFrom } from "./own-budget.js";
import {
  BARE_CHANGE,
  BARE_SAME,
  CHANGE,
  comparedBySize,
  directionOf,
  isForm,
  DIVIDED_INTO,
  LIST_OF_USES,
  LISTS_COSTS,
  RATE,
  RATE_IN_BRACKETS,
  REMARK,
  SHARE,
  SUBJECT_AMOUNT,
  TIMES,
  UNCHANGED,
  unitOfWord,
  withChosenWord,
} from "./patterns.js";
import { isMarked } from "./reflow.js";
import { measureIn, versionLast, type NamedVersion } from "./phrases.js";
import { classOfAll, CODED_NAME, isItem } from "./parts.js";
import { rateAfter, rateAlone } from "./rates.js";
import { targetOf } from "./targets.js";
import { besideBalance } from "./totals.js";
import { ReasonedFigures } from "./reasoned.js";
import { isOverYearBefore } from "./growth.js";
import { changedWhole, isOfChange, isOfRate, toldReduced } from "./reduced.js";

const NO_FUND =
  /(?:未|没有|无)(?:使用|安排|发生)?(?:财政拨款)?(政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?支出$/;

/** （二）支出预算, 1、基本支出, before the figure. */
const ACCOUNT_AHEAD =
  /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])(?:(?:部门|单位)?(?:收入|支出)(?:预算|决算)|(?:基本|项目)支出(?:预算|决算)?)$/;

/** What an item came to, after its budget: 决算支出, 实际支出, 年末决算. */
const OUTTURN = /^(?:决算支出|(?:年末|年终|全年)决算|实际(?:支出|执行|完成|使用))数?$/;

/** A name and a figure, to which no unit belongs. */
const NO_UNIT = /[\p{Script=Han})）]\s*\d[\d,]*\.\d+\s*$/u;

/** What ends a list of what is added to a government's account. */
const ENDS_LIST = /(?<=\d\s*(?:[万亿]?元))等[^，。；\d]{0,8}(?:收入|支出|资金|财力)后?$/;

/** Reads the pieces of a sentence: what they say of the figure that is spoken of. */
export class PieceReader extends ReasonedFigures {
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

  /** `X 1437 万元`: X becomes what the next pieces speak of. */
  protected amount(printed: string, evidence: Evidence): void {
    const words = this.natures.begin(printed);
    const found = SUBJECT_AMOUNT.exec(words);
    if (found === null) {
      const names = this.levels.in(words);
      if (names !== undefined) this.speakOf(targetOf(this.context, words, this.headings, evidence, names));
      // 1.小学教育（2050202），2023年度决算数为…: the item that the paragraph is of.
      else if (CODED_NAME.test(words)) this.speakOf(this.named(words, evidence));
      // 没有使用政府性基金预算拨款安排的支出，与上年持平: the expenditure of the fund.
      else if (this.context.fund === undefined && NO_FUND.test(words)) this.speakOf([this.ofFund(words)]);
      // 未发生因公出国（境）费用，与上年持平: nothing was spent, and what is compared is said.
      else if (/(?:未|没有|无)(?:发生|安排|产生)?/.test(words) && threePublicOf(words) !== undefined) {
        const spoken = this.targetOf(words, evidence);
        if (spoken !== undefined) this.speakOf(spoken);
      }
      // （六）其他支出58.22，较上年增加100%: a figure without its unit is read as none, and what follows is of no other.
      else if (isMarked(printed) && NO_UNIT.test(words)) this.speakOf(undefined);
      this.pending = words;
      return;
    }
    const pending = this.pending;
    this.pending = undefined;
    const [, before = "", digits = "", word = ""] = found;
    // 支出12.50 7万元: one of the figures is a page’s number; which one is not said.
    if (/\.\d*$/.test(before)) {
      this.unread(words, evidence);
      return;
    }
    const place = { ...evidence, unit: unitOfWord(word) };
    // 维修费。12.61万元等: an amount without a word, after a sentence, is none of the figure before it that has its own.
    if (
      plain(before) === "" &&
      this.isEnded &&
      this.subject?.some((record) => isOtherAmount(record, digits)) === true
    ) {
      this.unread(words, evidence);
      return;
    }
    const subject = before
      .replace(/(?:，|,)?\s*其中\s*[：:]?/g, "")
      .replace(
        /(?:金额|(?<!单位|管理|自有|专户|其他)资金|规模)?\s*(?:(?<!预)总?计|合计|共计|共|为|是|均为|各|达到|安排)*\s*[：:]?\s*$/,
        (end) => (/总计|合计/.test(end) ? end : ""),
      );
    const isFinal = this.context.kind === "finalAccounts";
    // 年初预算为10万元，决算支出12万元 of an item is its outturn, and no account.
    const isOutturn = OUTTURN.test(plain(subject)) && this.subject?.every((each) => isItem(this.context, each));
    const phrase = !isFinal ? subject : isOutturn === true ? "支出决算" : versionLast(subject);
    const passed = passedBudget(this.context, phrase);
    const version =
      passed?.version ?? measureIn(phrase, this.context) ?? this.ofOtherYear(phrase) ?? this.ofPriorAccounts(phrase);
    const said = passed?.names ?? (version === undefined ? phrase : phrase.slice(0, version.at));
    // （一）基本支出：2025年年初预算数为80万元: the name stands before the colon, and the year after it.
    const names = said.replace(/(?<=\S)\s*[：:]\s*(?:20\d\d\s*年(?:度)?)?\s*$/, "");
    const isSum = /^(?:合计|共计|总计)?$/.test(plain(names));
    const ofLine = isSum ? besideBalance(this.context, this.subject, phrase) : undefined;
    if (ofLine !== undefined) this.speakOf(ofLine);
    const isOfBudget = isCarriedOutOf(this.context, this.subject, this.comparisons, names);
    if (!isSum && !this.isYearAlone(names) && !isOfBudget) {
      const target = this.isPartOfUnknown(names)
        ? undefined
        : (this.partOfList(names, place) ??
          this.natures.of(this.context, this.named(names, place), names) ??
          classOfAll(this.context, this.list?.head, names, place) ??
          provedByAmount(this.context, names, { digits, unit: word }));
      // （三）校园安保：2025年年初预算数为20万元: of the paragraph's own subject, though its words are not understood.
      const isOwn = isMarked(printed) && plain(unnumbered(names)) !== "";
      if (target === undefined && (version === undefined || passed !== undefined || isOwn)) {
        if (this.spoken.length === 0 && isMarked(printed)) this.isOfOther = true;
        this.speakOf(undefined);
        // 示例局支出预算总计 is no item, though its words are not understood.
        this.isUnknown = !/预算|决算|总|合计|本年|三公/.test(names);
        this.list?.add(undefined);
        return;
      }
      for (const record of target ?? []) nameSource(this.context, record, names, place);
      if (target !== undefined) this.speakOf(target);
    } else if (isSum && version !== undefined && pending !== undefined && ACCOUNT_AHEAD.test(plain(pending))) {
      // （二）支出预算，2018年年初预算数60万元: the account, or its nature, stands before the comma.
      const target = this.named(pending, place);
      if (target !== undefined) this.speakOf(target);
    } else if (!isSum || version !== undefined) this.ofHeading(place);
    else if (/(?:合计|共计|总计)\s*$/.test(before) && pending !== undefined) {
      // 机关运行…的公用经费支出，合计70万元: the subject stands before the comma.
      const target = this.named(pending, place);
      if (target !== undefined) this.speakOf(target);
    }
    this.list?.add(this.subject);
    // Growth over nothing that is named is none over the budget that was told.
    if (isOfBudget) this.comparisons = [];
    this.write(digits.replace(/[,，]/g, ""), version ?? carriedOut(this.context, before), place, names);
  }

  /** 机构运行10万元，其中：基本支出10万元, of an item whose name stands several times in the classification. */
  private isPartOfUnknown(names: string): boolean {
    const nature = natureOf(plain(names).replace(/^(?:其中|包括)[:：]?/, ""));
    return this.list?.isOfUnknown === true && (nature === "basic" || nature === "project");
  }

  private ofFund(words: string): Draft {
    const { ledger } = this.context;
    const fund = words.includes("国有资本") ? "stateCapital" : "governmentFund";
    return ledger.child(this.context.part("expenditure"), "funding", fund);
  }

  protected write(digits: string, named: NamedVersion | undefined, evidence: Evidence, words = ""): void {
    const { context } = this;
    const said = named ?? this.ofParts() ?? this.ofYear ?? { version: context.kind, year: context.year };
    this.tell(said);
    const isOwn = context.isExecuted && said.version === "execution" && said.year === context.year;
    const { version, year } = isOwn ? { ...said, version: context.kind } : said;
    const compared: Draft[] = [];
    if (this.isOneOfNone()) this.speakOf(undefined);
    const written = this.subject?.map((subject, at) => {
      if (this.isLeftOut(at)) return this.proved.get(subject) ?? subject;
      context.figures += 1;
      if (version !== context.kind || year !== context.year) {
        const own = year === context.year ? this.compared.ownVersion(subject, version, digits) : version;
        const comparison = context.comparison(subject, year, own);
        context.amount(comparison, "amount", digits, evidence);
        compared.push(comparison);
        return subject;
      }
      const record = recordOf(context, subject, digits, { evidence, headings: this.headings, words });
      if (context.fund !== undefined && this.compared.isOther(record, digits, evidence)) return undefined;
      if (record !== subject) this.proved.set(subject, record);
      context.amount(record, "amount", digits, evidence);
      this.written.push(record);
      return record;
    });
    this.subject = written?.every((record) => record !== undefined) === true ? written : undefined;
    if (compared.length > 0) this.comparisons = compared;
  }

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
    if (!isNamed && /[各均]\s*$/.test(before) && this.written.length > 1) this.speakOf([...this.written]);
    const rate = rateAfter(after === "" ? this.rest : after);
    const told = { digits: amount, unit, direction: directionOf(word), ...(rate === undefined ? {} : { rate }) };
    if (!isNamed && this.list?.takesChange(this.context, this.subject, told, place) === true)
      this.speakOf(this.list.head);
    if (this.isOneOfNone()) this.speakOf(undefined);
    this.subject = this.subject?.map((record) => changedWhole(this.context, record, amount));
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
    this.comparisons = (this.subject ?? []).map((record) => this.comparisonOf(record));
    for (const comparison of this.comparisons) {
      this.other(comparison, base, evidence);
      this.compared.same(comparison, evidence);
    }
    if (this.subject === undefined) this.unread(words, evidence);
    return true;
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

  /** 政府性基金预算未安排: a published blank. */
  protected blank(words: string, evidence: Evidence): boolean {
    const [, before] = /^(.{3,40}?)(?:的?资金|经费)?未安排(?:支出)?$/s.exec(words) ?? [];
    if (before === undefined || /\d/.test(before)) return false;
    for (const record of targetOf(this.context, before, this.headings, evidence) ?? []) {
      this.context.figures += 1;
      this.context.amount(record, "amount", null, evidence);
    }
    return true;
  }

  protected share(words: string, evidence: Evidence): boolean {
    const found = SHARE.exec(words);
    if (found === null) return false;
    // 占可用财力的20.6%: of a sum that is none of the two of the account.
    if (this.context.fund !== undefined && /占[^\d，]{0,12}(?:财力|总[收支量额计财]|生产总值|GDP)/.test(words)) {
      this.unread(words, evidence);
      return true;
    }
    const shared = this.sharing(found[1] ?? "", words, evidence);
    // 占调整数的84.1% of a whole account: it is no share of itself.
    const { budget } = this.context;
    if (
      this.context.fund !== undefined &&
      shared?.some((of) => of === budget["income"] || of === budget["expenditure"])
    ) {
      this.unread(words, evidence);
      return true;
    }
    for (const record of shared ?? []) {
      this.context.figures += 1;
      this.context.amount(record, "share", found[2] ?? "", evidence);
    }
    return true;
  }
}

/** Whether a record has an amount, of other digits. */
function isOtherAmount({ amount }: Draft, digits: string): boolean {
  return typeof amount === "string" && amount.replace(/,/g, "") !== digits.replace(/[,，]/g, "");
}
