/** The room of bars that leave one zero axis to both sides. */
export interface DivergingRoom {
  /** Width in px that both sides share. */
  readonly width: number;
  /** Length in px below which no bar falls, unless its value is zero. */
  readonly least: number;
  /** From right to left, rises leave the axis to the left. */
  readonly direction: "ltr" | "rtl";
}

/** A bar on one side of the axis, in px from the left edge. */
export interface DivergingBar {
  readonly x: number;
  readonly width: number;
}

/** All bars on one scale, around one axis. */
export interface DivergingBars {
  /** Where zero is, in px from the left edge. */
  readonly axis: number;
  /** One bar for each value; `undefined` for zero, and for what is no number. */
  readonly bars: readonly (DivergingBar | undefined)[];
}

/**
 * Bars of rises (positive) and falls (negative) on one common scale. The largest rise and the largest fall fill the
 * width together, which places the axis; a side without any value takes no room. Without any value at all the axis
 * stands in the middle.
 */
export function layoutDivergingBars(values: readonly number[], room: DivergingRoom): DivergingBars {
  const width = room.width > 0 ? room.width : 0;
  const least = Math.min(Math.max(0, room.least), width / 2);
  const finite = values.map((value) => (Number.isFinite(value) ? value : 0));
  const largest = greatest(finite.map(Math.abs));
  // In parts of the largest, so that both sides together stay a finite number.
  const parts = finite.map((value) => (largest === 0 ? 0 : value / largest));
  const rise = greatest(parts);
  const fall = greatest(parts.map((part) => -part));
  const hasRise = finite.some((value) => value > 0);
  const hasFall = finite.some((value) => value < 0);
  // A side that would be shorter than the least length takes that from the other side.
  const even = width / (rise + fall || 1);
  const cramped = hasRise && hasFall && Math.min(rise, fall) * even < least;
  const scale = cramped ? width - least : even;
  const lengthOf = (part: number): number => Math.min(width, Math.max(least, part * scale));
  const axis = hasFall ? (hasRise ? lengthOf(fall) : width) : hasRise ? 0 : width / 2;
  const place = (value: number, index: number): DivergingBar | undefined => {
    if (value === 0) return undefined;
    const length = lengthOf(Math.abs(parts[index] ?? 0));
    const x = value < 0 ? axis - length : axis;
    return { x: room.direction === "ltr" ? x : width - x - length, width: length };
  };
  return { axis: room.direction === "ltr" ? axis : width - axis, bars: finite.map(place) };
}

/** The greatest of the values, or 0 where none is above. */
function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
