import { readFileSync } from "node:fs";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import type { Budget } from "../../src/budget/schema.js";
import { GOVERNMENT } from "../../stories/support/government.js";
import { renderBudget, type RenderOptions } from "../../src/render/index.js";

const read = (name: string): string => readFileSync(new URL(`../../data/${name}.json`, import.meta.url), "utf8");
const PAGE: RenderOptions = { locale: "zh-CN", fragment: false, base: "" };

function render(json: string, options: Partial<RenderOptions> = {}): ReadonlyMap<string, string> {
  const parsed = parseBudget(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return renderBudget(parsed.budget, json, { ...PAGE, ...options });
}

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const KORLA = read("korla-2023");
const korla = render(KORLA);

describe("a static page", () => {
  test("has one element for each chart, its content within", () => {
    const elements = elementsOf(korla.get("index.html")!).filter(({ tagName }) => tagName.startsWith("budget-"));
    expect(elements.map(({ tagName }) => tagName)).toEqual([
      "budget-sankey",
      "budget-treemap",
      "budget-three-public",
      "budget-checks",
      "budget-delta-table",
    ]);
  });

  test("stands under a strict policy: no style, no handler, no script of its own in the page", () => {
    for (const { tagName, attrs } of elementsOf(korla.get("index.html")!)) {
      expect(tagName).not.toBe("style");
      for (const { name } of attrs) expect(name === "style" || name.startsWith("on"), `${tagName} ${name}`).toBe(false);
      const type = attrs.find(({ name }) => name === "type")?.value;
      if (tagName === "script" && type === undefined) expect(attrs.some(({ name }) => name === "src")).toBe(true);
    }
  });

  test("asks for nothing but the files beside it", () => {
    const addresses = elementsOf(korla.get("index.html")!).flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === "src" || name === "href").map(({ value }) => value),
    );
    const known = new Set([...korla.keys(), "budget-elements.js"]);
    expect(addresses.filter((address) => !known.has(address))).toEqual([]);
    expect(korla.get("budget.json")).toBe(KORLA);
  });

  test("has the checks by theme, as the element draws them", () => {
    const html = korla.get("index.html")!;
    const checks = html.slice(html.indexOf("<budget-checks"), html.indexOf("</budget-checks>"));
    expect(checks.match(/<h3>[^<]+<\/h3>/g)).toHaveLength(10);
    expect(checks.match(/<b class="verdict/g)).toHaveLength(26);
    expect(checks).toMatch(
      /<h3>采购、资产、人员<\/h3>\s*<ul[^>]*>\s*<li><b class="verdict contradiction">矛盾<\/b> <b class="rule">在职人数不大于实有人数，分项相加<\/b> <span class="difference">\+1 人<\/span> <span class="sentence">在职 46 人/,
    );
    expect(checks).toContain('<p class="budget-static-matches">一致 9 项</p>');
  });

  test("keeps a published blank apart from a published zero", () => {
    const html = korla.get("index.html")!;
    expect(html).toMatch(/因公出国（境）费<\/th><td class="figure">0<\/td><td class="figure">未安排<\/td>/);
  });

  test("shows text of a budget as text, whatever it holds", () => {
    const hostile = `</script><img src=x onerror="alert(1)">&amp;`;
    const json = JSON.stringify({ ...(JSON.parse(KORLA) as Budget), title: hostile });
    const html = render(json).get("index.html")!;
    const elements = elementsOf(html);
    expect(elements.filter(({ tagName }) => tagName === "img")).toEqual([]);
    const data = elements.find(({ attrs }) => attrs.some(({ value }) => value === "budget-data"))!;
    const [text] = data.childNodes as DefaultTreeAdapterTypes.TextNode[];
    expect(JSON.parse(text!.value)).toMatchObject({ title: hostile });
  });

  test.each([
    ["en", "Table of all figures"],
    ["zh-TW", "資料表"],
  ] as const)("is worded in %s", (locale, words) => {
    const html = render(KORLA, { locale }).get("index.html")!;
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(words);
  });

  test("is in the unit that is asked for, exactly", () => {
    const html = render(KORLA, { unit: "元" }).get("index.html")!;
    expect(html).toContain("14,370,000");
    expect(html).toContain('unit="元"');
  });

  test("says that an invented budget is one", () => {
    const html = render(read("sample-2024"), { locale: "en" }).get("index.html")!;
    expect(html.match(/<p class="budget-static-footnote">Invented figures, for illustration only\./g)).toHaveLength(5);
  });

  test("of a budget with nothing to draw says why", () => {
    const files = render(JSON.stringify({ title: "空", year: 2024, unit: "万元" }));
    expect([...files.keys()].filter((name) => name.endsWith(".svg"))).toEqual([]);
    expect(files.get("index.html")).toContain("空");
  });
});

test("a fragment names where its files will lie, and has nothing of a page", () => {
  const files = render(KORLA, { fragment: true, base: "/files/2023/" });
  const html = files.get("fragment.html")!;
  expect(html).not.toMatch(/<html|<body|<head|<meta/);
  expect(html.match(/src="\/files\/2023\/budget\.json"/g)).toHaveLength(5);
  expect(html).toContain('href="/files/2023/budget-static.css"');
  expect(html).toContain('src="/files/2023/budget-elements.js"');
});

test("the published tables and the projects stand below the charts, an empty table with its reason", () => {
  const html = korla.get("index.html")!;
  const further = html.slice(html.indexOf("budget-static-tables"));
  for (const title of ["部门收支总体情况表", "一般公共预算基本支出情况表没有公开", "政府性基金预算支出情况表是空表"]) {
    expect(further).toContain(title);
  }
  expect(further).toContain('<th scope="colgroup" class="text" colspan="3">');
  // What no chart states: what a project's money is for.
  expect(further).toContain("政务热线工作人员月工资");
});

test("tables that are kept as printed stand there with their merged cells, unit and note", () => {
  const html = render(JSON.stringify(GOVERNMENT)).get("index.html")!;
  const further = html.slice(html.indexOf("budget-static-tables"));
  expect(further).toContain("<summary>表3 2025年示例州一般公共预算转移支付分地区情况表</summary>");
  expect(further).toContain(
    '<th scope="col" class="text" colspan="2" rowspan="2">地区</th>'.replace("col", "colgroup"),
  );
  expect(further).toContain(
    '<th scope="rowgroup" class="text" rowspan="3">东部片区</th><th scope="row" class="text">甲市</th>',
  );
  expect(further).toContain('<td class="figure">30,200.50</td>');
  expect(further).toContain("备注：丁自治县的税收返还由州本级代列。");
  expect(further).toContain("单位：亿元");
  expect(further).toContain('<th scope="col" class="figure">债券金额</th>');
  expect(further).toContain("<summary>政府购买服务支出情况表是空表</summary>");
  expect(further).toContain("此表为空表：公开文件印有这张表，表中没有金额。");
  expect(further.match(/也没有参与核对/g)).toHaveLength(5);
  const elements = elementsOf(html);
  expect(elements.filter(({ tagName }) => tagName === "caption")).not.toEqual([]);
});

describe("a chart as a file of its own", () => {
  test.each(["sankey", "treemap", "three-public", "changes"])("%s.svg has title, unit, source and a size", (name) => {
    const svg = korla.get(`${name}.svg`)!;
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+" height="\d+" viewBox="0 0 /);
    expect(svg).toContain("<title>");
    expect(svg).toContain("单位：万元");
    expect(svg).toContain("来源：库尔勒市人民政府办公室");
    expect(svg).not.toMatch(/<(script|style|image|foreignObject)|href=|url\(|class=|style=|NaN|Infinity|undefined/);
  });

  test("draws every category once, with its figure", () => {
    for (const figure of ["802.22", "300.00", "166.40", "89.74", "73.65", "4.98"]) {
      expect(korla.get("sankey.svg")).toContain(`>${figure}</text>`);
    }
  });

  test("draws nothing of what is negative, and says so", () => {
    const json = JSON.stringify({
      title: "示例",
      year: 2024,
      unit: "万元",
      expenditure: {
        amount: "5.00",
        items: [
          { code: "205", name: "教育支出", amount: "6.00" },
          { code: "208", name: "社会保障和就业支出", amount: "-1.00" },
        ],
      },
    });
    const svg = render(json).get("treemap.svg")!;
    expect(svg).toContain("社会保障和就业支出 −1.00");
    expect(svg).not.toMatch(/width="-|height="-|NaN/);
  });
});
