/**
 * A figure and what a document says about it: its parts, its comparisons, what it counts, where it is
 * printed.
 */
/* eslint-disable @typescript-eslint/no-empty-object-type -- an interface gives an inferred type its name */
import * as z from "zod/mini";
import { optional, optionalList, optionalRecord, type Optional } from "./optional.js";
import {
  AmountSchema,
  DirectionSchema,
  PercentSchema,
  UnitSchema,
  VersionSchema,
  YearSchema,
  type Amount,
  type Direction,
  type Percent,
  type Unit,
  type Version,
  type Year,
} from "./words.js";

/** Where a record is printed, and how there if otherwise. One per row or sentence, not one per number. */
export const PrintingSchema = z.strictObject({
  /** Which of the budget's `documents` it is printed in: its `id`. Needed only where there are several. */
  document: optional(z.string()),
  /**
   * Which table it is printed in: the `id` of an entry of `tables`, such as `summary`. Absent: in the text.
   */
  table: optional(z.string()),
  /** Page of the document (页), counted from 1. */
  page: optional(z.int()),
  /** Line of the document read as text (行), counted from 1. */
  line: optional(z.int()),
  /** Row of the table (表格行), counted from 1. */
  row: optional(z.int()),
  /** Column of the table (表格列), counted from 1. */
  column: optional(z.int()),
  /**
   * Which field of the record is meant: `basic`, `name`, `funding.general`. Absent: all its plain figures.
   */
  field: optional(z.string()),
  /**
   * The digits or the name printed there, where they differ from the stored ones. Separators and spaces do
   * not count.
   */
  as: optional(z.string()),
  /** Money unit of the printed digits (金额单位), where it is not the unit in force. */
  unit: optional<Unit>(UnitSchema),
});
/** Where a record is printed, and how there if otherwise. One per row or sentence, not one per number. */
export interface Printing extends z.infer<typeof PrintingSchema> {}

/** A figure against itself in another year or version (比上年、与预算相比、完成预算). */
export const ComparisonSchema = z.strictObject({
  /** Year compared with (年度). Default: the year before the document's. */
  year: optional<Year>(YearSchema),
  /**
   * Version compared with. Default: the document's `kind`. 决算 against its budget: same year, `budget` or
   * `revisedBudget`.
   */
  version: optional<Version>(VersionSchema),
  /** The other figure where it is printed (上年数, 年初预算), in the unit in force. `null`: its cell is blank. */
  amount: optional<Amount>(AmountSchema),
  /**
   * The change as printed (增减额), in the unit in force: a magnitude where `direction` is given, otherwise
   * signed.
   */
  change: optional<Amount>(AmountSchema),
  /** The word of the change (增加, 减少, 持平), also where it contradicts the figures. */
  direction: optional<Direction>(DirectionSchema),
  /**
   * The rate of change as printed (增减率), in per cent: a magnitude where a word is given, otherwise signed.
   */
  rate: optional<Percent>(PercentSchema),
  /** The word of the rate, only where it contradicts `direction`. */
  rateDirection: optional<Direction>(DirectionSchema),
  /** This figure as per cent of the other (完成年初预算的 98.69%). */
  percentOf: optional<Percent>(PercentSchema),
  /** The published reason (主要原因是…), without that opening. */
  reason: optional(z.string()),
  /** Money unit of this comparison (金额单位), where it is not the unit in force. */
  unit: optional<Unit>(UnitSchema),
  /** Where the comparison is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** A figure against itself in another year or version (比上年、与预算相比、完成预算). */
export interface Comparison extends z.infer<typeof ComparisonSchema> {}

/** Something counted and not paid (数量): people, vehicles, square metres, batches. */
export const QuantitySchema = z.strictObject({
  /** Published code, or a word such as `posts` 编制, `actual` 实有, `serving` 在职, `retired` 退休. */
  code: optional(z.string()),
  /** Name as published (名称). */
  name: optional(z.string()),
  /** How many (数量), in `unit`. `null`: the cell is blank. */
  value: AmountSchema,
  /** What is counted: 人, 辆, 台, 平方米, 批次, 人次. Not a unit of money. */
  unit: optional(z.string()),
  /** The same count in another year or version; its `amount` and `change` are in the unit of the count. */
  compare: optionalList<Comparison>(ComparisonSchema),
  /** Parts of the count: 实有人数 is 在职 and 退休. */
  get items(): Optional<Quantity[]> {
    return optionalList(QuantitySchema);
  },
  /** Where the count is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** Something counted and not paid (数量): people, vehicles, square metres, batches. */
export interface Quantity extends z.infer<typeof QuantitySchema> {}

/**
 * An amount and what is known of it. Every field may be absent; it stands wherever a plain amount may stand.
 */
export const FigureSchema = z.strictObject({
  /**
   * The money (合计, 预算数 or 决算数, as the document's `kind` says), in the unit in force. `null`: blank 未安排, not
   * `"0"`.
   */
  amount: optional<Amount>(AmountSchema),
  /** Money unit of this figure and of everything below it (金额单位), where it is not the document's. */
  unit: optional<Unit>(UnitSchema),
  /** Basic expenditure (基本支出), a part of `amount`. */
  get basic(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Project expenditure (项目支出), a part of `amount`. */
  get project(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Payments to the superior unit (上缴上级支出), a part of `amount`. */
  get transfersUp(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Business expenditure (经营支出), a part of `amount`. */
  get business(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Subsidies to affiliated units (对附属单位补助支出), a part of `amount`. */
  get transfersDown(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Money that a unit holds back for what the year brings (单位预留机动经费), a part of `amount`. */
  get contingency(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Personnel expenditure (人员经费), a part of basic expenditure. */
  get personnel(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Public operating expenditure (公用经费), a part of basic expenditure. */
  get operating(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Carried over at the beginning of the year (年初结转和结余). Not a part of `amount`. */
  get opening(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Income of the year for this line (本年收入). Not a part of `amount`. */
  get income(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Carried over at the end of the year (年末结转和结余). Not a part of `amount`. */
  get closing(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Which money pays it (资金来源), by source. */
  get funding(): Optional<Funding> {
    return optional(FundingSchema);
  },
  /** The amount by economic class (经济分类), under its published code: `{ "302": "80" }`. */
  get economic(): Optional<Record<string, Cell>> {
    return optionalRecord(CellSchema);
  },
  /** Any other published column, under its heading: 其中：基本建设资金支出. */
  get named(): Optional<Record<string, Cell>> {
    return optionalRecord(CellSchema);
  },
  /**
   * Share (占…%) in per cent: of the same measure at the root of its tree; for the root's own parts, of the
   * root.
   */
  share: optional<Percent>(PercentSchema),
  /** The same figure in another year or version (比上年…, 完成…%). */
  compare: optionalList<Comparison>(ComparisonSchema),
  /** Counts that belong to the money: 31 辆, 2 批次, 26 人次. */
  quantities: optionalList<Quantity>(QuantitySchema),
  /** What it is for (主要用于…, 主要内容), as published. */
  purpose: optional(z.string()),
  /** Remark (备注, 主要包括…), as published. */
  note: optional(z.string()),
  /** Where it is printed, and how there if otherwise. */
  printed: optionalList<Printing>(PrintingSchema),
});
/**
 * An amount and what is known of it. Every field may be absent; it stands wherever a plain amount may stand.
 */
export interface Figure extends z.infer<typeof FigureSchema> {}

/** A plain amount, or a figure where more is known: `"1057"` is short for `{ "amount": "1057" }`. */
export const CellSchema: z.ZodMiniType<Cell> = z.union([AmountSchema, FigureSchema]);
/** A plain amount, or a figure where more is known: `"1057"` is short for `{ "amount": "1057" }`. */
export type Cell = Amount | Figure;

/**
 * An amount by the source that pays it (资金来源). Subtotals (`fiscal`, `own`) are never added to their parts.
 */
export const FundingSchema = z.strictObject({
  /** Fiscal appropriation (财政拨款): the subtotal of `general`, `governmentFund` and `stateCapital`. */
  fiscal: optional<Cell>(CellSchema),
  /** General public budget (一般公共预算). */
  general: optional<Cell>(CellSchema),
  /** Government-managed funds (政府性基金预算). */
  governmentFund: optional<Cell>(CellSchema),
  /** State capital operations (国有资本经营预算). */
  stateCapital: optional<Cell>(CellSchema),
  /** Social insurance funds (社会保险基金预算). */
  socialInsurance: optional<Cell>(CellSchema),
  /** Money managed in the fiscal special account (财政专户管理资金). */
  specialAccount: optional<Cell>(CellSchema),
  /** The unit's own money (单位资金): the subtotal of the five words that follow. */
  own: optional<Cell>(CellSchema),
  /** Income from the institution's activities (事业收入). */
  institutional: optional<Cell>(CellSchema),
  /** Business income (经营收入). */
  business: optional<Cell>(CellSchema),
  /** Subsidies from the superior unit (上级补助收入). */
  superior: optional<Cell>(CellSchema),
  /** Payments from affiliated units (附属单位上缴收入). */
  affiliate: optional<Cell>(CellSchema),
  /** Other income (其他收入). */
  other: optional<Cell>(CellSchema),
  /** Carried over from last year (上年结转). */
  opening: optional<Cell>(CellSchema),
  /** Use of accumulated reserves (使用结余, 使用非财政拨款结余). */
  reserves: optional<Cell>(CellSchema),
  /** A source that none of these words means, under its printed name. */
  named: optionalRecord<Cell>(CellSchema),
});
/**
 * An amount by the source that pays it (资金来源). Subtotals (`fiscal`, `own`) are never added to their parts.
 */
export interface Funding extends z.infer<typeof FundingSchema> {}
