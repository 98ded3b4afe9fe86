/** A checked copy of data that is in order: much faster than the schema itself, which also says what is wrong. */
import type * as z from "zod/mini";
import { isReserved } from "./json-copy.js";

/** Stands for data of which it cannot be told here that it is valid. */
const UNSURE = Symbol("unsure");

/** How much a value may hold; what holds more is left to the full reading, which says so. */
interface Room {
  /** Lists and objects that may still stand inside one another. */
  depth: number;
  /** Values that may still come. */
  values: number;
  /** What becomes of a field that the schema does not know: it makes the whole unsure, or is left out. */
  readonly unknown: "unsure" | "drop";
}

/** The copy of a value that is valid for certain; of text and numbers the value itself. */
type Copier = (value: unknown, room: Room) => unknown;
type Schema = z.core.$ZodType;

const copiers = new WeakMap<Schema, Copier>();

/**
 * A plain copy of data that is valid by a schema, with no field the schema does not know. `undefined` may also mean that
 * this cannot be told here: the schema itself has the last word. Read from the schema's own definition, so that there is one
 * schema: where that looks at every field an object may have, this looks only at those it has, and copies on the way.
 *
 * Each property of the data is read once; one that throws makes the whole unsure.
 *
 * @param schema - Of strict objects, lists, records, unions, words, texts and numbers with plain checks.
 * @param data - Anything.
 * @param limits - Lists and objects that may stand inside one another, values it may hold, and whether fields that the
 * schema does not know are left out instead.
 */
export function copyIfValid(
  schema: Schema,
  data: unknown,
  { depth, values, unknown = "unsure" }: Pick<Room, "depth" | "values"> & Partial<Room>,
): unknown {
  try {
    const copy = copierOf(schema)(data, { depth, values, unknown });
    return copy === UNSURE ? undefined : copy;
  } catch {
    return undefined;
  }
}

function copierOf(schema: Schema): Copier {
  let copier = copiers.get(schema);
  if (copier === undefined) {
    copier = makeCopier((schema as z.core.$ZodTypes)._zod.def);
    copiers.set(schema, copier);
  }
  return copier;
}

function makeCopier(def: z.core.$ZodTypes["_zod"]["def"]): Copier {
  if (def.type === "string" || def.type === "number") return scalarCopier(def.type, checksOf(def));
  if (def.type === "optional") return copierOf(def.innerType);
  if (def.type === "nullable") {
    const inner = copierOf(def.innerType);
    return (value, room) => (value === null ? null : inner(value, room));
  }
  // No such type of the budget has further checks; one that had would be for the schema to judge.
  if (def.checks !== undefined && def.checks.length > 0) return () => UNSURE;
  switch (def.type) {
    case "object":
      return objectCopier(def);
    case "array":
      return listCopier(copierOf(def.element));
    case "record":
      return recordCopier(copierOf(def.keyType), copierOf(def.valueType));
    case "union":
      return unionCopier(def.options.map(copierOf));
    case "enum": {
      const words = new Set<unknown>(Object.values(def.entries));
      return (value) => (words.has(value) ? value : UNSURE);
    }
    case "literal":
      return (value) => ((def.values as unknown[]).includes(value) ? value : UNSURE);
    case "boolean":
      return (value) => (typeof value === "boolean" ? value : UNSURE);
    default:
      return () => UNSURE;
  }
}

function objectCopier(def: z.core.$ZodObjectDef): Copier {
  if (def.catchall?._zod.def.type !== "never") return () => UNSURE;
  const fields = new Map<string, Copier>();
  let required: string[] | undefined;
  return (value, room) => {
    const copy = shallowCopy(value, room);
    if (copy === undefined) return UNSURE;
    required ??= Object.keys(def.shape).filter((name) => def.shape[name]?._zod.def.type !== "optional");
    // A page may have added to all objects: what it added is no field of a budget, and the schema decides.
    for (const name in copy) {
      let field = fields.get(name);
      if (field === undefined) {
        // Own fields only: "constructor" is none.
        const schema = Object.prototype.hasOwnProperty.call(def.shape, name) ? def.shape[name] : undefined;
        if (schema === undefined) {
          if (room.unknown === "unsure") return UNSURE;
          Reflect.deleteProperty(copy, name);
          continue;
        }
        field = copierOf(schema);
        fields.set(name, field);
      }
      const part = copy[name];
      const copied = field(part, room);
      if (copied === UNSURE || !counted(room)) return UNSURE;
      if (copied !== part) copy[name] = copied;
    }
    for (const name of required) if (copy[name] === undefined) return UNSURE;
    return leaving(copy, room);
  };
}

function listCopier(element: Copier): Copier {
  return (value, room) => {
    if (!Array.isArray(value) || !entered(room)) return UNSURE;
    const list: readonly unknown[] = value;
    const copy: unknown[] = [];
    for (let index = 0, { length } = list; index < length; index += 1) {
      const copied = element(list[index], room);
      if (copied === UNSURE || !counted(room)) return UNSURE;
      copy.push(copied);
    }
    return leaving(copy, room);
  };
}

function recordCopier(key: Copier, entry: Copier): Copier {
  return (value, room) => {
    const copy = shallowCopy(value, room);
    if (copy === undefined) return UNSURE;
    for (const name of Object.keys(copy)) {
      if (isReserved(name) || key(name, room) === UNSURE) return UNSURE;
      const copied = entry(copy[name], room);
      if (copied === UNSURE || !counted(room)) return UNSURE;
      copy[name] = copied;
    }
    return leaving(copy, room);
  };
}

function unionCopier(options: readonly Copier[]): Copier {
  return (value, room) => {
    const { depth } = room;
    for (const option of options) {
      room.depth = depth;
      const copy = option(value, room);
      if (copy !== UNSURE) return copy;
    }
    return UNSURE;
  };
}

function scalarCopier(type: "string" | "number", checks: readonly ScalarCheck[]): Copier {
  return (value) => {
    if (typeof value !== type) return UNSURE;
    for (const check of checks) if (!check(value as string | number)) return UNSURE;
    return value;
  };
}

/** A copy of a plain object, its parts not yet copied; of an instance of anything, and where there is no room, none. */
function shallowCopy(value: unknown, room: Room): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  return entered(room) ? { ...value } : undefined;
}

function entered(room: Room): boolean {
  room.depth -= 1;
  return room.depth >= 0;
}

function counted(room: Room): boolean {
  room.values -= 1;
  return room.values >= 0;
}

function leaving<Copy>(copy: Copy, room: Room): Copy {
  room.depth += 1;
  return copy;
}

/** Whether a text or number passes a check of its type. */
type ScalarCheck = (value: string | number) => boolean;

function checksOf(def: z.core.$ZodStringDef | z.core.$ZodNumberDef): ScalarCheck[] {
  const own: ScalarCheck[] = def.type === "number" ? [Number.isFinite] : [];
  if ("format" in def && def.format === "safeint") own.push(Number.isSafeInteger);
  return [...own, ...(def.checks ?? []).map(checkOf)];
}

function checkOf(check: z.core.$ZodCheck): ScalarCheck {
  const rule = (check as unknown as z.core.$ZodChecks)._zod.def;
  switch (rule.check) {
    case "string_format": {
      const { pattern } = rule;
      // A pattern that remembers where it was is another pattern each time.
      if (pattern === undefined || pattern.global || pattern.sticky) return () => false;
      return (value) => pattern.test(String(value));
    }
    case "max_length":
      return (value) => String(value).length <= rule.maximum;
    case "less_than":
      return (value) => rule.inclusive && Number(value) <= Number(rule.value);
    case "greater_than":
      return (value) => rule.inclusive && Number(value) >= Number(rule.value);
    default:
      return () => false;
  }
}
