/**
 * A function that remembers its last result as long as it is given the same things: what was worked out for a
 * drawing is not worked out again for every pointer that passes a mark.
 */
export function remember<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const last = new Remembered<Result>();
  return (...given) => last.of(given, () => work(...given));
}

/** The last result of a piece of work, with all that it followed from. */
export class Remembered<Result> {
  private last: { readonly given: readonly unknown[]; readonly result: Result } | undefined;

  /** The result again as long as the same things are given, else that of the work done now. */
  of(given: readonly unknown[], work: () => Result): Result {
    const { last } = this;
    if (last !== undefined && given.every((each, index) => each === last.given[index])) return last.result;
    const result = work();
    this.last = { given, result };
    return result;
  }
}
