import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { dirty, minimal, sample } from "./support/budgets.js";
import {
  atWidths,
  elementMeta,
  inLocales,
  inThemes,
  type ElementMeta,
  type ElementStory,
} from "./support/element-stories.js";
import { elementsIn, expectTidy } from "./support/play.js";

const tag = "budget-projects";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Projects 项目与绩效", tags: ["autodocs"] };
export default meta;

const tidy: ElementStory["play"] = ({ canvasElement }) => expectTidy(canvasElement, tag);

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget: ElementStory = { play: tidy };

/** An invented larger budget. */
export const LargerBudget: ElementStory = { args: { budget: sample }, play: tidy };

/** Nothing but what a file must hold. */
export const MinimalFile: ElementStory = { args: { budget: minimal }, play: tidy };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData: ElementStory = { args: { budget: dirty }, play: tidy };

/** Phone, tablet, laptop. */
export const Sizes: ElementStory = { render: (given) => atWidths(tag, given, [320, 480, 800, 1280]), play: tidy };

/** Light and dark page, contrast raised by tokens, large text. */
export const Themes: ElementStory = { render: (given) => inThemes(tag, given), play: tidy };

/** The languages that come with the library; published words stay as they are. */
export const Locales: ElementStory = { render: (given) => inLocales(tag, given), play: tidy };

/** Read from right to left. */
export const RightToLeft: ElementStory = {
  render: (given) => html`<div dir="rtl">${atWidths(tag, { ...given, locale: "en" }, [320, 800])}</div>`,
  play: tidy,
};

/** Names of the persons in charge, which the page has asked for. */
export const WithPeople: ElementStory = {
  render: (given) => html`<budget-projects people .budget=${given.budget}></budget-projects>`,
  play: tidy,
};

/** Everything in one table. */
export const TableView: ElementStory = { args: { view: "table" } };

/** A project selected in the treemap, by the item that pays for it. */
export const InAGroup: ElementStory = {
  args: { selected: "2010399" },
  play: async ({ canvasElement }) => {
    const [projects] = await elementsIn(canvasElement, tag);
    await waitFor(() => expect(projects!.shadowRoot!.querySelectorAll(".project.selected")).toHaveLength(3));
  },
};

/** No budget was given. */
export const NoData: ElementStory = { args: { budget: null } };
