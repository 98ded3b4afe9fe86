import { BASE_FONT_SIZE } from "../../theme/tokens.js";
import type { ChartBox } from "../base/budget-element.js";
import { NARROW_WIDTH } from "../base/card-class.js";

/** How the rows are set: all columns beside each other, the reason below the figures, or a block for each row. */
export type DeltaForm = "wide" | "two-line" | "blocks";

/** The form of a drawing and the room of its bars. */
export interface DeltaLayout {
  readonly form: DeltaForm;
  /** Width in px of the bars of all rows. */
  readonly barWidth: number;
  /** Width in px of the texts of each figure column. */
  readonly figures: readonly number[];
  /** Size of text against the base size: what fixed lengths are multiplied with. */
  readonly scale: number;
}

/** Texts of the figure columns (prior, current, change, rate), as they are printed. */
export type FigureColumns = readonly (readonly string[])[];

/** From this width of the card on the reason has a column of its own. */
const WIDE_WIDTH = 900;
/** Lengths in px at the base size: the bars as they should be, and as short as each form bears. */
const BAR_WIDTH = 190;
/** By how much longer they may be where no reasons need the room. */
const WITHOUT_REASONS = 2;
const LEAST_BARS = { wide: 88, "two-line": 100 } as const;
/** How much of the room beyond all least widths the bars take; names and reasons take the rest. */
const BAR_PART = 0.5;
/** Blank around the figure and bar columns together, and the least width of names and reasons. */
const GAPS = { wide: 122, "two-line": 88 } as const;
const LEAST_NAME = { wide: 112, "two-line": 98 } as const;
const REASON = 238 + 24;

/**
 * The widest form whose columns fit without breaking a figure, with bars as long as it has room for.
 * @param isOne whether only the total gives a reason, which needs no column
 */
export function deltaLayout(columns: FigureColumns, hasReasons: boolean, box: ChartBox, isOne = false): DeltaLayout {
  const scale = box.fontSize / BASE_FONT_SIZE;
  const widths = columns.map((texts) => widest(texts, box));
  const blocks: DeltaLayout = { form: "blocks", barWidth: box.width, figures: widths, scale };
  // Not laid out yet: what is drawn now is drawn again once there is a width.
  if (box.width === 0) return { form: "wide", barWidth: BAR_WIDTH * scale, figures: widths, scale };
  const figures = widths.reduce((total, width) => total + width, 0);
  const room = (form: "wide" | "two-line"): number => {
    const others = GAPS[form] + LEAST_NAME[form] + (form === "wide" && hasReasons ? REASON : 0);
    return box.width - figures - others * scale;
  };
  const fits = (form: "wide" | "two-line"): DeltaLayout | undefined => {
    const least = LEAST_BARS[form] * scale;
    const more = room(form) - least;
    if (more < 0) return undefined;
    const most = BAR_WIDTH * scale * (hasReasons ? 1 : WITHOUT_REASONS);
    const barWidth = Math.floor(Math.min(most, least + more * BAR_PART));
    return { form, barWidth, figures: widths, scale };
  };
  if (box.cardWidth < NARROW_WIDTH) return blocks;
  const wide = box.cardWidth < WIDE_WIDTH || isOne ? undefined : fits("wide");
  return wide ?? fits("two-line") ?? blocks;
}

/** Width of the widest text of a column in px; bold, as the total is printed. */
function widest(texts: readonly string[], { measure, fontSize }: ChartBox): number {
  return texts.reduce((most, text) => Math.max(most, Math.ceil(measure(text, { size: fontSize, bold: true }))), 0);
}

/** The arrow between both years with its gaps, in px, and the part of a block's width that each of them has. */
const ARROW = 25;
const YEAR_PART = 0.4;

/** Whether the figures of both years are too long for one line of a block. They are larger there, but not bold: as wide. */
export function isStacked({ form, barWidth, figures: [prior = 0, current = 0], scale }: DeltaLayout): boolean {
  return form === "blocks" && Math.max(prior, current + ARROW * scale) > barWidth * YEAR_PART;
}

/** Blank at both sides of a figure or bar column, in px. */
const COLUMN_GAPS = { wide: 24, "two-line": 16, blocks: 0 } as const;
/** By how much a figure may be wider than measured: a browser may draw it in another font, for the language's sake. */
const SUBSTITUTE = 1.12;
/** Part of what figures and bars leave that names take beside reasons. */
const NAME_PART = 0.37;

/**
 * Widths in px of all columns (name, prior, current, bars, change, rate, and beside them the reason), for a table of which
 * only some rows are drawn, so that columns stay where they are; `undefined` for blocks, which have no columns.
 * @param width of the table
 */
export function columnWidths(layout: DeltaLayout, hasReasons: boolean, width: number): number[] | undefined {
  const { form, barWidth, figures } = layout;
  if (form === "blocks") return undefined;
  const gap = COLUMN_GAPS[form];
  const [prior = 0, current = 0, change = 0, rate = 0] = figures.map((each) => Math.ceil(each * SUBSTITUTE) + gap);
  const bars = barWidth + gap;
  const rest = Math.max(0, width - prior - current - bars - change - rate);
  if (form === "two-line" || !hasReasons) return [rest, prior, current, bars, change, rate];
  const name = Math.round(rest * NAME_PART);
  return [name, prior, current, bars, change, rate, rest - name];
}
