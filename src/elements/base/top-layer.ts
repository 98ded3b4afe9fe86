import { nothing } from "lit";

/** Whether the browser draws popovers above everything else: Chromium does from version 114. */
const HAS_TOP_LAYER = typeof HTMLElement === "function" && "showPopover" in HTMLElement.prototype;

/** Value of the `popover` attribute; none where it is unknown, since some versions report it as an error of the page. */
export const POPOVER = HAS_TOP_LAYER ? "manual" : nothing;

/** Opens or closes a {@link POPOVER}, in the top layer where the browser has one. */
export function showInTopLayer(element: HTMLElement, open: boolean): void {
  if (!HAS_TOP_LAYER || !element.isConnected || element.matches(":popover-open") === open) return;
  if (open) element.showPopover();
  else element.hidePopover();
}

/**
 * Puts an element of fixed position to a place in the window. Outside the top layer an ancestor with a `transform` or a
 * filter is what its position is counted from, in that ancestor's own scale.
 */
export function placeInWindow(element: HTMLElement, left: number, top: number): void {
  const put = (x: number, y: number): void => {
    element.style.setProperty("left", `${x}px`);
    element.style.setProperty("top", `${y}px`);
  };
  put(left, top);
  const drawn = element.getBoundingClientRect();
  if (Math.abs(drawn.left - left) < 1 && Math.abs(drawn.top - top) < 1) return;
  const scale = drawn.width / element.offsetWidth || 1;
  put(left - (drawn.left - left) / scale, top - (drawn.top - top) / scale);
}
