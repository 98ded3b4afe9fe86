import { blankAsNull, cellsOf, linesBetween, readingsAt, type PublishedLine, type Reading } from "./published-text.js";

const FUNDS = ["general", "governmentFund", "stateCapital"] as const;

/** Table 1: income on the left, functional categories on the right. */
export function readSummaryTable(lines: readonly PublishedLine[]): Reading[] {
  const readings: Reading[] = [];
  let group: readonly string[] = [];
  let parent: readonly string[] = [];
  for (const line of linesBetween(lines, /^表1:/, /^表4:/)) {
    const [label = "", left, category = "", right] = cellsOf(line);
    if (right === undefined || label === "收入" || label === "项目") continue;
    const at = readingsAt(line.number);
    const amount = blankAsNull(left);
    if (label === "收入总计") {
      readings.push(at.figure(["income", "total"], amount), at.figure(["expenditure", "total"], blankAsNull(right)));
      continue;
    }
    if (label === "一、本年收入") {
      group = ["income"];
      readings.push(at.figure([...group, "amount"], amount));
    } else if (label === "二、上年结转结余") {
      group = ["income", "balances", "上年结转结余"];
      readings.push(at.figure([...group, "amount"], amount));
    } else if (/^\d\. /.test(label)) {
      parent = [...group, "items", label.slice(3)];
      readings.push(at.figure([...parent, "amount"], amount));
    } else if (label !== "") {
      readings.push(at.figure([...parent, "items", label.replace("其中：", ""), "amount"], amount));
    }
    readings.push(...categoryCell(line.number, category, ["amount"], [right]));
  }
  return readings;
}

/** Table 4: fiscal income on the left, functional categories by fund on the right. */
export function readFiscalTable(lines: readonly PublishedLine[]): Reading[] {
  const sources = new Map([
    ["财政拨款(补助)", "fiscal"], ["一般公共预算", "general"], ["政府性基金预算", "governmentFund"],
    ["国有资本经营预算", "stateCapital"], ["收入总计", "fiscal"],
  ]);
  const readings: Reading[] = [];
  for (const line of linesBetween(lines, /^表4:/, /^表7:/)) {
    const [label = "", left, category = "", ...funds] = cellsOf(line);
    const at = readingsAt(line.number);
    const source = sources.get(label);
    if (funds.length < 4 || label === "项目") continue;
    if (source !== undefined) readings.push(at.figure(["income", "funding", source], blankAsNull(left)));
    const fields = ["funding.fiscal", ...FUNDS.map((fund) => `funding.${fund}`)];
    if (category === "支出总计") {
      fields.forEach((field, index) => {
        readings.push(at.figure(["expenditure", ...field.split(".")], blankAsNull(funds[index])));
      });
    }
    readings.push(...categoryCell(line.number, category, fields, funds));
  }
  return readings;
}

/** Table 7: project expenditure of 类 and 款, and the projects under each 项, by economic class. */
export function readProjectTable(lines: readonly PublishedLine[]): Reading[] {
  const classes = new Map([
    ["工资福利支出", "301"], ["商品和服务支出", "302"], ["对个人和家庭补助", "303"], ["债务利息及费用支出", "307"],
    ["资本性支出(基本建设)", "309"], ["资本性支出", "310"], ["对企业补助(基本建设)", "311"], ["对企业补助", "312"],
    ["社会保障补助", "313"], ["其他支出", "399"],
  ]);
  const readings: Reading[] = [];
  let headings: string[] = [];
  for (const line of linesBetween(lines, /^表7:/, /^表8:/)) {
    const cells = cellsOf(line);
    const at = readingsAt(line.number);
    if (cells[0] === "科目编码") {
      headings = cells;
      for (const heading of ["对个人和家庭补助", "社会保障补助"]) {
        readings.push(at.text(["expenditure", "project", "economic", classes.get(heading) ?? "", "name"], heading));
      }
    }
    const [first = "", second = "", third = "", name = "", project = "", total] = cells;
    const isTotal = project === "合计";
    if (total === undefined || !(isTotal || /^\d{3}$/.test(first))) continue;
    const codes = [first, first + second, first + second + third].slice(0, third ? 3 : second ? 2 : 1);
    const category = isTotal ? ["expenditure"] : ["expenditure", ...codes.flatMap((code) => ["items", code])];
    const holder = third === "" ? [...category, "project"] : ["projects", project];
    if (!isTotal) readings.push(at.text([...category, "name"], name));
    if (third !== "") {
      readings.push(at.text(["projects", project, "name"], project));
      readings.push(at.text(["projects", project, "function"], codes[2] ?? ""));
    }
    readings.push(at.figure([...holder, "amount"], blankAsNull(total)));
    headings.forEach((heading, column) => {
      const economicClass = classes.get(heading);
      if (economicClass === undefined) return;
      readings.push(at.figure([...holder, "economic", economicClass], blankAsNull(cells[column])));
    });
  }
  return readings;
}

/** Tables 8 and 9: a total row of blanks and a note. */
export function readEmptyTables(lines: readonly PublishedLine[]): Reading[] {
  const readings: Reading[] = [];
  for (const [id, from, to] of [["governmentFund", /^表8:/, /^表9:/], ["stateCapital", /^表9:/, /^表10:/]] as const) {
    for (const line of linesBetween(lines, from, to)) {
      const at = readingsAt(line.number);
      const cells = cellsOf(line);
      if (line.text.startsWith("备注：")) readings.push(at.text(["tables", id, "note"], line.text.replace("备注：", "")));
      if (!/^合 ?计$/.test(cells[3] ?? "")) continue;
      ["amount", "basic", "project"].forEach((field, index) => {
        readings.push(at.figure(["expenditure", "funding", id, field], blankAsNull(cells[4 + index])));
      });
    }
  }
  return readings;
}

/** Table 10: 三公 by fund. */
export function readThreePublicTable(lines: readonly PublishedLine[]): Reading[] {
  const root = ["threePublic"];
  const vehicles = [...root, "items", "vehicles"];
  const rows = new Map([
    ["合计", root], ["因公出国（境）费", [...root, "items", "abroad"]], ["公务接待费", [...root, "items", "reception"]],
    ["公务用车购置及运行费 （小计）", vehicles], ["其中：公务用车购置费", [...vehicles, "items", "vehiclePurchase"]],
    ["公务用车运行费", [...vehicles, "items", "vehicleOperation"]],
  ]);
  const readings: Reading[] = [];
  for (const line of linesBetween(lines, /^表10:/, /^第三部分/)) {
    const [label = "", total, ...funds] = cellsOf(line);
    const holder = rows.get(label);
    if (holder === undefined || total === undefined) continue;
    const at = readingsAt(line.number);
    if (label !== "合计") readings.push(at.text([...holder, "name"], label.replace("其中：", "")));
    readings.push(at.figure([...holder, "amount"], blankAsNull(total)));
    FUNDS.forEach((fund, index) => {
      readings.push(at.figure([...holder, "funding", fund], blankAsNull(funds[index])));
    });
  }
  return readings;
}

const TABLE_IDS = [
  "summary", "income", "expenditure", "fiscal", "general", "basic", "project", "governmentFund", "stateCapital",
  "threePublic",
];

/** The tables that the contents announce. */
export function readAnnouncedTables(contents: readonly PublishedLine[]): Reading[] {
  const announced = contents.filter((line) => /^- .、.*表$/.test(line.text));
  return announced.flatMap((line, index) => {
    const [number = "", title = ""] = line.text.replace("- ", "").split("、");
    const table = ["tables", TABLE_IDS[index] ?? ""];
    const at = readingsAt(line.number);
    return [at.text([...table, "number"], number), at.text([...table, "title"], title)];
  });
}

/** Title, maker and unit of each printed table. */
export function readTableHeadings(body: readonly PublishedLine[]): Reading[] {
  const readings: Reading[] = [];
  let table: readonly string[] = [];
  let numberLine = -1;
  for (const line of linesBetween(body, /^第二部分/, /^第三部分/)) {
    const at = readingsAt(line.number);
    const number = /^表(\d+):/.exec(line.text)?.[1];
    if (number !== undefined) {
      table = ["tables", TABLE_IDS[Number(number) - 1] ?? ""];
      numberLine = line.number;
    }
    if (line.number === numberLine + 2) readings.push(at.text([...table, "title"], line.text));
    const [, label, value = ""] = /^(编制部门|单位)[：:](.*)$/.exec(line.text) ?? [];
    if (label === "编制部门") readings.push(at.text([...table, "preparedBy"], value.trim()));
    if (label === "单位") readings.push(at.text([...table, "unit"], value.trim()));
  }
  return readings;
}

function categoryCell(
  line: number, category: string, fields: readonly string[], cells: readonly (string | undefined)[],
): Reading[] {
  const match = /^(\d{3})(\p{Script=Han}+)$/u.exec(category);
  if (match === null) return [];
  const at = readingsAt(line);
  const holder = ["expenditure", "items", match[1] ?? ""];
  return [
    at.text([...holder, "name"], match[2] ?? ""),
    ...fields.map((field, index) => at.figure([...holder, ...field.split(".")], blankAsNull(cells[index]))),
  ];
}
