import { html, render, type TemplateResult } from "lit";
import { CHUNK, type Run } from "./row-window.js";

/** Whether the browser's own search looks into what is hidden until it is found. */
export const searchesHidden = typeof document !== "undefined" && "onbeforematch" in document;

/** The room of rows that are not drawn. */
export function findableGap({ from, to, height }: Run): TemplateResult {
  return html`<tbody class="gap" data-from=${from} data-to=${to} aria-hidden="true">
    <tr><td colspan="9" height=${height}></td></tr>
  </tbody>`;
}

/** What the gaps of a table were filled with. */
const filled = new WeakMap<
  Element,
  { readonly rows: readonly unknown[]; readonly from: number; readonly to: number }
>();

/**
 * Fills the gaps of a table with the names of their rows for the browser's own search, which tells where it found one
 * (`beforematch`), so that the rows can be drawn. A thousand hidden texts take as long as the table: they come after it.
 */
export function fillGaps<Row>(root: ParentNode, rows: readonly Row[], nameOf: (row: Row) => string): void {
  if (!searchesHidden) return;
  for (const gap of Array.from(root.querySelectorAll<HTMLElement>("tbody.gap"))) {
    const place = gap.querySelector("td");
    const [from, to] = [Number(gap.dataset["from"]), Number(gap.dataset["to"])];
    const last = filled.get(gap);
    if (place === null || (last?.rows === rows && last.from === from && last.to === to)) continue;
    filled.set(gap, { rows, from, to });
    render(names(from, to, rows, nameOf), place);
  }
}

function names<Row>(from: number, to: number, rows: readonly Row[], nameOf: (row: Row) => string): TemplateResult[] {
  const chunks: TemplateResult[] = [];
  for (let first = from; first < to; first += CHUNK) {
    const text = rows
      .slice(first, Math.min(to, first + CHUNK))
      .map(nameOf)
      .join("\n");
    chunks.push(html`<div hidden="until-found" data-first=${first}>${text}</div>`);
  }
  return chunks;
}

/** First row of the part that the browser's search found something in. */
export function foundRow(event: Event): number | undefined {
  const first = event.target instanceof HTMLElement ? event.target.dataset["first"] : undefined;
  return first === undefined ? undefined : Number(first);
}
