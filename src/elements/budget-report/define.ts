import "../budget-checks/define.js";
import "../budget-delta-table/define.js";
import "../budget-glossary/define.js";
import "../budget-projects/define.js";
import "../budget-sankey/define.js";
import "../budget-summary/define.js";
import "../budget-table/define.js";
import "../budget-three-public/define.js";
import "../budget-treemap/define.js";
import { BudgetReport } from "./budget-report.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-report") === undefined) customElements.define("budget-report", BudgetReport);

declare global {
  interface HTMLElementTagNameMap {
    "budget-report": BudgetReport;
  }
}
