/** The budget as rules see it, and the comparisons that rules are made of. */
import { isReport } from "../totals.js";
import { convert, Decimal, fractionDigits, isMoneyUnit, powerOfTen, sum, ZERO, type MoneyUnit } from "../amount.js";
import type { Budget, Comparison, EconomicBreakdown, Table } from "../schema.js";
import {
  AMOUNT,
  hasValue,
  labelOf,
  nodeOf,
  Precision,
  readAt,
  signedText,
  type Measure,
  type Node,
  type Read,
} from "./reads.js";
import { DOUBT, isDoubtful, isTold } from "./doubts.js";
import { FoundCheck, type Finding } from "./found-check.js";
import { overlapOf } from "./overlap.js";
import type { Check, LocalText, RuleText, Verdict } from "./types.js";

/** What a breakdown by economic class is called where the document gives it no name. */
const ECONOMIC_NAMES: Readonly<Record<"basic" | "project" | "all", LocalText>> = {
  basic: { "zh-CN": "基本支出（经济分类）", en: "Basic expenditure by economic class" },
  project: { "zh-CN": "项目支出（经济分类）", en: "Project expenditure by economic class" },
  all: { "zh-CN": "支出（经济分类）", en: "Expenditure by economic class" },
};

/** A rule: what is known of it, and how it looks through a budget. */
export interface Rule extends RuleText {
  readonly run: (checker: Checker) => void;
}

/** What a comparison of figures came to. */
export interface Outcome {
  readonly verdict: Verdict;
  /** The parts less the stated figure. */
  readonly difference: Decimal;
  readonly tolerance: Decimal;
}

/** A figure, or the reason, of a comparison. */
export type ComparedField = "amount" | "change" | "rate" | "percentOf" | "reason";

/** A figure compared with another year or version of itself. */
export interface Compared {
  readonly node: Node;
  readonly measure: Measure;
  /** This year's figure; absent where the document has none. */
  readonly read: Read | undefined;
  readonly comparison: Comparison;
  /** Its figures that rules have asked for. */
  readonly reads: Partial<Record<ComparedField, Read>>;
  readonly path: string;
  readonly unit: MoneyUnit;
}

const ROOTS = {
  income: { "zh-CN": "收入合计", en: "total income" },
  expenditure: { "zh-CN": "支出合计", en: "total expenditure" },
  threePublic: { "zh-CN": "“三公”经费合计", en: "total of the three public expenses" },
  agencyOperating: { "zh-CN": "机关运行经费", en: "agency operating expenses" },
  procurement: { "zh-CN": "政府采购预算", en: "government procurement" },
  assets: { "zh-CN": "国有资产", en: "state-owned assets" },
} as const;

const OVERALL: LocalText = { "zh-CN": "整体支出", en: "all expenditure" };
const TASKS: LocalText = { "zh-CN": "年度主要任务合计", en: "total of the main tasks" };

const GENERAL = new Set(["general"]);
const FISCAL = new Set(["fiscal", "general", "governmentFund", "stateCapital"]);

/** Collects the checks of a budget; holds its trees, built once for all rules. */
export class Checker {
  readonly checks: Check[] = [];
  readonly unit: MoneyUnit;
  readonly income: Node | undefined;
  readonly expenditure: Node | undefined;
  readonly threePublic: Node | undefined;
  readonly agencyOperating: Node | undefined;
  readonly procurement: Node | undefined;
  readonly assets: Node | undefined;
  readonly economic: readonly Node[];
  readonly projects: readonly Node[];
  /** Money of the performance tables (项目绩效目标表), in the order of `projects`. */
  readonly performances: readonly (Node | undefined)[];
  readonly coverage: readonly Node[];
  /** Money of the forms of whole bodies (整体支出绩效目标表), and their main tasks. */
  readonly overall: readonly Node[];
  readonly tasks: readonly Node[];
  /** The rule that is looking. */
  rule!: RuleText;
  private readonly tables: ReadonlyMap<string, Table>;
  private readonly known = new Map<string, unknown>();

  constructor(readonly budget: Budget) {
    this.unit = budget.unit;
    this.income = this.root("income");
    this.expenditure = this.root("expenditure");
    this.threePublic = this.root("threePublic");
    this.agencyOperating = this.root("agencyOperating");
    this.procurement = this.root("procurement");
    this.assets = this.root("assets");
    this.economic = this.list("economic");
    this.projects = this.list("projects");
    this.coverage = this.list("performance");
    const money = (budget.projects ?? []).map(({ performance }) => performance);
    const precision = new Precision(money, this.unit, this.unit);
    this.performances = money.map((performance, index) => {
      const project = this.projects[index];
      if (performance === undefined || project === undefined) return undefined;
      const { indicators: _indicators, goals: _goals, executionWeight: _weight, ...figure } = performance;
      const path = `$.projects[${index}].performance`;
      const item = project.code === undefined ? figure : { ...figure, code: project.code };
      return nodeOf(item, path, project.unit, precision, {
        "zh-CN": `${project.name["zh-CN"]}·绩效目标表`,
        en: `${project.name.en} · performance table`,
      });
    });
    const forms = budget.overallPerformance ?? [];
    const ofForms = new Precision(forms, this.unit, this.unit);
    this.overall = forms.map(({ indicators: _indicators, goals: _goals, particulars: _said, ...figure }, index) =>
      nodeOf(figure, `$.overallPerformance[${index}]`, this.unit, ofForms, OVERALL),
    );
    this.tasks = forms.flatMap(({ tasks, unit = this.unit }, index) =>
      tasks === undefined
        ? []
        : [nodeOf(tasks, `$.overallPerformance[${index}].tasks`, unit, new Precision(tasks, unit, this.unit), TASKS)],
    );
    this.tables = new Map((budget.tables ?? []).map((table) => [table.id, table]));
  }

  private root(field: keyof typeof ROOTS): Node | undefined {
    const item = this.budget[field];
    if (item === undefined) return undefined;
    return nodeOf(
      item,
      `$.${field}`,
      this.unit,
      new Precision(item, this.unit, this.unit, this.isOfFund),
      ROOTS[field],
    );
  }

  private list(field: "economic" | "projects" | "performance"): Node[] {
    const items = this.budget[field] ?? [];
    const precision = new Precision(items, this.unit, this.unit, this.isOfFund);
    return items.map((item, index) => {
      const name = field === "economic" ? ECONOMIC_NAMES[(item as EconomicBreakdown).nature ?? "all"] : undefined;
      return nodeOf(item, `$.${field}[${index}]`, this.unit, precision, name);
    });
  }

  /** All trees of money. */
  get trees(): readonly Node[] {
    return this.once("trees", () => this.allTrees());
  }

  private allTrees(): Node[] {
    const single = [
      this.income,
      this.expenditure,
      this.threePublic,
      this.agencyOperating,
      this.procurement,
      this.assets,
    ];
    return [
      ...single.filter((tree) => tree !== undefined),
      ...this.economic,
      ...this.projects,
      ...this.coverage,
      ...this.performances.filter((tree) => tree !== undefined),
    ];
  }

  /** What several rules need, worked out when first asked for. */
  once<T>(name: string, work: () => T): T {
    if (!this.known.has(name)) this.known.set(name, work());
    return this.known.get(name) as T;
  }

  /** Whether the budget is what the text of a government’s report says, without tables: of parts, the main ones. */
  get isReport(): boolean {
    return isReport(this.budget);
  }

  /** Whether it is one of a government’s budgets by fund, whose year need not balance without transfers and balances. */
  get isOfFund(): boolean {
    return this.budget.fund !== undefined;
  }

  get isOfInsurance(): boolean {
    return this.budget.fund === "socialInsurance";
  }

  /** Whether the year is over: what is told is what came of the budget. */
  get isOver(): boolean {
    return this.budget.kind === "finalAccounts" || this.budget.kind === "execution";
  }

  /** What the document says of one of its tables. */
  table(id: string): Table | undefined {
    return this.tables.get(id);
  }

  read(node: Node | undefined, measure: Measure): Read | undefined {
    return node === undefined ? undefined : readAt(node, measure, this.unit);
  }

  /** Whether the income account shows money from 财政拨款 alone. */
  get fiscalOnly(): boolean {
    return this.once("fiscal-only", () => this.paidOnlyBy(FISCAL));
  }

  /** Whether the income account shows money from 一般公共预算 alone. */
  get generalOnly(): boolean {
    return this.once("general-only", () => this.paidOnlyBy(GENERAL));
  }

  private paidOnlyBy(sources: ReadonlySet<string>): boolean {
    if (this.income === undefined) return false;
    const paying = this.income.items.filter((source) => !isNothing(this.read(source, AMOUNT)));
    const carried = this.income.balances.some((balance) => !isNothing(this.read(balance, AMOUNT)));
    if (carried || paying.length === 0) return false;
    return paying.every(({ code }) => code !== undefined && sources.has(code));
  }

  /**
   * Money from other sources of which the income account shows nothing but a printed zero: each may hide up to half of
   * the last digit, and whoever holds the whole against the given sources must count it among the terms.
   */
  printedZerosBeside(given: "fiscal" | "general"): readonly Read[] {
    return this.once(`zeros-beside-${given}`, () => {
      const sources = given === "fiscal" ? FISCAL : GENERAL;
      const others = (this.income?.items ?? []).filter(({ code }) => code === undefined || !sources.has(code));
      return [...others, ...(this.income?.balances ?? [])]
        .map((entry) => this.read(entry, AMOUNT))
        .filter((read) => hasValue(read))
        .filter(({ value }) => value.isZero());
    });
  }

  /**
   * Holds a stated figure against the sum of its parts. Nothing is checked where the document has no stated
   * figure, no part at all, or only blanks.
   *
   * @param parts the parts; `undefined` stands for a part of which the document says nothing
   */
  sum(stated: Read | undefined, parts: readonly (Read | undefined)[], terms: Terms = {}): void {
    if (stated === undefined) return;
    this.balance([stated], parts, terms);
  }

  /** Holds the sum of some stated figures against the sum of others. */
  balance(stated: readonly Read[], parts: readonly (Read | undefined)[], terms: Terms = {}): void {
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || (stated.every(isBlank) && known.every(isBlank))) return;
    const outcome = this.compare(stated, known);
    const why =
      outcome.verdict === "contradiction"
        ? this.unjudged(stated, known, outcome, { ...terms, missing: parts.length - known.length })
        : undefined;
    if (why !== undefined) {
      this.missing(stated, known, why, outcome.difference);
      return;
    }
    this.report({
      ...outcome,
      stated,
      parts: known,
      of: terms.of,
      sentence: () => sumSentence(stated, known, outcome, this.unit),
    });
  }

  /** Why parts that do not come to the whole are no contradiction, where they need not. */
  private unjudged(
    stated: readonly Read[],
    known: readonly Read[],
    outcome: Outcome,
    { missing, maySubtract = false, isPartial = false, mayHaveEnded = false, keptBack, open }: Unjudged,
  ): LocalText | undefined {
    if (open) return open;
    const isOver = this.exceeds(stated, known, outcome);
    if (!isOver && (isPartial || (this.rule.group === "funding" && known.every(isTold)))) return PARTIAL;
    if (keptBack !== undefined && outcome.difference.isNegative()) return keptBack;
    if (missing > 0 && (maySubtract || !isOver)) {
      return {
        "zh-CN": `另有 ${missing} 个组成部分没有公布这个数，无法核对。`,
        en: `The document does not state this figure of ${missing} more part(s), so it cannot be checked.`,
      };
    }
    if (mayHaveEnded && outcome.difference.isPositive()) return ENDED;
    return this.isOfFund && outcome.difference.isPositive() ? overlapOf(known, outcome.difference) : undefined;
  }

  /** Parts of a positive whole that are more than it already: those not stated cannot mend that. */
  private exceeds(stated: readonly Read[], parts: readonly Read[], { difference, tolerance }: Outcome): boolean {
    const positive = [...stated, ...parts].every(({ value }) => value === null || value.gte(0));
    return positive && difference.gt(tolerance);
  }

  /** Holds two places against each other that ought to state one figure. */
  same(stated: Read | undefined, other: Read | undefined): void {
    if (stated === undefined || other === undefined) return;
    const tolerance = this.roundedFrom(stated, other);
    if (tolerance === undefined) {
      this.balance([stated], [other]);
      return;
    }
    const outcome: Outcome = { ...this.compare([stated], [other]), verdict: "rounding", tolerance };
    this.report({
      ...outcome,
      stated: [stated],
      parts: [other],
      sentence: () => sumSentence([stated], [other], outcome, this.unit),
    });
  }

  /**
   * Half of the last digit of a figure that is the other rounded to fewer decimals, where the document prints finer ones:
   * 703.8 beside 703.79. `undefined` where it is not.
   */
  private roundedFrom(stated: Read, other: Read): Decimal | undefined {
    if (stated.text === null || other.text === null || stated.unit !== other.unit) return undefined;
    const [one, two] = [stated.text, other.text];
    const [coarse, fine] = fractionDigits(one) < fractionDigits(two) ? [one, two] : [two, one];
    const digits = fractionDigits(coarse);
    if (digits === 0 || digits === fractionDigits(fine) || new Decimal(fine).equals(coarse)) return undefined;
    if (!new Decimal(fine).toDecimalPlaces(digits).equals(coarse)) return undefined;
    const half = powerOfTen(-digits).dividedBy(2);
    return isMoneyUnit(stated.unit) ? convert(half, stated.unit, this.unit) : half;
  }

  /**
   * The difference of two sums, and whether rounding explains it: by half of the last published digit for each
   * term and for the total. One figure stated twice was rounded once, so only the coarser of both counts.
   */
  compare(stated: readonly Read[], parts: readonly Read[]): Outcome {
    const difference = total(parts).minus(total(stated));
    if (difference.isZero()) return { verdict: "match", difference, tolerance: toleranceOf(stated, parts) };
    const tolerance = toleranceOf(stated, parts);
    return { verdict: difference.abs().lte(tolerance) ? "rounding" : "contradiction", difference, tolerance };
  }

  /** Says that something cannot be checked. */
  missing(stated: readonly Read[], parts: readonly Read[], why: LocalText, difference?: Decimal): void {
    const subject = stated[0] ?? parts[0];
    const label = subject === undefined ? undefined : labelOf(subject);
    this.report({
      verdict: "not-evaluable",
      stated,
      parts,
      difference,
      sentence:
        label === undefined
          ? why
          : {
              "zh-CN": `${label["zh-CN"]}：${why["zh-CN"]}`,
              en: `${label.en}: ${why.en}`,
            },
    });
  }

  /** Adds a check of the rule that is looking. */
  report(finding: Finding): void {
    const { verdict, stated = [], parts = [], difference } = finding;
    if (verdict === "contradiction" && isDoubtful(this, finding)) {
      this.missing(stated, parts, DOUBT, difference);
      return;
    }
    this.checks.push(new FoundCheck(this.rule, finding, this.unit));
  }
}

function isBlank({ value }: Read): boolean {
  return value === null;
}

const PARTIAL: LocalText = {
  "zh-CN": "文件没有公布全部组成部分的表，正文只列出主要部分，无法核对。",
  en: "No table prints all its parts, and the text names the main ones only, so it cannot be checked.",
};
const ENDED: LocalText = {
  "zh-CN": "上年有、本年不再列出的组成部分可以造成差额，无法核对。",
  en: "Parts of last year that are no longer listed can make the difference, so it cannot be checked.",
};

/** What is known of the terms of a sum. */
export interface Terms {
  /** Whether terms that are not stated may be below zero: changes. */
  readonly maySubtract?: boolean;
  /** Whether terms may be missing of which nothing is said at all. */
  readonly isPartial?: boolean;
  /** Whether last year may have had terms that are not listed any more: their whole figure is a decrease. */
  readonly mayHaveEnded?: boolean;
  /** Why terms may be kept back, where they may: then they can come to less than the whole. */
  readonly keptBack?: LocalText | undefined;
  /** What of them the document leaves open. */
  readonly open?: LocalText;
  /** Whose rows the terms are, and which figure of theirs. */
  readonly of?: Finding["of"];
}

type Unjudged = Terms & { readonly missing: number };

/** A blank, a zero, or no figure at all. */
export function isNothing(read: Read | undefined): boolean {
  return !hasValue(read) || read.value.isZero();
}

/** Blanks count as zero here. */
export function total(reads: readonly Read[]): Decimal {
  return reads.length === 1 ? (reads[0]?.value ?? ZERO) : sum(reads.map(({ value }) => value));
}

function toleranceOf(stated: readonly Read[], parts: readonly Read[]): Decimal {
  const halves: Decimal[] = [];
  for (const { value, half } of stated) if (value !== null) halves.push(half);
  for (const { value, half } of parts) if (value !== null) halves.push(half);
  const [first = ZERO, second] = halves;
  if (halves.length <= 2) return second === undefined || first.gte(second) ? first : second;
  return halves.every((half) => half === first) ? first.times(halves.length) : sum(halves);
}

/** A figure as a sentence writes it: `“教育支出” 4.98 万元`. */
export function shown(read: Read): LocalText {
  const label = labelOf(read);
  const text = signedText(read);
  const amount = text === null ? undefined : `${text}${read.unit === undefined ? "" : unitAfter(read.unit)}`;
  return {
    "zh-CN": `${label["zh-CN"]}${amount === undefined ? "为空白" : ` ${amount}`}`,
    en: `${label.en} ${amount ?? "(blank)"}`,
  };
}

/** A unit after digits: with a space before words, none before a per cent sign. */
function unitAfter(unit: string): string {
  return unit === "" || unit.startsWith("%") ? unit : ` ${unit}`;
}

/** A sum with the decimals of its parts: 5644.40 beside 5644.43, not 5644.4. */
function sumText(parts: readonly Read[]): string {
  const added = total(parts);
  const digits = parts.map((part) => /\.(\d+)/.exec(signedText(part) ?? "")?.[1]?.length ?? 0);
  return added.toFixed(Math.max(added.decimalPlaces(), ...digits));
}

function sumSentence(stated: readonly Read[], parts: readonly Read[], outcome: Outcome, unit: string): LocalText {
  const shownStated = stated.map(shown);
  const sumOf = `${sumText(parts)}${unitAfter(unit)}`;
  // Blank rows are figures read, but nobody would count them as parts.
  const filled = parts.filter(({ value }) => value !== null);
  const [only = parts[0]] = filled;
  const added =
    filled.length <= 1 && only !== undefined
      ? shown(only)
      : {
          "zh-CN": `${filled.length} 个组成部分相加为 ${sumOf}`,
          en: `its ${filled.length} parts add up to ${sumOf}`,
        };
  const tail = tailOf(outcome, unit);
  return {
    "zh-CN": `${shownStated.map((text) => text["zh-CN"]).join("加")}，${added["zh-CN"]}${tail["zh-CN"]}`,
    en: `${shownStated.map((text) => text.en).join(" plus ")}; ${added.en}${tail.en}`,
  };
}

/** How a sentence about two figures ends. */
export function tailOf({ verdict, difference, tolerance }: Outcome, unit: string): LocalText {
  const off = `${difference.abs().toFixed()}${unitAfter(unit)}`;
  const most = `${tolerance.toFixed()}${unitAfter(unit)}`;
  if (verdict === "match") return { "zh-CN": "，一致。", en: ": they agree." };
  if (verdict === "rounding") {
    return {
      "zh-CN": `，相差 ${off}，在四舍五入可造成的 ${most}以内。`,
      en: `: ${off} apart, within the ${most} that rounding can make.`,
    };
  }
  return tolerance.isZero()
    ? { "zh-CN": `，相差 ${off}，请核对。`, en: `: ${off} apart; please check.` }
    : {
        "zh-CN": `，相差 ${off}，超过四舍五入可造成的 ${most}，请核对。`,
        en: `: ${off} apart, more than the ${most} that rounding can make; please check.`,
      };
}
