/**
 * The typed budget: one schema for a whole published disclosure (预算公开, 决算公开).
 *
 * Types are inferred from it, `budget.schema.json` is generated from it, and `parseBudget` reads by it.
 * Numbers have one home each, whatever table or paragraph prints them. Three silences differ: a field that is
 * absent (no such cell), `null` (a printed blank, 未安排) and `"0"` (a printed zero).
 */
/* eslint-disable @typescript-eslint/no-empty-object-type -- an interface gives an inferred type its name */
import * as z from "zod/mini";
import {
  EntitySchema,
  GlossaryEntrySchema,
  SectionSchema,
  SourceDocumentSchema,
  TableSchema,
  type Entity,
  type GlossaryEntry,
  type Section,
  type SourceDocument,
  type Table,
} from "./schema/disclosure.js";
import {
  AccountSchema,
  EconomicBreakdownSchema,
  ItemSchema,
  OverallPerformanceSchema,
  ProjectSchema,
  type Account,
  type EconomicBreakdown,
  type Item,
  type OverallPerformance,
  type Project,
} from "./schema/item.js";
import { optional, optionalList } from "./schema/optional.js";
import {
  DateTextSchema,
  SourceSchema,
  UnitSchema,
  VersionSchema,
  YearSchema,
  type DateText,
  type Source,
  type Version,
} from "./schema/words.js";

/** A whole disclosure: one budget, or one set of final accounts, of one entity for one year. */
export const BudgetSchema = z.strictObject({
  /** Where the JSON Schema of this file is found; editors use it for completion. */
  $schema: optional(z.string()),
  /** Version of the format that the file is written in. Default 1, the only one so far; see `docs/versions.md`. */
  schemaVersion: optional(z.literal(1)),
  /** Title of the disclosure (标题). */
  title: z.string(),
  /** Budget year (预算年度), 1949 to 2100. */
  year: YearSchema,
  /** Money unit of all amounts (金额单位) that state no other. */
  unit: UnitSchema,
  /** Currency (币种) as ISO 4217 code. Default `CNY`. */
  currency: optional(z.string()),
  /**
   * What the amounts are: `budget` 预算 (default) or `finalAccounts` 决算; also `revisedBudget` and `execution`.
   */
  kind: optional<Version>(VersionSchema),
  /** Which one of a government's four budgets (四本预算) this is. Absent: all money. */
  fund: optional<Source>(SourceSchema),
  /** `true`: the figures are invented, as an example. Invented data must say so. */
  example: optional(z.literal(true)),
  /** When the disclosure was published (公开日期). */
  published: optional<DateText>(DateTextSchema),
  /** Who publishes it (部门, 单位): name, duties, offices, staff. */
  entity: optional<Entity>(EntitySchema),
  /** The published documents that the figures come from. */
  documents: optionalList<SourceDocument>(SourceDocumentSchema),
  /** Income by source (收入): `amount` is 本年收入合计, `items` are the sources. */
  income: optional<Account>(AccountSchema),
  /** Expenditure by function (支出功能分类): `amount` is 本年支出合计, `items` are 类, 款, 项. */
  expenditure: optional<Account>(AccountSchema),
  /** Expenditure by economic class (支出经济分类): one entry for each scheme, source and nature. */
  economic: optionalList<EconomicBreakdown>(EconomicBreakdownSchema),
  /** The three public expenses (“三公”经费): `amount` is 合计, items `abroad`, `reception`, `vehicles`. */
  threePublic: optional<Item>(ItemSchema),
  /** Operating expenses of the administration (机关运行经费). */
  agencyOperating: optional<Item>(ItemSchema),
  /** Government procurement (政府采购): items `goods` 货物, `works` 工程, `services` 服务. */
  procurement: optional<Item>(ItemSchema),
  /** State-owned assets in use (国有资产占用使用情况), with `quantities` and `asOf`. */
  assets: optional<Item>(ItemSchema),
  /** Projects (项目): allocations, period, performance targets. */
  projects: optionalList<Project>(ProjectSchema),
  /** What performance management covers (绩效管理): 4 个项目, 380 万元. */
  performance: optionalList<Item>(ItemSchema),
  /** Performance targets of all that the body, or each of its units, spends (整体支出绩效目标). */
  overallPerformance: optionalList<OverallPerformance>(OverallPerformanceSchema),
  /**
   * The published tables: announced, held, empty or absent. Their figures stand in the fields above; what has no place
   * there stands in `cells`, as printed.
   */
  tables: optionalList<Table>(TableSchema),
  /** The published text (部门概况, 情况说明) as published. */
  text: optionalList<Section>(SectionSchema),
  /** Terms and what they mean (名词解释). */
  glossary: optionalList<GlossaryEntry>(GlossaryEntrySchema),
  /** Remarks on the whole disclosure, one each. */
  notes: optionalList(z.string()),
});
/** A whole disclosure: one budget, or one set of final accounts, of one entity for one year. */
export interface Budget extends z.infer<typeof BudgetSchema> {}

export * from "./schema/words.js";
export * from "./schema/figure.js";
export * from "./schema/item.js";
export * from "./schema/disclosure.js";
