/** Figures that a document prints differently in two places, as doubts: whose, both writings, and both places. */
import { fieldWords } from "../budget/reconcile/words.js";
import type { SourcePlace } from "./source/source-document.js";
import type { ImportContext } from "./understand/context.js";
import type { Draft } from "./understand/ledger.js";

/** Adds a doubt for each disagreement, once. */
export function tellDisagreements(context: ImportContext): void {
  const told = new Set<string>();
  for (const { kept, other, field, place, keptPlace, record, unit, keptUnit } of context.ledger.disagreements) {
    const [zh, en] = labelOf(context, record, field);
    const written = (value: string, money: string | undefined, blank: string): string =>
      value === "" ? blank : money === undefined ? value : `${value} ${money}`;
    const [wherezh, where] = [inWords(keptPlace, CHINESE), inWords(keptPlace, ENGLISH)];
    const words = {
      "zh-CN": `${zh}有两种写法：${written(kept, keptUnit, "空白")}${wherezh === "" ? "" : `（${wherezh}）`}、${written(other, unit, "空白")}。两处都保留。`,
      en: `${en} is printed as ${written(kept, keptUnit, "blank")}${where === "" ? "" : ` (${where})`} and as ${written(other, unit, "blank")}. Both are kept.`,
    };
    const key = `${words["zh-CN"]} ${JSON.stringify(place)}`;
    if (told.has(key)) continue;
    told.add(key);
    context.doubt("disagreement", words["zh-CN"], words.en, place);
  }
}

const CHINESE = { file: "", page: ["第", "页"], line: ["第", "行"], table: ["第", "张表"], row: ["第", "行"] } as const;
const ENGLISH = {
  file: "",
  page: ["page ", ""],
  line: ["line ", ""],
  table: ["table ", ""],
  row: ["row ", ""],
} as const;

/** A place in words: page and line of a text, page, table and row of a table. */
function inWords(place: SourcePlace, words: typeof CHINESE | typeof ENGLISH): string {
  const steps = place.line === undefined ? (["page", "table", "row"] as const) : (["page", "line"] as const);
  const parts = steps.flatMap((step) => {
    const [number, [before, after]] = [place[step], words[step]];
    return number === undefined ? [] : [`${before}${number}${after}`];
  });
  return [place.file ?? place.sheet, ...parts].filter((part) => part !== undefined).join(" ");
}

const PARTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  income: ["收入合计", "Total income"],
  expenditure: ["支出合计", "Total expenditure"],
  threePublic: ["“三公”经费合计", "Total of the three public expenses"],
  agencyOperating: ["机关运行经费", "Agency operating expenses"],
  procurement: ["政府采购预算", "Government procurement"],
  assets: ["国有资产", "State-owned assets"],
};

/** Whose figure it is: the nearest name above it, and its field. */
function labelOf({ budget, ledger }: ImportContext, record: Draft | undefined, field: string): [string, string] {
  const keys = field === "amount" ? [] : field.split(".");
  let at = record;
  while (at !== undefined && at !== budget && typeof at["name"] !== "string") {
    const here = at;
    const above = ledger.parentOf(at) ?? budget;
    const key = Object.keys(above).find((each) => above[each] === here);
    if (key !== undefined) keys.unshift(key);
    at = above;
  }
  const isNamed = at !== undefined && at !== budget;
  const [zh, en] = isNamed
    ? [`“${String(at?.["name"])}”`, `“${String(at?.["name"])}”`]
    : (PARTS[keys[0] ?? ""] ?? ["同一数字", "One figure"]);
  const words = fieldWords(isNamed || PARTS[keys[0] ?? ""] === undefined ? keys : keys.slice(1));
  return words === undefined
    ? [`${zh}（金额）`, `${en} (amount)`]
    : [`${zh}（${words["zh-CN"]}）`, `${en} (${words.en})`];
}
