import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages();
});
afterAll(async () => {
  await pages.close();
});

const PORTAL = "docs/examples/portal.html";
const CHARTS = ["budget-sankey", "budget-treemap", "budget-three-public"];
const A4 = { format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } } as const;

/** What a page looks like once it is laid out for paper. */
interface OnPaper {
  readonly pageWidth: number;
  /** What reaches over the page at either side. */
  readonly cut: readonly string[];
  readonly cards: readonly { readonly tag: string; readonly drawing: string; readonly tableBelow: boolean }[];
}

async function openPortal(width: number, options: Parameters<BuiltPages["open"]>[1] = {}): Promise<Page> {
  const { page } = await pages.open(PORTAL, { viewport: { width, height: 900 }, ...options });
  await page.locator("budget-delta-table [part=table]").waitFor();
  // Table twins come after the pictures.
  await expect.poll(() => page.locator(".table-twin table").count()).toBe(CHARTS.length);
  return page;
}

/** Prints the page, and measures it at the moment it is laid out for the paper. */
async function print(page: Page): Promise<{ pdf: Buffer; onPaper: OnPaper }> {
  await page.evaluate(() => {
    const measure = (): unknown => {
      const pageWidth = document.documentElement.clientWidth;
      const elements = Array.from(
        document.querySelectorAll<HTMLElement>(
          "budget-sankey, budget-treemap, budget-three-public, budget-delta-table",
        ),
      );
      const cut = elements.flatMap((element) =>
        Array.from(element.shadowRoot?.querySelectorAll(".card *") ?? [])
          .filter(
            (part) => part.closest(".tooltip, .visually-hidden:not(.table-twin), .hit, .mark-button, .extent") === null,
          )
          .filter((part) => {
            const box = part.getBoundingClientRect();
            return box.width > 0 && (box.right > pageWidth + 2 || box.left < -2);
          })
          .map((part) => `${element.localName} ${part.localName}.${part.getAttribute("class") ?? ""}`),
      );
      const cards = elements.map((element) => {
        const chart = element.shadowRoot?.querySelector(".chart");
        const table = element.shadowRoot?.querySelector(".table-twin table");
        return {
          tag: element.localName,
          drawing: chart?.querySelector(":scope > svg")?.getAttribute("class") ?? "",
          tableBelow:
            chart !== null &&
            chart !== undefined &&
            table !== null &&
            table !== undefined &&
            table.getBoundingClientRect().height > 60 &&
            table.getBoundingClientRect().top >= chart.getBoundingClientRect().bottom,
        };
      });
      return { pageWidth, cut, cards };
    };
    matchMedia("print").addEventListener("change", ({ matches }) => {
      if (!matches) return;
      // The elements draw in the same task: their updates are done after a few turns of its queue.
      let turns: Promise<unknown> = Promise.resolve();
      for (let turn = 0; turn < 50; turn += 1) turns = turns.then(() => undefined);
      void turns.then(() => Object.assign(window, { onPaper: measure() }));
    });
  });
  const pdf = await page.pdf(A4);
  return { pdf, onPaper: await page.evaluate(() => (window as unknown as { onPaper: OnPaper }).onPaper) };
}

/** Number of pages of a PDF. */
function pageCount(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each([360, 1280])("printed on A4 from a window of %i px", (width) => {
  test("nothing is cut off, charts have their wide form, and the table follows the chart", async () => {
    const page = await openPortal(width);
    const { pdf, onPaper } = await print(page);
    // 180 mm at 96 px to the inch, rounded: nothing was so wide that the browser shrank the page.
    expect(onPaper.pageWidth).toBeGreaterThanOrEqual(680);
    expect(onPaper.pageWidth).toBeLessThanOrEqual(684);
    expect(onPaper.cut).toEqual([]);
    expect(onPaper.cards).toEqual([
      { tag: "budget-sankey", drawing: "sankey", tableBelow: true },
      { tag: "budget-three-public", drawing: "", tableBelow: true },
      { tag: "budget-treemap", drawing: "treemap", tableBelow: true },
      // A table itself.
      { tag: "budget-delta-table", drawing: "", tableBelow: false },
    ]);
    expect(pageCount(pdf)).toBeGreaterThan(2);
    expect(pageCount(pdf)).toBeLessThanOrEqual(7);
  });

  test("the screen is as before once it is printed", async () => {
    const page = await openPortal(width);
    const forms = (): Promise<unknown> =>
      page.evaluate(
        (tags) =>
          tags.map((tag) => {
            const chart = document.querySelector(tag)?.shadowRoot?.querySelector(".chart");
            const drawing = chart?.querySelector("svg");
            return [chart?.clientWidth, drawing?.getAttribute("width"), drawing?.getAttribute("class")];
          }),
        CHARTS,
      );
    const before = await forms();
    await print(page);
    await expect.poll(forms).toEqual(before);
  });
});

test("a chart, its title and its head stay on one page; rows are not broken", async () => {
  const page = await openPortal(1280);
  await page.emulateMedia({ media: "print" });
  const rules = await page.evaluate(
    (tags) =>
      tags.map((tag) => {
        const style = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(tag)?.shadowRoot?.querySelector(selector) ?? document.body);
        return [
          style(".card").display,
          style(".head").breakAfter,
          style(".chart").breakInside,
          style(".chart").breakAfter,
          style("tbody tr").breakInside,
          style(".toolbar").display,
          // Room that a table needs below its head, or else it begins on the next page.
          getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector(".table-twin")!, "::before")
            .breakInside,
        ];
      }),
    CHARTS,
  );
  for (const rule of rules) expect(rule).toEqual(["block", "avoid", "avoid", "avoid", "avoid", "none", "avoid"]);
});

test.each(["light", "dark"] as const)(
  "on paper everything is black, white or grey, from a %s page",
  async (colorScheme) => {
    const page = await openPortal(1280, { colorScheme });
    await page.emulateMedia({ media: "print" });
    const coloured = await page.evaluate(() => {
      const grey = (colour: string): boolean => {
        const channels = colour.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? [];
        return colour === "none" || new Set(channels).size <= 1;
      };
      return Array.from(
        document.querySelectorAll("budget-sankey, budget-treemap, budget-three-public, budget-delta-table"),
      )
        .flatMap((element) => Array.from(element.shadowRoot?.querySelectorAll(".card, .card *") ?? []))
        .filter((part) => {
          const { color, fill, stroke, backgroundColor, borderTopColor, display } = getComputedStyle(part);
          const shapes = part instanceof SVGElement ? [fill, stroke] : [];
          return display !== "none" && ![color, backgroundColor, borderTopColor, ...shapes].every(grey);
        })
        .map((part) => `${part.localName}.${part.getAttribute("class") ?? ""}`);
    });
    expect(coloured).toEqual([]);
  },
);

describe.each([
  ["print", { media: "print" }],
  ["forced colours", { forcedColors: "active" }],
] as const)("in %s", (_name, media) => {
  test("nodes, strips and swatches show their category's pattern", async () => {
    const page = await openPortal(1280);
    const shown = (): Promise<unknown> =>
      page.evaluate(() => {
        const count = (tag: string): number =>
          Array.from(document.querySelector(tag)?.shadowRoot?.querySelectorAll(".pattern") ?? []).filter(
            (path) => getComputedStyle(path).display !== "none",
          ).length;
        const swatch = document.querySelector("budget-sankey")?.shadowRoot?.querySelector(".swatch.category-208");
        const image = swatch ? getComputedStyle(swatch).backgroundImage : "";
        return [count("budget-sankey"), count("budget-treemap") >= 5, image.includes("repeating-linear-gradient")];
      });
    expect(await shown()).toEqual([0, false, false]);
    await page.emulateMedia(media);
    // The page tells its elements in its next frame.
    await expect.poll(shown).toEqual([6, true, true]);
  });

  test("categories that stand side by side have different patterns", async () => {
    const page = await openPortal(1280);
    await page.emulateMedia(media);
    const fills = await page.evaluate(() =>
      ["201", "206", "208", "210", "221", "205"].map((code) => {
        const swatch = document.querySelector("budget-sankey")?.shadowRoot?.querySelector(`.swatch.category-${code}`);
        const style = swatch ? getComputedStyle(swatch) : undefined;
        return `${style?.backgroundImage ?? ""} ${style?.backgroundColor ?? ""}`;
      }),
    );
    expect(new Set(fills).size).toBe(fills.length);
  });
});

test("heads of the table of changes are words on paper: buttons would be missing from the second page on", async () => {
  const page = await openPortal(1280);
  const heads = page.locator("budget-delta-table [part=table] thead");
  expect(await heads.locator("button").count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => heads.locator("button").count()).toBe(0);
  expect(await heads.textContent()).toMatch(/支出项目[^]*增减额[^]*增减率[^]*公布的主要原因/);
});

test("blank categories are printed as one row that names them all", async () => {
  const page = await openPortal(1280);
  const rows = (): Promise<string[]> =>
    page.evaluate(() =>
      Array.from(
        document.querySelector("budget-sankey")?.shadowRoot?.querySelectorAll<HTMLElement>(".table-twin tr") ?? [],
      )
        .filter((row) => getComputedStyle(row).display !== "none")
        .map((row) => row.textContent.replace(/\s+/g, " ").trim()),
    );
  const onScreen = await rows();
  expect(onScreen.filter((row) => row.includes("外交支出"))).toEqual(["202外交支出未安排"]);
  await page.emulateMedia({ media: "print" });
  const onPaper = await rows();
  expect(onPaper.length).toBe(onScreen.length - 24 - 5 + 2);
  const gathered = onPaper.find((row) => row.includes("外交支出"))?.replace("未安排 ", "未安排") ?? "";
  expect(gathered).toMatch(/^未安排202 外交支出 · 203 国防支出/);
  expect(gathered.split(" · ")).toHaveLength(24);
});
