import { cardStyles } from "./card.styles.js";
import { chartStyles } from "./chart.styles.js";
import { dataTableStyles } from "./data-table.styles.js";
import { marksStyles } from "./marks.styles.js";
import { printStyles } from "./print.styles.js";
import { statesStyles } from "./states.styles.js";
import { toolbarStyles } from "./toolbar.styles.js";
import { tooltipStyles } from "./tooltip.styles.js";
import { themeStyles } from "./theme.styles.js";

/** What all cards look like, in the order in which one rule takes precedence over another. */
export const baseStyles = [
  themeStyles,
  cardStyles,
  toolbarStyles,
  chartStyles,
  statesStyles,
  dataTableStyles,
  marksStyles,
  tooltipStyles,
  printStyles,
];
