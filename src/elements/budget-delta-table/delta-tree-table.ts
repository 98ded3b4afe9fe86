import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { categoryClass } from "../../theme/palette.js";
import type { DeltaColumn } from "../../views/delta-order.js";
import type { TreeLine } from "../../views/delta-tree.js";
import type { DeltaSums, DeltaView } from "../../views/delta-view.js";
import { breakable } from "../base/breakable.js";
import type { TableRow } from "../base/data-table.js";
import type { Wording } from "../base/wording.js";
import { deltaHeads, endingRows, natureRows, nodeCells } from "./delta-full-table.js";
import { ariaSort, sortHead, type Sorting } from "./delta-sort-head.js";
import { nothingFound, orderStatus, toolsTemplate, type DeltaTools } from "./delta-tools.js";
import { findableGap } from "./findable-gap.js";
import type { Run } from "./row-window.js";

/** What the tree of 类, 款 and 项 is drawn from. */
export interface TreeDrawing {
  readonly view: DeltaView;
  readonly wording: Wording;
  readonly caption: string;
  /** Rows that are shown; the same array as long as they are the same. */
  readonly lines: readonly TreeLine[];
  readonly runs: readonly Run[];
  /** Whether not all rows are drawn. */
  readonly isPartial: boolean;
  readonly direction: "ltr" | "rtl";
  /** Whether all columns have room, so that the table scrolls with the page. */
  readonly fits: boolean;
  readonly filtered: { readonly count: number; readonly sums: DeltaSums } | undefined;
  readonly sorting: Sorting | undefined;
  readonly tools: DeltaTools | undefined;
  readonly onToggle: (key: string) => void;
}

const COLUMNS: readonly (DeltaColumn | undefined)[] = [
  undefined,
  "item",
  "prior",
  "current",
  "change",
  "rate",
  "reason",
];
const KINDS = ["code", "name", "figure", "figure", "figure", "figure", "reason"] as const;

/** The table view: the whole tree, each 类 and 款 with a button that shows or hides what is below it, then the sums. */
export function treeTable(drawing: TreeDrawing): TemplateResult {
  const { caption, view, wording, lines, runs, isPartial, direction, fits, filtered, tools } = drawing;
  const endings = endingRows(view, wording, filtered);
  const natures = natureRows(view, wording);
  const scrolls = !fits;
  return html`${tools === undefined ? nothing : toolsTemplate(tools)}
    <div class="table-scroll tree-scroll ${fits ? "fits" : ""}" role=${scrolls ? "group" : nothing} aria-label=${scrolls ? caption : nothing} tabindex=${scrolls ? 0 : nothing}>
      <table part="table" class="tree ${direction} ${isPartial ? "partial" : ""}" aria-rowcount=${isPartial ? lines.length + endings.length + natures.length + 1 : nothing}>
        <caption class="visually-hidden">${caption}</caption>
        <thead>
          <tr>${headLabels(drawing).map((label, index) => headCell(label, index, drawing.sorting))}</tr>
        </thead>
        ${repeat(
          runs,
          ({ kind, from }) => `${kind}${from}`,
          (run) => {
            if (run.kind === "gap") return findableGap(run);
            return html`<tbody data-from=${isPartial ? run.from : nothing}>
              ${repeat(
                lines.slice(run.from, run.to),
                ({ node }) => node.key,
                (line, index) =>
                  guard(
                    [line.node, line.expanded, view, wording.messages, wording.format, run.from + index, isPartial],
                    () => lineTemplate(line, isPartial ? run.from + index + 2 : undefined, drawing),
                  ),
              )}
            </tbody>`;
          },
        )}
        <tbody class="ending">${endings.map((row, index) => plainRow(row, isPartial ? lines.length + 2 + index : undefined))}</tbody>
        <tbody>${natures.map((row, index) => plainRow(row, isPartial ? lines.length + endings.length + 2 + index : undefined))}</tbody>
      </table>
    </div>
    ${orderStatus(drawing.sorting, wording)}
    ${lines.length === 0 && tools !== undefined ? nothingFound(tools) : nothing}`;
}

function headLabels({ view, wording }: TreeDrawing): string[] {
  const { common, delta } = wording.messages;
  return [common.code, delta.item, ...deltaHeads(view, wording), delta.change, `${delta.rate}（%）`, delta.reason];
}

function headCell(label: string, index: number, sorting: Sorting | undefined): TemplateResult {
  const column = COLUMNS[index];
  const kind = KINDS[index] ?? "";
  if (column === undefined) return html`<th scope="col" class=${kind}>${label}</th>`;
  return html`<th scope="col" class=${kind} aria-sort=${ariaSort(column, sorting)}>${sortHead(column, label, sorting)}</th>`;
}

function lineTemplate(line: TreeLine, rowIndex: number | undefined, drawing: TreeDrawing): TemplateResult {
  const { node, depth } = line;
  const cells = nodeCells(node, drawing.view, drawing.wording);
  return html`<tr aria-rowindex=${rowIndex ?? nothing} data-code=${node.code ?? nothing}>
    ${cells.map(({ text }, index) => {
      if (index !== 1) return plainCell(text, index);
      return html`<th scope="row" class="name depth-${Math.min(depth, 4)}"><span class="tree-name">${foldButton(line, drawing)}<i class="swatch ${categoryClass(node.category)}" aria-hidden="true"></i><bdi>${breakable(text)}</bdi></span></th>`;
    })}
  </tr>`;
}

/** Shows or hides what is below; a blank of the same width where there is nothing. */
function foldButton({ node, expanded }: TreeLine, { wording, onToggle }: TreeDrawing): TemplateResult {
  if (expanded === undefined) return html`<i class="fold-room" aria-hidden="true"></i>`;
  return html`<button type="button" class="fold" aria-expanded=${expanded ? "true" : "false"} aria-label=${wording.messages.delta.expand(node.name)} @click=${() => onToggle(node.key)}>
    <i class="chevron ${expanded ? "open" : ""}" aria-hidden="true"></i>
  </button>`;
}

function plainCell(text: string, index: number): TemplateResult {
  const kind = KINDS[index] ?? "";
  return html`<td class=${kind}>${kind === "reason" ? breakable(text) : text}</td>`;
}

function plainRow({ cells, kind, depth = 0 }: TableRow, rowIndex: number | undefined): TemplateResult {
  return html`<tr class=${kind ?? nothing} aria-rowindex=${rowIndex ?? nothing}>
    ${cells.map(({ text }, index) =>
      index === 1 ? html`<th scope="row" class="name depth-${depth}">${breakable(text)}</th>` : plainCell(text, index),
    )}
  </tr>`;
}
