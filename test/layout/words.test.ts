import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { breakWords, breakWordsByList, breakWordsRoughly, cutProse, isProse } from "../../src/layout/words.js";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "离退休",
        "公务员",
        "（",
        "）",
        "“",
        "”",
        "，",
        "2023",
        " ",
        "万元",
        "abc",
        "和",
        "费",
        "𠮷",
        "支",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

describe.each([
  ["breakWords", breakWords],
  ["breakWordsByList", breakWordsByList],
  ["breakWordsRoughly", breakWordsRoughly],
])("%s", (_, cut) => {
  it.each([
    ["机关事业单位基本养老保险缴费支出", "机关|事业单位|基本|养老保险|缴费支出"],
    ["行政单位离退休", "行政单位|离退休"],
    ["机关事业单位职业年金缴费支出", "机关|事业单位|职业年金|缴费支出"],
    ["公务员医疗补助", "公务员|医疗|补助"],
    ["住房公积金", "住房|公积金"],
    ["公务用车购置及运行费", "公务用车|购置|及运行费"],
    ["国有资本经营预算支出", "国有资本|经营|预算|支出"],
    ["其他政府办公厅（室）及相关机构事务支出", "其他|政府|办公厅（室）|及相关|机构|事务|支出"],
    ["因公出国（境）费", "因公出国（境）费"],
    ["社会保障和就业支出", "社会|保障|和就业|支出"],
    ["资源勘探工业信息等支出", "资源|勘探|工业|信息等|支出"],
    ["农林水支出", "农林水|支出"],
  ])("keeps the terms of %s whole", (text, pieces) => {
    expect(cut(text).join("|")).toBe(pieces);
  });

  it("keeps figures with their unit, sign and separators", () => {
    expect(cut("增加 1,437.00 万元，增长 5.07%")).toContain("1,437.00 万元，");
    expect(cut("增加 1,437.00 万元，增长 5.07%")).toContain("5.07%");
    expect(cut("比上年 +105.53（+17.11%）")).toContain("+105.53");
  });

  it("glues opening marks to what follows and closing marks to what precedes", () => {
    expect(cut("“三公”经费，持平")).toEqual(["“三公”", "经费，", "持平"]);
    expect(cut("预算（含结转的收入）")[1]).toBe("（含");
  });

  it("keeps Latin words whole", () => {
    expect(cut("open data budget")).toEqual(["open ", "data ", "budget"]);
  });

  it("does not part a character from its combining mark", () => {
    expect(cut("支\u0301出").every((piece) => !piece.startsWith("\u0301"))).toBe(true);
  });

  it("returns nothing for the empty text", () => {
    expect(cut("")).toEqual([]);
  });

  it("loses nothing, and begins no piece with a closing mark or blank", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const pieces = cut(text);
        expect(pieces.join("")).toBe(text);
        pieces.forEach((piece, index) => {
          expect(piece).not.toBe("");
          if (index > 0) expect(piece).not.toMatch(/^[\s，。；：！？）】》”、%]/u);
          if (index < pieces.length - 1) expect(piece).not.toMatch(/[（【《“]$/u);
          // No half of a surrogate pair stands at an edge.
          expect(piece).not.toMatch(/^[\udc00-\udfff]/);
          expect(piece).not.toMatch(/[\ud800-\udbff]$/);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("breakWords", () => {
  it("asks the browser's dictionary only for names that the lists do not know", async () => {
    const asked: string[] = [];
    class Dictionary extends Intl.Segmenter {
      override segment(text: string): Intl.Segments {
        asked.push(text);
        return super.segment(text);
      }
    }
    vi.stubGlobal("Intl", { Segmenter: Dictionary });
    vi.resetModules();
    const fresh = await import("../../src/layout/words.js");
    // Two or three characters between known words are a word.
    expect(fresh.breakWords("提租补贴")).toEqual(["提租", "补贴"]);
    expect(fresh.breakWords("每 100 元支出中，约 56 元用于一般公共服务").join("|")).toBe(
      "每 |100 元|支出|中，|约 |56 元|用于|一般|公共|服务",
    );
    expect(asked).toEqual([]);
    fresh.breakWords("大中型灌区续建配套");
    expect(asked).toEqual(["大中型灌区续建配套"]);
  });

  it("does not let a caller spoil what it remembers", () => {
    breakWords("住房公积金").push("x");
    expect(breakWords("住房公积金")).toEqual(["住房", "公积金"]);
  });
});

describe("breakWordsRoughly", () => {
  it.each([
    // Up to five unknown characters stay together, and one alone with its neighbours.
    ["高校招生宣传", "高校招生|宣传"],
    ["普通粮食经费", "普通|粮食|经费"],
    ["水质环境", "水质|环境"],
    // What may belong to a word that is not known is not cut off: 市食品, 地震.
    ["广州市食品监督管理", "广州市食品监督|管理"],
    ["省级支持项目", "省级支持|项目"],
  ])("keeps together what the lists do not know in %s", (text, pieces) => {
    expect(breakWordsRoughly(text).join("|")).toBe(pieces);
  });

  it("asks the dictionary rather than to keep a whole clause together", () => {
    expect(breakWordsRoughly("大中型灌区续建配套")).toEqual(breakWords("大中型灌区续建配套"));
  });
});

describe("prose", () => {
  it.each([
    ["人员较上一年增加，本年住房公积金缴费基数调整", true],
    ["其他政府办公厅（室）及相关机构事务支出", false],
    ["按计划，减少", false],
  ])("of %s is %s", (text, expected) => {
    expect(isProse(text)).toBe(expected);
  });

  it("keeps figures with their units whole and loses nothing", () => {
    expect(cutProse("支出 1,437.00 万元，占 2023 年的一半")).toEqual([
      "支出 ",
      "1,437.00 万元",
      "，占 ",
      "2023 年",
      "的一半",
    ]);
    fc.assert(fc.property(anyText, (text) => cutProse(text).join("") === text));
  });
});
