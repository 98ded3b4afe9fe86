/** Pages of HTML whose words and lines stand at positions, as converters of PDF files set them. */
import type { DefaultTreeAdapterTypes } from "parse5";
import { attribute, isElement, isHidden, walk, type HtmlElement } from "./html-tree.js";
import type { Effort } from "./limits.js";
import { flow } from "./pdf/flow.js";
import { blocksOfPage, type PageBlock } from "./pdf/page-blocks.js";
import type { Glyph, PageContent } from "./pdf/page-content.js";
import type { PageOf } from "./pdf/repeated.js";
import type { Rule } from "./pdf/rules.js";
import { withTables } from "./pdf/unruled/pages.js";
import type { Area } from "./pdf/unruled/table.js";
import type { SourceParagraph, SourcePlace, SourceTable } from "./source-document.js";

/** A page has at least so many words at positions of their own. */
const FEWEST_WORDS = 2;

/** A box up to this thickness with a border is a line. */
const THICKEST = 3;

/** How far below the top of its line the baseline of a character lies, and how wide one of half width is, of its size. */
const [BASELINE, HALF] = [0.86, 0.5];

/** Whether an element is a page whose parts stand at positions. */
export function isPositionedPage(element: HtmlElement): boolean {
  const style = attribute(element, "style") ?? "";
  if (!/position\s*:\s*relative/i.test(style) || length(style, "width") === 0 || length(style, "height") === 0)
    return false;
  const parts = element.childNodes.filter(isElement);
  const placed = parts.filter(isPlaced);
  return placed.length >= FEWEST_WORDS && placed.length > parts.length * 0.9;
}

/** Pages in a row, each as its words and lines are placed. */
export class PositionedPages {
  readonly #pages: PageOf<PageBlock | Area>[] = [];
  readonly #effort: Effort;
  #count = 0;

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  /** Takes a page. */
  add(element: HtmlElement): void {
    this.#count += 1;
    this.#effort.atMost(this.#count, "pages");
    this.#effort.time();
    const content = contentOf(element, this.#count);
    const { page, width, height } = content;
    this.#pages.push({ page, width, height, blocks: blocksOfPage(content) });
  }

  /** The paragraphs and tables of the pages so far, over their ends too. */
  take(place: SourcePlace): (SourceParagraph | SourceTable)[] {
    const pages = this.#pages.splice(0);
    return pages.length === 0 ? [] : flow(withTables(pages), this.#effort, place);
  }
}

function isPlaced(element: HtmlElement): boolean {
  const style = attribute(element, "style") ?? "";
  return (
    /position\s*:\s*absolute/i.test(style) && /(?:^|;)\s*left\s*:/i.test(style) && /(?:^|;)\s*top\s*:/i.test(style)
  );
}

/** A length in points, or in pixels where the whole page is. */
function length(style: string, name: string): number {
  const [, digits = "0"] = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*(-?[\\d.]+)(?:pt|px)`, "i").exec(style) ?? [];
  return Number(digits);
}

function contentOf(page: HtmlElement, number: number): PageContent {
  const style = attribute(page, "style") ?? "";
  const [glyphs, rules]: [Glyph[], Rule[]] = [[], []];
  for (const part of page.childNodes) {
    if (!isElement(part) || !isPlaced(part) || isHidden(part)) continue;
    const text = wordsOf(part);
    if (text.trim() === "") rules.push(...rulesOf(attribute(part, "style") ?? ""));
    else glyphs.push(...glyphsOf(text, attribute(part, "style") ?? ""));
  }
  return {
    page: number,
    width: length(style, "width"),
    height: length(style, "height"),
    glyphs,
    rules,
    turned: "",
    meaningless: 0,
  };
}

function wordsOf(element: HtmlElement): string {
  let text = "";
  walk(
    element,
    (node) => {
      if (node.nodeName === "#text") text += (node as DefaultTreeAdapterTypes.TextNode).value;
      return true;
    },
    () => undefined,
  );
  return text.replace(/[\s\u00A0]+/g, " ").replace(/^ | $/g, "");
}

function glyphsOf(text: string, style: string): Glyph[] {
  const size = length(style, "font-size") || 12;
  const y = length(style, "top") + size * BASELINE;
  let x = length(style, "left");
  return Array.from(text, (character) => {
    const width =
      size *
      (/[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60“”‘’—…]/.test(character)
        ? 1
        : HALF);
    const glyph = { text: character, x, y, width, size };
    x += width;
    return glyph;
  });
}

/** An empty box of no width or height with a border, or thin and of a colour, is a line. */
function rulesOf(style: string): Rule[] {
  const [left, top] = [length(style, "left"), length(style, "top")];
  const [width, height] = [length(style, "width"), length(style, "height")];
  if (!/(?:^|;)\s*(?:border|background)/i.test(style)) return [];
  if (width <= THICKEST && height > width) return [{ direction: "down", at: left, from: top, to: top + height }];
  if (height <= THICKEST && width > height) return [{ direction: "across", at: top, from: left, to: left + width }];
  return [];
}
