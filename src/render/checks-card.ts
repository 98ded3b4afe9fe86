/** The checks of a budget on a static page: by theme, as the element draws them, what matches only counted. */
import type { Reconciliation } from "../budget/reconcile.js";
import type { Budget } from "../budget/schema.js";
import { checkWords } from "../elements/budget-checks/check-wording.js";
import { checksTable, checksTitle, differenceText, summarySentence } from "../elements/budget-checks/checks-wording.js";
import { sourceSentence, subtitleParts, type Wording } from "../elements/base/wording.js";
import { xmlText } from "../text/xml.js";
import { checksView, type ChecksTheme } from "../views/checks-view.js";
import type { StaticCard } from "./cards.js";

/** Room in pixels that the list of checks takes besides its lines: around a finding, a theme, and what stands above. */
const AROUND_FINDING = 18;
const AROUND_THEME = 94;
const AROUND_LIST = 130;

/** A check that does not match, in words. */
interface StaticFinding {
  readonly verdict: string;
  readonly isContradiction: boolean;
  readonly title: string;
  readonly difference: string;
  readonly sentence: string;
}

/** A theme with its findings, and how many checks match. */
interface StaticTheme {
  readonly name: string;
  readonly findings: readonly StaticFinding[];
  readonly matches: string | undefined;
}

/** The card of the checks. */
export function checksCard(budget: Budget, result: Reconciliation, wording: Wording): StaticCard {
  const { messages } = wording;
  const title = checksTitle(result, messages);
  const summary = summarySentence(result, messages);
  const themes = checksView(result, { verdicts: [], code: undefined }).themes.map((theme) => worded(theme, wording));
  const isEmpty = result.checks.length === 0;
  return {
    tag: "budget-checks",
    name: "checks",
    title,
    subtitle: subtitleParts(budget, wording, messages.chart.checks),
    description: summary,
    ...(isEmpty ? {} : { list: listHtml(summary, themes) }),
    table: checksTable(result, title, budget, messages),
    listed: [],
    notes: [isEmpty ? messages.checks.emptyReason : messages.checks.meaning],
    footnote: [sourceSentence(budget, wording, { tables: [], explanation: false })],
    blocks: [
      { lines: [summary], around: AROUND_LIST + themes.length * AROUND_THEME },
      ...themes.flatMap(({ findings }) =>
        findings.map(({ verdict, title: rule, difference, sentence }) => ({
          lines: [`${verdict}  ${rule}  ${difference}`, sentence],
          around: AROUND_FINDING,
        })),
      ),
    ],
  };
}

function worded({ theme, findings, matches }: ChecksTheme, { messages }: Wording): StaticTheme {
  const { checks } = messages;
  return {
    name: checks.theme[theme],
    findings: findings.map((check) => ({
      verdict: checks.verdict[check.verdict],
      isContradiction: check.verdict === "contradiction",
      difference: differenceText(check, messages) ?? "",
      ...checkWords(check, messages),
    })),
    matches: matches.length === 0 ? undefined : checks.matches(matches.length),
  };
}

function listHtml(summary: string, themes: readonly StaticTheme[]): string {
  return `<p>${xmlText(summary)}</p>\n${themes.map(themeHtml).join("")}`;
}

function themeHtml({ name, findings, matches }: StaticTheme): string {
  const list =
    findings.length === 0 ? "" : `<ul class="budget-static-checks">\n${findings.map(findingHtml).join("")}</ul>\n`;
  const counted = matches === undefined ? "" : `<p class="budget-static-matches">${xmlText(matches)}</p>\n`;
  return `<h3>${xmlText(name)}</h3>\n${list}${counted}`;
}

function findingHtml({ verdict, isContradiction, title, difference, sentence }: StaticFinding): string {
  const told = `<b class="verdict${isContradiction ? " contradiction" : ""}">${xmlText(verdict)}</b> <b class="rule">${xmlText(title)}</b>`;
  const apart = difference === "" ? "" : ` <span class="difference">${xmlText(difference)}</span>`;
  return `<li>${told}${apart} <span class="sentence">${xmlText(sentence)}</span></li>\n`;
}
