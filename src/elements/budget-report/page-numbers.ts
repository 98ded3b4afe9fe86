import { printMedia } from "../base/print-media.js";

/** What the page is told while it is printed: paper, margins, and a number at the foot of every page where a browser can. */
const SHEET = "@page{size:A4;margin:15mm;@bottom-center{content:counter(page) ' / ' counter(pages);font-size:9pt}}";
/** Height in CSS px of what that leaves on a page, as browsers round it. */
const PAGE_HEIGHT = 1009.5;
/** How far from the top of a page what begins one may stand, as a part of the page. */
const TOLERANCE = 0.03;

let sheet: CSSStyleSheet | undefined;

/** Puts numbers at the foot of the pages while the page is printed; takes them away when it is back on the screen. */
export function numberPages(): void {
  if (!("adoptedStyleSheets" in document) || !("replaceSync" in CSSStyleSheet.prototype)) return;
  const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
  if (!printMedia.isPrinting) {
    document.adoptedStyleSheets = others;
    return;
  }
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
  }
  document.adoptedStyleSheets = [...others, sheet];
}

/**
 * Writes behind each entry of the contents on which page its section begins. A browser that lets a script see the pages
 * puts what has to begin a page to a multiple of a page's height; where it stands elsewhere nothing is known of pages, and
 * nothing is written.
 */
export function numberContents(root: ParentNode): void {
  const pageOf = (element: Element): number => (element.getBoundingClientRect().top + window.scrollY) / PAGE_HEIGHT;
  const probe = root.querySelector(".page-probe i + i");
  const begun = probe === null ? 0 : pageOf(probe);
  const isPaged = begun > 0.5 && Math.abs(begun - Math.round(begun)) < TOLERANCE;
  for (const section of Array.from(root.querySelectorAll<HTMLElement>(".section"))) {
    const place = root.querySelector(`.page-number[data-section="${section.dataset["section"] ?? ""}"]`);
    if (place !== null) place.textContent = isPaged ? String(Math.floor(pageOf(section) + TOLERANCE) + 1) : "";
  }
}
