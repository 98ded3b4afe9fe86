import { html, nothing, type TemplateResult } from "lit";
import type { Check, CheckedFigure } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import { breakable } from "../base/breakable.js";
import { checkWords, type CheckWords } from "./check-wording.js";
import { differenceText, figureText, isNumber, placesText, toleranceText } from "./checks-wording.js";

/** What a check has read: its figures with their places, the difference, what rounding can make, and the ground. */
export function checkDetail(check: Check, budget: Budget, messages: Messages): TemplateResult {
  const { checks: words } = messages;
  const { ground, label } = checkWords(check, messages);
  const stated = check.figures.filter(({ role }) => role === "stated");
  const parts = check.figures.filter(({ role }) => role === "part");
  const facts = [
    [words.difference, differenceText(check, messages)],
    [words.tolerance, toleranceText(check, messages)],
    [words.ground, ground],
  ] as const;
  return html`<div class="detail">
    ${figuresTemplate(words.stated, stated, label, budget, messages)} ${figuresTemplate(words.parts, parts, label, budget, messages)}
    <dl class="facts">
      ${facts.map(([name, fact]) => (fact === undefined ? nothing : html`<div><dt>${name}</dt><dd><bdi>${breakable(fact)}</bdi></dd></div>`))}
    </dl>
  </div>`;
}

/** Figures one below the other; published blanks are gathered in one line, for a table may have dozens of them. */
function figuresTemplate(
  head: string,
  figures: readonly CheckedFigure[],
  name: CheckWords["label"],
  budget: Budget,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (figures.length === 0) return nothing;
  const blanks = figures.filter(({ value }) => value === null);
  const gathers = blanks.length > 1 && blanks.length < figures.length;
  const listed = gathers ? figures.filter(({ value }) => value !== null) : figures;
  return html`<div class="figures-head">${head}</div>
    <ul class="figures">
      ${listed.map((figure) => figureTemplate(figure, name(figure), budget, messages))}
      ${
        gathers
          ? html`<li class="blanks"><bdi>${breakable(
              messages.common.labelled(
                messages.checks.blanks(blanks.length),
                blanks.map(name).join(messages.common.listGap),
              ),
            )}</bdi></li>`
          : nothing
      }
    </ul>`;
}

function figureTemplate(figure: CheckedFigure, name: string, budget: Budget, messages: Messages): TemplateResult {
  const isFigure = figure.value !== null && isNumber(figure.value);
  const places = placesText(figure.places, budget, messages);
  const text = figureText(figure, messages);
  // Published codes are numbers; words such as `actual` are the JSON's own.
  const code = figure.code !== undefined && /^\d+$/.test(figure.code) ? figure.code : undefined;
  return html`<li>
    <span class="figure-name">${code === undefined ? nothing : html`<span class="code">${code}</span> `}<bdi>${breakable(name)}</bdi></span>
    <span class="figure-value ${isFigure ? "" : "word"}"><bdi>${isFigure ? text : breakable(text)}</bdi></span>
    <span class="figure-place">${places === "" ? html`<code>${figure.path}</code>` : html`<bdi>${breakable(places)}</bdi>`}</span>
  </li>`;
}
