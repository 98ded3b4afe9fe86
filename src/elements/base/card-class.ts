/** Below this width, on a window no wider, controls grow to the size of fingers and the sides have no edge. */
export const COMPACT_WIDTH = 480;
/** Below this width of the card sankey, treemap and delta table take their narrow forms. */
export const NARROW_WIDTH = 560;
/** Below this inner width of the card the toolbar goes under the subtitle. */
const TOOLBAR_BELOW = 480 + 2 * 24;

/** What the classes of a card depend on. */
export interface CardSize {
  /** Width in pixels; 0 before the card is laid out. */
  readonly cardWidth: number;
  /** Whether the card is as wide as the window: on a phone it then has no side edges. */
  readonly fillsWindow: boolean;
  readonly direction?: "ltr" | "rtl";
}

/** Whether a card that is laid out takes its narrow form. */
export function isNarrowCard({ cardWidth }: Pick<CardSize, "cardWidth">): boolean {
  return cardWidth > 0 && cardWidth < NARROW_WIDTH;
}

/** The classes of a card. */
export function cardClass({ cardWidth, fillsWindow, direction }: CardSize, dark: boolean): string {
  const isBelow = (width: number): boolean => cardWidth > 0 && cardWidth < width;
  return [
    "card",
    dark ? "dark" : "",
    direction === "rtl" ? "rtl" : "",
    isBelow(COMPACT_WIDTH) && fillsWindow ? "compact" : "",
    isBelow(TOOLBAR_BELOW) ? "toolbar-below" : "",
    isNarrowCard({ cardWidth }) ? "narrow" : "",
  ]
    .filter(Boolean)
    .join(" ");
}
