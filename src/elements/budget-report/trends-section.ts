import { html, nothing, svg, type TemplateResult } from "lit";
import { unitScope } from "../../budget/figures.js";
import { holdsMore, wholeName } from "../../budget/totals.js";
import { categoryClass } from "../../theme/palette.js";
import { trendsView, type TrendRow, type TrendsView } from "../../views/trends-view.js";
import { breakable } from "../base/breakable.js";
import { amountText } from "../base/wording.js";
import type { SectionMaking } from "./report-sections.js";

/** Height of a bar and of the gap below it, in px. */
const BAR = 7;
const GAP = 3;

/** The main figures year by year, each with bars on a scale of its own: as a table, or on a phone one below the other. */
export function trendsSection(making: SectionMaking): TemplateResult {
  const {
    budget,
    common,
    isNarrow,
    messages: { report },
    wording,
  } = making;
  const view = trendsView(budget, wording.unit);
  if (view === undefined) return html``;
  return html`<div class="paper">
    <p class="small">${common.common.unit(wording.unitName)}</p>
    ${isNarrow ? listTemplate(view, making) : tableTemplate(view, making)}
    <p class="small">${breakable(report.trends)}</p>
  </div>`;
}

function tableTemplate(view: TrendsView, making: SectionMaking): TemplateResult {
  const {
    common,
    messages: { report },
    wording,
  } = making;
  return html`<div class="table-scroll" role="group" aria-label=${report.section.trends} tabindex="0">
    <table class="trends">
      <thead>
        <tr>
          <th scope="col">${common.common.item}</th>
          <td></td>
          ${seriesNames(view, making).map((name, index, { length }) => html`<th scope="col" class="figure"><i class="swatch ${yearClass(index, length)}" aria-hidden="true"></i>${breakable(name.replace(" ", "\u00a0"))}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          (row) => html`<tr class=${categoryClass(row.category)}>
            <th scope="row">${breakable(rowName(row, making))}</th>
            <td class="bars">
              <svg width="100%" height=${row.amounts.length * (BAR + GAP) - GAP} aria-hidden="true">
                ${row.amounts.map((_, index) => barShape(row, index, index * (BAR + GAP)))}
              </svg>
            </td>
            ${row.amounts.map((amount) => html`<td class="figure">${amountText(amount, view.digits, wording)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** So many figures are listed on a phone; the others stand behind a line that opens. */
const LISTED_AT_FIRST = 8;

function listTemplate(view: TrendsView, making: SectionMaking): TemplateResult {
  const { rows } = view;
  const names = seriesNames(view, making);
  const list = (some: readonly TrendRow[]): TemplateResult => html`<ul class="trend-list">
    ${some.map((row) => trendTemplate(row, names, view.digits, making))}
  </ul>`;
  if (rows.length <= LISTED_AT_FIRST + 2) return list(rows);
  return html`${list(rows.slice(0, LISTED_AT_FIRST))}
    <details class="trend-rest">
      <summary>${making.messages.summary.itemsTold(rows.length)}</summary>
      ${list(rows.slice(LISTED_AT_FIRST))}
    </details>`;
}

function trendTemplate(row: TrendRow, names: readonly string[], digits: number, making: SectionMaking): TemplateResult {
  return html`<li class=${categoryClass(row.category)}>
    <div class="trend-name">${breakable(rowName(row, making))}</div>
    <dl>
      ${row.amounts.map((amount, index) =>
        // What is not published of a year has no line of its own on a phone.
        amount === undefined
          ? nothing
          : html`<div>
              <dt>${names[index]}</dt>
              <dd class="figure">
                ${amountText(amount, digits, making.wording)}
                <svg width="100%" height=${BAR} aria-hidden="true">${barShape(row, index, 0)}</svg>
              </dd>
            </div>`,
      )}
    </dl>
  </li>`;
}

/** A bar by its part of the largest; that of the document's own year stands out. */
function barShape({ amounts, largest }: TrendRow, index: number, y: number): TemplateResult | typeof nothing {
  const amount = amounts[index];
  if (amount?.gt(0) !== true) return nothing;
  const width = Math.max(0.5, amount.div(largest).toNumber() * 100);
  return svg`<rect class=${yearClass(index, amounts.length)} y=${y} width="${width.toFixed(2)}%" height=${BAR}></rect>`;
}

/** The document's own year is solid, the one before it pale, those before that paler. */
function yearClass(index: number, count: number): string {
  return index === count - 1 ? "own" : index === count - 2 ? "other" : "other earlier";
}

function seriesNames({ series }: TrendsView, { common }: SectionMaking): string[] {
  return series.map(({ year, version }) => common.threePublic.series(year, common.threePublic.version[version]));
}

function rowName({ name }: TrendRow, { budget, common }: SectionMaking): string {
  const names: Readonly<Record<string, string>> = {
    ...common.delta.total,
    income: common.delta.total[holdsMore(budget.income, unitScope(budget)) ? "incomeOfYear" : "income"],
    expenditure: common.delta.total[wholeName(budget)],
    basic: common.delta.basic,
    project: common.delta.project,
    total: common.threePublic.total,
  };
  return names[name] ?? name;
}
