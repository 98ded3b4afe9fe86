/// <reference types="node" />
/** Imports documents side by side, one thread for each core. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { DEFAULT_LIMITS } from "../import/source/limits.js";
import { failed, type ImportJob, type ImportOutcome } from "./import-job.js";

/** Memory of a thread, in MB: a document that needs more is given up, and the others go on. */
const MEGABYTES = 1024;

/** What a thread may take beyond the time limit of reading, in milliseconds: after that it is stopped from outside. */
const GRACE = 30_000;

/**
 * Does jobs in threads, the largest documents first, so that none is left to one thread while the others are done. A thread
 * that fails or hangs loses its document only.
 */
export async function importInThreads(
  jobs: readonly ImportJob[],
  told: (outcome: ImportOutcome) => void,
): Promise<void> {
  const waiting = largestFirst(jobs);
  const lanes = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, async () => {
    let worker: Worker | undefined;
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      worker ??= start();
      const outcome = await answer(worker, job);
      told(outcome.outcome);
      if (outcome.isLost) {
        await worker.terminate();
        worker = undefined;
      }
    }
    await worker?.terminate();
  });
  await Promise.all(lanes);
}

function largestFirst(jobs: readonly ImportJob[]): ImportJob[] {
  const sized = jobs.map((job) => ({ job, size: sizeOf(job.file) }));
  return sized.sort((one, other) => (one.size === other.size ? 0 : other.size - one.size)).map(({ job }) => job);
}

/** Bytes of a file. A folder has no size of its own, and is taken for large; what cannot be read is soon done. */
function sizeOf(file: string): number {
  try {
    const stat = statSync(file);
    return stat.isDirectory() ? Infinity : stat.size;
  } catch {
    return 0;
  }
}

function start(): Worker {
  return new Worker(new URL("./import-thread.js", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
}

/** What a thread says of a job. `isLost`: the thread cannot be used again. */
function answer(worker: Worker, job: ImportJob): Promise<{ outcome: ImportOutcome; isLost: boolean }> {
  return new Promise((resolve) => {
    const limit = (job.limits.milliseconds ?? DEFAULT_LIMITS.milliseconds) + GRACE;
    const lost = (outcome: ImportOutcome): void => end(outcome, true);
    const timer = setTimeout(() => lost(failed(job.file, tooSlow(limit))), limit);
    const onMessage = (outcome: ImportOutcome): void => end(outcome, false);
    const onError = (error: Error): void => lost(failed(job.file, broken(error)));
    const onExit = (): void => lost(failed(job.file, broken(undefined)));
    function end(outcome: ImportOutcome, isLost: boolean): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      // A thread that ends later must not end the run.
      if (isLost) worker.on("error", () => undefined);
      resolve({ outcome, isLost });
    }
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(job);
  });
}

function tooSlow(milliseconds: number): NonNullable<ImportOutcome["sentence"]> {
  const seconds = Math.round(milliseconds / 1000);
  return {
    "zh-CN": `超过 ${seconds} 秒没有完成，已停止。请将文件拆分后再试。`,
    en: `It was not done after ${seconds} s and was stopped. Split the file and try again.`,
  };
}

function broken(error: (Error & { code?: string }) | undefined): NonNullable<ImportOutcome["sentence"]> {
  return error?.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? {
        "zh-CN": `需要的内存超过 ${MEGABYTES} MB，已停止。请将文件拆分后再试。`,
        en: `It needs more than ${MEGABYTES} MB of memory and was stopped. Split the file and try again.`,
      }
    : {
        "zh-CN": `处理时出现没有预料到的错误（${error?.message ?? "线程结束"}），没有导入。`,
        en: `An error that was not foreseen (${error?.message ?? "the thread ended"}): it was not imported.`,
      };
}
