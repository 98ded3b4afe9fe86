/** What an import read and what it left over, for people and as JSON. */
import { reconcile, type Check } from "../budget/reconcile.js";
import type { Doubt, ImportedBudget, SourcePlace } from "../import/index.js";
import type { Language } from "./console.js";
import type { ImportedFile } from "./import.js";
import { placesOf, type Tables } from "./place-words.js";

const KINDS: Readonly<Record<Doubt["kind"], Readonly<Record<Language, string>>>> = {
  leftover: { "zh-CN": "未读懂", en: "left over" },
  ambiguous: { "zh-CN": "有歧义，未读入", en: "ambiguous, not read" },
  assumed: { "zh-CN": "按推断读入", en: "read on an assumption" },
  disagreement: { "zh-CN": "原文前后不一", en: "printed differently" },
  source: { "zh-CN": "文件", en: "file" },
};

/**
 * The report of one document as text: counts and what is doubtful of it as a whole, with `report` every table, doubt and
 * contradiction with its place.
 */
export function importReport(
  { file, result }: ImportedFile,
  { language, report }: { readonly language: Language; readonly report: boolean },
): string {
  const isEnglish = language === "en";
  const lines = [file];
  const listed = (doubts: readonly Doubt[]): void => {
    for (const { kind, message, place, text } of doubts) {
      const words =
        text === undefined || text.trim() === ""
          ? ""
          : isEnglish
            ? ` “${short(text, language)}”`
            : `“${short(text, language)}”`;
      lines.push(
        `  ${placeInWords(place, language)}${KINDS[kind][language]}${isEnglish ? ": " : "："}${message[language]}${words}`,
      );
    }
  };
  if (!result.ok) {
    lines.push(isEnglish ? "  not imported" : "  没有导入");
    listed(result.doubts);
    for (const { path, message } of result.problems) lines.push(`  ${path} ${message[language]}`);
    return `${lines.join("\n")}\n`;
  }
  lines.push(summaryOf(result, language));
  if (report) {
    for (const { id, title, rows, figures, place, kept } of result.tables) {
      const name = id ?? (isEnglish ? "not recognised" : "未认出");
      const read = isEnglish ? `${rows} rows, ${figures} figures` : `${rows} 行，${figures} 个数字`;
      const asPrinted = isEnglish
        ? `kept as printed: ${rows} rows, whose figures are not checked${figures === 0 ? "" : `, but for ${figures} totals that were read`}`
        : `照原样保留 ${rows} 行，${figures === 0 ? "" : `读入 ${figures} 个合计数，`}其中的${figures === 0 ? "" : "其他"}数字没有核对`;
      const count = kept === true ? asPrinted : read;
      lines.push(`  ${placeInWords(place, language)}${title === "" ? "—" : title} [${name}] ${count}`);
    }
    const contradictions = contradictionsOf(result);
    listed(result.doubts.filter((doubt) => !contradictions.some(({ check }) => isToldBy(check, doubt))));
    for (const { check, tables } of contradictions) {
      const place = placesOf(check, tables, language);
      lines.push(`  ${place}  ${isEnglish ? "contradiction: " : "矛盾："}${check.sentence[language]}`);
    }
  } else if (result.doubts.length + result.contradictions.length > 0) {
    // What is said of the whole document may change what all its figures are of.
    listed(result.doubts.filter(({ place }) => Object.keys(place).length === 0));
    lines.push(isEnglish ? "  --report lists them with their places." : "  加 --report 列出每一处及其位置。");
  }
  return `${lines.join("\n")}\n`;
}

/** The contradictions of each budget of a document, with its tables: those of another may have the same ids. */
function contradictionsOf({ budgets }: ImportedBudget): { readonly check: Check; readonly tables: Tables }[] {
  return budgets.flatMap((budget) =>
    reconcile(budget)
      .checks.filter(({ verdict }) => verdict === "contradiction")
      .map((check) => ({ check, tables: budget.tables })),
  );
}

/** Whether a contradiction tells of the same two printings as a doubt, so that one of them is enough. */
function isToldBy({ rule, sentence }: Check, { kind, message }: Doubt): boolean {
  if (rule !== "printed-alike" || kind !== "disagreement") return false;
  const [, name = "", first, second] =
    /^“?(.+?)”?（[^（）]*）有两种写法：([^（、]+)(?:（[^（）]*）)?、([^。]+?)。两处/.exec(message["zh-CN"]) ?? [];
  const says = (figure: string | undefined): boolean =>
    figure !== undefined && sentence["zh-CN"].includes(`为 ${figure}，`);
  return sentence["zh-CN"].includes(name) && says(first) && says(second);
}

function summaryOf(result: ImportedBudget, language: Language): string {
  const { budget, tables, rows, figures, doubts, contradictions } = result;
  const { recognised, kept } = countTables(tables);
  const of = (...kinds: Doubt["kind"][]): number => doubts.filter(({ kind }) => kinds.includes(kind)).length;
  return language === "en"
    ? `  ${budget.title}: ${recognised} of ${tables.length} tables recognised${kept === 0 ? "" : ` and ${kept} kept as printed`}, ${rows} rows and ${figures} figures read; ` +
        `${of("leftover")} left over, ${of("ambiguous")} ambiguous, ${of("assumed")} assumed, ` +
        `${of("disagreement")} printed differently, ${contradictions.length} contradictions`
    : `  ${budget.title}：认出 ${tables.length} 张表中的 ${recognised} 张${kept === 0 ? "" : `，照原样保留 ${kept} 张`}，读入 ${rows} 行、${figures} 个数字；` +
        `未读懂 ${of("leftover")} 处，有歧义 ${of("ambiguous")} 处，按推断读入 ${of("assumed")} 处，` +
        `原文前后不一 ${of("disagreement")} 处，核对有矛盾 ${contradictions.length} 处`;
}

/** How many tables were read, and how many of the others are kept as printed. */
export function countTables(tables: ImportedBudget["tables"]): { readonly recognised: number; readonly kept: number } {
  const kept = tables.filter((table) => table.kept === true).length;
  return { recognised: tables.filter(({ id }) => id !== undefined).length - kept, kept };
}

/** The report of all documents as JSON: tables, rows, figures, doubts, contradictions, and the place of every figure. */
export function importReportJson(files: readonly ImportedFile[]): string {
  const reports = files.map(({ file, result }) => {
    if (!result.ok) return { file, ok: false, doubts: result.doubts, problems: result.problems };
    const { tables, rows, figures, doubts, contradictions, provenance, reconciliation } = result;
    return {
      file,
      ok: true,
      tables,
      rows,
      figures,
      doubts,
      contradictions,
      checks: reconciliation.summary,
      provenance,
    };
  });
  return `${JSON.stringify({ files: reports }, null, 2)}\n`;
}

function placeInWords(place: SourcePlace, language: Language): string {
  const { file, sheet, page, line, table, row, column } = place;
  const isEnglish = language === "en";
  const parts = [
    ...(file === undefined ? [] : [file]),
    ...(sheet === undefined ? [] : [sheet]),
    ...(
      [
        [page, "第", "页", "page"],
        [line, "第", "行", "line"],
        [line === undefined ? table : undefined, "第", "张表", "table"],
        [line === undefined ? row : undefined, "第", "行", "row"],
        [column, "第", "列", "column"],
      ] as const
    ).flatMap(([number, before, after, word]) =>
      number === undefined ? [] : [isEnglish ? `${word} ${number}` : `${before}${number}${after}`],
    ),
  ];
  return parts.length === 0 ? "" : `${parts.join(" ")}  `;
}

/** Characters of printed words that are quoted, at most; a list of figures is quoted by whole entries. */
const [LONGEST, LONGEST_LIST] = [60, 160];

function short(text: string, language: Language): string {
  const words = text.replace(/\s+/g, " ");
  const figures = words.match(/\d\s*(?:[万亿]?元|[%％])/g)?.length ?? 0;
  if (words.length <= (figures > 1 ? LONGEST_LIST : LONGEST)) return words;
  const end = words.slice(0, LONGEST_LIST).search(/[；，][^；，]*$/);
  if (figures < 2 || end < LONGEST) return `${words.slice(0, LONGEST)}…`;
  return `${words.slice(0, end)}${language === "en" ? ` … (${figures} figures)` : `……共 ${figures} 个数字`}`;
}
