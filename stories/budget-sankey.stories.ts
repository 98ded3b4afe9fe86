import { dirty, korla, minimal, sample } from "./support/budgets.js";
import { atWidths, elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";

const tag = "budget-sankey";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Sankey 收支流向" };
export default meta;

/** The published budget of 库尔勒市人民政府办公室, 2023. */
export const RealBudget: ElementStory = { args: { budget: korla } };

/** An invented larger budget: several sources, three funds, more than a hundred items. */
export const LargeSample: ElementStory = { args: { budget: sample } };

/** Nothing but what a file must hold. */
export const MinimalFile: ElementStory = { args: { budget: minimal } };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData: ElementStory = { args: { budget: dirty } };

/** Phone, tablet, laptop. */
export const Sizes: ElementStory = {
  render: (given) => atWidths(tag, given, [320, 480, 800, 1280]),
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
