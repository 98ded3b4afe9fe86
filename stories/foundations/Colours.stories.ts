import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, svg, type TemplateResult } from "lit";
import { patternPath } from "../../src/layout/patterns.js";
import { categoryPattern, ON_FILL } from "../../src/theme/palette.js";
import { contrast, DEFICIENCIES, readHex, simulate, type Rgb } from "../../test/support/colour.js";
import {
  categoryColours,
  CODES,
  COMMON,
  greyness,
  leastDifference,
  THEMES,
  tokenColour,
  type Theme,
} from "../../test/support/palette-figures.js";
import { korla } from "../support/budgets.js";
import "./foundations.css";

const meta: Meta = { title: "Foundations/Colours 颜色" };
export default meta;

const names = new Map(korla.expenditure?.items?.map(({ code, name }) => [code, name]));

/** A rectangle of one colour. */
function chip(fill: string, width = 48): TemplateResult {
  return html`<svg width=${width} height="24" aria-hidden="true">${svg`<rect width=${width} height="24" fill=${fill}></rect>`}</svg>`;
}

/** The code of a category on its colour, as in a strip of the treemap. */
function strip(code: string, theme: Theme): TemplateResult {
  return html`<svg width="56" height="28" role="img" aria-label=${code}>
    ${svg`<rect width="56" height="28" fill=${categoryColours(code, theme)[0]}></rect>
      <text x="10" y="19" fill=${ON_FILL[theme]} font-size="14" font-weight="700">${code}</text>`}
  </svg>`;
}

/** A category's pattern in black on white, as on paper. */
function pattern(code: string): TemplateResult {
  return html`<svg width="48" height="24" aria-hidden="true">
    ${svg`<rect x="0.5" y="0.5" width="47" height="23" fill="#fff" stroke="#000"></rect>
      <path d=${patternPath(categoryPattern(code), 0.5, 0.5, 47, 23)} fill="#000"></path>`}
  </svg>`;
}

function hex(colour: Rgb): string {
  return `#${colour
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function categoryTable(theme: Theme): TemplateResult {
  const surface = tokenColour("surface", theme);
  return html`<section class="ground ground-${theme}">
    <h2>${theme === "light" ? "浅色" : "深色"}</h2>
    <table>
      <thead>
        <tr>
          ${["标记", "名称", "浅底", "图案", "字在色上", "色在底上", "色在浅底上", "灰度"].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${CODES.map((code) => {
          const [fill, tint] = categoryColours(code, theme);
          return html`<tr>
            <td>${strip(code, theme)}</td>
            <th scope="row">${names.get(code) ?? code} <code>${fill}</code></th>
            <td>${chip(tint)}</td>
            <td>${pattern(code)}</td>
            <td>${contrast(ON_FILL[theme], fill).toFixed(2)}</td>
            <td>${contrast(fill, surface).toFixed(2)}</td>
            <td>${contrast(fill, tint).toFixed(2)}</td>
            <td>${greyness(code, theme).toFixed(0)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </section>`;
}

/** Every category: its colour, tint and pattern, with the contrast of each pair that meets, in both themes. */
export const Categories: StoryObj = {
  render: () => html`<div class="foundation">${THEMES.map(categoryTable)}</div>`,
};

/** The nine categories that nearly every department has, as they look with each kind of colour blindness and in grey. */
export const ColourBlindness: StoryObj = {
  render: () =>
    html`<div class="foundation">
      ${THEMES.map(
        (theme) =>
          html`<section class="ground ground-${theme}">
            <h2>${theme === "light" ? "浅色" : "深色"}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">视觉</th>
                  ${COMMON.map((code) => html`<th scope="col">${code}</th>`)}
                  <th scope="col">最难分辨</th>
                  <th scope="col">色差 ΔE00</th>
                </tr>
              </thead>
              <tbody>
                ${[undefined, ...DEFICIENCIES].map((deficiency) => {
                  const least = leastDifference(COMMON, theme, deficiency);
                  return html`<tr>
                    <th scope="row">${deficiency ?? "normal"}</th>
                    ${COMMON.map((code) => {
                      const fill = categoryColours(code, theme)[0];
                      return html`<td>${chip(deficiency === undefined ? fill : hex(simulate(readHex(fill), deficiency)), 40)}</td>`;
                    })}
                    <td>${least.pair}</td>
                    <td>${least.difference.toFixed(1)}</td>
                  </tr>`;
                })}
              </tbody>
            </table>
          </section>`,
      )}
    </div>`,
};
