import { exact, percentOf, sum, type Decimal, type MoneyUnit } from "../budget/amount.js";
import { categoryOf } from "../budget/classification.js";
import { figure, itemAmount, scopeWithin, statedAmount, unitScope, type UnitScope } from "../budget/figures.js";
import type { Budget, Cell, Figure, Indicator, Item, OverallPerformance, Project } from "../budget/schema.js";
import { expenditureTree } from "./expenditure-tree.js";
import { pathTo } from "./tree-walk.js";
import { residual, type Residual } from "./residual.js";

/** What a project's money is for (资金分配). */
export interface Allocation {
  readonly name: string;
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Per cent of the project, exact. */
  readonly share: Decimal | undefined;
  /** What it is for, as published: 主要内容 of a task, and what else its row says. */
  readonly about: readonly string[];
}

/** An amount by source or nature: words of these, or printed names; the source before its nature. */
export interface MoneyPart {
  readonly names: readonly string[];
  readonly amount: Decimal | null;
  readonly digits: number;
}

/** The same amount as another part of the document prints it. */
export interface OtherAmount {
  /** Which part: the project table, or the table of performance targets. */
  readonly place: "project" | "performance";
  readonly amount: Decimal;
  readonly digits: number;
  readonly agrees: boolean;
  /** Which money it is, as that part prints it: words of sources, or printed names. */
  readonly sources: readonly { readonly source: string; readonly amount: Decimal | null; readonly digits: number }[];
}

/** Indicators under one published head of the first and second level. */
export interface IndicatorGroup {
  readonly level1: string;
  readonly level2: string | undefined;
  readonly indicators: readonly Indicator[];
}

/** The scorecard of a project (绩效目标). */
export interface Scorecard {
  readonly goals: readonly string[];
  readonly groups: readonly IndicatorGroup[];
  /** Sum of the stated weights; `undefined` where none is stated. */
  readonly weights: Decimal | undefined;
  readonly executionWeight: Decimal | undefined;
  readonly largestWeight: Decimal;
}

/** A project with all the document says of it. */
export interface ProjectEntry {
  readonly key: string;
  readonly project: Project;
  /** Names that other tables print for it. */
  readonly otherNames: readonly string[];
  /** Owners that other tables print. */
  readonly otherOwners: readonly string[];
  readonly category: string | undefined;
  /** The functional item that pays for it: code and published names, the highest first. */
  readonly path: readonly string[];
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Per cent of all projects, exact. */
  readonly share: Decimal | undefined;
  readonly others: readonly OtherAmount[];
  readonly allocations: readonly Allocation[];
  /** What allocations and amount differ by. */
  readonly residual: Residual | undefined;
  readonly scorecard: Scorecard | undefined;
  /** Of all that a body spends: by source and nature, as its form states it. `undefined` for projects. */
  readonly money?: readonly MoneyPart[];
}

/** Projects, what they cost together, and whether that is what the document states. */
export interface ProjectsView {
  readonly unit: MoneyUnit;
  readonly digits: number;
  readonly projects: readonly ProjectEntry[];
  /** Performance of all that is spent (整体支出绩效目标): its `allocations` are the main tasks. */
  readonly whole: readonly ProjectEntry[];
  readonly total: Decimal | undefined;
  /** Stated project expenditure against the projects together. */
  readonly residual: Residual | undefined;
  /** Whether a person's name is known, which is shown only where the page asks for it. */
  readonly hasOfficers: boolean;
}

/** Every project of a disclosure, in its order, and the performance of the whole; `undefined` where there is neither. */
export function projectsView(budget: Budget, unit?: MoneyUnit): ProjectsView | undefined {
  const projects = budget.projects ?? [];
  const overall = budget.overallPerformance ?? [];
  if (projects.length === 0 && overall.length === 0) return undefined;
  const scope = unitScope(budget, unit);
  const readings = projects.map((project) => itemAmount(project, scope));
  const stated = readings.some(({ amount }) => amount !== undefined);
  const total = stated ? sum(readings.map(({ amount }) => amount)) : undefined;
  const tree = expenditureTree(budget, unit);
  const digits = readings.reduce((most, reading) => Math.max(most, reading.digits), 0);
  const all = budget.expenditure && statedAmount(budget.expenditure.project, scopeWithin(scope, budget.expenditure));
  return {
    unit: scope.shown,
    digits,
    total,
    residual: residual(
      all?.amount,
      readings.map(({ amount }) => amount),
      Math.max(digits, all?.digits ?? 0),
    ),
    hasOfficers:
      projects.some(({ officer }) => officer !== undefined && officer !== "") ||
      [...projects, ...overall].some(({ particulars }) => Object.keys(particulars ?? {}).some(isPersonal)),
    whole: overall.map((record, index) => wholeEntry(record, index, budget, scope)),
    projects: projects.map((project, index) => {
      const { amount, digits: own } = readings[index] ?? itemAmount(project, scope);
      const node = project.function === undefined ? undefined : tree && pathTo(tree, project.function);
      const allocations = allocationsOf(project, amount, scope);
      return {
        key: String(index),
        project,
        otherNames: printedElsewhere(project, "name", project.name),
        otherOwners: printedElsewhere(project, "owner", project.owner),
        category: categoryOf(project.function),
        path: (node ?? []).slice(1).map(({ name }) => name),
        amount,
        digits: own,
        share: amount === null || amount === undefined ? undefined : percentOf(amount, total),
        others: otherAmounts(project, amount, scope),
        allocations,
        residual: residual(
          amount,
          allocations.map((part) => part.amount),
          allocations.reduce((most, part) => Math.max(most, part.digits), own),
        ),
        scorecard: scorecardOf(project),
      };
    }),
  };
}

/** Whether a label of a form names a person, or how to reach one: 联系人, 联系电话. */
export const isPersonal = (label: string): boolean => /人$|负责人|电话|联系方式/.test(label);

/** The form of all that a body spends, as a project is shown: its tasks are what the money is for. */
function wholeEntry(record: OverallPerformance, index: number, budget: Budget, scope: UnitScope): ProjectEntry {
  const { name = budget.entity?.name, tasks = {}, particulars } = record;
  const within = scopeWithin(scope, record);
  const { amount, digits } = statedAmount(record, scope);
  const stated = statedAmount(tasks, within);
  const all = itemAmount(tasks, within);
  const allocations = allocationsOf(tasks, all.amount, within);
  const project: Project = { performance: record };
  if (name !== undefined) project.name = name;
  if (particulars !== undefined) project.particulars = particulars;
  return {
    key: `whole-${index}`,
    project,
    otherNames: [],
    otherOwners: [],
    category: undefined,
    path: [],
    amount,
    digits,
    share: undefined,
    others: [],
    allocations,
    residual: residual(
      stated.amount,
      allocations.map((part) => part.amount),
      allocations.reduce((most, part) => Math.max(most, part.digits), stated.digits),
    ),
    scorecard: scorecardOf(project),
    money: moneyOf(record, within),
  };
}

const MONEY = ["basic", "personnel", "operating", "project"] as const;

/** What an amount is by source and by nature, as stated; natures of a source after it. */
function moneyOf(cell: Figure, scope: UnitScope): MoneyPart[] {
  const { named = {}, ...sources } = cell.funding ?? {};
  const parts = (of: Figure, before: readonly string[]): MoneyPart[] =>
    MONEY.flatMap((nature) => part([...before, nature], of[nature]));
  const part = (names: readonly string[], of: Cell | undefined): MoneyPart[] => {
    const { amount, digits } = statedAmount(of, scope);
    return amount === undefined ? [] : [{ names, amount, digits }];
  };
  const funds = [...Object.entries(sources), ...Object.entries(named)] as [string, Cell | undefined][];
  return [...funds.flatMap(([name, of]) => [...part([name], of), ...parts(figure(of), [name])]), ...parts(cell, [])];
}

function allocationsOf(project: Item, whole: Decimal | null | undefined, scope: UnitScope): Allocation[] {
  const within = scopeWithin(scope, project);
  return (project.items ?? []).map((item: Item) => {
    const { amount, digits } = itemAmount(item, within);
    const share =
      amount === null || amount === undefined || whole === null || whole === undefined
        ? undefined
        : percentOf(amount, whole);
    const about = [item.purpose, item.note].filter((text) => text !== undefined);
    return { name: item.name ?? item.code ?? "", amount, digits, share, about };
  });
}

function printedElsewhere({ printed = [] }: Project, field: string, own: string | undefined): string[] {
  const names = printed.filter((place) => place.field === field).map((place) => place.as);
  return [...new Set(names)].filter((name) => name !== undefined && name !== own) as string[];
}

/** The project's amount in the project table and in its performance table, where these print it. */
function otherAmounts(project: Project, amount: Decimal | null | undefined, scope: UnitScope): OtherAmount[] {
  if (amount === null || amount === undefined) return [];
  const found: OtherAmount[] = [];
  const add = (place: OtherAmount["place"], cell: Cell | undefined, within: UnitScope): void => {
    const other = statedAmount(cell, within);
    if (other.amount === null || other.amount === undefined) return;
    found.push({
      place,
      amount: other.amount,
      digits: other.digits,
      agrees: other.amount.eq(amount),
      sources: sourcesOf(cell, within),
    });
  };
  const inTable = project.printed?.find(
    ({ table, field }) => /^project\d*$/.test(table ?? "") && (field === undefined || field === "amount"),
  );
  if (inTable !== undefined) {
    const within = inTable.unit === undefined ? scope : { ...scope, published: inTable.unit };
    add("project", inTable.as ?? figure(project).amount, scopeWithin(within, project));
  }
  add("performance", project.performance, scopeWithin(scope, project));
  return found;
}

function sourcesOf(cell: Cell | undefined, scope: UnitScope): OtherAmount["sources"] {
  const { named = {}, ...funding } = figure(cell).funding ?? {};
  const within = scopeWithin(scope, figure(cell));
  const cells: [string, Cell | undefined][] = [...Object.entries(funding), ...Object.entries(named)];
  return cells.flatMap(([source, each]) => {
    const { amount, digits } = statedAmount(each, within);
    return amount === undefined ? [] : [{ source, amount, digits }];
  });
}

function scorecardOf({ performance }: Project): Scorecard | undefined {
  if (performance === undefined) return undefined;
  const groups: { level1: string; level2: string | undefined; indicators: Indicator[] }[] = [];
  for (const indicator of performance.indicators) {
    const last = groups[groups.length - 1];
    if (last?.level1 === indicator.level1 && last.level2 === indicator.level2) last.indicators.push(indicator);
    else groups.push({ level1: indicator.level1, level2: indicator.level2, indicators: [indicator] });
  }
  const weights = performance.indicators.flatMap(({ weight }) => (weight === undefined ? [] : [exact(weight)]));
  const { executionWeight, goals = [] } = performance;
  return {
    goals,
    groups,
    weights: weights.length === 0 ? undefined : sum(weights),
    executionWeight: executionWeight === undefined ? undefined : exact(executionWeight),
    largestWeight: weights.reduce((most, weight) => (weight.gt(most) ? weight : most), exact("0")),
  };
}
