/// <reference types="node" />
/** Writes files so that nobody ever sees half of one. */
import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file under a temporary name beside it, then renames it. Throws as `writeFileSync` does; nothing is left then. */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
