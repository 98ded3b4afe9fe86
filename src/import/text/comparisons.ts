/** The comparisons of a figure: with the budget of its year, and with earlier years; and of which total a figure is. */
import { convert, Decimal, fractionDigits } from "../../budget/amount.js";
import type { Version } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";

/** Finds and makes the comparisons that sentences speak of. */
export class Comparisons {
  constructor(private readonly context: ImportContext) {}

  /** The version of the year’s budget that words name: a table’s 预算数 may be the text’s 全年预算. */
  ownVersion(record: Draft, version: Version, digits?: string): Version {
    if (version !== "revisedBudget") return version;
    const { ledger, year } = this.context;
    const own = ledger.list(record, "compare").filter((each) => each["year"] === year);
    const [held] = own;
    if (own.length !== 1 || held?.["version"] !== "budget") return version;
    const isOfTable = ledger.marksOf(held).some(({ table }) => table !== undefined);
    const amount = held["amount"];
    const isSame = digits === undefined || (typeof amount === "string" && new Decimal(amount).equals(digits));
    return isOfTable && isSame ? "budget" : version;
  }

  /**
   * Whether a table prints another figure: the reports of governments speak of several levels, so that one that differs is
   * the figure of another.
   */
  isOther(record: Draft, digits: string, { unit }: Evidence): boolean {
    const { ledger } = this.context;
    const held = record["amount"];
    const isOfTable = ledger.marksOf(record).some((mark) => mark.field === "amount" && mark.table !== undefined);
    // A published blank is no figure that the text tells.
    if (isOfTable && held === null) return !new Decimal(digits).isZero();
    if (!isOfTable || typeof held !== "string") return false;
    const printed = convert(new Decimal(held), ledger.unitOf(record), unit ?? ledger.unitOf(record));
    return !printed.toDecimalPlaces(fractionDigits(digits)).equals(digits);
  }

  /** With a word of decrease a change is a magnitude; a table may have printed it with a sign. */
  withoutSign(comparison: Draft): void {
    if (comparison["direction"] !== "decrease") return;
    for (const field of ["change", "rate"]) {
      const held = comparison[field];
      if (typeof held !== "string" || !held.startsWith("-")) continue;
      comparison[field] = held.slice(1);
      this.context.ledger.remark(comparison, field, this.context.ledger.marksOf(comparison), held);
    }
  }

  same(comparison: Draft, evidence: Evidence): void {
    comparison["direction"] ??= "unchanged";
    this.context.ledger.mark(comparison, "direction", evidence);
  }

  /** A direction that words say of a comparison, unless its own figures say another: then it is of another figure. */
  said(comparison: Draft, record: Draft | undefined, direction: "increase" | "decrease", evidence: Evidence): void {
    if (comparison["direction"] !== undefined) return;
    const { ledger } = this.context;
    const [now, then] = [record?.["amount"], comparison["amount"]];
    if (record !== undefined && typeof now === "string" && typeof then === "string") {
      const change = convert(new Decimal(now), ledger.unitOf(record), "元").minus(
        convert(new Decimal(then), ledger.unitOf(comparison), "元"),
      );
      if (direction === "increase" ? change.lte(0) : change.gte(0)) return;
    }
    comparison["direction"] = direction;
    ledger.mark(comparison, "direction", evidence);
  }

  /** The comparison with the budget of the year: 年初, 全年, 调整后, or the one that the record has. */
  ownComparison(record: Draft, which: string): Draft {
    const version: Version =
      which === ""
        ? this.budgetOf(record)
        : /年初|年度/.test(which)
          ? "budget"
          : this.ownVersion(record, "revisedBudget");
    return this.context.comparison(record, this.context.year, version);
  }

  budgetOf(record: Draft): Version {
    const versions = this.context.ledger
      .list(record, "compare")
      .filter((each) => each["year"] === this.context.year)
      .map((each) => each["version"]);
    return versions.includes("revisedBudget") && !versions.includes("budget")
      ? "revisedBudget"
      : this.context.budgetMeant;
  }

  /** The comparison with an earlier year: the last one made, or one with the year before. */
  priorOf(record: Draft): Draft {
    const { context } = this;
    const held = context.ledger.list(record, "compare").filter((each) => each["year"] !== context.year);
    const near = held.find((each) => each["year"] === context.year - 1 && each["version"] === context.kind);
    return near ?? held[held.length - 1] ?? context.comparison(record, context.year - 1, context.kind);
  }

  /** The last comparison of each record. */
  lastOf(records: readonly Draft[] | undefined): Draft[] {
    return (records ?? []).flatMap((record) => this.context.ledger.list(record, "compare").slice(-1));
  }
}
