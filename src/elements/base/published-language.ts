/** Language of what Chinese governments publish. */
const PUBLISHED = "zh-CN";

/** Languages that are written with the same characters: there they tell nothing. */
const OF_ITS_WRITING = /^(zh|ja|ko)\b/i;

const IDEOGRAPHS = /\p{Script=Han}/gu;
const OTHER_LETTERS = /(?!\p{Script=Han})\p{L}/gu;

/** What is marked here, and not by the element's own template. */
const marked = new WeakSet<Element>();

/**
 * Marks what stands as published in a card of another language, so that it is read with a Chinese voice (WCAG 3.1.2): all
 * that is written in Chinese characters for the most part. Takes the mark from what is no longer so.
 */
export function markPublished(root: ParentNode, language: string): void {
  for (const element of root.querySelectorAll(`.card [lang="${PUBLISHED}"]`))
    if (marked.delete(element)) element.removeAttribute("lang");
  if (OF_ITS_WRITING.test(language)) return;
  for (const card of root.querySelectorAll(".card")) {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent: own } = walker.currentNode;
      if (!(parentElement instanceof HTMLElement) || parentElement.lang !== "" || !isChinese(own ?? "")) continue;
      // Words of the card's own language may stand beside: then it has the more letters.
      if (!isChinese(parentElement.textContent)) continue;
      parentElement.lang = PUBLISHED;
      marked.add(parentElement);
    }
  }
}

function isChinese(text: string): boolean {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0;
  return ideographs > 0 && ideographs > (text.match(OTHER_LETTERS)?.length ?? 0);
}
