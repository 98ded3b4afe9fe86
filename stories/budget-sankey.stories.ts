import { expect, userEvent } from "storybook/test";
import { dirty, korla, many, minimal, sample } from "./support/budgets.js";
import { elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { elementsIn, expectTidy, walkByKeyboard } from "./support/play.js";
import { firstView, usualStories } from "./support/usual-stories.js";

const tag = "budget-sankey";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Sankey 收支流向", tags: ["autodocs"] };
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
  const [income, ...others] = Array.from(root.querySelectorAll(".sankey .row .hit"));
  // Income stands at the right, expenditure at the left of it.
  for (const other of others) {
    await expect(other.getBoundingClientRect().right).toBeLessThan(income!.getBoundingClientRect().right);
  }
});

/** Arrows, Home, End along the marks; Enter; Esc. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    const walked = await walkByKeyboard(canvasElement, tag);
    await userEvent.keyboard("{Enter}");
    await expect(walked.selected).toBe("general");
    await userEvent.keyboard("{Enter}");
    await expect(walked.selected).toBeUndefined();
  },
};

/** Nine sources and all functional categories: ribbons that would be hairs are gathered, with their list. */
export const ManyItems = usual.of(many);

/** On a phone bars come first; the reader may ask for the full chart, which scrolls within the card. */
export const FullChartOnPhone = usual.fullChartOnPhone;

/** Parts of every 100 yuan, the published amounts beside; the reader switches in the card. */
export const PerHundred = usual.perHundred("55.83元");

/** 208 is selected: its row stands out, and other charts of the group follow. */
export const Selected: ElementStory = {
  args: { selected: "208" },
  play: async ({ canvasElement }) => {
    const [sankey] = await elementsIn(canvasElement, tag);
    const marked = Array.from(sankey!.shadowRoot!.querySelectorAll("[data-key].selected"));
    await expect(marked.map((each) => each.getAttribute("data-key"))).toEqual(["208"]);
  },
};

/** A file with several budgets: the reader chooses in the line below the title. */
export const SeveralBudgets: ElementStory = {
  args: { budget: [korla, sample] },
  play: async ({ canvasElement }) => {
    const [sankey] = await elementsIn(canvasElement, tag);
    const root = sankey!.shadowRoot!;
    const [choice] = root.querySelectorAll("select");
    await userEvent.selectOptions(choice!, choice!.options[1]!);
    await sankey!.updateComplete;
    await expect(root.querySelector(".subtitle")!.textContent).toContain(choice!.options[1]!.textContent);
    await expectTidy(canvasElement, tag);
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
