import { BudgetProjects } from "./budget-projects.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-projects") === undefined) customElements.define("budget-projects", BudgetProjects);

declare global {
  interface HTMLElementTagNameMap {
    "budget-projects": BudgetProjects;
  }
}
