/** Projects: rows of tables of project expenditure, and which text and performance table belong to which. */
import { Decimal, fractionDigits, roundingTolerance, sum } from "../../budget/amount.js";
import { cellAmount } from "../understand/amounts.js";
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt, type GridRow } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, nameKey, plain, readCell, tidy, unnumbered } from "../understand/words.js";
import { leftover, writeMeasure } from "./written-figures.js";
import { codeNamed, isKnownName } from "../understand/functional-codes.js";
import { heldItem } from "../understand/functional-tree.js";
import { isFunctionalCode, joinCode, labelOf } from "./codes.js";
import { codeParts, figureCells, rolesOf, type Role } from "./columns.js";
import { groupRows } from "./project-groups.js";
import { withRestsOfRows } from "./row-rests.js";
import { isUnitName } from "../understand/unit-names.js";
import { unitsNamed } from "./project-particulars.js";
import { pointColumns, writePoints } from "./project-points.js";
import { unitRecord, unitRows } from "./unit-rows.js";

interface ProjectRow {
  readonly row: GridRow;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly code: string;
  readonly evidence: Evidence;
  /** The project, where another table has it already. */
  readonly held?: Draft | undefined;
}

/** Reads a row that names a project: its amount, and its amounts by economic class or source. */
export function readProjectRow(context: ImportContext, { row, roles, name, code, evidence, held }: ProjectRow): Draft {
  const { ledger } = context;
  const project = held ?? ledger.add(context.budget, "projects");
  ledger.text(project, "name", tidy(name), evidence);
  ledger.text(project, "owner", unitBeside(row, roles), evidence);
  if (code !== "") {
    project["function"] = code;
    ledger.mark(project, "function", evidence);
  }
  for (const { cell, measure } of figureCells(row, roles)) {
    const [group, , nature, ...rest] = measure.path;
    // The title says which money pays all of the table’s projects.
    const isPaid = group === "funding" && nature === "project";
    const path = isPaid ? rest : measure.path.filter((step) => step !== "project");
    writeMeasure(context, project, { ...measure, path }, cell.text, { ...evidence, place: cell.place });
  }
  return project;
}

/** The unit that a row names; it stands nearer to its project than the department (主管部门). */
function unitBeside(row: GridRow, roles: readonly Role[]): string {
  const units = roles.flatMap(({ role }, column) => (role === "unit" ? [tidy(textAt(row, column))] : []));
  return units.reverse().find(isUnitName) ?? "";
}

/**
 * What rows of a table of project expenditure are whose names stand in the column of the items: projects under the code
 * of the item that pays them, and the items themselves, which then print no code (their code is given here).
 */
export function projectRows(
  context: ImportContext,
  rows: readonly GridRow[],
  codes: readonly number[],
  name: number,
): Map<GridRow, string> {
  const labels = rows.map((row) => labelOf(joinCode(codeParts(row, codes), ""), textAt(row, name)));
  const found = new Map<GridRow, string>();
  const isItemName = (code: string, label: string): boolean => {
    const held = wordsIn(heldItem(context, code), "name");
    return held === "" ? isKnownName(label) : nameKey(held) === nameKey(label);
  };
  const isNameOf = (code: string, label: string): boolean => {
    const held = wordsIn(heldItem(context, code), "name");
    return held === "" ? codeNamed(label, code.slice(0, -2)) === code : nameKey(held) === nameKey(label);
  };
  for (const [at, row] of rows.entries()) {
    const { code, name: label } = labels[at] ?? { code: "", name: "" };
    if (isFunctionalCode(code)) {
      const isRepeated = labels.some((other, index) => index !== at && other.code === code && other.name !== label);
      const isHeld = heldItem(context, code) !== undefined;
      if (!isItemName(code, label) && (isHeld || isRepeated)) found.set(row, "project");
      continue;
    }
    const next = labels.slice(at + 1).find((other) => isFunctionalCode(other.code))?.code;
    if (code !== "" || next === undefined) continue;
    const own = [3, 5, 7].map((length) => next.slice(0, length)).find((part) => isNameOf(part, unnumbered(label)));
    if (own !== undefined) found.set(row, own);
  }
  return found;
}

/**
 * Reads a list of projects that has no functional codes: a name and amounts.
 *
 * @param told - a column of words that is read otherwise
 * @returns the projects by their rows, whole where a page has cut them
 */
export function readProjectList(
  context: ImportContext,
  table: PublishedTable,
  id: string,
  told = -1,
): ReadonlyMap<GridRow, Draft> {
  const found = new Map<GridRow, Draft>();
  const printed = rolesOf(table, { year: context.year, kind: context.kind, prefix: [] });
  const isGoal = (column: number): boolean => GOAL.test(plain(table.stacks[column]?.at(-1) ?? ""));
  const scores = pointColumns(table);
  const roles = printed.map((role, column): Role =>
    isGoal(column) || column === told ? { role: "note" } : scores.has(column) ? { role: "empty" } : role,
  );
  const named = roles.findIndex(
    ({ role }, column) =>
      (role === "project" || role === "name") && plain((table.stacks[column] ?? []).join("/")).includes("项目"),
  );
  const body = withRestsOfRows(table.body, roles, (row) => isTotalLabel(textAt(row, named)));
  const units = codedUnits(
    table,
    body,
    unitRows(body, roles, named, () => ""),
  );
  const before = [...context.ledger.list(context.budget, "projects")];
  const columnOf = (role: Role["role"]): number => roles.findIndex((each) => each.role === role);
  const goal = table.stacks.findIndex((stack) => GOAL.test(plain(stack[stack.length - 1] ?? "")));
  const summaries = table.stacks.flatMap((stack, column) =>
    column !== named && /^项目(?:简介|概况|概述|内容)$/.test(plain(stack[stack.length - 1] ?? "")) ? [column] : [],
  );
  const groups = groupRows(body, columnOf("figure"), (row) => units.has(row) || plain(textAt(row, named)) === "");
  const figure = columnOf("figure");
  const listed = sum(
    body.filter((row) => plain(textAt(row, named)) !== "").map((row) => cellAmount(textAt(row, figure))),
  );
  // A figure alone that all projects make up: the total, without a label.
  const isSumOfNamed = (row: GridRow): boolean =>
    filled(row).every(({ column }) => roles[column]?.role === "figure") &&
    cellAmount(textAt(row, figure))?.minus(listed).abs().lessThanOrEqualTo(roundingTolerance(2, body.length)) === true;
  const projectsBelow = (at: number): GridRow[] => body.slice(at + 1).filter((row) => !groups.has(row));
  let over = "";
  for (const [at, row] of body.entries()) {
    const name = textAt(row, named);
    const evidence = inTable(row.place, id, table.unit);
    if (filled(row).length === 0) continue;
    const unit = units.get(row);
    if (groups.has(row)) {
      writeGroup(context, { row, roles, name: unnumbered(name), owner: over, evidence });
      continue;
    }
    // The rows below are the projects of this unit, or of the only one.
    if (unit?.isWhole === true || (unit !== undefined && addsUp(row, projectsBelow(at), units, roles))) {
      context.rows += 1;
      over = unit.isTotal === true ? "" : tidy(name);
      if (unit.isTotal === true) writeRow(context, context.part("expenditure"), ["project"], row, roles, evidence);
      if (!unit.isWhole)
        writeRow(
          context,
          unitRecord(context, context.part("expenditure"), tidy(name)),
          ["project"],
          row,
          roles,
          evidence,
        );
      continue;
    }
    if (named < 0 || plain(name) === "") {
      if (filled(row).some(({ text }) => isTotalLabel(text)) || isSumOfNamed(row)) continue;
      const kind = filled(row).find(({ text, column }) => roles[column]?.role !== "figure" && KIND.test(plain(text)));
      if (kind === undefined) leftover(context, row);
      else {
        context.rows += 1;
        writeRow(context, context.part("expenditure"), ["project", "named", tidy(kind.text)], row, roles, evidence);
      }
      continue;
    }
    if (isTotalLabel(name)) continue;
    context.rows += 1;
    const owner = unitBeside(row, roles) || tidy(textAt(row, columnOf("unit"))) || over;
    const held = before.find((project) => isSameProject(project, row, roles, name, owner));
    const project = readProjectRow(context, { row, roles, name: unnumbered(name), code: "", evidence, held });
    found.set(row, project);
    if (isUnitName(owner)) context.ledger.text(project, "owner", owner, evidence);
    for (const column of summaries) {
      const words = textAt(row, column).replace(/\s+/g, " ").trim();
      context.ledger.text(project, "summary", words, { ...evidence, place: row.cells[column]?.place ?? row.place });
    }
    writePoints(context, project, row, scores, evidence);
    const goals = textAt(row, goal).trim();
    if (goals !== "") {
      const performance = context.ledger.child(project, "performance");
      performance["indicators"] ??= [];
      performance["goals"] ??= [goals];
    }
  }
  return found;
}

/** Of rows that read as names of units those that have a code of a unit, where the table prints these: 信息平台 is a project. */
function codedUnits<T>(table: PublishedTable, body: readonly GridRow[], units: Map<GridRow, T>): Map<GridRow, T> {
  const column = table.stacks.findIndex((stack) => /^(?:预算)?(?:单位|部门)(?:编码|代码)$/.test(plain(stack.join(""))));
  const isCoded = (row: GridRow): boolean => /^\d{3,}$/.test(plain(textAt(row, column)));
  if (column < 0 || !body.some(isCoded)) return units;
  return new Map([...units].filter(([row]) => isCoded(row) || filled(row).some(({ text }) => isTotalLabel(text))));
}

/** The column of what is to be reached. */
const GOAL = /(?:绩效|总体|年度)目标$/;

/** Whether another table has the project of a row: of its name and unit; of its amount, where not both print a unit. */
function isSameProject(project: Draft, row: GridRow, roles: readonly Role[], name: string, owner: string): boolean {
  if (nameKey(wordsIn(project, "name")) !== nameKey(unnumbered(name))) return false;
  const column = roles.findIndex((role) => role.role === "figure" && role.measure.path.length === 0);
  const amount = readCell(textAt(row, column));
  if (owner !== "" && isOfOtherUnit(project, [owner])) return false;
  if (owner !== "" && unitsNamed(project).some((unit) => nameKey(unit) === nameKey(owner))) return true;
  return amount.kind === "figure" && isSameAmount(amount.amount, project["amount"]);
}

/** Whether a project is of none of the units that are named for it; `false` where nothing is. */
function isOfOtherUnit(project: Draft, units: readonly string[]): boolean {
  const held = unitsNamed(project);
  if (held.length === 0 || units.length === 0) return false;
  return !held.some((one) =>
    units.some((other) => nameKey(one) === nameKey(other) || isShortOf(nameKey(one), nameKey(other))),
  );
}

/** Whether one name of a body is the other without its place: 市建设署本级, 示例市建设署（本级）. */
function isShortOf(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other]
    .map((name) => name.replace(/[()（）]/g, ""))
    .sort((a, b) => a.length - b.length);
  return short.length > 4 && one !== other && long.endsWith(short);
}

/** Whether the rows below a unit’s add up to it, to the next unit’s; a project may be called as a unit is. */
function addsUp(
  row: GridRow,
  below: readonly GridRow[],
  units: ReadonlyMap<GridRow, unknown>,
  roles: readonly Role[],
): boolean {
  const column = roles.findIndex(({ role }) => role === "figure");
  const whole = readCell(row.cells[column]?.text ?? "");
  if (whole.kind !== "figure") return false;
  // Each figure is rounded by itself.
  const digits = fractionDigits(whole.amount);
  const unit = new Decimal(10).pow(-digits);
  let sum = new Decimal(0);
  for (const [at, each] of below.entries()) {
    sum = sum.plus(cellAmount(each.cells[column]?.text) ?? 0);
    const next = below[at + 1];
    if (next !== undefined && !units.has(next)) continue;
    const slack = digits === 0 ? new Decimal(0) : unit.times(at + 2).dividedBy(2);
    if (sum.minus(whole.amount).abs().lessThanOrEqualTo(slack)) return true;
  }
  return false;
}

/** Kinds of projects, over those of a kind: 特定目标类, 其他运转类. */
const KIND = /^(?:特定目标|其他运转|其它运转|人员|公用经费)类(?:项目)?$/;

/** Writes what a group of projects costs: of the unit that it stands under. One that repeats a name is left over. */
function writeGroup(
  context: ImportContext,
  { row, roles, name, owner, evidence }: Omit<ProjectRow, "code" | "held"> & { readonly owner: string },
): void {
  const whole = context.part("expenditure");
  const record = owner === "" ? whole : unitRecord(context, whole, owner);
  const named = context.ledger.child(record, "project", "named");
  if (named[name] !== undefined) leftover(context, row);
  else {
    context.rows += 1;
    writeRow(context, record, ["project", "named", name], row, roles, evidence);
  }
}

/** Writes the figures of a row that is no project: what a unit spends on projects, or what those of a kind cost. */
function writeRow(
  context: ImportContext,
  record: Draft,
  before: readonly string[],
  row: GridRow,
  roles: readonly Role[],
  evidence: Evidence,
): void {
  for (const { cell, measure } of figureCells(row, roles)) {
    const path = [...before, ...measure.path.filter((step) => step !== "project")];
    writeMeasure(context, record, { ...measure, path }, cell.text, { ...evidence, place: cell.place });
  }
}

/** How alike two names are: shared pairs of characters, 0 to 1. */
export function likeness(left: string, right: string): number {
  const pairs = (text: string): string[] => {
    const key = nameKey(text);
    return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
  };
  const [a, b] = [pairs(left), pairs(right)];
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** Least likeness of two names of one project, where their amounts are the same. */
const ALIKE = 0.6;

/**
 * The project that a name means: the one of that name; else, if its amount is the same and no other comes near, the one
 * of the most similar name, which is said.
 *
 * @param units - the units whose project it is, as far as they are named: units have projects of one name
 */
export function projectNamed(
  context: ImportContext,
  name: string,
  amount: string | null | undefined,
  evidence: Evidence,
  units: readonly string[] = [],
): Draft {
  const { ledger } = context;
  const projects = ledger.list(context.budget, "projects");
  const key = nameKey(name);
  const named = projects.filter((project) => nameKey(wordsIn(project, "name")) === key);
  // 综合工作经费 of two units: projects of one name.
  const isOfOther = (project: Draft): boolean => isOfOtherUnit(project, units);
  const own = named.filter((project) => !isOfOther(project));
  const alikeInAmount = own.filter((project) => isSameAmount(amount, project["amount"]));
  const same = own.length > 1 && alikeInAmount.length === 1 ? alikeInAmount : own;
  const [only] = same;
  if (only !== undefined && same.length === 1) return only;
  if (own.length === 0 && named.length > 0) return ledger.add(context.budget, "projects");
  const alike = projects
    .filter((project) => isSameAmount(amount, project["amount"]))
    .map((project) => ({ project, likeness: likeness(wordsIn(project, "name"), name) }))
    .filter((each) => each.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = alike;
  if (best !== undefined && (next === undefined || best.likeness - next.likeness > 0.1)) {
    context.doubt(
      "assumed",
      `按金额和相近的名称，与项目“${wordsIn(best.project, "name")}”作为同一项目。`,
      `Taken for the project “${wordsIn(best.project, "name")}”: same amount, similar name.`,
      evidence.place,
      name,
    );
    return best.project;
  }
  return ledger.add(context.budget, "projects");
}

function isSameAmount(left: string | null | undefined, right: unknown): boolean {
  if (typeof left !== "string" || typeof right !== "string") return false;
  return readCell(left).kind === "figure" && new Decimal(left).equals(right);
}
