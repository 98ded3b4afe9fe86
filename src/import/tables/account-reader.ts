/** Rows of an account, whichever side it is of. */
import type { Source } from "../../budget/schema.js";
import { cellAmount, recordAmount } from "../understand/amounts.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, sourceOf } from "../understand/vocabulary.js";
import { ordinalOf, plain, readCell, tidy } from "../understand/words.js";
import { isOfOtherTable, isWhole, nameless, NO_PART, onPath, type Entry } from "./account-entries.js";
import { markKind, type AccountRow } from "./account-rows.js";
import { findSource, leftover, writeMeasure } from "./written-figures.js";
import { levelsOfRows } from "./indent-levels.js";
import { GovernmentRows } from "./government-rows.js";
import { TRANSFER } from "./government-transfers.js";
import { TotalsOfAccount } from "./totals-of-account.js";

/** Income or expenditure. */
export type Side = "income" | "expenditure";

/** Which account table is read: of all money, or of the fiscal appropriation only. */
export interface AccountTable {
  readonly id: string;
  readonly isFiscal: boolean;
  /** The fund whose account it is. */
  readonly fund?: Source;
}

/** Reads the rows of one block in order: totals and balances, and what else both sides have. */
export abstract class AccountReader {
  private readonly stack: { depth: number; record: Draft; kind: "root" | "item" | "balance" | "other" }[] = [];
  protected readonly account: Draft;
  private readonly totals: TotalsOfAccount;
  /** Whether categories of expenditure have list marks: 一、, （一）. */
  private readonly hasMarks: boolean;
  private hasYear = false;
  /** Whether no row is a category of expenditure. */
  private readonly isSummary: boolean;
  /** Parts of sources and balances that this table has printed. */
  private readonly parts = new Set<Draft>();
  /** Places the rows of a government’s account. */
  protected readonly rows: GovernmentRows | undefined;
  /** Levels of rows of a government's expenditure, 0 for a category, where their names are set in by them. */
  protected readonly levels: ReadonlyMap<AccountRow, number>;

  constructor(
    protected readonly context: ImportContext,
    protected readonly table: PublishedTable,
    protected readonly kind: AccountTable,
    protected readonly side: Side,
    protected readonly all: readonly AccountRow[],
    private readonly measures: readonly (Measure | undefined)[],
  ) {
    const rows = all;
    this.account = context.part(side);
    this.totals = new TotalsOfAccount(rows, context.fund);
    if (context.fund !== undefined) this.rows = new GovernmentRows(context, this.account, side);
    const categories = rows.filter(({ label, code }) => code === "" && isCategoryName(label));
    // Rows of these funds have no categories in any table.
    const hasCategories = context.fund === "general" || context.fund === "governmentFund";
    this.isSummary = hasCategories && categories.length === 0 && rows.every(({ code }) => code === "");
    const marked = categories.filter(({ printed }) => ordinalOf(printed) !== "").length;
    this.hasMarks = side === "expenditure" && marked > 2 && marked * 2 > categories.length;
    this.levels = side === "expenditure" && context.fund !== undefined ? levelsOfRows(rows) : new Map();
  }

  read(row: AccountRow): void {
    const { context } = this;
    const label = plain(row.label);
    // A figure on a line of its own is the name of nothing.
    if (label === "" || readCell(label).kind === "figure") {
      leftover(context, { ...row.row, cells: row.cells });
      return;
    }
    context.rows += 1;
    // 一、省本级支出 / 二、转移性支出 / 本年支出小计: the sum of both, without what is left.
    if (this.hasYear && this.rows !== undefined && /^本年(?:收入|支出)小计$/.test(label)) {
      this.write(context.ledger.child(this.account, "named", tidy(row.label)), row, []);
      return;
    }
    if (this.totals.isYear(row)) {
      this.account["name"] ??= /^[本当]年/.test(label) && !label.endsWith("计") ? tidy(row.label) : undefined;
      if (this.account["name"] === undefined) delete this.account["name"];
      this.push(row.depth, this.account, "root");
      this.hasYear = true;
      // 一、部门预算 without a figure is the heading of the rows below.
      const isHeading = label === "部门预算" && row.cells.every((cell) => readCell(cell?.text ?? "").kind === "blank");
      if (!isHeading) this.write(this.account, row, []);
      this.rows?.endYear(this.hasNoParts(row), ordinalOf(row.printed), this.indentOf(row));
      this.endYear();
      return;
    }
    if (this.totals.isAll(row)) {
      this.total(row);
      return;
    }
    if (this.rows !== undefined && this.government(this.rows, row)) return;
    const balance = balanceOf(label);
    const parent = this.parentOf(row.depth);
    if (balance !== undefined && parent?.kind !== "item") this.balance(row, balance, parent);
    else if (parent?.kind === "balance") this.partOf(row, parent.record, "balance");
    else this.own(row, parent);
  }

  /** 一、一般公共预算收入 right over 二、上级补助收入: the year, whose parts stand elsewhere. */
  private hasNoParts(row: AccountRow): boolean {
    const [mark, next] = [row, this.all[this.all.indexOf(row) + 1]].map((each) => ordinalOf(each?.printed ?? ""));
    return mark !== undefined && mark !== "" && markKind(mark) === markKind(next ?? "");
  }

  /** A row that is no total and no balance: a source of income, or what is spent. */
  protected abstract own(row: AccountRow, parent: Entry | undefined): void;

  /** The total of the year was read. */
  protected endYear(): void {
    return;
  }

  /** How far a row of a summary without categories is set in. */
  private indentOf({ indent }: AccountRow): number | undefined {
    return this.isSummary ? indent : undefined;
  }

  /** A row of a government’s account; `false` for categories of expenditure. */
  private government(rows: GovernmentRows, row: AccountRow): boolean {
    const parent = this.parentOf(row.depth);
    const record = rows.recordOf({
      label: row.label,
      mark: ordinalOf(row.printed),
      isUnmarked: this.hasMarks && ordinalOf(row.printed) === "",
      code: row.code,
      isMemo: row.isMemo,
      indent: this.indentOf(row),
      level: this.levels.get(row),
      parent: parent?.kind === "item" ? parent.record : undefined,
      figures: row.cells.map((cell) => cell?.text ?? ""),
      evidence: this.evidence(row),
    });
    if (record === undefined) return false;
    if (this.side === "income" || this.context.fund === "socialInsurance") this.push(row.depth, record, "item");
    this.write(record, row, []);
    return true;
  }

  /** What can be told only when all rows are read. */
  settle(): void {
    this.rows?.settle();
  }

  private total(row: AccountRow): void {
    const { ledger } = this.context;
    this.rows?.endAll();
    if (this.side === "expenditure" && this.totals.isBeforeClosing(row)) {
      this.write(ledger.child(this.account, "named", tidy(row.label)), row, []);
      return;
    }
    const { hasAmount, hasBalances } = this.totals;
    const isAmountToo = !hasAmount && !hasBalances;
    if (this.kind.isFiscal) {
      if (isAmountToo || !hasBalances) this.write(this.account, row, []);
      else this.write(ledger.child(this.account, "total"), row, []);
      return;
    }
    // 合计 of a government is the year; its 总计 has transfers and balances, too.
    const isYearOnly = this.rows !== undefined && isAmountToo && !row.label.includes("总");
    const total = (): void => {
      this.write(ledger.child(this.account, "total"), row, []);
    };
    if (!isAmountToo) {
      total();
      return;
    }
    // 收入总计 of a table of revenue alone: with balances in another table it is none of all money.
    const isAlone = !this.all.some(({ label }) => TRANSFER.test(plain(label)) && !isCategoryName(label));
    if (this.rows === undefined || !isAlone || !this.isOfYear(row)) {
      if (!isYearOnly) total();
    } else if (!isYearOnly)
      this.context.later.push(() => {
        const balances = ledger.list(this.account, "balances");
        if (this.account["total"] === undefined && balances.length === 0) total();
      });
    // A government's table of another year or version has figures of its own.
    if (this.account["amount"] === undefined || isYearOnly) this.write(this.account, row, []);
  }

  /** Whether another table prints no other figure for the year than a row does. */
  private isOfYear({ cells }: AccountRow): boolean {
    const held = recordAmount(this.account);
    const own = cellAmount(cells[this.measures.findIndex((measure) => measure?.path.join(".") === "amount")]?.text);
    return held === undefined || own === undefined || held.equals(own);
  }

  private balance(row: AccountRow, code: string, parent: Entry | undefined): void {
    const { context } = this;
    const { ledger } = context;
    if (parent?.kind === "balance") {
      this.partOf(row, parent.record, "balance");
      return;
    }
    const held = ledger.list(this.account, "balances");
    const wanted = nameless(row.label);
    const record =
      (this.kind.isFiscal ? held.find((item) => item["code"] === code) : undefined) ??
      held.find((item) => item["code"] === code && nameless(wordsIn(item, "name") || row.label) === wanted) ??
      held.find((item) => item["code"] === code && isOfOtherTable(context, this.kind.id, item, row)) ??
      ledger.add(this.account, "balances", { code });
    this.name(record, row);
    this.push(row.depth, record, "balance");
    this.write(record, row, []);
  }

  protected partOf(row: AccountRow, parent: Draft, kind: Entry["kind"]): void {
    const { ledger } = this.context;
    const source = sourceOf(row.label);
    if (this.kind.isFiscal && source !== undefined) {
      this.push(row.depth, parent, kind);
      this.write(parent, row, [], source);
      return;
    }
    const named =
      kind === "balance" && source === undefined && plain(row.label).startsWith("财政拨款结") ? "fiscal" : source;
    // 上级财政补助收入 / 一般公共预算补助: another money than the one that stands in the account by that name.
    const code = kind === "item" && named !== undefined && this.isHeldBeside(parent, named) ? undefined : named;
    const field = row.isMemo && kind !== "balance" && !isWhole(parent, row, code) ? "memo" : "items";
    const isPart = code !== undefined && !NO_PART.has(code) && !onPath(this.stack, code);
    // One table prints 其中 before the parts, another does not.
    const held = [...ledger.list(parent, "items"), ...ledger.list(parent, "memo")];
    const record =
      held.find((item) => item["name"] === tidy(row.label)) ??
      // The same part under another name in another table: 一般公共预算, 一般公共预算拨款.
      held.find((item) => isPart && item["code"] === code && !this.parts.has(item)) ??
      ledger.add(parent, field, isPart ? { code } : {});
    this.parts.add(record);
    this.name(record, row);
    this.push(row.depth, record, kind);
    this.write(record, row, []);
  }

  /** Whether a source stands in the account already, and not below `parent`. */
  private isHeldBeside(parent: Draft, code: string): boolean {
    const { context } = this;
    const items = context.ledger.list(this.account, "items");
    const above = this.stack.map(({ record }) => record);
    return items.some(
      (item) => item !== parent && !above.includes(item) && findSource(context, item, code) !== undefined,
    );
  }

  protected name(record: Draft, row: AccountRow): void {
    if (!this.kind.isFiscal || record["name"] === undefined)
      this.context.ledger.text(record, "name", tidy(row.label), this.evidence(row));
  }

  protected evidence(row: AccountRow, place = row.row.place): Evidence {
    return inTable(place, this.kind.id, this.table.unit);
  }

  protected write(record: Draft, row: AccountRow, before: readonly string[], source?: string, isPart = false): void {
    for (const [at, cell] of row.cells.entries()) {
      const measure = this.measures[at];
      if (cell === undefined || cell.spread) continue;
      const evidence = this.evidence(row, cell.place);
      if (measure === undefined) {
        if (plain(cell.text) !== "") leftover(this.context, { place: cell.place, cells: [cell] });
        continue;
      }
      const own = source === undefined ? measure.path : ["funding", source, ...measure.path.slice(2)];
      // The record of a part stands below its fund already.
      const path = isPart ? own.slice(2) : own;
      writeMeasure(this.context, record, { ...measure, path: [...before, ...path] }, cell.text, evidence);
    }
  }

  protected push(depth: number, record: Draft, kind: Entry["kind"]): void {
    while ((this.stack[this.stack.length - 1]?.depth ?? Number.NEGATIVE_INFINITY) >= depth) this.stack.pop();
    this.stack.push({ depth, record, kind });
  }

  private parentOf(depth: number): Entry | undefined {
    return [...this.stack].reverse().find((entry) => entry.depth < depth && entry.kind !== "root");
  }
}
