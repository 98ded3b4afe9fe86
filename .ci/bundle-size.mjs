// @ts-check
/**
 * Weighs what a page loads: the script-tag file, and each element bundled alone from the built modules.
 * Prints a table; exits with 1 when something is over its limit. Needs `npm run build` before.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

// One KB is 1,000 bytes, the stricter reading.
const SCRIPT_LIMIT_KB = 168;
const ELEMENT_LIMIT_KB = 102;
/**
 * What weighs more than the others: <budget-checks> carries the reconciliation rules, the treemap its search, legend
 * and colours of change.
 *
 * @type {Readonly<Record<string, number>>}
 */
const LIMITS_KB = { "budget-checks": 118, "budget-treemap": 109 };

const root = fileURLToPath(new URL("..", import.meta.url));
const script = `${root}dist/budget-elements.js`;
if (!existsSync(script)) {
  throw new Error("dist/budget-elements.js is missing: run npm run build first.");
}

const rows = [{ file: "dist/budget-elements.js", code: readFileSync(script, "utf8"), limit: SCRIPT_LIMIT_KB }];
const elements = `${root}dist/elements`;
for (const tag of existsSync(elements) ? readdirSync(elements).sort() : []) {
  const entry = `${elements}/${tag}/define.js`;
  if (existsSync(entry)) {
    rows.push({ file: `define/${tag}.js alone`, code: await bundle(entry), limit: LIMITS_KB[tag] ?? ELEMENT_LIMIT_KB });
  }
}

let over = 0;
console.log(`${"file".padEnd(40)}${"min KB".padStart(9)}${"gzip KB".padStart(9)}${"limit".padStart(7)}`);
for (const { file, code, limit } of rows) {
  const gzip = gzipSync(code, { level: 9 }).length / 1000;
  const tooHeavy = gzip > limit;
  over += tooHeavy ? 1 : 0;
  const size = (Buffer.byteLength(code) / 1000).toFixed(1).padStart(9);
  const verdict = tooHeavy ? "  OVER THE LIMIT" : "";
  console.log(`${file.padEnd(40)}${size}${gzip.toFixed(1).padStart(9)}${String(limit).padStart(7)}${verdict}`);
}
if (over > 0) {
  console.error(`${over} of ${rows.length} over the limit.`);
  process.exitCode = 1;
}

/**
 * @param {string} entry
 * @returns {Promise<string>} the minified code of the entry with all it imports
 */
async function bundle(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "chrome83",
      lib: { entry, formats: ["es"] },
      rolldownOptions: { output: { codeSplitting: false, comments: { legal: false }, minify: true } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs
    .flatMap((one) => ("output" in one ? one.output : []))
    .map((chunk) => (chunk.type === "chunk" ? chunk.code : ""))
    .join("\n");
}
