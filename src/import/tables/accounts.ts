/** The account tables: 收支总表 and 财政拨款收支总表, income beside expenditure. */
import type { ImportContext } from "../understand/context.js";
import { isCategoryName } from "../understand/functional-codes.js";
import type { PublishedTable } from "../understand/tables.js";
import { natureOf } from "../understand/vocabulary.js";
import { plain } from "../understand/words.js";
import { isEconomicBlock, readEconomicBlock } from "./account-economic.js";
import { ExpenditureReader } from "./account-expenditure.js";
import { groupedRows } from "./account-groups.js";
import { IncomeReader } from "./account-income.js";
import type { AccountTable, Side } from "./account-reader.js";
import { accountRows, type AccountRow } from "./account-rows.js";
import { isFunctionalCode } from "./codes.js";
import { headingsOf, blocksOf, rolesOf, type Block, type Role } from "./columns.js";
import { titleYear } from "./government-labels.js";
import { ofOwnFund } from "./own-fund.js";
import { rowsInPlace } from "./line-numbers.js";
import { withProvedVersion } from "./proved-versions.js";
import { stackedSides } from "./stacked-sides.js";

/** Reads an account table block by block. */
export function readAccountTable(context: ImportContext, table: PublishedTable, account: AccountTable): void {
  const prefix = account.isFiscal ? ["funding", account.fund ?? "fiscal"] : [];
  const printed = rolesOf(table, {
    isOfGovernment: context.fund !== undefined,
    year: context.year,
    kind: context.kind,
    titleYear: titleYear(context, table),
    prefix,
    // 项目名称 beside 功能科目名称: the names of another block, and no projects of that one.
  }).map((role): Role => (role.role === "project" ? { role: "name" } : role));
  const roles = account.isFiscal ? printed : ofOwnFund(printed, context.fund);
  const body = rowsInPlace(context, table.body, roles);
  const blocks = blocksOf(roles);
  for (const [at, block] of blocks.entries()) {
    const beside = (other: Block | undefined): Block | undefined =>
      other !== undefined && isExpenditureHead(table, block) && isExpenditureHead(table, other) ? other : undefined;
    const rows =
      groupedRows(body, block, roles) ??
      accountRows(body, block, {
        before: beside(blocks[at - 1]),
        after: beside(blocks[at + 1]),
        isOfInsurance: context.fund === "socialInsurance",
      });
    const side = (context.fund === undefined ? undefined : sideOfGovernment(rows)) ?? sideOf(table, block, rows);
    const measures = block.figures.map((column) => {
      const role = roles[column];
      return role?.role === "figure" ? role.measure : undefined;
    });
    if (side === "expenditure" && isEconomicBlock(table, block, rows)) {
      const isOnly = !blocks.some((other) => other !== block && isExpenditureHead(table, other));
      readEconomicBlock(context, { table, id: account.id, block, isOnly }, rows, measures);
      continue;
    }
    const stacked = context.fund === undefined ? undefined : stackedSides(rows);
    for (const part of stacked ?? [{ side, rows }]) {
      const Reader = part.side === "income" ? IncomeReader : ExpenditureReader;
      const proved = withProvedVersion(context, table, part.side, part.rows, measures);
      const reader = new Reader(context, table, account, part.side, part.rows, proved);
      for (const row of part.rows) {
        context.time(row.row.place);
        reader.read(row);
      }
      reader.settle();
    }
  }
}

function sideOf(table: PublishedTable, block: Block, rows: readonly AccountRow[]): Side {
  const heads = [...block.codes, block.name, ...block.figures].map((column) => (table.stacks[column] ?? []).join("/"));
  const words = plain(heads.join("/"));
  const [income, expenditure] = [/收入|来源/.test(words), /支出|功能分类|经济分类/.test(words)];
  if (income !== expenditure) return income ? "income" : "expenditure";
  const title = plain(table.title);
  if (!income && title.includes("支出") && !/收入|收支/.test(title)) return "expenditure";
  const categories = rows.filter(({ label, code }) => isFunctionalCode(code) || isCategoryName(label)).length;
  return categories > 1 || rows.some(({ label }) => natureOf(label) !== undefined) ? "expenditure" : "income";
}

/** What the labels of a government’s rows mostly say, where the headings of both sides are alike: 项目 | 决算数 | 项目 | 决算数. */
function sideOfGovernment(rows: readonly AccountRow[]): Side | undefined {
  const labels = rows.map(({ label }) => plain(label));
  const income = labels.filter((label) => /收入(?:合计|小计|总计)?$|税$/.test(label)).length;
  const expenditure = labels.filter((label) => /支出(?:合计|小计|总计)?$/.test(label)).length;
  if (income === expenditure || Math.min(income, expenditure) * 4 > Math.max(income, expenditure)) return undefined;
  return income > expenditure ? "income" : "expenditure";
}

function isExpenditureHead(table: PublishedTable, block: Block): boolean {
  return /支出|功能分类/.test(plain(headingsOf(block, table.stacks).join("/")));
}
