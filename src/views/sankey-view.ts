import { Decimal, orZero, percentOf, sum, type MoneyUnit } from "../budget/amount.js";
import {
  fundingParts,
  itemAmount,
  scopeWithin,
  soleSource,
  statedAmount,
  unitScope,
  type UnitScope,
} from "../budget/figures.js";
import { SOURCE_PARTS } from "../budget/classification.js";
import { wholeOf, type Fund } from "../budget/one-fund.js";
import type { Account, Budget, Item } from "../budget/schema.js";
import { wholeName, type WholeName } from "../budget/totals.js";
import { byAmountDescending } from "./tree-walk.js";
import { expenditureTree, type ExpenditureNode } from "./expenditure-tree.js";
import { beyondRevenue, beyondYear, restNode, restOfYear } from "./flow-rests.js";
import { residual, type Residual } from "./residual.js";
import { partitionDrawable, type Undrawn } from "./undrawn.js";

/** A source of money or a functional category at one side of the flow. */
export interface FlowNode {
  /** Code, or a position where there is none; unique in the view. */
  readonly key: string;
  readonly code: string | undefined;
  readonly name: string;
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Per cent of the stated total. */
  readonly share: Decimal | undefined;
  readonly computed: boolean;
  /** The category in the expenditure tree, for its details; `undefined` for sources, balances and gathered nodes. */
  readonly node: ExpenditureNode | undefined;
  /** The nodes that a gathered "其他 n 项" stands for; empty otherwise. */
  readonly members: readonly FlowNode[];
}

/** Money that the document says goes from a source to a category, or through the total node. */
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly amount: Decimal;
}

/**
 * How the links came about: `sole-source` one source pays for all; `funding` the document states which source pays for
 * which category; `through-total` it does not, so that everything passes one node and no flow is invented.
 */
export type FlowBasis = "sole-source" | "funding" | "through-total";

/** Income to functional categories, exactly. */
export interface SankeyView {
  readonly unit: MoneyUnit;
  /** Digits after the decimal point that all amounts of the chart show: the most published in it. */
  readonly digits: number;
  readonly basis: FlowBasis;
  /** The fund whose money alone is divided by function; `undefined` where all expenditure is. */
  readonly fund: Fund | undefined;
  /** What `expenditureTotal` is of: where only the money of one fund is known, that. */
  readonly whole: WholeName;
  readonly sources: readonly FlowNode[];
  readonly targets: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** 收入总计 and 支出总计 as stated. */
  readonly incomeTotal: Decimal | undefined;
  readonly expenditureTotal: Decimal | undefined;
  /** What could not be drawn at either side, with its reason. */
  readonly undrawnSources: readonly Undrawn<FlowNode>[];
  readonly undrawnTargets: readonly Undrawn<FlowNode>[];
  /** Where the stated total differs from its parts. */
  readonly incomeResidual: Residual | undefined;
  readonly expenditureResidual: Residual | undefined;
}

/** Most rows one side shows before the smallest are gathered. */
const MOST_ROWS = 24;

/** Key of the node that gathers the smallest. */
export const GATHERED_KEY = "gathered";

/**
 * What a sankey of a budget shows: income by source, expenditure by functional category, balances carried over or
 * forward as nodes of their own. Sources are linked to categories only where the document says who pays for what.
 */
export function sankeyView(budget: Budget, unit?: MoneyUnit): SankeyView {
  const scope = unitScope(budget, unit);
  const tree = expenditureTree(budget, unit);
  const fund = tree?.fund;
  const stated = totalOf(budget.expenditure, scope);
  // Beside the money of one fund all income would stand for more than is spent.
  const incomeTotal = fund !== undefined && stated === undefined ? undefined : totalOf(budget.income, scope);
  const expenditureTotal = stated ?? tree?.amount ?? undefined;
  const income = incomeTotal === undefined && fund !== undefined ? [] : incomeNodes(budget, scope, incomeTotal);
  const expenditure = expenditureNodes(budget, scope, expenditureTotal, new Set(income.map((node) => node.key)));
  const left = partitionDrawable(income);
  const right = partitionDrawable(expenditure);
  const sources = [...left.drawn].sort(byAmountDescending);
  const targets = [...right.drawn].sort(byAmountDescending);
  const { basis, links } = flows(budget, scope, sources, targets);
  const finest = Math.max(...[...income, ...expenditure].map((node) => node.digits), totalDigits(budget, scope));
  const digits = Math.max(0, finest);
  return {
    unit: scope.shown,
    digits,
    basis,
    fund,
    whole: stated === undefined && fund !== undefined ? fund : wholeName(budget),
    ...gatherSides(sources, targets, links),
    incomeTotal,
    expenditureTotal,
    undrawnSources: left.undrawn,
    undrawnTargets: right.undrawn,
    incomeResidual: residual(
      incomeTotal,
      // What is no share of the revenue is none of its parts.
      income.filter(({ key, share }) => key !== "income/beyond" || share !== undefined).map((node) => node.amount),
      finest,
    ),
    expenditureResidual: residual(
      expenditureTotal,
      expenditure.map((node) => node.amount),
      finest,
    ),
  };
}

/** What a side comes to: the stated total, else the year's own money with the balances that are drawn beside it. */
function totalOf(account: Account | undefined, scope: UnitScope): Decimal | undefined {
  if (account === undefined) return undefined;
  const within = scopeWithin(scope, account);
  const stated = statedAmount(account.total, within).amount;
  const own = stated ?? itemAmount(account, scope).amount;
  if (own === null || own === undefined || own === stated) return own ?? undefined;
  return sum([own, ...(account.balances ?? []).map((item) => itemAmount(item, within).amount)]);
}

function totalDigits(budget: Budget, scope: UnitScope): number {
  const account = budget.expenditure;
  return account === undefined ? -Infinity : itemAmount(account, scope).digits;
}

function incomeNodes(budget: Budget, scope: UnitScope, total: Decimal | undefined): FlowNode[] {
  const account = budget.income;
  if (account === undefined) return [];
  const within = scopeWithin(scope, account);
  const items = withoutSubtotals(
    (account.items ?? []).flatMap((item) => expandOwn(item, within)),
    within,
  );
  const nodes = [...items, ...(account.balances ?? [])].map((item, index) => flowNode(item, within, total, index));
  const parts = nodes.slice(0, items.length);
  const rest = restOfYear("income", budget, scope, parts, total);
  return [...nodes, ...rest, ...beyondYear("income", budget, scope, parts, total), ...beyondRevenue(budget, scope)];
}

/** Sources without the subtotals (财政拨款, 单位资金) that others beside them make up: each yuan once. */
function withoutSubtotals(items: readonly Item[], scope: UnitScope): readonly Item[] {
  const amountOf = (item: Item): Decimal => orZero(itemAmount(item, scope).amount);
  return items.filter((item) => {
    const parts = SOURCE_PARTS[item.code ?? ""] ?? [];
    const within = items.filter(({ code }) => code !== undefined && parts.includes(code)).map(amountOf);
    const whole = amountOf(item);
    return whole.isZero() || !sum(within).eq(whole);
  });
}

/** 单位资金 is shown by its parts (事业收入 …) where they account for all of it. */
function expandOwn(item: Item, scope: UnitScope): Item[] {
  const parts = item.items ?? [];
  if ((item.code !== "own" && item.code !== "fiscal") || parts.length === 0) return [item];
  const within = scopeWithin(scope, item);
  const whole = itemAmount(item, scope).amount;
  const added = sum(parts.map((part) => itemAmount(part, within).amount));
  // A part inside another unit than the account's keeps it: the item's own unit is handed down.
  const handedDown = item.unit === undefined ? parts : parts.map((part) => ({ unit: item.unit, ...part }) as Item);
  return whole !== null && whole !== undefined && !whole.isZero() && added.eq(whole) ? handedDown : [item];
}

function expenditureNodes(
  budget: Budget,
  scope: UnitScope,
  total: Decimal | undefined,
  taken: ReadonlySet<string>,
): FlowNode[] {
  const account = budget.expenditure;
  const tree = expenditureTree(budget, scope.shown);
  if (account === undefined || tree === undefined) return [];
  const within = scopeWithin(scope, account);
  const categories = tree.children.map((node) => ({
    key: node.key,
    code: node.code,
    name: node.name,
    amount: node.amount,
    digits: node.digits,
    share: shareOf(node.amount, total),
    computed: node.computed,
    node,
    members: [],
  }));
  const balances = (account.balances ?? []).map((item, index) => flowNode(item, within, total, index));
  const others =
    tree.fund === undefined
      ? restOfYear("expenditure", budget, scope, categories, total)
      : restNode("other-funds", wholeOf(budget, scope), tree, total);
  return [...categories, ...others, ...balances, ...beyondYear("expenditure", budget, scope, categories, total)].map(
    (node) => (taken.has(node.key) ? { ...node, key: `expenditure/${node.key}` } : node),
  );
}

function flowNode(item: Item, scope: UnitScope, total: Decimal | undefined, index: number): FlowNode {
  const { amount, digits, computed } = itemAmount(item, scope);
  const name = item.name ?? item.code ?? `${index + 1}`;
  const share = shareOf(amount, total);
  const key = item.code ?? `/${index + 1}`;
  return { key, code: item.code, name, amount, digits, computed, share, node: undefined, members: [] };
}

function shareOf(amount: Decimal | null | undefined, total: Decimal | undefined): Decimal | undefined {
  return amount === null || amount === undefined ? undefined : percentOf(amount, total);
}

/** Key of the middle node 收支总计 in a view whose basis is `through-total`. */
export const THROUGH_KEY = "through-total";

function flows(
  budget: Budget,
  scope: UnitScope,
  sources: readonly FlowNode[],
  targets: readonly FlowNode[],
): { basis: FlowBasis; links: FlowLink[] } {
  const sole = soleSource(budget);
  const [onlySource] = sources;
  if (
    onlySource !== undefined &&
    sources.length === 1 &&
    sole !== undefined &&
    (sole === onlySource.code || sole === "fiscal")
  ) {
    return { basis: "sole-source", links: targets.map((target) => linkOf(onlySource.key, target)) };
  }
  const funded = fundedLinks(budget, scope, sources, targets);
  if (funded !== undefined) return { basis: "funding", links: funded };
  return {
    basis: "through-total",
    links: [
      ...sources.map((source) => ({
        source: source.key,
        target: THROUGH_KEY,
        amount: source.amount ?? new Decimal(0),
      })),
      ...targets.map((target) => linkOf(THROUGH_KEY, target)),
    ],
  };
}

function linkOf(source: string, target: FlowNode): FlowLink {
  return { source, target: target.key, amount: target.amount ?? new Decimal(0) };
}

/** Links from `funding`, if every drawn category states sources that add up to its amount and that the income names. */
function fundedLinks(
  budget: Budget,
  scope: UnitScope,
  sources: readonly FlowNode[],
  targets: readonly FlowNode[],
): FlowLink[] | undefined {
  const account = budget.expenditure;
  if (account === undefined || sources.length === 0) return undefined;
  const keyOfSource = new Map(sources.map((source) => [source.code ?? source.name, source.key]));
  const within = scopeWithin(scope, account);
  const items = new Map([...(account.items ?? []), ...(account.balances ?? [])].map((item) => [item.code, item]));
  const links: FlowLink[] = [];
  for (const target of targets) {
    // What has neither code nor place in the tree is a rest, of which no source is stated.
    if (target.code === undefined && target.node === undefined) return undefined;
    const item = items.get(target.code);
    const parts = fundingParts(item?.funding, scopeWithin(within, item ?? {}));
    if (
      target.amount === null ||
      target.amount === undefined ||
      !sum(parts.map((part) => part.amount)).eq(target.amount)
    ) {
      return undefined;
    }
    for (const part of parts) {
      const source = keyOfSource.get(part.source);
      if (source === undefined || part.amount.isNegative()) return undefined;
      links.push({ source, target: target.key, amount: part.amount });
    }
  }
  return links;
}

/** At most {@link MOST_ROWS} rows a side: the smallest are gathered into one node that keeps them as members. */
function gatherSides(
  sources: readonly FlowNode[],
  targets: readonly FlowNode[],
  links: readonly FlowLink[],
): Pick<SankeyView, "sources" | "targets" | "links"> {
  const left = gather(sources);
  const right = gather(targets);
  const merged = new Map<string, FlowLink>();
  for (const link of links) {
    const source = left.keyOf.get(link.source) ?? link.source;
    const target = right.keyOf.get(link.target) ?? link.target;
    const id = `${source}→${target}`;
    const before = merged.get(id);
    merged.set(id, { source, target, amount: before === undefined ? link.amount : before.amount.plus(link.amount) });
  }
  return { sources: left.nodes, targets: right.nodes, links: [...merged.values()] };
}

function gather(nodes: readonly FlowNode[]): { nodes: readonly FlowNode[]; keyOf: ReadonlyMap<string, string> } {
  if (nodes.length <= MOST_ROWS) return { nodes, keyOf: new Map() };
  const members = nodes.slice(MOST_ROWS - 1);
  const shares = members.map((member) => member.share);
  const gathered: FlowNode = {
    key: GATHERED_KEY,
    code: undefined,
    name: "",
    amount: sum(members.map((member) => member.amount)),
    digits: Math.max(...members.map((member) => member.digits)),
    share: shares.every((share) => share !== undefined) ? sum(shares) : undefined,
    computed: true,
    node: undefined,
    members,
  };
  return {
    nodes: [...nodes.slice(0, MOST_ROWS - 1), gathered],
    keyOf: new Map(members.map((member) => [member.key, GATHERED_KEY])),
  };
}
