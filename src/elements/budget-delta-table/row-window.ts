import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Rows that stand one below the other, drawn or left out together. */
export interface Run {
  /** `rows` are drawn; `gap` keeps the room of rows that are not. */
  readonly kind: "rows" | "gap";
  /** First row, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Height of a gap in px. */
  readonly height: number;
}

/** What is to be drawn in part. */
export interface WindowedList {
  /** The rows; another array is another list. */
  readonly rows: readonly unknown[];
  /** Changes with whatever makes rows higher or lower: form, width, size of text. */
  readonly form: string;
  /** Likely height of a row in px, until some are drawn and measured. */
  readonly rowHeight: number;
  /** Rows drawn wherever the reader is: the one that has the focus. */
  readonly pinned: number | undefined;
  /** Draws every row: on paper. */
  readonly whole: boolean;
}

/** Up to this many rows all are drawn: the browser's own search finds each. */
export const WINDOW_FROM = 300;
/** Rows that are drawn or left out together. */
export const CHUNK = 10;
/** How far beyond the window rows are drawn, in heights of the window; and how near its edge drawing goes on. */
const MARGIN = 0.6;
const NEAR = 0.3;

/**
 * Draws of a very long table the rows in sight, and some beyond. All others are gaps of the same height, exact for rows
 * that have been drawn before. Follows scrolling of the page and of whatever the table stands in.
 */
export class RowWindow implements ReactiveController {
  private list: WindowedList | undefined;
  private heights: (number | undefined)[] = [];
  private first = 0;
  private last = 0;
  /** Part that was asked for, drawn wherever the reader is. */
  private held = -9;
  private frame = 0;
  private targets: EventTarget[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** Whether a list of so many rows is drawn in part. */
  static isPartial({ rows, whole }: Pick<WindowedList, "rows" | "whole">): boolean {
    return rows.length > WINDOW_FROM && !whole;
  }

  /** What to draw of a list now. */
  runs(list: WindowedList): Run[] {
    const { rows } = list;
    if (this.list?.rows !== rows || this.list.form !== list.form) {
      this.heights = [];
      this.held = -9;
      if (this.list?.rows.length !== rows.length) [this.first, this.last] = [0, 0];
    }
    this.list = list;
    if (!RowWindow.isPartial(list)) return [{ kind: "rows", from: 0, to: rows.length, height: 0 }];
    const chunks = Math.ceil(rows.length / CHUNK);
    const pinned = list.pinned === undefined ? -9 : Math.floor(list.pinned / CHUNK);
    const isDrawn = (chunk: number): boolean =>
      (chunk >= this.first && chunk <= this.last) || Math.abs(chunk - pinned) <= 1 || chunk === this.held;
    const runs: Run[] = [];
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const [from, to] = [chunk * CHUNK, Math.min(rows.length, (chunk + 1) * CHUNK)];
      const before = runs[runs.length - 1];
      if (isDrawn(chunk)) runs.push({ kind: "rows", from, to, height: 0 });
      else if (before?.kind === "gap") {
        runs[runs.length - 1] = { ...before, to, height: before.height + this.heightOf(chunk) };
      } else runs.push({ kind: "gap", from, to, height: this.heightOf(chunk) });
    }
    return runs;
  }

  hostConnected(): void {
    // Scrolling is not heard outside the tree that it happens in: the table's own scroll box, boxes of other elements.
    this.targets = [window, this.host.shadowRoot ?? window];
    for (let root = this.host.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      this.targets.push(root);
    }
    for (const target of this.targets)
      target.addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    addEventListener("resize", this.onScroll);
  }

  hostDisconnected(): void {
    for (const target of this.targets) target.removeEventListener("scroll", this.onScroll, { capture: true });
    removeEventListener("resize", this.onScroll);
    this.targets = [];
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  hostUpdated(): void {
    if (this.list === undefined || !RowWindow.isPartial(this.list)) return;
    for (const body of this.bodies()) {
      const from = Number(body.dataset["from"]);
      if (!body.classList.contains("gap")) this.heights[from / CHUNK] = body.getBoundingClientRect().height;
    }
    this.follow();
  }

  /** Draws a row and scrolls to it. */
  async reveal(row: number): Promise<void> {
    this.held = Math.floor(row / CHUNK);
    this.host.requestUpdate();
    await this.host.updateComplete;
    const body = this.bodies().find((each) => each.dataset["from"] === String(this.held * CHUNK));
    body?.querySelector("tr")?.scrollIntoView({ block: "center" });
  }

  private readonly onScroll = (): void => {
    if (this.frame !== 0 || this.list === undefined || !RowWindow.isPartial(this.list)) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.follow();
    });
  };

  private bodies(): HTMLElement[] {
    return Array.from(this.host.shadowRoot?.querySelectorAll<HTMLElement>("tbody[data-from]") ?? []);
  }

  /** Draws other rows where the reader is, or is about to be, among rows that are not drawn. */
  private follow(): void {
    const [top] = this.bodies();
    if (top === undefined || this.list === undefined) return;
    const start = top.getBoundingClientRect().top;
    const box = top.closest(".table-scroll")?.getBoundingClientRect();
    const from = Math.max(0, box?.top ?? 0) - start;
    const to = Math.min(innerHeight, box?.bottom ?? innerHeight) - start;
    const near = this.chunksWithin(from - innerHeight * NEAR, to + innerHeight * NEAR);
    if (near[0] >= this.first && near[1] <= this.last) return;
    [this.first, this.last] = this.chunksWithin(from - innerHeight * MARGIN, to + innerHeight * MARGIN);
    this.host.requestUpdate();
  }

  /** First and last chunk between two heights in px below the top of the first row. */
  private chunksWithin(from: number, to: number): [first: number, last: number] {
    const chunks = Math.ceil((this.list?.rows.length ?? 0) / CHUNK);
    let first = 0;
    let height = this.heightOf(0);
    while (first < chunks - 1 && height < from) height += this.heightOf((first += 1));
    let last = first;
    while (last < chunks - 1 && height < to) height += this.heightOf((last += 1));
    return [first, last];
  }

  private heightOf(chunk: number): number {
    const measured = this.heights[chunk];
    if (measured !== undefined) return measured;
    const { rows = [], rowHeight = 0 } = this.list ?? {};
    return (Math.min(rows.length, (chunk + 1) * CHUNK) - chunk * CHUNK) * (this.averageHeight() ?? rowHeight);
  }

  /** Of the first rows that were measured, so that gaps do not change with every row that is drawn. */
  private averageHeight(): number | undefined {
    const measured = this.heights[0] ?? this.heights.find((height) => height !== undefined);
    return measured === undefined ? undefined : measured / CHUNK;
  }
}
