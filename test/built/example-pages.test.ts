import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages();
});
afterAll(async () => {
  await pages.close();
});

const TAGS = ["budget-sankey", "budget-treemap", "budget-three-public", "budget-delta-table"];

describe.each(["docs/examples/plain.html", "docs/examples/twice.html", "docs/examples/portal.html"])("%s", (path) => {
  test.each([320, 1280])("draws all four elements from the built file at %i px without a problem", async (width) => {
    const { page, problems } = await pages.open(path, { viewport: { width, height: 900 } });
    for (const tag of TAGS) {
      const element = page.locator(tag);
      await element.locator("[part=chart]").waitFor();
      expect(await element.locator("[part=subtitle]").textContent()).toContain("库尔勒市人民政府办公室");
      expect(await element.locator("[part=footnote]").textContent()).toContain("来源");
      expect(await element.evaluate((node) => node.scrollWidth <= node.clientWidth), `${tag} fits`).toBe(true);
    }
    const text = await page.evaluate(
      (tags) => tags.map((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? "").join(" "),
      TAGS,
    );
    for (const figure of ["1,437.00", "802.22", "4.98", "教育支出", "+105.53", "取消", "1,436.99"])
      expect(text).toContain(figure);
    expect(text).not.toMatch(/NaN|undefined/);
    expect(problems).toEqual([]);
  });
});

test("under a strict content security policy nothing is violated", async () => {
  const strict = await startBuiltPages({
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });
  try {
    const { page, problems } = await strict.open("docs/examples/plain.html");
    await page.locator("budget-treemap [part=chart]").waitFor();
    await page.locator("budget-sankey [data-key='205'][tabindex]").hover();
    await page.locator("budget-treemap [data-key='208'][tabindex]").first().click();
    await page.locator("budget-treemap [part=breadcrumb]").waitFor();
    expect(problems).toEqual([]);
  } finally {
    await strict.close();
  }
});
