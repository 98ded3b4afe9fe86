import { css } from "lit";

/** Sankey: pale links, solid nodes, words in aligned columns. */
export const sankeyStyles = css`
  svg.sankey {
    direction: ltr;
  }
  .head-text {
    fill: var(--_ink-2);
  }
  .head-text.selected,
  .middle-label.selected text {
    fill: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .head-rule {
    stroke: var(--_rule-strong);
    fill: none;
  }
  .band {
    fill: var(--_tint);
    transition: opacity 200ms ease-out;
  }
  .band.income {
    stroke: var(--_rule);
    stroke-width: 0.75;
  }
  .thin {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 1.5;
    transition: opacity 200ms ease-out;
  }
  /* A tangle of parts of small amounts must not be louder than the large ones behind it. */
  .minor {
    stroke-width: 1;
    stroke-opacity: 0.55;
  }
  .link.faded {
    opacity: 0.45;
  }
  .node {
    fill: var(--_fill);
  }
  .row {
    cursor: pointer;
  }
  .row.selected .hit {
    fill: var(--_accent-soft);
    stroke: var(--_accent);
  }
  .row .hit:focus-visible {
    stroke: var(--_focus);
    stroke-width: 2;
  }
  .row.active .name-text {
    font-weight: 700;
  }
  .leader {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 1.25;
  }
  .code-text {
    fill: var(--_ink-3);
    font-size: calc(13em / 14);
  }
  .share-text {
    fill: var(--_ink-2);
  }
  @media (forced-colors: active) {
    .band {
      stroke: CanvasText;
      stroke-width: 0.75;
    }
    .node {
      fill: Canvas;
      stroke: CanvasText;
    }
    .minor {
      stroke-opacity: 1;
    }
    .row.selected .hit {
      fill: none;
      stroke-width: 2;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .band,
    .thin {
      transition: none;
    }
  }
  @media print {
    .band {
      fill: #e3e3e3;
      stroke: #8a8a8a;
      stroke-width: 0.6;
    }
    .node {
      fill: #fff;
      stroke: #000;
    }
  }
`;
