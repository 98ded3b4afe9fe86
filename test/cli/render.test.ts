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
  return runOn(`\uFEFF${KORLA}`, ...args);
}

async function runOn(json: string, ...args: string[]): Promise<Run> {
  let [out, messages] = ["", ""];
  const folders: string[] = [];
  const written = new Map<string, string>();
  const console: Console = {
    read: () => json,
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
  expect(messages).toBe("/no/out cannot be written: there is no permission; nothing was changed there.\n");
});

test("of a list of budgets the one that is named is rendered; without a name the choice is said", async () => {
  const one = (fund: string, amount: string): object => ({
    title: "某市2025年预算草案",
    year: 2025,
    unit: "万元",
    fund,
    expenditure: { amount, items: [{ code: "205", name: "教育支出", amount }] },
  });
  const list = JSON.stringify([one("general", "5.00"), one("governmentFund", "7.00")]);
  const unnamed = await runOn(list, "-o", "out");
  expect(unnamed.code).toBe(2);
  expect(unnamed.messages).toBe(
    "korla.json 里有 2 份预算，请用 --budget 选一份，写序号或资金代号：\n" +
      "  1  general  某市2025年预算草案\n  2  governmentFund  某市2025年预算草案\n",
  );
  // A fund of two budgets would choose the first without a word.
  const alike = await runOn(JSON.stringify([one("general", "5.00"), one("general", "7.00")]), "-o", "out");
  expect(alike.messages).toContain("\n  1  某市2025年预算草案\n");
  const { code, written } = await runOn(list, "-o", "out", "--budget", "governmentFund");
  expect(code).toBe(0);
  expect(written.get("out/index.html")).toContain("7.00");
  expect(JSON.parse(written.get("out/budget.json") ?? "")).toMatchObject({ fund: "governmentFund" });
  expect((await runOn(list, "-o", "out", "--budget", "3", "--lang", "en")).messages).toContain(
    "Choose one by --budget, with its number or fund:\n  1  general",
  );
});
