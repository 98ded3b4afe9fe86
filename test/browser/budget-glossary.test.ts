import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetGlossary } from "../../src/elements/budget-glossary/budget-glossary.js";
import "../../src/elements/budget-glossary/define.js";
import "../../src/elements/budget-summary/define.js";
import "../../src/elements/budget-table/define.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

beforeEach(() => useTheme("light"));
afterEach(async () => {
  unmountAll();
  history.replaceState(null, "", location.pathname + location.search);
  await useTheme("light");
});

test.each(THEMES)("nothing is wrong with it, in %s", async (theme) => {
  await useTheme(theme);
  const variants = [
    { budget: korlaText },
    { budget: sampleText, locale: "en" },
    { budget: '{"title":"空","year":2024,"unit":"万元"}' },
  ];
  expect(await qualityFaults("budget-glossary", variants)).toEqual([]);
});

test("the document's own explanations come first, word for word, then those of the library with their sources", async () => {
  const element = await mount("budget-glossary", { budget: korlaText });
  const terms = partText(element, "dt").split("|");
  expect(terms.slice(0, 8)).toEqual([
    "财政拨款",
    "一般公共预算",
    "财政专户管理资金",
    "其他资金",
    "基本支出",
    "项目支出",
    "“三公”经费",
    "机关运行经费",
  ]);
  expect(new Set(terms).size).toBe(terms.length);
  expect(partText(element, "dd").split("|")[1]).toBe("包括公共财政拨款（补助）资金、专项收入。");
  expect(element.shadowRoot!.querySelectorAll(".term-source")).toHaveLength(terms.length - 8);
});

test("terms are plain words on a page without a glossary, and links to it as soon as there is one", async () => {
  const summary = await mount("budget-summary", { budget: korlaText });
  const links = (): HTMLAnchorElement[] =>
    Array.from(summary.shadowRoot!.querySelectorAll<HTMLAnchorElement>("a.term"));
  expect(links()).toEqual([]);
  const glossary = await mount("budget-glossary", { budget: korlaText });
  await drawn(summary);
  const link = links().find(({ textContent }) => textContent === "机关运行经费")!;
  link.click();
  await drawn(glossary);
  expect(glossary.shadowRoot!.activeElement?.textContent).toBe("机关运行经费");
  expect(partText(glossary, ".current dt")).toBe("机关运行经费");
  // And back to where the reader was.
  glossary.shadowRoot!.querySelector<HTMLButtonElement>(".way-back")!.click();
  await drawn(glossary);
  expect(summary.shadowRoot!.activeElement).toBe(link);
  expect(partText(glossary, ".way-back")).toBe("");
});

describe("the tooltip of a term", () => {
  /** The link of a term in a card, and what its tooltip says; "" where there is none. */
  async function prepared(): Promise<{ link: HTMLAnchorElement; glossary: BudgetGlossary; tooltip: () => string }> {
    const summary = await mount("budget-summary", { budget: korlaText });
    const glossary = await mount("budget-glossary", { budget: korlaText });
    await drawn(summary);
    const root = summary.shadowRoot!;
    const link = Array.from(root.querySelectorAll<HTMLAnchorElement>("a.term")).find(
      ({ textContent }) => textContent === "基本支出",
    )!;
    const tooltip = (): string =>
      Array.from(root.querySelectorAll("#term-tooltip:popover-open"), ({ textContent }) => textContent)
        .join("|")
        .replace(/\s/g, "");
    return { link, glossary, tooltip };
  }
  const SAID = "基本支出包括人员经费、商品和服务支出（定额）。其中，人员经费包括工资福利支出、对个人和家庭的补助。";
  const point = (link: Element, type: string, pointerType: string): boolean =>
    link.dispatchEvent(new PointerEvent(type, { pointerType, bubbles: true, composed: true, cancelable: true }));

  test("comes with the keyboard's focus, describes the link, and goes by Esc without leaving it", async () => {
    const { link, tooltip } = await prepared();
    await userEvent.keyboard("{Tab}");
    link.focus();
    await expect.poll(tooltip).toBe(SAID);
    const root = link.getRootNode() as ShadowRoot;
    const box = root.querySelector("#term-tooltip")!.getBoundingClientRect();
    const own = link.closest("li")!.getBoundingClientRect();
    // It does not lie on the figure that the term names.
    expect(box.right <= own.left || box.left >= own.right || box.bottom <= own.top || box.top >= own.bottom).toBe(true);
    expect(link.getAttribute("aria-describedby")).toBe("term-tooltip");
    await userEvent.keyboard("{Escape}");
    expect(tooltip()).toBe("");
    expect(root.activeElement).toBe(link);
  });

  test("stays while the mouse goes over to it, and goes when that leaves", async () => {
    const { link, tooltip } = await prepared();
    point(link, "pointerenter", "mouse");
    expect(tooltip()).toBe(SAID);
    point(link, "pointerleave", "mouse");
    (link.getRootNode() as ShadowRoot).querySelector("#term-tooltip")!.dispatchEvent(new PointerEvent("pointerenter"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(tooltip()).toBe(SAID);
    point(link, "pointerleave", "mouse");
    await expect.poll(tooltip).toBe("");
  });

  test("comes with the first touch; the second leads to the list of all", async () => {
    const { link, glossary, tooltip } = await prepared();
    const tap = (): void => {
      point(link, "pointerdown", "touch");
      link.click();
    };
    tap();
    expect(tooltip()).toBe(`${SAID}再点一次，到“名词解释”`);
    expect(glossary.shadowRoot!.activeElement).toBeNull();
    tap();
    await drawn(glossary);
    expect(tooltip()).toBe("");
    expect(glossary.shadowRoot!.activeElement?.textContent).toBe("基本支出");
  });

  test("comes with the keyboard's focus after a touch, too", async () => {
    const { link, tooltip } = await prepared();
    vi.spyOn(Event.prototype, "timeStamp", "get").mockReturnValue(0);
    point(link, "pointerdown", "touch");
    point(link, "pointercancel", "touch");
    vi.restoreAllMocks();
    await userEvent.keyboard("{Tab}");
    link.focus();
    await expect.poll(tooltip).toBe(SAID);
  });
});

test("a card links each term once", async () => {
  await mount("budget-glossary", { budget: korlaText });
  const table = await mount("budget-table", { budget: korlaText, table: "general" }, 1000);
  const links = Array.from(table.shadowRoot!.querySelectorAll("a.term"), ({ textContent }) => textContent);
  expect(new Set(links).size).toBe(links.length);
});

test("terms in the heads of official tables lead to it too", async () => {
  await mount("budget-glossary", { budget: korlaText });
  for (const width of [1000, 360]) {
    const table = await mount("budget-table", { budget: korlaText, table: "general" }, width);
    const links = Array.from(table.shadowRoot!.querySelectorAll("a.term"), ({ textContent }) => textContent);
    expect(links).toContain("基本支出");
    expect(links).toContain("项目支出");
  }
});

test("the address of a term leads to it", async () => {
  const glossary = await mount("budget-glossary", { budget: korlaText });
  location.hash = `#term-${encodeURIComponent("基本支出")}`;
  await expect.poll(() => partText(glossary, ".current dt")).toBe("基本支出");
});
