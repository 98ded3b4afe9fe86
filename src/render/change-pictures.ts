import { deltaRowName } from "../elements/budget-delta-table/delta-wording.js";
import { barText, changeTag, rowName, seriesLabel } from "../elements/budget-three-public/three-public-wording.js";
import { changeText, type Wording } from "../elements/base/wording.js";
import { sum } from "../budget/amount.js";
import type { Picture } from "../layout/export-picture.js";
import { layoutDivergingBars } from "../layout/diverging-bars.js";
import { gatherUnchanged } from "../views/delta-order.js";
import type { DeltaRow, DeltaView } from "../views/delta-view.js";
import type { ThreePublicView } from "../views/three-public-view.js";
import { barsPicture, type Bar, type BarRow } from "./bars-picture.js";
import { token } from "./shapes.js";

/** The three public expenses: for every item one bar a year on one scale. */
export function threePublicPicture(view: ThreePublicView, wording: Wording, width: number): Picture {
  const last = view.series.length - 1;
  const look = (index: number): Pick<Bar, "fill" | "stroke"> =>
    index === last
      ? { fill: token("accent") }
      : { fill: token(index === 0 ? "surface" : "prior"), stroke: token("rule-strong") };
  const rows = view.rows.map((row): BarRow => ({
    name: rowName(row, wording),
    depth: row.depth,
    tag: changeTag(row, view, wording),
    bars: row.bars.map((bar, index) => ({
      label: view.series.length > 1 ? seriesLabel(bar.series, view, wording) : "",
      start: 0,
      length: bar.amount?.gt(0) === true && !view.largest.isZero() ? bar.amount.div(view.largest).toNumber() : 0,
      figure: barText(bar, view, wording),
      ...look(index),
    })),
  }));
  return barsPicture([{ rows }], width, false);
}

/** Rises and falls that a picture shows at most on each side; what is between them is gathered, and in the table. */
const MOST_MOVED = 20;
/** No bar that is not zero is shorter than this part of the room. */
const LEAST_PART = 0.004;

/** What became of every item: rises to one side of a common zero, falls to the other. */
export function changesPicture(view: DeltaView, wording: Wording, width: number): Picture {
  const { shown, gathered } = gatherUnchanged(view.rows);
  const moved = shown.length > 2 * MOST_MOVED ? [...shown.slice(0, MOST_MOVED), ...shown.slice(-MOST_MOVED)] : shown;
  const between = shown.length === moved.length ? [] : shown.slice(MOST_MOVED, -MOST_MOVED);
  const values = moved.map(({ change }) => change.change.toNumber());
  const { axis, bars } = layoutDivergingBars(values, { width: 1, least: LEAST_PART, direction: "ltr" });
  const rows = moved.map((row, index): BarRow => {
    const bar = bars[index];
    const isFall = row.change.change.isNegative();
    return {
      name: deltaRowName(row, view, wording),
      depth: 0,
      bars: [
        {
          label: "",
          start: bar?.x ?? 0,
          length: bar?.width ?? 0,
          figure: changeText(row.change, view.digits, wording),
          fill: token(isFall ? "fall-soft" : "rise"),
          stroke: token(isFall ? "fall" : "rise"),
        },
      ],
    };
  });
  if (between.length > 0) rows.splice(MOST_MOVED, 0, gatheredRow(between, view, wording));
  if (gathered.length > 0) rows.push(gatheredRow(gathered, view, wording, wording.messages.changeWord.unchanged));
  return barsPicture([{ rows, axis }], width);
}

/** Several items in one row, with the sum of their changes or the word for what all have in common. */
function gatheredRow(rows: readonly DeltaRow[], view: DeltaView, wording: Wording, word?: string): BarRow {
  const { messages, format } = wording;
  const change = sum(rows.map((row) => row.change.change));
  const figure = word ?? format.signed(change, view.digits);
  return {
    name: messages.common.otherItems(rows.length),
    depth: 0,
    bars: [{ label: "", start: 0, length: 0, figure, fill: token("prior") }],
  };
}
