/** Those keywords of JSON Schema (draft 2020-12) that the budget's schema uses; any other is an error. */
type JsonSchema = Record<string, unknown>;

const ANNOTATIONS = new Set(["$schema", "$id", "$defs", "title", "description"]);

/**
 * Holds a value against a JSON Schema.
 *
 * @returns Paths of the values that do not fit; empty where the value is valid.
 * @throws {Error} for a keyword that is not known here, or a `$ref` that leads nowhere.
 */
export function schemaViolations(root: JsonSchema, value: unknown, schema: JsonSchema = root, path = "$"): string[] {
  const inner = (part: unknown, entry: unknown = value, at = path) =>
    schemaViolations(root, entry, part as JsonSchema, at);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const fields = isObject ? (value as Record<string, unknown>) : {};
  return Object.entries(schema).flatMap(([keyword, rule]): string[] => {
    const unless = (valid: boolean) => (valid ? [] : [path]);
    if (ANNOTATIONS.has(keyword)) return [];
    switch (keyword) {
      case "$ref":
        return inner(resolve(root, String(rule)));
      case "allOf":
        return (rule as unknown[]).flatMap((part) => inner(part));
      case "anyOf":
        return unless((rule as unknown[]).some((part) => inner(part).length === 0));
      case "type":
        return unless([rule].flat().includes(typeOf(value)) || (rule === "number" && typeOf(value) === "integer"));
      case "enum":
        return unless((rule as unknown[]).includes(value));
      case "const":
        return unless(rule === value);
      case "required":
        return (rule as string[]).filter((key) => isObject && !(key in fields)).map((key) => `${path}.${key}`);
      case "properties":
        return Object.entries(rule as object).flatMap(([key, part]) =>
          key in fields ? inner(part, fields[key], `${path}.${key}`) : [],
        );
      case "additionalProperties":
        return Object.entries(fields).flatMap(([key, entry]) => inner(rule, entry, `${path}.${key}`));
      case "propertyNames":
        return Object.keys(fields).flatMap((key) => inner(rule, key, `${path}.${key}`));
      case "items":
        return Array.isArray(value) ? value.flatMap((entry, index) => inner(rule, entry, `${path}[${index}]`)) : [];
      case "pattern":
        return unless(typeof value !== "string" || new RegExp(String(rule), "u").test(value));
      case "maxLength":
        return unless(typeof value !== "string" || Array.from(value).length <= Number(rule));
      case "minimum":
        return unless(typeof value !== "number" || value >= Number(rule));
      case "maximum":
        return unless(typeof value !== "number" || value <= Number(rule));
      default:
        throw new Error(`unknown keyword ${keyword} at ${path}`);
    }
  });
}

/** The definition a `$ref` leads to. */
function resolve(root: JsonSchema, reference: string): unknown {
  const target = (root["$defs"] as Record<string, unknown>)[reference.replace("#/$defs/", "")];
  if (target === undefined) throw new Error(`nothing at ${reference}`);
  return target;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
