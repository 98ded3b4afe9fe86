import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";
import { hostHtml, openHost, smallBudget } from "./support/host-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages();
});
afterAll(async () => {
  await pages.close();
});

const ICON = '<link rel="icon" href="data:,">';
const TREEMAP = '<budget-treemap src="/data/korla-2023.json"></budget-treemap>';
const SANKEY = '<budget-sankey src="/data/korla-2023.json"></budget-sankey>';
const json = (body: string, after?: Promise<unknown>) => ({
  body,
  contentType: "application/json",
  ...(after === undefined ? {} : { after }),
});

test("a page in quirks mode and GB2312, laid out by tables, whose server names no encoding for scripts", async () => {
  // 预算公开 in GB2312.
  const title = Buffer.from([0xd4, 0xa4, 0xcb, 0xe3, 0xb9, 0xab, 0xbf, 0xaa]);
  const html = Buffer.concat([
    Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>'),
    title,
    Buffer.from(
      `</title>${ICON}<script src="/dist/budget-elements.js"></script></head><body bgcolor=white>` +
        `<table width=760 align=center cellpadding=0><tr><td width=180>`,
    ),
    title,
    Buffer.from(`</td><td align=center><font size=2>${SANKEY}${TREEMAP}</font></td></tr></table></body></html>`),
  ]);
  const script = await readFile(new URL("../../dist/budget-elements.js", import.meta.url));
  const { page, problems } = await openHost(pages, {
    html,
    contentType: "text/html",
    files: { "/dist/budget-elements.js": { body: script, contentType: "application/x-javascript" } },
  });
  await page.locator("budget-treemap [part=chart]").waitFor();
  expect(await page.evaluate(() => [document.compatMode, document.characterSet, document.title])).toEqual([
    "BackCompat",
    "GBK",
    "预算公开",
  ]);
  expect(await page.locator("budget-sankey [part=footnote]").textContent()).toContain("来源");
  expect(await page.locator("budget-sankey .card").evaluate((card) => getComputedStyle(card).fontSize)).toBe("14px");
  expect(problems).toEqual([]);
});

test("a `base` moves what `src` names, and nothing else", async () => {
  const html = hostHtml('<budget-sankey src="korla-2023.json"></budget-sankey>', `<base href="/data/">${ICON}`);
  const { page, problems } = await openHost(pages, { html });
  await page.locator("budget-sankey [part=chart]").waitFor();
  expect(problems).toEqual([]);
});

test("a page of jQuery's first years: global resets, and built-in objects that scripts have added to", async () => {
  const head = `${ICON}<style>
    * { margin: 0; padding: 0; float: left; font-size: 10px !important; line-height: 0 !important; border: 0;
      text-shadow: 2px 2px red; text-decoration: underline; cursor: wait }
    body { text-transform: uppercase; letter-spacing: 5px; white-space: nowrap; text-align: center; text-indent: 2em }
    div, span, table, td, svg, button { width: 50%; color: red; display: inline }
  </style><script>
    Array.prototype.each = function (act) { for (var i = 0; i < this.length; i++) act(this[i]); };
    Array.prototype.toJSON = function () { return "changed"; };
    String.prototype.trim = String.prototype.trim;
    window.$ = window.jQuery = { fn: {} };
  </script>`;
  const { page, problems } = await openHost(pages, { html: hostHtml(`<div class="box">${SANKEY}</div>`, head) });
  await page.locator("budget-sankey [part=chart]").waitFor();
  const style = await page.locator("budget-sankey .card").evaluate((card) => {
    const { textTransform, letterSpacing, whiteSpace, textIndent, fontSize, textShadow, cursor } =
      getComputedStyle(card);
    // A line drawn for the element runs through all of its text.
    const line = getComputedStyle((card.getRootNode() as ShadowRoot).host).textDecorationLine;
    return { textTransform, letterSpacing, whiteSpace, textIndent, fontSize, textShadow, cursor, line };
  });
  expect(style).toEqual({
    textTransform: "none",
    // The page's own, as its font is: whoever needs words spaced sets it there.
    letterSpacing: "5px",
    whiteSpace: "normal",
    textIndent: "0px",
    fontSize: "14px",
    textShadow: "none",
    cursor: "auto",
    line: "none",
  });
  expect(problems).toEqual([]);
});

test("ancestors that clip and transform do not hide the tooltip", async () => {
  const box = `<div style="overflow: hidden; transform: translate(30px, 40px) scale(0.9); height: 420px">${SANKEY}</div>`;
  const { page } = await openHost(pages, { html: hostHtml(box, ICON) }, { viewport: { width: 1000, height: 700 } });
  await page.locator("budget-sankey [part=chart]").waitFor();
  await page.locator("budget-sankey [data-key='201'][tabindex]").hover({ force: true });
  await page.locator("budget-sankey .tooltip").waitFor();
  const onTop = await page.locator("budget-sankey .tooltip").evaluate((tooltip) => {
    const { left, top, right, bottom } = tooltip.getBoundingClientRect();
    const root = tooltip.getRootNode() as ShadowRoot;
    const corners = [
      [left + 4, top + 4],
      [right - 4, bottom - 4],
    ] as const;
    return corners.map(([x, y]) => root.elementFromPoint(x, y)?.closest(".tooltip") === tooltip);
  });
  expect(onTop).toEqual([true, true]);
});

test("a tab that is opened later draws at its size", async () => {
  const { page } = await openHost(pages, {
    html: hostHtml(`<div id="tab" style="display: none">${TREEMAP}</div>`, ICON),
  });
  await page.waitForTimeout(200);
  await page.evaluate(() => document.getElementById("tab")?.style.removeProperty("display"));
  const width = page.locator("budget-treemap .chart > svg");
  await expect.poll(() => width.getAttribute("width").then(Number)).toBeGreaterThan(600);
});

describe("an element", () => {
  test("that is removed while its file is under way, and put back, draws", async () => {
    let release: () => void = () => undefined;
    const after = new Promise<void>((resolve) => (release = resolve));
    const { page, problems } = await openHost(pages, {
      html: hostHtml('<budget-sankey src="/host/slow.json"></budget-sankey><p id="other"></p>', ICON),
      files: { "/host/slow.json": json(smallBudget("慢局"), after) },
    });
    await page.evaluate(() => {
      const element = document.querySelector("budget-sankey");
      element?.remove();
      setTimeout(() => element && document.getElementById("other")?.append(element));
    });
    release();
    await page.locator("#other [part=chart]").waitFor();
    expect(problems.filter((problem) => !problem.includes("ERR_ABORTED"))).toEqual([]);
  });

  test("that is moved, cloned, or made by innerHTML draws", async () => {
    const { page, problems } = await openHost(pages, {
      html: hostHtml(`${SANKEY}<div id="a"></div><div id="b"></div><div id="c"></div>`, ICON),
    });
    await page.locator("budget-sankey [part=chart]").waitFor();
    await page.evaluate((html) => {
      const element = document.querySelector("budget-sankey");
      if (!element) return;
      document.getElementById("b")?.append(element.cloneNode(true));
      document.getElementById("a")?.append(element);
      const made = document.getElementById("c");
      if (made) made.innerHTML = html;
    }, TREEMAP);
    for (const id of ["a", "b", "c"]) await page.locator(`#${id} [part=chart]`).waitFor();
    expect(problems).toEqual([]);
  });

  test("that was given its budget before the script came is upgraded with it", async () => {
    const html = hostHtml("<budget-sankey id='one'></budget-sankey>", ICON).replace(/<script.*<\/script>/, "");
    const { page, problems } = await openHost(pages, { html });
    await page.evaluate((budget) => {
      Object.assign(document.getElementById("one") ?? {}, { budget: JSON.parse(budget) as unknown, unit: "元" });
    }, smallBudget("早局"));
    await page.addScriptTag({ url: "/dist/budget-elements.js" });
    await page.locator("#one [part=chart]").waitFor();
    expect(await page.locator("#one .card").textContent()).toContain("62,500");
    expect(problems).toEqual([]);
  });

  test("inside another shadow root draws, takes its language from outside, and its event gets out", async () => {
    const { page, problems } = await openHost(pages, { html: hostHtml('<div id="host" lang="en"></div>', ICON) });
    await page.evaluate((html) => {
      const root = document.getElementById("host")?.attachShadow({ mode: "open" });
      addEventListener("budget-load", () => Object.assign(window, { heard: true }));
      if (root) root.innerHTML = html;
    }, SANKEY);
    await page.locator("#host [part=chart]").waitFor();
    expect(await page.locator("#host [part=footnote]").textContent()).toContain("Source");
    expect(await page.evaluate(() => (window as unknown as { heard?: boolean }).heard)).toBe(true);
    expect(problems).toEqual([]);
  });
});

test("two versions of the script: the first stays, the second says nothing", async () => {
  const script = await readFile(new URL("../../dist/budget-elements.js", import.meta.url), "utf8");
  const { page, problems } = await openHost(pages, {
    html: hostHtml(SANKEY, `${ICON}<script src="/host/older.js"></script>`),
    files: {
      "/host/older.js": { body: `${script}\nwindow.older = true;`, contentType: "text/javascript; charset=utf-8" },
    },
  });
  await page.locator("budget-sankey [part=chart]").waitFor();
  expect(problems).toEqual([]);
});

test("in a frame that changes its size it is drawn anew at each", async () => {
  const { page } = await openHost(pages, {
    html: `<!doctype html>${ICON}<iframe width="900" height="700" src="/docs/examples/plain.html"></iframe>`,
  });
  const card = page.frameLocator("iframe").locator("budget-sankey .card");
  await page.frameLocator("iframe").locator("budget-sankey [part=chart]").waitFor();
  for (const width of ["340", "1000"]) {
    await page.locator("iframe").evaluate((frame, given) => {
      frame.setAttribute("width", given);
    }, width);
    await expect.poll(() => card.evaluate((node) => node.classList.contains("narrow"))).toBe(width === "340");
  }
});

test("markup in names is shown as text and never run", async () => {
  const name = '</script><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const { page, problems } = await openHost(pages, {
    html: hostHtml(
      '<budget-treemap src="/host/evil.json"></budget-treemap><budget-sankey src="/host/evil.json"></budget-sankey>' +
        // In a page, "<" of a name is written so that no script ends there.
        `<budget-delta-table><script type="application/json">${smallBudget("局", name).replace(/</g, "\\u003c")}</script></budget-delta-table>`,
      ICON,
    ),
    files: { "/host/evil.json": json(smallBudget("<b>局</b>", name)) },
  });
  for (const tag of ["budget-treemap", "budget-sankey"]) {
    await page.locator(`${tag} [part=chart]`).waitFor();
    const text = await page.locator(tag).evaluate((node) => node.shadowRoot?.textContent ?? "");
    expect(text).toContain("onerror=");
    expect(await page.locator(`${tag} img, ${tag} .card script, ${tag} .card b b`).count()).toBe(0);
  }
  await page.locator("budget-delta-table .card").waitFor();
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(problems).toEqual([]);
});

test("a page opened from a folder says what is wrong and what to do; a budget inside the element is drawn", async () => {
  const context = await pages.browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(new URL("pages/embedded.html", import.meta.url).href);
  await page.locator("budget-sankey [part=chart]").waitFor();
  const alert = await page.locator("budget-treemap [role=alert]").textContent();
  expect(alert).toContain("从文件夹里直接打开");
  expect(alert).toContain("http");
  await context.close();
});
