import { html, nothing, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import type { Budget, Quantity, Section, Table } from "../../budget/schema.js";
import type { DisclosureMessages, ReportSection } from "../../text/disclosure/messages.js";
import type { Messages } from "../../text/messages.js";
import { OFFICIAL_TABLES } from "../../budget/classification.js";
import { isOfficialTable, officialTable } from "../../views/official/official-table.js";
import { printedNames, printedState, printedTable, printedTables } from "../../views/official/printed-table.js";
import { trendsView } from "../../views/trends-view.js";
import { trendsSection } from "./trends-section.js";
import { breakable } from "../base/breakable.js";
import type { Wording } from "../base/wording.js";

/** All sections in their usual order. */
export const REPORT_SECTIONS: readonly ReportSection[] = [
  "summary",
  "flow",
  "composition",
  "three-public",
  "changes",
  "trends",
  "tables",
  "other-tables",
  "projects",
  "text",
  "checks",
  "glossary",
  "about",
];

/**
 * The sections of a budget in their usual order, without those that it has nothing for. What every document has to publish
 * stays, and says that there is nothing.
 */
export function usualSections(budget: Budget | undefined): readonly ReportSection[] {
  if (budget === undefined) return REPORT_SECTIONS.filter((id) => id !== "trends" && id !== "other-tables");
  const { entity, projects = [], performance = [], tables = [], text = [] } = budget;
  const { offices = [], units = [], counts = [], staff = [], duties = [] } = entity ?? {};
  const held: Partial<Record<ReportSection, boolean>> = {
    trends: trendsView(budget) !== undefined,
    "other-tables": tables.some(({ cells }) => cells !== undefined),
    // A table that is announced says as much, empty or missing.
    projects: projects.length + performance.length > 0 || tables.some(({ id }) => id === "project"),
    text: [offices, units, counts, staff, duties, text].some((list: readonly unknown[]) => list.length > 0),
  };
  return REPORT_SECTIONS.filter((id) => held[id] ?? true);
}

/** What a section is made with. */
export interface SectionMaking {
  readonly budget: Budget;
  readonly messages: DisclosureMessages;
  readonly common: Messages;
  readonly wording: Wording;
  /** Level of the section's own heading in the page's outline. */
  readonly level: number;
  readonly people: boolean;
  /** Whether there is room for one column alone. */
  readonly isNarrow: boolean;
  /** Whether what is long stands behind lines that open: everywhere but on paper. */
  readonly isFolded: boolean;
  /** An element of the report; the same one at each drawing. */
  readonly child: (tag: string, properties?: object, key?: string) => HTMLElement;
  /** Words that lead to a section of the report; the words alone where it has none such. */
  readonly sectionLink: (section: ReportSection, words: unknown) => unknown;
  /** Words with links to the explanations of their terms. */
  readonly linked: (text: string) => TemplateResult | DirectiveResult;
}

/** The contents of each section. */
export const SECTION_CONTENTS: Readonly<Record<ReportSection, (making: SectionMaking) => TemplateResult>> = {
  summary: ({ child }) => html`${child("budget-summary")}`,
  flow: ({ child }) => html`${child("budget-sankey")}`,
  composition: ({ child }) => html`${child("budget-treemap")}`,
  "three-public": ({ child }) => html`${child("budget-three-public")}`,
  changes: ({ child }) => html`${child("budget-delta-table")}`,
  trends: trendsSection,
  tables: tablesSection,
  "other-tables": otherTablesSection,
  projects: ({ child, people }) => html`${child("budget-projects", { people })}`,
  text: textSection,
  checks: ({ child }) => html`${child("budget-checks")}`,
  glossary: ({ child }) => html`${child("budget-glossary")}`,
  about: aboutSection,
};

/** Which tables the document has, and each official one behind its line of the list; on paper all of them below it. */
function tablesSection(making: SectionMaking): TemplateResult {
  const { budget, child, isFolded, isNarrow } = making;
  const { report, table: words } = making.messages;
  const listed = budget.tables ?? [];
  const shown: readonly string[] =
    listed.length > 0
      ? listed.flatMap(({ id, cells }) => (cells === undefined && isOfficialTable(id) ? [id] : []))
      : OFFICIAL_TABLES.filter((id) => officialTable(budget, id).state === "held");
  const elementOf = (table: string): HTMLElement => child("budget-table", { table }, table);
  const names = printedNames(budget);
  const printed = new Map(printedTables(budget).map((table, at) => [table, printedTable(budget, names[at] ?? "")]));
  const stateOf = (table: Table): Table["state"] => {
    const kept = printed.get(table);
    return kept === undefined ? table.state : printedState(kept);
  };
  const noteOf = ({ note }: Table): unknown =>
    note === undefined ? nothing : html`<div class="small">${breakable(note)}</div>`;
  if (isFolded) {
    const folds = new Set(shown);
    const rows =
      listed.length > 0
        ? listed
        : OFFICIAL_TABLES.flatMap((id): Table[] =>
            folds.has(id) ? [{ id, title: words.title[id], state: "held" }] : [],
          );
    return html`<div class="paper listed">
      ${rows.map((table) => {
        const state = stateOf(table);
        const told =
          state === "held" && isNarrow ? nothing : html`<div class="small">${report.tableState[state]}</div>`;
        const more = html`${told}${noteOf(table)}`;
        // The second of one kind has no table of its own.
        return lineOf(
          table,
          making,
          more,
          !printed.has(table) && folds.delete(table.id) ? elementOf(table.id) : undefined,
        );
      })}
    </div>`;
  }
  const row = (table: Table): TemplateResult => html`<tr>
    <td class="code">${table.number}</td>
    <th scope="row">${titleOf(table, making)}</th>
    <td>${report.tableState[stateOf(table)]}${noteOf(table)}</td>
  </tr>`;
  return html`${
    listed.length === 0
      ? nothing
      : html`<div class="paper">
          <table class="listed">
            <thead>
              <tr><th scope="col">${report.table.number}</th><th scope="col">${report.table.title}</th><th scope="col">${report.table.state}</th></tr>
            </thead>
            <tbody>${listed.map(row)}</tbody>
          </table>
        </div>`
  }${shown.map(elementOf)}`;
}

function titleOf({ title }: Table, { messages }: SectionMaking): unknown {
  return breakable(title.trim() === "" ? messages.table.untitled : title);
}

/** A table in a list; its element opens below its line. */
function lineOf(table: Table, making: SectionMaking, more: unknown, element: HTMLElement | undefined): TemplateResult {
  const title = titleOf(table, making);
  // Forms of targets are read into the projects, and stand with them.
  const isShown = table.id === "performance" && table.state === "held" && element === undefined;
  const line = html`<span class="code">${table.number}</span> ${isShown ? making.sectionLink("projects", title) : title}${more}`;
  return element === undefined
    ? html`<div class="text-part">${line}</div>`
    : html`<details class="text-part"><summary>${line}</summary>${element}</details>`;
}

/** What the document holds besides, as printed; on a screen behind lines that open. */
function otherTablesSection(making: SectionMaking): TemplateResult {
  const { budget, child } = making;
  const elements = printedNames(budget).map((table) => child("budget-table", { table }, `${table} as printed`));
  if (!making.isFolded) return html`${elements}`;
  return html`<div class="paper listed">
    ${printedTables(budget).map((table, index) => lineOf(table, making, nothing, elements[index]))}
  </div>`;
}

/** A text of so many characters is longer than two screens. */
const LONG_TEXT = 1500;

/** Who publishes the budget, and the explanation as published. */
function textSection(making: SectionMaking): TemplateResult {
  const { budget, messages, common, level, linked, isNarrow, isFolded } = making;
  const { entity, text = [] } = budget;
  const words = messages.report.entity;
  const { listGap } = common.common;
  const fact = (label: string, value: string): TemplateResult | typeof nothing =>
    value === "" ? nothing : html`<div><dt>${label}</dt><dd>${breakable(value)}</dd></div>`;
  const counts = (all: readonly Quantity[] | undefined): string =>
    (all ?? []).map((each) => countText(each, common)).join(listGap);
  const duties = entity?.duties ?? [];
  // The parts of a long text stand behind their headings, where the browser's search finds them.
  const folds = isFolded && (isNarrow || JSON.stringify([duties, text]).length > LONG_TEXT);
  const part = (title: string, rest: TemplateResult): TemplateResult => {
    const own = heading(title, level + 1);
    return folds ? html`<details class="text-part"><summary>${own}</summary>${rest}</details>` : html`${own}${rest}`;
  };
  return html`<div class="paper">
    ${
      entity === undefined
        ? nothing
        : html`<dl class="facts">
            ${fact(words.offices, (entity.offices ?? []).join(listGap))}
            ${fact(words.units, (entity.units ?? []).map(({ name, note }) => (note === undefined ? name : `${name}${common.common.aside(note)}`)).join(listGap))}
            ${fact(words.counts, counts(entity.counts))} ${fact(words.staff, counts(entity.staff))}
          </dl>`
    }
    ${duties.length === 0 ? nothing : part(words.duties, html`<ol class="duties">${duties.map((duty) => html`<li>${breakable(duty)}</li>`)}</ol>`)}
    ${text.map(({ heading: title, ...section }) => {
      const rest = textTemplate(section, level + 1, linked);
      return title === undefined ? rest : part(title, rest);
    })}
  </div>`;
}

function countText({ name, code, value, unit = "", items }: Quantity, common: Messages): string {
  const { blank, aside, listGap } = common.common;
  const own = `${name ?? code ?? ""} ${value === null ? blank : String(value)} ${unit}`.trim();
  return items === undefined ? own : own + aside(items.map((each) => countText(each, common)).join(listGap));
}

/** A part of the published text under its heading. */
function textTemplate(section: Section, level: number, linked: SectionMaking["linked"]): TemplateResult {
  const { heading: title, paragraphs = [], sections = [] } = section;
  return html`${title === undefined ? nothing : heading(title, level)}
    ${paragraphs.map((paragraph) => html`<p>${linked(paragraph)}</p>`)}
    ${sections.map((each) => textTemplate(each, level + 1, linked))}`;
}

function heading(text: string, level: number): TemplateResult {
  return html`<div class="text-heading" role="heading" aria-level=${Math.min(6, level)}>${breakable(text)}</div>`;
}

/** Titles are the same however they are spaced. */
function unspaced(title: string): string {
  return title.replace(/\s/g, "");
}

/** Where the figures come from, and how they are read. */
function aboutSection({ budget, messages: { report }, common }: SectionMaking): TemplateResult {
  const { documents = [], notes = [], published, unit, title, example } = budget;
  const { about } = report;
  return html`<div class="paper">
    <dl class="facts">
      <div><dt>${about.document}</dt><dd>${breakable(title)}${published === undefined ? nothing : html`<div>${report.published(published)}</div>`}
        ${documents.map(
          (each) => html`<div>
            ${each.title === undefined || unspaced(each.title) === unspaced(title) ? nothing : breakable(each.title)}
            ${each.url === undefined ? nothing : html`<a href=${each.url}>${about.link}</a>`}
          </div>`,
        )}</dd></div>
      <div><dt>${about.unit}</dt><dd>${common.unitName[unit]}</dd></div>
      ${notes.length === 0 ? nothing : html`<div><dt>${about.notes}</dt><dd>${notes.map((note) => html`<p>${breakable(note)}</p>`)}</dd></div>`}
      <div><dt>${about.reading}</dt><dd>${breakable(report.reading)}${example === true ? html`<p><strong>${common.common.example}</strong></p>` : nothing}</dd></div>
    </dl>
  </div>`;
}
