import { expect, userEvent, waitFor } from "storybook/test";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { wordFaults } from "../../test/browser/support/geometry.js";

/** The elements of a story, once all of them are drawn. */
export async function elementsIn(canvas: HTMLElement, tag: string): Promise<BudgetElement[]> {
  const elements = Array.from(canvas.querySelectorAll<BudgetElement>(tag));
  await expect(elements.length).toBeGreaterThan(0);
  await waitFor(async () => {
    for (const element of elements) {
      await element.updateComplete;
      await expect(element.shadowRoot?.querySelector(".card")?.clientWidth ?? 0).toBeGreaterThan(0);
      await expect(
        element.shadowRoot?.querySelector(".chart [data-key], table, .tile, .terms, .project, .failure, .empty"),
      ).not.toBeNull();
    }
  });
  // The drawing at the measured size follows in the next frame.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return elements;
}

/** No word of any element lies on another or leaves its card, and no card is wider than its place. */
export async function expectTidy(canvas: HTMLElement, tag: string): Promise<void> {
  for (const element of await elementsIn(canvas, tag)) {
    await expect(wordFaults(element)).toEqual([]);
    await expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  }
}

/** Walks along the marks by key: one Tab stop, arrows, Home and End, Enter; every step with its tooltip. */
export async function walkByKeyboard(canvas: HTMLElement, tag: string): Promise<BudgetElement> {
  const [element] = await elementsIn(canvas, tag);
  const root = element?.shadowRoot;
  if (element === undefined || !root) throw new Error(`There is no ${tag} in the story.`);
  const focused = (): string | null => root.activeElement?.getAttribute("data-key") ?? null;
  const stops = root.querySelectorAll<HTMLElement | SVGElement>(".chart [data-key][tabindex='0']");
  await expect(stops.length).toBe(1);
  stops[0]?.focus();
  const first = focused();
  await expect(first).not.toBeNull();
  await userEvent.keyboard("{ArrowDown}");
  await element.updateComplete;
  const second = focused();
  await expect(second).not.toBe(first);
  await expect(root.querySelector(".tooltip")?.classList.contains("open")).toBe(true);
  await userEvent.keyboard("{ArrowUp}");
  await expect(focused()).toBe(first);
  await userEvent.keyboard("{End}");
  const last = focused();
  await expect([first, second]).not.toContain(last);
  await userEvent.keyboard("{Home}");
  await expect(focused()).toBe(first);
  return element;
}
