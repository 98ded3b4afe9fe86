/** Expenditure by economic class. */
import { isNothing, type Checker, type Rule } from "../checker.js";
import { soleSource } from "../../figures.js";
import { ARITHMETIC, CLASSIFIED } from "../grounds.js";
import { AMOUNT, fieldAt, hasOwn, subtree, type Node, type Read } from "../reads.js";
import { sumUp } from "../trees.js";
import type { LocalText } from "../types.js";
import { isCarriedOver, namesAbsent } from "./funding.js";

export const ECONOMIC_RULES: readonly Rule[] = [
  {
    id: "economic-total",
    group: "economic",
    tolerance: "same",
    ground: CLASSIFIED,
    title: { "zh-CN": "经济分类合计＝所分类的支出", en: "Economic classes add up to what they classify" },
    formula: "economic[].amount = expenditure[.funding[source]][.nature]",
    run(checker) {
      const sole = soleSource(checker.budget);
      for (const breakdown of checker.economic) {
        const classified = classifiedBy(checker, breakdown, sole);
        if (classified === undefined) continue;
        const amount = checker.read(breakdown, AMOUNT);
        // One of the two may count what was carried over, which the other leaves out.
        if (amount !== undefined && isCarriedOver(checker, classified, [amount])) continue;
        if (amount !== undefined && isCarriedOver(checker, amount, [classified])) continue;
        if (amount !== undefined && isOfAnySource(checker, breakdown, sole)) {
          const outcome = checker.compare([classified], [amount]);
          if (outcome.verdict === "contradiction") {
            checker.missing([classified], [amount], NO_SOURCE, outcome.difference);
            continue;
          }
        }
        checker.same(classified, amount);
      }
    },
  },
  {
    id: "economic-parts",
    group: "economic",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "经济分类逐级相加", en: "Economic classes add up at every level" },
    formula: "economic…amount = Σ items[].amount; personnel, operating alike",
    run(checker) {
      if (namesAbsent(checker, ["basic"])) return;
      for (const breakdown of checker.economic) {
        for (const node of subtree(breakdown)) {
          if (node.items.length === 0) continue;
          for (const measure of ["amount", "personnel", "operating"]) {
            sumUp(checker, node, [measure]);
          }
        }
      }
    },
  },
  {
    id: "economic-columns",
    group: "economic",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "项目支出＝各经济分类之和", en: "Project expenditure is the sum of its economic classes" },
    formula: "project = Σ project.economic[c]; projects[].amount = Σ projects[].economic[c]",
    run(checker) {
      if (checker.expenditure !== undefined) {
        for (const node of subtree(checker.expenditure)) {
          const columns = columnsOf(checker, node, COLUMNS);
          if (columns.length > 0) checker.sum(checker.read(node, ["project"]), columns);
          if (node.item.economic !== undefined) {
            checker.sum(checker.read(node, AMOUNT), columnsOf(checker, node, ["economic"]));
          }
        }
      }
      for (const project of checker.projects) {
        checker.sum(checker.read(project, AMOUNT), columnsOf(checker, project, ["economic"]));
      }
    },
  },
  {
    id: "economic-column-parts",
    group: "economic",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "项目支出各经济分类逐级相加", en: "Each economic class of project expenditure adds up" },
    formula: "project.economic[c] = Σ items[].project.economic[c] = Σ projects[].economic[c]",
    run: columnParts,
  },
];

const NO_SOURCE: LocalText = {
  "zh-CN": "支出有几种资金来源，文件没有写明这张经济分类表包括哪几种，无法核对。",
  en: "several sources pay, and the document does not say which of them are classified, so it cannot be checked.",
};

/** Whether several sources pay, of which the breakdown names none: it may be of one of them. */
function isOfAnySource(checker: Checker, { item }: Node, sole: string | undefined): boolean {
  if (item.source !== undefined || sole !== undefined || checker.fiscalOnly) return false;
  return (checker.income?.items ?? []).some((source) => !isNothing(checker.read(source, AMOUNT)));
}

/** What a breakdown classifies, as the expenditure account states it. */
function classifiedBy(checker: Checker, { item }: Node, sole: string | undefined): Read | undefined {
  const nature = item.nature === undefined ? [] : [item.nature];
  const ofSource =
    item.source === undefined ? undefined : checker.read(checker.expenditure, ["funding", item.source, ...nature]);
  if (ofSource !== undefined) return ofSource;
  if (item.source !== undefined && item.source !== sole && !(item.source === "fiscal" && checker.fiscalOnly))
    return undefined;
  return checker.read(checker.expenditure, nature.length === 0 ? AMOUNT : nature);
}

/** The columns of a row by economic class; 款 are left out where their 类 is a column too. */
function columnsOf(checker: Checker, node: Node, measure: readonly string[]): readonly Read[] {
  const columns = fieldAt(node.item, measure);
  if (typeof columns !== "object" || columns === null) return NO_COLUMNS;
  const codes = Object.keys(columns);
  const classes = codes.filter((code) => code.length <= 3 || !hasOwn(columns, code.slice(0, 3)));
  return classes.map((code) => checker.read(node, [...measure, code])).filter((read) => read !== undefined);
}

const NO_COLUMNS: readonly Read[] = [];
const COLUMNS = ["project", "economic"];

function columnParts(checker: Checker): void {
  const { expenditure } = checker;
  if (expenditure === undefined) return;
  for (const node of subtree(expenditure)) {
    for (const column of columnsOf(checker, node, COLUMNS)) {
      const code = column.field[column.field.length - 1] ?? "";
      const measure = ["project", "economic", code];
      const parts: Read[] = [];
      for (const part of node.items) addColumn(checker, part, measure, parts);
      if (parts.length > 0) checker.sum(column, parts);
      else
        checker.sum(
          column,
          ownProjects(checker, node)
            .map((project) => checker.read(project, ["economic", code]))
            .filter((read) => read !== undefined),
        );
    }
  }
}

/** The column of a row, or of the rows below it where it has no columns; a row without this column has a blank there. */
function addColumn(checker: Checker, node: Node, measure: readonly string[], to: Read[]): void {
  const read = checker.read(node, measure);
  if (read !== undefined) to.push(read);
  else if (fieldAt(node.item, COLUMNS) === undefined)
    for (const part of node.items) addColumn(checker, part, measure, to);
}

/** The projects that an item pays for: those with its code, or a code below it. */
export function ownProjects(checker: Checker, node: Node): Node[] {
  const { code } = node;
  if (code === undefined) return node === checker.expenditure ? [...checker.projects] : [];
  return checker.projects.filter((project) => project.item.function?.startsWith(code) === true);
}
