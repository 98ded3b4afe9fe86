import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL(`../../${path}`, import.meta.url), "utf8")) as Record<string, unknown>;
}

test("the lock file names no registry of anybody's own", async () => {
  const lock = await readJson("package-lock.json");
  const packages = lock["packages"] as Record<string, { resolved?: string }>;
  const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(addresses.filter((address) => !address.startsWith("https://registry.npmjs.org/"))).toEqual([]);
});

test("only the agreed libraries are installed with the package", async () => {
  const { dependencies } = await readJson("package.json");
  const forBrowsers = ["d3", "d3-sankey", "decimal.js", "lit", "zod"];
  const forTheImporter = ["@e965/xlsx", "fflate", "mammoth", "parse5", "pdfjs-dist"];
  expect(Object.keys(dependencies as object).sort()).toEqual([...forBrowsers, ...forTheImporter].sort());
});

test("installing the package runs nothing", async () => {
  const { scripts } = await readJson("package.json");
  const onInstall = ["preinstall", "install", "postinstall", "prepare"];
  expect(Object.keys(scripts as object).filter((name) => onInstall.includes(name))).toEqual([]);
});
