import { html, type CSSResultGroup, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { OFFICIAL_TABLES } from "../../budget/classification.js";
import type { Budget } from "../../budget/schema.js";
import { disclosureMessagesFor } from "../../text/disclosure/locale.js";
import {
  isOfficialTable,
  officialTable,
  type OfficialRow,
  type OfficialSide,
} from "../../views/official/official-table.js";
import { printedNames, printedState, printedTable, type PrintedTable } from "../../views/official/printed-table.js";
import { BudgetElement, type AnyText, type ChartBox } from "../base/budget-element.js";
import { isNarrowCard } from "../base/card-class.js";
import { glossaryLinks } from "../base/glossary-links.js";
import type { CardContent } from "../base/card.js";
import type { BudgetSelection } from "../base/events.js";
import type { MarkSet } from "../base/mark-controller.js";
import type { LoadingBlock } from "../base/states.js";
import type { TooltipContent } from "../base/tooltip.js";
import { printMedia } from "../base/print-media.js";
import { plainText, sourceSentence, subtitleParts, type Wording } from "../base/wording.js";
import { officialStyles } from "./budget-table.styles.js";
import { printedTemplate } from "./printed-layout.js";
import { printedModel, printedNotes, printedTitle } from "./printed-wording.js";
import { becomesBlocks, markKey, officialTemplate } from "./table-layout.js";
import {
  cellText,
  headOf,
  officialModel,
  preparedBy,
  rowName,
  tableDescription,
  tableNotes,
  tableTitle,
  tableWords,
  type WordedTable,
} from "./table-wording.js";

/** Of a table that is kept as printed so many rows are drawn at first. */
const ROWS_AT_FIRST = 40;

/**
 * One published table (预算公开表) in its official layout, built from the budget JSON: heads of several levels, 类, 款 and
 * 项 in columns, blanks as blanks, who prepared it, its unit, its totals. An empty table is shown as such with its
 * published note, and a table that the document announces but does not hold says so. Income and expenditure stand beside
 * each other on wide cards and below each other on phones.
 *
 * @tagname budget-table
 * @summary One published table in its official layout.
 *
 * @slot - Shown until the element has drawn, and where no script runs. A child
 *   `<script type="application/json">` holds the budget itself.
 *
 * @fires {BudgetLoadEvent} budget-load - A budget has been read and is drawn.
 * @fires {BudgetErrorEvent} budget-error - The budget could not be had, read or drawn; `problems` says why and where.
 * @fires {BudgetSelectEvent} budget-select - A reader has selected a row with a functional code, or nothing any more.
 *
 * @csspart card - The frame around everything.
 * @csspart title - Number and title of the table.
 * @csspart subtitle - Who prepared it, document, unit.
 * @csspart toolbar - The download.
 * @csspart chart - The table.
 * @csspart table - The table itself.
 * @csspart note - The published note.
 * @csspart footnote - Source and date.
 * @csspart tooltip - The tooltip.
 * @csspart error - The error message.
 *
 * @cssproperty [--budget-font-size=14px] - Size of body text; all sizes follow it.
 * @cssproperty [--budget-font-family=inherit] - Font family.
 */
export class BudgetTable extends BudgetElement {
  static override styles: CSSResultGroup = [BudgetElement.styles, officialStyles];

  /**
   * Which table: `summary` 收支总体, `income` 收入总体, `expenditure` 支出总体, `fiscal` 财政拨款收支, `general` 一般公共预算支出,
   * `basic` 基本支出, `project` 项目支出, `governmentFund` 政府性基金, `stateCapital` 国有资本经营, `threePublic` 三公; or the `id`
   * or title of a table that the budget keeps as printed, such as `transfers` or `debt`.
   */
  @property({ converter: { fromAttribute: (value) => value ?? "" } }) table:
    | "summary"
    | "income"
    | "expenditure"
    | "fiscal"
    | "general"
    | "basic"
    | "project"
    | "governmentFund"
    | "stateCapital"
    | "threePublic"
    | AnyText = "summary";

  /** Whether a reader asked for all rows of a table that is kept as printed. */
  @state() private isWhole = false;

  private worded: WordedTable | undefined;
  /** Below a table that no check has read nothing is said of checks. */
  protected override hasBadge = true;

  protected override readonly loadingBlocks: readonly LoadingBlock[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap(
    (row): LoadingBlock[] => [
      [0, row / 8, 0.3, 0.03],
      [0.4, row / 8, 0.1, 0.03],
      [0.55, row / 8, 0.25, 0.03],
      [0.9, row / 8, 0.1, 0.03],
    ],
  );

  /** Who prepared it belongs to the official layout. */
  protected override readonly repeatsBody = false;

  protected override chartName(): string {
    const { table } = disclosureMessagesFor(this.language);
    const printed = this.readyBudget && printedTable(this.readyBudget, this.table.trim());
    if (printed !== undefined) return printedTitle(printed, table);
    return isOfficialTable(this.table) ? table.title[this.table] : table.name;
  }

  protected override content(budget: Budget, wording: Wording, box: ChartBox): CardContent {
    const { table: messages } = disclosureMessagesFor(this.language);
    const word = this.table.trim();
    const kept = printedTable(budget, word);
    this.hasBadge = kept === undefined;
    if (kept !== undefined) return this.asPrinted(kept, budget, wording);
    if (!isOfficialTable(word)) {
      this.worded = undefined;
      const known = [...OFFICIAL_TABLES, ...printedNames(budget)];
      const empty = messages.unknown.reason({ word, known: known.join(wording.messages.common.listGap) });
      const table = { caption: messages.name, columns: [], rows: [], nameColumn: 0 };
      return {
        title: messages.unknown.title,
        subtitle: subtitleParts(budget, wording, messages.name),
        description: empty,
        chart: undefined,
        empty,
        table,
        notes: [],
        footnote: [],
      };
    }
    const table = officialTable(budget, word, this.shownUnit);
    const worded = { table, messages: tableWords(messages, wording), wording };
    this.worded = worded;
    const isNarrow = isNarrowCard(box);
    const title = tableTitle(worded);
    const isHeld = table.state === "held";
    const printed = table.record === undefined || table.state === "absent" ? [] : [table.record];
    const said = table.state === "held" ? undefined : messages.state[table.state];
    const marks = this.markSet(worded);
    this.marks.use(marks);
    const met = new Set<string>();
    const drawing = officialTemplate({
      ...worded,
      isNarrow,
      marks: this.marks,
      isMarked: (key) => this.isMarked(key),
      linked: (text) => glossaryLinks.linked(this, text, met),
    });
    // A table without figures has no unit to choose; it keeps the one that is printed on it.
    const unit = isHeld || table.state === "absent" ? [] : [wording.messages.common.unit(wording.unitName)];
    const [entity = "", document = ""] = subtitleParts(budget, wording, "");
    return {
      title: said?.title(title) ?? title,
      subtitle: [...(preparedBy(budget, worded).length > 0 ? preparedBy(budget, worded) : [entity]), document, ...unit],
      description: said?.reason ?? tableDescription(worded),
      chart: said === undefined ? drawing : this.stateTemplate(drawing, said.reason),
      get table() {
        return officialModel(worded);
      },
      tableView: drawing,
      chartIsTable: true,
      describesItself: !isHeld,
      controls: isHeld ? "download" : "none",
      asPublished: !isHeld,
      notes: tableNotes(worded, isNarrow && isHeld && table.sides.some(becomesBlocks)),
      footnote: [sourceSentence(budget, wording, { tables: printed, explanation: false })],
      marks,
    };
  }

  /** A table that the budget keeps cell by cell: nothing in it can be selected or converted. */
  private asPrinted(printed: PrintedTable, budget: Budget, wording: Wording): CardContent {
    const { table: messages } = disclosureMessagesFor(this.language);
    const { record, rows } = printed;
    const { unit, preparedBy: preparer } = record;
    this.worded = undefined;
    const title = printedTitle(printed, messages);
    const state = printedState(printed);
    const said = state === "held" ? undefined : messages.state[state];
    const drawing = printedTemplate(printed, title, {
      limit: this.isWhole || printMedia.isPrinting ? Infinity : ROWS_AT_FIRST,
      label: messages.allRows(rows.length),
      showAll: () => {
        this.isWhole = true;
      },
    });
    const [entity = "", document = ""] = subtitleParts(budget, wording, "");
    return {
      title: said?.title(title) ?? title,
      subtitle: [
        preparer === undefined ? entity : messages.preparedBy(preparer),
        document,
        ...(unit === undefined ? [] : [wording.messages.common.unit(wording.messages.unitName[unit])]),
      ],
      description: said?.reason ?? messages.description({ title, rows: rows.length, totals: [] }),
      chart: said === undefined ? drawing : this.stateTemplate(drawing, said.reason),
      get table() {
        return printedModel(printed, title);
      },
      tableView: drawing,
      chartIsTable: true,
      describesItself: said !== undefined,
      controls: "download",
      asPublished: true,
      notes: printedNotes(printed, messages),
      footnote: [sourceSentence(budget, wording, { tables: [record], explanation: false })],
    };
  }

  /** The heads of a table without figures, and why it has none. */
  private stateTemplate(heads: TemplateResult, reason: string): TemplateResult {
    return html`${heads}
      <p class="state-words"><strong>${reason}</strong></p>`;
  }

  /** On paper every row stands. */
  override paperChanged(): void {
    super.paperChanged();
    if (printMedia.isPrinting && this.isConnected) this.performUpdate();
  }

  private markSet(worded: WordedTable): MarkSet {
    const rows = rowsByKey(worded);
    return {
      order: Array.from(rows.keys()),
      activate: (key) => {
        this.select(key);
      },
      tooltip: (key) => {
        const found = rows.get(key);
        return found && tooltipOf(found, worded);
      },
    };
  }

  protected override selectionOf(key: string): BudgetSelection | undefined {
    const found = this.worded && rowsByKey(this.worded).get(key);
    if (found === undefined || this.worded === undefined) return undefined;
    const { row, side } = found;
    const cell = row.cells[side.columns.findIndex(({ kind }) => kind === "figure")];
    const amount = typeof cell === "string" ? undefined : plainText(cell);
    return {
      key,
      code: row.code,
      name: rowName(row, side, this.worded.messages),
      amount,
      unit: this.worded.wording.unit,
    };
  }
}

interface FoundRow {
  readonly row: OfficialRow;
  readonly side: OfficialSide;
}

/** The rows that can be selected, by their codes. */
function rowsByKey({ table: { sides } }: WordedTable): Map<string, FoundRow> {
  const found = new Map<string, FoundRow>();
  for (const side of sides)
    for (const row of side.rows) {
      const key = markKey(row, sides);
      if (key !== undefined) found.set(key, { row, side });
    }
  return found;
}

/** The first figure of a row large, the others listed. */
function tooltipOf({ row, side }: FoundRow, { messages, wording }: WordedTable): TooltipContent {
  const [first, ...others] = side.columns.flatMap((column, at) => {
    const text = column.kind === "figure" ? cellText(row.cells[at], column, wording) : "";
    return text === "" ? [] : [[headOf(column, messages).pop() ?? "", text] as const];
  });
  return {
    category: row.category,
    code: row.code,
    name: rowName(row, side, messages).replace(row.code ?? "", ""),
    amount: first?.[1] ?? wording.messages.common.blank,
    unit: first === undefined ? "" : wording.unitName,
    rows: others,
    sentences: [],
    hint: wording.messages.tooltip.selectHint,
  };
}
