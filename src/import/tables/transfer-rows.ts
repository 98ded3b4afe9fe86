/** Transfers and balances of one side of a government’s account, in the order of a table: which are parts of which. */
import { cellAmount, recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { balanceOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { markKind } from "./account-rows.js";
import { balanceName, printedAgain } from "./balance-rows.js";
import { nestOfWhich, partsBeside, putUnder, releaseTransfers, TRANSFER } from "./government-transfers.js";
import type { HeldRows } from "./held-rows.js";
import { nestByMarks } from "./nest-by-marks.js";
import { nest } from "./nesting.js";
import { apart } from "./one-table.js";
import { keepProvedYears } from "./transfers-of-years.js";

/** A row of transfers, as its table prints it. */
interface TransferRow {
  readonly label: string;
  /** Its list mark: 三、. */
  readonly mark: string;
  readonly code: string;
  readonly isMemo: boolean;
  /** How many levels it is below a category, where the table tells. */
  readonly level?: number | undefined;
  readonly figures: readonly string[];
  readonly evidence: Evidence;
}

/** 残疾人事业发展补助专项: what is given, under 补助下级支出, and no transfer of its own. */
const isNoTransfer = (words: string): boolean => !TRANSFER.test(words) || words.endsWith("补助专项");

/** Places the transfers and balances of one table. */
export class TransferRows {
  /** The transfer that rows of a level below it stand under. */
  over: Draft | undefined;
  /** The transfer or balance with a list mark, under which what has none stands: 三、补助下级支出. */
  private marked: Draft | undefined;
  /** The transfer or balance read last, and whether what follows is what it is given for. */
  private last: Draft | undefined;
  private isReceived = false;
  /** 转移性收入 or 转移性支出. */
  private whole: Draft | undefined;
  private wholeCode = "";
  /** The kind of its list mark: after 二、转移性收入, 三、 is none of its parts. */
  private wholeMark = "";
  private areEnded = false;
  /** The list marks of transfers and balances. */
  private readonly marks = new Map<Draft, string>();
  /** Those of them that follow 转移性收入 as its parts. */
  private readonly parts = new Set<Draft>();
  /** What is left at the end of the year, of which parts follow (其中). */
  private closing: Draft | undefined;

  constructor(
    private readonly context: ImportContext,
    private readonly account: Draft,
    private readonly held: HeldRows,
    /** Parts of categories, transfers and balances that 其中 names. */
    private readonly ofWhich: Set<Draft>,
  ) {}

  /** Whether 转移性收入 or 转移性支出 was read. */
  get isBegun(): boolean {
    return this.whole !== undefined;
  }

  /** The list mark of a row that was read as a transfer. */
  markOf(row: Draft): string {
    return this.marks.get(row) ?? "";
  }

  /** 三、补助下级支出, and 旅游发展基金支出 under it: what is given for that. */
  givenFor(label: string, mark: string, isOfMarked: boolean): Draft | undefined {
    if (mark !== "") this.marked = undefined;
    if (this.marked === undefined || !isOfMarked || !isNoTransfer(plain(label))) return undefined;
    return this.context.ledger.add(this.marked, "items");
  }

  /** 专项转移支付收入 or 支出, and 教育, 农林水 … under it: what each is given for, under names that income may have too (其他收入). */
  receivedFor(label: string, code: string, side: "income" | "expenditure"): Draft | undefined {
    const words = plain(label);
    const isOfSide = side === "income" || /^专项转移支付(?:支出)?$/.test(plain(wordsIn(this.last, "name")));
    if (!isOfSide || this.last === undefined || TRANSFER.test(words) || code !== "") {
      this.isReceived = false;
      return undefined;
    }
    this.isReceived ||= isCategoryName(label) && !/(?:收入|支出)$/.test(words);
    return this.isReceived ? this.context.ledger.add(this.last, "items") : undefined;
  }

  /** The record of a transfer or balance. */
  place({ label, mark, code, isMemo, level, figures, evidence }: TransferRow): Draft {
    const { ledger } = this.context;
    const words = plain(label);
    const isWhole = words.startsWith("转移性");
    this.areEnded ||= mark !== "" && markKind(mark) === this.wholeMark;
    // 年终结余 / 其中：结转下年支出
    const isOfClosing = isMemo || (/^(?:减[:：])?结转下年/.test(words) && isSameAs(this.closing, figures));
    const closing = isOfClosing && balanceOf(words) === "closing" ? this.closing : undefined;
    const isPart = closing !== undefined || this.isPartOfWhole(isWhole, code);
    const holder = closing ?? (isPart ? (this.whole ?? this.account) : this.account);
    const known = balanceOf(words) ?? (code === "" ? undefined : code);
    const record =
      printedAgain(this.held.all("balances"), label, figures) ??
      ledger.add(
        holder,
        closing !== undefined ? "memo" : isPart ? "items" : "balances",
        known === undefined || closing !== undefined ? {} : { code: known },
      );
    if (isPart && holder === this.whole) putUnder(this.context, this.account, this.whole, record);
    this.held.made.add(record);
    if (balanceOf(words) === "closing") this.closing ??= record;
    ledger.text(record, "name", balanceName(label), evidence);
    if (closing === undefined) this.marks.set(record, mark);
    if (isPart && closing === undefined) this.parts.add(record);
    if (isMemo) this.ofWhich.add(record);
    if (isWhole) [this.whole, this.wholeCode, this.wholeMark] = [record, code, markKind(mark)];
    else if (mark !== "" && this.whole === undefined) this.marked = record;
    if (level === 0 && !isWhole) this.over = record;
    this.last = closing === undefined && !isPart ? record : undefined;
    return record;
  }

  private isPartOfWhole(isWhole: boolean, code: string): boolean {
    if (this.whole === undefined || isWhole || this.areEnded) return false;
    return code === "" || this.wholeCode === "" || code.startsWith(this.wholeCode);
  }

  /** Puts rows under the rows that they are part of. */
  settle(): void {
    const { context, account } = this;
    if (this.whole !== undefined) {
      const putBack = apart(context, this.whole, "items", [...this.parts]);
      nestByMarks(context, this.whole, "items", this.marks, this.wholeMark);
      nest(context, this.whole, "items", this.marks);
      releaseTransfers(context, account, this.whole);
      putBack();
      keepProvedYears(context, account, this.whole, this.parts);
    }
    const beside = (account["balances"] ?? []) as Draft[];
    const own = [...this.marks.keys()].filter((row) => !this.parts.has(row) || beside.includes(row));
    const putBack = apart(context, account, "balances", own);
    nestOfWhich(context, account, own, this.ofWhich);
    nestByMarks(context, account, "balances", this.marks);
    nest(context, account, "balances", this.marks);
    putBack();
    for (const balance of context.ledger.list(account, "balances"))
      if (balance !== this.whole) partsBeside(context, balance);
  }
}

/** 年终结余 12, and 结转下年 12 under it: all of it. */
function isSameAs(record: Draft | undefined, figures: readonly string[]): boolean {
  const amount = recordAmount(record);
  if (amount === undefined || amount.isZero()) return false;
  return figures.some((text) => cellAmount(text)?.equals(amount) === true);
}
