import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds the script-tag file first: these tests open pages that load it, as a portal would. */
export default async function setup(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  // As released: what a test run calls itself would build in Lit's warnings for developers.
  process.env["NODE_ENV"] = "production";
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: "warn", mode: "production" });
}
