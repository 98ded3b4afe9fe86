import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/text/csv.js";
import { headRows } from "../../src/text/plain-table.js";
import { printedModel } from "../../src/elements/budget-table/printed-wording.js";
import {
  isRowName,
  printedNames,
  printedTable,
  type PlacedCell,
  type PrintedTable,
} from "../../src/views/official/printed-table.js";
import { government } from "../../stories/support/government.js";
import { budgetOf } from "../support/budgets.js";

const found = (name: string): PrintedTable => {
  const table = printedTable(government, name);
  if (table === undefined) throw new Error(name);
  return table;
};
const drawn = (rows: readonly (readonly PlacedCell[])[]): string[] =>
  rows.map((cells) =>
    cells.map(({ text, column, columns, rows: high }) => `${column}+${columns}×${high} ${text}`).join("|"),
  );

test("every table that is kept is named once: by its id, a second one of an id by its title", () => {
  expect(printedNames(government)).toEqual([
    "transfers",
    "debt",
    "示例州专项债券项目情况表",
    "purchasedServices",
    "other",
  ]);
  expect(printedNames(government).map((name) => found(name).record)).toEqual(
    government.tables?.filter(({ cells }) => cells !== undefined),
  );
  expect(printedTable(government, "income")).toBeUndefined();
});

test("cells stand beside and below merged ones, and figures, codes and names are told apart", () => {
  const table = found("transfers");
  const { columns, heads, rows, nameColumn } = table;
  expect(drawn(heads).map((line) => line.split("|").slice(0, 5))).toEqual([
    ["0+1×2 序号", "1+2×2 地区", "3+1×2 合计", "4+1×2 税收返还", "5+2×1 一般性转移支付"],
    [
      "5+1×1 均衡性转移支付",
      "6+1×1 县级基本财力保障机制奖补资金",
      "7+1×1 农村危房改造补助",
      "8+1×1 义务教育薄弱环节改善与能力提升补助",
    ],
  ]);
  expect(drawn(rows)[1]).toBe(
    "0+1×1 2|2+1×1 乙县|3+1×1 29,207.50|4+1×1 1,501|5+1×1 16,101|6+1×1 10,299|7+1×1 1,103.5|8+1×1 -1.25",
  );
  expect(drawn(rows)[5]).toMatch(/^0\+3×1 未分配数\|3\+1×1 \|/);
  expect(columns.map(({ kind }) => kind)).toEqual(["code", "text", "text", ...Array<string>(6).fill("figure")]);
  expect(nameColumn).toBe(1);
  expect(
    rows
      .flat()
      .filter((cell) => isRowName(cell, table))
      .map(({ text }) => text),
  ).toEqual(["东部片区", "甲市", "乙县", "丙县", "西部片区", "丁自治县", "戊林区", "未分配数", "合计"]);
  expect(found("示例州专项债券项目情况表").columns.map(({ kind }) => kind)).toEqual([
    "text",
    "text",
    "figure",
    "figure",
    "text",
  ]);
});

test("what is taken away has each text where it begins, figures as plain decimals, and no formula", () => {
  const csv = (name: string): string[] => {
    const { columns, rows } = printedModel(found(name), name);
    return csvText(
      headRows(columns),
      rows.map(({ cells }) => cells),
    )
      .trimEnd()
      .split("\r\n");
  };
  const lines = csv("transfers");
  expect(lines[0]).toBe("\uFEFF序号,地区,地区,合计,税收返还,一般性转移支付,,专项转移支付,");
  expect(lines[5]).toBe("4,西部片区,丁自治县,27221.50,—,16103,10297,1109.5,-3.25");
  expect(lines[7]).toBe("未分配数,,,,,,,,");
  expect(csv("示例州专项债券项目情况表")[1]).toBe("示例州职业教育园区,州教育局,2.00,57.1%,2024年6月");
  expect(csv("other")).toEqual(["\uFEFF,", "附注,'=以决算为准"]);
});

test("rows that end early, cells that reach past the end, and tables without a cell are drawn as far as they go", () => {
  const tables = [
    { id: "a", title: "甲", state: "held", cells: { rows: [["一", { text: "二", columns: 3, rows: 9 }], ["三"], []] } },
    {
      id: "b",
      title: "乙",
      state: "held",
      cells: { heads: [["头", "尾"]], rows: [[{ text: "一", rows: 2 }], [{ text: "二", columns: 9 }]] },
    },
    { id: "c", title: "丙", state: "held", cells: { rows: [] } },
  ];
  const budget = budgetOf({ title: "示例", year: 2024, unit: "元", tables });
  const rowsOf = (name: string) => drawn(printedTable(budget, name)?.rows ?? []);
  expect(rowsOf("a")).toEqual(["0+1×1 一|1+3×3 二", "0+1×1 三", "0+1×1 "]);
  expect(rowsOf("b")).toEqual(["0+1×2 一|1+1×1 |2+1×1 |3+1×1 |4+1×1 |5+1×1 |6+1×1 |7+1×1 |8+1×1 |9+1×1 ", "1+9×1 二"]);
  expect(printedTable(budget, "c")).toMatchObject({ columns: [], rows: [], nameColumn: 0 });
});

test("whatever is merged, every text stands once and every place of the grid is covered by one cell", () => {
  const span = fc.integer({ min: 1, max: 4 });
  const cell = fc.oneof(
    fc.constantFrom("1", "甲", null),
    fc.record({ text: fc.constantFrom("2", "乙", null), columns: span, rows: span }),
  );
  const part = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(part, part, (heads, rows) => {
      const budget = budgetOf({
        title: "示例",
        year: 2024,
        unit: "元",
        tables: [{ id: "a", title: "甲", state: "held", cells: { heads, rows } }],
      });
      const table = printedTable(budget, "a")!;
      for (const [given, placed] of [
        [heads, table.heads],
        [rows, table.rows],
      ] as const) {
        const words = given.flat().map((each) => (typeof each === "object" && each !== null ? each.text : each));
        const isPrinted = (text: string | null) => text !== null && text !== "";
        expect(
          placed
            .flat()
            .map(({ text }) => text)
            .filter(isPrinted),
        ).toEqual(words.filter(isPrinted));
        const covered = placed.map(() => table.columns.map(() => 0));
        placed.forEach((cells, row) =>
          cells.forEach(({ column, columns, rows: high }) => {
            for (let down = row; down < row + high; down += 1)
              for (let at = column; at < column + columns; at += 1) covered[down]![at]! += 1;
          }),
        );
        expect(covered.flat().every((count) => count === 1)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
