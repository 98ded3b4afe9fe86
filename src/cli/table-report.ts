/** Results for people: a table for each budget, what matters first. */
import { VERDICTS, type Check, type Verdict } from "../budget/reconcile.js";
import type { CheckedBudget, CheckedFile, CheckOptions, CheckReport, CheckSummary } from "./check.js";
import { padded } from "./columns.js";
import type { Language } from "./console.js";
import { placeOf, type Tables } from "./place-words.js";

const WORDS: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  "zh-CN": {
    match: "一致",
    rounding: "四舍五入",
    contradiction: "矛盾",
    naming: "名称不一",
    "not-evaluable": "无法核对",
  },
  en: {
    match: "match",
    rounding: "rounding",
    contradiction: "contradiction",
    naming: "naming",
    "not-evaluable": "not evaluable",
  },
};

/** A line for each check that does not match, or with `all` for every check; at the end, what all files came to. */
export function tableReport({ language, all }: CheckOptions): CheckReport {
  let several = false;
  const budget = ({ title, checks, summary, tables }: CheckedBudget): string => {
    const listed = VERDICTS.flatMap((verdict) => checks.filter((check) => check.verdict === verdict)).filter(
      ({ verdict }) => all || verdict !== "match",
    );
    const lines = [title, counted(checks.length, summary, language), ...table(listed, tables, language)];
    return lines.map((line) => `${line}\n`).join("");
  };
  const file = ({ file: name, budgets, problems, unreadable }: CheckedFile): string => {
    // Why a file cannot be opened is told among the messages.
    if (unreadable !== undefined) return "";
    const gap = several ? "\n" : "";
    several = true;
    const messages = problems.map(({ path, message }) => `  ${path}  ${message[language]}\n`).join("");
    return `${gap}${name}\n${messages}${budgets.map(budget).join("\n")}`;
  };
  return { begin: () => "", file, end: (summary) => (summary.files > 1 ? `\n${ending(summary, language)}\n` : "") };
}

function counted(total: number, summary: Readonly<Record<Verdict, number>>, language: Language): string {
  if (total === 0) {
    return language === "en"
      ? "Nothing to check: no two figures that can be held against each other."
      : "没有可以核对的内容：没有能相互对照的数字。";
  }
  const words = WORDS[language];
  const order: readonly Verdict[] = ["match", "rounding", "contradiction", "naming", "not-evaluable"];
  const counts = order
    .filter((verdict) => summary[verdict] > 0)
    .map((verdict) => `${summary[verdict]} ${words[verdict]}`);
  return language === "en" ? `${total} checks: ${counts.join(", ")}` : `${total} 项核对：${counts.join("，")}`;
}

function ending({ files, unreadable, budgets, verdicts }: CheckSummary, language: Language): string {
  const checks = VERDICTS.reduce((sum, verdict) => sum + verdicts[verdict], 0);
  const counts = counted(checks, verdicts, language);
  if (language === "en") return `${files} files (${unreadable} cannot be read), ${budgets} budgets, ${counts}`;
  return `${files} 个文件（${unreadable} 个不能读取），${budgets} 份预算，${counts}`;
}

function table(checks: readonly Check[], tables: Tables, language: Language): string[] {
  const rows = checks.map((check) => [
    WORDS[language][check.verdict],
    check.difference ?? "",
    check.title[language],
    placeOf(check, tables, language),
  ]);
  const lines = padded(rows, [1]);
  return checks.flatMap((check, index) => [`  ${lines[index] ?? ""}`, `      ${check.sentence[language]}`]);
}
