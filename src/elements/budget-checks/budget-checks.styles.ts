import { css } from "lit";

/** 勾稽校验: a quiet list; what does not match stands out by its sign, its word and the edge at its beginning. */
export const checksStyles = css`
  :host([compact]) {
    display: inline-block;
    max-width: 100%;
  }
  .badge {
    display: inline-block;
    max-width: 100%;
    padding: calc(2em / 14) calc(10em / 14);
    font-size: inherit;
  }
  .sign {
    flex: none;
  }
  .summary {
    color: var(--_ink-2);
  }
  /* The buttons show what the sentence says to who does not see them. */
  @media screen {
    .summary {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: -4px;
  }
  .chip {
    margin-inline-end: 6px;
    margin-bottom: 6px;
    padding: 0 calc(10em / 14);
  }
  .chip[aria-pressed="true"] {
    border-color: var(--_accent);
  }
  .chip.contradiction > .sign {
    color: var(--_warn);
  }
  .concerning,
  .status {
    margin-top: 6px;
    color: var(--_ink-2);
  }
  .concerning button {
    margin-inline-start: 6px;
  }
  /* There all the time: only then a screen reader tells what comes into it. */
  .status:empty {
    margin: 0;
  }
  .theme {
    margin-top: 20px;
  }
  /* Boxes of their own, at whose beginning a quotation mark is trimmed. */
  .theme-head > bdi,
  .sentence > bdi {
    display: block;
  }
  .theme-head {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--_rule-strong);
    font-weight: 700;
  }
  .theme li {
    border-bottom: 1px solid var(--_rule);
  }
  summary {
    display: block;
  }
  summary::before {
    display: none;
  }
  .check > summary > .line {
    display: grid;
    grid-template-columns: calc(22em / 14) calc(126em / 14) minmax(0, 1fr) auto;
    padding: 9px 0;
  }
  .line::before {
    margin: calc(7em / 14) calc(3em / 14) 0;
  }
  .verdict {
    padding-inline-end: calc(10em / 14);
    font-weight: 700;
    white-space: nowrap;
    color: var(--_ink-2);
  }
  .contradiction .verdict {
    color: var(--_warn);
  }
  .match .verdict {
    font-weight: 400;
  }
  .check-title {
    font-weight: 700;
  }
  .match .check-title {
    font-weight: 400;
  }
  .check-difference {
    padding-inline-start: 12px;
    text-align: end;
    white-space: nowrap;
  }
  .sentence {
    grid-column: 3 / -1;
    color: var(--_ink-2);
  }
  .fold > summary > .line {
    display: flex;
    align-items: center;
    padding: 9px 0;
    color: var(--_ink-2);
  }
  .fold > summary > .line::before {
    margin-top: 0;
    margin-inline-end: calc(12em / 14);
  }
  .fold > summary .sign {
    margin-inline-end: calc(5em / 14);
  }
  .fold > ul {
    border-top: 1px solid var(--_rule);
  }
  .more {
    margin: 10px 0;
  }
  summary:hover .check-title,
  .fold > summary:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .detail {
    padding: 2px 0 14px;
    padding-inline-start: calc(148em / 14);
  }
  .figures-head {
    margin-top: 8px;
    color: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .figures li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, calc(230em / 14));
    padding: 4px 0;
    border-top: 1px solid var(--_rule);
    border-bottom: 0;
  }
  .figures .blanks {
    display: block;
    color: var(--_ink-2);
  }
  .figure-name .code,
  .figure-place {
    color: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .figure-value {
    padding: 0 16px;
    font-weight: 700;
    text-align: end;
    white-space: nowrap;
  }
  .figure-value.word {
    max-width: calc(300em / 14);
    font-weight: 400;
    white-space: normal;
  }
  .facts {
    margin-top: 10px;
    padding-top: 6px;
    border-top: 1px solid var(--_rule-strong);
  }
  .facts > div {
    display: flex;
  }
  .facts dt {
    flex: none;
    width: calc(120em / 14);
    color: var(--_ink-2);
  }
  .nothing-found,
  .running {
    padding: 16px 0;
    color: var(--_ink-2);
  }

  .narrow .check > summary > .line {
    display: flex;
    flex-wrap: wrap;
  }
  .narrow .line::before {
    margin-inline-end: calc(12em / 14);
  }
  .narrow .verdict {
    flex: 1 1 auto;
  }
  .narrow .check-difference {
    padding-inline-start: calc(22em / 14);
  }
  .narrow .check-title,
  .narrow .sentence {
    flex: 1 0 100%;
    min-width: 0;
    max-width: 100%;
    padding-inline-start: calc(22em / 14);
  }
  .narrow .check-title {
    order: 1;
  }
  .narrow .sentence {
    order: 2;
  }
  .narrow .detail {
    padding-inline-start: calc(22em / 14);
  }
  .narrow .figures li {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .narrow .figure-value {
    padding-inline-end: 0;
  }
  .narrow .figure-place {
    grid-column: 1 / -1;
  }
  .compact .fold > summary > .line,
  .compact .check > summary > .line {
    min-height: calc(44em / 14);
  }

  .table-view td.text {
    min-width: calc(74em / 14);
  }
  .table-view th.text[scope="row"],
  .table-view td.text:nth-child(4) {
    min-width: calc(180em / 14);
  }

  @media (forced-colors: active) {
    .contradiction .verdict,
    .chip.contradiction > .sign {
      color: CanvasText;
    }
  }
  @media print {
    .chips,
    .concerning button,
    .more {
      display: none;
    }
    .theme-head {
      break-after: avoid;
    }
    .checks {
      font-size: calc(12em / 14);
      line-height: 1.42;
    }
    .theme {
      margin-top: 14px;
    }
    .card .check > summary > .line,
    .fold > summary > .line {
      padding: 4px 0 2px;
    }
    summary,
    .figures-head {
      break-inside: avoid;
      break-after: avoid;
    }
    .figures li,
    .facts {
      break-inside: avoid;
      padding: 1px 0;
    }
    .figures-head,
    .facts {
      margin-top: 3px;
    }
    .card .detail {
      padding-bottom: 6px;
    }
    .card .check > summary > .line {
      grid-template-columns: calc(116em / 14) minmax(0, 1fr) auto;
    }
    .card .sentence {
      grid-column: 2 / -1;
    }
    .card .detail {
      padding-inline-start: calc(116em / 14);
    }
    .narrow .detail {
      padding-inline-start: 0;
    }
  }
`;
