/** What the rows of one block of an account sum up: the year, all money, or neither. */
import { Decimal } from "../../budget/amount.js";
import type { Source } from "../../budget/schema.js";
import { cellAmount } from "../understand/amounts.js";
import { balanceOf } from "../understand/vocabulary.js";
import { isTotalLabel, plain } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";
import { isYearTotal, subtotalOf, subtotalOverBalances, totalOverTransfers } from "./account-totals.js";
import { isAllOfGovernment, isYearOfGovernment } from "./government-labels.js";

/** A total that stands among the first rows is one of all that follow. */
const FIRST_ROWS = 3;

/** Tells the totals of one block of an account. */
export class TotalsOfAccount {
  /** Whether a row is a balance. */
  readonly hasBalances: boolean;
  /** Whether a row is a total of all money. */
  private readonly hasGrandTotal: boolean;
  /** Whether a row is a total of the year. */
  readonly hasAmount: boolean;
  /** Labels that several rows have. */
  private readonly repeated: ReadonlySet<string>;
  /** A row that reads as the total of the year, and is a part of it. */
  private readonly partOfYear: AccountRow | undefined;
  /** The total of all, where the year alone is a 小计. */
  private readonly sumOfAll: AccountRow | undefined;
  /** 小计 over what is received from others, and 合计 under it: the year. */
  private readonly subtotal: AccountRow | undefined;
  /** 小计 over nothing but balances and 总计: the total of the year. */
  private readonly subtotalOfYear: AccountRow | undefined;

  /**
   * @param rows - all of the block
   * @param fund - of a government’s account
   */
  constructor(
    private readonly rows: readonly AccountRow[],
    private readonly fund: Source | undefined,
  ) {
    const labels = rows.map(({ label }) => plain(label));
    // 省本级支出 under every category: the part of each that is spent at the own level.
    this.repeated = new Set(labels.filter((label, at) => labels.indexOf(label) !== at));
    this.subtotal = fund === undefined ? undefined : subtotalOf(rows);
    this.hasBalances = labels.some((label) => balanceOf(label) !== undefined);
    this.hasGrandTotal = labels.some((label) => /总计$|总额$/.test(label) || this.isGrandTotal(label));
    const years = rows.filter((row) => this.isOfGovernment(row));
    const [first] = years;
    // 政府性基金收入 90 and 专项债务对应项目专项收入 10 over 全市政府性基金预算收入 100: the first is a part of the year.
    if (first !== undefined && rows[0] === first && !/预算|[合小]计$/.test(first.label))
      this.partOfYear = this.sumOfParts(first) ? first : undefined;
    this.hasAmount =
      rows.some((row) => isYearTotal(plain(row.label)) || this.isOfGovernment(row)) || labels.includes("小计");
    // 收入小计 over transfers, and 收入合计 under them.
    const subtotal = rows.findIndex((row) => this.isOfGovernment(row) && plain(row.label).endsWith("小计"));
    if (subtotal >= 0)
      this.sumOfAll = rows.find(
        (row, at) => at > subtotal && this.isOfGovernment(row) && plain(row.label).endsWith("合计"),
      );
    if (fund !== undefined)
      this.sumOfAll ??= totalOverTransfers(rows, {
        isYear: (row) => isYearTotal(plain(row.label)) || this.isOfGovernment(row),
        isAll: (row) => plain(row.label).endsWith("总计") || this.isGrandTotal(plain(row.label)),
      });
    if (this.hasGrandTotal) this.subtotalOfYear = subtotalOverBalances(rows);
  }

  /** Whether a row is the total of the year. */
  isYear(row: AccountRow): boolean {
    const label = plain(row.label);
    return (
      ((isYearTotal(label) || this.isOfGovernment(row)) && row !== this.sumOfAll) ||
      row === this.subtotalOfYear ||
      (isTotalLabel(label) && this.hasGrandTotal && !label.includes("总"))
    );
  }

  /** Whether a row that is no total of the year is one of all money. */
  isAll(row: AccountRow): boolean {
    const label = plain(row.label);
    const isSoNamed = isTotalLabel(label) || /^(?:收入|支出)?总计|^各项(?:收入|支出)[合总]计$/.test(label);
    return isSoNamed || row === this.sumOfAll || this.isGrandTotal(label);
  }

  /** 支出总计 over 年终结余: of a government what is left is no part of this total, as it is of those of other tables. */
  isBeforeClosing(row: AccountRow): boolean {
    if (this.fund === undefined || !row.label.includes("总")) return false;
    const at = this.rows.indexOf(row);
    const after = this.rows.slice(at + 1);
    const isLast = at >= FIRST_ROWS && !after.some(({ label }) => /[总合]计$/.test(plain(label)));
    return isLast && after.some(({ label }) => balanceOf(label) === "closing");
  }

  /** Whether a later total of the year is that of a row and of revenue that stands beside it. */
  private sumOfParts(first: AccountRow): boolean {
    const amount = ({ cells }: AccountRow): Decimal =>
      cells.map((cell) => cellAmount(cell?.text)).find((each) => each !== undefined) ?? new Decimal(0);
    const beside = this.rows.filter(({ label }) => plain(label).endsWith("对应项目专项收入"));
    const sums = beside.map((row) => amount(row).plus(amount(first)));
    const isSum = ({ label }: AccountRow): boolean => isYearOfGovernment(label, this.fund);
    return this.rows.some((row) => row !== first && isSum(row) && sums.some((each) => each.equals(amount(row))));
  }

  /** 本级收入合计, 一般公共预算收入: the year of a government’s account. */
  private isOfGovernment(row: AccountRow): boolean {
    const { label: printed, code } = row;
    const label = plain(printed);
    if (row === this.partOfYear) return false;
    if (row === this.subtotal) return true;
    // 10301 政府性基金收入: an item by its code, but 102 社会保险基金收入合计 is none.
    if ((code !== "" && !/[合小]计$/.test(label)) || this.repeated.has(label)) return false;
    if (this.isOfStateCapital(label)) return false;
    return this.fund !== undefined && isYearOfGovernment(label, this.fund) && !isTotalLabel(label);
  }

  /** 二、国有资本经营预算支出 over 本年支出合计: the category of that name, and no total. */
  private isOfStateCapital(label: string): boolean {
    if (this.fund !== "stateCapital" || !/^国有资本经营(?:预算)?支出$/.test(label)) return false;
    return this.rows.some((row) => /^(?:本年)?支出[合小]计$/.test(plain(row.label)));
  }

  /** 总收入, over a government’s revenue of the year and all that it has besides. */
  private isGrandTotal(label: string): boolean {
    return this.fund !== undefined && isAllOfGovernment(label, this.fund);
  }
}
