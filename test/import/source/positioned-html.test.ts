import { expect, test } from "vitest";
import { readHtml } from "../../../src/import/source/html.js";
import { Effort } from "../../../src/import/source/limits.js";
import { rowsOf, shapeOf, tablesOf } from "./support.js";

const word = (text: string, left: number, top: number): string =>
  `<div class="p" style="top:${top}pt;left:${left}pt;line-height:10pt;font-size:10pt;width:auto;position:absolute;">${text}</div>`;
const across = (left: number, top: number, width: number): string =>
  `<div class="r" style="position:absolute;left:${left}pt;top:${top}pt;width:${width}pt;height:0.0pt;border-bottom:0.5pt solid #000;"> </div>`;
const down = (left: number, top: number, height: number): string =>
  `<div class="r" style="position:absolute;left:${left}pt;top:${top}pt;width:0.0pt;height:${height}pt;border-right:0.5pt solid #000;"> </div>`;
const page = (...parts: readonly string[]): string =>
  `<div class="page" style="width:595.0pt;height:842.0pt;overflow:hidden;position:relative;">${parts.join("")}</div>`;

/** A table of three columns with lines, of rows 20 points high. */
const ruled = (rows: readonly (readonly string[])[], top: number): string[] => [
  ...Array.from({ length: rows.length + 1 }, (_, row) => across(50, top + row * 20, 300)),
  ...[50, 150, 250, 350].map((left) => down(left, top, rows.length * 20)),
  ...rows.flatMap((cells, row) => cells.map((text, column) => word(text, 55 + column * 100, top + 5 + row * 20))),
];

test("pages whose words and lines stand at positions are read as pages are", () => {
  const source = readHtml(
    `<h1>示例局2024年部门预算</h1><div>${page(
      word("公开表1", 400, 40),
      word("支出总体情况表", 180, 60),
      ...ruled(
        [
          ["科目编码", "科目名称", "预算数"],
          ["205", "教育支出", "12.50"],
        ],
        100,
      ),
    )}${page(word("说明一段文字在第二页。", 50, 60), word("第二段。", 50, 120))}</div><p>关闭</p>`,
    new Effort(),
  );
  expect(shapeOf(source)[0]).toBe("示例局2024年部门预算");
  expect(shapeOf(source).at(-1)).toBe("关闭");
  const [table] = tablesOf(source);
  expect(rowsOf(table!)).toEqual([
    ["科目编码", "科目名称", "预算数"],
    ["205", "教育支出", "12.50"],
  ]);
  expect(table?.place).toMatchObject({ page: 1 });
});

test("an element with few positions is no page", () => {
  const source = readHtml(
    `<div style="position:relative;width:100pt;height:20pt;"><p>一段</p><span style="position:absolute;left:1pt;top:2pt;">标</span></div>`,
    new Effort(),
  );
  expect(shapeOf(source)).toEqual(["一段", "标"]);
});
