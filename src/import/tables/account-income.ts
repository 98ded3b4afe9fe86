/** The side of income of an account: its sources and their parts. */
import { Decimal } from "../../budget/amount.js";
import type { Draft } from "../understand/ledger.js";
import { sourceOf } from "../understand/vocabulary.js";
import { readCell, tidy } from "../understand/words.js";
import type { Entry } from "./account-entries.js";
import { AccountReader } from "./account-reader.js";
import type { AccountRow } from "./account-rows.js";
import { findSource, leftover } from "./written-figures.js";

/** Reads the rows of income. */
export class IncomeReader extends AccountReader {
  /** Whether the income of the year is summed up over the sources before it: what follows is none of it. */
  private isClosed = false;
  private hasSources = false;
  /** The fund of the row above, in an account of the appropriation. */
  private fundAbove: string | undefined;

  override settle(): void {
    super.settle();
    for (const item of this.context.ledger.list(this.account, "items")) this.heading(item);
  }

  protected override endYear(): void {
    this.isClosed = this.context.fund === undefined && this.hasSources;
  }

  /** 1、财政拨款 with a blank over (1)一般公共预算拨款收入 90: the heading of its parts, which is not said to be nothing. */
  private heading(item: Draft): void {
    const { ledger } = this.context;
    const parts = ledger.list(item, "items");
    for (const part of parts) this.heading(part);
    const hasMoney = parts.some(({ amount }) => typeof amount === "string" && !new Decimal(amount).isZero());
    if (item["amount"] === null && hasMoney) ledger.forget(item, "amount");
  }

  protected override own(row: AccountRow, parent: Entry | undefined): void {
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
}

const isHeld = (record: Draft | undefined): record is Draft => record !== undefined;
