// @ts-check
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/**
 * Bundles the command line into a few files (`dist/cli`), in place of the many modules of the package: half of a short run
 * is looking for modules and loading them one by one. The libraries that read documents are not in it, so that a run loads
 * only those that it needs. With an argument, into that folder.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = process.argv[2] ?? `${root}dist/cli`;

rmSync(folder, { recursive: true, force: true });
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  // Each is many modules, which every run loads.
  ssr: { noExternal: ["zod", "decimal.js"] },
  build: {
    ssr: true,
    target: "node20",
    outDir: folder,
    minify: false,
    rolldownOptions: {
      input: { index: `${root}src/cli/index.ts`, "import-thread": `${root}src/cli/import-thread.ts` },
      checks: { bundlerTimings: false },
      output: {
        format: "esm",
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
      },
    },
  },
});
