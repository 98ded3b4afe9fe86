// @ts-check
/**
 * The JSDoc of the budget schema, read from its source. It is the only place where a field is explained: the JSON
 * Schema and the published type declarations take their words from it, and the browser code carries none of them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SOURCE = fileURLToPath(new URL("../src/budget/", import.meta.url));

/**
 * @typedef {object} ShapeDocs
 * @property {string} description What the shape is.
 * @property {string | undefined} base The shape it extends.
 * @property {Record<string, string>} fields What each field of its own means.
 */

/**
 * Reads what every exported schema constant says of itself and of its fields.
 *
 * @returns {Record<string, ShapeDocs>} By shape name: `Budget` for the constant `BudgetSchema`.
 */
export function readSchemaDocs() {
  const files = ["schema.ts", ...readdirSync(`${SOURCE}schema`).map((name) => `schema/${name}`)];
  /** @type {Record<string, ShapeDocs>} */
  const shapes = {};
  for (const file of files) {
    const text = readFileSync(SOURCE + file, "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      const [declaration] = statement.declarationList.declarations;
      const name = declaration && ts.isIdentifier(declaration.name) ? declaration.name.text : "";
      if (!name.endsWith("Schema") || !declaration?.initializer) continue;
      const call = declaration.initializer;
      const literal = ts.isCallExpression(call) ? call.arguments.find(ts.isObjectLiteralExpression) : undefined;
      const first = ts.isCallExpression(call) ? call.arguments[0] : undefined;
      const extended = literal && first && ts.isIdentifier(first) ? shapeName(first.text) : undefined;
      shapes[shapeName(name)] = {
        description: docOf(statement),
        base: extended,
        fields: Object.fromEntries((literal?.properties ?? []).map((field) => [field.name?.getText(), docOf(field)])),
      };
    }
  }
  return shapes;
}

/**
 * What a field means, looked up in its shape and in those it extends.
 *
 * @param {Record<string, ShapeDocs>} docs
 * @param {string} shape
 * @param {string} field
 * @returns {string | undefined}
 */
export function fieldDoc(docs, shape, field) {
  for (let name = /** @type {string | undefined} */ (shape); name !== undefined; name = docs[name]?.base) {
    const text = docs[name]?.fields[field];
    if (text) return text;
  }
  return undefined;
}

/**
 * Writes the words into a type declaration. The compiler drops the JSDoc of inferred types when it writes `.d.ts`
 * files, and with it what an editor would show.
 *
 * @param {string} text A `.d.ts` file of the schema.
 * @param {Record<string, ShapeDocs>} docs
 * @returns {string} The same with a JSDoc comment before each field that lacks one.
 */
export function documentDeclaration(text, docs) {
  const source = ts.createSourceFile("schema.d.ts", text, ts.ScriptTarget.Latest, true);
  /** @type {{ position: number, comment: string }[]} */
  const insertions = [];
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      const literal = type && ts.isTypeReferenceNode(type) ? type.typeArguments?.find(ts.isTypeLiteralNode) : undefined;
      for (const field of literal?.members ?? []) {
        const words = fieldDoc(docs, shapeName(name.getText()), field.name?.getText() ?? "");
        if (!words || ts.getJSDocCommentsAndTags(field).length > 0) continue;
        insertions.push({ position: field.getStart(), comment: `/** ${words.replaceAll("*/", "*\\/")} */\n    ` });
      }
    }
  }
  let result = text;
  for (const { position, comment } of insertions.reverse()) {
    result = result.slice(0, position) + comment + result.slice(position);
  }
  return result;
}

/** @param {string} constant */
function shapeName(constant) {
  return constant.replace(/Schema$/, "");
}

/** @param {ts.Node} node */
function docOf(node) {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s*\n\s*/g, " ").trim();
}
