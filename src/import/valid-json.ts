/** A budget JSON without the values that the schema does not take. */
import { parseBudget } from "../budget/parse.js";
import type { ImportContext } from "./understand/context.js";
import { drop, type Draft } from "./understand/ledger.js";

/** How often values are taken out that the budget JSON cannot hold: the problems of one reading are limited. */
const ROUNDS = 20;

/** A budget is not lost for one value that it cannot hold: that is taken out, and said. */
export function parseAll(context: ImportContext, json: Draft): ReturnType<typeof parseBudget> {
  let parsed = parseBudget(json);
  for (let round = 0; !parsed.ok && round < ROUNDS; round += 1) {
    let isTaken = false;
    for (const { path, message } of parsed.problems) {
      const text = takeOut(json, path);
      if (text === undefined) continue;
      isTaken = true;
      context.doubts.push({ kind: "ambiguous", message, text, place: {} });
    }
    if (!isTaken) break;
    parsed = parseBudget(json);
  }
  return parsed;
}

/** Takes the value at a JSON path out; `undefined` where there is none, or where it is a record or list. */
function takeOut(json: Draft, path: string): string | undefined {
  const steps = [...path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g)].map(
    ([, word, index, quoted]) => word ?? index ?? (JSON.parse(`"${quoted ?? ""}"`) as string),
  );
  const last = steps.pop();
  let holder: unknown = json;
  for (const step of steps) holder = (holder as Draft | undefined)?.[step];
  if (last === undefined || typeof holder !== "object" || holder === null || Array.isArray(holder)) return undefined;
  const value = (holder as Draft)[last];
  if (value === undefined || (typeof value === "object" && value !== null)) return undefined;
  drop(holder as Draft, last);
  return JSON.stringify(value);
}
