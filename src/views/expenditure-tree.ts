import type { Decimal } from "../budget/amount.js";
import { fractionDigits, percentOf, type MoneyUnit } from "../budget/amount.js";
import { categoryOf, itemName } from "../budget/classification.js";
import { comparisonWith, readChange, statesChange, sumOfChanges, type Change } from "../budget/change.js";
import {
  fundingParts,
  itemAmount,
  scopeWithin,
  statedAmount,
  unitScope,
  type FundingPart,
  type Reading,
  type UnitScope,
} from "../budget/figures.js";
import { classifiedExpenditure, type ClassifiedExpenditure, type Fund } from "../budget/one-fund.js";
import type { Budget, Item, Project } from "../budget/schema.js";
import { hasRepeatedCode, keyOf, TOTAL_KEY } from "./tree-keys.js";
import { walk } from "./tree-walk.js";

/**
 * What a node of the expenditure tree is: the total, a category (类), subcategory (款) or item (项) of the functional
 * classification, a project (项目) that an item pays for, or an allocation within a project (资金分配).
 */
export type ExpenditureLevel = "total" | "category" | "subcategory" | "item" | "project" | "allocation";

/** One amount of expenditure with its parts, in the unit of the view. */
export interface ExpenditureNode {
  /** Unique in the tree: the published code, or a path of positions where there is none. What `selected` names. */
  readonly key: string;
  readonly code: string | undefined;
  readonly name: string;
  /** Name in the official classification, where the published one differs. */
  readonly officialName: string | undefined;
  readonly level: ExpenditureLevel;
  /** Code of the functional category (类) it belongs to: what fixes its colour. */
  readonly category: string | undefined;
  /** Exact; `null` is a published blank, `undefined` says that the document has no such figure. */
  readonly amount: Decimal | null | undefined;
  readonly digits: number;
  /** Added up from its parts, because the document states no amount here. */
  readonly computed: boolean;
  /** Per cent of the stated total, exact; `undefined` without amount or total. */
  readonly share: Decimal | undefined;
  /** Per cent of the node above, exact. */
  readonly shareOfParent: Decimal | undefined;
  /**
   * Against last year's figure, where the document says how it changed; of a 类 or 款 also the sum of its items' changes,
   * marked as computed.
   */
  readonly change: Change | undefined;
  /** Whether the document itself says how it changed, at this node and not only at its parts. */
  readonly hasPublishedChange: boolean;
  /** What the document says the money is for. */
  readonly purpose: string | undefined;
  /** The sources that the document says pay for it, with what each pays. */
  readonly sources: readonly FundingPart[];
  readonly children: readonly ExpenditureNode[];
  /** How many children there are, without making them. */
  readonly partCount: number;
  /** The most digits after the decimal point that it or anything below it was published with, in the shown unit. */
  readonly finestDigits: number;
  /** The record of the budget that it was read from. */
  readonly item: Item | Project;
  /** What it is part of; `undefined` for the root. */
  readonly parent: ExpenditureNode | undefined;
  /**
   * The fund whose money alone it tells of: in all of the tree, where only that is divided, or below a 类 that others pay
   * for too; `undefined` where it is of all money.
   */
  readonly fund: Fund | undefined;
  /** The fund whose money alone its parts divide. */
  readonly partsFund: Fund | undefined;
}

/**
 * The expenditure of a budget as one tree: 类, 款, 项, then the projects that name an item as theirs, then their
 * allocations. Amounts are the published ones, or sums marked as computed; nothing is rescaled to fit. Where the document
 * states items for one fund alone, the tree is of that fund: its total, its shares, its changes.
 *
 * Nodes are made when they are first asked for, so that of a budget of 100,000 items only what is shown costs time: the
 * budget must not be changed while its tree is in use.
 * @returns `undefined` where the budget holds no expenditure at all
 */
export function expenditureTree(budget: Budget, unit?: MoneyUnit): ExpenditureNode | undefined {
  const kept = trees.get(budget);
  const shown = unit ?? budget.unit;
  const known = kept?.get(shown);
  if (known !== undefined) return known;
  const classified = classifiedExpenditure(budget);
  if (classified === undefined) return undefined;
  const tree = makeTree(budget, classified, unit);
  kept?.set(shown, tree);
  return tree;
}

/**
 * Has one tree for a budget from now on, by unit: for whoever draws a budget again and again and knows that nobody changes
 * it, so that drilling and other elements read on in what is read already.
 */
export function keepTrees(budget: Budget): void {
  if (!trees.has(budget)) trees.set(budget, new Map());
}

const trees = new WeakMap<Budget, Map<MoneyUnit, ExpenditureNode>>();

function makeTree(
  budget: Budget,
  { account, fund, dividedFund }: ClassifiedExpenditure,
  unit: MoneyUnit | undefined,
): ExpenditureNode {
  const scope = unitScope(budget, unit);
  const projects = projectsByFunction(budget);
  const taken = hasRepeatedCode(account, budget) ? new Set<string>() : undefined;
  const tree: Tree = { budget, total: itemAmount(account, scope).amount, fund, dividedFund, projects, taken };
  const root = new TreeNode({ item: account, level: "total", ownScope: scope }, undefined, TOTAL_KEY, 0, tree);
  // Which of two nodes of one code has it as its key depends on the order in which they are made: the document's.
  if (taken !== undefined) Array.from(walk(root));
  return root;
}

/** What all nodes of one tree share. */
interface Tree {
  readonly budget: Budget;
  readonly total: Decimal | null | undefined;
  readonly fund: Fund | undefined;
  /** The fund of the parts of a category that is of all money. */
  readonly dividedFund: ReadonlyMap<Item | Project, Fund>;
  /** Projects by the code of the item that pays for them. */
  readonly projects: ReadonlyMap<string, readonly Project[]>;
  /** Keys given so far, where a code stands twice in the document; absent where every code can be a key. */
  readonly taken: Set<string> | undefined;
}

const LEVEL_BELOW: Readonly<Record<ExpenditureLevel, ExpenditureLevel>> = {
  total: "category",
  category: "subcategory",
  subcategory: "item",
  item: "project",
  project: "allocation",
  allocation: "allocation",
};

interface Part {
  readonly item: Item | Project;
  readonly level: ExpenditureLevel;
  /** A project stands in the document's unit, not in that of the item it is shown under. */
  readonly ownScope: UnitScope | undefined;
}

const NO_NODES: readonly ExpenditureNode[] = [];
const NO_PROJECTS: readonly Project[] = [];

/** A node that reads its budget item on demand, each of its values once. */
class TreeNode implements ExpenditureNode {
  readonly code: string | undefined;
  readonly name: string;
  readonly officialName: string | undefined;
  readonly level: ExpenditureLevel;
  readonly category: string | undefined;
  readonly purpose: string | undefined;
  readonly item: Item | Project;
  private readonly outer: UnitScope;
  private known: {
    reading?: Reading;
    share?: Decimal | undefined;
    shareOfParent?: Decimal | undefined;
    change?: Change | undefined;
    sources?: readonly FundingPart[];
    children?: readonly ExpenditureNode[];
    finest?: number;
  } = {};

  constructor(
    part: Part,
    readonly parent: TreeNode | undefined,
    readonly key: string,
    position: number,
    private readonly tree: Tree,
  ) {
    const { item } = part;
    this.item = item;
    this.level = part.level;
    this.outer = part.ownScope ?? parent?.scope ?? unitScope(tree.budget);
    this.code = item.code;
    this.name = itemName(item) ?? `${position + 1}`;
    this.officialName = item.officialName;
    this.category = categoryOf(item.code) ?? parent?.category;
    this.purpose = item.purpose;
  }

  get fund(): Fund | undefined {
    return this.parent === undefined ? this.tree.fund : this.parent.partsFund;
  }

  get partsFund(): Fund | undefined {
    return this.tree.dividedFund.get(this.item) ?? this.fund;
  }

  private get scope(): UnitScope {
    return scopeWithin(this.outer, this.item);
  }

  private get reading(): Reading {
    return (this.known.reading ??= itemAmount(this.item, this.outer));
  }

  get amount(): Decimal | null | undefined {
    return this.reading.amount;
  }

  get digits(): number {
    return this.reading.digits;
  }

  get computed(): boolean {
    return this.reading.computed;
  }

  get share(): Decimal | undefined {
    if (!("share" in this.known)) this.known.share = shareOf(this.amount, this.tree.total);
    return this.known.share;
  }

  get shareOfParent(): Decimal | undefined {
    if (!("shareOfParent" in this.known)) this.known.shareOfParent = shareOf(this.amount, this.parent?.amount);
    return this.known.shareOfParent;
  }

  get change(): Change | undefined {
    if (!("change" in this.known)) {
      this.known.change =
        publishedChange(this.item, this.amount, this.scope, this.tree.budget) ??
        (this.level === "category" || this.level === "subcategory"
          ? changeOfParts(this.amount, this.children)
          : undefined);
    }
    return this.known.change;
  }

  get hasPublishedChange(): boolean {
    const comparison = comparisonWith(this.item, this.tree.budget);
    return comparison !== undefined && statesChange(comparison);
  }

  get sources(): readonly FundingPart[] {
    return (this.known.sources ??= fundingParts(this.item.funding, this.scope));
  }

  get partCount(): number {
    const own = this.item.items?.length ?? 0;
    return own > 0 ? own : this.projects.length;
  }

  get children(): readonly ExpenditureNode[] {
    return (this.known.children ??= this.makeChildren());
  }

  get finestDigits(): number {
    return (this.known.finest ??= this.findFinestDigits());
  }

  /** For a 项 without parts of its own, the projects that name its code. */
  private get projects(): readonly Project[] {
    if (this.level === "project" || this.level === "allocation" || this.code === undefined) return NO_PROJECTS;
    return this.tree.projects.get(this.code) ?? NO_PROJECTS;
  }

  private makeChildren(): readonly ExpenditureNode[] {
    const own = this.item.items ?? [];
    const projects = own.length > 0 ? NO_PROJECTS : this.projects;
    if (own.length === 0 && projects.length === 0) return NO_NODES;
    const level = LEVEL_BELOW[this.level];
    const parts =
      own.length > 0
        ? own.map((item): Part => ({ item, level, ownScope: undefined }))
        : projects.map((item): Part => {
            return { item, level: "project", ownScope: { ...this.outer, published: this.tree.budget.unit } };
          });
    return parts.map(
      (part, index) =>
        new TreeNode(part, this, keyOf(part.item.code, this.key, index, this.tree.taken), index, this.tree),
    );
  }

  /** Of items below without projects the figures alone are looked at: making their nodes would take longer. */
  private findFinestDigits(): number {
    const below =
      this.tree.projects.size > 0
        ? this.children.map((child) => child.finestDigits)
        : (this.item.items ?? []).map((item) => finestDigits(item, this.scope));
    return below.reduce((most, digits) => Math.max(most, digits), this.digits);
  }
}

function finestDigits(item: Item, scope: UnitScope): number {
  let most = itemDigits(item, scope);
  if (item.items === undefined) return most;
  const within = scopeWithin(scope, item);
  for (const part of item.items) most = Math.max(most, finestDigits(part, within));
  return most;
}

function itemDigits(item: Item, scope: UnitScope): number {
  if (item.amount === undefined) return itemAmount(item, scope).digits;
  const { published, shown } = scopeWithin(scope, item);
  return published === shown ? fractionDigits(item.amount) : statedAmount(item, scope).digits;
}

function projectsByFunction({ projects = [] }: Budget): ReadonlyMap<string, readonly Project[]> {
  const found = new Map<string, Project[]>();
  for (const project of projects) {
    if (project.function === undefined) continue;
    const others = found.get(project.function);
    if (others === undefined) found.set(project.function, [project]);
    else others.push(project);
  }
  return found;
}

function publishedChange(
  item: Item,
  amount: Decimal | null | undefined,
  scope: UnitScope,
  budget: Budget,
): Change | undefined {
  const comparison = comparisonWith(item, budget);
  return comparison && readChange(comparison, amount, scope, budget.year - 1);
}

/** Of a 类 or 款 without a published change, the sum of its items' changes; a part that is blank has none to add. */
function changeOfParts(amount: Decimal | null | undefined, children: readonly ExpenditureNode[]): Change | undefined {
  const parts = children.filter((child) => child.level !== "project" && child.level !== "allocation");
  const changes: Change[] = [];
  for (const { change } of parts) {
    // One without is enough to know: the others need not be read.
    if (change === undefined) return undefined;
    changes.push(change);
  }
  return sumOfChanges(changes, amount);
}

function shareOf(amount: Decimal | null | undefined, whole: Decimal | null | undefined): Decimal | undefined {
  return amount === null || amount === undefined ? undefined : percentOf(amount, whole);
}

/** 支出总计 as stated (balances included), or else 本年支出合计. */
export function statedTotal(budget: Budget, side: "income" | "expenditure", unit?: MoneyUnit): Decimal | undefined {
  const account = budget[side];
  if (account === undefined) return undefined;
  const scope = scopeWithin(unitScope(budget, unit), account);
  return statedAmount(account.total, scope).amount ?? itemAmount(account, unitScope(budget, unit)).amount ?? undefined;
}
