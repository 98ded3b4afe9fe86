import { html, nothing, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import type { MoneyUnit } from "../../budget/amount.js";
import type { Messages } from "../../text/messages.js";
import { breakable, clauses } from "./breakable.js";
import { choiceTemplate, type BudgetChoice } from "./budget-choice.js";
import { cardClass, type CardSize } from "./card-class.js";
import { tableTemplate, type TableModel } from "./data-table.js";
import type { MarkController, MarkSet } from "./mark-controller.js";
import { selectTemplate } from "./select.js";
import { tooltipTemplate } from "./tooltip.js";

/** What an element puts into its card. */
export interface CardContent {
  readonly title: string;
  /** Entity, document, chart, unit: each part stays unbroken. */
  readonly subtitle: readonly string[];
  /** One or two sentences that say what the chart shows, for those who do not see it. */
  readonly description: string;
  /** Whether the drawing says the description itself. */
  readonly describesItself?: boolean;
  readonly breadcrumb?: TemplateResult | undefined;
  /** The drawing; `undefined` where nothing can be drawn, and `empty` says why. */
  readonly chart: TemplateResult | undefined;
  /** Height in pixels the drawing needs at least; `undefined` for a chart that takes the height of its own content. */
  readonly minimumHeight?: number | undefined;
  readonly empty?: string | undefined;
  /** Asked for only where it is drawn or taken away. */
  readonly table: TableModel;
  /** The table view of an element that draws it itself; else it is drawn from `table`. */
  readonly tableView?: TemplateResult | undefined;
  /** Whether the chart is a table itself, so that no hidden twin is needed beside it. */
  readonly chartIsTable?: boolean;
  /** What stands right below the drawing: the key list. */
  readonly key?: TemplateResult | undefined;
  /** Amounts that are not drawn, one sentence each. */
  readonly undrawn?: readonly TemplateResult[] | undefined;
  readonly notes: readonly string[];
  readonly footnote: readonly string[];
  /** A further control of the toolbar, before the download. */
  readonly control?: TemplateResult | undefined;
  /** What can be pointed at, focused and activated. */
  readonly marks?: MarkSet | undefined;
  /** Name of the view that is not the table, where it is no chart. */
  readonly viewName?: string;
  /** Which controls there are: all, `download` where there is one view alone, `none` where nothing can be taken. */
  readonly controls?: "download" | "none" | undefined;
  /** Whether there is no unit to choose, since figures are shown as they are published. */
  readonly asPublished?: boolean;
  /** Whether every amount of the drawing stands in a sentence, which names its unit. */
  readonly isTold?: boolean;
}

/** What the frame of every card depends on. */
export interface CardFrame extends CardSize {
  readonly headingLevel: number;
  readonly dark: boolean;
  readonly language: string;
  /** Whether whose budget it is, and of which year, stands above all cards: on the screen no card repeats it. */
  readonly within?: boolean;
  readonly marks: MarkController;
  /** Words with links to the explanations of their terms. */
  readonly linked: (text: string) => TemplateResult | DirectiveResult;
}

/** Controls of a card. */
export interface CardControls {
  readonly view: "chart" | "table";
  /** Whether the budget is invented and must say so. */
  readonly example: boolean;
  /** Whether a line on reconciliation is to come, for which room is kept. */
  readonly expectsBadge: boolean;
  readonly onView: (view: "chart" | "table") => void;
  /** Which budget of a list is drawn, and the others; or the name of the only one. */
  readonly choice: BudgetChoice | undefined;
  /** Unit shown, and those the reader may choose. */
  readonly unit: MoneyUnit;
  readonly units: readonly MoneyUnit[];
  readonly onUnit: (unit: MoneyUnit) => void;
  /** Button and menu of what can be taken away. */
  readonly download: TemplateResult;
}

/** The outer shape of every state of an element. */
export function frameTemplate(frame: CardFrame, inner: TemplateResult): TemplateResult {
  return html`<div class=${cardClass(frame, frame.dark)} part="card" role="group" lang=${frame.language} aria-labelledby="title">
    ${inner}
  </div>`;
}

/** Title and subtitle; the subtitle's parts break only between each other. */
export function headTemplate(
  frame: CardFrame,
  title: string,
  subtitle: readonly (string | TemplateResult)[],
  toolbar: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  // A dot has room of its own: it begins a part, and is clipped where that begins a line. The empty one of the first part
  // is not displayed: a long name would go below it, and leave its line blank.
  return html`<div class="head">
    <div class="titles">
      <div class="title" id="title" part="title" role="heading" aria-level=${frame.headingLevel}><bdi>${clauses(title)}</bdi></div>
      <p class="subtitle ${frame.within === true ? "within" : ""}" part="subtitle">
        ${subtitle.map((part, index) => html`<span class="unbroken"><span class="dot">${index === 0 ? nothing : " · "}</span><bdi>${part}</bdi></span>`)}
      </p>
    </div>
    ${toolbar}
  </div>`;
}

/** The card of a budget that is drawn. */
export function cardTemplate(
  content: CardContent,
  title: string,
  frame: CardFrame,
  messages: Messages,
  controls: CardControls,
): TemplateResult {
  const showsTable = controls.view === "table";
  const hasNothing = content.chart === undefined && content.table.rows.length === 0;
  // Of a language whose sentences have units of their own, the drawing has none of the card's.
  const hasOwnUnits = content.isTold === true && controls.view === "chart" && messages.sentenceUnit(0) !== undefined;
  const subtitle = [
    ...content.subtitle,
    ...(controls.choice === undefined ? [] : [choiceTemplate(controls.choice)]),
    ...(hasNothing || hasOwnUnits || content.asPublished === true ? [] : [unitTemplate(messages, controls)]),
  ];
  // A table of thousands of rows is made only where it is drawn.
  const shownTable = (): TemplateResult => content.tableView ?? tableTemplate(content.table, true);
  return frameTemplate(
    frame,
    html`${headTemplate(frame, title, subtitle, hasNothing || content.controls === "none" ? nothing : toolbarTemplate(messages, controls, content))}
      ${content.breadcrumb ?? nothing}
      ${content.describesItself === true ? nothing : html`<p class="visually-hidden" id="description">${content.description}</p>`}
      ${
        content.chart === undefined
          ? html`<div class="empty"><p class="empty-reason">${content.empty}</p></div>`
          : html`<div
            class="chart ${content.chartIsTable === true ? "flowing" : ""}"
            part="chart"
            ?hidden=${showsTable}
            @pointerover=${frame.marks.onPointerOver}
            @pointermove=${frame.marks.onPointerMove}
            @pointerout=${frame.marks.onPointerOut}
            @pointerdown=${frame.marks.onPointerDown}
            @click=${frame.marks.onClick}
            @focusin=${frame.marks.onFocusIn}
            @focusout=${frame.marks.onFocusOut}
            @keydown=${frame.marks.onKeyDown}
          >
            ${showsTable ? nothing : content.chart}
          </div>`
      }
      ${showsTable && !hasNothing ? html`<div class="table-view">${shownTable()}</div>` : (content.key ?? nothing)}
      ${undrawnTemplate(content.undrawn ?? [], messages)}
      ${content.notes.length === 0 ? nothing : html`<p class="note" part="note"><bdi>${frame.linked(content.notes.join(messages.sentenceGap))}</bdi></p>`}
      ${hasTwin(content, controls.view) ? html`<div class="table-twin visually-hidden"></div>` : nothing}
      <div class="footnote" part="footnote">
        <bdi>${controls.example ? html`<strong>${messages.common.example}</strong>${messages.sentenceGap}` : nothing}${breakable(content.footnote.join(messages.sentenceGap))}</bdi>
        <div class="badge-place ${controls.expectsBadge ? "expected" : ""}"></div>
      </div>
      ${tooltipTemplate(frame.marks)}`,
  );
}

/** Places of a card that are filled after the drawing: the table twin, and the line on reconciliation. */
export const TWIN_PLACE = ".table-twin";
export const BADGE_PLACE = ".badge-place";

/** Whether a table twin belongs beside the drawing. */
export function hasTwin(content: CardContent, view: CardControls["view"]): boolean {
  if (view === "table" || content.chartIsTable === true) return false;
  return content.chart !== undefined || content.table.rows.length > 0;
}

/** The unit of all amounts, which the reader may change: conversion is exact. */
function unitTemplate(messages: Messages, { unit, units, onUnit }: CardControls): TemplateResult {
  const name = messages.common.unit(messages.unitName[unit]);
  const names = units.map((each) => messages.unitName[each]);
  const choose = (index: number): void => {
    const chosen = units[index];
    if (chosen !== undefined) onUnit(chosen);
  };
  return selectTemplate(name, messages.common.unitChoice, names, units.indexOf(unit), choose, units);
}

function toolbarTemplate(
  messages: Messages,
  controls: CardControls,
  { viewName, control, controls: shown }: CardContent,
): TemplateResult {
  const { viewGroup, viewChart, viewTable } = messages.common;
  const button = (view: "chart" | "table", label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${String(controls.view === view)} @click=${() => controls.onView(view)}>${label}</button>`;
  return html`<div class="toolbar" part="toolbar">
    ${shown === "download" ? nothing : html`<div class="segmented" role="group" aria-label=${viewGroup}>${button("chart", viewName ?? viewChart)}${button("table", viewTable)}</div>`}
    <div class="toolbar-more">${control ?? nothing}${controls.download}</div>
  </div>`;
}

function undrawnTemplate(sentences: readonly TemplateResult[], messages: Messages): TemplateResult | typeof nothing {
  if (sentences.length === 0) return nothing;
  return html`<div class="undrawn" part="undrawn">
    <div class="undrawn-heading">${messages.common.undrawnHeading}</div>
    <ul>
      ${sentences.map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}
    </ul>
  </div>`;
}
