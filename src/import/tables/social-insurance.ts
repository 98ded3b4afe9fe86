/** Tables of social insurance funds (社会保险基金收支表): income and expenditure as rows, a column for each insurance. */
import { inTable, type ImportContext } from "../understand/context.js";
import { filled, textAt } from "../understand/grid.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import type { PublishedTable } from "../understand/tables.js";
import { isTotalLabel, ordinalOf, plain, tidy, unnumbered } from "../understand/words.js";
import { rolesOf } from "./columns.js";
import { leftover } from "./written-figures.js";

const INCOME = /^(?:本年|基金|当年)*收入(?:合计|总计)?$/;
const EXPENDITURE = /^(?:本年|基金|当年)*支出(?:合计|总计)?$/;

/** Whether a table of social insurance has both sides as rows under each other. */
export function isInsuranceTable(table: PublishedTable): boolean {
  const labels = table.body.map((row) => plain(unnumbered(filled(row)[0]?.text ?? "")));
  return labels.some((label) => INCOME.test(label)) && labels.some((label) => EXPENDITURE.test(label));
}

/** 失业保险基金收支表 beside that of all insurances, or of another: its totals and rows are none of the fund's. */
export function isOfOneInsurance(table: PublishedTable, tables: readonly PublishedTable[]): boolean {
  return isOfOne(table.title) && tables.some((other) => other !== table && plain(other.title) !== plain(table.title));
}

function isOfOne(title: string): boolean {
  const words = plain(title).replace(/\(.*?\)/g, "");
  const named = new Set([...words.matchAll(/(?:养老|医疗|失业|工伤|生育|护理)(?=保险)/g)].map(([name]) => name));
  return named.size === 1 && !/社会保险|社保|[、和及与]/.test(words);
}

/** Whether a table of social insurance has a row for each insurance, and both sides as columns. */
export function isTableOfInsurances({ stacks, body }: PublishedTable): boolean {
  const heads = stacks.map((stack) => plain(unnumbered(stack[stack.length - 1] ?? "")));
  const isListed = body.some((row) => plain(filled(row)[0]?.text ?? "").includes("保险"));
  return isListed && heads.some((head) => INCOME.test(head)) && heads.some((head) => EXPENDITURE.test(head));
}

/** Reads a row for each insurance; what stands beside the two sides keeps its heading as name. */
export function readTableOfInsurances(context: ImportContext, table: PublishedTable, id: string): void {
  const heads = table.stacks.map((stack) => tidy(stack[stack.length - 1] ?? ""));
  for (const row of table.body) {
    const [name, ...cells] = filled(row).filter(({ column }) => !/^(?:序号|行次)$/.test(plain(heads[column] ?? "")));
    if (name === undefined) continue;
    context.rows += 1;
    const isWhole = isTotalLabel(name.text);
    let side: "income" | "expenditure" = "income";
    for (const { column, text, place } of cells) {
      const head = plain(unnumbered(heads[column] ?? ""));
      const isIncome = INCOME.test(head);
      if (isIncome || EXPENDITURE.test(head)) side = isIncome ? "income" : "expenditure";
      const account = context.part(side);
      const evidence = { ...inTable(place, id, table.unit), place };
      const holder = isWhole ? account : insurance(context, account, unnumbered(name.text), evidence);
      const isSide = isIncome || EXPENDITURE.test(head);
      const record = isSide ? holder : beside(context, holder, heads[column] ?? "", isWhole, evidence);
      context.cell(record, "amount", text, evidence);
    }
  }
}

/** Reads the rows: the column of the whole into the account, the others into an item for each insurance. */
export function readInsuranceTable(context: ImportContext, table: PublishedTable, id: string): void {
  const roles = rolesOf(table, { year: context.year, kind: context.kind, prefix: [] });
  const name = Math.max(
    0,
    roles.findIndex(({ role }) => role === "name"),
  );
  const heads = table.stacks.map((stack) => tidy(stack[stack.length - 1] ?? ""));
  let side: "income" | "expenditure" | undefined;
  for (const row of table.body) {
    const cells = filled(row).filter(({ column }) => column > name && roles[column]?.role !== "index");
    const label = plain(unnumbered(textAt(row, name)));
    if (label === "") continue;
    const isIncome = INCOME.test(label);
    if (isIncome || EXPENDITURE.test(label)) side = isIncome ? "income" : "expenditure";
    const isBalance = label.includes("结余");
    // 上年结余 stands over the income, or after it.
    const isOpening = isBalance && /^(?:上年|年初|期初)/.test(label);
    if (isOpening) side ??= "income";
    if (side === undefined || (isBalance && side === "income" && !isOpening)) {
      leftover(context, row);
      continue;
    }
    context.rows += 1;
    const account = context.part(side);
    for (const { column, text, place } of cells) {
      const evidence = { ...inTable(place, id, table.unit), place };
      const head = heads[column] ?? "";
      const isWhole = isTotalLabel(head) || heads.filter((each, at) => at > name && each !== "").length === 1;
      const holder = isWhole ? account : insurance(context, account, head, evidence);
      const record =
        isIncome || EXPENDITURE.test(label) ? holder : beside(context, holder, textAt(row, name), isWhole, evidence);
      context.cell(record, "amount", text, evidence);
    }
  }
}

function insurance(context: ImportContext, account: Draft, name: string, evidence: Evidence): Draft {
  const { ledger } = context;
  const held = ledger.list(account, "items").find((item) => plain(wordsIn(item, "name")) === plain(name));
  const item = held ?? ledger.add(account, "items");
  ledger.text(item, "name", name, evidence);
  return item;
}

/** What the year leaves closes the account; what is saved up in all, and kinds of income, stand under their names. */
function beside(context: ImportContext, holder: Draft, label: string, isWhole: boolean, evidence: Evidence): Draft {
  const { ledger } = context;
  const words = tidy(label).replace(ordinalOf(label), "").trim();
  const isOfYear = /本年.*结余|当年.*结余|收支结余|^当期结余/.test(words);
  if (!isWhole || !isOfYear) return ledger.child(holder, "named", unnumbered(words));
  const held = ledger.list(holder, "balances").find((each) => each["code"] === "closing");
  const record = held ?? ledger.add(holder, "balances", { code: "closing" });
  ledger.text(record, "name", unnumbered(words), evidence);
  return record;
}
