/** Figures of a budget with all that a check says of them: exact value, published digits, place and name. */
import { convert, Decimal, fractionDigits, powerOfTen, UNIT_EXPONENT, type MoneyUnit } from "../amount.js";
import { NATURES } from "../figures.js";
import { pathStep } from "../json-path.js";
import type { Account, EconomicBreakdown, Item, Printing, Project } from "../schema.js";
import type { LocalText } from "./types.js";
import { fieldWords } from "./words.js";

/** Whom a figure belongs to: an item, a cell, an indicator. */
export interface Subject {
  /** Published name, or what takes its place. */
  readonly name: LocalText;
  readonly code?: string | undefined;
  readonly printed?: readonly Printing[] | undefined;
}

/** Keys from an item to one of its figures: `["funding", "general", "basic"]`. */
export type Measure = readonly string[];

/** The stated amount itself. */
export const AMOUNT: Measure = ["amount"];

/** An item of any tree, with its place. */
export interface Node extends Subject {
  readonly item: Item & Partial<Account> & Partial<Project> & Partial<EconomicBreakdown>;
  /** JSON path of the item. */
  readonly path: string;
  readonly unit: MoneyUnit;
  readonly precision: Precision;
  readonly items: readonly Node[];
  readonly memo: readonly Node[];
  readonly balances: readonly Node[];
  /** What a dozen rules ask of each node, worked out once: trees do not change. The nodes below, and its own amount. */
  readonly known: { parts?: readonly Node[]; all?: readonly Node[]; amount?: Read | undefined };
}

/** A figure as a check reads it. */
export interface Read {
  /** Exact, in the document's unit (a count: in its own). `null`: a published blank. */
  readonly value: Decimal | null;
  /** As published. */
  readonly text: string | null;
  readonly unit: string | undefined;
  /** Half of the last digit that this part of the document publishes, in the document's unit. */
  readonly half: Decimal;
  readonly path: string;
  readonly subject: Subject;
  /** Which figure of the subject: keys, as in a measure. */
  readonly field: Measure;
  /** Places that the cell itself names. */
  readonly cellPrinted?: readonly Printing[] | undefined;
}

const HALF = new Decimal("0.5");

/**
 * How exactly one part of a document (the expenditure tables, 三公 …) prints its money: the finest digits in each
 * unit that it uses. A single figure does not tell: `1057` may stand for `1057.00` beside figures with two digits. But where
 * of many figures only those below one print digits after the point (`0.3`), the others are rounded to whole ones.
 */
export class Precision {
  private readonly digits: Partial<Record<MoneyUnit, number>> = {};
  private readonly wholes: Partial<Record<MoneyUnit, Wholes>> = {};
  private readonly halves: Record<number, Decimal> = {};

  /**
   * @param root a part of a budget
   * @param unit the unit in force at `root`
   * @param shown the document's unit, in which checks calculate
   * @param isOwn whether figures with fewer digits are rounded to these: governments print 0.4 beside 0.06
   */
  constructor(
    root: unknown,
    unit: MoneyUnit,
    private readonly shown: MoneyUnit,
    private readonly isOwn = false,
  ) {
    this.scan(root, unit);
  }

  /** Half of the last published digit of money in `unit`, in the document's unit. */
  half(unit: MoneyUnit, text: string | number | null): Decimal {
    const finest = wholeDigits(this.wholes[unit] ?? []) ?? this.digits[unit] ?? 0;
    const digits = this.isOwn ? Math.min(finest, fractionDigits(text)) : finest;
    const exponent = UNIT_EXPONENT[unit] - UNIT_EXPONENT[this.shown] - digits;
    return (this.halves[exponent] ??= HALF.times(powerOfTen(exponent)));
  }

  private scan(value: unknown, unit: MoneyUnit): void {
    if (Array.isArray(value)) {
      for (const entry of value) this.scan(entry, unit);
    } else if (typeof value === "object" && value !== null) {
      const record = value as Record<string, unknown>;
      const within = (record["unit"] as MoneyUnit | undefined) ?? unit;
      for (const key of Object.keys(record)) this.scanField(key, record[key], within);
    }
  }

  private scanField(key: string, value: unknown, unit: MoneyUnit): void {
    if (MONEY_FIELDS.has(key)) this.scanCell(value, unit);
    else if (CELL_MAPS.has(key)) this.scanMap(value, unit);
    else if (LISTS.has(key)) this.scan(value, unit);
  }

  private scanMap(value: unknown, unit: MoneyUnit): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      this.scan(value, unit);
      return;
    }
    const cells = value as Record<string, unknown>;
    for (const key of Object.keys(cells)) {
      if (key === "named") this.scanMap(cells[key], unit);
      // 完成预算%: a rate under its heading is no money.
      else if (!IS_RATE.test(key)) this.scanCell(cells[key], unit);
    }
  }

  private scanWhole(text: string, digits: number, unit: MoneyUnit): void {
    if (!/^-?[1-9]/.test(text) || (digits === 0 && text.endsWith("0"))) return;
    const counts = (this.wholes[unit] ??= []);
    counts[digits] = (counts[digits] ?? 0) + 1;
  }

  private scanCell(value: unknown, unit: MoneyUnit): void {
    if (typeof value === "string" || typeof value === "number") {
      const digits = fractionDigits(value);
      if (digits > (this.digits[unit] ?? 0)) this.digits[unit] = digits;
      this.scanWhole(String(value), digits, unit);
    } else {
      this.scan(value, unit);
    }
  }
}

/** How many figures of one or more print so many digits after the point; those that end in 0 tell nothing. */
type Wholes = number[];

/** As many figures as would not all be whole by chance, and the share of them that is no rule; one (417.0) never is. */
const [MANY_WHOLES, STRAY] = [40, 0.01];

/** The finest digits that figures of one or more print as a rule; `undefined` where they are few. */
function wholeDigits(counts: Wholes): number | undefined {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all < MANY_WHOLES) return undefined;
  return counts.reduce((finest, count, digits) => (count > Math.max(1, all * STRAY) ? digits : finest), 0);
}

const IS_RATE = /[%％‰]|[率幅]$|数的$|比例|比重/;

const MONEY_FIELDS = new Set([
  "amount",
  "change",
  "total",
  ...NATURES,
  "personnel",
  "operating",
  "opening",
  "income",
  "closing",
]);
const CELL_MAPS = new Set(["funding", "economic", "named"]);
const LISTS = new Set(["items", "memo", "balances", "compare"]);

const NONE: readonly Node[] = [];

/** Whether a figure is there and is not blank. */
export function hasValue(read: Read | undefined): read is Read & { readonly value: Decimal } {
  return read !== undefined && read.value !== null;
}

/** What an item is called where it prints neither a name nor a code. */
const UNNAMED: LocalText = { "zh-CN": "（未命名）", en: "(unnamed)" };

/**
 * An item with all below it.
 * @param name what the root of a tree is called where it prints no name
 */
export function nodeOf(
  item: Node["item"],
  path: string,
  unit: MoneyUnit,
  precision: Precision,
  name?: LocalText,
): Node {
  const within = item.unit ?? unit;
  const below = (field: "items" | "memo" | "balances"): readonly Node[] =>
    item[field]?.map((part, index) => nodeOf(part, `${path}.${field}[${index}]`, within, precision)) ?? NONE;
  const { name: printed, code } = item;
  return {
    item,
    path,
    precision,
    unit: within,
    // Where a document prints no name of a source, that is called by its words.
    name:
      printed === undefined
        ? ((code === undefined ? name : fieldWords(["funding", code])) ?? UNNAMED)
        : { "zh-CN": printed, en: printed },
    code,
    printed: item.printed,
    items: below("items"),
    memo: below("memo"),
    balances: below("balances"),
    known: {},
  };
}

/** A node and all below it, parts only. */
export function subtree(node: Node): readonly Node[] {
  return (node.known.parts ??= collect(node, addSubtree));
}

/** A node and all below it: parts, memorandum items and balances. */
export function wholeTree(node: Node): readonly Node[] {
  return (node.known.all ??= collect(node, addWholeTree));
}

function collect(node: Node, add: (from: Node, to: Node[]) => void): readonly Node[] {
  const nodes: Node[] = [];
  add(node, nodes);
  return nodes;
}

function addSubtree(from: Node, to: Node[]): void {
  to.push(from);
  for (const part of from.items) addSubtree(part, to);
}

function addWholeTree(from: Node, to: Node[]): void {
  to.push(from);
  for (const part of from.items) addWholeTree(part, to);
  for (const part of from.memo) addWholeTree(part, to);
  for (const part of from.balances) addWholeTree(part, to);
}

/** The raw value below a record, own fields only. */
export function fieldAt(record: unknown, measure: Measure): unknown {
  let value = record;
  for (const key of measure) {
    if (typeof value !== "object" || value === null || !hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Whether a record has a field of its own: records may be keyed by what a document prints. */
export function hasOwn(record: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}

/** A figure of an item, or `undefined` where the document has none. */
export function readAt(node: Node, measure: Measure, shown: MoneyUnit): Read | undefined {
  // Most items lack most fields: this is asked first.
  if (node.item[measure[0] as "amount"] === undefined) return undefined;
  return measure === AMOUNT ? (node.known.amount ??= readBelow(node, measure, shown)) : readBelow(node, measure, shown);
}

function readBelow(node: Node, measure: Measure, shown: MoneyUnit): Read | undefined {
  let value: unknown = node.item;
  let { path, unit } = node;
  let map: string | undefined;
  let cellPrinted: readonly Printing[] | undefined;
  for (const key of measure) {
    if (typeof value !== "object" || value === null || !hasOwn(value, key)) return undefined;
    // A cell says where its figures are: basic: "0", printed: [{ "line": 5, "field": "basic" }].
    const { printed } = value as { printed?: readonly Printing[] };
    if (value !== node.item) cellPrinted = printed?.filter(({ field }) => field === key);
    value = (value as Record<string, unknown>)[key];
    // What a document calls its sources and classes is no field: one may be called unit.
    const isMap = map === undefined ? CELL_MAPS.has(key) : map === "funding" && key === "named";
    if (!isMap) unit = unitOf(value) ?? unit;
    map = isMap ? key : undefined;
    path += step(key);
  }
  if (typeof value === "object" && value !== null) {
    const cell = value as { amount?: unknown; printed?: readonly Printing[] };
    value = cell.amount;
    cellPrinted = cell.printed;
    path += ".amount";
  }
  if (typeof value !== "string" && typeof value !== "number" && value !== null) return undefined;
  const text = value === null ? null : String(value);
  return {
    value: text === null ? null : moneyOf(text, unit, shown),
    text,
    unit,
    half: node.precision.half(unit, text),
    path,
    cellPrinted,
    subject: node,
    field: measure,
  };
}

let decimals = new Map<string, Decimal>();

/** The exact value of digits. Documents repeat their figures, and rules read each several times. */
function decimalOf(digits: string): Decimal {
  let value = decimals.get(digits);
  if (value === undefined) {
    value = new Decimal(digits);
    if (decimals.size >= 5000) decimals = new Map();
    decimals.set(digits, value);
  }
  return value;
}

function moneyOf(digits: string, unit: MoneyUnit, shown: MoneyUnit): Decimal {
  return unit === shown ? decimalOf(digits) : convert(decimalOf(digits), unit, shown);
}

function unitOf(value: unknown): MoneyUnit | undefined {
  return typeof value === "object" && value !== null ? (value as { unit?: MoneyUnit }).unit : undefined;
}

const steps = new Map<string, string>();

/** One step of a path; the fields are few, so each is written once. */
export function step(key: string): string {
  let text = steps.get(key);
  if (text === undefined) {
    text = pathStep(key);
    if (steps.size < 500) steps.set(key, text);
  }
  return text;
}

/** A count, a percentage or a word beside the money: read as it stands, without rounding of its own. */
export function plainRead(
  value: string | number | null,
  unit: string | undefined,
  path: string,
  subject: Subject,
  field: Measure,
): Read {
  const text = value === null ? null : String(value);
  return {
    value: text !== null && DECIMAL.test(text) ? decimalOf(text) : null,
    text,
    unit,
    path,
    subject,
    field,
    half: text === null ? HALF : halfOf(fractionDigits(text)),
  };
}

const halves: Decimal[] = [];

/** Half of the last digit of a figure that prints so many after the point. */
export function halfOf(digits: number): Decimal {
  return (halves[digits] ??= HALF.times(powerOfTen(-digits)));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The name of a figure: of its item, and which figure of the item it is. */
export function labelOf(read: Read): LocalText {
  const { name } = read.subject;
  const words = fieldWords(read.field);
  if (words === undefined) return name;
  return { "zh-CN": `${name["zh-CN"]}·${words["zh-CN"]}`, en: `${name.en} · ${words.en}` };
}

/** A figure as published, with the sign that a word beside it gives it: 减少 4.27 is −4.27, as in the sums it is part of. */
export function signedText({ text, value }: Read): string | null {
  return text !== null && value?.lt(0) === true && !text.startsWith("-") ? `-${text}` : text;
}

/** Where a figure is printed: the places of its cell, and those of its item that mean it. */
export function placesOf(read: Read): readonly Printing[] {
  const { cellPrinted, subject, field } = read;
  const { printed } = subject;
  if (printed === undefined && cellPrinted === undefined) return NOWHERE;
  const own = (cellPrinted ?? NOWHERE).filter((place) =>
    [undefined, "amount", field[field.length - 1]].includes(place.field),
  );
  if (printed === undefined) return own;
  const name = field.join(".");
  const means = (place: Printing): boolean =>
    place.field === undefined ? field.length === 1 : name === place.field || name.startsWith(`${place.field}.`);
  const exact = printed.filter((place) => place.field === name);
  const places = name === "share" && exact.length > 0 ? exact : printed.filter(means);
  return own.length === 0 ? places : [...own, ...places];
}

const NOWHERE: readonly Printing[] = [];
