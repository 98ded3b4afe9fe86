import { css } from "lit";

/** Where the drawing stands, and the words below it. Sizes are em of 14 px. */
export const chartStyles = css`
  .chart {
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
  }
  .chart[hidden] {
    display: none;
  }
  .wide-hint {
    margin: 0 0 8px;
    color: var(--_ink-2);
  }
  .wide-scroll {
    overflow-x: auto;
  }
  .wide-scroll > svg {
    display: block;
  }
  .chart > svg {
    position: absolute;
    top: 0;
    left: 0;
    display: block;
    overflow: visible;
  }
  svg text {
    fill: var(--_ink);
    font-family: inherit;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: pre;
    /* As it is measured. */
    text-spacing-trim: normal;
  }
  svg .bold {
    font-weight: 700;
  }
  .swatch {
    display: inline-block;
    width: calc(12em / 14);
    height: calc(12em / 14);
    margin-inline-end: calc(10em / 14);
    border-radius: 2px;
    background: var(--_fill);
    vertical-align: calc(-1em / 14);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  .term {
    color: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  /* One sign for all that opens: it points at its words, and down where it is open. */
  .card {
    --_closed: rotate(-45deg);
  }
  .rtl {
    --_closed: rotate(135deg);
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before,
  summary > .line::before,
  .chevron {
    content: "";
    display: inline-block;
    flex: none;
    width: calc(7em / 14);
    height: calc(7em / 14);
    margin-inline-end: calc(9em / 14);
    border: solid var(--_ink-3);
    border-width: 0 1.5px 1.5px 0;
    vertical-align: calc(1.5em / 14);
    transform: var(--_closed);
  }
  [open] > summary::before,
  [open] > summary > .line::before,
  .chevron.open {
    transform: translateY(-25%) rotate(45deg);
  }
  .undrawn,
  .note {
    margin-top: 14px;
    color: var(--_ink-2);
  }
  .undrawn-heading {
    font-weight: 700;
    color: var(--_ink);
  }
  .footnote {
    margin-top: 14px;
    padding-top: 10px;
    border-top: 1px solid var(--_rule);
    color: var(--_ink-3);
    font-size: calc(13em / 14);
    line-height: 1.54;
  }
  /* The line on reconciliation comes after the drawing: nothing moves for it. */
  button.to-checks {
    height: auto;
    min-height: 24px;
    margin: -2px 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
    line-height: inherit;
    text-align: start;
  }
  .to-checks .clause {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media print {
    .to-checks .clause {
      text-decoration: none;
    }
  }
  .badge-place > budget-checks {
    margin-top: 12px;
  }
  .badge-place.expected {
    min-height: 1.54em;
  }
  .narrow .badge-place.expected {
    min-height: 3.08em;
  }
  .empty {
    flex: 1 1 auto;
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: 80px;
    text-align: center;
    color: var(--_ink-2);
  }
`;
