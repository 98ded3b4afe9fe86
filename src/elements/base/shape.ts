/**
 * Drawings as data: SVG elements with their attributes, which {@link draw} puts on the page and brings up to date.
 */
import { html, noChange, type TemplateResult } from "lit";
import { Directive, directive } from "lit/directive.js";

/** An SVG element to be drawn. */
export interface Shape {
  readonly tag: string;
  /** Those that are `undefined` are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Its text, or the elements in it. */
  readonly content: string | readonly Shape[];
}

/**
 * @param content its text, or the elements in it; those that are `undefined` are left out
 */
export function shape(
  tag: string,
  attributes: Shape["attributes"],
  content: string | readonly (Shape | undefined)[] = [],
): Shape {
  return {
    tag,
    attributes,
    content: typeof content === "string" ? content : content.filter((each) => each !== undefined),
  };
}

/** A rectangle in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a rectangle lies, alone of what is given. */
export function place({ x, y, width, height }: Area): Area & Shape["attributes"] {
  return { x, y, width, height };
}

const SVG = "http://www.w3.org/2000/svg";

function make({ tag, attributes, content }: Shape): Element {
  const element = document.createElementNS(SVG, tag);
  for (const name in attributes) setAttribute(element, name, attributes[name]);
  if (typeof content === "string") element.textContent = content;
  else for (const each of content) element.appendChild(make(each));
  return element;
}

function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Makes `element`, drawn as `before`, show `now`, of the same tag; what is alike is not touched. */
function change(element: Element, before: Shape, now: Shape): void {
  for (const name in { ...before.attributes, ...now.attributes }) {
    const value = now.attributes[name];
    if (value !== before.attributes[name]) setAttribute(element, name, value);
  }
  if (typeof now.content === "string") {
    if (now.content !== before.content) element.textContent = now.content;
    return;
  }
  const parts = typeof before.content === "string" ? [] : before.content;
  if (parts.length === 0) element.textContent = "";
  const children = Array.from(element.children);
  now.content.forEach((each, index) => {
    const was = parts[index];
    const child = children[index];
    if (was === undefined || child === undefined) element.appendChild(make(each));
    else if (was.tag === each.tag) change(child, was, each);
    else child.replaceWith(make(each));
  });
  for (const child of children.slice(now.content.length)) child.remove();
}

class Drawn extends Directive {
  private element: Element | undefined;
  private shape: Shape | undefined;

  override render(shape: Shape): Element | typeof noChange {
    const { element, shape: before } = this;
    this.shape = shape;
    if (element !== undefined && before?.tag === shape.tag) {
      change(element, before, shape);
      return noChange;
    }
    return (this.element = make(shape));
  }
}

const drawnShape = directive(Drawn);

/**
 * A drawing in a template. A chart has a thousand elements, and a template for each of them would be three thousand nodes
 * and most of the time of a drawing: its elements are made at once, and later only what differs is set.
 */
export function draw(shape: Shape): TemplateResult {
  return html`${drawnShape(shape)}`;
}
