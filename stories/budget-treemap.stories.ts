import { expect, userEvent, waitFor } from "storybook/test";
import { dirty, korla, many, minimal, sample } from "./support/budgets.js";
import { atWidths, elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { elementsIn, expectTidy, walkByKeyboard } from "./support/play.js";
import { firstView, usualStories } from "./support/usual-stories.js";

const tag = "budget-treemap";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Treemap 支出构成", tags: ["autodocs"] };
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
  const area = root.querySelector("svg.treemap")?.getBoundingClientRect();
  if (area === undefined) return;
  // The largest cell comes first: in the right corner.
  const largest = root.querySelector(".hit[data-key^='201']")!.getBoundingClientRect();
  await expect(area.right - largest.right).toBeLessThan(8);
});

/** Arrows, Home, End along the marks; Enter; Esc. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    const walked = await walkByKeyboard(canvasElement, tag);
    await userEvent.keyboard("{Enter}");
    await walked.updateComplete;
    await expect(walked.selected).not.toBeUndefined();
  },
};

/** Some three hundred items: what is too small to be told is gathered, with its count. */
export const ManyItems = usual.of(many);

/** Colours for how much each item rose or fell; the legend filters, and says what stays. */
export const ColourByChange: ElementStory = {
  args: { colorBy: "change", budget: sample },
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const [treemap] = await elementsIn(canvasElement, tag);
    const root = treemap!.shadowRoot!;
    const fadedCells = (): number => root.querySelectorAll(".cell.faded").length;
    await userEvent.click(root.querySelector("[data-class='new']")!);
    await treemap!.updateComplete;
    await expect(root.querySelector(".legend-status")!.textContent).toContain("筛选后 6 项");
    await expect(fadedCells()).toBeGreaterThan(10);
    await expectTidy(canvasElement, tag);
    await userEvent.click(root.querySelector(".legend-clear")!);
    await treemap!.updateComplete;
    await expect(fadedCells()).toBe(0);
  },
};

/** From category to change and back, by the reader. */
export const SwitchColours: ElementStory = {
  play: async ({ canvasElement }) => {
    const [treemap] = await elementsIn(canvasElement, tag);
    const root = treemap!.shadowRoot!;
    const choose = async (which: "first" | "last"): Promise<void> => {
      await userEvent.click(root.querySelector(`.colouring button:${which}-child`)!);
      await treemap!.updateComplete;
    };
    await choose("last");
    await expect(treemap!.getAttribute("color-by")).toBe("change");
    await expect(root.querySelector(".legend")).not.toBeNull();
    await choose("first");
    await expect(treemap!.getAttribute("color-by")).toBe("category");
    await expect(root.querySelector(".legend")).toBeNull();
  },
};

/** Changes in the narrow form and in the wide one. */
export const ChangeSizes: ElementStory = {
  render: (given) => atWidths(tag, { ...given, colorBy: "change" }, [320, 800]),
  play: usual.tidy,
};

/** Part of a name or code finds an item of any level; Enter opens its place and selects it. */
export const Search: ElementStory = {
  args: { budget: sample },
  play: async ({ canvasElement }) => {
    const [treemap] = await elementsIn(canvasElement, tag);
    const root = treemap!.shadowRoot!;
    const box = root.querySelector<HTMLInputElement>(".find")!;
    await userEvent.type(box, "图书馆");
    await waitFor(() => expect(root.querySelectorAll(".find-option").length).toBeGreaterThan(0));
    await expect(box.getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(treemap!.selected).toMatch(/^207/));
    await expect(root.querySelector<HTMLElement>(".found")!.hidden).toBe(true);
    // Where it has parts they are shown, and the first of them has the focus.
    await waitFor(() => expect(root.activeElement?.getAttribute("data-key")).toContain(treemap!.selected));
  },
};

/** On a phone bars come first; the reader may ask for the full chart, which scrolls within the card. */
export const FullChartOnPhone = usual.fullChartOnPhone;

/** Parts of every 100 yuan, the published amounts beside; the reader switches in the card. */
export const PerHundred = usual.perHundred("50.26元");

/** One category is open: the way back stands above, shares are of the category. */
export const Drilled: ElementStory = {
  args: { selected: "208" },
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const [treemap] = await elementsIn(canvasElement, tag);
    const root = treemap!.shadowRoot!;
    await expect(root.querySelector("[aria-current]")!.textContent).toContain("208");
    await userEvent.click(root.querySelector(".crumb")!);
    await waitFor(() => expect(treemap!.selected).toBeUndefined());
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
