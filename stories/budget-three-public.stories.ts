import { expect, userEvent } from "storybook/test";
import { dirty, korla, many, minimal, sample } from "./support/budgets.js";
import { elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { walkByKeyboard } from "./support/play.js";
import { firstView, usualStories } from "./support/usual-stories.js";

const tag = "budget-three-public";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Three public expenses 三公经费", tags: ["autodocs"] };
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
export const Sizes = usual.sizes();

/** Light and dark page, contrast raised by tokens, large text. Forced colours follow the system. */
export const Themes = usual.themes;

/** The languages that come with the library; published names and reasons stay as they are published. */
export const Locales = usual.locales(firstView, ["图表", "圖表", "Chart"]);

/** Words in Arabic, added by the page, read from right to left: the geometry is mirrored with them. */
export const RightToLeft = usual.rightToLeft(async (root) => {
  await expect(root.querySelector(".segmented button")?.textContent).toBe("رسم بياني");
  const name = root.querySelector(".row-name")!.getBoundingClientRect();
  const bar = root.querySelector(".row .shape, .row .bar")!.getBoundingClientRect();
  // A bar begins at the right, where the names are, and grows to the left.
  await expect(bar.right).toBeLessThanOrEqual(name.right + 1);
});

/** Arrows, Home, End along the marks; Enter; Esc. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    const walked = await walkByKeyboard(canvasElement, tag);
    await userEvent.keyboard("{Enter}");
    await expect(walked.selected).toBe("total");
    await userEvent.keyboard("{Enter}");
    await expect(walked.selected).toBeUndefined();
  },
};

/** Many years at once would be many bars; here the budget has many items, and still five lines are statutory. */
export const ManyItems = usual.of(many);

/** The table that says everything the chart shows. */
export const TableView = usual.tableView;

/** Words in English; published names and reasons stay Chinese. */
export const English = usual.english;

/** No budget was given. */
export const NoData = usual.noData;

/** A budget that cannot be read. */
export const Unreadable = usual.unreadable;
