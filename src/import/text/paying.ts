/** Which money pays a figure: the figure of a fund in a record, and the income of a source. */
import { Decimal } from "../../budget/amount.js";
import { recordAmount } from "../understand/amounts.js";
import { findSource, incomePath } from "../tables/written-figures.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { balanceOf, sourceOf } from "../understand/vocabulary.js";
import { tidy, unnumbered } from "../understand/words.js";

/** The only leaf source of all expenditure, where the document proves that there is one. */
export function soleSourceOf(context: ImportContext): string | undefined {
  const only = payingAll(context);
  return only === undefined || hasOtherChange(context, only) ? undefined : only;
}

/** The only leaf source of all expenditure of the year, whoever paid last year. */
export function payingAll(context: ImportContext): string | undefined {
  const expenditure = context.part("expenditure");
  const funding = expenditure["funding"] as Draft | undefined;
  const total = recordAmount(expenditure);
  if (funding === undefined || total === undefined) return undefined;
  const leaves = Object.entries(funding).flatMap(([source, cell]) => {
    const amount = recordAmount(cell);
    return source === "fiscal" || amount === undefined || amount.isZero() ? [] : [{ source, amount }];
  });
  const [only] = leaves;
  return leaves.length === 1 && only?.amount.equals(total) === true ? only.source : undefined;
}

/** 财政专户管理资金0万元，比上年减少10万元: who paid last year too makes changes of all money others than those of one source. */
function hasOtherChange(context: ImportContext, source: string): boolean {
  if (isOtherChange(context, source)) return true;
  const own = ["fiscal", source];
  const items = (record: Draft): readonly Draft[] => {
    const below = context.ledger.list(record, "items");
    return [...below, ...below.flatMap(items)];
  };
  return items(context.part("income")).some(
    (item) =>
      typeof item["code"] === "string" &&
      !own.includes(item["code"]) &&
      context.ledger.list(item, "compare").some(({ change }) => typeof change === "string" && /[1-9]/.test(change)),
  );
}

/** 支出比上年增加10万元, 一般公共预算支出比上年增加12万元: other money paid a part of what was spent last year. */
function isOtherChange(context: ImportContext, source: string): boolean {
  const expenditure = context.part("expenditure");
  const paid = (expenditure["funding"] as Draft | undefined)?.[source];
  if (typeof paid !== "object" || paid === null) return false;
  // Only what the text tells with its direction: tables have signs, and other units.
  const changes = (record: Draft): readonly Draft[] =>
    context.ledger
      .list(record, "compare")
      .filter(({ change, direction }) => typeof change === "string" && direction !== undefined);
  return changes(expenditure).some((all) =>
    changes(paid as Draft).some(
      (own) =>
        own["year"] === all["year"] &&
        own["version"] === all["version"] &&
        own["unit"] === all["unit"] &&
        (own["direction"] !== all["direction"] || !new Decimal(String(own["change"])).equals(String(all["change"]))),
    ),
  );
}

/** The figure of a record that a fund pays: the record itself where that fund pays everything. */
export function paidBy(context: ImportContext, record: Draft, source: string | undefined): Draft {
  if (source === undefined) return record;
  const sole = soleSourceOf(context);
  const funding = record["funding"] as Draft | undefined;
  if (sole === source || (source === "fiscal" && sole === "general")) {
    const isHeldThere = record["amount"] === undefined && funding?.[sole] !== undefined;
    return isHeldThere ? context.ledger.child(record, "funding", sole) : record;
  }
  // Final accounts tell what is appropriated of all expenditure, also where no table tells sources apart.
  const isAll = context.kind === "finalAccounts" && record === context.budget["expenditure"];
  if (funding?.[source] === undefined && source === "fiscal" && !hasSources(context) && !isAll) return record;
  // 财政拨款 of an item that tables print for one of its funds only is the money of that fund.
  const [fund, ...others] = FISCAL_FUNDS.filter((each) => !isNothing(funding?.[each]));
  if (source === "fiscal" && funding?.[source] === undefined && fund !== undefined && others.length === 0)
    return context.ledger.child(record, "funding", fund);
  return context.ledger.child(record, "funding", source);
}

/** Whether the document tells sources apart: of expenditure, or income that no government appropriates. */
function hasSources(context: ImportContext): boolean {
  const income = context.ledger.list(context.part("income"), "items");
  return (
    context.part("expenditure")["funding"] !== undefined ||
    income.some((item) => OWN_INCOME.test(wordsIn(item, "code")) && !isNothing(item))
  );
}

/** Sources whose income a body has itself. */
const OWN_INCOME = /^(?:institutional|business|other|own|superior|affiliate|specialAccount)$/;

/** The income of a source, in the income account. */
export function incomeOf(context: ImportContext, source: string): Draft {
  const { ledger } = context;
  const income = context.part("income");
  const [list = "", code = ""] = incomePath(context, source);
  if (list === "funding") return ledger.child(income, "funding", code);
  const beside =
    list === "balances" ? ledger.list(income, "balances").find((item) => item["code"] === code) : undefined;
  if (beside !== undefined) return beside;
  const held = ledger
    .list(income, "items")
    .map((item) => findSource(context, item, source))
    .find((item) => item !== undefined);
  if (held !== undefined) return held;
  // A fund of the appropriations that stand there as one is no income besides.
  const isWithin =
    FISCAL_FUNDS.includes(source) && ledger.list(income, "items").some((item) => item["code"] === "fiscal");
  return isWithin ? ledger.child(income, "funding", source) : ledger.add(income, "items", { code: source });
}

/** A source of income or a balance that only the text tells is named as there: 其中：财政拨款收入100万元. */
export function nameSource(context: ImportContext, record: Draft, phrase: string, evidence: Evidence): void {
  const { code, name } = record;
  const isSource = typeof code === "string" && /^[a-z]/i.test(code);
  if (!isSource || name !== undefined) return;
  const printed = unnumbered(phrase.replace(/^.*[，,：:；;]/s, "")).replace(
    /^(?:其中|包括|此外|.*(?:20\d\d(?=年[初末])|20\d\d\s*年(?![初末])(?:度)?|年度))+/s,
    "",
  );
  if (sourceOf(printed) === code || balanceOf(printed) === code)
    context.ledger.text(record, "name", tidy(printed).replace(BODY_AHEAD, "").replace(SOURCE_END, ""), evidence);
}

/** 示例县人民法院年初结转和结余: whose balance it is, is no part of its name. */
const BODY_AHEAD = /^\p{Script=Han}{3,30}(?=年初(?:财政拨款)?结转|上年结转)/u;

/** What follows the name of a source: 一般公共预算 is a name, and 财政拨款预算数 one with more behind it. */
const SOURCE_END =
  /(?<=一般公共预算|政府性基金预算|国有资本经营预算)(?:总计|合计|总额|数)$|(?<!一般公共|政府性基金|国有资本经营)预算(?:总计|合计|总额|数)?$/;

const FISCAL_FUNDS = ["general", "governmentFund", "stateCapital"];

function isNothing(cell: unknown): boolean {
  const amount = typeof cell === "object" && cell !== null ? (cell as Draft)["amount"] : cell;
  return typeof amount !== "string" || new Decimal(amount).isZero();
}
