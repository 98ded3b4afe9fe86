import { writeFileSync } from "node:fs";
import { bundlerFailures } from "./bundlers.js";
import { commandFailures } from "./command.js";
import { exampleFailures } from "./examples.js";
import { failureOf, installPacked, place, WORK } from "./project.js";

/** What Node imports, each entry in a process of its own. */
const NODE_ENTRIES: Readonly<Record<string, string>> = {
  "budget-elements": "BudgetSankey",
  "budget-elements/model": "parseBudget",
  "budget-elements/import": "importBudget",
};

/** Builds other projects with the packed package. Prints what holds and what does not; returns the exit code. */
export async function main(): Promise<number> {
  const failures: string[] = [];
  const step = async (name: string, work: () => Promise<string[]>): Promise<void> => {
    const start = Date.now();
    const found = await work();
    failures.push(...found);
    console.log(
      `${name}: ${found.length === 0 ? "holds" : `${found.length} failures`} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
    );
  };
  await step("installed from the tarball", () => {
    installPacked();
    return Promise.resolve([]);
  });
  await step("plain Node", nodeFailures);
  await step("command line", commandFailures);
  await step("TypeScript, nodenext and bundler", typeFailures);
  await step("Vite, webpack, esbuild", bundlerFailures);
  await step("examples", exampleFailures);
  for (const failure of failures) console.error(failure);
  return failures.length === 0 ? 0 : 1;
}

async function nodeFailures(): Promise<string[]> {
  const files = Object.entries(NODE_ENTRIES).map(([entry, name], index) => {
    const file = `${WORK}/node-${index}.mjs`;
    writeFileSync(
      file,
      `import { ${name} } from "${entry}";\nif (typeof ${name} !== "function") throw new Error("none");\n`,
    );
    return [entry, file] as const;
  });
  writeFileSync(
    `${WORK}/node-json.mjs`,
    [
      "budget.schema.json",
      "custom-elements.json",
      "web-types.json",
      "vscode.html-custom-data.json",
      "data/korla-2023.json",
      "package.json",
    ]
      .map((name, index) => `import j${index} from "budget-elements/${name}" with { type: "json" };\nj${index}.x;\n`)
      .join(""),
  );
  const results = await Promise.all(
    [...files, ["the JSON files", `${WORK}/node-json.mjs`] as const].map(async ([entry, file]) => {
      const failure = await failureOf(`../work/${file.slice(WORK.length + 1)}`, [], WORK);
      return failure === undefined ? [] : [`Node does not import ${entry}: ${failure}`];
    }),
  );
  return results.flat();
}

async function typeFailures(): Promise<string[]> {
  const folder = place("test/packed/types", "types");
  const shared = { target: "es2022", lib: ["es2022", "dom"], strict: true, noEmit: true, jsx: "react-jsx", types: [] };
  const modes = { nodenext: { module: "nodenext" }, bundler: { module: "esnext", moduleResolution: "bundler" } };
  const results = await Promise.all(
    Object.entries(modes).map(async ([mode, options]) => {
      // The package's own declarations are checked too: no skipLibCheck for them. Other libraries' are theirs.
      const compilerOptions = { ...shared, ...options, skipLibCheck: true };
      writeFileSync(`${folder}/tsconfig.${mode}.json`, JSON.stringify({ compilerOptions, include: ["*.ts", "*.tsx"] }));
      const failure = await failureOf("typescript/bin/tsc", ["-p", `tsconfig.${mode}.json`], folder);
      return failure === undefined ? [] : [`TypeScript, ${mode}:\n${failure}`];
    }),
  );
  return results.flat();
}
