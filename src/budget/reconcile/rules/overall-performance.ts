/** Forms of the performance of a whole body: their money against the account, and their main tasks. */
import type { Checker, Rule } from "../checker.js";
import { ARITHMETIC, SAME_FIGURE } from "../grounds.js";
import { AMOUNT, type Measure, type Node } from "../reads.js";
import { sumUp } from "../trees.js";

export const OVERALL_RULES: readonly Rule[] = [
  {
    id: "overall-expenditure",
    group: "performance",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: { "zh-CN": "整体支出绩效目标表的资金＝支出", en: "The form of all expenditure has what the account has" },
    formula: "overallPerformance[].amount = expenditure.amount, or .total; basic, project likewise",
    run(checker) {
      const { expenditure, budget } = checker;
      const own = checker.overall.filter(({ item }) => item.name === undefined || item.name === budget.entity?.name);
      const forms = own.length > 0 ? own.slice(0, 1) : checker.overall;
      for (const measure of expenditure === undefined || forms.length === 0 ? [] : MEASURES)
        checkForms(checker, expenditure, forms, measure, own.length > 0);
    },
  },
  {
    id: "tasks-total",
    group: "performance",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "年度主要任务的金额合计＝各项任务之和", en: "The total of the main tasks is their sum" },
    formula: "overallPerformance[].tasks.amount = Σ tasks.items[].amount",
    run(checker) {
      for (const node of checker.tasks) sumUp(checker, node, AMOUNT);
    },
  },
];

const MEASURES: readonly Measure[] = [AMOUNT, ["basic"], ["project"]];

/**
 * The account against the forms of one of its measures.
 *
 * @param isOwn - whether the form is the body's own: those of units need not be all
 */
function checkForms(
  checker: Checker,
  expenditure: Node | undefined,
  forms: readonly Node[],
  measure: Measure,
  isOwn: boolean,
): void {
  const parts = forms.map((node) => checker.read(node, measure));
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return;
  // Money of last year is in what some forms call their total.
  const total = measure === AMOUNT ? checker.read(expenditure, ["total"]) : undefined;
  const isOfAll = total !== undefined && checker.compare([total], known).verdict === "match";
  // In final accounts the form may tell what was budgeted.
  const isSure = isOwn && (!checker.isOver || forms.some(({ item }) => item.compare !== undefined));
  checker.sum(isOfAll ? total : checker.read(expenditure, measure), isSure ? parts : [...parts, undefined]);
}
