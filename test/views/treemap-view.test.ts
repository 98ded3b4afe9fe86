import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "../../src/budget/amount.js";
import { expenditureTree } from "../../src/views/expenditure-tree.js";
import { pathTo, walk } from "../../src/views/tree-walk.js";
import { treemapView } from "../../src/views/treemap-view.js";
import { budgetOf, budgets, korla } from "../support/budgets.js";

describe("the published budget", () => {
  const view = treemapView(korla);

  test("shows categories with their items, 款 passed over", () => {
    expect(
      view?.groups.map((group) => `${group.node.code ?? ""}: ${group.cells.map((cell) => cell.code).join(" ")}`),
    ).toEqual([
      "201: 2010301 2010399",
      "206: 2060404",
      "208: 2080505 2080506 2080501",
      "210: 2101101 2101103",
      "221: 2210201",
      "205: 2050803",
    ]);
    expect(view?.cellCount).toBe(10);
  });

  test("lists the two items that fell to 0 and the 24 blank categories instead of drawing them", () => {
    expect(view?.undrawn.filter(({ reason }) => reason === "zero").map(({ node }) => node.code)).toEqual([
      "2013299",
      "2080705",
    ]);
    expect(view?.undrawn.filter(({ reason }) => reason === "blank")).toHaveLength(24);
  });

  test("drills from 类 to 款 with 项, to projects, to allocations", () => {
    expect(treemapView(korla, undefined, "208")?.groups.map((group) => group.node.code)).toEqual(["20805"]);
    const item = treemapView(korla, undefined, "2060404");
    expect(item?.path.map((node) => node.level)).toEqual(["total", "category", "subcategory", "item"]);
    expect(item?.groups.map((group) => group.node.name)).toEqual(["科技三项费—智慧城市电子政务运维经费"]);
    expect(item?.groups[0]?.cells).toHaveLength(8);
    expect(sum(item?.groups[0]?.cells.map((cell) => cell.amount) ?? []).toFixed()).toBe("300");
  });

  test("a lowest item shows the level it stands in, an unknown code the whole", () => {
    expect(treemapView(korla, undefined, "2010301")?.focus.code).toBe("20103");
    expect(treemapView(korla, undefined, "999")?.focus.level).toBe("total");
  });

  test("what a 款 does not state is added up and marked as computed", () => {
    const tree = expenditureTree(korla);
    const subcategory = tree && pathTo(tree, "20805").pop();
    expect(subcategory?.computed).toBe(true);
    expect(subcategory?.amount?.toFixed(2)).toBe("166.40");
    expect(tree && pathTo(tree, "208").pop()?.computed).toBe(false);
  });

  test("a category takes the sum of its items' changes, marked as computed, where all of them are published", () => {
    const tree = expenditureTree(korla);
    const category = tree && pathTo(tree, "201").pop();
    expect(category?.change?.change.toFixed(2)).toBe("75.41");
    expect(category?.change?.prior.toFixed(2)).toBe("726.81");
    expect(category?.change?.computed).toBe(true);
    expect(tree && pathTo(tree, "2010301").pop()?.change?.computed).toBe(false);
  });
});

test("the same code twice still gives every node a key of its own", () => {
  const items = [
    { code: "2080599", name: "其他一", amount: "1" },
    { code: "2080599", name: "其他二", amount: "2" },
  ];
  const tree = expenditureTree(
    budgetOf({
      title: "重",
      year: 2024,
      unit: "元",
      expenditure: { amount: "3", items: [{ code: "208", name: "社保", amount: "3", items }] },
    }),
  );
  const keys = tree ? Array.from(walk(tree), (node) => node.key) : [];
  expect(new Set(keys).size).toBe(keys.length);
});

test("whatever the amounts: cells and what is listed hold every item, sums conserved, order descending", () => {
  fc.assert(
    fc.property(budgets, (budget) => {
      const view = treemapView(budget);
      const tree = expenditureTree(budget);
      if (view === undefined || tree === undefined) throw new Error("no view");
      const undrawn = new Set(view.undrawn.map(({ node }) => node.key));
      for (const category of tree.children) {
        const group = view.groups.find(({ node }) => node.key === category.key);
        if (group === undefined) {
          expect(undrawn.has(category.key)).toBe(true);
          continue;
        }
        const items = category.children.flatMap((child) => child.children);
        const cells = group.cells.filter((cell) => cell.key !== category.key);
        // Where names do not tell 项 apart, the 款 stand for theirs.
        const byItem = cells.some(({ level }) => level === "item") || undrawn.has(items[0]?.key ?? "");
        for (const { key, parent } of items) {
          const shown = byItem ? key : parent?.key;
          expect(undrawn.has(shown ?? "") || cells.some((cell) => cell.key === shown)).toBe(true);
        }
        expect(sum(items.map((item) => item.amount)).eq(category.amount ?? 0)).toBe(true);
        for (const [index, cell] of cells.entries()) expect(cell.amount?.gte(cells[index + 1]?.amount ?? 0)).toBe(true);
      }
      for (const node of walk(tree)) expect(node.share?.isNaN() ?? false).toBe(false);
    }),
    { numRuns: 100 },
  );
});

describe("a whole government", () => {
  /** So many 款, each with 行政运行 and, where it is `named`, an item that no other has. */
  const government = (count: number, named: boolean): ReturnType<typeof treemapView> =>
    treemapView(
      budgetOf({
        title: "示例县2024年政府预算",
        year: 2024,
        unit: "万元",
        example: true,
        expenditure: {
          amount: String(count * 3),
          items: ["201", "205"].map((code) => ({
            code,
            name: `${code}类支出`,
            amount: String((count * 3) / 2),
            items: Array.from({ length: count / 2 }, (_, at) => ({
              code: `${code}${String(at + 10)}`,
              name: `${code}第${String(at)}款`,
              amount: "3",
              items: [
                {
                  code: `${code}${String(at + 10)}01`,
                  name: named ? `运行${code}${String(at)}` : "行政运行",
                  amount: "2",
                },
                { code: `${code}${String(at + 10)}02`, name: `专项${code}${String(at)}`, amount: "1" },
              ],
            })),
          })),
        },
      }),
    );
  const levels = (view: ReturnType<typeof treemapView>): string[] => [
    ...new Set(view?.groups.flatMap(({ cells }) => cells.map(({ level }) => level))),
  ];

  test("is shown by its 款 where 行政运行 stands under each of them", () => {
    expect(levels(government(40, false))).toEqual(["subcategory"]);
    expect(levels(government(40, true))).toEqual(["item"]);
  });

  test("is shown by its 项 where they are few", () => {
    expect(levels(government(20, false))).toEqual(["item"]);
  });
});
