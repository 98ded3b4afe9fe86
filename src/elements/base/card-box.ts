import { BASE_FONT_SIZE } from "../../theme/tokens.js";
import { addProbe, canvasFamilyOf } from "./canvas-family.js";
import { cardClass, type CardSize } from "./card-class.js";
import type { CardType } from "./measure-text.js";
import { printMedia } from "./print-media.js";
import { NO_SURROUNDINGS, surroundingsOf, type Surroundings } from "./surroundings.js";

/** The room of a card and the type it is set in, as measured. All sizes in pixels. */
export interface CardBox extends CardSize, CardType {
  /** Width of the drawing: what the card's padding leaves. */
  readonly width: number;
  /** Height that the page leaves for the drawing where that is more than it needs; else 0. */
  readonly height: number;
}

/** Before anything is measured, and where nothing is laid out. */
export const NO_BOX: CardBox = {
  width: 0,
  height: 0,
  cardWidth: 0,
  fillsWindow: false,
  fontSize: BASE_FONT_SIZE,
  fontFamily: "",
  letterSpacing: 0,
  wordSpacing: 0,
};

/** Measures a card that stands in the page; its `height` is the whole of its chart's. */
export function measureCard(card: Element): CardBox {
  const { fontSize, fontFamily, letterSpacing, wordSpacing, paddingLeft, paddingRight } = getComputedStyle(card);
  const { expectedWidth, isPrinting } = printMedia;
  const type = { fontFamily, fontSize: parseFloat(fontSize) || BASE_FONT_SIZE };
  const size = sizeOf(card);
  const { cardWidth } = size;
  const chart = card.querySelector(".chart");
  return {
    // Of the card and not of the chart, which is not laid out beside the table view.
    width: expectedWidth ?? Math.max(0, cardWidth - Math.ceil(parseFloat(paddingLeft) + parseFloat(paddingRight) || 0)),
    // On paper a drawing is as high as it needs: there is no free height beside other cards.
    height: isPrinting ? 0 : (chart?.clientHeight ?? 0),
    ...size,
    cardWidth: expectedWidth ?? cardWidth,
    ...type,
    canvasFamily: canvasFamilyOf(card, type, (card as HTMLElement).lang),
    // "normal" is none.
    letterSpacing: parseFloat(letterSpacing) || 0,
    wordSpacing: parseFloat(wordSpacing) || 0,
  };
}

/** Margins of a page at both sides together, in px, with which a card still counts as wide as the window. */
const PAGE_MARGINS = 48;

function sizeOf(card: Element): CardSize {
  const cardWidth = card.clientWidth;
  const windowWidth = document.documentElement.clientWidth;
  return { cardWidth, fillsWindow: cardWidth >= Math.min(windowWidth * 0.9, windowWidth - PAGE_MARGINS) };
}

/** Whether two boxes have the same room and the same type. */
export function isSameBox(one: CardBox, other: CardBox): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.cardWidth === other.cardWidth &&
    one.fillsWindow === other.fillsWindow &&
    one.fontSize === other.fontSize &&
    one.fontFamily === other.fontFamily &&
    one.canvasFamily === other.canvasFamily &&
    one.letterSpacing === other.letterSpacing &&
    one.wordSpacing === other.wordSpacing
  );
}

/** Shadow roots of elements that are in the page and have not drawn yet. */
const empty = new Map<HTMLElement | DocumentFragment, () => string>();
const firstBoxes = new WeakMap<HTMLElement | DocumentFragment, FirstBox>();

/** What the first drawing of an element is made for. */
export interface FirstBox {
  readonly box: CardBox;
  readonly around: Surroundings;
}

/** Announces an element whose first drawing is to come, in a language. */
export function expectFirstBox(root: HTMLElement | DocumentFragment, language: () => string): void {
  empty.set(root, language);
}

/** Takes {@link expectFirstBox} back: the element left the page, or is not drawn yet. */
export function forgetFirstBox(root: HTMLElement | DocumentFragment): void {
  empty.delete(root);
}

/**
 * The box and the surroundings that the first drawing of an element will have, so that it is drawn once. An empty card
 * is put in its place and measured; all elements that wait are measured together, since each look at a changed page lays
 * it out anew.
 */
export function firstBox(root: HTMLElement | DocumentFragment, language: () => string): FirstBox {
  if (root.isConnected && !firstBoxes.has(root)) expectFirstBox(root, language);
  if (empty.has(root)) measureWaiting();
  return firstBoxes.get(root) ?? { box: NO_BOX, around: NO_SURROUNDINGS };
}

function measureWaiting(): void {
  const cards = Array.from(empty, ([root, language], index) => {
    const card = document.createElement("div");
    card.lang = language();
    const chart = document.createElement("div");
    card.className = cardClass(NO_BOX, false);
    chart.className = "chart";
    card.append(chart);
    // Cards of one page mostly have one font; of another it is found when it is asked for.
    if (index === 0) addProbe(card);
    root.prepend(card);
    return { root, card };
  });
  empty.clear();
  const sizes = cards.map(({ card }) => sizeOf(card));
  // Narrow cards have another padding.
  cards.forEach(({ card }, index) => {
    const name = cardClass(sizes[index] ?? NO_BOX, false);
    if (name !== card.className) card.className = name;
  });
  for (const { root, card } of cards) {
    const host = root instanceof ShadowRoot ? root.host : card;
    firstBoxes.set(root, { box: measureCard(card), around: surroundingsOf(host) });
  }
  for (const { card } of cards) card.remove();
}
