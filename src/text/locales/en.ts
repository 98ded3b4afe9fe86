import type { WholeName } from "../../budget/totals.js";
import type { ChangeFacts, Messages, ResidualFacts } from "../messages.js";

// Quotation marks and apostrophes are straight: pages with Chinese fonts set the curly ones as wide as a Chinese character.

const CHANGE_WORD = {
  increase: "increased",
  decrease: "decreased",
  unchanged: "unchanged",
  new: "new",
  cancelled: "ended",
} as const;

/** What documents count in: for one, and for more. */
const COUNT_UNITS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  人: ["person", "people"],
  名: ["person", "people"],
  人次: ["visit", "visits"],
  户: ["household", "households"],
  辆: ["vehicle", "vehicles"],
  台: ["unit", "units"],
  套: ["set", "sets"],
  "台（套）": ["unit", "units"],
  "台/套": ["unit", "units"],
  批次: ["group", "groups"],
  次: ["time", "times"],
  平方米: ["m²", "m²"],
  公里: ["km", "km"],
  亩: ["mu", "mu"],
  吨: ["tonne", "tonnes"],
  分: ["point", "points"],
  天: ["day", "days"],
  小时: ["hour", "hours"],
  个: ["item", "items"],
  家: ["body", "bodies"],
  项: ["item", "items"],
};

/** The English words for a published unit of a count; the unit itself where there are none. */
function countUnit(unit: string, digits: string): string {
  return COUNT_UNITS[unit]?.[digits.replace(/^[-−+]/, "") === "1" ? 0 : 1] ?? unit;
}

/** "up 693,900 yuan (5.07%) from last year". */
export function changeSentence({ kind, change, rate, unit }: ChangeFacts, against: string): string {
  if (kind === "unchanged") return `unchanged from ${against}`;
  const word = kind === "increase" || kind === "new" ? "up" : "down";
  return `${word} ${`${change} ${unit}`.trim()}${rate === undefined ? "" : ` (${rate})`} from ${against}`;
}

/** @param beginning subject and verb: "The 6 categories add" */
export function residualSentence(beginning: string, { sum, difference, less, rounding }: ResidualFacts): string {
  const gap = `${beginning} up to ${sum}, ${difference} ${less ? "less" : "more"} than the published total`;
  return rounding
    ? `${gap}: a rounding difference.`
    : `${gap}: more than rounding explains, and the document gives no reason.`;
}

/** Names in a row: "A", "A and B", "A, B and C". */
function list(names: readonly string[]): string {
  const [last = "", ...before] = [...names].reverse();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
}

const CHINESE_DIGITS = "一二三四五六七八九";

/** The number of a table as the document prints it (1, 十二) in Arabic figures; `undefined` for a title. */
function tableNumber(name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(name);
  if (match === null || name === "") return undefined;
  const [, first, ten, second] = match;
  const digit = (character: string | undefined): number => CHINESE_DIGITS.indexOf(character ?? "〇") + 1;
  if (ten === undefined) return second === undefined ? digit(first) : undefined;
  return 10 * (first === undefined ? 1 : digit(first)) + digit(second);
}

/** "tables 1 and 4, the explanation". */
function placesInDocument(tables: readonly string[], explanation: boolean): string {
  const numbers = tables.map(tableNumber).filter((number) => number !== undefined);
  const titles = tables.filter((name) => tableNumber(name) === undefined);
  const numbered =
    numbers.length === 0 ? [] : [`${numbers.length === 1 ? "table" : "tables"} ${list(numbers.map(String))}`];
  return [...numbered, ...titles, ...(explanation ? ["explanatory notes"] : [])].join(", ");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2023-02-03" as 3 February 2023; a year or a month alone likewise. */
export function date(published: string): string {
  const [year = "", month, day] = published.split("-");
  const monthName = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? month);
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(monthName === undefined ? [] : [monthName]),
    year,
  ].join(" ");
}

/** How the unit of a whole chart is told below its title. */
const IN_UNITS: Readonly<Record<string, string>> = {
  yuan: "in yuan",
  "hundred yuan": "in hundreds of yuan",
  "thousand yuan": "in thousands of yuan",
  "million yuan": "in millions of yuan",
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What so many checks do, of one and of several. */
const COUNTED = {
  match: ["matches", "match"],
  rounding: ["differs by rounding", "differ by rounding"],
  contradiction: ["contradicts", "contradict"],
  naming: ["differs in names", "differ in names"],
  "not-evaluable": ["cannot be judged", "cannot be judged"],
} as const;

const VERSION = {
  budget: "budget",
  revisedBudget: "revised budget",
  execution: "outturn",
  finalAccounts: "final accounts",
};

/** The version of a year's figures. */
function versionWord(kind: string): string {
  return (VERSION as Readonly<Record<string, string>>)[kind] ?? VERSION.budget;
}

const BLANK = { planned: "not budgeted", spent: "none" };

/** Words at the beginning of a sentence: '"Not budgeted", "None"'. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word.charAt(0).toUpperCase()}${word.slice(1)}"`).join(", ");
}

/** Words as they stand within a sentence. */
function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What is divided, within a sentence. */
function wholeInSentence(whole: WholeName): string {
  return whole === "expenditure" ? "all expenditure" : lowered(en.delta.total[whole]);
}

/** What functional categories are about, in few words: they stand before the published names. */
const CATEGORIES: Readonly<Record<string, string>> = {
  "201": "General public services",
  "202": "Foreign affairs",
  "203": "National defence",
  "204": "Public security",
  "205": "Education",
  "206": "Science and technology",
  "207": "Culture, tourism, sports and media",
  "208": "Social security and employment",
  "209": "Social insurance funds",
  "210": "Health",
  "211": "Energy saving and environment",
  "212": "Urban and rural communities",
  "213": "Agriculture, forestry and water",
  "214": "Transport",
  "215": "Resources, industry and information",
  "216": "Commerce and services",
  "217": "Financial sector",
  "219": "Aid to other regions",
  "220": "Natural resources, oceans and weather",
  "221": "Housing",
  "222": "Grain and material reserves",
  "223": "State capital operations",
  "224": "Disaster and emergency management",
  "227": "Contingency reserve",
  "229": "Other expenditure",
  "230": "Transfers",
  "231": "Debt repayment",
  "232": "Debt interest",
  "233": "Debt issuance costs",
  "234": "Anti-epidemic special bonds",
};

/** English. Published names and reasons stay in Chinese. */
export const en: Messages = {
  chart: {
    sankey: "Income to expenditure",
    treemap: "Expenditure",
    threePublic: "Three public expenses",
    delta: "Changes",
    checks: "Reconciliation",
  },
  unitName: {
    元: "yuan",
    百元: "hundred yuan",
    千元: "thousand yuan",
    万元: "10,000 yuan",
    百万元: "million yuan",
    亿元: "100 million yuan",
  },
  // "2.4 10,000 yuan" is no English: sentences say 24,000 yuan, tables keep the published figures.
  sentenceUnit: (power) =>
    power >= 9
      ? { exponent: 9, name: "billion yuan" }
      : power >= 6
        ? { exponent: 6, name: "million yuan" }
        : { exponent: 0, name: "yuan" },
  countUnit,
  changeWord: CHANGE_WORD,
  sentenceGap: " ",
  problemLanguage: "en",

  common: {
    viewChart: "Chart",
    viewTable: "Table",
    wideDrawing: "Full chart",
    wideDrawingHint: "Swipe or scroll sideways to see all of it.",
    viewGroup: "Show as",
    download: "Download",
    unit: (unit) => IN_UNITS[unit] ?? `in units of ${unit}`,
    unitChoice: "Unit of amounts",
    budgetChoice: "Budget",
    budgetCount: (count) => ` (1 of ${count})`,
    category: (code) => CATEGORIES[code],
    fund: {
      general: "General public budget",
      governmentFund: "Government fund budget",
      stateCapital: "State capital budget",
      socialInsurance: "Social insurance fund budget",
    },
    unitHead: "Unit",
    document: ({ year, kind, level }) => {
      const levels: Record<string, string> = { government: "government", department: "departmental", unit: "unit" };
      const kinds: Record<string, string> = {
        budget: "budget",
        revisedBudget: "revised budget",
        execution: "budget execution",
        finalAccounts: "final accounts",
      };
      return `${year} ${levels[level] ?? "departmental"} ${kinds[kind] ?? "budget"}`;
    },
    year: (year) => `${year}`,
    blank: BLANK.planned,
    absent: "not published",
    computed: "sum of its parts",
    share: "Share",
    code: "Code",
    item: "Item",
    amount: "Amount",
    budgetOf: (year, kind) => `${year} ${versionWord(kind)}`,
    total: "Total",
    sumOfParts: "Sum of parts",
    residual: "Difference",
    otherItems: (count) => plural(count, "other item", "other items"),
    source: ({ entity, document, tables, explanation, published }) => {
      const places = placesInDocument(tables, explanation);
      const parts = [...(entity === undefined ? [] : [entity]), `《${document}》`, ...(places === "" ? [] : [places])];
      return `Source: ${parts.join(", ")}${published === undefined ? "" : ` (published ${date(published)})`}.`;
    },
    oneFund: ({ fund, whole, total, rest }) =>
      `Only ${wholeInSentence(fund)} is published by function` +
      (rest === undefined
        ? "."
        : `; ${wholeInSentence(whole)} is ${total}, and the other ${rest} (by subtraction) are not divided by function.`),
    example: "Invented figures, for illustration only.",
    undrawnHeading: "Amounts not shown in the chart",
    reason: {
      negative: "negative, so it cannot be drawn to size.",
      zero: "nothing to draw.",
      blank: "not budgeted (left blank in the table).",
      absent: "the document gives no amount.",
    },
    zero: "Zero",
    partKnown: (amounts) => `the document states only ${lowered(amounts)}.`,
    officialName: (name) => `Official category name: ${name}`,
    markName: ({ name, amount, unit, share }) =>
      `${name}, ${`${amount} ${unit}`.trim()}${share === undefined ? "" : `, ${share} of the total`}`,
    marksName: ({ chart, count }) => `${chart}: chart with ${plural(count, "item", "items")}`,
    tableName: (chart) => `${chart}: the same figures as a table`,
    changeFromPrior: (change, rate) => `${change}${rate === "" ? "" : ` (${rate})`} from last year`,
    aside: (text) => ` (${text})`,
    labelled: (label, text) => `${label}: ${text}`,
    sentence: (text) => `${text}.`,
    clauseGap: "; ",
    listGap: ", ",
  },

  finalAccounts: {
    blank: BLANK.spent,
    blankReason: "nothing was spent (left blank in the table).",
    blankCategories: (count) =>
      `${plural(count, "more category has", "more categories have")} no expenditure (left blank in the table).`,
    blankItems: (count) =>
      `${plural(count, "more category has", "more categories have")} no expenditure (left blank in the table).`,
  },

  download: {
    kind: {
      xlsx: "Excel table (XLSX)",
      csv: "Plain table (CSV)",
      png: "Image (PNG)",
      svg: "Vector image (SVG)",
      copy: "Copy as text",
    },
    copied: "Copied. You can now paste it into a document or spreadsheet.",
    notCopied: "Your browser does not allow copying. Please download a file instead.",
    tooLarge: "This is too long for an image. Please download a table instead.",
    failed: "The file could not be saved. Please try another format.",
  },

  tooltip: {
    shareOfTotal: (whole) => `Share of ${wholeInSentence(whole)}`,
    shareOfParent: "Share of the level above",
    changeFromPrior: "Change from last year's budget",
    sources: "Funded by",
    purpose: (purpose) => `Main purpose: ${purpose.replace(/^主要用于/, "")}`,
    reason: "Main reason",
    drillHint: {
      keyboard: "Press Enter to see what it is made of",
      mouse: "Click to see what it is made of",
      touch: "Tap again to see what it is made of",
    },
    selectHint: { keyboard: "Press Enter to select", mouse: "Click to select", touch: "Tap again to select" },
  },

  sankey: {
    title: ({ ofHundred, name, whole }) =>
      ofHundred === "100"
        ? `All ${whole === "expenditure" || whole === "expenditureOfYear" ? "expenditure" : wholeInSentence(whole)} goes to ${name}`
        : `Of every 100 yuan ${whole === "expenditure" ? "spent" : whole === "expenditureOfYear" ? "of the total" : `of ${wholeInSentence(whole)}`}, about ${ofHundred} go to ${name}`,
    plainTitle: (year) => `Income and expenditure ${year}`,
    income: "Income",
    expenditure: "Expenditure by function",
    expenditureRanked: "Expenditure by function, largest first",
    through: "Total",
    residual: (facts) => residualSentence(`The ${plural(facts.count, "category adds", "categories add")}`, facts),
    incomeResidual: (facts) => residualSentence(`The ${plural(facts.count, "source adds", "sources add")}`, facts),
    shareNote: (total, carried) =>
      `Shares are of total expenditure${carried ? " with the balances carried forward" : ""} (${total}).`,
    throughTotal:
      "The document does not say which income pays for which expenditure, so all income flows into one total first.",
    rests: {
      "other-funds": "Expenditure from other funds (not published by function)",
      "income/beyond": "Beyond the year's income (not itemised)",
      "expenditure/beyond": "Beyond the year's expenditure (not itemised)",
      "income/rest": "Income not itemised",
      "expenditure/rest": "Expenditure not published by function",
    },
    soleSource: (name) => `All expenditure is funded by ${name}.`,
    blankCategories: (count) =>
      `${plural(count, "more category has", "more categories have")} no budgeted amount (left blank in the table).`,
    description: ({ income, expenditure, count, largest, smallest }) =>
      `Total income is ${income}; total expenditure is ${expenditure}` +
      (largest === undefined
        ? "."
        : `${count === 1 ? ", all of it in one category: " : `, in ${plural(count, "category", "categories")}. The largest is `}${largest}${smallest === undefined ? "" : `; the smallest is ${smallest}`}.`),
    empty: "No income or expenditure to show",
    emptyReason: "The data contain no income or expenditure above zero.",
  },

  treemap: {
    title: ({ name, share, half, all, within }) => {
      const whole = lowered(within ?? "All expenditure");
      if (all) return `All of ${whole === "all expenditure" ? "the expenditure" : whole} goes to ${name}`;
      return half
        ? `${name} alone makes up about half of ${whole}`
        : `${name} is the largest item: ${share} of ${whole}`;
    },
    plainTitle: (year) => `Expenditure ${year}`,
    description: ({ whole, count, largest, smallest }) =>
      largest === undefined
        ? `${whole}.`
        : `${whole}, ${count === 1 ? "all of it in one part: " : `in ${plural(count, "part", "parts")}. The largest is `}${largest}${smallest === undefined ? "" : `; the smallest is ${smallest}`}.`,
    levels: (lowest) => `Expenditure by category${lowest === "category" ? "" : ` and ${lowest}`}`,
    all: "All expenditure",
    breadcrumb: "You are here",
    noParts: "Parts not published",
    onlyShort: "the only item",
    only: (share) => `${share}, the only item`,
    ofTotal: (share, whole) => `${share} of ${lowered(whole)}`,
    blankItems: (count) =>
      `${plural(count, "more category has", "more categories have")} no budgeted amount (left blank in the table).`,
    residual: (facts) => residualSentence("The items shown add", facts),
    areaNote: (total, whole) =>
      `Areas are proportional to amounts; percentages are shares of ${whole === "expenditure" ? "total expenditure" : wholeInSentence(whole)} (${total}).`,
    partNote: ({ name, total, whole }) =>
      `Percentages are shares of ${name} (${total}). Press Esc or choose "${whole}" to go back.`,
    expandHint: "Tap a category to show or hide its items.",
    unlisted: (amount) => `The document names the main categories only; the other ${amount} are not divided.`,
    partsOfFund: ({ names, fund, rest }) =>
      `The items of ${names.join(", ")} are ${wholeInSentence(fund)} alone` +
      (rest === undefined ? "." : `; the other ${rest} (by subtraction) are not divided.`),
    undivided: ({ whole, total }) => `The document states ${lowered(whole)} of ${total} and does not divide it.`,
    partsFollow: (count) => `, in the next ${plural(count, "item", "items")}`,
    empty: "No expenditure to show",
    emptyReason: "The data contain no expenditure above zero.",
  },

  changes: {
    choice: "Colours",
    byCategory: "Category",
    byChange: "Change",
    classes: {
      cancelled: "ended",
      "fall-3": "down 50% or more",
      "fall-2": "down 10% to 50%",
      "fall-1": "down less than 10%",
      unchanged: "unchanged",
      "rise-1": "up less than 10%",
      "rise-2": "up 10% to 50%",
      "rise-3": "up 50% or more",
      new: "new",
      none: "no comparable figure",
    },
    noPrior: "no figure last year",
    title: ({ kinds, within }) => {
      const words = { increase: "up", decrease: "down", new: "new", cancelled: "ended", unchanged: "unchanged" };
      const counts = (Object.keys(words) as (keyof typeof words)[])
        .filter((kind) => kinds[kind] > 0)
        .map((kind) => `${kinds[kind]} ${words[kind]}`);
      return `${within === undefined ? "Items" : `Items of ${lowered(within)}`} on last year: ${counts.join(", ")}`;
    },
    filtered: ({ count, of, amount, share, whole, change }) =>
      `${count} of ${plural(of, "item", "items")} after filtering; amounts add up to ${amount}` +
      `${share === undefined ? "" : `, ${share} of ${whole === "expenditure" ? "expenditure" : wholeInSentence(whole)}`}${change === undefined ? "" : `; changes add up to ${change}`}`,
    filteredOut: "filtered out",
  },

  find: {
    found: (count) => `${plural(count, "item", "items")} found`,
    none: "No item has such a name or code.",
  },

  hundred: {
    name: "Per 100 yuan",
    title: ({ parts, within, fund }) => {
      const spent = fund === undefined ? "spent" : `of ${wholeInSentence(fund)}`;
      const [first, ...others] = parts;
      const most = first === undefined ? "" : `${first.amount} ${within === undefined ? "go to" : "to"} ${first.name}`;
      if (within !== undefined)
        return `Of every 100 yuan ${spent}, ${within.amount} go to ${within.name}${most === "" ? "" : `, ${most}`}`;
      return `Of every 100 yuan ${spent}, ${[most, ...others.map(({ name, amount }) => `${amount} to ${name}`)].join(", ")}`;
    },
    part: (amount) => `${amount} of every 100 yuan`,
    column: "Of 100 yuan",
    note: {
      both: "Per 100 yuan: of total income on the income side, of total expenditure on the other.",
      expenditure: (whole) =>
        `Per 100 yuan of ${whole === "expenditure" ? "total expenditure" : wholeInSentence(whole)}.`,
    },
    residual: ({ sum, whole, difference, less }) =>
      `The parts, rounded to the fen, add up to ${sum} yuan, ${difference} ${less ? "less" : "more"} than ${whole}.`,
  },

  threePublic: {
    title: ({ amount, unit, change, against }) => {
      const total = `Three public expenses: ${amount} ${unit}`;
      return change === undefined || against === undefined ? total : `${total}, ${changeSentence(change, against)}`;
    },
    blankTitle: (year, sense) =>
      sense === "planned" ? `No three public expenses budgeted for ${year}` : `No three public expenses in ${year}`,
    plainTitle: (year) => `Three public expenses ${year}`,
    total: "All three public expenses",
    itemName: {
      abroad: "Official travel abroad",
      reception: "Official receptions",
      vehicles: "Purchase and running of official vehicles",
      vehiclePurchase: "Purchase of official vehicles",
      vehicleOperation: "Running of official vehicles",
    },
    version: VERSION,
    series: (year, version) => `${year} ${version}`,
    against: ({ sameYear, sameVersion, version }) =>
      sameYear ? `the ${version}` : sameVersion ? "last year" : `last year's ${version}`,
    changeFrom: (against) => `Change from ${against}`,
    changeTag: ({ change, rate, against }) => `${change}${rate === undefined ? "" : ` (${rate})`} from ${against}`,
    unchangedTag: CHANGE_WORD.unchanged,
    row: ({ name, amounts, change }) =>
      `${name}: ${amounts.map(({ series, amount }) => `${amount} (${series})`).join(", ")}${change === undefined ? "" : `, ${change}`}`,
    description: (first, others) =>
      others === 0 ? `${first}.` : `${first}. The chart shows ${plural(others, "more item", "more items")}.`,
    blank: BLANK,
    blankAndZero: (names, words) =>
      names === undefined
        ? `${quoted(words)} is left blank in the table and given as 0 in the explanatory notes.`
        : `${quoted(words)} means left blank in the table; the explanatory notes give 0 for ${list(names)}.`,
    blankMeans: (words) => `${quoted(words)} means left blank in the table.`,
    zeroMeans: '"0" is a published zero.',
    derived: ({ series, all }) =>
      `${all ? "Figures" : "Some figures"} for ${list(series)} are derived: this year's amount minus the published change.`,
    computed: ({ series, names }) =>
      names.length === 1
        ? `The ${series} figure for ${list(names)} is the sum of its parts.`
        : `The ${series} figures for ${list(names)} are the sums of their parts.`,
    origin: {
      published: (series) => `The ${series} figure is printed in the document.`,
      derived: (series) => `The ${series} figure is derived: this year's amount minus the published change.`,
      computed: (series) => `The ${series} figure is the sum of its parts; the document prints none.`,
      blank: (series, blank) => `${series}: ${blank}, left blank in the table.`,
      absent: (series) => `The document gives no figure for ${series}.`,
    },
    empty: "No three public expenses have been published",
    emptyReason: "The data contain no amounts for the three public expenses.",
  },

  delta: {
    title: ({ name, change }) => `${name} ${changeSentence(change, "last year")}`,
    itemsTitle: (count) => `${plural(count, "item", "items")} compared with last year`,
    description: ({ rises, falls, unchanged, largestRise, largestFall }) => {
      const counts = [
        { count: rises, word: "up" },
        { count: falls, word: "down" },
        { count: unchanged, word: "unchanged" },
      ].filter(({ count }) => count > 0);
      // The noun stands once: "8 items are up, 4 down and 2 unchanged".
      const parts = counts.map(({ count, word }, index) =>
        index === 0 ? `${plural(count, "item is", "items are")} ${word}` : `${count} ${word}`,
      );
      const most = [
        largestRise === undefined ? "" : ` Largest rise: ${largestRise}.`,
        largestFall === undefined ? "" : ` Largest fall: ${largestFall}.`,
      ];
      return `Compared with last year, ${list(parts)}.${most.join("")}`;
    },
    total: {
      balanced: "Income and expenditure",
      income: "Income",
      expenditure: "Expenditure",
      balancedOfYear: "The year's income and expenditure",
      incomeOfYear: "The year's income",
      expenditureOfYear: "The year's expenditure",
      fiscal: "Fiscal appropriation expenditure",
      general: "General public budget expenditure",
      governmentFund: "Government fund expenditure",
      stateCapital: "State capital budget expenditure",
    },
    basic: "Basic expenditure",
    project: "Project expenditure",
    item: "Item",
    fall: "Down",
    rise: "Up",
    change: "Change",
    rate: "Rate",
    reason: "Main reason published",
    residual: ({ count, signedSum, signedTotal, difference, less, rounding }) =>
      `The ${plural(count, "change adds", "changes add")} up to ${signedSum}, ${difference} ${less ? "less" : "more"} than the published ${signedTotal}: ` +
      (rounding ? "a rounding difference." : "more than rounding explains, and the document gives no reason."),
    basis: {
      balanced: "The document states the change in income; total income and total expenditure are equal.",
      income: "The document states the change in income only, not in total expenditure.",
      balancedOfYear: "The document states the change in the year's income, which equals the year's expenditure.",
      incomeOfYear: "The document states the change in the year's income only, not in expenditure.",
    },
    withoutComparison: (count, names, isShort) =>
      `${plural(count, "item has", "items have")} no published figure for last year and no published change${isShort ? "; the largest are " : ": "}${names}${isShort ? "; the table has all" : ""}.`,
    compared: ({ kind, derived }) => {
      const against = `Compared with last year's ${versionWord(kind)}`;
      if (derived === "none") return `${against}.`;
      return `${against}; ${derived === "all" ? "" : "some of "}last year's figures are this year's amount minus the published change.`;
    },
    computedRates: (all) =>
      `${all ? "Rates" : "Rates the document does not print"} are the change divided by last year's figure.`,
    noRate: "no meaningful rate",
    listGap: ", ",
    path: (names) => `Part of ${names.join(" › ")}`,
    publishedRate: "Published rate",
    computedRate: "Computed rate",
    tools: "Search and filter",
    search: "Search by name or code",
    searchHint: "Find an item",
    kinds: "Filter by change",
    kindCount: (word, count) => `${word.charAt(0).toUpperCase()}${word.slice(1)} ${count}`,
    order: "Order",
    prior: "Last year",
    current: "This year",
    orderBy: (head, descending) => `${head}, ${descending ? "highest" : "lowest"} first`,
    expandAll: "Expand all",
    collapseAll: "Collapse all",
    expand: (name) => `Parts of ${name}`,
    othersUnchanged: (count, areSmaller) =>
      `${plural(count, "other item", "other items")} ${areSmaller === true ? "changed less" : "unchanged"}`,
    sumOfItems: (count) => `Sum of ${plural(count, "item", "items")}`,
    sumOfFiltered: (count) => `Sum of ${plural(count, "filtered item", "filtered items")}`,
    filtered: ({ count, of, change, unit }) =>
      `${count} of ${plural(of, "item", "items")} shown; their changes add up to ${change} ${unit}`,
    nothingFound: "No item matches.",
    clearFilter: "Clear filter",
    empty: "No comparison with last year has been published",
    emptyReason: "The data contain no figures for last year and no changes.",
  },

  checks: {
    verdict: {
      match: "match",
      rounding: "rounding",
      contradiction: "contradiction",
      naming: "naming",
      "not-evaluable": "not evaluable",
    },
    theme: {
      accounts: "Income and expenditure",
      funding: "Sources and funds",
      economic: "Economic classes",
      projects: "Projects",
      "three-public": "Three public expenses",
      changes: "Changes and shares",
      "other-matters": "Procurement, assets, staff",
      performance: "Performance targets",
      naming: "Names",
      completeness: "Completeness",
    },
    title: ({ count, contradictions, namings }) => {
      const found = [
        contradictions > 0 ? plural(contradictions, "contradiction", "contradictions") : "",
        namings > 0 ? plural(namings, "thing under several names", "things under several names") : "",
      ].filter((part) => part !== "");
      return `${plural(count, "check", "checks")}: ${found.length === 0 ? "no contradiction" : found.join(", ")}`;
    },
    summary: (count, counts) =>
      `${plural(count, "check", "checks")}${counts.length === 0 ? "" : `, ${counts.map(({ count: each, verdict }) => `${each} ${COUNTED[verdict][each === 1 ? 0 : 1]}`).join(", ")}`}.`,
    meaning:
      '"Rounding": the difference is within what rounding can make, by the published digits and the number of terms. "Not evaluable": a table or figure is missing, which is no pass. Figures and names are as published.',
    viewList: "List",
    filter: "Filter by verdict",
    verdictCount: (verdict, count) => `${verdict} ${count}`,
    matches: (count) => `${count} match`,
    more: (count) => `Show ${count} more`,
    filtered: ({ count, of }) => `${count} of ${of} checks`,
    concerning: (code) => `Checks that concern ${code} only`,
    showAll: "Show all",
    nothingFound: "No check is like that.",
    stated: "Figure checked",
    parts: "Held against",
    place: "Place",
    blanks: (count) => plural(count, "further blank", "further blanks"),
    printed: ({ table, pages, lines }) => {
      const parts = [
        table === undefined ? "text" : /^[\d一二三四五六七八九十]+$/.test(table) ? `table ${table}` : `《${table}》`,
      ];
      if (pages.length > 0) parts.push(`${pages.length === 1 ? "page" : "pages"} ${pages.join(", ")}`);
      if (lines.length > 0) parts.push(`${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`);
      return parts.join(" ");
    },
    difference: "Difference",
    tolerance: "Rounding can make",
    ground: "Ground",
    rule: "Rule",
    themeHead: "Theme",
    explanation: "Explanation",
    verdictHead: "Verdict",
    tableCut: ({ drawn, count }) => `The table shows ${drawn} checks; a download holds all ${count}.`,
    running: "Checking…",
    emptyReason: "The data hold no figures that can be checked against each other.",
  },

  state: {
    loading: "Loading the budget…",
    errorTitle: (chart) => `The chart "${chart}" cannot be shown right now`,
    noData: "No budget data yet",
    noDataHelp:
      'Give the address of a budget JSON in the src attribute, set the property in a script (element.budget = …), or put a <script type="application/json"> inside the element.',
    invalid: (count) => `${plural(count, "entry", "entries")} in the data cannot be read`,
    othersUnaffected: "The rest of this page is not affected.",
    retry: "Try again",
    forDevelopers: "For the site's developers: ",
    http: (status) =>
      status === 404
        ? "The budget data file was not found (404)."
        : `The server did not deliver the budget data file (status ${status}).`,
    noSuchBudget: (word, count) =>
      count === 1
        ? `The file holds one budget and none that is called "#${word}". Leave #${word} out of the address.`
        : `The file holds ${count} budgets and none that is called "#${word}". Write #1 to #${count}, or a fund such as #governmentFund.`,
    network: "The server with the budget data could not be reached. Check your connection and try again.",
    localFile:
      'This page was opened from a folder, and browsers let such a page read no other file. Serve it over http:// or https://, or put the budget JSON into a <script type="application/json"> inside this element.',
    otherSite:
      "The file on the other site cannot be read: it does not answer, or does not allow this page to (CORS). Put the file on this site.",
    diskPath:
      "src is a path on a disk. Put the file on the web site, and write its address there, such as budget.json.",
    unreadable:
      "This is no JSON in UTF-8. Save it again as UTF-8; make JSON of PDF, Word or Excel with budget-elements import first.",
    unexpected: "Something unexpected went wrong while drawing the chart.",
    unknownValue: ({ tag, name, value, known }) =>
      `The attribute ${name} of <${tag}> cannot be "${value}". Use one of: ${known}. It is shown as without the attribute.`,
    misspelt: (tag, given, name) => `<${tag}> has no attribute ${given}: write ${name}.`,
    unclosed: (tag, outer) => `<${tag}> stands inside <${outer}> and does not show: end <${outer}> with </${outer}>.`,
  },
};
