// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Throws unless files that `npm run build` writes are there, and no older than what they are built of: what is weighed or published
 * would otherwise silently be that of yesterday.
 * @param {string} root folder of the repository
 * @param {readonly string[]} files built files, from `root` on
 */
export function requireBuilt(root, files) {
  const changed = newest(join(root, "src"));
  for (const file of files) {
    const built = statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs;
    const state = built === undefined ? "missing" : built < changed ? "older than src/" : undefined;
    if (state !== undefined) throw new Error(`${file} is ${state}: run npm run build first.`);
  }
}

/**
 * When the last change was made in a folder.
 * @param {string} folder
 * @returns {number}
 */
function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}
