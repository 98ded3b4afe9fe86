/** The plain values of the budget JSON: decimals, dates and the words that may stand in a field. */
import * as z from "zod/mini";

/**
 * The largest magnitude of a JavaScript number that parseBudget accepts: 2^53. Longer figures are written as
 * text.
 */
const LARGEST_NUMBER = 2 ** 53;

/** The longest decimal text that parseBudget accepts, in characters. */
export const LONGEST_DECIMAL = 40;

/** The most columns or rows that a printed cell may be merged over. */
export const LARGEST_SPAN = 1000;

/**
 * How a decimal is written: `1437.00`, `-3.5`. No separators, no full-width digits, no exponent, no plus
 * sign.
 */
export const DECIMAL_PATTERN = /^-?\d+(\.\d+)?$/;

/** How a date is written: `2023`, `2023-02` or `2023-02-10`. */
export const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** How a link is written: `http:`, `https:` or relative, so that no script can stand in a link. */
export const LINK_PATTERN = /^([Hh][Tt]{2}[Pp][Ss]?:|[^:]*$|[^:]*[/?#])/;

/** A plain decimal: text such as `"1437.00"` (keeps the published digits) or a number such as `1437`. */
export const PlainDecimalSchema = z.union([
  z.string().check(z.regex(DECIMAL_PATTERN), z.maxLength(LONGEST_DECIMAL)),
  z.number().check(z.gte(-LARGEST_NUMBER), z.lte(LARGEST_NUMBER)),
]);
/** A plain decimal: text such as `"1437.00"` (keeps the published digits) or a number such as `1437`. */
export type PlainDecimal = z.infer<typeof PlainDecimalSchema>;

/** An amount of money in the unit in force; `null` is a published blank (未安排), which is not `"0"`. */
export const AmountSchema = z.nullable(PlainDecimalSchema);
/** An amount of money in the unit in force; `null` is a published blank (未安排), which is not `"0"`. */
export type Amount = z.infer<typeof AmountSchema>;

/** A percentage: `"17.11"` means 17.11 %. */
export const PercentSchema = z.clone(PlainDecimalSchema);
/** A percentage: `"17.11"` means 17.11 %. */
export type Percent = z.infer<typeof PercentSchema>;

/** A date to the day, month or year: `2023-02-10`, `2023-02`, `2023`. */
export const DateTextSchema = z.string().check(z.regex(DATE_PATTERN));
/** A date to the day, month or year: `2023-02-10`, `2023-02`, `2023`. */
export type DateText = z.infer<typeof DateTextSchema>;

/** A link: `http:`, `https:` or relative to the page. */
export const LinkSchema = z.string().check(z.regex(LINK_PATTERN));
/** A link: `http:`, `https:` or relative to the page. */
export type Link = z.infer<typeof LinkSchema>;

/** A budget year (年度), 1949 to 2100. */
export const YearSchema = z.int().check(z.gte(1949), z.lte(2100));
/** A budget year (年度), 1949 to 2100. */
export type Year = z.infer<typeof YearSchema>;

/** A unit of money (金额单位). */
export const UnitSchema = z.enum(["元", "百元", "千元", "万元", "百万元", "亿元"]);
/** A unit of money (金额单位). */
export type Unit = z.infer<typeof UnitSchema>;

/**
 * Which version of a year's figures: `budget` 年初预算, `revisedBudget` 调整预算 or 全年预算,
 * `execution` 预算执行数 (estimated outturn), `finalAccounts` 决算.
 */
export const VersionSchema = z.enum(["budget", "revisedBudget", "execution", "finalAccounts"]);
/**
 * Which version of a year's figures: `budget` 年初预算, `revisedBudget` 调整预算 or 全年预算,
 * `execution` 预算执行数 (estimated outturn), `finalAccounts` 决算.
 */
export type Version = z.infer<typeof VersionSchema>;

/** The word of a change: `increase` 增加 or 增长, `decrease` 减少, 下降 or 降低, `unchanged` 持平 or 无变动. */
export const DirectionSchema = z.enum(["increase", "decrease", "unchanged"]);
/** The word of a change: `increase` 增加 or 增长, `decrease` 减少, 下降 or 降低, `unchanged` 持平 or 无变动. */
export type Direction = z.infer<typeof DirectionSchema>;

/**
 * Where money comes from (资金来源). `fiscal` contains `general`, `governmentFund` and `stateCapital`; `own`
 * contains `institutional`, `business`, `superior`, `affiliate` and `other`. A containing word is a subtotal
 * of its parts.
 */
export const SourceSchema = z.enum([
  "fiscal",
  "general",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
  "specialAccount",
  "own",
  "institutional",
  "business",
  "superior",
  "affiliate",
  "other",
  "opening",
  "reserves",
]);
/**
 * Where money comes from (资金来源). `fiscal` contains `general`, `governmentFund` and `stateCapital`; `own`
 * contains `institutional`, `business`, `superior`, `affiliate` and `other`. A containing word is a subtotal
 * of its parts.
 */
export type Source = z.infer<typeof SourceSchema>;
