/// <reference types="node" />
/** The files of this machine. */
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { Files } from "./console.js";
import { NOT_UTF8 } from "./file-errors.js";
import { makeFolders, writeWhole } from "./write-whole.js";

/** What stands for the standard input among the names of files. */
const STANDARD_INPUT = "-";

/** What is opened for a name: a path, or the descriptor of the standard input. */
const sourceOf = (file: string): string | number => (file === STANDARD_INPUT ? 0 : file);

/** Reads and writes files of this machine. */
export const files: Files = {
  read: readText,
  readBytes(file, atMost) {
    const stat = file === STANDARD_INPUT ? undefined : statSync(file);
    const bytes = stat?.isFile() && stat.size > atMost ? undefined : readFileSync(sourceOf(file));
    if (bytes === undefined || bytes.length > atMost)
      throw Object.assign(new Error("The file is too large."), { code: "EFBIG" });
    return bytes;
  },
  list(folder) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(folder).flatMap((name) => {
      // A link may lead out of the folder, or back into it.
      const stat = lstatSync(`${folder}/${name}`, { throwIfNoEntry: false });
      if (stat === undefined || (!stat.isFile() && !stat.isDirectory())) return [];
      return [{ name, isFolder: stat.isDirectory() }];
    });
  },
  makeFolder: makeFolders,
  writeFile: writeWhole,
};

/** The text of a file. Throws as `readFileSync` does; with the code `NOT_UTF8` where it is of another encoding, or none. */
function readText(file: string): string {
  const bytes = readFileSync(sourceOf(file));
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw Object.assign(new Error("The file is not UTF-8."), { code: NOT_UTF8 });
  }
}
