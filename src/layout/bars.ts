/** One bar with the text of its figure behind it. */
export interface BarInput {
  /** Length as a part of the longest, 0 to 1; `undefined` where nothing is drawn (blank, negative). */
  readonly part: number | undefined;
  /** Width of the figure's text in px. */
  readonly textWidth: number;
}

/** The room of all bars of a chart. */
export interface BarRoom {
  /** Width of the chart in px. */
  readonly width: number;
  /** Width of the column before the bars in px: the years. */
  readonly labelWidth: number;
  /** Distance in px between a bar's end and its figure. */
  readonly gap: number;
}

/** Where bars end. */
export interface BarLayout {
  /** Length of each bar in px, in the given order; 0 where there is nothing to draw. */
  readonly lengths: readonly number[];
  /** Whether the figures are too wide to stand behind the bars, so that they go below them. */
  readonly stacked: boolean;
}

/** A bar that is not zero is never shorter than this many px. */
export const LEAST_BAR = 2;
/** Figures stand behind the bars only where the longest bar keeps this part of the room, or this many px. */
const LEAST_SHARE = 0.3;
const LEAST_LONGEST = 96;

/**
 * Lengths of bars on one scale from 0, as long as the room allows: every bar ends so that its figure still
 * fits behind it. Where that would leave the bars too short, the figures go below and the bars take the room.
 */
export function layoutBars(bars: readonly BarInput[], { width, labelWidth, gap }: BarRoom): BarLayout {
  const room = Math.max(0, width - labelWidth);
  const drawn = bars.filter(({ part }) => part !== undefined && part > 0);
  // The longest length that lets every single bar and its text fit: a short bar may carry the longest text.
  const scale = (space: (bar: BarInput) => number): number =>
    drawn.reduce((least, bar) => Math.min(least, space(bar) / (bar.part ?? 1)), room);
  const below = scale(() => room);
  const behind = scale((bar) => room - gap - bar.textWidth);
  const textsFit = bars.every((bar) => LEAST_BAR + gap + bar.textWidth <= room);
  const stacked = !textsFit || (drawn.length > 0 && behind < Math.min(LEAST_LONGEST, below * LEAST_SHARE));
  const full = Math.max(0, stacked ? below : behind);
  return { lengths: bars.map((bar) => lengthOf(bar, full, room)), stacked };
}

function lengthOf({ part }: BarInput, full: number, room: number): number {
  if (part === undefined || !(part > 0)) return 0;
  return Math.min(room, Math.max(LEAST_BAR, part * full));
}
