import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { integrity } from "../../.build/integrity.mjs";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";
import { hostHtml, openHost, violationsOf } from "./support/host-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages();
});
afterAll(async () => {
  await pages.close();
});

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const TAGS = ["budget-sankey", "budget-treemap", "budget-three-public", "budget-delta-table"];
const ALL = TAGS.map((tag) => `<${tag} src="/data/korla-2023.json" group="one"></${tag}>`).join("");
const THEME = "budget-treemap { --budget-ink: #123; --budget-font-size: 16px } html { color-scheme: light dark }";

async function allDrawn(page: Page): Promise<void> {
  for (const tag of TAGS) await page.locator(`${tag} [part=chart]`).waitFor();
}

/** All that a reader can do with an element, but for the files. */
async function useEverything(page: Page): Promise<void> {
  await allDrawn(page);
  await page.locator("budget-sankey [data-key='205'][tabindex]").hover();
  await page.locator("budget-sankey .tooltip").waitFor();
  await page.locator("budget-treemap [data-key='208'][tabindex]").first().click();
  await page.locator("budget-treemap [part=breadcrumb]").waitFor();
  await page.keyboard.press("Escape");
  for (const tag of TAGS) await page.locator(`${tag} .unit select`).selectOption("元");
  await page.locator("budget-sankey .segmented button").last().click();
  await page.locator("budget-sankey .table-view").waitFor();
  await page.locator("budget-delta-table .find").fill("养老");
  await page.locator("budget-delta-table .order, budget-delta-table th button").first().click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: null, forcedColors: "active" });
  await page.emulateMedia({ forcedColors: null });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(100);
}

async function takeAway(page: Page, tag: string): Promise<void> {
  for (const kind of ["xlsx", "csv", "png", "svg"]) {
    await page.locator(`${tag} .download-button`).click();
    const coming = page.waitForEvent("download");
    await page.locator(`${tag} [role=menuitem][data-kind=${kind}]`).click();
    await coming;
  }
}

describe.each([
  ["nothing but its own files", STRICT],
  ["Trusted Types", `${STRICT}; require-trusted-types-for 'script'`],
  ["Trusted Types of named policies alone", `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html`],
])("under a policy that allows %s", (_, policy) => {
  test("drawing, drilling, theming and every file violate nothing", async () => {
    const html = hostHtml(ALL, '<link rel="stylesheet" href="/host/theme.css"><link rel="icon" href="/favicon.ico">');
    const opened = await openHost(
      pages,
      {
        html,
        headers: { "Content-Security-Policy": policy },
        files: { "/host/theme.css": { body: THEME, contentType: "text/css" } },
      },
      { acceptDownloads: true, viewport: { width: 1280, height: 900 } },
    );
    await allDrawn(opened.page);
    for (const tag of TAGS) await takeAway(opened.page, tag);
    await useEverything(opened.page);
    expect(await violationsOf(opened)).toEqual([]);
    expect(opened.problems).toEqual([]);
  });
});

test("a policy that is too strict for it is noticed by these tests", async () => {
  const opened = await openHost(pages, {
    html: hostHtml("<p style='color: red'>红</p>"),
    headers: { "Content-Security-Policy": STRICT },
  });
  expect(await violationsOf(opened)).toEqual([expect.stringContaining("style-src-attr")]);
});

describe("in a sandboxed frame", () => {
  const open = (sandbox: string) =>
    openHost(pages, {
      html: `<!doctype html><iframe sandbox="${sandbox}" src="/test/built/pages/embedded.html"></iframe>`,
    });

  test("without an origin, a budget inside the element is drawn, and a `src` that cannot be read is said in words", async () => {
    const { page, problems } = await open("allow-scripts");
    const frame = page.frameLocator("iframe");
    await frame.locator("budget-sankey [part=chart]").waitFor();
    expect(await frame.locator("budget-sankey [part=subtitle]").textContent()).toContain("沙盒局");
    await frame.locator("budget-sankey [data-key='205'][tabindex]").first().focus();
    await frame.locator("budget-sankey .tooltip").waitFor();
    expect(await frame.locator("budget-treemap [role=alert]").textContent()).toContain("没有连上预算数据文件");
    expect(problems.filter((problem) => !problem.includes("korla-2023.json"))).toEqual([]);
  });

  test("with its own origin, `src` is read too", async () => {
    const { page, problems } = await open("allow-scripts allow-same-origin");
    await page.frameLocator("iframe").locator("budget-treemap [part=chart]").waitFor();
    expect(problems).toEqual([]);
  });
});

test("the page asks for nothing but its own files and one `src`, whatever its reader does", async () => {
  const asked: string[] = [];
  const { page } = await openHost(pages, { html: hostHtml("", '<link rel="icon" href="data:,">') });
  page.context().on("request", (request) => {
    if (!request.url().startsWith("blob:")) asked.push(new URL(request.url()).pathname);
  });
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, ALL);
  await useEverything(page);
  for (const tag of TAGS) await takeAway(page, tag);
  expect(asked).toEqual(["/data/korla-2023.json"]);
});

test("nothing is kept: no cookie, no storage, no worker, no global but the versions of its parts", async () => {
  const { page } = await openHost(pages, {
    html: hostHtml("", '<link rel="icon" href="data:,">').replace(/<script.*\n?.*<\/script>/, ""),
  });
  const globals = (): Promise<string[]> => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await globals();
  await page.addScriptTag({ url: "/dist/budget-elements.js" });
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, ALL);
  await useEverything(page);
  // By these, copies of Lit and of zod on one page know each other.
  const known = /^(lit|reactiveElement)\w*(Versions|Metadata)$|^__zod_globalConfig$/;
  expect((await globals()).filter((name) => !before.includes(name) && !known.test(name))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0, 0]);
});

test("the built file names nothing that evaluates text, keeps data or calls anyone", async () => {
  const script = await readFile(new URL("../../dist/budget-elements.js", import.meta.url), "utf8");
  const found = script.match(
    /\beval\(|\bFunction\(|localStorage|sessionStorage|indexedDB|\.cookie\b|sendBeacon|XMLHttpRequest|WebSocket|EventSource|importScripts|serviceWorker|document\.write|url\(#/g,
  );
  expect(found).toBeNull();
  // Addresses are names of XML formats and words of messages; nobody asks for them, as the requests above show.
  const hosts = new Set(script.match(/https?:\/\/[\w.-]+/g));
  const named = ["http://www.w3.org", "http://schemas.openxmlformats.org", "https://lit.dev", "https://github.com"];
  expect([...hosts].filter((host) => !named.includes(host))).toEqual([]);
});

test("with its integrity the file runs, changed it does not", async () => {
  const script = await readFile(new URL("../../dist/budget-elements.js", import.meta.url));
  const tag = `<script src="/dist/budget-elements.js" integrity="${integrity(script)}"></script>`;
  const html = hostHtml("").replace(/<script.*<\/script>/, tag);
  const good = await openHost(pages, { html });
  expect(await good.page.evaluate(() => customElements.get("budget-sankey") !== undefined)).toBe(true);
  const changed = { body: `${script.toString("utf8")};`, contentType: "text/javascript; charset=utf-8" };
  const bad = await openHost(pages, { html, files: { "/dist/budget-elements.js": changed } });
  expect(await bad.page.evaluate(() => customElements.get("budget-sankey") !== undefined)).toBe(false);
});
