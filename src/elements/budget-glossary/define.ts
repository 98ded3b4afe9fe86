import { BudgetGlossary } from "./budget-glossary.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-glossary") === undefined) customElements.define("budget-glossary", BudgetGlossary);

declare global {
  interface HTMLElementTagNameMap {
    "budget-glossary": BudgetGlossary;
  }
}
