/** Names that alone say nothing certain, and are those of the one figure of that name that prints the same amount. */
import { Decimal } from "../../budget/amount.js";
import type { ImportContext } from "../understand/context.js";
import { isFunctionalCode } from "../tables/codes.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { economicColumn, isGovernmentScheme } from "../understand/measure.js";
import { nameKey, plain, unnumbered } from "../understand/words.js";
import { isPrinted } from "./figures.js";

/** An amount as printed. */
interface PrintedAmount {
  readonly digits: string;
  readonly unit: string;
}

/**
 * The figure that a name and an amount name together: 一般行政管理事务1,249.50万元 is the item of that name and amount,
 * 对个人和家庭补助支出958.75万元 the economic class, 示例局预算100万元 all expenditure. `undefined` where none or several print it.
 */
export function provedByAmount(context: ImportContext, phrase: string, printed: PrintedAmount): Draft[] | undefined {
  const digits = printed.digits.replace(/[,，]/g, "");
  if (context.fund !== undefined || new Decimal(digits).isZero()) return undefined;
  const name = unnumbered(phrase.replace(/^.*(?:其中|包括)[：:]?/s, "").trim());
  const isSame = (record: Draft | undefined): boolean =>
    record !== undefined && isPrinted(context, record, { digits, unit: printed.unit });
  const whole = ofBody(context, name).find(isSame);
  if (whole !== undefined) return [whole];
  const items = itemsOf(context, context.part("expenditure"), name).flatMap((item) => {
    const { general } = (item["funding"] ?? {}) as { general?: Draft };
    return [item, general].filter((each): each is Draft => isSame(each)).slice(0, 1);
  });
  const classes = classesOf(context, name).filter(isSame);
  const [first, ...others] = items.length > 0 ? items : classes.slice(0, 1);
  return first === undefined || others.length > 0 ? undefined : [first];
}

/** 示例局预算: what the body of the document spends in all. */
function ofBody({ budget, ledger }: ImportContext, name: string): Draft[] {
  const { entity, expenditure } = budget as { entity?: Draft; expenditure?: Draft };
  const body = plain(wordsIn(entity, "name"));
  if (body === "" || expenditure === undefined || plain(name) !== `${body}预算`) return [];
  return expenditure["total"] === undefined ? [expenditure] : [expenditure, ledger.child(expenditure, "total")];
}

/** Items by function of a name, at any level. */
function itemsOf(context: ImportContext, record: Draft, name: string): Draft[] {
  return context.ledger
    .list(record, "items")
    .flatMap((item) => [
      ...(isFunctionalCode(wordsIn(item, "code")) && nameKey(wordsIn(item, "name")) === nameKey(name) ? [item] : []),
      ...itemsOf(context, item, name),
    ]);
}

/** Economic classes of a name, those of the basic expenditure first. */
function classesOf({ budget, ledger }: ImportContext, name: string): Draft[] {
  const code = economicColumn(name, isGovernmentScheme([name]));
  if (code?.length !== 3) return [];
  return [...ledger.list(budget, "economic")]
    .sort((a, b) => Number(b["nature"] === "basic") - Number(a["nature"] === "basic"))
    .flatMap((root) => ledger.list(root, "items").filter((item) => item["code"] === code));
}
