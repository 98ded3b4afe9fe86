/** The project that the packed package is installed into. */
import { execFile, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const FOLDER = fileURLToPath(new URL(".", import.meta.url));
/** Where projects are built; nothing in it is kept. */
export const WORK = `${FOLDER}work`;

const NPM = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];

/** Installs what projects are built with, where it is not installed yet, and the package as it would be published. */
export function installPacked(): void {
  const lock = createHash("sha256")
    .update(readFileSync(`${FOLDER}package-lock.json`))
    .digest("hex");
  const mark = `${FOLDER}node_modules/.installed`;
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(WORK, { recursive: true });
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock) {
    execFileSync("npm", ["ci", ...NPM], { cwd: FOLDER, stdio: ["ignore", "ignore", "inherit"] });
  }
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", WORK], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const [{ filename } = { filename: "" }] = JSON.parse(packed) as { filename: string }[];
  execFileSync("npm", ["install", "--no-save", "--no-package-lock", ...NPM, `${WORK}/${filename}`], {
    cwd: FOLDER,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(mark, lock);
}

/** Puts a folder of the repository into a folder of the work place, from where it finds what is installed. */
export function place(from: string, name: string): string {
  const folder = `${WORK}/${name}`;
  cpSync(`${ROOT}${from}`, folder, { recursive: true });
  return folder;
}

const run = promisify(execFile);

/**
 * Runs a program of the installed packages.
 * @returns what it said, where it failed; `undefined` where it did not
 */
export async function failureOf(program: string, args: readonly string[], folder: string): Promise<string | undefined> {
  try {
    await run(process.execPath, [`${FOLDER}node_modules/${program}`, ...args], { cwd: folder, maxBuffer: 2 ** 26 });
    return undefined;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return `${stdout}${stderr}`.trim().slice(0, 2000) || String(error);
  }
}
