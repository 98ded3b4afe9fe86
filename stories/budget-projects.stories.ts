import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { dirty, korla, minimal, sample, wholeBody } from "./support/budgets.js";
import { atWidths, elementMeta, inLocales, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { elementsIn } from "./support/play.js";
import { usualStories } from "./support/usual-stories.js";

const tag = "budget-projects";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Projects 项目与绩效", tags: ["autodocs"] };
export default meta;

const usual = usualStories(tag);

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget = usual.of(korla);

/** An invented larger budget. */
export const LargerBudget = usual.of(sample);

/** The performance of all expenditure, with its main tasks; and what forms say of a project besides. */
export const WholeBody = usual.of(wholeBody);

/** Nothing but what a file must hold. */
export const MinimalFile = usual.of(minimal);

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData = usual.of(dirty);

/** Phone, tablet, laptop. */
export const Sizes = usual.sizes();

/** Light and dark page, contrast raised by tokens, large text. */
export const Themes = usual.themes;

/** The languages that come with the library; published words stay as they are. */
export const Locales: ElementStory = { render: (given) => inLocales(tag, given), play: usual.tidy };

/** Read from right to left. */
export const RightToLeft: ElementStory = {
  render: (given) => html`<div dir="rtl">${atWidths(tag, { ...given, locale: "en" }, [320, 800])}</div>`,
  play: usual.tidy,
};

/** Names of the persons in charge, which the page has asked for. */
export const WithPeople: ElementStory = {
  render: (given) => html`<budget-projects people .budget=${given.budget}></budget-projects>`,
  play: usual.tidy,
};

/** Everything in one table. */
export const TableView = usual.tableView;

/** A project selected in the treemap, by the item that pays for it. */
export const InAGroup: ElementStory = {
  args: { selected: "2010399" },
  play: async ({ canvasElement }) => {
    const [projects] = await elementsIn(canvasElement, tag);
    await waitFor(() => expect(projects!.shadowRoot!.querySelectorAll(".project.selected")).toHaveLength(3));
  },
};

/** No budget was given. */
export const NoData = usual.noData;
