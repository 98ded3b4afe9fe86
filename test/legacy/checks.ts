import type { LegacyPage } from "./page/page.js";
import type { Tab } from "./tab.js";

/** The elements of the example pages. */
export const TAGS = ["budget-sankey", "budget-treemap", "budget-three-public", "budget-delta-table"] as const;

/** Figures of the published budget that must be read somewhere on the page, whatever the browser. */
const FIGURES = ["1,437.00", "802.22", "4.98", "教育支出", "+105.53", "取消", "1,436.99"];

/** What files begin with: a ZIP, a byte order mark, a PNG, "<svg" or "<?xm". */
const FILES = [
  ["xlsx", /^504b0304$/],
  ["csv", /^efbbbf/],
  ["png", /^89504e47$/],
  ["svg", /^(3c737667|3c3f786d)$/],
] as const;

const EDUCATION = "[data-key='205'][tabindex]";
const WELFARE = "[data-key='208'][tabindex]";

/** One thing that a reader does or sees, and whether it works. */
export interface Check {
  readonly name: string;
  /** Throws a sentence that says what is wrong. */
  run(tab: Tab): Promise<void>;
}

/** Calls a function of the page script. */
export async function ask<Name extends keyof LegacyPage>(
  tab: Tab,
  name: Name,
  ...given: Parameters<LegacyPage[Name]>
): Promise<Awaited<ReturnType<LegacyPage[Name]>>> {
  const expression = `legacyPage.${name}(${given.map((value) => JSON.stringify(value)).join(", ")})`;
  return tab.evaluate<Awaited<ReturnType<LegacyPage[Name]>>>(expression);
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/** Everything is drawn, in words that do not overlap, with the published figures. */
export const drawnWell: Check = {
  name: "every element is drawn",
  async run(tab) {
    await ask(tab, "drawn", TAGS);
    const texts: string[] = [];
    for (const tag of TAGS) {
      const about = await ask(tab, "about", tag);
      must(about.subtitle.includes("库尔勒市人民政府办公室"), `<${tag}> has no subtitle`);
      must(about.footnote.includes("来源"), `<${tag}> names no source`);
      must(about.width > 200 && about.height > 60, `<${tag}> is ${about.width} × ${about.height} px`);
      must(about.fits, `<${tag}> is wider than its place`);
      must(!about.notNumbers, `<${tag}> holds NaN, undefined or Infinity`);
      must(about.faults.length === 0, `<${tag}>: ${about.faults.slice(0, 5).join("; ")}`);
      texts.push(about.text);
    }
    const missing = FIGURES.filter((figure) => !texts.join(" ").includes(figure));
    must(missing.length === 0, `not to be read: ${missing.join(", ")}`);
  },
};

/** The whole disclosure from one tag: every section is drawn when the page is at rest. */
export const drawnWhole: Check = {
  name: "every section of the report is drawn",
  async run(tab) {
    await ask(tab, "waitFor", "budget-report", ".section", true);
    await ask(tab, "waitFor", "budget-report", ".pending", false);
    const text = await ask(tab, "text", "budget-report", ".contents");
    must(text.includes("公开表") && text.includes("数据说明"), `the contents say “${text}”`);
  },
};

const tooltip: Check = {
  name: "pointing at a mark opens its tooltip, leaving it closes it",
  async run(tab) {
    const { x, y } = await ask(tab, "place", "budget-sankey", EDUCATION);
    await tab.move(x, y);
    await ask(tab, "waitFor", "budget-sankey", ".tooltip", true);
    const text = await ask(tab, "text", "budget-sankey", ".tooltip");
    must(text.includes("4.98") && text.includes("教育支出"), `the tooltip says “${text}”`);
    const faults = await ask(tab, "tooltipFaults", "budget-sankey");
    must(faults.length === 0, faults.join("; "));
    await tab.move(2, 2);
    await ask(tab, "waitFor", "budget-sankey", ".tooltip", false);
  },
};

const drill: Check = {
  name: "a click drills down, Esc leads back, the page hears of it",
  async run(tab) {
    const { x, y } = await ask(tab, "place", "budget-treemap", WELFARE);
    await tab.click(x, y);
    await ask(tab, "waitFor", "budget-treemap", "[part=breadcrumb]", true);
    const text = await ask(tab, "text", "budget-treemap", "[part=chart]");
    must(text.includes("行政事业单位养老支出"), `inside 208 the chart says “${text.slice(0, 200)}”`);
    await tab.press("Escape");
    await ask(tab, "waitFor", "budget-treemap", "[data-key='201'][tabindex]", true);
    const selected = await ask(tab, "selections");
    must(selected.includes("208"), `the page heard of ${JSON.stringify(selected)} instead of 208`);
    await tab.move(2, 2);
  },
};

const keyboard: Check = {
  name: "arrow keys move along the marks, and the focus is seen",
  async run(tab) {
    for (const tag of ["budget-sankey", "budget-treemap", "budget-delta-table"] as const) {
      await tab.press("Tab");
      await ask(tab, "focus", tag, ".chart [data-key][tabindex='0']");
      await tab.press("ArrowDown");
      await ask(tab, "waitFor", tag, ".tooltip", true);
      const shown = await ask(tab, "focusShown", tag);
      must(shown.length > 0, `nothing shows which mark of <${tag}> has the focus`);
      // The pointer comes and goes while the focus stays.
      for (const selector of [".chart [data-key][tabindex='-1']", ".title"]) {
        const { x, y } = await ask(tab, "place", tag, selector);
        await tab.move(x, y);
      }
      await ask(tab, "pause", 300);
      await tab.press("Escape");
    }
  },
};

const views: Check = {
  name: "the table and another unit are shown when asked for",
  async run(tab) {
    const button = await ask(tab, "place", "budget-sankey", ".segmented button:last-child");
    await tab.click(button.x, button.y);
    await ask(tab, "waitFor", "budget-sankey", ".table-scroll tbody tr", true);
    const back = await ask(tab, "place", "budget-sankey", ".segmented button:first-child");
    await tab.click(back.x, back.y);
    await ask(tab, "waitFor", "budget-sankey", "[part=chart]", true);
    await ask(tab, "choose", "budget-sankey", ".unit select", "元");
    await ask(tab, "drawn", TAGS);
    const text = await ask(tab, "text", "budget-sankey", "[part=chart]");
    must(text.includes("49,800"), `in 元 the chart says “${text.slice(0, 200)}”`);
  },
};

const downloads: Check = {
  name: "every file can be taken away",
  async run(tab) {
    let saved = 0;
    for (const tag of TAGS) {
      // The page has scrolled below the pointer: what it lies on now may have shown a tooltip over the button.
      await ask(tab, "place", tag, ".download-button");
      await tab.move(2, 2);
      await ask(tab, "waitFor", tag, ".tooltip", false);
      for (const [kind, start] of FILES) {
        const button = await ask(tab, "place", tag, ".download-button");
        await tab.click(button.x, button.y);
        await ask(tab, "waitFor", tag, `[role=menuitem][data-kind=${kind}]`, true);
        const item = await ask(tab, "place", tag, `[role=menuitem][data-kind=${kind}]`);
        await tab.click(item.x, item.y);
        const file = await ask(tab, "savedFile", (saved += 1)).catch(async (error: unknown) => {
          const outcome = await ask(tab, "text", tag, ".download-outcome");
          throw new Error(`<${tag}> ${kind}: ${String(error)} The menu says “${outcome}”.`);
        });
        must(
          start.test(file.start) && file.bytes > 200,
          `<${tag}> ${kind} begins with ${file.start}, ${file.bytes} bytes`,
        );
      }
    }
  },
};

/** What a reader does, in this order, on one page. */
export const READING: readonly Check[] = [drawnWell, tooltip, drill, keyboard, views, downloads];

/** What went wrong on the page besides, by its own account and by the browser's. */
export async function problemsOf(tab: Tab): Promise<string[]> {
  return [...(await ask(tab, "errors")), ...tab.problems()];
}
