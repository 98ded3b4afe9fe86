/** Rows of a government's accounts: revenue and expenditure of the year, and the transfers and balances beside them. */
import { cellAmount, recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { balanceOf } from "../understand/vocabulary.js";
import { nameKey, plain, tidy } from "../understand/words.js";
import { markKind } from "./account-rows.js";
import { isFunctionalCode } from "./codes.js";
import { nestLevels } from "./nest-levels.js";
import { balanceName, isGivenToOthers, printedAgain } from "./balance-rows.js";
import { besideCategories, besideWhole, withinWhole } from "./of-which.js";
import { SetInRows } from "./set-in-rows.js";
import { nestOfWhich, partsBeside, putUnder, releaseTransfers, TRANSFER } from "./government-transfers.js";
import { apart } from "./one-table.js";
import { keepProvedYears } from "./transfers-of-years.js";
import { liftRows } from "./lift-rows.js";
import { nestByMarks } from "./nest-by-marks.js";
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

const isAmong = (account: Draft, row: Draft): boolean => ((account["balances"] ?? []) as Draft[]).includes(row);

/** 残疾人事业发展补助专项: what is given, under 补助下级支出, and no transfer of its own. */
const isNoTransfer = (words: string): boolean => !TRANSFER.test(words) || words.endsWith("补助专项");

/** Places the rows of one side of a government's account. */
export class GovernmentRows {
  private isAfterYear = false;
  /** Whether a total of all was read. */
  private isSummed = false;
  /** Whether rows are read that 另外 says beside the account. */
  private isAside = false;
  /** Whether an insurance was read. */
  private isInsured = false;
  /** The transfer or balance with a list mark, under which what has none stands: 三、补助下级支出. */
  private marked: Draft | undefined;
  /** The transfer or balance read last, and whether what follows is what it is given for. */
  private lastTransfer: Draft | undefined;
  private isReceived = false;
  /** Whether the total of the year stands above its parts. */
  private isTotalFirst = false;
  /** Whether a row of the table was read that is no total. */
  private isBegun = false;
  private transfers: Draft | undefined;
  private transferCode = "";
  /** The kind of its list mark: after 二、转移性收入, 三、 is none of its parts. */
  private transferMark = "";
  private areTransfersEnded = false;
  /** The kind of the list mark of the year: 三、预备费 after 一、一般公共预算支出 / （一）… stands beside it. */
  private yearMark = "";
  /** The list marks of transfers and balances. */
  private readonly marks = new Map<Draft, string>();
  /** Those of them that follow 转移性收入 as its parts. */
  private readonly parts = new Set<Draft>();
  /** What is left at the end of the year, of which parts follow (其中). */
  private closing: Draft | undefined;
  /** Categories whose rows told their levels. */
  private readonly levelled = new Set<Draft>();
  /** Records of the rows of this table. */
  private readonly made = new Set<Draft>();
  /** Parts of categories, transfers and balances that 其中 names. */
  private readonly ofWhich = new Set<Draft>();
  /** Rows above of a summary that names no category; the account for its year. */
  private readonly above = new SetInRows();
  private category: Draft | undefined;
  /** The kind of its list mark: rows with the same are none of its parts. */
  private categoryMark = "";
  /** How many levels it is set in. */
  private categoryLevel: number | undefined;
  /** The transfer that rows of a level below it stand under. */
  private transferOver: Draft | undefined;
  /** The rows above of each level, where the table tells them. */
  private readonly path: Draft[] = [];

  constructor(
    private readonly context: ImportContext,
    private readonly account: Draft,
    private readonly side: "income" | "expenditure",
  ) {}

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
    this.category = this.transferOver = undefined;
    this.path.length = 0;
  }

  /** A total of all rows was read. */
  endAll(): void {
    this.isSummed = true;
  }

  /** A category of expenditure with its list mark and level; rows without a level are parts of it. */
  within(category: Draft, mark: string, level?: number): void {
    this.isBegun = true;
    this.made.add(category);
    this.category = category;
    this.categoryMark = markKind(mark);
    this.categoryLevel = level;
    this.path.splice(0, this.path.length, category);
  }

  /** The records that other tables of this side have made. */
  private others(field: "items" | "balances"): Draft[] {
    const { ledger } = this.context;
    const below = (holder: Draft, list: string): Draft[] =>
      ledger.list(holder, list).flatMap((row) => [row, ...below(row, "items"), ...below(row, "memo")]);
    return below(this.account, field).filter((row) => !this.made.has(row));
  }

  /** What other tables have made of a category, whose 款 they may call otherwise. */
  private partsOf(category: Draft): Draft[] {
    return this.context.ledger.list(category, "items").filter((row) => !this.made.has(row));
  }

  /** The record that another table of this side has made for a row of the same name. */
  private held(label: string): Draft | undefined {
    const key = nameKey(label);
    // 其他支出 among the parts of a category is not the category of that name.
    return this.others("items").find(
      (row) => nameKey(wordsIn(row, "name")) === key && !/^2\d\d$/.test(wordsIn(row, "code")),
    );
  }

  /** The insurances that other tables of this side have made. */
  private insurances(): Draft[] {
    return this.context.ledger.list(this.account, "items").filter((row) => !this.made.has(row));
  }

  /** The part of an insurance’s row that another table has made: 保险费收入 stands under each of them. */
  private heldIn(parent: Draft, label: string): Draft | undefined {
    const { ledger } = this.context;
    const parts = [...ledger.list(parent, "items"), ...ledger.list(parent, "memo")];
    return parts.find((row) => !this.made.has(row) && nameKey(wordsIn(row, "name")) === nameKey(label));
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
    const isOther = (this.marks.get(over) ?? "") !== "" || (TRANSFER.test(plain(label)) && !isOfOver);
    if (over !== this.account && isOther) return undefined;
    if (figures.every((text) => cellAmount(text) === undefined)) return undefined;
    const { ledger } = this.context;
    const record = ledger.add(over, "items");
    if (over === this.account) this.context.later.push(() => besideCategories(this.context, this.account, record));
    this.made.add(record);
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
      this.made.add(ofFund);
      ledger.text(ofFund, "name", tidy(label), evidence);
      return ofFund;
    }
    const above = level === undefined || level === 0 ? undefined : (this.path[level - 1] ?? this.transferOver);
    if (this.isNextCategory(label, code, above)) return undefined;
    if (level !== undefined && above !== undefined) {
      const record = this.heldIn(above, label) ?? ledger.add(above, "items");
      this.made.add(record);
      if (isMemo) this.ofWhich.add(record);
      ledger.text(record, "name", tidy(label), evidence);
      if (above === this.transferOver) return record;
      this.path.splice(level, this.path.length, record);
      this.levelled.add(this.path[0] ?? record);
      return record;
    }
    // 债务付息支出, of whatever place in the table, is expenditure of the year.
    const isNamedSo = isCategoryName(label) && !isUnmarked;
    const isSpent = this.side === "expenditure" && isNamedSo && !/^(?:转移性|债务还本)/.test(words);
    if (mark !== "") this.marked = undefined;
    // 三、补助下级支出, and 旅游发展基金支出 under it: what is given for that.
    if (this.marked !== undefined && code === "" && isUnmarked && isNoTransfer(words)) {
      const part = ledger.add(this.marked, "items");
      ledger.text(part, "name", tidy(label), evidence);
      return part;
    }
    const received = this.receivedFor(label, words, code);
    if (received !== undefined) {
      this.made.add(received);
      ledger.text(received, "name", tidy(label), evidence);
      return received;
    }
    const isBesideYear =
      this.categoryMark !== "" &&
      this.categoryMark !== this.yearMark &&
      mark !== "" &&
      markKind(mark) === this.yearMark;
    if (words.startsWith("转移性") || isBesideYear || (!isSpent && this.isTransfer(words))) {
      const isWhole = words.startsWith("转移性");
      this.areTransfersEnded ||= mark !== "" && markKind(mark) === this.transferMark;
      // 年终结余 / 其中：结转下年支出
      const isOfClosing = isMemo || (/^(?:减[:：])?结转下年/.test(words) && this.isSameAs(this.closing, figures));
      const closing = isOfClosing && balanceOf(words) === "closing" ? this.closing : undefined;
      const isPart = closing !== undefined || this.isPartOfTransfers(isWhole, code);
      const holder = closing ?? (isPart ? (this.transfers ?? this.account) : this.account);
      const known = balanceOf(words) ?? (code === "" ? undefined : code);
      const record =
        printedAgain(this.others("balances"), label, figures) ??
        ledger.add(
          holder,
          closing !== undefined ? "memo" : isPart ? "items" : "balances",
          known === undefined || closing !== undefined ? {} : { code: known },
        );
      if (isPart && holder === this.transfers) putUnder(this.context, this.account, this.transfers, record);
      this.made.add(record);
      if (balanceOf(words) === "closing") this.closing ??= record;
      ledger.text(record, "name", balanceName(label), evidence);
      if (closing === undefined) this.marks.set(record, mark);
      if (isPart && closing === undefined) this.parts.add(record);
      if (isMemo) this.ofWhich.add(record);
      if (isWhole) [this.transfers, this.transferCode, this.transferMark] = [record, code, markKind(mark)];
      else if (mark !== "" && this.transfers === undefined) this.marked = record;
      if (level === 0 && !isWhole) this.transferOver = record;
      this.lastTransfer = closing === undefined && !isPart ? record : undefined;
      return record;
    }
    // 其他支出 of each insurance is no category of expenditure.
    const isInsurance = this.context.fund === "socialInsurance" && (!isFunctionalCode(code) || /^209\d\d$/.test(code));
    if (this.side === "expenditure" && !isInsurance && (isFunctionalCode(code) || isNamedSo)) return undefined;
    const isRest = /^其他各[项类]支出$/.test(words);
    const category = isRest ? undefined : this.category;
    const holder = this.side === "income" || isInsurance ? (parent ?? this.account) : (category ?? this.account);
    const isBeside = isMemo && this.side === "income" && parent !== undefined;
    const record =
      (isInsurance && parent !== undefined ? this.heldIn(parent, label) : this.held(label)) ??
      (category !== undefined && code === "" ? printedAgain(this.partsOf(category), label, figures) : undefined) ??
      (isInsurance && parent === undefined ? printedAgain(this.insurances(), label, figures) : undefined) ??
      (this.side === "income" && code === "" ? printedAgain(this.others("items"), label, figures) : undefined) ??
      ledger.add(holder, isBeside ? "memo" : "items", code === "" ? {} : { code });
    this.made.add(record);
    if (isInsurance) this.isInsured = true;
    if (level === 0) this.path.splice(0, this.path.length, record);
    ledger.text(record, "name", tidy(label), evidence);
    return record;
  }

  /** 国防支出 set in as far as 一般公共服务支出 under 一、本级支出: no part of it. 援助其他地区支出 has parts of such names. */
  private isNextCategory(label: string, code: string, above: Draft | undefined): boolean {
    const over = wordsIn(above, "code");
    if (this.side === "income" || code !== "" || !/^2\d\d$/.test(over)) return false;
    const isKnown = isCategoryName(label) && codeNamed(label, over) === undefined && !label.startsWith("其他");
    const own = codeNamed(label, "") ?? "";
    return isKnown && (over === "219" ? label.endsWith("支出") && own > over : own !== over);
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
    return this.heldIn(holder, words) ?? ledger.add(holder, "memo");
  }

  private isTransfer(words: string): boolean {
    if (isOfFund(words)) return false;
    if (this.transfers !== undefined) return true;
    return this.isAfterYear && (!this.isTotalFirst || TRANSFER.test(words));
  }

  /** 专项转移支付收入 or 支出, and 教育, 农林水 … under it: what each is given for, under names that income may have too (其他收入). */
  private receivedFor(label: string, words: string, code: string): Draft | undefined {
    const isOfSide =
      this.side === "income" || /^专项转移支付(?:支出)?$/.test(plain(wordsIn(this.lastTransfer, "name")));
    if (!isOfSide || this.lastTransfer === undefined || TRANSFER.test(words) || code !== "") {
      this.isReceived = false;
      return undefined;
    }
    this.isReceived ||= isCategoryName(label) && !/(?:收入|支出)$/.test(words);
    return this.isReceived ? this.context.ledger.add(this.lastTransfer, "items") : undefined;
  }

  /** 年终结余 12, and 结转下年 12 under it: all of it. */
  private isSameAs(record: Draft | undefined, figures: readonly string[]): boolean {
    const amount = recordAmount(record);
    if (amount === undefined || amount.isZero()) return false;
    return figures.some((text) => cellAmount(text)?.equals(amount) === true);
  }

  private isPartOfTransfers(isWhole: boolean, code: string): boolean {
    if (this.transfers === undefined || isWhole || this.areTransfersEnded) return false;
    return code === "" || this.transferCode === "" || code.startsWith(this.transferCode);
  }

  /** Puts rows, which often print no level, under the rows that they are part of. */
  settle(): void {
    const { context, account } = this;
    if (this.transfers !== undefined) {
      const putBack = apart(context, this.transfers, "items", [...this.parts]);
      nestByMarks(context, this.transfers, "items", this.marks, this.transferMark);
      nest(context, this.transfers, "items", this.marks);
      releaseTransfers(context, account, this.transfers);
      putBack();
      keepProvedYears(context, account, this.transfers, this.parts);
    }
    const own = [...this.marks.keys()].filter((row) => !this.parts.has(row) || isAmong(account, row));
    const putBack = apart(context, account, "balances", own);
    nestOfWhich(context, account, own, this.ofWhich);
    nestByMarks(context, account, "balances", this.marks);
    nest(context, account, "balances", this.marks);
    putBack();
    for (const balance of context.ledger.list(account, "balances"))
      if (balance !== this.transfers) partsBeside(context, balance);
    if (this.side === "income") nest(context, account, "items");
    else if (context.fund === "stateCapital") nestInOrder(context, account, this.made);
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
