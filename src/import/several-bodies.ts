/** Files that were read as one disclosure, and name different bodies. */
import type { SourceDocument } from "./source/source-document.js";
import { documentText } from "./text/sections.js";
import { titleOf } from "./title.js";
import { publishedDocument, type PublishedDocument } from "./understand/tables.js";
import { isUnitName } from "./understand/unit-names.js";
import { plain } from "./understand/words.js";

/** The bodies that the files of a source name, where they are more than one; empty where all are of one. */
export function bodiesOf(source: SourceDocument): readonly string[] {
  const files = new Set(source.blocks.flatMap(({ place }) => place.file ?? []));
  if (files.size < 2) return [];
  const bodies: string[] = [];
  for (const file of files) {
    const body = bodyOf({ ...source, blocks: source.blocks.filter(({ place }) => place.file === file) });
    // 示例市财政局（本级） beside 示例市财政局: one is called within the other.
    const isKnown = bodies.some((other) => other.includes(body) || body.includes(other));
    if (body !== "" && !isKnown) bodies.push(body);
  }
  return bodies.length > 1 ? bodies : [];
}

/** The body that a file is of, by its title or by what most of its tables say; "" where it names none. */
function bodyOf(source: SourceDocument): string {
  const published = publishedDocument(source);
  const title = plain(titleOf(documentText(published.paragraphs), published));
  const [, before = "", after = ""] =
    /^(?:关于)?(.*?)(?:20\d\d)年?(?:度)?(.*?)(?:部门|单位)?(?:综合)?(?:预算|决算)/.exec(title) ?? [];
  const named = [before, after].map((name) => name.replace(/[(（].*[)）]$|(?:部门|单位)$/g, "")).find(isUnitName);
  return named ?? publisherOf(published);
}

function publisherOf({ tables }: PublishedDocument): string {
  const names = tables.flatMap(({ preparedBy }) => (preparedBy === undefined ? [] : [plain(preparedBy)]));
  const [first = ""] = names;
  return isUnitName(first) && names.every((name) => name === first) ? first : "";
}
