import { css } from "lit";

/** Marks that are pressed, and ranked bars. Sizes are em of 14 px. */
export const marksStyles = css`
  .mark-button {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    cursor: pointer;
  }
  .hit {
    fill: transparent;
    outline: none;
  }

  .ranked {
    /* Room of the shares in pixels at text size 14. */
    --_share-room: 68;
  }
  .ranked + .ranked {
    margin-top: 20px;
  }
  .ranked-heading {
    display: flex;
    flex-wrap: wrap;
    color: var(--_ink-2);
    font-size: calc(15em / 14);
    padding-bottom: 6px;
    border-bottom: 1px solid var(--_rule);
  }
  .ranked-heading > * + * {
    margin-inline-start: auto;
    padding-inline-start: 12px;
  }
  .ranked-heading.selected,
  .whole-label.selected {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .ranked-row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 10px 0;
    border-bottom: 1px solid var(--_rule);
    cursor: pointer;
  }
  /* What marks the row reaches over the padding of the card without moving anything. */
  .ranked-row.active {
    box-shadow: 0 0 0 6px var(--_accent-soft);
    background: var(--_accent-soft);
  }
  .ranked-row.selected {
    margin: 0 -8px;
    padding-inline-start: 6px;
    padding-inline-end: 8px;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_accent-soft);
  }
  /* An amount with its unit in place of the share. */
  .ranked.wide {
    --_share-room: 126;
  }
  /* A long amount goes below the name, whose words stay whole. */
  .ranked-name {
    flex: 1 1 5em;
    font-size: calc(16em / 14);
    padding-inline-end: 8px;
  }
  .ranked-amount {
    font-size: calc(16em / 14);
    font-weight: 700;
    margin-inline-start: auto;
    white-space: nowrap;
    direction: ltr;
  }
  .ranked-track {
    flex: 1 1 calc(100% - var(--_share-room) * 1em / 14 - 1px);
  }
  .ranked-track svg {
    display: block;
  }
  .ranked-share {
    flex: none;
    width: calc(var(--_share-room) * 1em / 15);
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
`;
