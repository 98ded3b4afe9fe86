import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { CHUNK, type Run } from "./row-window.js";

/** Whether the browser's own search looks into what is hidden until it is found. */
export const searchesHidden = typeof document !== "undefined" && "onbeforematch" in document;

/**
 * The room of rows that are not drawn. It holds their names for the browser's own search, which tells where it found one
 * (`beforematch`), so that the rows can be drawn.
 */
export function findableGap<Row>(run: Run, rows: readonly Row[], nameOf: (row: Row) => string): TemplateResult {
  return html`<tbody class="gap" data-from=${run.from} aria-hidden="true">
    <tr><td colspan="9" height=${run.height}>${searchesHidden ? guard([rows, run.from, run.to], () => names(run, rows, nameOf)) : nothing}</td></tr>
  </tbody>`;
}

function names<Row>({ from, to }: Run, rows: readonly Row[], nameOf: (row: Row) => string): TemplateResult[] {
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
