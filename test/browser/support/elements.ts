import type { BudgetElement } from "../../../src/elements/base/budget-element.js";
import type { BudgetErrorEvent, BudgetLoadEvent } from "../../../src/elements/base/events.js";
// One by one: with <budget-checks> on the page charts have a line more in their footnotes, and it comes when the page
// is idle. Its own test brings it.
import "../../../src/elements/budget-sankey/define.js";
import "../../../src/elements/budget-treemap/define.js";
import "../../../src/elements/budget-three-public/define.js";
import "../../../src/elements/budget-delta-table/define.js";

/** Tags of the four charts. */
export const CHART_TAGS = ["budget-sankey", "budget-treemap", "budget-three-public", "budget-delta-table"] as const;
export type ChartTag = (typeof CHART_TAGS)[number];
/** Tags of all elements. */
export type BudgetTag = Extract<keyof HTMLElementTagNameMap, `budget-${string}`>;

/** Puts an element into a box of a given width; properties are set before it is connected. */
export async function mount<Tag extends BudgetTag>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  width = 800,
): Promise<HTMLElementTagNameMap[Tag]> {
  const box = document.createElement("div");
  box.className = "test-box";
  box.style.width = `${width}px`;
  const element = document.createElement(tag);
  Object.assign(element, properties);
  box.append(element);
  document.body.append(box);
  await drawn(element);
  return element;
}

/** Removes everything that tests have mounted. */
export function unmountAll(): void {
  for (const box of document.querySelectorAll(".test-box")) box.remove();
}

/** Waits until an element has drawn itself at its size: its first drawing, its measuring, and the drawing after that. */
export async function drawn(element: BudgetElement): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await element.updateComplete;
}

/** All text a reader can come across in an element. */
export function textOf(element: BudgetElement): string {
  return (element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ");
}

/** Text of the part that matches a selector, without blanks. */
export function partText(element: BudgetElement, selector: string): string {
  return Array.from(element.shadowRoot?.querySelectorAll(selector) ?? [], (part) => part.textContent)
    .join("|")
    .replace(/\s+/g, "");
}

/** Counts the events of a budget element from now on. */
export function recordEvents(target: HTMLElement): { loads: BudgetLoadEvent[]; errors: BudgetErrorEvent[] } {
  const record = { loads: [] as BudgetLoadEvent[], errors: [] as BudgetErrorEvent[] };
  target.addEventListener("budget-load", (event) => record.loads.push(event));
  target.addEventListener("budget-error", (event) => record.errors.push(event));
  return record;
}
