/** One figure in several places of a document: in tables and text, in one unit or two. */
import type { Decimal } from "../../amount.js";
import { convert, fractionDigits, powerOfTen, UNIT_EXPONENT, ZERO, type MoneyUnit } from "../../amount.js";
import type { Figure } from "../../schema.js";
import type { Checker, Rule } from "../checker.js";
import { CELLS, valueOf } from "../compared.js";
import { isTold } from "../doubts.js";
import { SAME_FIGURE } from "../grounds.js";
import {
  AMOUNT,
  fieldAt,
  labelOf,
  placesOf,
  plainRead,
  wholeTree,
  type Measure,
  type Node,
  type Read,
} from "../reads.js";

export const PRINTED_ALIKE: Rule = {
  id: "printed-alike",
  group: "completeness",
  tolerance: "same",
  ground: SAME_FIGURE,
  title: { "zh-CN": "同一个数在表和正文中一致", en: "A figure is alike in tables and text" },
  formula:
    "amount = printed[].as, to the coarser digits, whatever the units; a blank in a table may be a 0 in the text",
  run(checker) {
    for (const tree of checker.trees) {
      const apart = new Set<string>();
      for (const node of wholeTree(tree)) checkNode(checker, node, apart, node === tree);
    }
  },
};

/** From so many other writings on, a document speaks of several things under one name: its units, its districts. */
const SEVERAL = 3;

/** @param apart tables of a government whose totals are far from others of that name: what they list is of another scope */
function checkNode(checker: Checker, node: Node, apart: Set<string>, isRoot: boolean): void {
  const figures = new Map<string, Map<string, Writing>>();
  gather(checker, node, node.item, [], figures);
  for (const writings of figures.values()) {
    const all = Array.from(writings.values());
    const differing = all.filter(({ verdict }) => verdict === "contradiction");
    const several = new Set(differing.map(({ printed }) => printed.text)).size >= SEVERAL;
    // The text of a government that writes so far another figure may mean another unit, scope or part.
    const unsure = differing.filter(({ stated, printed, difference }) => {
      const table = placesOf(printed)[0]?.table;
      const isFar = checker.isOfFund && difference.abs().times(20).gt(valueOf(stated).abs());
      if (isRoot && isFar && table) apart.add(table);
      return several || (isFar && [stated, printed].some(isTold)) || (table && apart.has(table));
    });
    for (const writing of all) if (!unsure.includes(writing)) tell(checker, writing);
    const [first] = unsure;
    if (first === undefined) continue;
    const count = unsure.length;
    checker.missing(
      [first.stated],
      unsure.map(({ printed }) => printed),
      {
        "zh-CN": `另有 ${count} 处写着不同的数，可能各指不同的单位或口径，无法核对。`,
        en: `${count} other places state other figures, perhaps of other units or scopes, so it cannot be checked.`,
      },
    );
  }
}

/** A figure, and how another place writes it. */
interface Writing {
  readonly stated: Read;
  readonly printed: Read;
  readonly at: string;
  readonly verdict: "match" | "rounding" | "contradiction";
  readonly isCut: boolean;
  readonly difference: Decimal;
  readonly tolerance: Decimal;
}

/** The writings of a record's figures and of all cells below it, each place once. */
function gather(
  checker: Checker,
  node: Node,
  record: object,
  cell: Measure,
  figures: Map<string, Map<string, Writing>>,
): void {
  for (const { field, as: printed, ...at } of (record as Figure).printed ?? []) {
    const as = printed?.normalize("NFKC").replace(/[,\s]/g, "");
    if (as === undefined || !NUMBER.test(as)) continue;
    const keys = field === undefined || field === "amount" ? [] : field.split(".");
    const measure = [...cell, ...keys];
    // A name or code may be printed elsewhere as a number: words are no figure to compare.
    const held = fieldAt(node.item, measure);
    if (keys.length > 0 && ((typeof held === "string" && !NUMBER.test(held)) || /%|share/.test(field ?? ""))) continue;
    const stated = checker.read(node, measure.length === 0 ? AMOUNT : measure);
    if (stated === undefined) continue;
    const id = `${stated.path}#${[at.table, at.page, at.line, at.row, as].map((part) => part ?? "").join(" ")}`;
    const writings = figures.get(stated.path) ?? new Map<string, Writing>();
    const other = plainRead(as, at.unit ?? stated.unit, stated.path, { ...node, printed: [at] }, AMOUNT);
    writings.set(id, writingOf(checker, stated, other, id));
    figures.set(stated.path, writings);
  }
  for (const key of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[key];
    const isMap = key === "funding" || key === "economic" || key === "named";
    if (typeof value !== "object" || value === null || !(isMap || CELLS.includes(key))) continue;
    // What a document calls its sources and classes is no field. A column of rates is no money: 占预算%.
    const within = isMap ? Object.entries(value as Record<string, unknown>) : [["", value] as const];
    for (const [name, held] of within) {
      if (typeof held !== "object" || held === null || name.includes("%")) continue;
      const path = name === "" ? [...cell, key] : [...cell, key, name];
      if (key === "funding" && name === "named") gather(checker, node, { named: held }, [...cell, key], figures);
      else gather(checker, node, held, path, figures);
    }
  }
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Two writings of a figure agree where one is rounded or cut off to fewer digits, or blank where the other is zero. */
function writingOf(checker: Checker, stated: Read, printed: Read, at: string): Writing {
  const here = valueOf(stated);
  const there = convert(valueOf(printed), printed.unit as MoneyUnit, checker.unit);
  const difference = there.minus(here);
  const digit = ({ text, unit }: Read): Decimal =>
    text === null
      ? ZERO
      : powerOfTen(UNIT_EXPONENT[unit as MoneyUnit] - UNIT_EXPONENT[checker.unit] - fractionDigits(text));
  const [own, other] = [digit(stated), digit(printed)];
  const last = own.gt(other) ? own : other;
  const tolerance = last.times("0.5");
  const off = difference.abs();
  // 87.708 as 87.70: cut off, and less than a digit too low.
  const [fine, coarse] = other.lt(last) ? [there, here] : [here, there];
  const isCut = off.gt(tolerance) && off.lt(last) && !coarse.isZero() && fine.abs().gt(coarse.abs());
  const verdict = off.isZero() ? "match" : isCut || off.lte(tolerance) ? "rounding" : "contradiction";
  return { stated, printed, at, verdict, isCut, difference, tolerance: isCut ? last : tolerance };
}

const ENDINGS = {
  match: ["，一致。", ": they agree."],
  rounding: ["，是四舍五入。", ": rounded."],
  contradiction: ["，不一致，请核对。", ": they differ; please check."],
  cut: ["，只舍不入。", ": cut off and not rounded."],
} as const;

function tell(checker: Checker, { stated, printed, at, verdict, isCut, difference, tolerance }: Writing): void {
  checker.report({
    verdict,
    stated: [stated],
    parts: [printed],
    ...(verdict === "match" ? {} : { difference, tolerance }),
    at,
    sentence: () => {
      const label = labelOf(stated);
      const ending = ENDINGS[isCut ? "cut" : verdict];
      const other = `${printed.text ?? ""} ${printed.unit ?? ""}`;
      const here = stated.text === null ? undefined : `${stated.text} ${stated.unit ?? ""}`;
      return {
        "zh-CN": `${label["zh-CN"]}：一处为${here === undefined ? "空白" : ` ${here}`}，另一处为 ${other}${ending[0]}`,
        en: `${label.en}: ${here ?? "(blank)"} in one place, ${other} in another${ending[1]}`,
      };
    },
  });
}
