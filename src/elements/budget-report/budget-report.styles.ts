import { css } from "lit";

/** The page of a disclosure: contents beside or above its sections. */
export const reportStyles = css`
  .card.report {
    display: block;
    padding: 0;
    border: 0;
    background: none;
  }
  .report-head {
    margin-bottom: 24px;
  }
  .report-title {
    font-size: calc(26em / 14);
    line-height: 1.35;
    font-weight: 700;
    text-wrap: balance;
  }
  .report-head p {
    color: var(--_ink-2);
  }
  /* What the whole page is about is no detail. */
  .report-head .choice {
    margin-bottom: 4px;
    color: var(--_ink);
    font-size: calc(16em / 14);
    font-weight: 700;
  }
  .report-actions {
    display: flex;
    flex-wrap: wrap;
    margin-top: 8px;
  }
  .report-actions > * {
    margin: 4px 0;
    margin-inline-end: 8px;
  }
  .report.narrow .report-head,
  .report.narrow > .report-actions,
  .report.narrow .contents,
  .report.narrow .section-title {
    padding: 0 16px;
  }
  .wide .report-body {
    display: grid;
    grid-template-columns: 13em minmax(0, 1fr);
    grid-column-gap: 32px;
  }
  .contents {
    margin-bottom: 16px;
  }
  .contents summary {
    padding: 11px 0;
    font-weight: 700;
  }
  .wide .contents {
    position: sticky;
    top: var(--budget-report-top, 16px);
    align-self: start;
    max-height: calc(100vh - 32px);
    overflow-y: auto;
  }
  .wide .contents summary {
    cursor: default;
    pointer-events: none;
  }
  .wide .contents summary::before {
    display: none;
  }
  .contents ol,
  .trend-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .contents ol {
    border-inline-start: 1px solid var(--_rule);
  }
  .contents a {
    display: block;
    padding: 5px 12px;
    margin-inline-start: -1px;
    border-inline-start: 3px solid transparent;
    color: var(--_ink-2);
    text-decoration: none;
  }
  @media (forced-colors: active) {
    .contents a {
      border-color: Canvas;
    }
  }
  .contents a:hover {
    color: var(--_ink);
    text-decoration: underline;
  }
  .contents a[aria-current] {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }
  .page-number,
  .page-probe {
    display: none;
  }
  .section {
    margin-bottom: 40px;
    scroll-margin-top: var(--budget-report-top, 16px);
  }
  .section.pending {
    min-height: 400px;
  }
  .section-title {
    margin-bottom: 12px;
    font-size: calc(22em / 14);
    line-height: 1.4;
    font-weight: 700;
  }
  .section-title:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .section > * + * {
    margin-top: 16px;
  }
  .paper {
    padding: 16px 24px;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    background: var(--_surface);
  }
  .narrow .paper {
    padding: 12px 16px;
    border-left: 0;
    border-right: 0;
    border-radius: 0;
  }
  .paper p {
    max-width: 60em;
    margin-top: 6px;
  }
  .paper .table-scroll {
    overflow-x: auto;
  }
  /* A table opens below its line, on a phone as wide as the screen. */
  .listed budget-table {
    margin-bottom: 16px;
  }
  .narrow .listed budget-table {
    margin: 0 -16px;
  }
  .report:not(.narrow) .text-part .small {
    display: inline;
    margin-inline-start: 12px;
  }
  .listed .code {
    color: var(--_ink-3);
  }
  .trends thead td {
    border-bottom-color: var(--_rule-strong);
  }
  /* Five years stand on paper too. */
  .trends thead th {
    white-space: normal;
  }
  .trends tbody th {
    min-width: 7em;
  }
  .trends .bars {
    width: 30%;
    vertical-align: middle;
  }
  .trends svg,
  .trend-list svg {
    display: block;
    min-width: 80px;
  }
  .trends rect,
  .trend-list rect {
    fill: var(--_fill, var(--_rule-strong));
  }
  .trends .swatch {
    background: var(--_rule-strong);
  }
  .trends .other,
  .trend-list rect.other {
    opacity: 0.45;
  }
  /* The years before the last are told apart, in the heads too: the earlier, the paler. */
  .trends .other.earlier,
  .trend-list rect.earlier {
    opacity: 0.2;
  }
  .trend-list li {
    padding: 10px 0;
    border-bottom: 1px solid var(--_rule);
  }
  .trend-rest summary {
    padding: 12px 0;
    color: var(--_accent);
  }
  .trend-name {
    font-weight: 700;
  }
  .trend-list dl {
    margin: 0;
  }
  .trend-list dl > div {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
    position: relative;
    padding: 4px 0 10px;
  }
  /* Each bar begins where the others do. */
  .trend-list dd svg {
    position: absolute;
    right: 0;
    bottom: 0;
    left: 0;
  }
  .trend-list dt {
    color: var(--_ink-2);
    padding-inline-end: 8px;
  }
  .trend-list dd {
    margin: 0;
    text-align: end;
  }
  .text-heading {
    margin-top: 16px;
    font-weight: 700;
  }
  .text-part {
    border-bottom: 1px solid var(--_rule);
  }
  .text-part:last-child {
    border: 0;
  }
  div.text-part,
  .text-part > summary {
    padding: 11px 0;
    padding-inline-start: 1.3em;
  }
  .text-part > summary::before {
    margin-inline-start: -1.15em;
  }
  .text-part > summary > .text-heading {
    display: inline;
  }
  .text-heading[aria-level="4"] {
    font-size: calc(16em / 14);
  }
  .duties {
    max-width: 60em;
    margin: 6px 0 0;
    padding-inline-start: 2.4em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 8em 1fr;
    grid-column-gap: 12px;
    padding: 4px 0;
  }
  .narrow .facts > div {
    grid-template-columns: 1fr;
  }
  .facts dt,
  .small {
    color: var(--_ink-2);
  }
  .paper a {
    color: var(--_accent);
  }

  @media print {
    .card.report {
      padding: 0;
      border: 0;
      margin: 0;
    }
    .wide .report-body {
      display: block;
    }
    .wide .contents {
      position: static;
      max-height: none;
      overflow: visible;
    }
    .contents ol {
      border: 0;
      columns: 2;
      column-gap: 32px;
    }
    .contents a[href] {
      display: flex;
      justify-content: space-between;
      margin: 0;
      padding: 4px 0;
      border: 0;
      border-bottom: 1px dotted var(--_rule-strong);
      color: inherit;
      font-weight: 400;
    }
    .page-number {
      display: inline;
    }
    .report-actions {
      display: none;
    }
    .contents,
    .contents li {
      break-inside: avoid;
    }
    .section {
      margin: 28px 0 0;
    }
    /* Takes no room: the second of its parts stands where a page begins, if there are pages. */
    .page-probe {
      display: block;
      position: absolute;
    }
    .page-probe i {
      display: block;
    }
    .page-probe i + i {
      break-before: page;
    }
    .section-title {
      margin-bottom: -148px;
      break-inside: avoid;
      break-after: avoid;
    }
    .section-title::after {
      content: "";
      display: block;
      height: 160px;
    }
    .paper {
      padding: 0;
      border: 0;
    }
    .paper > p:first-child {
      break-after: avoid;
    }
    .paper th,
    .paper td {
      padding: 4px;
    }
    .paper > p:last-child {
      break-before: avoid;
    }
    .paper p,
    .duties li {
      orphans: 3;
      widows: 3;
    }
    .text-heading {
      break-after: avoid;
    }
  }
`;
