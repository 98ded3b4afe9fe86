/**
 * Codes in the trees of a budget: one code twice on a path is a cycle, twice beside each other is worth a
 * look.
 */
import type { JsonPath } from "./json-path.js";
import type { ProblemCollector } from "./problems.js";
import type { Budget } from "./schema.js";

interface Node {
  readonly code?: string;
  readonly items?: readonly Node[];
  readonly memo?: readonly Node[];
  readonly balances?: readonly Node[];
}

/**
 * Checks the codes of every tree of a budget.
 *
 * A code that comes again below itself is an error: charts join levels by the path of codes. The same code
 * twice among parts is a warning, because documents do print one item in two rows.
 *
 * @param budget - A budget that the schema accepts.
 * @param path - Where it stands in the file.
 * @param problems - Takes what is found.
 */
export function checkCodes(budget: Budget, path: JsonPath, problems: ProblemCollector): void {
  const check = (root: Node, at: (string | number)[]): void => {
    if (!hasOrderedCodes(root, 0)) checkTree(root, at, [], problems);
  };
  const singles = ["income", "expenditure", "threePublic", "agencyOperating", "procurement", "assets"] as const;
  for (const field of singles) {
    const root = budget[field];
    if (root) check(root, [...path, field]);
  }
  for (const field of ["economic", "projects", "performance"] as const) {
    budget[field]?.forEach((root, index) => check(root, [...path, field, index]));
  }
  for (const field of ["counts", "staff"] as const) {
    budget.entity?.[field]?.forEach((root, index) => check(root, [...path, "entity", field, index]));
  }
}

const PARTS = ["items", "memo", "balances"] as const;
const NONE: readonly Node[] = [];

/** The parts of a node in one of its lists. A field of that name that the schema does not know may hold anything. */
function partsOf(node: Node, field: (typeof PARTS)[number]): readonly Node[] {
  const parts: unknown = node[field];
  return Array.isArray(parts) ? (parts as Node[]) : NONE;
}

function codeOf(node: Node): string | undefined {
  const code: unknown = node.code;
  return typeof code === "string" ? code : undefined;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}

/**
 * Whether every code is longer than those above it and comes after those before it, as in most budgets: then none comes
 * twice on a path or beside itself.
 *
 * @param above - Length of the longest code above the node.
 */
function hasOrderedCodes(node: Node, above: number): boolean {
  const code = codeOf(node);
  if (code !== undefined && code.length <= above) return false;
  const longest = code === undefined ? above : code.length;
  return (
    hasOrderedParts(node.items, longest) &&
    hasOrderedParts(node.memo, longest) &&
    hasOrderedParts(node.balances, longest)
  );
}

function hasOrderedParts(parts: unknown, above: number): boolean {
  if (!Array.isArray(parts)) return true;
  let last = "";
  for (const part of parts as readonly unknown[]) {
    if (!isNode(part)) continue;
    const code = codeOf(part);
    if (code !== undefined) {
      if (code.length < last.length || (code.length === last.length && code <= last)) return false;
      last = code;
    }
    if (!hasOrderedCodes(part, above)) return false;
  }
  return true;
}

/**
 * @param path - Of the node; and `above`, the codes above it: both are changed on the way down and left as they were.
 */
function checkTree(node: Node, path: (string | number)[], above: string[], problems: ProblemCollector): void {
  const code = codeOf(node);
  if (code !== undefined && above.includes(code)) {
    problems.error("repeated-code", [...path, "code"], { found: code });
  }
  if (code !== undefined) above.push(code);
  checkSiblings(partsOf(node, "items"), path, problems);
  for (const field of PARTS) {
    path.push(field);
    partsOf(node, field).forEach((child, index) => {
      if (!isNode(child)) return;
      path.push(index);
      checkTree(child, path, above, problems);
      path.pop();
    });
    path.pop();
  }
  if (code !== undefined) above.pop();
}

function checkSiblings(siblings: readonly Node[], path: JsonPath, problems: ProblemCollector): void {
  const seen = new Set<string>();
  siblings.forEach((sibling, index) => {
    const code = isNode(sibling) ? codeOf(sibling) : undefined;
    if (code === undefined) return;
    if (seen.has(code)) problems.warning("sibling-code", [...path, "items", index, "code"], { found: code });
    seen.add(code);
  });
}
