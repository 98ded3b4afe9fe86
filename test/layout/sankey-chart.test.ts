import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";
import { layoutSankeyChart, middleKey } from "../../src/layout/sankey-chart.js";
import type { ChartNode, SankeyChartGeometry, SankeyChartInput } from "../../src/layout/sankey-chart.js";

const heads = {
  left: "收入",
  leftAmount: "万元",
  right: "支出（功能分类）",
  rightAmount: "万元",
  rightShare: "占比",
};
const measure = estimateText;

function node(code: string, name: string, value: number, shareText = "1.00%"): ChartNode {
  const amountText = value.toFixed(2);
  return { key: code || name, ...(code ? { code, shareText } : {}), name, value, amountText };
}

const appropriation = node("", "一般公共预算拨款", 1437);
const categories = [
  node("201", "一般公共服务支出", 802.22),
  node("206", "科学技术支出", 300),
  node("208", "社会保障和就业支出", 166.4),
  node("210", "卫生健康支出", 89.74),
  node("221", "住房保障支出", 73.65),
  node("205", "教育支出", 4.98),
];
const korla: SankeyChartInput = {
  sources: [appropriation],
  targets: categories,
  links: categories.map(({ key, value }) => ({ source: appropriation.key, target: key, value })),
  heads,
};
const several: SankeyChartInput = {
  ...korla,
  sources: [node("", "一般公共预算拨款", 1200), node("", "国有资本经营预算拨款", 230), node("", "其他收入", 7)],
  links: [],
  middle: { label: "收支总计", amountText: "1,437.00", value: 1437 },
};

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

function boxOf({ text, x, y, anchor }: Line, size: number, bold = false): Box {
  const width = measure(text, { size, bold });
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 0.88 * size, bottom: y + 0.14 * size };
}

/** The boxes of every text of a chart. */
function textBoxes({ rows, heads: placed, middleLabel }: SankeyChartGeometry, fontSize: number): Box[] {
  const ofRows = rows.flatMap(({ code, name, amount, share }) => [
    ...(code ? [boxOf(code, (13 * fontSize) / 14)] : []),
    ...name.lines.map((text, index) => boxOf({ ...name, text, y: name.y + index * name.lineHeight }, fontSize)),
    boxOf(amount, fontSize, true),
    ...(share ? [boxOf(share, fontSize)] : []),
  ]);
  const middle = middleLabel ? [middleLabel.name, middleLabel.amount] : [];
  return [
    ...ofRows,
    ...placed.map((line) => boxOf(line, fontSize)),
    ...middle.map((line) => boxOf(line, fontSize, true)),
  ];
}

function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

function expectNoOverlap(boxes: readonly Box[]): void {
  boxes.forEach((a, index) => {
    const hit = boxes.slice(index + 1).find((b) => overlap(a, b));
    if (hit) expect.fail(`${JSON.stringify(a)} lies on ${JSON.stringify(hit)}`);
  });
}

/** Points along the upper edge of a band. */
function upperEdge(band: string): [number, number][] {
  const numbers = (band.match(/-?[\d.]+/g) ?? []).map(Number);
  const [x0 = NaN, y0 = NaN, x1 = NaN, , , , x2 = NaN, y2 = NaN] = numbers;
  return Array.from({ length: 81 }, (_, step) => {
    const t = step / 80;
    return [x0 * (1 - t) ** 3 + 3 * x1 * t * (1 - t) + x2 * t ** 3, y0 + (y2 - y0) * t * t * (3 - 2 * t)];
  });
}

const words = [
  "一般",
  "公共",
  "服务",
  "机关",
  "事业单位",
  "养老保险",
  "缴费支出",
  "（室）",
  "及",
  "其他",
  "管理",
  "行政运行",
];
const anyName = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
const anyValue = fc
  .tuple(fc.double({ min: 1, max: 9.99, noNaN: true }), fc.integer({ min: -2, max: 4 }))
  .map(([digits, magnitude]) => digits * 10 ** magnitude);

function anyNodes(letter: string, maxLength: number, withCode: boolean): fc.Arbitrary<ChartNode[]> {
  return fc.array(fc.tuple(anyName, anyValue), { minLength: 1, maxLength }).map((items) =>
    items.map(([name, value], index) => ({
      key: `${letter}${index}`,
      name,
      value,
      amountText: value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      ...(withCode ? { code: String(201 + index), shareText: "28.96%" } : {}),
    })),
  );
}

const anyInput: fc.Arbitrary<SankeyChartInput> = fc
  .tuple(anyNodes("s", 8, false), anyNodes("t", 24, true), fc.boolean())
  .map(([sources, targets, withMiddle]) => ({
    sources: withMiddle ? sources : sources.slice(0, 1),
    targets,
    links: withMiddle ? [] : targets.map(({ key, value }) => ({ source: "s0", target: key, value })),
    ...(withMiddle ? { middle: { label: "收支总计", amountText: "1,234,567.89", value: 5000 } } : {}),
    heads,
  }));

const anyWidth = fc.integer({ min: 560, max: 1400 });
const anyDirection = fc.constantFrom("ltr" as const, "rtl" as const);

describe("layoutSankeyChart", () => {
  it("draws the published budget: every category findable, the smallest with a leader", () => {
    const chart = layoutSankeyChart(korla, { width: 785, measure });
    expect(chart.fits).toBe(true);
    expect(chart.height).toBe(392);
    expect(chart.rows.map(({ key }) => key)).toEqual(["一般公共预算拨款", "201", "206", "208", "210", "221", "205"]);
    expect(chart.heads.map(({ text }) => text)).toEqual(["收入", "支出（功能分类）", "万元", "占比"]);
    expect(chart.headRules).toHaveLength(1);
    const smallest = chart.rows.find(({ key }) => key === "205");
    expect(smallest?.leader).toBeDefined();
    expect(smallest?.height).toBeGreaterThanOrEqual(24);
    expect(chart.links.find(({ target }) => target === "205")).toMatchObject({ thin: true, minor: false });
    expect(chart.nodes.find(({ key }) => key === "205")).toMatchObject({ thin: true, height: 2 });
    expect(chart.rows.find(({ key }) => key === "201")?.leader).toBeUndefined();
    expect(chart.leftOut).toEqual([]);
  });

  it("aligns amounts and shares at the right of their columns, in both directions", () => {
    for (const direction of ["ltr", "rtl"] as const) {
      const { rows } = layoutSankeyChart(korla, { width: 785, measure, direction });
      const targets = rows.filter(({ side }) => side === "target");
      for (const column of ["amount", "share"] as const) {
        expect(new Set(targets.map((row) => row[column]?.x)).size).toBe(1);
        expect(new Set(targets.map((row) => row[column]?.anchor))).toEqual(new Set(["end"]));
      }
    }
  });

  it("passes everything through the middle node where there is one", () => {
    const chart = layoutSankeyChart(several, { width: 1000, measure });
    expect(chart.links).toHaveLength(9);
    for (const { source, target } of chart.links) expect([source, target]).toContain(middleKey);
    const middle = chart.nodes.find(({ side }) => side === "middle");
    expect(chart.middleLabel?.amount.y).toBeLessThan(middle?.y ?? 0);
    expect(chart.middleLabel?.amount.text).toBe("1,437.00");
    expect(chart.links.some(({ minor }) => minor)).toBe(false);
  });

  it("gives several sources a table with a head at 900, and stacks their words below", () => {
    const table = layoutSankeyChart(several, { width: 900, measure });
    expect(table.headRules).toHaveLength(2);
    const row = table.rows.find(({ key }) => key === "国有资本经营预算拨款");
    expect(row?.amount.x).toBeGreaterThan(row?.name.x ?? Infinity);
    expect(row?.name.anchor).toBe("end");
    const stacked = layoutSankeyChart(several, { width: 899, measure });
    expect(stacked.headRules).toHaveLength(1);
    const under = stacked.rows.find(({ key }) => key === "国有资本经营预算拨款");
    expect(under?.name.lines).toEqual(["国有资本经营", "预算拨款"]);
    expect(under?.amount).toMatchObject({ x: under?.name.x, anchor: "end", y: (under?.name.y ?? 0) + 40 });
  });

  it("wraps names before the flow gets narrower than 160", () => {
    const targets = [node("2080505", "机关事业单位基本养老保险缴费支出", 3), node("2080501", "行政单位离退休", 1)];
    const input = { ...korla, targets, links: [] };
    const lines = (width: number) => layoutSankeyChart(input, { width, measure }).rows[1]?.name.lines;
    expect(lines(900)).toHaveLength(1);
    expect(lines(560)).toEqual(["机关事业单位基本", "养老保险缴费支出"]);
  });

  it("grows with its rows, and fills the height it is given", () => {
    const rows = (count: number): SankeyChartInput => ({
      ...korla,
      links: [],
      targets: Array.from({ length: count }, (_, index) => node(String(201 + index), "其他支出", 10)),
    });
    const height = (count: number, more = {}): number =>
      layoutSankeyChart(rows(count), { width: 800, measure, ...more }).height;
    expect(height(6)).toBe(392);
    expect(height(12)).toBe(560);
    // What the rows do not need is left to the flow.
    expect(height(24)).toBe(27 + 24 * 24 + 0.4 * 392);
    expect(height(6, { height: 600 })).toBe(600);
    expect(height(6, { height: 100 })).toBe(392);
    expect(height(6, { minHeight: 300 })).toBe(300);
  });

  it("puts the words of two dozen targets each at its node", () => {
    const targets = Array.from({ length: 24 }, (_, index) =>
      node(String(201 + index), "其他支出", 10000 / (index + 1) ** 3),
    );
    const value = targets.reduce((sum, each) => sum + each.value, 0);
    const middle = { label: "收支总计", amountText: value.toFixed(2), value };
    const { rows, nodes } = layoutSankeyChart({ ...several, targets, middle }, { width: 1000, measure });
    for (const { key, side, y: at } of rows) {
      const { y, height } = nodes.find((each) => each.key === key && each.side === side) ?? { y: NaN, height: 0 };
      expect(Math.abs(y + height / 2 - at), key).toBeLessThanOrEqual(8);
    }
    const largest = nodes.find(({ key }) => key === "201");
    expect(largest?.height).toBeGreaterThan(100);
  });

  it("scales every size with the font", () => {
    const usual = layoutSankeyChart(several, { width: 1000, measure });
    const large = layoutSankeyChart(several, { width: 2000, measure, fontSize: 28 });
    expect(large.height).toBe(usual.height * 2);
    large.nodes.forEach((each, index) => {
      if (!each.thin) expect(each.height).toBeCloseTo((usual.nodes[index]?.height ?? NaN) * 2, 6);
    });
    large.rows.forEach((row, index) => expect(row.y).toBeCloseTo((usual.rows[index]?.y ?? NaN) * 2, 6));
  });

  it("mirrors the columns from right to left", () => {
    const ltr = layoutSankeyChart(several, { width: 1000, measure });
    const rtl = layoutSankeyChart(several, { width: 1000, measure, direction: "rtl" });
    ltr.nodes.forEach(({ x, y, width }, index) => {
      expect(rtl.nodes[index]?.x).toBeCloseTo(1000 - x - width, 6);
      expect(rtl.nodes[index]?.y).toBe(y);
    });
    ltr.rows.forEach(({ x, width, y }, index) => {
      expect(rtl.rows[index]?.x).toBeCloseTo(1000 - x - width, 6);
      expect(rtl.rows[index]?.y).toBe(y);
    });
  });

  it("names what has no shape", () => {
    const targets = [
      ...categories,
      node("229", "其他支出", -12.4),
      node("227", "预备费", 0),
      node("234", "抗疫支出", NaN),
    ];
    const { leftOut, rows } = layoutSankeyChart({ ...korla, targets }, { width: 800, measure });
    expect(leftOut).toEqual([
      { kind: "target", key: "229", reason: "negative" },
      { kind: "target", key: "227", reason: "zero" },
      { kind: "target", key: "234", reason: "not-finite" },
    ]);
    expect(rows).toHaveLength(7);
  });

  it("accepts nothing at all, on either side", () => {
    const empty = layoutSankeyChart({ sources: [], targets: [], links: [], heads }, { width: 800, measure });
    expect(empty).toMatchObject({ nodes: [], links: [], rows: [], heads: [], leftOut: [] });
    expect(layoutSankeyChart({ ...korla, sources: [] }, { width: 800, measure }).rows).toHaveLength(6);
    expect(layoutSankeyChart({ ...korla, targets: [] }, { width: 800, measure }).rows).toHaveLength(1);
  });

  it("says so when the words leave the flow no room", () => {
    expect(layoutSankeyChart(korla, { width: 320, measure }).fits).toBe(false);
    expect(layoutSankeyChart(korla, { width: 785, measure, fontSize: 30 }).fits).toBe(false);
  });

  it("keeps every text whole, inside and free of every other", () => {
    fc.assert(
      fc.property(anyInput, anyWidth, anyDirection, (input, width, direction) => {
        const chart = layoutSankeyChart(input, { width, measure, direction });
        expect(chart.fits).toBe(true);
        const boxes = textBoxes(chart, 14);
        for (const { left, right, top, bottom } of boxes) {
          expect(left).toBeGreaterThanOrEqual(-0.01);
          expect(right).toBeLessThanOrEqual(width + 0.01);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(chart.height);
        }
        expectNoOverlap(boxes);
        const names = new Map([...input.sources, ...input.targets].map(({ key, name }) => [key, name]));
        for (const { key, name } of chart.rows) expect(name.lines.join("")).toBe(names.get(key));
        expect(JSON.stringify(chart)).not.toMatch(/null|NaN|undefined|Infinity/);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps the nodes under the heads, inside and apart", () => {
    fc.assert(
      fc.property(anyInput, anyWidth, anyDirection, (input, width, direction) => {
        const { nodes, height } = layoutSankeyChart(input, { width, measure, direction });
        nodes.forEach((each, index) => {
          expect(each.x).toBeGreaterThanOrEqual(0);
          expect(each.x + each.width).toBeLessThanOrEqual(width + 1e-6);
          expect(each.y).toBeGreaterThanOrEqual(27);
          // Under the lowest node there is room for its words to stand a little lower.
          expect(each.y + each.height).toBeLessThanOrEqual(height - 20);
          const before = nodes[index - 1];
          if (before?.side === each.side) expect(each.y).toBeGreaterThan(before.y + before.height);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("keeps hit areas of 24 px or more apart, and inside", () => {
    fc.assert(
      fc.property(anyInput, anyWidth, anyDirection, (input, width, direction) => {
        const { rows, height } = layoutSankeyChart(input, { width, measure, direction });
        for (const side of ["source", "target"]) {
          const areas = rows.filter((row) => row.side === side);
          areas.forEach((row, index) => {
            expect(row.height).toBeGreaterThanOrEqual(24 - 1e-9);
            expect(row.x).toBeGreaterThanOrEqual(0);
            expect(row.x + row.width).toBeLessThanOrEqual(width + 1e-6);
            expect(row.y + row.height / 2).toBeLessThanOrEqual(height + 1e-6);
            const before = areas[index - 1];
            const free = before ? before.y + before.height / 2 : 0;
            expect(row.y - row.height / 2).toBeGreaterThanOrEqual(free - 1e-6);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leads from node to words wherever they are not simply side by side", () => {
    fc.assert(
      fc.property(anyInput, anyWidth, anyDirection, (input, width, direction) => {
        const chart = layoutSankeyChart(input, { width, measure, direction });
        for (const row of chart.rows) {
          const mark = chart.nodes.find(({ key, side }) => key === row.key && side === row.side);
          if (!mark) expect.fail(`no node for ${row.key}`);
          const centre = mark.y + mark.height / 2;
          if (Math.abs(centre - row.y) > 3.001 || mark.height < 13.999) expect(row.leader).toBeDefined();
          if (!row.leader) continue;
          const [x0 = NaN, y0 = NaN, , x1 = NaN, y1 = NaN] = (row.leader.match(/-?[\d.]+/g) ?? []).map(Number);
          expect([mark.x, mark.x + mark.width].some((edge) => Math.abs(edge - x0) < 0.02)).toBe(true);
          expect(y0).toBeCloseTo(centre, 1);
          expect(y1).toBeCloseTo(row.y, 1);
          // It ends before the words, so that it crosses none of them.
          const boxes = textBoxes({ ...chart, rows: [row], heads: [] }, 14).slice(0, -1);
          for (const { left, right } of boxes) expect(x1 > left && x1 < right).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("lays no text on a link or node", () => {
    fc.assert(
      fc.property(anyInput, anyWidth, anyDirection, (input, width, direction) => {
        const chart = layoutSankeyChart(input, { width, measure, direction });
        for (const box of textBoxes(chart, 14)) {
          for (const { x, y, width: wide, height } of chart.nodes) {
            const mark = { text: "node", left: x, right: x + wide, top: y, bottom: y + height };
            if (overlap(box, mark)) expect.fail(`${box.text} lies on a node`);
          }
          const isMiddle =
            chart.middleLabel &&
            [chart.middleLabel.name, chart.middleLabel.amount].some(({ text }) => text === box.text);
          for (const { band } of chart.links) {
            const points = upperEdge(band);
            const inside = points.filter(([x]) => x > box.left && x < box.right);
            if (!isMiddle) expect(inside).toHaveLength(0);
            const top = Math.min(Infinity, ...inside.map(([, y]) => y));
            expect(top).toBeGreaterThanOrEqual(box.bottom - 0.01);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("gives finite geometry at any width and font size, and whatever the amounts are", () => {
    const oddValue = fc.oneof(anyValue, fc.constantFrom(0, -1, NaN, Infinity, 1e300, 5e-324));
    const oddNodes = fc.array(
      fc.record({
        key: fc.constantFrom("a", "b", middleKey),
        name: fc.string({ maxLength: 20 }),
        value: oddValue,
        amountText: fc.string({ maxLength: 20 }),
      }),
      { maxLength: 6 },
    );
    const size = fc.integer({ min: 8, max: 40 });
    fc.assert(
      fc.property(
        oddNodes,
        oddNodes,
        oddValue,
        fc.integer({ min: 0, max: 1400 }),
        size,
        (sources, targets, value, width, fontSize) => {
          const input = { sources, targets, links: [], heads, middle: { label: "合计", amountText: "1", value } };
          const chart = layoutSankeyChart(Object.freeze(input), { width, measure, fontSize });
          const drawn = chart.nodes.length + chart.leftOut.filter(({ kind }) => kind !== "link").length;
          expect(drawn).toBe(sources.length + targets.length + 1);
          expect(chart.rows).toHaveLength(chart.nodes.filter(({ side }) => side !== "middle").length);
          const numbers = JSON.stringify(chart, (key, item: unknown) =>
            key === "text" || key === "lines" ? "" : item,
          );
          expect(numbers).not.toMatch(/null|NaN|undefined|Infinity/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
