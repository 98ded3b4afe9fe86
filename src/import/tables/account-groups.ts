/** Accounts whose rows stand in groups: the name of each in a column before its 小计 and its parts. */
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { plain, readCell, tidy, unnumbered } from "../understand/words.js";
import type { AccountRow } from "./account-rows.js";
import type { Block, Role } from "./columns.js";

/**
 * The rows of such a block: 一般公共预算资金 | 小计, then its parts. A group begins with its 小计 or with its name, which may
 * stand beside any of its rows; a row with one label alone (收入总计) is of no group.
 *
 * @returns nothing where the block has no second column of names with subtotals
 */
export function groupedRows(
  body: readonly GridRow[],
  block: Block,
  roles: readonly Role[],
): readonly AccountRow[] | undefined {
  const group = block.name;
  const part = roles.findIndex(({ role }, column) => column > group && role !== "empty");
  if (group < 0 || roles[part]?.role !== "name") return undefined;
  if (body.filter((row) => isSubtotal(textAt(row, part))).length < 2) return undefined;
  return groupsOf(body, group, part).flatMap(({ name, isAlone, rows }) =>
    rows.map((row) => {
      const printed = tidy(textAt(row, part));
      const isWhole = isAlone || isSubtotal(printed);
      const label = isWhole ? name : unnumbered(printed);
      const cells = block.figures.map((column) => row.cells[column]);
      const isMemo = !isWhole && /^其\s*中/.test(printed);
      return { label, code: "", printed: label, depth: isWhole ? 0 : 1, isMemo, cells, row };
    }),
  );
}

interface Group {
  name: string;
  readonly isAlone: boolean;
  readonly rows: GridRow[];
}

function groupsOf(body: readonly GridRow[], group: number, part: number): Group[] {
  const groups: Group[] = [];
  for (const row of body) {
    const [name, words] = [tidy(textAt(row, group)), tidy(textAt(row, part))];
    const current = groups[groups.length - 1];
    const isMerged = row.cells[part]?.place === row.cells[group]?.place;
    const isName = current !== undefined && !current.isAlone && current.name === "" && !hasFigures(row);
    // 上年结转和结余资金 between the lines of its 小计 and its parts.
    if (plain(words) === "" && plain(name) !== "" && isName) current.name = unnumbered(name);
    else if (plain(words) === "" || isMerged) groups.push({ name: unnumbered(name), isAlone: true, rows: [row] });
    else if (
      current === undefined ||
      current.isAlone ||
      isSubtotal(words) ||
      (plain(name) !== "" && current.name !== "" && plain(unnumbered(name)) !== plain(current.name))
    )
      groups.push({ name: unnumbered(name), isAlone: false, rows: [row] });
    else {
      if (current.name === "") current.name = unnumbered(name);
      current.rows.push(row);
    }
  }
  return groups;
}

function hasFigures(row: GridRow): boolean {
  return filled(row).some(({ text }) => readCell(text).kind === "figure");
}

function isSubtotal(text: string): boolean {
  return /^(?:小计|合计)$/.test(plain(text));
}
