import { html, nothing, type TemplateResult } from "lit";
import { breakable } from "../base/breakable.js";
import { printMedia } from "../base/print-media.js";
import { amountText } from "../base/wording.js";
import type { DeltaRow } from "../../views/delta-view.js";
import { figureText, type DeltaDrawing } from "./delta-rows.js";
import { deltaRowName } from "./delta-wording.js";
import { searchesHidden } from "./findable-gap.js";
import { WINDOW_FROM } from "./row-window.js";

/**
 * The line "其他 n 项持平" or "其他 n 项增减较小", which opens the rows it stands for, with their exact sums. Closed, it holds
 * their names for the browser's own search ({@link fillUnchanged}), and for paper, where nothing opens, names and amounts;
 * these of very many rows on paper alone, for they take longer than the table.
 */
export function unchangedLine(drawing: DeltaDrawing, line: number | undefined): TemplateResult | typeof nothing {
  const { unchanged, view, wording, layout, hasReasons } = drawing;
  if (unchanged === undefined) return nothing;
  const { rows, sums, expanded, areSmaller, onToggle } = unchanged;
  const { messages, format } = wording;
  const named = (rows.length > WINDOW_FROM && !printMedia.isPrinting ? [] : rows).map(
    (row) => `${deltaRowName(row, view, wording)} ${amountText(row.current, view.digits, wording)}`,
  );
  const withReason = layout.form === "wide" && hasReasons;
  const columns = withReason ? 7 : 6;
  return html`<tbody role="rowgroup" class="unchanged">
    <tr role="row" aria-rowindex=${line ?? nothing} class="line computed">
      <th role="rowheader" scope="row" class="name">
        <button type="button" class="unchanged-toggle" aria-expanded=${expanded ? "true" : "false"} @click=${() => onToggle(!expanded)}>
          <i class="chevron ${expanded ? "open" : ""}" aria-hidden="true"></i>
          <bdi>${breakable(messages.delta.othersUnchanged(rows.length, areSmaller))}</bdi>
        </button>
      </th>
      <td role="cell" class="figure prior">${figureText(amountText(sums.prior, view.digits, wording))}</td>
      <td role="cell" class="figure current">${figureText(amountText(sums.current, view.digits, wording))}</td>
      <td class="bars" aria-hidden="true"></td>
      <td role="cell" class="figure change">${figureText(format.signed(sums.change, view.digits))}</td>
      <td role="cell" class="figure rate">${areSmaller === true ? nothing : html`<span class="tag unchanged">${messages.changeWord.unchanged}</span>`}</td>
      ${withReason ? html`<td role="cell" class="reason"></td>` : nothing}
    </tr>
    ${
      expanded
        ? nothing
        : html`<tr class="unchanged-names" aria-hidden="true"><td colspan=${columns}>
            <div class="print-only-block">${named.join(messages.common.listGap)}</div>
            ${searchesHidden ? html`<div class="unchanged-search" hidden="until-found"></div>` : nothing}
          </td></tr>`
    }
  </tbody>`;
}

/** The rows whose names a line holds. */
const filled = new WeakMap<Element, readonly DeltaRow[]>();

/** Fills the line with the names of its rows, where it is closed. */
export function fillUnchanged(root: ParentNode, rows: readonly DeltaRow[]): void {
  const place = root.querySelector(".unchanged-search");
  if (place === null || filled.get(place) === rows) return;
  filled.set(place, rows);
  place.textContent = rows.map(({ name }) => name).join("\n");
}

/** Whether the browser's search found something in the names of the unchanged rows. */
export function isUnchangedList(event: Event): boolean {
  return event.target instanceof Element && event.target.classList.contains("unchanged-search");
}
