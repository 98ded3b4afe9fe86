/** Rows of a government's account that print no level: which are parts of which, by codes, names and sums. */
import { Decimal, sum as sumOf } from "../../budget/amount.js";
import { amountsAmong, recordAmount, recordsSum } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { codeNamed } from "../understand/functional-codes.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { plain, unnumbered } from "../understand/words.js";
import { apart } from "./one-table.js";

/** Names of rows, and of the rows above that they are part of. */
const PART_OF: readonly (readonly [part: RegExp, whole: RegExp])[] = [
  [/^(?!非税).*税(?:收入|退税|附加|种)?$|^其他(?:各项)?税收(?:收入)?$/, /^税收收入/],
  [
    /^(?:专项收入|行政事业性收费|罚没收入|国有资(?:本|源)|捐赠收入|政府住房基金|其他(?:非税)?收入|政府性住房)/,
    /^非税收入/,
  ],
  [
    /^(?:地方)?教育费?附加|^残疾人(?:就业)?保障金|^文化事业建设费|^教育资金收入|^农田水利建设资金|^森林植被恢复费|^水利建设专项|^油价调控风险|^其他专项收入/,
    /^专项收入/,
  ],
  [
    /^(?:返还性收入|税收返还|一般性?转移支付|专项转移支付|政府性基金(?:转移(?:支付)?|补助)收入)/,
    /^(?:上级补助|转移性)收入/,
  ],
  [/^(?:返还性支出|一般性?转移支付|专项转移支付)/, /^(?:补助下级|对下级?补助)支出/],
  // 教育共同财政事权转移支付收入, 县级基本财力保障机制奖补资金收入
  [
    /^(?!上级|中央|[省市]级?|政府性基金|国有资本|社会保险|抗疫|专项|一般(?!公共服务)|其他补助).*(?:转移支付(?:补助)?|补助|奖补资金|奖励资金)(?:收入?|支出?)$/,
    /^一般性?转移支付/,
  ],
  [/^(?!税收).*(?:税收返还|基数返还|返还)(?:收入?|支出?)$|^其他返还性/, /^(?:返还性(?:收入|支出)|税收返还)/],
  [/^从.*调入/, /^调入资金/],
  [/(?:债券|借款).*(?:转贷)?收入$/, /^(?:地方政府)?(?:一般|专项)?债务(?:转贷)?收入/],
  [/^(?:体制|专项)上解/, /^上解/],
  [/^(?:政府性基金(?:补助|转移支付)|抗疫特别国债转移支付)收入/, /^政府性基金转移(?:支付)?收入/],
  [/^(?:政府性基金(?:补助|上解)|抗疫特别国债转移支付)支出/, /^政府性基金转移支付(?:支出)?$/],
  [/^.+利润收入$/, /^利润收入$/],
  [/^.+股[利息].*收入$|股息红利收入/, /^股利、?股息收入$/],
  [/(?:债券|借款|债务)还本支出$/, /^(?:地方政府)?债务还本支出/],
];

/**
 * Puts rows that stand one under another under the rows that they are part of.
 * @param of - the rows of one table, where others printed rows of the list too
 */
export function nest(
  context: ImportContext,
  holder: Draft,
  field: "items" | "balances",
  of?: { readonly has: (row: Draft) => boolean },
): void {
  const rows = context.ledger.list(holder, field).filter((row) => of?.has(row) !== false);
  if (rows.length < 2) return;
  const amount = amountsAmong(rows);
  const total = (of: readonly Draft[]): Decimal => sumOf(of.map(amount));
  const wholes = new Map<Draft, Draft>();
  const stack: Draft[] = [];
  for (const row of rows) {
    while (stack.length > 0 && !isPart(row, stack[stack.length - 1] ?? row)) stack.pop();
    const whole = stack[stack.length - 1];
    if (whole !== undefined) wholes.set(row, whole);
    stack.push(row);
  }
  // 抗疫特别国债转移支付收入 235 after 政府性基金转移支付收入 12: more than that, and beside it.
  for (const [part, whole] of [...wholes]) {
    if (amount(whole)?.isPositive() !== true || amount(part)?.greaterThan(amount(whole) ?? 0) !== true) continue;
    const over = wholes.get(whole);
    if (over === undefined) wholes.delete(part);
    else wholes.set(part, over);
  }
  wholesBelow(rows, wholes, amount);
  const known = total(rows.filter((row) => !wholes.has(row)));
  if (expected(holder, field, amount)?.equals(known) !== true) addUp(rows, wholes, amount);
  if (wholes.size === 0) return;
  for (const whole of new Set(wholes.values())) {
    const parts = rows.filter((row) => wholes.get(row) === whole);
    const own = amount(whole);
    const isAll = own === undefined || own.equals(total(parts));
    // 11006 上解收入 after the parts of 110 上级补助收入, whose code it has: the first make it up, the others stand beside it.
    const end = isAll
      ? parts.length
      : parts.findIndex((_, at) => at > 0 && own.equals(total(parts.slice(0, at + 1)))) + 1;
    const isMadeUp = isAll || (end > 0 && !own.isZero());
    // Parts that do not make up the whole are stated beside it.
    for (const [at, part] of parts.entries())
      if (isMadeUp && at >= end) wholes.delete(part);
      else context.ledger.add(whole, isMadeUp ? "items" : "memo", part);
  }
  const list = holder[field] as Draft[];
  list.splice(0, list.length, ...list.filter((row) => !wholes.has(row)));
}

/**
 * 款 and 项 of 国有资本经营预算支出 in one list, after a table of 款 alone: in the order of the table their sums tell which are parts
 * of which; 其他国有资本经营预算支出 under one of the same name and amount is all of it.
 * @param of - the rows of the table, in its order
 */
export function nestInOrder(context: ImportContext, account: Draft, of: ReadonlySet<Draft>): void {
  const { ledger } = context;
  const held = ledger.list(account, "items");
  const rows = [...of].filter((row) => held.includes(row));
  apart(context, account, "items", rows);
  const amount = amountsAmong(rows);
  const isMadeUp = (): boolean => sumOf(ledger.list(account, "items").map(amount)).equals(amount(account) ?? 0);
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    if (above === undefined || isMadeUp() || nameOf(above) !== nameOf(row)) continue;
    const [own, over] = [amount(row), amount(above)];
    if (own === undefined || over === undefined || !own.equals(over)) continue;
    const list = account["items"] as Draft[];
    list.splice(list.indexOf(row), 1);
    ledger.add(above, "items", row);
  }
  nest(context, account, "items", of);
}

/** 返还性收入 … of one table, and 上级补助收入 of the next, which they make up: the whole stands after its parts. */
function wholesBelow(
  rows: readonly Draft[],
  wholes: Map<Draft, Draft>,
  amountOf: (record: unknown) => Decimal | undefined,
): void {
  const held = new Set(wholes.values());
  for (const [at, row] of rows.entries()) {
    if (held.has(row) || wholes.has(row)) continue;
    // 转移性收入合计 under all that is received from others.
    const isSum = /^转移性(?:收入|支出)[合小]计$/.test(nameOf(row));
    const parts = rows
      .slice(0, at)
      .filter((part) => !wholes.has(part) && !held.has(part) && (isSum || isPart(part, row)));
    const amounts = amountsAmong(parts);
    const whole = parts.every((part) => typeof part["amount"] === "string") ? amountOf(row) : amounts(row);
    if (parts.length < 2 || whole?.isZero() !== false || !sumOf(parts.map(amounts)).equals(whole)) continue;
    for (const part of parts) wholes.set(part, row);
  }
}

/**
 * Puts 项 under the 款 that they follow, where the classification has both names so, or one name for both (其他教育支出), and
 * the figures agree. What it does not know is left to the sums.
 */
export function nestByNames(context: ImportContext, category: Draft): void {
  const code = wordsIn(category, "code");
  const rows = [...context.ledger.list(category, "items")];
  if (code.length !== 3 || rows.some((row) => row["code"] !== undefined && row["codeAssigned"] !== true)) return;
  const groups: { readonly whole: Draft; readonly parts: Draft[] }[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    const last = groups[groups.length - 1];
    const over = last === undefined ? undefined : codeNamed(nameOf(last.whole), code);
    const isItem = over !== undefined && (codeNamed(name, over) !== undefined || name === nameOf(last?.whole ?? row));
    if (last !== undefined && isItem) last.parts.push(row);
    else groups.push({ whole: row, parts: [] });
  }
  const amount = amountsAmong(rows);
  const proved = groups.filter(
    ({ whole, parts }) => parts.length > 0 && amount(whole)?.equals(sumOf(parts.map(amount))) === true,
  );
  const taken = new Set(proved.flatMap(({ parts }) => parts));
  if (taken.size === 0) return;
  for (const { whole, parts } of proved) for (const part of parts) context.ledger.add(whole, "items", part);
  const list = category["items"] as Draft[];
  list.splice(0, list.length, ...rows.filter((row) => !taken.has(row)));
}

/**
 * 款 and 项 without codes, one under another: where every row is a 款 with as many 项 under it as make it up, one or more,
 * and all 款 make up the 类, they stand so.
 */
export function nestInGroups(context: ImportContext, category: Draft): void {
  const rows = [...context.ledger.list(category, "items")];
  const amount = amountsAmong(rows);
  const total = (of: readonly Draft[]): Decimal => sumOf(of.map(amount));
  const whole = amount(category);
  if (whole === undefined || rows.some((row) => row["code"] !== undefined || row["items"] !== undefined)) return;
  if (rows.length < 2 || total(rows).equals(whole)) return;
  const groups: Draft[][] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    const isFull =
      last !== undefined && last.length > 1 && amount(last[0] ?? row)?.equals(total(last.slice(1))) === true;
    if (last === undefined || (isFull && amount(row)?.isZero() === false)) groups.push([row]);
    else last.push(row);
  }
  const tops = groups.flatMap((group) => group.slice(0, 1));
  const isProved = groups.every((group, at) => amount(tops[at] ?? {})?.equals(total(group.slice(1))) === true);
  if (!isProved || !total(tops).equals(whole)) return;
  for (const [at, group] of groups.entries())
    for (const part of group.slice(1)) context.ledger.add(tops[at] ?? category, "items", part);
  (category["items"] as Draft[]).splice(0, rows.length, ...tops);
}

/** 补助市县支出 beside 230 转移性支出: a sum of parts of another row is put over them. */
export function nestWithin(context: ImportContext, account: Draft): void {
  const rows = context.ledger.list(account, "balances");
  for (const row of [...rows]) {
    const amount = recordAmount(row);
    if (row["code"] !== undefined || row["items"] !== undefined || amount === undefined || amount.isZero()) continue;
    for (const other of rows) {
      const parts = other === row ? [] : context.ledger.list(other, "items");
      const run = runOf(parts, amount);
      if (run === undefined) continue;
      for (const part of parts.slice(...run)) context.ledger.add(row, "items", part);
      (other["items"] as Draft[]).splice(run[0], run[1] - run[0]);
      context.ledger.add(other, "items", row);
      const own = other["items"] as Draft[];
      own.splice(run[0], 0, ...own.splice(-1));
      (account["balances"] as Draft[]).splice(rows.indexOf(row), 1);
      break;
    }
  }
}

/** Rows one after another, two or more but not all, that add up to an amount. */
function runOf(rows: readonly Draft[], amount: Decimal): [from: number, to: number] | undefined {
  for (const from of rows.keys()) {
    for (let to = from + 2; to <= rows.length; to += 1) {
      if (to - from < rows.length && recordsSum(rows.slice(from, to)).equals(amount)) return [from, to];
    }
  }
  return undefined;
}

/** What the rows of a list should add up to: the account, or its total without the year. */
function expected(
  holder: Draft,
  field: "items" | "balances",
  amountOf: (record: unknown) => Decimal | undefined,
): Decimal | undefined {
  const amount = amountOf(holder);
  if (field === "items") return amount;
  const whole = amountOf(holder["total"]);
  return whole === undefined || amount === undefined ? undefined : whole.minus(amount);
}

function isPart(row: Draft, whole: Draft): boolean {
  const [code, above] = [wordsIn(row, "code"), wordsIn(whole, "code")];
  if (/^\d{3,}$/.test(code) && /^\d{3,}$/.test(above)) return code.length > above.length && code.startsWith(above);
  const [name, over] = [nameOf(row), nameOf(whole)];
  return PART_OF.some(([part, pattern]) => part.test(name) && pattern.test(over) && name !== over);
}

function nameOf(row: Draft): string {
  return plain(unnumbered(wordsIn(row, "name")));
}

/** A row whose amount is the sum of the rows below it is their whole. */
function addUp(
  rows: readonly Draft[],
  wholes: Map<Draft, Draft>,
  amountOf: (record: unknown) => Decimal | undefined,
): void {
  // 缴纳新增建设用地土地有偿使用费 -12: the sum may be too large before it.
  const hasNegative = rows.some((row) => amountOf(row)?.isNegative() === true);
  for (const [at, row] of rows.entries()) {
    const amount = amountOf(row);
    if (amount === undefined || amount.isZero() || [...wholes.values()].includes(row)) continue;
    let sum = new Decimal(0);
    let count = 0;
    for (const [index, below] of rows.entries()) {
      if (index <= at) continue;
      if (wholes.has(below) && wholes.get(below) !== wholes.get(row)) continue;
      const part = amountOf(below);
      if (wholes.get(below) !== wholes.get(row)) break;
      sum = sum.plus(part ?? 0);
      if (part !== undefined && !part.isZero()) count += 1;
      if (sum.greaterThan(amount) && !hasNegative) break;
      if (!sum.equals(amount) || count < 2) continue;
      for (const each of rows.slice(at + 1, index + 1)) if (wholes.get(each) === wholes.get(row)) wholes.set(each, row);
      break;
    }
  }
}

/** Codes of items that print none, by their names under the code above. */
export function assignCodes(context: ImportContext, holder: Draft): void {
  for (const item of context.ledger.list(holder, "items")) {
    const above = wordsIn(holder, "code");
    const code = item["code"] === undefined && above !== "" ? codeNamed(wordsIn(item, "name"), above) : undefined;
    if (code !== undefined) Object.assign(item, { code, codeAssigned: true });
    assignCodes(context, item);
  }
}
