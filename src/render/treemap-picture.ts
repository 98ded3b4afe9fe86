import { TreemapFigures } from "../elements/budget-treemap/treemap-figures.js";
import { chartHeight, gatheredAmount, nodesOf, treemapInput } from "../elements/budget-treemap/treemap-input.js";
import { keyNames } from "../elements/budget-treemap/treemap-wording.js";
import type { Wording } from "../elements/base/wording.js";
import type { Picture, PictureShape } from "../layout/export-picture.js";
import { estimateText } from "../layout/measure.js";
import { layoutTreemapChart, type PlacedText, type TreemapChartGeometry } from "../layout/treemap-chart.js";
import { ON_FILL } from "../theme/palette.js";
import { BASE_FONT_SIZE } from "../theme/tokens.js";
import type { ExpenditureNode } from "../views/expenditure-tree.js";
import type { TreemapView } from "../views/treemap-view.js";
import { barsPicture, type BarRow } from "./bars-picture.js";
import { categoryColours, moved, outline, paragraph, rectangle, textShape, token } from "./shapes.js";

const PLAIN = { byChange: false, perHundred: false } as const;

/** Categories and their items as areas, with the list of what is too small for a label below. */
export function treemapPicture(view: TreemapView, wording: Wording, width: number): Picture {
  const figures = new TreemapFigures(view, wording, PLAIN);
  const geometry = layoutTreemapChart(treemapInput(view, figures), {
    width,
    height: chartHeight(view, BASE_FONT_SIZE),
    measure: estimateText,
    gatheredName: wording.messages.common.otherItems,
    gatheredAmount: (members) => gatheredAmount(members, view, figures),
  });
  const map = mapShapes(geometry, view);
  const keys = keyShapes(geometry, view, wording);
  const height = geometry.height + geometry.labelHeight;
  return { width, height: height + keys.height, shapes: [...map, ...moved(keys.shapes, 0, height)] };
}

/** The same as bars: every category, the largest with its items below it. */
export function treemapBars(view: TreemapView, wording: Wording, width: number): Picture {
  const figures = new TreemapFigures(view, wording, PLAIN);
  const row = (node: ExpenditureNode, depth: number): BarRow => {
    const [fill, tint] = categoryColours(node.category);
    const length = node.share === undefined ? 0 : Math.min(1, Math.max(0, node.share.div(100).toNumber()));
    const figure = `${figures.amount(node)}  ${figures.share(node)}`.trim();
    const paint = depth === 0 ? { fill } : { fill: tint, stroke: fill };
    return { name: node.name, depth, bars: [{ label: "", start: 0, length, figure, ...paint }] };
  };
  const rows = view.groups.flatMap(({ node, cells }, index) => [
    row(node, 0),
    ...(index === 0 ? cells : [])
      .filter((cell) => cell !== node)
      .slice(0, MOST_OF_GROUP)
      .map((cell) => row(cell, 1)),
  ]);
  return barsPicture([{ rows }], width);
}

/** Items of the largest category that the bars show at most; the table has those of all. */
const MOST_OF_GROUP = 40;
/** Entries of the list below the map at most; the table has what is beyond. */
const MOST_KEYS = 60;
const KEY_LINE = 24;
const KEY_GAP = 10;
/** Width and distance of the columns of keys: see the styles of the element. */
const [KEY_COLUMN, COLUMN_GAP] = [320, 20];
const SWATCH_ROOM = 16;

function mapShapes(geometry: TreemapChartGeometry, view: TreemapView): PictureShape[] {
  const nodes = nodesOf(view);
  const shapes: PictureShape[] = [];
  for (const group of geometry.groups) {
    const [fill, tint] = categoryColours(nodes.get(group.key)?.category);
    const { strip, rest, below } = group;
    if (rest !== undefined) shapes.push(rectangle(rest, tint));
    shapes.push(rectangle(strip, fill), ...strip.texts.map((text) => placed(text, ON_FILL.light)));
    for (const cell of geometry.cells.filter((each) => each.group === group.key && !group.bare)) {
      const { x, y, width, height } = cell;
      const inner = { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1) };
      shapes.push(rectangle(inner, tint, fill), ...cell.texts.map((text) => placed(text)));
    }
    if (below !== undefined) shapes.push(outline(below.tick, fill, 1.5), ...below.texts.map((text) => placed(text)));
  }
  return shapes;
}

function placed({ text, x, y, size, bold, anchor, role }: PlacedText, onFill?: string): PictureShape {
  const quiet = role === "share" || role === "line" || role === "code";
  return textShape(text, x, y, { size, bold, anchor, fill: onFill ?? token(quiet ? "ink-2" : "ink") });
}

/** The list of what has no label in the map, in columns as the element sets it. */
function keyShapes(
  geometry: TreemapChartGeometry,
  view: TreemapView,
  wording: Wording,
): { shapes: PictureShape[]; height: number } {
  const nodes = nodesOf(view);
  const shapes: PictureShape[] = [];
  const entries = geometry.keys.slice(0, MOST_KEYS);
  if (entries.length === 0) return { shapes, height: 0 };
  const columns = Math.max(1, Math.floor((geometry.width + COLUMN_GAP) / (KEY_COLUMN + COLUMN_GAP)));
  const width = (geometry.width - (columns - 1) * COLUMN_GAP) / columns;
  const perColumn = Math.ceil(entries.length / columns);
  let y = KEY_GAP;
  let height = 0;
  const names = keyNames(entries, nodes, wording);
  entries.forEach(({ chip, group, amountText, shareText }, index) => {
    const [fill] = categoryColours(nodes.get(group)?.category);
    const said = [chip, names[index] ?? "", amountText, shareText].filter((word) => word !== "").join("  ");
    const x = Math.floor(index / perColumn) * (width + COLUMN_GAP);
    if (index % perColumn === 0) y = KEY_GAP;
    shapes.push(rectangle({ x, y: y + 6, width: 10, height: 10 }, fill));
    const lines = paragraph(said, { x: x + SWATCH_ROOM, y, width: width - SWATCH_ROOM, lineHeight: KEY_LINE });
    shapes.push(...lines.shapes);
    y += lines.height;
    height = Math.max(height, y);
  });
  return { shapes, height };
}
