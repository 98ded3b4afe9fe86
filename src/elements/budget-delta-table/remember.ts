/**
 * A function that remembers its last result as long as it is given the same things: what was worked out for thousands of
 * rows is not worked out again for every pointer that passes one.
 */
export function remember<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (...given) => {
    if (last === undefined || given.some((each, index) => each !== last?.given[index])) {
      last = { given, result: work(...given) };
    }
    return last.result;
  };
}
