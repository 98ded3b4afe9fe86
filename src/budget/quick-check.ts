/** A verdict on data that is in order, many times faster than the schema's own, which also says what is wrong. */
import type * as z from "zod/mini";

/** True only where a value is valid for certain. */
type Check = (value: unknown) => boolean;
type Schema = z.core.$ZodType;

const checks = new WeakMap<Schema, Check>();

/**
 * Whether data is valid by a schema, with no field the schema does not know. `false` may also mean that this cannot be
 * told here: the schema itself has the last word. Read from the schema's own definition, so that there is one schema:
 * where that looks at every field an object may have, this looks only at those it has.
 *
 * @param schema - Of strict objects, lists, records, unions, words, texts and numbers with plain checks.
 * @param data - Plain JSON data.
 */
export function isSurelyValid(schema: Schema, data: unknown): boolean {
  return checkOf(schema)(data);
}

function checkOf(schema: Schema): Check {
  let check = checks.get(schema);
  if (check === undefined) {
    check = makeCheck((schema as z.core.$ZodTypes)._zod.def);
    checks.set(schema, check);
  }
  return check;
}

function makeCheck(def: z.core.$ZodTypes["_zod"]["def"]): Check {
  switch (def.type) {
    case "object":
      return objectCheck(def);
    case "array": {
      const element = checkOf(def.element);
      return (value) => plain(def) && Array.isArray(value) && value.every(element);
    }
    case "record": {
      const [key, entry] = [checkOf(def.keyType), checkOf(def.valueType)];
      return (value) =>
        plain(def) && isRecord(value) && Object.keys(value).every((name) => key(name) && entry(value[name]));
    }
    case "optional":
      return checkOf(def.innerType);
    case "nullable": {
      const inner = checkOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "union": {
      const options = def.options.map(checkOf);
      return (value) => plain(def) && options.some((option) => option(value));
    }
    case "enum": {
      const words = new Set<unknown>(Object.values(def.entries));
      return (value) => plain(def) && words.has(value);
    }
    case "literal":
      return (value) => plain(def) && (def.values as unknown[]).includes(value);
    case "boolean":
      return (value) => plain(def) && typeof value === "boolean";
    case "string":
      return (value) => typeof value === "string" && passes(def, value, value.length);
    case "number":
      return (value) => typeof value === "number" && Number.isFinite(value) && passes(def, value, value);
    default:
      return () => false;
  }
}

function objectCheck(def: z.core.$ZodObjectDef): Check {
  const fields = new Map<string, Check>();
  let required: string[] | undefined;
  return (value) => {
    if (!isRecord(value) || !plain(def) || def.catchall?._zod.def.type !== "never") return false;
    required ??= Object.keys(def.shape).filter((name) => def.shape[name]?._zod.def.type !== "optional");
    // A page may have added to all objects: what it added is no field of a budget, and the schema decides.
    for (const name in value) {
      let field = fields.get(name);
      if (field === undefined) {
        // Own fields only: "constructor" is none.
        const schema = Object.prototype.hasOwnProperty.call(def.shape, name) ? def.shape[name] : undefined;
        if (schema === undefined) return false;
        field = checkOf(schema);
        fields.set(name, field);
      }
      if (!field(value[name])) return false;
    }
    for (const name of required) if (value[name] === undefined) return false;
    return true;
  };
}

/** Whether a type has no further checks. */
function plain({ checks: further }: z.core.$ZodTypeDef): boolean {
  return further === undefined || further.length === 0;
}

/** Whether a text or number passes its further checks; `size` is its length or itself. */
function passes(def: z.core.$ZodTypeDef, value: string | number, size: number): boolean {
  if (isInteger(def) && !Number.isSafeInteger(value)) return false;
  return (def.checks ?? []).every((check) => {
    const rule = (check as z.core.$ZodChecks)._zod.def;
    switch (rule.check) {
      case "string_format":
        return rule.pattern !== undefined && testsAlike(rule.pattern) && rule.pattern.test(String(value));
      case "max_length":
        return size <= rule.maximum;
      case "less_than":
        return rule.inclusive && size <= Number(rule.value);
      case "greater_than":
        return rule.inclusive && size >= Number(rule.value);
      default:
        return false;
    }
  });
}

function isInteger(def: z.core.$ZodTypeDef): boolean {
  return "format" in def && def.format === "safeint";
}

/** A pattern that remembers where it was is another pattern each time. */
function testsAlike({ global, sticky }: RegExp): boolean {
  return !global && !sticky;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
