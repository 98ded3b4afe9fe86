/** A part of a bar: where it begins and how long it is, in px. */
export interface BarPart {
  readonly x: number;
  readonly length: number;
}

/** Between parts of a bar, and the least a part is long, in px. */
const GAP = 2;
const LEAST = 3;

/**
 * One bar of a whole in parts, gaps between them. A part that is above zero can be seen however small it is; what that
 * takes is taken from the longer ones. Parts that are zero or less have no length.
 * @param values parts in their order; their sum is the bar's length
 */
export function partBar(values: readonly number[], width: number): BarPart[] {
  const drawn = values.filter((value) => value > 0);
  const room = Math.max(0, width - GAP * Math.max(0, drawn.length - 1));
  const least = Math.min(LEAST, drawn.length === 0 ? 0 : room / drawn.length);
  // A part below the least takes that; the others share the rest in proportion, which may make another one too short.
  const short = new Set<number>();
  const lengthOf = (value: number): number => {
    if (short.has(value)) return least;
    const others = drawn.filter((each) => !short.has(each));
    const rest = others.reduce((sum, each) => sum + each, 0);
    return (value / rest) * (room - (drawn.length - others.length) * least);
  };
  for (let isSettled = false; !isSettled;) {
    const next = drawn.filter((value) => lengthOf(value) < least);
    for (const value of next) short.add(value);
    isSettled = next.length === 0;
  }
  let x = 0;
  return values.map((value) => {
    if (!(value > 0)) return { x, length: 0 };
    const length = lengthOf(value);
    const part = { x, length };
    x += length + GAP;
    return part;
  });
}
