/** Texts as a recognised scan or an old program leaves them: full-width digits, spaces between characters and in figures. */
import type { SourceDocument } from "./source-document.js";

/** Digits, signs and separators of figures in their usual width. */
const WIDE_DIGIT = /[０-９]/;
const HAN = "\\p{Script=Han}（）“”《》、，。；：";

/** 一 般 公 共 预 算: several characters, each apart from the next. */
const SPACED = new RegExp(`(?:[${HAN}] ){4,}[${HAN}]`, "u");
const SPACE_WITHIN = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, "gu");

/** Digits that a space parts: a year, groups of three, and decimals before their unit. */
const BROKEN: readonly RegExp[] = [
  /(?<![\d.,])[12] ?[09] ?\d ?\d ?(?=年)/g,
  /(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?:\.\d+)? ?(?=(?:百|千|万|亿)?元|[%％])/g,
  /\d+(?: ?,\d{3})*(?: \.\d{1,2}|\. \d{1,2})(?= ?(?:(?:百|千|万|亿)?元|[%％]))/g,
  /(?<![\d.,])\d{1,3}(?:, ?\d{3})+(?:\.\d+)?(?=(?:百|千|万|亿)?元)/g,
  /\d{1,3}(?:,\d{3})*,(?:\d \d\d|\d\d \d|\d \d \d)(?:\.\d+)?/g,
];

/** 16，497万元, 6．08%: digits of usual width with marks of full width between them. */
const WIDE_MARK = /\d[，．]\d/;
const WIDE_THOUSANDS = /(?<![\d.,，．])\d{1,3}(?:，\d{3})+(?:[.．]\d+)?(?=\s*(?:百|千|万|亿)?元)/g;
const WIDE_DECIMAL = /\d+．\d{1,2}(?=\s*(?:[%％]|(?:百|千|万|亿)?元|个?百分点))/g;
const narrow = (figure: string): string => figure.replace(/，/g, ",").replace(/．/g, ".");

/** Sentences that end with the point of half width, as some programs set it: …增长4.1%.其中,税收收入…. */
const FULL_STOP = /(?<=[\p{Script=Han}”’）)]|[\d\p{Script=Han}][%％])\.(?=[\p{Script=Han}“‘《«]|\s*$)/gu;
const LONG = 20;

/** 比 2024 年增加: the spaces that typesetting leaves around a year. */
const SPACED_YEAR = /(?<=[比较与同]) *((?:19|20)\d\d) *(?=年|$)/g;

/** 〈一〉, ㈠, ⑴, 【一】: marks of lists that are rarely set, as （一） and （1）, at the beginning of a line. */
const RARE_MARK =
  /^(\s*)(?:[〈《【〔[]([一二三四五六七八九十]{1,3})[〉》】〕\]]|([\u3220-\u3229\u2474-\u2487]))(?=\s*[\p{Script=Han}“"])/u;

function withUsualMark(text: string): string {
  return text.replace(RARE_MARK, (_, blank: string, ordinal: string | undefined, sign: string | undefined) => {
    const mark = ordinal ?? (sign ?? "").normalize("NFKC").slice(1, -1);
    return `${blank}（${mark}）`;
  });
}

/** A text with its figures and words whole; the same text where nothing is broken. */
export function mendedText(text: string): string {
  const marked = withUsualMark(text);
  let mended = WIDE_DIGIT.test(marked) ? withPlainDigits(marked) : marked;
  if (WIDE_MARK.test(mended)) mended = mended.replace(WIDE_THOUSANDS, narrow).replace(WIDE_DECIMAL, narrow);
  if (mended.length > LONG && !mended.includes("。")) mended = mended.replace(FULL_STOP, "。");
  if (!mended.includes(" ")) return mended;
  if (SPACED.test(mended)) mended = mended.replace(SPACE_WITHIN, "");
  mended = mended.replace(SPACED_YEAR, "$1");
  if (!/\d ?[.,]? \d|\d \./.test(mended)) return mended;
  for (const broken of BROKEN) mended = mended.replace(broken, (figure) => figure.replace(/ /g, ""));
  return mended;
}

function withPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, ".")
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ",")
    .replace(/(?<=\d)％/g, "%")
    .replace(/[－﹣−](?=\d)/g, "-");
}

/** A document whose texts are mended. */
export function mended({ blocks, problems }: SourceDocument): SourceDocument {
  return {
    problems,
    blocks: blocks.map((block) => {
      if (block.kind === "paragraph") return withText(block);
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(withText) })) };
    }),
  };
}

function withText<T extends { readonly text: string }>(held: T): T {
  const text = mendedText(held.text);
  return text === held.text ? held : { ...held, text };
}
