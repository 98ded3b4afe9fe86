/** Rows of a government's accounts: revenue and expenditure of the year, and the transfers and balances beside them. */
import { cellAmount, recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { plain, tidy } from "../understand/words.js";
import { markKind } from "./account-rows.js";
import { isFunctionalCode } from "./codes.js";
import { nestLevels } from "./nest-levels.js";
import { isGivenToOthers, printedAgain } from "./balance-rows.js";
import { HeldRows } from "./held-rows.js";
import { besideCategories, besideWhole, withinWhole } from "./of-which.js";
import { SetInRows } from "./set-in-rows.js";
import { TRANSFER } from "./government-transfers.js";
import { liftRows } from "./lift-rows.js";
import { TransferRows } from "./transfer-rows.js";
import { assignCodes, nest, nestByNames, nestInGroups, nestInOrder } from "./nesting.js";

/** A row as the reader of an account gives it. */
interface LabelledRow {
  readonly label: string;
  /** Its list mark: 三、. */
  readonly mark: string;
  /** Whether it stands among rows whose categories have list marks, and has none. */
  readonly isUnmarked: boolean;
  readonly code: string;
  readonly isMemo: boolean;
  /** How far its label is set in, in a summary that names no category. */
  readonly indent?: number | undefined;
  /** How many levels it is below a category, where the table tells. */
  readonly level?: number | undefined;
  /** The item that the list marks put it under. */
  readonly parent: Draft | undefined;
  /** What its cells print. */
  readonly figures: readonly string[];
  readonly evidence: Evidence;
}

/**
 * 专项债务对应项目专项收入, 专项债务付息支出, 国有企业退休人员社会化管理补助支出: revenue and expenditure of the fund, after whatever sum
 * they stand, though their names have words of transfers.
 */
function isOfFund(words: string): boolean {
  if (/结[转余]/.test(words)) return false;
  return /项目专项收入$|(?:付息|发行费用?)支出$|安排的(?:其他)?支出$|^国有企业.*补助支出$/.test(words);
}

/** 援助其他地区支出 300 / 其他支出 300, set in: the whole of it under another name. */
function isAllOf(above: Draft | undefined, figures: readonly string[]): boolean {
  const whole = [above, ...((above?.["compare"] ?? []) as Draft[])].map(recordAmount);
  const own = figures.map(cellAmount).find((each) => each !== undefined && !each.isZero());
  return own !== undefined && whole.some((each) => each?.equals(own));
}

/** 国防支出 set in as far as 一般公共服务支出 under 一、本级支出: no part of it. 援助其他地区支出 has parts of such names. */
function isNextCategory(label: string, code: string, above: Draft | undefined, figures: readonly string[]): boolean {
  const over = wordsIn(above, "code");
  if (code !== "" || !/^2\d\d$/.test(over) || (over === "219" && isAllOf(above, figures))) return false;
  const isKnown = isCategoryName(label) && codeNamed(label, over) === undefined && !label.startsWith("其他");
  const own = codeNamed(label, "") ?? "";
  return isKnown && (over === "219" ? label.endsWith("支出") && own > over : own !== over);
}

/** Places the rows of one side of a government's account. */
export class GovernmentRows {
  private isAfterYear = false;
  /** Whether a total of all was read. */
  private isSummed = false;
  /** Whether rows are read that 另外 says beside the account. */
  private isAside = false;
  /** Whether an insurance was read. */
  private isInsured = false;
  /** Whether the total of the year stands above its parts. */
  private isTotalFirst = false;
  /** Whether a row of the table was read that is no total. */
  private isBegun = false;
  /** The kind of the list mark of the year: 三、预备费 after 一、一般公共预算支出 / （一）… stands beside it. */
  private yearMark = "";
  /** Categories whose rows told their levels. */
  private readonly levelled = new Set<Draft>();
  /** Parts of categories, transfers and balances that 其中 names. */
  private readonly ofWhich = new Set<Draft>();
  /** Rows above of a summary that names no category; the account for its year. */
  private readonly above = new SetInRows();
  private category: Draft | undefined;
  /** The kind of its list mark: rows with the same are none of its parts. */
  private categoryMark = "";
  /** How many levels it is set in. */
  private categoryLevel: number | undefined;
  /** The rows above of each level, where the table tells them. */
  private readonly path: Draft[] = [];
  private readonly held: HeldRows;
  private readonly transfers: TransferRows;

  constructor(
    private readonly context: ImportContext,
    private readonly account: Draft,
    private readonly side: "income" | "expenditure",
  ) {
    this.held = new HeldRows(context, account);
    this.transfers = new TransferRows(context, account, this.held, this.ofWhich);
  }

  /**
   * The rows that follow the total of the year are transfers and balances.
   * @param hasNoParts - whether a row of its level follows it at once
   * @param mark - its list mark
   * @param indent - how far it is set in, in a summary that names no category
   */
  endYear(hasNoParts = false, mark = "", indent?: number): void {
    this.yearMark = markKind(mark);
    this.above.set(this.account, indent);
    this.isAfterYear = true;
    this.isTotalFirst = !this.isBegun && !hasNoParts;
    // 补助下级支出 under 本年支出合计 is none of the category above it.
    if (!this.isTotalFirst) this.leave();
  }

  /** What follows is no part of the category or transfer above. */
  private leave(): void {
    this.category = this.transfers.over = undefined;
    this.path.length = 0;
  }

  /** A total of all rows was read. */
  endAll(): void {
    this.isSummed = true;
  }

  /** A category of expenditure with its list mark and level; rows without a level are parts of it. */
  within(category: Draft, mark: string, level?: number): void {
    this.isBegun = true;
    this.held.made.add(category);
    this.category = category;
    this.categoryMark = markKind(mark);
    this.categoryLevel = level;
    this.path.splice(0, this.path.length, category);
  }

  /** The record of a row; `undefined` for categories of expenditure, which are found otherwise. */
  recordOf(row: LabelledRow): Draft | undefined {
    const record = this.partSetIn(row) ?? this.placeOf(row);
    if (record !== undefined) this.above.set(record, row.indent);
    return record;
  }

  /** 省本级支出 100 / 当年财力支出 80, set in: a part of the year, beside its categories; 省本级使用 under 上年结转支出. */
  private partSetIn({ label, mark, indent, figures, evidence }: LabelledRow): Draft | undefined {
    const over = this.side === "income" || mark !== "" ? undefined : this.above.over(indent);
    if (over === undefined) return undefined;
    // List marks tell more, and names of transfers say what they are.
    const isOfOver = plain(label).startsWith(plain(wordsIn(over, "name")));
    const isOther = this.transfers.markOf(over) !== "" || (TRANSFER.test(plain(label)) && !isOfOver);
    if (over !== this.account && isOther) return undefined;
    if (figures.every((text) => cellAmount(text) === undefined)) return undefined;
    const { ledger } = this.context;
    const record = ledger.add(over, "items");
    if (over === this.account) this.context.later.push(() => besideCategories(this.context, this.account, record));
    this.held.made.add(record);
    ledger.text(record, "name", tidy(label), evidence);
    return record;
  }

  private placeOf({
    label,
    mark,
    isUnmarked,
    code,
    isMemo,
    level,
    parent,
    figures,
    evidence,
  }: LabelledRow): Draft | undefined {
    const { ledger } = this.context;
    const words = plain(label);
    this.isBegun = true;
    // 一、社会保障和就业支出 / 二、解决历史遗留问题及改革成本支出: one beside the other.
    const isOfKind = this.categoryMark !== "" && markKind(mark) === this.categoryMark;
    // 交通运输支出 / 其他支出, both set in under 一、本级支出.
    const isOfLevel = level !== undefined && level === this.categoryLevel && isCategoryName(label);
    if (level === 0 || isOfKind || isOfLevel) this.leave();
    // 本级支出 under every category: what is spent at the own level.
    const isByLevel = isGivenToOthers(label) || /^(?:.{1,2}|.{0,2}本)级支出$/.test(words);
    if (this.side === "expenditure" && this.category !== undefined && mark === "" && isByLevel)
      return ledger.child(this.category, "named", tidy(label));
    // 另外：再融资一般债券收入 under the total, 附：税务征收 and 财政征收: no part of it.
    const isAside = /^(?:另(?:外|有)|附)[:：]/.test(words);
    if (isAside) this.isAside = true;
    else if (mark !== "" || code !== "") this.isAside = false;
    if (this.isAside || /^(?:税务|财政|海关)(?:部门)?征收(?:收入)?$/.test(words))
      return ledger.child(this.account, "named", tidy(label).replace(/^(?:另(?:外|有)|附)\s*[:：]\s*/, ""));
    const ofFund = this.ofInsurance(words, isMemo, parent);
    if (ofFund !== undefined) {
      this.held.made.add(ofFund);
      ledger.text(ofFund, "name", tidy(label), evidence);
      return ofFund;
    }
    const above = level === undefined || level === 0 ? undefined : (this.path[level - 1] ?? this.transfers.over);
    if (this.side === "expenditure" && isNextCategory(label, code, above, figures)) return undefined;
    if (level !== undefined && above !== undefined) {
      const record = this.held.in(above, label) ?? ledger.add(above, "items");
      this.held.made.add(record);
      if (isMemo) this.ofWhich.add(record);
      ledger.text(record, "name", tidy(label), evidence);
      if (above === this.transfers.over) return record;
      this.path.splice(level, this.path.length, record);
      this.levelled.add(this.path[0] ?? record);
      return record;
    }
    // 债务付息支出, of whatever place in the table, is expenditure of the year.
    const isNamedSo = isCategoryName(label) && !isUnmarked;
    const isSpent = this.side === "expenditure" && isNamedSo && !/^(?:转移性|债务还本)/.test(words);
    const given = this.transfers.givenFor(label, mark, code === "" && isUnmarked);
    if (given !== undefined) {
      ledger.text(given, "name", tidy(label), evidence);
      return given;
    }
    const received = this.transfers.receivedFor(label, code, this.side);
    if (received !== undefined) {
      this.held.made.add(received);
      ledger.text(received, "name", tidy(label), evidence);
      return received;
    }
    const isBesideYear =
      this.categoryMark !== "" &&
      this.categoryMark !== this.yearMark &&
      mark !== "" &&
      markKind(mark) === this.yearMark;
    if (words.startsWith("转移性") || isBesideYear || (!isSpent && this.isTransfer(words)))
      return this.transfers.place({ label, mark, code, isMemo, level, figures, evidence });
    // 其他支出 of each insurance is no category of expenditure.
    const isInsurance = this.context.fund === "socialInsurance" && (!isFunctionalCode(code) || /^209\d\d$/.test(code));
    if (this.side === "expenditure" && !isInsurance && (isFunctionalCode(code) || isNamedSo)) return undefined;
    const isRest = /^其他各[项类]支出$/.test(words);
    const category = isRest ? undefined : this.category;
    const holder = this.side === "income" || isInsurance ? (parent ?? this.account) : (category ?? this.account);
    const isBeside = isMemo && this.side === "income" && parent !== undefined;
    const record =
      (isInsurance && parent !== undefined
        ? this.held.in(parent, label)
        : category === undefined || code !== ""
          ? this.held.named(label)
          : this.held.below(category, label)) ??
      (category !== undefined && code === "" ? printedAgain(this.held.partsOf(category), label, figures) : undefined) ??
      (isInsurance && parent === undefined ? printedAgain(this.held.insurances(), label, figures) : undefined) ??
      (this.side === "income" && code === "" ? printedAgain(this.held.all("items"), label, figures) : undefined) ??
      ledger.add(holder, isBeside ? "memo" : "items", code === "" ? {} : { code });
    this.held.made.add(record);
    if (isMemo && category !== undefined) this.ofWhich.add(record);
    if (isInsurance) this.isInsured = true;
    if (level === 0) this.path.splice(0, this.path.length, record);
    ledger.text(record, "name", tidy(label), evidence);
    return record;
  }

  /**
   * 其中：保险费收入 under an insurance, or under the sum of all: a part that need not make up the whole with the others;
   * 本级收入 and 补助下级支出 under the sum say where it comes from or goes to.
   */
  private ofInsurance(words: string, isMemo: boolean, parent: Draft | undefined): Draft | undefined {
    const { ledger, fund } = this.context;
    if (fund !== "socialInsurance") return undefined;
    const isSummed = this.isAfterYear || this.isSummed;
    if (parent === undefined && /^(?:.{1,2}|.{0,2}本)级(?:收入|支出)$|^下级上解收入$|^补助下级支出$/.test(words))
      return isSummed && !this.isInsured ? ledger.child(this.account, "named", words) : undefined;
    if (!isMemo || (parent === undefined && !isSummed)) return undefined;
    const holder = parent ?? this.account;
    return this.held.in(holder, words) ?? ledger.add(holder, "memo");
  }

  private isTransfer(words: string): boolean {
    if (isOfFund(words)) return false;
    if (this.transfers.isBegun) return true;
    return this.isAfterYear && (!this.isTotalFirst || TRANSFER.test(words));
  }

  /** Puts rows, which often print no level, under the rows that they are part of. */
  settle(): void {
    const { context, account } = this;
    this.transfers.settle();
    if (this.side === "income") nest(context, account, "items");
    else if (context.fund === "stateCapital") nestInOrder(context, account, this.held.made);
    for (const item of context.ledger.list(account, "items")) {
      if (this.side === "income" || context.fund === "socialInsurance") withinWhole(context, item);
      if (this.side === "expenditure") {
        if (!this.levelled.has(item)) {
          nestLevels(context, item);
          nestByNames(context, item);
          nestInGroups(context, item);
          nest(context, item, "items");
        }
        liftRows(context, item);
        besideWhole(context, item, this.ofWhich);
        assignCodes(context, item);
      }
    }
    if (this.side === "expenditure" && context.fund === "general") liftRows(context, account, true);
  }
}
