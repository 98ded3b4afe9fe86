import { blankAsNull, cellsOf, linesBetween, readingsAt, type PublishedLine, type Reading } from "./published-text.js";

/** The four performance tables 项目支出绩效目标表. */
export function readPerformanceTables(lines: readonly PublishedLine[]): Reading[] {
  const readings: Reading[] = [];
  let project: readonly string[] = [];
  let owner: { line: number; name: string } = { line: 0, name: "" };
  let levels = ["", ""];
  let count = -1;
  for (const line of linesBetween(lines, /^项目支出绩效目标表/, /^（五）其他需要说明的事项/)) {
    const cells = cellsOf(line);
    const printed = cells.filter((cell) => cell !== "");
    const at = readingsAt(line.number);
    const [label = "", value = ""] = printed;
    if (label === "预算单位") {
      owner = { line: line.number, name: value };
      count = -1;
    } else if (label === "项目名称") {
      project = ["projects", value];
      readings.push(readingsAt(owner.line).text([...project, "owner"], owner.name));
      readings.push(at.text([...project, "name"], value), at.text([...project, "officer"], printed[3] ?? ""));
    } else if (label.startsWith("项目资金")) {
      const money = [...project, "performance"];
      const others = cells.findIndex((cell) => cell.startsWith("其他资金"));
      readings.push(at.figure([...money, "amount"], blankAsNull(printed[2])));
      readings.push(at.figure([...money, "funding", "fiscal"], blankAsNull(printed[4])));
      readings.push(at.figure([...money, "funding", "named", "其他资金"], blankAsNull(cells[others + 1])));
    } else if (label === "项目总体目标") {
      goalsOf(value).forEach((goal, index) => {
        readings.push(at.text([...project, "performance", "goals", `#${index}`], goal));
      });
    } else if (label === "一级指标") {
      count = 0;
    } else if (count >= 0 && printed.length >= 7) {
      // The last seven cells are always printed; 一级 and 二级 only where they change.
      if (printed.length === 9) levels = printed.slice(0, 2);
      if (printed.length === 8) levels = [levels[0] ?? "", printed[0] ?? ""];
      const path = [...project, "performance", "indicators", `#${count}`];
      readings.push(...indicatorRow(line.number, path, levels, printed.slice(-7)));
      count += 1;
    }
  }
  return readings;
}

function indicatorRow(
  line: number, path: readonly string[], levels: readonly string[], cells: readonly string[],
): Reading[] {
  const at = readingsAt(line);
  const [name = "", target = "", basis = "", prior = "", weight = "", scoring = "", evidence = ""] = cells;
  const readings: Reading[] = [
    at.text([...path, "level1"], levels[0] ?? ""), at.text([...path, "level2"], levels[1] ?? ""),
    at.text([...path, "name"], name), at.text([...path, "basis"], basis),
    at.text([...path, "scoring"], scoring), at.text([...path, "evidence"], evidence),
    at.figure([...path, "weight"], weight),
  ];
  for (const [field, cell] of [["target", target], ["prior", prior]] as const) {
    readings.push(at.text([...path, field, "text"], cell));
    const digits = /\d+(?:\.\d+)?/.exec(cell)?.[0];
    if (digits === undefined) continue;
    readings.push(at.figure([...path, field, "value"], digits));
    const [before = "", after = ""] = cell.split(digits);
    if (before !== "") readings.push(at.word([...path, field, "operator"], before.trim()));
    if (after !== "") readings.push(at.text([...path, field, "unit"], after.trim()));
  }
  return readings;
}

/** A goal cell holds one goal, or several that begin with 目标 1、; marks such as `<p>` are not its words. */
function goalsOf(cell: string): string[] {
  const goals = cell.replace(/<\/?p>/g, "").split(/(?=目标 \d、)/);
  return goals.map((goal) => goal.trim()).filter((goal) => goal !== "");
}
