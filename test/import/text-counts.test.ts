/** Counts beside 三公 in the text, invented on what departments and towns publish. */
import { expect, test } from "vitest";
import { importedDocument } from "./support/table-text.js";

/** The counts of 三公: with their item, what is counted and how many. */
async function counted(text: string): Promise<string[]> {
  const { budget } = await importedDocument(text);
  const found: string[] = [];
  const visit = (items: NonNullable<typeof budget.threePublic>["items"]): void => {
    for (const item of items ?? []) {
      for (const { code, value, unit } of item.quantities ?? []) found.push(`${item.code} ${code} ${value}${unit}`);
      visit(item.items);
    }
  };
  visit(budget.threePublic?.items);
  return found.sort();
}

test("journeys, vehicles, receptions and guests are counted with their expenses", async () => {
  const found = await counted(`示例局2024年度部门决算
七、财政拨款“三公”经费支出决算情况说明
1、因公出国（境）费支出3.00万元。全年安排因公出国（境）团组 1 个、累计 2 人次；参加其他单位组织的出国团组 4 个。
2、公务用车购置及运行维护费支出5.00万元。其中：
公务用车购置支出为0.00万元，购置公务用车0辆。
公务用车运行维护支出5.00万元。截至2024年12月31日，开支财政拨款的公务用车保有量为3辆。
3、公务接待费支出0.39万元。其中：
国内公务接待支出0.39万元。国内公务接待12批次（其中外事接待1批次），136人次（其中外事接待5人次），比上年减少7批次。
国（境）外公务接待0批次，0人次。
`);
  expect(found).toEqual([
    "abroad groups 1个",
    "abroad travellers 2人次",
    "reception foreignGuests 5人次",
    "reception foreignReceptions 1批次",
    "reception guests 136人次",
    "reception guestsAbroad 0人次",
    "reception receptions 12批次",
    "reception receptionsAbroad 0批次",
    "vehicleOperation owned 3辆",
    "vehiclePurchase purchased 0辆",
  ]);
});

test("guests are those of the receptions before them, at home or abroad", async () => {
  const found = await counted(`示例县2024年度“三公”经费支出决算情况
2024年，示例县“三公”经费决算支出数为50.00万元，按同口径同比减少3.00万元，下降5.66%。其中：公务接待费支出50.00万元。
2024年示例县国内公务接待批次90个，接待人次800人；国（境）外公务接待批次2个，接待人次14人。
`);
  expect(found).toEqual([
    "reception guests 800人次",
    "reception guestsAbroad 14人次",
    "reception receptions 90批次",
    "reception receptionsAbroad 2批次",
  ]);
});

test("counts of another year, of what one guest costs, and of other sections are none of the year's", async () => {
  const found = await counted(`示例局2024年部门预算
三、“三公”经费预算情况说明
2024年“三公”经费预算6万元，其中：公务接待费2万元，公务用车运行维护费4万元。
2023年公务接待20批次，200人次。接待标准为每人80元。公务用车保有量减少2辆。
四、国有资产占用情况
截至2023年12月31日，共有车辆5辆，其中：一般公务用车3辆。
`);
  expect(found).toEqual([]);
});

test("a count that runs into the name of an expense is none of its name", async () => {
  const { budget } = await importedDocument(`示例省示例厅2024年“三公”经费预算情况说明
2024年一般公共预算“三公”经费预算数为20万元，其中：
公务用车购置及运行费12万元（其中，公务用车购置费0万元，公务用车运行费12万元），较上年预算增长20%增长的主要原因是车辆增加。公务车保有量6辆，计划购置0辆公务接待费8万元，较上年预算增长10%，主要原因是接待增加。
`);
  const items = budget.threePublic?.items ?? [];
  expect(items.map(({ name }) => name)).toEqual(["公务用车购置及运行费", "公务接待费"]);
  expect(items.map(({ compare }) => compare)).toMatchObject([
    [{ year: 2023, rate: "20", direction: "increase", reason: "车辆增加" }],
    [{ year: 2023, rate: "10", direction: "increase", reason: "接待增加" }],
  ]);
});
