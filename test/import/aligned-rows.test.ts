import { describe, expect, it } from "vitest";
import { readSource, type SourceDocument } from "../../src/import/index.js";

const read = async (text: string): Promise<SourceDocument> =>
  readSource(new TextEncoder().encode(text), { type: "text" });

const tablesOf = ({ blocks }: SourceDocument): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
  );

const HEADS = "项目                 合计        基本支出        项目支出\n";

describe("rows that a text sets with spaces and breaks over lines", () => {
  it("have whole names without codes, too, where a row of figures has none on its line", async () => {
    const [table] = tablesOf(
      await read(`示例局支出表
${HEADS}奖金               840.32      840.32        0.00
机关事业单位基本养老保险
                 596.89      596.89        0.00
缴费
职业年金缴费           298.45      298.45        0.00
住房公积金            641.13      641.13        0.00
其他工资福利支出         487.31      487.31        0.00
`),
    );
    expect(table?.slice(1, 4)).toEqual([
      ["奖金", "840.32", "840.32", "0.00"],
      ["机关事业单位基本养老保险缴费", "596.89", "596.89", "0.00"],
      ["职业年金缴费", "298.45", "298.45", "0.00"],
    ]);
  });

  it("are left over where words may be of the row above or below", async () => {
    const { blocks, problems } = await read(`示例局支出表
${HEADS}奖金               840.32      840.32        0.00
机关事业单位基本养老保险缴费
                 596.89      596.89        0.00
职业年金缴费           298.45      298.45        0.00
住房公积金            641.13      641.13        0.00
其他工资福利支出         487.31      487.31        0.00
`);
    expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(problems[0]?.message).toMatch(/rows cannot be told/);
  });

  it("have whole figures, where the last digit stands under the row and the others over it", async () => {
    const [table] = tablesOf(
      await read(`示例局支出表
${HEADS}                                           21,118.5
合计            91,842.80   70,724.29
                                                  1
公共安全支出        69,081.15   60,830.83    8,250.32
司法            11,254.99    8,553.80    2,701.19
行政运行           8,553.80    8,553.80
其他司法支出         2,701.19                2,701.19
`),
    );
    expect(table?.[1]).toEqual(["合计", "91,842.80", "70,724.29", "21,118.51"]);
  });

  it("are left over where figures are broken, and it is not clear of which row the parts are", async () => {
    const { blocks, problems } = await read(`示例局收支表
项目             预算数      项目             预算数
一、本年收入        99,320
                  .55        一、本年支出          143,368
                                              .57
一般公共预算资金             .55 一般公共服务支出
                   99,320                          16,604
                                              .23
政府性基金预算资金           1.00 教育支出                32.24
国有资本经营预算资金          1.00 科学技术支出              15.20
事业收入                1.00 卫生健康支出              18.05
其他收入                1.00 住房保障支出               9.70
`);
    expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("pages of a text", () => {
  const row = (name: string): string => `${name}           10.00       10.00        0.00\n`;
  const page = (number: number): string =>
    `示例局第${number}表\n${HEADS}${["甲处", "乙处", "丙处", "丁处", "戊处", "己处"].map(row).join("")}\n\n          - ${number} -\n`;

  it("are without their numbers", async () => {
    const tables = tablesOf(await read([1, 2, 3].map(page).join("\f")));
    expect(tables.map((table) => table.length)).toEqual([7, 7, 7]);
    expect(JSON.stringify(tables)).not.toMatch(/- \d -/);
  });

  it("end at their numbers where no form feed stands between them", async () => {
    const { blocks } = await read([4, 5, 6, 7].map(page).join("\n"));
    expect(blocks.flatMap(({ kind, place }) => (kind === "table" ? [place.page] : []))).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(blocks)).not.toMatch(/- \d -/);
  });
});
