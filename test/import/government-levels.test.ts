/** Of which level the tables of a whole government are; names and figures are invented. */
import { expect, test } from "vitest";
import { disagreements, importedDocument as imported } from "./support/table-text.js";

const table = (title: string, rows: string): string => `${title}
单位：万元
${rows}

`;

const revenue = (title: string, land: number): string =>
  table(title, `项目\t决算数\n国有土地使用权出让收入\t${land}\n城市基础设施配套费收入\t5\n收入合计\t${land + 5}`);

const spent = (title: string, works: number): string =>
  table(title, `项目\t决算数\n城乡社区支出\t${works}\n其他支出\t10\n支出合计\t${works + 10}`);

const TITLE = "2024年示例省政府性基金";

test("a title of the whole region again, after tables of the own level, is of that level", async () => {
  const result = await imported(`示例省2024年全省和省本级财政决算

${revenue(`${TITLE}收入决算表`, 300)}${spent(`${TITLE}支出决算表`, 200)}${revenue("2024年示例省本级政府性基金收入决算表", 40)}${spent(`${TITLE}支出决算表`, 30)}`);
  expect(result.budgets.map(({ title, expenditure }) => [title, expenditure?.amount])).toEqual([
    ["示例省2024年全省和省本级财政决算", "210"],
    ["示例省2024年全省和省本级财政决算（本级）", "40"],
  ]);
  expect([disagreements(result), result.contradictions]).toEqual([[], []]);
});

test("a table of the whole region that is printed again stays what it is", async () => {
  const { budgets } = await imported(`示例省2024年全省和省本级财政决算

${revenue(`${TITLE}收入决算表`, 300)}${spent(`${TITLE}支出决算表`, 200)}${spent("2024年示例省本级政府性基金支出决算表", 30)}${spent(`${TITLE}支出决算表`, 200)}`);
  expect(budgets.map(({ expenditure }) => expenditure?.amount)).toEqual(["210", "40"]);
});

test("basic expenditure by economic class, whose title names no government, is of the level before it", async () => {
  const general = (title: string, tax: number): string =>
    table(title, `项目\t决算数\n税收收入\t${tax}\n非税收入\t10\n收入合计\t${tax + 10}`);
  const { budgets } = await imported(`示例省2024年全省和省本级财政决算

${general("2024年示例省一般公共预算收入决算表", 90)}${general("2024年示例省本级一般公共预算收入决算表", 30)}${table(
    "基本支出经济分类表",
    "科目编码\t科目名称\t决算数\n501\t机关工资福利支出\t8\n502\t机关商品和服务支出\t2\n\t合计\t10",
  )}`);
  expect(budgets.map(({ economic }) => economic?.length ?? 0)).toEqual([0, 1]);
});
