import { css } from "lit";

/** Key figures as tiles, sentences below. */
export const summaryStyles = css`
  .tiles {
    --_tile: calc(132em / 14);
    display: flex;
    flex-wrap: wrap;
    margin: -4px -12px;
  }
  /* Not more columns than make the last row a whole one. Where it is none, its tiles share it. */
  .most-4 {
    --_most: calc(25% - 24px);
  }
  .most-5 {
    --_most: calc(20% - 24px);
  }
  .most-6 {
    --_most: calc(16.66% - 24px);
  }
  .tiles.wide {
    --_tile: calc(200em / 14);
  }
  .tiles.widest {
    --_tile: calc(272em / 14);
  }
  .narrow .tiles:not(.widest) {
    --_tile: calc(122em / 14);
    margin: -2px -8px;
  }
  .narrow .tiles.wide {
    --_tile: calc(180em / 14);
  }
  .narrow .tile-figure b {
    font-size: calc(17em / 14);
  }
  .tile {
    flex: 1 1 max(var(--_tile), var(--_most));
    margin: 4px 12px;
    padding: 10px 0;
    border-top: 2px solid var(--_rule-strong);
    break-inside: avoid;
  }
  .narrow .tile {
    margin: 2px 8px;
  }
  .tile-name,
  .tile-more {
    color: var(--_ink-2);
  }
  .tile-figure b {
    white-space: nowrap;
    font-size: calc(20em / 14);
    line-height: 1.5;
  }
  .themes {
    margin-top: 20px;
    columns: 30em;
    column-gap: 40px;
  }
  .theme {
    margin-bottom: 20px;
  }
  .theme-heading {
    font-weight: 700;
    break-after: avoid;
  }
  .theme p {
    margin-top: 4px;
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_surface);
  }
  /* A short list stands in one column. */
  .theme p:nth-child(2):nth-last-child(-n + 5) ~ p {
    break-before: avoid;
  }
  .theme p.selected {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .theme summary {
    display: inline-block;
    margin-top: 4px;
    padding: 4px 8px;
    color: var(--_accent);
    text-decoration: underline;
  }
  /* On a phone one heading below the other; what it says is one tap away. */
  .theme.fold {
    margin: 0;
    padding: 0 0 4px;
    border-bottom: 1px solid var(--_rule);
  }
  .theme.fold > summary {
    display: block;
    margin: 0;
    padding: 11px 0 9px;
    color: inherit;
    text-decoration: none;
  }
  .theme.fold:last-child {
    border: 0;
  }
  .fold .theme-heading {
    display: inline;
  }
  @media print {
    /* A card has no edge on paper: gaps of tiles that reached over it would make the browser shrink every page. */
    .chart {
      overflow: hidden;
    }
    .theme summary {
      display: none;
    }
    .tiles {
      break-inside: avoid;
    }
  }
`;
