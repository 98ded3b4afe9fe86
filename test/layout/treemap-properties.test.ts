import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";
import { layoutTreemapChart } from "../../src/layout/treemap-chart.js";
import type {
  PlacedText,
  TreemapCell,
  TreemapChartGeometry,
  TreemapChartInput,
  TreemapChartOptions,
  TreemapGroup,
} from "../../src/layout/treemap-chart.js";
import { boxOf, isInside, numbersIn, overlaps, textBox } from "./support/treemap-charts.js";

const names = [
  "大气",
  "水体",
  "行政运行",
  "住房公积金",
  "机关服务",
  "购房补贴",
  "行政单位医疗",
  "一般行政管理事务",
  "突发公共卫生事件应急处置",
  "机关事业单位基本养老保险缴费支出",
  "其他政府办公厅（室）及相关机构事务支出",
  "国有土地使用权出让收入安排的支出",
  "“三公”经费",
  "Information systems and maintenance",
  "文化旅游体育与传媒支出",
];

/** Amounts over six magnitudes. */
const anyValue = fc.double({ min: 0, max: 6, noNaN: true }).map((exponent) => 10 ** exponent);
const anyCell = fc.record({
  name: fc.constantFrom(...names),
  value: anyValue,
  lines: fc.constantFrom<readonly string[]>([], ["比上年 +105.53（+17.11%）"], ["占全部支出 6.31%", "比上年 −8.24"]),
});
const anyGroup = fc.record({
  name: fc.constantFrom(...names),
  hasCode: fc.boolean(),
  /** What the group states as a multiple of the sum of its cells. */
  stated: fc.constantFrom(1, 1, 1, 1.002, 1.3, 0.8),
  cells: fc.array(anyCell, { minLength: 1, maxLength: 60 }),
});
const descending = (a: { value: number }, b: { value: number }): number => b.value - a.value;

const anyInput: fc.Arbitrary<TreemapChartInput> = fc.array(anyGroup, { minLength: 1, maxLength: 14 }).map((groups) => ({
  groups: groups
    .map(({ name, hasCode, stated, cells }, index): TreemapGroup => {
      const value = stated * cells.reduce((sum, cell) => sum + cell.value, 0);
      const key = String(201 + index);
      return {
        key,
        ...(hasCode ? { code: key } : {}),
        name,
        value,
        amountText: value.toFixed(2),
        shareText: "12.34%",
        cells: cells
          .map((cell, position): TreemapCell => ({
            ...cell,
            key: `${key}-${position}`,
            amountText: cell.value.toFixed(2),
            shareText: "1.23%",
            ...(cells.length === 1 ? { only: "占 1.23%，仅此一项" } : {}),
          }))
          .sort(descending),
      };
    })
    .sort(descending),
}));

const anyOptions: fc.Arbitrary<TreemapChartOptions> = fc.record({
  width: fc.integer({ min: 320, max: 1400 }),
  height: fc.integer({ min: 200, max: 800 }),
  fontSize: fc.constantFrom(12, 14, 14, 14, 18, 24),
  direction: fc.constantFrom("ltr", "rtl"),
  measure: fc.constant(estimateText),
  gatheredName: fc.constant((count: number) => `其他 ${count} 项`),
  gatheredAmount: fc.constant(() => ({ amountText: "9.99", shareText: "0.01%" })),
});

function check(property: (chart: TreemapChartGeometry, input: TreemapChartInput) => void): void {
  fc.assert(
    fc.property(anyInput, anyOptions, (input, options) => property(layoutTreemapChart(input, options), input)),
    { numRuns: 60 },
  );
}

function groupsWithCells({ groups, cells }: TreemapChartGeometry): {
  group: TreemapChartGeometry["groups"][number];
  cells: TreemapChartGeometry["cells"][number][];
}[] {
  return groups.map((group) => ({ group, cells: cells.filter((cell) => cell.group === group.key) }));
}

/** The words of one role, put together as they are read. */
function said(texts: readonly PlacedText[], role: PlacedText["role"]): string {
  return texts
    .filter((text) => text.role === role)
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");
}

describe("any treemap", () => {
  it("has only finite numbers, and no negative size", () => {
    check((chart) => {
      expect(numbersIn({ ...chart, tiling: undefined }).every(Number.isFinite)).toBe(true);
      for (const { width, height } of [...chart.groups, ...chart.cells]) {
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }
    });
  });

  it("keeps groups in the map and cells in what the strip of their group leaves, none overlapping", () => {
    check((chart) => {
      const map = boxOf({ x: 0, y: 0, width: chart.width, height: chart.height });
      expect(chart.groups.every((group) => isInside(boxOf(group), map))).toBe(true);
      expect(overlaps(chart.groups.map((group) => boxOf(group, group.key)))).toEqual([]);
      for (const { group, cells } of groupsWithCells(chart)) {
        const { x, y, width, height, strip, rest } = group;
        expect(isInside(boxOf(strip), boxOf(group))).toBe(true);
        const top = group.bare ? 0 : strip.height;
        const inside = boxOf({ x, y: y + top, width, height: height - top });
        const boxes = [...(rest ? [boxOf(rest, "rest")] : []), ...cells.map((cell) => boxOf(cell, cell.key))];
        expect(boxes.every((box) => isInside(box, inside))).toBe(true);
        expect(overlaps(boxes)).toEqual([]);
      }
    });
  });

  it("draws groups in proportion to their values, and cells in proportion within their group", () => {
    check((chart, input) => {
      const drawn = chart.groups.reduce((sum, { width, height }) => sum + width * height, 0);
      const total = input.groups.reduce((sum, { value }) => sum + value, 0);
      for (const { group, cells } of groupsWithCells(chart)) {
        const given = input.groups.find(({ key }) => key === group.key)!;
        expect((group.width * group.height * total) / (drawn * given.value)).toBeCloseTo(1, 3);
        const values = new Map(given.cells.map(({ key, value }) => [key, value]));
        const sum = given.cells.reduce((all, { value }) => all + value, 0);
        const inside = group.width * (group.height - (group.bare ? 0 : group.strip.height));
        const whole = group.rest ? given.value : sum;
        for (const { key, members = [key], width, height } of cells) {
          const value = members.reduce((all, member) => all + values.get(member)!, 0);
          expect((width * height * whole) / (inside * value)).toBeCloseTo(1, 4);
        }
      }
    });
  });

  it("keeps every text in its strip, cell or label room, over no other text", () => {
    check((chart) => {
      for (const { strip, below, key } of chart.groups) {
        const boxes = strip.texts.map(textBox);
        expect(boxes.filter((box) => !isInside(box, boxOf(strip)))).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
        if (below) expect(said(below.texts, "name"), key).not.toBe("");
      }
      for (const cell of chart.cells) {
        const boxes = cell.texts.map(textBox);
        expect(boxes.filter((box) => !isInside(box, boxOf(cell)))).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      }
      const { width, height, labelHeight } = chart;
      const labels = chart.groups.flatMap(({ below }) => (below ? below.texts.map(textBox) : []));
      const room = boxOf({ x: 0, y: height, width, height: labelHeight });
      expect(labels.filter((box) => !isInside(box, room))).toEqual([]);
      expect(overlaps(labels)).toEqual([]);
    });
  });

  it("says of every cell its whole name and amount, in the map or in the list, never in both", () => {
    check((chart, input) => {
      const listed = new Map(chart.keys.map((entry) => [entry.key, entry]));
      expect(listed.size).toBe(chart.keys.length);
      const given = new Map(input.groups.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell])));
      for (const { key, group, texts, keyed, members } of chart.cells) {
        const cell = given.get(key);
        const name = cell?.name ?? `其他 ${members!.length} 项`;
        const amountText = cell?.amountText ?? "9.99";
        const entry = listed.get(key);
        expect(entry === undefined).toBe(keyed === undefined);
        if (entry) {
          expect(entry).toMatchObject({ group, name, amountText, drawn: keyed !== "" });
          expect(said(texts, "code")).toBe(keyed);
          if (entry.drawn) expect(entry.chip.endsWith(keyed!)).toBe(true);
        } else {
          const strip = chart.groups.find((placed) => placed.key === group)!.strip;
          expect(said(texts, "name")).toBe(name.replace(/\s/g, ""));
          // Only where the strip has said the amount, its only item need not repeat it.
          if (cell?.only !== undefined && said(texts, "amount") === "")
            expect(said(strip.texts, "amount")).not.toBe("");
          else expect(said(texts, "amount")).toBe(amountText);
        }
      }
    });
  });

  it("says of every group its whole name and amount: on its strip, below the map, or in the list", () => {
    check((chart, input) => {
      for (const { key, strip, below, bare } of chart.groups) {
        const { name, amountText } = input.groups.find((group) => group.key === key)!;
        const entry = chart.keys.find((listed) => listed.key === key);
        const texts = below?.texts ?? strip.texts;
        expect(strip.texts.length === 0).toBe(bare);
        if (entry) expect(entry).toMatchObject({ name, amountText, drawn: !bare });
        else expect([said(texts, "name"), said(texts, "amount")]).toEqual([name.replace(/\s/g, ""), amountText]);
      }
    });
  });

  it("loses no item: each is drawn, gathered or left out, once", () => {
    check((chart, input) => {
      const accounted = [...chart.cells.flatMap(({ key, members }) => members ?? [key]), ...chart.leftOut];
      expect(accounted.slice().sort()).toEqual(input.groups.flatMap(({ cells }) => cells.map(({ key }) => key)).sort());
    });
  });

  it("gives every drawn number once in its group, counting from 1", () => {
    check((chart) => {
      for (const { group, cells } of groupsWithCells(chart)) {
        const drawn = chart.keys.filter((entry) => entry.group === group.key && entry.drawn && entry.key !== group.key);
        const numbers = drawn.map(({ chip }) => Number(chip.slice(chip.lastIndexOf("-") + 1)));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(numbers.length).toBe(cells.filter(({ keyed }) => keyed !== undefined && keyed !== "").length);
      }
    });
  });

  it("finds every mark by a target that holds it and stays in the chart", () => {
    check((chart) => {
      const room = boxOf({ x: 0, y: 0, width: chart.width, height: chart.height + chart.labelHeight });
      for (const mark of [...chart.cells, ...chart.groups.map(({ strip, hit }) => ({ ...strip, hit }))]) {
        expect(isInside(boxOf(mark), boxOf(mark.hit), 1e-3)).toBe(true);
        expect(isInside(boxOf(mark.hit), room, 1e-3)).toBe(true);
      }
    });
  });

  it("keeps its places when values change and the tiling is handed on", () => {
    const anyFactors = fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(anyInput, anyOptions, anyFactors, (input, options, factors) => {
        const before = layoutTreemapChart(input, options);
        expect(layoutTreemapChart(input, { ...options, tiling: before.tiling })).toEqual(before);
        const changed: TreemapChartInput = {
          groups: input.groups.map((group, index) => ({ ...group, value: group.value * factors[index % 10]! })),
        };
        const after = layoutTreemapChart(changed, { ...options, tiling: before.tiling });
        expect(after.tiling.groups).toEqual(before.tiling.groups);
      }),
      { numRuns: 40 },
    );
  });

  it("changes nothing in what it is given", () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      Object.freeze(value);
      Object.values(value).forEach(freeze);
    };
    fc.assert(
      fc.property(anyInput, anyOptions, (input, options) => {
        freeze(input);
        freeze(options);
        layoutTreemapChart(input, options);
      }),
      { numRuns: 10 },
    );
  });
});
