/** 自评分数, 评价得分 in lists of projects: points, which are no money. */
import type { ImportContext } from "../understand/context.js";
import { textAt, type GridRow } from "../understand/grid.js";
import type { Draft, Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain, tidy } from "../understand/words.js";

/** The columns that hold points, with their headings. */
export function pointColumns({ stacks }: PublishedTable): ReadonlyMap<number, string> {
  return new Map(
    stacks.flatMap((stack, column) => {
      const head = tidy(stack.at(-1) ?? "");
      return /(?:自评|评价|评审|绩效)[^金额万元]{0,4}(?:分数?|得分|评分)(?:\(分\))?$/.test(plain(head))
        ? [[column, head] as const]
        : [];
    }),
  );
}

/** The points of a project, in the words of their heading. */
export function writePoints(
  { ledger }: ImportContext,
  project: Draft,
  row: GridRow,
  columns: ReadonlyMap<number, string>,
  evidence: Evidence,
): void {
  for (const [column, head] of columns) {
    const points = textAt(row, column).trim();
    if (points === "") continue;
    const performance = ledger.child(project, "performance");
    performance["indicators"] ??= [];
    const place = row.cells[column]?.place ?? row.place;
    if (performance["note"] === undefined)
      ledger.text(performance, "note", `${head}：${points}`, { ...evidence, place });
  }
}
