import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";
import { chooseRows } from "../../src/layout/treemap.js";
import { layoutTreemapChart } from "../../src/layout/treemap-chart.js";
import type {
  PlacedText,
  TreemapChartGeometry,
  TreemapChartInput,
  TreemapChartOptions,
} from "../../src/layout/treemap-chart.js";
import { boxOf, chartOf, isInside, korla, numbersIn, overlaps, textBox } from "./support/treemap-charts.js";

const wide: TreemapChartOptions = {
  width: 1168,
  height: 430,
  measure: estimateText,
  gatheredName: (count) => `其他 ${count} 项`,
};

function layout(input: TreemapChartInput, options: Partial<TreemapChartOptions> = {}): TreemapChartGeometry {
  return layoutTreemapChart(input, { ...wide, ...options });
}

function wordsOf(texts: readonly PlacedText[]): string[] {
  return texts.map(({ text }) => text);
}

function cellOf(chart: TreemapChartGeometry, name: string): TreemapChartGeometry["cells"][number] {
  return chart.cells.find(({ key }) => key.endsWith(name))!;
}

function groupOf(chart: TreemapChartGeometry, key: string): TreemapChartGeometry["groups"][number] {
  return chart.groups.find((group) => group.key === key)!;
}

describe("the published budget of 库尔勒 2023 at 1168 px", () => {
  const chart = layout(korla);

  it("says code, name, amount and share on the strip of the largest category", () => {
    const { strip } = groupOf(chart, "201");
    expect(wordsOf(strip.texts)).toEqual(["201", "一般公共服务支出", "802.22", "55.83%"]);
    expect(strip.height).toBe(28);
    expect(strip.texts.map(({ bold }) => bold)).toEqual([false, true, false, false]);
    const [code, name, amount, share] = strip.texts.map(textBox);
    expect(name!.left - code!.right).toBeCloseTo(8, 6);
    expect(share!.left - amount!.right).toBeCloseTo(12, 6);
    expect(code!.left).toBe(10);
    expect(share!.right).toBeCloseTo(strip.width - 10, 6);
  });

  it("writes large items in 16 px and the largest in 20 px, with their change below", () => {
    expect(cellOf(chart, "科技成果转化与扩散").texts.map(({ size }) => size)).toEqual([16, 14, 14]);
    const { texts, keyed } = cellOf(chart, "行政运行");
    expect(wordsOf(texts)).toEqual(["行政运行", "722.22", "50.26%", "比上年 +105.53（+17.11%）"]);
    expect(texts.map(({ size }) => size)).toEqual([20, 20, 20, 14]);
    expect(keyed).toBeUndefined();
  });

  it("writes a long name in one line of a wide row rather than on a sliver", () => {
    const { texts } = cellOf(chart, "相关机构事务支出");
    expect(wordsOf(texts)).toEqual(["其他政府办公厅（室）及相关机构事务支出", "80.00", "5.57%"]);
    expect(new Set(texts.map(({ y }) => y)).size).toBe(1);
    const [name, amount, share] = texts.map(textBox);
    expect(amount!.left - name!.right).toBeCloseTo(16, 6);
    expect(share!.left - amount!.right).toBeCloseTo(12, 6);
  });

  it("says of an only item that it is the only one, with its share where the strip lacks it", () => {
    expect(wordsOf(groupOf(chart, "206").strip.texts)).toEqual(["206", "科学技术支出", "300.00"]);
    expect(wordsOf(cellOf(chart, "科技成果转化与扩散").texts).slice(1, 2)).toEqual(["占 20.88%，仅此一项"]);
    expect(wordsOf(cellOf(chart, "住房公积金").texts)).toEqual(["住房公积金", "占 5.13%", "仅此一项"]);
    const shareOnStrip = layout({ groups: korla.groups.slice(1, 2) });
    expect(wordsOf(groupOf(shareOnStrip, "206").strip.texts)).toContain("20.88%");
    expect(wordsOf(cellOf(shareOnStrip, "科技成果转化与扩散").texts).slice(1, 2)).toEqual(["仅此一项"]);
  });

  it("draws a key where the name does not fit, and writes it out in the list", () => {
    expect(cellOf(chart, "公务员医疗补助")).toMatchObject({ keyed: "210-1", texts: [{ text: "210-1", bold: true }] });
    expect(chart.keys).toEqual([
      {
        key: "205 培训支出",
        group: "205",
        chip: "205",
        drawn: false,
        name: "培训支出",
        amountText: "4.98",
        shareText: "0.35%",
      },
      {
        key: "210 公务员医疗补助",
        group: "210",
        chip: "210-1",
        drawn: true,
        name: "公务员医疗补助",
        amountText: "14.47",
        shareText: "1.01%",
      },
    ]);
  });

  it("labels 4.98 of 1,437 below the map, with a tick to it and a target of 24 px", () => {
    const education = groupOf(chart, "205");
    expect(education.bare).toBe(true);
    expect(wordsOf(education.below!.texts)).toEqual(["205", "教育支出", "4.98", "0.35%"]);
    expect(chart.labelHeight).toBe(32);
    const area = { what: "", left: 0, right: 1168, top: 430, bottom: 430 + chart.labelHeight };
    expect(education.below!.texts.every((text) => isInside(textBox(text), area))).toBe(true);
    const middle = Math.round((education.x + education.width / 2) * 100) / 100;
    expect(education.below!.tick).toBe(`M${middle},430L${middle},438`);
    expect(education.strip).toMatchObject({ x: education.x, height: education.height, texts: [] });
    for (const hit of [education.hit, cellOf(chart, "培训支出").hit]) {
      expect(hit.width).toBeGreaterThanOrEqual(24);
      expect(hit.height).toBeGreaterThanOrEqual(24);
    }
  });

  it("puts the smallest category at the lower right", () => {
    const { x, y, width, height } = groupOf(chart, "205");
    expect(x + width).toBeCloseTo(1168, 6);
    expect(y + height).toBeCloseTo(430, 6);
  });

  it("keeps 3 px between categories", () => {
    const [first, second] = [groupOf(chart, "201"), groupOf(chart, "206")];
    expect(second.x - first.x - first.width).toBeCloseTo(3, 6);
  });

  it("scales all text and its room with the font size", () => {
    const larger = layout(korla, { fontSize: 28, width: 2336, height: 860 });
    expect(wordsOf(groupOf(larger, "201").strip.texts)).toEqual(wordsOf(groupOf(chart, "201").strip.texts));
    expect(groupOf(larger, "201").strip.height).toBe(56);
    expect(cellOf(larger, "行政运行").texts[0]!.size).toBe(40);
  });

  it("mirrors from right to left, every text at its other end", () => {
    const mirrored = layout(korla, { direction: "rtl" });
    const [left, right] = [groupOf(chart, "201"), groupOf(mirrored, "201")];
    expect(right.x).toBeCloseTo(1168 - left.width, 6);
    expect(right.strip.texts.map(({ anchor }) => anchor)).toEqual(["end", "end", "start", "start"]);
    expect(right.strip.texts[0]!.x).toBeCloseTo(1158, 6);
    const tickX = Number(/^M([\d.]+)/.exec(groupOf(mirrored, "205").below!.tick)![1]);
    expect(tickX).toBeLessThan(100);
    expect(overlaps(mirrored.cells.flatMap(({ texts }) => texts.map(textBox)))).toEqual([]);
  });
});

it("keeps the tiling of categories that leaves the fewest marks to the list", () => {
  const counts = Array.from({ length: 12 }, (_, step) => {
    const room = { width: 500 + step * 60, height: 430 };
    const parts = korla.groups.map(({ key, value }) => ({ id: key, value }));
    const tried = [1, 1.35, 1.6, 2, 2.4].map((squarify) => {
      const groups = chooseRows(parts, room.width, room.height, { squarify });
      return layout(korla, { ...room, tiling: { groups, cells: new Map() } }).keys.length;
    });
    expect(layout(korla, room).keys.length).toBe(Math.min(...tried));
    return { first: tried[0]!, least: Math.min(...tried) };
  });
  // Else the choice would be no choice.
  expect(counts.some(({ first, least }) => least < first)).toBe(true);
});

describe("an only item", () => {
  it("states the amount of an only item where the strip does not", () => {
    const long = "科学技术成果转化与扩散以及其他有关支出的合计";
    const [group] = korla.groups.slice(1) as [TreemapChartInput["groups"][number]];
    const cell = { ...group.cells[0]!, name: "扩散", lines: [], only: "占 21%" };
    const chart = layout({ groups: [{ ...group, name: long, cells: [cell] }] }, { width: 100, height: 200 });
    expect(wordsOf(groupOf(chart, "206").strip.texts)).toEqual(["206"]);
    expect(wordsOf(chart.cells[0]!.texts)).toContain("300.00");
    expect(chart.keys.map(({ key, chip, drawn }) => ({ key, chip, drawn }))).toEqual([
      { key: "206", chip: "206", drawn: true },
    ]);
  });
});

describe("one category alone", () => {
  it("prefers the tiling that shows every further line", () => {
    const items = ["机关事业单位基本养老保险缴费支出", "机关事业单位职业年金缴费支出", "行政单位离退休"] as const;
    const lines = ["占全部支出 6.31%", "比上年 +21.19（+30.48%）"] as const;
    const { cells } = layout(
      chartOf(
        [
          [
            "20805",
            "行政事业单位养老支出",
            166.4,
            [
              [items[0], 90.71, ...lines],
              [items[1], 45.36, ...lines],
              [items[2], 30.33, ...lines],
            ],
          ],
        ],
        166.4,
      ),
      { width: 902, height: 330 },
    );
    for (const { texts } of cells) expect(wordsOf(texts)).toEqual(expect.arrayContaining([...lines]));
  });

  it("does not repeat the name of a category that has no items", () => {
    const group = korla.groups[1]!;
    const cell = { ...group.cells[0]!, key: group.key, name: group.name };
    const { groups, cells, keys } = layout({ groups: [{ ...group, cells: [cell] }] });
    const { strip } = groups[0]!;
    // No part to head: a band in the colour, and all words in the area.
    expect([strip.height, wordsOf(strip.texts)]).toEqual([8, []]);
    expect(wordsOf(cells[0]!.texts)).toEqual(["科学技术支出", "300.00", "20.88%", "比上年 −80.00（−21.05%）"]);
    expect(cells[0]!.keyed).toBeUndefined();
    expect(keys).toEqual([]);
    const narrow = layout({ groups: [{ ...group, cells: [cell] }] }, { width: 40 });
    expect(narrow.keys.map(({ key, chip }) => [key, chip])).toEqual([["206", "206"]]);
    // Beside a category that is divided it has a strip as that has.
    const beside = layout({ groups: [korla.groups[0]!, { ...group, cells: [cell] }] });
    expect(wordsOf(groupOf(beside, "206").strip.texts)).toContain("科学技术支出");
    expect(wordsOf(beside.cells[beside.cells.length - 1]!.texts)).toEqual(["比上年 −80.00（−21.05%）"]);
  });
});

describe("strips that get narrower", () => {
  const stripAt = (width: number): string[] => {
    const { groups, keys } = layout({ groups: korla.groups.slice(2, 3) }, { width, height: 300 });
    const said = wordsOf(groups[0]!.strip.texts);
    // What the strip does not say is in the list.
    expect(keys.some(({ key }) => key === "208")).toBe(!said.includes("166.40"));
    return said;
  };

  it("fall back in the order of the design", () => {
    const name = "社会保障和就业支出";
    expect(stripAt(400)).toEqual(["208", name, "166.40", "11.58%"]);
    expect(stripAt(240)).toEqual(["208", name, "166.40"]);
    expect(stripAt(200)).toEqual(["208", name, "166.40", "11.58%"]);
    expect(stripAt(150)).toEqual(["208", "社会保障", "和就业支出", "166.40"]);
    expect(stripAt(96)).toEqual(["社会保障", "和就业支出", "166.40"]);
    expect(stripAt(40)).toEqual(["208"]);
    expect(stripAt(20)).toEqual([]);
  });

  it("are bare where they would leave no room for cells, which then are in the list", () => {
    const { groups, cells, keys } = layout({ groups: korla.groups.slice(2, 3) }, { width: 800, height: 30 });
    expect(groups[0]).toMatchObject({ bare: true, strip: { height: 30, texts: [] } });
    expect(groups[0]!.below).toBeDefined();
    expect(cells.map(({ texts, keyed }) => [texts.length, keyed])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
    expect(keys.map(({ chip, drawn }) => [chip, drawn])).toEqual([
      ["208", false],
      ["208", false],
      ["208", false],
    ]);
  });

  it("never hold an amount that is wider than they are", () => {
    const group = { ...korla.groups[1]!, name: "大气", amountText: "123,456,789.00" };
    expect(wordsOf(layout({ groups: [group] }, { width: 90 }).groups[0]!.strip.texts)).toEqual(["206"]);
  });
});

describe("labels below the map", () => {
  it("stand side by side without overlap, each with its own tick; what finds no room is in the list", () => {
    const small = ["甲类支出", "乙类支出", "丙类支出", "丁类支出", "戊类支出", "己类支出"];
    const input = chartOf(
      small.map((name, index) => [`22${index}`, name, 10, [["某项", 10]]]),
      60,
    );
    const { groups, keys, labelHeight, height } = layout(input, { width: 500, height: 24 });
    const labelled = groups.filter(({ below }) => below);
    expect(groups.every(({ bare }) => bare)).toBe(true);
    expect(labelled.length).toBeGreaterThan(1);
    expect(labelled.length).toBeLessThan(groups.length);
    const boxes = labelled.flatMap(({ below }) => below!.texts.map(textBox));
    expect(overlaps(boxes)).toEqual([]);
    const area = { what: "", left: 0, right: 500, top: height, bottom: height + labelHeight };
    expect(boxes.every((box) => isInside(box, area))).toBe(true);
    for (const { key, below } of groups) expect(keys.some((entry) => entry.key === key)).toBe(!below);
    for (const { below } of labelled) {
      const [from, to] = Array.from(below!.tick.matchAll(/[ML]([\d.]+),/g), ([, x]) => Number(x));
      expect(Math.abs(to! - from!), "a line that no eye follows").toBeLessThanOrEqual(48);
    }
  });
});

describe("amounts without an area", () => {
  const [first, second] = [korla.groups[0]!, korla.groups[2]!];
  const cells = second.cells;

  it("are left out and reported: zero, negative, not a number, infinite", () => {
    const values = [0, -12.4, NaN];
    const chart = layout({
      groups: [first, { ...second, cells: cells.map((cell, index) => ({ ...cell, value: values[index]! })) }],
    });
    expect(chart.leftOut).toEqual(cells.map(({ key }) => key));
    expect(numbersIn(chart).every(Number.isFinite)).toBe(true);
    for (const value of [...values, Infinity]) {
      const without = layout({ groups: [first, { ...second, value }] });
      expect(without.leftOut).toEqual(["208", ...cells.map(({ key }) => key)]);
      expect(without.groups.map(({ key }) => key)).toEqual(["201"]);
    }
  });

  it("do not change the places of the others", () => {
    const plain = layout(korla);
    const negative = { ...first, key: "229", value: -5, cells: [] };
    expect(layout({ groups: [...korla.groups, negative] })).toEqual({ ...plain, leftOut: ["229"] });
  });

  it("leave an empty result when nothing else is there, or there is no room", () => {
    const empty = { groups: [], cells: [], keys: [], labelHeight: 0 };
    expect(layout({ groups: [] })).toMatchObject(empty);
    expect(layout(korla, { width: 0 })).toMatchObject(empty);
    expect(layout(korla, { height: NaN })).toMatchObject({ ...empty, height: 0 });
  });
});

describe("groups that differ from the sum of their cells", () => {
  const group = korla.groups[3]!;

  it("leave what is unstated as an empty area", () => {
    const { groups, cells } = layout({ groups: [{ ...group, value: group.value * 2 }] });
    const [{ rest, width, height, strip }] = groups as [TreemapChartGeometry["groups"][number]];
    const inside = width * (height - strip.height);
    expect((rest!.width * rest!.height) / inside).toBeCloseTo(0.5, 6);
    expect(overlaps([boxOf(rest!), ...cells.map((cell) => boxOf(cell))])).toEqual([]);
  });

  it.each([
    ["a rounding residual", 1.004],
    ["cells that exceed their group", 0.5],
  ])("are filled: %s", (_, factor) => {
    const { groups, cells } = layout({ groups: [{ ...group, value: group.value * factor }] });
    expect(groups[0]!.rest).toBeUndefined();
    const area = cells.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(groups[0]!.width * (groups[0]!.height - groups[0]!.strip.height), 3);
  });

  it("are all rest when they have no cells", () => {
    const { groups, cells } = layout({ groups: [{ ...group, cells: [] }] });
    expect(cells).toEqual([]);
    expect(groups[0]!.rest).toEqual({ x: 0, y: 28, width: 1168, height: 402 });
  });
});

describe("very many cells", () => {
  const many = (count: number, valueOf: (index: number) => number): TreemapChartInput => {
    const cells = Array.from({ length: count }, (_, index) => ({
      key: `c${index}`,
      name: `项目 ${index}`,
      value: valueOf(index),
      amountText: "1.00",
      shareText: "0.01%",
    }));
    const value = cells.reduce((sum, cell) => sum + cell.value, 0);
    return { groups: [{ ...korla.groups[0]!, value, cells }] };
  };

  it("gathers what cannot be seen in one tail cell with its list and amount", () => {
    const { cells, keys } = layout(
      many(300, (index) => (index < 10 ? 1000 : 0.001)),
      {
        gatheredAmount: (members, group) => ({ amountText: `${members.length} in ${group}`, shareText: "" }),
      },
    );
    const tail = cells[cells.length - 1]!;
    expect(cells).toHaveLength(11);
    expect(tail.members).toEqual(Array.from({ length: 290 }, (_, index) => `c${index + 10}`));
    expect(keys).toMatchObject([{ name: "其他 290 项", amountText: "290 in 201", drawn: false }]);
  });

  it("does not gather one alone", () => {
    const { cells } = layout(many(11, (index) => (index < 10 ? 1000 : 0.001)));
    expect(cells).toHaveLength(11);
    expect(cells.every(({ members }) => members === undefined)).toBe(true);
  });

  it.each([
    ["different", (index: number) => 1 + 1000 / (index + 1)],
    ["equal", () => 1],
  ])("draws under 1,500 marks of 100,000 %s ones, and loses none", (_, valueOf) => {
    const { cells, groups, keys } = layout(many(100_000, valueOf));
    expect(cells.length + groups.length).toBeLessThan(1500);
    expect(keys.length).toBeLessThanOrEqual(cells.length);
    const drawn = new Set(cells.flatMap(({ key, members }) => members ?? [key]));
    expect(drawn.size).toBe(100_000);
  });
});

describe("an earlier tiling", () => {
  const tiling = layout(korla).tiling;

  it("keeps every place when nothing has changed", () => {
    expect(layout(korla, { tiling })).toEqual(layout(korla));
  });

  it("keeps rows and order when amounts change, new ones join, old ones go", () => {
    const changed: TreemapChartInput = {
      groups: korla.groups.slice(1).map((group, index) => {
        const cells = group.cells.map((cell, item) => ({ ...cell, value: cell.value * (3 + item - index / 2) }));
        return { ...group, cells, value: cells.reduce((sum, { value }) => sum + value, 0) };
      }),
    };
    const after = layout(changed, { tiling }).tiling;
    const without = tiling.groups
      .map(({ across, members }) => ({ across, members: members.filter((id) => id !== "201") }))
      .filter(({ members }) => members.length > 0);
    expect(after.groups).toEqual(without);
    expect(after.cells.get("208")).toEqual(tiling.cells.get("208"));
    const back = layout(korla, { tiling: after });
    expect(back.tiling.groups[back.tiling.groups.length - 1]!.members).toContain("201");
  });
});

it("gives a repeated key its own place", () => {
  const group = korla.groups[0]!;
  const twice = { ...group, cells: [...group.cells, group.cells[1]!] };
  const { groups, cells } = layout({ groups: [twice, twice] });
  expect(overlaps([...groups.map((placed) => boxOf(placed))])).toEqual([]);
  expect(overlaps(cells.map((placed) => boxOf(placed)))).toEqual([]);
  expect(cells.every(({ width, height }) => width * height > 100)).toBe(true);
});

it("numbers keys of groups without a code by their place", () => {
  const { code: _, ...group } = korla.groups[3]!;
  const { keys } = layout({ groups: [{ ...group, cells: group.cells.slice().reverse() }] }, { width: 90, height: 200 });
  expect(keys.map(({ chip }) => chip)).toEqual(expect.arrayContaining(["1-1"]));
});

it("draws no number that the list does not explain on a cell that stands for its group", () => {
  const groups = Array.from({ length: 24 }, (_, index) => {
    const own = { key: `2${index + 10}`, name: `示例${index + 10}类支出`, value: 2400 / (index + 1) ** 1.4 };
    const texts = { amountText: own.value.toFixed(2), shareText: "1.00%" };
    return { ...own, ...texts, code: own.key, cells: [{ ...own, ...texts }] };
  });
  const { cells, keys } = layout({ groups });
  const explained = new Set(keys.map(({ chip }) => chip));
  const numbers = cells.flatMap(({ texts }) => wordsOf(texts)).filter((text) => /^(\d+-)?\d+$/.test(text));
  expect(keys.length).toBeGreaterThan(2);
  expect(numbers.filter((number) => !explained.has(number))).toEqual([]);
});
