import { css } from "lit";

/** The frame of a card, its resets, title and subtitle. Sizes are em of 14 px. */
export const cardStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    /* Lines of the page would be drawn through all text within, whatever that says. */
    text-decoration: none !important;
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
    text-shadow: none;
    text-transform: none;
    cursor: auto;
    white-space: normal;
    font-variant-numeric: tabular-nums lining-nums;
    word-break: keep-all;
    overflow-wrap: anywhere;
    /* No last line of one character. */
    text-wrap: pretty;
    /* A line that begins with a full-width quotation mark stands flush: without its blank half. */
    text-spacing-trim: trim-start;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .prose {
    word-break: normal;
    line-break: strict;
  }
  .figure-whole {
    white-space: nowrap;
  }

  /* Measured before anything is drawn, and gone. */
  .font-probe {
    position: absolute;
    visibility: hidden;
    white-space: pre;
    letter-spacing: 0;
    word-spacing: 0;
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
  .unbroken,
  .clause {
    display: inline-block;
  }

  /* The toolbar goes below a title that it would press into a column of a few words. */
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin-bottom: 8px;
    margin-inline-start: -24px;
  }
  .titles {
    flex: 1 1 calc(260em / 14);
    min-width: 0;
    margin-bottom: 8px;
    margin-inline-start: 24px;
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
  /* A part that wraps goes on behind its dot. */
  .subtitle > .unbroken {
    padding-inline-start: 1.2em;
  }
  .dot {
    display: inline-block;
    width: 1.2em;
    margin-inline-start: -1.2em;
    text-align: center;
  }
  .dot:empty {
    display: none;
  }
  @media screen {
    /* What would begin a line is clipped. On paper nothing may stand beside the page. */
    .subtitle {
      margin-inline-start: -1.2em;
      clip-path: inset(-4px -8px -4px 1.2em);
    }
    .rtl .subtitle {
      clip-path: inset(-4px 1.2em -4px -8px);
    }
    .card:not(.exporting) .within > .unbroken:nth-of-type(-n + 2),
    .card:not(.exporting) .within > .unbroken:nth-of-type(3) > .dot {
      display: none;
    }
  }
  @media print {
    .subtitle > .unbroken:first-of-type {
      padding: 0;
    }
  }
`;
