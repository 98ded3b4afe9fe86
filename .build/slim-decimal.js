// @ts-check
/** @import { Plugin } from "vite" */

/**
 * The methods of decimal.js that the browser code uses, and those these call themselves. Whoever needs another adds it
 * here: a test compares the results with those of the whole library, and the tests of the built file would fail.
 */
export const KEPT_METHODS = [
  "abs",
  "comparedTo",
  "decimalPlaces",
  "div",
  "eq",
  "gt",
  "gte",
  "isFinite",
  "isNegative",
  "isPositive",
  "isZero",
  "lt",
  "lte",
  "minus",
  "negated",
  "plus",
  "times",
  "toDecimalPlaces",
  "toFixed",
  "toNumber",
  "toString",
  "valueOf",
];

/** Static functions of the constructor that stay. */
const KEPT_STATICS = ["prototype", "config", "set", "clone", "isDecimal"];

/**
 * Leaves out of decimal.js what exact money never needs: trigonometry, logarithms, roots, other number bases and the
 * thousand digits of π. They hang on one prototype object, so that no bundler can see that they are unused; they are two
 * thirds of its weight.
 *
 * @returns {Plugin}
 */
export function slimDecimal() {
  return {
    name: "slim-decimal",
    transform: {
      filter: { id: /decimal\.js[\\/]decimal\.mjs/ },
      handler(code) {
        return { code: slim(code, /** @type {any} */ (this.parse(code))), map: null };
      },
    },
  };
}

/**
 * @param {string} code source of decimal.mjs
 * @param {any} program its ESTree
 * @returns {string} the source without what is left out
 */
export function slim(code, program) {
  /** @type {[number, number][]} */
  const dropped = [];
  for (const node of program.body) {
    if (node.type === "FunctionDeclaration" && node.id.name === "clone") {
      for (const inner of node.body.body) {
        if (isDroppedStatic(inner)) dropped.push([inner.start, inner.end]);
      }
    }
    if (isDroppedMethod(node) || isConstant(node)) dropped.push([node.start, node.end]);
  }
  if (dropped.length < 60)
    throw new Error("decimal.js is built differently than slim-decimal.js expects: adapt it to the new version.");
  let slimmed = "";
  let from = 0;
  for (const [start, end] of dropped) {
    slimmed += code.slice(from, start);
    from = end;
  }
  return slimmed + code.slice(from);
}

/** Names that `P.abs = P.absoluteValue = …` gives to one object; none for other statements.
 * @param {any} statement
 * @param {string} object
 * @returns {string[]} */
function assignedNames(statement, object) {
  const names = [];
  let node = statement.type === "ExpressionStatement" ? statement.expression : undefined;
  while (
    node?.type === "AssignmentExpression" &&
    node.left.type === "MemberExpression" &&
    node.left.object.name === object
  ) {
    names.push(node.left.property.name);
    node = node.right;
  }
  return names;
}

/** @param {any} statement */
function isDroppedMethod(statement) {
  const names = assignedNames(statement, "P");
  return names.length > 0 && !names.some((name) => KEPT_METHODS.includes(name));
}

/** @param {any} statement */
function isDroppedStatic(statement) {
  const names = assignedNames(statement, "Decimal");
  return names.length > 0 && !names.some((name) => KEPT_STATICS.includes(name) || /^[A-Z_]+$/.test(name));
}

/** `LN10 = new Decimal(LN10)`: nothing that stays uses it. @param {any} statement */
function isConstant(statement) {
  const target = statement.type === "ExpressionStatement" ? statement.expression.left : undefined;
  return target?.type === "Identifier" && (target.name === "LN10" || target.name === "PI");
}
