import { checkBadges } from "../base/check-badges.js";
import { BudgetChecks } from "./budget-checks.js";
import { badgeLine } from "./checks-badge.js";

// A page may load the library twice, or two versions of it: the first registration stays.
if (customElements.get("budget-checks") === undefined) customElements.define("budget-checks", BudgetChecks);
checkBadges.provide(badgeLine);

declare global {
  interface HTMLElementTagNameMap {
    "budget-checks": BudgetChecks;
  }
}
