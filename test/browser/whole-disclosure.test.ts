import { afterAll, beforeAll, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import published from "../fixtures/korla-2023.txt?raw";
import "../../src/elements/budget-report/define.js";
import { mount, unmountAll } from "./support/elements.js";
import { reportText } from "./support/report.js";

/** Words without what only typesetting makes: blanks, separators in figures, half-width parentheses, marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(/\s|\*\*|<\/?p>/g, "")
    .replace(/(?<=\d),(?=\d)/g, "")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）");
}

const lines = published.split("\n").map((line) => line.trim());
const bodyStart = lines.findIndex((line, index) => line.startsWith("第一部分") && lines.indexOf(line) < index);
const body = lines.slice(bodyStart);
/** Labels of the form on which performance targets are printed: the report has columns and words of its own for them. */
const FORM =
  /^(?:预算单位|项目负责人|项目资金（万元）|年度预算总额:|其中:财政拨款|其他资金:|项目总体目标|[一二三]级指标|指标值设置依据|指标分值权重|指标赋分规则|项目名称)$/;

let words = "";
beforeAll(async () => {
  const report = await mount("budget-report", { budget: korlaText, people: true }, 1280);
  words = plain(await reportText(report));
});
afterAll(() => {
  unmountAll();
});

/** What of a list is nowhere in the report. */
function missing(list: readonly string[]): string[] {
  return list.filter((each) => !words.includes(plain(each)));
}

function holds(list: readonly string[], least: number): void {
  expect(list.length).toBeGreaterThanOrEqual(least);
  expect(missing(list)).toEqual([]);
}

describe("everything in the published document has its place in the report", () => {
  test("every table that is announced or printed, by its title", () => {
    holds(
      lines.filter((line) => /^- .、.*表$/.test(line)).map((line) => line.replace(/^- .、/, "")),
      10,
    );
    holds(
      body.filter((line) => line.endsWith("表") && !line.includes("\t")),
      10,
    );
  });

  test("every cell of every table: names, codes, figures, notes", () => {
    const start = body.findIndex((line) => line.startsWith("第二部分"));
    const end = body.findIndex((line) => line.startsWith("第三部分"));
    const tables = body.slice(start, end);
    const cells = tables.filter((line) => line.includes("\t")).flatMap((line) => line.split("\t"));
    holds(
      cells.map((cell) => cell.trim()).filter((cell) => cell !== ""),
      200,
    );
    holds(
      tables.filter((line) => /^(?:备注|编制部门|单位)[：:]/.test(line)).map((line) => line.replace(/[：:]\s*/, "：")),
      14,
    );
  });

  test("every paragraph: duties, organisation, explanation", () => {
    const paragraphs = body.filter(
      (line) => line !== "" && !line.includes("\t") && !/^表\d+:$|^\(2023 年\)$|^名词解释：$/.test(line),
    );
    const prose = paragraphs.filter(
      (line) =>
        !/^(?:\d\. ?项目名称|设立的政策依据|预算安排规模|项目承担单位|资金分配情况|资金执行时间|编制部门|单位|备注)[：:]/.test(
          line,
        ),
    );
    // Numbers of duties are those of a list; a term is apart from its definition.
    const pieces = prose.flatMap((line) =>
      line
        .replace(/^（[一二三四五六七八九十]+）(?=负责|协助|研究|督促|贯彻|完成|制定)/, "")
        .replace(/^[一二三四五六七八九十]、(?=\*\*)/, "")
        .split(/(?<=\*\*.+\*\*)：/),
    );
    holds(
      pieces.map((piece) => (piece === "2023年2月3日" ? "公开日期：2023 年 2 月 3 日" : piece)),
      140,
    );
  });

  test("every project: name, basis, amount, owner, allocations, period", () => {
    const facts = body.flatMap((line) => {
      const [, label = "", value = ""] =
        /^(?:\d\. ?)?(项目名称|设立的政策依据|项目承担单位|资金执行时间|预算安排规模|资金分配情况)：(.*)$/.exec(line) ??
        [];
      if (label === "预算安排规模") return [value.replace(/\s/g, "")];
      if (label === "资金分配情况")
        return value
          .replace(/。$/, "")
          .split(/[；，]/)
          .map((part) => part.replace(/\s*万元?$/, "").replace(/\s*([\d.]+)$/, "$1"));
      return label === "" ? [] : [value];
    });
    holds(facts, 30);
  });

  test("every performance indicator: goal, levels, name, target, basis, last year, weight, scoring, evidence", () => {
    const start = body.findIndex((line) => line === "项目支出绩效目标表");
    const rows = body.slice(start).filter((line) => line.includes("\t"));
    const cells = rows
      .flatMap((line) => line.split("\t"))
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "" && !FORM.test(plain(cell)));
    holds(
      cells.flatMap((cell) => cell.split("</p> <p>")),
      250,
    );
  });

  test("every term with its definition", () => {
    const terms = body
      .filter((line) => /^.、\*\*/.test(line))
      .flatMap((line) => line.replace(/^.、/, "").split(/(?<=\*\*)：/));
    holds(terms, 16);
  });
});

test("the comparison finds what is left out", () => {
  expect(missing(["这句话文件里没有"])).toEqual(["这句话文件里没有"]);
});
