import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { nearModules } from "./.build/near-modules.js";
import { slimDecimal } from "./.build/slim-decimal.js";
import { thinTemplates } from "./.build/thin-templates.js";

/**
 * Builds the script-tag file: one classic script that holds every element, for pages without a build step.
 * The ES modules of the package are emitted by the TypeScript compiler instead (tsconfig.build.json).
 */
export default defineConfig({
  publicDir: false,
  plugins: [nearModules(), slimDecimal(), thinTemplates()],
  build: {
    target: "chrome83",
    outDir: "dist",
    // The ES modules stand in the same folder.
    emptyOutDir: false,
    // Two per cent smaller than by the minifier that comes with Vite; a third pass would be shorter, but compress worse.
    minify: "terser",
    terserOptions: { ecma: 2020, compress: { toplevel: true, passes: 2 }, mangle: { toplevel: true } },
    sourcemap: false,
    reportCompressedSize: false,
    lib: {
      entry: fileURLToPath(new URL("src/script.ts", import.meta.url)),
      formats: ["iife"],
      name: "budgetElements",
      fileName: () => "budget-elements.js",
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: false,
        comments: { legal: false },
        // The mark says that this is UTF-8 to pages in GB2312, on servers that do not say so themselves. The line after it
        // lets Chromium compile all functions beside the main thread while the file arrives: a first drawing calls most
        // of them, and compiling each when it is called takes a quarter of its time.
        postBanner:
          "\uFEFF//# allFunctionsCalledOnLoad\n/*! budget-elements, MIT. Contains lit (BSD-3-Clause), d3 (ISC), decimal.js (MIT), zod (MIT). */",
      },
    },
  },
});
