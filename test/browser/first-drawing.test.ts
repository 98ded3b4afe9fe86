import { afterEach, beforeAll, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import { BudgetElement } from "../../src/elements/base/budget-element.js";
import { measurerFor } from "../../src/elements/base/measure-text.js";
import { CHART_TAGS, drawn, mount, unmountAll } from "./support/elements.js";
import { eventually } from "./support/eventually.js";

const WIDTHS = [1000, 420];

// A font that arrives meanwhile has all charts drawn anew, as it must, and so has a pointer that lies where they come:
// of neither any element hears in this file.
beforeAll(() => {
  document.body.style.pointerEvents = "none";
  document.fonts.addEventListener("loadingdone", (event) => {
    event.stopImmediatePropagation();
  });
});

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
});

test.each(CHART_TAGS)("%s is drawn once when it comes into the page, at the room there is", async (tag) => {
  const render = vi.spyOn(BudgetElement.prototype as unknown as { render: () => unknown }, "render");
  for (const width of WIDTHS) {
    render.mockClear();
    const element = await mount(tag, { budget: korlaText }, width);
    expect(render).toHaveBeenCalledTimes(1);
    const chart = element.shadowRoot?.querySelector(".chart");
    const svg = chart?.querySelector<SVGElement>(":scope > svg");
    if (svg) expect(svg.getBoundingClientRect().width).toBe(chart?.clientWidth);
  }
});

test("elements that come together are measured together, whatever their widths", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  const widths = [1200, 700, 330];
  const elements = widths.map((width) => {
    const element = document.createElement("budget-sankey");
    element.budget = korlaText;
    element.style.width = `${width}px`;
    return element;
  });
  box.append(...elements);
  document.body.append(box);
  await Promise.all(elements.map((element) => element.updateComplete));
  elements.forEach((element, index) => {
    const card = element.shadowRoot?.querySelector(".card");
    expect(card?.clientWidth).toBe((widths[index] ?? 0) - 2);
    expect(card?.classList.contains("narrow")).toBe(index === 2);
  });
});

test("a card that the page stretches fills its height at once", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  box.style.cssText = "display: grid; width: 900px; height: 900px";
  const element = document.createElement("budget-sankey");
  element.budget = korlaText;
  box.append(element);
  document.body.append(box);
  await element.updateComplete;
  const chart = element.shadowRoot?.querySelector(".chart");
  const height = Number(chart?.querySelector("svg")?.getAttribute("height"));
  expect(height).toBeGreaterThan(500);
  expect(Math.abs(height - (chart?.clientHeight ?? 0))).toBeLessThan(2);
});

test("the table twin follows the picture by itself", async () => {
  const box = document.createElement("div");
  box.className = "test-box";
  const element = document.createElement("budget-treemap");
  element.budget = korlaText;
  box.append(element);
  document.body.append(box);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(element.shadowRoot?.querySelector(".treemap")).not.toBeNull();
  const rows = (): number => element.shadowRoot?.querySelectorAll(".table-twin tbody tr").length ?? 0;
  expect(rows()).toBe(0);
  // At rest, which a busy machine is late.
  await eventually(() => {
    expect(rows()).toBeGreaterThan(10);
  });
  element.unit = "元";
  await drawn(element);
  expect(element.shadowRoot?.querySelector(".table-twin")?.textContent).toContain("14,370,000");
});

test("texts are measured as wide as they are drawn, or a little wider", () => {
  const texts = [
    "一般公共服务支出",
    "机关事业单位基本养老保险缴费支出（款）",
    "“三公”经费、公务用车购置及运行费",
    "1,437.00",
    "比上年 +105.53（+17.11%）",
    "55.83%",
    "<0.01%",
    "Public security expenditure, 2.4 million",
    "办公厅（室）及相关机构事务",
    "التعليم 4.98",
  ];
  const family = getComputedStyle(document.body).fontFamily;
  const type = { fontFamily: family, fontSize: 14, letterSpacing: 0, wordSpacing: 0 };
  const [measure, measureSpaced] = [
    measurerFor(type, ""),
    measurerFor({ ...type, letterSpacing: 1.68, wordSpacing: 2.24 }, ""),
  ];
  for (const size of [13, 14, 16.8, 20]) {
    for (const bold of [false, true]) {
      for (const text of texts) {
        const span = document.createElement("span");
        span.className = "test-box";
        span.style.cssText = `position: absolute; white-space: pre; font: ${bold ? "bold" : "normal"} ${size}px ${family}; font-variant-numeric: tabular-nums`;
        span.textContent = text;
        document.body.append(span);
        const drawnWidth = span.getBoundingClientRect().width;
        const measured = measure(text, { size, bold });
        expect(measured, `${text} ${size}`).toBeGreaterThanOrEqual(drawnWidth - 0.6);
        expect(measured, `${text} ${size}`).toBeLessThanOrEqual(drawnWidth * 1.12 + 1);
        span.style.letterSpacing = "1.68px";
        span.style.wordSpacing = "2.24px";
        // Letters that are joined are drawn apart where they are spaced.
        if (!/\p{Script=Arabic}/u.test(text))
          expect(measureSpaced(text, { size, bold }), text).toBeGreaterThanOrEqual(
            span.getBoundingClientRect().width - 0.6,
          );
        span.remove();
      }
    }
  }
});

test("a kind of font is measured as the browser sets it for the language of the card", () => {
  // Older browsers measure outside the page without a language.
  if (!("lang" in CanvasRenderingContext2D.prototype)) return;
  const span = document.createElement("span");
  span.className = "test-box";
  span.lang = "zh-CN";
  span.style.cssText =
    "position: absolute; white-space: pre; font: bold 16px sans-serif; font-variant-numeric: tabular-nums";
  span.textContent = "2,700.00";
  document.body.append(span);
  const drawnWidth = span.getBoundingClientRect().width;
  span.remove();
  const type = { fontFamily: "sans-serif", fontSize: 14, letterSpacing: 0, wordSpacing: 0 };
  const measured = measurerFor(type, "zh-CN")("2,700.00", { size: 16, bold: true });
  expect(Math.abs(measured - drawnWidth)).toBeLessThan(1);
});
