import { figuresOf, sankeyInput } from "../elements/budget-sankey/sankey-input.js";
import { flowName } from "../elements/budget-sankey/sankey-wording.js";
import type { Wording } from "../elements/base/wording.js";
import type { Picture, PictureShape } from "../layout/export-picture.js";
import { estimateText } from "../layout/measure.js";
import { layoutSankeyChart, middleKey, thinLine, type SankeyChartGeometry } from "../layout/sankey-chart.js";
import type { PlacedLine } from "../layout/sankey-rows.js";
import type { FlowNode, SankeyView } from "../views/sankey-view.js";
import { barsPicture, type BarSection } from "./bars-picture.js";
import { categoryColours, outline, rectangle, textShape, token, type TextLook } from "./shapes.js";

/** Where the money comes from and goes to, drawn at a width; ranked bars where the words would not fit. */
export function sankeyPicture(view: SankeyView, wording: Wording, width: number): Picture {
  const options = { width, measure: estimateText };
  const geometry = layoutSankeyChart(sankeyInput(view, wording, false), options);
  return geometry.fits ? drawn(geometry, view) : rankedPicture(view, wording, width);
}

/** The same as two lists of bars on one scale each, for narrow places. */
export function rankedPicture(view: SankeyView, wording: Wording, width: number): Picture {
  const { sankey } = wording.messages;
  const section = (heading: string, nodes: readonly FlowNode[]): BarSection => ({
    heading,
    rows: nodes.map((node) => {
      const [fill] = categoryColours(node.node?.category);
      const { amount, share } = figuresOf(node, view, wording, false);
      const length = node.share === undefined ? 0 : Math.min(1, Math.max(0, node.share.div(100).toNumber()));
      const figure = share === "" ? amount : `${amount}  ${share}`;
      return { name: flowName(node, wording), depth: 0, bars: [{ label: "", start: 0, length, figure, fill }] };
    }),
  });
  const sections = [section(sankey.income, view.sources), section(sankey.expenditureRanked, view.targets)];
  return barsPicture(
    sections.filter(({ rows }) => rows.length > 0),
    width,
  );
}

function drawn(geometry: SankeyChartGeometry, view: SankeyView): Picture {
  const nodes = new Map([...view.sources, ...view.targets].map((node) => [node.key, node]));
  const coloursOf = (key: string): readonly [string, string] =>
    key === middleKey ? [token("ink-2"), token("track")] : categoryColours(nodes.get(key)?.node?.category);
  const shapes: PictureShape[] = geometry.headRules.map((rule) => outline(rule, token("rule-strong"), 1));
  shapes.push(...geometry.heads.map((head) => line(head, { fill: token("ink-2") })));
  for (const { source, target, band, centreLine, thin, minor, covered } of geometry.links) {
    const [fill, tint] = coloursOf(target === middleKey ? source : target);
    if (!covered) shapes.push(outline(band, tint));
    if (thin) shapes.push(outline(centreLine, fill, minor ? 0.75 : thinLine));
  }
  for (const node of geometry.nodes) shapes.push(rectangle(node, coloursOf(node.key)[0]));
  if (geometry.middleLabel !== undefined) {
    shapes.push(line(geometry.middleLabel.name, { bold: true }), line(geometry.middleLabel.amount, { bold: true }));
  }
  for (const { key, leader, code, name, amount, share } of geometry.rows) {
    if (leader !== undefined) shapes.push(outline(leader, coloursOf(key)[0], 1.25));
    if (code !== undefined) shapes.push(line(code, { size: 13, fill: token("ink-3") }));
    const { lines, x, y, lineHeight, anchor } = name;
    shapes.push(...lines.map((text, index) => textShape(text, x, y + index * lineHeight, { anchor })));
    shapes.push(line(amount, { bold: true }));
    if (share !== undefined) shapes.push(line(share, { fill: token("ink-2") }));
  }
  return { width: geometry.width, height: geometry.height, shapes };
}

function line({ text, x, y, anchor }: PlacedLine, look: TextLook): PictureShape {
  return textShape(text, x, y, { ...look, anchor });
}
