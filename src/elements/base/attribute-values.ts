import { UNIT_EXPONENT } from "../../budget/amount.js";
import { messagesFor, registeredTag, registeredTags } from "../../text/locale.js";

/** What attributes can hold in which not every text has a meaning. */
const VALUES: Readonly<Record<string, () => readonly string[]>> = {
  unit: () => Object.keys(UNIT_EXPONENT),
  locale: () => registeredTags().map((tag) => tag.replace(/-..$/, (region) => region.toUpperCase())),
  "heading-level": () => ["1", "2", "3", "4", "5", "6"],
  view: () => ["chart", "table"],
  "color-by": () => ["category", "change"],
};

/** Attributes that are easily written as the property is, or with another sign. */
const HYPHENATED = ["heading-level", "color-by", "per-hundred"];

const told = new Set<string>();

/**
 * Tells the developer of a page, in the console, of attributes whose values have no meaning, of each value once, of names
 * that are nearly those of attributes (`headinglevel`, as browsers read `headingLevel`), and of an element that another one
 * hides, since that was not closed.
 * @param language of the sentence
 */
export function tellUnknownValues(element: Element, language: string): void {
  const messages = messagesFor(language);
  let outer = element.parentElement;
  // Only budget elements mark figures.
  while (outer !== null && !("highlighted" in outer)) outer = outer.parentElement;
  if (outer !== null)
    tell(element.localName + outer.localName, messages.state.unclosed(element.localName, outer.localName), element);
  for (const name of HYPHENATED) {
    for (const hyphen of ["", "_"]) {
      const given = name.replace("-", hyphen);
      if (element.hasAttribute(given)) tell(given, messages.state.misspelt(element.localName, given, name), element);
    }
  }
  for (const name of Object.keys(VALUES)) {
    const property = name.replace(/-./, (letter) => letter.charAt(1).toUpperCase());
    const known = VALUES[name]?.() ?? [];
    // A framework sets the property and no attribute; of another attribute the element keeps the property as it was.
    const own = (element as unknown as Record<string, string | number | undefined>)[property];
    for (const value of [element.getAttribute(name), own]) {
      const word = `${value ?? ""}`;
      const isKnown = word === "" || known.includes(word) || (name === "locale" && registeredTag(word) !== undefined);
      if (isKnown) continue;
      const sentence = { tag: element.localName, name, value: word, known: known.join(messages.common.listGap) };
      tell(name + word, messages.state.unknownValue(sentence), element);
    }
  }
}

/** Says something in the console, once. */
function tell(what: string, sentence: string, element: Element): void {
  if (told.has(what)) return;
  told.add(what);
  // eslint-disable-next-line no-console -- The one place that speaks to developers, who look nowhere else.
  console.warn(sentence, element);
}
