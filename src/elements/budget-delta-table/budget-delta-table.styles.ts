import { css } from "lit";

/** Changes item by item: a table, or a block for each row where its columns do not fit. */
export const deltaStyles = css`
  .delta .row {
    cursor: pointer;
  }
  .delta .figure bdi {
    direction: ltr;
  }
  /* In line by their decimal points, whichever way the page runs. */
  .delta .figure {
    text-align: right;
  }
  .rtl .mark-name,
  .rtl .reason {
    text-align: right;
  }
  .delta th.name {
    min-width: calc(98em / 14);
  }
  .delta .reason bdi {
    display: block;
  }
  .delta td.reason {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .wide th.name {
    width: 19%;
  }
  .wide th.reason,
  .wide td.reason {
    width: 32%;
    min-width: calc(250em / 14);
    padding-inline-start: calc(20em / 14);
  }
  .delta .total-group > tr:last-child > *,
  .delta .total-group > .first-line:nth-last-child(2) > .name {
    border-bottom-color: var(--_rule-strong);
  }

  .mark {
    display: flex;
    position: relative;
    border-radius: 3px;
    outline: none;
  }
  .mark:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .mark .swatch {
    flex: none;
    margin-top: calc(5em / 14);
    font-style: normal;
  }
  .category-code {
    display: none;
    flex: none;
    margin-inline-end: calc(8em / 14);
    font-style: normal;
  }
  .mark-name {
    min-width: 0;
  }
  .active .mark-name {
    font-weight: 700;
  }

  .bars {
    width: 1px;
  }
  .bar-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    white-space: nowrap;
  }
  .bar-head > :last-child {
    margin-inline-start: auto;
  }
  .bar-line {
    display: block;
    margin-top: calc(1em / 14);
  }
  .rise {
    fill: var(--_rise);
  }
  .fall {
    fill: var(--_fall-soft);
    stroke: var(--_fall);
    vector-effect: non-scaling-stroke;
  }
  .axis {
    stroke: var(--_rule-strong);
    vector-effect: non-scaling-stroke;
  }
  .tag {
    display: inline-block;
    padding: 0 calc(6em / 13);
    border: 1px solid var(--_rule-strong);
    border-radius: 3px;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: calc(13em / 14);
    line-height: 1.54;
  }
  .tag.new {
    border-color: var(--_rise);
    color: var(--_rise);
  }
  .tag.cancelled {
    border-color: var(--_fall);
    color: var(--_fall);
  }

  .two-line th,
  .two-line td {
    padding-inline-start: 8px;
    padding-inline-end: 8px;
  }
  /* The height that a long name needs beyond both lines goes to the reason. */
  .two-line .first-line {
    height: 1px;
  }
  .two-line .first-line > :not(.name),
  .two-line thead tr:first-child:not(:last-child) > :not(.name) {
    border-bottom: 0;
    padding-bottom: 2px;
  }
  .two-line .second-line > *,
  .two-line thead tr:nth-child(2) > * {
    padding-top: 0;
  }
  .two-line .name {
    padding-inline-start: 0;
  }
  .two-line .rate,
  .two-line th:last-child,
  .two-line .reason {
    padding-inline-end: 0;
  }
  .two-line .second-line > .reason,
  .two-line thead tr:nth-child(2) > .reason {
    padding-inline-start: 8px;
  }
  .two-line thead .name {
    vertical-align: top;
  }

  /* What marks the row reaches over the padding of the card without moving anything. */
  .delta .selected > *,
  .delta .within > * {
    background: var(--_accent-soft);
  }
  .ltr .selected > :last-child,
  .ltr .within > :last-child {
    box-shadow: 8px 0 var(--_accent-soft);
  }
  .rtl .selected > :last-child,
  .rtl .within > :last-child {
    box-shadow: -8px 0 var(--_accent-soft);
  }
  .delta .name {
    position: relative;
  }
  /* No ink: what a tooltip must not cover. */
  .extent {
    position: absolute;
    top: 0;
    pointer-events: none;
  }
  .ltr .extent {
    left: 0;
  }
  .rtl .extent {
    right: 0;
  }
  .selected > .name::before,
  .within > .name::before {
    content: "";
    position: absolute;
    top: 0;
    bottom: 0;
    width: 8px;
    background: var(--_accent-soft);
  }
  .selected > .name::before {
    border-inline-start: 2px solid var(--_accent);
  }
  .ltr .name::before {
    left: -8px;
  }
  .rtl .name::before {
    right: -8px;
  }

  .blocks,
  .blocks tbody {
    display: block;
  }
  .blocks thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .blocks .line {
    display: grid;
    position: relative;
    grid-template-columns: fit-content(40%) fit-content(40%) minmax(0, 1fr) fit-content(55%);
    padding: 12px 0 14px;
    border-top: 1px solid var(--_rule);
    font-size: calc(15em / 14);
    line-height: 1.6;
  }
  .blocks th,
  .blocks td {
    min-width: 0;
    padding: 0;
    border: 0;
  }
  .blocks .figure {
    white-space: normal;
    text-align: end;
  }
  .blocks .line > .name {
    grid-area: 1 / 1 / 2 / 4;
    position: static;
    min-width: calc(80em / 16);
    padding-inline-end: 12px;
    font-size: calc(16em / 15);
    line-height: 1.5;
  }
  /* A target of 44 px for the finger: the line of the name and the one below it. */
  .blocks .mark::after {
    content: "";
    position: absolute;
    top: -8px;
    left: 0;
    right: 0;
    min-height: calc(48em / 16);
    bottom: -24px;
  }
  .blocks .line > .change {
    grid-area: 1 / 4 / 2 / 5;
    font-size: calc(16em / 15);
    line-height: 1.5;
    font-weight: 700;
  }
  .blocks .line > .prior,
  .blocks .line > .current,
  .blocks .line > .rate {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .blocks .line > .prior {
    grid-area: 2 / 1 / 3 / 2;
    text-align: start;
  }
  .blocks .line > .current {
    grid-area: 2 / 2 / 3 / 3;
    text-align: start;
  }
  .blocks .current::before {
    content: "→";
    content: "→" / "";
    margin-inline-end: calc(5em / 15);
    margin-inline-start: calc(5em / 15);
  }
  .blocks.rtl .current::before {
    content: "←";
    content: "←" / "";
  }
  .blocks .line > .rate {
    grid-area: 2 / 4 / 3 / 5;
  }
  .stacked .line > .prior {
    grid-area: 2 / 1 / 3 / 4;
  }
  .stacked .line > .current {
    grid-area: 3 / 1 / 4 / 4;
  }
  .stacked .current::before {
    margin-inline-start: 0;
  }
  .blocks .line > .bars {
    grid-area: 4 / 1 / 5 / 5;
    width: auto;
  }
  .blocks .bar-line {
    margin-top: 4px;
  }
  .blocks .line > .reason {
    grid-area: 5 / 1 / 6 / 5;
    margin-top: 4px;
  }
  .blocks .legend-group tr,
  .blocks .legend-group td {
    display: block;
  }
  .blocks .bar-head {
    padding-bottom: 8px;
    color: var(--_ink-2);
  }
  .blocks .total-group > tr > * {
    border: 0;
  }
  .blocks .selected::before,
  .blocks .within::before {
    content: "";
    position: absolute;
    z-index: -1;
    top: 0;
    bottom: 0;
    left: -8px;
    right: -8px;
    background: var(--_accent-soft);
  }
  .blocks .row.selected,
  .blocks .row.within {
    z-index: 0;
  }
  .blocks .row.selected > *,
  .blocks .row.within > * {
    background: none;
    box-shadow: none;
  }
  .blocks .selected > .name::before,
  .blocks .within > .name::before {
    background: none;
  }

  @media print, (forced-colors: active) {
    .mark .swatch {
      display: none;
    }
    .category-code {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .rise,
    .fall,
    .axis {
      forced-color-adjust: none;
    }
    /* Grounds are not seen: what is marked has a bar at its beginning. */
    .selected > .name::before,
    .within > .name::before,
    .blocks .selected::before,
    .blocks .within::before {
      border-inline-start: 3px solid Highlight;
      forced-color-adjust: none;
    }
  }

  @media print {
    .delta {
      font-size: 12px;
      line-height: 1.42;
    }
    .delta th,
    .delta td {
      padding-top: 2px;
      padding-bottom: 2px;
    }
    .delta .row {
      break-inside: avoid;
    }
    .first-line,
    .total-group,
    thead {
      break-after: avoid;
    }
    .wide th,
    .wide td {
      padding-left: 5px;
      padding-right: 5px;
    }
    .wide th.reason,
    .wide td.reason {
      width: auto;
      min-width: 0;
      padding-inline-start: 8px;
    }
    .wide th.name {
      padding-inline-start: 0;
      min-width: 90px;
    }
    .wide .bar-line,
    .wide .bar-head {
      width: 100px;
    }
  }
`;
