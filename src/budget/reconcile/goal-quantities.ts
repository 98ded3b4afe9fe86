/** Pairs what a goal counts in its text with the indicators (数量指标) that count the same thing. */
import { Decimal } from "../amount.js";
import type { Indicator } from "../schema.js";

/** An indicator and the number that a goal's text gives for it. */
export interface GoalQuantity {
  readonly indicator: Indicator;
  readonly index: number;
  /** The number in the goal. */
  readonly value: Decimal;
  /** The number as written, with what stands around it. */
  readonly clause: string;
  readonly goal: number;
  readonly agrees: boolean;
}

interface Mention {
  readonly value: Decimal;
  /** What follows the number. */
  readonly after: string;
  /** Whether it is a year, or told as about so many: an indicator may have another number. */
  readonly isLoose: boolean;
  readonly clause: string;
  readonly goal: number;
}

/** Words that count: a number followed by none of them has no unit. */
const COUNTERS =
  /^(?:[人名位个家条次件项台套辆户批场所座栋间处份篇期班亩株根只头天年月日周米吨元页幅部支盏%％]|小时|分钟|平方|公里|公顷|千米|立方|通|路|点|万|亿)/;
const NUMBERS = /(\d+(?:\.\d+)?)\s*([万亿]?)\s*([^\d\s]{0,4})/g;
const MULTIPLES: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Units that count alike: 7 名 and 7 人. */
const ALIKE = [
  ["人", "名", "位"],
  ["个", "家"],
];

let plainUnits = new Map<string, string>();

/** A unit as it is compared: without spaces, full-width forms and synonyms. Documents have few, and use each many times. */
export function plainUnit(unit: string): string {
  const known = plainUnits.get(unit) ?? makePlain(unit);
  if (plainUnits.size >= 500) plainUnits = new Map();
  plainUnits.set(unit, known);
  return known;
}

function makePlain(unit: string): string {
  const plain = unit
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\(.*\)$/, "");
  return ALIKE.find((words) => words.includes(plain))?.[0] ?? plain;
}

/**
 * The indicators whose quantity a goal certainly speaks of: by its unit and words in common, or, where the number has
 * no unit, by four characters in common at least. Pairing more loosely finds differences that are none.
 */
export function pairGoals(goals: readonly string[], indicators: readonly Indicator[]): GoalQuantity[] {
  const mentions = goals.flatMap(mentionsIn);
  const counting = indicators
    .map((indicator, index) => ({ indicator, index }))
    .filter(
      ({ indicator }) =>
        (indicator.level2 ?? indicator.level1).includes("数量") && indicator.target?.value !== undefined,
    );
  const pairs: GoalQuantity[] = [];
  const open: typeof counting = [];
  const taken = new Set<Mention>();
  for (const entry of counting) {
    const value = new Decimal(entry.indicator.target?.value ?? 0);
    const equal = mentions.find((mention) => mention.value.eq(value) && likeness(mention, entry.indicator) >= 2);
    if (equal === undefined) {
      open.push(entry);
    } else {
      taken.add(equal);
      pairs.push({ ...entry, value, clause: equal.clause, goal: equal.goal, agrees: true });
    }
  }
  for (const entry of open) {
    // A part in per cent is no number of what a goal counts.
    if (/[%％]/.test(entry.indicator.target?.unit ?? "")) continue;
    const likely = mentions.filter(
      (mention) => !mention.isLoose && !taken.has(mention) && likeness(mention, entry.indicator) >= 4,
    );
    const [only] = likely;
    if (only === undefined || likely.length > 1) continue;
    const rivals = counting.filter(({ indicator }) => likeness(only, indicator) >= likeness(only, entry.indicator));
    if (rivals.length > 1) continue;
    pairs.push({ ...entry, value: only.value, clause: only.clause, goal: only.goal, agrees: false });
  }
  return pairs.sort((left, right) => left.index - right.index);
}

function mentionsIn(goal: string, index: number): Mention[] {
  const found: Mention[] = [];
  // A heading such as “目标 1、” numbers the goals.
  for (const part of goal.replace(/^目标\s*\d+\s*[、.:：]/, "").split(/[，,。；;、！!？?\n]/)) {
    // Marks such as “2.” and “（3）” number parts of a goal.
    const clause = part.replace(/^\s*(?:\d{1,2}\s*[.．](?!\d)|[（(]\d{1,2}[)）])/, "");
    for (const match of clause.matchAll(NUMBERS)) {
      const [, digits = "0", multiple = "", after = ""] = match;
      const value = new Decimal(digits).times(MULTIPLES[multiple] ?? 1);
      const isAbout = /[约近超]$/.test(clause.slice(0, match.index)) || /^.{0,2}(?:以上|左右|余)/.test(after);
      const isYear = /^(?:19|20)\d\d$/.test(digits) && multiple === "" && !COUNTERS.test(after.replace(/^年/, ""));
      found.push({ value, after, isLoose: isAbout || isYear, clause: clause.trim(), goal: index });
    }
  }
  return found;
}

/** How many characters in a row a clause shares with an indicator's name, if the units allow them to be one; else 0. */
function likeness({ after, clause }: Mention, { name, target }: Indicator): number {
  const unit = plainUnit(target?.unit ?? "");
  const variants = ALIKE.find((words) => words.includes(unit)) ?? [unit];
  const counted = COUNTERS.test(after);
  const sameUnit = unit !== "" && variants.some((variant) => after.startsWith(variant));
  if (counted && !sameUnit) return 0;
  const shared = longestShared(clause.replace(/\s/g, ""), name.replace(/\s/g, ""));
  return sameUnit || shared >= 4 ? shared : 0;
}

/** Length of the longest run of characters, digits aside, that two texts share. */
function longestShared(left: string, right: string): number {
  for (let length = right.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= right.length; start += 1) {
      const run = right.slice(start, start + length);
      if (!/\d/.test(run) && left.includes(run)) return length;
    }
  }
  return 0;
}

/** Which of several names shares most pairs of characters with a name; `undefined` where none does so alone. */
export function closestName(name: string, others: readonly string[]): number | undefined {
  const pairs = (text: string): string[] =>
    Array.from(text)
      .slice(1)
      .map((last, index) => `${text[index] ?? ""}${last}`);
  const own = new Set(pairs(name));
  const counts = others.map((other) => pairs(other).filter((pair) => own.has(pair)).length);
  const most = Math.max(0, ...counts);
  return most > 0 && counts.filter((count) => count === most).length === 1 ? counts.indexOf(most) : undefined;
}
