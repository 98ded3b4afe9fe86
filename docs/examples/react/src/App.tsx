import "budget-elements/define/budget-sankey.js";
import "budget-elements/define/budget-treemap.js";
import type {} from "budget-elements/react"; // types of the elements in JSX
import type { BudgetSelectEvent } from "budget-elements";
import budget from "budget-elements/data/korla-2023.json?raw";
import { useState } from "react";

export function App() {
  const [selected, setSelected] = useState("无");
  // React 19 sets properties of custom elements, and `on` with the event's name listens.
  const select = (event: BudgetSelectEvent) => setSelected(event.selection?.name ?? "无");
  return (
    <main>
      <budget-sankey budget={budget} group="budget" onbudget-select={select} />
      <budget-treemap budget={budget} group="budget" colorBy="change" headingLevel={3} />
      <p>
        选中：<output id="selected">{selected}</output>
      </p>
    </main>
  );
}
