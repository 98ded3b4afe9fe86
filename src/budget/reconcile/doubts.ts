/** Why figures of a government's documents that differ need not be meant to agree. */
import type { Comparison } from "../schema.js";
import type { Checker } from "./checker.js";
import { comparisonsAt, counterpart, readOf } from "./compared.js";
import type { Finding } from "./found-check.js";
import { AMOUNT, placesOf, type Node, type Read } from "./reads.js";
import type { LocalText } from "./types.js";

export const DOUBT: LocalText = {
  "zh-CN": "层级或口径没有印明，无法核对。",
  en: "levels or scopes are not printed, so it cannot be checked.",
};

/** Whether a figure is printed in a text alone. */
export function isTold(read: Read): boolean {
  const places = placesOf(read);
  return places.length > 0 && !places.some(({ table }) => table);
}

/**
 * Whether figures of a government that contradict each other need not be meant to agree: they stand in several tables or
 * lines (全市 and 市本级, with 结转 or without: a text seldom says which), or the levels of their rows are not printed.
 */
export function isDoubtful(checker: Checker, { stated = [], parts = [], of }: Finding): boolean {
  const { group } = checker.rule;
  if (!checker.isOfFund || !/^(acc|ch|ec)/.test(group)) return false;
  const figures = [...stated, ...parts];
  const lists = figures
    .map((read) => placesOf(read).map(({ table, page, line }) => table ?? `${page} ${line}`))
    .filter(({ length }) => length);
  if (lists[0]?.some((place) => lists.every((list) => list.includes(place))) === false) return true;
  return (group !== "changes" && figures.some(isTold)) || (!!of && !areLevelsSure(checker, of, parts));
}

/**
 * Whether the rows below a node are certainly its parts: each prints a code, or those that have a figure add up in
 * another column. Whoever writes a budget without places says so himself.
 */
function areLevelsSure(checker: Checker, [node, measure]: NonNullable<Finding["of"]>, parts: readonly Read[]): boolean {
  const isTotal = measure[0] === "total";
  const rows = isTotal ? node.balances : node.items;
  if (rows.every(({ printed, code = "", item }) => !printed || (/^\d/.test(code) && !item.codeAssigned))) return true;
  const own = isTotal ? AMOUNT : measure;
  const at = (of: Node, like?: Comparison, what = own): Read | undefined => {
    const compared = like && counterpart(checker, of, what, like);
    return like ? compared && readOf(checker, compared, "amount") : checker.read(of, what);
  };
  const isFilled = (read?: Read): boolean => read?.value?.isZero() === false;
  return [undefined, ...comparisonsAt(checker, node, measure)].some((column) => {
    const like = column?.comparison;
    const whole = at(node, like, measure);
    const all = (isTotal ? [node, ...rows] : rows).map((row) => at(row, like)).filter(isFilled) as Read[];
    return (
      whole &&
      rows.every(
        (row) => isFilled(at(row, like)) || !parts.some((part) => part.path.startsWith(row.path) && isFilled(part)),
      ) &&
      checker.compare([whole], all).verdict !== "contradiction"
    );
  });
}
