import { html, nothing, svg, type TemplateResult } from "lit";
import type { DeltaColumn, DeltaSort } from "../../views/delta-order.js";

/** How rows are ordered, and how a reader changes it. */
export interface Sorting {
  readonly sort: DeltaSort;
  readonly onSort: (sort: DeltaSort) => void;
  /** Whether the reader has chosen the order. */
  readonly isChosen: boolean;
}

/** The text of a column head, as the button that orders by it; `undefined` sorting leaves the text alone. */
export function sortHead(
  column: DeltaColumn,
  label: string | TemplateResult,
  sorting: Sorting | undefined,
): string | TemplateResult {
  if (sorting === undefined) return label;
  const { sort, onSort } = sorting;
  const isSorted = sort.column === column;
  // Texts are read from their beginning, figures from the largest; the same head again turns the order round.
  const descending = isSorted ? !sort.descending : column !== "item" && column !== "reason";
  return html`<button type="button" class="sort" data-column=${column} @click=${() => onSort({ column, descending })}
    >${label}${isSorted ? sortSign(sort.descending) : nothing}</button
  >`;
}

/** `aria-sort` of a column head. */
export function ariaSort(column: DeltaColumn, sorting: Sorting | undefined): string | typeof nothing {
  if (sorting?.sort.column !== column) return nothing;
  return sorting.sort.descending ? "descending" : "ascending";
}

function sortSign(descending: boolean): TemplateResult {
  const path = descending ? "M0 1h8L4 6z" : "M0 6h8L4 1z";
  return html`<svg class="sort-sign" width="8" height="7" viewBox="0 0 8 7" aria-hidden="true">
    ${svg`<path d=${path} fill="currentColor"></path>`}
  </svg>`;
}
