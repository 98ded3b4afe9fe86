/** Which font a canvas has to be told, to measure as the page draws. */
import { canvasWidth } from "./measure-text.js";

/** Characters that tell fonts apart, as charts set them: figures and their marks, an ideograph, letters. */
const PROBE = "000,.%国Aa";
/** Kinds of fonts that a browser may choose by language where a page names no font of its own. */
const KINDS = ["sans-serif", "serif", "system-ui"];
/** How far widths may differ and still be of one font, as a part of them. */
const ALIKE = 0.02;

const known = new Map<string, string>();

/** Puts text into a card whose width {@link canvasFamilyOf} reads. */
export function addProbe(card: Element): Element {
  const probe = document.createElement("span");
  probe.className = "font-probe";
  probe.textContent = PROBE;
  card.append(probe);
  return probe;
}

/** Forgets which fonts were found: another may be there now. */
export function forgetCanvasFamilies(): void {
  known.clear();
}

/**
 * The font to measure the text of a card with. Where a page names none, a browser sets text in a font for its language and
 * still calls it by the name of the usual one, by which a canvas finds another. Then it is the kind of font that is as
 * wide, or else the one that comes next above.
 */
export function canvasFamilyOf(
  card: Element,
  { fontFamily, fontSize }: { readonly fontFamily: string; readonly fontSize: number },
  language: string,
): string {
  const id = [fontFamily, language].join();
  const held = known.get(id);
  if (held !== undefined) return held;
  const probe = card.querySelector(".font-probe") ?? addProbe(card);
  const drawn = parseFloat(getComputedStyle(probe).width);
  probe.remove();
  // Nothing is laid out in a tab that is not shown: whoever is shown later is measured again.
  if (!(drawn > 0)) return fontFamily;
  // Each font that is tried has to be loaded: no more than needed.
  const tried: { readonly family: string; readonly over: number }[] = [];
  let family: string | undefined;
  for (const each of [fontFamily, ...KINDS]) {
    const over = probeWidth(`${fontSize}px ${each}`, language) / drawn - 1;
    tried.push({ family: each, over });
    if (Math.abs(over) < ALIKE) {
      family = each;
      break;
    }
  }
  family ??= nearestAbove(tried) ?? fontFamily;
  known.set(id, family);
  return family;
}

function probeWidth(font: string, language: string): number {
  return Array.from(PROBE).reduce((sum, each) => sum + canvasWidth(each, font, language), 0);
}

/** The font that comes next above, or where all are narrower the widest. */
function nearestAbove(tried: readonly { readonly family: string; readonly over: number }[]): string | undefined {
  const above = tried.filter(({ over }) => over >= 0).sort((one, other) => one.over - other.over);
  const widest = [...tried].sort((one, other) => other.over - one.over);
  return (above[0] ?? widest[0])?.family;
}
