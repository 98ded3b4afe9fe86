import { css } from "lit";

/** Official tables: a thin grid, as they are printed. */
export const officialStyles = css`
  .official th,
  .official td,
  .official th:first-child,
  .official td:first-child,
  .official th:last-child,
  .official td:last-child {
    padding: 4px 8px;
    border: 1px solid var(--_rule);
  }
  .official thead th {
    text-align: center;
    vertical-align: middle;
    white-space: normal;
  }
  .official .next-side {
    border-inline-start: 2px solid var(--_rule-strong);
  }
  .official tbody th,
  .block-name {
    position: relative;
  }
  .official .swatch,
  .block .swatch {
    margin-inline-end: calc(6em / 14);
  }
  .official td.code {
    text-align: center;
    white-space: nowrap;
  }
  .official .depth-1 {
    padding-inline-start: calc(8px + 1em) !important;
  }
  .official .depth-2 {
    padding-inline-start: calc(8px + 2em) !important;
  }
  .official .selected {
    background: var(--_accent-soft);
  }
  .official th.selected {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .chart > .table-scroll {
    overflow-x: auto;
  }
  .chart > .table-scroll + .table-scroll,
  .table-scroll + .block-heading {
    margin-top: 20px;
  }
  .more-rows summary {
    padding: 12px 0;
    color: var(--_accent);
    text-decoration: underline;
  }
  .state-words {
    padding: 24px 0 8px;
    text-align: center;
  }
  .state-words strong {
    font-size: calc(16em / 14);
  }

  .block-heading {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--_rule-strong);
    color: var(--_ink-2);
  }
  .block {
    padding: 8px 0;
    border-bottom: 1px solid var(--_rule);
  }
  .block.depth-1 {
    padding-inline-start: 1em !important;
  }
  .block.depth-2 {
    padding-inline-start: 2em !important;
  }
  .block.depth-3 {
    padding-inline-start: 3em !important;
  }
  .block.selected {
    background: var(--_accent-soft);
    box-shadow: inset 2px 0 var(--_accent);
  }
  .block-name {
    padding: 4px 0;
    font-size: calc(16em / 14);
  }
  .block-name .code {
    color: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .block.total {
    font-weight: 700;
  }
  .blank-rows {
    margin-top: 10px;
    color: var(--_ink-2);
  }
  /* Figures stand beside the name, or where there is no room in lines below it, at the end of which they stand in line. */
  .block,
  .block dl {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .block-name {
    flex: 1 0 auto;
    max-width: 100%;
  }
  .block dl {
    justify-content: flex-end;
    margin-inline-start: auto;
  }
  .block dl > div {
    display: flex;
    margin-inline-start: 14px;
  }
  .block dt {
    color: var(--_ink-2);
    margin-inline-end: 6px;
  }
  @media (forced-colors: active) {
    .official .selected,
    .block.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  /* Beside a dozen columns of figures names would be set a word to a line. */
  @media screen {
    .official.dense th,
    .official.dense td {
      padding: 4px;
    }
    .official.dense tbody th,
    .official.dense td.text {
      min-width: 7em;
    }
    .printed thead .short {
      white-space: nowrap;
    }
    .printed thead .long,
    .printed tbody th {
      min-width: 6.5em;
    }
    .narrow .printed tbody th {
      min-width: 9em;
    }
    /* Whose figures they are stays in sight; borders that are shared would stay behind. */
    .named tbody th[scope="row"] {
      position: sticky;
      inset-inline-start: -1px;
      z-index: 1;
      background: var(--_surface);
      box-shadow: inset 0 0 0 0.5px var(--_rule);
    }
  }

  @media print {
    /* The official grid, black on white; a narrow column breaks its head anywhere. */
    .official th,
    .official td {
      padding: 1px 4px !important;
      border-color: #000 !important;
      font-size: calc(12em / 14);
      line-height: 1.42;
    }
    .official thead th {
      word-break: break-all;
    }
    .official .swatch {
      display: none;
    }
    .printed:not(.dense) tbody th {
      min-width: 5em;
    }
    /* Of twenty columns none reaches over the page: words break anywhere, figures do not. */
    .printed.dense th,
    .printed.dense td {
      padding: 1px 2px !important;
      word-break: normal;
      overflow-wrap: break-word;
    }
    .state-words {
      break-before: avoid;
    }
  }
`;
