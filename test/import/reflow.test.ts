import { expect, test } from "vitest";
import { passages } from "../../src/import/text/reflow.js";

const texts = (...lines: string[]): string[] =>
  passages(lines.map((text, index) => ({ kind: "paragraph" as const, text, place: { line: index + 1 } }))).map(
    ({ text }) => text,
  );

test("a line that stops within brackets goes on where the next one closes them", () => {
  expect(texts("共有单价100万元（含）以上设备（不含车", "辆）0台。")).toEqual([
    "共有单价100万元（含）以上设备（不含车辆）0台。",
  ]);
  expect(texts("设备（台", "二、车辆（辆）")).toEqual(["设备（台", "二、车辆（辆）"]);
});

test("a line that waits for its figure goes on with the next one", () => {
  expect(texts("一般公共预算收入90.00万元，占", "99.94%；", "其他资金0.05万元，占0.06%。")).toEqual([
    "一般公共预算收入90.00万元，占99.94%；",
    "其他资金0.05万元，占0.06%。",
  ]);
});

test("a year that the end of a line parts from its word is no figure of its own", () => {
  expect(texts("2024年度收支预算总计30.00万元，与上", "年相比收支预算各增加3.00万元，增长", "11.11%。")).toEqual([
    "2024年度收支预算总计30.00万元，与上年相比收支预算各增加3.00万元，增长11.11%。",
  ]);
});

test("a colon at the end of a full line ends no paragraph, at the end of a shorter one it does", () => {
  const line = "主要原因是按照规定调整了在职人员的住房公积金缴费基数";
  const open = [line, "和其他支出。", line, "和其他支出。", line, "和其他支出。"];
  expect(texts(...open, "截至2024年底，本单位共有公务用车等车辆2辆，其中：", "特种专业用车2辆。").at(-1)).toBe(
    "截至2024年底，本单位共有公务用车等车辆2辆，其中：特种专业用车2辆。",
  );
  expect(texts(...open, "纳入本部门的二级预算单位共有一家，它的名称包括：", "示例县档案馆").at(-1)).toBe(
    "示例县档案馆",
  );
  expect(texts(...open, "截至2024年底，本单位车辆2辆，其中：", "特种专业用车2辆。").at(-1)).toBe("特种专业用车2辆。");
});

test("a line is full as the lines of its page are, though others stand together already", () => {
  const paragraph = (text: string, line: number) => ({ kind: "paragraph" as const, text, place: { page: 1, line } });
  // Three lines of the page in one, as where a PDF tells that they are of one paragraph, and the rest of it.
  const open =
    "主要原因是按照规定调整了在职人员的住房公积金和住房补贴的计算基数，以及增加了单位缴纳的养老保险和职业年金";
  const lines = [1, 5, 9, 13].flatMap((line) => [paragraph(open, line), paragraph("等支出。", line + 3)]);
  const whole = passages([
    ...lines,
    paragraph("（1）一般公共预算收入预算12340.56万元，与上", 17),
    paragraph("年相比增加1234.56万元，增长10%。", 18),
  ]);
  expect(whole.map(({ text }) => text)).toEqual([
    ...[1, 2, 3, 4].map(() => `${open}等支出。`),
    "（1）一般公共预算收入预算12340.56万元，与上年相比增加1234.56万元，增长10%。",
  ]);
});

test("a sentence goes on over whatever cut it, and no heading or further figure is taken for its end", () => {
  expect(texts("与上年", "上年支出10.00万元，与", "上年相比减少2.00万元。")).toEqual([
    "与上年",
    "上年支出10.00万元，与上年相比减少2.00万元。",
  ]);
  expect(texts("支出预算20.00万元，其中：基本支出", "12.00万元，项目支出8.00万元。")).toHaveLength(1);
  expect(texts("本年支出20.00万元，其", "中：人员经费12.00万元。")).toHaveLength(1);
  for (const lines of [
    ["三、稳中求进，完成全年任务", "今年是示例县的重要一年，任务很重。"],
    ["与上年持平。二、收入预算情况说明", "示例县教育局收入预算10.00万元，全部为财政拨款。"],
    ["因公出国费1.00万元，原因是任务增加", "公务接待费2.00万元，与上年持平。"],
  ])
    expect(texts(...lines).at(-1)).toBe(lines.at(-1));
});

test("paragraphs that a program put into one are parted before a figure, and before a heading at the end", () => {
  expect(texts("（一）人员经费8.00万元，包括工资。（二）公用经费2.00万元，包括水费。六、三公经费情况说明")).toEqual([
    "（一）人员经费8.00万元，包括工资。",
    "（二）公用经费2.00万元，包括水费。",
    "六、三公经费情况说明",
  ]);
  const listed = "主要原因：（一）人员调整较多，工资增加；（二）新增一个项目，任务增加。";
  expect(texts(listed)).toEqual([listed]);
});

test("an amount whose digits stand on a line of their own goes on with what it is of", () => {
  expect(texts("（1）公务用车购置预算支出", "50", "万元，与上年预算", "数相等。")).toEqual([
    "（1）公务用车购置预算支出50万元，与上年预算数相等。",
  ]);
  // Page numbers end no sentence, and begin none.
  expect(texts("本单位共有车辆2辆。", "22", "元旦期间照常办公。")).toEqual([
    "本单位共有车辆2辆。",
    "22",
    "元旦期间照常办公。",
  ]);
  expect(texts("一、收入说明。", "22", "万元，与上年一致。")).toEqual(["一、收入说明。", "22", "万元，与上年一致。"]);
});

test("a figure for which two lines wait is that of neither", () => {
  const lines = ["基本支出12.00万元，占", "项目支出", "5.00万元，占", "68.48%；", "30.74%；"];
  expect(texts(...lines)).toEqual(["基本支出12.00万元，占", "项目支出5.00万元，占", "68.48%；", "30.74%；"]);
});
