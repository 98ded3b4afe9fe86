import { wordFaults } from "../../browser/support/geometry.js";

/**
 * What the checks ask of a page from inside it. It is compiled for every browser that is tested, and loaded before all
 * else, so that nothing goes wrong unnoticed.
 */

const errors: string[] = [];
addEventListener(
  "error",
  (event) => {
    const { target } = event;
    const missing = target instanceof HTMLElement ? `${target.localName} did not load` : "";
    errors.push(missing || `error: ${event.message}`);
  },
  true,
);
addEventListener("unhandledrejection", (event) => {
  errors.push(`rejection: ${String(event.reason)}`);
});
document.addEventListener("securitypolicyviolation", (event) => {
  errors.push(`policy violated: ${event.violatedDirective} ${event.blockedURI}`);
});
const consoleError = console.error;
console.error = (...given: unknown[]): void => {
  errors.push(`console: ${given.map(String).join(" ")}`);
  consoleError.apply(console, given);
};

/** Files that the page has handed to its reader. */
const files: Blob[] = [];
const createObjectURL = URL.createObjectURL.bind(URL);
URL.createObjectURL = (object: Blob | MediaSource): string => {
  if (object instanceof Blob) files.push(object);
  return createObjectURL(object);
};

// Only its content is looked at: a browser's own list of downloads would push the page about.
const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "click")?.value as (this: HTMLElement) => void;
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
  if (this.download === "") click.call(this);
};

const selections: unknown[] = [];
addEventListener("budget-select", (event) => selections.push((event as Event & { code?: string }).code ?? null));

function rootOf(tag: string): ShadowRoot {
  const root = document.querySelector(tag)?.shadowRoot;
  if (root === null || root === undefined) throw new Error(`<${tag}> is not there, or was never upgraded.`);
  return root;
}

function part(tag: string, selector: string): Element {
  const found = rootOf(tag).querySelector(selector);
  if (found === null) throw new Error(`<${tag}> has nothing that matches "${selector}".`);
  return found;
}

function textOf(root: ParentNode): string {
  return Array.from(root.childNodes, (node) => node.textContent ?? "")
    .join("")
    .replace(/\s+/g, " ");
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Waits until a condition holds; says which did not. */
async function until(what: string, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400; turn += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Waited 10 s in vain: ${what}.`);
}

/** Whether a selector matches a visible part of an element. */
function shows(tag: string, selector: string): boolean {
  return Array.from(rootOf(tag).querySelectorAll(selector)).some((found) => {
    const { width, height } = found.getBoundingClientRect();
    return width > 0 && height > 0;
  });
}

const page = {
  /** What went wrong in the page since it was opened. */
  errors: (): string[] => errors,
  selections: (): unknown[] => selections,

  /** Waits until all elements have drawn in their font. */
  async drawn(tags: readonly string[]): Promise<void> {
    await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px 'Noto Sans SC'`, "预算")));
    for (const tag of tags) {
      await until(`<${tag}> draws`, () => rootOf(tag).querySelector("[part=chart]") !== null);
    }
    await document.fonts.ready;
    await frames(4);
  },

  /** What a reader sees of an element, and what is wrong with it. */
  about(tag: string) {
    const element = rootOf(tag).host;
    const root = rootOf(tag);
    const chart = part(tag, "[part=chart]").getBoundingClientRect();
    const attributes = Array.from(root.querySelectorAll("svg *"), (shape) =>
      Array.from(shape.attributes, ({ value }) => value).join(" "),
    ).join(" ");
    return {
      subtitle: part(tag, "[part=subtitle]").textContent.trim(),
      footnote: part(tag, "[part=footnote]").textContent.trim(),
      text: textOf(root),
      notNumbers: /NaN|undefined|Infinity/.test(textOf(root) + attributes),
      fits: element.scrollWidth <= element.clientWidth,
      width: chart.width,
      height: chart.height,
      faults: wordFaults(element),
    };
  },

  /** The middle of a mark, moved into the window. */
  async place(tag: string, selector: string): Promise<{ x: number; y: number }> {
    const found = part(tag, selector);
    found.scrollIntoView({ block: "center" });
    await frames(2);
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },

  /** Waits until something of an element is visible, or is not any more. */
  async waitFor(tag: string, selector: string, visible: boolean): Promise<void> {
    await until(`<${tag}> ${visible ? "shows" : "hides"} ${selector}`, () => shows(tag, selector) === visible);
  },

  /** Gives what closes with a delay the time to do so. */
  pause: (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time)),

  text: (tag: string, selector: string): string => textOf(part(tag, selector)),

  /** What is wrong with the open tooltip: not in the window, or something lies over it. */
  tooltipFaults(tag: string): string[] {
    const { left, top, right, bottom } = part(tag, ".tooltip").getBoundingClientRect();
    const faults: string[] = [];
    if (left < 0 || top < 0 || right > document.documentElement.clientWidth || bottom > innerHeight)
      faults.push(`the tooltip leaves the window: ${[left, top, right, bottom].join(" ")}`);
    for (const [x, y] of [
      [left + 4, top + 4],
      [right - 4, bottom - 4],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const) {
      const hit = rootOf(tag).elementFromPoint(x, y);
      if ((hit?.closest(".tooltip") ?? null) === null)
        faults.push(`something lies over the tooltip: ${hit?.outerHTML.slice(0, 120) ?? "nothing"}`);
    }
    return faults;
  },

  /** Puts the focus on something of an element, as Tab does when a key was pressed before. */
  focus(tag: string, selector: string): void {
    (part(tag, selector) as HTMLElement).focus();
  },

  /** How the focused part of an element shows its focus: the outlines of it, of what follows it and of what it is in. */
  focusShown(tag: string): string[] {
    const focused = rootOf(tag).activeElement;
    const around = [focused, focused?.nextElementSibling, focused?.parentElement];
    return around.flatMap((element) => {
      if (!element) return [];
      const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(element);
      const ring = element instanceof SVGElement && stroke !== "none" && parseFloat(strokeWidth) >= 2;
      const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
      return [
        ...(outlined ? [`${outlineStyle} ${outlineWidth} ${outlineColor}`] : []),
        ...(ring ? [`ring ${stroke}`] : []),
      ];
    });
  },

  /** Sets a choice as a reader does. */
  choose(tag: string, selector: string, value: string): void {
    const field = part(tag, selector) as HTMLSelectElement;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  },

  /** What the file that was saved last begins with, as hexadecimal digits, and how long it is. */
  async savedFile(count: number): Promise<{ type: string; start: string; bytes: number }> {
    await until(`file ${count} is saved`, () => files.length >= count);
    const file = files[count - 1] ?? new Blob();
    const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
    return {
      type: file.type.split(";")[0] ?? "",
      start: Array.from(start, (byte) => byte.toString(16).padStart(2, "0")).join(""),
      bytes: file.size,
    };
  },

  /** The style sheets of an element as they were written. */
  styles(tag: string): string[] {
    const { elementStyles } = customElements.get(tag) as unknown as { elementStyles: { cssText: string }[] };
    return elementStyles.map(({ cssText }) => cssText);
  },

  /** Of selectors and declarations, those that this browser does not know. */
  unknownStyles(selectors: readonly string[], declarations: readonly (readonly [string, string])[]): string[] {
    return [
      ...selectors.filter((selector) => !CSS.supports(`selector(${selector})`)),
      ...declarations
        .filter(([property, value]) => !property.startsWith("--") && !CSS.supports(property, value))
        .map(([property, value]) => `${property}: ${value}`),
    ];
  },
};

export type LegacyPage = typeof page;
Object.assign(window, { legacyPage: page });
