import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { OFFICIAL_TABLES } from "../src/budget/classification.js";
import { printedNames } from "../src/views/official/printed-table.js";
import { dirty, many, minimal, sample } from "./support/budgets.js";
import {
  atWidths,
  element,
  elementMeta,
  inThemes,
  type ElementMeta,
  type ElementStory,
} from "./support/element-stories.js";
import { government } from "./support/government.js";
import { elementsIn, expectTidy, walkByKeyboard } from "./support/play.js";
import { usualStories } from "./support/usual-stories.js";

const tag = "budget-table";
const shared = elementMeta(tag);

const meta: ElementMeta = {
  ...shared,
  title: "Elements/Official tables 公开表",
  tags: ["autodocs"],
  args: { ...shared.args, table: "summary" },
  argTypes: { ...shared.argTypes, table: { options: OFFICIAL_TABLES, control: { type: "select" } } },
};
export default meta;

const usual = usualStories(tag);

/** All ten tables of the published budget: four held, two empty, four announced but not in the document. */
export const RealBudget: ElementStory = {
  render: (given) => html`${OFFICIAL_TABLES.map((table) => element(tag, { ...given, table }))}`,
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const words = (await elementsIn(canvasElement, tag)).map(
      (each) => each.shadowRoot!.querySelector(".state-words")?.textContent ?? "",
    );
    await expect(words.filter((each) => each.includes("空表"))).toHaveLength(2);
    await expect(words.filter((each) => each.includes("没有附表"))).toHaveLength(4);
  },
};

/** The invented larger budget: funds, own money, last year's figures. */
export const LargerBudget: ElementStory = {
  args: { budget: sample },
  render: (given) =>
    html`${["income", "expenditure", "basic", "governmentFund", "threePublic"].map((table) => element(tag, { ...given, table }))}`,
  play: usual.tidy,
};

/** Some three hundred items. */
export const ManyItems: ElementStory = { args: { budget: many, table: "expenditure" }, play: usual.tidy };

/** Nothing but what a file must hold. */
export const MinimalFile = usual.of(minimal);

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData = usual.of(dirty);

/** Phone to laptop: sides beside each other, or below each other. */
export const Sizes: ElementStory = {
  args: { table: "fiscal" },
  render: (given) => atWidths(tag, given, [320, 480, 800, 1280]),
  play: usual.tidy,
};

/** Light and dark page, contrast raised by tokens, large text. */
export const Themes: ElementStory = {
  args: { table: "project" },
  render: (given) => inThemes(tag, given),
  play: usual.tidy,
};

/** The languages that come with the library; published names stay as they are. */
export const Locales = usual.locales((root) => root.querySelector("thead th")?.textContent, ["收入", "收入", "Income"]);

/** Read from right to left. */
export const RightToLeft: ElementStory = {
  render: (given) =>
    html`<div dir="rtl">${atWidths(tag, { ...given, table: "fiscal", locale: "en" }, [320, 800])}</div>`,
  play: usual.tidy,
};

/** Arrows, Home and End along the rows with a code; Enter selects. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    await walkByKeyboard(canvasElement, tag);
  },
};

/** A row selected here is selected in the chart, and the other way round. */
export const InAGroup: ElementStory = {
  render: (given) => html`
    <div class="story-width">${element("budget-sankey", { ...given, group: "page" })}</div>
    <div class="story-width">${element(tag, { ...given, group: "page", headingLevel: 3 })}</div>
  `,
  play: async ({ canvasElement }) => {
    const [table] = await elementsIn(canvasElement, tag);
    table!.shadowRoot!.querySelector<HTMLElement>("[data-key='205']")!.click();
    const sankey = canvasElement.querySelector("budget-sankey")!;
    await waitFor(() => expect(sankey.selected).toBe("205"));
    await waitFor(() => expect(table!.shadowRoot!.querySelectorAll("tr .selected")).toHaveLength(2));
  },
};

/** Tables that the budget has no fields for, as printed: transfers, debt, one without figures, one without a title. */
export const AsPrinted: ElementStory = {
  args: { budget: government },
  render: (given) => html`${printedNames(government).map((table) => element(tag, { ...given, table }))}`,
  play: async ({ canvasElement }) => {
    await expectTidy(canvasElement, tag);
    const [transfers] = await elementsIn(canvasElement, tag);
    const cells = Array.from(
      transfers!.shadowRoot!.querySelectorAll("tbody tr:first-child > *"),
      (each) => each.textContent,
    );
    await expect(cells.slice(0, 4)).toEqual(["1", "东部片区", "甲市", "30,200.50"]);
  },
};

/** On a phone such a table scrolls within its card. */
export const AsPrintedNarrow: ElementStory = {
  args: { budget: government, table: "transfers" },
  render: (given) => atWidths(tag, given, [320, 800]),
  play: async ({ canvasElement }) => {
    const [narrow] = await elementsIn(canvasElement, tag);
    await expect(narrow!.scrollWidth).toBeLessThanOrEqual(narrow!.clientWidth);
    const scroll = narrow!.shadowRoot!.querySelector(".table-scroll")!;
    await expect(scroll.scrollWidth).toBeGreaterThan(scroll.clientWidth);
  },
};

/** The attribute names no table. */
export const UnknownTable: ElementStory = { args: { table: "表十一" } };

/** No budget was given. */
export const NoData = usual.noData;
