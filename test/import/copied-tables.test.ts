/** Tables that a browser copied out of a page as text, invented: merged cells stand once, and leave no blanks. */
import { expect, test } from "vitest";
import { factsLike, importedText, rowsText } from "./support/table-text.js";

const copied = (title: string, rows: string): string => `${title}\n单位：万元\n${rowsText(rows)}\n\n`;

const problems = ({ doubts }: Awaited<ReturnType<typeof importedText>>): string[] =>
  doubts.map(({ message }) => message["zh-CN"]);

test("headings over others, codes of three columns, and 合计 over the columns of names", async () => {
  const result = await importedText(
    copied(
      "支出总表",
      `功能分类科目编码 | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | 小计 | 人员经费 | 公用经费
合计 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00
205 | | | 教育支出 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00
205 | 02 | | 普通教育 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00
205 | 02 | 02 | 小学教育 | 90.00 | 60.00 | 50.00 | 10.00 | 30.00`,
    ),
  );
  expect(problems(result)).toEqual([]);
  expect(factsLike(result, /^expenditure (?!205 |20502 )/)).toEqual([
    "expenditure = 90.00 万元",
    "expenditure basic = 60.00 万元",
    "expenditure basic personnel = 50.00 万元",
    "expenditure basic operating = 10.00 万元",
    "expenditure project = 30.00 万元",
    "expenditure 2050202 = 90.00 万元",
    "expenditure 2050202 basic = 60.00 万元",
    "expenditure 2050202 basic personnel = 50.00 万元",
    "expenditure 2050202 basic operating = 10.00 万元",
    "expenditure 2050202 project = 30.00 万元",
  ]);
});

test("two sides, of which one has two pairs of columns, and two totals beside each other", async () => {
  const result = await importedText(
    copied(
      "收支总表",
      `收入 | 支出
项目 | 预算数 | 功能分类 | 预算数 | 支出性质 | 预算数
一、一般公共预算拨款收入 | 90.00 | 一、教育支出 | 90.00 | 一、基本支出 | 60.00
 | | | | 二、项目支出 | 30.00
收入总计 | 90.00 | 支出总计 | 90.00 | 支出总计 | 90.00`,
    ) +
      copied(
        "一般公共预算基本支出表",
        `人员经费 | 公用经费
科目编码 | 科目名称 | 预算数 | 科目编码 | 科目名称 | 预算数
301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 10.00
30101 | 基本工资 | 50.00 | 30201 | 办公费 | 10.00
人员经费合计 | 50.00 | 公用经费合计 | 10.00`,
      ),
  );
  expect(problems(result)).toEqual([]);
  expect(factsLike(result, /^(?:expenditure|economic [^ ]+ 30201)/)).toContain("expenditure 205 = 90.00 万元");
  expect(result.budget.expenditure).toMatchObject({ basic: "60.00", project: "30.00" });
  expect(result.budget.economic?.[0]).toMatchObject({ personnel: "50.00", operating: "10.00" });
});

test("三公 of two years in a row, and the change of items against the year before", async () => {
  const result = await importedText(
    copied(
      "“三公”经费支出表",
      `2023年预算数 | 2024年预算数
合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
小计 | 公务用车购置费 | 公务用车运行费 | 小计 | 公务用车购置费 | 公务用车运行费
9.00 | 1.00 | 6.00 | 2.00 | 4.00 | 2.00 | 8.00 | 0.50 | 6.00 | 2.00 | 4.00 | 1.50`,
    ) +
      copied(
        "一般公共预算支出表",
        `功能分类科目 | 2023年预算数 | 2024年预算数 | 2024年预算数比2023年预算数
科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出 | 增减额 | 增减%
2050202 | 小学教育 | 80.00 | 90.00 | 60.00 | 30.00 | 10.00 | 12.50
合计 | 80.00 | 90.00 | 60.00 | 30.00 | 10.00 | 12.50`,
      ),
  );
  expect(problems(result)).toEqual([]);
  expect(factsLike(result, /^3public (?:reception|vehicleOperation)/)).toEqual([
    "3public vehicleOperation = 4.00 万元",
    "3public vehicleOperation @2023 budget amount = 4.00 万元",
    "3public reception = 1.50 万元",
    "3public reception @2023 budget amount = 2.00 万元",
  ]);
  expect(factsLike(result, /^expenditure 2050202 /)).toEqual([
    "expenditure 2050202 general = 90.00 万元",
    "expenditure 2050202 general basic = 60.00 万元",
    "expenditure 2050202 general project = 30.00 万元",
    "expenditure 2050202 general @2023 budget amount = 80.00 万元",
    "expenditure 2050202 general @2023 budget change = 10.00 万元",
    "expenditure 2050202 general @2023 budget rate = 12.50",
  ]);
});

test("headings that may reach over these columns or those leave the table unread, and say so", async () => {
  const result = await importedText(
    copied(
      "支出总表",
      `科目名称 | 甲类资金 | 乙类资金
本级 | 区县 | 街镇
教育支出 | 90.00 | 60.00 | 30.00
合计 | 90.00 | 60.00 | 30.00`,
    ),
  );
  expect(problems(result).join("\n")).toContain("合并的单元格没有占位");
  expect(factsLike(result, /^expenditure 205/)).toEqual([]);
});

test("the row that numbers the columns, under a row all of whose cells are merged, and 类 款 项 in it", async () => {
  const result = await importedText(
    copied(
      "支出决算表",
      `项目 | 本年支出合计 | 基本支出 | 项目支出
功能分类科目编码 | 科目名称

栏次 | 1 | 2 | 3
合计 | 90.00 | 60.00 | 30.00
205 | 教育支出 | 90.00 | 60.00 | 30.00
20502 | 普通教育 | 90.00 | 60.00 | 30.00`,
    ) +
      copied(
        "一般公共预算财政拨款支出决算表",
        `项目 | 本年支出
功能分类科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出

类 | 款 | 项 | 栏次 | 1 | 2 | 3
 | | | 合计 | 80.00 | 55.00 | 25.00
205 | | | 教育支出 | 80.00 | 55.00 | 25.00
205 | 02 | | 普通教育 | 80.00 | 55.00 | 25.00`,
      ),
    "2023年度示例局部门决算",
  );
  expect(problems(result)).toEqual([]);
  expect(factsLike(result, /^expenditure 205 /)).toEqual([
    "expenditure 205 = 90.00 万元",
    "expenditure 205 basic = 60.00 万元",
    "expenditure 205 project = 30.00 万元",
    "expenditure 205 general = 80.00 万元",
    "expenditure 205 general basic = 55.00 万元",
    "expenditure 205 general project = 25.00 万元",
  ]);
});

test("人员经费 of one list and 公用经费 of two beside each other, told by their codes", async () => {
  const result = await importedText(
    copied(
      "一般公共预算财政拨款基本支出决算表",
      `人员经费 | 公用经费
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 50.00 | 302 | 商品和服务支出 | 10.00 | 310 | 资本性支出 | 2.00
30101 | 基本工资 | 50.00 | 30201 | 办公费 | 10.00 | 31002 | 办公设备购置 | 2.00
人员经费合计 | 50.00 | 公用经费合计 | 12.00`,
    ),
    "2023年度示例局部门决算",
  );
  expect(problems(result)).toEqual([]);
  expect(result.budget.economic?.[0]).toMatchObject({ personnel: "50.00", operating: "12.00" });
  expect(factsLike(result, /^economic [^ ]+ (?:30101|30201|31002)/)).toHaveLength(3);
});

test("names that reach down over several rows stand in the first of them alone; what is not clear is not read", async () => {
  const rows = (last: string): string =>
    copied(
      "支出总表",
      `支出类别 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
小计 | 人员经费 | 公用经费
教育支出 | 2050201 | 学前教育 | 50.00 | 40.00 | 30.00 | 10.00 | 10.00
2050202 | 小学教育 | 40.00 | 20.00 | 15.00 | 5.00 | 20.00
住房保障支出 | 2210201 | 住房公积金 | 7.00 | 7.00 | 7.00 | 0.00 | 0.00
${last}`,
    );
  const result = await importedText(rows("合计 | 97.00 | 67.00 | 52.00 | 15.00 | 30.00"));
  expect(problems(result)).toEqual([]);
  expect(factsLike(result, /^expenditure 2050202/)).toEqual([
    "expenditure 2050202 = 40.00 万元",
    "expenditure 2050202 basic = 20.00 万元",
    "expenditure 2050202 basic personnel = 15.00 万元",
    "expenditure 2050202 basic operating = 5.00 万元",
    "expenditure 2050202 project = 20.00 万元",
  ]);
  const unclear = await importedText(rows("其他合计 | 2210299 | 97.00 | 67.00 | 52.00"));
  expect(problems(unclear).join("\n")).toContain("合并的单元格没有占位");
});
