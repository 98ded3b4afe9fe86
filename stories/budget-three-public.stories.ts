import { html } from "lit";
import { expect, userEvent } from "storybook/test";
import { dirty, korla, many, minimal, sample } from "./support/budgets.js";
import {
  atWidths,
  element,
  elementMeta,
  inLocales,
  inThemes,
  type ElementMeta,
  type ElementStory,
} from "./support/element-stories.js";
import { elementsIn, expectTidy, walkByKeyboard } from "./support/play.js";

const tag = "budget-three-public";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Three public expenses 三公经费", tags: ["autodocs"] };
export default meta;

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget: ElementStory = {
  args: { budget: korla },
  play: ({ canvasElement }) => expectTidy(canvasElement, tag),
};

/** An invented larger budget: several sources, three funds, more than a hundred items. */
export const LargeSample: ElementStory = {
  args: { budget: sample },
  play: ({ canvasElement }) => expectTidy(canvasElement, tag),
};

/** Nothing but what a file must hold. */
export const MinimalFile: ElementStory = { args: { budget: minimal } };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData: ElementStory = {
  args: { budget: dirty },
  play: ({ canvasElement }) => expectTidy(canvasElement, tag),
};

/** Phone, tablet, laptop. */
export const Sizes: ElementStory = {
  render: (given) => atWidths(tag, given, [320, 480, 800, 1280]),
  play: ({ canvasElement }) => expectTidy(canvasElement, tag),
};

/** Light and dark page, contrast raised by tokens, large text. Forced colours follow the system. */
export const Themes: ElementStory = {
  render: (given) => inThemes(tag, given),
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const grounds = (await elementsIn(canvasElement, tag)).map(
      (each) => getComputedStyle(each.shadowRoot!.querySelector(".card")!).backgroundColor,
    );
    await expect(new Set(grounds.slice(0, 2)).size).toBe(2);
  },
};

/** The languages that come with the library; published names and reasons stay as they are published. */
export const Locales: ElementStory = {
  render: (given) => inLocales(tag, given),
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const labels = (await elementsIn(canvasElement, tag)).map(
      (each) => each.shadowRoot!.querySelector(".segmented button")?.textContent,
    );
    await expect(labels).toEqual(["图表", "圖表", "Chart"]);
  },
};

/** Words in Arabic, added by the page, read from right to left: the geometry is mirrored with them. */
export const RightToLeft: ElementStory = {
  render: (given) =>
    html`<div dir="rtl">
      ${[320, 800].map(
        (width) =>
          html`<div class="story-width" data-width=${String(width)}>
            ${element(tag, { ...given, locale: "ar", headingLevel: 3 })}
          </div>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    for (const each of await elementsIn(canvasElement, tag)) {
      const root = each.shadowRoot!;
      await expect(root.querySelector(".segmented button")?.textContent).toBe("رسم بياني");
      const card = root.querySelector(".card")!.getBoundingClientRect();
      const title = root.querySelector(".title bdi")!.getBoundingClientRect();
      // Words begin at the right edge.
      await expect(card.right - title.right).toBeLessThan(title.left - card.left + 30);
      const name = root.querySelector(".row-name")!.getBoundingClientRect();
      const bar = root.querySelector(".row .shape, .row .bar")!.getBoundingClientRect();
      // A bar begins at the right, where the names are, and grows to the left.
      await expect(bar.right).toBeLessThanOrEqual(name.right + 1);
    }
  },
};

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
export const ManyItems: ElementStory = {
  args: { budget: many },
  play: ({ canvasElement }) => expectTidy(canvasElement, tag),
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
