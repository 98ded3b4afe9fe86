/** Self-assessments of projects told in prose: 1.示例项目绩效自评综述：…。全年预算数为50万元，执行数为40万元，完成预算的80%。 */
import { Decimal, fractionDigits } from "../../budget/amount.js";
import { recordAmount } from "../understand/amounts.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft, type Evidence } from "../understand/ledger.js";
import { nameKey, tidy } from "../understand/words.js";
import { MONEY, writeAmount, writeFigure } from "./matter-figures.js";
import { unitOfWord } from "./patterns.js";
import { placeAt, type Passage } from "./reflow.js";

/** 2.示例市水文站（本级）2024年设备购置项目绩效自评综述：: whose assessment the paragraph is. */
const ASSESSED =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,4}[)）、.．]+\s*)?([^：:。；;]{2,80}?)(?:(?:项目)?(?:支出)?绩效自评(?:综述|情况|结果)|项目综述)\s*[：:]/s;
const FIGURES = new RegExp(
  String.raw`(年初|全年|调整后?)预算数?(?:为)?\s*${MONEY}[，,]\s*(?:全年|实际)?(?:执行|支出)数?(?:为)?\s*${MONEY}(?:[，,]\s*(?:完成预算的|预算?执行率(?:为)?)\s*([\d.]+)\s*[%％])?`,
);
const SCORE = /(?:自评)?(?:得分|评分)(?:为)?\s*([\d.]+)\s*分/;

/**
 * Reads a paragraph that tells of the self-assessment of a project in final accounts, as the form of it would: what was
 * spent, the budget that it is compared with, and the points. `false` where it is none.
 */
export function readAssessedProject(context: ImportContext, passage: Passage): boolean {
  if (context.kind !== "finalAccounts") return false;
  const { text } = passage;
  const [, name = ""] = ASSESSED.exec(text) ?? [];
  const found = name === "" || name.includes("整体") ? null : FIGURES.exec(text);
  if (found === null) return false;
  const [, which = "", planned = "", of = "", spent = "", unit = "", percent] = found;
  const evidence = { place: placeAt(passage, found.index) };
  const [digits, plannedDigits] = [spent.replace(/,/g, ""), planned.replace(/,/g, "")];
  const said = { name: tidy(name.replace(/\s/g, "")), spent: digits, planned: plannedDigits };
  const project = projectOf(context, said, evidence);
  const performance = context.ledger.child(project, "performance");
  performance["indicators"] ??= [];
  const money = unitOfWord(unit);
  if (performance["amount"] === undefined && money !== context.ledger.unitOf(performance)) performance["unit"] = money;
  writeAmount(context, performance, spent, unit, evidence);
  const version = which === "年初" ? "budget" : "revisedBudget";
  const comparison = context.comparison(performance, context.year, version);
  writeAmount(context, comparison, planned, of, evidence);
  if (percent !== undefined && agrees(comparison["percentOf"], percent))
    context.ledger.mark(comparison, "percentOf", evidence, percent);
  else if (percent !== undefined) writeFigure(context, comparison, "percentOf", percent, evidence);
  const [points] = SCORE.exec(text.slice(0, found.index)) ?? [];
  if (points !== undefined && performance["note"] === undefined)
    context.ledger.text(performance, "note", points, evidence);
  return true;
}

/** What a paragraph says of a project that it may share with a form. */
interface Assessed {
  readonly name: string;
  readonly spent: string;
  readonly planned: string;
}

/** The project of a form, whose name the text may begin with that of the unit; else one of its own. */
function projectOf(context: ImportContext, { name, spent, planned }: Assessed, evidence: Evidence): Draft {
  const { ledger } = context;
  const [key, projects] = [keyOf(name), ledger.list(context.budget, "projects")];
  const ownerOf = (project: Draft): string => nameKey(wordsIn(project, "owner"));
  // 示例医院（本级）2024年设备购置 is no 设备购置 of another unit.
  const alike = projects.filter((project) => {
    const own = keyOf(wordsIn(project, "name"));
    if (own.length < 4 || !key.endsWith(own)) return false;
    const [unit, owner] = [key.slice(0, -own.length), ownerOf(project)].map((each) =>
      each.replace(/20\d\d年度?|本级|机关|省级|市级|[()（）]/g, ""),
    ) as [string, string];
    return unit === "" || unit.includes(owner) || owner.includes(unit);
  });
  const isSpent = ({ performance }: Draft): boolean => recordAmount(performance)?.equals(spent) === true;
  const named = alike.filter((project) => keyOf(wordsIn(project, "name")) === key);
  const [only] = [alike.filter(isSpent), named].find((each) => each.length === 1) ?? [];
  if (only !== undefined) return only;
  // Another name for what the same unit has spent of the same budget.
  const isPlanned = ({ performance }: Draft): boolean =>
    ledger.list(performance as Draft, "compare").some((each) => recordAmount(each)?.equals(planned) === true);
  const [same, ...others] = projects.filter(
    (project) => ownerOf(project) !== "" && key.startsWith(ownerOf(project)) && isSpent(project) && isPlanned(project),
  );
  if (same !== undefined && others.length === 0 && named.length === 0) {
    context.doubt(
      "assumed",
      `按单位和金额，与项目“${wordsIn(same, "name")}”作为同一项目。`,
      `Taken for the project “${wordsIn(same, "name")}”: same unit, same amounts.`,
      evidence.place,
      name,
    );
    return same;
  }
  const project = ledger.add(context.budget, "projects");
  ledger.text(project, "name", name, evidence);
  return project;
}

/** A name without what says that it is a project. */
function keyOf(name: string): string {
  return nameKey(name).replace(/项目$/, "");
}

/** Whether two percentages are the same as far as the one with fewer digits goes. */
function agrees(held: unknown, percent: string): boolean {
  if (typeof held !== "string") return false;
  const digits = Math.min(fractionDigits(held), fractionDigits(percent));
  return new Decimal(held).toDecimalPlaces(digits).equals(new Decimal(percent).toDecimalPlaces(digits));
}
