import { html, nothing, type TemplateResult } from "lit";
import { VERDICTS, type Check, type RuleGroup, type Verdict } from "../../budget/reconcile.js";
import type { Budget } from "../../budget/schema.js";
import type { Messages } from "../../text/messages.js";
import type { ChecksFilter, ChecksTheme, ChecksView } from "../../views/checks-view.js";
import { breakable } from "../base/breakable.js";
import { checkDetail } from "./check-detail.js";
import { checkWords } from "./check-wording.js";
import { differenceText } from "./checks-wording.js";
import { verdictSign } from "./verdict-sign.js";

/** What a reader has opened, and what is told of it. */
export interface CheckListState {
  /** Ids of the checks that show their figures. */
  readonly opened: ReadonlySet<string>;
  /** Themes whose matches are listed, with how many of these. */
  readonly unfolded: ReadonlyMap<RuleGroup, number>;
  readonly onCheck: (check: Check, open: boolean) => void;
  /** @param shown how many matches to list; 0 folds them */
  readonly onUnfold: (theme: RuleGroup, shown: number) => void;
  readonly onFilter: (verdicts: readonly Verdict[]) => void;
  readonly onShowAll: () => void;
}

/** What the list is drawn from. */
export interface CheckListDrawing extends CheckListState {
  readonly view: ChecksView;
  readonly filter: ChecksFilter;
  readonly summary: string;
  readonly budget: Budget;
  readonly messages: Messages;
  /** Level of the headings of themes. */
  readonly level: number;
  /** On paper what does not match is open; what could not be checked says so in its sentence. */
  readonly forPaper: boolean;
}

/** So many matches are listed at a time. */
const MATCHES_AT_A_TIME = 50;

/** More that could not be checked than these are folded within their theme. */
const LISTED_UNKNOWN = 4;

/** Summary, filter, and the checks by theme: what does not match first, what matches folded. */
export function checkList(drawing: CheckListDrawing): TemplateResult {
  const { view, summary, messages } = drawing;
  return html`<div class="checks">
    <p class="summary"><bdi>${breakable(summary)}</bdi></p>
    ${toolsTemplate(drawing)}
    ${view.themes.map((theme) => themeTemplate(theme, drawing))}
    ${view.themes.length === 0 ? html`<p class="nothing-found">${messages.checks.nothingFound}</p>` : nothing}
  </div>`;
}

function toolsTemplate({ view, filter, messages, onFilter, onShowAll }: CheckListDrawing): TemplateResult {
  const { checks } = messages;
  const { verdicts, code } = filter;
  const chip = (verdict: Verdict): TemplateResult | typeof nothing => {
    const chosen = verdicts.includes(verdict);
    if (view.counts[verdict] === 0 && !chosen) return nothing;
    const next = chosen ? verdicts.filter((each) => each !== verdict) : [...verdicts, verdict];
    return html`<button type="button" class="chip ${verdict}" data-verdict=${verdict} aria-pressed=${chosen ? "true" : "false"} @click=${() => {
      onFilter(next);
    }}>${verdictSign(verdict)} ${checks.verdictCount(checks.verdict[verdict], view.counts[verdict])}</button>`;
  };
  const isFiltered = verdicts.length > 0 || code !== undefined;
  return html`<div class="tools">
    <div class="chips" role="group" aria-label=${checks.filter}>${VERDICTS.map(chip)}</div>
    ${
      code === undefined
        ? nothing
        : html`<p class="concerning"><bdi>${checks.concerning(code)}</bdi> <button type="button" class="show-all" @click=${onShowAll}>${checks.showAll}</button></p>`
    }
    <p class="status" aria-live="polite">${isFiltered ? checks.filtered({ count: view.shown, of: view.count }) : ""}</p>
  </div>`;
}

function themeTemplate({ theme, findings, matches }: ChecksTheme, drawing: CheckListDrawing): TemplateResult {
  const { messages, level, unfolded, onUnfold, filter, forPaper } = drawing;
  const { checks } = messages;
  const shown = unfolded.get(theme) ?? 0;
  const more = Math.min(MATCHES_AT_A_TIME, matches.length - shown);
  const toggled = (event: Event): void => {
    const { open } = event.currentTarget as HTMLDetailsElement;
    if (open !== shown > 0) onUnfold(theme, open ? MATCHES_AT_A_TIME : 0);
  };
  const list = (all: readonly Check[]): TemplateResult | typeof nothing =>
    all.length === 0 ? nothing : html`<ul>${all.map((check) => checkTemplate(check, drawing))}</ul>`;
  // Many that could not be checked would stand between a reader and the next contradiction.
  const unknown = findings.filter(({ verdict }) => verdict === "not-evaluable");
  const folded = unknown.length > LISTED_UNKNOWN && !filter.verdicts.includes("not-evaluable") ? unknown : [];
  const told = findings.filter((check) => !folded.includes(check));
  return html`<div class="theme" role="group" aria-labelledby=${`theme-${theme}`}>
    <div class="theme-head" id=${`theme-${theme}`} role="heading" aria-level=${level}><bdi>${checks.theme[theme]}</bdi></div>
    ${list(told)}
    ${
      folded.length === 0
        ? nothing
        : html`<details class="fold" ?open=${forPaper}>
          <summary><span class="line">${verdictSign("not-evaluable")} <span>${checks.verdictCount(checks.verdict["not-evaluable"], folded.length)}</span></span></summary>
          ${list(folded)}
        </details>`
    }
    ${
      matches.length === 0
        ? nothing
        : html`<details class="fold" ?open=${shown > 0} @toggle=${toggled}>
          <summary><span class="line">${verdictSign("match")} <span>${checks.matches(matches.length)}</span></span></summary>
          ${shown === 0 ? nothing : html`<ul>${matches.slice(0, shown).map((check) => checkTemplate(check, drawing))}</ul>`}
          ${
            shown === 0 || more <= 0
              ? nothing
              : html`<button type="button" class="more" @click=${() => {
                  onUnfold(theme, shown + MATCHES_AT_A_TIME);
                }}>${checks.more(more)}</button>`
          }
        </details>`
    }
  </div>`;
}

function checkTemplate(check: Check, drawing: CheckListDrawing): TemplateResult {
  const { budget, messages, opened, forPaper, onCheck } = drawing;
  const { id, verdict } = check;
  const { language, title, sentence } = checkWords(check, messages);
  const isOpen = opened.has(id) || (forPaper && verdict !== "match" && verdict !== "not-evaluable");
  const difference = differenceText(check, messages);
  const toggled = (event: Event): void => {
    // A fold around it is told of the same event.
    event.stopPropagation();
    if (!forPaper) onCheck(check, (event.currentTarget as HTMLDetailsElement).open);
  };
  return html`<li>
    <details class="check ${verdict}" data-key=${id} ?open=${isOpen} @toggle=${toggled}>
      <summary>
        <span class="line">
          <span class="verdict">${verdictSign(verdict)} ${messages.checks.verdict[verdict]}</span>
          <span class="check-title" lang=${language}><bdi>${breakable(title)}</bdi></span>
          ${difference === undefined ? nothing : html`<span class="check-difference"><bdi>${difference}</bdi></span>`}
          <span class="sentence" lang=${language}><bdi>${breakable(sentence)}</bdi></span>
        </span>
      </summary>
      ${isOpen ? checkDetail(check, budget, messages) : nothing}
    </details>
  </li>`;
}
