/** Posts and people, as departments of several provinces tell them: which count is a part of which. */
import { expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";

interface Counted {
  readonly code?: string;
  readonly name?: string;
  readonly value?: string | null;
  readonly items?: readonly Counted[];
  readonly compare?: readonly { readonly change?: string | null }[];
}

/** One line for each count, its parts deeper. */
async function staff(text: string): Promise<string[]> {
  const document = `示例局2024年部门预算\n收支总表\n单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款收入\t70.00\t一、教育支出\t70.00\n收入总计\t70.00\t支出总计\t70.00\n\n一、人员情况\n${text}\n`;
  const result = await importBudget(new TextEncoder().encode(document));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const lines = (counts: readonly Counted[], depth: string): string[] =>
    counts.flatMap(({ code = "-", name = "", value, items = [], compare = [] }) => [
      `${depth}${code} ${name} ${value ?? ""}${compare.map(({ change }) => ` ±${change ?? ""}`).join("")}`,
      ...lines(items, `${depth}  `),
    ]);
  return lines((result.budget.entity?.staff ?? []) as readonly Counted[], "");
}

test("posts by kind, those in service by kind, and the retired, each with its parts", async () => {
  expect(
    await staff(
      "总编制人数78人，其中：行政编制38人，事业编制40人（其中：参照公务员法管理0人）。在职实有人数72人，其中：行政36人，事业36人。离退休人员45人，其中：离休2人，退休43人。",
    ),
  ).toEqual([
    "posts 总编制人数 78",
    "  - 行政编制 38",
    "  - 事业编制 40",
    "    - 参照公务员法管理 0",
    "serving 在职实有人数 72",
    "  - 行政 36",
    "  - 事业 36",
    "- 离退休人员 45",
    "  veteranRetired 离休 2",
    "  retired 退休 43",
  ]);
});

test("parts of parts, up to the next semicolon", async () => {
  expect(
    await staff(
      "实有人数小计81人，其中：在职人数小计51人，包括行政人员15人、全额补助事业人员36人；离休人员1人，退休人员29人。",
    ),
  ).toEqual([
    "actual 实有人数 81",
    "  serving 在职人数 51",
    "    - 行政人员 15",
    "    - 全额补助事业人员 36",
    "  veteranRetired 离休人员 1",
    "  retired 退休人员 29",
  ]);
});

test("changes stand with the count before them; who came and left is no count", async () => {
  expect(await staff("编制数12，实有人数11人，其中：在职11人,增加2人;退休4人,减少1人。本年新增退休人员1人。")).toEqual([
    "posts 编制数 12",
    "actual 实有人数 11",
    "  serving 在职 11 ±2",
    "  retired 退休 4 ±1",
  ]);
});

test("people in service are no part of the posts told before them", async () => {
  expect(await staff("核定事业编制20名，其中管理岗位4名，在职人员18人，离退休人员9人。")).toEqual([
    "posts 核定事业编制 20",
    "serving 在职人员 18",
    "- 离退休人员 9",
  ]);
});

const UNITS = (rows: string): string =>
  `示例区教育局2016年度部门决算说明\n一、部门预算单位基本情况\n列入决算编制范围的单位详细情况见下表:\n单位名称\t经费性质\t人员编制数\t在职人数\n${rows}\n二、收支情况\n2016年本年收入9万元，本年支出9万元。\n`;

test("a list of one unit tells the staff of the whole, as does a row of totals", async () => {
  for (const rows of [
    "示例区教育局\t财政核拨\t9\t8人",
    "示例小学\t财政核拨\t7\t5\n示例中学\t财政核拨\t2\t3\n合计\t\t9\t8",
  ]) {
    const result = await importBudget(new TextEncoder().encode(UNITS(rows)));
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { units, staff: counted } = result.budget.entity ?? {};
    expect(units?.map(({ name }) => name)).not.toContain("合计");
    expect(counted?.map(({ code, name, value, unit }) => [code, name, value, unit])).toEqual([
      ["posts", "人员编制数", "9", "人"],
      ["serving", "在职人数", "8", "人"],
    ]);
  }
});

test("of several units without a total the list is kept as printed", async () => {
  const rows = "示例小学\t财政核拨\t7\t5\n示例中学\t财政核拨\t2\t/";
  const result = await importBudget(new TextEncoder().encode(UNITS(rows)));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { entity, tables } = result.budget;
  expect(entity?.units?.map(({ name, note }) => [name, note])).toEqual([
    ["示例小学", "财政核拨"],
    ["示例中学", "财政核拨"],
  ]);
  expect(entity?.staff).toBeUndefined();
  expect(tables?.map(({ id, cells }) => [id, cells?.rows])).toEqual([
    [
      "units",
      [
        ["示例小学", "财政核拨", "7", "5"],
        ["示例中学", "财政核拨", "2", "/"],
      ],
    ],
  ]);
});
