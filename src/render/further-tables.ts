/** What no chart shows: the published tables in their official layout, and the projects, as tables below the charts. */
import { OFFICIAL_TABLES } from "../budget/classification.js";
import type { MoneyUnit } from "../budget/amount.js";
import type { Budget } from "../budget/schema.js";
import { projectsTable } from "../elements/budget-projects/projects-wording.js";
import { officialModel, tableNotes, tableTitle } from "../elements/budget-table/table-wording.js";
import { summaryTable } from "../elements/budget-summary/summary-wording.js";
import type { TableModel } from "../elements/base/data-table.js";
import type { Wording } from "../elements/base/wording.js";
import { disclosureMessagesFor } from "../text/disclosure/locale.js";
import { xmlText } from "../text/xml.js";
import { officialTable } from "../views/official/official-table.js";
import { projectsView } from "../views/projects-view.js";
import { summaryView } from "../views/summary-view.js";
import { tableHtml } from "./card-html.js";

/** A table with its title, and what the document says of it. */
export interface FurtherTable {
  readonly title: string;
  readonly notes: readonly string[];
  /** `undefined` where the document holds no figures of it: the title and notes say why. */
  readonly table: TableModel | undefined;
}

/** The key figures, the published tables that the budget knows of, and the projects. Names of persons are left out. */
export function furtherTables(budget: Budget, wording: Wording, locale: string, unit?: MoneyUnit): FurtherTable[] {
  const messages = disclosureMessagesFor(locale);
  const summary = summaryView(budget, unit);
  const official = OFFICIAL_TABLES.flatMap((id): FurtherTable[] => {
    const table = officialTable(budget, id, unit);
    const worded = { table, messages: messages.table, wording };
    if (table.state === "unlisted") return [];
    const notes = tableNotes(worded, false);
    if (table.state === "held") return [{ title: tableTitle(worded), notes, table: officialModel(worded) }];
    const { title, reason } = messages.table.state[table.state];
    return [{ title: title(tableTitle(worded)), notes: [reason, ...notes], table: undefined }];
  });
  const projects = projectsView(budget, unit);
  const words = { messages: messages.projects, heads: messages.table.head, wording, people: false };
  return [
    ...(summary.parts.length === 0
      ? []
      : [{ title: messages.summary.name, notes: [], table: summaryTable({ view: summary, messages, wording }) }]),
    ...official,
    ...(projects === undefined
      ? []
      : [{ title: messages.projects.name, notes: [], table: projectsTable(projects, words) }]),
  ];
}

/** The tables as one card, each folded under its title; nothing where there is none. */
export function furtherTablesHtml(tables: readonly FurtherTable[], heading: string, unit: string): string {
  if (tables.length === 0) return "";
  const parts = tables.map(({ title, notes, table }) => {
    const said = notes.map((note) => `<p class="budget-static-note">${xmlText(note)}</p>\n`).join("");
    const body =
      table === undefined
        ? ""
        : `<p class="budget-static-subtitle">${xmlText(unit)}</p>\n<div class="budget-static-scroll">\n${tableHtml(table)}</div>\n`;
    return `<details>\n<summary>${xmlText(title)}</summary>\n${said}${body}</details>\n`;
  });
  return `<section class="budget-static-card budget-static-tables">\n<h2>${xmlText(heading)}</h2>\n${parts.join("")}</section>\n`;
}
