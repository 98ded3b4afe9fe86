import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { dirty, korla, minimal, sample } from "./support/budgets.js";
import {
  atWidths,
  element,
  elementMeta,
  inLocales,
  type ElementMeta,
  type ElementStory,
} from "./support/element-stories.js";
import { elementsIn } from "./support/play.js";
import { usualStories } from "./support/usual-stories.js";

const tag = "budget-summary";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Summary 收支概要", tags: ["autodocs"] };
export default meta;

const usual = usualStories(tag);

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget = usual.of(korla);

/** An invented larger budget. */
export const LargerBudget = usual.of(sample);

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

/** Figures as a table. */
export const TableView = usual.tableView;

/** What is selected in a chart is marked in the text. */
export const InAGroup: ElementStory = {
  render: (given) => html`
    <div class="story-width">${element("budget-sankey", { ...given, group: "page" })}</div>
    <div class="story-width">${element(tag, { ...given, group: "page", headingLevel: 3 })}</div>
  `,
  play: async ({ canvasElement }) => {
    await elementsIn(canvasElement, "budget-sankey");
    const [summary] = await elementsIn(canvasElement, tag);
    canvasElement
      .querySelector("budget-sankey")!
      .shadowRoot!.querySelector("[data-key='205'][tabindex]")!
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await waitFor(() => expect(summary!.shadowRoot!.querySelector(".selected")?.textContent).toContain("教育支出"));
  },
};

/** No budget was given. */
export const NoData = usual.noData;
