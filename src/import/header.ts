/** What stands at the head of a budget: title, year, unit, publisher, date. */
import { governmentNameOf, nameOf, regionOf } from "./text/entity.js";
import type { DocumentText } from "./text/sections.js";
import type { ImportContext } from "./understand/context.js";
import type { PublishedDocument } from "./understand/tables.js";
import { plain } from "./understand/words.js";

/** Whether a document that prints no title tells of 三公 and of nothing else. */
function isOfThreePublic({ paragraphs, tables }: PublishedDocument): boolean {
  const spoken = plain(paragraphs.map(({ text }) => text).join(""));
  return tables.length === 0 && /三公经费[^。]*\d[万亿]?元/.test(spoken) && !OTHER_FIGURES.test(spoken);
}

const OTHER_FIGURES = /收入|收支|支出总[计额]|(?:基本|项目)支出|机关运行|采购|会议费|培训费|人员经费/;

/** Title, year, unit, publisher and date. */
export function header(context: ImportContext, title: string, text: DocumentText, published: PublishedDocument): void {
  const { budget, ledger } = context;
  budget["title"] =
    title === ""
      ? `${context.year}年${isOfThreePublic(published) ? "“三公”经费" : ""}${context.kind === "finalAccounts" ? "决算" : "预算"}`
      : title.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, "");
  budget["year"] = context.year;
  budget["unit"] = ledger.unit;
  budget["kind"] = context.kind;
  const date = publishedDate(text, published);
  if (date !== undefined) budget["published"] = date;
  const files = filesOf(published);
  if (files.length === 0)
    ledger.add(budget, "documents", { id: "disclosure", title, ...(date === undefined ? {} : { date }) });
  for (const id of files) ledger.add(budget, "documents", { id });
  const prepared = [
    ...published.tables.flatMap(({ preparedBy }) => preparedBy ?? []),
    ...text.title.flatMap(
      ({ text: line }) => /(?:主管部门|编制单位|单位名称|部门名称)\s*[：:]\s*(\S+)/.exec(line)?.[1] ?? [],
    ),
  ];
  const name = context.fund === undefined ? nameOf(prepared, title) : (governmentNameOf(title) ?? nameOf(prepared, ""));
  if (name === undefined) return;
  const entity = context.part("entity");
  entity["name"] = name;
  const [first] = text.title;
  if (first !== undefined) ledger.mark(entity, "name", { place: first.place });
  const region = regionOf(name);
  if (region !== undefined && region !== name) entity["region"] = region;
  if (title.includes("部门")) entity["level"] = "department";
  else if (title.includes("单位")) entity["level"] = "unit";
}

/** Files that together make the disclosure, in the order they were read in; none where it is one file. */
function filesOf({ paragraphs, tables }: PublishedDocument): string[] {
  const files = new Set<string>();
  for (const { place } of paragraphs) if (place.file !== undefined) files.add(place.file);
  for (const { place } of tables) if (place.file !== undefined) files.add(place.file);
  return files.size < 2 ? [...files] : [...files].sort(new Intl.Collator("zh-CN", { numeric: true }).compare);
}

/** The date under the document, or on its title page. */
function publishedDate(text: DocumentText, published: PublishedDocument): string | undefined {
  const last = published.paragraphs[published.paragraphs.length - 1];
  for (const line of [...(last === undefined ? [] : [last]), ...text.title]) {
    const words = plain(line.text);
    const [, year, month, day] = /^(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(words) ?? [];
    if (year !== undefined && month !== undefined)
      return `${year}-${month.padStart(2, "0")}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
  }
  return undefined;
}
