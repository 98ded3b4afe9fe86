import { expect, userEvent, waitFor } from "storybook/test";
import type { Budget } from "../src/budget/schema.js";
import { dirty, korla, minimal, sample } from "./support/budgets.js";
import { elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { elementsIn, expectTidy, walkByKeyboard } from "./support/play.js";
import { usualStories } from "./support/usual-stories.js";

const tag = "budget-delta-table";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Delta table 增减变化", tags: ["autodocs"] };
export default meta;

const usual = usualStories(tag);

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget = usual.of(korla);

/** An invented larger budget: several sources, three funds, more than a hundred items. */
export const LargeSample = usual.of(sample);

/** Nothing but what a file must hold. */
export const MinimalFile = usual.of(minimal);

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData = usual.of(dirty);

/** Phone, tablet, laptop. */
export const Sizes = usual.sizes([320, 480, 620, 800, 1280]);

/** Light and dark page, contrast raised by tokens, large text. Forced colours follow the system. */
export const Themes = usual.themes;

/** The languages that come with the library; published names and reasons stay as they are published. */
export const Locales = usual.locales(
  (root) => root.querySelector("[data-column='change']")?.textContent,
  ["增减额", "增減額", "Change"],
);

/** Words in Arabic, added by the page, read from right to left: rises grow to the left. */
export const RightToLeft = usual.rightToLeft(async (root) => {
  await expect(root.querySelector(".segmented button")?.textContent).toBe("رسم بياني");
  const largest = root.querySelector("[data-key='2010301']")!.closest(".row")!;
  const axis = largest.querySelector(".axis")!.getBoundingClientRect();
  const rise = largest.querySelector(".rise")!.getBoundingClientRect();
  await expect(rise.right).toBeLessThanOrEqual(axis.right + 1);
  await expect(rise.width).toBeGreaterThan(20);
});

/** Arrows, Home, End along the names; Enter selects, and lifts the selection again. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    const walked = await walkByKeyboard(canvasElement, tag);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(walked.selected).toBe("2010301");
    await userEvent.keyboard("{Enter}");
    await expect(walked.selected).toBeUndefined();
  },
};

/** 208 is selected elsewhere on the page: its items are marked. */
export const Selected: ElementStory = {
  args: { selected: "208" },
  play: async ({ canvasElement }) => {
    const [delta] = await elementsIn(canvasElement, tag);
    const marked = delta!.shadowRoot!.querySelectorAll(".row.within");
    await expect(marked.length).toBeGreaterThan(2);
  },
};

/** The table that says everything the chart shows. */
export const TableView = usual.tableView;

/** Words in English; published names and reasons stay Chinese. */
export const English = usual.english;

/** No budget was given. */
export const NoData = usual.noData;

/** A budget that cannot be read. */
export const Unreadable = usual.unreadable;

/** Two thousand generated items: those in sight are drawn, all are found, ordered and counted. */
export const ManyItems: ElementStory = {
  args: { budget: manyItems(40, 50) },
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const [delta] = await elementsIn(canvasElement, tag);
    const root = delta!.shadowRoot!;
    await expect(root.querySelectorAll("tbody .row").length).toBeLessThan(200);
    await userEvent.type(root.querySelector(".find")!, "示例项目40之50");
    await waitFor(() => expect(root.querySelector("[data-key='2103949']")).not.toBeNull());
  },
};

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
