/** Where a budget lies, and which one of the file is meant: the word behind `#`, empty where there is none. */
export interface BudgetAddress {
  readonly address: string;
  readonly word: string;
}

/** The absolute addresses that `src` names; one that is none, such as "http://[", is left as it is. */
export function readAddresses(src: string): BudgetAddress[] {
  return src
    .split(/\s+/)
    .filter((given) => given !== "")
    .map((given) => {
      const [path = "", word = ""] = given.split("#");
      try {
        return { address: new URL(path, document.baseURI).href, word };
      } catch {
        return { address: path, word };
      }
    });
}
