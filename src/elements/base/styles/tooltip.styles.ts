import { css } from "lit";

/** The tooltip, in the top layer. Sizes are em of 14 px. */
export const tooltipStyles = css`
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
  .tooltip-amount {
    color: var(--_ink-2);
  }
  .tooltip-amount b {
    color: var(--_ink);
    font-size: calc(20em / 14);
    line-height: 1.6;
  }
  .tooltip dl > div {
    display: flex;
    justify-content: space-between;
  }
  .tooltip dt {
    color: var(--_ink-2);
    flex: none;
    max-width: 50%;
    margin-inline-end: 12px;
  }
  .tooltip dd {
    text-align: end;
    unicode-bidi: plaintext;
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
`;
