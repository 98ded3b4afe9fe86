import { joinedTexts, type Picture, type PictureShape, type PictureText } from "../../layout/export-picture.js";
import { canvasIn } from "./download-png.js";

/** What shows nothing of its own; the styles of a card that is `exporting` take away all other controls. */
const LEFT_OUT =
  ".tooltip, .visually-hidden, .mark-button, input, select, style, [hidden], details:not([open]) > :not(summary)";
/** Room of rows that are drawn only when they come into sight. */
const UNDRAWN_ROWS = "tbody.gap";

/** What a drawing of the card needs all along. */
interface Camera {
  /** Left and top of the card in the window. */
  readonly left: number;
  readonly top: number;
  /** By how much the page enlarges the card. */
  readonly scale: number;
  readonly context: CanvasRenderingContext2D;
  readonly shapes: PictureShape[];
}

/**
 * The card as it stands on the page, as a picture: title, subtitle, drawing, notes and source, without what is there
 * only to be pressed. Everything is read from the layout the browser made, so that charts of SVG, of rows and of tables
 * come out alike, in the theme that is shown.
 * @returns `undefined` where a table is so long that only a part of it is drawn
 * @throws Error where the browser has no canvas
 */
export function pictureOf(card: HTMLElement): Picture | undefined {
  if (card.querySelector(UNDRAWN_ROWS) !== null) return undefined;
  const canvas = canvasIn(card);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser has no canvas to measure text with.");
  // Takes away the controls and lets out what scrolls; put back before anything is painted on the screen.
  card.classList.add("exporting");
  try {
    const box = card.getBoundingClientRect();
    const enlarged = card.offsetWidth === 0 ? 1 : box.width / card.offsetWidth;
    // The offset width is rounded to a pixel: what is below one is no enlargement.
    const scale = Math.abs(box.width - card.offsetWidth) <= 1 ? 1 : enlarged;
    const camera: Camera = { left: box.left, top: box.top, scale, context, shapes: [] };
    for (const child of card.children) walk(child, 1, camera);
    const shapes = joinedTexts(camera.shapes, (text) => widthOf(text, context));
    const width = Math.ceil(Math.max(box.width / scale, rightmost(shapes, context) + sidePadding(card)));
    const height = Math.ceil(box.height / scale);
    return { width, height, shapes: [...ground(card, width, height), ...shapes] };
  } finally {
    card.classList.remove("exporting");
    canvas.remove();
  }
}

/** The card's own ground, without its edge. */
function ground(card: HTMLElement, width: number, height: number): PictureShape[] {
  const { backgroundColor } = getComputedStyle(card);
  return [area({ x: 0, y: 0, width, height }, visible(backgroundColor) ? backgroundColor : "rgb(255, 255, 255)", 1)];
}

function sidePadding(card: HTMLElement): number {
  return parseFloat(getComputedStyle(card).paddingRight) || 0;
}

function rightmost(shapes: readonly PictureShape[], context: CanvasRenderingContext2D): number {
  let most = 0;
  for (const shape of shapes) {
    if (shape.kind === "rectangle") most = Math.max(most, shape.x + shape.width);
    else if (shape.kind === "text" && shape.direction === "ltr") {
      const part = { start: 1, middle: 0.5, end: 0 }[shape.anchor];
      most = Math.max(most, shape.x + part * widthOf(shape, context));
    }
  }
  return most;
}

function widthOf({ weight, size, family, text }: PictureText, context: CanvasRenderingContext2D): number {
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(text).width;
}

function walk(element: Element, opacityAround: number, camera: Camera): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  const opacity = opacityAround * Number(style.opacity);
  // A clip of one half on every side leaves nothing: words for screen readers only.
  const isClipped = style.clipPath === "inset(50%)";
  if (style.display === "none" || style.visibility !== "visible" || opacity === 0 || isClipped) return;
  if (element instanceof SVGElement) drawSvg(element, style, opacity, camera);
  else if (!(element instanceof HTMLButtonElement)) drawBox(element, style, opacity, camera);
  if (element instanceof SVGTextElement) return;
  const before = camera.shapes.length;
  for (const child of element.childNodes) {
    if (child instanceof Element) walk(child, opacity, camera);
    else if (child instanceof Text && !(element instanceof SVGElement)) drawText(child, style, opacity, camera);
  }
  if (element instanceof HTMLLIElement) drawMarker(element, before, camera);
}

/** What a style puts before an entry of a list: the angle between the steps of a breadcrumb. */
function drawMarker(element: HTMLLIElement, index: number, camera: Camera): void {
  const style = getComputedStyle(element, "::before");
  const text = /^"(.+)"$/.exec(style.content)?.[1];
  const first = camera.shapes.slice(index).find((shape) => shape.kind === "text");
  if (text === undefined || first === undefined) return;
  const { x, width } = placed(element.getBoundingClientRect(), camera);
  const { direction } = font(style);
  const indent = parseFloat(style.marginInlineStart) || 0;
  const place = { x: direction === "rtl" ? x + width - indent : x + indent, y: first.y };
  const paint = { fill: style.color, stroke: "none", strokeWidth: 0, opacity: first.opacity };
  camera.shapes.splice(index, 0, { kind: "text", text, anchor: "start", ...place, ...font(style), ...paint });
}

/** Ground and edges of a box of HTML. */
function drawBox(element: Element, style: CSSStyleDeclaration, opacity: number, camera: Camera): void {
  const box = placed(element.getBoundingClientRect(), camera);
  if (box.width === 0 || box.height === 0) return;
  if (visible(style.backgroundColor)) {
    camera.shapes.push(area(box, style.backgroundColor, opacity, parseFloat(style.borderTopLeftRadius) || 0));
  }
  const edges = (["Top", "Right", "Bottom", "Left"] as const).map((side) => ({
    side,
    width: style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`]),
    colour: style[`border${side}Color`],
  }));
  const [first] = edges;
  if (first !== undefined && first.width > 0 && edges.every((edge) => edge.width === first.width)) {
    if (!visible(first.colour)) return;
    const { x, y, width, height } = box;
    const half = first.width / 2;
    const inner = { x: x + half, y: y + half, width: width - first.width, height: height - first.width };
    const radius = Math.max(0, (parseFloat(style.borderTopLeftRadius) || 0) - half);
    camera.shapes.push({ ...area(inner, "none", opacity, radius), stroke: first.colour, strokeWidth: first.width });
    return;
  }
  for (const { side, width, colour } of edges) {
    if (width === 0 || !visible(colour)) continue;
    const across = side === "Top" || side === "Bottom";
    const edge = {
      x: side === "Right" ? box.x + box.width - width : box.x,
      y: side === "Bottom" ? box.y + box.height - width : box.y,
      width: across ? box.width : width,
      height: across ? width : box.height,
    };
    const isDashed = /^(?:dashed|dotted)$/.test(style[`border${side}Style`]);
    camera.shapes.push(isDashed ? dashed(edge, width, colour, opacity) : area(edge, colour, opacity));
  }
}

/** A dashed edge: dashes of three times its width, with as much between them. */
function dashed({ x, y, width, height }: Box, thickness: number, fill: string, opacity: number): PictureShape {
  const step = 3 * thickness;
  const length = Math.max(width, height);
  let outline = "";
  for (let start = 0; start < length; start += 2 * step) {
    const dash = Math.min(step, length - start);
    outline += width > height ? `M${start},0h${dash}v${height}h${-dash}z` : `M0,${start}v${dash}h${width}v${-dash}z`;
  }
  return { kind: "path", x, y, outline, fill, stroke: "none", strokeWidth: 0, opacity };
}

/** A shape of a drawing. All drawings are laid out in pixels, so that only their place on the page is added. */
function drawSvg(element: SVGElement, style: CSSStyleDeclaration, opacity: number, camera: Camera): void {
  if (!(element instanceof SVGGraphicsElement)) return;
  const matrix = element.getScreenCTM();
  if (matrix === null) return;
  const [left, top] = [(matrix.e - camera.left) / camera.scale, (matrix.f - camera.top) / camera.scale];
  const painted = {
    fill: faded(style.fill, style.fillOpacity),
    stroke: faded(style.stroke, style.strokeOpacity),
    strokeWidth: parseFloat(style.strokeWidth) || 0,
    opacity,
  };
  if (painted.fill === "none" && painted.stroke === "none") return;
  if (element instanceof SVGRectElement) {
    const { x, y, width, height, rx } = element;
    const box = { x: left + x.baseVal.value, y: top + y.baseVal.value };
    const size = { width: width.baseVal.value, height: height.baseVal.value };
    if (size.width <= 0 || size.height <= 0) return;
    camera.shapes.push({ kind: "rectangle", ...box, ...size, radius: rx.baseVal.value, ...painted });
  } else if (element instanceof SVGPathElement || element instanceof SVGLineElement) {
    const turn = [matrix.a, matrix.b, matrix.c, matrix.d].map((part) => part / camera.scale);
    const [a = 1, b = 0, c = 0, d = 1] = turn;
    const isTurned = Math.abs(a - 1) + Math.abs(b) + Math.abs(c) + Math.abs(d - 1) > 1e-3;
    const placing = { x: left, y: top, turn: isTurned ? ([a, b, c, d] as const) : undefined };
    camera.shapes.push({ kind: "path", ...placing, outline: outlineOf(element), ...painted });
  } else if (element instanceof SVGTextElement) {
    const x = Number(element.getAttribute("x") ?? 0);
    const y = Number(element.getAttribute("y") ?? 0);
    const anchor = style.textAnchor === "middle" || style.textAnchor === "end" ? style.textAnchor : "start";
    const text = element.textContent;
    if (text.trim() !== "") {
      camera.shapes.push({ kind: "text", x: left + x, y: top + y, text, anchor, ...font(style), ...painted });
    }
  }
}

function outlineOf(element: SVGPathElement | SVGLineElement): string {
  if (element instanceof SVGPathElement) return element.getAttribute("d") ?? "";
  const { x1, y1, x2, y2 } = element;
  return `M${x1.baseVal.value},${y1.baseVal.value}L${x2.baseVal.value},${y2.baseVal.value}`;
}

/** The lines that a piece of text of HTML was broken into, cut at full-width signs. */
function drawText(node: Text, style: CSSStyleDeclaration, opacity: number, camera: Camera): void {
  if (node.data.trim() === "") return;
  for (const { text, box, isOpening } of linesOf(node)) {
    const { x, y, width, height } = placed(box, camera);
    const { direction, ...rest } = font(style);
    const isAligned = /^(?:end|right)$/.test(style.textAlign) && !PUNCTUATION.test(text) && !text.endsWith(" ");
    const ends = direction === "ltr" && (isOpening || isAligned);
    camera.context.font = `${rest.weight} ${rest.size}px ${rest.family}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = camera.context.measureText(text);
    // Chromium before 87 does not tell; Chinese fonts have about four fifths above the baseline.
    const ascent = Number.isFinite(above) && above + below > 0 ? above / (above + below) : 0.8;
    camera.shapes.push({
      kind: "text",
      x: ends || direction === "rtl" ? x + width : x,
      y: y + height * ascent,
      text,
      anchor: ends ? "end" : "start",
      direction,
      ...rest,
      fill: style.color,
      stroke: "none",
      strokeWidth: 0,
      opacity,
    });
  }
}

/** What a browser draws as one blank; a no-break space is a letter like others. */
const BLANK = /[ \n\r\t]/;
/** Full-width signs whose ink stands at the right of their square, or at its left: a browser may draw half of it. */
const OPENING = /[“‘（〔［｛【《〈「『]/;
const PUNCTUATION = /[“‘（〔［｛【《〈「『”’）〕］｝】》〉」』，。、：；！？]/;

interface Line {
  /** Ends with a blank where one is drawn. */
  readonly text: string;
  readonly box: DOMRect;
  /** Whether it is an opening sign alone, whose ink ends where its box ends. */
  readonly isOpening: boolean;
}

function linesOf(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  const boxOf = (start: number, end: number): DOMRect => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };
  const add = (from: number, to: number): void => {
    let [start, end] = [from, to];
    while (start < end && BLANK.test(node.data.charAt(start))) start += 1;
    while (end > start && BLANK.test(node.data.charAt(end - 1))) end -= 1;
    // A blank behind the words that has its width on the page stands between them and the next ones.
    const gap = end < to && boxOf(end, end + 1).width > 0 ? " " : "";
    const cut = (until: number, isOpening: boolean): void => {
      const isLast = until === end;
      const box = boxOf(start, isLast && gap !== "" ? until + 1 : until);
      const text = node.data.slice(start, until).replace(/[ \n\t]+/g, " ") + (isLast ? gap : "");
      if (start < until && box.width > 0) lines.push({ text, box, isOpening });
      start = until;
    };
    // What stands behind a sign has a place of its own, for how wide the sign is drawn is up to the program.
    for (let index = start; index < end; index += 1) {
      const sign = node.data.charAt(index);
      if (!PUNCTUATION.test(sign)) continue;
      const opens = OPENING.test(sign);
      if (opens) cut(index, false);
      cut(index + 1, opens);
    }
    cut(end, false);
  };
  range.selectNodeContents(node);
  if (range.getClientRects().length <= 1) {
    add(0, node.length);
    return lines;
  }
  let start = 0;
  let top: number | undefined;
  for (let index = 0; index < node.length; index += 1) {
    const box = boxOf(index, index + 1);
    if (box.width === 0) continue;
    if (top !== undefined && Math.abs(box.top - top) > box.height / 2) {
      add(start, index);
      start = index;
    }
    top = box.top;
  }
  add(start, node.length);
  return lines;
}

function font(style: CSSStyleDeclaration): Pick<PictureText, "size" | "weight" | "family" | "direction"> {
  return {
    size: parseFloat(style.fontSize),
    weight: style.fontWeight,
    family: style.fontFamily,
    direction: style.direction === "rtl" ? "rtl" : "ltr",
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placed({ left, top, width, height }: DOMRect, camera: Camera): Box {
  const { scale } = camera;
  return {
    x: (left - camera.left) / scale,
    y: (top - camera.top) / scale,
    width: width / scale,
    height: height / scale,
  };
}

function area(box: Box, fill: string, opacity: number, radius = 0): PictureShape & { kind: "rectangle" } {
  return { kind: "rectangle", ...box, radius, fill, stroke: "none", strokeWidth: 0, opacity };
}

function visible(colour: string): boolean {
  return colour !== "none" && colour !== "transparent" && !/^rgba\(.*, 0\)$/.test(colour);
}

function faded(colour: string, opacity: string): string {
  return visible(colour) && Number(opacity) !== 0 ? colour : "none";
}
