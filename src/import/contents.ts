/** The list of contents against the tables: which were announced, and which of those are not there. */
import { idOfTitle } from "./tables/recognise.js";
import { likeness } from "./tables/projects.js";
import type { ContentsEntry } from "./text/sections.js";
import type { ImportContext } from "./understand/context.js";
import { wordsIn, type Draft } from "./understand/ledger.js";
import type { PublishedTable } from "./understand/tables.js";
import { nameKey, plain } from "./understand/words.js";

/**
 * The entries that one of several budgets of a document is to hold: those of its own tables, and with `others`, the tables
 * of the other budgets, what stands in none of them.
 */
export function contentsWithin(
  contents: readonly ContentsEntry[],
  tables: readonly PublishedTable[],
  others: readonly PublishedTable[] | undefined,
): ContentsEntry[] {
  const isIn = (list: readonly PublishedTable[], { title }: ContentsEntry): boolean =>
    list.some((table) => nameKey(table.title).endsWith(nameKey(title)));
  return contents.filter((entry) => isIn(tables, entry) || (others !== undefined && !isIn(others, entry)));
}

/** Marks the tables that the list of contents names, adds those that are not there, and puts all in its order. */
export function compareContents(context: ImportContext, contents: readonly ContentsEntry[]): void {
  const { ledger } = context;
  const present = [...ledger.list(context.budget, "tables")];
  const kept = present.filter(({ cells }) => cells !== undefined).map(({ title }) => nameKey(String(title)));
  const isKept = (title: string): boolean => kept.some((own) => own.endsWith(nameKey(title)));
  const announced = contents.filter(
    ({ title }) => plain(title).endsWith("表") && (idOfTitle(title) !== undefined || isKept(title)),
  );
  if (announced.length === 0) return;
  const rest = [...present];
  const ordered: Draft[] = [];
  const take = (entry: ContentsEntry, fits: (table: Draft) => boolean): boolean => {
    const at = rest.findIndex(fits);
    const table = rest[at];
    if (table === undefined) return false;
    rest.splice(at, 1);
    announce(context, table, entry);
    ordered.push(table);
    return true;
  };
  const later: ContentsEntry[] = [];
  // 财政拨款支出预算表 of the list is that table, and not 政府性基金预算财政拨款支出预算表.
  const others = announced.filter(
    (entry) => !take(entry, ({ title }) => keyOf(String(title)) === keyOf(entry.title) && isOne(rest, entry)),
  );
  for (const entry of others) {
    const key = nameKey(entry.title);
    // 项目绩效目标表 in the list stands for a table of each project: none of them has its number.
    const alike = rest.filter(({ title }) => nameKey(String(title)).endsWith(key));
    if (alike.length > 1 && !alike.some(({ title }) => nameKey(String(title)) === key)) {
      for (const one of alike) take({ ...entry, title: wordsIn(one, "title"), mark: "" }, (table) => table === one);
      continue;
    }
    if (!take(entry, ({ title }) => nameKey(String(title)).endsWith(key))) later.push(entry);
  }
  for (const entry of later) {
    const id = idOfTitle(entry.title);
    const alike = (table: Draft): number =>
      id !== undefined && wordsIn(table, "id").replace(/\d+$/, "") === id
        ? likeness(wordsIn(table, "title"), entry.title)
        : 0;
    const best = Math.max(0.5, ...rest.map(alike));
    if (take(entry, (table) => alike(table) > 0.5 && alike(table) === best)) continue;
    const table: Draft = {
      id: id ?? "other",
      ...(entry.mark === "" ? {} : { number: entry.mark }),
      title: entry.title,
      announced: true,
      state: "absent",
    };
    ledger.mark(table, "title", { place: entry.place });
    ordered.push(table);
  }
  const places = announced.map(({ title, mark }) => ({ key: nameKey(title), mark }));
  const order = new Map(
    ordered.map((table) => {
      const own = nameKey(wordsIn(table, "title"));
      const exact = places.findIndex(({ key, mark }) => key === own || (mark !== "" && mark === table["number"]));
      return [table, exact >= 0 ? exact : places.findIndex(({ key }) => own.endsWith(key))];
    }),
  );
  ordered.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  delete context.budget["tables"];
  for (const table of merged(ordered, present, rest)) ledger.add(context.budget, "tables", table);
}

/** A title without what stands in brackets after it: 财政拨款支出预算表（功能科目）. */
function keyOf(title: string): string {
  return nameKey(title.replace(/[(（][^()（）]*[)）]\s*$/, ""));
}

/** Whether one table alone has the title of an entry. */
function isOne(tables: readonly Draft[], entry: ContentsEntry): boolean {
  return tables.filter(({ title }) => keyOf(String(title)) === keyOf(entry.title)).length === 1;
}

/** What the list of contents names in its order; what it does not name stays behind the table it follows in the document. */
function merged(ordered: readonly Draft[], present: readonly Draft[], unnamed: readonly Draft[]): Draft[] {
  const all = [...ordered];
  for (const table of unnamed) {
    const before = present[present.indexOf(table) - 1];
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, table);
  }
  return all;
}

function announce(context: ImportContext, table: Draft, { mark, title, place }: ContentsEntry): void {
  if (mark !== "") table["number"] = mark;
  table["announced"] = true;
  const isSame = plain(title) === plain(wordsIn(table, "title"));
  context.ledger.mark(table, "title", { place }, isSame ? undefined : title);
}
