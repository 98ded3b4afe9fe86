import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { notRead, notWritten } from "../../src/cli/file-errors.js";
import { files } from "../../src/cli/files.js";
import { makeFolders, writeWhole } from "../../src/cli/write-whole.js";

const folder = mkdtempSync(join(tmpdir(), "budget-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a file appears under its name only when it is whole", () => {
  const inside = join(folder, "whole");
  makeFolders(inside);
  const file = join(inside, "out.json");
  writeWhole(file, "first");
  writeWhole(file, "second");
  expect(readFileSync(file, "utf8")).toBe("second");
  expect(() => writeWhole(join(inside, "missing", "out.json"), "x")).toThrow();
  expect(existsSync(join(inside, "missing"))).toBe(false);
  expect(readdirSync(inside)).toEqual(["out.json"]);
});

test("what a link leads to is written, and the link stays", () => {
  const [file, link] = [join(folder, "linked.json"), join(folder, "link.json")];
  writeFileSync(file, "before");
  symlinkSync(file, link);
  writeWhole(link, "after");
  expect([lstatSync(link).isSymbolicLink(), readFileSync(file, "utf8")]).toEqual([true, "after"]);
});

test.skipIf(process.platform === "win32")("a pipe is written to, and not put away for a file", () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const end = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  writeWhole(pipe, "through");
  const bytes = Buffer.alloc(7);
  readSync(end, bytes);
  closeSync(end);
  expect([lstatSync(pipe).isFIFO(), bytes.toString()]).toEqual([true, "through"]);
});

test("where no folder can be made, it is said and ends", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  makeFolders(join(folder, "a", "b", "c"));
  makeFolders(join(folder, "a", "b", "c"));
  expect(lstatSync(join(folder, "a", "b", "c")).isDirectory()).toBe(true);
  expect(() => makeFolders(join(file, "below"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  expect(() => writeWhole(folder, "x")).toThrow(expect.objectContaining({ code: "EISDIR" }));
  expect(notWritten("out", { code: "EISDIR" })["zh-CN"]).toBe(
    "不能写入 out：这是文件夹。请写上文件名，如 budget.json。",
  );
});

test.runIf(process.platform === "linux")("a file system that makes no folders ends with an error", () => {
  expect(() => makeFolders("/proc/budget/out")).toThrow(expect.objectContaining({ code: "ENOENT" }));
});

test("a text in another encoding, or none at all, is told apart from broken JSON", () => {
  const file = join(folder, "gb18030.json");
  writeFileSync(file, Buffer.from('{"unit":"\xcd\xf2\xd4\xaa"}', "latin1"));
  let sentence = "";
  try {
    files.read(file);
  } catch (error) {
    sentence = notRead(error)["zh-CN"];
  }
  expect(sentence).toContain("不是 UTF-8 编码的 JSON");
  writeFileSync(file, "\uFEFF{}");
  expect(files.read(file)).toBe("\uFEFF{}");
});
