/** What a disclosure holds besides figures: its documents, tables, texts, terms, and who publishes it. */
/* eslint-disable @typescript-eslint/no-empty-object-type -- an interface gives an inferred type its name */
import * as z from "zod/mini";
import { PrintingSchema, QuantitySchema, type Printing, type Quantity } from "./figure.js";
import { optional, optionalList, type Optional } from "./optional.js";
import { DateTextSchema, LARGEST_SPAN, LinkSchema, UnitSchema, type DateText, type Link, type Unit } from "./words.js";

/** A published document that the figures come from. */
export const SourceDocumentSchema = z.strictObject({
  /** Short name by which `printed` refers to it. */
  id: z.string(),
  /** Title of the document. */
  title: optional(z.string()),
  /** Where it is published: an `http:`, `https:` or relative link. */
  url: optional<Link>(LinkSchema),
  /** When it was published (发布日期). */
  date: optional<DateText>(DateTextSchema),
  /** What kind of file it is: `pdf`, `docx`, `xls`, `html`, `txt`. */
  type: optional(z.string()),
});
/** A published document that the figures come from. */
export interface SourceDocument extends z.infer<typeof SourceDocumentSchema> {}

/** How many columns or rows a cell covers. */
export const SpanSchema = z.int().check(z.gte(1), z.lte(LARGEST_SPAN));

/** A cell that is merged with others (合并单元格). */
export const MergedCellSchema = z.strictObject({
  /** Its text; `null` where it is blank. */
  text: z.nullable(z.string()),
  /** Columns it covers. Default 1. */
  columns: optional(SpanSchema),
  /** Rows it covers. Default 1. */
  rows: optional(SpanSchema),
});
/** A cell that is merged with others (合并单元格). */
export interface MergedCell extends z.infer<typeof MergedCellSchema> {}

/** A cell as printed: its text, or `null` where it is blank. */
export const PrintedCellSchema = z.union([z.nullable(z.string()), MergedCellSchema]);
/** A cell as printed: its text, or `null` where it is blank. */
export type PrintedCell = string | MergedCell | null;

/** The cells of a table as printed: in each row those that begin in it. What a merged cell covers is left out. */
export const TableCellsSchema = z.strictObject({
  /** Rows of headings (表头), from above. */
  heads: optionalList<PrintedCell[]>(z.array(PrintedCellSchema)),
  /** Rows under them. */
  rows: z.array(z.array(PrintedCellSchema)),
});
/** The cells of a table as printed: in each row those that begin in it. What a merged cell covers is left out. */
export interface TableCells extends z.infer<typeof TableCellsSchema> {}

/**
 * A published table (公开表): whether it was announced, is held, is empty or is missing. Its figures stand
 * elsewhere, or in `cells` as printed.
 */
export const TableSchema = z.strictObject({
  /**
   * Which table: `summary`, `income`, `expenditure`, `fiscal`, `general`, `basic`, `project`,
   * `governmentFund`, `threePublic` …; `transfers` 转移支付, `debt` 政府债务, `meetings` 会议费 and 培训费.
   */
  id: z.string(),
  /** Title as published (表名). */
  title: z.string(),
  /** Number as published (表号): 表一, 01. */
  number: optional(z.string()),
  /** Whether the list of contents names it (目录). */
  announced: optional(z.boolean()),
  /**
   * `held`: with figures; `empty`: printed without any (空表); `absent`: announced, but not in the document.
   */
  state: z.enum(["held", "empty", "absent"]),
  /** Money unit printed on the table (金额单位). */
  unit: optional<Unit>(UnitSchema),
  /** Who prepared it (编制单位). */
  preparedBy: optional(z.string()),
  /** Note under the table (备注, 空表说明), as published. */
  note: optional(z.string()),
  /** The cells as printed, of a table whose figures have no other place. */
  cells: optional<TableCells>(TableCellsSchema),
  /** Where the table is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/**
 * A published table (公开表): whether it was announced, is held, is empty or is missing. Its figures stand
 * elsewhere, or in `cells` as printed.
 */
export interface Table extends z.infer<typeof TableSchema> {}

/** A part of the published text, as published; figures are never read from it again. */
export const SectionSchema = z.strictObject({
  /** Heading as published. */
  heading: optional(z.string()),
  /** Paragraphs as published. */
  paragraphs: optionalList(z.string()),
  /** Parts under their own headings. */
  get sections(): Optional<Section[]> {
    return optionalList(SectionSchema);
  },
  /** Where the part is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** A part of the published text, as published; figures are never read from it again. */
export interface Section extends z.infer<typeof SectionSchema> {}

/** A term and what it means (名词解释), as published. */
export const GlossaryEntrySchema = z.strictObject({
  /** The term. */
  term: z.string(),
  /** What it means. */
  definition: z.string(),
  /** Where it is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** A term and what it means (名词解释), as published. */
export interface GlossaryEntry extends z.infer<typeof GlossaryEntrySchema> {}

/** A unit that belongs to the publisher (所属单位). */
export const SubordinateUnitSchema = z.strictObject({
  /** Name as published. */
  name: z.string(),
  /** What the list says of it: kind, level (备注). */
  note: optional(z.string()),
  /** Where it is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** A unit that belongs to the publisher (所属单位). */
export interface SubordinateUnit extends z.infer<typeof SubordinateUnitSchema> {}

/** Who publishes the budget (公开主体). */
export const EntitySchema = z.strictObject({
  /** Name as published (部门或单位名称). */
  name: z.string(),
  /** Code of the entity (部门代码, 单位代码). */
  code: optional(z.string()),
  /** Region (行政区划): name or code. */
  region: optional(z.string()),
  /** `government` 一级政府, `department` 部门, `unit` 单位. */
  level: optional(z.enum(["government", "department", "unit"])),
  /** Main duties (主要职责), one each. */
  duties: optionalList(z.string()),
  /** Names of the offices inside (内设机构). */
  offices: optionalList(z.string()),
  /** Units that belong to it (所属单位). */
  units: optionalList<SubordinateUnit>(SubordinateUnitSchema),
  /** Numbers the text states: of offices, of units (内设机构数, 所属单位数). */
  counts: optionalList<Quantity>(QuantitySchema),
  /** Staff (人员情况): `posts` 编制, `actual` 实有, with parts `serving` 在职, `retired` 退休, in 人. */
  staff: optionalList<Quantity>(QuantitySchema),
  /** Where it is printed. */
  printed: optionalList<Printing>(PrintingSchema),
});
/** Who publishes the budget (公开主体). */
export interface Entity extends z.infer<typeof EntitySchema> {}
