// @ts-check
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/**
 * Starts the bench (`npm run bench`). What it compares with is installed into its own folder the first time; the rest is
 * TypeScript, which Vite reads here as it does for the tests.
 */
// Before Vite, which would else take the one it reads the bench with for the one it builds for.
process.env["NODE_ENV"] = "production";

const root = fileURLToPath(new URL("..", import.meta.url));
const bench = `${root}test/bench`;

if (!existsSync(`${bench}/node_modules/echarts`)) {
  console.log("Installing what the bench compares with into test/bench/node_modules ...");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: bench,
    stdio: "inherit",
    // On Windows npm is a command file, which only a shell starts.
    shell: process.platform === "win32",
  });
}

const { module } = await runnerImport(`${bench}/bench.ts`, { root, configFile: false, logLevel: "warn" });
process.exitCode = await /** @type {typeof import("../test/bench/bench.js")} */ (module).main(process.argv.slice(2));
