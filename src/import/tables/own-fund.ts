/** Headings that name the fund whose table it is: 一般公共预算收入 over 预算数 and 完成数 of the general public budget. */
import type { Source } from "../../budget/schema.js";
import type { Role } from "./columns.js";

const fundIn = (role: Role): string | undefined =>
  role.role === "figure" && role.measure.path[0] === "funding" ? role.measure.path[1] : undefined;

/**
 * The columns of a table of one of a government’s budgets: where no column names another money, those under the name of its
 * fund hold its own figures, and no part of them.
 */
export function ofOwnFund(roles: readonly Role[], fund: Source | undefined): Role[] {
  const funds = new Set(roles.map(fundIn).filter((each) => each !== undefined));
  if (fund === undefined || funds.size !== 1 || !funds.has(fund)) return [...roles];
  const hasPlain = roles.some((role) => role.role === "figure" && role.measure.path.length === 0);
  return roles.map((role) => {
    if (role.role !== "figure" || fundIn(role) !== fund || hasPlain) return role;
    return { role: "figure", measure: { ...role.measure, path: role.measure.path.slice(2) } };
  });
}
