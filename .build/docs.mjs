// @ts-check
/**
 * Builds the documentation into `site/`: `npm run docs:build`. With `--no-storybook` the Storybook beside it is left out; with
 * `--serve` the site is served. Needs `npm run build` before.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite } from "./docs-site/site.mjs";
import { requireBuilt } from "./require-built.mjs";
import { createStaticServer, listen } from "./serve.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const site = `${root}site`;
requireBuilt(root, ["dist/budget-elements.js", "custom-elements.json"]);

rmSync(site, { recursive: true, force: true });
const files = buildSite(JSON.parse(readFileSync(`${root}custom-elements.json`, "utf8")));
for (const [path, file] of files) {
  mkdirSync(dirname(`${site}/${path}`), { recursive: true });
  if (file.kind === "text") writeFileSync(`${site}/${path}`, file.text);
  else cpSync(root + file.from, `${site}/${path}`);
}
if (!process.argv.includes("--no-storybook")) {
  execFileSync("npm", ["run", "--silent", "build-storybook", "--", "--output-dir", `${site}/storybook`], {
    cwd: root,
    stdio: "inherit",
  });
}
console.log(`site/ has ${files.size} files.`);
if (process.argv.includes("--serve")) {
  console.log(`${await listen(createStaticServer({ root: site }))}/index.html\nCtrl+C stops the server.`);
}
