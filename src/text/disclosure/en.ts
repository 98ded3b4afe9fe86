import type { DisclosureMessages } from "./messages.js";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** English. */
export const en: DisclosureMessages = {
  table: {
    name: "Official table",
    head: {
      codes: "Codes",
      class: "Class",
      section: "Section",
      item: "Item",
      functionName: "Function",
      economicName: "Economic class",
      function: "Function",
      row: "Item",
      projectName: "Project",
      projectTotal: "Project expenditure",
      budgeted: "Budget",
      prior: "Last year's budget",
      total: "Total",
      subtotal: "Subtotal",
      basic: "Basic",
      project: "Projects",
      transfersUp: "Paid to the superior unit",
      business: "Business expenditure",
      transfersDown: "Subsidies to affiliated units",
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
    numbered: ({ number, title }) => (number === undefined ? title : `Table ${number}: ${title}`),
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
        reason:
          "The document's contents announce this table, but it is not there. Only its heads are shown; no amount is filled in.",
      },
      unlisted: {
        title: (title) => `No such table: ${title}`,
        reason: "The budget does not mention this table and has no amounts for it.",
      },
    },
    note: (note) => `Note: ${note}`,
    assignedCodes: "Some codes were found from the published names; the document does not print them.",
    blanksLeftOut: "On narrow screens rows stand one below the other, without their blank cells.",
    blankRows: (names) => `Blank in the table: ${names}.`,
    unknown: {
      title: "No table is named",
      reason: ({ word, known }) =>
        `${word === "" ? "The attribute table is empty" : `The attribute table says "${word}", which is no official table`}. Write one of: ${known}.`,
    },
  },
};
