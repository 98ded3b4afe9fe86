import { afterEach, beforeEach, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import "../../src/elements/budget-glossary/define.js";
import "../../src/elements/budget-summary/define.js";
import "../../src/elements/budget-table/define.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";
import { THEMES, useTheme } from "./support/media.js";
import { qualityFaults } from "./support/quality.js";

vi.setConfig({ testTimeout: 60_000 });
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
