import "@fontsource/noto-sans-sc/chinese-simplified-400.css";
import "@fontsource/noto-sans-sc/chinese-simplified-700.css";
import type { BudgetErrorEvent, BudgetLoadEvent, BudgetSelectEvent } from "../src/index.js";
import { addArabic } from "../stories/support/arabic.js";
import { DocsPage } from "./docs-page.js";
import "./preview.css";
import { setCustomElementsManifest, type Preview } from "@storybook/web-components-vite";
import { html } from "lit";
import { action } from "storybook/actions";
import type { ArgsEnhancer } from "storybook/internal/types";
import { configure } from "storybook/test";

// A glob, because the manifest is generated and may not be there yet.
const manifests = import.meta.glob<object>("../custom-elements.json", { eager: true, import: "default" });
for (const manifest of Object.values(manifests)) {
  setCustomElementsManifest(manifest);
}

addArabic();

// What a story waits for comes late on a busy machine; no story measures time.
configure({ asyncUtilTimeout: 60_000 });

/** Shows what an element tells the page in the panel of actions. */
function tell(event: BudgetLoadEvent | BudgetErrorEvent | BudgetSelectEvent): void {
  const told = "selection" in event ? event.selection : "problems" in event ? event.problems : event.budget.title;
  action(event.type)(told);
}

/** A toolbar choice as a string: globals are untyped, and may come from the address bar. */
function chosen(globals: Record<string, unknown>, name: string): string {
  const value = globals[name];
  return typeof value === "string" ? value : "";
}

/** The names of choices in place of the objects that they stand for: a control shows what is chosen by its name. */
const nameChoices: ArgsEnhancer = ({ initialArgs, argTypes }) =>
  Object.fromEntries(
    Object.entries(initialArgs).map(([name, value]) => {
      const choices = Object.entries<unknown>(argTypes[name]?.mapping ?? {});
      return [name, choices.find(([, choice]) => choice === value)?.[0] ?? value];
    }),
  );

const preview: Preview = {
  argsEnhancers: [nameChoices],
  parameters: {
    // Every story is an accessibility test.
    a11y: { test: "error" },
    layout: "fullscreen",
    controls: { expanded: true },
    docs: { container: DocsPage },
    options: {
      storySort: {
        order: [
          "Welcome",
          "Your own budget",
          "How it compares",
          "Foundations",
          "Elements",
          [
            "Sankey 收支流向",
            "Treemap 支出构成",
            "Three public expenses 三公经费",
            "Delta table 增减变化",
            "Reconciliation 勾稽校验",
            "Official tables 公开表",
            "Projects 项目与绩效",
            "Summary 收支概要",
            "Glossary 名词解释",
            "Report 预算公开",
          ],
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: "Colour scheme",
      toolbar: {
        title: "Theme",
        icon: "mirror",
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
          { value: "contrast", title: "Contrast raised by tokens" },
          { value: "large", title: "Large text (适老化)" },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: "Width of the element's container",
      toolbar: {
        title: "Width",
        icon: "ruler",
        items: [
          { value: "320", title: "320 px" },
          { value: "480", title: "480 px" },
          { value: "800", title: "800 px" },
          { value: "1280", title: "1280 px" },
          { value: "full", title: "Full width" },
        ],
        dynamicTitle: true,
      },
    },
    locale: {
      description: "Language of the page",
      toolbar: {
        title: "Locale",
        icon: "globe",
        items: [
          { value: "zh-CN", title: "简体中文" },
          { value: "zh-TW", title: "繁體中文" },
          { value: "en", title: "English" },
          { value: "ar", title: "العربية (from right to left)" },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: "light", width: "full", locale: "zh-CN" },
  beforeAll: async () => {
    // Labels are measured: a font that arrives later would leave them in the wrong place.
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px 'Noto Sans SC'`, "预算")));
  },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement;
      page.lang = chosen(globals, "locale");
      page.dir = page.lang === "ar" ? "rtl" : "ltr";
      const theme = chosen(globals, "theme");
      page.dataset["theme"] = theme === "dark" ? "dark" : "light";
      return html`<div
        class="story-frame theme-${theme}"
        lang=${page.lang}
        dir=${page.dir}
        data-width=${chosen(globals, "width")}
        @budget-load=${tell}
        @budget-error=${tell}
        @budget-select=${tell}
      >
        ${story()}
      </div>`;
    },
  ],
};

export default preview;
