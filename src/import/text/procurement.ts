/** 政府采购 in the text. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import { sourceOf } from "../understand/vocabulary.js";
import { matterRecord, MONEY, writeAmount, writeFigure } from "./matter-figures.js";
import { unitOfWord } from "./patterns.js";
import { placeAt, type Passage } from "./reflow.js";

const BOUGHT = String.raw`\s*(?:为|是|共|计|总额|共计|共有|共?安排)?\s*(-?\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元|万(?!元))`;

/** Small and medium enterprises, or the smallest of them. */
const SMALL = "(?:中小(?:微)?|小微|小型(?:和|、|及|与)?微型)企业";
const IS_SMALL = new RegExp(SMALL);

const PROCURED: readonly (readonly [RegExp, string])[] = [
  [/货物/, "goods"],
  [/工程/, "works"],
  [/服务/, "services"],
];

/** What is bought, reserved or awarded, with its amount. */
const TOLD = new RegExp(
  String.raw`(授予${SMALL}(?:的)?(?:政府采购)?合同(?:总)?金额|(?:面向)?(?:其中：?面向)?${SMALL}预留(?:的)?(?:政府采购)?(?:项目)?(?:预算)?(?:金额)?|预留给${SMALL}的?政府采购(?:项目)?(?:预算)?(?:金额)?|(?:政府采购)?(?:货物|工程|服务)(?:类)?(?:采购)?(?:项目)?(?:预算|支出)?(?:金额)?|(?:政府)?(?:集中|分散)采购(?:预算|支出|金额)*|(?<!政府)(?<!\p{Script=Han})采购预算总额|政府采购(?:预算|支出|金额|资金|安排|项目)*(?:总额|总?金额)?(?:（[^）]*）|\([^)]*\))?)` +
    BOUGHT,
  "gu",
);

/** 政府采购: total, goods, works, services, and what is reserved for small enterprises. */
export function readProcurement(context: ImportContext, passage: Passage): void {
  const { ledger } = context;
  const paid = PAID_BY.exec(passage.text);
  const source = sourceOf(paid?.[1] ?? "");
  const matches = [...passage.text.matchAll(TOLD)];
  for (const [at, match] of matches.entries()) {
    const [found, name = "", digits = "", unit = ""] = match;
    const after = passage.text.slice(match.index + found.length, matches[at + 1]?.index);
    const evidence = { place: placeAt(passage, match.index) };
    // 其中一般公共预算拨款政府采购…: what that fund pays of each, from here on.
    const isPaid = paid !== null && source !== undefined && match.index > paid.index;
    const of = (record: Draft): Draft => (isPaid ? ledger.child(record, "funding", source) : record);
    const root = matterRecord(context, "procurement", clean(name), unitOfWord(unit));
    const label = clean(name);
    if (IS_SMALL.test(name)) {
      const record = forSmallEnterprises(context, root, name);
      record["name"] ??= label;
      writeAmount(context, of(record), digits, unit, evidence);
      const rest = passage.text.slice(match.index + found.length);
      const [, base = "", share] = /^[，,]\s*占([^，。；\d]*?)的?\s*([\d.]+)\s*[%％]/.exec(rest) ?? [];
      const isOfParent = ledger.parentOf(record) === root ? base.includes("政府采购") : base.includes("中小企业");
      if (share === undefined || !isOfParent) continue;
      writeFigure(context, record, "share", share, evidence);
      continue;
    }
    const code = PROCURED.find(([start]) => start.test(name))?.[1];
    if (code === undefined) {
      const way = ledger.list(root, "memo").find((item) => item["name"] === label);
      const record = of(/集中|分散/.test(name) ? (way ?? ledger.add(root, "memo", { name: label })) : root);
      writeAmount(context, record, digits, unit, evidence);
      readAfter(context, record, after, evidence);
      // 政府采购预算20万元，均为工程类采购
      const [, kind = ""] = /^[，,]\s*(?:均|全部)为(?:政府采购)?(货物|工程|服务)/.exec(after) ?? [];
      const only = PROCURED.find(([start]) => start.test(kind))?.[1];
      if (only !== undefined && record === root) {
        const item = kindOf(context, root, only);
        item["name"] ??= kind;
        writeAmount(context, item, digits, unit, evidence);
      }
      continue;
    }
    const record = kindOf(context, root, code);
    record["name"] ??= label;
    writeAmount(context, of(record), digits, unit, evidence);
    readAfter(context, of(record), after, evidence);
  }
  readAwarded(context, passage);
}

function kindOf({ ledger }: ImportContext, root: Draft, code: string): Draft {
  return ledger.list(root, "items").find((item) => item["code"] === code) ?? ledger.add(root, "items", { code });
}

const AWARDED =
  /(?<![\p{Script=Han}])(货物|工程|服务)(?:采购)?(授予中小企业合同金额)占(?:政府采购)?\1[^，。；\d]{0,12}?的?\s*([\d.]+)\s*[%％]/gu;

/** 货物采购授予中小企业合同金额占货物支出金额的60%: what small enterprises have of goods, works and services that are told. */
function readAwarded(context: ImportContext, passage: Passage): void {
  const { ledger } = context;
  const { procurement } = context.budget as { procurement?: Draft };
  for (const { 1: kind = "", 2: name = "", 3: share = "", index } of passage.text.matchAll(AWARDED)) {
    const code = PROCURED.find(([start]) => start.test(kind))?.[1];
    const item = ledger.list(procurement ?? {}, "items").find((each) => each["code"] === code);
    if (item === undefined) continue;
    const record = memoOf(context, item, "awardedSme");
    record["name"] ??= name;
    writeFigure(context, record, "share", share, { place: placeAt(passage, index) });
  }
}

const SHARE = /^\s*[，,]\s*占[^\d，,]{0,24}?(\d[\d.]*)\s*[%％]/;
const CHANGE = new RegExp(
  String.raw`^(?:\s*[，,]\s*占[^，,]*)?[，,]\s*(?:同比|[比较]上年(?:预算)?)\s*(增加|减少)\s*${MONEY}(?:[，,]\s*(?:增长|下降)\s*(\d[\d.]*)\s*[%％])?`,
);

/** 占政府采购预算的58.8%，同比增加2万元，增长10%: what the words after an amount, and before the next one, say of it. */
function readAfter(context: ImportContext, record: Draft, words: string, evidence: Evidence): void {
  const [, share] = SHARE.exec(words) ?? [];
  if (share !== undefined && record["share"] === undefined) writeFigure(context, record, "share", share, evidence);
  const [, word, digits = "", unit = "", rate] = CHANGE.exec(words) ?? [];
  if (word === undefined) return;
  const comparison = context.comparison(record, context.year - 1, context.kind);
  writeFigure(context, comparison, "change", digits, { ...evidence, unit: unitOfWord(unit) });
  comparison["direction"] ??= word === "增加" ? "increase" : "decrease";
  if (rate !== undefined) writeFigure(context, comparison, "rate", rate, evidence);
}

/** What is reserved for small enterprises or was awarded to them; of it, what is for the smallest where both are told. */
function forSmallEnterprises(context: ImportContext, root: Draft, name: string): Draft {
  const kind = name.includes("授予") ? "awarded" : "reserved";
  if (name.includes("中小")) return memoOf(context, root, `${kind}Sme`);
  return memoOf(context, heldMemo(context, root, `${kind}Sme`) ?? root, `${kind}Micro`);
}

function heldMemo({ ledger }: ImportContext, record: Draft, code: string): Draft | undefined {
  return ledger.list(record, "memo").find((each) => each["code"] === code);
}

function memoOf(context: ImportContext, record: Draft, code: string): Draft {
  return heldMemo(context, record, code) ?? context.ledger.add(record, "memo", { code });
}

/** 其中一般公共预算拨款政府采购80万元：货物…: a fund’s part of what is bought. */
const PAID_BY =
  /其中[：:，,]?\s*(一般公共预算|政府性基金预算|国有资本经营预算)(?:财政)?(?:拨款|资金)?(?:安排)?(?:的)?政府采购/;

function clean(name: string): string {
  return name
    .replace(/^其中\s*[：:]?/, "")
    .replace(/[（(][^）)]*[）)]$/, "")
    .trim();
}
