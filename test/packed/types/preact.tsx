/** @jsxImportSource preact */
import type {} from "budget-elements/preact";
import type { BudgetTreemap } from "budget-elements";
import { createRef } from "preact";

const ref = createRef<BudgetTreemap>();
export const good = (
  <budget-treemap
    ref={ref}
    key="1"
    class="wide"
    budget="{}"
    per-hundred
    onbudget-select={(event) => event.selection?.code}
  />
);
// @ts-expect-error -- there is no such colouring
export const bad = <budget-treemap colorBy="rainbow" />;
// @ts-expect-error -- there is no such element
export const none = <budget-pie />;
