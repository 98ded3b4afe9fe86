import { bodyLevel } from "../body-level.js";
import { categoryOf, ECONOMIC_CLASSES } from "../../budget/classification.js";
import { figure, scopeWithin, soleSource, type UnitScope } from "../../budget/figures.js";
import type { Account, Budget, Cell, Figure, Funding, Item, Project } from "../../budget/schema.js";
import type { Making, OfficialColumn, OfficialSide } from "./official-table.js";
import {
  codeCells,
  expenditureOf,
  isPrintedIn,
  printedAmount,
  printedName,
  sideOf,
  SOURCES,
  type DraftRow,
  type Measure,
} from "./reading.js";

const CODES: Omit<OfficialColumn, "digits">[] = ["class", "section", "item"].map((level) => ({
  head: ["codes", level],
  kind: "code",
}));
const NAMED: Omit<OfficialColumn, "digits">[] = [...CODES, { head: ["functionName"], kind: "text" }];
/** Tables of one fund have a head more over the same columns. */
const NAMED_OF_FUND = [
  ...["class", "section", "item"].map((level) => ({ head: ["row", "functionCodes", level], kind: "code" as const })),
  { head: ["row", "functionCodeName"], kind: "text" as const },
];

/** Natures of expenditure that every table of expenditure has, and those that only some documents have. */
const NATURES = ["basic", "project"] as const;
const FURTHER = ["transfersUp", "business", "transfersDown", "contingency"] as const;
const BALANCES = ["opening", "income", "closing"] as const;

/** 支出总体: amounts by nature. */
export function expenditureSide(budget: Budget, making: Making): OfficialSide[] {
  const amount: Measure = { head: ["total"], read: (item) => item };
  return [functionalSide(budget, making, [amount, ...natures((item) => item, budget, FURTHER)])];
}

/** 一般公共预算, 政府性基金 or 国有资本经营: what one source pays, by nature. */
export function fundSide(
  budget: Budget,
  making: Making,
  source: "general" | "governmentFund" | "stateCapital",
): OfficialSide[] {
  const sole = soleSource(budget) === source;
  // A figure that is printed for the only source is the item's own. What comes in for the item is of another table.
  const part = (item: Item): Figure => {
    const { income: _income, ...own } = item;
    return { ...(sole && own), ...figure(item.funding?.[source]) };
  };
  const amount: Measure = { head: [`${source}Expenditure`, "total"], read: part };
  const rest = natures(part, budget, BALANCES).map(({ head, read }) => ({
    head: [`${source}Expenditure`, ...head],
    read,
  }));
  return [functionalSide(budget, making, [amount, ...rest], undefined, NAMED_OF_FUND)];
}

/** 收入总体: what comes in for each item, by source. */
export function incomeSide(budget: Budget, making: Making): OfficialSide[] {
  const fundingOf = (item: Item): Funding => figure(item.income).funding ?? {};
  const root = expenditureOf(budget);
  const items = Array.from(walk(root));
  const stated = root.income === undefined ? budget.income : undefined;
  // The account of income states the totals, source by source: where nothing is stated by item, they are the whole table.
  const totals = stated === undefined ? {} : sourcesOf(stated);
  const byItem = SOURCES.filter((source) => items.some((item) => fundingOf(item)[source] !== undefined));
  const used =
    byItem.length > 0 ? byItem : SOURCES.filter((source) => (figure(totals[source]).amount ?? null) !== null);
  const holder: Readonly<Record<string, string>> = {
    ...Object.fromEntries(["general", "governmentFund", "stateCapital"].map((part) => [part, "fiscal"])),
    ...Object.fromEntries(["institutional", "business", "superior", "affiliate", "other"].map((part) => [part, "own"])),
  };
  const measures = used.map((source): Measure => {
    const above = holder[source] ?? source;
    const isGroup = used.some((other) => holder[other] === above);
    const head = isGroup
      ? [`source.${above}`, above === source ? "subtotal" : `source.${source}`]
      : [`source.${source}`];
    return { head, read: (item) => fundingOf(item)[source] };
  });
  if (used.length === 0 && stated?.items !== undefined) return [accountSide(stated, making)];
  const income: Figure =
    stated === undefined
      ? figure(root.income)
      : { ...(stated.unit && { unit: stated.unit }), ...amountOf(stated), funding: totals };
  const total: Item = { income };
  return [functionalSide(budget, making, [{ head: ["total"], read: (item) => item.income }, ...measures], total)];
}

/** An account of which only the items are printed, as a government's revenue: each of them, then what is added to them. */
function accountSide(account: Account, making: Making): OfficialSide {
  const measures: Measure[] = [{ head: ["total"], read: (item) => item }];
  const { balances = [], total: whole } = account;
  const scope = scopeWithin(making.scope, account);
  const ending = (item: Item, word: string): DraftRow => total(item, measures, scope, making, ["", "", "", word]);
  const rows = [
    ...functionalRows(account, measures, making),
    ending(account, "incomeOfYear"),
    ...functionalRows({ ...account, items: balances }, measures, making),
    ...(whole === undefined ? [] : [ending(amountOf(figure(whole)), "incomeTotal")]),
  ];
  // Many governments print no codes of their revenue.
  if (rows.some(({ words }) => words[0] !== "")) return sideOf(NAMED, measures, rows, 3);
  const named = rows.map((row) => ({ ...row, words: row.words.slice(3) }));
  return sideOf(NAMED.slice(3), measures, named, 0);
}

function amountOf({ amount }: Figure): Figure {
  return amount === undefined ? {} : { amount };
}

function sourcesOf({ items = [], funding = {} }: Item): Funding {
  const all = items.flatMap((item) => [item, ...(item.items ?? [])]);
  const known = all.filter(({ code }) => (SOURCES as readonly string[]).includes(code ?? ""));
  return { ...Object.fromEntries(known.reverse().map((item) => [item.code ?? "", amountOf(item)])), ...funding };
}

/** 基本支出: by economic class, people apart from running costs. */
export function basicSide(budget: Budget, making: Making): OfficialSide[] {
  const all = (budget.economic ?? []).filter(({ nature }) => nature === "basic");
  const root = all.find(({ source }) => source === "general") ?? all[0];
  const head = "basicExpenditure";
  const measures: Measure[] = [
    { head: [head, "total"], read: (item) => item },
    { head: [head, "personnel"], read: (item) => item.personnel },
    { head: [head, "operating"], read: (item) => item.operating },
  ];
  const columns = [...CODES.slice(0, 2), { head: ["economicName"], kind: "text" as const }];
  const rows: DraftRow[] = [];
  const add = (item: Item, depth: number, scope: UnitScope): void => {
    const within = scopeWithin(scope, item);
    rows.push({
      ...bare(making, item, depth),
      words: [...codeCells(item.code, 2), printedName(item, making.id)],
      figures: figuresOf(item, measures, within, making),
    });
    for (const part of item.items ?? []) add(part, depth + 1, within);
  };
  const scope = root === undefined ? making.scope : scopeWithin(making.scope, root);
  for (const item of root?.items ?? []) add(item, 0, scope);
  rows.push(total(root ?? {}, measures, scope, making, ["", "", "total"]));
  return [sideOf(columns, measures, rows, 2)];
}

/** 项目支出: the projects under the items that pay for them, by economic class. */
export function projectSide(budget: Budget, making: Making): OfficialSide[] {
  const root = expenditureOf(budget);
  const projects = budget.projects ?? [];
  const classes = new Map<string, string>();
  for (const { economic } of [figure(root.project), ...projects])
    for (const [code, cell] of Object.entries(economic ?? {}))
      if (!classes.has(code))
        classes.set(code, printedName({ ...figure(cell), name: ECONOMIC_CLASSES[code] ?? code }, making.id));
  const project: Measure = { head: ["projectTotal"], read: (item) => item.project };
  const ofClass = Array.from(classes, ([code, name]) => ({ code, head: [name] })).sort(
    (one, other) => Number(one.code) - Number(other.code),
  );
  const measures: Measure[] = [
    project,
    ...ofClass.map(({ code, head }): Measure => ({ head, read: (item) => figure(item.project).economic?.[code] })),
  ];
  const placed = new Set<Project>();
  const ofProject = (each: Project, above: Item | undefined, depth: number): DraftRow => {
    placed.add(each);
    // Its amounts stand where those of an item's projects do; a project is in the document's unit.
    const asItem: Item = { project: each };
    const words = [
      ...codeCells(above?.code ?? each.function, 3),
      above === undefined ? "" : printedName(above, making.id),
    ];
    const figures = figuresOf(asItem, measures, making.scope, making);
    return { ...bare(making, above ?? {}, depth), words: [...words, printedName(each, making.id)], figures };
  };
  const below = (item: Item, depth: number): DraftRow[] =>
    projects
      .filter((each) => each.function !== undefined && each.function === item.code)
      .map((each) => ofProject(each, item, depth));
  const rows = functionalRows(root, measures, making, below).map((row) =>
    row.words.length < NAMED.length + 1 ? { ...row, words: [...row.words, ""] } : row,
  );
  // A project that names no item of the tree is not left out.
  rows.push(...projects.filter((each) => !placed.has(each)).map((each) => ofProject(each, undefined, 0)));
  if (rows.length > 0 || root.project !== undefined)
    rows.push(total(root, measures, scopeWithin(making.scope, root), making, ["", "", "", "total", ""]));
  return [sideOf([...NAMED, { head: ["projectName"], kind: "text" }], measures, rows, 3)];
}

function functionalSide(
  budget: Budget,
  making: Making,
  measures: readonly Measure[],
  all?: Item,
  words = NAMED,
): OfficialSide {
  const root = expenditureOf(budget);
  const rows = functionalRows(root, measures, making);
  rows.push(total(all ?? root, measures, scopeWithin(making.scope, root), making, ["", "", "", "total"]));
  return sideOf(words, measures, rows, 3);
}

/**
 * Items that have a figure of the table, or something below them that has. Where the budget says what the table prints,
 * other items are not of it, whatever is known of them: some tables print the total alone.
 */
function functionalRows(
  root: Item,
  measures: readonly Measure[],
  making: Making,
  also: (item: Item, depth: number) => DraftRow[] = () => [],
): DraftRow[] {
  const isTold = [root, ...walk(root)].some((item) => isPrintedIn(item, making.id));
  const rowsOf = (item: Item, depth: number, scope: UnitScope): DraftRow[] => {
    const within = scopeWithin(scope, item);
    const figures = figuresOf(item, measures, within, making);
    const under = [...(item.items ?? []).flatMap((part) => rowsOf(part, depth + 1, within)), ...also(item, depth + 1)];
    const isStated =
      figures.some(({ amount }) => amount !== null && amount !== undefined) &&
      (!isTold || isPrintedIn(item, making.id));
    // Where the projects of an item are listed the table does not print the item besides.
    const isHolder = under.length > 0 && (isStated || item.items !== undefined);
    if (!isStated && !isHolder) return under;
    return [
      { ...bare(making, item, depth), words: [...codeCells(item.code, 3), printedName(item, making.id)], figures },
      ...under,
    ];
  };
  return (root.items ?? []).flatMap((item) => rowsOf(item, 0, scopeWithin(making.scope, root)));
}

function figuresOf(item: Item, measures: readonly Measure[], scope: UnitScope, { id }: Making): DraftRow["figures"] {
  return measures.map(({ read }) => printedAmount(read(item), id, scope));
}

function bare({ assigned }: Making, { code, codeAssigned }: Item, depth: number): Omit<DraftRow, "words" | "figures"> {
  if (codeAssigned === true) assigned.found = true;
  const category = categoryOf(code);
  return { code: category === undefined ? undefined : code, category, depth, numbered: undefined, isTotal: false };
}

function total(
  item: Item,
  measures: readonly Measure[],
  scope: UnitScope,
  making: Making,
  words: readonly string[],
): DraftRow {
  const figures = figuresOf(item, measures, scope, making);
  return { words, figures, code: undefined, category: undefined, depth: 0, numbered: undefined, isTotal: true };
}

/**
 * Columns for the natures that every document of a department has, and for those of the others that this one has; of a
 * government, which need not print any, for those alone that it prints.
 */
function natures(part: (item: Item) => Figure, budget: Budget, further: readonly (keyof Figure)[]): Measure[] {
  const { expenditure: root = {} } = budget;
  const column = (nature: keyof Figure): Measure => ({
    head: [nature],
    read: (item) => part(item)[nature] as Cell | undefined,
  });
  const items = [root, ...walk(root)];
  const isPrinted = (nature: keyof Figure): boolean => items.some((item) => part(item)[nature] !== undefined);
  const always = bodyLevel(budget) === "government" ? NATURES.filter(isPrinted) : NATURES;
  return [...always, ...further.filter(isPrinted)].map(column);
}

function* walk(item: Item): Generator<Item> {
  for (const part of item.items ?? []) {
    yield part;
    yield* walk(part);
  }
}
