import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, win32 } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Value of `CHROMIUM_PATH` that skips every installed browser and takes the one inside the npm package. */
const BUNDLED = "bundled";

/** Older browsers lack protocol commands that Playwright sends. */
const OLDEST_MAJOR_VERSION = 120;

/** What Playwright needs to start the browser: pass it as (part of) its launch options. */
export interface ChromiumLaunch {
  /** The browser's program file. */
  readonly executablePath: string;
  /** The browser's whole environment: this process's own, with what the program needs added. */
  readonly env: Record<string, string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Finds a Chromium to run tests in: the program named by `CHROMIUM_PATH`, else an installed Chrome, Chromium
 * or Edge, else the one inside the npm package `@sparticuz/chromium` (Linux x64), unpacked into the temporary
 * folder. `CHROMIUM_PATH=bundled` asks for the npm one even where a browser is installed.
 *
 * @param environment the environment variables to go by
 * @returns the launch options, or `undefined` where none is found (Playwright then tries its own download)
 * @throws Error when `CHROMIUM_PATH` names a file that does not exist
 */
export async function findChromium(environment: Environment = process.env): Promise<ChromiumLaunch | undefined> {
  const wanted = environment["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "" && wanted !== BUNDLED) {
    if (!existsSync(wanted)) {
      throw new Error(`CHROMIUM_PATH is ${wanted}: there is no such file. Correct it or unset it.`);
    }
    return { executablePath: wanted, env: definedOnly(environment) };
  }
  if (wanted !== BUNDLED) {
    for (const candidate of installedCandidates(process.platform, environment)) {
      if (await isUsable(candidate)) {
        return { executablePath: candidate, env: definedOnly(environment) };
      }
    }
  }
  return unpackBundled(environment);
}

/**
 * The files where browsers are usually installed, in the order they are tried.
 *
 * @param platform as in `process.platform`
 * @param environment where `PATH` and the Windows program folders are read from
 */
export function installedCandidates(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === "darwin") {
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const roots = ["/Applications", ...(environment["HOME"] ? [`${environment["HOME"]}/Applications`] : [])];
    return roots.flatMap((root) => names.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`));
  }
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .map((name) => environment[name])
      .filter((root) => root !== undefined);
    const programs = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ];
    return roots.flatMap((root) => programs.map((program) => win32.join(root, program)));
  }
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  const searched = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const folders = [...new Set([...searched, "/usr/local/bin", "/usr/bin", "/snap/bin"])];
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
  ];
}

/** An installed name may be a stub that only asks to install the browser, or a version too old. */
async function isUsable(program: string): Promise<boolean> {
  if (!existsSync(program)) {
    return false;
  }
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === "win32") {
    return true;
  }
  try {
    const { stdout } = await run(program, ["--version"], { timeout: 15_000 });
    const major = /(\d+)\.\d+\.\d+/.exec(stdout)?.[1];
    return major !== undefined && Number(major) >= OLDEST_MAJOR_VERSION;
  } catch {
    return false;
  }
}

async function unpackBundled(environment: Environment): Promise<ChromiumLaunch | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return undefined;
  }
  const packageRoot = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "..");
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8"));
  const { version } = manifest as { version: string };
  const owner = process.getuid?.() ?? 0;
  const home = join(tmpdir(), `budget-elements-chromium-${version}-${String(owner)}`);
  if (!existsSync(home)) {
    await unpackInto(home, environment);
  }
  const libraries = [join(home, "al2023", "lib"), environment["LD_LIBRARY_PATH"]].filter(Boolean);
  return {
    executablePath: join(home, "chromium"),
    env: {
      ...definedOnly(environment),
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_PATH: join(home, "fonts"),
    },
  };
}

/**
 * Unpacks beside the final place and renames: runs that start together never see a half-written browser.
 * The package unpacks into the temporary folder, always under the same names, and adds the system libraries
 * only on the platform it was made for: hence a process of its own with both set for it.
 */
async function unpackInto(home: string, environment: Environment): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), "budget-elements-unpack-"));
  try {
    const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
    await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: import.meta.dirname,
      env: { ...definedOnly(environment), TMPDIR: stage, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    const fonts = join(home, "fonts");
    await writeFile(join(stage, "fonts", "fonts.conf"), fontConfiguration(fonts));
    await rename(stage, home);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    // Another run may have been faster: then its copy is as good.
    if (!existsSync(home)) {
      throw error;
    }
  }
}

/** The package's own file names folders of a server platform; this one names where its fonts really are. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}-cache</cachedir>
</fontconfig>
`;
}

function definedOnly(environment: Environment): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) {
      defined[name] = value;
    }
  }
  return defined;
}
