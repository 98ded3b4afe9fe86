import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { MoneyUnit } from "../../src/budget/amount.js";
import type { Budget } from "../../src/budget/schema.js";
import "../../src/define.js";
import { dirty, korla, many, minimal, sample } from "./budgets.js";
import { government } from "./government.js";
import "./grounds.css";
import { pageCode } from "./page-code.js";

/** What every element can be told from outside. */
export interface ElementArguments {
  budget: Budget | readonly Budget[] | string | null;
  src?: string;
  unit?: MoneyUnit;
  locale?: string;
  heading?: string;
  headingLevel?: number;
  view?: "chart" | "table";
  group?: string;
  selected?: string;
  /** `<budget-table>` only. */
  table?: string;
  /** `<budget-treemap>` only. */
  colorBy?: "category" | "change";
  /** `<budget-sankey>` and `<budget-treemap>`. */
  perHundred?: boolean;
  /** `<budget-checks>` only. */
  compact?: boolean;
  /** `<budget-projects>` and `<budget-report>`. */
  people?: boolean;
  /** `<budget-report>` only. */
  sections?: string;
}

export type ElementStory = StoryObj<ElementArguments>;

export type ElementMeta = Meta<ElementArguments>;

/** The budgets to choose from. */
const BUDGETS = {
  "库尔勒 2023": korla,
  "示例 2024": sample,
  最小文件: minimal,
  脏数据: dirty,
  多项目: many,
  政府预算: government,
};

/** Controls that the stories of all elements have. */
const SHARED_CONTROLS = {
  budget: {
    description: "The budget: an object or a JSON text.",
    options: Object.keys(BUDGETS),
    mapping: BUDGETS,
    control: { type: "select" },
  },
  unit: { options: ["元", "百元", "千元", "万元", "百万元", "亿元"], control: { type: "select" } },
  view: { options: ["chart", "table"], control: { type: "inline-radio" } },
  locale: { options: ["zh-CN", "zh-TW", "en"], control: { type: "inline-radio" } },
  heading: { control: { type: "text" } },
  headingLevel: { control: { type: "number", min: 1, max: 6 } },
  selected: { control: { type: "text" }, description: "A published code, such as 208." },
  group: { control: { type: "text" } },
} as const satisfies ElementMeta["argTypes"];

/** Controls of single elements. */
const OWN_CONTROLS: Readonly<Record<string, ElementMeta["argTypes"]>> = {
  "budget-sankey": { perHundred: { control: { type: "boolean" } } },
  "budget-treemap": {
    colorBy: { options: ["category", "change"], control: { type: "inline-radio" } },
    perHundred: { control: { type: "boolean" } },
  },
  "budget-table": { table: { control: { type: "text" }, description: "Which table: a name, or its number." } },
  "budget-checks": { compact: { control: { type: "boolean" } } },
  "budget-projects": { people: { control: { type: "boolean" } } },
  "budget-report": {
    sections: { control: { type: "text" }, description: "Names of sections, with spaces between." },
    people: { control: { type: "boolean" } },
  },
};

/** Controls, code and rendering that the stories of all elements share. */
export function elementMeta(tag: string): ElementMeta {
  const argTypes: NonNullable<ElementMeta["argTypes"]> = { ...SHARED_CONTROLS, ...OWN_CONTROLS[tag] };
  return {
    component: tag,
    args: { budget: korla, view: "chart" },
    argTypes,
    parameters: {
      // What can be set. Slots, parts and events are not; the manifest, which they come from, is in the documentation.
      controls: { include: Object.keys(argTypes) },
      docs: {
        source: {
          type: "dynamic",
          transform: (rendered: string, { args }: { args: ElementArguments }) =>
            pageCode(rendered, args.budget !== null),
        },
      },
    },
    render: (given) => element(tag, given),
  };
}

/** The element with its attributes and properties. */
export function element(tag: string, given: Partial<ElementArguments>): TemplateResult {
  return staticHtml`<${unsafeStatic(tag)}
    .budget=${given.src === undefined ? given.budget : undefined}
    src=${ifDefined(given.src)}
    unit=${ifDefined(given.unit)}
    locale=${ifDefined(given.locale)}
    heading=${ifDefined(given.heading)}
    heading-level=${ifDefined(given.headingLevel)}
    view=${ifDefined(given.view)}
    group=${ifDefined(given.group)}
    selected=${ifDefined(given.selected)}
    table=${ifDefined(tag === "budget-table" ? given.table : undefined)}
    color-by=${ifDefined(given.colorBy)}
    sections=${ifDefined(given.sections)}
    ?per-hundred=${given.perHundred === true}
    ?compact=${given.compact === true}
    ?people=${given.people === true}
  ></${unsafeStatic(tag)}>`;
}

/** The same element at several widths, one below the other. */
export function atWidths(tag: string, given: Partial<ElementArguments>, widths: readonly number[]): TemplateResult {
  return html`${widths.map(
    (width) =>
      html`<div class="story-width" data-width=${String(width)}>${element(tag, { ...given, headingLevel: 3 })}</div>`,
  )}`;
}

/** The same element on a light and a dark page, with contrast raised by tokens, and in large text. */
export function inThemes(tag: string, given: Partial<ElementArguments>): TemplateResult {
  const grounds = ["light", "dark", "contrast", "large"];
  return html`<div class="story-grounds">
    ${grounds.map(
      (ground) =>
        html`<div class="story-ground ${ground} theme-${ground}">${element(tag, { ...given, headingLevel: 3 })}</div>`,
    )}
  </div>`;
}

/** The same element in each of the languages that come with the library. */
export function inLocales(tag: string, given: Partial<ElementArguments>): TemplateResult {
  return html`${["zh-CN", "zh-TW", "en"].map(
    (locale) => html`<div class="story-width">${element(tag, { ...given, locale, headingLevel: 3 })}</div>`,
  )}`;
}
