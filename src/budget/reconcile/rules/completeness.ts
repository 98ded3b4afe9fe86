/** What a disclosure has to hold: its tables, notes, the right year, reasons, and one writing of each figure. */
import type { Printing, Section, Table } from "../../schema.js";
import type { Checker, Rule } from "../checker.js";
import { isNothing } from "../checker.js";
import { comparisons, readOf, valueOf } from "../compared.js";
import { CONSISTENT, EMPTY_TABLES, REASONS, TABLES } from "../grounds.js";
import { labelOf, plainRead } from "../reads.js";
import { staleYear } from "../stale-years.js";
import { PRINTED_ALIKE } from "./printings.js";

export const COMPLETENESS_RULES: readonly Rule[] = [
  {
    id: "tables-held",
    group: "completeness",
    tolerance: "none",
    ground: TABLES,
    title: { "zh-CN": "目录中的表都在文件中", en: "Every announced table is held" },
    formula: "tables[].announced ⇒ tables[].state ≠ absent",
    run: checkTables,
  },
  {
    id: "empty-tables",
    group: "completeness",
    tolerance: "none",
    ground: EMPTY_TABLES,
    title: { "zh-CN": "空表有说明，有说明的空表没有数字", en: "An empty table has a note, and no figures" },
    formula: "tables[].state = empty ⇔ note, and no figure of that table other than blank or zero",
    run(checker) {
      (checker.budget.tables ?? []).forEach((table, index) => checkEmpty(checker, table, index));
    },
  },
  {
    id: "stale-year",
    group: "completeness",
    tolerance: "none",
    ground: CONSISTENT,
    title: { "zh-CN": "正文中的预算年度正确", en: "The text speaks of the right budget year" },
    formula: "no “YYYY年部门预算” in text, tables of another year (截至2022年底, 比2022年 … are legitimate)",
    run: checkYears,
  },
  {
    id: "reason-given",
    group: "completeness",
    tolerance: "none",
    ground: REASONS,
    title: { "zh-CN": "有增减即有原因", en: "Every change has a reason" },
    formula: "compare[].change ≠ 0 ⇒ compare[].reason",
    run: checkReasons,
  },
  PRINTED_ALIKE,
];

function checkTables(checker: Checker): void {
  const tables = checker.budget.tables ?? [];
  const announced = tables.filter((table) => table.announced === true);
  tables.forEach((table, index) => {
    if (table.state !== "absent") return;
    const subject = { name: { "zh-CN": "目录", en: "contents" }, printed: placesAt(table.printed, "title") };
    checker.report({
      verdict: "not-evaluable",
      at: `$.tables[${index}]`,
      stated: [plainRead(table.title, undefined, `$.tables[${index}].title`, subject, ["name"])],
      sentence: {
        "zh-CN": `目录列有${numberOf(table)}《${table.title}》，文件中没有这张表，与它有关的核对都无法进行。`,
        en: `The contents announce ${numberOf(table)}《${table.title}》, which the document does not hold: nothing in it can be checked.`,
      },
    });
  });
  const held = announced.filter(({ state }) => state !== "absent");
  if (held.length > 0) {
    checker.report({
      verdict: "match",
      at: "$.tables",
      sentence: {
        "zh-CN": `目录列出 ${announced.length} 张表，文件中有 ${held.length} 张。`,
        en: `The contents announce ${announced.length} tables, ${held.length} of which the document holds.`,
      },
    });
  }
}

/** The places of one field. */
function placesAt(printed: Section["printed"], of: string): Printing[] {
  return (printed ?? []).filter(({ field }) => field === of).map(({ field: _field, ...place }) => place);
}

function numberOf({ number }: Table): string {
  return number === undefined ? "" : `表${number}`;
}

/** 不管理专项资金的部门，应公开空表并说明: what a form tells those who fill it in says nothing of this table. */
export function withoutInstructions(note: string): string {
  return note.replace(/[^。；;]*应当?(?:公开|列出?|提供|报送)空表[^。；;]*/g, "");
}

/** 如该部门无政府性基金安排的支出，则本表为空: what would be so says nothing of what is. */
function isConditional(note: string): boolean {
  return /(?:^|[。；;：:，\s])(?:如|若)[^。；;]*(?:为空|空表)/.test(note);
}

/** Whether all figures that a table prints are zeros, which say the same as blanks. */
function isNothingOnly({ cells }: Table): boolean {
  const texts = (cells?.rows ?? []).flat().flatMap((cell) => (typeof cell === "string" ? cell : (cell?.text ?? [])));
  const figures = texts.filter((text) => /^-?[\d,]*\d(?:\.\d+)?%?$/.test(text.trim()));
  return figures.length > 0 && figures.every((text) => !/[1-9]/.test(text));
}

function checkEmpty(checker: Checker, table: Table, index: number): void {
  const at = `$.tables[${index}]`;
  const title = table.title === "" ? `$.tables[${index}]` : `《${table.title}》`;
  const fund = table.id === "governmentFund" || table.id === "stateCapital" ? table.id : undefined;
  const paid = fund === undefined ? undefined : checker.read(checker.expenditure, ["funding", fund]);
  const note = table.note?.trim() ?? "";
  const saysEmpty = !isConditional(note) && /空表|没有使用.*安排的支出/.test(withoutInstructions(note));
  if (table.state === "empty") {
    const figures = paid !== undefined && !isNothing(paid);
    checker.report({
      verdict: figures ? "contradiction" : note === "" ? "not-evaluable" : "match",
      at,
      ...(paid === undefined ? {} : { stated: [paid] }),
      sentence: figures
        ? {
            "zh-CN": `${title}是空表，${labelOf(paid)["zh-CN"]}却有 ${paid.text ?? ""} ${paid.unit ?? ""}，请核对。`,
            en: `${title} is empty, but ${labelOf(paid).en} has ${paid.text ?? ""} ${paid.unit ?? ""}; please check.`,
          }
        : note === ""
          ? {
              "zh-CN": `${title}是空表，没有说明为什么空，请补充说明。`,
              en: `${title} is empty without a note saying why; please add one.`,
            }
          : { "zh-CN": `${title}是空表，有说明。`, en: `${title} is empty, and a note says why.` },
    });
  } else if (table.state === "held" && saysEmpty && !isNothingOnly(table)) {
    checker.report({
      verdict: "contradiction",
      at,
      sentence: {
        "zh-CN": `${title}说明为空表（“${note}”），表中却有数字，请核对。`,
        en: `The note of ${title} calls it empty (“${note}”), yet it has figures; please check.`,
      },
    });
  }
}

function checkYears(checker: Checker): void {
  const { budget } = checker;
  let read = 0;
  let stale = 0;
  const look = (text: string | undefined, path: string, printed: Section["printed"]): void => {
    if (text === undefined) return;
    read += 1;
    const found = staleYear(text, budget.year);
    if (found === undefined) return;
    stale += 1;
    const own = placesAt(printed, path.slice(path.lastIndexOf(".") + 1).replace(/\[(\d+)\]$/, ".$1"));
    const subject = { name: { "zh-CN": "正文", en: "text" }, printed: own.length > 0 ? own : printed };
    checker.report({
      verdict: "contradiction",
      at: path,
      stated: [plainRead(String(found.year), undefined, path, subject, ["name"])],
      sentence: {
        "zh-CN": `${budget.year} 年的文件中写着“${found.phrase}”，请核对年份。`,
        en: `A document on ${budget.year} says “${found.phrase}”; please check the year.`,
      },
    });
  };
  const walk = (sections: readonly Section[], path: string): void => {
    sections.forEach((section, index) => {
      const own = `${path}[${index}]`;
      look(section.heading, `${own}.heading`, section.printed);
      section.paragraphs?.forEach((paragraph, at) => look(paragraph, `${own}.paragraphs[${at}]`, section.printed));
      walk(section.sections ?? [], `${own}.sections`);
    });
  };
  walk(budget.text ?? [], "$.text");
  (budget.tables ?? []).forEach((table, index) => {
    look(table.title, `$.tables[${index}].title`, table.printed);
    look(table.note, `$.tables[${index}].note`, table.printed);
  });
  if (read > 0 && stale === 0) {
    checker.report({
      verdict: "match",
      at: "$.text",
      sentence: {
        "zh-CN": `正文和表名中的预算年度都是 ${budget.year} 年。`,
        en: `Text and titles all speak of ${budget.year}.`,
      },
    });
  }
}

/** A change that prints its figures without a reason is missing something, not wrong. */
function checkReasons(checker: Checker): void {
  let given = 0;
  for (const compared of comparisons(checker)) {
    const change = readOf(checker, compared, "change");
    if (change === undefined || valueOf(change).isZero()) continue;
    if (compared.comparison.reason?.trim()) {
      given += 1;
      continue;
    }
    const label = labelOf(change);
    checker.report({
      verdict: "not-evaluable",
      stated: [change],
      sentence: {
        "zh-CN": `${label["zh-CN"]} ${change.text ?? ""} ${compared.unit}，没有说明原因。`,
        en: `${label.en}: no reason is given.`,
      },
    });
  }
  if (given > 0) {
    checker.report({
      verdict: "match",
      at: "$",
      sentence: { "zh-CN": `${given} 处增减说明了原因。`, en: `A reason is given for ${given} changes.` },
    });
  }
}
