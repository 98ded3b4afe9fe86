import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { startDisplay } from "./display.js";
import { startFirefox } from "./firefox.js";
import { servePages } from "./server.js";
import { tell, visitAll } from "./visits.js";
import { openWebDriverTab, type WebDriver } from "./webdriver-tab.js";
import { startWebKit } from "./webkit.js";

/** Reads the example pages in Firefox and WebKitGTK, where they are installed. Returns the exit code. */
export async function main(): Promise<number> {
  const failures: string[] = [];
  const server = await servePages();
  try {
    for (const start of [firefox, webKit]) {
      let driver: WebDriver | string;
      try {
        driver = await start();
      } catch (error) {
        failures.push(`${start.name} did not start: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      if (typeof driver === "string") {
        console.log(`SKIPPED ${driver}`);
        continue;
      }
      const tab = openWebDriverTab(driver);
      try {
        failures.push(...(await visitAll(tab, server.address)));
      } finally {
        await tab.close();
      }
    }
  } finally {
    await server.close();
  }
  return tell(failures);
}

/** @returns the browser, or a sentence that says why there is none */
async function firefox(): Promise<WebDriver | string> {
  const program = process.env["FIREFOX_PATH"] ?? inPath("firefox-esr", "firefox");
  if (program === undefined)
    return "Firefox: neither firefox-esr nor firefox is in the PATH, and FIREFOX_PATH is not set.";
  return startFirefox(program);
}

/** @returns the browser, or a sentence that says why there is none */
async function webKit(): Promise<WebDriver | string> {
  const driver = inPath("WebKitWebDriver");
  const browser = miniBrowser();
  if (driver === undefined || browser === undefined)
    return "WebKit: WebKitWebDriver and MiniBrowser are not here (Debian: apt install webkit2gtk-driver).";
  const display = await startDisplay(inPath("Xvfb"));
  if (display === undefined) return "WebKit: there is no display to draw on, and no Xvfb (Debian: apt install xvfb).";
  const started = await startWebKit(driver, browser, display.name);
  return {
    ...started,
    async close() {
      await started.close();
      await display.close();
    },
  };
}

function inPath(...names: string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** WebKitGTK's test browser stands outside the PATH, in a folder named by its interface's version. */
function miniBrowser(): string | undefined {
  return ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib64"]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith("webkit"))
        .map((name) => join(folder, name, "MiniBrowser")),
    )
    .find((file) => existsSync(file));
}
