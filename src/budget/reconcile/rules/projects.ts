/** Projects: the project table against the accounts, allocations, sources, and the performance tables. */
import { Decimal, ZERO } from "../../amount.js";
import { soleSource } from "../../figures.js";
import type { Checker, Rule } from "../checker.js";

import { ARITHMETIC, SAME_FIGURE } from "../grounds.js";
import { AMOUNT, plainRead, subtree, type Measure, type Node, type Read } from "../reads.js";
import { sourcesOf, sumUp } from "../trees.js";
import { ownProjects } from "./economic.js";
import { isCarriedOver } from "./funding.js";

export const PROJECT_RULES: readonly Rule[] = [
  {
    id: "project-total",
    group: "projects",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: { "zh-CN": "项目支出＝各项目之和", en: "Project expenditure is the sum of the projects" },
    formula: "expenditure.project = Σ projects[].amount",
    run(checker) {
      const { expenditure, projects } = checker;
      if (expenditure === undefined || projects.length === 0) return;
      const whole = checker.read(expenditure, projectMeasure(checker, expenditure));
      const parts: (Read | undefined)[] = projects.map((project) => checker.read(project, AMOUNT));
      // Without the table the projects may be a choice: fewer than all is then no contradiction.
      checker.sum(whole, isComplete(checker) ? parts : [...parts, undefined]);
    },
  },
  {
    id: "project-items",
    group: "projects",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: {
      "zh-CN": "各科目的项目支出＝所属项目之和",
      en: "Project expenditure of an item is the sum of its projects",
    },
    formula: "expenditure…project = Σ projects[function = code].amount",
    run(checker) {
      const { expenditure, projects } = checker;
      if (expenditure === undefined || !projects.every(({ item }) => item.function !== undefined)) return;
      for (const node of subtree(expenditure)) {
        if (node === expenditure || node.code === undefined) continue;
        const parts: (Read | undefined)[] = ownProjects(checker, node).map((project) => checker.read(project, AMOUNT));
        if (parts.length > 0)
          checker.sum(
            checker.read(node, projectMeasure(checker, node)),
            isComplete(checker) ? parts : [...parts, undefined],
          );
      }
    },
  },
  {
    id: "project-allocations",
    group: "projects",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "项目预算＝资金分配之和", en: "A project is the sum of its allocations" },
    formula: "projects[].amount = Σ projects[].items[].amount",
    run(checker) {
      for (const project of checker.projects) {
        for (const node of subtree(project)) sumUp(checker, node, AMOUNT);
      }
    },
  },
  {
    id: "project-funding",
    group: "projects",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "项目预算＝各资金来源之和", en: "A project is the sum of the sources that pay it" },
    formula: "projects[].amount = Σ projects[].funding; performance.amount = Σ performance.funding",
    run(checker) {
      for (const node of [...checker.projects, ...checker.performances, ...checker.overall]) {
        if (node === undefined) continue;
        const [amount, sources] = [checker.read(node, AMOUNT), sourcesOf(checker, node)];
        if (amount !== undefined && sources.length > 0 && isCarriedOver(checker, amount, sources)) continue;
        // A column such as 其他资金 may pay, too.
        const isOpen = sources.length > 0 && Object.keys(node.item.named ?? {}).length > 0;
        checker.sum(amount, isOpen ? [...sources, undefined] : sources);
      }
    },
  },
  {
    id: "project-performance",
    group: "projects",
    tolerance: "same",
    ground: SAME_FIGURE,
    title: { "zh-CN": "项目预算＝绩效目标表的资金", en: "A project's budget is that of its performance table" },
    formula: "projects[].amount = projects[].performance.amount",
    run(checker) {
      checker.projects.forEach((project, index) =>
        checker.same(checker.read(project, AMOUNT), checker.read(checker.performances[index], AMOUNT)),
      );
    },
  },
  {
    id: "performance-coverage",
    group: "projects",
    tolerance: "sum",
    ground: SAME_FIGURE,
    title: { "zh-CN": "绩效管理覆盖的项目＝项目支出", en: "Performance management covers the project expenditure" },
    formula: "expenditure.project = Σ performance[].amount; number of projects = Σ performance[].quantities",
    run(checker) {
      const parts: (Read | undefined)[] = covering(checker).map((node) => checker.read(node, AMOUNT));
      const whole = checker.read(checker.expenditure, ["project"]);
      const sameCount = isComplete(checker) && coveredCount(checker) === checker.projects.length;
      const known = parts.filter((part) => part !== undefined);
      const outcome = whole === undefined || known.length === 0 ? undefined : checker.compare([whole], known);
      if (whole !== undefined && outcome?.verdict === "contradiction" && checker.budget.kind === "finalAccounts") {
        checker.missing(
          [whole],
          known,
          {
            "zh-CN": "决算数与绩效管理涉及的预算金额口径不同，无法核对。",
            en: "final accounts, while performance management may name the budgeted amount, so it cannot be checked.",
          },
          outcome.difference,
        );
      } else {
        // Not every project need be covered: fewer of them with less money is no contradiction.
        checker.sum(whole, sameCount ? parts : [...parts, undefined]);
      }
      const sameMoney = outcome?.difference.isZero() === true;
      if (isComplete(checker) && (sameCount || sameMoney)) reportCount(checker);
    },
  },
];

/** Whether all projects are held: the document has the table of them. */
export function isComplete(checker: Checker): boolean {
  return checker.table("project")?.state === "held";
}

/** A table of 一般公共预算 lists only what that pays for, where the budget tells that apart. */
function projectMeasure(checker: Checker, node: Node): Measure {
  const printed = checker.projects[0]?.item.printed?.find(({ table }) => table !== undefined)?.table;
  const title = checker.table(printed ?? "project")?.title ?? "";
  const general: Measure = ["funding", "general", "project"];
  if (!title.includes("一般公共预算")) return ["project"];
  const all = checker.generalOnly || soleSource(checker.budget) === "general" || node.code !== undefined;
  return all && checker.read(node, general) === undefined ? ["project"] : general;
}

/** Lines that say how many projects have targets; those of monitoring and evaluation count the same projects again. */
function covering(checker: Checker): Checker["coverage"] {
  // 整体支出 is more than projects.
  const all = checker.coverage.filter(({ item }) => !(item.name ?? "").startsWith("整体"));
  const targets = all.filter(({ item }) => !/跟踪|监控|自评|评价|评估/.test(item.name ?? ""));
  return targets.length > 0 ? targets : all;
}

/** How many projects performance management covers, where each line counts once. */
function coveredCount(checker: Checker): number | undefined {
  const covered = covering(checker);
  if (covered.some(({ item }) => item.quantities?.length !== 1)) return undefined;
  return covered.reduce((count, { item }) => count + Number(item.quantities?.[0]?.value ?? 0), 0);
}

function reportCount(checker: Checker): void {
  const listed = checker.projects.length;
  const covered = coveredCount(checker);
  if (covered === undefined) return;
  const counts = covering(checker).map((node) => {
    const quantity = node.item.quantities?.[0];
    return plainRead(quantity?.value ?? null, quantity?.unit, `${node.path}.quantities[0].value`, node, ["value"]);
  });
  checker.report({
    verdict: covered === listed ? "match" : "contradiction",
    parts: counts,
    ...(covered === listed ? {} : { difference: new Decimal(covered - listed), tolerance: ZERO, unit: "个" }),
    sentence:
      covered === listed
        ? {
            "zh-CN": `绩效管理覆盖 ${covered} 个项目，与列出的项目数一致。`,
            en: `Performance management covers ${covered} projects, as many as are listed.`,
          }
        : {
            "zh-CN": `绩效管理覆盖 ${covered} 个项目，列出的却有 ${listed} 个，请核对。`,
            en: `Performance management covers ${covered} projects, but ${listed} are listed; please check.`,
          },
  });
}
