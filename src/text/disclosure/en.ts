import { changeSentence, date, residualSentence } from "../locales/en.js";
import type { DisclosureMessages } from "./messages.js";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** What is said of a version of last year's figures; of counts, which have none, nothing. */
const VERSION: Readonly<Record<string, string>> = {
  budget: "'s budget",
  revisedBudget: "'s revised budget",
  execution: "'s outturn",
  finalAccounts: "'s accounts",
};

/** English. */
export const en: DisclosureMessages = {
  table: {
    name: "Official table",
    head: {
      codes: "Codes",
      class: "Class",
      section: "Section",
      item: "Item",
      functionCodes: "Codes",
      functionCodeName: "Function",
      fiscalGrant: "Fiscal appropriation",
      functionName: "Function",
      economicName: "Economic class",
      function: "Function",
      row: "Item",
      projectName: "Project",
      projectTotal: "Project expenditure",
      budgeted: "Budget",
      actual: "Actual",
      prior: "Last year's budget",
      priorActual: "Last year's accounts",
      total: "Total",
      subtotal: "Subtotal",
      basic: "Basic",
      project: "Projects",
      transfersUp: "Paid to the superior unit",
      business: "Business expenditure",
      transfersDown: "Subsidies to affiliated units",
      contingency: "Contingency reserve",
      personnel: "Personnel",
      operating: "Running costs",
      opening: "Carried over, start of year",
      income: "Income of the year",
      closing: "Carried over, end of year",
      incomeSide: "Income",
      expenditureSide: "Expenditure",
      fiscalIncome: "Fiscal appropriation: income",
      fiscalExpenditure: "Fiscal appropriation: expenditure",
      basicExpenditure: "Basic expenditure of the general public budget",
      generalExpenditure: "Expenditure of the general public budget",
      governmentFundExpenditure: "Expenditure of government funds",
      stateCapitalExpenditure: "Expenditure of the state capital budget",
      incomeOfYear: "Income of the year",
      incomeTotal: "Total income",
      expenditureTotal: "Total expenditure",
      sources: "Paid by",
      "source.fiscal": "Fiscal appropriation",
      "source.general": "General public budget",
      "source.governmentFund": "Government funds",
      "source.stateCapital": "State capital budget",
      "source.socialInsurance": "Social insurance funds",
      "source.specialAccount": "Fiscal special account",
      "source.own": "The unit's own money",
      "source.institutional": "Institutional income",
      "source.business": "Business income",
      "source.superior": "Subsidies from above",
      "source.affiliate": "Paid by affiliates",
      "source.other": "Other income",
      "source.opening": "Carried over",
      "source.reserves": "Use of reserves",
    },
    title: {
      summary: "Income and expenditure",
      income: "Income",
      expenditure: "Expenditure",
      fiscal: "Fiscal appropriation: income and expenditure",
      general: "Expenditure of the general public budget",
      basic: "Basic expenditure of the general public budget",
      project: "Project expenditure",
      governmentFund: "Expenditure of government funds",
      stateCapital: "Expenditure of the state capital budget",
      threePublic: "Three public expenses",
    },
    numbered: ({ number, title }) =>
      number === undefined ? title : `${/[表件]/.test(number) ? "" : "Table "}${number}: ${title}`,
    preparedBy: (name) => `Prepared by ${name}`,
    numbering: (depth, position) =>
      depth === 0
        ? `${ROMAN[position] ?? position + 1}. `
        : depth === 1
          ? `${position + 1}. `
          : depth === 2 && position === 0
            ? "of which: "
            : "",
    description: ({ title, rows, totals }) =>
      `${title}: ${rows} ${rows === 1 ? "row" : "rows"}${totals.length === 0 ? "" : `; ${totals.join(", ")}`}.`,
    state: {
      empty: {
        title: (title) => `${title}: an empty table`,
        reason: "This table is empty: the document prints it without any amount.",
      },
      absent: {
        title: (title) => `${title}: not in the document`,
        reason: "The document's contents announce this table, but it is not there. Only its heads are shown.",
      },
      unlisted: {
        title: (title) => `No such table: ${title}`,
        reason: "The budget does not mention this table and has no amounts for it.",
      },
    },
    allRows: (count) => `Show all ${count} rows`,
    asPrinted: "Shown as the document prints it; its figures are neither converted nor checked.",
    untitled: "A table without a title",
    note: (note) => `Note: ${note.replace(/([^。！？；.])$/, "$1.")}`,
    assignedCodes: "Some codes were found from the published names; the document does not print them.",
    blanksLeftOut: "On narrow screens rows stand one below the other, without their blank cells.",
    blankRows: (names) => `Blank in the table: ${names}.`,
    unknown: {
      title: "No table is named",
      reason: ({ word, known }) =>
        `${word === "" ? "The attribute table is empty" : `The attribute table says "${word}", which is no official table`}. Write one of: ${known}.`,
    },
  },
  glossary: {
    name: "Glossary",
    title: ({ own, further }) =>
      own === 0
        ? `Glossary: ${further} common terms`
        : `The document explains ${own} ${own === 1 ? "term" : "terms"}${further === 0 ? "" : `, ${further} more are added`}`,
    own: "As the document explains them",
    further: "Terms that the document does not explain",
    term: "Term",
    definition: "Meaning",
    source: "Source",
    ownSource: "the document",
    empty: "The document explains no terms.",
    again: "Tap again for the glossary",
    back: "Back to where you were",
    terms: [
      {
        term: "一般公共预算",
        definition:
          "General public budget: income mainly from taxes, spent on welfare, development, security and the running of the state.",
        source: "Budget Law, article 6",
      },
      {
        term: "政府性基金预算",
        definition: "Government funds: money collected from certain payers for one public purpose each.",
        source: "Budget Law, article 9",
      },
      {
        term: "国有资本经营预算",
        definition: "State capital budget: what the profits of state capital are spent on.",
        source: "Budget Law, article 10",
      },
      {
        term: "社会保险基金预算",
        definition: "Social insurance funds: contributions and subsidies that are spent on social insurance alone.",
        source: "Budget Law, article 11",
      },
      {
        term: "基本支出",
        definition: "Basic expenditure: what keeps an institution at its daily work, for people and running costs.",
        source: "Regulations on the Budget Law",
      },
      {
        term: "项目支出",
        definition: "Project expenditure: what is spent on particular tasks besides basic expenditure.",
        source: "Regulations on the Budget Law",
      },
      {
        term: "机关运行经费",
        definition: "Agency operating expenses: money for the goods and services that keep an agency running.",
        source: "Regulations on government offices administration",
      },
      {
        term: "“三公”经费",
        definition: "Three public expenses: travel abroad, official receptions, official vehicles.",
        source: "Regulations on government offices administration, article 13",
      },
      {
        term: "政府采购",
        definition: "Government procurement: goods, works and services that public bodies buy with fiscal money.",
        source: "Government Procurement Law, article 2",
      },
      {
        term: "功能分类",
        definition: "Classification by function: what the state does with the money, in three levels 类, 款 and 项.",
        source: "Classification of government income and expenditure",
      },
      {
        term: "经济分类",
        definition: "Economic classification: how money is spent, such as wages, goods and services, or capital.",
        source: "Classification of government income and expenditure",
      },
      {
        term: "上年结转",
        definition: "Carried over: money of last year's budget that was not used and may be used this year.",
        source: "usage of department budgets",
      },
      {
        term: "未安排",
        definition: "Not budgeted: a blank in the published table, kept apart from a published 0.",
        source: "how this page reads the document",
      },
      {
        term: "尾差",
        definition: "Rounding difference: what rounded parts add up to, against the published total.",
        source: "how this page reads the document",
      },
    ],
  },
  summary: {
    name: "At a glance",
    accountsTotal: "Income and expenditure",
    theme: {
      total: "Income and expenditure",
      natures: "Basic and project expenditure",
      categories: "What the money is for",
      items: "Items against last year",
      threePublic: "Three public expenses",
      agencyOperating: "Agency operating expenses",
      procurement: "Procurement",
      staff: "Staff",
      assets: "State assets",
      performance: "Performance management",
    },
    viewWords: "Text",
    clause: ({ name, amount, share, quantities, change, reason }) => {
      const counted = quantities.join(", ");
      const worth = amount === undefined ? counted : counted === "" ? amount : `${counted}, ${amount}`;
      const told = [worth === "" ? name : `${name}: ${worth}`];
      if (share !== undefined) told.push(`${share} of expenditure`);
      if (change !== undefined) told.push(changeSentence(change, `last year${VERSION[change.against] ?? ""}`));
      if (reason !== undefined) told.push(`reason given: ${reason.replace(/。$/, "")}`);
      return told.join(", ");
    },
    parts: (clauses) => `of which ${clauses.join("; ")}`,
    itemsTold: (count) => `All ${count} items`,
    quantity: "Count",
    empty: "There is nothing to sum up",
    emptyReason: "The budget has no totals, and no figures of public expenses, procurement, staff or assets.",
  },
  projects: {
    name: "Projects and targets",
    title: ({ count, amount }) =>
      `${count} ${count === 1 ? "project" : "projects"}${amount === undefined ? "" : `, ${amount} together`}`,
    view: "Projects",
    whole: (name) => `Performance of all expenditure${name === "" ? "" : `: ${name}`}`,
    field: {
      function: "Paid under",
      code: "Project code",
      budgetUnit: "Budget of",
      department: "Department",
      money: "Money",
      tasks: "Main tasks",
      owner: "Carried out by",
      officer: "Person in charge",
      period: "Period",
      basis: "Basis",
      about: "About",
      plan: "How",
      otherNames: "Named in other tables",
      amounts: "Amount in other tables",
      allocations: "What the money is for",
      goals: "Goals",
      indicators: "Performance indicators",
    },
    other: ({ place, amount, agrees }) =>
      `${place === "project" ? "project table" : "performance table"} ${amount}, ${agrees ? "the same" : "not the same"}`,
    period: (from, to) => `${from} to ${to}`,
    column: {
      kind: "Kind",
      indicator: "Indicator",
      target: "Target",
      prior: "Last year",
      actual: "Reached",
      weight: "Weight",
      score: "Points",
      basis: "Set by",
      scoring: "Scoring",
      evidence: "Evidence",
    },
    operator: { "=": "exactly", ">=": "at least", "<=": "at most", ">": "more than", "<": "less than" },
    weights: ({ sum, execution }) =>
      `Weights add up to ${sum}${execution === undefined ? "" : `, and budget execution counts for ${execution}`}`,
    tasksResidual: (facts) => residualSentence("The tasks add", facts),
    residual: (facts) =>
      residualSentence("The allocations add", facts).replace("the published total", "the project's amount"),
    totalResidual: (facts) =>
      facts.less && !facts.rounding
        ? `The projects add up to ${facts.sum}; the other ${facts.difference} of project expenditure are not listed.`
        : residualSentence("The projects add", facts).replace(
            "the published total",
            "the published project expenditure",
          ),
    officersHidden: "Names of persons in charge are not shown.",
    shareOfProjects: (share) => `${share} of all projects`,
    empty: "No projects are published",
    emptyReason: "The budget has no projects.",
  },
  report: {
    name: "Budget disclosure",
    section: {
      summary: "At a glance",
      flow: "Income to expenditure",
      composition: "What the money is for",
      "three-public": "Three public expenses",
      changes: "Changes and reasons",
      trends: "Over the years",
      tables: "Official tables",
      "other-tables": "Other published tables",
      projects: "Projects and targets",
      text: "The department and its explanation",
      checks: "Reconciliation",
      glossary: "Glossary",
      about: "About the data",
    },
    contents: "Contents",
    print: "Print",
    save: "Save as one page",
    saving: "Preparing…",
    pending: "Drawing…",
    published: (published) => `Published ${date(published)}`,
    entity: { duties: "Duties", offices: "Offices", units: "Units", counts: "Counts", staff: "Staff" },
    tableState: { held: "in the document", empty: "empty", absent: "announced, not in the document" },
    table: { number: "Number", title: "Table", state: "State" },
    about: {
      document: "Document",
      link: "View the document",
      unit: "Unit",
      notes: "Notes",
      reading: "How to read the figures",
    },
    trends:
      "Figures of other years are from their own documents or comparisons stated in this one, else this year's less the published change. Bars compare within a row alone.",
    reading:
      "Figures are as published; none is changed or filled in. A blank in a table is 'not budgeted', a published 0 a zero. Last year's figure, where not published, is this year's less the published change, and said to be so. What parts and total differ by is a figure of its own.",
    unknown: ({ words, known }) => `The attribute sections says "${words}", which is no section. It may say: ${known}.`,
  },
};
