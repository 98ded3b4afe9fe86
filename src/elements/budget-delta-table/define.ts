import { BudgetDeltaTable } from "./budget-delta-table.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-delta-table") === undefined)
  customElements.define("budget-delta-table", BudgetDeltaTable);

declare global {
  interface HTMLElementTagNameMap {
    "budget-delta-table": BudgetDeltaTable;
  }
}
