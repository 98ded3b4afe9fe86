import { html, noChange, nothing, type TemplateResult } from "lit";
import { Directive, directive, type DirectiveResult } from "lit/directive.js";
import { breakWords } from "../../layout/words.js";

/** Makes the nodes of the words at once: as templates within a template they would be three times as many. */
class BreakableWords extends Directive {
  private text: string | undefined;

  override render(text: string): DocumentFragment | typeof noChange {
    if (text === this.text) return noChange;
    this.text = text;
    const fragment = document.createDocumentFragment();
    breakWords(text).forEach((word, index) => {
      if (index > 0) fragment.append(document.createElement("wbr"));
      fragment.append(word);
    });
    return fragment;
  }
}

const breakableWords = directive(BreakableWords);

/** Text that an HTML line may break only between words: `<wbr>` between them, with `word-break: keep-all` around. */
export function breakable(text: string): DirectiveResult {
  return breakableWords(text);
}

/** A title in clauses: it breaks after ， or ： first, and inside a clause only where that alone is too long. */
export function clauses(text: string): TemplateResult {
  // An ASCII comma without a blank behind it stands inside a figure: "1,437.00".
  const pieces = text.match(/(?:[^，：；,;]|[,;](?=\S))*(?:[，：；]|[,;](?=\s|$)|$)\s*/g) ?? [];
  const parts = pieces.filter((piece) => piece !== "");
  // A blank within the span would be lost at its end.
  return html`${parts.map((part) => html`<span class="clause">${breakable(part.trimEnd())}</span>${/\s$/.test(part) ? " " : nothing}`)}`;
}
