import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import "../../src/define.js";
import { korla, minimal } from "../support/budgets.js";
import "./foundations.css";

const meta: Meta = { title: "Foundations/States 状态" };
export default meta;

/** Answers every request with the given promise, as long as the story stands. */
function answerWith(answer: () => Promise<Response>): () => () => void {
  return () => {
    const real = window.fetch.bind(window);
    window.fetch = answer;
    return () => {
      window.fetch = real;
    };
  };
}

/** On its way: the chart's outline keeps its space. */
export const Loading: StoryObj = {
  beforeEach: answerWith(() => new Promise(() => undefined)),
  render: () => html`<budget-sankey src="/loading.json"></budget-sankey>`,
  play: async ({ canvasElement }) => {
    await waitFor(() =>
      expect(canvasElement.querySelector("budget-sankey")!.shadowRoot!.textContent).toContain("正在载入"),
    );
  },
};

/** The file is not there: what is missing, what still works, and a way to try again. */
export const NotFound: StoryObj = {
  beforeEach: answerWith(() => Promise.resolve(new Response("", { status: 404 }))),
  render: () => html`<budget-treemap src="/none.json"></budget-treemap>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector("budget-treemap")!.shadowRoot!;
    await waitFor(() => expect(root.querySelector("[part=error]")).not.toBeNull());
  },
};

/** The file holds an error: which, and where. */
export const Unreadable: StoryObj = {
  render: () =>
    html`<budget-treemap .budget=${'{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}'}></budget-treemap>`,
};

/** There is nothing to draw in a file that can be read. */
export const Empty: StoryObj = {
  render: () => html`<budget-three-public .budget=${minimal}></budget-three-public>`,
};

/** Nothing was given. */
export const NoData: StoryObj = {
  render: () => html`<budget-delta-table .budget=${null}></budget-delta-table>`,
};

/** The page's own words, where it has some, stay until the budget is drawn. */
export const Fallback: StoryObj = {
  beforeEach: answerWith(() => new Promise(() => undefined)),
  render: () =>
    html`<budget-sankey src="/loading-with-words.json"><p>预算数据正在载入，也可以直接下载公开文件。</p></budget-sankey>`,
};

/** A category is selected, in all charts of the group. */
export const Selected: StoryObj = {
  render: () =>
    html`<budget-sankey .budget=${korla} group="states" selected="208"></budget-sankey>
      <budget-delta-table .budget=${korla} group="states" selected="208"></budget-delta-table>`,
};
