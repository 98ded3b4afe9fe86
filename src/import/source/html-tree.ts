/** The parsed tree of an HTML page, guarded against depth and time, and what its tables are for. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";
import type { Effort } from "./limits.js";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** How many elements are parsed between two looks at the clock. */
const CLOCK_EVERY = 500;

/**
 * Parses a page.
 *
 * @throws ImportError `too-deep` or `too-slow`: the depth is limited because a parser must search its open elements
 *   for every end tag, which takes quadratic time on a page made for it.
 */
export function parseHtml(text: string, effort: Effort): DefaultTreeAdapterTypes.Document {
  let [depth, created] = [0, 0];
  const treeAdapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(...given) {
      created += 1;
      if (created % CLOCK_EVERY === 0) effort.time();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush() {
      depth += 1;
      effort.atMost(depth, "depth");
    },
    onItemPop() {
      depth -= 1;
    },
  };
  return parse(text, { treeAdapter, sourceCodeLocationInfo: true });
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return "tagName" in node;
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** Goes through a tree in reading order without recursion; `enter` returns false to leave out what is inside. */
export function walk(
  root: HtmlParent,
  enter: (node: HtmlNode) => boolean | undefined,
  leave: (element: HtmlElement) => void,
): void {
  const open: { node: HtmlParent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
    const child = top.node.childNodes[top.next];
    if (child === undefined) {
      open.pop();
      if (open.length > 0 && isElement(top.node)) leave(top.node);
      continue;
    }
    top.next += 1;
    if (enter(child) !== false && isElement(child)) open.push({ node: child, next: 0 });
  }
}

/** What is never shown, or is a control of the page and no part of the document. */
const UNSHOWN = new Set(
  "head script style noscript template iframe object embed svg math canvas audio video map select datalist button textarea title".split(
    " ",
  ),
);

/** Whether an element is no part of what the page tells: by its kind. */
export function isUnshown(element: HtmlElement): boolean {
  return UNSHOWN.has(element.tagName);
}

/** Whether an element is hidden from the reader by itself: only what is said on the element is looked at. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, "hidden") !== undefined) return true;
  const style = attribute(element, "style");
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i.test(style)
  );
}

interface TableUse {
  nested: number;
  /** Characters of its own, and of the tables inside it. */
  own: number;
  inner: number;
  /** Rows with text of their own in two cells or more. */
  fullRows: number;
}

/**
 * Tells tables that hold data from tables that only lay out the page: a table with tables inside lays out, unless
 * most of the text is its own and stands in rows of several cells.
 */
export function layoutTables(root: HtmlParent, effort: Effort): ReadonlySet<HtmlElement> {
  const layout = new Set<HtmlElement>();
  const open: { element: HtmlElement; use: TableUse; cells: number; filled: boolean }[] = [];
  const mostNested = Math.max(1, Math.floor(effort.limits.depth / 50));
  walk(
    root,
    (node) => {
      const top = open[open.length - 1];
      if (!isElement(node)) {
        if (top !== undefined && node.nodeName === "#text") {
          const length = node.value.replace(/\s+/g, "").length;
          top.use.own += length;
          if (length > 0) top.filled = true;
        }
        return true;
      }
      if (isUnshown(node) || isHidden(node)) return false;
      if (node.tagName === "table") {
        open.push({ element: node, use: { nested: 0, own: 0, inner: 0, fullRows: 0 }, cells: 0, filled: false });
        if (open.length > mostNested) effort.atMost(Infinity, "depth");
      } else if (top !== undefined && (node.tagName === "td" || node.tagName === "th")) top.filled = false;
      else if (top !== undefined && node.tagName === "tr") top.cells = 0;
      return true;
    },
    ({ tagName }) => {
      const top = open[open.length - 1];
      if (top === undefined) return;
      if (tagName === "td" || tagName === "th") {
        if (top.filled) top.cells += 1;
        top.filled = false;
      } else if (tagName === "tr") {
        if (top.cells >= 2) top.use.fullRows += 1;
      } else if (tagName === "table") {
        open.pop();
        const { use } = top;
        const outer = open[open.length - 1]?.use;
        if (outer !== undefined) {
          outer.nested += 1;
          outer.inner += use.own + use.inner;
        }
        if (use.nested > 0 && (use.fullRows < 2 || use.inner > use.own)) layout.add(top.element);
      }
    },
  );
  return layout;
}
