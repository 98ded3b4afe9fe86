import { html, nothing, svg, type TemplateResult } from "lit";
import type { Messages } from "../../text/messages.js";
import { traditionalProblem } from "../../text/traditional.js";
import { breakable } from "./breakable.js";
import type { Failure } from "./budget-input.js";
import { failureProblems } from "./budget-input.js";
import { frameTemplate, headTemplate, type CardFrame } from "./card.js";

/** How many problems an error names; all are in the `budget-error` event. */
const PROBLEMS_SHOWN = 5;

/** Before any budget was given: the page's own content stays; without any, a sentence says what is missing. */
export function noDataTemplate(frame: CardFrame, messages: Messages, hasFallback: boolean): TemplateResult {
  if (hasFallback) return html`<slot></slot>`;
  return frameTemplate(
    frame,
    html`${headTemplate(frame, messages.state.noData, [])}
      <div class="empty"><p class="empty-reason">${breakable(messages.state.noDataHelp)}</p></div>`,
  );
}

/** A block of the outline that keeps the space of a chart while it loads; all parts of 1. */
export type LoadingBlock = readonly [x: number, y: number, width: number, height: number];

/** While the budget is on its way: the outline of the chart in its space; nothing moves. The page's own content stays. */
export function loadingTemplate(
  frame: CardFrame,
  messages: Messages,
  hasFallback: boolean,
  outline: { readonly height: number; readonly blocks: readonly LoadingBlock[] },
): TemplateResult {
  if (hasFallback) return html`<slot></slot>`;
  const block = (x: number, y: number, width: number, height: number): TemplateResult =>
    svg`<rect class="loading-block" x="${x * 100}%" y=${y} width="${width * 100}%" height=${Math.max(4, height)}></rect>`;
  return frameTemplate(
    frame,
    html`<div class="loading" role="status">
      <svg class="loading-outline" width="100%" height=${loadingRoom(outline.height)} aria-hidden="true">
        ${block(0, 4, 0.5, 20)} ${block(0, 34, 0.64, 12)}
        ${outline.blocks.map(([x, y, width, height]) =>
          block(x, LOADING_HEAD + y * outline.height, width, height * outline.height),
        )}
        ${block(0, LOADING_HEAD + outline.height + LOADING_FOOT - 12, 0.5, 10)}
      </svg>
      <p class="loading-text" id="title">${messages.state.loading}</p>
    </div>`,
  );
}

/** Room of title and subtitle, and of the footnote, in the outline. */
const LOADING_HEAD = 68;
const LOADING_FOOT = 40;

/** Height in px of a card while it loads, for the height of its chart. */
export function loadingRoom(height: number): number {
  return height + LOADING_HEAD + LOADING_FOOT;
}

/** What the error state shows besides the failure itself. */
export interface FailureView {
  /** Name of the chart that is missing. */
  readonly chart: string;
  readonly failure: Failure;
  readonly canRetry: boolean;
  readonly hasFallback: boolean;
  readonly onRetry: () => void;
}

/** What is missing, why, and what the reader can do; the JSON path stands last, for the site's developers. */
export function failureTemplate(
  frame: CardFrame,
  messages: Messages,
  { chart, failure, canRetry, hasFallback, onRetry }: FailureView,
): TemplateResult {
  const { problemLanguage: language } = messages;
  const problems = failureProblems(failure, messages, messages).filter((problem) => problem.severity === "error");
  const paths = failure.kind === "invalid" ? problems.slice(0, PROBLEMS_SHOWN).map(({ path }) => path) : [];
  const places = [failure.address === undefined ? [] : readable(failure.address), paths].flat();
  const heading = failure.kind === "invalid" ? messages.state.invalid(problems.length) : undefined;
  return frameTemplate(
    frame,
    html`${headTemplate(frame, messages.state.errorTitle(chart), [])}
      <div class="failure" role="alert" part="error">
        <svg class="failure-sign" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
          <path d="M12 3 22.5 21H1.5Z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"></path>
          <path d="M12 9.5v5.2M12 17.2v1.3" stroke="currentColor" stroke-width="2"></path>
        </svg>
        <div class="failure-text">
          ${heading === undefined ? nothing : html`<p class="failure-heading">${heading}</p>`}
          ${problems.slice(0, PROBLEMS_SHOWN).map(({ message }) => html`<p>${breakable(language === "zh-TW" ? traditionalProblem(message["zh-CN"]) : message[language])}</p>`)}
          <p>${breakable(messages.state.othersUnaffected)}</p>
          ${canRetry ? html`<p><button type="button" class="single" @click=${onRetry}>${messages.state.retry}</button></p>` : nothing}
          ${places.length === 0 ? nothing : html`<p class="failure-path">${messages.state.forDevelopers}<code>${places.join("  ")}</code></p>`}
        </div>
      </div>
      ${hasFallback ? html`<slot></slot>` : nothing}`,
  );
}

/** An address with its Chinese words as they are written. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
