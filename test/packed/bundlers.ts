/** The entries of the package under the bundlers that projects use, and what each leaves out of a bundle. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { failureOf, FOLDER, WORK } from "./project.js";

/** Builds one module file into one file of minified code, and returns that. */
type Bundler = (entry: string, output: string) => Promise<string>;

const require = createRequire(`${FOLDER}package.json`);

interface Esbuild {
  readonly build: (options: object) => Promise<unknown>;
}
type Webpack = (
  options: object,
  done: (error: Error | null, stats: { hasErrors(): boolean; toString(options: object): string }) => void,
) => void;
const BUNDLERS: Readonly<Record<string, Bundler>> = {
  async vite(entry, output) {
    const lib = { entry, formats: ["es"], fileName: "main" };
    const configuration = JSON.stringify({ logLevel: "error", build: { outDir: output, lib, minify: true } });
    writeFileSync(`${WORK}/vite.config.mjs`, `export default ${configuration};\n`);
    const failure = await failureOf("vite/bin/vite.js", ["build"], WORK);
    if (failure !== undefined) throw new Error(failure);
    return readFileSync(`${output}/main.js`, "utf8");
  },
  async webpack(entry, output) {
    const webpack = require("webpack") as Webpack;
    await new Promise<void>((resolve, reject) => {
      const options = { mode: "production", entry, output: { path: output, filename: "main.js" }, performance: false };
      webpack({ ...options, experiments: { outputModule: true } }, (error, stats) => {
        if (error !== null) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
    return readFileSync(`${output}/main.js`, "utf8");
  },
  async esbuild(entry, output) {
    const { build } = require("esbuild") as Esbuild;
    const options = { bundle: true, minify: true, format: "esm", target: "es2020", logLevel: "silent" };
    await build({ ...options, entryPoints: [entry], outfile: `${output}/main.js` });
    return readFileSync(`${output}/main.js`, "utf8");
  },
};

interface Sample {
  readonly code: string;
  /** Words that the bundle must have, and that it must not have. */
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

/** Words in each element's own code alone. */
const TREEMAP = "svg.treemap";
const SANKEY = "svg.sankey";
const CHECKS = ".check-title";

const SAMPLES: Readonly<Record<string, Sample>> = {
  "all elements": { code: 'import "budget-elements/define";', has: [TREEMAP, SANKEY, CHECKS], hasNot: [] },
  "one element": {
    code: 'import "budget-elements/define/budget-sankey.js";',
    has: [SANKEY, "budget-sankey"],
    hasNot: [TREEMAP, CHECKS, '"budget-treemap"'],
  },
  "one class": {
    code: 'import { BudgetTreemap } from "budget-elements"; globalThis.it = BudgetTreemap;',
    has: [TREEMAP],
    hasNot: [SANKEY, CHECKS, 'define("budget-'],
  },
  "the model's amounts": {
    code: 'import { exact } from "budget-elements/model"; globalThis.it = exact;',
    has: [],
    hasNot: [SANKEY, TREEMAP, "shadowRoot", "not-evaluable"],
  },
  "nothing of it": {
    code: 'import { exact } from "budget-elements"; globalThis.it = 1;',
    has: [],
    hasNot: [SANKEY, TREEMAP],
  },
};

/** What Vite and webpack, which take longer, are asked for; Vite builds the examples too. */
const FOR_THE_SLOW: readonly string[] = ["one element"];

/** Sentences on what does not hold; the sizes go to the console. */
export async function bundlerFailures(): Promise<string[]> {
  const failures: string[] = [];
  for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
    for (const [name, { code, has, hasNot }] of Object.entries(SAMPLES)) {
      if (bundler !== "esbuild" && !FOR_THE_SLOW.includes(name)) continue;
      const folder = `${WORK}/${bundler}-${name.replace(/\W+/g, "-")}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/entry.js`, code);
      try {
        const text = await bundle(`${folder}/entry.js`, `${folder}/out`);
        const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
        console.log(`  ${bundler.padEnd(8)} ${name.padEnd(20)} ${size.padStart(6)} KB`);
        for (const word of has) if (!text.includes(word)) failures.push(`${bundler}, ${name}: without ${word}`);
        for (const word of hasNot) if (text.includes(word)) failures.push(`${bundler}, ${name}: has ${word}`);
      } catch (error) {
        failures.push(`${bundler} does not build ${name}: ${String(error).slice(0, 1000)}`);
      }
    }
  }
  return failures;
}
