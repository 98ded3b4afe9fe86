// Methods are wrapped here, and called without `this` they mean the window.
/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/no-unnecessary-condition */
import { afterEach, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import { CHART_TAGS, drawn, mount, partText, unmountAll } from "./support/elements.js";

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
});

/** What is watched for an element while it is in the page. */
interface Watched {
  readonly listeners: Map<string, number>;
  observers: number;
}

/** Counts listeners on what outlives an element (window, document, fonts, media queries), and observers. */
function watch(): Watched {
  const watched: Watched = { listeners: new Map(), observers: 0 };
  const outlives = (target: EventTarget): boolean => !(target instanceof Node) || target === document;
  const count = (target: EventTarget, type: string, by: number): void => {
    if (outlives(target)) watched.listeners.set(type, (watched.listeners.get(type) ?? 0) + by);
  };
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (this: EventTarget, ...given) {
    count(this ?? window, given[0], 1);
    add.apply(this ?? window, given);
  });
  vi.spyOn(EventTarget.prototype, "removeEventListener").mockImplementation(function (this: EventTarget, ...given) {
    count(this ?? window, given[0], -1);
    remove.apply(this ?? window, given);
  });
  for (const Observer of [ResizeObserver, MutationObserver]) {
    const active = new WeakSet();
    const { observe, disconnect } = Observer.prototype;
    vi.spyOn(Observer.prototype, "observe").mockImplementation(function (this: object, ...given: unknown[]) {
      if (!active.has(this)) watched.observers += 1;
      active.add(this);
      (observe as (...all: unknown[]) => void).apply(this, given);
    });
    vi.spyOn(Observer.prototype, "disconnect").mockImplementation(function (this: object) {
      if (active.delete(this)) watched.observers -= 1;
      disconnect.apply(this);
    });
  }
  return watched;
}

test.each(CHART_TAGS)("%s leaves no listener and no observer behind", async (tag) => {
  const watched = watch();
  const element = await mount(tag, { budget: korlaText, group: "one" });
  expect(watched.observers).toBeGreaterThan(0);
  expect([...watched.listeners.values()].some((count) => count > 0)).toBe(true);
  element.remove();
  await drawn(element);
  expect(watched.observers).toBe(0);
  expect(Object.fromEntries([...watched.listeners].filter(([, count]) => count > 0))).toEqual({});
});

test("a request is given up with the last element that waits for it", async () => {
  const signals: (AbortSignal | null | undefined)[] = [];
  vi.spyOn(window, "fetch").mockImplementation((_, init) => {
    signals.push(init?.signal);
    return new Promise(() => undefined);
  });
  const element = document.createElement("budget-treemap");
  element.src = "/never-answered.json";
  document.body.append(element);
  await element.updateComplete;
  expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

test.each(CHART_TAGS)("%s works on after it was moved", async (tag) => {
  const element = await mount(tag, { budget: korlaText }, 800);
  const place = document.createElement("div");
  place.className = "test-box";
  place.style.width = "420px";
  document.body.append(place);
  place.append(element);
  await drawn(element);
  expect(element.shadowRoot?.querySelector(".card")?.classList.contains("narrow")).toBe(true);
  const before = partText(element, ".title");
  element.budget = sampleText;
  await drawn(element);
  expect(partText(element, ".title")).not.toBe(before);
  place.style.width = "900px";
  await drawn(element);
  expect(element.shadowRoot?.querySelector(".card")?.classList.contains("narrow")).toBe(false);
});

test("created, updated and removed three times over, the watched stay none", async () => {
  const watched = watch();
  for (let cycle = 0; cycle < 3; cycle += 1) {
    const element = document.createElement("budget-treemap");
    element.budget = korlaText;
    document.body.append(element);
    await element.updateComplete;
    element.budget = sampleText;
    await element.updateComplete;
    element.remove();
  }
  expect(watched.observers).toBe(0);
  expect([...watched.listeners.values()].every((count) => count <= 0)).toBe(true);
});
