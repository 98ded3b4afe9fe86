import { afterEach, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { unmountAll } from "./support/elements.js";
import { eventually } from "./support/eventually.js";

const TAGS = ["budget-treemap", "budget-sankey", "budget-delta-table", "budget-three-public"] as const;

const held: IdleRequestCallback[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const callback of held.splice(0)) requestIdleCallback(callback);
  unmountAll();
  scrollTo(0, 0);
});

/** Charts below one another, as a page has them. */
function column(properties: object = { budget: korlaText }): BudgetElement[] {
  const box = document.createElement("div");
  box.className = "test-box";
  const elements = [...TAGS, ...TAGS].map((tag) => Object.assign(document.createElement(tag), properties));
  box.append(...elements);
  document.body.append(box);
  return elements;
}

function at(elements: readonly BudgetElement[], index: number): BudgetElement {
  const element = elements[index];
  if (element === undefined) throw new Error(`There is no chart ${index}.`);
  return element;
}

function isDrawn({ shadowRoot }: BudgetElement): boolean {
  return shadowRoot !== null && shadowRoot.querySelector("[part~=title]") !== null;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The page is never at rest: only what is in sight, or asked for, is drawn. */
function withoutRest(): void {
  vi.spyOn(window, "requestIdleCallback").mockImplementation((callback) => held.push(callback));
}

test("of many charts those in sight are drawn at once, the others keep their room", async () => {
  withoutRest();
  const elements = column();
  await frame();
  const drawn = elements.map(isDrawn);
  expect(drawn.slice(0, 2)).toEqual([true, true]);
  expect(drawn.slice(3)).toEqual([false, false, false, false, false]);
  for (const element of elements) expect(element.getBoundingClientRect().height).toBeGreaterThan(350);
});

test("the others follow when the page is at rest, and each tells of it", async () => {
  const loaded = vi.fn();
  document.addEventListener("budget-load", loaded);
  const elements = column();
  await eventually(() => {
    expect(elements.every(isDrawn)).toBe(true);
  });
  document.removeEventListener("budget-load", loaded);
  expect(loaded).toHaveBeenCalledTimes(elements.length);
});

test("a chart is drawn when the reader comes near", async () => {
  withoutRest();
  const elements = column();
  await frame();
  const last = at(elements, 7);
  expect(isDrawn(last)).toBe(false);
  last.scrollIntoView();
  await eventually(() => {
    expect(isDrawn(last)).toBe(true);
  });
  expect(isDrawn(at(elements, 4))).toBe(false);
});

test("whoever waits for it, and paper, have it at once", async () => {
  withoutRest();
  const elements = column();
  const last = at(elements, 7);
  await last.updateComplete;
  expect(isDrawn(last)).toBe(true);
  expect(isDrawn(at(elements, 5))).toBe(false);
  await at(elements, 5).updateComplete;
  expect(isDrawn(at(elements, 5))).toBe(true);
  dispatchEvent(new Event("beforeprint"));
  await Promise.resolve();
  await frame();
  expect(elements.map(isDrawn)).not.toContain(false);
  dispatchEvent(new Event("afterprint"));
});

test("a chart that names what is selected does not wait", async () => {
  withoutRest();
  const elements = column();
  const last = at(elements, 7);
  last.selected = "total";
  await frame();
  expect(isDrawn(last)).toBe(true);
});

test("charts side by side are in sight together", async () => {
  withoutRest();
  const box = document.createElement("div");
  box.className = "test-box";
  box.style.cssText = "display: grid; grid-template-columns: 1fr 1fr 1fr 1fr";
  const elements = TAGS.map((tag) => Object.assign(document.createElement(tag), { budget: korlaText }));
  box.append(...elements);
  document.body.append(box);
  await frame();
  expect(elements.map(isDrawn)).toEqual([true, true, true, true]);
});

test("what a chart below is fetched from is asked for at once, and its outline keeps its room", async () => {
  withoutRest();
  const address = URL.createObjectURL(new Blob([korlaText]));
  const loaded = new Promise((resolve) => document.addEventListener("budget-load", resolve, { once: true }));
  const elements = column({ src: address });
  await loaded;
  await frame();
  expect(elements.map(isDrawn)).toEqual([true, true, false, false, false, false, false, false]);
  expect(at(elements, 7).shadowRoot?.querySelector(".loading")).not.toBeNull();
});

test("the page's own content stands until then", async () => {
  withoutRest();
  const elements = column({ budget: undefined });
  for (const element of elements) {
    element.innerHTML = "<p>公开表</p>";
    element.budget = korlaText;
  }
  await frame();
  expect(at(elements, 7).querySelector("p")?.getClientRects()).toHaveLength(1);
});

test("an element that leaves the page while it waits is drawn where it comes again", async () => {
  withoutRest();
  const elements = column();
  await frame();
  const last = at(elements, 7);
  last.remove();
  await frame();
  expect(isDrawn(last)).toBe(false);
  document.body.prepend(last);
  await eventually(() => {
    expect(isDrawn(last)).toBe(true);
  });
  last.remove();
});

test("what is selected is drawn in sight at once, and below when the page is at rest", async () => {
  const elements = column({ budget: korlaText, group: "page" });
  const [first, last] = [at(elements, 0), at(elements, 4)];
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => setTimeout(resolve));
  withoutRest();
  first.selected = "206";
  await frame();
  expect(first.isUpdatePending).toBe(false);
  expect(last.selected).toBe("206");
  expect(last.isUpdatePending).toBe(true);
  vi.restoreAllMocks();
  for (const callback of held.splice(0)) requestIdleCallback(callback);
  await eventually(() => {
    expect(last.isUpdatePending).toBe(false);
  });
});
