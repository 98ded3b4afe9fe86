import { parseArgs } from "node:util";
import { WORKLOADS } from "./page/workloads.js";

/** How a run is asked for. */
export interface BenchOptions {
  /** How often each case is measured. */
  readonly repetitions: number;
  /** Seconds one case may take in all; beyond, it is not repeated again. */
  readonly caseSeconds: number;
  /** Seconds after which a single step is given up. */
  readonly stepSeconds: number;
  /** Minutes after which no further repetition begins. */
  readonly minutes: number;
  /** Create, update and remove cycles whose growth is measured. */
  readonly cycles: number;
  /** Ids of the workloads to measure. */
  readonly workloads: readonly string[];
  /** Whether memory is measured in cycles too. */
  readonly withCycles: boolean;
  /** File that all figures are written to as JSON. */
  readonly json: string | undefined;
  /** Print where the time of this project goes, instead of comparing. */
  readonly profile: boolean;
  /** Measure the command `check` instead: no browser is needed. */
  readonly check: boolean;
  /** Measure the import of documents instead: no browser is needed. */
  readonly import: boolean;
}

const DEFAULT_REPETITIONS = 7;
const QUICK_REPETITIONS = 3;
const DEFAULT_CYCLES = 200;
const QUICK_CYCLES = 50;

/** What `--help` prints. */
export const USAGE = `npm run bench -- [options]

  --quick               ${QUICK_REPETITIONS} repetitions, ${QUICK_CYCLES} cycles
  --repetitions <n>     how often each case is measured (${DEFAULT_REPETITIONS})
  --only <a,b>          only these workloads, or those whose id contains such a word; "cycle" for the cycles
  --cycles <n>          create, update, remove cycles (${DEFAULT_CYCLES}); 0 leaves them out
  --case-seconds <n>    a case that has taken so long is not repeated again (20)
  --step-seconds <n>    a drawing that takes so long is given up (30)
  --minutes <n>         no further repetition begins after so long (5); weights and cycles come after
  --json <file>         writes every single figure
  --profile             where the time of this project goes (first drawing), by function
  --import              only the import of the real disclosure, and of a folder of 1,000 documents
  --check               only the command check, against JSON.parse of the same files
  --help

Workloads: ${WORKLOADS.map(({ id }) => id).join(", ")}`;

/**
 * Reads the arguments of the command line.
 * @returns `undefined` where only help is asked for
 * @throws Error that says which argument is wrong
 */
export function readOptions(given: readonly string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: "boolean", default: false },
      repetitions: { type: "string" },
      only: { type: "string" },
      cycles: { type: "string" },
      "case-seconds": { type: "string", default: "20" },
      "step-seconds": { type: "string", default: "30" },
      minutes: { type: "string", default: "5" },
      json: { type: "string" },
      profile: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      import: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const words = values.only?.split(",").map((word) => word.trim());
  const ids = WORKLOADS.map(({ id }) => id);
  const workloads = ids.filter(
    (id) => words?.some((word) => (ids.includes(word) ? id === word : id.includes(word))) ?? true,
  );
  const cycles = whole(values.cycles, "cycles", 0) ?? (values.quick ? QUICK_CYCLES : DEFAULT_CYCLES);
  const withCycles = cycles > 0 && (words?.includes("cycle") ?? true);
  if (workloads.length === 0 && !withCycles) throw new Error(`--only ${values.only ?? ""}: no workload is called so.`);
  return {
    repetitions:
      whole(values.repetitions, "repetitions", 1) ?? (values.quick ? QUICK_REPETITIONS : DEFAULT_REPETITIONS),
    caseSeconds: whole(values["case-seconds"], "case-seconds", 1) ?? 1,
    stepSeconds: whole(values["step-seconds"], "step-seconds", 1) ?? 1,
    minutes: whole(values.minutes, "minutes", 1) ?? 1,
    cycles,
    workloads,
    withCycles,
    json: values.json,
    profile: values.profile,
    check: values.check,
    import: values.import,
  };
}

function whole(text: string | undefined, name: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) < least) {
    throw new Error(`--${name} is "${text}": give a whole number, ${least} or more.`);
  }
  return Number(text);
}
