/** The records of the three public expenses (三公) that tables and sentences write to, found or made. */
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import type { ThreePublicCode } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";

const PART_OF: Readonly<Record<ThreePublicCode, "vehicles" | undefined>> = {
  abroad: undefined,
  reception: undefined,
  vehicles: undefined,
  vehiclePurchase: "vehicles",
  vehicleOperation: "vehicles",
};

/** The record of 三公, with the unit of the table that is read first. */
export function threePublicRoot(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["threePublic"] === undefined;
  const root = context.part("threePublic");
  if (isNew && evidence.unit !== undefined && evidence.unit !== context.ledger.unit) root["unit"] = evidence.unit;
  return root;
}

/** An item of 三公, found or made. */
export function threePublicItem(context: ImportContext, code: ThreePublicCode, evidence: Evidence): Draft {
  const { ledger } = context;
  const over = PART_OF[code];
  const parent = over === undefined ? threePublicRoot(context, evidence) : threePublicItem(context, over, evidence);
  return ledger.list(parent, "items").find((item) => item["code"] === code) ?? ledger.add(parent, "items", { code });
}

/** 国内接待费, 国（境）外接待费: parts of the reception of guests. */
export const PART_OF_RECEPTION = /国内(?:公务)?接待|外事接待|外宾接待|国\(境\)外(?:公务)?接待|境外接待/;

/** A named part of an item, found or made; 国内公务接待 and 国内接待费 are one. */
export function partOf(context: ImportContext, item: Draft, name: string, evidence?: Evidence): Draft {
  const { ledger } = context;
  const kind = receptionOf(name);
  const held = ledger.list(item, "items").find((each) => receptionOf(wordsIn(each, "name")) === kind);
  const part = held ?? ledger.add(item, "items", { name });
  if (evidence !== undefined) ledger.text(part, "name", name, evidence);
  return part;
}

function receptionOf(name: string): string {
  const words = plain(name);
  if (words.includes("国内")) return "国内";
  return /境\)?外/.test(words) ? "境外" : /外事|外宾/.test(words) ? "外事" : words;
}

/** Expenses that stand beside 三公 in its table, and are none of it. */
export const OTHER_EXPENSES = /^(?:会议费|培训费)/;

/** 政府性基金预算“三公”经费支出表: a table of what one of the smaller funds pays, beside that of the appropriation. */
export function fundOfTable({ title }: PublishedTable): readonly string[] {
  const words = plain(title);
  const funds = [
    ...(words.includes("政府性基金") ? ["governmentFund"] : []),
    ...(words.includes("国有资本") ? ["stateCapital"] : []),
  ];
  return funds.length !== 1 || /一般公共|财政拨款/.test(words) ? [] : ["funding", ...funds];
}

/** The record of the operating expenses of the administration. */
export function agencyRecord(context: ImportContext, evidence: Evidence): Draft {
  const isNew = context.budget["agencyOperating"] === undefined;
  const record = context.part("agencyOperating");
  if (isNew && evidence.unit !== undefined && evidence.unit !== context.ledger.unit) record["unit"] = evidence.unit;
  record["name"] ??= "机关运行经费";
  return record;
}
