/** @jsxImportSource react */
import type {} from "budget-elements/react";
import type { BudgetTreemap } from "budget-elements";
import { createRef } from "react";

const ref = createRef<BudgetTreemap>();
export const good = (
  <budget-treemap
    ref={ref}
    key="1"
    className="wide"
    budget="{}"
    colorBy="change"
    heading-level="3"
    onbudget-select={(event) => event.selection?.code}
  />
);
// @ts-expect-error -- there is no such colouring
export const bad = <budget-treemap colorBy="rainbow" />;
// @ts-expect-error -- there is no such element
export const none = <budget-pie />;
