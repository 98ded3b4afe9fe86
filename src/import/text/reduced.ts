/** Changes that the text tells of figures without a part of them, which a table prints beside the figures: 扣除基建投资后. */
import { Decimal } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";

/** What a phrase says: 扣除基建投资后比2023年执行数增加4万元. */
interface SaidChange {
  readonly words: string;
  readonly base: string | undefined;
  /** What stands before the word of change. */
  readonly before: string;
  readonly change: string;
}

/**
 * The comparisons of figures without a part of them that print a change, where the figures themselves print another or the
 * phrase says that a part is left out. `undefined` where it is the change of the figures.
 */
export function toldReduced(
  context: ImportContext,
  subject: readonly Draft[] | undefined,
  { words, base, before, change }: SaidChange,
): Draft[] | undefined {
  const saysReduced = /扣除|剔除/.test(words);
  // Another figure that the phrase names is not what was spoken of.
  const rest = before.replace(base ?? "", "").replace(/(?:扣除|剔除)[^，。]*?(?:后|因素|影响)/, "");
  if (subject === undefined || (rest.trim() !== "" && !/^[，,\s]*(?:相比)?$/.test(rest))) return undefined;
  const found = subject.flatMap((record) => {
    const cells = Object.values((record["named"] ?? {}) as Record<string, Draft>);
    const held = cells.flatMap((cell) => context.ledger.list(cell, "compare"));
    return held.filter((each) => isSame(each["change"], change));
  });
  const isOwn = subject.some((record) =>
    context.ledger.list(record, "compare").some((each) => isSame(each["change"], change)),
  );
  return found.length === 0 || (isOwn && !saysReduced) ? undefined : found;
}

/** 收支预算比上年减少9万元，其中：收入预算减少9万元: of the total with balances, of which that change is told already. */
export function changedWhole(context: ImportContext, record: Draft, change: string): Draft {
  const { total } = record;
  const { income, expenditure } = context.budget;
  const isAccount = record === income || record === expenditure;
  if (!isAccount || typeof total !== "object" || total === null) return record;
  const changes = (of: Draft): unknown[] => context.ledger.list(of, "compare").flatMap((each) => each["change"] ?? []);
  const isToldOfTotal = changes(total as Draft).some((each) => isSame(each, change));
  return isToldOfTotal && changes(record).length === 0 ? (total as Draft) : record;
}

/** Whether a change is the one that a comparison holds, so that what is said of it holds for that. */
export function isOfChange(comparison: Draft, change: string): boolean {
  return comparison["change"] === undefined || isSame(comparison["change"], change);
}

/** Whether a rate is the one that a comparison holds. */
export function isOfRate(comparison: Draft, rate: string): boolean {
  return comparison["rate"] === undefined || isSame(comparison["rate"], rate);
}

function isSame(held: unknown, said: string): boolean {
  return typeof held === "string" && new Decimal(held).abs().equals(new Decimal(said).abs());
}
