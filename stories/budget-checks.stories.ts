import { html } from "lit";
import { expect, userEvent, waitFor } from "storybook/test";
import type { BudgetChecks } from "../src/elements/budget-checks/budget-checks.js";
import { dirty, korla, many, minimal, sample } from "./support/budgets.js";
import { element, elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";
import { elementsIn, expectTidy } from "./support/play.js";
import { firstView, usualStories } from "./support/usual-stories.js";

const tag = "budget-checks";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Reconciliation 勾稽校验", tags: ["autodocs"] };
export default meta;

const usual = usualStories(tag);

/** The published budget of 库尔勒市人民政府办公室, 2023: five contradictions, and what rounding explains. */
export const RealBudget = usual.of(korla);

/** An invented larger budget: some 2,900 checks, reconciled in slices so that the page stays responsive. */
export const ManyChecks: ElementStory = {
  args: { budget: sample },
  play: async ({ canvasElement }) => {
    await listed(canvasElement);
    await expectTidy(canvasElement, tag);
  },
};

/** Nine sources, every functional category, some three hundred items without a comparison. */
export const ManyItems = usual.of(many);

/** Nothing but what a file must hold: few figures, few checks. */
export const MinimalFile: ElementStory = { args: { budget: minimal } };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData = usual.of(dirty);

/** Phone, tablet, laptop. */
export const Sizes = usual.sizes();

/** Light and dark page, contrast raised by tokens, large text. Forced colours follow the system. */
export const Themes = usual.themes;

/** The languages that come with the library; names and what is quoted stay as they are published. */
export const Locales = usual.locales(firstView, ["清单", "清單", "List"]);

/** Words in Arabic, added by the page, read from right to left. */
export const RightToLeft = usual.rightToLeft();

/** Arrows, Home and End along the lines; Enter opens and closes. */
export const KeyboardWalk: ElementStory = {
  play: async ({ canvasElement }) => {
    const [checks] = await elementsIn(canvasElement, tag);
    const root = checks!.shadowRoot!;
    const lines = Array.from(root.querySelectorAll<HTMLElement>("summary"));
    lines[0]!.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(root.activeElement).toBe(lines[1]);
    await userEvent.keyboard("{End}");
    await expect(root.activeElement).toBe(lines[lines.length - 1]);
    await userEvent.keyboard("{Home}");
    await expect(root.activeElement).toBe(lines[0]);
    lines[0]!.click();
    await waitFor(() => expect(root.querySelectorAll(".detail").length).toBe(1));
  },
};

/** A check that is opened marks its figures in the other elements of the group. */
export const InAGroup: ElementStory = {
  render: (given) => html`
    <div class="story-width">${element("budget-sankey", { ...given, group: "page" })}</div>
    <div class="story-width">${element(tag, { ...given, group: "page", headingLevel: 3 })}</div>
  `,
  play: async ({ canvasElement }) => {
    await elementsIn(canvasElement, "budget-sankey");
    const [checks] = await elementsIn(canvasElement, tag);
    await listed(canvasElement);
    checks!.shadowRoot!.querySelector<HTMLElement>("[data-key^='change-parts'] > summary")!.click();
    const sankey = canvasElement.querySelector("budget-sankey")!;
    await waitFor(() => expect(sankey.shadowRoot!.querySelectorAll(".row.selected").length).toBeGreaterThan(3));
  },
};

/** The summary alone, in a line of text; charts show the same in their footnotes. */
export const Badge: ElementStory = {
  args: { compact: true },
  render: (given) => html`<p>
    本部门预算公开的数据已核对： ${element(tag, given)}
  </p>`,
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector<BudgetChecks>(tag)!;
    await waitFor(() => expect(badge.shadowRoot!.querySelector(".badge")?.textContent).toContain("262"));
  },
};

/** One row for each check. */
export const TableView = usual.tableView;

/** Words in English; published names stay Chinese. */
export const English = usual.english;

/** No budget was given. */
export const NoData = usual.noData;

/** A budget that cannot be read. */
export const Unreadable = usual.unreadable;

/** Waits until a long budget is reconciled. */
async function listed(canvas: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvas.querySelector(tag)?.shadowRoot?.querySelector(".theme")).not.toBeNull());
}
