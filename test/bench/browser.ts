import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type CDPSession } from "playwright";
import { createStaticServer, listen } from "../../.build/serve.mjs";
import { findChromium } from "../browser/support/find-chromium.js";
import type { Bench } from "./page/bench-page.js";
import { CONTENDERS, WORKLOADS, type ContenderName } from "./page/workloads.js";
import type { BenchScripts } from "./scripts.js";

/** What a step took. */
export interface Cost {
  /** Time of the processor on the page's main thread in ms: script, style, layout, paint; other processes do not count. */
  readonly main: number;
  /** Of it, style and layout. */
  readonly layout: number;
}

/** A case that has not ended in time. Its page is gone. */
export class TookTooLong extends Error {}

/** One fresh page with one contender. */
export interface BenchPage {
  readonly session: CDPSession;
  /** Ms of the main thread that loading the contender's script took: compiling it there, and its first run. */
  readonly evaluation: number;
  /** Runs a step and tells what it took. */
  measure(step: "draw" | "settle" | "update" | "resize" | "drill"): Promise<Cost>;
  measure(step: "load", address: string): Promise<Cost>;
  /** Runs anything of the page. */
  call<Name extends keyof Bench>(
    name: Name,
    ...values: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>>;
  /** Bytes of the script heap that are in use after collecting twice. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

/** A browser that opens pages for cases, and the server they come from. */
export interface BenchBrowser {
  readonly version: string;
  open(contender: ContenderName, workload: string): Promise<BenchPage>;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<style>body { margin: 0; font: 14px/1.5 "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }</style>
<body><script src="page.js"></script></body></html>`;

/** What hands the data to this project's elements. */
const GLUE = "glue.js";

function fileOf(contender: ContenderName): string {
  return `library-${contender}.js`;
}

/**
 * Starts the browser and serves the scripts from a folder of their own, which `close()` removes.
 * @param stepSeconds after which a step is given up with {@link TookTooLong}
 */
export async function startBenchBrowser(scripts: BenchScripts, stepSeconds: number): Promise<BenchBrowser> {
  const folder = await mkdtemp(join(tmpdir(), "budget-elements-bench-"));
  await writeFile(join(folder, "index.html"), PAGE);
  await writeFile(join(folder, "page.js"), scripts.page);
  await writeFile(join(folder, "real.json"), scripts.real);
  await writeFile(join(folder, GLUE), scripts.glue);
  for (const contender of CONTENDERS) await writeFile(join(folder, fileOf(contender)), scripts.library[contender].text);
  const server = createStaticServer({ root: folder });
  const address = await listen(server, 0);
  const launch = await findChromium();
  let browser = await chromium.launch(launch);
  return {
    version: browser.version(),
    async open(contender, workload) {
      // A page that was given up may have taken its browser with it.
      if (!browser.isConnected()) browser = await chromium.launch(launch);
      const page = await openPage(browser, address, stepSeconds, windowHeightOf(workload));
      await page.call("prepare", workload);
      const { main: evaluation } = await page.measure("load", fileOf(contender));
      if (contender === "ours") await page.call("load", GLUE);
      return { ...page, evaluation };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function windowHeightOf(workload: string): number {
  return WORKLOADS.find(({ id }) => id === workload)?.windowHeight ?? 900;
}

async function openPage(
  browser: Browser,
  address: string,
  stepSeconds: number,
  height: number,
): Promise<Omit<BenchPage, "evaluation">> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height } });
  const page = await context.newPage();
  await page.goto(`${address}/index.html`);
  const session = await context.newCDPSession(page);
  // Time of the thread, not of the clock: a machine that is busy otherwise does not count.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const call: BenchPage["call"] = async (name, ...values) => {
    const expression = `window.bench.${name}(${values.map((value) => JSON.stringify(value)).join(",")})`;
    const answer = session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = await orTooLong(answer, browser, stepSeconds);
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as never;
  };
  return {
    session,
    call,
    async measure(step: "draw" | "settle" | "update" | "resize" | "drill" | "load", address?: string) {
      const before = await metrics(session);
      await (step === "load" ? call(step, address ?? "") : call(step));
      const after = await metrics(session);
      const spent = (...names: string[]): number =>
        names.reduce((sum, name) => sum + ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000, 0);
      return {
        main: spent("TaskDuration"),
        layout: spent("LayoutDuration", "RecalcStyleDuration"),
      };
    },
    async heap() {
      for (let turn = 0; turn < 2; turn += 1) await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return usedSize;
    },
    close: () => context.close(),
  };
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await session.send("Performance.getMetrics");
  return new Map(list.map(({ name, value }) => [name, value]));
}

/** A page that is still computing cannot be closed: its browser is. */
async function orTooLong<Answer>(answer: Promise<Answer>, browser: Browser, seconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong(`not ended after ${seconds} s`));
    }, seconds * 1000);
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    if (error instanceof TookTooLong) await browser.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
