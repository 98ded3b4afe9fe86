/** Trees of figures: budget items, the two accounts, projects and their performance targets. */
/* eslint-disable @typescript-eslint/no-empty-object-type -- an interface gives an inferred type its name */
import * as z from "zod/mini";
import { CellSchema, FigureSchema, PrintingSchema, type Cell, type Printing } from "./figure.js";
import { optional, optionalList, optionalRecord, type Optional } from "./optional.js";
import {
  DateTextSchema,
  PlainDecimalSchema,
  SourceSchema,
  type DateText,
  type PlainDecimal,
  type Source,
} from "./words.js";

/**
 * A figure with code, name and parts: the only node of every tree. A root is an item too: `amount` is its
 * stated total.
 */
export const ItemSchema = z.extend(FigureSchema, {
  /**
   * Published code (2010301, 30101), or a word such as `general` where none is printed. Not twice on one
   * path.
   */
  code: optional(z.string()),
  /** `true`: the document does not print the code; it was found from the published names. */
  codeAssigned: optional(z.literal(true)),
  /** Name as published (科目名称, 项目名称). */
  name: optional(z.string()),
  /** Name in the official classification of the year, only where it differs from `name`. */
  officialName: optional(z.string()),
  /** Parts of this item (类 → 款 → 项): they add up to `amount`. */
  get items(): Optional<Item[]> {
    return optionalList(ItemSchema);
  },
  /** Memorandum items (其中…): stated beside, not parts of the sum. */
  get memo(): Optional<Item[]> {
    return optionalList(ItemSchema);
  },
  /** Date of a stock (截至…), such as assets. */
  asOf: optional<DateText>(DateTextSchema),
});
/**
 * A figure with code, name and parts: the only node of every tree. A root is an item too: `amount` is its
 * stated total.
 */
export interface Item extends z.infer<typeof ItemSchema> {}

/** Income or expenditure as a whole: `amount` is 本年收入合计 or 本年支出合计, without balances. */
export const AccountSchema = z.extend(ItemSchema, {
  /** Grand total (收入总计, 支出总计), balances included, in the unit in force. */
  get total(): Optional<Cell> {
    return optional(CellSchema);
  },
  /** Balances that are not income or expenditure of the year (上年结转, 使用结余; 结转下年, 结余分配). */
  get balances(): Optional<Item[]> {
    return optionalList(ItemSchema);
  },
});
/** Income or expenditure as a whole: `amount` is 本年收入合计 or 本年支出合计, without balances. */
export interface Account extends z.infer<typeof AccountSchema> {}

/** Expenditure by economic class (支出经济分类), and of what it is. */
export const EconomicBreakdownSchema = z.extend(ItemSchema, {
  /** Which classification: `department` 部门预算支出经济分类 (301…) or `government` 政府预算支出经济分类 (501…). */
  scheme: z.enum(["department", "government"]),
  /** Only the expenditure paid by this source (资金来源). Absent: by all. */
  source: optional<Source>(SourceSchema),
  /** Only basic (基本支出) or only project expenditure (项目支出). Absent: both. */
  nature: optional(z.enum(["basic", "project"])),
});
/** Expenditure by economic class (支出经济分类), and of what it is. */
export interface EconomicBreakdown extends z.infer<typeof EconomicBreakdownSchema> {}

/**
 * The value a performance indicator aims at or reached: `"≥95%"` as text, and taken apart where it can be.
 */
export const TargetSchema = z.strictObject({
  /** The value as published (指标值): ≥95%, 有效提升. */
  text: z.string(),
  /** How the value is to be met. */
  operator: optional(z.enum(["=", ">=", "<=", ">", "<"])),
  /** The number in the text, in `unit`. */
  value: optional<PlainDecimal>(PlainDecimalSchema),
  /** Unit of `value`: %, 个, 万元. */
  unit: optional(z.string()),
});
/**
 * The value a performance indicator aims at or reached: `"≥95%"` as text, and taken apart where it can be.
 */
export interface Target extends z.infer<typeof TargetSchema> {}

/** A performance indicator (绩效指标) of a project. */
export const IndicatorSchema = z.strictObject({
  /** First level (一级指标) as published, mislabelled ones too. */
  level1: z.string(),
  /** Second level (二级指标) as published. */
  level2: optional(z.string()),
  /** Third level (三级指标): the indicator's name. */
  name: z.string(),
  /** What the target rests on (设定依据). */
  basis: optional(z.string()),
  /** Weight in points (分值权重), usually of 90 or 100. */
  weight: optional<PlainDecimal>(PlainDecimalSchema),
  /** How points are given (评分标准). */
  scoring: optional(z.string()),
  /** What proves it (佐证资料, 数据来源). */
  evidence: optional(z.string()),
  /** Points reached (得分). */
  score: optional<PlainDecimal>(PlainDecimalSchema),
  /** Value aimed at (指标值). */
  target: optional<Target>(TargetSchema),
  /** Value of the year before (上年完成值). */
  prior: optional<Target>(TargetSchema),
  /** Value reached (实际完成值). */
  actual: optional<Target>(TargetSchema),
  /** Remarks. */
  note: optional(z.string()),
  /** Where the indicator is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** A performance indicator (绩效指标) of a project. */
export interface Indicator extends z.infer<typeof IndicatorSchema> {}

/** The performance targets of a project (项目绩效目标): its money as that table states it, goals and indicators. */
export const PerformanceSchema = z.extend(FigureSchema, {
  /** Goals for the year (年度绩效目标), one paragraph each. */
  goals: optionalList(z.string()),
  /** Points given for budget execution (预算执行率分值), usually 10. */
  executionWeight: optional<PlainDecimal>(PlainDecimalSchema),
  /** The indicators (绩效指标) in published order. */
  indicators: z.array<z.ZodMiniType<Indicator>>(IndicatorSchema),
});
/** The performance targets of a project (项目绩效目标): its money as that table states it, goals and indicators. */
export interface Performance extends z.infer<typeof PerformanceSchema> {}

/** When a project runs (实施周期). */
export const PeriodSchema = z.strictObject({
  /** First day, month or year. */
  from: optional<DateText>(DateTextSchema),
  /** Last day, month or year. */
  to: optional<DateText>(DateTextSchema),
  /** The period as published, where it is not plain dates. */
  text: optional(z.string()),
});
/** When a project runs (实施周期). */
export interface Period extends z.infer<typeof PeriodSchema> {}

/** Performance targets of a whole body (整体支出绩效目标): `amount` is all that it spends. */
export const OverallPerformanceSchema = z.extend(PerformanceSchema, {
  /** The body (部门或单位名称). */
  name: optional(z.string()),
  /** Main tasks (年度主要任务): `amount` 金额合计, `purpose` 主要内容. */
  tasks: optional<Item>(ItemSchema),
  /** What the form says besides, under its labels. */
  particulars: optionalRecord<string>(z.string()),
});
/** Performance targets of a whole body (整体支出绩效目标): `amount` is all that it spends. */
export interface OverallPerformance extends z.infer<typeof OverallPerformanceSchema> {}

/** A project (项目): `amount` is 预算安排规模, `items` are its allocations (资金分配情况). */
export const ProjectSchema = z.extend(ItemSchema, {
  /** Code of the functional item (功能分类科目编码) that pays it. */
  function: optional(z.string()),
  /** What the project is (项目概述). */
  summary: optional(z.string()),
  /** What the project rests on (立项依据, 政策依据). */
  legalBasis: optional(z.string()),
  /** Who carries it out (实施主体, 承担单位). */
  owner: optional(z.string()),
  /** Whose budget it is in (预算单位), where not `owner`. */
  budgetUnit: optional(z.string()),
  /** Department (主管部门). */
  department: optional(z.string()),
  /** How it is carried out (实施方案). */
  plan: optional(z.string()),
  /** Person in charge (项目负责人): a person's name, shown only where the page asks for it. */
  officer: optional(z.string()),
  /** When it runs (实施周期). */
  period: optional<Period>(PeriodSchema),
  /** Its performance targets (项目绩效目标). */
  performance: optional<Performance>(PerformanceSchema),
  /** What its form says besides, under its labels. */
  particulars: optionalRecord<string>(z.string()),
});
/** A project (项目): `amount` is 预算安排规模, `items` are its allocations (资金分配情况). */
export interface Project extends z.infer<typeof ProjectSchema> {}
