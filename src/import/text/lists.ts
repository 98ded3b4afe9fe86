/** Lists of parts in sentences (其中…、…、…), and paragraphs that say what the next ones are of. */
import { isBelowNothing } from "./figures.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { ordinalOf } from "../understand/words.js";
import { DIVIDES } from "./patterns.js";
import type { Piece } from "./phrases.js";
import { isRateOf, type ToldChange } from "./rates.js";

/** The parts that a sentence lists, and the figure that they are parts of. */
export class ListOfParts {
  private parts = 0;
  private last: Draft | undefined;
  private isTight = true;

  /**
   * @param head - the figure before 其中; `undefined` where it was not understood
   * @param isApart - whether each part has a paragraph of its own, which tells its change
   */
  constructor(
    readonly head: readonly Draft[] | undefined,
    private readonly isApart = false,
    /** Whether a figure stood there whose name is not known: what it consists of is none of another. */
    readonly isOfUnknown = false,
  ) {}

  /** Whether several parts were read. */
  get hasSeveral(): boolean {
    return this.parts > 1;
  }

  /** The list of the same figure, begun anew: each of its parts has a paragraph of its own. */
  again(): ListOfParts {
    return new ListOfParts(this.head, true);
  }

  /**
   * A figure of a part was read; its budget and its outturn are one part.
   * @param part - what it is of; `undefined` where that was not understood
   */
  add(part: readonly Draft[] | undefined): void {
    const [of] = part ?? [];
    if (of === undefined || of !== this.last) this.parts += 1;
    this.last = of;
  }

  /** A piece of the sentence follows: parts that commas divide may each go on with a change of their own. */
  follow({ text, isTight }: Piece): void {
    if (this.parts > 0 && !isTight && !/^\s*(?:比|较|与|同|增|减|下|上|占)/.test(text)) this.isTight = false;
  }

  /**
   * Whether a change after the list is of the whole: as its rate proves, after several parts in one breath, or as the last
   * cannot have it.
   */
  takesChange(
    context: ImportContext,
    last: readonly Draft[] | undefined,
    told: ToldChange,
    evidence: Evidence,
  ): boolean {
    if (this.parts === 0 || last === this.head) return false;
    const [record] = last ?? [];
    const [isOfWhole, isOfLast] = [isRateOf(context, this.head?.[0], told), isRateOf(context, record, told)];
    if (isOfWhole !== undefined && isOfLast !== undefined && isOfWhole !== isOfLast) return isOfWhole;
    const isImpossible =
      record !== undefined && !this.isApart && isBelowNothing(context, record, told.direction, told.digits, evidence);
    return isImpossible || (this.hasSeveral && this.isTight);
  }
}

/** A list whose parts are the next paragraphs, until one is marked as the paragraph that opened it is. */
export class OpenList {
  private list: ListOfParts | undefined;
  private mark = "";

  /** The list that a paragraph goes on with, if any. */
  in(text: string): ListOfParts | undefined {
    const mark = markKind(text);
    if (this.list !== undefined && ((mark !== "" && mark === this.mark) || DIVIDES.test(text))) this.list = undefined;
    return this.list?.again();
  }

  /** A paragraph was read: it may leave its list to the next ones. */
  after(text: string, list: ListOfParts | undefined): void {
    if (!/(?:其中|包括|如下)\s*[：:]\s*$/.test(text)) return;
    this.list = list;
    this.mark = markKind(text);
  }
}

/** The kind of a list mark: 1. or （一） or （1）; "" where there is none. */
function markKind(text: string): string {
  return ordinalOf(text)
    .replace(/\d+/, "1")
    .replace(/[一二三四五六七八九十]+/, "一");
}

/** 财政拨款支出主要内容如下：: whose items the next paragraphs are. */
const LEAD =
  /((?:一般公共预算|财政拨款)[^，。：:]{0,8}支出)[^，。：:]{0,10}(?:主要内容|具体安排|具体情况|具体使用情况|安排情况|情况)?(?:如下|以下)[^，。]{0,4}[：:。]?$/s;
/** 一般公共预算支出713.26万元，其中：, and a paragraph for each part. */
const LEAD_OF_LIST =
  /((?:一般公共预算|财政拨款|政府性基金预算?)[^，。：:]{0,8}支出)[^，。：:]{0,6}?[\d.,]+\s*(?:万元|元|亿元)[，,。]?(?:其中|具体(?:情况)?如下)[：:]?$/s;

/** The money that the paragraphs after one are of, where its end says so. */
export function leadOf(text: string): string | undefined {
  return (LEAD.exec(text) ?? LEAD_OF_LIST.exec(text))?.[1];
}
