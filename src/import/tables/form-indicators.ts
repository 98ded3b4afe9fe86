/** The rows of indicators of a form, those that a page end tore in two among them. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, type GridCell, type GridRow } from "../understand/grid.js";
import type { Draft } from "../understand/ledger.js";
import { plain, readCell, tidy } from "../understand/words.js";
import { leftover } from "./written-figures.js";
import { indicatorHeads, isIndicatorHeads, readIndicator, targetOf, type IndicatorState } from "./indicators.js";
import { addParticular } from "./particulars.js";
import { halvesOf, readHalves } from "./period-indicators.js";
import { CONCLUSION } from "./project-particulars.js";
import { totalOfPoints } from "./self-assessment.js";

/** Reads the rows of indicators; the first is their headings. Those above the headings tell of periods. */
export function readIndicators(
  context: ImportContext,
  performance: Draft,
  {
    rows,
    above,
    heads,
  }: { readonly rows: readonly GridRow[]; readonly above: readonly GridRow[]; readonly heads: GridRow },
  id: string,
): void {
  let columns = indicatorHeads(withHeadsAbove(heads, above[above.length - 1]));
  const halves = halvesOf(columns, above);
  const state: IndicatorState = {};
  const aims = columns.flatMap(({ field, column }) => (field === "target" ? [column] : []));
  for (const row of withTornRows(rows.slice(1), aims)) {
    if (isIndicatorHeads(row)) {
      columns = indicatorHeads(row);
      continue;
    }
    if (filled(row).length === 0) continue;
    const [first, remark] = filled(row);
    if (/^备注[:：]?$/.test(plain(first?.text ?? ""))) {
      context.rows += 1;
      if (remark !== undefined)
        context.ledger.text(performance, "note", remark.text.trim(), inTable(remark.place, id, undefined));
      continue;
    }
    const isConclusion = CONCLUSION.test(plain(first?.text ?? ""));
    if (isConclusion && first !== undefined && filled(row).length <= 2) {
      context.rows += 1;
      if (remark !== undefined) conclude(context, performance, tidy(first.text), remark, id);
      continue;
    }
    if (filled(row).every(({ text }) => SIGNED.test(plain(text)))) {
      context.rows += 1;
      for (const cell of filled(row)) {
        const [, label = "", name = ""] = SIGNED.exec(plain(cell.text)) ?? [];
        if (name !== "") conclude(context, performance, label, { ...cell, text: name }, id);
      }
      continue;
    }
    const points = totalOfPoints(row);
    if (points !== undefined) {
      context.rows += 1;
      context.ledger.text(performance, "note", points, inTable(row.place, id, undefined));
      continue;
    }
    const isRead =
      halves === undefined
        ? readIndicator(context, performance, row, columns, state, id)
        : readHalves(context, performance, row, halves, id);
    if (!isRead) leftover(context, row);
    else context.rows += 1;
  }
}

/** 项目负责人：甲: who signs the form. */
const SIGNED = /^((?:项目|财务|单位|部门|填报|审核)?(?:负责人|填报人|填表人|审核人))[:：](.{0,12})$/;

/** 评价结论, 存在问题, 改进措施: kept as particulars of the project, or of the form of a whole body. */
function conclude(
  context: ImportContext,
  performance: Draft,
  label: string,
  { text, place }: GridCell,
  id: string,
): void {
  const above = context.ledger.parentOf(performance);
  const holder = above === undefined || above === context.budget ? performance : above;
  const evidence = inTable(place, id, undefined);
  if (label === "项目负责人" && holder !== performance) context.ledger.text(holder, "officer", text.trim(), evidence);
  else addParticular(context, holder, label, text.trim(), evidence);
}

/** 绩效指标 | 指标性质 | 指标值 over 一级指标 | 二级指标 | 三级指标: headings of which some stand in the row above. */
function withHeadsAbove(heads: GridRow, above: GridRow | undefined): GridRow {
  const isTarget = ({ field }: { readonly field: unknown }): boolean => field === "target";
  if (above === undefined || indicatorHeads(heads).some(isTarget) || !indicatorHeads(above).some(isTarget))
    return heads;
  const cells = Array.from({ length: Math.max(heads.cells.length, above.cells.length) }, (_, column) => {
    const own = heads.cells[column];
    return own === undefined || own.spread || plain(own.text) === "" ? above.cells[column] : own;
  });
  return { ...heads, cells };
}

/**
 * Rows that a page end tore in two, whole again: what begins the next page goes on in the cells of the row before.
 *
 * @param aims - columns of what is to be reached: a row that has a value of its own, below a whole one, is no rest
 */
export function withTornRows(rows: readonly GridRow[], aims: readonly number[] = []): GridRow[] {
  const whole: GridRow[] = [];
  for (const row of rows) {
    const last = whole[whole.length - 1];
    const cells = filled(row);
    const isWhole = aims.some(
      (column) =>
        targetOf(last?.cells[column]?.text ?? "")["value"] !== undefined &&
        cells.some((cell) => cell.column === column && /^[=≥≤><]|\d/.test(plain(cell.text))),
    );
    const isTorn =
      last !== undefined &&
      !isWhole &&
      row.place.page !== last.place.page &&
      cells.length > 0 &&
      cells.length < filled(last).length / 2 &&
      cells.every(
        ({ column, text }) => readCell(text).kind === "words" && plain(last.cells[column]?.text ?? "") !== "",
      );
    if (!isTorn) {
      whole.push(row);
      continue;
    }
    const joined = last.cells.map((cell, column) => {
      const rest = cells.find((each) => each.column === column);
      return cell === undefined || rest === undefined ? cell : { ...cell, text: cell.text + rest.text };
    });
    whole[whole.length - 1] = { ...last, cells: joined };
  }
  return whole;
}
