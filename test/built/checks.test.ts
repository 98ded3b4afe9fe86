import { afterAll, beforeAll, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages({
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });
});
afterAll(async () => {
  await pages.close();
});

test.each([320, 1280])("the built file lists, filters and opens checks at %i px without a problem", async (width) => {
  const { page, problems } = await pages.open("test/built/pages/checks.html", { viewport: { width, height: 900 } });
  const checks = page.locator("budget-checks");
  await checks.locator(".theme").first().waitFor();
  expect(await checks.locator("[part=title]").textContent()).toContain("262");
  expect(await checks.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);

  await checks.locator(".chip.contradiction").click();
  await checks.locator(".status").filter({ hasText: "5" }).waitFor();
  expect(await checks.locator(".check").count()).toBe(5);
  await checks.locator(".chip.contradiction").click();

  // A check that is opened marks what it has read in the chart, and the chart says in one line what the list says.
  await checks.locator("[data-key^='change-parts'] > summary").click();
  await checks.locator(".detail").first().waitFor();
  await page.locator("budget-sankey .selected").nth(3).waitFor();
  await page.locator("budget-sankey .footnote").filter({ hasText: "262" }).waitFor();
  expect(problems).toEqual([]);
  await page.context().close();
});
