import { css } from "lit";

/** What comes with many rows: tools, heads that stay in sight, rows drawn in part, the tree. */
export const deltaLongStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 4px;
  }
  .tools > * {
    margin-bottom: 8px;
    margin-inline-end: 8px;
  }
  .find,
  .order {
    min-width: 0;
  }
  .find {
    flex: 0 1 calc(200em / 14);
  }
  .chips,
  .expansion {
    display: flex;
    flex-wrap: wrap;
    margin-top: -2px;
    margin-bottom: 6px;
  }
  .chip,
  .expansion > button {
    margin-inline-end: 4px;
  }
  .chips > *,
  .expansion > * {
    margin-top: 2px;
    margin-bottom: 2px;
  }
  .chip,
  .expansion > button,
  .clear {
    padding: 0 calc(9em / 14);
  }
  .chip[aria-pressed="true"] {
    border-color: var(--_accent);
  }
  .status {
    color: var(--_ink-2);
  }
  .status:empty {
    margin: 0;
  }
  /* For the finger: whole lines, and type that a phone does not zoom in to. */
  .compact .find,
  .compact .order {
    height: calc(44em / 16);
    font-size: calc(16em / 14);
  }
  .compact .find {
    flex: 1 1 calc(128em / 16);
  }
  .compact .order {
    flex: 1 1 auto;
  }
  .compact .tools {
    margin-inline-end: -8px;
  }
  .nothing-found {
    padding: 16px 0;
    color: var(--_ink-2);
  }
  .nothing-found > * {
    margin-inline-end: 12px;
  }

  .card .sort {
    position: relative;
    height: auto;
    min-height: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
    cursor: pointer;
  }
  .card .sort:hover {
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .sort-sign {
    margin-inline-start: 4px;
    vertical-align: calc(1em / 14);
  }
  /* Beside the figures' own column: the sign moves nothing. */
  .figure .sort-sign {
    position: absolute;
    top: 50%;
    left: -11px;
    margin: -4px 0 0;
  }
  [aria-sort] .sort {
    color: var(--_ink);
  }

  .delta:not(.blocks) thead,
  .tree thead {
    position: sticky;
    top: var(--budget-sticky-top, 0px);
    z-index: 3;
    background: var(--_surface);
  }
  .table-scroll:not(.fits) .tree thead {
    top: 0;
  }
  /* Edges of the cells themselves: those of a collapsed table would stay behind. */
  .delta,
  .tree {
    border-collapse: separate;
  }
  .sum > * {
    color: var(--_ink-2);
  }
  .filtered > * {
    color: var(--_accent);
  }
  @media (min-height: 600px) {
    .long:not(.blocks) .total-group {
      position: sticky;
      top: calc(var(--budget-sticky-top, 0px) + var(--_head-height, 0px));
      z-index: 2;
      background: var(--_surface);
    }
  }
  .partial:not(.blocks):not(.tree) {
    table-layout: fixed;
  }
  .partial .name,
  .partial .reason {
    min-width: 0 !important;
  }
  .gap td,
  .unchanged-names td {
    padding: 0;
    border: 0;
  }
  .blocks .gap,
  .blocks .gap tr,
  .blocks .gap td,
  .blocks .unchanged-names,
  .blocks .unchanged-names td {
    display: block;
  }

  .card .unchanged-toggle {
    display: inline-flex;
    align-items: flex-start;
    height: auto;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    line-height: inherit;
  }
  .unchanged-toggle > .chevron {
    margin-top: calc(7em / 14);
  }
  .unchanged-toggle:hover bdi {
    text-decoration: underline;
  }
  .narrow .unchanged-toggle {
    min-height: 44px;
  }
  .print-only-block {
    display: none;
  }

  .tree-scroll.fits {
    overflow: visible !important;
  }
  .tree-scroll:not(.fits) {
    max-height: calc(100vh - 96px);
    overflow: auto;
  }
  .tree .name {
    position: sticky;
    z-index: 1;
    min-width: calc(200em / 14);
    background: var(--_surface);
  }
  .tree.ltr .name {
    left: 0;
  }
  .tree.rtl .name {
    right: 0;
  }
  .narrow .tree .name {
    min-width: calc(176em / 14);
  }
  .narrow .tree-name .swatch {
    display: none;
  }
  .tree .reason {
    min-width: calc(160em / 14);
    color: var(--_ink-2);
  }
  .tree .code {
    padding-inline-end: 4px;
  }
  .tree-name {
    display: flex;
  }
  .tree-name .swatch {
    flex: none;
    margin-top: calc(5em / 14);
  }
  .tree-name bdi {
    min-width: 0;
  }
  .fold-room,
  .card .fold {
    flex: none;
    width: 24px;
    height: 24px;
    margin-top: -1px;
    margin-inline-end: 2px;
  }
  .card .fold {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink-2);
    line-height: 1;
  }
  .card .fold:hover {
    background: var(--_accent-soft);
  }
  .fold > .chevron {
    margin: 0;
  }
  .tree .ending > tr:first-child > * {
    border-top: 1px solid var(--_rule-strong);
  }

  @media (min-height: 600px) {
    .card:not(.narrow) .tree .ending {
      position: sticky;
      bottom: 0;
      z-index: 2;
      background: var(--_surface);
    }
  }

  @media print {
    .print-only-block {
      display: block;
      padding: 5px 0;
      color: var(--_ink-2);
    }
    .tools,
    .nothing-found button {
      display: none;
    }
    .delta:not(.blocks) thead,
    .tree thead,
    .long:not(.blocks) .total-group,
    .card:not(.narrow) .tree .ending,
    .tree .name {
      position: static;
    }
    .sort-sign {
      display: none;
    }
  }
`;
