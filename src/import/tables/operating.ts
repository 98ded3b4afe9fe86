/** Tables of what runs an office (机构运行信息表): 三公, its counts, 机关运行经费, assets and procurement, in blocks side by side. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, ordinalOf, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { blocksOf, rolesOf, type Block } from "./columns.js";
import { leftover } from "./written-figures.js";
import { readThreePublicRows } from "./three-public-rows.js";

type Part = "threePublic" | "assets" | "procurement" | undefined;

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/三公|机关运行/, "threePublic"],
  [/国有资产|资产(?:占用|信息|情况)|车辆情况/, "assets"],
  [/政府采购/, "procurement"],
];

/** Reads the blocks one after another, and their parts each with its own reader. */
export function readOperatingTable(context: ImportContext, table: PublishedTable, id: string): void {
  const roles = rolesOf(table, { year: context.year, kind: context.kind, prefix: [] });
  const blocks = blocksOf(roles);
  let part: Part;
  const rows: { readonly row: GridRow; readonly part: Part }[] = [];
  for (const block of blocks) {
    for (const row of table.body) {
      const own = ownRow(row, block);
      const label = plain(own.cells[0]?.text ?? "");
      if (label === "" && filled(own).length <= 1) continue;
      if (/^[一二三四五六]/.test(ordinalOf(own.cells[0]?.text ?? "")))
        part = PARTS.find(([pattern]) => pattern.test(label))?.[1];
      rows.push({ row: own, part });
    }
  }
  const [first] = blocks;
  if (first === undefined) return;
  const columns = [first.name, ...first.figures];
  const ofPart = (wanted: Part): GridRow[] => rows.filter((each) => each.part === wanted).map((each) => each.row);
  const stacks = columns.map((column) => table.stacks[column] ?? []);
  const money = { ...table, stacks, width: columns.length, body: ofPart("threePublic") };
  readThreePublicRows(context, money, id);
  for (const row of ofPart("assets")) assetRow(context, row, inTable(row.place, id, undefined));
  for (const row of ofPart("procurement")) procurementRow(context, row, inTable(row.place, id, table.unit));
  for (const row of ofPart(undefined)) leftover(context, row);
}

/** The cells of a block: its name, then its figures; line numbers are no figures. */
function ownRow(row: GridRow, block: Block): GridRow {
  const cells = [block.name, ...block.figures].map((from, column) => {
    const cell = row.cells[from];
    return cell === undefined ? undefined : { ...cell, column };
  });
  return { ...row, cells };
}

const ASSETS: readonly (readonly [RegExp, string])[] = [
  [/^车辆/, "vehicles"],
  [/^房屋/, "buildings"],
  [/^单价(?:50|五十)万/, "equipment500k"],
  [/^单价100万/, "equipment1m"],
];

/** （一）车辆数合计（辆）: a count; 1.主要负责人用车: a part of the row above. */
function assetRow(context: ImportContext, row: GridRow, evidence: Evidence): void {
  const { ledger } = context;
  const label = tidy(textAt(row, 0));
  const value = readCell(filled(row).find(({ column }) => column > 0)?.text ?? "");
  context.rows += 1;
  if (value.kind !== "figure") return;
  const assets = context.part("assets");
  assets["name"] ??= "国有资产占用情况";
  const [, unit = ""] = /[（(](辆|台，?、?套|套|平方米|个)[)）]\s*$/.exec(label) ?? [];
  const name = unnumbered(label).replace(/[（(](?:辆|台，?、?套|套|平方米|个)[)）]\s*$/, "");
  const code = ASSETS.find(([pattern]) => pattern.test(plain(name)))?.[1];
  const vehicles = ledger.list(assets, "items").find((each) => each["code"] === "vehicles");
  const isPart = code === undefined && vehicles !== undefined && /^\d/.test(ordinalOf(label));
  const holder = isPart ? vehicles : assets;
  const held = ledger.list(holder, "items").find((each) => plain(wordsIn(each, "name")) === plain(name));
  const record = held ?? ledger.add(holder, "items", { ...(code === undefined ? {} : { code }), name });
  if (record["quantities"] !== undefined) return;
  record["quantities"] = [{ value: value.amount, unit: unit === "" ? "辆" : unit }];
  ledger.mark(record, "quantities", evidence);
  context.figures += 1;
}

const PROCURED: readonly (readonly [RegExp, string])[] = [
  [/货物/, "goods"],
  [/工程/, "works"],
  [/服务/, "services"],
];

/** A row of procurement: all of it, goods, works, services, or what small enterprises were given. */
function procurementRow(context: ImportContext, row: GridRow, evidence: Evidence): void {
  const { ledger } = context;
  const label = tidy(textAt(row, 0));
  const cell = filled(row).find(({ column, text }) => column > 0 && readCell(text).kind === "figure");
  context.rows += 1;
  if (cell === undefined) return;
  const root = context.part("procurement");
  if (Object.keys(root).length === 0 && evidence.unit !== undefined && evidence.unit !== ledger.unit)
    root["unit"] = evidence.unit;
  root["name"] ??= "政府采购";
  const words = plain(unnumbered(label));
  const code = PROCURED.find(([pattern]) => pattern.test(words))?.[1];
  const isSmall = /中小|小微/.test(words);
  const [list, key] = isSmall
    ? ["memo", words.includes("中小") ? "awardedSme" : "awardedMicro"]
    : code === undefined
      ? ["", ""]
      : ["items", code];
  const record = list === "" ? root : (find(context, root, list, key) ?? ledger.add(root, list, { code: key }));
  if (list !== "") record["name"] ??= unnumbered(label);
  context.cell(record, "amount", cell.text, { ...evidence, place: cell.place });
}

function find(context: ImportContext, root: Draft, list: string, code: string): Draft | undefined {
  return context.ledger.list(root, list).find((each) => each["code"] === code);
}

/**
 * The totals of a table of procurement: 合计, 一、货物, 二、工程, 三、服务.
 *
 * @returns the other rows: what is bought for which project
 */
export function readProcurementTable(context: ImportContext, table: PublishedTable, id: string): readonly GridRow[] {
  return table.body.filter((row) => {
    const held = filled(row);
    if (held.length === 0) return false;
    const [label] = held;
    // 工程监理服务 under the names of what is bought is no total.
    const isAlone = held.filter(({ text }) => readCell(text).kind === "words").length === 1;
    const isKnown = /^(?:合计|总计|货物|工程|服务|政府采购(?:货物|工程|服务))/.test(
      plain(unnumbered(label?.text ?? "")),
    );
    if (!(isAlone || isTotalLabel(label?.text ?? "")) || !isKnown || (label?.column ?? 0) > firstOf(table)) return true;
    const cells = held.map((cell, column) => ({ ...cell, column }));
    procurementRow(context, { ...row, cells }, inTable(row.place, id, table.unit));
    return false;
  });
}

/** The first column that holds words. */
function firstOf({ body }: PublishedTable): number {
  return Math.min(
    ...body.flatMap((row) =>
      filled(row).flatMap(({ column, text }) => (readCell(text).kind === "words" ? [column] : [])),
    ),
  );
}
