/** Projects that the text goes through with a line of its own for each name. */
import { expect, test } from "vitest";
import { importedText, leftovers } from "./support/table-text.js";

test("numbered names over basis, targets, allocation and plan are projects", async () => {
  const result = await importedText(`示例市教育委员会2024年度部门预算

第一部分 2024年度部门预算情况说明

二、收入预算情况说明

2024年度收入预算90000万元。

五、其他情况说明

（四）重点支出和重大投资项目情况说明

1.免费教育市级补助

（1）政策依据：根据《示例市免费教育实施方案》（示财〔2023〕16号），由财政部门补助幼儿园。

（2）绩效目标：减轻家庭负担，促进公平。

（3）预算安排：2024年安排市级资金预算3亿元。

（4）实施方案：由市级和区级各负担50%。

2.示例学校建设项目

（1）政策依据：根据规划建设学校。

（2）绩效目标：增加学位。

（3）预算安排：2024年安排预算0.5亿元。
`);
  expect(leftovers(result)).toEqual([]);
  expect(result.budget.projects).toMatchObject([
    {
      name: "免费教育市级补助",
      amount: "3",
      unit: "亿元",
      legalBasis: "根据《示例市免费教育实施方案》（示财〔2023〕16号），由财政部门补助幼儿园。",
      plan: "由市级和区级各负担50%。",
      performance: { goals: ["减轻家庭负担，促进公平。"] },
    },
    { name: "示例学校建设项目", amount: "0.5", unit: "亿元", legalBasis: "根据规划建设学校。" },
  ]);
  expect(result.budget.projects?.every(({ items }) => items === undefined)).toBe(true);
});
