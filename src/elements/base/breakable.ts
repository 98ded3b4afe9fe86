import { html, noChange, nothing, type TemplateResult } from "lit";
import { Directive, directive, type DirectiveResult } from "lit/directive.js";
import { breakWords, breakWordsRoughly, cutProse, isProse } from "../../layout/words.js";

/** More than the narrowest column of names has room for. */
const WIDE = /[\u3400-\u9fff]{7}/;

/** Makes the nodes of the words at once: as templates within a template they would be three times as many. */
class BreakableWords extends Directive {
  private text: string | undefined;

  override render(text: string, asProse: boolean): DocumentFragment | typeof noChange {
    if (text === this.text) return noChange;
    this.text = text;
    const fragment = document.createDocumentFragment();
    if (asProse) {
      fragment.append(proseOf(text));
      return fragment;
    }
    const rough = breakWordsRoughly(text);
    (rough.some((piece) => WIDE.test(piece)) ? breakWords(text) : rough).forEach((word, index) => {
      if (index > 0) {
        const opportunity = document.createElement("wbr");
        // Chromium would put a blank there in the names that assistive technology is given: 一般 公共 服务.
        opportunity.setAttribute("aria-hidden", "true");
        fragment.append(opportunity);
      }
      fragment.append(word);
    });
    return fragment;
  }
}

/** Prose breaks as the browser breaks it: words would be many nodes for a text that is read line by line. */
function proseOf(text: string): HTMLElement {
  const prose = document.createElement("span");
  prose.className = "prose";
  prose.append(
    ...cutProse(text).map((piece, index) => {
      if (index % 2 === 0) return piece;
      const whole = document.createElement("span");
      whole.className = "figure-whole";
      whole.textContent = piece;
      return whole;
    }),
  );
  return prose;
}

const breakableWords = directive(BreakableWords);

/**
 * Text that an HTML line may break only between words: `<wbr>` between them, with `word-break: keep-all` around. Of prose no
 * more is kept whole than figures with their units.
 */
export function breakable(text: string): DirectiveResult | TemplateResult {
  // A published name behind one in another language has a line of its own where one line is too short for both.
  const [, known, name] = /^([\w, -]+[a-z]) ([\u3400-\u9fff]+)$/.exec(text) ?? [];
  return known === undefined || name === undefined
    ? breakableWords(text, isProse(text))
    : html`${breakableWords(known, false)} <span class="clause">${breakableWords(name, false)}</span>`;
}

/** A title in clauses: it breaks after ， or ： first, and inside a clause only where that alone is too long. */
export function clauses(text: string): TemplateResult {
  // An ASCII comma without a blank behind it stands inside a figure: "1,437.00".
  const pieces = text.match(/(?:[^，：；,;]|[,;](?=\S))*(?:[，：；]|[,;](?=\s|$)|$)\s*/g) ?? [];
  const parts = pieces.filter((piece) => piece !== "");
  // A blank within the span would be lost at its end.
  return html`${parts.map((part) => html`<span class="clause">${breakableWords(part.trimEnd(), false)}</span>${/\s$/.test(part) ? " " : nothing}`)}`;
}
