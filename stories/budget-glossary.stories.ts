import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { dirty, minimal, sample } from "./support/budgets.js";
import {
  atWidths,
  element,
  elementMeta,
  inLocales,
  inThemes,
  type ElementMeta,
  type ElementStory,
} from "./support/element-stories.js";
import { elementsIn, expectTidy } from "./support/play.js";

const tag = "budget-glossary";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Glossary 名词解释", tags: ["autodocs"] };
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

/** Terms in the words of other elements lead here. */
export const LinkedTerms: ElementStory = {
  render: (given) => html`
    <div class="story-width">${element("budget-summary", given)}</div>
    <div class="story-width">${element(tag, { ...given, headingLevel: 3 })}</div>
  `,
  play: async ({ canvasElement }) => {
    const [glossary] = await elementsIn(canvasElement, tag);
    const link = await waitFor(() => {
      const found = canvasElement
        .querySelector("budget-summary")!
        .shadowRoot!.querySelector<HTMLAnchorElement>("a.term");
      if (found === null) throw new Error("There is no link yet.");
      return found;
    });
    link.click();
    await waitFor(() => expect(glossary!.shadowRoot!.activeElement?.textContent).toBe("基本支出"));
  },
};

/** No budget was given. */
export const NoData: ElementStory = { args: { budget: null } };
