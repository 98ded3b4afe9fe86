import { cdp } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import "../../src/define.js";
import { drawn, mount, unmountAll, type BudgetTag } from "./support/elements.js";

afterEach(unmountAll);

interface Frame {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly Frame[];
}
interface AccessibleNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
interface Session {
  send(method: "Page.getFrameTree"): Promise<{ frameTree: Frame }>;
  send(method: "Accessibility.getFullAXTree", of: { frameId: string }): Promise<{ nodes: AccessibleNode[] }>;
}

/** Roles and names of all that Chromium gives to assistive technology, of every frame of the page. */
async function heard(): Promise<[role: string, name: string][]> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frames = (frame: Frame): string[] => [frame.frame.id, ...(frame.childFrames ?? []).flatMap(frames)];
  const trees = await Promise.all(
    frames(frameTree).map((frameId) => session.send("Accessibility.getFullAXTree", { frameId })),
  );
  return trees
    .flatMap(({ nodes }) => nodes)
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => [role?.value ?? "", name?.value ?? ""]);
}

/** A blank between two ideographs, where the document prints none: it is no Latin word, and no list. */
const TORN = /\p{Script=Han} \p{Script=Han}/u;

test.each<[BudgetTag, "chart" | "table"]>([
  ["budget-sankey", "chart"],
  ["budget-treemap", "chart"],
  ["budget-treemap", "table"],
  ["budget-delta-table", "chart"],
  ["budget-three-public", "table"],
  ["budget-projects", "chart"],
])("no name of %s (%s) is torn where a line may break", async (tag, view) => {
  const element = await mount(tag, { budget: korlaText, view }, 900);
  await drawn(element);
  const all = await heard();
  const title = element.shadowRoot!.getElementById("title")!.textContent;
  const named = all
    .filter(([role]) => ["heading", "group", "rowheader", "columnheader", "button"].includes(role))
    // The clauses of a title are boxes of their own, which are heard with a pause, as the comma is.
    .map(([role, name]) => [role, name.replace(/(?<=[，：；]) /g, "")] as const);
  expect(named).toContainEqual(["heading", title]);
  expect(named.filter(([, name]) => TORN.test(name))).toEqual([]);
});
