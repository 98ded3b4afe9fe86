/** Amounts that sentences tell, and what each is of: its name, its version, its share. */
import type { Draft, Evidence } from "../understand/ledger.js";
import { natureOf, threePublicOf } from "../understand/vocabulary.js";
import { plain, unnumbered } from "../understand/words.js";
import { provedByAmount } from "./by-amount.js";
import { ChangedFigures } from "./changed.js";
import { recordOf } from "./figures.js";
import { classOfAll, CODED_NAME, isItem } from "./parts.js";
import { carriedOut, isCarriedOutOf, passedBudget } from "./passed-budgets.js";
import { SHARE, SUBJECT_AMOUNT, unitOfWord } from "./patterns.js";
import { nameSource } from "./paying.js";
import { marksLowerLevel } from "./lower-levels.js";
import { measureIn, versionLast, type NamedVersion } from "./phrases.js";
import { isMarked } from "./reflow.js";
import { targetOf, type Target } from "./targets.js";
import { besideBalance } from "./totals.js";

const NO_FUND =
  /(?:未|没有|无)(?:使用|安排|发生)?(?:财政拨款)?(政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?(?:安排)?的?支出$/;

/** （二）支出预算, 1、基本支出, before the figure. */
const ACCOUNT_AHEAD =
  /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])(?:(?:部门|单位)?(?:收入|支出)(?:预算|决算)|(?:基本|项目)支出(?:预算|决算)?)$/;

/** What an item came to, after its budget: 决算支出, 实际支出, 年末决算. */
const OUTTURN = /^(?:决算支出|(?:年末|年终|全年)决算|实际(?:支出|执行|完成|使用))数?$/;

/** A name and a figure, to which no unit belongs. */
const NO_UNIT = /[\p{Script=Han})）]\s*\d[\d,]*\.\d+\s*$/u;

/** Reads amounts and shares. */
export class AmountFigures extends ChangedFigures {
  /** `X 1437 万元`: X becomes what the next pieces speak of. */
  protected amount(printed: string, evidence: Evidence): void {
    const words = this.natures.begin(printed);
    const found = SUBJECT_AMOUNT.exec(words);
    if (found === null) {
      const names = this.levels.in(words);
      if (names !== undefined) this.speakOf(this.ofLevels(words, names, evidence));
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
      const known = this.isPartOfUnknown(names)
        ? undefined
        : (this.partOfList(names, place) ??
          this.natures.of(this.context, this.named(names, place), names) ??
          classOfAll(this.context, this.list?.head, names, place) ??
          provedByAmount(this.context, names, { digits, unit: word }));
      const target = this.isOfYearWithin(names, known, digits) ? undefined : known;
      // （三）校园安保：2025年年初预算数为20万元: of the paragraph's own subject, though its words are not understood.
      const isOwn = marksLowerLevel(names) || (isMarked(printed) && plain(unnumbered(names)) !== "");
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

  /**
   * 财政拨款收入18万元，其中：本年收入16万元，上年结转2万元。本年收入中，一般公共预算16万元: parts of the figure, and not the figures that
   * were told before, printed in another way.
   */
  private isOfYearWithin(names: string, target: Target | undefined, digits: string): boolean {
    const isOther = target?.some((record) => isOtherAmount(record, digits)) === true;
    const isYear = /^本年(?:收入|支出)(?:合计)?$/.test(plain(names)) && target?.[0] === this.list?.head?.[0];
    this.isWithinWhole ||= isOther && isYear;
    return isOther && this.isWithinWhole;
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
