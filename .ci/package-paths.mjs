// @ts-check
/**
 * Every path the package promises must exist once built: those in package.json, and every module in
 * custom-elements.json. Exits with 1 and names the missing ones.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {Record<string, unknown>} */
const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
const named = ["exports", "main", "types", "unpkg", "jsdelivr", "customElements", "bin", "files"];
const promised = new Map(
  named.flatMap((field) => strings(manifest[field]).map((path) => [path, `package.json ${field}`])),
);

/** @type {{ modules: { path: string }[] }} */
const elements = JSON.parse(readFileSync(`${root}custom-elements.json`, "utf8"));
for (const { path } of elements.modules) {
  promised.set(path, "custom-elements.json");
}

const missing = [...promised].filter(([path]) => !exists(path));
for (const [path, where] of missing) {
  console.error(`${path}: promised by ${where}, not there`);
}
console.log(`${promised.size - missing.length} of ${promised.size} promised paths exist`);
process.exitCode = missing.length > 0 ? 1 : 0;

/**
 * @param {unknown} value a string, or an object with strings at any depth
 * @returns {string[]}
 */
function strings(value) {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/**
 * @param {string} path relative to the repository; `*` stands for one or more names, of which one must exist
 * @returns {boolean}
 */
function exists(path) {
  const [before = "", after] = path.split("*");
  if (after === undefined) {
    return existsSync(root + path);
  }
  const folder = before.slice(0, before.lastIndexOf("/") + 1);
  const names = existsSync(root + folder) ? readdirSync(root + folder) : [];
  return after.startsWith("/")
    ? names.some((name) => existsSync(root + folder + name + after))
    : names.some((name) => name.endsWith(after));
}
