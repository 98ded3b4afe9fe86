import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, svg, type TemplateResult } from "lit";
import { expect } from "storybook/test";
import "../../src/define.js";
import { TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { THEMES, tokenColour, tokenContrast, type Theme } from "../../test/support/palette-figures.js";
import { korla } from "../support/budgets.js";
import "./foundations.css";

const meta: Meta = { title: "Foundations/Tokens 变量" };
export default meta;

const NAMES = Object.keys(TOKENS) as TokenName[];

function tokenTable(theme: Theme): TemplateResult {
  return html`<section class="ground ground-${theme}">
    <h2>${theme === "light" ? "浅色" : "深色"}</h2>
    <table>
      <thead>
        <tr>
          ${["", "变量", "值", "与底色的对比度"].map((head) => (head === "" ? html`<td></td>` : html`<th scope="col">${head}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${NAMES.map(
          (name) =>
            html`<tr>
              <td>
                <svg width="48" height="24" aria-hidden="true">
                  ${svg`<rect x="0.5" y="0.5" width="47" height="23" fill=${tokenColour(name, theme)} stroke=${tokenColour("rule-strong", theme)}></rect>`}
                </svg>
              </td>
              <th scope="row"><code>--budget-${name}</code></th>
              <td><code>${tokenColour(name, theme)}</code></td>
              <td>${name === "surface" ? "" : tokenContrast(name, theme).toFixed(2)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Every token with its value and its contrast on the surface, in both themes. */
export const All: StoryObj = {
  render: () => html`<div class="foundation">${THEMES.map(tokenTable)}</div>`,
};

/** Sets a token on the charts, and writes down what was set. */
function edit(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  const editor = input.closest(".foundation");
  editor?.querySelector<HTMLElement>(".edited")?.style.setProperty(`--budget-${input.name}`, input.value);
  writeDown(editor);
}

function reset(event: Event): void {
  const editor = (event.currentTarget as HTMLElement).closest(".foundation");
  editor?.querySelector(".edited")?.removeAttribute("style");
  for (const input of editor?.querySelectorAll("input") ?? []) input.value = input.defaultValue;
  writeDown(editor);
}

function writeDown(editor: Element | null | undefined): void {
  const edited = editor?.querySelector<HTMLElement>(".edited");
  const output = editor?.querySelector("output");
  if (output && edited) output.textContent = edited.style.cssText;
}

/** Change a colour and see the charts change; what was set stands below, to be copied into a page's own style. */
export const Live: StoryObj = {
  render: (_given, { globals }) => {
    const theme: Theme = globals["theme"] === "dark" ? "dark" : "light";
    return html`<div class="foundation">
      <h2>改颜色，看效果</h2>
      <div class="editor">
        ${NAMES.map(
          (name) =>
            html`<label><input type="color" name=${name} .defaultValue=${tokenColour(name, theme)} @input=${edit} /> ${name}</label>`,
        )}
        <button type="button" @click=${reset}>还原</button>
      </div>
      <p><output></output></p>
      <div class="edited">
        <budget-sankey .budget=${korla} heading-level="3"></budget-sankey>
        <budget-treemap .budget=${korla} heading-level="3"></budget-treemap>
        <budget-three-public .budget=${korla} heading-level="3"></budget-three-public>
        <budget-delta-table .budget=${korla} heading-level="3"></budget-delta-table>
      </div>
    </div>`;
  },
  play: async ({ canvasElement }) => {
    const surface = canvasElement.querySelector<HTMLInputElement>("input[name=surface]")!;
    const ground = (): string =>
      getComputedStyle(canvasElement.querySelector("budget-treemap")!.shadowRoot!.querySelector(".card")!)
        .backgroundColor;
    const before = ground();
    surface.value = "#fff8e8";
    surface.dispatchEvent(new Event("input", { bubbles: true }));
    await expect(ground()).toBe("rgb(255, 248, 232)");
    await expect(canvasElement.querySelector("output")!.textContent).toContain("--budget-surface");
    canvasElement.querySelector<HTMLButtonElement>(".editor button")!.click();
    await expect(ground()).toBe(before);
  },
};
