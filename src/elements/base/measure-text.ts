import { estimateText, type MeasureText } from "../../layout/measure.js";

/** The type of a card, as far as the width of its words depends on it. Lengths in pixels. */
export interface CardType {
  readonly fontFamily: string;
  readonly fontSize: number;
  /** What the page or its reader sets between letters, and between words besides. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
}

const measurers = new Map<string, MeasureText>();
let canvasContext: CanvasRenderingContext2D | null | undefined;

/**
 * Measures text as the browser draws it in the type of a card, remembering what it measured; an estimate where there is
 * no canvas. Widths are in pixels.
 */
export function measurerFor(type: CardType): MeasureText {
  const { fontFamily, fontSize, letterSpacing, wordSpacing } = type;
  const isSpaced = letterSpacing !== 0 || wordSpacing !== 0;
  return kept(isSpaced ? [fontFamily, fontSize, letterSpacing, wordSpacing].join() : fontFamily, () =>
    isSpaced
      ? spaced(
          kept(fontFamily, () => createMeasurer(fontFamily)),
          type,
        )
      : createMeasurer(fontFamily),
  );
}

function kept(id: string, create: () => MeasureText): MeasureText {
  let measurer = measurers.get(id);
  if (measurer === undefined) measurers.set(id, (measurer = create()));
  return measurer;
}

/**
 * Widths with the spacing of a card (WCAG 1.4.12). Set around the card it is the same at every size; set on all that is
 * in it, it grows with the size: the wider of the two, so that words have room either way.
 */
function spaced(plain: MeasureText, { fontSize, letterSpacing, wordSpacing }: CardType): MeasureText {
  return (text, style) => {
    const spacing = text.length * letterSpacing + (text.split(/[ \u00a0]/).length - 1) * wordSpacing;
    return plain(text, style) + spacing * Math.max(1, style.size / fontSize);
  };
}

/** Forgets all widths: a font has arrived since they were measured. */
export function forgetMeasuredText(): void {
  measurers.clear();
}

/** Past this many remembered texts of one font the memory starts anew. */
const MOST_REMEMBERED = 20_000;

/**
 * Texts whose width is the sum of their characters' widths: Latin letters, digits, punctuation, ideographs, full-width
 * forms. Pairs that a font sets closer only make a text narrower than that.
 */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u2030-\u203b\u2212\u3000-\u303f\u3400-\u9fff\uff01-\uff60\uffe0-\uffe6]*$/;

/** Any ideograph stands for all: they are as wide as each other, and measuring each takes most of a first drawing. */
const IDEOGRAPH = "国".charCodeAt(0);
const ZERO = "0".charCodeAt(0);

/** The character that a character is as wide as. Figures are set in tabular numerals, which a canvas does not know. */
function likeness(code: number): number {
  if (code >= 0x30 && code <= 0x39) return ZERO;
  return code >= 0x3400 && code <= 0x9fff ? IDEOGRAPH : code;
}

function createMeasurer(fontFamily: string): MeasureText {
  canvasContext ??= document.createElement("canvas").getContext("2d");
  const context = canvasContext;
  if (context === null) return estimateText;
  const measure = (text: string, font: string): number => {
    if (context.font !== font) context.font = font;
    return context.measureText(text).width;
  };
  /** Of each size and weight the widths of characters, by code, and of texts. */
  const styles = new Map<number, { font: string; characters: Map<number, number>; texts: Map<string, number> }>();
  return (text, { size, bold }) => {
    const id = bold === true ? -size : size;
    let style = styles.get(id);
    if (style === undefined) {
      const font = `${bold === true ? "bold " : ""}${size}px ${fontFamily}`;
      style = { font, characters: new Map(), texts: new Map() };
      styles.set(id, style);
    }
    const { font, characters, texts } = style;
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= MOST_REMEMBERED) texts.clear();
    let width = 0;
    if (SIMPLE.test(text)) {
      for (let at = 0; at < text.length; at += 1) {
        const code = likeness(text.charCodeAt(at));
        let advance = characters.get(code);
        if (advance === undefined) characters.set(code, (advance = measure(String.fromCharCode(code), font)));
        width += advance;
      }
    } else width = measure(text.replace(/\d/g, "0"), font);
    texts.set(text, width);
    return width;
  };
}
