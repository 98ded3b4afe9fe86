/** Language of what Chinese governments publish. */
const PUBLISHED = "zh-CN";

/** Languages that are written with the same characters: there they tell nothing. */
const OF_ITS_WRITING = /^(zh|ja|ko)\b/i;

const IDEOGRAPHS = /\p{Script=Han}/gu;
const LETTERS = /\p{L}/gu;

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
  for (const element of root.querySelectorAll(".card :not([lang])")) {
    const own = Array.from(element.childNodes, (node) => (node instanceof Text ? node.data : "")).join("");
    // Words of the card's own language may stand beside: then it has the more letters.
    if (!isChinese(own) || !isChinese(element.textContent)) continue;
    element.setAttribute("lang", PUBLISHED);
    marked.add(element);
  }
}

function isChinese(text: string): boolean {
  return 2 * (text.match(IDEOGRAPHS)?.length ?? 0) > (text.match(LETTERS)?.length ?? 0);
}
