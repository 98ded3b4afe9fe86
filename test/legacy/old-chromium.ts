import { execFileSync } from "node:child_process";
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import type { ChromiumProgram } from "./chromium-tab.js";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const MODULES = `${FOLDER}node_modules`;

/** The oldest browser that is supported, one that offices had for long, and the last one for Windows 7 and 8. */
export const OLD_VERSIONS = [83, 92, 109] as const;

/** Whether the old browsers run here: they are Linux programs for x64. */
export function oldChromiumRuns(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/** Installs the packages that hold the browsers, unless they are here already; no script of theirs is run. */
export async function installOldChromium(): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(`${FOLDER}package.json`, "utf8")) as {
    dependencies: Record<string, string>;
  };
  const missing = await Promise.all(
    Object.entries(dependencies).map(async ([name, wanted]) => {
      const manifest = `${MODULES}/${name}/package.json`;
      if (!existsSync(manifest)) return true;
      const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
      return !wanted.endsWith(version);
    }),
  );
  if (!missing.includes(true)) return;
  console.log("Installing the old browsers into test/legacy/node_modules ...");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: FOLDER, stdio: "inherit" });
}

/** Unpacks a browser out of its package, once. The first to come has it ready; others that come meanwhile do it again. */
export async function unpackOldChromium(version: (typeof OLD_VERSIONS)[number]): Promise<ChromiumProgram> {
  // Only the oldest comes with a font, without which none of them starts.
  const [oldest] = OLD_VERSIONS;
  if (version !== oldest) await unpackOldChromium(oldest);
  const home = `${MODULES}/.unpacked/chromium-${version}`;
  if (!existsSync(home)) {
    const stage = `${home}-${process.pid}`;
    mkdirSync(`${stage}/fonts`, { recursive: true });
    await unpack(`${MODULES}/chromium-${version}/bin`, stage);
    await writeFile(
      `${stage}/fonts/fonts.conf`,
      fontConfiguration(`${MODULES}/.unpacked/chromium-${oldest}/.fonts`, `${home}/fonts/cache`),
    );
    if (existsSync(home)) rmSync(stage, { recursive: true });
    else renameSync(stage, home);
  }
  return {
    file: `${home}/chromium`,
    environment: { LD_LIBRARY_PATH: `${home}/lib`, FONTCONFIG_PATH: `${home}/fonts` },
  };
}

async function unpack(packed: string, into: string): Promise<void> {
  // The package's own modules are not this repository's: only TypeScript's view of them is.
  const { extract } = createRequire(`${MODULES}/tar-fs/package.json`)("tar-fs") as {
    extract: (folder: string) => NodeJS.WritableStream;
  };
  await Promise.all([
    pipeline(
      createReadStream(`${packed}/chromium.br`),
      createBrotliDecompress(),
      createWriteStream(`${into}/chromium`),
    ),
    pipeline(createReadStream(`${packed}/aws.tar.br`), createBrotliDecompress(), extract(into)),
    pipeline(
      createReadStream(`${packed}/swiftshader.tar.br`),
      createBrotliDecompress(),
      extract(`${into}/swiftshader`),
    ),
  ]);
  chmodSync(`${into}/chromium`, 0o755);
}

/** No font of the machine: pages bring their own, and look the same everywhere. */
function fontConfiguration(folder: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
