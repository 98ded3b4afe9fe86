import { html, nothing, svg, type TemplateResult } from "lit";
import type { DirectiveResult } from "lit/directive.js";
import type { Indicator } from "../../budget/schema.js";
import { partBar } from "../../layout/part-bar.js";
import { categoryClass } from "../../theme/palette.js";
import type { Allocation, ProjectEntry, Scorecard } from "../../views/projects-view.js";
import { breakable } from "../base/breakable.js";
import { amountText, residualFacts } from "../base/wording.js";
import { aboutText, judgedBy, projectFacts, targetText, type ProjectWords } from "./projects-wording.js";

/** What a project is drawn with. */
export interface ProjectDrawing extends ProjectWords {
  /** Width of the drawing in px. */
  readonly width: number;
  readonly isNarrow: boolean;
  readonly isRightToLeft: boolean;
  /** Words with links to the explanations of their terms. */
  readonly linked: (text: string) => TemplateResult | DirectiveResult;
}

const BAR_HEIGHT = 24;
/** From this length in px on a part of the bar has room for its number. */
const NUMBERED_FROM = 22;
/** The largest weight is a bar of this length in px. */
const WEIGHT_LENGTH = 40;

/** What stands below a project's line once it is open. */
export function projectBody(entry: ProjectEntry, drawing: ProjectDrawing): TemplateResult {
  const { messages, linked } = drawing;
  const { scorecard } = entry;
  return html`<div class="project-body">
    <dl class="facts">${projectFacts(entry, drawing).map(([label, text]) => html`<div><dt>${label}</dt><dd>${linked(text)}</dd></div>`)}</dl>
    ${entry.allocations.length === 0 ? nothing : allocations(entry, drawing)}
    ${
      scorecard === undefined
        ? nothing
        : html`${scorecard.goals.length === 0 ? nothing : html`<div class="part-heading">${messages.field.goals}</div>${scorecard.goals.map((goal) => html`<p>${linked(goal)}</p>`)}`}
          ${scorecard.groups.length === 0 ? nothing : scores(scorecard, drawing)}`
    }
  </div>`;
}

/** The bar of the whole in its parts, and the parts below it with their numbers. */
function allocations(entry: ProjectEntry, drawing: ProjectDrawing): TemplateResult {
  const { messages, wording } = drawing;
  const { residual, money } = entry;
  const isWhole = money !== undefined;
  const sumOf = isWhole ? messages.tasksResidual : messages.residual;
  const hasAmounts = entry.allocations.some(({ amount }) => amount !== undefined);
  const width = Math.max(0, drawing.width - (drawing.isNarrow ? 14 : 30));
  // What the parts leave of the project's amount is drawn as an open part.
  const left = residual?.difference.gt(0) === true ? [residual.difference] : [];
  const values = [...entry.allocations.map(({ amount }) => amount ?? undefined), ...left].map(
    (amount) => amount?.toNumber() ?? 0,
  );
  const parts = partBar(values, width);
  const bar = html`<svg class="allocation-bar ${categoryClass(entry.category)}" width=${width} height=${BAR_HEIGHT} aria-hidden="true">
      ${parts.map(({ x, length }, index) => {
        const start = drawing.isRightToLeft ? width - x - length : x;
        if (length === 0) return nothing;
        return svg`<rect class=${index >= entry.allocations.length ? "open" : ""} x=${start + 0.5} y="0.5" width=${Math.max(0, length - 1)} height=${BAR_HEIGHT - 1}></rect>${
          length < NUMBERED_FROM || index >= entry.allocations.length
            ? nothing
            : svg`<text x=${start + length / 2} y=${BAR_HEIGHT / 2 + 5} text-anchor="middle">${index + 1}</text>`
        }`;
      })}
    </svg>`;
  const about = (each: Allocation): TemplateResult | typeof nothing => {
    const text = aboutText(each, wording);
    return text === "" ? nothing : html`<div class="judged">${breakable(text)}</div>`;
  };
  return html`<div class="part-heading">${isWhole ? messages.field.tasks : messages.field.allocations}</div>
    ${hasAmounts ? bar : nothing}
    <ol class="allocations">
      ${entry.allocations.map((each, index) => {
        const { name, amount, digits, share } = each;
        return html`<li>
          <span class="number" aria-hidden="true">${index + 1}</span><span class="name">${breakable(name)}${about(each)}</span>
          <span class="figure">${amountText(amount, digits, wording)}</span>
          <span class="share">${share === undefined ? nothing : wording.format.percent(share)}</span>
        </li>`;
      })}
    </ol>
    ${residual === undefined ? nothing : html`<p class="residual">${breakable(sumOf(residualFacts(residual, entry.digits, wording)))}</p>`}`;
}

/** The scorecard: a table, on a narrow card a block for each indicator. */
function scores(scorecard: Scorecard, drawing: ProjectDrawing): TemplateResult {
  const { messages, wording, isNarrow } = drawing;
  const { field, column } = messages;
  const { weights, executionWeight, groups } = scorecard;
  const headOf = (group: Scorecard["groups"][number]): string =>
    [group.level1, group.level2].filter((level) => level !== undefined && level !== "").join(" › ");
  const sum =
    weights === undefined
      ? nothing
      : html`<p class="residual">${breakable(wording.messages.common.sentence(messages.weights({ sum: weights.toFixed(), execution: executionWeight?.toFixed() })))}</p>`;
  const hasActual = groups.some(({ indicators }) =>
    indicators.some(({ actual, score }) => actual !== undefined || score !== undefined),
  );
  if (isNarrow)
    return html`<div class="part-heading">${field.indicators}</div>
      ${groups.map((group) =>
        group.indicators.map((indicator, index) => {
          const values = [
            [column.target, targetTemplate(indicator, drawing)],
            [column.prior, html`${targetText(indicator.prior)}`],
            ...(hasActual ? [[column.actual, html`${targetText(indicator.actual)}`] as const] : []),
            [column.weight, html`${indicator.weight ?? ""}`],
          ] as const;
          return html`<div class="score-block">
            ${index > 0 ? nothing : html`<div class="judged">${headOf(group)}</div>`}
            <div class="score-name">${breakable(indicator.name)}</div>
            <dl>${values.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
            <div class="judged">${breakable(judgedBy(indicator, messages, wording))}</div>
          </div>`;
        }),
      )}
      ${sum}`;
  const heads = [
    column.indicator,
    column.target,
    column.prior,
    ...(hasActual ? [column.actual, column.score] : []),
    column.weight,
  ];
  return html`<div class="part-heading">${field.indicators}</div>
    <table class="scorecard">
      <caption class="visually-hidden">${field.indicators}</caption>
      <thead>
        <tr>${heads.map((label, index) => html`<th scope="col" class=${index === heads.length - 1 ? "figure" : nothing}>${label}</th>`)}</tr>
      </thead>
      ${groups.map(
        (group) => html`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${heads.length}>${headOf(group)}</th></tr>
          ${group.indicators.map(
            (indicator) => html`<tr>
              <th scope="row">${breakable(indicator.name)}<div class="judged">${breakable(judgedBy(indicator, messages, wording))}</div></th>
              <td class="target">${targetTemplate(indicator, drawing)}</td>
              <td>${targetText(indicator.prior)}</td>
              ${hasActual ? html`<td>${targetText(indicator.actual)}</td><td>${indicator.score ?? ""}</td>` : nothing}
              <td class="figure weight">${indicator.weight ?? ""}${weightBar(indicator, scorecard)}</td>
            </tr>`,
          )}
        </tbody>`,
      )}
    </table>
    ${sum}`;
}

/** The published target; what its sign means is said in words to those who do not see it. */
function targetTemplate({ target }: Indicator, { messages }: ProjectDrawing): TemplateResult {
  const word = target?.operator === undefined ? undefined : messages.operator[target.operator];
  return html`${word === undefined ? nothing : html`<span class="visually-hidden">${word} </span>`}${targetText(target)}`;
}

function weightBar({ weight }: Indicator, { largestWeight }: Scorecard): TemplateResult | typeof nothing {
  const part = Number(weight ?? 0) / (largestWeight.toNumber() || 1);
  if (!(part > 0)) return nothing;
  return html`<svg width=${WEIGHT_LENGTH} height="4" aria-hidden="true">${svg`<rect x=${WEIGHT_LENGTH * (1 - part)} width=${WEIGHT_LENGTH * part} height="4"></rect>`}</svg>`;
}
