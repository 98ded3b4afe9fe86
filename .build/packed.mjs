// @ts-check
import { existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/**
 * Packs the package as it would be published, and builds other projects with it: `npm run test:packed`. Builds the package
 * first, unless CI has done so.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

if (process.env["CI"] === undefined || !existsSync(`${root}dist/types/react.d.ts`)) {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
}
const { module } = await runnerImport(`${root}test/packed/packed.ts`, { root, configFile: false, logLevel: "warn" });
process.exitCode = await /** @type {typeof import("../test/packed/packed.js")} */ (module).main();
