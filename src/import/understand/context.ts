/** What every reader of a table or paragraph works on: the budget so far, and what to report. */
import type { LocalText } from "../../budget/reconcile.js";
import type { Source, Unit, Version } from "../../budget/schema.js";
import { Effort } from "../source/limits.js";
import type { SourcePlace } from "../source/source-document.js";
import { Ledger, type Draft, type Evidence } from "./ledger.js";
import type { PublishedTable } from "./tables.js";
import { readCell } from "./words.js";

/** Of which governments a budget is: of a whole region, of its own government (本级), or of all those under it (市县). */
export type LevelScope = "" | "本级" | "市县";

/** What the importer is not sure of, or did not understand, and where it stands. */
export interface Doubt {
  /**
   * `leftover`: not understood; `ambiguous`: can be read in several ways, and was not guessed; `assumed`: decided by more
   * than the headings; `disagreement`: the document prints one figure differently; `source`: the file itself.
   */
  readonly kind: "leftover" | "ambiguous" | "assumed" | "disagreement" | "source";
  readonly message: LocalText;
  /** The published words that the doubt is about. */
  readonly text?: string;
  readonly place: SourcePlace;
}

/** The state of one import. */
export class ImportContext {
  /** Stops what takes too long: given by the limits of reading. */
  constructor(private readonly effort = new Effort()) {}

  readonly ledger = new Ledger();
  readonly budget: Draft = {};
  readonly doubts: Doubt[] = [];
  year = 0;
  kind: Version = "budget";
  /** Which of a government’s budgets is read; none for departments and units. */
  fund: Source | undefined;
  /** Of which level a government’s budget is, where the document tells levels apart. */
  scope: LevelScope | undefined;
  /**
   * What the paragraph at hand tells of a government's account: whether balances, and whether 收入合计 is that of all
   * money, of which the income of the year is a part; and whether the sentence adds what goes to higher governments.
   */
  passage: {
    readonly hasBalances: boolean;
    readonly isSumOfAll: boolean;
    readonly isWithShared: boolean;
    /** The account that it adds up to a total. */
    readonly side?: "income" | "expenditure" | undefined;
    /** Whether it tells what was done: what is received and owed is no figure of the account there. */
    readonly isOfWork?: boolean;
  } = { hasBalances: false, isSumOfAll: false, isWithShared: false };
  /** What the text calls 预算: 为预算的98%（调整预算，下同）. */
  budgetMeant: "budget" | "revisedBudget" = "budget";
  /** What a report’s growth is over from a place on: （较2025年预算数，下同）. */
  baseTold: { readonly year: number; readonly version: Version } | undefined;
  /** The income and expenditure of the year that final accounts tell in text: 本年收入10万元, beside which 总收入12万元 is a total. */
  toldOfYear: { readonly income?: string; readonly expenditure?: string } = {};
  /** The unit of tables that print none, where the text tells it. */
  unitByText: Unit | undefined;
  /** Whether tables print the accounts, so that the text adds no rows to them. */
  hasTables = true;
  /** Whether it is the execution of a budget, which the report on the next year’s budget tells. */
  isExecuted = false;
  /** The year of the whole report, which its sentences without a year are of. */
  reportYear: number | undefined;
  /** The version that a government’s budget is compared with: what the document tells of the year before. */
  priorKind: Version = "execution";
  /** Tables of what departments spend in a government's document. */
  ofBodies: ReadonlySet<PublishedTable> = new Set();
  /** What can only be told when all tables are read. */
  readonly later: (() => void)[] = [];
  /** Rows of tables that were read. */
  rows = 0;
  /** Figures and printed blanks that were read. */
  figures = 0;

  /** Reports something. */
  doubt(kind: Doubt["kind"], zh: string, en: string, place: SourcePlace, text?: string): void {
    this.doubts.push({ kind, message: { "zh-CN": zh, en }, place, ...(text === undefined ? {} : { text }) });
  }

  /** Stops an import that takes too long. */
  time(place: SourcePlace): void {
    this.effort.time(place);
  }

  /** A part of the budget: `income`, `expenditure`, `threePublic` … */
  part(field: string): Draft {
    return this.ledger.child(this.budget, field);
  }

  /** Writes the amount of a cell; a cell that holds no amount is reported. */
  cell(record: Draft, field: string, text: string, evidence: Evidence): void {
    const reading = readCell(text);
    const isNumber = reading.kind === "figure" && (!reading.percent || PERCENTS.has(field));
    // 00, 0120: figures of two cells that a page without lines has put together.
    const isGlued = isNumber && /^-?0\d/.test(reading.amount);
    if (isGlued || (reading.kind !== "blank" && !isNumber)) {
      this.doubt(
        "ambiguous",
        "这一格不是数字，没有读入。",
        "This cell is not a figure; it was not read.",
        evidence.place,
        text,
      );
      return;
    }
    // Only amounts have blanks of their own: no rate is printed where its cell is empty, nor a change of a government's.
    const isCompared = PERCENTS.has(field) || (field === "change" && this.fund !== undefined);
    if (reading.kind === "blank" && isCompared) return;
    this.figures += 1;
    this.amount(record, field, reading.kind === "blank" ? null : reading.amount, evidence);
  }

  /** Writes an amount that was read. */
  amount(record: Draft, field: string, value: string | null, evidence: Evidence): void {
    if (!this.ledger.amount(record, field, value, evidence)) {
      this.doubt(
        "ambiguous",
        "这个数字的单位与同一项目的其他数字不同，没有读入。",
        "This figure is in another unit than the other figures of its item; it was not read.",
        evidence.place,
        value ?? "",
      );
    }
  }

  /** The comparison of a record with a year and version. */
  comparison(record: Draft, year: number, version: Version): Draft {
    const held = this.ledger
      .list(record, "compare")
      .find((comparison) => comparison["year"] === year && comparison["version"] === version);
    return held ?? this.ledger.add(record, "compare", { year, version });
  }
}

const PERCENTS: ReadonlySet<string> = new Set(["rate", "share", "percentOf"]);

/** Evidence of a place in a table. */
export function inTable(place: SourcePlace, table: string, unit: Unit | undefined): Evidence {
  return { place, table, ...(unit === undefined ? {} : { unit }) };
}
