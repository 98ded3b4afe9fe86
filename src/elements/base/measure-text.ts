import { estimateText, type MeasureText } from "../../layout/measure.js";

const measurers = new Map<string, MeasureText>();
let canvasContext: CanvasRenderingContext2D | null | undefined;

/**
 * Measures text as the browser draws it in a font family, remembering what it measured; an estimate where there is no
 * canvas. Widths are in pixels.
 */
export function measurerFor(fontFamily: string): MeasureText {
  let measurer = measurers.get(fontFamily);
  if (measurer === undefined) {
    measurer = createMeasurer(fontFamily);
    measurers.set(fontFamily, measurer);
  }
  return measurer;
}

/** Forgets all widths: a font has arrived since they were measured. */
export function forgetMeasuredText(): void {
  measurers.clear();
}

/** Past this many remembered widths of one font the memory starts anew. */
const MOST_REMEMBERED = 20_000;

function createMeasurer(fontFamily: string): MeasureText {
  canvasContext ??= document.createElement("canvas").getContext("2d");
  const context = canvasContext;
  if (context === null) return estimateText;
  const widths = new Map<string, number>();
  return (text, { size, bold }) => {
    const font = `${bold === true ? "bold " : ""}${size}px ${fontFamily}`;
    const id = `${font}|${text}`;
    let width = widths.get(id);
    if (width === undefined) {
      if (context.font !== font) context.font = font;
      // Figures are set in tabular numerals, which a canvas does not know: all are as wide as a zero.
      width = context.measureText(text.replace(/\d/g, "0")).width;
      if (widths.size >= MOST_REMEMBERED) widths.clear();
      widths.set(id, width);
    }
    return width;
  };
}
