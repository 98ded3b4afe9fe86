import { describe, expect, it } from "vitest";
import { estimateText } from "../../src/layout/measure.js";
import { drawKey, labelCell } from "../../src/layout/treemap-labels.js";
import type { TreemapCell } from "../../src/layout/treemap-chart.js";

const type = { measure: estimateText, scale: 1 };
const nothingSaid = { amount: false, share: false };

function cellOf(name: string, more: Partial<TreemapCell> = {}): TreemapCell {
  return { key: "c", name, value: 300, amountText: "300.00", shareText: "20.88%", ...more };
}

/** The label of a cell as lines of words, one line for each baseline; undefined without a label. */
function linesOf(cell: TreemapCell, width: number, height: number, strip = nothingSaid): string[] | undefined {
  const label = labelCell({ cell, strip, isGroup: false }, { x: 7, y: 9, width, height }, type);
  if (!label) return undefined;
  const lines = new Map<number, string[]>();
  for (const { text, y } of label.texts) lines.set(y, [...(lines.get(y) ?? []), text]);
  return Array.from(lines.values(), (words) => words.join(" "));
}

describe("the label of a cell", () => {
  const medical = cellOf("行政单位医疗");

  it("falls back in the order of the design", () => {
    expect(linesOf(medical, 130, 60)).toEqual(["行政单位医疗", "300.00 20.88%"]);
    expect(linesOf(medical, 260, 40)).toEqual(["行政单位医疗 300.00 20.88%"]);
    expect(linesOf(medical, 104, 60)).toEqual(["行政单位医疗", "300.00"]);
    expect(linesOf(medical, 180, 40)).toEqual(["行政单位医疗 300.00"]);
    expect(linesOf(medical, 104, 40)).toBeUndefined();
    expect(linesOf(medical, 400, 23)).toBeUndefined();
  });

  it("ranks the fuller label higher", () => {
    const rankAt = (width: number, height: number): number =>
      labelCell({ cell: medical, strip: nothingSaid, isGroup: false }, { x: 0, y: 0, width, height }, type)!.rank;
    const ranks = [rankAt(130, 60), rankAt(260, 40), rankAt(104, 60), rankAt(180, 40)];
    expect(ranks).toEqual(ranks.slice().sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(4);
  });

  it("wraps a name to four lines at most, and never cuts it", () => {
    const name = "行政运行公务接待职业年金养老保险";
    const lines = linesOf(cellOf(name), 80, 200)!;
    // Amount and share do not stand side by side: one over the other.
    expect(lines).toHaveLength(6);
    expect(lines.slice(0, 4).join("")).toBe(name);
    expect(lines.slice(4)).toEqual(["300.00", "20.88%"]);
    expect(linesOf(cellOf(`${name}公务用车`), 80, 300)).toBeUndefined();
  });

  it("writes 16 px in more than 60,000 square px where that fits, else 14", () => {
    const sizeAt = (name: string, width: number, height: number): number | undefined =>
      labelCell({ cell: cellOf(name), strip: nothingSaid, isGroup: false }, { x: 0, y: 0, width, height }, type)
        ?.texts[0]!.size;
    expect(sizeAt("行政运行", 300, 201)).toBe(16);
    expect(sizeAt("行政运行", 300, 199)).toBe(14);
    // In a cell of one line, 76 characters fit in 14 px only.
    expect(sizeAt("其他政府办公厅（室）及相关机构事务支出".repeat(4), 1300, 47)).toBe(14);
  });

  it("adds the further lines that fit, each whole", () => {
    const cell = cellOf("行政运行", { lines: ["占全部支出 6.31%", "比上年 +105.53（+17.11%），超过规定", "短"] });
    expect(linesOf(cell, 200, 200)).toEqual(["行政运行", "300.00 20.88%", "占全部支出 6.31%", "短"]);
    expect(linesOf(cell, 200, 90)).toEqual(["行政运行", "300.00 20.88%", "占全部支出 6.31%"]);
    expect(linesOf(cell, 200, 60)).toEqual(["行政运行", "300.00 20.88%"]);
  });

  it("sets what stands in brackets below where a line is too long, and chooses no tiling for that", () => {
    const cell = cellOf("行政运行", { lines: ["比上年 +105.53（+17.11%）"] });
    expect(linesOf(cell, 240, 120)).toEqual(["行政运行", "300.00 20.88%", "比上年 +105.53（+17.11%）"]);
    expect(linesOf(cell, 140, 120)).toEqual(["行政运行", "300.00 20.88%", "比上年 +105.53", "+17.11%"]);
    expect(linesOf(cell, 140, 90)).toEqual(["行政运行", "300.00 20.88%"]);
    const rankOf = (lines: readonly string[]): number | undefined =>
      labelCell(
        { cell: cellOf("行政运行", { lines }), strip: nothingSaid, isGroup: false },
        { x: 0, y: 0, width: 140, height: 120 },
        type,
      )?.rank;
    expect(rankOf(["比上年 +105.53（+17.11%）"])).toBe(rankOf([]));
  });

  it("says of an only item that it is one, after its comma on a second line where it must", () => {
    const cell = cellOf("住房公积金", { only: "占 5.13%，仅此一项", onlyShort: "仅此一项" });
    const amount = { amount: true, share: false };
    expect(linesOf(cell, 200, 100, amount)).toEqual(["住房公积金", "占 5.13%，仅此一项"]);
    expect(linesOf(cell, 120, 100, amount)).toEqual(["住房公积金", "占 5.13%", "仅此一项"]);
    expect(linesOf(cell, 300, 40, amount)).toEqual(["住房公积金 占 5.13%，仅此一项"]);
    expect(linesOf(cell, 200, 100, { amount: true, share: true })).toEqual(["住房公积金", "仅此一项"]);
    expect(linesOf(cell, 200, 100)).toEqual(["住房公积金", "300.00 20.88%"]);
  });
});

describe("the key of a cell", () => {
  it("is the first that fits, or none", () => {
    const keyAt = (width: number, height: number): string =>
      drawKey(["210-1", "1"], { x: 0, y: 0, width, height }, type).text;
    expect(keyAt(60, 20)).toBe("210-1");
    expect(keyAt(20, 20)).toBe("1");
    expect(keyAt(10, 20)).toBe("");
    expect(keyAt(60, 17)).toBe("");
  });
});
