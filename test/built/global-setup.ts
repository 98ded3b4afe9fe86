import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds the script-tag file first: these tests open pages that load it, as a portal would. */
export default async function setup(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await build({ root, configFile: `${root}/vite.config.ts`, logLevel: "warn", mode: "production" });
}
