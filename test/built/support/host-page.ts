import type { BrowserContextOptions } from "playwright";
import type { BuiltPage, BuiltPages } from "../../browser/support/built-page.js";

/** A page of somebody else's, as a server would send it. */
export interface HostPage {
  /** Text, or bytes in an encoding of its own. */
  readonly html: string | Buffer;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further answers, by path. */
  readonly files?: Readonly<Record<string, HostFile>>;
}

export interface HostFile {
  readonly body: string | Buffer;
  readonly contentType: string;
  /** Waits before the answer, for a request that is still under way. */
  readonly after?: Promise<unknown>;
}

/** Opens a page that stands beside the built files: `/dist/budget-elements.js`, `/data/korla-2023.json`. */
export async function openHost(
  pages: BuiltPages,
  host: HostPage,
  options: BrowserContextOptions = {},
): Promise<BuiltPage> {
  const opened = await pages.open("docs/examples/portal.css", options);
  const { page } = opened;
  await page.route("**/host/page.html", (route) =>
    route.fulfill({
      body: host.html,
      contentType: host.contentType ?? "text/html; charset=utf-8",
      headers: { ...host.headers, "Content-Type": host.contentType ?? "text/html; charset=utf-8" },
    }),
  );
  for (const [path, { body, contentType, after }] of Object.entries(host.files ?? {})) {
    await page.route(`**${path}`, async (route) => {
      await after;
      await route.fulfill({ body, contentType }).catch(() => undefined);
    });
  }
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener("securitypolicyviolation", (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(`${pages.address}/host/page.html`, { waitUntil: "load" });
  return opened;
}

/** The violations of its security policy that a page of {@link openHost} has seen. */
export async function violationsOf({ page }: BuiltPage): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

/** A page with the script-tag file and whatever else. */
export function hostHtml(body: string, head = ""): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>预算公开</title>${head}
<script src="/dist/budget-elements.js"></script></head><body>${body}</body></html>`;
}

/** A small budget, as JSON text. */
export function smallBudget(name: string, itemName = "教育支出"): string {
  return JSON.stringify({
    title: "示例",
    year: 2024,
    unit: "万元",
    entity: { name },
    income: { amount: "10.50", items: [{ code: "general", name: "一般公共预算拨款", amount: "10.50" }] },
    expenditure: {
      amount: "10.50",
      items: [
        { code: "205", name: itemName, amount: "6.25" },
        { code: "208", name: "社会保障和就业支出", amount: "4.25" },
      ],
    },
  });
}
