import { html, nothing, type TemplateResult } from "lit";
import { breakWords } from "../../layout/words.js";

/** Text that an HTML line may break only between words: `<wbr>` between them, with `word-break: keep-all` around. */
export function breakable(text: string): TemplateResult {
  return html`${breakWords(text).map((word, index) => (index === 0 ? word : html`<wbr />${word}`))}`;
}

/** A title in clauses: it breaks after ， or ： first, and inside a clause only where that alone is too long. */
export function clauses(text: string): TemplateResult {
  // An ASCII comma without a blank behind it stands inside a figure: "1,437.00".
  const pieces = text.match(/(?:[^，：；,;]|[,;](?=\S))*(?:[，：；]|[,;](?=\s|$)|$)\s*/g) ?? [];
  const parts = pieces.filter((piece) => piece !== "");
  // A blank within the span would be lost at its end.
  return html`${parts.map((part) => html`<span class="clause">${breakable(part.trimEnd())}</span>${/\s$/.test(part) ? " " : nothing}`)}`;
}
