// @ts-check
/**
 * Types of the elements for frameworks, made from the manifest. The types of values are the classes' own, so that a change
 * of a property changes all of them.
 */

/** @typedef {{ name: string, description?: string, fieldName?: string, type?: { text: string } }} Attribute */
/** @typedef {{ kind: string, name: string, static?: boolean, readonly?: boolean }} Member */
/** @typedef {{ name: string, tagName?: string, attributes?: Attribute[], members?: Member[], summary?: string }} Declaration */

const EVENTS = {
  "budget-load": "BudgetLoadEvent",
  "budget-error": "BudgetErrorEvent",
  "budget-select": "BudgetSelectEvent",
};
const EVENT_ENTRIES = Object.entries(EVENTS);
const NOTE = "// Generated from custom-elements.json.\n";

/**
 * @param {{ modules: { declarations?: Declaration[] }[] }} manifest
 * @returns {Map<string, string>} declaration files by name: `elements`, `react`, `preact`, `vue`, `svelte`
 */
export function frameworkTypes(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
    .sort((one, other) => ((one.tagName ?? "") < (other.tagName ?? "") ? -1 : 1));
  return new Map([
    ["elements", elementsFile(elements)],
    ["react", jsxFile(elements, "react")],
    ["preact", jsxFile(elements, "preact")],
    ["vue", vueFile(elements)],
    ["svelte", svelteFile(elements)],
  ]);
}

/** @param {Declaration[]} elements */
function elementsFile(elements) {
  const classes = elements.map(({ name }) => name);
  const imports = [...classes, ...Object.values(EVENTS)].sort().join(",\n  ");
  const shapes = elements.map((element) => {
    const { name, tagName, attributes = [], members = [] } = element;
    const fields = members.filter(
      (member) => member.kind === "field" && member.static !== true && member.readonly !== true,
    );
    const names = fields.map((field) => JSON.stringify(field.name)).join(" | ");
    return `/** Attributes of \`<${tagName}>\`, as a page writes them. */
export interface ${name}Attributes {
${attributes.map((attribute) => attributeLine(name, attribute)).join("\n")}
}

/** Properties of \`<${tagName}>\` that can be set. */
export type ${name}Properties = Partial<Pick<${name}, ${names}>>;
`;
  });
  return `${NOTE}import type {
  ${imports},
} from "../index.js";

/** Events of every element, by name. */
export interface BudgetElementEvents {
${EVENT_ENTRIES.map(([event, type]) => `  "${event}": ${type};`).join("\n")}
}

${shapes.join("\n")}
/** Classes, by tag. */
export interface BudgetElements {
${elements.map(({ name, tagName }) => `  "${tagName}": ${name};`).join("\n")}
}
`;
}

/**
 * @param {string} className
 * @param {Attribute} attribute
 */
function attributeLine(className, { name, description = "", fieldName = name, type }) {
  const doc = description === "" ? "" : `  /** ${description.replace(/\s+/g, " ")} */\n`;
  const own = `${className}["${fieldName}"]`;
  const text = type?.text ?? "string";
  const value = text === "boolean" ? 'boolean | ""' : text === "number" ? "number | string" : own;
  return `${doc}  "${name}"?: ${value} | undefined;`;
}

/** @param {Declaration[]} elements */
function usedTypes(elements) {
  const names = elements.flatMap(({ name }) => [`${name}Attributes`, `${name}Properties`]);
  return `import type {
  BudgetElementEvents,
  BudgetElements,
  ${names.join(",\n  ")},
} from "./elements.js";
`;
}

/** @param {Declaration[]} elements @param {string} [indent] */
function tagLines(elements, indent = "      ") {
  return elements
    .map(({ name, tagName }) => `${indent}"${tagName}": Tag<"${tagName}", ${name}Attributes, ${name}Properties>;`)
    .join("\n");
}

/** @param {Declaration[]} elements @param {"react" | "preact"} library */
function jsxFile(elements, library) {
  const isReact = library === "react";
  const base = isReact
    ? `import type { HTMLAttributes, RefAttributes } from "react";\n`
    : `import type { ClassAttributes, JSX as PreactJSX } from "preact";\n`;
  const own = isReact
    ? "HTMLAttributes<BudgetElements[Name]> & RefAttributes<BudgetElements[Name]>"
    : "PreactJSX.HTMLAttributes<BudgetElements[Name]> & ClassAttributes<BudgetElements[Name]>";
  return `${NOTE}${base}${usedTypes(elements)}
type Given<Attributes, Properties> = Omit<Attributes, keyof Properties> & Properties;

/** Handlers, written \`onbudget-select={…}\`. */
type Handlers = { [Name in keyof BudgetElementEvents as \`on\${Name}\`]?: ((event: BudgetElementEvents[Name]) => void) | undefined };

type Tag<Name extends keyof BudgetElements, Attributes, Properties> = Omit<${own}, keyof Attributes | keyof Properties> &
  Given<Attributes, Properties> &
  Handlers;

declare module "${library}" {
  namespace JSX {
    interface IntrinsicElements {
${tagLines(elements)}
    }
  }
}
`;
}

/** @param {Declaration[]} elements */
function vueFile(elements) {
  return `${NOTE}import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
${usedTypes(elements)}
type Tag<Name extends keyof BudgetElements, Attributes, Properties> = new () => BudgetElements[Name] & {
  /** Only for templates: an element has no such property. */
  $props: HTMLAttributes & Attributes & Properties & PublicProps;
  /** Only for templates: listen with \`@budget-select\`. */
  $emit: EmitFn<{ [Event in keyof BudgetElementEvents]: (event: BudgetElementEvents[Event]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
${tagLines(elements, "    ")}
  }
}
`;
}

/** @param {Declaration[]} elements */
function svelteFile(elements) {
  return `${NOTE}import type { HTMLAttributes } from "svelte/elements";
${usedTypes(elements)}
/** Handlers, written \`onbudget-select={…}\`. */
type Handlers = { [Name in keyof BudgetElementEvents as \`on\${Name}\`]?: ((event: BudgetElementEvents[Name]) => void) | undefined };

type Tag<Name extends keyof BudgetElements, Attributes, Properties> = Omit<
  HTMLAttributes<BudgetElements[Name]>,
  keyof Attributes | keyof Properties
> &
  Omit<Attributes, keyof Properties> &
  Properties &
  Handlers;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${tagLines(elements, "    ")}
  }
}
`;
}
