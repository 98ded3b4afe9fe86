import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect } from "storybook/test";
import "../../src/define.js";
import { korla } from "../support/budgets.js";
import "./foundations.css";

const meta: Meta = { title: "Foundations/Type 字号与字体" };
export default meta;

/** Sizes at body text of 14 px: title 20, large names 16, everything else 14, codes and footnotes 13. */
export const Default: StoryObj = {
  render: () => html`<budget-sankey .budget=${korla}></budget-sankey>`,
};

/** 适老化: `--budget-font-size: 20px`. The drawing is laid out for the larger text; nothing is cut. */
export const LargeText: StoryObj = {
  render: () =>
    html`<div class="large-text">
      <budget-treemap .budget=${korla}></budget-treemap>
      <budget-three-public .budget=${korla}></budget-three-public>
    </div>`,
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector("budget-treemap")!.shadowRoot!.querySelector(".card")!;
    await expect(getComputedStyle(card).fontSize).toBe("20px");
    await expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
  },
};

/** A font of the page's choice: `--budget-font-family`; without it, the font around the element. */
export const OwnFont: StoryObj = {
  render: () => html`<div class="own-font"><budget-sankey .budget=${korla}></budget-sankey></div>`,
};
