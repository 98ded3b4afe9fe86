import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { requireBuilt } from "../../.build/require-built.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "require-built-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function file(path: string, second: number): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), "");
  utimesSync(join(root, path), second, second);
}

test("what was built after the last change is taken", () => {
  file("src/deep/down/a.ts", 100);
  file("dist/a.js", 101);
  expect(() => requireBuilt(root, ["dist/a.js"])).not.toThrow();
});

test("what is missing, or older than any source, is refused with what to do", () => {
  file("src/a.ts", 100);
  file("src/deep/down/b.ts", 102);
  file("dist/a.js", 101);
  expect(() => requireBuilt(root, ["dist/a.js"])).toThrow("dist/a.js is older than src/: run npm run build first.");
  expect(() => requireBuilt(root, ["dist/b.js"])).toThrow("dist/b.js is missing: run npm run build first.");
});
