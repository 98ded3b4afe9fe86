import { describe, expect, it } from "vitest";
import { readSource, type SourceDocument, type SourceTable } from "../../src/import/index.js";

const read = async (text: string): Promise<SourceDocument> =>
  readSource(new TextEncoder().encode(text), { type: "text" });

/** The headings over each column, from top to bottom. */
function headsOf({ rows }: SourceTable, count: number): string[] {
  const width = Math.max(
    ...rows.map(({ cells }) => Math.max(...cells.map(({ column, columns }) => column + columns - 1))),
  );
  return Array.from({ length: width }, (_, at) =>
    rows
      .slice(0, count)
      .flatMap(({ cells }) =>
        cells.filter(({ column, columns }) => column <= at + 1 && at + 1 < column + columns).map(({ text }) => text),
      )
      .join(" > "),
  );
}

async function tableOf(text: string): Promise<SourceTable> {
  const { blocks, problems } = await read(text);
  expect(problems).toEqual([]);
  const [table] = blocks.filter((block) => block.kind === "table");
  if (table === undefined) throw new Error("no table");
  return table;
}

describe("headings of several lines over columns that a text sets with spaces", () => {
  it("stand over all columns whose headings are lower than those beside them", async () => {
    const table = await tableOf(`                        示例局一般公共预算支出表
                                                                   基本支出
        科目编码                科目名称   合       计                                                   项目支出
                                                      小计           人员经费          公用经费

           **                **        1              2             3             4             5
                合计                     7018.75       1160.29       452.54          707.75     5858.46
206             科学技术支出                     1140.61                                                  1140.61
 20602           基础研究                        83.78                                                    83.78
208             社会保障和就业支出              5860.36       1160.29       452.54          707.75     4700.07
 20805           行政事业单位养老支出             5860.36       1160.29       452.54          707.75     4700.07
`);
    expect(headsOf(table, 2)).toEqual([
      "科目编码",
      "科目名称",
      "合计",
      "基本支出 > 小计",
      "基本支出 > 人员经费",
      "基本支出 > 公用经费",
      "项目支出",
    ]);
  });

  it("are put together from the lines of cells as high as two rows of headings, beside one with others under it", async () => {
    const table = await tableOf(`                                 示例局支出预算总表
                                                              基本支出                                              对附属单
                                                                                                  事业单位   上缴上级
      科目编码                  科目名称        总计                                         项目支出                         位补助支
                                                                                                  经营支出    支出
                                                      人员支出           公用经费                                         出

         **                  **         1              2              3             4              5      6       7
      2080506     机关事业单位职业年金缴费支出            6250.66        6250.66
 20807           就业补助                         12.96                                       12.96
      2080712     高技能人才培养补助                   12.96                                       12.96
      2080799     其他就业补助支出                   22.96                      10.00          12.96
 20899           其他社会保障和就业支出                  2.65                                         2.65
`);
    expect(headsOf(table, 2)).toEqual([
      "科目编码",
      "科目名称",
      "总计",
      "基本支出 > 人员支出",
      "基本支出 > 公用经费",
      "项目支出",
      "事业单位经营支出",
      "上缴上级支出",
      "对附属单位补助支出",
    ]);
  });

  it("may name years, and be broken between headings over and under them", async () => {
    const table = await tableOf(`                                          示例局一般公共预算支出表
                                                                                                    2026 年预算数比
                                                                                                     2025 年执行数
      功能分类科目             2025 年执行数                             2026 年预算数
                                                                                                    （扣除基建投资）

                                   扣除基                    年初预算数                  扣除基建
科目编码         科目名称        执行数       建投资后执                                          投资后预         增减额       增减(%)
                                    行数          小计        基本支出       项目支出         算数

201       一般公共服务支出      33,586.67   10,044.47   13,144.37   6,668.44   6,475.93   13,144.37   -20,442.30   -60.86%
20140      信访事务         33,586.67   10,044.47   13,144.37   6,668.44   6,475.93   13,144.37   -20,442.30   -60.86%
2014001     行政运行        5,555.07     5,555.07   5,826.21    5,826.21              5,826.21        271.14      4.88%
2014002     一般行政管理事务        66.44       66.44      737.29                737.29      737.29       670.85   1009.71%
2014050     事业运行           570.60      570.60      605.40     605.40                 605.40        34.80      6.10%
`);
    expect(headsOf(table, 3)).toEqual([
      "功能分类科目 > 科目编码",
      "功能分类科目 > 科目名称",
      "2025年执行数 > 执行数",
      "2025年执行数 > 扣除基建投资后执行数",
      "2026年预算数 > 年初预算数 > 小计",
      "2026年预算数 > 年初预算数 > 基本支出",
      "2026年预算数 > 年初预算数 > 项目支出",
      "2026年预算数 > 扣除基建投资后预算数",
      "2026年预算数比2025年执行数（扣除基建投资） > 增减额",
      "2026年预算数比2025年执行数（扣除基建投资） > 增减(%)",
    ]);
  });

  it("are parted where two touch", async () => {
    const table = await tableOf(`                              示例局支出预算总表
                              事业单位经上缴上级支对附属单位
科目编码    科目名称            合计
                              营支出     出    补助支出
205      教育支出         90.00   50.00 30.00  10.00
20502    普通教育         90.00   50.00 30.00  10.00
2050202  小学教育         60.00   30.00 20.00  10.00
2050203  初中教育         30.00   20.00 10.00
221      住房保障支出       10.00   10.00
22102    住房改革支出       10.00   10.00
`);
    expect(headsOf(table, 1)).toEqual([
      "科目编码",
      "科目名称",
      "合计",
      "事业单位经营支出",
      "上缴上级支出",
      "对附属单位补助支出",
    ]);
  });

  it("are told of, and the table is left as lines, where they may stand over one column or another", async () => {
    const { blocks, problems } = await read(`                示例局支出表
                    甲类资金                   乙类资金
名称
            子项一       子项二       子项三       子项四       子项五
示例一处        1.00      2.00      3.00      4.00      5.00
示例二处        1.00      2.00      3.00      4.00      5.00
示例三处        1.00      2.00      3.00      4.00      5.00
示例四处        1.00      2.00      3.00      4.00      5.00
示例五处        1.00      2.00      3.00      4.00      5.00
`);
    expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(problems.map(({ place }) => place)).toEqual([{ page: 1 }]);
    expect(problems[0]?.message).toMatch(/its headings stand is not clear/);
  });

  it("leave a table over whose names would stand under a heading of amounts, as where one side of a page is blank", async () => {
    const { blocks, problems } = await read(`                示例局收支总表
        收入                                         支出
   项目           预算数                     项目            预算数
                示例科学支出                                  2.65
                示例卫生支出                                  7.87
                示例管理支出                                  6.47
                示例运行支出                                  1.43
                示例住房支出                                  4.10
                示例其他支出                                  3.20
`);
    expect(blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(problems[0]?.message).toMatch(/its headings stand is not clear/);
  });
});
