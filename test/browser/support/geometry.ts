/** A piece of text on the page and the box it is drawn in. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The boxes of all text drawn within a root, one for each line of a text node. Text that is hidden from sight (the table
 * twin, the closed tooltip) is left out.
 */
export function textBoxes(root: ShadowRoot | Element): TextBox[] {
  const boxes: TextBox[] = [];
  const clipped = new Map<Element, boolean>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    // What only the browser's search opens, or a reader, has boxes without being seen.
    if (parent !== null && (parent.closest("[hidden]") !== null || isFolded(parent))) continue;
    if (text === "" || parent?.closest("style,.visually-hidden,.tooltip") !== null || isClipped(parent, clipped))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
      if (isCutDot(parent, left, right)) continue;
      // A line box is higher than its letters: what may not touch is the letters.
      const inset = parent instanceof SVGElement ? height * 0.2 : height * 0.1;
      if (width > 0 && height > 0) boxes.push({ text, left, right, top: top + inset, bottom: bottom - inset });
    }
  }
  return boxes;
}

/** Whether an element stands behind a line that is closed. */
function isFolded(element: Element): boolean {
  const closed = element.closest("details:not([open])");
  if (closed === null) return false;
  // Its line is seen, unless it stands itself behind one that is closed.
  const isLine = closed.querySelector(":scope > summary")?.contains(element) === true;
  return !isLine || (closed.parentElement !== null && isFolded(closed.parentElement));
}

/** Whether an element is for screen readers alone: clipped to nothing by itself or by what it stands in. */
function isClipped(element: Element, known: Map<Element, boolean>): boolean {
  let is = known.get(element);
  if (is === undefined) {
    is =
      getComputedStyle(element).clipPath === "inset(50%)" ||
      (element.parentElement !== null && isClipped(element.parentElement, known));
    known.set(element, is);
  }
  return is;
}

/** Whether a dot begins a line of a subtitle: it is cut off there, before the line under the title begins. */
function isCutDot(element: Element | null, left: number, right: number): boolean {
  const titles = element?.matches(".dot") === true ? element.closest(".titles")?.getBoundingClientRect() : undefined;
  return titles !== undefined && (right <= titles.left + 1 || left >= titles.right - 1);
}

/** Pairs of different texts that lie on each other, as sentences. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const found: string[] = [];
  const sorted = [...boxes].sort((one, other) => one.top - other.top);
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]!;
      if (other.top >= one.bottom) break;
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (width > 1 && height > 1) found.push(`“${one.text}” lies on “${other.text}”`);
    }
  }
  return found;
}

/** Texts that reach out of a box, as sentences. */
export function outside(boxes: readonly TextBox[], { left, right, top, bottom }: Omit<TextBox, "text">): string[] {
  return boxes
    .filter((box) => box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1)
    .map((box) => `“${box.text}” reaches out`);
}

/** What is wrong with the words of an element: overlaps, and words outside its card. */
export function wordFaults(element: Element): string[] {
  const root = element.shadowRoot;
  const card = root?.querySelector(".card");
  if (!root || !card) return ["the element has no card"];
  const boxes = textBoxes(card);
  return [...overlaps(boxes), ...outside(boxes, card.getBoundingClientRect())];
}
