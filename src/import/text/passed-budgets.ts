/** What a report on how a budget was carried out tells of the budget that was passed, before what was carried out. */
import type { Version } from "../../budget/schema.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { plain } from "../understand/words.js";
import type { Base } from "./bases.js";
import type { NamedVersion } from "./phrases.js";

/** 一般公共预算收入预算, 支出年初预算合计, 调整后支出预算: an account, and the version of its figures. */
const BUDGET_OF =
  /^(.*?)(年初|调整后的?)?((?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金|基金)(?:预算)?)?(收入|支出)(?:年初)?预算(?:数|额)?(?:合计|总额|总计)?(调整)?(?:数)?$/;
/** 市人民代表大会批准的…收入: what was passed, even where 预算 is only in the name of the fund. */
const PASSED_ACCOUNT = /批准的?([^批准]*(?:收入|支出))(?:合计|总计)?$/;
/** 执行中按法定程序调整为, 执行中经…批准调整为: the figure that was spoken of, changed. */
const CHANGED_LATER = /^(?:执行中|年中|后)[^，,；;]{0,24}调整$/;

/** A phrase that names a budget of the year that a report on its execution is of. */
export interface PassedBudget {
  /** What names the account; empty where it is the one that was spoken of. */
  readonly names: string;
  readonly version: NamedVersion;
}

/** The budget of the year that a phrase names, in the text of a government's accounts that no table prints. */
export function passedBudget({ fund, hasTables, kind, year }: ImportContext, phrase: string): PassedBudget | undefined {
  if (fund === undefined || hasTables || kind !== "finalAccounts") return undefined;
  const words = plain(phrase);
  const of = (names: string, version: Version): PassedBudget => ({
    names: names.replace(/^.*(?:批准的?|汇总的?)/, ""),
    version: { version, year, at: 0 },
  });
  if (CHANGED_LATER.test(words)) return of("", "revisedBudget");
  const [whole, lead = "", when = "", name = "", side = "", isChanged] = BUDGET_OF.exec(words) ?? [];
  const isRevised = isChanged !== undefined || when.startsWith("调整");
  if (whole !== undefined) return of(lead + name + side, isRevised ? "revisedBudget" : "budget");
  const [, account] = PASSED_ACCOUNT.exec(words) ?? [];
  return account === undefined ? undefined : of(account, "budget");
}

/** 其中：税收收入完成30亿元, after the budget of the whole: what was carried out, and no part of that budget. */
export function carriedOut({ fund, kind, year }: ImportContext, words: string): NamedVersion | undefined {
  if (fund === undefined || kind !== "finalAccounts" || !/(?:完成|实现)\s*$/.test(words)) return undefined;
  return { version: kind, year, at: words.length };
}

/** 实际完成47亿元, after the budget: what was carried out of the same; a second one is of something more. */
export function isCarriedOutOf(
  { fund, kind, year }: ImportContext,
  subject: readonly Draft[] | undefined,
  comparisons: readonly Draft[],
  names: string,
): boolean {
  const isToldBudget = comparisons.some((each) => each["year"] === year && each["amount"] !== undefined);
  if (fund === undefined || kind !== "finalAccounts" || !isToldBudget) return false;
  if (subject?.some((record) => record["amount"] !== undefined) === true) return false;
  return /^(?:实际|全年|预计|累计)*(?:完成|执行|实现)(?:数)?$/.test(plain(names));
}

/** 调整后支出预算为76亿元，比年初预算增加3亿元: how the budget was changed, and no change of what was carried out. */
export function isOfRevision(
  { fund, kind, year }: ImportContext,
  comparisons: readonly Draft[],
  base: Base | undefined,
): boolean {
  if (fund === undefined || kind !== "finalAccounts" || base?.year !== year) return false;
  return comparisons.some(({ version, amount }) => version === "revisedBudget" && amount !== undefined);
}
