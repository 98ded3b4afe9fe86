import { expect, userEvent, waitFor } from "storybook/test";
import type { Budget } from "../src/budget/schema.js";
import { dirty, korla, minimal, sample } from "./support/budgets.js";
import { atWidths, elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";

const tag = "budget-delta-table";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Delta table 增减变化" };
export default meta;

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget: ElementStory = { args: { budget: korla } };

/** An invented larger budget: several sources, three funds, more than a hundred items. */
export const LargeSample: ElementStory = { args: { budget: sample } };

/** Nothing but what a file must hold. */
export const MinimalFile: ElementStory = { args: { budget: minimal } };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData: ElementStory = { args: { budget: dirty } };

/** Phone, tablet, laptop. */
export const Sizes: ElementStory = {
  render: (given) => atWidths(tag, given, [320, 480, 800, 1280]),
};

/** The table that says everything the chart shows. */
export const TableView: ElementStory = { args: { view: "table" } };

/** Words in English; published names and reasons stay Chinese. */
export const English: ElementStory = { args: { locale: "en" } };

/** No budget was given. */
export const NoData: ElementStory = { args: { budget: null } };

/** A budget that cannot be read. */
export const Unreadable: ElementStory = {
  args: { budget: '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}' },
};

/** Two thousand generated items: those in sight are drawn, all are found, ordered and counted. */
export const ManyRows: ElementStory = { args: { budget: manyItems(40, 50) } };

/** Order by any column, search by name or code, filter by what became of the items. */
export const SortSearchFilter: ElementStory = {
  name: "Sort, search, filter",
  args: { budget: sample },
  play: async ({ canvasElement }) => {
    const root = await waitFor(() => {
      const found = canvasElement.querySelector(tag)?.shadowRoot;
      if (!found?.querySelector(".find")) throw new Error("The table is not drawn yet.");
      return found;
    });
    const one = (selector: string): HTMLElement => {
      const found = root.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`There is no ${selector}.`);
      return found;
    };
    await userEvent.click(one('[data-column="prior"]'));
    await waitFor(() => expect(one('[data-column="prior"]').closest("th")).toHaveAttribute("aria-sort", "descending"));
    await userEvent.type(one(".find"), "行政");
    await userEvent.click(one('.chip[data-kind="increase"]'));
    await waitFor(() => expect(one(".status").textContent).toContain("筛选后"));
    const names = Array.from(root.querySelectorAll("tbody .row:not(.total) .mark-name"), (name) => name.textContent);
    await expect(names.length).toBeGreaterThan(0);
    for (const name of names) await expect(name).toContain("行政");
  },
};

/** An invented budget of many items, each with last year's figure. */
function manyItems(groups: number, perGroup: number): Budget {
  const items = Array.from({ length: groups }, (_, group) => {
    const code = `${201 + (group % 30)}${String(group).padStart(2, "0")}`;
    return {
      code,
      name: `示例事务${group + 1}`,
      items: Array.from({ length: perGroup }, (_, place) => {
        const amount = ((group * 37 + place * 101) % 997) + 3;
        const prior = place % 9 === 0 ? 0 : ((group * 53 + place * 71) % 883) + 5;
        return {
          code: `${code}${String(place).padStart(2, "0")}`,
          name: `示例项目${group + 1}之${place + 1}`,
          amount: String(amount),
          compare: [{ amount: String(prior), ...(place % 3 === 0 ? { reason: "按照年度工作计划安排。" } : {}) }],
        };
      }),
    };
  });
  return { title: "示例预算", year: 2024, unit: "万元", example: true, expenditure: { items } };
}
