import { CATEGORY_COLOURS } from "../theme/palette.js";
import { TOKENS } from "../theme/tokens.js";
import { MEDIUM_FROM, MOST_STEPS, SPACE_STEP, WIDE_FROM } from "./space.js";

const [surface] = TOKENS.surface;
const [ink] = TOKENS.ink;
const [ink2] = TOKENS["ink-2"];
const [ink3] = TOKENS["ink-3"];
const [rule] = TOKENS.rule;
const [ruleStrong] = TOKENS["rule-strong"];
const [warn] = TOKENS.warn;
const [accent] = TOKENS.accent;
const [focus] = TOKENS.focus;

/** The style sheet of static pages and fragments: the same file for every budget. */
export function staticStylesheet(): string {
  return `${CARD}${rooms()}${swatches()}${PAGE}`;
}

const CARD = `/* Cards before, or without, their elements. */
.budget-static:not(:defined) { display: block; }
.budget-static-card {
  box-sizing: border-box; margin: 0; padding: 20px 24px 16px; border: 1px solid ${rule}; border-radius: 4px;
  background: ${surface}; color: ${ink}; font-size: 14px; line-height: 1.57; text-align: start;
  font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere;
}
.budget-static-card h2 { margin: 0; font-size: 20px; line-height: 1.4; font-weight: 700; }
.budget-static-card p, .budget-static-card ul { margin: 0; padding: 0; }
.budget-static-card ul { list-style: none; color: ${ink2}; }
.budget-static-card h3 { margin: 20px 0 0; padding-bottom: 6px; border-bottom: 1px solid ${ruleStrong}; font-size: inherit; line-height: inherit; }
.budget-static-checks li { display: flex; flex-wrap: wrap; justify-content: space-between; padding: 9px 0; border-bottom: 1px solid ${rule}; }
.budget-static-checks .contradiction { color: ${warn}; }
.budget-static-checks .rule { order: 1; flex: 1 0 100%; color: ${ink}; }
.budget-static-checks .sentence { order: 2; flex: 1 0 100%; }
.budget-static-card .budget-static-matches { padding: 9px 0; color: ${ink2}; }
.budget-static-card figcaption { margin-bottom: 16px; }
.budget-static-subtitle, .budget-static-note { color: ${ink2}; }
.budget-static-note, .budget-static-listed { margin-top: 14px !important; }
.budget-static-listed { font-weight: 700; }
.budget-static-footnote { margin-top: 8px !important; color: ${ink3}; font-size: 13px; }
.budget-static-card svg { display: block; max-width: 100%; height: auto; }
.budget-static-wide { display: none; }
.budget-static-card details { margin-top: 12px; }
.budget-static-card summary { min-height: 24px; color: ${accent}; cursor: pointer; }
.budget-static-card summary:focus-visible, .budget-static-card a:focus-visible { outline: 2px solid ${focus}; outline-offset: 2px; }
.budget-static-card a { color: ${accent}; }
.budget-static-scroll { overflow-x: auto; }
.budget-static-card table { width: 100%; border-collapse: collapse; font-size: 14px; }
.budget-static-card caption { padding: 8px 0; text-align: start; color: ${ink2}; }
.budget-static-card th, .budget-static-card td {
  padding: 6px 10px; border-bottom: 1px solid ${rule}; font-weight: 400; text-align: start; vertical-align: top;
}
.budget-static-card thead th { border-bottom-color: ${ruleStrong}; font-weight: 700; }
.budget-static-card .figure { text-align: end; white-space: nowrap; }
.budget-static-card .text { min-width: 8em; }
.budget-static-card td.code { color: ${ink3}; }
.budget-static-card .group > *, .budget-static-card .total > * { font-weight: 700; }
.budget-static-card .computed > * { color: ${ink2}; font-style: italic; }
.budget-static-card .depth-1 { padding-inline-start: 28px; }
.budget-static-card .depth-2 { padding-inline-start: 46px; }
.budget-static-card .depth-3 { padding-inline-start: 64px; }
.budget-static-card .depth-4 { padding-inline-start: 82px; }
.budget-static-card th i {
  display: inline-block; width: 12px; height: 12px; margin-inline-end: 8px; border-radius: 2px; background: ${ruleStrong};
}
@media (max-width: 479px) {
  .budget-static-card { padding: 16px 16px 14px; border-left: 0; border-right: 0; border-radius: 0; }
}
@media (min-width: ${MEDIUM_FROM}px) {
  .budget-static-checks li { display: grid; grid-template-columns: 126px minmax(0, 1fr) auto; }
  .budget-static-checks .rule { order: 0; }
  .budget-static-checks .difference { padding-inline-start: 12px; }
  .budget-static-checks .sentence { grid-column: 2 / -1; }
  .budget-static-wide { display: block; }
  .budget-static-narrow { display: none; }
}
.budget-settled { min-height: 0 !important; }
@media print {
  .budget-static { min-height: 0 !important; }
  .budget-static-card { break-inside: auto; border-color: #8a8a8a; }
  .budget-static-card figcaption, .budget-static-card svg, .budget-static-card tr { break-inside: avoid; }
  .budget-static-card thead { display: table-header-group; }
  .budget-static-card details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;

const PAGE = `/* The page around them. */
.budget-page { margin: 0; background: #f6f7f9; color: ${ink}; color-scheme: light; font-family: system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
.budget-page main { box-sizing: border-box; max-width: 880px; margin: 0 auto; padding: 24px 16px 48px; }
.budget-page h1 { margin: 0 0 20px; font-size: 26px; line-height: 1.35; }
.budget-page .budget-static { margin-bottom: 20px; }
.budget-page nav { margin-bottom: 16px; }
.budget-page nav ul { margin: 0; padding: 0; list-style: none; }
.budget-page nav li { display: inline-block; margin: 0 16px 8px 0; }
.budget-page a { color: ${accent}; }
@media (max-width: 479px) {
  .budget-page main { padding: 16px 0 32px; }
  .budget-page h1, .budget-page nav { margin-left: 16px; margin-right: 16px; }
}
@media print {
  .budget-page { background: none; }
  .budget-page nav { display: none; }
}
`;

/** Rooms in steps, for every form; only where the script runs, for where it does not nothing will be drawn. */
function rooms(): string {
  const all = (form: string): string =>
    Array.from(
      { length: MOST_STEPS },
      (_, index) => `.budget-live .budget-space-${form}-${index + 1}{min-height:${(index + 1) * SPACE_STEP}px}`,
    ).join("\n");
  return `@media not all and (min-width: ${MEDIUM_FROM}px) {
${all("narrow")}
}
@media (min-width: ${MEDIUM_FROM}px) and (max-width: ${WIDE_FROM - 1}px) {
${all("medium")}
}
@media (min-width: ${WIDE_FROM}px) {
${all("wide")}
}
`;
}

function swatches(): string {
  return Object.entries(CATEGORY_COLOURS)
    .map(([code, { light }]) => `.budget-static-card .category-${code} { background: ${light[0]}; }\n`)
    .join("");
}
