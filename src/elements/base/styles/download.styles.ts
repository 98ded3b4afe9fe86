import { css } from "lit";

/** The download menu, and what a card looks like for the moment its picture is taken. */
export const downloadStyles = css`
  .download-button {
    width: 100%;
  }
  .download-menu {
    position: fixed;
    right: auto;
    bottom: auto;
    z-index: 2147483647;
    min-width: calc(176em / 14);
    max-width: calc(260em / 14);
    margin: 0;
    padding: 4px 0;
    border: 1px solid var(--_rule-strong);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 4px 16px rgba(0, 0, 0, 0.16);
    overflow: visible;
  }
  .download-menu:not(.open) {
    display: none;
  }
  .download-menu button {
    display: block;
    width: 100%;
    height: auto;
    min-height: calc(34em / 14);
    padding: 4px calc(14em / 14);
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    text-align: start;
    white-space: nowrap;
  }
  .compact .download-menu button {
    height: auto;
    min-height: calc(44em / 14);
  }
  .download-menu button:hover,
  .download-menu button:focus {
    background: var(--_accent-soft);
  }
  .download-menu button:focus-visible {
    outline-offset: -2px;
  }
  .download-outcome:not(:empty) {
    margin-top: 4px;
    padding: 6px calc(14em / 14) 4px;
    border-top: 1px solid var(--_rule);
    color: var(--_ink-2);
  }
  /* There while the menu is open: only then a screen reader tells what comes into it. */
  .download-outcome:empty {
    margin: 0;
  }

  .exporting .toolbar,
  .exporting .tools input,
  .exporting .tools select,
  .exporting .tools button,
  .exporting budget-checks,
  .exporting .wide-hint,
  .exporting .unit::after {
    display: none;
  }
  .exporting .unit {
    border: 0;
  }
  .exporting .table-scroll,
  .exporting .wide-scroll {
    overflow: visible;
  }
  /* Heads that stick stand in their place, wherever the page is scrolled to. */
  .exporting thead,
  .exporting th {
    top: auto !important;
    left: auto !important;
    right: auto !important;
  }
`;
