/** The editor of tokens: what is changed shows in the charts at once, with its contrast, and as a rule to copy. */
import type { StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { expect } from "storybook/test";
import "../../src/define.js";
import { ON_FILL } from "../../src/theme/palette.js";
import { BASE_FONT_SIZE, TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { contrast } from "../../test/support/colour.js";
import { categoryColours, COMMON, tokenColour, type Theme } from "../../test/support/palette-figures.js";
import { korla } from "../support/budgets.js";
import "./foundations.css";

const NAMES = Object.keys(TOKENS) as TokenName[];

/** What has to be told from the surface, with the contrast it needs; the other tokens are decoration. */
const NEEDED: Partial<Record<TokenName, number>> = {
  ink: 4.5,
  "ink-2": 4.5,
  "ink-3": 4.5,
  accent: 4.5,
  rise: 4.5,
  fall: 4.5,
  warn: 3,
  focus: 3,
  "rule-strong": 3,
};

/** Sets a property on the charts, and tells what that comes to. */
function edit(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  const editor = input.closest<HTMLElement>(".foundation");
  editor?.querySelector<HTMLElement>(".edited")?.style.setProperty(`--budget-${input.name}`, valueOf(input));
  if (editor) tell(editor);
}

function reset(event: Event): void {
  const editor = (event.currentTarget as HTMLElement).closest<HTMLElement>(".foundation");
  editor?.querySelector(".edited")?.removeAttribute("style");
  for (const input of editor?.querySelectorAll("input") ?? []) input.value = input.defaultValue;
  if (editor) tell(editor);
}

function copy(event: Event): void {
  const editor = (event.currentTarget as HTMLElement).closest(".foundation");
  void navigator.clipboard.writeText(editor?.querySelector("pre")?.textContent ?? "");
}

function valueOf(input: HTMLInputElement): string {
  return input.type === "number" ? `${input.value}px` : input.value;
}

/** Writes down the rule that a page needs, and the contrast of every colour as it now is. */
function tell(editor: HTMLElement): void {
  const edited = editor.querySelector<HTMLElement>(".edited");
  const rule = editor.querySelector("pre");
  if (edited && rule) {
    const lines = edited.style.cssText.split(/;\s*/).filter((line) => line !== "");
    rule.textContent = lines.length === 0 ? "" : `:root {\n${lines.map((line) => `  ${line};\n`).join("")}}`;
    rule.hidden = lines.length === 0;
  }
  const colours = new Map(
    Array.from(editor.querySelectorAll<HTMLInputElement>("input[type=color]"), (input) => [input.name, input.value]),
  );
  const surface = colours.get("surface") ?? "#ffffff";
  for (const output of editor.querySelectorAll("output")) {
    const needed = Number(output.dataset["needed"]);
    const found = contrast(colours.get(output.name) ?? surface, output.dataset["ground"] ?? surface);
    const isEnough = found >= needed;
    output.textContent = `${found.toFixed(1)}${isEnough ? "" : ` ⚠ 需 ${needed}`}`;
  }
}

function colourInput(name: string, value: string, label: string, needed?: number, ground?: string): TemplateResult {
  return html`<label>
    <input type="color" name=${name} .defaultValue=${value} @input=${edit} />
    <span>${label}</span>
    ${needed === undefined ? "" : html`<output name=${name} data-needed=${needed} data-ground=${ifDefined(ground)}></output>`}
  </label>`;
}

const categoryNames = new Map(korla.expenditure?.items?.map(({ code, name }) => [code, name]));

/**
 * Change a colour, a size or the font and see the charts change. The figure behind a colour is its contrast: on the surface,
 * of a category that of its text; a sign says where it is too low. The rule below can be copied into a page.
 */
export const Live: StoryObj = {
  render: (_given, { globals }) => {
    const theme: Theme = globals["theme"] === "dark" ? "dark" : "light";
    return html`<div class="foundation">
      <h2>改颜色、字号和字体，看效果</h2>
      <div class="editor">
        ${NAMES.map((name) => colourInput(name, tokenColour(name, theme), name, NEEDED[name]))}
      </div>
      <h3>功能分类的颜色</h3>
      <div class="editor">
        ${COMMON.map((code) =>
          colourInput(
            `category-${code}`,
            categoryColours(code, theme)[0],
            `${code} ${categoryNames.get(code) ?? ""}`,
            4.5,
            ON_FILL[theme],
          ),
        )}
      </div>
      <h3>字号和字体</h3>
      <div class="editor">
        <label><input type="number" name="font-size" min="10" max="32" .defaultValue=${String(BASE_FONT_SIZE)} @input=${edit} />
          <span>font-size, px</span></label>
        <label><input type="text" name="font-family" .defaultValue=${"inherit"} @input=${edit} />
          <span>font-family</span></label>
        <button type="button" @click=${reset}>还原</button>
        <button type="button" @click=${copy}>复制样式</button>
      </div>
      <pre hidden tabindex="0" aria-label="样式"></pre>
      <div class="edited">
        <budget-sankey .budget=${korla} heading-level="4"></budget-sankey>
        <budget-treemap .budget=${korla} heading-level="4"></budget-treemap>
        <budget-three-public .budget=${korla} heading-level="4"></budget-three-public>
        <budget-delta-table .budget=${korla} heading-level="4"></budget-delta-table>
      </div>
    </div>`;
  },
  play: async ({ canvasElement }) => {
    const editor = canvasElement.querySelector<HTMLElement>(".foundation")!;
    tell(editor);
    const input = (name: string): HTMLInputElement => editor.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
    const set = (name: string, value: string): void => {
      input(name).value = value;
      input(name).dispatchEvent(new Event("input", { bubbles: true }));
    };
    const card = (): CSSStyleDeclaration =>
      getComputedStyle(editor.querySelector("budget-treemap")!.shadowRoot!.querySelector(".card")!);
    const before = card().backgroundColor;
    set("surface", "#fff8e8");
    set("font-size", "18");
    set("ink-3", "#cccccc");
    await expect(card().backgroundColor).toBe("rgb(255, 248, 232)");
    await expect(card().fontSize).toBe("18px");
    await expect(editor.querySelector("pre")!.textContent).toContain("  --budget-surface: #fff8e8;");
    await expect(editor.querySelector("output[name=ink-3]")!.textContent).toContain("⚠");
    await expect(editor.querySelector("output[name=category-201]")!.textContent).not.toContain("⚠");
    editor.querySelector<HTMLButtonElement>("button")!.click();
    await expect(card().backgroundColor).toBe(before);
    await expect(editor.querySelector("pre")!.hidden).toBe(true);
  },
};
