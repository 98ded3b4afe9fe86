/** Figures that the width of their cells has broken: the first part above the line of their row, the rest below. */
import { atomOf, type Atom, type AtomLine } from "./pdf/unruled/atoms.js";
import { overlap } from "./pdf/unruled/bands.js";

const WHOLE = /^-?\d{1,3}(?:,\d{3})*\.\d\d$/;
const FIRST = /^-?\d{1,3}(?:,\d{3})*(?:\.\d?)?$/;
const REST = /^\.?\d{1,2}$/;

/**
 * The lines with broken figures in their rows. It is proved that two parts are one: each stands alone on its line, right
 * above and below a row that has nothing there, and they are a figure of two decimals together, as almost all others are.
 */
export function withWholeFigures(body: readonly AtomLine[]): AtomLine[] {
  const amounts = body.flatMap(({ atoms }) => atoms.filter(({ text }) => /\d\.\d/.test(text)));
  if (amounts.filter(({ text }) => /\.\d\d$/.test(text)).length < 0.7 * amounts.length) return [...body];
  const used = new Set<AtomLine>();
  const whole = body.map((line, at) => {
    const [above, below] = [body[at - 1], body[at + 1]];
    const [first, rest] = [onlyAtom(above), onlyAtom(below)];
    if (above === undefined || below === undefined || first === undefined || rest === undefined) return line;
    if (used.has(above) || !isBroken(first, rest) || line.atoms.length < 2) return line;
    if (line.atoms.some((atom) => overlap(atom, first) > 0 || overlap(atom, rest) > 0)) return line;
    const figure = together(first, rest, line);
    if (figure === undefined) return line;
    used.add(above).add(below);
    return { ...line, atoms: [...line.atoms, figure].sort((one, other) => one.left - other.left) };
  });
  return whole.filter((line) => !used.has(line));
}

function onlyAtom(line: AtomLine | undefined): Atom | undefined {
  return line?.atoms.length === 1 ? line.atoms[0] : undefined;
}

function isBroken(first: Atom, rest: Atom): boolean {
  return (
    FIRST.test(first.text) &&
    REST.test(rest.text) &&
    WHOLE.test(first.text + rest.text) &&
    Math.abs(first.right - rest.right) < first.size
  );
}

/** Both parts on the line of their row, where the first stood. */
function together(first: Atom, rest: Atom, { line }: AtomLine): Atom | undefined {
  const width = (first.right - first.left) / first.glyphs.length;
  const from = first.left - width * rest.glyphs.length;
  const glyphs = [...first.glyphs, ...rest.glyphs].map((glyph, at) => ({
    ...glyph,
    x: from + at * width,
    y: line.y,
    width,
  }));
  return atomOf(glyphs);
}
