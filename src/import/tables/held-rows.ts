/** The records that other tables have made of one side of a government’s account: what a row may print again. */
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { nameKey } from "../understand/words.js";

/** Finds them while the rows of one table are read. */
export class HeldRows {
  /** Records of the rows of this table. */
  readonly made = new Set<Draft>();

  constructor(
    private readonly context: ImportContext,
    private readonly account: Draft,
  ) {}

  /** All of a list, with what stands below them. */
  all(field: "items" | "balances"): Draft[] {
    return this.under(this.account, field);
  }

  private under(holder: Draft, field: "items" | "balances"): Draft[] {
    const { ledger } = this.context;
    const below = (above: Draft, list: string): Draft[] =>
      ledger.list(above, list).flatMap((row) => [row, ...below(row, "items"), ...below(row, "memo")]);
    return below(holder, field).filter((row) => !this.made.has(row));
  }

  /** What they have made of a category, whose 款 they may call otherwise. */
  partsOf(category: Draft): Draft[] {
    return this.context.ledger.list(category, "items").filter((row) => !this.made.has(row));
  }

  /** The record of a row of the same name. */
  named(label: string): Draft | undefined {
    const key = nameKey(label);
    // 其他支出 among the parts of a category is not the category of that name.
    return this.all("items").find(
      (row) => nameKey(wordsIn(row, "name")) === key && !/^2\d\d$/.test(wordsIn(row, "code")),
    );
  }

  /** The record of a row of the same name below a category: 超长期特别国债安排的支出 stands under many. */
  below(category: Draft, label: string): Draft | undefined {
    const key = nameKey(label);
    return this.under(category, "items").find((row) => nameKey(wordsIn(row, "name")) === key);
  }

  /** The insurances. */
  insurances(): Draft[] {
    return this.context.ledger.list(this.account, "items").filter((row) => !this.made.has(row));
  }

  /** The part of an insurance’s row: 保险费收入 stands under each of them. */
  in(parent: Draft, label: string): Draft | undefined {
    const { ledger } = this.context;
    const parts = [...ledger.list(parent, "items"), ...ledger.list(parent, "memo")];
    return parts.find((row) => !this.made.has(row) && nameKey(wordsIn(row, "name")) === nameKey(label));
  }
}
