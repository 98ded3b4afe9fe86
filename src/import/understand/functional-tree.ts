/** Finds and makes the items of expenditure by function (类, 款, 项), by code or by name. */
import type { ImportContext } from "./context.js";
import { codeNamed } from "./functional-codes.js";
import { wordsIn, type Draft, type Evidence } from "./ledger.js";
import { nameKey } from "./words.js";

/** The item of a printed code; items above it are made where the document does not print them. */
export function itemOfCode(context: ImportContext, code: string, name: string, evidence: Evidence): Draft {
  const { ledger } = context;
  let parent = context.part("expenditure");
  for (const length of [3, 5, 7]) {
    if (length > code.length) break;
    const part = code.slice(0, length);
    const isOwn = length === code.length;
    const item = findPart(context, parent, part, isOwn ? name : "");
    if (isOwn) {
      item["code"] = code;
      delete item["codeAssigned"];
      ledger.mark(item, "code", evidence);
      if (name !== "") ledger.text(item, "name", name, evidence);
      return item;
    }
    parent = item;
  }
  return parent;
}

/** The item of a code, where the document has printed one. */
export function heldItem(context: ImportContext, code: string): Draft | undefined {
  let item: Draft | undefined = context.part("expenditure");
  for (const length of [3, 5, 7]) {
    if (length > code.length || item === undefined) break;
    item = context.ledger.list(item, "items").find((part) => part["code"] === code.slice(0, length));
  }
  return item;
}

/** The only item of a printed name at any level; names that stand under many 款 name none. */
export function itemNamed(context: ImportContext, name: string): Draft | undefined {
  const key = nameKey(name);
  if (key.length < 3 || GENERIC_ITEMS.test(key)) return undefined;
  const keys = new Set([key, key.replace(/支出$/, ""), `${key}支出`]);
  const found: Draft[] = [];
  const search = (item: Draft): void => {
    for (const part of context.ledger.list(item, "items")) {
      if (keys.has(nameKey(wordsIn(part, "name")))) found.push(part);
      search(part);
    }
  };
  search(context.part("expenditure"));
  // 城乡社区环境卫生（款）/ 城乡社区环境卫生（项）: one figure twice.
  const [first] = found;
  const isOneLine = found.every((item) => wordsIn(item, "code").startsWith(wordsIn(first, "code")));
  return first !== undefined && (found.length === 1 || isOneLine) ? first : undefined;
}

/** Whether the document prints a code itself, so that it needs no assigning. */
export function isHeldCode(context: ImportContext, code: string): boolean {
  const item = heldItem(context, code);
  return item !== undefined && item["codeAssigned"] !== true;
}

function findPart(context: ImportContext, parent: Draft, code: string, name: string): Draft {
  const { ledger } = context;
  const parts = ledger.list(parent, "items");
  const byCode = parts.find((item) => item["code"] === code);
  if (byCode !== undefined) return byCode;
  // An item that so far was known by its name only.
  const key = nameKey(name);
  const byName = parts.find(
    (item) => item["code"] === undefined && name !== "" && nameKey(wordsIn(item, "name")) === key,
  );
  if (byName !== undefined) return byName;
  return ledger.add(parent, "items", { code, codeAssigned: true });
}

/** The item of a code that its name alone told: it is marked as assigned. */
export function itemAssigned(context: ImportContext, code: string, name: string, evidence: Evidence): Draft {
  let item = context.part("expenditure");
  for (const length of [3, 5, 7])
    if (length <= code.length)
      item = findPart(context, item, code.slice(0, length), length === code.length ? name : "");
  context.ledger.text(item, "name", name, evidence);
  return item;
}

/** Levels by name, from 类; an unknown level is `undefined`. */
export interface FunctionalNames {
  readonly names: readonly string[];
  /** Whole codes that are printed with the names. */
  readonly codes?: readonly (string | undefined)[] | undefined;
  readonly evidence: Evidence;
  /** The item that the first name is a part of, where it is no 类. */
  readonly below?: Draft;
}

/** The item of a path of printed names (类, 款, 项), found among the items or made with an assigned code. */
export function itemOfNames(context: ImportContext, { names, codes, evidence, below }: FunctionalNames): Draft {
  const { ledger } = context;
  let parent = below ?? context.part("expenditure");
  for (const [depth, name] of names.entries()) {
    const parts = ledger.list(parent, "items");
    const key = nameKey(name);
    const named = parts.find((item) => nameKey(wordsIn(item, "name")) === key);
    const parentCode = wordsIn(parent, "code");
    const printed = below === undefined ? codes?.[depth] : undefined;
    if (printed?.startsWith(parentCode) && [undefined, printed].includes(named?.["code"] as string | undefined)) {
      parent = itemOfCode(context, printed, name, evidence);
      continue;
    }
    const isTop = depth === 0 && below === undefined;
    const code = !isTop && parentCode === "" ? undefined : codeNamed(name, parentCode);
    let item = named ?? (code === undefined ? undefined : parts.find((part) => part["code"] === code));
    item ??= depth === 1 ? byChild(context, parent, names[2]) : undefined;
    item ??= ledger.add(parent, "items", code === undefined ? {} : { code, codeAssigned: true });
    ledger.text(item, "name", name, evidence);
    parent = item;
  }
  return parent;
}

/** A 款 that the text names differently from the table: the only one with an item of that name. */
function byChild(context: ImportContext, category: Draft, child: string | undefined): Draft | undefined {
  if (child === undefined || GENERIC_ITEMS.test(child)) return undefined;
  const key = nameKey(child);
  const holders = context.ledger
    .list(category, "items")
    .filter((item) => context.ledger.list(item, "items").some((part) => nameKey(wordsIn(part, "name")) === key));
  return holders.length === 1 ? holders[0] : undefined;
}

/** Names that stand under many 款. */
const GENERIC_ITEMS = /^(?:行政运行|一般行政管理事务|机关服务|事业运行|其他.*)$/;
