/** Rows that print an item by function and an economic class: their figures are those of that class within the item. */
import { textAt, type GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain, tidy } from "../understand/words.js";
import { isEconomicCode, isFunctionalCode, joinCode } from "./codes.js";
import { codeParts, type Role } from "./columns.js";

/** What a row is of, and what its columns mean there. */
export interface MatrixRow {
  readonly function: string;
  readonly roles: readonly Role[];
}

/**
 * The columns of economic classes, those of the department where both classifications stand in a row: of their codes, or of
 * names with their codes before them (30101-基本工资).
 */
function classColumns(table: PublishedTable, roles: readonly Role[]): number[] {
  const heading = (column: number): string => plain((table.stacks[column] ?? []).join("/"));
  const isNamed = (column: number): boolean => {
    const texts = table.body.map((row) => plain(textAt(row, column))).filter((text) => text !== "");
    return texts.length > 0 && texts.filter((text) => isEconomicCode(codeBefore(text))).length * 2 > texts.length;
  };
  const found = roles.flatMap(({ role }, column) =>
    heading(column).includes("经济") && (role === "code" || (role === "name" && isNamed(column))) ? [column] : [],
  );
  const codes = found.filter((column) => roles[column]?.role === "code");
  const all = codes.length === 0 ? found : codes;
  const own = all.filter((column) => !heading(column).includes("政府"));
  return own.length === 0 ? all : own;
}

/** 30101-基本工资, [30101]基本工资. */
function codeBefore(text: string): string {
  return /^[[(（]?(\d{3,7})(?!\d)/.exec(text)?.[1] ?? "";
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
  const classOf = (row: GridRow): string => {
    const joined = joinCode(codeParts(row, columns), "");
    return isEconomicCode(joined) ? joined : codeBefore(plain(textAt(row, columns[0] ?? -1)));
  };
  const shared = sharedClasses(table, columns, classOf);
  return (row, code, above) => {
    if (columns.length === 0 || hasProjects) return undefined;
    const economic = classOf(row);
    const of = code === "" ? above : code;
    if (!isEconomicCode(economic) || !isFunctionalCode(of)) return undefined;
    const part = shared.get(row);
    return { function: of, roles: roles.map((role) => ofClass(role, prefix, economic, part)) };
  };
}

/**
 * Rows of which several are of one item and one class of the department, each with its own class of the government: what
 * that is called. Their figures are parts of the class within the item.
 */
function sharedClasses(
  table: PublishedTable,
  columns: readonly number[],
  classOf: (row: GridRow) => string,
): Map<GridRow, string> {
  const heading = (column: number): string => plain((table.stacks[column] ?? []).join("/"));
  const all = [...table.stacks.keys()];
  const ofFunction = all.filter((column) => heading(column).includes("功能"));
  const ofGovernment = all.filter((column) => heading(column).includes("政府") && !columns.includes(column));
  const groups = new Map<string, GridRow[]>();
  let above = "";
  for (const row of table.body) {
    above =
      ofFunction
        .map((column) => plain(textAt(row, column)))
        .join("/")
        .replace(/^\/*$/, "") || above;
    const key = `${above}|${classOf(row)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  const several = [...groups.values()].filter(({ length }) => length > 1).flat();
  return new Map(
    several.flatMap((row) => {
      const name = ofGovernment.map((column) => tidy(textAt(row, column))).find((text) => plain(text) !== "");
      return name === undefined ? [] : [[row, name]];
    }),
  );
}

function ofClass(role: Role, prefix: readonly string[], economic: string, part: string | undefined): Role {
  if (role.role !== "figure") return role;
  const { path } = role.measure;
  const isWithin = prefix.every((step, at) => path[at] === step);
  const at = isWithin ? prefix.length : 0;
  const own = ["economic", economic, ...(part === undefined ? [] : ["named", part])];
  return { ...role, measure: { ...role.measure, path: [...path.slice(0, at), ...own, ...path.slice(at)] } };
}
