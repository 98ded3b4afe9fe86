import { afterEach, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import { CHART_TAGS, drawn, mount, unmountAll } from "./support/elements.js";
import { eventually } from "./support/eventually.js";

afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
});

test.each(CHART_TAGS)("%s of the real budget takes the room that was kept while it loaded", async (tag) => {
  let answer = (): void => undefined;
  const arrived = new Promise<Response>((resolve) => {
    answer = () => resolve(new Response(korlaText));
  });
  vi.stubGlobal("fetch", () => arrived);
  const element = await mount(tag, { src: `loading-${tag}.json` }, 1280);
  expect(element.shadowRoot!.querySelector(".loading")).not.toBeNull();
  const kept = element.offsetHeight;
  answer();
  await eventually(() => expect(element.shadowRoot!.querySelector(".loading")).toBeNull());
  await drawn(element);
  expect(Math.abs(element.offsetHeight - kept)).toBeLessThan(40);
});
