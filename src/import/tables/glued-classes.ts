/** Two classifications side by side whose cells hold code and name together: 50101-工资奖金津补贴 | 30101-基本工资. */
import { textAt, type GridCell } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { plain } from "../understand/words.js";
import { isEconomicCode, labelOf } from "./codes.js";

/** The table with codes and names of such columns apart; the same table where not two of them stand side by side. */
export function withCodesApart(table: PublishedTable): PublishedTable {
  const glued = table.stacks.map((stack, column) => plain(stack.join("/")).includes("经济") && isGlued(table, column));
  if (glued.filter(Boolean).length < 2) return table;
  return {
    ...table,
    width: table.width + glued.filter(Boolean).length,
    stacks: table.stacks.flatMap((stack, column) =>
      glued[column] === true
        ? [
            [...stack, "科目编码"],
            [...stack, "科目名称"],
          ]
        : [stack],
    ),
    body: table.body.map((row) => {
      const cells = table.stacks.flatMap((_, column) => parted(row.cells[column], glued[column] === true));
      return { ...row, cells: cells.map((cell, column) => (cell === undefined ? undefined : { ...cell, column })) };
    }),
  };
}

function isGlued(table: PublishedTable, column: number): boolean {
  const texts = table.body.map((row) => textAt(row, column)).filter((text) => plain(text) !== "");
  const codes = texts.filter((text) => {
    const { code, name } = labelOf("", text);
    return isEconomicCode(code) && name !== "";
  });
  return codes.length > 0 && codes.length * 2 > texts.length;
}

function parted(cell: GridCell | undefined, isApart: boolean): (GridCell | undefined)[] {
  if (!isApart || cell === undefined) return isApart ? [undefined, undefined] : [cell];
  const { code, name } = labelOf("", cell.text);
  return code === ""
    ? [undefined, cell]
    : [
        { ...cell, text: code },
        { ...cell, text: name },
      ];
}
