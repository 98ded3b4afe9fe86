/** Codes that are not printed in full: two digits for each level, or categories that a unit numbers itself. */
import { codeNamed } from "../understand/functional-codes.js";
import { unnumbered } from "../understand/words.js";

/** Finds the codes of rows whose code column has only a part of them. */
export class Numbering {
  /** The numbers that the document gives to categories (7 for 卫生健康支出), and their codes. */
  private readonly categories = new Map<string, string>();
  private readonly misprints = new Set<string>();
  private depths: number[] = [];

  /**
   * The code of a row, where its cells have only a part of it.
   * @param cells - of the columns of codes, as printed
   * @param name - of the row
   * @param above - code of the row above
   * @returns `undefined` where the cells have a whole code, or none that can be told
   */
  codeOf(cells: readonly string[], name: string, above: string): string | undefined {
    const groups = cells.flatMap((text) => text.normalize("NFKC").trim().split(/\s+/)).filter((group) => group !== "");
    const [first = "", ...rest] = groups;
    if (groups.length === 0 || !groups.every((group) => /^\d+$/.test(group))) return undefined;
    if (first.length === 3) {
      this.depths = [indentOf(cells)];
      return undefined;
    }
    const category = this.categories.get(first);
    if (category !== undefined && rest.length > 0 && rest.every((group) => group.length <= 2)) {
      return category + rest.map((group) => group.padStart(2, "0")).join("");
    }
    if (rest.length > 0) return this.misprinted(rest, name, above);
    if (rest.length > 0 || first.length > 2) return undefined;
    const named = codeNamed(unnumbered(name), "");
    if (named !== undefined && (cells.length > 1 || above === "" || !above.startsWith(named))) {
      this.categories.set(first, named);
      return named;
    }
    return cells.length === 1 ? this.partOf(first.padStart(2, "0"), name, above, indentOf(cells)) : undefined;
  }

  /** A category misprinted (7 11 02 under 210 11): the row above and the name say which it is. */
  private misprinted(rest: readonly string[], name: string, above: string): string | undefined {
    const code = above.slice(0, 3) + rest.map((group) => group.padStart(2, "0")).join("");
    const isUnder = above.length >= 5 && code.startsWith(above.slice(0, 5)) && rest.every((group) => group.length <= 2);
    if (!isUnder || codeNamed(unnumbered(name), code.slice(0, -2)) !== code) return undefined;
    this.misprints.add(code);
    return code;
  }

  /** Whether a code begins with a category that the document numbers itself. */
  isAssigned(code: string): boolean {
    return this.misprints.has(code) || [...this.categories.values()].some((category) => code.startsWith(category));
  }

  /** Two digits of one column: of a 款 or of a 项, by indent, else by what the name is known to be. */
  private partOf(digits: string, name: string, above: string, indent: number): string | undefined {
    if (above === "") return undefined;
    const [category, group] = [above.slice(0, 3), above.slice(0, 5)];
    const [, second] = this.depths;
    if (above.length === 3) {
      this.depths = [this.depths[0] ?? 0, indent];
      return category + digits;
    }
    if (second !== undefined && indent !== second) return indent > second ? group + digits : category + digits;
    if (second !== undefined && indent > (this.depths[0] ?? 0)) return category + digits;
    const asGroup = codeNamed(unnumbered(name), category) === category + digits;
    const asItem = codeNamed(unnumbered(name), group) === group + digits;
    if (asGroup !== asItem) return asGroup ? category + digits : group + digits;
    return undefined;
  }
}

/** White space before the first character. */
function indentOf(cells: readonly string[]): number {
  return /^\s*/.exec(cells.find((text) => text.trim() !== "") ?? "")?.[0].length ?? 0;
}
