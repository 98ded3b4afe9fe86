/** How much of the money is under performance management (绩效). */
import type { ImportContext } from "../understand/context.js";
import { sourceOf } from "../understand/vocabulary.js";
import { moneyUnit, writeAmount } from "./matter-figures.js";
import { placeAt, type Passage } from "./reflow.js";

/** 共5个项目实行绩效目标管理，涉及财政性资金合计100万元; 整体支出绩效目标管理，…. */
const MANAGED =
  /(?:共?\s*(\d+)\s*个(项目)|(整体支出))(?:实行|纳入|开展)?(?:了)?绩效目标管理[，,]\s*涉及[^，。；\d]*?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/g;

function readManaged(context: ImportContext, passage: Passage): void {
  for (const found of passage.text.matchAll(MANAGED)) {
    const [, count, projects, whole = "", amount = "", unit = ""] = found;
    const record = context.ledger.add(context.budget, "performance", {
      name: projects === undefined ? whole : "实行绩效目标管理的项目",
      ...(count === undefined ? {} : { quantities: [{ value: count, unit: "个" }] }),
    });
    if (moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
    writeAmount(context, record, amount, unit, { place: placeAt(passage, found.index) });
  }
}

const MONEY = String.raw`(?:为|共|是)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)`;
const WHOLE = new RegExp(
  String.raw`((?:部门)?整体支出绩效目标)的?(?:金额|资金)${MONEY}(?:[，,]\s*其中[，,：:]?\s*基本支出${MONEY}[，,、]\s*项目支出${MONEY})?`,
);

/** 纳入2025年部门整体支出绩效目标的金额为100万元，其中，基本支出60万元，项目支出40万元. */
function readWhole(context: ImportContext, passage: Passage): void {
  const found = WHOLE.exec(passage.text);
  if (found === null) return;
  const [, name = "", ...figures] = found;
  const record = context.ledger.add(context.budget, "performance", { name });
  const evidence = { place: placeAt(passage, found.index) };
  for (const [at, nature] of [undefined, "basic", "project"].entries()) {
    const [digits, unit = ""] = figures.slice(at * 2);
    if (digits === undefined) continue;
    if (moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
    writeAmount(context, nature === undefined ? record : context.ledger.child(record, nature), digits, unit, evidence);
  }
}

const COVERED = /涉及(?:到)?([^，。；\d]{0,24}?)(?:共计|共|计|为)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/;
/** …，政府性基金预算拨款0万元: what another fund has of it. */
const COVERED_ELSE = /^[，,、]\s*(?:当年)?([^，,。；、\d]{2,16}?)(?:为|共)?\s*(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/;

/** 项目支出均实行了绩效目标管理，涉及一般公共预算拨款90万元，政府性基金预算拨款5万元: what is managed, and its money. */
function readCovered(context: ImportContext, passage: Passage): void {
  for (const { 0: sentence, index } of passage.text.matchAll(/[^。；;]+/g)) {
    const found = COVERED.exec(sentence);
    if (found === null || !sentence.includes("绩效")) continue;
    const clauses = sentence.slice(0, found.index).split(/[，,：:]/);
    const lead = clauses.find((clause) => clause.includes("绩效")) ?? clauses[0] ?? "";
    const name = lead
      .replace(/^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]\s*)?(?:20\d\d\s*年(?:度)?)?/, "")
      .trim();
    const [, count] = /(\d+)\s*个/.exec(sentence.slice(0, found.index)) ?? [];
    const record = context.ledger.add(context.budget, "performance", {
      ...(name === "" ? {} : { name }),
      ...(count === undefined ? {} : { quantities: [{ value: count, unit: "个" }] }),
    });
    let at = found.index;
    for (let next: RegExpExecArray | null = found; next !== null;) {
      const [printed, of = "", digits = "", unit = ""] = next;
      const source = sourceOf(of);
      if (record["unit"] === undefined && moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
      const figure = source === undefined ? record : context.ledger.child(record, "funding", source);
      writeAmount(context, figure, digits, unit, { place: placeAt(passage, index + at) });
      at += printed.length;
      next = COVERED_ELSE.exec(sentence.slice(at));
      if (next !== null && sourceOf(next[1] ?? "") === undefined) break;
    }
  }
}

/** 绩效: how many projects, of how much money, have targets. */
export function readCoverage(context: ImportContext, passage: Passage): void {
  const before = context.figures;
  readManaged(context, passage);
  readWhole(context, passage);
  readCounted(context, passage);
  if (context.figures === before) readCovered(context, passage);
}

function readCounted(context: ImportContext, passage: Passage): void {
  const pattern =
    /([^，。；：（(]*?)项目\s*(?:共|有|为|数|数量)?\s*(\d+)\s*(?:个|项)(?:[，,]\s*(?:涉及|金额|资金|总)[^，。；\d]*?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元))?/g;
  for (const found of passage.text.matchAll(pattern)) {
    const [, before = "", count = "", amount, unit = ""] = found;
    if (amount === undefined) continue;
    const name = `${before.replace(/^.*(?:管理的|情况[:：]|部门)/, "").trim()}项目`;
    const evidence = { place: placeAt(passage, found.index) };
    const record = context.ledger.add(context.budget, "performance", {
      ...(/^财政拨款项目$/.test(name) ? { code: "fiscal" } : {}),
      name,
      quantities: [{ value: count, unit: (found[0].split(/[，,]/)[0] ?? "").endsWith("项") ? "项" : "个" }],
    });
    if (moneyUnit(unit) !== context.ledger.unit) record["unit"] = moneyUnit(unit);
    context.figures += 1;
    writeAmount(context, record, amount, unit, evidence);
  }
}
