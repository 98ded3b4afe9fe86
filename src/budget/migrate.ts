/** Budget JSON of earlier versions of the format: turned into today's whenever it is read. */

/** The version of the budget JSON that this program writes and understands. */
export const SCHEMA_VERSION = 1;

/** Plain data of one budget, before anything of it is checked. */
export type BudgetData = Readonly<Record<string, unknown>>;

/** Turns a budget of one version into the next; changes nothing in what it is given. */
export type MigrationStep = (data: BudgetData) => BudgetData;

/** The steps in their order: the first turns version 1 into 2. None is ever taken out. */
const STEPS: readonly MigrationStep[] = [];

/** A budget of today's version, or the number of a version that is not known yet. */
export type Migrated = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly version: number };

/**
 * Turns a budget of an earlier version into today's, step by step. What names no version is of version 1; what is no budget
 * at all, or names no whole version, is left as it is for the schema to say so.
 * @param data plain data, not changed
 * @param steps the steps from version 1 on
 */
export function migrateBudget(data: unknown, steps: readonly MigrationStep[] = STEPS): Migrated {
  const newest = steps.length + 1;
  if (!isBudgetData(data)) return { ok: true, data };
  const version = data["schemaVersion"] ?? 1;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) return { ok: true, data };
  if (version > newest) return { ok: false, version };
  if (version === newest) return { ok: true, data };
  const migrated = steps.slice(version - 1).reduce((budget, step) => step(budget), data);
  return { ok: true, data: { ...migrated, schemaVersion: newest } };
}

function isBudgetData(data: unknown): data is BudgetData {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
