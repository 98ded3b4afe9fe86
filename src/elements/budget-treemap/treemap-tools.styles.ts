import { css, unsafeCSS } from "lit";
import { CHANGE_STRENGTHS } from "../../theme/change-scale.js";

/** How strongly each class of changes is coloured; from constants of this project alone. */
function strengths(): string {
  return Object.entries(CHANGE_STRENGTHS)
    .map(([name, strength]) => `.change-${name}{--_strength:${strength}}`)
    .join("");
}

/** What stands between the head and the drawing: the choice of colours, the search box, the legend of changes. */
export const treemapToolsStyles = css`
  .map-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: -12px 0 12px;
  }
  /* Where they stand in two lines they keep their distance: the oldest browsers know no gap here. */
  .map-tools > * {
    margin-top: 8px;
  }
  .finder {
    position: relative;
    flex: 0 1 calc(220em / 14);
    min-width: calc(120em / 14);
  }
  .map-tools .find {
    width: 100%;
  }
  .found {
    position: absolute;
    top: 100%;
    z-index: 2;
    width: max-content;
    min-width: 100%;
    max-width: calc(420em / 14);
    max-height: calc(330em / 14);
    margin-top: 4px;
    overflow-y: auto;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_surface);
    box-shadow: 0 4px 16px rgba(0, 0, 0, 0.16);
  }
  /* Over the whole width of the card. */
  .narrow .map-tools {
    position: relative;
  }
  .narrow .finder {
    position: static;
  }
  .narrow .found {
    left: 0;
    right: 0;
    width: auto;
    max-width: none;
  }
  .found[hidden] {
    display: none;
  }
  .find-option {
    display: grid;
    grid-template-columns: 1fr auto;
    padding: calc(6em / 14) calc(12em / 14);
    border-bottom: 1px solid var(--_rule);
    cursor: pointer;
  }
  .find-option:hover,
  .find-option[aria-selected="true"] {
    background: var(--_accent-soft);
  }
  .find-option[aria-selected="true"] {
    box-shadow: inset 3px 0 var(--_accent);
  }
  .find-code,
  .find-path {
    color: var(--_ink-2);
    font-size: calc(13em / 14);
  }
  .find-amount {
    padding-inline-start: calc(16em / 14);
    white-space: nowrap;
    direction: ltr;
  }
  .find-path {
    grid-column: 1 / -1;
  }
  .found-count {
    padding: calc(6em / 14) calc(12em / 14);
    color: var(--_ink-2);
  }
  .narrow .finder {
    flex: 1 1 0;
  }
  .narrow .colouring {
    flex: 0 1 auto;
    min-width: 0;
  }
  /* Two lines where large text leaves no other way. */
  .narrow .colouring button {
    flex: 0 1 auto;
    min-width: 0;
    height: auto;
    min-height: calc(32em / 14);
    padding: 0 calc(9em / 14);
  }
  .compact .colouring button {
    min-height: calc(40em / 14);
  }
  .compact .map-tools .find {
    height: calc(40em / 14);
    /* Below 16 px a phone would zoom in. */
    font-size: calc(16em / 14);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    margin: -4px -4px 8px;
  }
  .legend button {
    height: auto;
    min-height: calc(30em / 14);
    margin: 0 4px 4px;
    padding: 2px calc(8em / 14);
    text-align: start;
  }
  .legend button[aria-pressed="true"] {
    border-color: var(--_accent);
  }
  .compact .legend button {
    min-height: calc(40em / 14);
  }
  .legend-status {
    flex: 1 1 100%;
    margin: 2px 4px 4px;
    color: var(--_ink-2);
  }
  /* There all the time: only then a screen reader tells what comes into it. */
  .legend-status:empty {
    margin: 0;
  }
  .change-swatch {
    display: inline-block;
    margin-inline-end: 6px;
    vertical-align: calc(-2em / 14);
    overflow: visible;
  }

  .change-rise-1,
  .change-rise-2,
  .change-rise-3,
  .change-new {
    --_fill: var(--_rise);
    --_strength: 0;
  }
  .change-fall-1,
  .change-fall-2,
  .change-fall-3,
  .change-cancelled {
    --_fill: var(--_fall);
    --_strength: 0;
  }
  .change-unchanged,
  .change-none {
    --_fill: var(--_ink-3);
    --_strength: 0;
  }
  @media not print {
    ${unsafeCSS(strengths())}
  }
  .cell[class*="change-"] .area {
    fill: var(--_fill);
    fill-opacity: var(--_strength);
    stroke: var(--_rule-strong);
  }
  .cell[class*="change-"] text {
    fill: var(--_ink);
  }
  .frame {
    fill: none;
    stroke: var(--_fill);
  }
  .texture {
    fill: var(--_fill);
    opacity: 0.45;
  }
  .pattern.plate,
  .texture.plate {
    fill: var(--_surface);
    opacity: 1;
  }
  .change-strip {
    --_fill: var(--_ink-2);
  }
  .change-strip .strip {
    fill: var(--_track);
  }
  .group.change-strip text {
    fill: var(--_ink);
  }
  .group.change-strip .text-share,
  .group.change-strip .text-code {
    fill: var(--_ink-2);
  }
  .change-strip .rest {
    fill: none;
  }
  /* What a filter does not let through: no colour, pale words, still to be read. */
  .cell.faded .area {
    fill-opacity: 0;
    stroke: var(--_rule);
  }
  .cell.faded text {
    fill: var(--_ink-3);
    font-weight: 400;
  }
  .cell.faded .frame,
  .cell.faded .texture,
  .cell.faded .pattern,
  .leaf.faded .bar,
  .leaf.faded .change-swatch {
    visibility: hidden;
  }
  li.faded,
  .faded-text,
  .leaf.faded,
  .faded .quiet {
    color: var(--_ink-3);
  }
  .faded b {
    font-weight: 400;
  }
  .branch-amount {
    padding: 4px 0;
    text-align: end;
    white-space: nowrap;
  }
  .branch-second {
    display: block;
    color: var(--_ink-2);
    font-size: calc(14em / 16);
    line-height: 1.3;
  }
  .leaf.hundred {
    --_share-room: 126;
  }
  /* With a short amount the bar would still stand beside it. */
  .hundred .leaf-name {
    flex-basis: 8em;
  }
  .leaf-share {
    white-space: nowrap;
  }
  [class*="change-"] .bar {
    fill-opacity: var(--_strength);
    stroke: var(--_fill);
  }
  @media (forced-colors: active) {
    [class*="change-"] {
      --_strength: 0 !important;
    }
    .texture {
      opacity: 1;
    }
    .cell.faded text {
      fill: GrayText;
    }
    .find-option[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  .exporting .map-tools,
  .exporting .legend-clear {
    display: none;
  }
  @media print {
    .map-tools,
    .legend-clear {
      display: none;
    }
    .legend button {
      min-height: 0;
      border: 0;
      background: none;
    }
    .texture {
      opacity: 1;
    }
  }
`;
