import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importBudget } from "../../../src/import/index.js";
import { mendedText } from "../../../src/import/source/mended-text.js";
import { factsOf } from "../support/facts.js";

test.each([
  ["２０２５年预算１，２３４．５０万元，增长５．００％", "2025年预算1,234.50万元，增长5.00%"],
  ["一 般 公 共 服 务 支 出（ 类 ） 1 234.50 万元", "一般公共服务支出（类） 1234.50万元"],
  ["2 0 2 5 年部门预算", "2025年部门预算"],
  ["支出12. 50万元，比上年增长3 .20%", "支出12.50万元，比上年增长3.20%"],
  ["收入1,23 4.50万元", "收入1,234.50万元"],
  ["支出比 2024 年增加 3.00 万元", "支出比2024年增加 3.00 万元"],
])("%s is made whole", (broken, whole) =>
  expect(mendedText(broken).replace(/ (?=万元)/, "")).toBe(whole.replace(/ (?=万元)/, "")),
);

test.each(["合 计 1,437.00", "2024年 300 万元", "1 2 3 4", "支出 35 万元，其中 12 个项目", "第 12 页", "A 1 234"])(
  "%s stays as it is",
  (text) => expect(mendedText(text)).toBe(text),
);

test("a disclosure of full-width digits and spaced words is imported as any other", async () => {
  const plain = readFileSync(new URL("../../fixtures/invented/sentences-budget.txt", import.meta.url), "utf8");
  const broken = plain
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " ");
  const [want, found] = await Promise.all(
    [plain, broken].map(async (text) => {
      const result = await importBudget(new TextEncoder().encode(text), { type: "text" });
      return result.ok ? factsOf(result.budget) : [];
    }),
  );
  expect(want!.length).toBeGreaterThan(20);
  expect(found).toEqual(want);
});
