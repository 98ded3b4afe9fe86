import { css } from "lit";

/** Key figures as tiles, sentences below. */
export const summaryStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(calc(132em / 14), 100%), 1fr));
    grid-gap: 8px 24px;
  }
  .tiles.wide {
    grid-template-columns: repeat(auto-fill, minmax(min(calc(200em / 14), 100%), 1fr));
  }
  .tiles.widest {
    grid-template-columns: repeat(auto-fill, minmax(min(calc(272em / 14), 100%), 1fr));
  }
  .narrow .tiles:not(.widest) {
    grid-template-columns: repeat(auto-fill, minmax(min(calc(122em / 14), 100%), 1fr));
    grid-gap: 4px 16px;
  }
  .narrow .tiles.wide {
    grid-template-columns: repeat(auto-fill, minmax(min(calc(180em / 14), 100%), 1fr));
  }
  .narrow .tile-figure b {
    font-size: calc(17em / 14);
  }
  .tile {
    padding: 10px 0;
    border-top: 2px solid var(--_rule-strong);
    break-inside: avoid;
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
    border-inline-start: 2px solid transparent;
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
    .theme summary {
      display: none;
    }
  }
`;
