/** Which sum a 小计 or 合计 of a wide row of 三公 is: by the columns that it stands before. */
import { type Decimal, sum } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import type { GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { threePublicOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";

type Sum = "vehicles" | "threePublic" | "all";

/**
 * The headings of a wide row with those over each sum as its place demands: 小计 | 购置费 | 运行维护费 is that of the vehicles,
 * 小计 | 因公出国（境）费 that of 三公, and what stands before that one is the sum of all. In a text set with spaces a heading over
 * several columns may seem to reach further than it does.
 */
export function withSumsInPlace(stacks: PublishedTable["stacks"]): PublishedTable["stacks"] {
  const codes = stacks.map((stack) =>
    isSum(stack)
      ? undefined
      : [...stack]
          .reverse()
          .map(threePublicOf)
          .find((code) => code !== undefined),
  );
  // Two years side by side have each item twice: each year is read by itself, where headings over it name it.
  if (codes.filter((code) => code === "abroad").length > 1) {
    const years = yearsOf(stacks);
    return years === undefined ? stacks : years.flatMap((year) => sumsOfYear(year, withSumsInPlace));
  }
  const sums = new Map<number, Sum>();
  for (let column = stacks.length - 2; column >= 0; column -= 1) {
    if (!isSum(stacks[column] ?? [])) continue;
    const sum = sumBefore(codes[column + 1], sums.get(column + 1));
    const isFirst = codes.slice(0, column).every((code) => code === undefined);
    if (sum !== undefined && (sum === "vehicles" || isFirst)) sums.set(column, sum);
  }
  return stacks.map((stack, column) => {
    const sum = sums.get(column);
    const isOfVehicles = stack.some((head) => threePublicOf(head) === "vehicles");
    const leaf = stack[stack.length - 1] ?? "";
    if (sum === "vehicles" && !isOfVehicles) return ["公务用车购置及运行维护费", leaf];
    if (sum === "threePublic" && isOfVehicles) return ["“三公”经费", leaf];
    if (sum === "all" && stack.length > 1) return [leaf];
    return stack;
  });
}

type Stacks = PublishedTable["stacks"];

/** Runs of columns under one heading each: 上年, 当年, 增减变化情况. `undefined` where several items stand twice under one. */
function yearsOf(stacks: Stacks): Stacks[] | undefined {
  const runs: string[][][] = [];
  let top: string | undefined;
  for (const stack of stacks) {
    const own = /20\d\d|上年|本年|当年|增减|变[化动]/.test(stack[0] ?? "") ? stack[0] : undefined;
    const run = runs[runs.length - 1];
    if (run === undefined || own !== top) runs.push([[...stack]]);
    else run.push([...stack]);
    top = own;
  }
  const isTwice = (run: Stacks): boolean =>
    run.filter((stack) => stack.some((head) => threePublicOf(head) === "abroad")).length > 1;
  return runs.some(isTwice) ? undefined : runs;
}

/** The sums of one year, whose heading stays over its columns. */
function sumsOfYear(year: Stacks, settle: (stacks: Stacks) => Stacks): Stacks {
  const [top = ""] = year[0] ?? [];
  const isYear = year.length > 1 && year.every(([head]) => head === top);
  if (!isYear) return year;
  return settle(year.map((stack) => stack.slice(1))).map((stack) => [top, ...stack]);
}

/**
 * Columns of a row that may stand under other headings than their own: where headings of two columns are glued together and
 * purchase and operation of vehicles do not make their sum, all from these on.
 */
export function uncertainColumns(stacks: PublishedTable["stacks"], row: GridRow): ReadonlySet<number> {
  const isGlued = stacks.some((stack) => stack.some((head) => GLUED.test(plain(head))));
  const codes = stacks.map((stack) =>
    [...stack]
      .reverse()
      .map(threePublicOf)
      .find((code) => code !== undefined),
  );
  const valueOf = (column: number): Decimal | undefined => cellAmount(row.cells[column]?.text);
  const whole = stacks.findIndex((stack, column) => isSum(stack) && codes[column] === "vehicles");
  const parts = codes.flatMap((code, column) =>
    code === "vehiclePurchase" || code === "vehicleOperation" ? [column] : [],
  );
  const [first = stacks.length] = parts;
  const isDisproved = isGlued && whole >= 0 && parts.length > 0 && !sum(parts.map(valueOf)).equals(valueOf(whole) ?? 0);
  return new Set(isDisproved ? stacks.flatMap((_, column) => (column >= first ? [column] : [])) : []);
}

/** 公务接待会议费, 公务用车公务用车运行: headings of two columns in one. */
const GLUED = /公务用车.*公务用车|接待费?(?:会议|培训)|会议费?培训/;

function sumBefore(code: ReturnType<typeof threePublicOf>, sum: Sum | undefined): Sum | undefined {
  if (code === "vehiclePurchase" || code === "vehicleOperation" || sum === "vehicles")
    return sum === "vehicles" ? "threePublic" : "vehicles";
  if (code !== undefined) return "threePublic";
  return sum === "threePublic" ? "all" : undefined;
}

function isSum(stack: readonly string[]): boolean {
  return /^(?:合计|小计|总计)$/.test(plain(stack[stack.length - 1] ?? ""));
}
