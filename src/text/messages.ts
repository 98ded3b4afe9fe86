import type { ChangeKind } from "../budget/change.js";
import type { ChangeClass } from "../budget/change-class.js";
import type { MoneyUnit } from "../budget/amount.js";
import type { ThreePublicCode } from "../budget/classification.js";
import type { RuleGroup, Verdict } from "../budget/reconcile/types.js";
import type { Fund } from "../budget/one-fund.js";
import type { RestKey, SumName, WholeName } from "../budget/totals.js";

/** A word a reader sees for each change that is not a rate. */
export type ChangeWords = Readonly<Record<ChangeKind, string>>;

/** What a difference between a stated total and its parts is made known by; all figures formatted. */
export interface ResidualFacts {
  /** How many parts were added. */
  readonly count: number;
  readonly sum: string;
  readonly total: string;
  /** The difference without its sign. */
  readonly difference: string;
  /** Whether the parts add up to less than the stated total. */
  readonly less: boolean;
  /** Whether rounding can explain it. */
  readonly rounding: boolean;
}

/** Which document the figures of a chart are printed in. */
export interface SourceFacts {
  readonly entity: string | undefined;
  readonly document: string;
  /** "1", "4": numbers or titles of the tables. */
  readonly tables: readonly string[];
  /** Whether figures come from the explanation in words (情况说明). */
  readonly explanation: boolean;
  readonly published: string | undefined;
}

/** One change in words: figures formatted, signs left to the words. */
export interface ChangeFacts {
  readonly kind: ChangeKind;
  /** Without sign. */
  readonly change: string;
  /** Without sign, "%" included; `undefined` where a rate has no sense. */
  readonly rate: string | undefined;
  readonly unit: string;
}

/** What a published blank says: that nothing was planned (未安排), or that nothing was spent (未发生). */
export type BlankSense = "planned" | "spent";

/** What a reader points at a mark with. */
export type Pointing = "keyboard" | "mouse" | "touch";

/**
 * Every text of the elements in one language. A message that is missing in a language is a compile error. Functions
 * take figures that are formatted already; published names and reasons are never translated.
 */
export interface Messages {
  /** Names of the charts and the list of checks. */
  readonly chart: {
    readonly sankey: string;
    readonly treemap: string;
    readonly threePublic: string;
    readonly delta: string;
    readonly checks: string;
  };
  readonly unitName: Readonly<Record<MoneyUnit, string>>;
  /**
   * What a sentence writes an amount in whose first digit stands for that power of ten of yuan: a power of ten with its
   * name. `undefined` for the unit of the card, where that reads well in a sentence.
   */
  readonly sentenceUnit: (power: number) => { readonly exponent: number; readonly name: string } | undefined;
  /** The unit of a count as published (人, 辆), in words of the language; `digits` are how many. */
  readonly countUnit: (unit: string, digits: string) => string;
  readonly changeWord: ChangeWords;
  /** Between sentences of one paragraph: nothing in Chinese, a blank in English. */
  readonly sentenceGap: string;
  /**
   * In which of their languages the problems of a budget JSON and the sentences of checks are shown. `zh-TW` sets checks in
   * traditional characters, but for what they quote and name; problems are simplified.
   */
  readonly problemLanguage: "zh-CN" | "zh-TW" | "en";

  readonly common: {
    readonly viewChart: string;
    readonly viewTable: string;
    /** The drawing of wide cards, in a narrow one. */
    readonly wideDrawing: string;
    /** Above that drawing, which reaches beyond the card: phones show no scroll bar. */
    readonly wideDrawingHint: string;
    readonly viewGroup: string;
    readonly download: string;
    readonly unit: (unit: string) => string;
    readonly unitChoice: string;
    /** Name of the choice among the budgets of a list. */
    readonly budgetChoice: string;
    /** Beside the budget that is drawn: of how many it is one. */
    readonly budgetCount: (count: number) => string;
    /** The four budgets of a government, by their source. */
    readonly fund: Readonly<Record<string, string>>;
    /**
     * What the functional category of a code is about, for readers who do not read the published name, which stands behind;
     * `undefined` in languages whose readers do.
     */
    readonly category: (code: string) => string | undefined;
    /** Head of a column of units. */
    readonly unitHead: string;
    readonly document: (facts: { year: number; kind: string; level: string }) => string;
    readonly year: (year: number) => string;
    readonly blank: string;
    readonly absent: string;
    readonly computed: string;
    readonly share: string;
    readonly code: string;
    readonly item: string;
    readonly amount: string;
    readonly budgetOf: (year: number, kind: string) => string;
    readonly total: string;
    readonly sumOfParts: string;
    readonly residual: string;
    readonly otherItems: (count: number) => string;
    readonly source: (facts: SourceFacts) => string;
    /** That only the money of one fund is divided by function, and what else there is; amounts with units. */
    readonly oneFund: (facts: { fund: Fund; whole: WholeName; total: string; rest: string | undefined }) => string;
    readonly example: string;
    readonly undrawnHeading: string;
    readonly reason: Readonly<Record<"negative" | "zero" | "blank" | "absent", string>>;
    /** Of several amounts of zero in one sentence. */
    readonly zero: string;
    /** Of an amount that is not published, what is: the amounts of some funds. */
    readonly partKnown: (amounts: string) => string;
    readonly officialName: (name: string) => string;
    /** `unit` is empty where the amount is a word. */
    readonly markName: (facts: { name: string; amount: string; unit: string; share: string | undefined }) => string;
    /** Name of all marks of a chart together. */
    readonly marksName: (facts: { chart: string; count: number }) => string;
    /** Name of the table that says what a chart shows. */
    readonly tableName: (chart: string) => string;
    readonly changeFromPrior: (change: string, rate: string) => string;
    /** What is added in parentheses right behind a word or figure, with the blank before them where there is one. */
    readonly aside: (text: string) => string;
    /** A word, and what there is to say of it: "主要原因：…". */
    readonly labelled: (label: string, text: string) => string;
    /** Words as a sentence of their own: with a full stop. */
    readonly sentence: (text: string) => string;
    /** Between what is said of one thing, where a comma stands within the parts. */
    readonly clauseGap: string;
    /** Between names of a list in one sentence. */
    readonly listGap: string;
  };

  /** Words that differ in final accounts (决算): a blank says there that nothing was spent, not that nothing was planned. */
  readonly finalAccounts: {
    readonly blank: string;
    readonly blankReason: string;
    readonly blankCategories: (count: number) => string;
    readonly blankItems: (count: number) => string;
  };

  /** Taking the chart away: the entries of the menu, and what became of the one chosen. */
  readonly download: {
    readonly kind: Readonly<Record<"xlsx" | "csv" | "png" | "svg" | "copy", string>>;
    readonly copied: string;
    readonly notCopied: string;
    readonly tooLarge: string;
    readonly failed: string;
  };

  readonly tooltip: {
    readonly shareOfTotal: (whole: WholeName) => string;
    readonly shareOfParent: string;
    readonly changeFromPrior: string;
    readonly sources: string;
    readonly purpose: (purpose: string) => string;
    readonly reason: string;
    readonly drillHint: Readonly<Record<Pointing, string>>;
    readonly selectHint: Readonly<Record<Pointing, string>>;
  };

  readonly sankey: {
    /** `whole`: what the 100 yuan are of, 支出总计 with 结转下年 or expenditure alone. */
    readonly title: (facts: { ofHundred: string; name: string; whole: WholeName }) => string;
    readonly plainTitle: (year: number) => string;
    readonly income: string;
    readonly expenditure: string;
    readonly expenditureRanked: string;
    readonly through: string;
    readonly residual: (facts: ResidualFacts) => string;
    readonly incomeResidual: (facts: ResidualFacts) => string;
    /** Where the total has balances carried forward in it. */
    readonly shareNote: (total: string, carried: boolean) => string;
    readonly throughTotal: string;
    /** Names of the nodes for what the document does not divide. */
    readonly rests: Readonly<Record<RestKey, string>>;
    readonly soleSource: (name: string) => string;
    readonly blankCategories: (count: number) => string;
    readonly description: (facts: {
      /** With unit. */
      income: string;
      expenditure: string;
      count: number;
      /** Names of marks; the smallest where there are several. */
      largest: string | undefined;
      smallest: string | undefined;
    }) => string;
    readonly empty: string;
    readonly emptyReason: string;
  };

  readonly treemap: {
    readonly title: (facts: {
      name: string;
      share: string;
      half: boolean;
      /** Whether there is nothing else. */
      all: boolean;
      within: string | undefined;
    }) => string;
    readonly plainTitle: (year: number) => string;
    /** The whole and its parts in one sentence, names as those of marks. */
    readonly description: (facts: {
      whole: string;
      count: number;
      largest: string | undefined;
      smallest: string | undefined;
    }) => string;
    /** The chart by the levels that are drawn; `lowest` is that of the cells. */
    readonly levels: (lowest: "category" | "subcategory" | "item") => string;
    readonly all: string;
    readonly breadcrumb: string;
    readonly only: (share: string) => string;
    readonly noParts: string;
    readonly onlyShort: string;
    /** `whole`: the name of what the share is of. */
    readonly ofTotal: (share: string, whole: string) => string;
    readonly blankItems: (count: number) => string;
    readonly residual: (facts: ResidualFacts) => string;
    readonly areaNote: (total: string, whole: WholeName) => string;
    /** `whole`: the name of the way back. */
    readonly partNote: (facts: { name: string; total: string; whole: string }) => string;
    readonly expandHint: string;
    /** What a report, which names the main items, leaves to others; with its unit. */
    readonly unlisted: (amount: string) => string;
    /** Categories whose parts are of one fund alone, and what others pay for them; with its unit. */
    readonly partsOfFund: (facts: { names: readonly string[]; fund: Fund; rest: string | undefined }) => string;
    /** Where the document states the whole and divides it in no way; with its unit. */
    readonly undivided: (facts: { whole: string; total: string }) => string;
    /** Ends the name of a category, for a listener: the next marks are its items. */
    readonly partsFollow: (count: number) => string;
    readonly empty: string;
    readonly emptyReason: string;
  };

  /** The treemap coloured by change, and its legend that filters. */
  readonly changes: {
    /** Name of the choice between the two colourings. */
    readonly choice: string;
    readonly byCategory: string;
    readonly byChange: string;
    readonly classes: Readonly<Record<ChangeClass, string>>;
    /** In place of a rate, where the document gives no figure of last year. */
    readonly noPrior: string;
    /** How many parts there are of each kind of change. */
    readonly title: (facts: { kinds: Readonly<Record<ChangeKind, number>>; within: string | undefined }) => string;
    /** What a filter lets through, amounts with units; `change` with its sign, missing where a part has none. */
    readonly filtered: (facts: {
      count: number;
      of: number;
      amount: string;
      share: string | undefined;
      whole: WholeName;
      change: string | undefined;
    }) => string;
    /** Of a mark that the filter does not let through. */
    readonly filteredOut: string;
  };

  readonly find: {
    readonly found: (count: number) => string;
    readonly none: string;
  };

  /** Amounts as parts of 100 yuan. */
  readonly hundred: {
    readonly name: string;
    /** Amounts without unit; `fund`: whose money it is; `within`: the part that is open, its largest part in `parts`. */
    readonly title: (facts: {
      fund: Fund | undefined;
      parts: readonly { readonly name: string; readonly amount: string }[];
      within: { readonly name: string; readonly amount: string } | undefined;
    }) => string;
    /** Of a mark: how much of every 100 yuan it is. */
    readonly part: (amount: string) => string;
    readonly column: string;
    /** What 100 yuan stand for: on both sides of a flow, or of expenditure alone. */
    readonly note: { readonly both: string; readonly expenditure: (whole: WholeName) => string };
    /** Where rounded parts do not add up to their whole; amounts without unit. */
    readonly residual: (facts: { sum: string; whole: string; difference: string; less: boolean }) => string;
  };

  readonly threePublic: {
    /** `against`: see below; missing where nothing is compared. */
    readonly title: (facts: {
      amount: string;
      unit: string;
      change: ChangeFacts | undefined;
      against: string | undefined;
    }) => string;
    /** Where the total is a published blank. */
    readonly blankTitle: (year: number, sense: BlankSense) => string;
    /** Where there is no total. */
    readonly plainTitle: (year: number) => string;
    readonly total: string;
    /** Names of the statutory items, where a document prints none. */
    readonly itemName: Readonly<Record<ThreePublicCode, string>>;
    readonly version: Readonly<Record<"budget" | "revisedBudget" | "execution" | "finalAccounts", string>>;
    /** "2022 年预算". */
    readonly series: (year: number, version: string) => string;
    /** What changes are told against: "上年", "预算", "上年执行数". */
    readonly against: (facts: { sameYear: boolean; sameVersion: boolean; version: string }) => string;
    /** For the change in a list: "比上年". */
    readonly changeFrom: (against: string) => string;
    readonly changeTag: (facts: { change: string; rate: string | undefined; against: string }) => string;
    readonly unchangedTag: string;
    /** A row in words: its amounts, oldest first, and what became of it. */
    readonly row: (facts: {
      name: string;
      amounts: readonly { series: string; amount: string }[];
      change: string | undefined;
    }) => string;
    /** The first row in words, and how many more there are. */
    readonly description: (first: string, others: number) => string;
    /** The word of a published blank: a budget plans nothing, accounts record nothing. */
    readonly blank: Readonly<Record<BlankSense, string>>;
    /** `names` where only some of the blanks are worded 0; `words` are those of the blanks that are shown. */
    readonly blankAndZero: (names: readonly string[] | undefined, words: readonly string[]) => string;
    readonly blankMeans: (words: readonly string[]) => string;
    readonly zeroMeans: string;
    /** `all` is false where some figures of the series are published. */
    readonly derived: (facts: { series: readonly string[]; all: boolean }) => string;
    readonly computed: (facts: { series: string; names: readonly string[] }) => string;
    /** How one figure came about, for its tooltip. */
    readonly origin: Readonly<
      Record<"published" | "derived" | "computed" | "blank" | "absent", (series: string, blank: string) => string>
    >;
    readonly empty: string;
    readonly emptyReason: string;
  };

  readonly delta: {
    readonly title: (facts: { name: string; change: ChangeFacts }) => string;
    readonly itemsTitle: (count: number) => string;
    /** The items in words: how many rose and fell, and which most; names with their signed change. */
    readonly description: (facts: {
      rises: number;
      falls: number;
      unchanged: number;
      largestRise: string | undefined;
      largestFall: string | undefined;
    }) => string;
    /**
     * `balanced`: of income, where income and expenditure are one figure; `OfYear`: where the stated total holds more
     * than the year's own money (上年结转, 结转下年).
     */
    readonly total: Readonly<Record<SumName, string>>;
    readonly basic: string;
    readonly project: string;
    readonly item: string;
    readonly fall: string;
    readonly rise: string;
    readonly change: string;
    readonly rate: string;
    readonly reason: string;
    readonly residual: (facts: ResidualFacts & { signedSum: string; signedTotal: string }) => string;
    /** Where the total's change is stated of income only. */
    readonly basis: Readonly<Record<Exclude<SumName, WholeName>, string>>;
    /** `isShort`: the names are those of the largest alone. */
    readonly withoutComparison: (count: number, names: string, isShort: boolean) => string;
    /** With which figures, and how many of them are derived from the published change. */
    readonly compared: (facts: { kind: string; derived: "all" | "some" | "none" }) => string;
    /** Where the rate is not printed everywhere. */
    readonly computedRates: (all: boolean) => string;
    /** Where a rate over the other figure has no sense, and no word says more. */
    readonly noRate: string;
    /** Between names of a list in one sentence. */
    readonly listGap: string;
    /** The categories above an item, the highest first. */
    readonly path: (names: readonly string[]) => string;
    readonly publishedRate: string;
    readonly computedRate: string;
    readonly tools: string;
    readonly search: string;
    readonly searchHint: string;
    readonly kinds: string;
    /** Of how many items a kind of change is. */
    readonly kindCount: (word: string, count: number) => string;
    readonly order: string;
    /** Both years in an order of rows. */
    readonly prior: string;
    readonly current: string;
    /** An order by a column, its head given. */
    readonly orderBy: (head: string, descending: boolean) => string;
    readonly expandAll: string;
    readonly collapseAll: string;
    readonly expand: (name: string) => string;
    /** Name of the row with the sum of all compared items, and of those that a filter lets through. */
    /** The line that stands for unchanged items, or on a phone for changes smaller than those it shows. */
    readonly othersUnchanged: (count: number, areSmaller?: boolean) => string;
    readonly sumOfItems: (count: number) => string;
    readonly sumOfFiltered: (count: number) => string;
    readonly filtered: (facts: { count: number; of: number; change: string; unit: string }) => string;
    readonly nothingFound: string;
    readonly clearFilter: string;
    readonly empty: string;
    readonly emptyReason: string;
  };

  readonly checks: {
    readonly verdict: Readonly<Record<Verdict, string>>;
    readonly theme: Readonly<Record<RuleGroup, string>>;
    readonly title: (facts: { count: number; contradictions: number; namings: number }) => string;
    /** How many checks there are, and how many have each verdict; only those that occur. */
    readonly summary: (
      count: number,
      counts: readonly { readonly verdict: Verdict; readonly count: number }[],
    ) => string;
    /** What the verdicts mean. */
    readonly meaning: string;
    /** Name of the view that is not the table. */
    readonly viewList: string;
    readonly filter: string;
    /** Verdict and how many checks have it. */
    readonly verdictCount: (verdict: string, count: number) => string;
    /** The checks of one theme that match, folded into one line. */
    readonly matches: (count: number) => string;
    readonly more: (count: number) => string;
    readonly filtered: (facts: { count: number; of: number }) => string;
    /** Which checks are shown where something is selected elsewhere on the page. */
    readonly concerning: (code: string) => string;
    readonly showAll: string;
    readonly nothingFound: string;
    /** Heads of a check's figures: what it holds the others against, and these others. */
    readonly stated: string;
    readonly parts: string;
    readonly place: string;
    /** Figures that are published blanks, gathered. */
    readonly blanks: (count: number) => string;
    /** Where a figure is printed; `table` is absent for the explanation in words. */
    readonly printed: (facts: {
      table: string | undefined;
      pages: readonly number[];
      lines: readonly number[];
    }) => string;
    readonly difference: string;
    readonly tolerance: string;
    readonly ground: string;
    readonly rule: string;
    readonly themeHead: string;
    readonly explanation: string;
    readonly verdictHead: string;
    /** Not every row of the table is drawn. */
    readonly tableCut: (facts: { drawn: number; count: number }) => string;
    readonly running: string;
    readonly emptyReason: string;
  };

  readonly state: {
    readonly loading: string;
    readonly errorTitle: (chart: string) => string;
    readonly noData: string;
    readonly noDataHelp: string;
    readonly invalid: (count: number) => string;
    readonly othersUnaffected: string;
    readonly retry: string;
    readonly forDevelopers: string;
    readonly http: (status: number) => string;
    readonly network: string;
    /** The data is a list of so many budgets, and none is called by the word. */
    readonly noSuchBudget: (word: string, count: number) => string;
    /** The page was opened from a folder, where browsers do not let it read the data file. */
    readonly localFile: string;
    /** The file lies on another site, which does not let this page read it, or nobody answered there. */
    readonly otherSite: string;
    /** The address is that of a disk, which no web page may read. */
    readonly diskPath: string;
    /** What was loaded is no text in UTF-8. */
    readonly unreadable: string;
    readonly unexpected: string;
    /** To the developer: an attribute has a value that means nothing. */
    readonly unknownValue: (told: {
      readonly tag: string;
      readonly name: string;
      readonly value: string;
      readonly known: string;
    }) => string;
    /** To the developer: an element stands in another one, where it does not show. */
    /** An attribute written without its hyphens, or with other letters. */
    readonly misspelt: (tag: string, given: string, name: string) => string;
    readonly unclosed: (tag: string, outer: string) => string;
  };
}
