import { estimateText } from "../../../src/layout/measure.js";
import type { PlacedText, TreemapCell, TreemapChartInput, TreemapGroup } from "../../../src/layout/treemap-chart.js";
import type { Rectangle } from "../../../src/layout/treemap.js";

/** Name, amount, and optionally further lines of an item. */
type ItemRow = readonly [name: string, amount: number, ...lines: string[]];
/** Code, name, amount and items of a category. */
type CategoryRow = readonly [code: string, name: string, amount: number, items: readonly ItemRow[]];

function share(value: number, total: number): string {
  return `${((value / total) * 100).toFixed(2)}%`;
}

/** Groups as an element hands them over, with written amounts and shares. */
export function chartOf(rows: readonly CategoryRow[], total: number): TreemapChartInput {
  return {
    groups: rows.map(([code, name, value, items]): TreemapGroup => ({
      key: code,
      code,
      name,
      value,
      amountText: value.toFixed(2),
      shareText: share(value, total),
      cells: items.map(([item, amount, ...lines]): TreemapCell => ({
        key: `${code} ${item}`,
        name: item,
        value: amount,
        amountText: amount.toFixed(2),
        shareText: share(amount, total),
        lines,
        ...(items.length === 1 ? { only: `占 ${share(amount, total)}，仅此一项`, onlyShort: "仅此一项" } : {}),
      })),
    })),
  };
}

/** The published expenditure of 库尔勒市人民政府办公室, 2023, in 万元. */
export const korla: TreemapChartInput = chartOf(
  [
    [
      "201",
      "一般公共服务支出",
      802.22,
      [
        ["行政运行", 722.22, "比上年 +105.53（+17.11%）"],
        ["其他政府办公厅（室）及相关机构事务支出", 80],
      ],
    ],
    ["206", "科学技术支出", 300, [["科技成果转化与扩散", 300, "比上年 −80.00（−21.05%）"]]],
    [
      "208",
      "社会保障和就业支出",
      166.4,
      [
        ["机关事业单位基本养老保险缴费支出", 90.71],
        ["机关事业单位职业年金缴费支出", 45.36],
        ["行政单位离退休", 30.33],
      ],
    ],
    [
      "210",
      "卫生健康支出",
      89.74,
      [
        ["行政单位医疗", 75.27],
        ["公务员医疗补助", 14.47],
      ],
    ],
    ["221", "住房保障支出", 73.65, [["住房公积金", 73.65]]],
    ["205", "教育支出", 4.98, [["培训支出", 4.98]]],
  ],
  1437,
);

/** The sides of a rectangle. */
export interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a rectangle. */
export function boxOf({ x, y, width, height }: Rectangle, what = ""): Box {
  return { what, left: x, right: x + width, top: y, bottom: y + height };
}

/** The box that the characters of a text fill, by the estimate. */
export function textBox({ text, x, y, size, bold, anchor }: PlacedText): Box {
  const width = estimateText(text, { size, bold });
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { what: text, left, right: left + width, top: y - 0.88 * size, bottom: y + 0.14 * size };
}

/** Whether a box lies in another, but for rounding. */
export function isInside(inner: Box, outer: Box, slack = 1e-6): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** The pairs of boxes that have more in common than an edge. */
export function overlaps(boxes: readonly Box[], slack = 1e-6): string[] {
  const sorted = boxes.slice().sort((a, b) => a.left - b.left);
  const found: string[] = [];
  sorted.forEach((a, index) => {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next]!;
      if (b.left >= a.right - slack) break;
      const isApart = b.right - b.left < slack || a.top >= b.bottom - slack || b.top >= a.bottom - slack;
      if (!isApart) found.push(`${a.what} / ${b.what}`);
    }
  });
  return found;
}

/** Every number anywhere in a value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
