import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import { parseBudget } from "../../src/budget/parse.js";
import type { Budget, Item } from "../../src/budget/schema.js";
import { renderBudget } from "../../src/render/index.js";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";
import { openHost, violationsOf } from "./support/host-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages();
});
afterAll(async () => {
  await pages.close();
});

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const ICON = '<link rel="icon" href="/docs/examples/portal.css">';
const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", json: "application/json" };

function budgetOf(name: string): { budget: Budget; json: string } {
  const json = readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8");
  const parsed = parseBudget(json);
  if (!parsed.ok) throw new Error("The budget of the test cannot be read.");
  return { budget: parsed.budget, json };
}

/** Opens a rendered page as a server would send it, under a strict policy. */
async function openStatic(name: string, width: number, { script }: { script: boolean }) {
  const { budget, json } = budgetOf(name);
  const rendered = renderBudget(budget, json, { locale: "zh-CN", fragment: false, base: "" });
  const files = Object.fromEntries(
    [...rendered].map(([file, body]) => [
      `/host/${file}`,
      { body, contentType: `${TYPES[file.split(".").pop()!] ?? "image/svg+xml"}; charset=utf-8` },
    ]),
  );
  const built = readFileSync(new URL("../../dist/budget-elements.js", import.meta.url));
  files["/host/budget-elements.js"] = { body: built as never, contentType: TYPES["js"]! };
  return openHost(
    pages,
    {
      html: rendered.get("index.html")!.replace("</title>", `</title>${ICON}`),
      files,
      headers: { "Content-Security-Policy": POLICY },
    },
    { viewport: { width, height: 900 }, javaScriptEnabled: script },
  );
}

/** Every amount of an account's tree as published. */
function amountsOf(item: Item): unknown[] {
  return [item.amount, ...(item.items ?? []).flatMap(amountsOf)].filter((amount) => amount !== undefined);
}

const plain = (text: string): string => new Decimal(text.replace(/,/g, "").replace("−", "-")).toFixed();

test("with JavaScript off every figure is there, in tables", async () => {
  const { page, problems } = await openStatic("korla-2023", 1280, { script: false });
  const cells = await page.locator("table td.figure").allTextContents();
  const shown = new Set(cells.filter((text) => /^[−\d][\d,.]*$/.test(text)).map(plain));
  const { budget } = budgetOf("korla-2023");
  const amounts = [budget.income!, budget.expenditure!, budget.threePublic!].flatMap(amountsOf);
  const figures = amounts.flatMap((amount) =>
    typeof amount === "string" || typeof amount === "number" ? plain(String(amount)) : [],
  );
  expect(figures.length).toBeGreaterThan(20);
  expect(figures.filter((figure) => !shown.has(figure))).toEqual([]);
  expect(cells.filter((text) => text === "未安排").length).toBeGreaterThanOrEqual(
    amountsOf(budget.threePublic!).filter((amount) => amount === null).length,
  );
  // What a reader without scripts sees, too: the drawing, and the table that opens.
  await page.locator("budget-sankey svg").first().waitFor();
  await page.locator("budget-sankey summary").click();
  await page.locator("budget-sankey table").waitFor();
  expect(problems).toEqual([]);
});

test.each([360, 1280])(
  "at %i px no hole is left where the elements have drawn, and nothing in sight moves",
  async (width) => {
    const { page, problems } = await openStatic("korla-2023", width, { script: true });
    // What a reader sees before is as high as what is drawn, too.
    const before = await page.locator("budget-checks > figure").boundingBox();
    await page.waitForFunction(() => document.querySelector("budget-checks")!.shadowRoot?.querySelector(".theme"));
    await page.waitForFunction(() => document.querySelectorAll(".budget-settled").length >= 3);
    const { holes, shift, height } = await page.evaluate(async () => {
      let shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
      for (let frame = 0; frame < 3; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      const holes = [...document.querySelectorAll<HTMLElement>(".budget-settled")].filter((host) => {
        const drawn = host.offsetHeight;
        host.style.setProperty("height", "0");
        const isHole = drawn > host.scrollHeight + 1;
        host.style.removeProperty("height");
        return isHole;
      });
      const height = document.querySelector<HTMLElement>("budget-checks")!.offsetHeight;
      return { holes: holes.map(({ localName }) => localName), shift, height };
    });
    expect({ holes, shift }).toEqual({ holes: [], shift: 0 });
    if (before !== null) expect(Math.abs(before.height - height) / height).toBeLessThan(0.15);
    expect(problems).toEqual([]);
    await page.context().close();
  },
);

test.each([
  [320, "korla-2023"],
  [800, "korla-2023"],
  [1280, "korla-2023"],
  [1280, "sample-2024"],
] as const)("at %i px the elements of %s draw in their place: nothing moves", async (width, name) => {
  const { page, problems } = await openStatic(name, width, { script: true });
  for (const tag of ["sankey", "treemap", "three-public", "checks", "delta-table"]) {
    await page.locator(`budget-${tag} [part=chart]`).waitFor({ state: "attached" });
  }
  await page.waitForFunction(() => document.querySelector("budget-checks")!.shadowRoot!.querySelector(".theme"));
  const { shift, spilled } = await page.evaluate(async () => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    // Two frames: the last drawing is painted, and told of.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    // Room that was kept, and is not enough, would move what stands below.
    const hosts = [...document.querySelectorAll<HTMLElement>(".budget-static")].slice(0, -1);
    for (const host of hosts) host.classList.remove("budget-settled");
    const spilled = hosts.filter((host) => host.offsetHeight > parseFloat(getComputedStyle(host).minHeight));
    return { shift, spilled: spilled.map((host) => host.localName) };
  });
  expect({ shift, spilled }).toEqual({ shift: 0, spilled: [] });
  expect(await violationsOf({ page, problems })).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});
