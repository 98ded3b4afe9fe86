/**
 * How much room a card is given on a static page, so that nothing moves when the element draws in the place of its own
 * content: an upper bound of both heights. Sizes in pixels at a text size of 14.
 */
import type { StaticCard } from "./cards.js";
import { paragraph, type TextLook } from "./shapes.js";

/** Rooms are classes in steps of this many pixels: a strict policy allows no style attribute. */
export const SPACE_STEP = 60;
/** Cards that need more are as high as they are. */
export const MOST_STEPS = 160;
/** From this width of the window on the wide drawing shows. */
export const MEDIUM_FROM = 640;
/** From this width on the column of a page is as wide as it gets. */
export const WIDE_FROM = 880;

/** A form of a card: its width inside, what the toolbar leaves to the title, and the room of a toolbar below it. */
interface Form {
  readonly name: "narrow" | "medium" | "wide";
  readonly inner: number;
  readonly titleWidth: number;
  readonly toolbar: number;
}

const FORMS: readonly Form[] = [
  { name: "narrow", inner: 286, titleWidth: 286, toolbar: 100 },
  { name: "medium", inner: MEDIUM_FROM - 82, titleWidth: 220, toolbar: 0 },
  { name: "wide", inner: 798, titleWidth: 430, toolbar: 0 },
];
/** Edges and padding of a card, distances between its parts, controls that only the drawn card has. */
const AROUND = 200;

/** What the indent of a block leaves of the width to its lines. */
const INDENTED_PART = 0.84;

/** The classes that give a card its room in every form. */
export function spaceClasses(card: StaticCard): string {
  // How long the list of changes grows is not told beforehand.
  if (card.tag === "budget-delta-table") return "";
  return FORMS.map((form) => {
    const steps = Math.min(MOST_STEPS, Math.ceil(heightOf(card, form) / SPACE_STEP));
    return `budget-space-${form.name}-${steps}`;
  }).join(" ");
}

function heightOf(card: StaticCard, form: Form): number {
  const height = (text: string, width: number, look: TextLook = {}, lineHeight = 22): number =>
    paragraph(text, { x: 0, y: 0, width, lineHeight }, look).height;
  const { picture, blocks } = card;
  const drawing = picture?.[form.name === "narrow" ? "narrow" : "wide"](form.inner).height ?? 0;
  const texts = [...card.listed, card.notes.join(""), card.footnote.join("")];
  const indented = (blocks ?? []).flatMap(({ lines }) => lines);
  const around = (blocks ?? []).reduce((total, block) => total + block.around, 0);
  return (
    AROUND +
    height(card.title, form.titleWidth, { size: 20, bold: true }, 28) +
    height(card.subtitle.join("·"), form.titleWidth) +
    form.toolbar +
    drawing +
    around +
    texts.reduce((sum, text) => sum + height(text, form.inner), 0) +
    indented.reduce((sum, text) => sum + height(text, form.inner * INDENTED_PART), 0)
  );
}
