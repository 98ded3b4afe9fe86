/// <reference types="node" />
/** Writes files so that nobody ever sees half of one. */
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Writes a file under a temporary name beside it, then renames it. Throws as `writeFileSync` does; nothing is left then.
 * What a link leads to is written, and the link stays; a device or pipe is written to, and stays what it is.
 */
export function writeWhole(file: string, text: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) {
    writeFileSync(file, text);
    return;
  }
  const target = there === undefined ? file : realpathSync(file);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a folder, and those above it. Throws as `mkdirSync` does, and `ENOTDIR` where a file is in the way. Not by
 * `recursive`, which never ends in file systems that make no folders, such as `/proc`.
 */
export function makeFolders(folder: string): void {
  const missing: string[] = [];
  let path = resolve(folder);
  let there = statSync(path, { throwIfNoEntry: false });
  while (there === undefined) {
    missing.unshift(path);
    path = dirname(path);
    there = statSync(path, { throwIfNoEntry: false });
  }
  if (!there.isDirectory()) throw Object.assign(new Error(`${path} is a file.`), { code: "ENOTDIR" });
  for (const each of missing) mkdirSync(each);
}
