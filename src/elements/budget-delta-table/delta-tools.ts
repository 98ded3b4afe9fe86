import { html, nothing, type TemplateResult } from "lit";
import type { ChangeKind } from "../../budget/change.js";
import { BY_CHANGE, BY_CODE, CHANGE_KINDS, type DeltaFilter, type DeltaSort } from "../../views/delta-order.js";
import type { Messages } from "../../text/messages.js";
import type { Wording } from "../base/wording.js";
import type { Sorting } from "./delta-sort-head.js";

/** What the search, filter and order of a long table depend on. */
export interface DeltaTools {
  readonly wording: Wording;
  readonly filter: DeltaFilter;
  readonly onFilter: (filter: DeltaFilter) => void;
  /** How many items there are of each kind of change. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** What came of the filter, as a sentence; empty where there is none. */
  readonly status: string;
  /** Where no column head can be pressed: the order is chosen here. */
  readonly sorting?: Sorting | undefined;
  /** Where rows can be expanded. */
  readonly onExpandAll?: ((expand: boolean) => void) | undefined;
}

/** From so many rows on a reader needs help to find one. */
export const TOOLS_FROM = 8;

/** Search box, kinds of change with their counts, order or expansion: quiet, in one line where there is room. */
export function toolsTemplate(tools: DeltaTools): TemplateResult {
  const { wording, filter, onFilter, onExpandAll, status, sorting } = tools;
  const { delta } = wording.messages;
  const typed = (event: Event): void => {
    onFilter({ ...filter, text: (event.target as HTMLInputElement).value });
  };
  return html`<div class="tools" role="group" aria-label=${delta.tools}>
    <input class="find" type="search" autocomplete="off" spellcheck="false" aria-label=${delta.search} placeholder=${delta.searchHint} .value=${filter.text} @input=${typed} />
    ${sorting === undefined ? nothing : orderChoice(sorting, wording)}
    <div class="chips" role="group" aria-label=${delta.kinds}>${CHANGE_KINDS.map((kind) => chip(kind, tools))}</div>
    ${
      onExpandAll === undefined
        ? nothing
        : html`<div class="expansion">
          <button type="button" class="expand-all" @click=${() => onExpandAll(true)}>${delta.expandAll}</button>
          <button type="button" class="collapse-all" @click=${() => onExpandAll(false)}>${delta.collapseAll}</button>
        </div>`
    }
    <p class="status" aria-live="polite">${status}</p>
  </div>`;
}

/** A kind that no row is of is not offered, unless it is still chosen. */
function chip(kind: ChangeKind, { wording, filter, onFilter, counts }: DeltaTools): TemplateResult | typeof nothing {
  const chosen = filter.kinds.includes(kind);
  if (counts[kind] === 0 && !chosen) return nothing;
  const { changeWord, delta } = wording.messages;
  const kinds = chosen ? filter.kinds.filter((each) => each !== kind) : [...filter.kinds, kind];
  return html`<button type="button" class="chip" data-kind=${kind} aria-pressed=${chosen ? "true" : "false"} @click=${() => onFilter({ ...filter, kinds })}>${delta.kindCount(changeWord[kind], counts[kind])}</button>`;
}

/** An order in words: "增减额从高到低". */
function orderText({ column, descending }: DeltaSort, { common, delta }: Messages): string {
  const heads = {
    item: common.code,
    prior: delta.prior,
    current: delta.current,
    change: delta.change,
    rate: delta.rate,
    reason: delta.reason,
  };
  return delta.orderBy(heads[column], descending);
}

/** Tells a listener the order once the head of a column was pressed: what the head says of it is not read again. */
export function orderStatus(sorting: Sorting | undefined, { messages }: Wording): TemplateResult | typeof nothing {
  if (sorting === undefined) return nothing;
  return html`<p class="visually-hidden" aria-live="polite">${sorting.isChosen ? orderText(sorting.sort, messages) : ""}</p>`;
}

function orderChoice({ sort, onSort }: Sorting, { messages }: Wording): TemplateResult {
  const { delta } = messages;
  const offered: DeltaSort[] = [
    BY_CHANGE,
    { column: "change", descending: false },
    { column: "rate", descending: true },
    BY_CODE,
  ];
  const isNow = (each: DeltaSort): boolean => each.column === sort.column && each.descending === sort.descending;
  const choices = offered.some(isNow) ? offered : [sort, ...offered];
  const changed = (event: Event): void => {
    const chosen = choices[(event.target as HTMLSelectElement).selectedIndex];
    if (chosen !== undefined) onSort(chosen);
  };
  return html`<select class="order" aria-label=${delta.order} @change=${changed}>
    ${choices.map((each) => html`<option .selected=${isNow(each)}>${orderText(each, messages)}</option>`)}
  </select>`;
}

/** What stands in place of rows where the filter lets none through. */
export function nothingFound({ wording, onFilter }: Pick<DeltaTools, "wording" | "onFilter">): TemplateResult {
  const { delta } = wording.messages;
  return html`<p class="nothing-found">
    <span>${delta.nothingFound}</span>
    <button type="button" class="clear" @click=${() => onFilter({ text: "", kinds: [] })}>${delta.clearFilter}</button>
  </p>`;
}
