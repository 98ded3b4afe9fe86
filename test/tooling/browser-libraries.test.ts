import { readFile } from "node:fs/promises";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = new URL("../../src/", import.meta.url);

/** Follows the imports of a source file; types, which are gone when compiled, are left out. */
async function librariesOf(entry: string): Promise<string[]> {
  const libraries = new Set<string>();
  const seen = new Set<string>();
  const waiting = [new URL(entry, ROOT)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file.href)) continue;
    seen.add(file.href);
    const { outputText } = ts.transpileModule(await readFile(file, "utf8"), {
      compilerOptions: { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, experimentalDecorators: true },
    });
    for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
      if (fileName.startsWith(".")) waiting.push(new URL(fileName.replace(/\.js$/, ".ts"), file));
      else libraries.add(fileName);
    }
  }
  return [...libraries].sort();
}

test.each(["script.ts", "index.ts", "define.ts", "model.ts"])(
  "no library that reads files reaches browsers through %s",
  async (entry) => {
    const libraries = await librariesOf(entry);
    expect(libraries).toContain("decimal.js");
    expect(libraries.filter((name) => !/^(?:d3|d3-sankey|decimal\.js|lit(?:\/.*)?|zod\/mini)$/.test(name))).toEqual([]);
  },
);
