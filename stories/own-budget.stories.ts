import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { expect, waitFor } from "storybook/test";
import "../src/define.js";
import korlaFile from "../data/korla-2023.json?raw";
import "./own-budget.css";

const meta: Meta = { title: "Your own budget" };
export default meta;

/** Shows the chosen file in every element. The elements say themselves what is wrong with it. */
async function show(page: Element, file: File | undefined): Promise<void> {
  const report = page.querySelector("budget-report");
  if (file === undefined || report === null) return;
  report.budget = await file.text();
  page.querySelector(".own-name")!.textContent = file.name;
}

function pageOf(event: Event): Element {
  return (event.currentTarget as Element).closest(".own-budget")!;
}

function choose(event: Event): void {
  void show(pageOf(event), (event.currentTarget as HTMLInputElement).files?.[0]);
}

function drop(event: DragEvent): void {
  event.preventDefault();
  void show(pageOf(event), event.dataTransfer?.files[0]);
}

function allowDrop(event: Event): void {
  event.preventDefault();
}

/**
 * Choose a budget JSON, or drop it here: the whole disclosure is drawn from it. The file stays on this machine.
 * `npx budget-elements import` makes one of a published document.
 */
export const ChooseFile: StoryObj = {
  render: () =>
    html`<div class="own-budget">
      <label class="own-place" @dragover=${allowDrop} @drop=${drop}>
        <span>选择预算 JSON 文件，或拖到这里：<b class="own-name">korla-2023.json</b></span>
        <input type="file" accept="application/json,.json" @change=${choose} />
      </label>
      <budget-report .budget=${korlaFile}></budget-report>
    </div>`,
  play: async ({ canvasElement }) => {
    const page = canvasElement.querySelector(".own-budget")!;
    const words = (): string => page.querySelector("budget-report")!.shadowRoot!.textContent;
    await waitFor(() => expect(words()).toContain("库尔勒市人民政府办公室"));
    await show(page, new File(['{"title":"坏","year":2024}'], "bad.json"));
    await waitFor(() => expect(words()).toContain("unit"));
    await expect(page.querySelector(".own-name")!.textContent).toBe("bad.json");
    await show(page, new File([korlaFile], "korla-2023.json"));
    await waitFor(() => expect(words()).toContain("库尔勒市人民政府办公室"));
  },
};
