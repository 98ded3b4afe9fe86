/** Every leaf of a budget JSON under a path by codes and names, without the places where things are printed. */
export function leavesOf(value: unknown, path = "", leaves = new Map<string, unknown>()): Map<string, unknown> {
  if (Array.isArray(value)) {
    const seen = new Map<string, number>();
    for (const [at, each] of value.entries()) {
      const key = nameOf(each) ?? String(at);
      const rank = seen.get(key) ?? 0;
      seen.set(key, rank + 1);
      leavesOf(each, `${path}[${key}${rank === 0 ? "" : `#${rank}`}]`, leaves);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(plainCells(value as Record<string, unknown>))) {
      if (key !== "printed") leavesOf(each, `${path}.${key}`, leaves);
    }
  } else leaves.set(path, value);
  return leaves;
}

/** `{ "amount": x }`, with nothing else but its places, is `x`. */
function plainCells(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [key, value];
      const fields = Object.keys(value).filter((field) => field !== "printed");
      return [key, fields.length === 1 && fields[0] === "amount" ? (value as { amount: unknown }).amount : value];
    }),
  );
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { code, name, id, scheme, nature } = value as Record<string, unknown>;
  const key = code ?? (scheme === undefined ? name : [scheme, nature].join("/")) ?? id;
  return typeof key === "string" ? key : undefined;
}
