import { BudgetThreePublic } from "./budget-three-public.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-three-public") === undefined)
  customElements.define("budget-three-public", BudgetThreePublic);

declare global {
  interface HTMLElementTagNameMap {
    "budget-three-public": BudgetThreePublic;
  }
}
