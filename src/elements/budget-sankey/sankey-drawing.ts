import { middleKey, type SankeyChartGeometry } from "../../layout/sankey-chart.js";
import { categoryClass } from "../../theme/palette.js";
import type { FlowNode } from "../../views/sankey-view.js";
import { categoryPatternPath } from "../base/category-pattern.js";
import { markHit } from "../base/mark-button.js";
import type { MarkController } from "../base/mark-controller.js";
import { place, shape, type Shape } from "../base/shape.js";
import { lineShape, lineShapes } from "../base/svg-text.js";
import type { Wording } from "../base/wording.js";

/** What the drawing depends on besides its geometry. */
export interface SankeyDrawing {
  readonly marks: MarkController;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Name of a mark for assistive technology. */
  readonly label: (node: FlowNode) => string;
  readonly selected: string | undefined;
  /** Whether a part is drawn as selected. */
  readonly isMarked: (key: string) => boolean;
  /** Whether the total that a head of a column stands for is marked. */
  readonly isWholeMarked: (head: string) => boolean;
}

/** How far the focus ring stands off the words of a row at either side, in pixels. */
const RING = 4;

type Row = SankeyChartGeometry["rows"][number];

/** The wide form of the sankey: bands from income to expenditure, and beside each end a row with its words and button. */
export function sankeyDrawing(geometry: SankeyChartGeometry, { messages }: Wording, form: SankeyDrawing): Shape {
  const { width, height, middleLabel } = geometry;
  const colourOf = (key: string): string =>
    key === middleKey ? "category-total" : categoryClass(form.nodes.get(key)?.node?.category);
  return shape(
    "svg",
    {
      class: "sankey",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": messages.common.marksName({ chart: messages.chart.sankey, count: geometry.rows.length }),
    },
    [
      ...geometry.headRules.map((rule) => shape("path", { class: "head-rule", d: rule })),
      shape(
        "g",
        { "aria-hidden": "true" },
        geometry.heads.map((head) => lineShape(head, `head-text ${form.isWholeMarked(head.text) ? "selected" : ""}`)),
      ),
      ...linkShapes(geometry, form.marks.active, colourOf),
      ...geometry.nodes.map((node) =>
        shape("g", { class: `node-mark ${colourOf(node.key)}` }, [
          shape("rect", { class: "node", "data-key": node.key, ...place(node) }),
          categoryPatternPath(form.nodes.get(node.key)?.node?.category, node),
        ]),
      ),
      middleLabel &&
        shape(
          "g",
          {
            class: `middle-label ${form.isMarked("income") || form.isMarked("expenditure") ? "selected" : ""}`,
            "aria-hidden": "true",
          },
          [lineShape(middleLabel.name, "bold"), lineShape(middleLabel.amount, "bold")],
        ),
      ...geometry.rows.map((row) => {
        const node = form.nodes.get(row.key);
        return node && rowShape(row, node, colourOf(row.key), form);
      }),
    ],
  );
}

function linkShapes(
  { links }: SankeyChartGeometry,
  active: string | undefined,
  colourOf: (key: string) => string,
): Shape[] {
  return links.flatMap((link) => {
    const toMiddle = link.target === middleKey;
    const end = toMiddle ? link.source : link.target;
    const isEmphasised = active === undefined || link.source === active || link.target === active;
    const look = `${colourOf(end)} ${toMiddle ? "income" : ""} ${isEmphasised ? "" : "faded"}`;
    const path = (name: string, line: string): Shape =>
      shape("path", { class: `link ${name} ${look}`, "data-key": end, d: line });
    return [
      ...(link.covered ? [] : [path("band", link.band)]),
      ...(link.thin ? [path(link.minor ? "thin minor" : "thin", link.centreLine)] : []),
    ];
  });
}

function rowShape(row: Row, node: FlowNode, colours: string, form: SankeyDrawing): Shape {
  const { key } = row;
  const state = `${key === form.marks.active ? "active" : ""} ${form.isMarked(key) ? "selected" : ""}`;
  const area = { x: row.x - RING, y: row.y - row.height / 2, width: row.width + 2 * RING, height: row.height };
  return shape("g", { class: `row ${colours} ${state}`, "data-key": key }, [
    markHit(form.marks, area, { key, label: form.label(node), selected: key === form.selected }),
    shape("g", { "aria-hidden": "true" }, [
      row.leader === undefined ? undefined : shape("path", { class: "leader", d: row.leader }),
      row.code && lineShape(row.code, "code-text"),
      ...lineShapes(row.name, "name-text"),
      lineShape(row.amount, "bold"),
      row.share && lineShape(row.share, "share-text"),
    ]),
  ]);
}
