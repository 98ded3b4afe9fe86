/** The side of expenditure of an account: categories, parts by nature, classes. */
import { categoryBeginning, codeNamed, isCategoryName } from "../understand/functional-codes.js";
import { isHeldCode, itemOfCode, itemOfNames } from "../understand/functional-tree.js";
import { economicColumn } from "../understand/measure.js";
import { natureOf, sourceOf, type Nature } from "../understand/vocabulary.js";
import { ordinalOf, plain, tidy } from "../understand/words.js";
import type { Entry } from "./account-entries.js";
import { AccountReader } from "./account-reader.js";
import type { AccountRow } from "./account-rows.js";
import { isFunctionalCode } from "./codes.js";
import { leftover } from "./written-figures.js";
import { levelledAccountRows } from "./levelled-names.js";

/** Reads the rows of expenditure. */
export class ExpenditureReader extends AccountReader {
  /** Names from the category down to rows that print a name alone. */
  private readonly levelled = this.context.fund === undefined ? levelledAccountRows(this.all) : undefined;
  /** The part of expenditure whose rows follow. */
  private nature: { readonly nature: Nature; readonly depth: number } | undefined;

  protected override own(row: AccountRow, parent: Entry | undefined): void {
    const { context } = this;
    const evidence = this.evidence(row);
    const nature = natureOf(row.label);
    if (isFunctionalCode(row.code)) {
      this.write(itemOfCode(context, row.code, row.label, evidence), row, []);
      return;
    }
    const below = this.levelled?.get(row);
    if (below?.length === 0) {
      leftover(context, { ...row.row, cells: [labelCell(row), ...row.cells] });
      return;
    }
    if (below !== undefined || isCategoryName(row.label)) {
      const code = below === undefined ? codeNamed(row.label, "") : undefined;
      const item = itemOfNames(context, { names: below ?? [row.label], evidence });
      if (item["code"] === undefined && code !== undefined) Object.assign(item, { code, codeAssigned: true });
      this.rows?.within(item, ordinalOf(row.printed), this.levels.get(row));
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
}

const labelCell = ({ row, label }: AccountRow): AccountRow["row"]["cells"][number] =>
  row.cells.find((cell) => cell?.text.includes(label));

/** The funds of which appropriations are made. */
const APPROPRIATED: ReadonlySet<string> = new Set(["general", "governmentFund", "stateCapital"]);
