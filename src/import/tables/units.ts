/** A list of the units that the budget covers (预算单位构成), with the posts and people of each where it tells them. */
import type { ImportContext } from "../understand/context.js";
import { textAt, type GridRow } from "../understand/grid.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, plain, tidy } from "../understand/words.js";

/** Columns of posts and of people in service, with the code of each. */
const STAFF: readonly (readonly [RegExp, "posts" | "serving"])[] = [
  [/编制/, "posts"],
  [/在职|在编|在岗/, "serving"],
];

/** 8, 8人: people. */
const PEOPLE = /^(\d+)\s*(?:人|名)?$/;

/**
 * Reads the units, and of a list of one unit or with a row of totals the staff of the whole.
 * @returns rows whose posts and people have no place in the budget: those of each of several units
 */
export function readUnits(context: ImportContext, table: PublishedTable): readonly GridRow[] {
  const { ledger } = context;
  const column = (pattern: RegExp): number =>
    table.stacks.findIndex((stack) => pattern.test(plain(stack[stack.length - 1] ?? "")));
  const [name, note] = [column(/名称/), column(/备注|性质|类型|级次/)];
  const entity = context.part("entity");
  const named = table.body.filter((row) => plain(textAt(row, name)) !== "");
  const units = named.filter((row) => !isTotalLabel(textAt(row, name)));
  for (const row of units) {
    context.rows += 1;
    const remark = note < 0 ? "" : tidy(textAt(row, note));
    const unit = ledger.add(entity, "units", {
      name: tidy(textAt(row, name)),
      ...(remark === "" ? {} : { note: remark }),
    });
    ledger.mark(unit, "name", { place: row.place });
  }
  ledger.mark(entity, "units", { place: table.place });
  const [total, ...others] = named.filter((row) => !units.includes(row));
  const whole = others.length > 0 ? undefined : (total ?? (units.length === 1 ? units[0] : undefined));
  const counted = STAFF.flatMap(([pattern, code]) => {
    const at = column(pattern);
    return at < 0 || at === name || at === note ? [] : [{ at, code }];
  });
  if (whole !== undefined) for (const { at, code } of counted) readStaff(context, table, { row: whole, at, code });
  return units.filter((row) => row !== whole && counted.some(({ at }) => PEOPLE.test(plain(textAt(row, at)))));
}

function readStaff(
  context: ImportContext,
  table: PublishedTable,
  { row, at, code }: { readonly row: GridRow; readonly at: number; readonly code: string },
): void {
  const [, value] = PEOPLE.exec(plain(textAt(row, at))) ?? [];
  if (value === undefined) return;
  const stack = table.stacks[at] ?? [];
  const staff = context.ledger.add(context.part("entity"), "staff", {
    code,
    name: tidy(stack[stack.length - 1] ?? ""),
    value,
    unit: "人",
  });
  context.ledger.mark(staff, "value", { place: row.cells[at]?.place ?? row.place });
  context.figures += 1;
}
