import { readFile, readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../../../src/import/source", import.meta.url));
/** Loading one of these takes longer than reading a text. */
const HEAVY = /^(?:pdfjs-dist|mammoth|@e965\/xlsx|parse5)/;

/** Modules that a module loads at once, with those these load: not types, nor what is loaded where it is needed. */
async function loaded(file: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = await readFile(file, "utf8");
  for (const [, what = "", from = ""] of text.matchAll(/^import (?!type )([^;]*?) from "([^"]+)";/gm)) {
    const isTypesAlone =
      what.startsWith("{") &&
      what
        .replace(/[{}\s]/g, "")
        .split(",")
        .filter(Boolean).length === (what.match(/\btype /g) ?? []).length;
    if (isTypesAlone) continue;
    if (from.startsWith(".")) await loaded(resolve(dirname(file), from.replace(/\.js$/, ".ts")), seen);
    else seen.add(from);
  }
  return seen;
}

test("a text is read without loading a library for another format", async () => {
  const modules = await loaded(join(SOURCE, "read-source.ts"));
  expect(modules).toContain(join(SOURCE, "aligned-text.ts"));
  expect([...modules].filter((name) => HEAVY.test(name))).toEqual([]);
});

test("each library is loaded by the reader of its format alone", async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const users = new Map<string, string[]>();
  for (const name of files) {
    for (const [, from = ""] of (await readFile(join(SOURCE, name), "utf8")).matchAll(
      /(?:from|import\() ?"([^".][^"]*)"/g,
    )) {
      const [library] = HEAVY.exec(from) ?? [];
      if (library !== undefined) users.set(library, [...(users.get(library) ?? []), name]);
    }
  }
  expect([...users.keys()].sort()).toEqual(["@e965/xlsx", "mammoth", "parse5", "pdfjs-dist"]);
  expect(users.get("pdfjs-dist")?.every((name) => name.startsWith("pdf/"))).toBe(true);
});
