import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type InlineConfig } from "vite";
import { CONTENDERS, type ContenderName } from "./page/workloads.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGES = `${ROOT}test/bench/page`;

/** A built script: its text, and where its lines come from. */
export interface BuiltScript {
  readonly text: string;
  /** Source map as JSON, where one was asked for. */
  readonly map: string | undefined;
}

/** All that the pages of a run load. */
export interface BenchScripts {
  /** What every page loads before anything is measured. */
  readonly page: string;
  /** What of each contender a reader would have to download. */
  readonly library: Readonly<Record<ContenderName, BuiltScript>>;
  /** What hands the data to this project's elements; the other contenders have it in their own script. */
  readonly glue: string;
  readonly real: string;
}

/**
 * Builds the scripts of all contenders, in memory: this project's script-tag file with its own configuration, the others
 * as one minified script each.
 * @param readable whether this project's file keeps its names and has a source map, to be profiled
 */
export async function buildScripts(readable = false): Promise<BenchScripts> {
  const ours: InlineConfig = {
    configFile: `${ROOT}vite.config.ts`,
    mode: "production",
    build: { write: false, ...(readable ? { minify: false, sourcemap: true } : {}) },
  };
  const library: Partial<Record<ContenderName, BuiltScript>> = { ours: await bundle(ours) };
  for (const name of CONTENDERS.filter((contender) => contender !== "ours")) {
    library[name] = await bundle(own(name === "echarts" ? "echarts.js" : `${name}.ts`));
  }
  return {
    page: (await bundle(own("bench-page.ts"))).text,
    library: library as Record<ContenderName, BuiltScript>,
    glue: (await bundle(own("ours.ts"))).text,
    real: await readFile(`${ROOT}data/korla-2023.json`, "utf8"),
  };
}

function own(file: string): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    mode: "production",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      minify: "oxc",
      lib: { entry: `${PAGES}/${file}`, formats: ["iife"], name: "benchPart" },
    },
  };
}

async function bundle(config: InlineConfig): Promise<BuiltScript> {
  const built = await build({ root: ROOT, logLevel: "warn", ...config });
  if (!Array.isArray(built)) throw new Error("The build gave no output.");
  const script = built[0]?.output.find((part) => part.type === "chunk");
  if (script === undefined) throw new Error("The build gave no script.");
  return { text: script.code, map: script.map?.toString() };
}

/** Bytes of a text as a server sends it, gzip at its best. */
export function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
