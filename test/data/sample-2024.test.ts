/**
 * The invented example budget has to be worth trusting: apart from two residuals left in on purpose, every
 * sum, rate and share of the file is recomputed here from the file itself, with exact decimals.
 */
import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import type { Budget, Cell, Comparison, Figure, Funding, Item } from "../../src/budget/schema.js";

const text = readFileSync(new URL("../../data/sample-2024.json", import.meta.url), "utf8");
const sample = JSON.parse(text) as Budget;
const expenditure = present(sample.expenditure);
const income = present(sample.income);
const categories = items(expenditure);

/** By how much the categories fall short of the stated total, on purpose: 尾差. */
const TOTAL_RESIDUAL = new Decimal("0.03");
/** By how much the item changes fall short of the stated total change, on purpose. */
const CHANGE_RESIDUAL = new Decimal("0.02");

/** Sources that contain no other: adding these up counts every yuan once. */
const LEAF_SOURCES = [
  "general", "governmentFund", "stateCapital", "specialAccount", "institutional", "other", "opening",
] as const;
type Source = (typeof LEAF_SOURCES)[number];
const FUNDS = ["general", "governmentFund", "stateCapital"] as const;

function present<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error("missing in the sample");
  return value;
}

function items(item: Item): Item[] {
  return item.items ?? [];
}

function figure(cell: Cell | undefined): Figure {
  if (cell === undefined) return {};
  return typeof cell === "object" && cell !== null ? cell : { amount: cell };
}

/** A blank or a missing figure counts as zero, which only sums may do. */
function amount(cell: Cell | undefined): Decimal {
  return new Decimal(figure(cell).amount ?? 0);
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}

/** The sum of the amounts of some figures. */
function sumOf(figures: readonly Figure[]): Decimal {
  return sum(figures.map((each) => amount(each.amount)));
}

function leaves(item: Item): Item[] {
  return item.items === undefined ? [item] : item.items.flatMap(leaves);
}

function nodes(item: Item): Item[] {
  return [item, ...items(item).flatMap(nodes)];
}

function from(item: Item, source: Source): Decimal {
  return amount(item.funding?.[source]);
}

function paid(funding: Funding | undefined): Decimal {
  return sum(LEAF_SOURCES.map((source) => amount(funding?.[source])));
}

/** Ratio in per cent, to two digits, half up: 17.105 becomes 17.11. */
function percent(part: Decimal, whole: Decimal): string {
  return part.times(100).div(whole).toFixed(2, Decimal.ROUND_HALF_UP);
}

function signedChange(comparison: Comparison): Decimal {
  const magnitude = new Decimal(present(comparison.change));
  return comparison.direction === "decrease" ? magnitude.negated() : magnitude;
}

/** Every disagreement of a comparison with the figure that it stands at, as readable lines. */
function comparisonFaults(where: string, now: Decimal, comparison: Comparison): string[] {
  const faults: string[] = [];
  if (comparison.change === undefined || comparison.change === null) return faults;
  const change = signedChange(comparison);
  const prior = now.minus(change);
  if (comparison.amount !== undefined && !prior.eq(new Decimal(comparison.amount ?? 0))) {
    faults.push(`${where}: prior ${String(comparison.amount)}, but ${now.toString()} less the change is ${prior.toString()}`);
  }
  if (prior.lt(0)) faults.push(`${where}: negative prior ${prior.toString()}`);
  const rate = prior.isZero() ? undefined : percent(change.abs(), prior);
  if (comparison.rate !== rate) faults.push(`${where}: rate ${String(comparison.rate)}, expected ${String(rate)}`);
  const word = change.isZero() ? "unchanged" : change.gt(0) ? "increase" : "decrease";
  if (comparison.direction !== word) faults.push(`${where}: ${String(comparison.direction)}, expected ${word}`);
  if (!change.isZero() && !comparison.reason) faults.push(`${where}: no reason`);
  return faults;
}

/** Every disagreement of stated parts with their whole in the expenditure tree, below the root. */
function treeFaults(root: Item): string[] {
  const faults: string[] = [];
  const check = (where: string, whole: Decimal, parts: Decimal): void => {
    if (!whole.eq(parts)) faults.push(`${where}: stated ${whole.toString()}, parts ${parts.toString()}`);
  };
  for (const node of items(root).flatMap(nodes)) {
    const where = `${String(node.code)} ${String(node.name)}`;
    if (node.amount !== undefined) {
      check(`${where} by source`, amount(node.amount), paid(node.funding));
      check(`${where} by nature`, amount(node.amount), amount(node.basic).plus(amount(node.project)));
    }
    for (const fund of FUNDS) {
      const part = figure(node.funding?.[fund]);
      check(`${where} ${fund} by nature`, amount(part), amount(part.basic).plus(amount(part.project)));
    }
    const classes = figure(node.project).economic;
    if (classes !== undefined) {
      check(`${where} by economic class`, amount(node.project), sum(Object.values(classes).map(amount)));
    }
    const below = leaves(node);
    if (node.items === undefined) continue;
    if (node.amount !== undefined) {
      check(`${where} amount`, amount(node.amount), sumOf(below));
      check(`${where} basic`, amount(node.basic), sum(below.map((leaf) => amount(leaf.basic))));
      check(`${where} project`, amount(node.project), sum(below.map((leaf) => amount(leaf.project))));
      if (items(node).every((part) => part.amount !== undefined)) {
        check(`${where} direct parts`, amount(node.amount), sumOf(items(node)));
      }
    }
    for (const source of LEAF_SOURCES) {
      check(`${where} ${source}`, from(node, source), sum(below.map((leaf) => from(leaf, source))));
    }
  }
  return faults;
}

describe("the example budget as a file", () => {
  it("parses without an error or a warning", () => {
    const result = parseBudget(text);
    expect(result.ok ? result.warnings : result.problems).toEqual([]);
  });

  it("says that it is invented, and is small enough to ship", () => {
    expect(sample.example).toBe(true);
    expect(sample.title).toMatch(/虚构.*示例/u);
    expect(sample.entity?.name).toContain("虚构");
    expect(sample.notes?.join("")).toContain("虚构");
    expect(Buffer.byteLength(text)).toBeLessThan(200_000);
  });

  it("writes each decimal as text with two digits, and each ratio likewise", () => {
    const money = /"(?:amount|basic|project|rate|share|general|opening|fiscal|own)": (?!\{)("[^"]*"|[^\s,}]+)/gu;
    const written = [...text.matchAll(money)].map((match) => match[1]);
    expect(written.length).toBeGreaterThan(1000);
    expect(written.filter((value) => !/^(?:null|"-?\d+\.\d\d")$/u.test(String(value)))).toEqual([]);
  });
});

describe("what makes the example hard to draw", () => {
  const leafItems = categories.flatMap(leaves).filter((leaf) => leaf.code?.length === 7);

  it("has more than a hundred 项 in fourteen categories with money", () => {
    expect(leafItems.length).toBeGreaterThanOrEqual(100);
    expect(categories.filter((category) => !amount(category.amount).isZero())).toHaveLength(14);
    expect(new Set(leafItems.map((leaf) => leaf.code)).size).toBe(leafItems.length);
  });

  it("has a category with 25 项 or more and one with a single 项", () => {
    const counts = categories.map((category) =>
      leafItems.filter((leaf) => leaf.code?.startsWith(present(category.code))).length);
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(25);
    expect(counts).toContain(1);
  });

  it("ranges from 1,862.40 to 0.04, with negatives, zeros and blanks that stay apart", () => {
    const stated = leafItems.map((leaf) => leaf.amount);
    expect(stated).toContain("1862.40");
    expect(stated).toContain("0.04");
    expect(stated.filter((value) => typeof value === "string" && value.startsWith("-"))).toEqual(["-1.85", "-12.40"]);
    expect(stated.filter((value) => value === "0.00").length).toBeGreaterThanOrEqual(3);
    expect(stated.filter((value) => value === null)).toHaveLength(1);
    expect(categories.find((category) => category.code === "227")?.amount).toBeNull();
    expect(categories.find((category) => category.code === "229")?.amount).toBe("-12.40");
  });

  it("has 款 with a stated amount and 款 that state none", () => {
    const groups = categories.flatMap(items);
    expect(groups.filter((group) => group.amount === undefined).length).toBeGreaterThanOrEqual(5);
    expect(groups.filter((group) => group.amount !== undefined).length).toBeGreaterThanOrEqual(30);
  });

  it("has names of 20 characters and more", () => {
    const names = [...categories.flatMap(nodes), ...(sample.projects ?? [])].map((item) => item.name ?? "");
    expect(names.filter((name) => name.length >= 20).length).toBeGreaterThanOrEqual(3);
  });

  it("has new, cancelled and unchanged 项", () => {
    const changed = leafItems.map((leaf) => ({ leaf, comparison: leaf.compare?.[0] }));
    const kind = (test: (now: Decimal, comparison: Comparison) => boolean): number =>
      changed.filter(({ leaf, comparison }) =>
        comparison?.change && test(amount(leaf.amount), comparison)).length;
    expect(kind((now, { amount: prior }) => prior === "0.00" && now.gt(0))).toBeGreaterThanOrEqual(5);
    expect(kind((now, { direction }) => direction === "decrease" && now.isZero())).toBeGreaterThanOrEqual(3);
    expect(kind((_now, { direction }) => direction === "unchanged")).toBeGreaterThanOrEqual(10);
  });

  it("marks no code as assigned", () => {
    expect(text).not.toContain("codeAssigned");
  });
});

describe("the functional tree", () => {
  it("keeps each code under the code that begins it", () => {
    const strays: string[] = [];
    const walk = (parent: Item): void => {
      for (const child of items(parent)) {
        const code = present(parent.code);
        if (child.code?.length !== code.length + 2 || !child.code.startsWith(code)) {
          strays.push(`${String(child.code)} under ${code}`);
        }
        walk(child);
      }
    };
    categories.forEach(walk);
    expect(strays).toEqual([]);
  });

  it("adds up at every node: parts, sources, natures, economic classes", () => {
    expect(treeFaults(expenditure)).toEqual([]);
  });

  it("would show a single wrong cent", () => {
    const altered = structuredClone(expenditure);
    const leaf = present(altered.items?.flatMap(leaves)[3]);
    leaf.amount = amount(leaf.amount).plus("0.01").toFixed(2);
    expect(treeFaults(altered).length).toBeGreaterThanOrEqual(3);
  });

  it("falls short of the stated total by the residual, and by nothing else", () => {
    const byCategory = sumOf(categories);
    expect(expenditure.amount).toBe("11982.16");
    expect(amount(expenditure.amount).minus(byCategory)).toEqual(TOTAL_RESIDUAL);
    expect(amount(expenditure.basic).plus(amount(expenditure.project))).toEqual(amount(expenditure.amount));
    const basic = sum(categories.map((category) => amount(category.basic)));
    expect(amount(expenditure.basic).minus(basic)).toEqual(TOTAL_RESIDUAL);
    expect(amount(expenditure.project)).toEqual(sum(categories.map(({ project }) => amount(project))));
    for (const source of LEAF_SOURCES) {
      const parts = sum(categories.map((category) => from(category, source)));
      const residual = from(expenditure, source).minus(parts);
      expect([source, residual.toFixed(2)]).toEqual([source, source === "general" ? "0.03" : "0.00"]);
    }
  });

  it("states which money pays every category, subtotals included", () => {
    for (const node of [expenditure, ...categories]) {
      const funding = present(node.funding);
      expect(paid(funding)).toEqual(amount(node.amount));
      expect(amount(funding.fiscal)).toEqual(sum(FUNDS.map((fund) => amount(funding[fund]))));
      expect(amount(funding.own)).toEqual(amount(funding.institutional).plus(amount(funding.other)));
    }
    for (const node of categories.flatMap(nodes)) {
      const own = amount(node.funding?.institutional).plus(amount(node.funding?.other));
      expect(amount(node.funding?.own)).toEqual(own);
    }
  });

  it("gives every category its income without the money carried over", () => {
    for (const category of categories.filter(({ code }) => code !== "227")) {
      const received = present(figure(category.income));
      const carried = amount(category.funding?.opening);
      expect(amount(received)).toEqual(amount(category.amount).minus(carried));
      expect(paid(received.funding)).toEqual(amount(received));
    }
  });

  it("states each share of the total, to two digits, and they make a hundred within rounding", () => {
    const shared = categories.filter(({ share }) => share !== undefined);
    expect(shared).toHaveLength(14);
    for (const category of shared) {
      expect(category.share).toBe(percent(amount(category.amount), amount(expenditure.amount)));
    }
    const whole = sum(shared.map(({ share }) => new Decimal(present(share))));
    expect(whole.minus(100).abs().lte("0.08")).toBe(true);
    for (const part of [figure(expenditure.basic), figure(expenditure.project)]) {
      expect(part.share).toBe(percent(amount(part), amount(expenditure.amount)));
    }
  });
});

describe("income, and what is carried over", () => {
  it("balances: income and carry-over equal the total, which equals expenditure", () => {
    const sources = items(income);
    const carried = sumOf(income.balances ?? []);
    expect(amount(income.amount)).toEqual(sumOf(sources));
    expect(amount(income.amount).plus(carried)).toEqual(amount(income.total));
    expect(amount(income.total)).toEqual(amount(expenditure.total));
    const kept = sumOf(expenditure.balances ?? []);
    expect(amount(expenditure.amount).plus(kept)).toEqual(amount(expenditure.total));
  });

  it("gives each source what the expenditure side takes from it", () => {
    const given = [...items(income).flatMap(nodes), ...(income.balances ?? [])];
    for (const source of LEAF_SOURCES) {
      const item = given.find(({ code }) => code === source);
      expect([source, item?.amount]).toEqual([source, figure(expenditure.funding?.[source]).amount]);
    }
  });

  it("adds up within each source, its memorandum lines and the carry-over", () => {
    for (const node of [...items(income), ...(income.balances ?? [])].flatMap(nodes)) {
      if (node.items) expect(sumOf(node.items)).toEqual(amount(node.amount));
      if (node.memo) expect(sumOf(node.memo)).toEqual(amount(node.amount));
      if (node.share) expect(node.share).toBe(percent(amount(node.amount), amount(income.amount)));
    }
  });

  it("adds up last year too", () => {
    const prior = (item: Figure): Decimal => new Decimal(item.compare?.[0]?.amount ?? 0);
    const sources = items(income);
    expect(sum(sources.map(prior))).toEqual(prior(income));
    expect(prior(income).plus(sum((income.balances ?? []).map(prior)))).toEqual(prior(figure(income.total)));
    const natures = [figure(expenditure.basic), figure(expenditure.project)];
    expect(sum(natures.map(prior))).toEqual(prior(expenditure));
    expect(prior(figure(income.total))).toEqual(prior(expenditure));
  });
});

describe("comparisons with other years", () => {
  const received = [...nodes(income), ...(income.balances ?? [])];
  const compared: [string, Figure][] = [
    ...nodes(expenditure).map((node): [string, Figure] => [`${String(node.code)} ${String(node.name)}`, node]),
    ...[...received, ...nodes(present(sample.threePublic))].map((node): [string, Figure] =>
      [String(node.name), node]),
    ["basic", figure(expenditure.basic)], ["project", figure(expenditure.project)], ["total", figure(income.total)],
    ["机关运行经费", present(sample.agencyOperating)],
  ];

  it("agree with the figures: prior, change, rate to two digits half up, direction, a reason", () => {
    const faults = compared.flatMap(([where, node]) =>
      (node.compare ?? []).flatMap((comparison) => comparisonFaults(where, amount(node.amount), comparison)));
    expect(faults).toEqual([]);
    expect(compared.filter(([, node]) => node.compare !== undefined).length).toBeGreaterThan(150);
  });

  it("would show a wrong rate", () => {
    const [where, node] = present(compared.find(([, { compare }]) => compare?.[0]?.rate === "20.67"));
    const comparison = { ...present(node.compare?.[0]), rate: "20.66" };
    expect(comparisonFaults(where, amount(node.amount), comparison)).toHaveLength(1);
  });

  it("make the total change but for the residual", () => {
    const changes = (found: Item[]): Decimal =>
      sum(found.flatMap((item) => (item.compare?.[0]?.change ? [signedChange(item.compare[0])] : [])));
    const total = signedChange(present(expenditure.compare?.[0]));
    expect(total.minus(changes(leaves(expenditure)))).toEqual(CHANGE_RESIDUAL);
    expect(total.minus(changes(categories))).toEqual(CHANGE_RESIDUAL);
    for (const category of categories.filter(({ items: parts }) => parts !== undefined)) {
      expect([category.code, changes(leaves(category))]).toEqual([category.code, changes([category])]);
    }
  });
});

describe("三公", () => {
  const root = present(sample.threePublic);

  it("has all four items in three years: one new, one cancelled, a blank that is not a zero", () => {
    const years = (item: Item): unknown[] =>
      [item.amount, ...(item.compare ?? []).map((other) => other.amount)];
    const table = leaves(root).map((item) => [item.code, ...years(item)]);
    expect(table).toEqual([
      ["abroad", "6.50", null, "12.00"],
      ["reception", "12.30", "19.20", "26.40"],
      ["vehiclePurchase", "0.00", "18.00", "18.00"],
      ["vehicleOperation", "48.00", "47.00", "42.00"],
    ]);
    for (const item of nodes(root)) expect(item.compare?.map(({ year }) => year)).toEqual([2023, 2022]);
  });

  it("adds up in each year and by fund", () => {
    for (const node of nodes(root)) {
      expect(paid(node.funding)).toEqual(amount(node.amount));
      if (!node.items) continue;
      expect(sumOf(node.items)).toEqual(amount(node.amount));
      for (const year of [0, 1]) {
        const other = (item: Item): Decimal => new Decimal(item.compare?.[year]?.amount ?? 0);
        expect(sum(node.items.map(other))).toEqual(other(node));
      }
      for (const fund of FUNDS) {
        expect(sum(node.items.map((part) => from(part, fund)))).toEqual(from(node, fund));
      }
    }
  });
});

describe("economic classification", () => {
  const breakdowns = sample.economic ?? [];

  it("equals the expenditure it classifies, class by class", () => {
    expect(breakdowns).toHaveLength(3);
    for (const breakdown of breakdowns) {
      const whole = breakdown.source === "general" ? figure(expenditure.funding?.general) : expenditure;
      const nature = breakdown.nature === "basic" ? whole.basic : whole.project;
      expect([breakdown.name, amount(breakdown.amount)]).toEqual([breakdown.name, amount(nature)]);
      for (const node of nodes(breakdown)) {
        if (node.items) expect(sumOf(node.items)).toEqual(amount(node.amount));
      }
    }
  });

  it("splits basic expenditure into personnel and operating, 301 and 303 against 302 and 310", () => {
    const [basic] = breakdowns;
    const classes = items(present(basic));
    expect(classes.map(({ code }) => code)).toEqual(["301", "302", "303", "310"]);
    for (const node of nodes(present(basic)).filter(({ amount: stated }) => stated !== null)) {
      expect(amount(node.personnel).plus(amount(node.operating))).toEqual(amount(node.amount));
    }
    for (const measure of ["personnel", "operating"] as const) {
      const whole = amount(basic?.[measure]);
      expect(sum(classes.map((part) => amount(part[measure])))).toEqual(whole);
      expect(sum(leaves(present(basic)).map((part) => amount(part[measure])))).toEqual(whole);
    }
    expect(amount(sample.agencyOperating?.amount)).toEqual(amount(basic?.operating));
  });

  it("agrees with the functional items that hold the same money", () => {
    const general = (code: string): Decimal =>
      amount(figure(leaves(expenditure).find((leaf) => leaf.code === code)?.funding?.general).basic);
    const economic = (code: string): Decimal =>
      amount(leaves(present(breakdowns[0])).find((leaf) => leaf.code === code)?.amount);
    expect(economic("30108")).toEqual(general("2080505"));
    expect(economic("30109")).toEqual(general("2080506"));
    expect(economic("30110")).toEqual(general("2101101").plus(general("2101102")));
    expect(economic("30111")).toEqual(general("2101103"));
    expect(economic("30113")).toEqual(general("2210201"));
    expect(economic("30216")).toEqual(general("2050803"));
    expect(economic("30217").toFixed(2)).toBe(items(present(sample.threePublic))[1]?.amount);
  });
});

describe("projects and performance", () => {
  const projects = sample.projects ?? [];
  const detailed = projects.filter(({ performance }) => performance !== undefined);

  it("make the project expenditure of each 项, and of the department", () => {
    expect(detailed.length).toBeGreaterThanOrEqual(12);
    for (const leaf of leaves(expenditure).filter(({ code }) => code?.length === 7)) {
      const own = projects.filter((project) => project.function === leaf.code);
      expect([leaf.code, sumOf(own)]).toEqual([leaf.code, amount(leaf.project)]);
    }
    expect(sumOf(projects)).toEqual(amount(expenditure.project));
  });

  it("add up by economic class and source, and match the 项 that pays them", () => {
    for (const project of projects) {
      const where = String(project.name);
      const classes = sum(Object.values(project.economic ?? {}).map(amount));
      expect([where, classes]).toEqual([where, amount(project.amount)]);
      expect([where, paid(project.funding)]).toEqual([where, amount(project.amount)]);
    }
    for (const leaf of leaves(expenditure)) {
      for (const [code, cell] of Object.entries(figure(leaf.project).economic ?? {})) {
        const own = projects.filter((project) => project.function === leaf.code);
        expect(sum(own.map((project) => amount(project.economic?.[code])))).toEqual(amount(cell));
      }
      for (const fund of FUNDS) {
        const own = projects.filter((project) => project.function === leaf.code);
        const stated = amount(figure(leaf.funding?.[fund]).project);
        expect(sum(own.map((project) => from(project, fund)))).toEqual(stated);
      }
    }
  });

  it("allocate their whole amount, and weigh 90 for the indicators and 10 for execution", () => {
    for (const project of detailed) {
      const performance = present(project.performance);
      expect([project.name, sumOf(items(project))])
        .toEqual([project.name, amount(project.amount)]);
      expect(amount(performance.amount)).toEqual(amount(project.amount));
      const weights = performance.indicators.map(({ weight }) => new Decimal(present(weight)));
      expect([project.name, sum(weights).toString(), performance.executionWeight]).toEqual([project.name, "90", "10"]);
      expect(performance.goals?.length).toBeGreaterThanOrEqual(1);
    }
  });

  it("are carried out by an office or a unit of the department", () => {
    const { offices = [], units = [] } = present(sample.entity);
    const known = new Set([...offices, ...units.map(({ name }) => name)]);
    expect(projects.map(({ owner }) => present(owner)).filter((owner) => !known.has(owner))).toEqual([]);
  });

  it("are covered by performance management, in number and in money", () => {
    const covered = sample.performance ?? [];
    expect(sumOf(covered)).toEqual(amount(expenditure.project));
    const counted = sum(covered.map((item) => new Decimal(item.quantities?.[0]?.value ?? 0)));
    expect(counted.toNumber()).toBe(projects.length);
  });
});

describe("the rest of the disclosure", () => {
  it("adds up procurement and what of it is reserved", () => {
    const procurement = present(sample.procurement);
    expect(sumOf(items(procurement))).toEqual(amount(procurement.amount));
    const small = present(procurement.memo?.[0]);
    const micro = present(small.memo?.[0]);
    expect(amount(small.amount).lte(amount(procurement.amount))).toBe(true);
    expect(amount(micro.amount).lte(amount(small.amount))).toBe(true);
  });

  it("adds up assets, in money and in vehicles", () => {
    const assets = present(sample.assets);
    expect(sumOf(items(assets))).toEqual(amount(assets.amount));
    const vehicles = present(items(assets).find(({ code }) => code === "vehicles"));
    expect(sumOf(items(vehicles))).toEqual(amount(vehicles.amount));
    const count = (item: Item): Decimal => new Decimal(item.quantities?.[0]?.value ?? 0);
    expect(sum(items(vehicles).map(count))).toEqual(count(vehicles));
  });

  it("counts its staff, offices and units as it names them", () => {
    const entity = present(sample.entity);
    const [posts, actual] = present(entity.staff);
    const parts = present(actual?.items);
    expect(sum(parts.map(({ value }) => new Decimal(value ?? 0))).toString()).toBe(actual?.value);
    expect(new Decimal(parts[0]?.value ?? 0).lte(posts?.value ?? 0)).toBe(true);
    const counted = (name: string): number =>
      Number(entity.counts?.find((count) => count.name === name)?.value);
    expect(counted("内设机构")).toBe(entity.offices?.length);
    expect(counted("下属预算单位")).toBe(entity.units?.length);
    expect(counted("行政单位") + counted("事业单位")).toBe(present(entity.units).length + 1);
    expect(entity.duties).toHaveLength(6);
  });

  it("holds all ten tables it announces, and explains eight terms", () => {
    const numbered = (sample.tables ?? []).filter(({ number }) => number !== undefined);
    expect(numbered.map(({ id }) => id)).toEqual([
      "summary", "income", "expenditure", "fiscal", "general", "basic", "project", "governmentFund", "stateCapital",
      "threePublic",
    ]);
    expect(numbered.every(({ announced, state }) => announced === true && state === "held")).toBe(true);
    expect(sample.glossary).toHaveLength(8);
  });
});
