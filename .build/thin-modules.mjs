// @ts-check
/**
 * Takes comments out of the style sheets of the built modules: they stand in strings, which the compiler leaves alone and
 * every bundler of a page would carry along. Lines stay where they are, for the source maps.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withoutComments } from "./thin-templates.js";

const elements = fileURLToPath(new URL("../dist/elements/", import.meta.url));
for (const file of readdirSync(elements, { recursive: true, encoding: "utf8" })) {
  if (!file.endsWith(".styles.js")) continue;
  writeFileSync(elements + file, withoutComments(readFileSync(elements + file, "utf8")));
}
