/** What the command line does to the world outside, so that tests can stand in for it. */

/** Files, both outputs, and the terminal. */
export interface Console {
  /** The text of a file. Throws as `readFileSync` does. */
  readonly read: (file: string) => string;
  /** The bytes of a file. Throws as `readFileSync` does. */
  readonly readBytes: (file: string) => Uint8Array;
  /** Writes a whole file, or nothing of it: under a temporary name first. Throws as `writeFileSync` does. */
  readonly writeFile: (file: string, text: string) => void;
  /** Writes results, and waits until more can be written. */
  readonly write: (text: string) => Promise<void>;
  /** Writes messages and progress. */
  readonly warn: (text: string) => void;
  /** Whether messages go to a terminal: only there progress is shown. */
  readonly isTerminal: boolean;
  readonly version: () => string;
}

/** How a run ended: 0 clean, 1 contradictions or doubts, 2 something could not be read or was asked for wrongly. */
export type ExitCode = 0 | 1 | 2;

/** The language of sentences. */
export type Language = "zh-CN" | "en";
