import type { MoneyUnit } from "../../budget/amount.js";
import type { Budget } from "../../budget/schema.js";
import type { NumberFormat } from "../../text/format.js";
import type { Messages } from "../../text/messages.js";
import {
  BY_CHANGE,
  filterRows,
  gatherSmaller,
  gatherUnchanged,
  kindCounts,
  sortRows,
  sumsOf,
  type DeltaFilter,
  type DeltaSort,
} from "../../views/delta-order.js";
import { treeLines, treeSize } from "../../views/delta-tree.js";
import { deltaView, type DeltaRow, type DeltaView } from "../../views/delta-view.js";
import type { CardContent } from "../base/card.js";
import type { Wording } from "../base/wording.js";
import type { DeltaLayout } from "./delta-form.js";
import { countLines, figureColumns, hasReasons } from "./delta-table.js";
import { deltaDescription, deltaFootnote, deltaNotes, deltaTitle } from "./delta-wording.js";
import { remember } from "../base/remember.js";

/** The sentences of a card, for a view and a language. */
export type CardTexts = Pick<CardContent, "title" | "description" | "notes" | "footnote">;

/** What was worked out for a drawing of one element, kept for the next as long as nothing it follows from changes. */
export class DeltaMemory {
  /** What the view of a budget is stays the same until there is another budget or unit. */
  readonly viewOf = remember((budget: Budget, unit: MoneyUnit | undefined) => deltaView(budget, unit));
  readonly orderedRows = remember((rows: readonly DeltaRow[], sort: DeltaSort) =>
    sort === BY_CHANGE ? rows : sortRows(rows, sort),
  );
  readonly filteredRows = remember((rows: readonly DeltaRow[], text: string, kinds: DeltaFilter["kinds"]) =>
    filterRows(rows, { text, kinds }),
  );
  readonly gatheredRows = remember((rows: readonly DeltaRow[], whole: boolean) => {
    const parts = whole ? gatherUnchanged(rows) : gatherSmaller(rows);
    const { shown, at, gathered } = parts;
    return { ...parts, all: [...shown.slice(0, at), ...gathered, ...shown.slice(at)], sums: sumsOf(gathered) };
  });
  readonly sumsOf = remember((rows: readonly DeltaRow[]) => sumsOf(rows));
  readonly countsOf = remember((rows: readonly DeltaRow[]) => kindCounts(rows));
  readonly reasonsOf = remember((view: DeltaView) => hasReasons(view));
  readonly isOneOf = remember(
    (view: DeltaView) => hasReasons(view) && view.rows.length > 0 && !hasReasons({ rows: view.rows }),
  );
  readonly sizeOf = remember((view: DeltaView) => treeSize(view));
  /** Keys of the marks in reading order. */
  readonly keysOf = remember((view: DeltaView, rows: readonly DeltaRow[]): readonly string[] =>
    [...(view.total === undefined ? [] : [view.total]), ...rows].map((row) => row.key),
  );
  readonly rowsByKey = remember((view: DeltaView) => {
    const rows = view.total === undefined ? view.rows : [view.total, ...view.rows];
    return new Map(rows.map((row) => [row.key, row]));
  });
  readonly columnsOf = remember((view: DeltaView, messages: Messages, format: NumberFormat, unit: MoneyUnit) =>
    figureColumns(view, { messages, format, unit, unitName: messages.unitName[unit] }),
  );
  readonly linesBefore = remember((rows: readonly DeltaRow[], form: DeltaLayout["form"], whole: boolean) =>
    countLines(rows, form, whole),
  );
  readonly linesOf = remember(
    (
      view: DeltaView,
      sort: DeltaSort,
      text: string,
      kinds: DeltaFilter["kinds"],
      all: boolean,
      except: ReadonlySet<string>,
    ) => treeLines(view, { sort, filter: { text, kinds }, expansion: { all, except } }),
  );
  readonly textsOf = remember(
    (
      budget: Budget,
      view: DeltaView | undefined,
      messages: Messages,
      format: NumberFormat,
      unit: MoneyUnit,
    ): CardTexts => {
      const wording: Wording = { messages, format, unit, unitName: messages.unitName[unit] };
      return {
        title: deltaTitle(view, wording),
        description: view === undefined ? messages.delta.emptyReason : deltaDescription(view, wording),
        notes: view === undefined ? [] : deltaNotes(view, wording),
        footnote: deltaFootnote(view, budget, wording),
      };
    },
  );
}
