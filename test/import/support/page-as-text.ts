/** Sets a page with a table as text, as programs do that keep the places of words with spaces. */

/** A heading, on one line or several; without others under it, it is one column's. */
export interface Heading {
  readonly lines: readonly string[];
  readonly under?: readonly Heading[];
}

interface Piece {
  readonly text: string;
  /** Where it begins and ends across the page, in halves of an ideograph, and its height, in lines. */
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** How wide words are set, in halves of an ideograph. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\p{Script=Han}（）“”]/u.test(character) ? 2 : 1), 0);

const isFigure = (text: string): boolean => /^[-\d,.]+$/.test(text);

const leavesOf = (heading: Heading): Heading[] => heading.under?.flatMap(leavesOf) ?? [heading];

/** For each column its headings, from top to bottom. */
export function pathsOf(headings: readonly Heading[]): string[][] {
  return headings.flatMap(({ lines, under }) =>
    under === undefined ? [[lines.join("")]] : pathsOf(under).map((path) => [lines.join(""), ...path]),
  );
}

/** How many rows of headings there are. */
const depthOf = ({ under }: Heading): number => 1 + Math.max(0, ...(under ?? []).map(depthOf));

/**
 * The lines of a page: headings in the middle of their cells, words at the left, figures at the right.
 *
 * @param isCompact whether an ideograph takes one column of the text, so that places move, and two if not
 */
export function pageAsText(
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
  isCompact: boolean,
): string {
  const edges = edgesOf(headings, rows);
  const heads = headPieces(headings, edges);
  const top = Math.max(...heads.map(({ y }) => y)) + 2;
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column): Piece[] => {
      if (text === "") return [];
      const [left = 0, right = 0] = [edges[column], edges[column + 1]];
      const from = isFigure(text) && column > 0 ? right - 3 - widthOf(text) : left;
      return [{ text, from, to: from + widthOf(text), y: top + at }];
    }),
  );
  return linesOf([...heads, ...cells], isCompact);
}

/** Where columns begin: three halves of an ideograph are blank between them. */
function edgesOf(headings: readonly Heading[], rows: readonly (readonly string[])[]): number[] {
  const leaves = headings.flatMap(leavesOf);
  const widths = leaves.map(({ lines }, column) =>
    Math.max(...lines.map(widthOf), ...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const widen = (heading: Heading, first: number): number => {
    let at = first;
    for (const each of heading.under ?? []) at = widen(each, at);
    if (heading.under === undefined) return first + 1;
    const held = widths.slice(first, at).reduce((sum, width) => sum + width + 3, -3);
    const missing = Math.max(0, Math.max(...heading.lines.map(widthOf)) - held);
    for (let column = first; column < at; column += 1)
      widths[column] = (widths[column] ?? 0) + Math.ceil(missing / (at - first));
    return at;
  };
  headings.reduce((at, heading) => widen(heading, at), 0);
  return widths.reduce<number[]>((edges, width) => [...edges, (edges[edges.length - 1] ?? 0) + width + 3], [0]);
}

function headPieces(headings: readonly Heading[], edges: readonly number[]): Piece[] {
  const depth = Math.max(...headings.map(depthOf));
  const heights = Array.from({ length: depth }, () => 1);
  const measure = ({ lines, under }: Heading, level: number): void => {
    if (under !== undefined || level === depth - 1) heights[level] = Math.max(heights[level] ?? 1, lines.length);
    for (const each of under ?? []) measure(each, level + 1);
  };
  for (const each of headings) measure(each, 0);
  const tops = heights.reduce<number[]>((found, height) => [...found, (found[found.length - 1] ?? 0) + height], [0]);
  const pieces: Piece[] = [];
  const put = ({ lines, under }: Heading, level: number, first: number): number => {
    let last = first + 1;
    if (under !== undefined) last = under.reduce((at, each) => put(each, level + 1, at), first);
    const [top = 0, bottom = 0] = [tops[level], under === undefined ? tops[depth] : tops[level + 1]];
    const [left = 0, right = 0] = [edges[first], edges[last]];
    for (const [at, text] of lines.entries()) {
      const y = Math.round(2 * ((top + bottom) / 2 + at - lines.length / 2)) / 2;
      const from = Math.round((left + right - 3 - widthOf(text)) / 2);
      pieces.push({ text, from, to: from + widthOf(text), y });
    }
    return last;
  };
  headings.reduce((at, heading) => put(heading, 0, at), 0);
  return pieces;
}

/** Pieces as lines: each as far left as the order of all pieces of the page lets it, or at its place. */
function linesOf(pieces: readonly Piece[], isCompact: boolean): string {
  const placed: { piece: Piece; column: number }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.from - other.from)) {
    const column = placed.map((other) => {
      const characters = Array.from(other.piece.text);
      if (other.piece.to <= piece.from) return other.column + characters.length + 1;
      const width = (other.piece.to - other.piece.from) / characters.length;
      return other.column + characters.filter((_, at) => other.piece.from + (at + 0.5) * width <= piece.from).length;
    });
    placed.push({ piece, column: isCompact ? Math.max(0, ...column) : piece.from });
  }
  const heights = [...new Set(pieces.map(({ y }) => y))].sort((one, other) => one - other);
  return heights
    .map((height) =>
      placed
        .filter(({ piece }) => piece.y === height)
        .reduce((line, { piece, column }) => {
          const blank = column - (isCompact ? Array.from(line).length : widthOf(line));
          return `${line}${" ".repeat(Math.max(line === "" ? 0 : 1, blank))}${piece.text}`;
        }, ""),
    )
    .join("\n");
}
