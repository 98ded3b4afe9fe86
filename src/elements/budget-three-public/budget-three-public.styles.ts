import { css } from "lit";

/** 三公: one row for each item, one bar for each year; the oldest hollow, this year's solid. */
export const threePublicStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    margin-bottom: 4px;
    color: var(--_ink-2);
  }
  .legend-entry {
    display: inline-flex;
    align-items: center;
    margin-inline-end: calc(16em / 14);
    white-space: nowrap;
  }
  .legend .shape {
    margin-inline-end: calc(7em / 14);
  }
  .row {
    padding: 10px 0 12px;
    position: relative;
    cursor: pointer;
  }
  .row + .row {
    border-top: 1px solid var(--_rule);
  }
  /* Only the name is indented: all bars begin on one zero line. */
  .indent-1 .row-head {
    padding-inline-start: calc(20em / 14);
  }
  .indent-2 .row-head {
    padding-inline-start: calc(40em / 14);
  }
  /* What marks the row reaches over the padding of the card without moving anything. */
  .row.selected {
    background: var(--_accent-soft);
    box-shadow: 6px 0 var(--_accent-soft), -6px 0 var(--_accent-soft);
  }
  .row.selected::before {
    content: "";
    position: absolute;
    top: 0;
    bottom: 0;
    width: 2px;
    margin-inline-start: -8px;
    background: var(--_accent);
  }
  .row-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin-bottom: 2px;
  }
  .row-name {
    flex: 1 1 auto;
    min-width: 0;
    max-width: 100%;
    padding-inline-end: 8px;
    font-weight: 700;
  }
  .indent-1 .row-name,
  .indent-2 .row-name {
    font-weight: 400;
  }
  .row-name bdi {
    display: inline-block;
    max-width: 100%;
  }
  /* As wide as there is room for: names, bars and changes in columns. */
  .beside .row {
    display: grid;
    grid-template-columns: calc(168em / 14) 1fr calc(216em / 14);
    grid-column-gap: 1em;
  }
  .beside .row-head {
    display: contents;
  }
  .beside .row-name {
    grid-row: 1 / span 9;
    line-height: calc(20 / 14);
  }
  .beside .indent-1 .row-name {
    padding-inline-start: calc(20em / 14);
  }
  .beside .indent-2 .row-name {
    padding-inline-start: calc(40em / 14);
  }
  .beside .tag {
    grid-area: 1 / 3 / span 9;
    align-self: start;
    justify-self: end;
  }
  .beside .line {
    grid-column: 2;
  }
  .row.active .row-name {
    font-weight: 700;
  }
  .tag {
    flex: 0 1 auto;
    min-width: 0;
    max-width: 100%;
    margin-inline-start: auto;
    padding: 0 calc(6em / 13);
    border: 1px solid var(--_rule-strong);
    border-radius: 3px;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: calc(13em / 14);
    line-height: 1.54;
  }
  .tag.increase,
  .tag.new {
    border-color: var(--_rise);
    color: var(--_rise);
  }
  .tag.decrease,
  .tag.cancelled {
    border-color: var(--_fall);
    color: var(--_fall);
  }
  .line {
    display: flex;
    align-items: stretch;
    min-height: calc(20em / 14);
    line-height: calc(20 / 14);
  }
  .series {
    flex: none;
    display: grid;
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .series > * {
    grid-area: 1 / 1;
    justify-self: start;
  }
  .axis {
    flex: none;
    display: flex;
    align-items: center;
    margin-inline-end: calc(8em / 14);
    border-inline-start: 1px solid var(--_rule-strong);
  }
  .blank .axis,
  .absent .axis {
    border-inline-start-style: dashed;
  }
  .shape {
    flex: none;
    display: block;
    overflow: visible;
  }
  .bar-first {
    fill: var(--_surface);
    stroke: var(--_rule-strong);
  }
  .bar-middle {
    fill: var(--_prior);
    stroke: var(--_rule-strong);
  }
  .bar-own {
    fill: var(--_accent);
  }
  .bar-zero {
    fill: var(--_ink);
  }
  .bar-figure {
    white-space: nowrap;
  }
  .bar-figure.word {
    color: var(--_ink-2);
  }
  .stacked .line {
    flex-wrap: wrap;
  }
  .stacked .axis {
    min-height: calc(20em / 14);
    margin-inline-end: 0;
  }
  .stacked .bar-figure {
    flex: 1 0 100%;
    min-width: 0;
    white-space: normal;
  }
  .stacked .word {
    flex: 1 1 0;
    margin-inline-start: calc(8em / 14);
  }
  /* The words of an item are no category: a tooltip without a swatch. */
  .tooltip .swatch {
    display: none;
  }

  /* On a phone larger; in a narrow column beside other charts, as large as they are. */
  .compact .legend,
  .compact .line {
    font-size: calc(15em / 14);
  }
  .compact .line,
  .compact .stacked .axis {
    min-height: calc(24em / 15);
    line-height: calc(24 / 15);
  }
  .compact .row-name {
    font-size: calc(16em / 14);
  }
  .compact .tag {
    margin-top: 2px;
    font-size: 1em;
  }

  th[scope="row"] {
    min-width: calc(130em / 14);
  }

  /* Where both are hollow the year between is dashed. */
  @media (forced-colors: active) {
    .bar-middle {
      stroke-dasharray: 4 2;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
      padding: 6px 0;
    }
  }
`;
