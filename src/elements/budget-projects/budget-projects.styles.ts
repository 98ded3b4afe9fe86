import { css } from "lit";

/** Projects as lines that open: facts, a bar of allocations, a scorecard. */
export const projectsStyles = css`
  .project {
    border-top: 1px solid var(--_rule-strong);
    border-inline-start: 2px solid var(--_surface);
    padding-inline-start: 6px;
  }
  .project.selected {
    border-inline-start-color: var(--_accent);
  }
  .project.selected > summary {
    background: var(--_accent-soft);
  }
  .project > summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    padding: 12px 4px;
    /* What does not fit on the first line begins below the name. */
    padding-inline-start: calc(4px + 41em / 14);
  }
  .project > summary::before {
    margin-inline-start: calc(-41em / 14);
  }
  .rest > summary {
    padding: 12px 0;
    border-top: 1px solid var(--_rule-strong);
    color: var(--_accent);
  }
  .project-name {
    flex: 1 1 12em;
    min-width: 0;
    font-size: calc(16em / 14);
    font-weight: 700;
    padding-inline-start: calc(22em / 14);
    padding-inline-end: 16px;
    text-indent: calc(-22em / 14);
  }
  /* All that is spent is of no category; its name stands in line with the others. */
  .swatch.none {
    visibility: hidden;
  }
  .project-amount b {
    font-size: calc(16em / 14);
  }
  .project-share {
    margin-inline-start: 12px;
    color: var(--_ink-2);
  }
  .project-body {
    padding: 0 4px 20px;
    padding-inline-start: 1.2em;
  }
  .narrow .project-body {
    padding-inline-start: 4px;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 8em 1fr;
    grid-column-gap: 12px;
    padding: 3px 0;
  }
  .narrow .facts > div {
    grid-template-columns: 1fr;
    padding: 5px 0;
  }
  .facts dt,
  .part-heading {
    color: var(--_ink-2);
  }
  .part-heading {
    margin: 16px 0 6px;
  }
  .allocation-bar {
    display: block;
    overflow: visible;
  }
  .allocation-bar rect {
    fill: var(--_tint);
    stroke: var(--_fill);
    stroke-width: 1;
  }
  .allocation-bar .open {
    fill: none;
    stroke: var(--_rule-strong);
    stroke-dasharray: 3 3;
  }
  .allocations {
    margin: 6px 0 0;
    padding: 0;
    list-style: none;
  }
  .allocations li {
    display: flex;
    padding: 3px 0;
    border-bottom: 1px solid var(--_rule);
  }
  .allocations .number {
    flex: none;
    width: 2em;
    color: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .allocations .name {
    flex: 1 1 auto;
    min-width: 0;
    padding-inline-end: 12px;
  }
  .allocations .figure {
    flex: none;
    font-weight: 700;
  }
  .allocations .share {
    flex: none;
    width: 5em;
    color: var(--_ink-2);
    text-align: end;
  }
  .residual {
    margin-top: 6px;
    color: var(--_ink-2);
  }
  .scorecard th,
  .scorecard td {
    padding: 6px 8px;
  }
  .scorecard .target {
    font-weight: 700;
    white-space: nowrap;
  }
  .scorecard .group th {
    padding-top: 10px;
    color: var(--_ink-2);
    border-bottom: 0;
  }
  .scorecard .judged,
  .allocations .judged {
    color: var(--_ink-2);
    font-size: calc(13em / 14);
  }
  .weight svg {
    display: block;
    margin-inline-start: auto;
  }
  .weight rect {
    fill: var(--_rule-strong);
  }
  .score-block {
    padding: 8px 0;
    border-bottom: 1px solid var(--_rule);
  }
  .score-block dl,
  .score-block dl > div {
    display: flex;
    flex-wrap: wrap;
  }
  .score-block dl > div {
    margin-inline-end: 16px;
  }
  .score-block dt {
    margin-inline-end: 6px;
    color: var(--_ink-2);
  }
  .score-block dd {
    font-weight: 700;
  }
  .score-name {
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .project.selected > summary {
      outline: 2px solid Highlight;
    }
    .allocation-bar rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    .weight rect {
      fill: CanvasText;
    }
  }
  @media print {
    .rest > summary {
      display: none;
    }
    .project > summary {
      padding-inline-start: 4px;
    }
    .project-name,
    .part-heading,
    .facts > div,
    .score-block {
      break-inside: avoid;
    }
    /* As the heads of cards: room for the first rows. */
    .part-heading {
      margin-bottom: -96px;
    }
    .part-heading::after {
      content: "";
      display: block;
      height: 100px;
    }
    .residual {
      break-before: avoid;
    }
    .project > summary,
    .part-heading,
    .allocation-bar,
    .group {
      break-after: avoid;
    }
    .allocation-bar rect {
      fill: #fff;
      stroke: #000;
    }
    .scorecard th,
    .scorecard td {
      padding: 1px 4px;
      font-size: calc(12em / 14);
    }
  }
`;
