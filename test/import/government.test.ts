/** Documents of whole governments, invented on what they publish: what makes them one; of which year and funds they are. */
import { expect, test } from "vitest";
import { importBudget, type ImportedBudget } from "../../src/import/index.js";
import { factsOf } from "./support/facts.js";

async function imported(text: string): Promise<ImportedBudget> {
  const result = await importBudget(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
}

const ONE = (year: number): string => `${year}年示例县一般公共预算收支情况表
单位：万元
收入项目\t金额\t支出项目\t金额
税收收入\t30\t教育支出\t40
非税收入\t10\t
收入合计\t40\t支出合计\t40
`;

test("without a title of the document it is of the latest year that its tables are of", async () => {
  const { budgets } = await imported(`${ONE(2022).replace("收支情况", "收支执行情况")}\n${ONE(2023)}`);
  expect(budgets.map(({ year, fund }) => [year, fund])).toEqual([[2023, "general"]]);
});

test("entries of a portal's menu are no title", async () => {
  const html = `<!doctype html><html><body><ul><li>首页</li><li>财政预决算</li></ul><p>示例县2023年政府预算公开</p></body></html>`;
  const page = html.replace("</body>", `${ONE(2023).replace(/.*\t.*\n/g, "")}<table>${rows(ONE(2023))}</table></body>`);
  const { budget } = await imported(page);
  expect(budget.title).toBe("示例县2023年政府预算公开");
});

function rows(text: string): string {
  const lines = text.split("\n").filter((line) => line.includes("\t"));
  return lines.map((line) => `<tr><td>${line.split("\t").join("</td><td>")}</td></tr>`).join("");
}

test("a fund that no table is of is read from the text; what the tables print is not made anew", async () => {
  const { budgets, doubts } = await imported(`示例县2024年预算执行情况和2025年预算草案的报告
示例县财政局
一、2025年预算草案
1.全县一般公共预算。

${ONE(2025)}
——全县一般公共预算收入预计40万元，增长3%。
2.全县国有资本经营预算。全县国有资本经营预算收入12万元，增长9.1%；支出7万元，下降1.5%。`);
  expect(budgets.map(({ fund }) => fund)).toEqual(["general", "stateCapital"]);
  expect(factsOf(budgets[0]!)).toEqual(
    expect.arrayContaining(["income = 40 万元", "income @2024 execution rate = 3", "income 税收收入 = 30 万元"]),
  );
  expect(factsOf(budgets[1]!)).toEqual([
    "income = 12 万元",
    "income @2024 execution direction = increase",
    "income @2024 execution rate = 9.1",
    "expenditure = 7 万元",
    "expenditure @2024 execution direction = decrease",
    "expenditure @2024 execution rate = 1.5",
  ]);
  expect(doubts).toEqual([]);
});
