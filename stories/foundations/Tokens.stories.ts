import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, svg, type TemplateResult } from "lit";
import { TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { THEMES, tokenColour, tokenContrast, type Theme } from "../../test/support/palette-figures.js";
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

export { Live } from "./live-tokens.js";
