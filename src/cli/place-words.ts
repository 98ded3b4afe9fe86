/** Where figures of a check are printed, in words. */
import type { Budget, Printing } from "../budget/schema.js";
import type { Check } from "../budget/reconcile.js";
import type { Language } from "./console.js";

/** The tables of a budget: what their ids are called. */
export type Tables = Budget["tables"];

/** Where a check's first figure is printed, or where it stands in the file. */
export function placeOf({ figures, id }: Check, tables: Tables, language: Language): string {
  const place = figures.flatMap(({ places }) => places)[0];
  return place === undefined ? id.slice(id.indexOf("@") + 1) : placeWords(place, tables, language);
}

/** All places of a check's figures, each once. */
export function placesOf({ figures, id }: Check, tables: Tables, language: Language): string {
  const places = figures.flatMap((figure) => figure.places.map((place) => placeWords(place, tables, language)));
  const all = Array.from(new Set(places));
  if (all.length === 0) return id.slice(id.indexOf("@") + 1);
  const shown = all.slice(0, MOST).join(language === "en" ? "; " : "；");
  return all.length <= MOST ? shown : language === "en" ? `${shown} …` : `${shown}等 ${all.length} 处`;
}

/** How many places of one check are listed. */
const MOST = 4;

/** A table that runs over several pages counts its rows from its own first one: the row is said to be of the table. */
function placeWords({ table: id, page, line, row }: Printing, tables: Tables = [], language: Language): string {
  const title = tables.find((table) => table.id === id)?.title;
  const isEnglish = language === "en";
  const name = id === undefined ? (isEnglish ? "text" : "正文") : title === undefined ? id : `《${title}》`;
  const parts = (
    [
      [page, "第", "页", "page"],
      [line, "第", "行", "line"],
      [row, page === undefined ? "第" : "表内第", "行", page === undefined ? "row" : "row of the table"],
    ] as const
  ).flatMap(([number, before, after, word]) =>
    number === undefined ? [] : [isEnglish ? `${word} ${number}` : `${before}${number}${after}`],
  );
  return [name, ...parts].join(" ");
}
