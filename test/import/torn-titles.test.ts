/** Titles of tables that are set in two lines. */
import { expect, test } from "vitest";
import { disagreements, factsLike, importedText, leftovers, rowsText } from "./support/table-text.js";

const CLASSES =
  "部门经济科目编码 | 部门经济科目名称 | 政府经济科目编码 | 政府经济科目名称 | 合计 | 人员经费支出 | 公用经费支出";

test("brackets after a title that go on in the next line tell which expenditure a table is of", async () => {
  const table = (title: string, head: string, rows: string): string =>
    `${title}\n单位：元\n${rowsText(`\n${head}${rows}`)}\n\n`;
  const result = await importedText(
    table(
      "2024年部门综合预算一般公共预算支出明细表（按支出经济分类科\n目-不含上年结转）",
      `${CLASSES} | 专项业务经费支出`,
      `
 | 合计 | | | 900.00 | 500.00 | 100.00 | 300.00
301 | 工资福利支出 | | | 500.00 | 500.00 | 0.00 | 0.00
30101 | 基本工资 | 50101 | 工资奖金津补贴 | 500.00 | 500.00 | 0.00 | 0.00
302 | 商品和服务支出 | | | 400.00 | 0.00 | 100.00 | 300.00
30201 | 办公费 | 50201 | 办公经费 | 400.00 | 0.00 | 100.00 | 300.00`,
    ) +
      table(
        "2024年部门综合预算一般公共预算基本支出明细表（按支出经济分类科目-不\n含上年结转）",
        CLASSES,
        `
 | 合计 | | | 600.00 | 500.00 | 100.00
301 | 工资福利支出 | | | 500.00 | 500.00 | 0.00
30101 | 基本工资 | 50101 | 工资奖金津补贴 | 500.00 | 500.00 | 0.00
302 | 商品和服务支出 | | | 100.00 | 0.00 | 100.00
30201 | 办公费 | 50201 | 办公经费 | 100.00 | 0.00 | 100.00`,
      ),
  );
  expect(leftovers(result)).toEqual([]);
  expect(disagreements(result)).toEqual([]);
  expect(result.contradictions).toEqual([]);
  expect(factsLike(result, /department 30201/)).toEqual([
    "economic department 30201 = 400.00 元",
    "economic department 30201 project = 300.00 元",
    "economic department 30201 personnel = 0.00 元",
    "economic department 30201 operating = 100.00 元",
    "economic department 30201 = 100.00 元",
    "economic department 30201 personnel = 0.00 元",
    "economic department 30201 operating = 100.00 元",
  ]);
});

test.each([
  ["2024年部门综合预算政府采购（资产配置、购买服务）\n预算表（不含上年结转）", "procurement"],
  ["2024年部门综合预算一般公共预算拨款“三公”经费、\n会议费、培训费表（不含上年结转）", "threePublic"],
])("a title whose end is short but for its brackets, or goes on after 、: %s", async (title, id) => {
  const rows =
    id === "procurement"
      ? "\n采购项目 | 采购目录 | 数量 | 预算金额\n办公楼运行维护 | C99其他服务 | 2 | 30.14"
      : "\n合计 | 因公出国（境）费用 | 公务接待费 | 会议费 | 培训费\n3.00 | 1.00 | 2.00 | 4.00 | 5.00";
  const result = await importedText(`${title}\n单位：万元\n${rowsText(rows)}\n`);
  const [table] = result.tables;
  expect(table?.title).toBe(title.replace("\n", ""));
  expect(table?.id).toMatch(id === "procurement" ? /procurement|purchasedServices/ : /threePublic/);
});
