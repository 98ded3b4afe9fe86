/** The account tables: 收支总表 and 财政拨款收支总表, income beside expenditure. */
import { Decimal } from "../../budget/amount.js";
import type { Source } from "../../budget/schema.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { categoryBeginning, codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { isHeldCode, itemOfCode, itemOfNames } from "../understand/functional-tree.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { economicColumn, type Measure } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { balanceOf, natureOf, sourceOf, type Nature } from "../understand/vocabulary.js";
import { isTotalLabel, ordinalOf, plain, readCell, tidy } from "../understand/words.js";
import { isEconomicBlock, readEconomicBlock } from "./account-economic.js";
import { accountRows, type AccountRow } from "./account-rows.js";
import { groupedRows } from "./account-groups.js";
import { isFunctionalCode } from "./codes.js";
import { headingsOf, blocksOf, rolesOf, type Block, type Role } from "./columns.js";
import { findSource, leftover, writeMeasure } from "./functional.js";
import { levelsOfRows } from "./indent-levels.js";
import { levelledAccountRows } from "./levelled-names.js";
import { rowsInPlace } from "./line-numbers.js";
import { GovernmentRows, isYearOfGovernment, titleYear } from "./government-rows.js";

type Side = "income" | "expenditure";

/** Which account table is read: of all money, or of the fiscal appropriation only. */
export interface AccountTable {
  readonly id: string;
  readonly isFiscal: boolean;
  /** The fund whose account it is. */
  readonly fund?: Source;
}

/** Reads an account table block by block. */
export function readAccountTable(context: ImportContext, table: PublishedTable, account: AccountTable): void {
  const prefix = account.isFiscal ? ["funding", account.fund ?? "fiscal"] : [];
  const roles = rolesOf(table, {
    isOfGovernment: context.fund !== undefined,
    year: context.year,
    kind: context.kind,
    titleYear: titleYear(context, table),
    prefix,
    // 项目名称 beside 功能科目名称: the names of another block, and no projects of that one.
  }).map((role): Role => (role.role === "project" ? { role: "name" } : role));
  const body = rowsInPlace(context, table.body, roles);
  const blocks = blocksOf(roles);
  for (const [at, block] of blocks.entries()) {
    const beside = (other: Block | undefined): Block | undefined =>
      other !== undefined && isExpenditureHead(table, block) && isExpenditureHead(table, other) ? other : undefined;
    const rows =
      groupedRows(body, block, roles) ??
      accountRows(body, block, { before: beside(blocks[at - 1]), after: beside(blocks[at + 1]) });
    const side = (context.fund === undefined ? undefined : sideOfGovernment(rows)) ?? sideOf(table, block, rows);
    const measures = block.figures.map((column) => {
      const role = roles[column];
      return role?.role === "figure" ? role.measure : undefined;
    });
    if (side === "expenditure" && isEconomicBlock(table, block, rows)) {
      const isOnly = !blocks.some((other) => other !== block && isExpenditureHead(table, other));
      readEconomicBlock(context, { table, id: account.id, block, isOnly }, rows, measures);
      continue;
    }
    const reader = new AccountReader(context, table, account, side, rows, measures);
    for (const row of rows) {
      context.time(row.row.place);
      reader.read(row);
    }
    reader.settle();
  }
}

function sideOf(table: PublishedTable, block: Block, rows: readonly AccountRow[]): Side {
  const heads = [...block.codes, block.name, ...block.figures].map((column) => (table.stacks[column] ?? []).join("/"));
  const words = plain(heads.join("/"));
  const [income, expenditure] = [/收入|来源/.test(words), /支出|功能分类|经济分类/.test(words)];
  if (income !== expenditure) return income ? "income" : "expenditure";
  const title = plain(table.title);
  if (!income && title.includes("支出") && !/收入|收支/.test(title)) return "expenditure";
  const categories = rows.filter(({ label, code }) => isFunctionalCode(code) || isCategoryName(label)).length;
  return categories > 1 || rows.some(({ label }) => natureOf(label) !== undefined) ? "expenditure" : "income";
}

/** What the labels of a government’s rows mostly say, where the headings of both sides are alike: 项目 | 决算数 | 项目 | 决算数. */
function sideOfGovernment(rows: readonly AccountRow[]): Side | undefined {
  const labels = rows.map(({ label }) => plain(label));
  const income = labels.filter((label) => /收入(?:合计|小计|总计)?$|税$/.test(label)).length;
  const expenditure = labels.filter((label) => /支出(?:合计|小计|总计)?$/.test(label)).length;
  if (income === expenditure || Math.min(income, expenditure) * 4 > Math.max(income, expenditure)) return undefined;
  return income > expenditure ? "income" : "expenditure";
}

function isExpenditureHead(table: PublishedTable, block: Block): boolean {
  return /支出|功能分类/.test(plain(headingsOf(block, table.stacks).join("/")));
}

/** Reads the rows of one block in order. */
class AccountReader {
  private readonly stack: { depth: number; record: Draft; kind: "root" | "item" | "balance" | "other" }[] = [];
  private readonly account: Draft;
  /** Labels that several rows have. */
  private readonly repeated: ReadonlySet<string>;
  private readonly hasBalances: boolean;
  private readonly hasGrandTotal: boolean;
  private readonly hasAmount: boolean;
  /** Parts of sources and balances that this table has printed. */
  private readonly parts = new Set<Draft>();
  /** Whether the income of the year is summed up over the sources before it: what follows is none of it. */
  private isClosed = false;
  private hasSources = false;
  /** The part of expenditure whose rows follow. */
  private nature: { readonly nature: Nature; readonly depth: number } | undefined;
  /** The fund of the row above, in an account of the appropriation. */
  private fundAbove: string | undefined;
  /** Places the rows of a government’s account. */
  private readonly rows: GovernmentRows | undefined;
  /** Names from the category down to rows that print a name alone. */
  private readonly levelled: ReadonlyMap<AccountRow, readonly string[]>;
  /** Levels of rows of a government's expenditure, 0 for a category, where their names are set in by them. */
  private readonly levels: ReadonlyMap<AccountRow, number>;

  constructor(
    private readonly context: ImportContext,
    private readonly table: PublishedTable,
    private readonly kind: AccountTable,
    private readonly side: Side,
    private readonly all: readonly AccountRow[],
    private readonly measures: readonly (Measure | undefined)[],
  ) {
    const rows = all;
    this.account = context.part(side);
    const labels = rows.map(({ label }) => plain(label));
    // 省本级支出 under every category: the part of each that is spent at the own level.
    this.repeated = new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
    this.hasBalances = labels.some((label) => balanceOf(label) !== undefined);
    this.hasGrandTotal = labels.some((label) => /总计$|总额$/.test(label));
    this.hasAmount = rows.some((row) => isYearTotal(plain(row.label)) || this.isYear(row));
    if (context.fund !== undefined) this.rows = new GovernmentRows(context, this.account, side);
    this.levelled = side === "expenditure" && context.fund === undefined ? levelledAccountRows(rows) : new Map();
    this.levels = side === "expenditure" && context.fund !== undefined ? levelsOfRows(rows) : new Map();
  }

  /** 本级收入合计, 一般公共预算收入: the year of a government’s account. */
  private isYear({ label: printed, code }: AccountRow): boolean {
    const label = plain(printed);
    // 10301 政府性基金收入: an item by its code.
    if (code !== "" || this.repeated.has(label)) return false;
    return this.context.fund !== undefined && isYearOfGovernment(label, this.context.fund) && !isTotalLabel(label);
  }

  read(row: AccountRow): void {
    const { context, side } = this;
    const label = plain(row.label);
    // A figure on a line of its own is the name of nothing.
    if (label === "" || readCell(label).kind === "figure") {
      leftover(context, { ...row.row, cells: row.cells });
      return;
    }
    context.rows += 1;
    if (
      isYearTotal(label) ||
      this.isYear(row) ||
      (isTotalLabel(label) && this.hasGrandTotal && !label.includes("总"))
    ) {
      this.account["name"] ??= /^[本当]年/.test(label) && !label.endsWith("计") ? tidy(row.label) : undefined;
      if (this.account["name"] === undefined) delete this.account["name"];
      this.push(row.depth, this.account, "root");
      // 一、部门预算 without a figure is the heading of the rows below.
      const isHeading = label === "部门预算" && row.cells.every((cell) => readCell(cell?.text ?? "").kind === "blank");
      if (!isHeading) this.write(this.account, row, []);
      this.rows?.endYear();
      this.isClosed = this.side === "income" && this.context.fund === undefined && this.hasSources;
      return;
    }
    if (isTotalLabel(label) || /^(?:收入|支出)?总计/.test(label)) {
      this.total(row);
      return;
    }
    if (this.rows !== undefined && this.government(this.rows, row)) return;
    const balance = balanceOf(label);
    const parent = this.parentOf(row.depth);
    if (balance !== undefined && parent?.kind !== "item") this.balance(row, balance, parent);
    else if (parent?.kind === "balance") this.partOf(row, parent.record, "balance");
    else if (side === "income") this.source(row, parent);
    else this.expenditure(row, parent);
  }

  /** A row of a government’s account; `false` for categories of expenditure. */
  private government(rows: GovernmentRows, row: AccountRow): boolean {
    const parent = this.parentOf(row.depth);
    const record = rows.recordOf({
      label: row.label,
      code: row.code,
      isMemo: row.isMemo,
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
    if (this.side === "income") for (const item of this.context.ledger.list(this.account, "items")) this.heading(item);
  }

  /** 1、财政拨款 with a blank over (1)一般公共预算拨款收入 90: the heading of its parts, which is not said to be nothing. */
  private heading(item: Draft): void {
    const { ledger } = this.context;
    const parts = ledger.list(item, "items");
    for (const part of parts) this.heading(part);
    const hasMoney = parts.some(({ amount }) => typeof amount === "string" && !new Decimal(amount).isZero());
    if (item["amount"] === null && hasMoney) ledger.forget(item, "amount");
  }

  private total(row: AccountRow): void {
    const { ledger } = this.context;
    if (this.isBeforeClosing(row)) {
      this.write(ledger.child(this.account, "named", tidy(row.label)), row, []);
      return;
    }
    const isAmountToo = !this.hasAmount && !this.hasBalances;
    if (this.kind.isFiscal) {
      if (isAmountToo || !this.hasBalances) this.write(this.account, row, []);
      else this.write(ledger.child(this.account, "total"), row, []);
      return;
    }
    // 合计 of a government is the year; its 总计 has transfers and balances, too.
    const isYearOnly = this.rows !== undefined && isAmountToo && !row.label.includes("总");
    if (!isYearOnly) this.write(ledger.child(this.account, "total"), row, []);
    if (!isAmountToo) return;
    // A government's table of another year or version has figures of its own.
    if (this.account["amount"] === undefined || isYearOnly) this.write(this.account, row, []);
  }

  /** 支出总计 over 年终结余: of a government what is left is no part of this total, as it is of those of other tables. */
  private isBeforeClosing(row: AccountRow): boolean {
    if (this.rows === undefined || this.side === "income" || !row.label.includes("总")) return false;
    const at = this.all.indexOf(row);
    const after = this.all.slice(at + 1);
    const isLast = at >= FIRST_ROWS && !after.some(({ label }) => /[总合]计$/.test(plain(label)));
    return isLast && after.some(({ label }) => balanceOf(label) === "closing");
  }

  private balance(row: AccountRow, code: string, parent: Entry | undefined): void {
    const { ledger } = this.context;
    if (parent?.kind === "balance") {
      this.partOf(row, parent.record, "balance");
      return;
    }
    const held = ledger.list(this.account, "balances");
    const wanted = nameless(row.label);
    const record =
      (this.kind.isFiscal ? held.find((item) => item["code"] === code) : undefined) ??
      held.find((item) => item["code"] === code && nameless(wordsIn(item, "name") || row.label) === wanted) ??
      held.find((item) => item["code"] === code && this.isOfOtherTable(item, row)) ??
      ledger.add(this.account, "balances", { code });
    this.name(record, row);
    this.push(row.depth, record, "balance");
    this.write(record, row, []);
  }

  /** 上年结转资金 of one table and 上年结转和结余资金 of another are one balance where they have one amount. */
  private isOfOtherTable(item: Draft, row: AccountRow): boolean {
    const marks = this.context.ledger.marksOf(item).filter(({ field }) => field === "amount");
    if (marks.length === 0 || marks.some(({ table }) => table === undefined || table === this.kind.id)) return false;
    const value = readCell(row.cells[0]?.text ?? "");
    const amount = item["amount"];
    if (value.kind === "blank") return amount === null;
    return value.kind === "figure" && typeof amount === "string" && new Decimal(value.amount).equals(amount);
  }

  private partOf(row: AccountRow, parent: Draft, kind: Entry["kind"]): void {
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
    const field = row.isMemo && kind !== "balance" && !this.isWhole(parent, row, code) ? "memo" : "items";
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

  private source(row: AccountRow, parent: Entry | undefined): void {
    const { context } = this;
    const { ledger } = context;
    const source = sourceOf(row.label);
    if (this.kind.isFiscal) {
      const isBlank = row.isMemo && row.cells.every((cell) => readCell(cell?.text ?? "").kind === "blank");
      if (isBlank && source === undefined) return;
      if (source === undefined && row.isMemo && this.fundAbove !== undefined) {
        this.write(
          ledger.child(this.account, "funding", this.fundAbove, "named", tidy(row.label)),
          row,
          [],
          undefined,
          true,
        );
      } else if (source === undefined || source === "opening" || source === "reserves") leftover(context, row.row);
      else this.write(this.account, row, [], source);
      if (source !== undefined) this.fundAbove = source;
      this.push(row.depth, this.account, "other");
      return;
    }
    if (parent?.kind === "item") {
      this.partOf(row, parent.record, "item");
      return;
    }
    this.hasSources = true;
    // 本年收入合计, and 上级补助收入 under it: money that the income of the year does not hold.
    const isBeside = this.isClosed && (source === "superior" || source === "affiliate");
    const field = isBeside ? "balances" : "items";
    const held = ledger.list(this.account, field);
    const record =
      // 一般公共预算 of another table may stand under 财政拨款.
      held.map((item) => (source === undefined ? undefined : findSource(context, item, source))).find(isHeld) ??
      held.find((item) => item["name"] === tidy(row.label)) ??
      ledger.add(this.account, field, source === undefined ? {} : { code: source });
    this.name(record, row);
    this.push(row.depth, record, isBeside ? "balance" : "item");
    this.write(record, row, []);
  }

  private expenditure(row: AccountRow, parent: Entry | undefined): void {
    const { context } = this;
    const evidence = this.evidence(row);
    const nature = natureOf(row.label);
    if (isFunctionalCode(row.code)) {
      this.write(itemOfCode(context, row.code, row.label, evidence), row, []);
      return;
    }
    const below = this.levelled.get(row);
    if (below?.length === 0) {
      leftover(context, { ...row.row, cells: [labelCell(row), ...row.cells] });
      return;
    }
    if (below !== undefined || isCategoryName(row.label)) {
      const code = below === undefined ? codeNamed(row.label, "") : undefined;
      const item = itemOfNames(context, { names: below ?? [row.label], evidence });
      if (item["code"] === undefined && code !== undefined) Object.assign(item, { code, codeAssigned: true });
      this.rows?.within(item);
      this.write(item, row, []);
      return;
    }
    // 7、文化旅游 in a list of categories: the cell cuts its name off.
    const cut = ordinalOf(row.printed) === "" || nature !== undefined ? undefined : categoryBeginning(row.label);
    if (cut !== undefined && parent === undefined && this.nature === undefined) {
      const isPrinted = isHeldCode(context, cut);
      const item = itemOfCode(context, cut, row.label, evidence);
      if (!isPrinted) item["codeAssigned"] = true;
      this.write(item, row, []);
      return;
    }
    // 一、财政拨款 over all expenditure that it pays.
    if (this.kind.isFiscal && plain(row.label) === "财政拨款") {
      this.write(this.account, row, []);
      return;
    }
    const fund = this.kind.isFiscal ? sourceOf(row.label) : undefined;
    if (nature === undefined && fund !== undefined && APPROPRIATED.has(fund)) {
      this.write(this.account, row, [], fund);
      return;
    }
    if (nature !== undefined) {
      this.push(row.depth, this.account, "other");
      const over = this.nature;
      // 一、基本支出 / 1、人员经费支出
      const isPart = (nature === "personnel" || nature === "operating") && over !== undefined && row.depth > over.depth;
      if (!isPart) this.nature = { nature, depth: row.depth };
      this.write(this.account, row, isPart ? [over.nature, nature] : [nature]);
      return;
    }
    // 一、基本支出 / 1、商品和服务支出: a class of that part; 二、项目支出 / 1、一般性项目: a part under its own name.
    if (this.nature !== undefined && row.depth > this.nature.depth && context.fund === undefined) {
      const code = economicColumn(row.label);
      this.write(this.account, row, [
        this.nature.nature,
        ...(code === undefined ? ["named", tidy(row.label)] : ["economic", code]),
      ]);
      return;
    }
    if (
      /支出$|费$/.test(plain(row.label)) &&
      parent === undefined &&
      row.cells.some((cell) => plain(cell?.text ?? "") !== "")
    ) {
      const item = itemOfNames(context, { names: [row.label], evidence });
      this.write(item, row, []);
      return;
    }
    leftover(context, { ...row.row, cells: [labelCell(row), ...row.cells] });
  }

  private name(record: Draft, row: AccountRow): void {
    if (!this.kind.isFiscal || record["name"] === undefined)
      this.context.ledger.text(record, "name", tidy(row.label), this.evidence(row));
  }

  private evidence(row: AccountRow, place = row.row.place): Evidence {
    return inTable(place, this.kind.id, this.table.unit);
  }

  private write(record: Draft, row: AccountRow, before: readonly string[], source?: string, isPart = false): void {
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

  private push(depth: number, record: Draft, kind: Entry["kind"]): void {
    while ((this.stack[this.stack.length - 1]?.depth ?? Number.NEGATIVE_INFINITY) >= depth) this.stack.pop();
    this.stack.push({ depth, record, kind });
  }

  private parentOf(depth: number): Entry | undefined {
    return [...this.stack].reverse().find((entry) => entry.depth < depth && entry.kind !== "root");
  }

  /** Rows under 其中 that are all the parts of the row above: known parts of a source, or parts that add up to it. */
  private isWhole(parent: Draft, row: AccountRow, code: string | undefined): boolean {
    const name = plain(row.label);
    if (/一般财力|转移支付|^(?:政府性基金|国有资本经营)收入/.test(name)) return true;
    if (code !== undefined && parent["code"] === "own") return true;
    if (code !== undefined && parent["code"] === "fiscal") return true;
    const [cell] = row.cells;
    const value = readCell(cell?.text ?? "");
    const whole = parent["amount"];
    return value.kind === "figure" && typeof whole === "string" && new Decimal(value.amount).equals(whole);
  }
}

/** A total that stands among the first rows is one of all that follow. */
const FIRST_ROWS = 3;

const labelCell = ({ row, label }: AccountRow): AccountRow["row"]["cells"][number] =>
  row.cells.find((cell) => cell?.text.includes(label));

/** The funds of which appropriations are made. */
const APPROPRIATED: ReadonlySet<string> = new Set(["general", "governmentFund", "stateCapital"]);

/** Words for balances as a whole, which are no parts of a balance. */
const NO_PART: ReadonlySet<string> = new Set(["opening", "reserves"]);

interface Entry {
  depth: number;
  record: Draft;
  kind: "root" | "item" | "balance" | "other";
}

const isHeld = (record: Draft | undefined): record is Draft => record !== undefined;

function onPath(stack: readonly Entry[], code: string): boolean {
  return stack.some(({ record }) => record["code"] === code);
}

function isYearTotal(label: string): boolean {
  // 部门预算 stands over all rows of the year.
  return /^部门预算$|^[本当]年(?:收入|支出)(?:预算|决算)?(?:合计|小计|总计)?$|^[本当]年(?:财政拨款)?(?:收入|支出)(?:合计)?$/.test(
    label,
  );
}

function nameless(label: string): string {
  return plain(label).replace(/^(?:加|减|其中)[:：]?/, "");
}
