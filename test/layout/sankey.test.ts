import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutSankey, linkPath } from "../../src/layout/sankey.js";
import type { SankeyInput, SankeyLink } from "../../src/layout/sankey.js";

const box = { x: 10, y: 20, width: 400, height: 300 };

/** Amounts over six magnitudes. */
const amount = fc
  .tuple(fc.double({ min: 1, max: 9.99, noNaN: true }), fc.integer({ min: -2, max: 4 }))
  .map(([digits, magnitude]) => digits * 10 ** magnitude);

/** Two columns whose links add up to their nodes: some of the pairs carry a flow. */
const balanced: fc.Arbitrary<SankeyInput> = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 24 }),
    fc.array(fc.option(amount, { nil: 0 }), { minLength: 192, maxLength: 192 }),
  )
  .map(([sourceCount, targetCount, amounts]) => {
    const links: SankeyLink[] = [];
    for (let source = 0; source < sourceCount; source += 1) {
      for (let target = 0; target < targetCount; target += 1) {
        const value = amounts[source * 24 + target] ?? 0;
        if (value > 0) links.push({ source: `s${source}`, target: `t${target}`, value });
      }
    }
    const sum = (end: "source" | "target", key: string): number =>
      links.filter((link) => link[end] === key).reduce((total, { value }) => total + value, 0);
    const column = (letter: string, end: "source" | "target", count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index}`).map((key) => ({ key, value: sum(end, key) }));
    return { columns: [column("s", "source", sourceCount), column("t", "target", targetCount)], links };
  });

/** Anything at all, repeated keys, ends that do not exist and unusable amounts included. */
const dirtyAmount = fc.oneof(amount, fc.constantFrom(0, -5, NaN, Infinity, 1e300, 5e-324));
const dirtyNode = fc.record({ key: fc.constantFrom("a", "b", "c", "d"), value: dirtyAmount });
const dirty: fc.Arbitrary<SankeyInput> = fc.record({
  columns: fc.array(fc.array(dirtyNode, { maxLength: 5 }), { maxLength: 4 }),
  links: fc.array(
    fc.record({
      source: fc.constantFrom("a", "b", "c", "x"),
      target: fc.constantFrom("a", "b", "c", "x"),
      value: dirtyAmount,
    }),
    { maxLength: 10 },
  ),
});

function freeze(input: SankeyInput): SankeyInput {
  for (const node of input.columns.flat()) Object.freeze(node);
  for (const link of input.links) Object.freeze(link);
  for (const column of input.columns) Object.freeze(column);
  Object.freeze(input.columns);
  Object.freeze(input.links);
  return Object.freeze(input);
}

describe("layoutSankey", () => {
  it("places the published amounts to one scale, centred, in their order", () => {
    const { nodes, links, padding } = layoutSankey(
      {
        columns: [
          [{ key: "s", value: 100 }],
          [
            { key: "a", value: 75 },
            { key: "b", value: 25 },
          ],
        ],
        links: [
          { source: "s", target: "b", value: 25 },
          { source: "s", target: "a", value: 75 },
        ],
      },
      { x: 0, y: 0, width: 214, height: 110 },
    );
    expect(padding).toBe(10);
    expect(nodes).toEqual([
      { key: "s", column: 0, x: 0, y: 5, width: 14, height: 100 },
      { key: "a", column: 1, x: 200, y: 0, width: 14, height: 75 },
      { key: "b", column: 1, x: 200, y: 85, width: 14, height: 25 },
    ]);
    // The link to b leaves below the link to a, although it is named first.
    expect(links.map(({ target, from, to, width }) => [target, from, to, width])).toEqual([
      ["b", [14, 92.5], [200, 97.5], 25],
      ["a", [14, 42.5], [200, 37.5], 75],
    ]);
    expect(links[1]?.band).toBe("M14,5C107,5 107,0 200,0L200,75C107,75 107,80 14,80Z");
    expect(links[1]?.centreLine).toBe("M14,42.5C107,42.5 107,37.5 200,37.5");
  });

  it("puts a middle column where it is told", () => {
    const one = (key: string) => [{ key, value: 1 }];
    const input = { columns: [one("a"), one("b"), one("c")], links: [] };
    const at = (options: object) =>
      layoutSankey(input, { x: 0, y: 0, width: 128, height: 10, ...options }).nodes.map(({ x }) => x);
    expect(at({})).toEqual([0, 57, 114]);
    expect(at({ positions: [0, 0.42, 1] })).toEqual([0, 56, 114]);
    expect(at({ direction: "rtl", positions: [0, 0.42, 1] })).toEqual([114, 58, 0]);
  });

  it("names what it leaves out", () => {
    const { nodes, links, leftOut } = layoutSankey(
      {
        columns: [
          [
            { key: "s", value: 1 },
            { key: "zero", value: 0 },
            { key: "s", value: 2 },
          ],
          [
            { key: "t", value: 1 },
            { key: "minus", value: -1 },
            { key: "blank", value: NaN },
          ],
        ],
        links: [
          { source: "s", target: "t", value: 1 },
          { source: "s", target: "t", value: 0 },
          { source: "s", target: "minus", value: -1 },
          { source: "s", target: "blank", value: Infinity },
          { source: "t", target: "s", value: 1 },
          { source: "s", target: "nowhere", value: 1 },
        ],
      },
      box,
    );
    expect(nodes.map(({ key }) => key)).toEqual(["s", "t"]);
    expect(links).toHaveLength(1);
    expect(leftOut.map(({ kind, index, reason }) => `${kind} ${index} ${reason}`)).toEqual([
      "node 1 zero",
      "node 2 duplicate",
      "node 1 negative",
      "node 2 not-finite",
      "link 1 zero",
      "link 2 negative",
      "link 3 not-finite",
      "link 4 unknown-node",
      "link 5 unknown-node",
    ]);
  });

  it("accepts an empty graph, nodes without links, and no room", () => {
    expect(layoutSankey({ columns: [], links: [] }, box).nodes).toEqual([]);
    expect(layoutSankey({ columns: [[], []], links: [] }, box).nodes).toEqual([]);
    expect(layoutSankey({ columns: [[{ key: "a", value: 3 }], []], links: [] }, box).nodes).toHaveLength(1);
    const [node] = layoutSankey(
      { columns: [[{ key: "a", value: 3 }]], links: [] },
      { x: 0, y: 0, width: 0, height: 0 },
    ).nodes;
    expect(node).toEqual({ key: "a", column: 0, x: 0, y: 0, width: 0, height: 0 });
  });

  it("tells nodes of one key in two columns apart", () => {
    const { links } = layoutSankey(
      {
        columns: [[{ key: "a", value: 1 }], [{ key: "a", value: 1 }], [{ key: "a", value: 1 }]],
        links: [
          { source: "a", target: "a", value: 1 },
          { source: "a", target: "a", value: 1, columns: [1, 2] },
        ],
      },
      box,
    );
    expect(links.map(({ columns }) => columns)).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  it("lets a node grow to hold links larger than its own amount", () => {
    const { nodes } = layoutSankey(
      {
        columns: [[{ key: "s", value: 10 }], [{ key: "t", value: 8 }]],
        links: [{ source: "s", target: "t", value: 10 }],
      },
      box,
    );
    expect(nodes[1]?.height).toBeCloseTo(nodes[0]?.height ?? NaN, 9);
  });

  it("keeps balanced flows to scale, in order, apart and inside", () => {
    fc.assert(
      fc.property(balanced, (input) => {
        const { nodes, links, padding } = layoutSankey(freeze(input), box);
        const values = new Map(input.columns.flat().map(({ key, value }) => [key, value]));
        input.columns.forEach((given, column) => {
          const drawn = nodes.filter((node) => node.column === column);
          const positive = given.filter(({ value }) => value > 0);
          expect(drawn.map(({ key }) => key)).toEqual(positive.map(({ key }) => key));
          drawn.forEach((node, index) => {
            const before = drawn[index - 1];
            if (before) expect(node.y - before.y - before.height).toBeCloseTo(padding, 6);
            const ends = links.filter((link) => (column === 0 ? link.source : link.target) === node.key);
            expect(ends.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(node.height, 6);
            // One scale for all.
            const scale = (nodes[0]?.height ?? 0) / (values.get(nodes[0]?.key ?? "") ?? NaN);
            expect(node.height).toBeCloseTo((values.get(node.key) ?? NaN) * scale, 6);
          });
          const first = drawn[0];
          const last = drawn[drawn.length - 1];
          const centre = first && last && (first.y + last.y + last.height) / 2;
          if (centre !== undefined) expect(centre).toBeCloseTo(box.y + box.height / 2, 6);
        });
        const most = Math.max(...[0, 1].map((column) => nodes.filter((node) => node.column === column).length));
        expect(padding * (most - 1)).toBeLessThanOrEqual(box.height * 0.4 + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it("lets no two links of one node cross", () => {
    fc.assert(
      fc.property(balanced, (input) => {
        const { links } = layoutSankey(input, box);
        for (const a of links) {
          for (const b of links) {
            if (a === b || a.source !== b.source || a.from[1] > b.from[1]) continue;
            expect(a.from[1] + a.width / 2).toBeLessThanOrEqual(b.from[1] - b.width / 2 + 1e-6);
            expect(a.to[1] + a.width / 2).toBeLessThanOrEqual(b.to[1] - b.width / 2 + 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives finite geometry inside the box for any input, and accounts for all of it", () => {
    fc.assert(
      fc.property(dirty, fc.constantFrom("ltr" as const, "rtl" as const), (input, direction) => {
        const { nodes, links, leftOut } = layoutSankey(freeze(input), { ...box, direction });
        const given = input.columns.flat().length + input.links.length;
        expect(nodes.length + links.length + leftOut.length).toBe(given);
        for (const { x, y, width, height } of nodes) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(x).toBeGreaterThanOrEqual(box.x - 1e-6);
          expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
          expect(x + width).toBeLessThanOrEqual(box.x + box.width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(box.y + box.height + 1e-6);
        }
        for (const { band, centreLine, from, to } of links) {
          expect(band + centreLine).not.toMatch(/NaN|Infinity|undefined/);
          for (const y of [from[1], to[1]]) {
            expect(y).toBeGreaterThanOrEqual(box.y - 1e-6);
            expect(y).toBeLessThanOrEqual(box.y + box.height + 1e-6);
          }
          expect(Math.sign(to[0] - from[0])).toBe(direction === "rtl" ? -1 : 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("linkPath", () => {
  it("draws a line for no thickness", () => {
    expect(linkPath([0, 1], [10, 2], 0)).toBe("M0,1C5,1 5,2 10,2");
  });
});
