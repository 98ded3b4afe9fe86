import type { Budget } from "../../../src/budget/schema.js";
import type { Drawing } from "./contender.js";
import { budgetsOf, CYCLED, WORKLOADS, type Workload } from "./workloads.js";

/** What the bench does in its page. Each step resolves when what it did has been painted. */

/** Widths of the room before and after it is resized. */
const WIDTH = 960;
const OTHER_WIDTH = 720;

/** Elements, and all nodes with text and comments, open shadow trees included. */
export interface NodeCount {
  readonly elements: number;
  readonly nodes: number;
}

/** Tasks of more than 50 ms, in ms of the clock. */
export interface LongTasks {
  readonly longest: number;
  readonly total: number;
}

let workload: Workload | undefined;
let first: Budget[] = [];
let changed: Budget[] = [];
let drawing: Drawing | undefined;
const longTasks: number[] = [];
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ type: "longtask" });

function note(entries: readonly PerformanceEntry[]): void {
  longTasks.push(...entries.map(({ duration }) => duration));
}

const room = document.createElement("div");
room.style.width = `${WIDTH}px`;

/** Three frames: what is drawn for the first may be measured and drawn again before it stands. */
async function painted(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const bench = {
  /** Makes the data of a workload; nothing of it is measured. */
  async prepare(id: string): Promise<void> {
    const real = (await (await fetch("real.json")).json()) as Budget;
    workload = [...WORKLOADS, ...CYCLED].find((candidate) => candidate.id === id);
    if (workload === undefined) throw new Error(`There is no workload "${id}".`);
    first = budgetsOf(workload, real, 0);
    changed = budgetsOf(workload, real, 1);
    document.body.append(room);
    await painted();
  },
  /** Loads a script by a tag, as a page does, and waits until it has run. */
  load(address: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${address} cannot be loaded.`));
      document.head.append(script);
    });
  },
  async draw(): Promise<void> {
    if (workload === undefined) throw new Error("Nothing is prepared.");
    drawing = window.contender.draw(room, workload.kind, first);
    await painted();
    for (const { shadowRoot } of Array.from(room.children)) {
      const message = shadowRoot?.querySelector("[part~=error]")?.textContent;
      if (message !== undefined) throw new Error(`An error is drawn: ${message.trim()}`);
    }
  },
  /** Until what this project draws only when the page is at rest stands, too. */
  async settle(): Promise<void> {
    const isDrawn = ({ shadowRoot }: Element): boolean => shadowRoot?.querySelector("[part~=title]") !== null;
    while (!Array.from(room.children).every(isDrawn)) await painted();
  },
  async update(): Promise<void> {
    drawing?.update(changed);
    await painted();
  },
  async resize(): Promise<void> {
    room.style.width = `${OTHER_WIDTH}px`;
    drawing?.resize();
    await painted();
  },
  async drill(): Promise<void> {
    drawing?.drill?.();
    await painted();
  },
  /** Creates, updates and removes the drawing so many times. */
  async cycles(count: number): Promise<void> {
    if (workload === undefined) throw new Error("Nothing is prepared.");
    for (let cycle = 0; cycle < count; cycle += 1) {
      const passing = window.contender.draw(room, workload.kind, first);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      passing.update(changed);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      passing.remove();
    }
    await painted();
  },
  count(): NodeCount {
    const total = { elements: 0, nodes: 0 };
    countBelow(room, total);
    return total;
  },
  /** What has become long since the last time. */
  takeLongTasks(): LongTasks {
    note(observer.takeRecords());
    const taken = longTasks.splice(0);
    return { longest: Math.max(0, ...taken), total: taken.reduce((sum, duration) => sum + duration, 0) };
  },
};

function countBelow(parent: Node, total: { elements: number; nodes: number }): void {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    total.nodes += 1;
    if (node instanceof Element) {
      total.elements += 1;
      if (node.shadowRoot !== null) countBelow(node.shadowRoot, total);
    }
    countBelow(node, total);
  }
}

/** What the page offers to the bench. */
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = bench;
