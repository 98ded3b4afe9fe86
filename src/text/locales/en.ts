import type { ChangeFacts, Messages, ResidualFacts } from "../messages.js";

const CHANGE_WORD = {
  increase: "increase",
  decrease: "decrease",
  unchanged: "unchanged",
  new: "new",
  cancelled: "ended",
} as const;

function changeSentence({ kind, change, rate, unit }: ChangeFacts): string {
  if (kind === "unchanged") return "unchanged from last year";
  const word = kind === "increase" || kind === "new" ? "up" : "down";
  return `${word} ${change} ${unit} on last year${rate === undefined ? "" : ` (${rate})`}`;
}

/** @param beginning subject and verb: "The 6 categories add" */
function residualSentence(beginning: string, { sum, difference, less, rounding }: ResidualFacts): string {
  const gap = `${beginning} up to ${sum}, ${difference} ${less ? "less" : "more"} than the published total`;
  return rounding
    ? `${gap}: a rounding residual.`
    : `${gap}: more than rounding explains; the document gives no reason.`;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

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
  changeWord: CHANGE_WORD,
  sentenceGap: " ",
  problemLanguage: "en",

  common: {
    viewChart: "Chart",
    viewTable: "Table",
    viewGroup: "Show as",
    download: "Download",
    unit: (unit) => `Unit: ${unit}`,
    unitChoice: "Unit of amounts",
    document: ({ year, kind, level }) => {
      const levels: Record<string, string> = { government: "government", department: "department", unit: "unit" };
      const kinds: Record<string, string> = {
        budget: "budget",
        revisedBudget: "revised budget",
        execution: "execution",
        finalAccounts: "final accounts",
      };
      return `${year} ${levels[level] ?? "department"} ${kinds[kind] ?? "budget"}`;
    },
    year: (year) => `${year}`,
    blank: "not planned",
    absent: "not published",
    computed: "added up",
    share: "Share",
    code: "Code",
    item: "Item",
    amount: "Amount",
    budgetOf: (year, kind) => `${year} ${kind === "finalAccounts" ? "accounts" : "budget"}`,
    total: "Total",
    sumOfParts: "Sum of parts",
    residual: "Residual",
    otherItems: (count) => plural(count, "other item", "other items"),
    source: ({ entity, document, tables, explanation, published }) => {
      const places = tables.map((table) => (/^\d+$/.test(table) ? `table ${table}` : table));
      if (explanation) places.push("explanation");
      const end = [...places, ...(published === undefined ? [] : [published])].join(", ");
      return `Source: ${entity === undefined ? "" : `${entity}, `}《${document}》${end === "" ? "" : `, ${end}`}.`;
    },
    example: "Invented data, for example only.",
    undrawnHeading: "Amounts not drawn",
    reason: {
      negative: "negative, which no size can show.",
      zero: "zero.",
      blank: "not planned (blank in the table).",
      absent: "the document gives no amount.",
    },
    officialName: (name) => `Name in the classification: ${name}`,
    markName: ({ name, amount, unit, share }) =>
      `${name}, ${amount} ${unit}${share === undefined ? "" : `, ${share} of the total`}`,
    changeFromPrior: (change, rate) => `${change}${rate === "" ? "" : ` (${rate})`} on last year`,
    aside: (text) => ` (${text})`,
    labelled: (label, text) => `${label}: ${text}`,
    sentence: (text) => `${text}.`,
    clauseGap: "; ",
    listGap: ", ",
  },

  download: {
    kind: {
      xlsx: "Excel table (XLSX)",
      csv: "Plain table (CSV)",
      png: "Image (PNG)",
      svg: "Vector image (SVG)",
      copy: "Copy as text",
    },
    copied: "Copied. It can be pasted into a document or a table.",
    notCopied: "The browser does not allow copying. Please download instead.",
    tooLarge: "This is too long for an image. Please choose a table.",
    failed: "It could not be saved. Please try another format.",
  },

  tooltip: {
    shareOfTotal: "Share of expenditure",
    shareOfParent: "Share of the level above",
    changeFromPrior: "On last year’s budget",
    sources: "Paid by",
    purpose: (purpose) => `Mainly for: ${purpose.replace(/^主要用于/, "")}`,
    reason: "Main reason",
    drillHint: "Press Enter or tap again to see its parts",
    selectHint: "Press Enter or tap again to select",
  },

  sankey: {
    title: ({ ofHundred, name }) => `Of every 100 yuan spent, about ${ofHundred} go to ${name}`,
    plainTitle: (year) => `Income and expenditure ${year}`,
    income: "Income",
    expenditure: "Expenditure by function",
    expenditureRanked: "Expenditure by function, largest first",
    through: "Total",
    residual: (facts) => residualSentence(`The ${plural(facts.count, "category adds", "categories add")}`, facts),
    incomeResidual: (facts) => residualSentence(`The ${plural(facts.count, "source adds", "sources add")}`, facts),
    throughTotal:
      "The document does not say which income pays for which expenditure, so all income first meets in the total.",
    soleSource: (name) => `All expenditure is paid from ${name}.`,
    blankCategories: (count) =>
      `${plural(count, "further category is", "further categories are")} not planned (blank in the table).`,
    description: ({ income, expenditure, unit, parts }) =>
      `Total income ${income} ${unit}, total expenditure ${expenditure} ${unit}.` +
      (parts.length === 0 ? "" : ` Largest first: ${parts.join("; ")}.`),
    empty: "There is no income and expenditure to draw",
    emptyReason: "The budget holds no income and expenditure above zero.",
  },

  treemap: {
    title: ({ name, share, half, within }) => {
      const whole = within ?? "all expenditure";
      return half
        ? `${name} alone makes up about half of ${whole}`
        : `${name} is the largest item: ${share} of ${whole}`;
    },
    plainTitle: (year) => `Expenditure ${year}`,
    levels: "Expenditure by category and item",
    all: "All expenditure",
    breadcrumb: "You are here",
    onlyShort: "the only item",
    only: (share) => `${share}, the only item`,
    ofTotal: (share) => `${share} of all expenditure`,
    blankItems: (count) =>
      `${plural(count, "further category is", "further categories are")} not planned (blank in the table).`,
    residual: (facts) => residualSentence("The items drawn add", facts),
    areaNote: (total) => `Areas are in proportion to amounts; shares are of total expenditure, ${total}.`,
    partNote: ({ name, total }) => `Shares are of ${name}, ${total}; press Esc or “All expenditure” to go back.`,
    expandHint: "Tap a category to open or close its items.",
    keyList: "Numbers in the chart",
    empty: "There is no expenditure to draw",
    emptyReason: "The budget holds no expenditure above zero.",
  },

  changes: {
    choice: "Colours",
    byCategory: "By category",
    byChange: "By change",
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
      return `${within === undefined ? "Items" : `Items of ${within}`} on last year: ${counts.join(", ")}`;
    },
    filtered: ({ count, of, amount, unit, share, change }) =>
      `${count} of ${plural(of, "item", "items")} after filtering; amounts add up to ${amount} ${unit}` +
      `${share === undefined ? "" : `, ${share} of expenditure`}${change === undefined ? "" : `; changes add up to ${change} ${unit}`}`,
    filteredOut: "filtered out",
  },

  find: {
    found: (count) => `${plural(count, "item", "items")} found`,
    none: "No item has such a name or code.",
  },

  hundred: {
    name: "Per 100 yuan",
    title: ({ parts, within }) => {
      const [first, ...others] = parts;
      const most = first === undefined ? "" : `${first.amount} ${within === undefined ? "go to" : "to"} ${first.name}`;
      if (within !== undefined)
        return `Of every 100 yuan spent, ${within.amount} go to ${within.name}${most === "" ? "" : `, ${most}`}`;
      return `Of every 100 yuan spent, ${[most, ...others.map(({ name, amount }) => `${amount} to ${name}`)].join(", ")}`;
    },
    part: (amount) => `${amount} of every 100 yuan`,
    column: "Of 100 yuan",
    note: {
      both: "Per 100 yuan: of total income on the income side, of total expenditure on the other.",
      expenditure: "Per 100 yuan of total expenditure.",
    },
    residual: ({ sum, whole, difference, less }) =>
      `The parts, rounded to the fen, add up to ${sum} yuan, ${difference} ${less ? "less" : "more"} than ${whole}.`,
  },

  threePublic: {
    title: ({ amount, unit, change, against }) => {
      const total = `Three public expenses: ${amount} ${unit}`;
      if (change === undefined || against === undefined) return total;
      if (change.kind === "unchanged") return `${total}, unchanged from ${against}`;
      const word = change.kind === "increase" || change.kind === "new" ? "up" : "down";
      return `${total}, ${word} ${change.change} from ${against}${change.rate === undefined ? "" : ` (${change.rate})`}`;
    },
    blankTitle: (year) => `No three public expenses planned for ${year}`,
    plainTitle: (year) => `Three public expenses ${year}`,
    total: "All three public expenses",
    itemName: {
      abroad: "Official travel abroad",
      reception: "Official receptions",
      vehicles: "Purchase and running of official vehicles",
      vehiclePurchase: "Purchase of official vehicles",
      vehicleOperation: "Running of official vehicles",
    },
    version: { budget: "budget", revisedBudget: "revised budget", execution: "execution", finalAccounts: "accounts" },
    series: (year, version) => `${year} ${version}`,
    against: ({ sameYear, sameVersion, version }) =>
      sameYear ? `the ${version}` : sameVersion ? "last year" : `last year’s ${version}`,
    changeFrom: (against) => `Change from ${against}`,
    changeTag: ({ change, rate, against }) => `${change}${rate === undefined ? "" : ` (${rate})`} from ${against}`,
    unchangedTag: CHANGE_WORD.unchanged,
    row: ({ name, amounts, change }) =>
      `${name}: ${amounts.map(({ series, amount }) => `${series} ${amount}`).join(", ")}${change === undefined ? "" : `, ${change}`}`,
    description: (rows) => `${rows.join("; ")}.`,
    blankAndZero: (names) =>
      names === undefined
        ? "“Not planned”: blank in the table, 0 in the explanation."
        : `“Not planned” is a blank in the table; the explanation puts 0 for ${names.join(", ")}.`,
    blankMeans: "“Not planned” is a blank in the table.",
    zeroMeans: "“0” is a published zero.",
    derived: ({ series, all }) =>
      `${all ? "The figures" : "Some figures"} of ${series.join(", ")} are derived: this year’s amount less the published change.`,
    computed: ({ series, names }) => `${series}: ${names.join(", ")} added up from the parts.`,
    origin: {
      published: (series) => `The document prints the figure of ${series}.`,
      derived: (series) => `The figure of ${series} is derived: this year’s amount less the published change.`,
      computed: (series) => `The figure of ${series} is added up from the parts; the document prints none.`,
      blank: (series) => `Not planned in ${series}: blank in the table.`,
      absent: (series) => `The document gives no figure of ${series}.`,
    },
    empty: "No three public expenses are published",
    emptyReason: "The budget holds no amounts of the three public expenses.",
  },

  delta: {
    title: ({ name, change }) => `${name} ${changeSentence(change)}`,
    itemsTitle: (count) => `${count === 1 ? "Change" : "Changes"} of ${plural(count, "item", "items")} on last year`,
    description: ({ rises, falls, unchanged, largestRise, largestFall }) => {
      const counts = [
        rises > 0 ? `${plural(rises, "item is", "items are")} up` : "",
        falls > 0 ? `${plural(falls, "item is", "items are")} down` : "",
        unchanged > 0 ? `${plural(unchanged, "item is", "items are")} unchanged` : "",
      ].filter((part) => part !== "");
      const most = [
        largestRise === undefined ? "" : `largest rise: ${largestRise}`,
        largestFall === undefined ? "" : `largest fall: ${largestFall}`,
      ].filter((part) => part !== "");
      return `On last year, ${counts.join(", ")}${most.length === 0 ? "" : `; ${most.join(", ")}`}.`;
    },
    total: { balanced: "Income and expenditure", income: "Income", expenditure: "Expenditure" },
    basic: "Basic expenditure",
    project: "Project expenditure",
    item: "Item",
    fall: "Down",
    rise: "Up",
    change: "Change",
    rate: "Rate",
    reason: "Published main reason",
    residual: ({ count, signedSum, signedTotal, difference, less, rounding }) =>
      `${plural(count, "change adds", "changes add")} up to ${signedSum}, ${difference} ${less ? "less" : "more"} than the published ${signedTotal}: ` +
      (rounding ? "a rounding residual." : "more than rounding explains; the document gives no reason."),
    basis: {
      balanced: "The document states the change of income; total income and expenditure are equal.",
      income: "The document states the change of income only, not that of total expenditure.",
    },
    withoutComparison: (count, names) =>
      `${plural(count, "item has", "items have")} no published figure for last year and no published change: ${names}.`,
    compared: ({ kind, derived }) => {
      const against = `Compared with last year’s ${kind === "finalAccounts" ? "final accounts" : "budget"}`;
      if (derived === "none") return `${against}.`;
      return `${against}; ${derived === "all" ? "" : "some "}prior figures are this year’s amount less the published change.`;
    },
    computedRates: (all) =>
      `${all ? "Rates" : "Rates that are not published"} are the change divided by the prior figure.`,
    noRate: "no meaningful rate",
    listGap: ", ",
    path: (names) => `Part of ${names.join(" › ")}`,
    publishedRate: "Published rate",
    computedRate: "Computed rate",
    tools: "Search and filter",
    search: "Search by name or code",
    searchHint: "Name or code",
    kinds: "Filter by change",
    kindCount: (word, count) => `${word} ${count}`,
    order: "Order",
    prior: "Last year",
    current: "This year",
    orderBy: (head, descending) => `${head}, ${descending ? "highest" : "lowest"} first`,
    expandAll: "Expand all",
    collapseAll: "Collapse all",
    expand: (name) => `Parts of ${name}`,
    sumOfItems: (count) => `Sum of ${plural(count, "item", "items")}`,
    sumOfFiltered: (count) => `Sum of ${plural(count, "filtered item", "filtered items")}`,
    filtered: ({ count, of, change, unit }) =>
      `${count} of ${plural(of, "item", "items")} after filtering; changes add up to ${change} ${unit}`,
    nothingFound: "No item meets the conditions.",
    clearFilter: "Clear filter",
    empty: "No comparison with last year is published",
    emptyReason: "The budget holds neither figures of last year nor changes.",
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
      `${plural(count, "check", "checks")}${counts.length === 0 ? "" : `, ${counts.map((each) => `${each.count} ${en.checks.verdict[each.verdict]}`).join(", ")}`}.`,
    meaning:
      "“Rounding”: the difference is within what rounding can make, by the published digits and the number of terms. “Not evaluable”: a table or figure is missing, which is no pass. Figures and names are as published.",
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
    unitHead: "Unit",
    ground: "Ground",
    rule: "Rule",
    themeHead: "Theme",
    explanation: "Explanation",
    verdictHead: "Verdict",
    tableCut: ({ drawn, count }) => `The table shows ${drawn} checks; a download holds all ${count}.`,
    running: "Checking…",
    emptyReason: "The budget data hold no figures that can be checked against each other.",
  },

  state: {
    loading: "Loading the budget…",
    errorTitle: (chart) => `“${chart}” cannot be shown at the moment`,
    noData: "There is no budget data yet",
    noDataHelp:
      "Give the address of a budget JSON in the src attribute, set the budget property, or put a script of type application/json inside the element.",
    invalid: (count) => `${plural(count, "place", "places")} in the data cannot be read`,
    othersUnaffected: "Everything else on this page is unaffected.",
    retry: "Reload",
    original: "See the published document",
    forDevelopers: "For the site’s developers: ",
    http: (status) =>
      status === 404
        ? "The budget data file was not found (404)."
        : `The server did not deliver the budget data file (status ${status}).`,
    network: "The server with the budget data could not be reached. Check the network and try again.",
    unreadable: "The budget data file cannot be read.",
    unexpected: "Something unexpected went wrong while drawing.",
  },
};
