/** What the command line does to the world outside, so that tests can stand in for it. */
import type { ImportJob, ImportOutcome } from "./import-job.js";

/** Files, both outputs, and the terminal. */
export interface Console {
  /**
   * The text of a file in UTF-8, or for `-` of the standard input. Throws as `readFileSync` does; with the code `NOT_UTF8`
   * where it is of another encoding, or no text.
   */
  readonly read: (file: string) => string;
  /**
   * The bytes of a file, or for `-` of the standard input. Throws as `readFileSync` does; with the code `EFBIG`, for a file
   * before anything is read, where there are more bytes than are allowed.
   */
  readonly readBytes: (file: string, atMost: number) => Uint8Array;
  /** What is in a folder, by name; `undefined` where there is no folder. */
  readonly list: (folder: string) => readonly { readonly name: string; readonly isFolder: boolean }[] | undefined;
  /** Makes a folder, and those above it. Throws as `mkdirSync` does. */
  readonly makeFolder: (folder: string) => void;
  /** Writes a whole file, or nothing of it: under a temporary name first. Throws as `writeFileSync` does. */
  readonly writeFile: (file: string, text: string) => void;
  /** Does jobs side by side, as many at a time as the machine has cores; each result is told as it comes. */
  readonly importAll: (jobs: readonly ImportJob[], told: (outcome: ImportOutcome) => void) => Promise<void>;
  /** The text of the script-tag file. Throws as `readFileSync` does. */
  readonly script: () => string;
  /** Writes results, and waits until more can be written. */
  readonly write: (text: string) => Promise<void>;
  /** Writes messages and progress. */
  readonly warn: (text: string) => void;
  /** Whether messages go to a terminal: only there progress is shown. */
  readonly isTerminal: boolean;
  readonly version: () => string;
}

/** The part of the world that reading and writing files needs. */
export type Files = Pick<Console, "read" | "readBytes" | "list" | "makeFolder" | "writeFile">;

/** How a run ended: 0 clean, 1 contradictions or doubts, 2 something could not be read or was asked for wrongly. */
export type ExitCode = 0 | 1 | 2;

/** The language of sentences. */
export type Language = "zh-CN" | "en";
