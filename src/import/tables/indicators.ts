/** Rows of performance indicators; a shifted row is put right only where the headings prove it, and said. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { plain, readCell, tidy } from "../understand/words.js";

type IndicatorField =
  | "level1"
  | "level2"
  | "name"
  | "operator"
  | "target"
  | "unit"
  | "kind"
  | "basis"
  | "prior"
  | "actual"
  | "weight"
  | "scoring"
  | "evidence"
  | "score"
  | "note";

/** A column of the table of indicators and what it holds. */
export interface IndicatorColumn {
  readonly column: number;
  readonly field: IndicatorField | undefined;
  /** The heading of a column that the JSON has no field for. */
  readonly head?: string;
}

/** What rows above say for rows below: first and second level. */
export interface IndicatorState {
  level1?: string;
  level2?: string;
}

const HEADS: readonly (readonly [RegExp, IndicatorField])[] = [
  [/偏差|改进措施|未完成.*原因|^备注$/, "note"],
  [/^一级指标/, "level1"],
  [/^二级指标/, "level2"],
  [/^三级指标|^指标名称/, "name"],
  [/^(?:绩效)?指标性质|^运算符号|^计算符号|^(?:绩效)?指标(?:值)?(?:运算)?符号/, "operator"],
  [/^(?:绩效|指标值?)*(?:度量|计量)单位$|^指标值?单位$/, "unit"],
  [/^指标值类型/, "operator"],
  [/^指标值(?:内容|说明|解释)/, "basis"],
  [/^评\(?扣?\)?分标准/, "scoring"],
  [/^指标(?:属性|类型)/, "kind"],
  [/^(?:绩效)?指标(?:内容|说明|解释|描述)/, "scoring"],
  [/(?:设置|设定)?依据|标准$/, "basis"],
  [/上年.*值|历史(?:参考)?值|上年/, "prior"],
  [/实际完成值|^完成值|全年完成/, "actual"],
  [/^(?:本年|当年|年度)?(?:\(?\/?项目\)?)?(?:年初|预期|绩效)*(?:目标|指标)值/, "target"],
  [/赋分|评分/, "scoring"],
  [/得分/, "score"],
  [/权重|分值/, "weight"],
  [/佐证|来源/, "evidence"],
];

/** Whether a row of a table has the headings of indicators: 一级指标 …, or 指标名称 with a value where there are no levels. */
export function isIndicatorHeads(row: GridRow): boolean {
  const words = filled(row).map(({ text }) => plain(text));
  if (words.some((text) => text.startsWith("一级指标"))) return true;
  return words.includes("指标名称") && words.some((text) => /^(?:指标|目标)值$/.test(text));
}

/** The columns of a row of headings. */
export function indicatorHeads(row: GridRow): IndicatorColumn[] {
  const columns = headsIn(row);
  // 指标内容 is the name where no column of names stands beside it.
  if (columns.some(({ field }) => field === "name")) return columns;
  return columns.map((each) =>
    row.cells[each.column]?.spread !== true && plain(row.cells[each.column]?.text ?? "").startsWith("指标内容")
      ? { ...each, field: "name" }
      : each,
  );
}

function headsIn(row: GridRow): IndicatorColumn[] {
  let glued: readonly string[] = [];
  // Columns after the name tell of the indicator, whatever they are called.
  let isNamed = false;
  return row.cells.flatMap((cell, column) => {
    if (cell === undefined) return [];
    const [own = "", ...others] = plain(cell.text).split(/(?<=级指标)(?=[一二三]级指标)/);
    // 一级指标二级指标 | (nothing) | 三级指标: the narrow column holds both headings.
    const [next = "", ...rest] = own === "" ? glued : [];
    const words = own === "" ? next : own;
    glued = own === "" ? rest : others;
    const field = cell.spread ? undefined : HEADS.find(([pattern]) => pattern.test(words))?.[1];
    const isName = field === "name" || (field === "scoring" && words.startsWith("指标内容"));
    isNamed ||= isName && !cell.spread;
    const isHead = (field === undefined ? isNamed && words !== "" : field === "kind") && !cell.spread;
    return [{ column, field, ...(isHead ? { head: words } : {}) }];
  });
}

/** What stands at the left of all levels. */
const LABEL = /^(?:年度)?绩?效?(?:目标)?指?标?$/;
const LEVEL1 = /^(?:产出|效益|成本|满意度|管理|决策|过程|投入|效果|影响力?)指标(?:\(\d+分?\))?$/;
const LEVEL2 =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|满意度|(?:服务对象|社会公众|.{2,6})满意度|.{2,8}效益|.{2,6}影响)指标$/;

/** Reads a row. `false` where it is no indicator. */
export function readIndicator(
  context: ImportContext,
  performance: Draft,
  row: GridRow,
  columns: readonly IndicatorColumn[],
  state: IndicatorState,
  id: string,
): boolean {
  const fields = alignedFields(context, row, columns);
  if (fields === undefined) return false;
  const { level1, level2, name } = fields;
  // Indicators without levels stand under 绩效指标 alone.
  if (!columns.some(({ field }) => field === "level1")) state.level1 ??= "绩效指标";
  if (level1 !== undefined) Object.assign(state, { level1, level2 });
  if (level2 !== undefined) state.level2 = level2;
  if (name === undefined || state.level1 === undefined) return level1 !== undefined || level2 !== undefined;
  const indicator: Draft = {
    level1: state.level1,
    ...(state.level2 === undefined ? {} : { level2: state.level2 }),
    name,
  };
  for (const field of ["target", "prior", "actual"] as const) {
    const text = fields[field];
    // ≥ | 95 | %: the comparison and the unit in columns of their own.
    if (text !== undefined) indicator[field] = targetOf(field === "target" ? wholeTarget(fields, text) : text);
  }
  for (const field of ["basis", "scoring", "evidence", "note"] as const) {
    const text = fields[field];
    if (text !== undefined) indicator[field] = text;
  }
  for (const field of ["weight", "score"] as const) {
    const reading = readCell((fields[field] ?? "").replace(/分$/, ""));
    if (reading.kind === "figure") indicator[field] = reading.amount;
    else if (fields[field] !== undefined && reading.kind === "words") {
      context.doubt(
        "ambiguous",
        "这一格应当是分值，没有读入。",
        "This cell should hold points; it was not read.",
        row.place,
        fields[field],
      );
    }
  }
  context.figures += Object.keys(indicator).length - 3;
  context.ledger.add(performance, "indicators", indicator);
  context.ledger.mark(indicator, "name", inTable(row.place, id, undefined));
  return true;
}

function wholeTarget({ operator = "", unit = "" }: Fields, text: string): string {
  const sign = /^[=＝≥≤><＞＜]=?$/.test(operator) ? operator : "";
  const isCounted = readCell(text).kind === "figure" && !/^[/-]?$/.test(plain(unit));
  return `${sign}${text}${isCounted ? unit : ""}`;
}

type Fields = Partial<Record<IndicatorField, string>>;

function alignedFields(context: ImportContext, row: GridRow, columns: readonly IndicatorColumn[]): Fields | undefined {
  const plainly = fieldsAt(row, columns, (column) => column);
  if (isSound(plainly.fields) && plainly.strays.length === 0) return plainly.fields;
  // Fragments of a table over several pages may lack columns without headings.
  const headed = columns.filter(({ field }) => field !== undefined);
  const cells = row.cells.filter((cell) => cell !== undefined);
  const first = columns.findIndex(({ field }) => field !== undefined);
  const missing = columns.length - cells.length;
  if (missing > 0 && cells.length - first === headed.length) {
    const compact = headed.map(({ field }, at) => ({ column: first + at, field }));
    const { fields, strays } = fieldsAt(row, compact, (column) => column);
    if (isSound(fields) && strays.length === 0) return fields;
  }
  // One cell too many on the left: all that follow stand one column further right than their headings.
  const shifted = fieldsAt(row, columns, (column, isEarly) => (isEarly ? column : column + 1));
  if (isSound(shifted.fields) && shifted.strays.length === 0) {
    context.doubt(
      "assumed",
      "这一行各格比表头右移一列，按表头对齐读入。",
      "The cells of this row stand one column to the right of their headings; read in line with the headings.",
      row.place,
      filled(row)
        .map(({ text }) => text)
        .join(" "),
    );
    return shifted.fields;
  }
  return plainly.strays.length === 0 && isSound(plainly.fields) ? plainly.fields : undefined;
}

function fieldsAt(
  row: GridRow,
  columns: readonly IndicatorColumn[],
  at: (column: number, isEarly: boolean) => number,
): { fields: Fields; strays: string[] } {
  const fields: Fields = {};
  const used = new Set<number>();
  const others: string[] = [];
  for (const { column, field, head } of columns) {
    const isEarly = field === "level1";
    const from = at(column, isEarly);
    const cell = row.cells[from];
    used.add(from);
    if (cell === undefined || plain(cell.text) === "") continue;
    // 指标属性, 是否核心: in the remarks, with their headings.
    if (field === undefined || field === "kind") {
      if (head !== undefined && !cell.spread) others.push(`${head}：${clean(cell.text)}`);
      continue;
    }
    if (cell.spread && field !== "level1" && field !== "level2" && cell.columns > 1) continue;
    fields[field] = clean(cell.text);
  }
  if (others.length > 0) fields.note = [...(fields.note === undefined ? [] : [fields.note]), ...others].join("；");
  const strays = filled(row).filter(({ column, text }) => {
    if (
      used.has(column) &&
      columns.some(
        ({ column: own, field, head }) =>
          at(own, field === "level1") === column && (field !== undefined || head !== undefined),
      )
    )
      return false;
    return !LABEL.test(plain(text));
  });
  return { fields, strays: strays.map(({ text }) => text) };
}

/** Levels hold words of their level, and there is a name with a target or weight. */
function isSound(fields: Fields): boolean {
  const { level1, level2, name, target, weight } = fields;
  if (level1 !== undefined && !LEVEL1.test(plain(level1)) && !/指标|目标/.test(level1)) return false;
  if (level2 !== undefined && !LEVEL2.test(plain(level2)) && !/指标|效益|影响|成本|满意/.test(level2)) return false;
  if (
    name !== undefined &&
    LEVEL2.test(plain(name)) &&
    target !== undefined &&
    readCell(target).kind === "words" &&
    !/\d/.test(target) &&
    level2 === undefined
  )
    return false;
  if (weight !== undefined && readCell(weight.replace(/分$/, "")).kind === "words") return false;
  return name === undefined || target !== undefined || weight !== undefined || level1 !== undefined;
}

function clean(text: string): string {
  return tidy(text);
}

/** A target taken apart: comparison, number, unit. */
export function targetOf(text: string): Draft {
  const target: Draft = { text };
  const [, sign, digits, unit = ""] =
    /^\s*(=|＝|≥|≤|>=|<=|>|<|＞|＜|不少于|不低于|不超过|不高于|大于|小于)?\s*(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*([^\d=≥≤<>]*)$/.exec(
      text,
    ) ?? [];
  if (digits === undefined) return target;
  // ≥13459.00(平方米)
  const bare = unit.trim().replace(/^[(（](.*)[)）]$/, "$1");
  const operator = sign === undefined ? undefined : OPERATORS[sign];
  return {
    ...target,
    ...(operator === undefined ? {} : { operator }),
    value: digits.replace(/,/g, ""),
    ...(bare === "" ? {} : { unit: bare }),
  };
}

const OPERATORS: Readonly<Record<string, string>> = {
  "=": "=",
  "＝": "=",
  "≥": ">=",
  ">=": ">=",
  "≤": "<=",
  "<=": "<=",
  ">": ">",
  "＞": ">",
  "<": "<",
  "＜": "<",
  不少于: ">=",
  不低于: ">=",
  不超过: "<=",
  不高于: "<=",
  大于: ">",
  小于: "<",
};
