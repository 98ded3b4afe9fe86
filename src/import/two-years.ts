/** A department's accounts of one year and its budget of the next in one document, each with tables of its own. */
import type { Version } from "../budget/schema.js";
import type { PublishedTable } from "./understand/tables.js";
import { plain } from "./understand/words.js";

/** One of them. */
export interface OfYear {
  readonly year: number;
  readonly kind: Version;
  readonly tables: readonly PublishedTable[];
}

/** So many tables of accounts, and of the budget, are those of a document of both. */
const LEAST = 2;

/**
 * The budget and the accounts, by the years that the title names (2023年度部门决算和2024年部门预算): the tables whose titles name
 * 决算 are of the accounts.
 *
 * @returns `undefined` where the document is of one year, or has tables of one of them alone
 */
export function ofTwoYears(title: string, tables: readonly PublishedTable[]): [OfYear, OfYear] | undefined {
  const words = plain(title);
  const [, accounts] = /(20\d\d)年(?:度)?[^年预决]{0,16}决算/.exec(words) ?? [];
  const [, budget] = /(20\d\d)年(?:度)?[^年预决]{0,16}预算/.exec(words) ?? [];
  if (accounts === undefined || budget === undefined || accounts === budget) return undefined;
  const ofAccounts = tables.filter((table) => plain(table.title).includes("决算"));
  const ofBudget = tables.filter((table) => !ofAccounts.includes(table));
  const named = ofBudget.filter((table) => /收支|收入|支出|三公/.test(plain(table.title)));
  if (ofAccounts.length < LEAST || named.length < LEAST) return undefined;
  return [
    { year: Number(budget), kind: "budget", tables: ofBudget },
    { year: Number(accounts), kind: "finalAccounts", tables: ofAccounts },
  ];
}
