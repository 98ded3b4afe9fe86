/** What is on a page of a PDF: its characters and its ruling lines, from the drawing operators. */
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { multiply, pointAt, type Matrix } from "./matrix.js";
import { withoutRadicals } from "./radicals.js";
import { rulesOfPath } from "./path-rules.js";
import type { Rule } from "./rules.js";

/** A character on the page, in points from the page's top left corner. */
export interface Glyph {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

export interface PageContent {
  /** Number of the page, from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Characters that run in another direction than the page, such as watermarks. */
  readonly turned: string;
  /** How many characters the file gives no meaning for, only a shape. */
  readonly meaningless: number;
}

/** A character as the library gives it. */
interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface DrawnFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

/** What the operators set and `save` keeps. */
interface GraphicsState {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

const INITIAL: Omit<GraphicsState, "matrix"> = {
  lineWidth: 1,
  font: "",
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
};

/** Reads a page's operators. */
export async function readPageContent(page: PDFPageProxy, withoutAnnotations: number): Promise<PageContent> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: withoutAnnotations });
  const fonts = await fontsOf(page, fnArray, argsArray);
  const viewport = page.getViewport({ scale: 1 });
  const reader = new OperatorReader(viewport.transform as unknown as Matrix, fonts);
  for (const [index, operator] of fnArray.entries()) reader.read(operator, argsArray[index] as unknown[] | null);
  const { width, height } = viewport;
  const inside = ({ x, y, width: wide, size }: Glyph) => x < width && x + wide > 0 && y > 0 && y - size < height;
  return { page: page.pageNumber, width, height, ...reader.content, glyphs: reader.content.glyphs.filter(inside) };
}

async function fontsOf(
  page: PDFPageProxy,
  fnArray: readonly number[],
  argsArray: readonly unknown[],
): Promise<Map<string, DrawnFont>> {
  const names = new Set<string>();
  for (const [index, operator] of fnArray.entries()) {
    const given = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.setFont) names.add(String(given?.[0]));
    if (operator === OPS.setGState) {
      for (const [key, value] of (given?.[0] ?? []) as [string, unknown][]) {
        if (key === "Font" && Array.isArray(value)) names.add(String(value[0]));
      }
    }
  }
  const fonts = new Map<string, DrawnFont>();
  for (const name of names) {
    const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
    fonts.set(name, await new Promise<DrawnFont>((resolve) => void objects.get(name, resolve)));
  }
  return fonts;
}

class OperatorReader {
  readonly content = { glyphs: [] as Glyph[], rules: [] as Rule[], turned: "", meaningless: 0 };
  readonly #fonts: ReadonlyMap<string, DrawnFont>;
  #state: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #textMatrix: Matrix = [1, 0, 0, 1, 0, 0];
  /** Where the next character is drawn, and where its line began. */
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(matrix: Matrix, fonts: ReadonlyMap<string, DrawnFont>) {
    this.#fonts = fonts;
    this.#state = { ...INITIAL, matrix };
  }

  read(operator: number, given: readonly unknown[] | null): void {
    const [first, second] = (given ?? []) as readonly [unknown, unknown];
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.#saved.push(this.#state);
        return;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case OPS.paintFormXObjectBegin:
        this.#saved.push(this.#state);
        if (first) this.#transform(first as Matrix);
        return;
      case OPS.transform:
        this.#transform(given as unknown as Matrix);
        return;
      case OPS.setLineWidth:
        this.#state = { ...this.#state, lineWidth: Number(first) };
        return;
      case OPS.setGState:
        for (const [key, value] of first as [string, unknown][]) this.#setGraphics(key, value);
        return;
      case OPS.constructPath:
        for (const rule of rulesOfPath(given ?? [], this.#state.matrix, this.#state.lineWidth))
          this.content.rules.push(rule);
        return;
      default:
        this.#readText(operator, first, second);
    }
  }

  #readText(operator: number, first: unknown, second: unknown): void {
    switch (operator) {
      case OPS.beginText:
        this.#placeText([1, 0, 0, 1, 0, 0]);
        return;
      case OPS.setTextMatrix:
        this.#placeText(first as Matrix);
        return;
      case OPS.moveText:
        this.#moveText(Number(first), Number(second));
        return;
      case OPS.setLeadingMoveText:
        this.#state = { ...this.#state, leading: Number(second) };
        this.#moveText(Number(first), Number(second));
        return;
      case OPS.nextLine:
        this.#moveText(0, this.#state.leading);
        return;
      case OPS.setLeading:
        this.#state = { ...this.#state, leading: -Number(first) };
        return;
      case OPS.setFont:
        this.#state = { ...this.#state, font: String(first), size: Number(second) };
        return;
      case OPS.setCharSpacing:
        this.#state = { ...this.#state, charSpacing: Number(first) };
        return;
      case OPS.setWordSpacing:
        this.#state = { ...this.#state, wordSpacing: Number(first) };
        return;
      case OPS.setHScale:
        this.#state = { ...this.#state, scale: Number(first) / 100 };
        return;
      case OPS.setTextRise:
        this.#state = { ...this.#state, rise: Number(first) };
        return;
      case OPS.showText:
        this.#show(first as readonly (DrawnGlyph | number)[]);
    }
  }

  #transform(matrix: Matrix): void {
    this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, matrix) };
  }

  #setGraphics(key: string, value: unknown): void {
    if (key === "LW") this.#state = { ...this.#state, lineWidth: Number(value) };
    if (key === "Font" && Array.isArray(value)) {
      this.#state = { ...this.#state, font: String(value[0]), size: Number(value[1]) };
    }
  }

  #placeText(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  /** Places each character as the PDF Reference says (ISO 32000-1, 9.4.4). */
  #show(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { font: name, size, charSpacing, wordSpacing, scale, rise, matrix } = this.#state;
    const font = this.#fonts.get(name);
    const unit = Math.abs(font?.fontMatrix?.[0] ?? 0.001);
    const vertical = font?.vertical === true;
    const toPage = multiply(matrix, this.#textMatrix);
    const pageSize = Math.abs(size) * Math.hypot(toPage[2], toPage[3]);
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        const shift = (-glyph * size) / 1000;
        if (vertical) this.#y += shift;
        else this.#x += shift * scale;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (vertical) {
        const [along = -1000, originX = glyph.width / 2, originY = 880] = glyph.vmetric ?? [];
        this.#draw(glyph, toPage, this.#x - originX * unit * size, this.#y - originY * unit * size, size, pageSize);
        this.#y += along * unit * size - spacing;
        continue;
      }
      const advance = glyph.width * unit * size;
      this.#draw(glyph, toPage, this.#x, this.#y + rise, advance * scale, pageSize);
      this.#x += (advance + spacing) * scale;
    }
  }

  #draw({ unicode }: DrawnGlyph, toPage: Matrix, x: number, y: number, advance: number, size: number): void {
    if (unicode < " ") return;
    const text = withoutRadicals(unicode);
    const [left, base] = pointAt(toPage, x, y);
    const [right, end] = pointAt(toPage, x + advance, y);
    if (Math.abs(end - base) > 0.2 * Math.max(Math.abs(right - left), 0.01)) {
      this.content.turned += text;
      return;
    }
    if (/[\uE000-\uF8FF\uFFFD]/.test(text)) this.content.meaningless += 1;
    this.content.glyphs.push({ text, x: Math.min(left, right), y: base, width: Math.abs(right - left), size });
  }
}
