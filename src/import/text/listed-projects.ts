/** Projects that a sentence lists after all that is spent on them: 项目支出500万元，…，其中：示例业务300万元，主要用于…；…. */
import { convert, Decimal, sum } from "../../budget/amount.js";
import { projectNamed } from "../tables/projects.js";
import type { ImportContext } from "../understand/context.js";
import { isKnownName } from "../understand/functional-codes.js";
import { economicColumn } from "../understand/measure.js";
import { natureOf, sourceOf } from "../understand/vocabulary.js";
import { plain, tidy } from "../understand/words.js";
import { MONEY, writeAmount } from "./matter-figures.js";
import { unitOfWord } from "./patterns.js";
import { placeAt, type Passage } from "./reflow.js";

/** 项目支出：2025年年初预算数为500万元，…，其中：…。 */
const LIST = new RegExp(
  String.raw`项目支出[^，,。；;]*?${MONEY}(?:[，,](?!\s*(?:其中|包括|具体包括|主要包括))[^。；;]*?)?([，,。]\s*(?:其中|(?:具体|主要)?包括)\s*[：:]\s*)([^。]+)`,
  "s",
);
/** 示例业务300万元，主要用于设备购置方面. */
const PART = new RegExp(String.raw`^([^，,。；：:\d]{3,40}?)\s*${MONEY}(?:\s*[，,]\s*(?:主要)?用于\s*(.+))?$`, "s");

interface Part {
  readonly at: number;
  readonly name: string;
  readonly digits: string;
  readonly unit: string;
  readonly purpose: string;
}

/**
 * Reads the projects of such a list where they add up to what is spent on projects, none of them is a class or a source, and
 * each but one at most says what it is for: what else a list of parts names need not be a project.
 * @returns the paragraph with blanks in place of the list; the same where nothing was read
 */
export function withoutListedProjects(context: ImportContext, passage: Passage): Passage {
  const found = LIST.exec(passage.text);
  if (found === null || context.fund !== undefined) return passage;
  const [all, digits = "", unit = "", lead = "", list = ""] = found;
  const end = found.index + all.length;
  const parts = partsOf(list, end - list.length);
  if (parts === undefined || !sum(parts.map(inYuan)).equals(inYuan({ digits, unit }))) return passage;
  for (const { at, name, purpose, ...printed } of parts) {
    const evidence = { place: placeAt(passage, at) };
    const project = projectNamed(context, name, printed.digits.replace(/,/g, ""), evidence);
    context.ledger.text(project, "name", name, evidence);
    writeAmount(context, project, printed.digits, printed.unit, evidence);
    if (purpose !== "") context.ledger.text(project, "purpose", purpose, evidence);
  }
  const from = end - list.length - lead.length;
  return { ...passage, text: passage.text.slice(0, from) + " ".repeat(end - from) + passage.text.slice(end) };
}

function partsOf(list: string, from: number): Part[] | undefined {
  const parts: Part[] = [];
  for (const { 0: text, index } of list.matchAll(/[^；;]+/g)) {
    if (text.trim() === "") continue;
    const [, printed = "", digits = "", unit = "", purpose = ""] = PART.exec(text.trim()) ?? [];
    const name = tidy(printed);
    if (digits === "" || !isName(plain(name))) return undefined;
    parts.push({ at: from + index, name, digits, unit, purpose: purpose.trim() });
  }
  const withoutUse = parts.filter(({ purpose }) => purpose === "").length;
  return parts.length >= 2 && withoutUse <= 1 ? parts : undefined;
}

function isName(words: string): boolean {
  return (
    !isKnownName(words) &&
    natureOf(words) === undefined &&
    sourceOf(words) === undefined &&
    economicColumn(words) === undefined &&
    !/结转|结余|[类款项][)）]/.test(words)
  );
}

function inYuan({ digits, unit }: Pick<Part, "digits" | "unit">): Decimal {
  return convert(new Decimal(digits.replace(/,/g, "")), unitOfWord(unit), "元");
}
