import { css } from "lit";

/** What stands beside the title: choice of the unit, switches, buttons. Sizes are em of 14 px. */
export const toolbarStyles = css`
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
    /* Higher than a line of text, for fingers. */
    top: -3px;
    left: 0;
    width: 100%;
    height: calc(100% + 6px);
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
  .toolbar,
  .toolbar-more {
    display: flex;
    flex-wrap: wrap;
  }
  .toolbar {
    margin-inline-start: 24px;
  }
  .toolbar-below .head {
    display: block;
    margin: 0 0 12px;
  }
  .toolbar-below .titles {
    margin: 0;
  }
  .toolbar-more > * {
    flex: none;
    margin-inline-end: 8px;
  }
  /* All in one line, or the switch in one and the others together in the next; on a phone from edge to edge. */
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
  .compact .toolbar button {
    padding: 0 calc(5em / 14);
  }
  .compact .toolbar-more,
  .compact .toolbar-more > * {
    flex: 1 1 auto;
  }
  /* What can only be taken away is no bar over the whole of a phone. */
  .compact .toolbar-more:first-child,
  .compact .toolbar-more:first-child > * {
    flex: none;
    min-width: 6em;
  }
  button,
  input,
  select {
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  button,
  .find,
  .order {
    font: inherit;
    color: var(--_ink-2);
    background: var(--_surface);
    border: 1px solid var(--_rule-strong);
    height: calc(32em / 14);
    padding: 0 calc(13em / 14);
    margin: 0;
    border-radius: 4px;
  }
  button {
    cursor: pointer;
  }
  .find,
  .order {
    padding: 0 calc(10em / 14);
    color: var(--_ink);
  }
  .find::placeholder {
    color: var(--_ink-3);
    opacity: 1;
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
  summary:focus-visible,
  .table-scroll:focus-visible,
  .find:focus-visible,
  .order:focus-visible,
  .mark-button:focus-visible {
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
`;
