import { css } from "lit";
import { themeStyles } from "./theme.styles.js";

/** What all cards look like: frame, head, toolbar, notes, states, tooltip, table twin. Sizes are em of 14 px. */
export const baseStyles = [
  themeStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    .card {
      flex: 1 1 auto;
      display: flex;
      flex-direction: column;
      min-width: 0;
      padding: 20px 24px 16px;
      border: 1px solid var(--_rule);
      border-radius: 4px;
      background: var(--_surface);
      color: var(--_ink);
      font-family: var(--budget-font-family, inherit);
      font-size: var(--budget-font-size, 14px);
      font-style: normal;
      font-weight: 400;
      line-height: 1.57;
      /* As the page or its reader spaces words: what is drawn is measured with it. */
      letter-spacing: inherit;
      word-spacing: inherit;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      white-space: normal;
      font-variant-numeric: tabular-nums lining-nums;
      word-break: keep-all;
      overflow-wrap: anywhere;
      /* A line that begins with a full-width quotation mark stands flush: without its blank half. */
      text-spacing-trim: trim-start;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
    .card.compact {
      padding: 16px 16px 14px;
      border-left: 0;
      border-right: 0;
      border-radius: 0;
    }
    p,
    ul,
    dl,
    dd {
      margin: 0;
      padding: 0;
    }
    ul {
      list-style: none;
    }
    b,
    strong {
      font-weight: 700;
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .unbroken {
      display: inline-block;
    }
    .clause {
      display: inline-block;
    }

    .head {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      margin-bottom: 16px;
    }
    .titles {
      flex: 1 1 auto;
      min-width: 0;
    }
    .title {
      font-size: calc(20em / 14);
      line-height: 1.4;
      font-weight: 700;
      text-wrap: balance;
    }
    /* Words of either direction stand on the side that the page begins on, each line of them. */
    .title bdi,
    .note > bdi {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    /* A box of its own, at whose beginning a quotation mark is trimmed. */
    .note > bdi {
      display: block;
    }
    .subtitle {
      color: var(--_ink-2);
    }
    /* The unit reads as text; what opens the choice is laid over it. */
    .unit {
      position: relative;
      display: inline-block;
      border-bottom: 1px dotted var(--_rule-strong);
    }
    .unit::after {
      content: "";
      display: inline-block;
      margin-inline-start: calc(5em / 14);
      border: calc(4em / 14) solid transparent;
      border-bottom-width: 0;
      border-top-color: var(--_ink-3);
      vertical-align: calc(2em / 14);
      /* Forced colours would fill what is transparent, and with it the sides of the angle. */
      forced-color-adjust: none;
    }
    .unit select {
      position: absolute;
      top: 0;
      left: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      border: 0;
      font: inherit;
      opacity: 0;
      cursor: pointer;
    }
    .unit:focus-within {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
      border-radius: 3px;
    }
    .toolbar {
      flex: none;
      display: flex;
      margin-inline-start: 24px;
    }
    .toolbar-below .head {
      display: block;
      margin-bottom: 12px;
    }
    .toolbar-more {
      display: flex;
    }
    .toolbar-more > * {
      flex: none;
      margin-inline-end: 8px;
    }
    /* All in one line, or the switch in one and the others together in the next; on a phone from edge to edge. */
    .toolbar-below .toolbar,
    .toolbar-below .toolbar-more {
      flex-wrap: wrap;
    }
    .toolbar-below .toolbar {
      margin: 2px 0 0;
    }
    .toolbar-below .segmented,
    .toolbar-below .toolbar-more > * {
      margin-top: 8px;
    }
    .toolbar,
    .toolbar-below .toolbar {
      margin-inline-end: -8px;
    }
    .compact .per-hundred,
    .compact .wide-choice,
    .compact .download-button {
      padding: 0 calc(6em / 14);
    }
    .compact .toolbar-more,
    .compact .toolbar-more > * {
      flex: 1 1 auto;
    }
    button,
    input,
    select {
      letter-spacing: inherit;
      word-spacing: inherit;
    }
    button {
      font: inherit;
      color: var(--_ink-2);
      background: var(--_surface);
      border: 1px solid var(--_rule-strong);
      height: calc(32em / 14);
      padding: 0 calc(13em / 14);
      margin: 0;
      cursor: pointer;
      border-radius: 4px;
    }
    .compact button {
      height: calc(40em / 14);
    }
    .segmented {
      display: flex;
      margin-inline-end: 8px;
    }
    .segmented button:first-child {
      border-start-end-radius: 0;
      border-end-end-radius: 0;
    }
    .segmented button:last-child {
      border-start-start-radius: 0;
      border-end-start-radius: 0;
      border-inline-start-width: 0;
    }
    button[aria-pressed="true"] {
      background: var(--_accent-soft);
      color: var(--_accent);
      font-weight: 700;
    }
    .compact .segmented {
      flex: 4 1 auto;
    }
    .compact .segmented button {
      flex: 1 1 auto;
    }
    button:hover {
      border-color: var(--_ink-2);
    }
    button:focus-visible,
    a:focus-visible,
    .table-scroll:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
      border-radius: 3px;
    }

    /* Chromium 83 to 85: the focus is seen after a press of the pointer too. */
    @supports not selector(:focus-visible) {
      button:focus,
      a:focus,
      .table-scroll:focus,
      .mark-button:focus,
      .mark:focus,
      .hit:focus,
      .find:focus,
      .order:focus {
        outline: 2px solid var(--_focus);
        outline-offset: 2px;
      }
    }

    .chart {
      position: relative;
      flex: 1 1 auto;
      min-width: 0;
    }
    .chart[hidden] {
      display: none;
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
      min-height: 120px;
      text-align: center;
      color: var(--_ink-2);
    }

    .failure {
      display: flex;
      padding: 20px 24px;
      border: 1px solid var(--_rule);
      border-inline-start: 4px solid var(--_warn);
    }
    .failure-sign {
      flex: none;
      color: var(--_warn);
      margin-inline-end: 16px;
    }
    .failure-text {
      min-width: 0;
    }
    .failure-text p + p {
      margin-top: 6px;
    }
    .failure-heading {
      font-size: calc(16em / 14);
      font-weight: 700;
    }
    .failure-path {
      font-size: calc(13em / 14);
      color: var(--_ink-3);
    }
    code {
      font-family: ui-monospace, Menlo, Consolas, monospace;
      font-size: calc(13em / 14);
      word-break: break-all;
    }
    .loading {
      position: relative;
      overflow: hidden;
    }
    .loading-outline {
      display: block;
    }
    .loading-block {
      fill: var(--_track);
    }
    .loading-text {
      position: absolute;
      top: 50%;
      left: 0;
      right: 0;
      text-align: center;
      color: var(--_ink-2);
    }

    .table-view .table-scroll {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      border-spacing: 0;
      font: inherit;
      color: inherit;
    }
    th,
    td {
      padding: 8px 12px;
      text-align: start;
      vertical-align: top;
      font-weight: 400;
      border-bottom: 1px solid var(--_rule);
      /* A column is never narrower than its longest word. */
      overflow-wrap: break-word;
    }
    .compact th,
    .compact td {
      --_gap: 6px;
      padding-inline-start: 6px;
      padding-inline-end: 6px;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    thead th {
      color: var(--_ink-2);
      border-bottom-color: var(--_rule-strong);
      white-space: nowrap;
      vertical-align: bottom;
    }
    .figure {
      text-align: end;
      white-space: nowrap;
    }
    td.code {
      color: var(--_ink-3);
      font-size: calc(13em / 14);
      white-space: nowrap;
    }
    .table-view th.text[scope="row"] {
      min-width: calc(112em / 14);
    }
    .table-view .depth-3,
    .table-view .depth-4 {
      min-width: calc(190em / 14) !important;
    }
    .table-view td.text {
      min-width: calc(120em / 14);
    }
    tr.total > * {
      font-weight: 700;
    }
    tr.computed > * {
      color: var(--_ink-2);
    }
    .depth-1 {
      --_depth: 1em;
    }
    .depth-2 {
      --_depth: 2em;
    }
    .depth-3 {
      --_depth: 3em;
    }
    .depth-4 {
      --_depth: 4em;
    }
    .depth-1,
    .depth-2,
    .depth-3,
    .depth-4,
    .swatched {
      padding-inline-start: calc(var(--_gap, 12px) + var(--_depth, 0em) + var(--_swatch, 0em)) !important;
    }
    /* All lines of a name begin behind its swatch. */
    .swatched {
      --_swatch: calc(22em / 14);
    }
    .swatched .swatch {
      margin-inline-start: calc(var(--_swatch) * -1);
    }

    .mark-button {
      position: absolute;
      top: 0;
      right: 0;
      bottom: 0;
      left: 0;
      cursor: pointer;
    }
    .mark-button:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
      border-radius: 3px;
    }
    .hit {
      fill: transparent;
      outline: none;
    }

    .ranked + .ranked {
      margin-top: 20px;
    }
    .ranked-heading {
      color: var(--_ink-2);
      font-size: calc(15em / 14);
      padding-bottom: 6px;
      border-bottom: 1px solid var(--_rule);
    }
    .ranked-heading.selected,
    .whole-label.selected {
      color: var(--_accent);
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    .ranked-row {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto calc(68em / 14);
      align-items: center;
      padding: 10px 0;
      border-bottom: 1px solid var(--_rule);
      cursor: pointer;
    }
    /* What marks the row reaches over the padding of the card without moving anything. */
    .ranked-row.selected {
      margin: 0 -8px;
      padding-inline-start: 6px;
      padding-inline-end: 8px;
      border-inline-start: 2px solid var(--_accent);
      background: var(--_accent-soft);
    }
    /* An amount with its unit in place of the share. */
    .ranked.wide .ranked-row {
      grid-template-columns: minmax(0, 1fr) auto calc(126em / 14);
    }
    .ranked-name {
      font-size: calc(16em / 14);
      padding-inline-end: 8px;
    }
    .ranked-amount {
      font-size: calc(16em / 14);
      font-weight: 700;
      text-align: end;
      white-space: nowrap;
      direction: ltr;
      grid-column: 2 / 4;
    }
    .ranked-track {
      grid-column: 1 / 3;
    }
    .ranked-track svg {
      display: block;
    }
    .ranked-share {
      font-size: calc(15em / 14);
      color: var(--_ink-2);
      text-align: end;
    }
    .track {
      fill: var(--_track);
    }
    .bar {
      fill: var(--_fill);
    }

    .tooltip {
      position: fixed;
      right: auto;
      bottom: auto;
      z-index: 2147483647;
      width: calc(272em / 14);
      max-width: calc(100vw - 16px);
      margin: 0;
      padding: 12px 14px;
      border: 1px solid var(--_rule-strong);
      border-radius: 4px;
      background: var(--_surface);
      color: var(--_ink);
      box-shadow: 0 4px 16px rgba(0, 0, 0, 0.16);
      overflow: visible;
    }
    .tooltip:not(.open) {
      display: none;
    }
    .tooltip.docked {
      left: 8px;
      right: 8px;
      top: auto;
      bottom: 8px;
      width: auto;
    }
    .tooltip.docked-top {
      top: 8px;
      bottom: auto;
    }
    .tooltip-name {
      font-weight: 700;
    }
    .tooltip-amount b {
      font-size: calc(20em / 14);
      line-height: 1.6;
    }
    .tooltip-amount {
      color: var(--_ink-2);
    }
    .tooltip-amount b {
      color: var(--_ink);
    }
    .tooltip dl > div {
      display: flex;
      justify-content: space-between;
    }
    .tooltip dt {
      color: var(--_ink-2);
      margin-inline-end: 12px;
      white-space: nowrap;
    }
    .tooltip dd {
      text-align: end;
    }
    .tooltip p {
      color: var(--_ink-2);
      margin-top: 6px;
    }
    .tooltip p.tooltip-hint {
      margin-top: 10px;
      padding-top: 8px;
      border-top: 1px solid var(--_rule);
      font-size: calc(13em / 14);
    }

    .print-only {
      display: none;
    }

    @media print {
      .unit {
        border: 0;
      }
      .unit::after {
        display: none;
      }
      /* Blocks, for not every browser breaks a flexible box over two pages. */
      :host,
      .card {
        display: block;
      }
      .card,
      .card.compact {
        padding: 12px 0 0;
        margin-bottom: 24px;
        border: 0;
        border-top: 2px solid #000;
        border-radius: 0;
        break-inside: auto;
      }
      .head,
      .breadcrumb,
      .chart {
        break-inside: avoid;
        break-after: avoid;
      }
      /* The drawing is laid out anew for the page; where a browser does not tell, it is scaled to it. */
      .chart {
        min-height: 0 !important;
      }
      .chart > svg {
        position: static;
        max-width: 100%;
        height: auto;
      }
      .toolbar,
      .tooltip,
      .hit,
      .mark-button,
      .failure button {
        display: none;
      }
      .undrawn,
      .note,
      .footnote {
        break-inside: avoid;
      }
      .footnote {
        break-before: avoid;
      }
      .table-twin.visually-hidden {
        position: static;
        width: auto;
        height: auto;
        margin: 16px 0 0;
        overflow: visible;
        clip-path: none;
        white-space: normal;
      }
      /* Paper does not scroll. */
      th,
      td {
        overflow-wrap: anywhere;
      }
      .table-twin table,
      .table-view table {
        font-size: calc(12em / 14);
        line-height: 1.42;
      }
      .table-twin th,
      .table-twin td,
      .table-view th,
      .table-view td {
        padding-top: 2px;
        padding-bottom: 2px;
      }
      thead {
        display: table-header-group;
        break-after: avoid;
      }
      tr {
        break-inside: avoid;
      }
      tr.total {
        break-before: avoid;
      }
      tr.print-only {
        display: table-row;
      }
      tr.gathered-in-print {
        display: none;
      }
      .table-scroll {
        overflow: visible;
      }
    }
  `,
];
