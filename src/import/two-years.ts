/** A department's accounts of one year and its budget of the next in one document, each with tables or a text of its own. */
import type { Version } from "../budget/schema.js";
import type { PublishedDocument, PublishedTable } from "./understand/tables.js";
import { plain } from "./understand/words.js";

/** One of them. */
export interface OfYear {
  readonly year: number;
  readonly kind: Version;
  readonly tables: readonly PublishedTable[];
  /** The paragraphs that tell of it alone; none where the text does not part by year. */
  readonly paragraphs?: PublishedDocument["paragraphs"];
}

/** So many tables of accounts, and of the budget, are those of a document of both. */
const LEAST = 2;

/**
 * The budget and the accounts, by the years that the title names (2023年度部门决算和2024年部门预算): the tables whose titles name
 * 决算 are of the accounts.
 *
 * @returns `undefined` where the document is of one year, or has tables of one of them alone; where it has no tables of
 * accounts at all, its text has to have a heading for each
 */
export function ofTwoYears(
  title: string,
  { tables, paragraphs }: Pick<PublishedDocument, "tables" | "paragraphs">,
): [OfYear, OfYear] | undefined {
  const words = plain(title);
  const [, accounts] = /(20\d\d)年(?:度)?[^年预决]{0,16}决算/.exec(words) ?? [];
  const [, budget] = /(20\d\d)年(?:度)?[^年预决]{0,16}预算/.exec(words) ?? [];
  if (accounts === undefined || budget === undefined || accounts === budget) return undefined;
  const ofAccounts = tables.filter((table) => plain(table.title).includes("决算"));
  const ofBudget = tables.filter((table) => !ofAccounts.includes(table));
  const named = ofBudget.filter((table) => /收支|收入|支出|三公/.test(plain(table.title)));
  const text = textsOfYears(paragraphs, { accounts, budget });
  const isToldAlone = text !== undefined && ofAccounts.length === 0 && named.length === 0;
  if (!isToldAlone && (ofAccounts.length < LEAST || named.length < LEAST)) return undefined;
  return [
    { year: Number(budget), kind: "budget", tables: ofBudget, ...(text && { paragraphs: text.budget }) },
    { year: Number(accounts), kind: "finalAccounts", tables: ofAccounts, ...(text && { paragraphs: text.accounts }) },
  ];
}

/** 一、2023年部门决算说明: a heading over what tells of one year’s accounts, or budget, alone. */
const PART =
  /^(?:第[一二三四五六七八九十]+部分:?|\(?[一二三四五六七八九十]{1,3}[、)])(20\d\d)年(?:度)?[^年,。;:]{0,20}?(预算|决算)(?:公开)?(?:情况)?的?(?:公开)?(?:说明)?$/;

type Paragraphs = PublishedDocument["paragraphs"];

/** The paragraphs under a heading for each year, where the document has one of each and they part all it tells of money. */
function textsOfYears(
  paragraphs: Paragraphs,
  years: Readonly<Record<"accounts" | "budget", string>>,
): Record<"accounts" | "budget", Paragraphs> | undefined {
  const headings = paragraphs.flatMap(({ text }, at) => {
    const [, year, word] = PART.exec(plain(text)) ?? [];
    const of = word === "决算" ? ("accounts" as const) : ("budget" as const);
    return year === years[of] ? [{ at, of }] : [];
  });
  // A list of contents has them first.
  const [first, second] = headings.slice(-2);
  if (first === undefined || second === undefined || first.of === second.of) return undefined;
  const isMoney = ({ text }: Paragraphs[number]): boolean => /\d\s*[万亿]?元/.test(text);
  const parts = [paragraphs.slice(first.at + 1, second.at), paragraphs.slice(second.at + 1)] as const;
  if (paragraphs.slice(0, first.at).some(isMoney) || !parts.every((part) => part.some(isMoney))) return undefined;
  return first.of === "accounts" ? { accounts: parts[0], budget: parts[1] } : { accounts: parts[1], budget: parts[0] };
}
