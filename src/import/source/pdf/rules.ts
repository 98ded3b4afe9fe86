/** Ruling lines: the straight lines and thin bars by which tables are drawn. */

/** A horizontal or vertical line on the page, in points from the top left corner. */
export interface Rule {
  readonly direction: "across" | "down";
  /** Its y where it runs across, its x where it runs down. */
  readonly at: number;
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * Joins lines that continue or cover each other, so that each drawn line is one rule.
 *
 * @param near - How far apart two lines may lie and still be one, in points.
 * @param gap - How long a gap in a line may be, in points.
 */
export function joinRules(rules: readonly Rule[], near = 1.2, gap = 3): Rule[] {
  const joined: Rule[] = [];
  for (const direction of ["across", "down"] as const) {
    const sorted = rules.filter((rule) => rule.direction === direction).sort((one, other) => one.at - other.at);
    let cluster: Rule[] = [];
    const end = (): void => {
      joined.push(...joinCluster(cluster, gap));
      cluster = [];
    };
    for (const rule of sorted) {
      const last = cluster.at(-1);
      if (last !== undefined && rule.at - last.at > near) end();
      cluster.push(rule);
    }
    end();
  }
  return joined;
}

function joinCluster(cluster: Rule[], gap: number): Rule[] {
  const joined: { direction: Rule["direction"]; at: number; from: number; to: number }[] = [];
  for (const rule of cluster.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && rule.from - last.to <= gap) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}
