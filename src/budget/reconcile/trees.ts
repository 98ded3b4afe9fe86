/** Parts of an item, as far down as the document states them. */
import { SOURCE_PARTS } from "../classification.js";
import { NATURES } from "../figures.js";
import type { Checker } from "./checker.js";
import { isNothing } from "./checker.js";
import { isTold } from "./doubts.js";
import { AMOUNT, fieldAt, hasOwn, hasValue, type Measure, type Node, type Read } from "./reads.js";
import type { LocalText } from "./types.js";

/** The figures that make up a measure of a node: those of its parts, or of their parts where these state none. */
export function partsOf(checker: Checker, node: Pick<Node, "items">, measure: Measure): (Read | undefined)[] {
  const found: (Read | undefined)[] = [];
  addParts(checker, node, measure, found);
  return found;
}

function addParts(checker: Checker, node: Pick<Node, "items">, measure: Measure, to: (Read | undefined)[]): void {
  for (const part of node.items) addNearest(checker, part, measure, to);
}

/** Holds a measure of a node against the same measure of its parts, where the node states it. */
export function sumUp(checker: Checker, node: Node, measure: Measure): void {
  const stated = checker.read(node, measure);
  if (stated === undefined || node.items.length === 0) return;
  const parts = partsOf(checker, { items: once(node.items) }, measure);
  // 主要用于以下方面：…: what a text alone tells of are the main items.
  const isToldAlone = node.path.startsWith("$.expenditure") && parts.every((part) => part && isTold(part));
  checker.sum(stated, parts, {
    isPartial: checker.isReport || isDividedInPart(node) || isToldAlone,
    keptBack: keptBackOf(checker, node),
    of: [node, measure],
  });
}

/** Rows under a functional category that a government may keep back. */
const SECRET: LocalText = {
  "zh-CN": "涉密的款、项可以不公开（《预算法》第十四条），列出的可能不是全部，无法核对。",
  en: "Items that are state secrets may be left out (Budget Law, article 14), so it cannot be checked.",
};

/** 预备费 is used by other categories: a list of what was spent need not have its row. */
const RESERVE: LocalText = {
  "zh-CN": "没有支出的类（如预备费）可以不列，列出的可能不是全部，无法核对。",
  en: "Categories of which nothing was spent (such as 预备费) may be left out, so it cannot be checked.",
};

/**
 * Why the parts of an item of a government's expenditure may come to less than the item: 款 and 项 that are state secrets are
 * kept back; of the whole, in another version, 预备费 has no row.
 * @param isOther - whether a figure of another year or version is looked at
 */
export function keptBackOf(checker: Checker, node: Node, isOther = false): LocalText | undefined {
  if (checker.budget.fund !== "general") return undefined;
  if (node.path.startsWith("$.expenditure.items[")) return SECRET;
  return isOther && node === checker.expenditure && !node.items.some(({ code }) => code === "227")
    ? RESERVE
    : undefined;
}

/** Each yuan once: 财政拨款 beside its funds, as some tables print it, stands for them. */
function once(items: readonly Node[]): readonly Node[] {
  const contained = new Set(items.flatMap(({ code }) => SOURCE_PARTS[code ?? ""] ?? []));
  return items.filter(({ code }) => code === undefined || !contained.has(code));
}

/** 财政拨款 of which the smaller funds are told alone: the general budget is the rest. */
function isDividedInPart({ code, items }: Node): boolean {
  return code === "fiscal" && !items.some((item) => item.code === "general");
}

/** Where every branch below a node first states a measure; `undefined` for a branch that never does. */
function addNearest(checker: Checker, node: Node, measure: Measure, to: (Read | undefined)[]): void {
  const stated = checker.read(node, measure);
  const known = stated === undefined && measure[0] === "funding" ? fundingInstead(checker, node, measure) : undefined;
  if (stated !== undefined) to.push(stated);
  else if (known !== undefined) to.push(...known);
  else if (node.items.length > 0) addParts(checker, node, measure, to);
  else if (measure.length === 1 && measure[0] === "amount") to.push(...naturesOf(checker, node));
  else if (!hasNone(checker, node, measure)) to.push(undefined);
}

function naturesOf(checker: Checker, node: Node): (Read | undefined)[] {
  const natures = NATURES.map((nature) => checker.read(node, [nature])).filter((read) => read !== undefined);
  return natures.length > 0 ? natures : [undefined];
}

/** Whether a node that does not state a measure certainly has nothing of it. */
function hasNone(checker: Checker, node: Node, measure: Measure): boolean {
  const amount = checker.read(node, AMOUNT);
  if (amount !== undefined && isNothing(amount)) return true;
  const isNature = (NATURES as readonly string[]).includes(measure[0] ?? "");
  if (!isNature || !hasValue(amount)) return false;
  const others = NATURES.map((nature) => checker.read(node, [nature])).filter((read) => read !== undefined);
  return others.length > 0 && checker.compare([amount], others).difference.isZero();
}

/**
 * What a row that names its sources says of one that it does not name: a subtotal is its parts, a part is nothing
 * unless its subtotal stands alone. `undefined` where the row names no sources.
 */
function fundingInstead(checker: Checker, node: Node, measure: Measure): (Read | undefined)[] | undefined {
  const [, source = "", ...rest] = measure;
  const { funding } = node.item;
  if (funding === undefined || source === "named") return undefined;
  if (hasOwn(funding, source)) {
    // The cell is plain: it has a nature only if there is nothing to divide.
    return isNothing(checker.read(node, ["funding", source])) ? [] : [undefined];
  }
  const contained = (SOURCE_PARTS[source] ?? []).map((part) => checker.read(node, ["funding", part, ...rest]));
  const stated = contained.filter((read) => read !== undefined);
  if (stated.length > 0) return stated;
  for (const [containing, parts] of Object.entries(SOURCE_PARTS)) {
    if (!parts.includes(source) || isNothing(checker.read(node, ["funding", containing]))) continue;
    if (parts.every((part) => !hasOwn(funding, part))) return [undefined];
  }
  return [];
}

/**
 * The sources that pay an item, each yuan once: a subtotal stands for its parts only where these are blank.
 * @param measure keys to the figure with the `funding`: none for the item itself
 */
export function sourcesOf(checker: Checker, node: Node, measure: Measure = []): Read[] {
  const funding = fieldAt(node.item, [...measure, "funding"]);
  if (typeof funding !== "object" || funding === null) return [];
  const reads: Read[] = [];
  const add = (...keys: string[]): void => {
    const read = checker.read(node, [...measure, "funding", ...keys]);
    if (read !== undefined) reads.push(read);
  };
  for (const source of Object.keys(funding)) {
    if (source === "named") {
      for (const name of Object.keys((funding as { named: object }).named)) add("named", name);
      continue;
    }
    const parts = SOURCE_PARTS[source] ?? [];
    const inParts = parts.some((part) => !isNothing(checker.read(node, [...measure, "funding", part])));
    if (!inParts) add(source);
  }
  return reads;
}
