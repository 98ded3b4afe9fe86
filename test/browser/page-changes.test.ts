import { afterEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import "../../src/elements/budget-sankey/define.js";
import "../../src/elements/budget-treemap/define.js";
import "../../src/elements/budget-delta-table/define.js";
import { drawn, mount, recordEvents, textOf, unmountAll } from "./support/elements.js";

const { documentElement: root, body } = document;
const style = document.createElement("style");
style.textContent = ".night { color-scheme: dark; }";

afterEach(() => {
  unmountAll();
  style.remove();
  root.lang = "zh-CN";
  root.removeAttribute("dir");
  body.className = "";
});

describe("a page that is changed while it is open is followed", () => {
  test("in its language", async () => {
    root.lang = "zh-CN";
    const element = await mount("budget-sankey", { budget: korlaText });
    root.lang = "en";
    await expect.poll(() => textOf(element)).toContain("Download");
    // A language of its own stays.
    element.locale = "zh-TW";
    await drawn(element);
    root.lang = "zh-CN";
    await drawn(element);
    expect(textOf(element)).toContain("下載");
  });

  test("in its scheme and direction, and what changes neither draws nothing anew", async () => {
    document.head.append(style);
    const element = await mount("budget-sankey", { budget: korlaText });
    const card = (): string => element.shadowRoot!.querySelector(".card")!.className;
    expect(card()).not.toContain("dark");
    body.className = "night";
    await expect.poll(card).toContain("dark");
    let drawings = 0;
    const update = element.requestUpdate.bind(element);
    element.requestUpdate = (...given: []) => {
      drawings += 1;
      update(...given);
    };
    body.classList.add("menu-is-open");
    await drawn(element);
    expect(drawings).toBe(0);
    root.dir = "rtl";
    await expect.poll(() => drawings).toBe(1);
  });
});

describe("what a page selects", () => {
  test("is selected in the whole group, from the first drawing on, and is told by no event", async () => {
    const events = recordEvents(body);
    let selections = 0;
    body.addEventListener("budget-select", () => (selections += 1));
    const map = await mount("budget-treemap", { budget: korlaText, group: "page" });
    const flow = await mount("budget-sankey", { budget: korlaText, group: "page", selected: "208" });
    const alone = await mount("budget-sankey", { budget: korlaText });
    await drawn(map);
    expect([map.selected, flow.selected, alone.selected]).toEqual(["208", "208", undefined]);
    map.selected = "205";
    await drawn(map);
    await drawn(flow);
    expect(flow.selected).toBe("205");
    flow.selected = undefined;
    await drawn(flow);
    await drawn(map);
    expect([map.selected, flow.selected]).toEqual([undefined, undefined]);
    expect([events.errors.length, selections]).toEqual([0, 0]);
  });

  test("is what the last of two that differ names, and settles", async () => {
    const first = await mount("budget-sankey", { budget: korlaText, group: "two", selected: "205" });
    const second = await mount("budget-delta-table", { budget: korlaText, group: "two", selected: "206" });
    await drawn(first);
    await drawn(second);
    expect([first.selected, second.selected]).toEqual(["206", "206"]);
  });
});
