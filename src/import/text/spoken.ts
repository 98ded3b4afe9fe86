/** What sentences speak of: the figure, its comparison, the base of comparison, and the list that it is a part of. */
import type { Version } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import { itemNamed } from "../understand/functional-tree.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { AGENCY_COSTS, balanceOf, natureOf, sourceOf, threePublicOf } from "../understand/vocabulary.js";
import { plain, unnumbered } from "../understand/words.js";
import type { Base } from "./bases.js";
import { Comparisons } from "./comparisons.js";
import { Levels } from "./levels.js";
import type { ListOfParts } from "./lists.js";
import { OpenList } from "./lists.js";
import { partOfBalance } from "./government-targets.js";
import { NatureOfItems } from "./nature-lists.js";
import {
  isClass,
  isItem,
  isPartOfOtherYear,
  partOf,
  partOfClass,
  partOfItem,
  partOfVehicles,
  sourceSpent,
  partOfAgency,
} from "./parts.js";
import { CHANGE, directionOf, unitOfWord } from "./patterns.js";
import type { NamedVersion } from "./phrases.js";
import { targetOf, type Target } from "./targets.js";

/** A figure of which parts follow (其中), and what it was last compared with. */
export interface Whole {
  readonly subject: Target | undefined;
  readonly comparisons: readonly Draft[];
  /** Whether one of the parts had a reason of its own, so that one after the list is that of its last part. */
  isExplained: boolean;
}

/** Keeps what a sentence, and the ones before it in its paragraph, have spoken of. */
export class SpokenFigures {
  protected subject: Target | undefined;
  protected comparisons: readonly Draft[] = [];
  protected base: Base | undefined;
  /** The year and version of the figures of the sentence, where it begins with another year. */
  protected ofYear: Base | undefined;
  /** The words of the piece before, where they had no figure. */
  protected pending: string | undefined;
  protected isEnded = false;
  /** Whether the sentence compares on another basis than the figures are on: 按同口径. */
  protected isOtherBasis = false;
  /** Whether the comparison at hand is how far a budget was carried out. */
  protected isDone = false;
  /** Comparisons of the two accounts that the sentence made: a reason at its end is that of both. */
  protected sides: readonly Draft[] = [];
  /** Of which of the figures that are spoken of the piece at hand is. */
  protected only: number | undefined;
  /** Whose amounts the sentence gave: 收入总计…，支出总计…，各增加… is the change of each. */
  protected written: Draft[] = [];
  protected isReasonNext = false;
  /** Whether the marked paragraph began with a figure that is not known: 2.示例业务40万元，…. */
  protected isOfOther = false;
  /** Whether the figure before has a name that is not known. */
  protected isUnknown = false;
  /** Whether 本年收入 was told as a part of the money that its paragraph is of. */
  protected isWithinWhole = false;
  /** What the paragraph last compared with. */
  protected passageBase: Base | undefined;
  /** What the sentence goes on with after the piece at hand. */
  protected rest = "";
  /** A reason whose change follows it in the sentence. */
  protected ahead = "";
  /** What the paragraph has spoken of, in order. */
  protected spoken: Target[] = [];
  /** Whether only the heading over the paragraph says what it is of: until words name a figure. */
  protected isHeadingOpen = true;
  /** The money that the paragraph last named. */
  protected fundNamed: string | undefined;
  protected whole: Whole | undefined;
  /** Of which year and version the amounts of the sentence are: the budget’s own, if any is. */
  protected told: Base | undefined;
  /** The same of the parts at hand. */
  protected partsTold: Base | undefined;
  /** Whether the sentence compares figures of another year than the budget’s, and so the list of its parts does. */
  protected isComparingOther = false;
  /** Whether what is read stands in brackets, so that a list in it ends with them. */
  protected isAside = false;
  protected list: ListOfParts | undefined;
  protected readonly openList = new OpenList();
  protected readonly natures = new NatureOfItems();
  protected headings: readonly string[];
  protected readonly levels: Levels;
  protected readonly compared: Comparisons;
  /** 总收入: the account, or with its balances, as the figure that was printed beside it proved. */
  protected readonly proved = new Map<Draft, Draft>();

  constructor(
    protected readonly context: ImportContext,
    protected readonly path: readonly string[],
    siblings?: readonly string[],
  ) {
    this.headings = path;
    this.levels = new Levels(path, siblings);
    this.compared = new Comparisons(context);
  }

  protected named(phrase: string, evidence: Evidence): Target | undefined {
    // 一般公共预算支出100万元，其中：教育支出…: the parts are of that money, too.
    const source = this.list?.head === undefined ? undefined : sourceSpent(this.context, this.list.head);
    // 一般公共预算财政拨款本年收入10万元；本年支出9万元: of the same money.
    const own = /^(?:20\d\d年(?:度)?)?本年(?:收入|支出)(?:合计)?$/.test(plain(phrase)) ? this.fundNamed : undefined;
    const of = own ?? source;
    const headings = of === undefined ? this.headings : [...this.headings, of];
    if (isPartOfOtherYear(this.context, this.spoken[0], phrase)) return undefined;
    const ofClass = partOfClass(this.context, this.spoken[0], phrase);
    if (ofClass !== undefined) return [ofClass];
    // 2.示例业务40万元，主要包括：…，上年结转6万元: of that business, and no balance of the accounts.
    if (this.isOfOther && balanceOf(phrase) !== undefined) return undefined;
    const ofItem = partOfItem(this.context, this.spoken, phrase);
    if (ofItem !== undefined) return [ofItem];
    const [named] = /(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?|(?<!非)财政拨款/.exec(phrase) ?? [];
    if (named !== undefined) this.fundNamed = named;
    return targetOf(this.context, phrase, headings, evidence, this.levels.in(phrase), this.levels.codes);
  }

  /** What levels name that the words were found to have. */
  protected ofLevels(words: string, names: readonly string[], evidence: Evidence): Target | undefined {
    return targetOf(this.context, words, this.headings, evidence, names, this.levels.codes);
  }

  /** Whose share it is: 税收收入占一般公共预算收入的71.1% names it itself, after other figures. */
  protected sharing(before: string, words: string, evidence: Evidence): Target | undefined {
    const name = plain(before).replace(/^税收$/, "税收收入");
    const isOfAnother = this.context.fund !== undefined || /(?:支出|收入|经费|费|资金|拨款)$/.test(name);
    if (name === "" || !isOfAnother) return this.subject;
    const target = this.named(name, evidence);
    if (target === undefined) this.unread(words, evidence);
    return target;
  }

  /** 行政运行100万元，其中：基本支出80万元: a part of the item that the list is of. */
  protected partOfList(phrase: string, evidence: Evidence): Target | undefined {
    const head = this.list?.head;
    if (head === undefined) return undefined;
    const ofVehicles = partOfVehicles(this.context, head, phrase, evidence);
    if (ofVehicles !== undefined) return ofVehicles;
    const ofBalance = this.isAside ? partOfBalance(this.context, head, phrase, evidence) : undefined;
    return (
      ofBalance ?? partOfAgency(this.context, head, phrase, evidence) ?? partOf(this.context, head, phrase, evidence)
    );
  }

  protected speakOf(target: Target | undefined): void {
    this.isHeadingOpen = false;
    this.isUnknown = false;
    if (target !== undefined) this.spoken.push(target);
    this.subject = target;
    this.isDone = false;
    this.comparisons = [];
  }

  /** （二）公务接待费 over 2025年预算安排3万元: the heading names what its paragraph begins with. */
  protected ofHeading(evidence: Evidence): void {
    if (!this.isHeadingOpen || this.subject !== undefined) return;
    const printed = unnumbered(this.headings[this.headings.length - 1] ?? "");
    const heading = printed.replace(/(?:的?情况)?(?:说明)?$/, "");
    // （一）收入预算：包括…。2024年年初预算数90万元
    const isAccount = /^(?:部门|单位)?(?:收入|支出)(?:预算|决算)$/.test(plain(printed));
    if (!isAccount && threePublicOf(heading) === undefined && !AGENCY_COSTS.test(heading)) return;
    const target = targetOf(this.context, heading, this.headings, evidence);
    if (target !== undefined) this.speakOf(target);
  }

  /** The target of a phrase without a figure: 总收入 is what the figure beside it proved it to be. */
  protected targetOf(phrase: string, evidence: Evidence): Target | undefined {
    const target = this.named(phrase, evidence);
    const isProved = /总收入|总支出|收支|(?:收入|支出)预算$/.test(phrase.trim());
    return target?.map(
      (record) => (isProved ? this.proved.get(record) : undefined) ?? this.onlyTotal(record, phrase) ?? record,
    );
  }

  /** 部门支出预算安排 where the document prints 支出总计 alone: that is what is compared. */
  private onlyTotal(record: Draft, phrase: string): Draft | undefined {
    const { total } = record;
    const isAlone = this.isAccount(record) && record["amount"] === undefined && !/本年|当年/.test(phrase);
    return isAlone && typeof total === "object" && total !== null ? (total as Draft) : undefined;
  }

  /** 项目支出、预备费与上年一致: each of the figures that are named one after another. */
  protected eachOf(phrase: string, evidence: Evidence): Target | undefined {
    const names = phrase.split("、");
    const isKnown = (name: string): boolean =>
      natureOf(plain(name)) !== undefined || itemNamed(this.context, name) !== undefined;
    if (names.length < 2 || !names.every(isKnown)) return undefined;
    const targets = names.flatMap((name) => this.targetOf(name, evidence) ?? []);
    return targets.length === names.length ? targets : undefined;
  }

  /** 各为10万元、12万元 of figures that are not two. */
  protected isOneOfNone(): boolean {
    return this.only !== undefined && this.subject?.length !== 2;
  }

  protected isLeftOut(at: number): boolean {
    return this.only !== undefined && at !== this.only;
  }

  protected isAccount(record: Draft): boolean {
    const { income, expenditure } = this.context.budget as { income?: Draft; expenditure?: Draft };
    const totals = [income?.["total"], expenditure?.["total"]] as (Draft | undefined)[];
    const ofFunds = totals.flatMap((total) => Object.values((total?.["funding"] ?? {}) as Draft));
    return [income, expenditure, ...totals, ...ofFunds].includes(record);
  }

  protected comparisonOf(record: Draft): Draft {
    const { year, version } = this.baseInForce() ?? { year: this.context.year - 1, version: this.context.kind };
    return this.context.comparison(record, year, version);
  }

  /** What is compared with: as the sentence says; reports of governments say 增长8% for a growth over the year before. */
  protected baseInForce(): Base | undefined {
    const { fund, year, baseTold } = this.context;
    return this.base ?? baseTold ?? (fund === undefined ? undefined : { year: year - 1, version: this.priorVersion() });
  }

  /** A government’s budget is compared with the outturn of the year before; a department’s, and 三公, with the budget. */
  protected priorVersion(): Version {
    const { fund, kind, budget } = this.context;
    const [subject] = this.subject ?? [];
    const top = (of: Draft | undefined): Draft | undefined => {
      const above = of === undefined ? undefined : this.context.ledger.parentOf(of);
      return above === undefined || above === budget ? of : top(above);
    };
    const isOfThreePublic =
      plain(this.headings.join()).includes("三公") || (subject !== undefined && top(subject) === budget["threePublic"]);
    return fund !== undefined && kind === "budget" && !isOfThreePublic ? this.context.priorKind : kind;
  }

  /** 按同口径…减少10万元: on another basis than the change that is told of the figure already. */
  protected isToldOtherwise(field: "change" | "rate", digits: string): boolean {
    const held = (this.subject ?? []).map((record) => this.comparisonOf(record)[field]);
    return this.isOtherBasis && held.some((each) => typeof each === "string" && each !== digits);
  }

  protected unread(words: string, evidence: Evidence): void {
    this.context.doubt(
      "leftover",
      "没有读懂这句话说的是哪一项的变化，没有读入。",
      "It is not clear whose change this is; it was not read.",
      evidence.place,
      words,
    );
  }

  /** An amount of a year and version was given. */
  protected tell({ version, year }: Base): void {
    const { context, told } = this;
    const isOwn = told?.version === context.kind && told.year === context.year;
    if (!isOwn) this.told = { version, year };
  }

  /** 预算为20万元，其中：公务接待费9万元 of final accounts: the parts are of that budget, too. */
  protected ofParts(): Base | undefined {
    return this.list === undefined ? undefined : this.partsTold;
  }

  /** 2013年“三公”经费执行数比年初预算减少8万元, in a budget of 2014: no change of its figures; nor are those of the parts. */
  protected isOfOtherYear(phrase: string): boolean {
    const { kind, year } = this.context;
    const [, named] = /(20\d\d)年(?:度)?[^,]*(?:执行|预算|决算)数?$/.exec(plain(phrase)) ?? [];
    if (kind === "budget" && named !== undefined && Number(named) !== year) this.isComparingOther = true;
    return this.isComparingOther;
  }

  /** 2021年预算支出11.77万元 under （二）公务接待费: the words say nothing but the year, and the figure is the one spoken of. */
  protected isYearAlone(names: string): boolean {
    const words = plain(names);
    if (/^(?:\d{4}年(?:度)?|本年)$/.test(words)) return true;
    const isOfThreePublic = threePublicOf(unnumbered(this.headings[this.headings.length - 1] ?? "")) !== undefined;
    const isItem = isOfThreePublic || this.subject?.some((record) => this.isThreePublicItem(record)) === true;
    return isItem && /^(?:20\d\d年(?:度)?|本年)?(?:预算|决算)?(?:支出|安排)(?:预算|决算)?(?:数|为)?$/.test(words);
  }

  private isThreePublicItem(record: Draft): boolean {
    const over = this.context.ledger.parentOf(record);
    return over !== undefined && over === this.context.budget["threePublic"];
  }

  /** 2024年“三公”经费预算为13万元, in a budget of 2025: a figure of that year, whatever stands between. */
  protected ofOtherYear(phrase: string): NamedVersion | undefined {
    const { kind, year } = this.context;
    const [, lead = "", named = "", name = "", budget] =
      /^(\s*(20\d\d)\s*年(?:度)?)(\D{2,20}?)((?:财政拨款)?(?:年初)?预算(?:数|安排|总额)?)?\s*$/.exec(phrase) ?? [];
    if (kind !== "budget" || named === "" || Number(named) === year || /结转|结余/.test(name)) return undefined;
    // 2025年基本支出60万元，2024年基本支出70万元: without a word for it only of what this year’s figure was just told.
    const isAgain =
      Number(named) === year - 1 && this.subject?.length === 1 && this.subject[0]?.["amount"] !== undefined;
    if (budget === undefined && !isAgain) return undefined;
    const target = targetOf(this.context, name, this.headings, { place: {} });
    if (target === undefined || (budget === undefined && target[0] !== this.subject?.[0])) return undefined;
    this.speakOf(target);
    return { version: "budget", year: Number(named), at: lead.length };
  }

  /** 上年收入90万元, 2018年度支出120万元 of final accounts: figures of that year, which what follows compares with. */
  protected ofPriorAccounts(phrase: string): NamedVersion | undefined {
    const { kind, year, fund } = this.context;
    const [lead, named] = /^\s*(?:(20\d\d)\s*年(?:度)?|上年(?:度)?|去年)(?=[^末初底结\d])/.exec(phrase) ?? [];
    const prior = Number(named ?? year - 1);
    if (kind !== "finalAccounts" || fund !== undefined || lead === undefined || prior >= year) return undefined;
    if (/结转|结余|预算/.test(phrase)) return undefined;
    this.base = { year: prior, version: kind };
    return { version: kind, year: prior, at: phrase.length };
  }

  /** 主要是基本支出增加146.75万元，项目支出减少280.41万元: a reason that lists changes of parts, over the same year. */
  protected changesIn(reason: string, evidence: Evidence): void {
    // 行政运行…，主要原因是人员经费增加50万元: of the item, and not of all expenditure.
    if (this.subject?.some((record) => isItem(this.context, record) || isClass(this.context, record)) === true) return;
    for (const piece of reason.split(/[，；;、]|,(?!\d{3})/)) {
      const [, name = "", word = "", digits = "", unitWord = "", rest = ""] = CHANGE.exec(piece.trim()) ?? [];
      const words = plain(name).replace(/预算(?:支出)?$/, "");
      // 主要原因是公共安全支出增加8万元, of all expenditure.
      const isSpent = this.subject?.includes(this.context.part("expenditure")) === true;
      const isCategory = isSpent && itemNamed(this.context, words)?.["amount"] !== undefined;
      if (rest !== "" || (natureOf(words) === undefined && sourceOf(words) === undefined && !isCategory)) continue;
      for (const record of targetOf(this.context, name.replace(/预算$/, ""), this.headings, evidence) ?? []) {
        // 支出增加5万元，主要是基本支出减少10万元，项目支出增加15万元: both are told of the account, with or without their amounts.
        const isOfAccount = isSpent && /^(?:基本|项目)支出$/.test(words);
        if (record["amount"] === undefined && !isOfAccount) continue;
        const comparison = this.comparisonOf(record);
        if (comparison["change"] !== undefined) continue;
        const place = { ...evidence, unit: unitOfWord(unitWord) };
        this.context.figures += 1;
        this.context.amount(comparison, "change", digits.replace(/[,，]/g, ""), place);
        comparison["direction"] ??= directionOf(word);
        this.compared.withoutSign(comparison);
      }
    }
  }
}
