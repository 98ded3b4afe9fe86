/** Sentences about figures, one after another: what holds from one to the next, lists, brackets, reasons. */
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { natureOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { baseIn, baseOf, type Base } from "./bases.js";
import { leadOf, ListOfParts } from "./lists.js";
import {
  BEGINS_COMPARING,
  BY_CLASS,
  BY_FUNCTIONS,
  CHANGED_PART,
  COMPARES,
  COMPARES_LATER,
  DIVIDES,
  LIST_OF_USES,
  LISTS_CLASSES,
  LISTS_COSTS,
  LISTS_WITHIN,
  NEXT_PART,
  OTHER_BASIS,
} from "./patterns.js";
import { isMarked, placeAt, type Passage } from "./reflow.js";
import { clausesOf, piecesOf, sentencesOf, type Clause } from "./phrases.js";
import { withoutSlips, type TellSlip } from "./slips.js";
import { isReasonAhead, reasonAlone, reasonIn } from "./reasons.js";
import { isItem } from "./parts.js";
import { withLevels } from "./levels.js";
import { PieceReader } from "./pieces.js";
import { BY_FUNCTION, type Target } from "./targets.js";

/** Reads the sentences of a passage. What it leaves unread is reported by the caller. */
export class SentenceReader extends PieceReader {
  /** What each piece of the passage came to speak of. */
  private trail: {
    readonly at: number;
    readonly subject: Target | undefined;
    readonly comparisons: readonly Draft[];
  }[] = [];

  /** Whether the sentence before listed the parts of the paragraph's figure. */
  private isAfterClasses = false;

  /** What the paragraph that opened the list at hand compares with. */
  private listBase: Base | undefined;

  /** Reads a passage; subjects of the passage before still hold for a passage that only gives a reason. */
  read(given: Passage): void {
    const passage = {
      ...given,
      text: withoutGlosses(
        withTotals(withoutSlips(withFullStops(withLevels(given.text)), this.tellSlip(given)), this.context.toldOfYear),
      ),
    };
    let at = 0;
    const lead = leadOf(passage.text.trim());
    if (lead !== undefined) this.headings = [...this.path, lead];
    this.list = this.openList.in(passage.text);
    this.isWithinWhole = false;
    if (!/^\s*其中/.test(passage.text)) this.whole = undefined;
    if (BEGINS_COMPARING.test(passage.text)) this.speakOfFirst();
    // 万元，与上年预算数一致: of an amount that another line has lost, and of nothing that was spoken of before.
    if (/^\s*[亿万]?元(?=[，,。；;])/.test(passage.text)) this.speakOf(undefined);
    [this.spoken, this.isOfOther] = [[], false];
    this.natures.end();
    this.fundNamed = undefined;
    this.passageBase = this.list === undefined ? undefined : this.listBase;
    this.trail = [];
    const [main, ...asides] = clausesOf(passage.text);
    for (const sentence of sentencesOf(main?.text ?? "")) {
      this.context.time(passage.place);
      if (at === 0 && this.isReasonNext && !isMarked(passage.text)) {
        this.isReasonNext = false;
        this.reason(sentence, { place: passage.place });
      } else this.sentence(sentence, at, passage);
      const end = at + sentence.length;
      for (const aside of asides) if (aside.at >= at && aside.at < end) this.aside(aside, passage);
      at = end;
    }
    this.openList.after(passage.text, this.list);
    // 比上年减少9万元，其中： over a paragraph for each side: they are compared with the same.
    if (/(?:其中|包括|如下)\s*[：:]\s*$/.test(passage.text)) this.listBase = this.passageBase;
    this.isReasonNext = isReasonAhead(passage.text);
  }

  /** Tells of words that were added to a sentence: 比上年1.43万元，增加0.68%. */
  private tellSlip(passage: Passage): TellSlip {
    return (at, printed) => {
      this.context.doubt(
        "assumed",
        "原文少了“增加”或“减少”，按增减率推断这个数字是增减额，请核对。",
        "A word for the change is missing here; by its rate this figure was read as the change. Please check it.",
        placeAt(passage, at),
        printed,
      );
    };
  }

  /** Reads what a passage goes on to say of figures that were read already. */
  readOn(target: Target, passage: Passage): void {
    this.speakOf(target);
    this.spoken = [target];
    this.read(passage);
  }

  /** 与上年对比增加…: a paragraph that only compares goes on about what the one before began with. */
  private speakOfFirst(): void {
    const isCompared = (records: Target): boolean =>
      records.some((record) =>
        this.context.ledger.list(record, "compare").some((each) => each["change"] !== undefined),
      );
    const first = this.spoken.find((records) => !isCompared(records));
    if (first !== undefined) this.speakOf(first);
  }

  /** The account that the paragraph began with: 支出预算100万元。按功能分类，包括…。比上年减少2万元. */
  private accountFirst(): Target | undefined {
    const [first] = this.spoken;
    return first?.every((record) => this.isAccount(record)) === true ? first : undefined;
  }

  /** 2021年度“三公”经费支出20.12万元: figures of another year than the budget’s, which sentences about it list. */
  private yearOf(sentence: string): Base | undefined {
    const { kind, year } = this.context;
    const [, named] = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)*(20\d\d)\s*年/.exec(sentence) ?? [];
    if (kind !== "budget" || named === undefined || Number(named) === year || sentence.includes(`${year}年`))
      return undefined;
    const words = this.headings.slice(-1).join("") + sentence;
    const version = words.includes("决算") ? "finalAccounts" : words.includes("执行") ? "execution" : kind;
    return { year: Number(named), version };
  }

  /** 2023年…决算2万元，其中公务接待费1万元；2024年…预算3万元: what held for the other year ends where the document's own begins. */
  private endOtherYear(sentence: string): void {
    const [, named] = /^\s*(20\d\d)\s*年/.exec(sentence) ?? [];
    if (Number(named) !== this.context.year || this.told === undefined || this.told.year === this.context.year) return;
    [this.told, this.partsTold, this.isComparingOther] = [undefined, undefined, false];
    [this.list, this.whole, this.base] = [undefined, undefined, undefined];
  }

  /** Figures in brackets: parts of what was spoken of, which goes on after them. */
  private aside({ text, at }: Clause, passage: Passage): void {
    const { subject, comparisons, base, list, whole, isEnded } = this;
    // What the sentence spoke of where the bracket stands, and not what it has come to since.
    const before = [...this.trail].reverse().find((each) => each.at < at);
    if (before !== undefined) [this.subject, this.comparisons] = [before.subject, before.comparisons];
    let from = at;
    this.isAside = true;
    for (const sentence of sentencesOf(text)) {
      this.sentence(sentence, from, passage);
      from += sentence.length;
    }
    this.isAside = false;
    Object.assign(this, { subject, comparisons, base, list, whole, isEnded });
  }

  private sentence(sentence: string, start: number, passage: Passage): void {
    const isEnd = /[。]\s*$/.test(sentence);
    const isList = /^\s*其中/.test(sentence);
    // 按支出经济分类划分：工资福利支出…
    this.ofYear = this.yearOf(sentence);
    this.endOtherYear(sentence);
    this.isOtherBasis = OTHER_BASIS.test(sentence);
    const [, kind] = BY_CLASS.exec(sentence) ?? [];
    if (kind !== undefined) this.headings = kind === "经济" ? [...this.path, "按经济分类"] : this.path;
    if (BY_FUNCTIONS.test(sentence)) this.headings = [...this.path, BY_FUNCTION];
    else if (DIVIDES.test(sentence) && kind === undefined) this.headings = this.path;
    if (this.isAfterClasses && BEGINS_COMPARING.test(sentence)) this.speakOf(this.accountFirst());
    this.isAfterClasses = LISTS_CLASSES.test(sentence);
    const [, levels] = /^(.*?[（(]\d{0,7}[类款项][）)][”"]?)/s.exec(sentence) ?? [];
    const rest = sentence.replace(/[。；;]\s*$/, "");
    // What a sentence compares with holds for the parts that the next one lists, too.
    if ((this.isEnded && !isList) || levels !== undefined) this.base = undefined;
    if (this.isEnded && !isList) [this.told, this.partsTold, this.isComparingOther] = [undefined, undefined, false];
    if (DIVIDES.test(sentence)) this.speakOfWhole();
    const reason = reasonIn(rest) ?? (this.comparisons.length > 0 ? reasonAlone(rest) : undefined);
    const before = reason === undefined ? rest : rest.slice(0, reason.index);
    const isAlone = sentence.trim() === passage.text.trim() && isMarked(sentence);
    if (start === 0 && (isEnd || isAlone) && reason === undefined) this.lineOfSubject(rest, passage);
    const isAfterList = this.isEnded && plain(before) === "";
    if (this.isEnded && !isList && !isAfterList) this.whole = undefined;
    let isUse = false;
    if (!isAfterList) [this.sides, this.written] = [[], []];
    this.ahead = "";
    for (const piece of piecesOf(before)) {
      // 主要用于…，比上年增加…: the uses end where a comparison begins.
      if (isUse && !COMPARES.test(piece.text)) continue;
      isUse = false;
      if (/^\s*其中/.test(piece.text)) this.beginParts();
      if (piece.opensList) this.list = new ListOfParts(this.subject, false, this.isUnknown);
      // 本年收入中，一般公共预算…，政府性基金…: parts of what the paragraph began with.
      if (start > 0 && LISTS_WITHIN.test(piece.text)) this.list = new ListOfParts(this.spoken[0]);
      this.list?.follow(piece);
      // A figure stands on the line of its digits, which need not be the line that the phrase begins on.
      this.only = piece.only;
      const figure = Math.max(0, piece.text.search(/\d[\d,，.]*\D*$/));
      this.piece(piece.text, { place: placeAt(passage, start + piece.at + figure) }, rest.slice(Math.max(0, piece.at)));
      this.only = undefined;
      this.trail.push({ at: start + piece.at, subject: this.subject, comparisons: this.comparisons });
      const isListed = LIST_OF_USES.test(piece.text.trim()) || LISTS_COSTS.test(piece.text);
      if (/^\s*(?:主要用于|主要包括|用于)/.test(piece.text) && !isListed) isUse = true;
    }
    if (reason !== undefined) {
      const evidence = { place: placeAt(passage, start + reason.index + reason.offset) };
      this.explain(reason.before, isAfterList, evidence);
      const next = this.nextComparison(reason.text);
      this.reason(reason.text.slice(0, next), evidence);
      if (next !== undefined) {
        const at = rest.length - reason.text.length + next;
        this.isEnded = false;
        this.sentence(sentence.slice(at).replace(/^[，,]/, ""), start + at + 1, passage);
        return;
      }
    }
    this.isEnded = isEnd;
    if (!isEnd) return;
    // After a list of several parts the text goes on about the whole.
    const isOfLast = this.whole?.isExplained === true;
    if (this.list?.hasSeveral === true && !isOfLast && this.subject !== this.list.head) this.speakOf(this.list.head);
    this.list = undefined;
  }

  /**
   * Where a reason ends and another comparison of the same figure begins: 主要原因是厉行节约，与上年相比减少0.6万元. One with a
   * year that the figure is compared with already is a part of the reason.
   */
  private nextComparison(reason: string): number | undefined {
    const [clause = "", name = ""] = CHANGED_PART.exec(reason) ?? [];
    // 主要是人员增加，其中基本支出增加35万元: the parts of the change, and no more of its reason.
    if (clause !== "" && natureOf(name) !== undefined) return reason.indexOf(clause);
    const part = NEXT_PART.exec(reason);
    if (part !== null) return part.index;
    const found = COMPARES_LATER.exec(reason);
    if (found === null) return undefined;
    const rest = reason.slice(found.index);
    if (!/^[^。]{2,20}?(?:增|减|下降|上升|持平)[^，]*?(?:\d\s*(?:[%％]|亿?万?元)|$|，)|持平/.test(rest.slice(1)))
      return undefined;
    const base = baseIn(rest, this.context.kind === "finalAccounts");
    if (base === undefined || this.subject === undefined) return undefined;
    const { year, version } = baseOf(base.words, this.context.year, this.priorVersion());
    const isHeld = this.subject.some((record) =>
      this.context.ledger
        .list(record, "compare")
        .some((each) => each["year"] === year && each["version"] === version && each["change"] !== undefined),
    );
    return isHeld ? undefined : found.index;
  }

  /** 1.因公出国（境）费用。2023年决算数…: a sentence that only names what the paragraph is about. */
  private lineOfSubject(words: string, { place }: Passage): void {
    if (words.length > 30 || /[\d，,；：:]/.test(words.replace(/^\s*\d{1,2}\s*[.．、]/, ""))) return;
    const target = this.named(words, { place });
    if (target !== undefined) this.speakOf(target);
  }

  /** 项目支出10万元。… 按支出功能分类划分，…，其中：: the paragraphs after it divide all expenditure again. */
  private speakOfWhole(): void {
    const { ledger, budget } = this.context;
    const expenditure = budget["expenditure"] as Draft | undefined;
    const wholeOf = (record: Draft): Draft => {
      const over = ledger.parentOf(record);
      const isPart = over?.["basic"] === record || over?.["project"] === record || isItem(this.context, record);
      return isPart && over !== undefined && record !== expenditure ? wholeOf(over) : record;
    };
    const whole = this.subject?.map(wholeOf);
    if (whole?.some((record, at) => record !== this.subject?.[at]) === true) this.speakOf(whole);
  }

  /** 其中：: what follows are parts of the figure so far. */
  private beginParts(): void {
    this.partsTold = this.told;
    this.whole ??= { subject: this.subject, comparisons: this.comparisons, isExplained: false };
  }
}

/** 比2022年（上一年度，下同）预算增加: what brackets only say of the words before them, as blanks. */
function withoutGlosses(text: string): string {
  return text.replace(/[（(][^（）()\d]{0,20}(?:下同|以下简称)[^（）()\d]{0,20}[）)]/g, (gloss) =>
    " ".repeat(gloss.length),
  );
}

/** 总收入58万元，其中本年收入39万元: the total with balances, of which the account of the year is a part. */
function withTotals(text: string, ofYear: ImportContext["toldOfYear"]): string {
  const isWhole = (side: string): boolean => {
    const own = side === "收入" ? ofYear.income : ofYear.expenditure;
    const said = new RegExp(`(?<!本年)总${side}[为计]?\\s*([\\d,]+(?:\\.\\d+)?)\\s*[万亿]?元`).exec(text)?.[1];
    return own !== undefined && said !== undefined && said !== own;
  };
  const told = text.replace(/(?<!本年)总(收入|支出)(?=[为计]?\s*\d|\s*[增减比较])/g, (word, side: string) =>
    isWhole(side) ? `${word}总计` : word,
  );
  return told.replace(/总(收入|支出)(?=[为计]?\s*[\d,.]+\s*[万亿]?元[，,]\s*其中[：:]?\s*本年\1)/g, "$1总计");
}

/** 20万元.与去年相比: a full stop of another script. */
function withFullStops(text: string): string {
  return text.replace(/(?<=[元%％])\.(?=\s*\p{Script=Han}|\s*$)/gu, "。");
}
