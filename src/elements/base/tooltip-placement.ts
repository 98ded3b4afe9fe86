import { placeInWindow, showInTopLayer } from "./top-layer.js";

/** Distance in pixels between a tooltip and its mark, and between a tooltip and the edge of the window. */
const GAP = 10;
const EDGE = 8;
/** How finely a tooltip is slid along its mark in search of free room, in pixels. */
const STEP = 8;

/** What a square pixel outside the card, or over the words of another mark, counts against a pixel farther away. */
const OUTSIDE_COST = 0.02;
const WORDS_COST = 0.05;

/** A rectangle in pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, "width" | "height">;

/**
 * Where a tooltip stands: before, after, below or above its mark, slid along it to the nearest place that is whole inside
 * the window and covers nothing of what must stay visible; where there is no such place, the one that covers least.
 * @param mark the mark itself
 * @param around what must not be covered (the mark, its label, points along its link), what rather should not be (the
 *   words of other marks), and the card inside which it rather stays
 */
function tooltipPosition(
  mark: Box,
  { visible, words, card }: { readonly visible: readonly Box[]; readonly words: readonly Box[]; readonly card: Box },
  size: Size,
  windowSize: Size,
): { readonly left: number; readonly top: number } {
  let best = { left: EDGE, top: EDGE };
  let bestCost = Infinity;
  for (const candidate of candidates(mark, size, windowSize)) {
    const box = { ...candidate, ...size };
    const covered = (boxes: readonly Box[]): number => boxes.reduce((total, each) => total + overlap(box, each), 0);
    const outside = size.width * size.height - overlap(box, card);
    const cost = covered(visible) * 1000 + covered(words) * WORDS_COST + outside * OUTSIDE_COST + candidate.distance;
    if (cost < bestCost) {
      bestCost = cost;
      best = { left: candidate.left, top: candidate.top };
    }
  }
  return best;
}

interface Candidate {
  readonly left: number;
  readonly top: number;
  /** How far from the middle of the mark's side; a side that is tried later counts as a little farther. */
  readonly distance: number;
}

function* candidates(mark: Box, size: Size, windowSize: Size): Generator<Candidate> {
  const most = { left: windowSize.width - size.width - EDGE, top: windowSize.height - size.height - EDGE };
  const middle = { left: mark.left + (mark.width - size.width) / 2, top: mark.top + (mark.height - size.height) / 2 };
  const besides = [mark.left - size.width - GAP, mark.left + mark.width + GAP];
  for (const [index, left] of besides.entries()) {
    if (left < EDGE || left > most.left) continue;
    for (const top of slide(middle.top, 2 * size.height, EDGE, most.top)) {
      yield { left, top, distance: Math.abs(top - middle.top) + index };
    }
  }
  const beyond = [mark.top + mark.height + GAP, mark.top - size.height - GAP];
  for (const [index, top] of beyond.entries()) {
    if (top < EDGE || top > most.top) continue;
    for (const left of slide(middle.left, size.width, EDGE, most.left)) {
      yield { left, top, distance: Math.abs(left - middle.left) + 2 + index };
    }
  }
  // A mark as large as the window: inside it, at the lower edge, away from its words at the upper one.
  const inside = {
    left: clamp(mark.left + mark.width - size.width - GAP, EDGE, most.left),
    top: clamp(mark.top + mark.height - size.height - GAP, EDGE, most.top),
  };
  yield { ...inside, distance: 10_000 };
}

/** Places from the middle outwards, both ways, within limits. */
function* slide(middle: number, reach: number, least: number, most: number): Generator<number> {
  if (most < least) return;
  yield clamp(middle, least, most);
  for (let offset = STEP; offset <= reach; offset += STEP) {
    for (const place of [middle - offset, middle + offset]) if (place >= least && place <= most) yield place;
  }
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/**
 * Opens the tooltip at its mark, or closes it where there is none.
 * @param others what else belongs to the mark and must stay visible: its node, its link
 */
export function placeTooltip(
  tooltip: HTMLElement,
  mark: Element | undefined,
  others: readonly Element[],
  docked: boolean,
): void {
  const open = mark !== undefined && tooltip.childElementCount > 0;
  showInTopLayer(tooltip, open);
  tooltip.classList.toggle("open", open);
  const markTop = mark?.getBoundingClientRect().top ?? 0;
  tooltip.classList.toggle("docked", open && docked);
  tooltip.classList.toggle("docked-top", open && docked && markTop > window.innerHeight / 2);
  if (!open || docked) {
    tooltip.style.removeProperty("left");
    tooltip.style.removeProperty("top");
    return;
  }
  const markBox = mark.getBoundingClientRect();
  const key = mark.getAttribute("data-key");
  const marks = Array.from(mark.closest(".chart")?.querySelectorAll("[data-key]") ?? []);
  const words = marks.filter((element) => element.getAttribute("data-key") !== key).flatMap(wordsOf);
  const { left, top } = tooltipPosition(
    markBox,
    {
      visible: [markBox, ...others.flatMap(visibleBoxes)],
      words: words.map((element) => element.getBoundingClientRect()),
      card: (tooltip.closest(".card") ?? mark).getBoundingClientRect(),
    },
    { width: tooltip.offsetWidth, height: tooltip.offsetHeight },
    { width: document.documentElement.clientWidth, height: window.innerHeight },
  );
  placeInWindow(tooltip, left, top);
}

/** The texts of a drawn mark, since its empty ground may be covered; a mark that is a line of a list is all words. */
function wordsOf(mark: Element): Element[] {
  return mark instanceof SVGElement ? Array.from(mark.querySelectorAll("text")) : [mark];
}

/** Of a curve, boxes along its outline, since the box around it would be mostly empty; of anything else, its box. */
function visibleBoxes(element: Element): Box[] {
  // An empty path has no points to ask for.
  const paths = Array.from(element.querySelectorAll("path")).filter((path) => path.getAttribute("d"));
  if (paths.length === 0) return [element.getBoundingClientRect()];
  return paths.flatMap((path) => {
    const toWindow = path.getScreenCTM();
    if (toWindow === null) return [];
    const length = path.getTotalLength();
    return Array.from({ length: SAMPLES }, (_, index) => {
      const { x, y } = path.getPointAtLength((length * (index + 0.5)) / SAMPLES).matrixTransform(toWindow);
      return { left: x - 3, top: y - 3, width: 6, height: 6 };
    });
  });
}

/** How many points of a link's outline are kept free of the tooltip. */
const SAMPLES = 48;
