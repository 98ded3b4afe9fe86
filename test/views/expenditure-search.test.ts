import { describe, expect, test } from "vitest";
import { expenditureTree } from "../../src/views/expenditure-tree.js";
import { searchExpenditure } from "../../src/views/expenditure-search.js";
import { budgetOf, korla, sample } from "../support/budgets.js";

const tree = expenditureTree(korla)!;
const found = (text: string, most = 20): string[] =>
  searchExpenditure(tree, text, most).paths.map((path) => path[path.length - 1]?.name ?? "");

describe("searching the expenditure", () => {
  test("finds names by any part of them, at every level, those that begin so first", () => {
    expect(found("住房")).toEqual(["住房保障支出", "住房改革支出", "住房公积金"]);
    expect(found("行政单位")).toEqual(["行政单位离退休", "行政单位医疗"]);
    expect(found("养老")).toEqual(["行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"]);
  });

  test("finds codes by their beginning alone", () => {
    expect(found("20103")).toEqual([
      "政府办公厅（室）及相关机构事务",
      "行政运行",
      "其他政府办公厅（室）及相关机构事务支出",
    ]);
    expect(found("0103")).toEqual([]);
    expect(found("２０１０３０１")).toEqual(["行政运行"]);
  });

  test("gives the way from the category down", () => {
    const [path] = searchExpenditure(tree, "2080501", 1).paths;
    expect(path?.map(({ code }) => code)).toEqual(["208", "20805", "2080501"]);
  });

  test("finds projects and their allocations too", () => {
    const { paths } = searchExpenditure(tree, "智慧城市", 20);
    expect(paths.some((path) => path[path.length - 1]?.level === "project")).toBe(true);
  });

  test("an official name finds what is published under another one", () => {
    const other = expenditureTree(
      budgetOf({
        title: "示例",
        year: 2024,
        unit: "万元",
        expenditure: { items: [{ code: "206", name: "科技支出", officialName: "科学技术支出", amount: "1" }] },
      }),
    )!;
    expect(searchExpenditure(other, "科学技术", 5).count).toBe(1);
  });

  test("counts all finds, and gives no more than are wanted", () => {
    const { paths, count } = searchExpenditure(expenditureTree(sample)!, "支出", 5);
    expect(paths).toHaveLength(5);
    expect(count).toBeGreaterThan(20);
  });

  test("nothing is found by nothing", () => {
    expect(searchExpenditure(tree, "  ", 5)).toEqual({ paths: [], count: 0 });
    expect(searchExpenditure(tree, "没有这一项", 5)).toEqual({ paths: [], count: 0 });
  });
});
