/**
 * A plain copy of what a page hands over: lists, objects, texts, finite numbers, `true`, `false` and `null`.
 * What JSON cannot say is reported instead of guessed at, and nothing in the copy can reach a prototype.
 */
import type { JsonPath } from "./json-path.js";

/**
 * How many lists and objects may stand inside one another; the deepest real disclosures use about sixteen.
 */
export const DEPTH_LIMIT = 32;

/** How many values one file may hold; shared parts of an object count each time they are met. */
export const VALUE_LIMIT = 2_000_000;

/** What the copy left out, and why. */
export type CopyFindingKind = "unsupported" | "unreadable" | "circular" | "depth" | "size" | "reserved";

/** One value that was left out; `found` names it, as far as it can be named. */
export interface CopyFinding {
  kind: CopyFindingKind;
  path: JsonPath;
  found?: string;
}

interface Walk {
  readonly report: (finding: CopyFinding) => void;
  readonly path: JsonPath;
  readonly ancestors: Set<object>;
  values: number;
}

/**
 * Copies a value as plain JSON data. Properties that are `undefined` count as absent, as in `JSON.stringify`.
 *
 * @param input - Anything: also proxies, class instances, objects that contain themselves.
 * @param report - Called for each value that cannot be copied; the copy lacks it.
 * @returns The copy, or `undefined` where the input as a whole cannot be copied.
 */
export function copyJson(input: unknown, report: (finding: CopyFinding) => void): unknown {
  return copy(input, { report, path: [], ancestors: new Set(), values: 0 });
}

function copy(value: unknown, walk: Walk): unknown {
  walk.values += 1;
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value !== "object") return leaveOut(walk, "unsupported", nameOf(value));
  if (walk.ancestors.has(value)) return leaveOut(walk, "circular");
  if (walk.ancestors.size >= DEPTH_LIMIT) return leaveOut(walk, "depth");
  walk.ancestors.add(value);
  const { length } = walk.path;
  try {
    if (Array.isArray(value)) return copyList(value, walk);
    if (!isPlainObject(value)) return leaveOut(walk, "unsupported", nameOf(value));
    return copyObject(value as Record<string, unknown>, walk);
  } catch {
    // A getter or a proxy threw: its own message is the page's business, the place is ours.
    walk.path.length = length;
    return leaveOut(walk, "unreadable");
  } finally {
    walk.ancestors.delete(value);
  }
}

function copyList(list: readonly unknown[], walk: Walk): unknown[] {
  const length = list.length;
  const result: unknown[] = [];
  for (let index = 0; index < length; index += 1) {
    if (full(walk)) break;
    walk.path.push(index);
    const value = copy(list[index], walk);
    walk.path.pop();
    // One hole is enough to tell; a list may claim four thousand million of them.
    if (value === undefined && !(index in list)) break;
    if (value !== undefined) result.push(value);
  }
  return result;
}

/** Whether a copy could reach a prototype through a name. */
export function isReserved(name: string): boolean {
  return name === "__proto__" || name === "constructor" || name === "prototype";
}

// Without closures: large budgets have a million values, and the pages that show them wait for this.
function copyObject(source: Record<string, unknown>, walk: Walk): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(source)) {
    if (full(walk)) break;
    walk.path.push(key);
    if (isReserved(key)) leaveOut(walk, "reserved");
    else {
      const value = read(source, key, walk);
      const copied = value === undefined ? undefined : copy(value, walk);
      if (copied !== undefined) result[key] = copied;
    }
    walk.path.pop();
  }
  return result;
}

/** One property; a getter that throws costs this property only, not the object around it. */
function read(source: Record<string, unknown>, key: string, walk: Walk): unknown {
  try {
    return source[key];
  } catch {
    return leaveOut(walk, "unreadable");
  }
}

function full(walk: Walk): boolean {
  if (walk.values < VALUE_LIMIT) return false;
  if (walk.values < Number.POSITIVE_INFINITY) walk.report({ kind: "size", path: [...walk.path] });
  walk.values = Number.POSITIVE_INFINITY;
  return true;
}

function leaveOut(walk: Walk, kind: CopyFindingKind, found?: string): unknown {
  walk.report(found === undefined ? { kind, path: [...walk.path] } : { kind, path: [...walk.path], found });
  return undefined;
}

/** Plain in any realm: an object of an iframe has that frame's `Object.prototype`. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === "object" && Object.getPrototypeOf(prototype) === null);
}

function nameOf(value: unknown): string {
  if (typeof value === "number" || value === undefined) return String(value);
  if (typeof value === "bigint") return value > -(10n ** 40n) && value < 10n ** 40n ? `${value}n` : "bigint";
  if (typeof value !== "object" || value === null) return typeof value;
  const constructor: unknown = (value as { constructor?: unknown }).constructor;
  const name: unknown = typeof constructor === "function" ? constructor.name : undefined;
  return typeof name === "string" && name !== "" ? name : "object";
}
