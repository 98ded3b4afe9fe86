import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import { pictureOf } from "../../src/elements/base/download-picture.js";
import { axeFaults } from "./support/axe.js";
import { drawn, mount, unmountAll } from "./support/elements.js";
import { overlaps, textBoxes } from "./support/geometry.js";

afterEach(unmountAll);

test("in text of twice the size a card has room for bars where it would have had room for a drawing", async () => {
  const isRanked = async (size: number, width: number): Promise<boolean> => {
    document.documentElement.style.setProperty("--budget-font-size", `${size}px`);
    const root = (await mount("budget-treemap", { budget: korlaText }, width)).shadowRoot!;
    const [svg, choice] = [root.querySelector("svg.treemap"), root.querySelector(".wide-choice")];
    unmountAll();
    expect(svg === null).toBe(choice !== null);
    return svg === null;
  };
  try {
    expect(await isRanked(14, 800)).toBe(false);
    expect(await isRanked(28, 800)).toBe(true);
    expect(await isRanked(28, 1280)).toBe(false);
    expect(await isRanked(12, 540)).toBe(true);
  } finally {
    document.documentElement.style.removeProperty("--budget-font-size");
  }
});

describe.each(["budget-sankey", "budget-treemap"] as const)("%s on a phone", (tag) => {
  const open = async (): Promise<{
    element: HTMLElementTagNameMap[typeof tag];
    root: ShadowRoot;
    choice: HTMLElement;
  }> => {
    const element = await mount(tag, { budget: korlaText }, 360);
    const root = element.shadowRoot!;
    return { element, root, choice: root.querySelector<HTMLElement>(".wide-choice")! };
  };

  test("shows bars first, the whole drawing when asked, and bars again", async () => {
    const { element, root, choice } = await open();
    expect(root.querySelector(".wide-scroll")).toBeNull();
    expect(choice.getAttribute("aria-pressed")).toBe("false");
    choice.click();
    await drawn(element);
    const frame = root.querySelector<HTMLElement>(".wide-scroll")!;
    expect(choice.getAttribute("aria-pressed")).toBe("true");
    expect(frame.querySelector("svg")?.getBoundingClientRect().width).toBe(640);
    expect(frame.scrollWidth).toBe(640);
    expect(frame.clientWidth).toBeLessThan(360);
    // A phone shows no bar to scroll with, and the names at the right are all beyond its edge.
    const hint = frame.previousElementSibling!;
    expect(hint.textContent).toBe("左右滑动，可以看到整张图。");
    expect(hint.getBoundingClientRect().bottom).toBeLessThanOrEqual(frame.getBoundingClientRect().top);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
    expect(overlaps(textBoxes(frame))).toEqual([]);
    expect(await axeFaults(element.parentElement!)).toEqual([]);
    choice.click();
    await drawn(element);
    expect(root.querySelector(".wide-scroll")).toBeNull();
  });

  test("brings what the arrow keys reach into sight", async () => {
    const { element, root, choice } = await open();
    choice.click();
    await drawn(element);
    root.querySelector<SVGElement>(".chart [data-key][tabindex='0']")!.focus();
    for (let step = 0; step < 4; step += 1) {
      await userEvent.keyboard("{ArrowDown}");
      const frame = root.querySelector(".wide-scroll")!.getBoundingClientRect();
      const mark = root.activeElement!.getBoundingClientRect();
      expect(Math.min(mark.right, frame.right) - Math.max(mark.left, frame.left)).toBeGreaterThan(20);
    }
  });

  test("is saved whole, not as far as it is scrolled", async () => {
    const { element, root, choice } = await open();
    choice.click();
    await drawn(element);
    expect(pictureOf(root.querySelector<HTMLElement>(".card")!)?.width).toBeGreaterThan(640);
  });

  test("offers nothing to choose where there is room", async () => {
    const element = await mount(tag, { budget: korlaText }, 900);
    expect(element.shadowRoot!.querySelector(".wide-choice")).toBeNull();
  });
});

describe("the toolbar of a phone", () => {
  afterEach(() => page.viewport(1280, 900));

  test.each([
    [320, "zh-CN"],
    [360, "zh-CN"],
    [320, "en"],
    [360, "en"],
  ] as const)("at %i px in %s has two lines at most, each from edge to edge", async (width, locale) => {
    await page.viewport(width, 700);
    for (const tag of ["budget-sankey", "budget-treemap", "budget-delta-table"] as const) {
      const element = await mount(tag, { budget: korlaText, locale }, width);
      const root = element.shadowRoot!;
      const { left, right } = root.querySelector(".titles")!.getBoundingClientRect();
      const lines = new Map<number, DOMRect[]>();
      for (const button of root.querySelectorAll(".toolbar button:not([role])")) {
        const box = button.getBoundingClientRect();
        lines.set(Math.round(box.top), [...(lines.get(Math.round(box.top)) ?? []), box]);
        expect(button.scrollWidth, button.textContent).toBeLessThanOrEqual(button.clientWidth);
        expect(box.height).toBeGreaterThanOrEqual(40);
      }
      expect(lines.size, tag).toBeLessThanOrEqual(2);
      for (const boxes of lines.values()) {
        expect(Math.abs(Math.min(...boxes.map((box) => box.left)) - left), tag).toBeLessThanOrEqual(1);
        expect(Math.abs(Math.max(...boxes.map((box) => box.right)) - right), tag).toBeLessThanOrEqual(1);
      }
      unmountAll();
    }
  });
});
