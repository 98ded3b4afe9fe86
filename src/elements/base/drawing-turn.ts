import type { ReactiveController, ReactiveElement } from "lit";
import { whenAtRest } from "./at-rest.js";
import { forgetFirstBox } from "./card-box.js";
import { printMedia } from "./print-media.js";

/** What stands in the place of a drawing that waits. */
export interface Unseen {
  /** Height in px that the first drawing will take, as far as that can be told. */
  readonly expectedHeight: () => number;
  /** What keeps its place where nothing of the element stands yet. */
  readonly placeholder: () => HTMLElement;
}

/** How far below the window an element is drawn already, in heights of the window. */
const NEAR = 0.5;
/** Time in ms that the elements in sight have for themselves before others are drawn for the first time. */
const DELAY = 200;
/** Time in ms after which a page that never rests has the next one drawn all the same. */
const PATIENCE = 2000;

const inPage = new Set<DrawingTurn>();
/** Elements that wait, in the order in which they are drawn when the page is at rest. */
const waiting = new Map<Element, DrawingTurn>();
/** Which elements of the page stand below; known for one task. */
let places: ReadonlyMap<DrawingTurn, boolean> | undefined;
let isResting = false;

/**
 * When an element is drawn: at once, or below the window when the reader comes near or the page is at rest, so that of a
 * page with many charts those in sight stand, and follow, at once. Neither paper nor whoever asks for a drawing waits.
 */
export class DrawingTurn implements ReactiveController {
  hasDrawn = false;
  private isAsked = false;
  private go: (() => void) | undefined;
  private placeholder: HTMLElement | undefined;

  constructor(
    readonly host: ReactiveElement,
    readonly unseen: Unseen,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    inPage.add(this);
    if (this.go !== undefined) this.queue();
  }

  hostDisconnected(): void {
    inPage.delete(this);
    this.leave();
  }

  /** Done when the drawing may be made; `undefined` where that is now. */
  wait(): Promise<void> | undefined {
    if (!this.isBelow()) return undefined;
    if (!this.host.hasUpdated) this.host.renderRoot.append((this.placeholder = this.unseen.placeholder()));
    this.queue();
    return new Promise((resolve) => {
      this.go = resolve;
    });
  }

  /** Has what waits drawn now, and what else is drawn in the same task. */
  ask(): void {
    this.isAsked = true;
    setTimeout(() => (this.isAsked = false));
    this.come();
  }

  /** Has what waits drawn now. */
  come(): void {
    this.leave();
    this.placeholder?.remove();
    this.placeholder = undefined;
    this.go?.();
    this.go = undefined;
  }

  private queue(): void {
    observer?.observe(this.host);
    waiting.set(this.host, this);
    rest(this.hasDrawn ? 0 : DELAY);
  }

  private leave(): void {
    observer?.unobserve(this.host);
    waiting.delete(this.host);
  }

  private isBelow(): boolean {
    if (this.isAsked || !inPage.has(this) || observer === undefined || printMedia.isPrinting) return false;
    // All together: each look at a page that has changed lays it out anew.
    if (places?.has(this) !== true) places = findPlaces();
    return places.get(this) === true;
  }
}

const observer =
  typeof IntersectionObserver === "function"
    ? new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.come();
        },
        { rootMargin: `${NEAR * 100}% 0px` },
      )
    : undefined;

/** Where the browser scrolls to a place it knows, what stands above must have its height. */
function isOpenedAtTop(): boolean {
  const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const comesBack = opened?.type === "reload" || opened?.type === "back_forward";
  return !comesBack && location.hash === "" && scrollY === 0;
}

/**
 * Which elements are below the window, or will be once those before them have their height. Of those that have not drawn
 * none where the browser may be about to scroll to a place of the page.
 */
function findPlaces(): ReadonlyMap<DrawingTurn, boolean> {
  setTimeout(() => (places = undefined));
  const limit = innerHeight * (1 + NEAR);
  const firstLimit = isOpenedAtTop() ? limit : Infinity;
  const boxes = Array.from(inPage, (turn) => ({ turn, box: turn.host.getBoundingClientRect() }));
  return new Map(
    boxes.map(({ turn, box: { top, left, right } }, index) => {
      if (turn.hasDrawn) return [turn, top > limit];
      const missing = boxes
        .slice(0, index)
        .filter(({ box }) => box.bottom <= top + 1 && box.left < right && left < box.right)
        .map(({ turn: { hasDrawn, unseen }, box }) =>
          hasDrawn ? 0 : Math.max(0, unseen.expectedHeight() - box.height),
        );
      const isBelow = missing.reduce((sum, height) => sum + height, top) > firstLimit;
      // It is measured when it is drawn, and not with those that are now.
      if (isBelow) forgetFirstBox(turn.host.renderRoot);
      return [turn, isBelow];
    }),
  );
}

/** Has what waits drawn one by one when the page is at rest, the first of the page first. */
function rest(delay: number): void {
  if (isResting) return;
  isResting = true;
  const drawNext = (): void => {
    const [next] = waiting.values();
    next?.come();
    isResting = false;
    if (waiting.size > 0) rest(0);
  };
  whenAtRest(drawNext, { delay, patience: PATIENCE });
}
