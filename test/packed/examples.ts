/** The example projects of `docs/examples/`, built from the packed package and opened in a browser. */
import { copyFileSync } from "node:fs";
import { startBuiltPages } from "../browser/support/built-page.js";
import { failureOf, FOLDER, place, ROOT, WORK } from "./project.js";

const EXAMPLES = ["html", "react", "vue", "svelte"] as const;
const TYPE_CHECKS: Readonly<Partial<Record<(typeof EXAMPLES)[number], readonly [string, ...string[]]>>> = {
  react: ["typescript/bin/tsc"],
  vue: ["vue-tsc/bin/vue-tsc.js", "--noEmit"],
  svelte: ["svelte-check/bin/svelte-check", "--output", "machine", "--tsconfig", "./tsconfig.json"],
};

/** Sentences on what does not hold. */
export async function exampleFailures(): Promise<string[]> {
  const built = await Promise.all(EXAMPLES.map(buildExample));
  const failures = built.flat();
  if (failures.length > 0) return failures;
  const pages = await startBuiltPages({ root: WORK });
  try {
    for (const example of EXAMPLES) {
      const { page, problems } = await pages.open(
        example === "html" ? "html/index.html" : `${example}/dist/index.html`,
      );
      try {
        await page.locator("budget-treemap [part=chart] svg").waitFor();
        // A click in the one element: its event reaches the page, and the other element of the group follows.
        await page.locator('budget-sankey .row[data-key="208"]').click();
        await page.locator('#selected:has-text("社会保障和就业支出")').waitFor();
        await page.locator("budget-treemap [part=breadcrumb]").waitFor();
        if (example !== "html") {
          const [colours, level] = await page.evaluate(() => {
            const treemap = document.querySelector("budget-treemap")!;
            return [treemap.colorBy, treemap.headingLevel];
          });
          if (colours !== "change" || level !== 3) failures.push(`${example}: properties are ${colours} and ${level}`);
        }
        failures.push(...problems.map((problem) => `${example}: ${problem}`));
        console.log(`  ${example.padEnd(8)} drawn; a click in one element reached the page and the other element`);
      } catch (error) {
        failures.push(`${example}: ${String(error).slice(0, 600)} ${problems.join(" ")}`);
      } finally {
        await page.context().close();
      }
    }
  } finally {
    await pages.close();
  }
  return failures;
}

async function buildExample(example: (typeof EXAMPLES)[number]): Promise<string[]> {
  const folder = place(`docs/examples/${example}`, example);
  if (example === "html") {
    copyFileSync(`${FOLDER}node_modules/budget-elements/dist/budget-elements.js`, `${folder}/budget-elements.js`);
    copyFileSync(`${ROOT}data/korla-2023.json`, `${folder}/korla-2023.json`);
    return [];
  }
  const [program, ...args] = TYPE_CHECKS[example] ?? ["typescript/bin/tsc"];
  const [types, bundle] = await Promise.all([
    failureOf(program, args, folder),
    failureOf("vite/bin/vite.js", ["build", "--base", "./", "--logLevel", "error"], folder),
  ]);
  return [
    ...(types === undefined ? [] : [`${example} has wrong types:\n${types}`]),
    ...(bundle === undefined ? [] : [`${example} is not built:\n${bundle}`]),
  ];
}
