import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import "../../src/elements/budget-delta-table/define.js";
import "../../src/elements/budget-sankey/define.js";
import "../../src/elements/budget-summary/define.js";
import "../../src/elements/budget-treemap/define.js";
import { mount, unmountAll } from "./support/elements.js";

afterEach(() => {
  unmountAll();
  document.documentElement.removeAttribute("dir");
});

const boxes = (element: HTMLElement, selector: string): DOMRect[] =>
  Array.from(element.shadowRoot!.querySelectorAll(selector), (each) => each.getBoundingClientRect()).filter(
    ({ width }) => width > 0,
  );
/** How many lines boxes stand in: those that overlap in height are in one. */
const lines = (all: readonly DOMRect[]): number =>
  all.reduce((tops, { top, height }) => tops.add(Math.round((top + height / 2) / 20)), new Set<number>()).size;

describe("the subtitle", () => {
  test("a name that wraps shows the beginning of each of its lines", async () => {
    const name = "示例市经济技术开发区综合行政执法与应急管理监督局（虚构数据）";
    const budget = { ...(JSON.parse(sampleText) as { entity: object }) };
    const entity = { ...budget.entity, name };
    const element = await mount("budget-sankey", { budget: JSON.stringify({ ...budget, entity }) }, 320);
    const edge = boxes(element, ".titles")[0]!.left;
    const starts = Array.from(element.shadowRoot!.querySelector(".subtitle bdi")!.getClientRects(), ({ left }) => left);
    expect(starts.length).toBeGreaterThan(1);
    // Nor is a line left blank before one that is as wide as the card.
    const [subtitle] = boxes(element, ".subtitle");
    expect(boxes(element, ".subtitle bdi")[0]!.top).toBeLessThan(subtitle!.top + 4);
    for (const left of starts) expect(left).toBeGreaterThanOrEqual(edge - 1);
  });

  for (const direction of ["ltr", "rtl"] as const)
    for (const locale of ["zh-CN", "en"] as const)
      test(`no dot stands at the end or the beginning of a line (${direction}, ${locale})`, async () => {
        document.documentElement.dir = direction;
        const element = await mount("budget-treemap", { budget: sampleText, locale }, 320);
        const sign = direction === "ltr" ? 1 : -1;
        const start = (box: DOMRect): number => sign * (direction === "ltr" ? box.left : box.right);
        const edge = start(boxes(element, ".titles")[0]!);
        const parts = boxes(element, ".subtitle .unbroken > bdi");
        expect(lines(parts)).toBeGreaterThan(1);
        // A part stands at the edge, its dot beyond it and clipped; or behind another, its dot between them.
        const first = parts.filter((part) => Math.abs(start(part) - edge) < 1);
        expect(first).toHaveLength(lines(parts));
        expect(getComputedStyle(element.shadowRoot!.querySelector(".subtitle")!).clipPath).toContain("inset");
        for (const dot of boxes(element, ".unbroken:not(:first-of-type) > .dot")) {
          const before = parts.find(
            (part) => Math.abs(part.top - dot.top) < 8 && Math.abs(start(part) + part.width - start(dot)) < 2,
          );
          expect(before !== undefined || start(dot) + dot.width <= edge + 1).toBe(true);
        }
      });
});

describe("controls on the narrowest phone", () => {
  beforeEach(() => page.viewport(320, 800));
  afterEach(() => page.viewport(1280, 900));

  test("those of a treemap stand in two rows, each as high as a finger", async () => {
    const element = await mount("budget-treemap", { budget: sampleText }, 320);
    const all = [...boxes(element, ".toolbar button"), ...boxes(element, ".map-tools > *")];
    expect(all).toHaveLength(7);
    expect(new Set(all.map(({ bottom }) => Math.round(bottom / 12))).size).toBe(2);
    for (const { width, height } of boxes(element, ".toolbar button")) {
      expect(width).toBeGreaterThanOrEqual(36);
      expect(height).toBeGreaterThanOrEqual(40);
    }
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  });

  test("those of a sankey in one", async () => {
    const element = await mount("budget-sankey", { budget: korlaText }, 320);
    expect(new Set(boxes(element, ".toolbar button").map(({ top }) => top)).size).toBe(1);
  });

  test("what finds and what orders changes reach from edge to edge", async () => {
    const element = await mount("budget-delta-table", { budget: sampleText }, 320);
    const [title] = boxes(element, ".titles");
    const [find, order] = boxes(element, ".find, .order");
    expect(find!.left).toBeCloseTo(title!.left, 0);
    expect(order!.right).toBeCloseTo(title!.right, 0);
    expect(find!.top === order!.top || Math.abs(find!.right - order!.right) < 1).toBe(true);
  });
});

test("ten key figures stand in two rows of five where there is room", async () => {
  const element = await mount("budget-summary", { budget: sampleText }, 1232);
  const tops = boxes(element, ".tile").map(({ top }) => Math.round(top));
  expect(tops).toHaveLength(10);
  expect(tops.filter((top) => top === tops[0])).toHaveLength(5);
});

test("the last row of key figures leaves no blank where it is no whole one", async () => {
  const element = await mount("budget-summary", { budget: sampleText }, 768);
  const tiles = boxes(element, ".tile");
  const [themes] = boxes(element, ".themes");
  const rows = new Set(tiles.map(({ top }) => Math.round(top)));
  expect(rows.size).toBeGreaterThan(1);
  for (const row of rows) {
    const inRow = tiles.filter(({ top }) => Math.round(top) === row);
    expect(inRow[0]!.left).toBeCloseTo(themes!.left, 0);
    expect(inRow[inRow.length - 1]!.right).toBeCloseTo(themes!.right, 0);
  }
});
