import type { Picture, PictureShape } from "../../layout/export-picture.js";

/** Pixels of the image for one of the screen: sharp on paper and in slides. */
const SCALE = 2;
/** The longest side that browsers give a canvas. */
const LONGEST_SIDE = 16_384;
/** The largest area, in pixels: phones give no more. */
const LARGEST_AREA = 100_000_000;

/**
 * A canvas that writes in the language of a card, whose form of “ and ” it then has: it stands in the card, unseen, until
 * it is taken away.
 */
export function canvasIn(card: Element): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "visually-hidden";
  card.append(canvas);
  return canvas;
}

/**
 * A picture as PNG, painted on a canvas: no image is loaded, so that a page's security policy has no say in it.
 * @param card what it is a picture of
 * @returns `undefined` where the picture is too large for an image, or the browser makes none
 */
export async function pngFile(picture: Picture, card: Element): Promise<Blob | undefined> {
  const { width, height, shapes } = picture;
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height), Math.sqrt(LARGEST_AREA / (width * height)));
  // Smaller than on the screen nobody could read it.
  if (!(scale >= 1)) return undefined;
  const canvas = canvasIn(card);
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext("2d");
  try {
    if (context === null) return undefined;
    for (const shape of shapes) {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      paint(shape, context);
    }
  } finally {
    canvas.remove();
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  return blob ?? undefined;
}

function paint(shape: PictureShape, context: CanvasRenderingContext2D): void {
  context.globalAlpha = shape.opacity;
  context.fillStyle = shape.fill;
  context.strokeStyle = shape.stroke;
  context.lineWidth = shape.strokeWidth;
  if (shape.kind === "text") {
    context.font = `${shape.weight} ${shape.size}px ${shape.family}`;
    context.direction = shape.direction;
    context.textAlign = shape.anchor === "middle" ? "center" : shape.anchor;
    if (shape.fill !== "none") context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const [a, b, c, d] = (shape.kind === "path" ? shape.turn : undefined) ?? [1, 0, 0, 1];
  context.transform(a, b, c, d, shape.x, shape.y);
  const outline = shape.kind === "path" ? new Path2D(shape.outline) : rectangle(shape);
  if (shape.fill !== "none") context.fill(outline);
  if (shape.stroke !== "none" && shape.strokeWidth > 0) context.stroke(outline);
}

function rectangle({ width, height, radius }: { width: number; height: number; radius: number }): Path2D {
  const path = new Path2D();
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) {
    path.rect(0, 0, width, height);
    return path;
  }
  path.moveTo(r, 0);
  path.arcTo(width, 0, width, height, r);
  path.arcTo(width, height, 0, height, r);
  path.arcTo(0, height, 0, 0, r);
  path.arcTo(0, 0, width, 0, r);
  path.closePath();
  return path;
}
