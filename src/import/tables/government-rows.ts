/** Rows of a government's accounts: revenue and expenditure of the year, and the transfers and balances beside them. */
import { recordAmount, recordsSum } from "../understand/amounts.js";
import type { Source } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf } from "../understand/vocabulary.js";
import { nameKey, plain, tidy } from "../understand/words.js";
import { isFunctionalCode } from "./codes.js";
import { nestLevels } from "./nest-levels.js";
import { balanceName, isGivenToOthers, printedAgain } from "./balance-rows.js";
import { assignCodes, nest, nestByNames, nestInGroups } from "./nesting.js";

const SCOPE = /^(?:全?(?:省|市|县|区|州|旗)(?:本)?级?|本级|地方|年度)+/;
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
  const bare = plain(label).replace(SCOPE, "");
  return (name === undefined ? bare : bare.replace(name, "")).replace(SCOPE, "");
}

/** Whether a row is the total of the year of a government's account. */
export function isYearOfGovernment(label: string, fund: Source | undefined): boolean {
  const bare = bareLabel(label, fund);
  return /^(?:本年)?(?:收入|支出)(?:合计|小计)$/.test(bare) || (bare !== plain(label) && /^(?:收入|支出)$/.test(bare));
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
  /** The rows above of each level, where the table tells them. */
  private readonly path: Draft[] = [];

  constructor(
    private readonly context: ImportContext,
    private readonly account: Draft,
    private readonly side: "income" | "expenditure",
  ) {}

  /** The rows that follow the total of the year are transfers and balances. */
  endYear(): void {
    this.isAfterYear = true;
    this.isTotalFirst = !this.isBegun;
  }

  /** A category of expenditure, of which rows without a level are parts. */
  within(category: Draft): void {
    this.isBegun = true;
    this.category = category;
    this.path.splice(0, this.path.length, category);
  }

  /** The records that other tables of this side have made. */
  private others(field: "items" | "balances"): Draft[] {
    const { ledger } = this.context;
    const below = (holder: Draft, list: string): Draft[] =>
      ledger.list(holder, list).flatMap((row) => [row, ...below(row, "items"), ...below(row, "memo")]);
    return below(this.account, field).filter((row) => !this.made.has(row));
  }

  /** The record that another table of this side has made for a row of the same name. */
  private held(label: string): Draft | undefined {
    const key = nameKey(label);
    return this.others("items").find((row) => nameKey(wordsIn(row, "name")) === key);
  }

  /** The part of an insurance’s row that another table has made: 保险费收入 stands under each of them. */
  private heldIn(parent: Draft, label: string): Draft | undefined {
    const { ledger } = this.context;
    const parts = [...ledger.list(parent, "items"), ...ledger.list(parent, "memo")];
    return parts.find((row) => !this.made.has(row) && nameKey(wordsIn(row, "name")) === nameKey(label));
  }

  /** The record of a row; `undefined` for categories of expenditure, which are found otherwise. */
  recordOf({ label, code, isMemo, level, parent, figures, evidence }: LabelledRow): Draft | undefined {
    const { ledger } = this.context;
    const words = plain(label);
    this.isBegun = true;
    if (level === 0) this.category = undefined;
    if (this.side === "expenditure" && this.category !== undefined && isGivenToOthers(label))
      return ledger.child(this.category, "named", tidy(label));
    const above = level === undefined || level === 0 ? undefined : this.path[level - 1];
    if (level !== undefined && above !== undefined) {
      const record = this.heldIn(above, label) ?? ledger.add(above, "items");
      this.made.add(record);
      ledger.text(record, "name", tidy(label), evidence);
      this.path.splice(level, this.path.length, record);
      this.levelled.add(this.path[0] ?? record);
      return record;
    }
    // 债务付息支出, of whatever place in the table, is expenditure of the year.
    const isSpent = this.side === "expenditure" && isCategoryName(label) && !/^(?:转移性|债务还本)/.test(words);
    if (words.startsWith("转移性") || (!isSpent && this.isTransfer(words))) {
      const isWhole = words.startsWith("转移性");
      // 年终结余 / 其中：结转下年支出
      const closing = isMemo && balanceOf(words) === "closing" ? this.closing : undefined;
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
      this.made.add(record);
      if (balanceOf(words) === "closing") this.closing ??= record;
      ledger.text(record, "name", balanceName(label), evidence);
      if (isWhole) [this.transfers, this.transferCode] = [record, code];
      return record;
    }
    // 其他支出 of each insurance is no category of expenditure.
    const isInsurance = this.context.fund === "socialInsurance" && !isFunctionalCode(code);
    if (this.side === "expenditure" && !isInsurance && (isFunctionalCode(code) || isCategoryName(label)))
      return undefined;
    const isRest = /^其他各[项类]支出$/.test(words);
    const category = isRest ? undefined : this.category;
    const holder = this.side === "income" || isInsurance ? (parent ?? this.account) : (category ?? this.account);
    const isBeside = isMemo && this.side === "income" && parent !== undefined;
    const record =
      (isInsurance && parent !== undefined ? this.heldIn(parent, label) : this.held(label)) ??
      ledger.add(holder, isBeside ? "memo" : "items", code === "" ? {} : { code });
    this.made.add(record);
    if (level === 0) this.path.splice(0, this.path.length, record);
    ledger.text(record, "name", tidy(label), evidence);
    return record;
  }

  private isTransfer(words: string): boolean {
    if (this.transfers !== undefined) return true;
    return this.isAfterYear && (!this.isTotalFirst || TRANSFER.test(words));
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
    if (this.side === "income") nest(context, account, "items");
    for (const item of context.ledger.list(account, "items")) {
      if (this.side === "income") this.wholeMemo(item);
      else {
        if (!this.levelled.has(item)) {
          nestLevels(context, item);
          nestByNames(context, item);
          nestInGroups(context, item);
          nest(context, item, "items");
        }
        assignCodes(context, item);
      }
    }
  }

  /** 转移性支出 39 = 调出资金 36 + 年终结余 3: what follows is none of its parts. */
  private releaseTransfers(transfers: Draft): void {
    const rows = transfers["items"] as Draft[] | undefined;
    const whole = recordAmount(transfers);
    if (rows === undefined || whole === undefined || recordsSum(rows).equals(whole)) return;
    const end = rows.findIndex((_, at) => recordsSum(rows.slice(0, at + 1)).equals(whole)) + 1;
    if (end <= 0) return;
    for (const row of rows.splice(end)) this.context.ledger.add(this.account, "balances", row);
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
