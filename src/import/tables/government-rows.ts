/** Rows of a government's accounts: revenue and expenditure of the year, and the transfers and balances beside them. */
import type { Decimal } from "../../budget/amount.js";
import { sum } from "../../budget/amount.js";
import { amountsAmong, cellAmount, recordAmount, recordsSum } from "../understand/amounts.js";
import type { Source } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf } from "../understand/vocabulary.js";
import { nameKey, plain, tidy } from "../understand/words.js";
import { markKind } from "./account-rows.js";
import { isFunctionalCode } from "./codes.js";
import { nestLevels, provedYears } from "./nest-levels.js";
import { balanceName, isGivenToOthers, printedAgain } from "./balance-rows.js";
import { liftRows } from "./lift-rows.js";
import { assignCodes, nest, nestByNames, nestInGroups } from "./nesting.js";

const SCOPE = /^(?:自治[区州县旗]|各?市县|全?(?:省|市|县|区|州|旗|盟)|(?:本)?级|地方|年度)+/;
/** Names of each fund before the words of a total. 国有资本经营收入 is revenue of the general public budget, and no total of it. */
const FUNDS: Readonly<Partial<Record<Source, RegExp>>> = {
  general: /^(?:地方)?(?:一般公共(?!服务)|公共财政|财政)(?:预算)?/,
  governmentFund: /^(?:地方)?(?:政府性)?基金(?:预算)?/,
  stateCapital: /^(?:地方)?国有资本经营(?:预算)?/,
  socialInsurance: /^(?:社会保险|社保)?基金(?:预算)?/,
};
/** Money that moves between governments, years and funds. */
const TRANSFER =
  /转移|补助|返还|债务|债券|借款|调入|调出|结余|结转|转贷|稳定调节基金|预算周转金|上解|还本|援助其他地区|接受其他|赤字/;

/** The year in the title of a government’s table: its tables of the year before stand beside those of the budget. */
export function titleYear(context: ImportContext, { title }: PublishedTable): number | undefined {
  const [first, ...others] = new Set([...title.matchAll(/(20\d\d)\s*年/g)].map(([, year]) => Number(year)));
  return context.fund === undefined || others.length > 0 ? undefined : first;
}

/** A label without the level of government and the fund that its table is of: 市本级一般公共预算收入合计. */
function bareLabel(label: string, fund: Source | undefined): string {
  const name = fund === undefined ? undefined : FUNDS[fund];
  // 本年基金收入合计
  const bare = plain(label)
    .replace(/^[本当]年(?:度)?(?=(?:政府性)?基金|一般公共|国有资本|社会保险|社保)/, "")
    .replace(SCOPE, "");
  return (name === undefined ? bare : bare.replace(name, "")).replace(SCOPE, "");
}

/** Whether a row is the total of the year of a government's account. */
export function isYearOfGovernment(label: string, fund: Source | undefined): boolean {
  const bare = bareLabel(label, fund);
  return /^(?:本年)?(?:收入|支出)(?:合计|小计)$/.test(bare) || (bare !== plain(label) && /^(?:收入|支出)$/.test(bare));
}

/** Whether a row is the total of all money of a government's account: 总收入, 一般公共预算总支出. */
export function isAllOfGovernment(label: string, fund: Source | undefined): boolean {
  return /^总(?:收入|支出)$/.test(bareLabel(label, fund));
}

/** Whether a code is one of transfers or of the repayment of debt, which are no expenditure of the year: 230…, 231…. */
export function isTransferCode(code: string): boolean {
  return /^23[01]/.test(code);
}

/** A transfer by its code, under those that its code is a part of. */
export function transferOfCode(context: ImportContext, account: Draft, code: string): Draft {
  const { ledger } = context;
  let [holder, field] = [account, "balances"];
  for (const length of [3, 5, 7]) {
    if (length > code.length) break;
    const part = code.slice(0, length);
    const held = ledger.list(holder, field).find((each) => each["code"] === part);
    if (held === undefined && length < code.length) continue;
    [holder, field] = [held ?? ledger.add(holder, field, { code: part }), "items"];
  }
  return holder;
}

/** A transfer or balance by its name. */
export function transferNamed(context: ImportContext, account: Draft, label: string, evidence: Evidence): Draft {
  const { ledger } = context;
  const name = tidy(label);
  const code = balanceOf(name);
  const held = ledger.list(account, "balances").find((each) => nameKey(wordsIn(each, "name")) === nameKey(name));
  const record = held ?? ledger.add(account, "balances", code === undefined ? {} : { code });
  ledger.text(record, "name", name, evidence);
  return record;
}

/** A row as the reader of an account gives it. */
interface LabelledRow {
  readonly label: string;
  /** Its list mark: 三、. */
  readonly mark: string;
  /** Whether it stands among rows whose categories have list marks, and has none. */
  readonly isUnmarked: boolean;
  readonly code: string;
  readonly isMemo: boolean;
  /** How many levels it is below a category, where the table tells. */
  readonly level?: number | undefined;
  /** The item that the list marks put it under. */
  readonly parent: Draft | undefined;
  /** What its cells print. */
  readonly figures: readonly string[];
  readonly evidence: Evidence;
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
  /** What is left at the end of the year, of which parts follow (其中). */
  private closing: Draft | undefined;
  /** Categories whose rows told their levels. */
  private readonly levelled = new Set<Draft>();
  /** Records of the rows of this table. */
  private readonly made = new Set<Draft>();
  private category: Draft | undefined;
  /** The kind of its list mark: rows with the same are none of its parts. */
  private categoryMark = "";
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
   */
  endYear(hasNoParts = false): void {
    this.isAfterYear = true;
    this.isTotalFirst = !this.isBegun && !hasNoParts;
    // 补助下级支出 under 本年支出合计 is none of the category above it.
    if (!this.isTotalFirst) this.category = undefined;
  }

  /** A total of all rows was read. */
  endAll(): void {
    this.isSummed = true;
  }

  /** A category of expenditure with its list mark; rows without a level are parts of it. */
  within(category: Draft, mark: string): void {
    this.isBegun = true;
    this.category = category;
    this.categoryMark = markKind(mark);
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
    return this.others("items").find((row) => nameKey(wordsIn(row, "name")) === key);
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
  recordOf({
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
    const isBesideCategory = this.categoryMark !== "" && markKind(mark) === this.categoryMark;
    if (level === 0 || isBesideCategory) this.category = undefined;
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
    const above = level === undefined || level === 0 ? undefined : this.path[level - 1];
    if (this.isNextCategory(label, code, above)) return undefined;
    if (level !== undefined && above !== undefined) {
      const record = this.heldIn(above, label) ?? ledger.add(above, "items");
      this.made.add(record);
      ledger.text(record, "name", tidy(label), evidence);
      this.path.splice(level, this.path.length, record);
      this.levelled.add(this.path[0] ?? record);
      return record;
    }
    // 债务付息支出, of whatever place in the table, is expenditure of the year.
    const isNamedSo = isCategoryName(label) && !isUnmarked;
    const isSpent = this.side === "expenditure" && isNamedSo && !/^(?:转移性|债务还本)/.test(words);
    if (mark !== "") this.marked = undefined;
    // 三、补助下级支出, and 旅游发展基金支出 under it: what is given for that.
    if (this.marked !== undefined && code === "" && isUnmarked && !TRANSFER.test(words)) {
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
    if (words.startsWith("转移性") || (!isSpent && this.isTransfer(words))) {
      const isWhole = words.startsWith("转移性");
      // 年终结余 / 其中：结转下年支出
      const isOfClosing = isMemo || (/^(?:减[:：])?结转下年/.test(words) && this.isSameAs(this.closing, figures));
      const closing = isOfClosing && balanceOf(words) === "closing" ? this.closing : undefined;
      const isPart = closing !== undefined || (this.transfers !== undefined && !isWhole && this.isPartByCode(code));
      const holder = closing ?? (isPart ? (this.transfers ?? this.account) : this.account);
      const known = balanceOf(words) ?? (code === "" ? undefined : code);
      const record =
        printedAgain(this.others("balances"), label, figures) ??
        ledger.add(
          holder,
          closing !== undefined ? "memo" : isPart ? "items" : "balances",
          known === undefined || closing !== undefined ? {} : { code: known },
        );
      if (isPart && holder === this.transfers) this.putUnder(this.transfers, record);
      this.made.add(record);
      if (balanceOf(words) === "closing") this.closing ??= record;
      ledger.text(record, "name", balanceName(label), evidence);
      if (isWhole) [this.transfers, this.transferCode] = [record, code];
      else if (mark !== "" && this.transfers === undefined) this.marked = record;
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
    if (this.side === "income" || code !== "" || !/^2\d\d$/.test(over) || over === "219") return false;
    const isKnown = isCategoryName(label) && codeNamed(label, over) === undefined && !label.startsWith("其他");
    return isKnown && codeNamed(label, "") !== over;
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

  /** 上年结余收入 of a table without 转移性收入, in one that prints it under that. */
  private putUnder(transfers: Draft, record: Draft): void {
    const beside = (this.account["balances"] ?? []) as Draft[];
    const at = record === transfers ? -1 : beside.indexOf(record);
    if (at < 0) return;
    beside.splice(at, 1);
    this.context.ledger.add(transfers, "items", record);
  }

  private isTransfer(words: string): boolean {
    // 专项债务对应项目专项收入 is revenue of the fund, after whatever sum it stands.
    if (words.endsWith("项目专项收入")) return false;
    if (this.transfers !== undefined) return true;
    return this.isAfterYear && (!this.isTotalFirst || TRANSFER.test(words));
  }

  /** 专项转移支付收入, and 教育, 农林水 … under it: what each is given for, under names that income may have too (其他收入). */
  private receivedFor(label: string, words: string, code: string): Draft | undefined {
    if (this.side !== "income" || this.lastTransfer === undefined || TRANSFER.test(words) || code !== "") {
      this.isReceived = false;
      return undefined;
    }
    this.isReceived ||= isCategoryName(label) && !words.endsWith("收入");
    return this.isReceived ? this.context.ledger.add(this.lastTransfer, "items") : undefined;
  }

  /** 年终结余 12, and 结转下年 12 under it: all of it. */
  private isSameAs(record: Draft | undefined, figures: readonly string[]): boolean {
    const amount = recordAmount(record);
    if (amount === undefined || amount.isZero()) return false;
    return figures.some((text) => cellAmount(text)?.equals(amount) === true);
  }

  private isPartByCode(code: string): boolean {
    return code === "" || this.transferCode === "" || code.startsWith(this.transferCode);
  }

  /** Puts rows, which often print no level, under the rows that they are part of. */
  settle(): void {
    const { context, account } = this;
    if (this.transfers !== undefined) {
      nest(context, this.transfers, "items");
      this.releaseTransfers(this.transfers);
    }
    nest(context, account, "balances");
    for (const balance of context.ledger.list(account, "balances")) this.partsBeside(balance);
    if (this.side === "income") nest(context, account, "items");
    for (const item of context.ledger.list(account, "items")) {
      if (this.side === "income" || context.fund === "socialInsurance") this.wholeMemo(item);
      if (this.side === "expenditure") {
        if (!this.levelled.has(item)) {
          nestLevels(context, item);
          nestByNames(context, item);
          nestInGroups(context, item);
          nest(context, item, "items");
        }
        liftRows(context, item);
        assignCodes(context, item);
      }
    }
    if (this.side === "expenditure" && context.fund === "general") liftRows(context, account, true);
  }

  /** What is given for single purposes, 款 and 项 in one list: beside the sum, where they do not make it up. */
  private partsBeside(balance: Draft): void {
    const rows = balance["items"] as Draft[] | undefined;
    const whole = recordAmount(balance);
    if (balance === this.transfers || rows === undefined || whole === undefined) return;
    if (!rows.every((row) => row["code"] === undefined) || recordsSum(rows).equals(whole)) return;
    for (const row of rows) this.context.ledger.add(balance, "memo", row);
    delete balance["items"];
  }

  /** 转移性支出 39 = 调出资金 36 + 年终结余 3: what follows is none of its parts. */
  private releaseTransfers(transfers: Draft): void {
    const rows = transfers["items"] as Draft[] | undefined;
    const amount = amountsAmong(rows ?? []);
    const total = (of: readonly Draft[]): Decimal => sum(of.map(amount));
    const whole = amount(transfers);
    if (rows === undefined || whole === undefined || total(rows).equals(whole)) return;
    // Of blanks after them the figures of other years tell which are parts.
    const ends = rows.flatMap((_, at) => (total(rows.slice(0, at + 1)).equals(whole) ? [at + 1] : []));
    const proofs = ends.map((at) => provedYears(transfers, rows.slice(0, at)));
    const end = ends[proofs.indexOf(Math.max(...proofs))] ?? 0;
    // 转移性收入 13 / 上年结转 172, which the total of all has both: none is its part.
    if (end <= 0 && !this.areAllBeside(transfers, rows)) return;
    for (const row of rows.splice(end)) this.context.ledger.add(this.account, "balances", row);
  }

  private areAllBeside(transfers: Draft, rows: readonly Draft[]): boolean {
    const { ledger } = this.context;
    const amount = amountsAmong(rows);
    const [year, all] = [amount(this.account), amount(this.account["total"])];
    const total = sum([transfers, ...rows].map(amount));
    if (year === undefined || all === undefined || sum(rows.map(amount)).isZero()) return false;
    const others = ledger.list(this.account, "balances").filter((each) => each !== transfers);
    return sum(others.map(amount)).plus(total).plus(year).equals(all);
  }

  /** Rows under 其中 that make up the row above are its parts. */
  private wholeMemo(item: Draft): void {
    const memo = item["memo"] as Draft[] | undefined;
    const whole = recordAmount(item);
    if (memo === undefined || whole === undefined || !recordsSum(memo).equals(whole)) return;
    for (const row of memo) this.context.ledger.add(item, "items", row);
    delete item["memo"];
  }
}
