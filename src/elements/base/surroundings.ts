import { pageTheme } from "./theme.js";

/** What an element takes over from the page around it. */
export interface Surroundings {
  /** Which way text runs. */
  readonly direction: "ltr" | "rtl";
  /** Whether the ground is dark. */
  readonly dark: boolean;
}

/** Of an element that is not in a page. */
export const NO_SURROUNDINGS: Surroundings = { direction: "ltr", dark: false };

/** What the page around an element is like now; where the page has changed, the browser works its styles out anew. */
export function surroundingsOf(element: Element): Surroundings {
  const { direction, colorScheme } = getComputedStyle(element);
  return { direction: direction === "rtl" ? "rtl" : "ltr", dark: pageTheme.isDark(colorScheme) };
}
