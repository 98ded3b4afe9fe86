/** How much of the money is under performance management (绩效). */
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { sourceOf } from "../understand/vocabulary.js";
import { MONEY, writeAmount } from "./matter-figures.js";
import { unitOfWord } from "./patterns.js";
import { placeAt, type Passage } from "./reflow.js";

/** 绩效: how many projects, of how much money, have targets. */
export function readCoverage(context: ImportContext, passage: Passage): void {
  const areRead = [readManaged, readWhole, readCounted].map((read) => read(context, passage));
  if (!areRead.includes(true)) readCovered(context, passage);
}

/** The record of what is managed, in the unit of its money. */
function managed(context: ImportContext, fields: Draft, unit: string): Draft {
  const record = context.ledger.add(context.budget, "performance", fields);
  if (unitOfWord(unit) !== context.ledger.unit) record["unit"] = unitOfWord(unit);
  return record;
}

/** How many there are of it, where that is told. */
function counted(count: string | undefined, unit = "个"): Draft {
  return count === undefined ? {} : { quantities: [{ value: count, unit }] };
}

/** 共5个项目实行绩效目标管理，涉及财政性资金合计100万元; 整体支出绩效目标管理，…. */
const MANAGED = new RegExp(
  String.raw`(?:共?\s*(\d+)\s*个(项目)|(整体支出))(?:实行|纳入|开展)?(?:了)?绩效目标管理[，,]\s*涉及[^，。；\d]*?${MONEY}`,
  "g",
);

function readManaged(context: ImportContext, passage: Passage): boolean {
  const all = [...passage.text.matchAll(MANAGED)];
  for (const { 1: count, 2: projects, 3: whole = "", 4: amount = "", 5: unit = "", index } of all) {
    const name = projects === undefined ? whole : "实行绩效目标管理的项目";
    const record = managed(context, { name, ...counted(count) }, unit);
    writeAmount(context, record, amount, unit, { place: placeAt(passage, index) });
  }
  return all.length > 0;
}

const OF_WHOLE = String.raw`(?:为|共|是)?\s*${MONEY}`;
const WHOLE = new RegExp(
  String.raw`((?:部门)?整体支出绩效目标)的?(?:金额|资金)${OF_WHOLE}(?:[，,]\s*其中[，,：:]?\s*基本支出${OF_WHOLE}[，,、]\s*项目支出${OF_WHOLE})?`,
);

/** 纳入2025年部门整体支出绩效目标的金额为100万元，其中，基本支出60万元，项目支出40万元. */
function readWhole(context: ImportContext, passage: Passage): boolean {
  const found = WHOLE.exec(passage.text);
  if (found === null) return false;
  const [, name = "", ...figures] = found;
  const record = managed(context, { name }, figures[1] ?? "");
  const evidence = { place: placeAt(passage, found.index) };
  for (const [at, nature] of [undefined, "basic", "project"].entries()) {
    const [digits, unit = ""] = figures.slice(at * 2);
    if (digits === undefined) continue;
    writeAmount(context, nature === undefined ? record : context.ledger.child(record, nature), digits, unit, evidence);
  }
  return true;
}

const COUNTED = new RegExp(
  String.raw`([^，。；：（(]*?)项目\s*(?:共|有|为|数|数量)?\s*(\d+)\s*(?:个|项)(?:[，,]\s*(?:涉及|金额|资金|总|预算(?:资金|金额))[^，。；\d]*?${MONEY})?`,
  "g",
);

/** 财政拨款项目共6个，涉及资金100万元. */
function readCounted(context: ImportContext, passage: Passage): boolean {
  let isRead = false;
  for (const found of passage.text.matchAll(COUNTED)) {
    const [printed, before = "", count = "", amount, unit = ""] = found;
    if (amount === undefined) continue;
    isRead = true;
    const name = `${before.replace(/^.*(?:管理的|情况[:：]|部门)/, "").trim()}项目`;
    const code = /^财政拨款项目$/.test(name) ? { code: "fiscal" } : {};
    const measure = printed.split(/[，,]/)[0]?.endsWith("项") === true ? "项" : "个";
    const record = managed(context, { ...code, name, ...counted(count, measure) }, unit);
    context.figures += 1;
    writeAmount(context, record, amount, unit, { place: placeAt(passage, found.index) });
  }
  return isRead;
}

const COVERED = new RegExp(String.raw`涉及(?:到)?([^，。；\d]{0,24}?)(?:共计|共|计|为)?\s*${MONEY}`);
/** …，政府性基金预算拨款0万元: what another fund has of it. */
const COVERED_ELSE = new RegExp(String.raw`^[，,、]\s*(?:当年)?([^，,。；、\d]{2,16}?)(?:为|共)?\s*${MONEY}`);

/** 项目支出均实行了绩效目标管理，涉及一般公共预算拨款90万元，政府性基金预算拨款5万元: what is managed, and its money. */
function readCovered(context: ImportContext, passage: Passage): void {
  for (const { 0: sentence, index } of passage.text.matchAll(/[^。；;]+/g)) {
    const found = COVERED.exec(sentence);
    if (found === null || !sentence.includes("绩效")) continue;
    const before = sentence.slice(0, found.index);
    const clauses = before.split(/[，,：:]/);
    const lead = clauses.find((clause) => clause.includes("绩效")) ?? clauses[0] ?? "";
    const name = lead
      .replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?(?:20\d\d\s*年(?:度)?)?/, "")
      .trim();
    const [, count] = /(\d+)\s*个/.exec(before) ?? [];
    const record = managed(context, { ...(name === "" ? {} : { name }), ...counted(count) }, found[3] ?? "");
    let at = found.index;
    for (let next: RegExpExecArray | null = found; next !== null;) {
      const [printed, of = "", digits = "", unit = ""] = next;
      const source = sourceOf(of);
      const figure = source === undefined ? record : context.ledger.child(record, "funding", source);
      writeAmount(context, figure, digits, unit, { place: placeAt(passage, index + at) });
      at += printed.length;
      next = COVERED_ELSE.exec(sentence.slice(at));
      if (next !== null && sourceOf(next[1] ?? "") === undefined) break;
    }
  }
}
