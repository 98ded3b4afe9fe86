import { expect, test } from "vitest";
import { pageCode } from "../../stories/support/page-code.js";

const SCRIPT = '<script src="budget-elements.js" defer></script>';

test("the code of a story has every element that it shows, once, as a page writes it", () => {
  const rendered = `<div class="story-width" data-width="320">
      <budget-sankey view="chart" group="page" heading-level="3" per-hundred=""></budget-sankey>
    </div>
    <div class="story-width" data-width="800">
      <budget-sankey view="chart" group="page" heading-level="3" per-hundred=""></budget-sankey>
      <budget-table
    view="table" heading="a > b" table="summary"
    ></budget-table>
    </div>`;
  expect(pageCode(rendered, true).split("\n")).toEqual([
    SCRIPT,
    '<budget-sankey src="budget.json" group="page" heading-level="3" per-hundred></budget-sankey>',
    '<budget-table src="budget.json" view="table" heading="a > b" table="summary"></budget-table>',
  ]);
});

test("an address is written as the story has it, and none where no budget is given", () => {
  expect(pageCode('<budget-report src="a.json#2"></budget-report>', true)).toBe(
    `${SCRIPT}\n<budget-report src="a.json#2"></budget-report>`,
  );
  expect(pageCode("<budget-report></budget-report>", false)).toBe(`${SCRIPT}\n<budget-report></budget-report>`);
});
