/** Lines that every page of a document repeats, in texts that no longer tell where a page ends. */
import type { SourceDocument } from "../source/source-document.js";
import { isCaptionDetail, isPageNumber, isTitle } from "./captions.js";
import { plain } from "./words.js";

/** How often a line stands in the text, at least, before it is taken for one that pages repeat. */
const OFTEN = 3;

/** 示例市统计局2026年度部门预算公开: the title of a document, and of no fund or table. */
const OF_DOCUMENT =
  /20\d\d年(?:度)?[^。，；：]{0,40}(?:部门|单位|综合)?(?<!公共|基金|经营|保险)(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?(?:说明)?$/;

/** Title of the document as every page prints it: long enough to be no heading of a part. */
const isTitleOfPages = (words: string): boolean => words.length >= 12 && words.length <= 50 && OF_DOCUMENT.test(words);

/**
 * The document without the heads of its pages, but for the first of each: those that stand right under a page’s number,
 * and the title of the document where it stands again and again. A document that knows its pages keeps its lines.
 */
export function withoutRunningHeads(source: SourceDocument): SourceDocument {
  const { blocks, problems } = source;
  if (blocks.some(({ place }) => place.page !== undefined || place.sheet !== undefined)) return source;
  const places = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === "table" || isPageNumber(block.text) || isTitle(block.text) || isCaptionDetail(block.text))
      continue;
    const words = plain(block.text);
    if (words.length < 4 || words.length > 50) continue;
    const known = places.get(words);
    if (known === undefined) places.set(words, [at]);
    else known.push(at);
  }
  const dropped = new Set<number>();
  for (const [words, lines] of places) {
    if (lines.length < OFTEN) continue;
    const underNumbers = lines.filter((at) => {
      const before = blocks[at - 1];
      return before?.kind === "paragraph" && isPageNumber(before.text);
    });
    const ofPages = isTitleOfPages(words) ? lines.slice(1) : underNumbers.length >= OFTEN ? underNumbers : [];
    for (const at of ofPages) dropped.add(at);
  }
  return dropped.size === 0 ? source : { problems, blocks: blocks.filter((_, at) => !dropped.has(at)) };
}
