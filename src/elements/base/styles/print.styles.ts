import { css } from "lit";

/** What paper has instead. Sizes are em of 14 px. */
export const printStyles = css`
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
    /* Browsers leave the head of a table, which comes again on each page, alone at the foot of one: it takes room for rows. */
    .head {
      display: block;
      margin: 0 0 -154px;
    }
    .titles {
      margin: 0;
    }
    .head::after,
    .table-twin::before {
      content: "";
      display: block;
      height: 170px;
    }
    .table-twin::before {
      height: 96px;
      margin-bottom: -96px;
      break-inside: avoid;
      break-after: avoid;
    }
    /* A drawing is one; what is made of lines goes on over the page's end. */
    .flowing {
      break-inside: auto;
      break-after: auto;
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
    summary::before,
    summary > .line::before,
    .chevron,
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
    .note,
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
    /* Neither the first rows of a table nor its last stand alone on a page. */
    tr.total,
    tbody:last-child tr:nth-last-child(-n + 3) {
      break-before: avoid;
    }
    thead + tbody tr:nth-child(-n + 2) {
      break-after: avoid;
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
`;
