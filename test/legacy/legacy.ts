import { TAGS } from "./checks.js";
import { openChromiumTab } from "./chromium-tab.js";
import { unknownStyles } from "./css-support.js";
import { OLD_VERSIONS, installOldChromium, oldChromiumRuns, unpackOldChromium } from "./old-chromium.js";
import { servePages } from "./server.js";
import { tell, visitAll } from "./visits.js";

/** Reads the example pages in old Chromium browsers. Prints what holds and what does not; returns the exit code. */
export async function main(): Promise<number> {
  if (!oldChromiumRuns()) {
    console.log("Skipped: the old browsers are programs for Linux x64.");
    return 0;
  }
  await installOldChromium();
  const server = await servePages();
  const failures: string[] = [];
  try {
    for (const version of OLD_VERSIONS) {
      const tab = await openChromiumTab(await unpackOldChromium(version));
      try {
        if (!tab.browser.includes(` ${version}.`)) failures.push(`Chromium ${version} is in truth ${tab.browser}`);
        failures.push(...(await visitAll(tab, server.address)));
        const unknown = await unknownStyles(tab, TAGS);
        failures.push(...unknown.map((style) => `${tab.browser} does not know the style ${style}`));
      } finally {
        await tab.close();
      }
    }
  } finally {
    await server.close();
  }
  return tell(failures);
}
