// @ts-check
/**
 * Writes `dist/budget.schema.json` from the built schema, and completes the built type declarations with what each
 * field means. Run after the modules are built.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { documentDeclaration, fieldDoc, readSchemaDocs } from "./schema-docs.mjs";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

/** @typedef {{ [key: string]: any }} JsonSchema */

/**
 * The JSON Schema (draft 2020-12) of the budget JSON.
 *
 * Shapes stand in `$defs` under their names; a shape that extends another refers to it. Unknown properties are allowed,
 * because `parseBudget` only warns of them.
 *
 * @param {Record<string, unknown>} schemas What the schema module exports.
 * @param {ReturnType<typeof readSchemaDocs>} docs
 * @returns {JsonSchema}
 */
export function budgetJsonSchema(schemas, docs) {
  /** @type {z.core.$ZodRegistry<{ id: string }>} */
  const names = z.registry();
  for (const [name, schema] of Object.entries(schemas)) {
    if (name.endsWith("Schema")) names.add(/** @type {any} */ (schema), { id: name.replace(/Schema$/, "") });
  }
  const generated = /** @type {JsonSchema} */ (
    z.toJSONSchema(/** @type {any} */ (schemas["BudgetSchema"]), {
      metadata: names,
      target: "draft-2020-12",
      io: "input",
    })
  );
  const { $defs: shapes = {}, ...root } = /** @type {JsonSchema} */ (withNamedShapesOnly(generated));
  const { Budget: budget = root, ...others } = /** @type {Record<string, JsonSchema>} */ (shapes);
  /** @type {Record<string, JsonSchema>} */
  const definitions = {};
  for (const name of Object.keys(others).sort()) definitions[name] = describe(name, others, docs);
  const described = describe("Budget", { ...others, Budget: budget }, docs);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "budget.schema.json",
    title: "Budget",
    ...described,
    $defs: definitions,
  };
}

/**
 * The generator also names the lists through which a shape contains itself (`__schema0`): these are written out where
 * they stand.
 *
 * @param {JsonSchema} schema
 * @returns {JsonSchema}
 */
function withNamedShapesOnly(schema) {
  const shapes = schema["$defs"] ?? {};
  const prefix = "#/$defs/__schema";
  /** @param {unknown} value @returns {any} */
  const inline = (value) => {
    if (Array.isArray(value)) return value.map(inline);
    if (typeof value !== "object" || value === null) return value;
    const { $ref: reference, propertyNames, ...rest } = /** @type {JsonSchema} */ (value);
    // Names of properties are text, whatever a schema says.
    if (propertyNames?.type === "string" && Object.keys(propertyNames).length === 1) return inline(rest);
    if (typeof reference !== "string" || !reference.startsWith(prefix)) {
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inline(entry)]));
    }
    return { ...inline(shapes[reference.slice("#/$defs/".length)]), ...inline(rest) };
  };
  const named = Object.entries(shapes).filter(([name]) => !name.startsWith("__schema"));
  return { ...inline({ ...schema, $defs: {} }), $defs: inline(Object.fromEntries(named)) };
}

/**
 * @param {string} name
 * @param {Record<string, JsonSchema>} shapes
 * @param {ReturnType<typeof readSchemaDocs>} docs
 * @returns {JsonSchema}
 */
function describe(name, shapes, docs) {
  const base = docs[name]?.base;
  const { type, properties, required, additionalProperties, ...rest } = shapes[name] ?? {};
  for (const key of ["id", "$id", "$schema"]) delete rest[key];
  const result = /** @type {JsonSchema} */ ({ description: docs[name]?.description ?? "" });
  if (base) result["allOf"] = [{ $ref: `#/$defs/${base}` }];
  if (type) result["type"] = type;
  if (required) result["required"] = required;
  if (properties) {
    const inherited = (base && shapes[base]?.["properties"]) || {};
    const own = Object.entries(properties).filter(([field]) => !(field in inherited));
    result["properties"] = Object.fromEntries(
      own.map(([field, value]) => [
        field,
        { description: fieldDoc(docs, name, field) ?? "", .../** @type {JsonSchema} */ (value) },
      ]),
    );
  } else if (additionalProperties !== undefined) {
    result["additionalProperties"] = additionalProperties;
  }
  return { ...result, ...rest };
}

/**
 * JSON with one line for each shape and field: small, and still readable where versions are compared.
 *
 * @param {JsonSchema} schema
 * @returns {string}
 */
function onLines(schema) {
  const { properties, $defs: shapes, ...head } = schema;
  /** @param {JsonSchema} object */
  const lines = (object) =>
    Object.entries(object)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",\n");
  return `{\n${lines(head)},\n"properties": {\n${lines(properties)}\n},\n"$defs": {\n${lines(shapes)}\n}\n}`;
}

async function write() {
  const docs = readSchemaDocs();
  const schemas = await import(pathToFileURL(`${DIST}budget/schema.js`).href);
  writeFileSync(`${DIST}budget.schema.json`, `${onLines(budgetJsonSchema(schemas, docs))}\n`);
  const declarations = readdirSync(`${DIST}budget/schema`).filter((name) => name.endsWith(".d.ts"));
  for (const file of ["schema.d.ts", ...declarations.map((name) => `schema/${name}`)]) {
    const path = `${DIST}budget/${file}`;
    writeFileSync(path, documentDeclaration(readFileSync(path, "utf8"), docs));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write();
