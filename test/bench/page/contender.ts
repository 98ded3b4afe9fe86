import type { Budget } from "../../../src/budget/schema.js";
import type { ChartKind } from "./workloads.js";

/** A drawing on the page. What it does is to be on the screen with the next frames. */
export interface Drawing {
  /** Draws changed values of the same budgets. */
  update(budgets: readonly Budget[]): void;
  /** Called after the room has got another width; a drawing that follows by itself does nothing. */
  resize(): void;
  /** Opens the first category of a treemap, where that can be done from outside. */
  drill?(): void;
  /** Takes everything away. */
  remove(): void;
}

/** One way of drawing budgets; a contender's script puts itself into `window.contender`. */
export interface Contender {
  /** @param room an empty element of the page's width; in it, charts stand below one another */
  draw(room: HTMLElement, kind: ChartKind, budgets: readonly Budget[]): Drawing;
}

/** Height of a chart in px, for those that do not choose their own. */
export const CHART_HEIGHT = 540;

declare global {
  interface Window {
    contender: Contender;
  }
}
