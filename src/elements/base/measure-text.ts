import { estimateText, type MeasureText } from "../../layout/measure.js";

/** The type of a card, as far as the width of its words depends on it. Lengths in pixels. */
export interface CardType {
  readonly fontFamily: string;
  /** The font that a canvas measures it with, where that is not the same. */
  readonly canvasFamily?: string;
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
 *
 * @param language of the card: a browser may take another font for it where the page names only a kind (sans-serif)
 */
export function measurerFor(type: CardType, language: string): MeasureText {
  const { fontFamily, canvasFamily = fontFamily, fontSize, letterSpacing, wordSpacing } = type;
  const id = [canvasFamily, language].join();
  const plain = kept(id, () => createMeasurer(canvasFamily, language));
  if (letterSpacing === 0 && wordSpacing === 0) return plain;
  return kept([id, fontSize, letterSpacing, wordSpacing].join(), () => spaced(plain, type));
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

/** The width in px of a text in a font of a canvas; 0 where there is no canvas. */
export function canvasWidth(text: string, font: string, language: string): number {
  canvasContext ??= document.createElement("canvas").getContext("2d");
  // A canvas outside the page knows no language unless it is told; older browsers have no way to tell it.
  const context: (CanvasRenderingContext2D & { lang?: string }) | null = canvasContext;
  if (context === null) return 0;
  if (context.lang !== language) context.lang = language;
  if (context.font !== font) context.font = font;
  return context.measureText(text).width;
}

function createMeasurer(fontFamily: string, language: string): MeasureText {
  /** Of each size and weight the widths of characters, by code, and of texts. */
  const styles = new Map<number, { font: string; characters: Map<number, number>; texts: Map<string, number> }>();
  return (text, look) => {
    const { size, bold } = look;
    const id = bold === true ? -size : size;
    let style = styles.get(id);
    if (style === undefined) {
      const font = `${bold === true ? "bold " : ""}${size}px ${fontFamily}`;
      // A browser takes long to find the font of a size: asked for those alone that are drawn with.
      const zero = canvasWidth("0", font, language);
      if (zero === 0) return estimateText(text, look);
      style = { font, characters: new Map([[ZERO, zero]]), texts: new Map() };
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
        if (advance === undefined)
          characters.set(code, (advance = canvasWidth(String.fromCharCode(code), font, language)));
        width += advance;
      }
    } else width = canvasWidth(text.replace(/\d/g, "0"), font, language);
    texts.set(text, width);
    return width;
  };
}
