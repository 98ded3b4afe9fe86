import { percentOf, sum, type Decimal } from "../../budget/amount.js";
import type { Change } from "../../budget/change.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { MeasureText } from "../../layout/measure.js";
import { changeOfAll, type TreemapChanges } from "../../views/treemap-changes.js";
import { treemapTotal, type TreemapView } from "../../views/treemap-view.js";
import { hundredCell, hundredFigure, hundredText, publishedText } from "../base/per-hundred.js";
import type { CsvCell } from "../../text/csv.js";
import type { ExtraColumn } from "./treemap-full-table.js";
import { rootName } from "./treemap-wording.js";
import { amountText, changeText, rateText, sentenceAmount, shownName, type Wording } from "../base/wording.js";

/** What a treemap tells of its parts: how they changed, and whether in parts of 100 yuan. */
export interface Telling {
  readonly byChange: boolean;
  readonly perHundred: boolean;
}

/** What a drawing tells, and what it is worded and measured with. */
export interface Told extends Telling {
  readonly figures: TreemapFigures;
  /** Where parts are coloured by their changes. */
  readonly changes: TreemapChanges | undefined;
  readonly measure: MeasureText;
}

/** An amount with its change: a node, or several that are gathered. */
export interface Part {
  readonly amount: Decimal | null | undefined;
  readonly change: Change | undefined;
  /** What per cent it is of all expenditure, where that is worked out. */
  readonly share?: Decimal | undefined;
}

/** The figures that stand at the parts of a treemap, as texts. */
export class TreemapFigures {
  constructor(
    private readonly view: TreemapView,
    private readonly wording: Wording,
    private readonly telling: Telling,
  ) {}

  /** What a part is called. */
  name(node: ExpenditureNode): string {
    return shownName(node, this.wording);
  }

  /** The first figure: the published amount, or what it is of 100 yuan. */
  amount({ amount }: Part): string {
    return this.telling.perHundred
      ? hundredText(amount, treemapTotal(this.view), this.wording)
      : amountText(amount, this.view.digits, this.wording);
  }

  /** The figure beside it: the change, the published amount, or the share of what is open. */
  second(part: Part): string {
    if (this.telling.byChange) return this.change(part.change);
    if (this.telling.perHundred) return publishedText(part.amount, this.view.digits, this.wording);
    return this.share(part);
  }

  /** Further lines, where there is room. */
  lines(node: ExpenditureNode): string[] {
    const { common, treemap } = this.wording.messages;
    const { byChange, perHundred } = this.telling;
    const { change } = node;
    const { digits } = this.view;
    // Beside a part of 100 yuan a change without its unit would be one of that.
    const changed = perHundred
      ? change && changeText(change, digits, this.wording, "tooltip")
      : byChange
        ? change && this.wording.format.signed(change.change, digits)
        : change && changeText(change, digits, this.wording);
    const share = perHundred || (!byChange && this.view.path.length === 1) ? undefined : node.share;
    const percent = share && this.wording.format.percent(share);
    const ofTotal = percent === undefined ? [] : [treemap.ofTotal(percent, rootName(node, this.wording))];
    return [
      ...(byChange && perHundred ? [publishedText(node.amount, this.view.digits, this.wording)] : []),
      ...(byChange ? [] : ofTotal),
      ...(changed === undefined ? [] : [common.changeFromPrior(changed, "")]),
      ...(byChange ? ofTotal : []),
    ];
  }

  /** Below the strip of a group whose parts are not published. */
  undividedLines(node: ExpenditureNode): readonly string[] {
    return [...this.lines(node), this.wording.messages.treemap.noParts];
  }

  /** What the only part of a group says in place of the figures that the group has; nothing where it has others. */
  only(node: ExpenditureNode): { readonly only: string; readonly onlyShort: string } | undefined {
    const { treemap } = this.wording.messages;
    if (this.telling.byChange) return undefined;
    const short = treemap.onlyShort;
    return { only: this.telling.perHundred ? short : treemap.only(this.share(node)), onlyShort: short };
  }

  /** The name of a mark for assistive technology: all of it in words. */
  label(name: string, part: Part, share: string | undefined): string {
    const { common, changes, hundred } = this.wording.messages;
    const told = sentenceAmount(part.amount, this.view.digits, this.wording);
    const said = [common.markName({ name, ...told, share: share === "" ? undefined : share })];
    if (this.telling.perHundred && part.amount)
      said.push(hundred.part(hundredFigure(part.amount, treemapTotal(this.view), this.wording)));
    if (this.telling.byChange)
      said.push(
        part.change === undefined
          ? changes.noPrior
          : common.changeFromPrior(changeText(part.change, this.view.digits, this.wording, "tooltip"), ""),
      );
    return said.join(common.clauseGap);
  }

  /** Columns that the table has besides, where they are told. */
  columns(): ExtraColumn[] {
    const { messages } = this.wording;
    const total = treemapTotal(this.view);
    const rate: ExtraColumn = {
      label: messages.delta.rate,
      cell: ({ change }) => (change === undefined ? { text: "", value: "" } : rateCell(this.change(change), change)),
    };
    const hundred: ExtraColumn = {
      label: messages.hundred.column,
      cell: ({ amount }) => hundredCell(amount, total, this.wording),
    };
    return [...(this.telling.byChange ? [rate] : []), ...(this.telling.perHundred ? [hundred] : [])];
  }

  private change(change: Change | undefined): string {
    const { messages, format } = this.wording;
    if (change === undefined) return messages.changes.noPrior;
    if (change.kind === "new" || change.kind === "cancelled" || change.kind === "unchanged")
      return messages.changeWord[change.kind];
    return rateText(change, format) ?? format.signed(change.change, this.view.digits);
  }

  /** Share of what is open; empty where it has none. */
  share(part: Part): string {
    const { path, focus } = this.view;
    const ofWhole = path.length === 1 ? part.share : undefined;
    const share = ofWhole ?? (part.amount ? percentOf(part.amount, focus.amount) : undefined);
    return share === undefined ? "" : this.wording.format.percent(share);
  }
}

/** A rate with its plain figure; a word such as 新增 as it is. */
function rateCell(text: string, { kind, publishedRate, computedRate }: Change): CsvCell {
  const rate = kind === "increase" || kind === "decrease" ? (publishedRate ?? computedRate) : undefined;
  return rate === undefined ? { text } : { text, value: rate.toFixed() };
}

/** What several nodes are together, exactly. */
export function gatheredPart(nodes: readonly ExpenditureNode[]): Part {
  return {
    amount: sum(nodes.map((node) => node.amount)),
    // Read only where it is told: there may be thousands of them.
    get change() {
      return changeOfAll(nodes);
    },
  };
}
