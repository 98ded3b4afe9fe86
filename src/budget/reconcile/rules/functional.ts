/** Expenditure by nature (支出性质) at every item, and up the functional tree. */
import { NATURES } from "../../figures.js";
import type { Checker, Rule } from "../checker.js";
import { ARITHMETIC } from "../grounds.js";
import { AMOUNT, fieldAt, subtree, type Measure, type Node, type Read } from "../reads.js";
import { sumUp } from "../trees.js";

const MEASURES: readonly Measure[] = [...NATURES, "personnel", "operating"].map((measure) => [measure]);
const FUNDS = ["general", "governmentFund", "stateCapital"] as const;

export const FUNCTIONAL_RULES: readonly Rule[] = [
  {
    id: "nature-sum",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "支出＝基本支出＋项目支出（及其他性质）", en: "Expenditure is basic plus project expenditure" },
    formula: "amount = basic + project (+ transfersUp + business + transfersDown + contingency)",
    run(checker) {
      forEachItem(checker, (node) => {
        checkNatures(checker, node, []);
        for (const source of Object.keys(node.item.funding ?? {})) {
          if (source !== "named") checkNatures(checker, node, ["funding", source]);
        }
      });
    },
  },
  {
    id: "nature-parts",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "基本支出、项目支出逐级相加", en: "Basic and project expenditure add up at every level" },
    formula: "basic = Σ items[].basic; project = Σ items[].project; …",
    run(checker) {
      forEachItem(checker, (node) => {
        if (node.items.length === 0) return;
        for (const measure of MEASURES) sumUp(checker, node, measure);
      });
    },
  },
  {
    id: "personnel-operating",
    group: "accounts",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "基本支出＝人员经费＋公用经费", en: "Basic expenditure is personnel plus operating expenses" },
    formula: "basic = personnel + operating",
    run(checker) {
      forEachItem(checker, (node) => {
        const basic = checker.read(node, ["basic"]);
        for (const holder of [[], ["basic"]]) {
          const parts = ["personnel", "operating"].map((part) => checker.read(node, [...holder, part]));
          if (parts.every((part) => part !== undefined)) checker.sum(basic, parts);
        }
      });
      for (const breakdown of checker.economic) checkStaffing(checker, breakdown);
    },
  },
  {
    id: "source-natures",
    group: "funding",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "各资金来源的基本支出、项目支出逐级相加", en: "Natures of each source add up at every level" },
    formula: "funding[s].basic = Σ items[].funding[s].basic; … project",
    run(checker) {
      forEachItem(checker, (node) => {
        if (node.items.length === 0 || node.item.funding === undefined) return;
        for (const fund of FUNDS) {
          for (const nature of ["basic", "project"]) {
            sumUp(checker, node, ["funding", fund, nature]);
          }
        }
      });
    },
  },
];

function forEachItem(checker: Checker, look: (node: Node) => void): void {
  if (checker.expenditure !== undefined) for (const node of subtree(checker.expenditure)) look(node);
}

/** Where both 基本支出 and 项目支出 are stated, all natures are. */
function checkNatures(checker: Checker, node: Node, holder: Measure): void {
  if (fieldAt(node.item, [...holder, "basic"]) === undefined) return;
  if (fieldAt(node.item, [...holder, "project"]) === undefined) return;
  const parts = NATURES.map((nature) => checker.read(node, [...holder, nature]));
  // 基本支出 of which 人员经费 and 公用经费 are printed, and no sum.
  const ofBasic =
    checker.read(node, [...holder, "basic"]) === undefined
      ? ["personnel", "operating"].map((part) => checker.read(node, [...holder, "basic", part]))
      : [];
  const whole = checker.read(node, holder.length === 0 ? AMOUNT : holder);
  const known = [...ofBasic, ...parts].filter((part) => part !== undefined);
  checker.sum(whole, [...known, ...besideNatures(checker, node, holder, whole, known)]);
}

/** 三、援助其他地区支出 of a government beside 一、基本支出 and 二、项目支出: parts under their own names, where all come to the whole. */
function besideNatures(checker: Checker, node: Node, holder: Measure, whole: Read | undefined, known: Read[]): Read[] {
  const named = fieldAt(node.item, [...holder, "named"]);
  if (!checker.isOfFund || whole === undefined || typeof named !== "object" || named === null) return [];
  const beside = Object.keys(named)
    .map((name) => checker.read(node, [...holder, "named", name]))
    .filter((read) => read !== undefined);
  return beside.length > 0 && checker.compare([whole], [...known, ...beside]).verdict !== "contradiction" ? beside : [];
}

/** The columns 人员经费 and 公用经费 of the table of basic expenditure: a row that fills one leaves the other blank. */
function checkStaffing(checker: Checker, breakdown: Node): void {
  if (breakdown.item.nature !== "basic") return;
  const columns = (node: Node) => [checker.read(node, ["personnel"]), checker.read(node, ["operating"])];
  if (columns(breakdown).some((read) => read === undefined)) return;
  for (const node of subtree(breakdown)) {
    checker.sum(
      checker.read(node, AMOUNT),
      columns(node).filter((read) => read !== undefined),
    );
  }
}
