/** Rows that print an item by function and an economic class: their figures are those of that class within the item. */
import { textAt, type GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain } from "../understand/words.js";
import { isEconomicCode, isFunctionalCode, joinCode } from "./codes.js";
import { codeParts, type Role } from "./columns.js";

/** What a row is of, and what its columns mean there. */
export interface MatrixRow {
  readonly function: string;
  readonly roles: readonly Role[];
}

/** The columns of codes of economic classes, those of the department where both classifications stand in a row. */
function classColumns(table: PublishedTable, roles: readonly Role[]): number[] {
  const heading = (column: number): string => plain((table.stacks[column] ?? []).join("/"));
  const found = roles.flatMap(({ role }, column) =>
    role === "code" && heading(column).includes("经济") ? [column] : [],
  );
  const own = found.filter((column) => !heading(column).includes("政府"));
  return own.length === 0 ? found : own;
}

/**
 * Tells of each row of a table whether it is one of those. A blank code of the function is that of the row above.
 *
 * @param prefix - The path before every figure of the table.
 */
export function matrixRows(
  table: PublishedTable,
  roles: readonly Role[],
  prefix: readonly string[],
): (row: GridRow, code: string, above: string) => MatrixRow | undefined {
  const columns = classColumns(table, roles);
  const hasProjects = roles.some(({ role }) => role === "project");
  return (row, code, above) => {
    if (columns.length === 0 || hasProjects) return undefined;
    const economic = joinCode(codeParts(row, columns), "") || /^\d+/.exec(textAt(row, columns[0] ?? -1))?.[0] || "";
    const of = code === "" ? above : code;
    if (!isEconomicCode(economic) || !isFunctionalCode(of)) return undefined;
    return { function: of, roles: roles.map((role) => ofClass(role, prefix, economic)) };
  };
}

function ofClass(role: Role, prefix: readonly string[], economic: string): Role {
  if (role.role !== "figure") return role;
  const { path } = role.measure;
  const isWithin = prefix.every((step, at) => path[at] === step);
  const at = isWithin ? prefix.length : 0;
  return {
    ...role,
    measure: { ...role.measure, path: [...path.slice(0, at), "economic", economic, ...path.slice(at)] },
  };
}
