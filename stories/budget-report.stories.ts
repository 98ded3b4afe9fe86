import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import { dirty, korla, minimal, sample } from "./support/budgets.js";
import { government } from "./support/government.js";
import { element, elementMeta, type ElementMeta, type ElementStory } from "./support/element-stories.js";

const tag = "budget-report";

const meta: ElementMeta = { ...elementMeta(tag), title: "Elements/Report 预算公开", tags: ["autodocs"] };
export default meta;

/** Every section is drawn, and nothing is wider than its place. */
async function whole(canvas: HTMLElement): Promise<void> {
  for (const report of Array.from(canvas.querySelectorAll("budget-report"))) {
    await waitFor(async () => {
      await expect(report.shadowRoot!.querySelectorAll(".section").length).toBeGreaterThan(0);
      await expect(report.shadowRoot!.querySelectorAll(".pending")).toHaveLength(0);
    });
    await expect(report.scrollWidth).toBeLessThanOrEqual(report.clientWidth);
  }
}

const play: ElementStory["play"] = ({ canvasElement }) => whole(canvasElement);

/** The published budget of 库尔勒市人民政府办公室, 2023, from one tag. */
export const RealBudget: ElementStory = { play };

/** Only what the page names, in its order. */
export const ChosenSections: ElementStory = {
  render: () => html`<budget-report .budget=${korla} sections="three-public summary about"></budget-report>`,
  play: async ({ canvasElement }) => {
    await whole(canvasElement);
    const entries = Array.from(
      canvasElement.querySelector("budget-report")!.shadowRoot!.querySelectorAll(".contents a"),
      (each) => each.textContent.trim(),
    );
    await expect(entries).toEqual(["“三公”经费", "收支概要", "数据说明"]);
  },
};

/** On a phone, contents above the sections. */
export const Narrow: ElementStory = {
  render: () =>
    html`<div class="story-width" data-width="320"><budget-report .budget=${korla} sections="summary tables text"></budget-report></div>`,
  play,
};

/** Words in English, on a page read from right to left. */
export const RightToLeft: ElementStory = {
  render: () =>
    html`<div dir="rtl"><budget-report .budget=${sample} locale="en" sections="summary flow about"></budget-report></div>`,
  play,
};

/** An invented government: transfers and debt, for which the budget has no fields, are listed as they are printed. */
export const OtherTables: ElementStory = {
  args: { budget: government },
  play: async ({ canvasElement }) => {
    await whole(canvasElement);
    const section = canvasElement
      .querySelector("budget-report")!
      .shadowRoot!.querySelector("[data-section='other-tables'].section")!;
    await expect(section.querySelectorAll("budget-table")).toHaveLength(5);
  },
};

/** Nothing but what a file must hold. */
export const MinimalFile: ElementStory = { args: { budget: minimal }, play };

/** Zeros, blanks, negatives, long names, amounts out of scale. */
export const DirtyData: ElementStory = { args: { budget: dirty }, play };

/** Selected in one part, selected in all. */
export const OneSelection: ElementStory = {
  render: (given) => element(tag, { ...given, selected: "205" }),
  parameters: { a11y: { test: "off" } },
  play: async ({ canvasElement }) => {
    await whole(canvasElement);
    const report = canvasElement.querySelector("budget-report")!;
    await waitFor(() => expect(report.shadowRoot!.querySelector("budget-summary")!.selected).toBe("205"));
    await expect(report.shadowRoot!.querySelector("budget-table")!.selected).toBe("205");
  },
};

/** No budget was given. */
export const NoData: ElementStory = { args: { budget: null } };
