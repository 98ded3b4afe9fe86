/** Sentences about figures: amounts, shares, changes with rate, direction and reason, purposes, remarks. */
import { Decimal } from "../../budget/amount.js";
import type { Unit, Version } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { versionOf, yearOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { placeAt, type Passage } from "./reflow.js";
import { measureIn, piecesOf } from "./phrases.js";
import { levelsIn, targetOf, type Target } from "./targets.js";

const AMOUNT = String.raw`(-?\d[\d,，]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元|万(?!元))`;
const UP = "增加|增长|上升|提高|增幅|上涨";
const DOWN = "减少|下降|降低|降幅|压减|下浮";
const IS_UP = new RegExp(`^(?:${UP})`);
const SAME = "持平|基本持平|无变化|无变动|无增减|保持一致|相一致|没有变化|不变|相同|一致";

const SUBJECT_AMOUNT = new RegExp(`^(.*?)\\s*${AMOUNT}\\s*[。]?$`, "s");
const CHANGE = new RegExp(`^(.*?)(${UP}|${DOWN})(?:了|额|数)?(?:为|约)?\\s*${AMOUNT}(.*)$`, "s");
const RATE = new RegExp(`^(.*?)(${UP}|${DOWN})(?:了|率|幅度|幅)?(?:为|约|达)?\\s*(-?[\\d.]+)\\s*[%％](.*)$`, "s");
const UNCHANGED = new RegExp(`^(.*?)(?:${SAME})(.*)$`, "s");
const SHARE = /^(.*?)(?:占(?:比|[^\d，]*?的?)?(?:为)?)\s*([\d.]+)\s*[%％]$/s;
const DONE = /完成(.*?)(?:的|数)*\s*([\d.]+)\s*[%％]/s;
const BASE =
  /(?:与|比|较|同)\s*((?:(?:19|20)\d\d\s*年(?:度)?|上年(?:度)?|上一年(?:度)?|去年)[^，。；增减持下上降]*?)(?=相比|比较|相较|[，,]|增|减|持|下降|上升|降|基本|无|$|没|保|相同|一致|不变)/s;

const REASON = /(?:，|,|。|^)\s*([^，,。]*?)(?:主要)?原因(?:主要)?(?:是|为|系)?\s*[：:]?\s*(.+)$/s;
/** 减少10万元，主要是压减团组: the reason of a change, without the word. */
const MAINLY =
  /(?:，|,)\s*([^，,。]*?)(?:主要是因为|主要是由于|主要是|主要系|主要由于|主要因|是因为|系因)\s*[：:]?\s*(.+)$/s;
const CHANGED = new RegExp(`(?:${UP}|${DOWN})[^，]*(?:元|[%％])|${SAME}`);
const LIST_OF_USES = /^(?:主要)?用于(?:以下|如下|下列)(?:几个)?方面(?:的支出)?\s*[：:]?\s*/;

/** 比年初预算减少: final accounts against their own budget. */
const OWN_BUDGET = /(?:与|比|较)\s*((?:年初|全年|调整后?)?预算)(?:数|安排)?/;

/** How a comparison begins. */
const COMPARES = /^\s*(?:比|较|与|同比)(?:上年|去年|上一年|20\d\d|年初|预算|增|减|下)/;
const COMPARES_LATER = /[，,]\s*(?:比|较|与|同比)(?:上年|去年|上一年|20\d\d|年初|预算|增|减|下)/;

/** How an amount of the text reads: 万 is 万元. */
function unitOfWord(word: string): Unit {
  return (word === "万" ? "万元" : word) as Unit;
}

function directionOf(word: string): "increase" | "decrease" {
  return IS_UP.test(word) ? "increase" : "decrease";
}

/** Reads the sentences of a passage. What it leaves unread is reported by the caller. */
export class SentenceReader {
  private subject: Target | undefined;
  private comparisons: Draft[] = [];
  private base: { year: number; version: Version } | undefined;

  constructor(
    private readonly context: ImportContext,
    private readonly headings: readonly string[],
  ) {}

  /** Reads a passage; subjects of the passage before still hold for a passage that only gives a reason. */
  read(passage: Passage): void {
    let at = 0;
    for (const sentence of passage.text.split(/(?<=[。；;])/)) {
      this.context.time(passage.place);
      this.sentence(sentence, at, passage);
      at += sentence.length;
    }
  }

  private sentence(sentence: string, start: number, passage: Passage): void {
    const isEnd = /[。]\s*$/.test(sentence);
    const [, levels] = /^(.*?[（(]\d{0,3}[类款项][）)][”"]?)/s.exec(sentence) ?? [];
    const rest = sentence.replace(/[。；;]\s*$/, "");
    if (levels !== undefined) this.base = undefined;
    const reason = REASON.exec(rest) ?? (CHANGED.test(rest) ? MAINLY.exec(rest) : null);
    const before = reason === null ? rest : rest.slice(0, reason.index);
    let isUse = false;
    for (const piece of piecesOf(before)) {
      // 主要用于…，比上年增加…: the uses end where a comparison begins.
      if (isUse && !COMPARES.test(piece.text)) continue;
      isUse = false;
      // A figure stands on the line of its digits, which need not be the line that the phrase begins on.
      const figure = Math.max(0, piece.text.search(/\d[\d,，.]*\D*$/));
      this.piece(piece.text, { place: placeAt(passage, start + piece.at + figure) }, rest.slice(piece.at));
      if (/^\s*(?:主要用于|主要包括|用于)/.test(piece.text) && !LIST_OF_USES.test(piece.text.trim())) isUse = true;
    }
    if (reason !== null) {
      const evidence = {
        place: placeAt(passage, start + reason.index + Math.max(0, reason[0].search(/原因|主要|因/))),
      };
      this.reasonOf(reason[1] ?? "", evidence);
      this.reason(reason[2] ?? "", evidence);
    }
    if (isEnd) this.base = undefined;
  }

  private piece(text: string, evidence: Evidence, rest: string): void {
    // 主要用于以下方面：教育支出…: what follows is a list of figures, and no purpose.
    const words = text.trim().replace(LIST_OF_USES, "");
    if (words === "") return;
    const isAfterBase = this.base !== undefined;
    const isAccounts = this.context.kind === "finalAccounts";
    const base = BASE.exec(words) ?? (isAccounts ? OWN_BUDGET.exec(words) : null) ?? /(同比)/.exec(words);
    if (base !== null) this.base = this.baseOf(base[1] ?? "");
    const purpose = /^(?:其中，?)?(主要用于|主要包括|用于)\s*[：:]?\s*(.+)$/s.exec(rest.trim());
    if (/^(?:其中，?)?(?:主要用于|主要包括|用于)/.test(words) && purpose !== null) {
      this.purpose(purpose[1] ?? "", purpose[2] ?? "", evidence);
      return;
    }
    if (this.change(words, evidence, base?.[0])) return;
    if (this.share(words, evidence) || this.done(words, evidence)) return;
    if (this.unchanged(words, evidence, base?.[0])) return;
    if (this.blank(words, evidence)) return;
    if (!isAfterBase || base === null) this.amount(words, evidence);
  }

  /** `X 1437 万元`: X becomes what the next pieces speak of. */
  private amount(words: string, evidence: Evidence): void {
    const found = SUBJECT_AMOUNT.exec(words);
    if (found === null) {
      const levels = levelsIn(words);
      if (levels === undefined) return;
      this.subject = targetOf(this.context, words, this.headings, evidence);
      this.comparisons = [];
      return;
    }
    const [, before = "", digits = "", word = ""] = found;
    const unit = unitOfWord(word);
    const place = { ...evidence, unit };
    const subject = before
      .replace(/(?:，|,)?\s*其中\s*[：:]?/g, "")
      .replace(/(?:金额|资金|规模)?\s*(?:总?计|合计|共计|共|为|是|均为|各|达到|安排)*\s*[：:]?\s*$/, (end) =>
        /总计|合计/.test(end) ? end : "",
      );
    const version = measureIn(subject, this.context.kind);
    const names = version === undefined ? subject : subject.slice(0, version.at);
    if (plain(names) !== "" && !/^(?:\d{4}年(?:度)?|本年)$/.test(plain(names))) {
      const target = targetOf(this.context, names, this.headings, place);
      if (target === undefined && version === undefined) {
        this.subject = undefined;
        this.comparisons = [];
        return;
      }
      if (target !== undefined) {
        this.subject = target;
        this.comparisons = [];
      }
    }
    this.write(digits.replace(/[,，]/g, ""), version?.version, place);
  }

  private write(digits: string, version: Version | undefined, evidence: Evidence): void {
    for (const subject of this.subject ?? []) {
      this.context.figures += 1;
      const record = this.totalOf(subject, digits) ?? subject;
      if (version === undefined || version === this.context.kind)
        this.context.amount(record, "amount", digits, evidence);
      else {
        const comparison = this.context.comparison(record, this.context.year, version);
        this.context.amount(comparison, "amount", digits, evidence);
      }
    }
  }

  /** 收入预算 and 支出预算 may mean all money, balances included: where the figure is that of the total and no other. */
  private totalOf(account: Draft, digits: string): Draft | undefined {
    const { budget } = this.context;
    if (account !== budget["income"] && account !== budget["expenditure"]) return undefined;
    const total = account["total"];
    const held = typeof total === "object" && total !== null ? (total as Draft)["amount"] : undefined;
    const [own, all] = [account["amount"], held];
    if (typeof own !== "string" || typeof all !== "string") return undefined;
    return !new Decimal(own).equals(digits) && new Decimal(all).equals(digits) ? (total as Draft) : undefined;
  }

  private change(words: string, evidence: Evidence, base: string | undefined): boolean {
    const found = CHANGE.exec(words);
    if (found === null) return this.rate(words, evidence);
    const [, before = "", word = "", digits = "", unitWord = "", after = ""] = found;
    if (base === undefined && this.base === undefined) return false;
    this.subjectBefore(before, base, evidence);
    const unit = unitOfWord(unitWord);
    const amount = digits.replace(/[,，]/g, "");
    this.comparisons = (this.subject ?? []).map((record) => {
      const comparison = this.comparisonOf(record);
      if (
        unit !== this.context.ledger.unitOf(record) &&
        comparison["unit"] === undefined &&
        !/^0(?:\.0+)?$/.test(amount)
      )
        comparison["unit"] = unit;
      this.context.figures += 1;
      this.context.amount(comparison, "change", amount, { ...evidence, unit });
      comparison["direction"] ??= directionOf(word);
      this.withoutSign(comparison);
      return comparison;
    });
    if (this.subject === undefined) this.unread(words, evidence);
    this.rate(after, evidence);
    return true;
  }

  private rate(words: string, evidence: Evidence): boolean {
    const found = RATE.exec(words);
    if (found === null) return false;
    const [, before = "", word = "", rate = ""] = found;
    if (this.comparisons.length === 0 || BASE.test(before)) {
      if (this.base === undefined) return false;
      this.subjectBefore(before, BASE.exec(before)?.[0], evidence);
      this.comparisons = (this.subject ?? []).map((record) => this.comparisonOf(record));
    }
    for (const comparison of this.comparisons) {
      this.context.figures += 1;
      this.context.amount(comparison, "rate", rate, evidence);
      const direction = directionOf(word);
      if (comparison["direction"] === undefined) comparison["direction"] = direction;
      else if (comparison["direction"] !== direction) comparison["rateDirection"] = direction;
      this.withoutSign(comparison);
    }
    return true;
  }

  /** With a word of decrease a change is a magnitude; a table may have printed it with a sign. */
  private withoutSign(comparison: Draft): void {
    if (comparison["direction"] !== "decrease") return;
    for (const field of ["change", "rate"]) {
      const held = comparison[field];
      if (typeof held !== "string" || !held.startsWith("-")) continue;
      comparison[field] = held.slice(1);
      this.context.ledger.remark(comparison, field, this.context.ledger.marksOf(comparison), held);
    }
  }

  private unchanged(words: string, evidence: Evidence, base: string | undefined): boolean {
    const found = UNCHANGED.exec(words);
    if (found === null) return false;
    const other = /决算数?(?:与|和|同)(年初|全年|调整)?预算/.exec(plain(words));
    if (other !== null) {
      for (const record of this.subject ?? []) {
        const version =
          other[1] === "年初" ? "budget" : other[1] === undefined ? this.budgetOf(record) : "revisedBudget";
        const comparison = this.context.comparison(record, this.context.year, version);
        comparison["direction"] = "unchanged";
        this.context.ledger.mark(comparison, "direction", evidence);
        this.comparisons = [comparison];
      }
      return true;
    }
    if (base === undefined && this.base === undefined) return false;
    this.subjectBefore(found[1] ?? "", base, evidence);
    this.comparisons = (this.subject ?? []).map((record) => {
      const comparison = this.comparisonOf(record);
      comparison["direction"] ??= "unchanged";
      this.context.ledger.mark(comparison, "direction", evidence);
      return comparison;
    });
    if (this.subject === undefined) this.unread(words, evidence);
    return true;
  }

  private budgetOf(record: Draft): Version {
    const versions = this.context.ledger.list(record, "compare").map((each) => each["version"]);
    return versions.includes("revisedBudget") && !versions.includes("budget") ? "revisedBudget" : "budget";
  }

  /** A subject between the base of comparison and the word of change, or before both. */
  private subjectBefore(before: string, base: string | undefined, evidence: Evidence): void {
    const parts = base === undefined ? [before] : before.split(base);
    const words = parts
      .map((part) =>
        part
          .replace(/^(?:相比|比较|相较|数)?[，,\s]*/, "")
          .replace(/(?:其中)\s*[：:]?/g, "")
          .replace(/(?:总体|同比|略有|均|共|数|有所)+$/g, "")
          .trim(),
      )
      .filter(
        (part) => plain(part) !== "" && !/^(?:\d{4}年(?:度)?|本年(?:度)?|预算|决算|预算数|相比)$/.test(plain(part)),
      );
    const [phrase] = words.reverse();
    if (phrase === undefined) return;
    const target = targetOf(this.context, phrase, this.headings, evidence);
    if (target === undefined && plain(phrase).length < 3) return;
    this.subject = target;
    this.comparisons = [];
  }

  /** 政府性基金预算未安排: a published blank. */
  private blank(words: string, evidence: Evidence): boolean {
    const [, before] = /^(.{3,40}?)(?:的?资金|经费)?未安排(?:支出)?$/s.exec(words) ?? [];
    if (before === undefined || /\d/.test(before)) return false;
    for (const record of targetOf(this.context, before, this.headings, evidence) ?? []) {
      this.context.figures += 1;
      this.context.amount(record, "amount", null, evidence);
    }
    return true;
  }

  private share(words: string, evidence: Evidence): boolean {
    const found = SHARE.exec(words);
    if (found === null) return false;
    for (const record of this.subject ?? []) {
      this.context.figures += 1;
      this.context.amount(record, "share", found[2] ?? "", evidence);
    }
    return true;
  }

  private done(words: string, evidence: Evidence): boolean {
    const found = DONE.exec(words);
    if (found === null) return false;
    const version = (found[1] ?? "").includes("年初")
      ? "budget"
      : /全年|调整/.test(found[1] ?? "")
        ? "revisedBudget"
        : "budget";
    this.comparisons = (this.subject ?? []).map((record) => {
      const comparison = this.context.comparison(record, this.context.year, version);
      this.context.figures += 1;
      this.context.amount(comparison, "percentOf", found[2] ?? "", evidence);
      return comparison;
    });
    return true;
  }

  /** 财政拨款收入支出增加的主要原因是…: the words before say whose changes these are. */
  private reasonOf(before: string, evidence: Evidence): void {
    const [, phrase = ""] =
      /^(.{3,}?)(?:总体|同比|均|预算|决算)*(?:增加|增长|减少|下降|降低|变化|变动|增减|持平)(?:的|数)*$/s.exec(
        before.trim(),
      ) ?? [];
    const sides = /^(.+)(?:收入和?支出|收支)$/.exec(plain(phrase))?.[1];
    const phrases = phrase === "" ? [] : sides === undefined ? [phrase] : [`${sides}收入`, `${sides}支出`];
    const targets = phrases.flatMap((each) => targetOf(this.context, each, this.headings, evidence) ?? []);
    if (targets.length === 0) return;
    this.subject = targets;
    this.comparisons = targets.flatMap((record) => this.context.ledger.list(record, "compare").slice(-1));
  }

  private reason(text: string, evidence: Evidence): void {
    const reason = text.trim().replace(/[。；;]$/, "");
    if (reason === "") return;
    let comparisons = this.comparisons;
    if (comparisons.length === 0) {
      comparisons = (this.subject ?? []).flatMap((record) => this.context.ledger.list(record, "compare").slice(-1));
    }
    for (const comparison of comparisons) this.context.ledger.text(comparison, "reason", reason, evidence);
  }

  private purpose(word: string, text: string, evidence: Evidence): void {
    const compared = COMPARES_LATER.exec(text);
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

  private comparisonOf(record: Draft): Draft {
    const { year, version } = this.base ?? { year: this.context.year - 1, version: this.context.kind };
    return this.context.comparison(record, year, version);
  }

  private baseOf(words: string): { year: number; version: Version } {
    const named = yearOf(words, this.context.year);
    if (named === undefined && /^(?:年初|全年|调整后?)?预算$/.test(plain(words))) {
      const isRevised = /全年|调整/.test(words);
      return { year: this.context.year, version: isRevised ? "revisedBudget" : "budget" };
    }
    const year = named ?? this.context.year - 1;
    return { year, version: versionOf(words) ?? this.context.kind };
  }

  private unread(words: string, evidence: Evidence): void {
    this.context.doubt(
      "leftover",
      "没有读懂这句话说的是哪一项的变化，没有读入。",
      "It is not clear whose change this is; it was not read.",
      evidence.place,
      words,
    );
  }
}
