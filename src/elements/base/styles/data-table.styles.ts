import { css } from "lit";

/** Tables: the twin of a chart, and the table view. Sizes are em of 14 px. */
export const dataTableStyles = css`
  .table-view .table-scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    border-spacing: 0;
    font: inherit;
    color: inherit;
  }
  th,
  td {
    padding: 8px 12px;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    border-bottom: 1px solid var(--_rule);
    /* A column is never narrower than its longest word. */
    overflow-wrap: break-word;
  }
  .compact th,
  .compact td {
    --_gap: 6px;
    padding-inline-start: 6px;
    padding-inline-end: 6px;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 0;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    color: var(--_ink-2);
    border-bottom-color: var(--_rule-strong);
    white-space: nowrap;
    vertical-align: bottom;
  }
  .figure {
    text-align: end;
    white-space: nowrap;
  }
  td.code {
    color: var(--_ink-3);
    font-size: calc(13em / 14);
    white-space: nowrap;
  }
  .table-view th.text[scope="row"] {
    min-width: calc(112em / 14);
  }
  .table-view .depth-3,
  .table-view .depth-4 {
    min-width: calc(190em / 14) !important;
  }
  .table-view td.text {
    min-width: calc(120em / 14);
  }
  tr.group > *,
  tr.total > * {
    font-weight: 700;
  }
  tr.computed > * {
    color: var(--_ink-2);
  }
  .depth-1 {
    --_depth: 1em;
  }
  .depth-2 {
    --_depth: 2em;
  }
  .depth-3 {
    --_depth: 3em;
  }
  .depth-4 {
    --_depth: 4em;
  }
  .depth-1,
  .depth-2,
  .depth-3,
  .depth-4,
  .swatched {
    padding-inline-start: calc(var(--_gap, 12px) + var(--_depth, 0em) + var(--_swatch, 0em)) !important;
  }
  /* All lines of a name begin behind its swatch. */
  .swatched {
    --_swatch: calc(22em / 14);
  }
  .swatched .swatch {
    margin-inline-start: calc(var(--_swatch) * -1);
  }
`;
