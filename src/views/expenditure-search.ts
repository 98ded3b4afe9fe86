import type { ExpenditureNode } from "./expenditure-tree.js";

/** What a search found. */
export interface Findings {
  /** The way to each find, from below the total down to the find itself; the best first. */
  readonly paths: readonly (readonly ExpenditureNode[])[];
  /** How many there are in all. */
  readonly count: number;
}

/**
 * Finds expenditure by code or name at any level: codes that begin with the text first, then names that begin with it,
 * then names that hold it; official names where the published one differs. Among equals the document's order is kept.
 * @param most how many paths are wanted
 */
export function searchExpenditure(tree: ExpenditureNode, text: string, most: number): Findings {
  const wanted = normalised(text);
  if (wanted === "") return { paths: [], count: 0 };
  const ranks: ExpenditureNode[][][] = [[], [], []];
  const look = (nodes: readonly ExpenditureNode[], above: readonly ExpenditureNode[]): void => {
    for (const node of nodes) {
      const rank = rankOf(node, wanted);
      if (rank !== undefined) ranks[rank]?.push([...above, node]);
      if (node.partCount > 0) look(node.children, [...above, node]);
    }
  };
  look(tree.children, []);
  const all = ranks.flat();
  return { paths: all.slice(0, most), count: all.length };
}

function rankOf({ code, name, officialName }: ExpenditureNode, wanted: string): 0 | 1 | 2 | undefined {
  if (code?.toLowerCase().startsWith(wanted) === true) return 0;
  const own = normalised(name);
  if (own.startsWith(wanted)) return 1;
  return own.includes(wanted) || (officialName !== undefined && normalised(officialName).includes(wanted))
    ? 2
    : undefined;
}

/** Full-width digits and letters as they are typed, no blanks around, no difference of case. */
function normalised(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
