import fc from "fast-check";
import { expect, test } from "vitest";
import { explanationOf, glossaryTerms, termsIn } from "../../src/views/glossary.js";
import { budgetOf, korla } from "../support/budgets.js";

test("a name is explained by the longest term of the document's glossary that it contains", () => {
  expect(explanationOf(korla, "一般公共预算拨款")?.definition).toContain("公共财政拨款（补助）资金、专项收入");
  expect(explanationOf(korla, "三公经费合计")?.term).toContain("三公");
  expect(explanationOf(korla, "基本支出")?.definition).toContain("人员经费");
  const budget = budgetOf({
    title: "词",
    year: 2024,
    unit: "元",
    glossary: [
      { term: "财政", definition: "短" },
      { term: "财政拨款", definition: "长" },
      { term: " ", definition: "空" },
    ],
  });
  expect(explanationOf(budget, "财政拨款收入")?.definition).toBe("长");
});

test("a name without a term has no explanation, nor has a document without a glossary", () => {
  expect(explanationOf(korla, "教育支出")).toBeUndefined();
  expect(explanationOf(budgetOf({ title: "无", year: 2024, unit: "元" }), "财政拨款")).toBeUndefined();
});

test("terms are found in a text once each, the longest that fits, with or without quotation marks", () => {
  const terms = ["财政拨款", "“三公”经费", "拨款"];
  expect(termsIn("财政拨款三公经费与“三公”经费，上级拨款", terms)).toEqual([
    { text: "财政拨款", term: "财政拨款" },
    { text: "三公经费", term: "“三公”经费" },
    { text: "与“三公”经费，上级" },
    { text: "拨款", term: "拨款" },
  ]);
  expect(termsIn("基本支出", [])).toEqual([{ text: "基本支出" }]);
  // The opposite of a term is not the term; and what was met elsewhere on a card is passed over.
  expect(termsIn("非财政拨款结转", ["财政拨款"])).toEqual([{ text: "非财政拨款结转" }]);
  expect(termsIn("基本支出", ["基本支出"], new Set(["基本支出"]))).toEqual([{ text: "基本支出" }]);
});

test("whatever the terms and the text, the pieces are the text", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }), fc.string(), (terms, text) => {
      expect(
        termsIn(text, terms)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("the library explains only what the document does not", () => {
  const further = [
    { term: "三公经费", definition: "甲", source: "乙" },
    { term: "尾差", definition: "丙", source: "丁" },
  ];
  const terms = glossaryTerms(korla, further);
  expect(terms.map(({ term }) => term).slice(7)).toEqual(["机关运行经费", "尾差"]);
});
