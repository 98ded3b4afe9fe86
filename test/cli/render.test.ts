import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Console, ExitCode } from "../../src/cli/console.js";
import { main } from "../../src/cli/main.js";

const KORLA = readFileSync(new URL("../../data/korla-2023.json", import.meta.url), "utf8");

interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly messages: string;
  readonly folders: readonly string[];
  readonly written: ReadonlyMap<string, string>;
}

async function run(...args: string[]): Promise<Run> {
  let [out, messages] = ["", ""];
  const folders: string[] = [];
  const written = new Map<string, string>();
  const console: Console = {
    read: () => `\uFEFF${KORLA}`,
    readBytes: () => {
      throw new Error("render reads text");
    },
    writeFile: (file, text) => void written.set(file, text),
    makeFolder(folder) {
      if (folder.startsWith("/no/")) throw Object.assign(new Error("no"), { code: "EACCES" });
      folders.push(folder);
    },
    list: () => undefined,
    importAll: () => Promise.reject(new Error("render imports nothing")),
    script: () => "// the elements",
    write: (text) => Promise.resolve(void (out += text)),
    warn: (text) => void (messages += text),
    isTerminal: false,
    version: () => "1.2.3",
  };
  const code = await main(["render", "korla.json", ...args], console);
  return { code, out, messages, folders, written };
}

test("writes a page with everything it needs, and names the files", async () => {
  const { code, out, folders, written } = await run("-o", "out/");
  expect(code).toBe(0);
  expect(folders).toEqual(["out/"]);
  const names = out.trim().split("\n");
  expect(names).toEqual([
    "budget-elements.js",
    "budget-page.js",
    "budget-static.css",
    "budget.json",
    "changes.svg",
    "index.html",
    "sankey.svg",
    "three-public.svg",
    "treemap.svg",
  ]);
  expect([...written.keys()].sort()).toEqual(names.map((name) => `out/${name}`));
  expect(written.get("out/budget.json")).toBe(KORLA);
  expect(written.get("out/budget-elements.js")).toBe("// the elements");
});

test("writes a fragment whose addresses begin where its files will lie", async () => {
  const { written } = await run("-o", "out", "--fragment", "--base", "/files");
  expect(written.has("out/index.html")).toBe(false);
  expect(written.get("out/fragment.html")).toContain('src="/files/budget.json"');
});

test("a folder that cannot be written to is said in a sentence", async () => {
  const { code, messages, written } = await run("-o", "/no/out", "--lang", "en");
  expect([code, written.size]).toEqual([2, 0]);
  expect(messages).toBe("The folder /no/out cannot be written to (EACCES). Check its path and permissions.\n");
});
