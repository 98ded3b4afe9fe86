// @ts-check
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, runnerImport } from "vite";

/**
 * Starts the tests in other browsers than the newest Chromium: `node .build/legacy.mjs legacy` (old Chromium browsers,
 * installed by it) or `browsers` (Firefox and WebKit, where the machine has them). They open the built script-tag file.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const name = process.argv[2] === "browsers" ? "browsers" : "legacy";

if (process.env["CI"] === undefined || !existsSync(`${root}dist/budget-elements.js`)) {
  await build({ root, configFile: `${root}vite.config.ts`, logLevel: "warn", mode: "production" });
}
const { module } = await runnerImport(`${root}test/legacy/${name}.ts`, { root, configFile: false, logLevel: "warn" });
process.exitCode = await /** @type {typeof import("../test/legacy/legacy.js")} */ (module).main();
