// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const SCRIPT = fileURLToPath(new URL("../dist/budget-elements.js", import.meta.url));

/**
 * The value of a `<script>`'s `integrity` attribute: with it, a browser runs the file only as it was built.
 *
 * @param {Buffer} file
 * @returns {string}
 */
export function integrity(file) {
  return `sha384-${createHash("sha384").update(file).digest("base64")}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`<script src="budget-elements.js" integrity="${integrity(readFileSync(SCRIPT))}"></script>`);
}
