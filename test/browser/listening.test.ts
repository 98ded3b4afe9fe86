import { userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import "../../src/elements/budget-checks/define.js";
import { drawn, mount, unmountAll } from "./support/elements.js";

afterEach(unmountAll);

const marksOf = (element: Element): Element[] =>
  Array.from(element.shadowRoot!.querySelectorAll(".chart [role='button']"));

/** What a screen reader adds to the name of the mark that has the focus. */
function description(element: Element): string {
  const root = element.shadowRoot!;
  const described = root.getElementById(root.activeElement?.getAttribute("aria-describedby") ?? "")?.cloneNode(true);
  if (!(described instanceof Element)) return root.activeElement?.getAttribute("aria-description") ?? "";
  for (const hidden of described.querySelectorAll("[aria-hidden='true']")) hidden.remove();
  return described.textContent.replace(/\s+/g, " ").trim();
}

test("a mark that is selected is a switch; one that opens a level is none, and says what it opens", async () => {
  const element = await mount("budget-treemap", { budget: korlaText }, 860);
  const [category, item, project] = marksOf(element);
  expect(category!.getAttribute("aria-pressed")).toBeNull();
  (category as SVGElement).focus();
  await drawn(element);
  expect(description(element)).toContain("查看其中各项");
  expect(item!.getAttribute("aria-pressed")).toBe("false");
  expect(project!.getAttribute("aria-pressed")).toBeNull();

  unmountAll();
  const sankey = await mount("budget-sankey", { budget: korlaText }, 860);
  const flow = marksOf(sankey)[1] as SVGElement;
  expect(flow.getAttribute("aria-pressed")).toBe("false");
  flow.focus();
  await drawn(sankey);
  expect(description(sankey)).toContain("比上年预算");
  // Seen, but not said again with every mark: "switch, off" has said it.
  expect(description(sankey)).not.toContain("Enter");
  expect(sankey.shadowRoot!.querySelector(".tooltip-hint")?.textContent).toContain("Enter");
});

test("a category says how many of the next marks are its own", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, locale: "en" }, 860);
  expect(marksOf(element)[0]!.getAttribute("aria-label")).toMatch(/, in the next 2 items$/);
});

test("arrows along the rows of the delta table tell each change with its unit, not the name alone", async () => {
  const element = await mount("budget-delta-table", { budget: korlaText }, 1000);
  (marksOf(element)[0] as HTMLElement).focus();
  await drawn(element);
  expect(description(element)).toContain("比上年 +69.39 万元（+5.07%）");
  await userEvent.keyboard("{ArrowDown}");
  await drawn(element);
  expect(description(element)).toMatch(/^比上年 \+105\.53 万元（\+17\.11%）/);
  await userEvent.keyboard("{End}");
  await drawn(element);
  expect(description(element)).toMatch(/^比上年 −80\.00 万元（−21\.05%）/);
});

test("the order that the head of a column makes is told", async () => {
  const element = await mount("budget-delta-table", { budget: korlaText }, 1000);
  const head = element.shadowRoot!.querySelector<HTMLElement>("button[data-column='change']")!;
  const told = (): string | undefined =>
    element.shadowRoot!.querySelector("p.visually-hidden[aria-live='polite']")?.textContent.trim();
  expect(told()).toBe("");
  head.click();
  await drawn(element);
  expect(told()).toBe("增减额从低到高");
  head.click();
  await drawn(element);
  expect(told()).toBe("增减额从高到低");
});

test.each([
  ["budget-delta-table", {}],
  ["budget-treemap", { colorBy: "change" }],
  ["budget-checks", {}],
] as const)("%s: what will be told has its place before, without being a stop of its own", async (tag, properties) => {
  const element = await mount(tag, { budget: korlaText, ...properties }, 1000);
  await expect.poll(() => element.shadowRoot!.querySelectorAll("[aria-live='polite']").length).toBeGreaterThan(0);
  for (const region of element.shadowRoot!.querySelectorAll("[aria-live='polite']")) {
    expect(getComputedStyle(region).display).not.toBe("none");
    expect(region.getAttribute("role")).toBeNull();
  }
});

test("what is published is marked as Chinese in a card of another language, and no longer where that changes", async () => {
  const element = await mount("budget-treemap", { budget: korlaText, locale: "en" }, 860);
  const root = element.shadowRoot!;
  const languageOf = (node: Element | null | undefined): string | undefined =>
    node?.closest("[lang]")?.getAttribute("lang") ?? undefined;
  const name = (text: string): Element | undefined =>
    Array.from(root.querySelectorAll("th")).find((cell) => cell.textContent.trim() === text);
  await expect.poll(() => languageOf(name("一般公共服务支出"))).toBe("zh-CN");
  expect(languageOf(name("All expenditure") ?? root.querySelector("thead th"))).toBe("en");
  expect(languageOf(root.querySelector(".title .clause"))).toBe("en");
  expect(languageOf(root.querySelector(".subtitle bdi"))).toBe("zh-CN");
  for (const marked of root.querySelectorAll("[lang='zh-CN']")) expect(marked.textContent).toMatch(/\p{Script=Han}/u);
  element.locale = "zh-TW";
  await drawn(element);
  await expect.poll(() => root.querySelectorAll("[lang='zh-CN']").length).toBe(0);
});

test("faults of a file are told in the characters of a zh-TW card", async () => {
  const broken = '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}';
  const element = await mount("budget-sankey", { budget: broken, locale: "zh-TW" }, 860);
  expect(element.shadowRoot!.querySelector("[role='alert']")?.textContent).toContain(
    '應為數字，例如 "4.98"；現在是 "4.98万"',
  );
});
