/** What all shapes of a picture have in common. Colours are CSS colours without variables; "none" draws nothing. */
interface Painted {
  readonly fill: string;
  readonly stroke: string;
  /** In pixels. */
  readonly strokeWidth: number;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A rectangle in pixels of the picture. */
export interface PictureRectangle extends Painted {
  readonly kind: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners. */
  readonly radius: number;
}

/** An outline in SVG path syntax, turned and then moved by `x` and `y`. */
export interface PicturePath extends Painted {
  readonly kind: "path";
  readonly x: number;
  readonly y: number;
  readonly outline: string;
  /** The first four numbers of its matrix; `undefined` where it is not turned. */
  readonly turn?: readonly [a: number, b: number, c: number, d: number] | undefined;
}

/** One line of text; `x` is where its anchor stands, `y` its baseline. */
export interface PictureText extends Painted {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly direction: "ltr" | "rtl";
  /** In pixels. */
  readonly size: number;
  readonly weight: string;
  readonly family: string;
}

/** A shape of a picture. */
export type PictureShape = PictureRectangle | PicturePath | PictureText;

/** A drawing that needs no page around it: sizes in pixels, shapes in painting order. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PictureShape[];
}

/** Families for a machine that lacks the page's own: what Windows, macOS, Linux and phones have for Chinese. */
const FALLBACK_FAMILIES = [
  "Noto Sans SC",
  "Source Han Sans SC",
  "Noto Sans CJK SC",
  "PingFang SC",
  "Microsoft YaHei",
  "WenQuanYi Micro Hei",
  "SimSun",
];

/** A page's font family with the fallbacks behind it: before its generic family, which is Latin on many machines. */
export function withFallbacks(family: string): string {
  const own = family
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const last = own[own.length - 1] ?? "";
  const generic = /^(?:serif|sans-serif|monospace|system-ui|ui-[a-z-]+|cursive|fantasy)$/.test(last) ? last : undefined;
  const named = generic === undefined ? own : own.slice(0, -1);
  const added = FALLBACK_FAMILIES.filter((name) => !family.includes(name)).map((name) => `"${name}"`);
  return [...named, ...added, generic ?? "sans-serif"].join(", ");
}

/** Pieces that a browser cut a line of text into, joined again where they follow each other in one style. */
export function joinedTexts(shapes: readonly PictureShape[], widthOf: (text: PictureText) => number): PictureShape[] {
  const joined: PictureShape[] = [];
  for (const shape of shapes) {
    const last = joined[joined.length - 1];
    if (shape.kind !== "text" || last?.kind !== "text" || !follows(last, shape, widthOf)) joined.push(shape);
    else joined[joined.length - 1] = { ...last, text: last.text + shape.text };
  }
  return joined;
}

function follows(last: PictureText, next: PictureText, widthOf: (text: PictureText) => number): boolean {
  const { text: lastText, x: lastX, ...lastStyle } = last;
  const { text: nextText, x: nextX, ...nextStyle } = next;
  if (last.direction === "rtl" || last.anchor !== "start" || lastText === "" || nextText === "") return false;
  if (JSON.stringify(lastStyle) !== JSON.stringify(nextStyle)) return false;
  return Math.abs(lastX + widthOf(last) - nextX) < 1;
}
