import { html, nothing, svg, type TemplateResult } from "lit";
import type { Messages } from "../../text/messages.js";
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

/** While the budget is on its way: the space of the chart is kept; nothing moves. The page's own content stays. */
export function loadingTemplate(
  frame: CardFrame,
  messages: Messages,
  hasFallback: boolean,
  height: number,
): TemplateResult {
  if (hasFallback) return html`<slot></slot>`;
  const block = (x: string, y: string, width: string, blockHeight: string): TemplateResult =>
    svg`<rect class="loading-block" x=${x} y=${y} width=${width} height=${blockHeight}></rect>`;
  return frameTemplate(
    frame,
    html`<div class="loading" role="status">
      <svg class="loading-outline" width="100%" height=${height + 64} aria-hidden="true">
        ${block("0", "0", "62%", "24")} ${block("0", "34", "78%", "14")} ${block("0", "64", "30%", String(height))}
        ${block("32%", "64", "40%", String(height))} ${block("74%", "64", "26%", String(height * 0.6))}
        ${block("74%", String(64 + height * 0.6 + 6), "26%", String(height * 0.4 - 6))}
      </svg>
      <p class="loading-text" id="title">${messages.state.loading}</p>
    </div>`,
  );
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
  const problems = failureProblems(failure, messages, messages).filter((problem) => problem.severity === "error");
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
          ${problems.slice(0, PROBLEMS_SHOWN).map((problem) => html`<p>${breakable(problem.message[messages.problemLanguage])}</p>`)}
          <p>${breakable(messages.state.othersUnaffected)}</p>
          ${canRetry ? html`<p><button type="button" class="single" @click=${onRetry}>${messages.state.retry}</button></p>` : nothing}
          ${
            failure.kind === "invalid"
              ? html`<p class="failure-path">${messages.state.forDevelopers}<code>${problems
                  .slice(0, PROBLEMS_SHOWN)
                  .map((problem) => problem.path)
                  .join("  ")}</code></p>`
              : nothing
          }
        </div>
      </div>
      ${hasFallback ? html`<slot></slot>` : nothing}`,
  );
}
