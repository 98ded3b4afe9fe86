import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright";
import { createStaticServer, listen } from "../../../.build/serve.mjs";
import { findChromium } from "./find-chromium.js";

/** Milliseconds that end a wait for what never comes; a busy machine is given time. */
const LONGEST_WAIT = 60_000;

/** A page opened as a reader would, and what went wrong in it so far. */
export interface BuiltPage {
  readonly page: Page;
  /** Console errors, uncaught errors, failed requests and answers of 400 or more, in the order they came. */
  readonly problems: readonly string[];
}

/** The repository served on a free port of this machine, with a browser to open its pages in. */
export interface BuiltPages {
  /** Without a trailing slash. */
  readonly address: string;
  readonly browser: Browser;
  /**
   * Opens a page in a context of its own and waits until it has loaded.
   *
   * @param path from the repository's root, as `docs/examples/plain.html`
   * @param options Playwright's: viewport, colour scheme, JavaScript off, touch …
   */
  open(path: string, options?: BrowserContextOptions): Promise<BuiltPage>;
  /** Closes the browser and the server. */
  close(): Promise<void>;
}

/**
 * Starts the static server and the browser for tests of the built files. Call `close()` when done.
 *
 * @param options.headers sent with every answer, a content security policy for instance
 * @param options.root folder to serve instead of the repository
 */
export async function startBuiltPages(
  options: { headers?: Record<string, string>; root?: string } = {},
): Promise<BuiltPages> {
  const server = createStaticServer(options);
  const [address, browser] = await Promise.all([listen(server, 0), launchBrowser()]);
  return {
    address,
    browser,
    async open(path, contextOptions) {
      const context = await browser.newContext({ locale: "zh-CN", ...contextOptions });
      const page = await context.newPage();
      page.setDefaultTimeout(LONGEST_WAIT);
      const problems = collectProblems(page);
      await page.goto(`${address}/${path.replace(/^\//, "")}`, { waitUntil: "load" });
      return { page, problems };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

/** A browser that crashes before it has opened any page says nothing of what is tested: it is started once more. */
async function launchBrowser(): Promise<Browser> {
  const launch = await findChromium();
  try {
    return await chromium.launch(launch);
  } catch {
    return await chromium.launch(launch);
  }
}

function collectProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    // The browser words a failed answer only as "Failed to load resource": the response below says which.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => {
    problems.push(`error: ${error.message}`);
  });
  page.on("requestfailed", (request) => {
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ""}`.trim());
  });
  page.on("response", (response) => {
    // Every browser asks for an icon of its own accord.
    if (response.status() >= 400 && !response.url().endsWith("/favicon.ico")) {
      problems.push(`answer ${response.status()}: ${response.url()}`);
    }
  });
  return problems;
}
