// @ts-check
/**
 * Writes what editors and frameworks read of the elements, from `custom-elements.json`: VS Code's custom data, JetBrains'
 * web-types, and types for JSX (React, Preact), Vue and Svelte. Run after the manifest is built.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateJetBrainsWebTypes } from "custom-element-jet-brains-integration";
import { generateVsCodeCustomElementData } from "custom-element-vs-code-integration";
import { frameworkTypes } from "./framework-types.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}dist`;
/** @type {any} */
const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, "utf8"));
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

generateVsCodeCustomElementData(manifest, {
  outdir: dist,
  htmlFileName: "vscode.html-custom-data.json",
  cssFileName: "vscode.css-custom-data.json",
  hideLogs: true,
});
const htmlData = JSON.parse(readFileSync(`${dist}/vscode.html-custom-data.json`, "utf8"));
for (const { name: tag, attributes = [] } of htmlData.tags) {
  for (const attribute of attributes) {
    /** @type {string[]} */
    const words = attribute.values.map((/** @type {{ name: string }} */ { name }) => name.trim());
    const typeName = words.find((word) => /^[A-Z]/.test(word));
    if (typeName !== undefined) {
      throw new Error(
        `Editors would propose ${typeName} for ${attribute.name} of <${tag}>: write the words of that type out at the property.`,
      );
    }
    // The empty text says that an attribute is not set: nothing to propose.
    attribute.values = words.filter((word) => word !== "" && word !== '""').map((name) => ({ name }));
  }
}
writeFileSync(`${dist}/vscode.html-custom-data.json`, `${JSON.stringify(htmlData, null, 2)}\n`);
generateJetBrainsWebTypes(manifest, {
  outdir: dist,
  webTypesFileName: "web-types.json",
  packageJson: false,
  hideLogs: true,
});
// The generator takes name and version from the folder it runs in; the package's own are what an editor looks for.
const webTypes = JSON.parse(readFileSync(`${dist}/web-types.json`, "utf8"));
writeFileSync(
  `${dist}/web-types.json`,
  `${JSON.stringify({ ...webTypes, name: "budget-elements", version }, null, 2)}\n`,
);

mkdirSync(`${dist}/types`, { recursive: true });
for (const [name, text] of frameworkTypes(manifest)) {
  writeFileSync(`${dist}/types/${name}.d.ts`, text);
  // Types alone; a module all the same, so that every tool that resolves the name finds one.
  writeFileSync(`${dist}/types/${name}.js`, "export {};\n");
}
// A compiler takes the texts of a JSON file for any texts; the budgets that come with the package are what they are.
writeFileSync(
  `${dist}/types/data.d.ts`,
  'import type { Budget } from "../model.js";\n\n/** A budget that comes with the package. */\ndeclare const budget: Budget;\nexport default budget;\n',
);
