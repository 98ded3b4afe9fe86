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
  const singles = ["income", "expenditure", "threePublic", "agencyOperating", "procurement", "assets"] as const;
  for (const field of singles) {
    const root = budget[field];
    if (root) checkNode(root, [...path, field], [], problems);
  }
  for (const field of ["economic", "projects", "performance"] as const) {
    budget[field]?.forEach((root, index) => checkNode(root, [...path, field, index], [], problems));
  }
  for (const field of ["counts", "staff"] as const) {
    budget.entity?.[field]?.forEach((root, index) => checkNode(root, [...path, "entity", field, index], [], problems));
  }
}

const PARTS = ["items", "memo", "balances"] as const;

/**
 * @param path - Of the node; and `above`, the codes above it: both are changed on the way down and left as they were.
 */
function checkNode(node: Node, path: (string | number)[], above: string[], problems: ProblemCollector): void {
  const { code } = node;
  if (code !== undefined && above.includes(code)) {
    problems.error("repeated-code", [...path, "code"], { found: code });
  }
  if (code !== undefined) above.push(code);
  if (node.items !== undefined) checkSiblings(node.items, path, problems);
  for (const field of PARTS) {
    const parts = node[field];
    if (parts === undefined) continue;
    path.push(field);
    parts.forEach((child, index) => {
      path.push(index);
      checkNode(child, path, above, problems);
      path.pop();
    });
    path.pop();
  }
  if (code !== undefined) above.pop();
}

function checkSiblings(siblings: readonly Node[], path: JsonPath, problems: ProblemCollector): void {
  const seen = new Set<string>();
  siblings.forEach(({ code }, index) => {
    if (code === undefined) return;
    if (seen.has(code)) problems.warning("sibling-code", [...path, "items", index, "code"], { found: code });
    seen.add(code);
  });
}
