import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { importBudget } from "../../src/import/index.js";
import { levelledNames, levelsBySums, type NamedRow } from "../../src/import/tables/levelled-names.js";

const row = (name: string, figure: string, isMarked = false): NamedRow => ({ name, figure, isMarked, isOther: false });

describe("names of 款 and 项 without codes", () => {
  it("stand where their sums prove it", () => {
    const rows = [
      row("一般公共服务支出", "90.00", true),
      row("财政事务", "90.00"),
      row("行政运行", "60.50"),
      row("信息化建设", "29.50"),
      row("住房保障支出", "10.00", true),
      row("住房改革支出", "10.00"),
      row("住房公积金", "10.00"),
      { ...row("本年支出合计", "100.00"), isOther: true },
    ];
    expect([...levelledNames(rows)]).toEqual([
      [1, ["一般公共服务支出", "财政事务"]],
      [2, ["一般公共服务支出", "财政事务", "行政运行"]],
      [3, ["一般公共服务支出", "财政事务", "信息化建设"]],
      [5, ["住房保障支出", "住房改革支出"]],
      [6, ["住房保障支出", "住房改革支出", "住房公积金"]],
    ]);
  });

  it("may be those of their category, each level once more", () => {
    const rows = [row("其他支出", "5.00"), row("其他支出", "5.00"), row("其他支出", "5.00")];
    expect([...levelledNames(rows).values()]).toEqual([
      ["其他支出", "其他支出"],
      ["其他支出", "其他支出", "其他支出"],
    ]);
  });

  it("are those of what is given to others, too, though a category has that name", () => {
    const rows = [row("援助其他地区支出", "16"), row("其他支出", "16"), row("其他支出", "28"), row("其他支出", "28")];
    expect([...levelledNames(rows)]).toEqual([
      [1, ["援助其他地区支出", "其他支出"]],
      [3, ["其他支出", "其他支出"]],
    ]);
  });

  it("are 款 alone where these make up the category, to what rounding brings about", () => {
    expect(levelsBySums([row("甲", "3.34"), row("乙", "6.67")], "10.00", "201")).toEqual([1, 1]);
  });

  it("are left over where nothing proves them, and never become categories", () => {
    const rows = [row("卫生健康支出", "9.00", true), row("示例支出", "4.00"), row("另一支出", "3.00")];
    expect([...levelledNames(rows).values()]).toEqual([[], []]);
  });
});

describe("a department's tables by unit, without a row of totals", () => {
  it("keeps what single units print beside the department's figures, their projects with their owners", async () => {
    const path = new URL("../fixtures/invented/names-by-unit-budget.txt", import.meta.url);
    const result = await importBudget(readFileSync(path), { type: "txt" });
    if (!result.ok) throw new Error("not imported");
    expect(result.contradictions).toEqual([]);
    expect(result.doubts.map(({ kind, text }) => [kind, text])).toEqual([
      ["leftover", "一、示例市河务局（本级）"],
      ["leftover", "二、示例市河道管理中心"],
    ]);
    const { projects, expenditure, threePublic } = result.budget;
    expect(projects?.map(({ name, owner, amount }) => [name, owner, amount])).toEqual([
      ["河道整治", "示例市河务局（本级）", "60.00"],
      ["堤防维护", "示例市河务局（本级）", "40.00"],
      ["河道整治", "示例市河道管理中心", "70.00"],
    ]);
    expect(expenditure?.named?.["2025年政府采购项目"]).toBe("55.00");
    expect(threePublic?.memo?.map(({ name, amount }) => [name, amount])).toEqual([
      ["示例市河务局（本级）", "5.00"],
      ["示例市河道管理中心", "4.00"],
    ]);
  });
});
