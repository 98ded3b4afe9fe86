import { css } from "lit";

/** What stands in place of the drawing: a failure, and a budget that is on its way. Sizes are em of 14 px. */
export const statesStyles = css`
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
`;
