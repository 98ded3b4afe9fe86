/**
 * What stands under a name that others of a list have too (一般行政管理事务 stands under many 款), with the name of what it is part
 * of, so that the reader can tell them apart.
 *
 * @param above - The name of what something is part of; `undefined` where it is part of nothing.
 */
export function repeatedNames<Named extends { readonly name: string }>(
  list: readonly Named[],
  above: (named: Named) => string | undefined,
): ReadonlyMap<Named, string> {
  const first = new Map<string, Named>();
  const repeated = new Map<Named, string>();
  const add = (named: Named): void => {
    const holder = above(named);
    if (holder !== undefined && holder !== named.name) repeated.set(named, holder);
  };
  for (const named of list) {
    const other = first.get(named.name);
    if (other === undefined) first.set(named.name, named);
    else {
      add(other);
      add(named);
    }
  }
  return repeated;
}
