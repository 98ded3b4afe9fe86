/** The list of contents against the tables: which were announced, and which of those are not there. */
import { idOfTitle } from "./tables/recognise.js";
import { likeness } from "./tables/projects.js";
import type { ContentsEntry } from "./text/sections.js";
import type { ImportContext } from "./understand/context.js";
import { wordsIn, type Draft } from "./understand/ledger.js";
import { nameKey, plain } from "./understand/words.js";

/** Marks the tables that the list of contents names, adds those that are not there, and puts all in its order. */
export function compareContents(context: ImportContext, contents: readonly ContentsEntry[]): void {
  const { ledger } = context;
  const announced = contents.filter(({ title }) => plain(title).endsWith("表") && idOfTitle(title) !== undefined);
  if (announced.length === 0) return;
  const rest = [...ledger.list(context.budget, "tables")];
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
  for (const entry of announced) {
    const key = nameKey(entry.title);
    if (!take(entry, ({ title }) => nameKey(String(title)).endsWith(key))) later.push(entry);
  }
  for (const entry of later) {
    const id = idOfTitle(entry.title);
    const isFound = take(entry, (table) => table["id"] === id && likeness(wordsIn(table, "title"), entry.title) > 0.5);
    if (isFound) continue;
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
      return [table, places.findIndex(({ key, mark }) => key === own || (mark !== "" && mark === table["number"]))];
    }),
  );
  ordered.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  delete context.budget["tables"];
  for (const table of [...ordered, ...rest]) ledger.add(context.budget, "tables", table);
}

function announce(context: ImportContext, table: Draft, { mark, title, place }: ContentsEntry): void {
  if (mark !== "") table["number"] = mark;
  table["announced"] = true;
  const isSame = plain(title) === plain(wordsIn(table, "title"));
  context.ledger.mark(table, "title", { place }, isSame ? undefined : title);
}
