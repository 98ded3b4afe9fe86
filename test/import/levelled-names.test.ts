import { describe, expect, it } from "vitest";

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

  it("are 款 alone where these make up the category, to what rounding brings about", () => {
    expect(levelsBySums([row("甲", "3.34"), row("乙", "6.67")], "10.00", "201")).toEqual([1, 1]);
  });

  it("are left over where nothing proves them, and never become categories", () => {
    const rows = [row("卫生健康支出", "9.00", true), row("示例支出", "4.00"), row("另一支出", "3.00")];
    expect([...levelledNames(rows).values()]).toEqual([[], []]);
  });
});
