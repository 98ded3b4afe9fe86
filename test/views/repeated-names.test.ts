import { expect, test } from "vitest";
import { deltaRowName, deltaNotes } from "../../src/elements/budget-delta-table/delta-wording.js";
import type { Wording } from "../../src/elements/base/wording.js";
import { numberFormat } from "../../src/text/format.js";
import { messagesFor } from "../../src/text/locale.js";
import { deltaView } from "../../src/views/delta-view.js";
import { repeatedNames } from "../../src/views/repeated-names.js";
import { budgetOf } from "../support/budgets.js";

const wording: Wording = {
  messages: messagesFor("zh-CN"),
  format: numberFormat("zh-CN"),
  unit: "万元",
  unitName: "万元",
};

test("only names that come again are told with what they are part of, and never with themselves", () => {
  const list = [
    { name: "一般行政管理事务", of: "组织事务" },
    { name: "行政运行", of: "组织事务" },
    { name: "一般行政管理事务", of: "宣传事务" },
    { name: "其他支出", of: "其他支出" },
    { name: "其他支出", of: undefined },
  ];
  const found = repeatedNames(list, ({ of }) => of);
  expect(list.map((each) => found.get(each))).toEqual(["组织事务", undefined, "宣传事务", undefined, undefined]);
});

test("rows and notes of the delta table tell items of one name apart", () => {
  const item = (code: string, change?: string): object => ({
    code,
    name: "一般行政管理事务",
    amount: "5.00",
    ...(change === undefined ? {} : { compare: [{ change, direction: "increase" }] }),
  });
  const group = (code: string, name: string, change?: string): object => ({
    code,
    name,
    amount: "5.00",
    items: [item(`${code}02`, change)],
  });
  const budget = budgetOf({
    title: "某局2024年部门预算",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "20.00",
      items: [
        {
          code: "201",
          name: "一般公共服务支出",
          amount: "20.00",
          items: [
            group("20132", "组织事务", "1.00"),
            group("20133", "宣传事务", "2.00"),
            group("20134", "统战事务"),
            group("20138", "市场监督管理事务"),
          ],
        },
      ],
    },
  });
  const view = deltaView(budget);
  if (view === undefined) throw new Error("Nothing is compared.");
  expect(view.rows.map((row) => deltaRowName(row, view, wording))).toEqual([
    "一般行政管理事务（宣传事务）",
    "一般行政管理事务（组织事务）",
  ]);
  expect(deltaNotes(view, wording).join("")).toContain("一般行政管理事务（统战事务） 5.00");
});
