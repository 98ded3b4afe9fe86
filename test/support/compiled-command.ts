import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Translates the command line into JavaScript, so that tests can run it as users do: in a process of its own, with
 * threads. Types are not checked here.
 *
 * @param name - names the folder under node_modules/.cache that holds it; runs side by side need different ones
 * @returns the path of its first file
 */
export function compiledCommand(name: string): string {
  const target = join(ROOT, "node_modules/.cache", name);
  for (const folder of ["budget", "import", "cli"]) {
    for (const file of readdirSync(join(ROOT, "src", folder), { recursive: true, encoding: "utf8" })) {
      if (!file.endsWith(".ts")) continue;
      const text = readFileSync(join(ROOT, "src", folder, file), "utf8");
      const { outputText } = ts.transpileModule(text, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
      });
      const to = join(target, folder, file.replace(/\.ts$/, ".js"));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, outputText);
    }
  }
  return join(target, "cli/index.js");
}
