import { html, type TemplateResult } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import type { Budget } from "../../src/budget/schema.js";
import "../../src/define.js";
import { dirty, korla, minimal, sample } from "./budgets.js";
import "./grounds.css";

/** What every element can be told from outside. */
export interface ElementArguments {
  budget: Budget | readonly Budget[] | string | null;
  src?: string;
  unit?: "元" | "万元" | "亿元";
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

/** Controls that the stories of all elements have. */
const SHARED_CONTROLS = {
  budget: {
    description: "The budget: an object or a JSON text.",
    options: ["库尔勒 2023", "示例 2024", "最小文件", "脏数据"],
    mapping: { "库尔勒 2023": korla, "示例 2024": sample, 最小文件: minimal, 脏数据: dirty },
    control: { type: "select" },
  },
  unit: { options: ["元", "万元", "亿元"], control: { type: "inline-radio" } },
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
      docs: { source: { transform: (_code: string, { args }: { args: ElementArguments }) => pageCode(tag, args) } },
    },
    render: (given) => element(tag, given),
  };
}

/** What a portal page writes to get the element of a story. */
function pageCode(tag: string, given: Partial<ElementArguments>): string {
  const attributes = Object.entries({
    src: given.src ?? "budget.json",
    unit: given.unit,
    locale: given.locale,
    heading: given.heading,
    "heading-level": given.headingLevel,
    view: given.view === "chart" ? undefined : given.view,
    group: given.group,
    selected: given.selected,
    table: given.table,
    sections: given.sections,
    "color-by": given.colorBy,
    "per-hundred": given.perHundred,
    compact: given.compact,
    people: given.people,
  }).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? name : `${name}="${String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`];
  });
  return `<script src="budget-elements.js" defer></script>\n<${tag} ${attributes.join(" ")}></${tag}>`;
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
    table=${ifDefined(given.table)}
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
