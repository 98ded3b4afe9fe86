/** What no chart shows: the published tables in their official layout, and the projects, as tables below the charts. */
import { OFFICIAL_TABLES } from "../budget/classification.js";
import type { MoneyUnit } from "../budget/amount.js";
import type { Budget } from "../budget/schema.js";
import { projectsTable } from "../elements/budget-projects/projects-wording.js";
import { printedNotes, printedTitle } from "../elements/budget-table/printed-wording.js";
import { officialModel, tableNotes, tableTitle, tableWords } from "../elements/budget-table/table-wording.js";
import { summaryTable } from "../elements/budget-summary/summary-wording.js";
import type { TableModel } from "../elements/base/data-table.js";
import type { Wording } from "../elements/base/wording.js";
import { disclosureMessagesFor } from "../text/disclosure/locale.js";
import { xmlText } from "../text/xml.js";
import { officialTable } from "../views/official/official-table.js";
import { printedNames, printedTable, type PrintedTable } from "../views/official/printed-table.js";
import { projectsView } from "../views/projects-view.js";
import { summaryView } from "../views/summary-view.js";
import { tableHtml } from "./card-html.js";
import { printedHtml } from "./printed-html.js";

/** A table with its title, and what the document says of it. */
export interface FurtherTable {
  readonly title: string;
  readonly notes: readonly string[];
  /** `undefined` where the document holds no figures of it: the title and notes say why. */
  readonly table: TableModel | PrintedTable | undefined;
}

/** The key figures, the published tables that the budget knows of, and the projects. Names of persons are left out. */
export function furtherTables(budget: Budget, wording: Wording, locale: string, unit?: MoneyUnit): FurtherTable[] {
  const messages = disclosureMessagesFor(locale);
  const summary = summaryView(budget, unit);
  const official = OFFICIAL_TABLES.flatMap((id): FurtherTable[] => {
    const table = officialTable(budget, id, unit);
    if (table.record?.cells !== undefined) return [];
    const worded = { table, messages: tableWords(messages.table, wording), wording };
    if (table.state === "unlisted") return [];
    const notes = tableNotes(worded, false);
    if (table.state === "held") return [{ title: tableTitle(worded), notes, table: officialModel(worded) }];
    const { title, reason } = messages.table.state[table.state];
    return [{ title: title(tableTitle(worded)), notes: [reason, ...notes], table: undefined }];
  });
  const printed = printedNames(budget).flatMap((name): FurtherTable[] => {
    const table = printedTable(budget, name);
    if (table === undefined) return [];
    const { state } = table.record;
    const said = state === "held" ? undefined : messages.table.state[state];
    const title = printedTitle(table, messages.table);
    const notes = printedNotes(table, messages.table);
    return [{ title: said?.title(title) ?? title, notes: said === undefined ? notes : [said.reason, ...notes], table }];
  });
  const projects = projectsView(budget, unit);
  const words = { messages: messages.projects, heads: messages.table.head, wording, people: false };
  return [
    ...(summary.parts.length === 0
      ? []
      : [{ title: messages.summary.name, notes: [], table: summaryTable({ view: summary, messages, wording }) }]),
    ...official,
    ...printed,
    ...(projects === undefined
      ? []
      : [{ title: messages.projects.name, notes: [], table: projectsTable(projects, words) }]),
  ];
}

/**
 * The tables as one card, each folded under its title; nothing where there is none.
 * @param unit in words, by the unit of money; a table that is kept as printed has the unit that is printed on it, or none
 */
export function furtherTablesHtml(
  tables: readonly FurtherTable[],
  heading: string,
  unit: (printed?: PrintedTable) => string,
): string {
  if (tables.length === 0) return "";
  const parts = tables.map(({ title, notes, table }) => {
    const said = notes.map((note) => `<p class="budget-static-note">${xmlText(note)}</p>\n`).join("");
    const isPrinted = table !== undefined && "record" in table;
    const words = isPrinted ? unit(table) : unit();
    const drawn = table === undefined ? "" : isPrinted ? printedHtml(table, title) : tableHtml(table);
    const body =
      table === undefined
        ? ""
        : `${words === "" ? "" : `<p class="budget-static-subtitle">${xmlText(words)}</p>\n`}<div class="budget-static-scroll">\n${drawn}</div>\n`;
    return `<details>\n<summary>${xmlText(title)}</summary>\n${said}${body}</details>\n`;
  });
  return `<section class="budget-static-card budget-static-tables">\n<h2>${xmlText(heading)}</h2>\n${parts.join("")}</section>\n`;
}
