import type { OfficialTableId } from "../../budget/classification.js";
import type { ChangeFacts, ResidualFacts } from "../messages.js";

/** The texts of `<budget-table>`. */
export interface TableMessages {
  /** Name of the element. */
  readonly name: string;
  /** Heads of columns and names of rows that the official form fixes, by their keys. */
  readonly head: Readonly<Record<string, string>>;
  /** Titles where the document gives none. */
  readonly title: Readonly<Record<OfficialTableId, string>>;
  readonly numbered: (facts: { number: string | undefined; title: string }) => string;
  readonly preparedBy: (name: string) => string;
  /** What stands before the name of a row in an account, by its level and its position among its siblings. */
  readonly numbering: (level: number, position: number) => string;
  /** How many rows there are, and what the totals are; with units. */
  readonly description: (facts: { title: string; rows: number; totals: readonly string[] }) => string;
  readonly state: Readonly<
    Record<"empty" | "absent" | "unlisted", { readonly title: (title: string) => string; readonly reason: string }>
  >;
  readonly note: (note: string) => string;
  /** Of a table that is kept as printed. */
  readonly asPrinted: string;
  readonly allRows: (count: number) => string;
  readonly untitled: string;
  readonly assignedCodes: string;
  /** In the narrow form. */
  readonly blanksLeftOut: string;
  readonly blankRows: (names: string) => string;
  /** The attribute names no table; `known` are the words it may be. */
  readonly unknown: { readonly title: string; readonly reason: (facts: { word: string; known: string }) => string };
}

/** The texts of `<budget-glossary>`. */
export interface GlossaryMessages {
  readonly name: string;
  readonly title: (facts: { own: number; further: number }) => string;
  /** Heads of the two lists. */
  readonly own: string;
  readonly further: string;
  readonly term: string;
  readonly definition: string;
  readonly source: string;
  /** Where a definition is the document's own. */
  readonly ownSource: string;
  readonly empty: string;
  /** What touching a term again does. */
  readonly again: string;
  /** To the words that led to a term. */
  readonly back: string;
  /** Terms that documents use and may not explain, with what each definition rests on. Terms are Chinese. */
  readonly terms: readonly { readonly term: string; readonly definition: string; readonly source: string }[];
}

/** One figure of the summary in words; all figures formatted. */
export interface ClauseFacts {
  readonly name: string;
  /** With its unit, or the word for a blank; missing where there is no amount. */
  readonly amount: string | undefined;
  readonly share: string | undefined;
  /** "7747 平方米". */
  readonly quantities: readonly string[];
  /** `against` is which version of last year's figures it is told against: `budget`, `finalAccounts`. */
  readonly change: (ChangeFacts & { readonly against: string }) | undefined;
  readonly reason: string | undefined;
}

/** The texts of `<budget-summary>`. */
export interface SummaryMessages {
  readonly name: string;
  /** The theme of totals in final accounts. */
  readonly accountsTotal: string;
  readonly theme: Readonly<Record<SummaryTheme, string>>;
  readonly viewWords: string;
  readonly clause: (facts: ClauseFacts) => string;
  /** What an entry is made of, behind it. */
  readonly parts: (clauses: readonly string[]) => string;
  /** How many items are told, behind a line that opens. */
  readonly itemsTold: (count: number) => string;
  readonly quantity: string;
  readonly empty: string;
  readonly emptyReason: string;
}

/** The texts of `<budget-projects>`. */
export interface ProjectsMessages {
  readonly name: string;
  /** `amount`: missing where no project has one. */
  readonly title: (facts: { count: number; amount: string | undefined }) => string;
  readonly view: string;
  /** Performance of all that a body spends, and of whom. */
  readonly whole: (name: string) => string;
  readonly field: Readonly<
    Record<
      | "function"
      | "code"
      | "owner"
      | "budgetUnit"
      | "department"
      | "money"
      | "tasks"
      | "officer"
      | "period"
      | "basis"
      | "about"
      | "plan"
      | "otherNames"
      | "amounts"
      | "allocations"
      | "goals"
      | "indicators",
      string
    >
  >;
  /** A project's amount in another table. */
  readonly other: (facts: { place: "project" | "performance"; amount: string; agrees: boolean }) => string;
  readonly period: (from: string, to: string) => string;
  readonly column: Readonly<
    Record<
      "kind" | "indicator" | "target" | "prior" | "actual" | "weight" | "score" | "basis" | "scoring" | "evidence",
      string
    >
  >;
  /** How a target is to be met, for those who hear it. */
  readonly operator: Readonly<Record<"=" | ">=" | "<=" | ">" | "<", string>>;
  /** The weights together, and the points that are given for budget execution. */
  readonly weights: (facts: { sum: string; execution: string | undefined }) => string;
  /** `residual` sentences begin with what was added. */
  readonly residual: (facts: ResidualFacts) => string;
  readonly tasksResidual: (facts: ResidualFacts) => string;
  /** Where they are less than all project expenditure, the others are not listed one by one. */
  readonly totalResidual: (facts: ResidualFacts) => string;
  readonly officersHidden: string;
  readonly shareOfProjects: (share: string) => string;
  readonly empty: string;
  readonly emptyReason: string;
}

/** A section of `<budget-report>`, as its attribute names it. */
export type ReportSection =
  | "summary"
  | "flow"
  | "composition"
  | "three-public"
  | "changes"
  | "trends"
  | "tables"
  | "other-tables"
  | "projects"
  | "text"
  | "checks"
  | "glossary"
  | "about";

/** The texts of `<budget-report>`. */
export interface ReportMessages {
  readonly name: string;
  readonly section: Readonly<Record<ReportSection, string>>;
  readonly contents: string;
  readonly print: string;
  readonly save: string;
  readonly saving: string;
  /** Before a section is drawn. */
  readonly pending: string;
  readonly published: (date: string) => string;
  readonly entity: Readonly<Record<"duties" | "offices" | "units" | "counts" | "staff", string>>;
  readonly tableState: Readonly<Record<"held" | "empty" | "absent", string>>;
  readonly table: Readonly<Record<"number" | "title" | "state", string>>;
  readonly about: Readonly<Record<"document" | "link" | "unit" | "notes" | "reading", string>>;
  /** What the figures of other years are. */
  readonly trends: string;
  /** How blanks, zeros and computed figures are shown. */
  readonly reading: string;
  /** Words of `sections` that name no section. */
  readonly unknown: (facts: { words: string; known: string }) => string;
}

/** A part of the summary. */
export type SummaryTheme =
  | "total"
  | "natures"
  | "categories"
  | "items"
  | "threePublic"
  | "agencyOperating"
  | "procurement"
  | "staff"
  | "assets"
  | "performance";

/** Every text of the elements that show a whole disclosure, in one language. */
export interface DisclosureMessages {
  readonly table: TableMessages;
  readonly glossary: GlossaryMessages;
  readonly summary: SummaryMessages;
  readonly projects: ProjectsMessages;
  readonly report: ReportMessages;
}
