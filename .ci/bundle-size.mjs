// @ts-check
/**
 * Weighs what a page loads: the script-tag file, and each element bundled alone from the built modules.
 * Prints a table; exits with 1 when something is over its limit, or no longer what docs/sizes.md says. `--write` writes
 * that page. Needs `npm run build` before.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { requireBuilt } from "../.build/require-built.mjs";

// One KB is 1,000 bytes, the stricter reading.
const SCRIPT_LIMIT_KB = 231;
const ALL_LIMIT_KB = 250;
const ELEMENT_LIMIT_KB = 120;
const MODEL_LIMIT_KB = 90;
/**
 * What weighs more than the others: <budget-checks> carries the reconciliation rules, the treemap its search, legend
 * and colours of change, the delta table its search, orders and tree, the summary its sentences, <budget-report> all the other
 * elements.
 *
 * @type {Readonly<Record<string, number>>}
 */
const LIMITS_KB = {
  "budget-checks": 143,
  "budget-delta-table": 122,
  "budget-report": 252,
  "budget-summary": 122,
  "budget-treemap": 131,
};

const root = fileURLToPath(new URL("..", import.meta.url));
const script = `${root}dist/budget-elements.js`;
requireBuilt(root, ["dist/budget-elements.js", "dist/define.js"]);

/** @typedef {{ file: string, code: string, limit: number }} Row */

/** @type {Row[]} */
const rows = [{ file: "dist/budget-elements.js", code: readFileSync(script, "utf8"), limit: SCRIPT_LIMIT_KB }];
rows.push({ file: "define", code: await bundle(`${root}dist/define.js`), limit: ALL_LIMIT_KB });
const elements = `${root}dist/elements`;
for (const tag of existsSync(elements) ? readdirSync(elements).sort() : []) {
  const entry = `${elements}/${tag}/define.js`;
  if (existsSync(entry)) {
    rows.push({ file: `define/${tag}.js`, code: await bundle(entry), limit: LIMITS_KB[tag] ?? ELEMENT_LIMIT_KB });
  }
}
rows.push({ file: "model", code: await bundle(`${root}dist/model.js`), limit: MODEL_LIMIT_KB });

let over = 0;
console.log(`${"file".padEnd(40)}${"min KB".padStart(9)}${"gzip KB".padStart(9)}${"limit".padStart(7)}`);
for (const { file, code, limit } of rows) {
  const gzip = compressed(code);
  const tooHeavy = gzip > limit;
  over += tooHeavy ? 1 : 0;
  const verdict = tooHeavy ? "  OVER THE LIMIT" : "";
  console.log(
    `${file.padEnd(40)}${minified(code).toFixed(1).padStart(9)}${gzip.toFixed(1).padStart(9)}${String(limit).padStart(7)}${verdict}`,
  );
}
if (over > 0) {
  console.error(`${over} of ${rows.length} over the limit.`);
  process.exitCode = 1;
}

const page = `${root}docs/sizes.md`;
if (process.argv.includes("--write")) {
  writeFileSync(page, sizesPage(rows, await dependencyWeights()));
  console.log("docs/sizes.md is written.");
} else {
  const stale = staleFiles(readFileSync(page, "utf8"), rows);
  if (stale.length > 0) {
    console.error(
      `docs/sizes.md no longer says what ${stale.join(", ")} weighs: run npm run build && npm run size -- --write.`,
    );
    process.exitCode = 1;
  }
}

/** @param {string} code */
function compressed(code) {
  return gzipSync(code, { level: 9 }).length / 1000;
}

/** @param {string} code */
function minified(code) {
  return Buffer.byteLength(code) / 1000;
}

/**
 * Rows of which the page says more or less than is true, by more than a tenth.
 *
 * @param {string} text
 * @param {readonly Row[]} all
 */
function staleFiles(text, all) {
  return all
    .filter(({ file, code }) => {
      const line = text.split("\n").find((each) => each.startsWith(`| \`${file}\` |`));
      const said = Number(line?.split("|")[3]);
      return !(Math.abs(said - compressed(code)) <= 0.1 * compressed(code));
    })
    .map(({ file }) => file);
}

/** What each library adds to a bundle of all elements: the bundle with it, less the bundle without it. */
async function dependencyWeights() {
  const whole = compressed(await bundle(`${root}dist/define.js`));
  /** @type {[name: string, weight: number][]} */
  const weights = [];
  for (const name of ["d3", "d3-sankey", "decimal.js", "lit", "zod"]) {
    const without = compressed(
      await bundle(
        `${root}dist/define.js`,
        new RegExp(`^(?:@lit/)?${name.replace(".", "\\.")}(?:/|$)|^${name}-element`),
      ),
    );
    weights.push([name, whole - without]);
  }
  const known = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return [
    ...weights.sort(([, one], [, other]) => other - one),
    /** @type {[string, number]} */ (["this project", whole - known]),
  ];
}

/**
 * @param {readonly Row[]} all
 * @param {readonly [string, number][]} weights
 */
function sizesPage(all, weights) {
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return `# Sizes

Written by \`npm run size -- --write\`, checked with every change. Kilobytes of 1,000 bytes, compressed with gzip.

| entry | minified KB | gzip KB | limit |
|---|---:|---:|---:|
${all.map(({ file, code, limit }) => `| \`${file}\` | ${minified(code).toFixed(0)} | ${compressed(code).toFixed(1)} | ${limit} |`).join("\n")}

\`dist/budget-elements.js\` is compiled for Chromium 83 and has all elements and languages; its style sheets are squeezed and
\`decimal.js\` is cut down to what is used. The other rows are what a bundler makes of the entry with all it imports. Elements share most
of it: a second one adds little.

## What it is made of

All elements as a bundler builds them:

| part | gzip KB | share |
|---|---:|---:|
${weights.map(([name, weight]) => `| ${name === "this project" ? name : `\`${name}\``} | ${weight.toFixed(1)} | ${((weight / whole) * 100).toFixed(0)} % |`).join("\n")}

The weight of a library is what the bundle loses when it is left out. The limits stand where the code is, not where it was once hoped
to be (60 KB for all elements, 45 KB for one): charts, tables, three languages, tooltips, search, files to take away (XLSX, PNG, SVG),
print, and reading with sentences on every mistake are all in each element. The largest parts that a page could do without are
the texts of the languages it does not show and the files to take away; splitting them off would mean further requests, which pages with
strict policies and old browsers do not get without trouble.
`;
}

/**
 * @param {string} entry
 * @param {RegExp} [leftOut] names of modules that are left out
 * @returns {Promise<string>} the minified code of the entry with all it imports
 */
async function bundle(entry, leftOut) {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "chrome83",
      lib: { entry, formats: ["es"] },
      rolldownOptions: {
        ...(leftOut === undefined ? {} : { external: leftOut }),
        output: { codeSplitting: false, comments: { legal: false }, minify: true },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .map((chunk) => (chunk.type === "chunk" ? chunk.code : ""))
    .join("\n");
}
