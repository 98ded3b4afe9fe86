import { css } from "lit";

/** Treemap: strips in the category's colour, cells in its tint, gaps in the colour of the surface. */
export const treemapStyles = css`
  svg.treemap {
    direction: ltr;
  }
  @keyframes open-level {
    from {
      opacity: 0;
      transform: scale(0.97);
    }
  }
  @keyframes open-level-again {
    from {
      opacity: 0;
      transform: scale(0.97);
    }
  }
  svg.opened {
    animation: open-level 200ms ease-out;
  }
  svg.opened-again {
    animation: open-level-again 200ms ease-out;
  }
  @media (prefers-reduced-motion: reduce), print {
    svg.opened,
    svg.opened-again {
      animation: none;
    }
  }
  /* Names stand on it, as on that of a category. */
  .category-none {
    --_fill: var(--_ink-3);
  }
  .area {
    fill: var(--_tint);
    stroke: var(--_fill);
    stroke-width: 1;
  }
  .rest {
    fill: var(--_tint);
  }
  .strip {
    fill: var(--_fill);
  }
  .outline {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 1;
    pointer-events: none;
  }
  .cell[data-key],
  .group[data-key],
  .reach {
    cursor: pointer;
  }
  .reach {
    fill: none;
    pointer-events: all;
  }
  .cell[data-key]:hover .area {
    stroke-width: 2;
  }
  .ring {
    fill: none;
    stroke: none;
    pointer-events: none;
  }
  /* All of it is the total. */
  .selected-whole {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .selected .ring {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .hit:focus-visible + .ring {
    stroke: var(--_focus);
    stroke-width: 3;
  }
  .group.group text {
    fill: var(--_on-fill);
  }
  .cell .text-share,
  .cell .text-line {
    fill: var(--_ink-2);
  }
  .group .below text {
    fill: var(--_ink);
  }
  .group .below .text-code {
    fill: var(--_ink-3);
  }
  .group .below .text-share {
    fill: var(--_ink-2);
  }
  .tick {
    fill: none;
    stroke: var(--_fill);
    stroke-width: 1.5;
  }
  .key-list {
    columns: calc(320em / 14);
    column-gap: 20px;
    margin-top: 12px;
  }
  .key {
    display: block;
    break-inside: avoid;
    padding-inline-start: 2em;
    text-indent: -2em;
    min-height: 24px;
    cursor: pointer;
    line-height: 1.71;
  }
  /* The line that opens the rest of a list: down where it opens, up where it closes. */
  button.more {
    align-self: flex-start;
    height: auto;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    line-height: 1.71;
  }
  button.more::after {
    content: "";
    display: inline-block;
    width: calc(6em / 14);
    height: calc(6em / 14);
    margin-inline-start: calc(8em / 14);
    border: solid;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  button.more[aria-expanded="true"]::after {
    transform: translateY(25%) rotate(-135deg);
  }
  button.more:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .compact .undrawn button.more {
    min-height: 44px;
  }
  button.crumb {
    height: auto;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    line-height: 1.71;
  }
  .chip {
    display: inline-block;
    text-indent: 0;
    padding: 0 5px;
    margin-inline-end: 6px;
    border: 1px solid var(--_fill);
    border-radius: 2px;
    background: var(--_tint);
    font-size: calc(13em / 14);
    /* Higher than the plate that forced colours put behind words, which would cover the edges. */
    line-height: 1.5;
    font-weight: 700;
  }
  .chip.whole {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .quiet {
    color: var(--_ink-2);
  }
  .breadcrumb {
    margin: -4px 0 12px;
  }
  .breadcrumb ol {
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .breadcrumb li + li::before {
    content: "›";
    margin: 0 8px;
    color: var(--_ink-3);
  }
  button.crumb {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .chart > svg.whole-bar {
    position: static;
    display: block;
  }
  .whole-label,
  .branch-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .whole-label {
    padding: 4px 0 10px;
    color: var(--_ink-2);
    border-bottom: 1px solid var(--_rule);
  }
  .branch {
    border-bottom: 1px solid var(--_rule);
  }
  .branch-row {
    position: relative;
    box-sizing: border-box;
    min-height: 46px;
    padding: 6px 0;
    font-size: calc(16em / 14);
    cursor: pointer;
  }
  .branch-row .swatch {
    flex: none;
    margin-inline-start: 8px;
  }
  /* A long amount goes below the name, whose words stay whole. */
  .branch-name,
  .leaf-name,
  .whole-label > :first-child {
    flex: 1 1 5em;
    padding-inline-end: 8px;
  }
  .branch-amount,
  .leaf-amount {
    margin-inline-start: auto;
  }
  .undivided {
    visibility: hidden;
  }
  .leaf {
    position: relative;
    /* Room of the shares in pixels at text size 14. */
    --_share-room: 68;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin-inline-start: calc(20em / 14);
    padding: 4px 0 10px;
    cursor: pointer;
  }
  .leaf.flat {
    margin: 0;
    padding-top: 8px;
    border-bottom: 1px solid var(--_rule);
  }
  .leaf-name {
    font-size: calc(15em / 14);
  }
  .leaf-amount {
    font-size: calc(15em / 14);
    white-space: nowrap;
  }
  .leaf-track {
    flex: 1 1 calc(100% - var(--_share-room) * 1em / 14 - 1px);
  }
  .leaf-share {
    min-width: calc(var(--_share-room) * 1em / 14);
    margin-inline-start: auto;
    text-align: end;
    color: var(--_ink-2);
  }
  .leaf-track svg {
    display: block;
    margin-bottom: calc(6em / 14);
  }
  .leaf.active,
  .branch-row.active {
    background: var(--_accent-soft);
  }
  .leaf.selected,
  .branch-row.selected {
    background: var(--_accent-soft);
    box-shadow: inset 2px 0 var(--_accent);
  }
  @media print, (forced-colors: active) {
    .area,
    .outline {
      stroke: var(--_fill);
    }
    .chip.whole {
      border-width: 2px;
      background: none;
      color: inherit;
    }
    .strip {
      fill: var(--_surface);
      stroke: var(--_fill);
      stroke-width: 1.5;
    }
    .whole-bar .bar {
      fill: var(--_surface);
      stroke: var(--_fill);
    }
  }
  @media print {
    .key-list {
      /* Three on A4 upright, and two on a page with a margin of its own: one would take twice the paper. */
      columns: calc(200em / 14);
    }
    td.code .chip {
      margin: 0;
    }
    button.more {
      display: none;
    }
  }
`;
