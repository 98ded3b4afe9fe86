/** The roles of the columns of a table of items: codes, names, figures, remarks. */
import { textAt, type GridCell, type GridRow } from "../understand/grid.js";
import { nameOfColumn } from "../understand/headings.js";
import { isGovernmentScheme, measureOf, saysMeasure, type Measure, type MeasureScope } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { yearOf } from "../understand/vocabulary.js";
import { plain, readCell, tidy } from "../understand/words.js";
import { isOpenTo, provedRates } from "./proved-rates.js";

/** What a column holds. */
export type Role =
  | { readonly role: "code" | "name" | "project" | "unit" | "note" | "index" | "empty" }
  | { readonly role: "figure"; readonly measure: Measure }
  | { readonly role: "unknown" };

const CODE_HEADING = /编码$|代码$|^类$|^款$|^项$|^科目编$|编码\(?[类款项]\)?$/;
const NAME_HEADING =
  /^(?:项目|科目|内容|支出项目|收入项目|(?:支出)?功能分类(?:科目)?|经济分类(?:科目)?|(?:支出|收入)|(?:预算)?科目名称?|.*名称|预算项目|按.*分类)(?:\(.*\))?$/;

/** Columns of bodies, and of what kind a project is: they name no figure and no item. */
const UNIT_HEADING =
  /^(?:[一二三]级)?(?:预算|资金|项目|实施|承担|主管)?(?:单位|部门)(?:编码|代码|名称)?$|^(?:项目)?(?:类型|类别|属性)$/;

/** The role of every column, by its headings and by what stands in it. */
export function rolesOf(table: PublishedTable, scope: MeasureScope): Role[] {
  const schemed = {
    ...scope,
    titleVersion: versionOfTitle(table.title, scope),
    isGovernmentScheme: isGovernmentScheme(table.stacks.flat()),
    isOfStateCapital: table.stacks.some((stack) => plain(stack[stack.length - 1] ?? "") === "费用性支出"),
  };
  const roles = apart(
    table,
    Array.from({ length: table.width }, (_, column) => roleOf(table, column, schemed)),
  );
  const whole = qualified(
    table,
    roles.map((role, column): Role => {
      if (role.role !== "figure") return role;
      return isOverhang(table, column) ? { role: "empty" } : settled(role, roles, table, scope);
    }),
    scope,
  );
  return distinct(table, unlike(table, provedRates(table, whole), scope), scope);
}

/** 2018年…收支执行情况表 in a document of the next budget: what its figures are, where the headings over them say nothing. */
function versionOfTitle(title: string, { year, titleYear }: MeasureScope): MeasureScope["titleVersion"] {
  const words = plain(title);
  if (titleYear === undefined || titleYear >= year || /草案|预算(?:安排)?表|预算数/.test(words)) return undefined;
  if (words.includes("决算")) return "finalAccounts";
  return /执行|完成/.test(words) ? "execution" : undefined;
}

/**
 * 收入预算 and 支出预算, or 省本级 and 管委会, beside each other under one name: columns of a government that would be one figure,
 * and of which neither is the other’s part, stand under their headings.
 */
function unlike({ stacks, body }: PublishedTable, roles: readonly Role[], { isOfGovernment }: MeasureScope): Role[] {
  const isName = ({ role }: Role): boolean => role === "name" || role === "code";
  const keyOf = (role: Role | undefined): string =>
    role?.role === "figure" && role.measure.named === undefined ? JSON.stringify(role.measure) : "";
  return roles.map((role, column) => {
    const key = keyOf(role);
    if (isOfGovernment !== true || role.role !== "figure" || key === "") return role;
    // 财力性收入, 一般性转移支付 and 上年结余 beside each other: one source among others that only their headings tell.
    const at = role.measure.path.indexOf("funding");
    if (at >= 0 && /^(?:opening|reserves)$/.test(role.measure.path[at + 1] ?? ""))
      return { role: "figure", measure: { path: role.measure.path.slice(0, at), named: nameOfColumn(stacks[column]) } };
    const others = roles.flatMap((other, at) => {
      const between = roles.slice(Math.min(at, column), Math.max(at, column));
      return at !== column && keyOf(other) === key && !between.some(isName) ? [at] : [];
    });
    const differs = body.some(({ cells }) =>
      others.some((at) => {
        const [one, other] = [cells[column], cells[at]].map((cell) =>
          readCell(cell?.spread === true ? "" : (cell?.text ?? "")),
        );
        return one?.kind === "figure" && other?.kind === "figure" && one.amount !== other.amount;
      }),
    );
    const { path, compare } = role.measure;
    return differs && compare?.field !== "rate" && compare?.field !== "percentOf"
      ? { role: "figure", measure: { path, named: nameOfColumn(stacks[column]) } }
      : role;
  });
}

/**
 * 2024年执行数 / 市本级 and 2025年预算数 / 市本级 of a government: columns that are kept under one heading, told apart by those
 * over it.
 */
function distinct({ stacks }: PublishedTable, roles: readonly Role[], { isOfGovernment }: MeasureScope): Role[] {
  const keyOf = (role: Role): string =>
    role.role === "figure" && role.measure.named !== undefined ? JSON.stringify(role.measure) : "";
  return roles.map((role, column) => {
    const key = keyOf(role);
    if (isOfGovernment !== true || role.role !== "figure" || key === "") return role;
    const isShared = roles.some((other, at) => at !== column && keyOf(other) === key);
    const stack = stacks[column] ?? [];
    const named = tidy(stack.slice(-3).join("/"));
    // 2024年执行数 / 市本级: another table has that of 2025.
    const isOfYear = /20\d\d/.test(stack.slice(0, -1).join("/")) && !/20\d\d/.test(role.measure.named ?? "");
    return isShared || isOfYear ? { role: "figure", measure: { ...role.measure, named } } : role;
  });
}

/**
 * Columns of one meaning under different headings: 2025年预算数（不含提前告知资金） beside 2025年预算数（含提前告知资金）; 执行数 of
 * 合计, 自治区本级 and 地市级及以下. The whole is the figure, where one of them says that it is; the others are kept under their
 * headings.
 */
function qualified({ stacks }: PublishedTable, roles: readonly Role[], { year }: MeasureScope): Role[] {
  const leafOf = (column: number): string => plain(stacks[column]?.slice(-1)[0] ?? "");
  const isNamed = (from: number, to: number): boolean =>
    roles.slice(from, to).some(({ role }) => role === "name" || role === "code");
  const isWithout = (column: number): boolean => leafOf(column).includes("(不含");
  const hasBoth = roles.some((_, at) => isWithout(at)) && roles.some((_, at) => leafOf(at).includes("(含"));
  return roles.map((role, column) => {
    if (role.role !== "figure" || role.measure.named !== undefined) return role;
    const { path, compare } = role.measure;
    const named = nameOfColumn(stacks[column]);
    const apart: Role = { role: "figure", measure: { path, named } };
    // What is compared there is without that money, too.
    if (hasBoth && (isWithout(column) || (compare !== undefined && compare.field !== "amount"))) return apart;
    if (compare !== undefined && compare.field !== "amount") return role;
    const key = JSON.stringify(role.measure);
    const same = roles.flatMap((other, at) => {
      const isSame = other.role === "figure" && JSON.stringify(other.measure) === key;
      return isSame && !isNamed(Math.min(at, column), Math.max(at, column)) ? [at] : [];
    });
    if (same.length < 2 || !same.some((at) => LEVEL.test(leafOf(at)))) return role;
    const keeper = same.find((at) => !LEVEL.test(leafOf(at)) && isWholeOf(leafOf(at), year));
    return keeper === column ? role : apart;
  });
}

/** Levels of government over columns. */
const LEVEL = /^(?:其中:)?(?:.{0,4}[省市县区州]本?级|.{0,4}本级|.{1,4}级及以下|市县|县区|区县|县\(市、区\))$/;

/** 合计, 全省, 2024年执行数: a column of all levels. */
function isWholeOf(leaf: string, year: number): boolean {
  return /^(?:合计|总计|小计|全[省市县区州])$/.test(leaf) || leaf.endsWith("数") || yearOf(leaf, year) !== undefined;
}

/** A blank column under the end of a heading that is merged over more columns than it has headings below it. */
function isOverhang({ stacks, body }: PublishedTable, column: number): boolean {
  const [stack, before] = [stacks[column] ?? [], stacks[column - 1] ?? []];
  if (stack.length === 0 || stack.length >= before.length) return false;
  return (
    stack.every((head, at) => head === before[at]) &&
    body.every(({ cells }) => cells[column] === undefined || plain(cells[column].text) === "")
  );
}

type Figure = Extract<Role, { role: "figure" }>;

/** The cells of a row under headings of figures, each with what its column means; not those that others are spread over. */
export function figureCells(
  { cells }: GridRow,
  roles: readonly Role[],
): { readonly cell: GridCell; readonly measure: Measure }[] {
  return roles.flatMap((role, column) => {
    const cell = cells[column];
    return cell === undefined || cell.spread || role.role !== "figure" ? [] : [{ cell, measure: role.measure }];
  });
}

/**
 * 为上年%: of the version that the table prints of that year. In a table of an earlier year’s outturn, changes and rates are
 * that year’s: they stand under their headings.
 */
function settled(figure: Figure, roles: readonly Role[], table: PublishedTable, { year }: MeasureScope): Role {
  const { compare, path } = figure.measure;
  if (compare === undefined || compare.field === "amount") return figure;
  const versions = roles.flatMap((role) => {
    const of = role.role === "figure" ? role.measure.compare : undefined;
    return of?.field === "amount" && of.year === compare.year && isOpenTo(compare, of.version) ? [of.version] : [];
  });
  const hasOwn = roles.some(
    (role) => role.role === "figure" && role.measure.compare === undefined && role.measure.named === undefined,
  );
  const [, named = ""] = /(20\d\d)年?/.exec(plain(table.title)) ?? [];
  if (!hasOwn && named !== "" && Number(named) < year) {
    const stack = table.stacks[roles.indexOf(figure)] ?? [];
    return { role: "figure", measure: { path, named: stack[stack.length - 1] ?? "" } };
  }
  const [only] = new Set(versions);
  if (compare.open === undefined || only === undefined || new Set(versions).size > 1) return figure;
  return { role: "figure", measure: { ...figure.measure, compare: { ...compare, version: only } } };
}

/** Columns under one heading that would be one figure (项目支出: 一般性项目, 专项资金) are parts of it under their own names. */
function apart(table: PublishedTable, roles: readonly Role[]): Role[] {
  const keyOf = (role: Role): string => (role.role === "figure" ? JSON.stringify(role.measure) : "");
  return roles.map((role, column) => {
    const stack = table.stacks[column] ?? [];
    const leaf = stack[stack.length - 1] ?? "";
    if (role.role !== "figure" || role.measure.named !== undefined || stack.length < 2) return role;
    const top = stack[stack.length - 2];
    // 合计 beside 上年结转 and 本年支出/小计: the money of the year is not all of it.
    const ofYear = stack.find(isOfYearHead);
    const isWhole = (at: number): boolean => at < column && !(table.stacks[at] ?? []).some(isOfYearHead);
    const isOfYear =
      roles.some((other, at) => isWhole(at) && keyOf(other) === keyOf(role)) &&
      roles.some((other) => other.role === "figure" && other.measure.path.includes("opening"));
    if (ofYear !== undefined && isOfYear) return { role: "figure", measure: { ...role.measure, named: tidy(ofYear) } };
    const isShared = roles.some((other, at) => {
      const beside = table.stacks[at] ?? [];
      return (
        at !== column &&
        keyOf(other) === keyOf(role) &&
        beside[beside.length - 2] === top &&
        beside[beside.length - 1] !== leaf
      );
    });
    return isShared && !saysMeasure(leaf) ? { role: "figure", measure: { ...role.measure, named: tidy(leaf) } } : role;
  });
}

/** 本年支出, 当年预算: over columns of the money of the year. */
export function isOfYearHead(head: string): boolean {
  return /^[本当]年/.test(plain(head));
}

function roleOf(table: PublishedTable, column: number, scope: MeasureScope): Role {
  const stack = table.stacks[column] ?? [];
  const leaf = plain(stack[stack.length - 1] ?? "");
  let [codes, figures, words] = [0, 0, 0];
  for (const row of table.body) {
    const cell = row.cells[column];
    const text = plain(cell?.text ?? "");
    if (text === "" || cell?.spread === true) continue;
    const reading = readCell(text);
    if (/^\[?\d{2,7}\]?$/.test(text)) codes += 1;
    if (reading.kind === "figure") figures += 1;
    else if (reading.kind === "words") words += 1;
  }
  if (/^(?:序号|行次|栏次)$/.test(leaf)) return { role: "index" };
  if (/^(?:备注|说明|注)$|(?:增减|变动|变化|情况).*(?:说明|原因)$|^(?:主要)?原因$/.test(leaf) && figures === 0)
    return { role: "note" };
  if (UNIT_HEADING.test(leaf)) return { role: "unit" };
  // 类 款 项 合计 562.22: headings that stand in one row with the total.
  const isLevel = table.body.slice(0, 2).some(({ cells }) => /^[类款项]$/.test(plain(cells[column]?.text ?? "")));
  if (isLevel || /^[类款项]$/.test(leaf)) return { role: "code" };
  if (CODE_HEADING.test(leaf) && (words === 0 || codes > 0 || words > figures)) return { role: "code" };
  if (NAME_HEADING.test(leaf) && codes > 0 && codes * 10 >= (figures + words) * 9 && isBesideNames(table, column))
    return { role: "code" };
  if (/^(?:明细|二级|三级|支出)?项目(?:支出)?名称(?:.*)$/.test(leaf) && words > 0 && hasOtherName(table, column)) {
    return { role: "project" };
  }
  if (NAME_HEADING.test(leaf) && words >= figures) return { role: words + codes === 0 ? "empty" : "name" };
  if (stack.length === 0 || (words > figures && words > 2)) {
    if (words > figures) return { role: "name" };
    if (figures === 0) return { role: "empty" };
  }
  const measure = measureOf(stack, scope);
  return measure === undefined ? { role: "unknown" } : { role: "figure", measure };
}

/** 项目 merged over two columns: one of codes, and one of the names to them. */
function isBesideNames({ stacks, body }: PublishedTable, column: number): boolean {
  const next = stacks[column + 1] ?? [];
  const isOneHead = next.join("/") === (stacks[column] ?? []).join("/");
  const named = body.filter(({ cells }) => /\p{Script=Han}/u.test(cells[column + 1]?.text ?? ""));
  return isOneHead && named.length * 2 > body.length;
}

function hasOtherName(table: PublishedTable, column: number): boolean {
  return table.stacks.some(
    (stack, at) => at !== column && /科目名称|功能分类/.test(plain(stack[stack.length - 1] ?? "")),
  );
}

/** Tables of one block of columns after another: each begins with its codes or its name. */
export interface Block {
  readonly codes: readonly number[];
  readonly name: number;
  readonly figures: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** The headings over the codes and the names of a block. */
export function headingsOf({ codes, name }: Block, stacks: PublishedTable["stacks"]): string[] {
  return [...codes, name].flatMap((column) => stacks[column] ?? []);
}

/** Parts the columns where codes or names begin again after figures. */
export function blocksOf(roles: readonly Role[]): Block[] {
  const blocks: { codes: number[]; name: number; figures: number[]; first: number; last: number }[] = [];
  let current = blocks[0];
  for (const [column, { role }] of roles.entries()) {
    const opens = role === "code" || role === "name";
    if (opens && (current === undefined || current.figures.length > 0)) {
      current = { codes: [], name: -1, figures: [], first: column, last: column };
      blocks.push(current);
    }
    if (current === undefined) continue;
    if (role === "code") current.codes.push(column);
    else if (role === "name" && current.name < 0) current.name = column;
    else if (role === "figure" || role === "unknown") current.figures.push(column);
    current.last = column;
  }
  return blocks.filter(({ figures }) => figures.length > 0);
}

/** The cells of a block’s code columns, without brackets and spaces. */
export function codeParts(row: PublishedTable["body"][number], codes: readonly number[]): string[] {
  return codes.map((column) => {
    const cell = row.cells[column];
    return cell?.spread === true && cell.columns > 1 ? "" : plain(textAt(row, column)).replace(/[[\]]/g, "");
  });
}
