/** HTML pages: portal pages with layout tables around data tables, pages saved by Word and Excel. */
import type { DefaultTreeAdapterTypes } from "parse5";
import {
  attribute,
  isElement,
  isHidden,
  isUnshown,
  layoutTables,
  parseHtml,
  walk,
  type HtmlElement,
} from "./html-tree.js";
import { indentOf, visibleLines, visibleText } from "./inline-text.js";
import type { Effort } from "./limits.js";
import type { SourceDocument, SourceParagraph, SourcePlace, SourceProblem, SourceTable } from "./source-document.js";
import { isPositionedPage, PositionedPages } from "./positioned-html.js";
import { TableBuilder } from "./table-builder.js";

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre search section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);

/**
 * Reads a page. Scripts, styles and hidden parts are left out; nothing is fetched or run.
 *
 * @param place - Put into every place.
 * @param counted - By what places are told: lines of the file, or paragraphs where the file is no HTML itself.
 * @throws ImportError where a limit is passed
 */
export function readHtml(
  text: string,
  effort: Effort,
  place: SourcePlace = {},
  counted: "lines" | "paragraphs" = "lines",
): SourceDocument {
  const root = parseHtml(text, effort);
  return new HtmlReader(place, effort, layoutTables(root, effort), counted).read(root);
}

interface OpenTable {
  readonly element: HtmlElement;
  /** Undefined for a table that lays out the page. */
  readonly builder: TableBuilder | undefined;
  /** A table in a cell of a data table: its text becomes part of the cell's. */
  readonly folded: boolean;
  /** Lines of the cell that is being read. */
  cell: string[] | undefined;
}

class HtmlReader {
  readonly #blocks: (SourceParagraph | SourceTable)[] = [];
  readonly #problems: SourceProblem[] = [];
  readonly #place: SourcePlace;
  readonly #effort: Effort;
  readonly #layout: ReadonlySet<HtmlElement>;
  readonly #tables: OpenTable[] = [];
  /** The line of text that is being read, of a paragraph or cell. */
  #text = "";
  #line: number | undefined;
  #level: number | undefined;
  #tableCount = 0;
  #preformatted = 0;
  #hidden = 0;
  #paragraphCount = 0;
  readonly #counted: "lines" | "paragraphs";
  readonly #pages: PositionedPages;

  constructor(place: SourcePlace, effort: Effort, layout: ReadonlySet<HtmlElement>, counted: "lines" | "paragraphs") {
    this.#place = place;
    this.#counted = counted;
    this.#effort = effort;
    this.#layout = layout;
    this.#pages = new PositionedPages(effort);
  }

  read(root: DefaultTreeAdapterTypes.Document): SourceDocument {
    walk(
      root,
      (node) => {
        if (isElement(node)) return this.#enter(node);
        if (node.nodeName === "#text") this.#addText(node);
        return false;
      },
      (element) => this.#leave(element),
    );
    this.#endLine();
    this.#endPages();
    if (this.#hidden > 0) this.#problems.push(hiddenProblem(this.#hidden, this.#place));
    return { blocks: this.#blocks, problems: this.#problems };
  }

  get #table(): OpenTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  /** Lines of the cell being read: its own, or those of the data table that a folded table stands in. */
  get #cellLines(): string[] | undefined {
    return this.#tables.filter(({ folded }) => !folded).at(-1)?.cell;
  }

  #addText(node: DefaultTreeAdapterTypes.TextNode): void {
    if (node.value.trim() !== "") this.#line ??= node.sourceCodeLocation?.startLine;
    if (this.#preformatted === 0) {
      this.#text += node.value;
      return;
    }
    for (const [index, line] of node.value.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.#endLine();
      this.#text += line;
    }
  }

  #enter(element: HtmlElement): boolean {
    const { tagName } = element;
    if (isUnshown(element)) return false;
    if (isHidden(element)) {
      if (hasText(element)) this.#hidden += 1;
      return false;
    }
    if (this.#table === undefined && isPositionedPage(element)) {
      this.#endLine();
      this.#pages.add(element);
      return false;
    }
    if (tagName === "br") this.#endLine();
    if (!BLOCKS.has(tagName)) return true;
    const table = this.#table;
    if (table?.folded === true && (tagName === "td" || tagName === "th")) {
      this.#text += " ";
      return true;
    }
    this.#endLine();
    this.#level = /^h[1-6]$/.test(tagName) ? Number(tagName[1]) : undefined;
    if (tagName === "pre") this.#preformatted += 1;
    if (tagName === "table") this.#beginTable(element);
    else if (table?.builder !== undefined && !table.folded) {
      if (tagName === "tr") {
        this.#effort.time();
        table.builder.row(this.#lineOf(element));
      } else if (tagName === "td" || tagName === "th") table.cell = [];
    }
    return true;
  }

  #leave(element: HtmlElement): void {
    const { tagName } = element;
    if (!BLOCKS.has(tagName)) return;
    const table = this.#table;
    if (table?.folded === true && (tagName === "td" || tagName === "th")) return;
    this.#endLine();
    this.#level = undefined;
    if (tagName === "pre") this.#preformatted -= 1;
    if (table === undefined) return;
    if (tagName === "table") this.#endTable(table);
    else if (table.builder === undefined || table.folded) return;
    else if (tagName === "td" || tagName === "th") {
      const lines = table.cell ?? [];
      table.builder.cell(
        visibleLines(lines),
        span(element, "colspan"),
        span(element, "rowspan"),
        indentOf(lines.find((line) => visibleText(line) !== "")),
      );
      table.cell = undefined;
    } else if (tagName === "thead" || tagName === "tbody" || tagName === "tfoot") table.builder.endGroup();
  }

  /** What stands on pages comes before what follows them. */
  #endPages(): void {
    for (const block of this.#pages.take(this.#place)) {
      if (block.kind === "table") this.#tableCount += 1;
      this.#blocks.push(block);
    }
  }

  #lineOf(element: HtmlElement): { line?: number } {
    const line = element.sourceCodeLocation?.startLine;
    return line === undefined || this.#counted !== "lines" ? {} : { line };
  }

  #beginTable(element: HtmlElement): void {
    const folded = this.#cellLines !== undefined;
    let builder: TableBuilder | undefined;
    if (!folded && !this.#layout.has(element)) {
      this.#tableCount += 1;
      builder = new TableBuilder({ ...this.#place, ...this.#lineOf(element), table: this.#tableCount }, this.#effort);
    }
    this.#tables.push({ element, builder, folded, cell: undefined });
  }

  #endTable({ builder }: OpenTable): void {
    this.#tables.pop();
    if (builder === undefined) return;
    this.#endPages();
    const table = builder.table();
    if (table.rows.some(({ cells }) => cells.some(({ text }) => text !== ""))) this.#blocks.push(table);
    // A table of nothing is no table; the tables after it keep counting as a reader counts them.
    else this.#tableCount -= 1;
  }

  /** Ends the line of text that is being read: it becomes a line of the cell, or a paragraph. */
  #endLine(): void {
    if (this.#text === "") return;
    const source = this.#text;
    const line = this.#line;
    this.#text = "";
    this.#line = undefined;
    const cell = this.#cellLines;
    if (cell !== undefined) {
      cell.push(source);
      return;
    }
    const text = visibleText(source);
    if (text === "") return;
    this.#endPages();
    this.#paragraphCount += 1;
    const counted = this.#counted === "lines" ? line && { line } : { paragraph: this.#paragraphCount };
    const place = { ...this.#place, ...counted };
    const level = this.#level;
    this.#blocks.push({ kind: "paragraph", text, place, ...(level === undefined ? {} : { level }) });
  }
}

function span(element: HtmlElement, name: "colspan" | "rowspan"): number {
  const written = /^\s*\+?(\d{1,5})/.exec(attribute(element, name) ?? "")?.[1];
  if (written === undefined) return 1;
  const number = Number(written);
  return name === "colspan" && number === 0 ? 1 : number;
}

function hasText(element: HtmlElement): boolean {
  let found = false;
  walk(
    element,
    (node) => {
      if (node.nodeName === "#text" && (node as DefaultTreeAdapterTypes.TextNode).value.trim() !== "") found = true;
      return !found && !(isElement(node) && isUnshown(node));
    },
    () => undefined,
  );
  return found;
}

function hiddenProblem(count: number, place: SourcePlace): SourceProblem {
  const sentence = {
    "zh-CN": `网页中有 ${count} 处隐藏内容，页面上看不到，未予读取。如属公开内容，请显示后重新保存网页。`,
    en: `${count} hidden parts of the page, which a reader does not see, were left out. If they are published, show them and save the page anew.`,
  };
  return { message: sentence.en, sentence, place };
}
