import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BY_CHANGE,
  BY_CODE,
  filterRows,
  gatherSmaller,
  gatherUnchanged,
  kindCounts,
  sortRows,
  sumsOf,
  type DeltaColumn,
} from "../../src/views/delta-order.js";
import { treeLines, treeSize } from "../../src/views/delta-tree.js";
import { deltaView, type DeltaView } from "../../src/views/delta-view.js";
import { budgets, korla, sample } from "../support/budgets.js";

function viewOf(budget: Parameters<typeof deltaView>[0]): DeltaView {
  const view = deltaView(budget);
  if (view === undefined) throw new Error("The budget compares nothing.");
  return view;
}

const COLUMNS: readonly DeltaColumn[] = ["item", "prior", "current", "change", "rate", "reason"];
const codes = (rows: readonly { readonly code: string | undefined }[]): (string | undefined)[] =>
  rows.map((row) => row.code);

describe("unchanged rows", () => {
  test("are taken out of the others, none is lost, and the rest keeps its order", () => {
    fc.assert(
      fc.property(budgets, (budget) => {
        const rows = deltaView(budget)?.rows ?? [];
        const { shown, gathered } = gatherUnchanged(rows);
        expect(new Set([...shown, ...gathered])).toEqual(new Set(rows));
        expect(shown.length + gathered.length).toBe(rows.length);
        expect(rows.filter((row) => shown.includes(row))).toEqual(shown);
        for (const { change } of gathered) expect(change.change.isZero() && change.reason === undefined).toBe(true);
      }),
    );
  });

  test("with a published reason, and few of them, stay", () => {
    const { rows } = viewOf(sample);
    const { shown, gathered } = gatherUnchanged(rows);
    expect(gathered).toHaveLength(24);
    expect(gatherUnchanged(gathered.slice(0, 3)).gathered).toEqual([]);
    const explained = gathered.map((row) => ({ ...row, change: { ...row.change, reason: "无变动" } }));
    expect(gatherUnchanged([...shown, ...explained]).gathered).toEqual([]);
  });

  test("where rows are high, changes smaller than the twenty largest are taken out of their midst", () => {
    const { rows } = viewOf(sample);
    const { shown, at, gathered, areSmaller } = gatherSmaller(rows);
    expect([shown.length, gathered.length, areSmaller]).toEqual([20, rows.length - 20, true]);
    expect([...shown.slice(0, at), ...gathered, ...shown.slice(at)]).toEqual(rows);
    expect(shown[at - 1]?.change.change.isPositive()).toBe(true);
    expect(shown[at]?.change.change.isNegative()).toBe(true);
    expect(gatherSmaller(rows.slice(0, 30)).areSmaller).toBeUndefined();
    // Equal ones are as large as each other: none of them is left out.
    const equal = Array.from({ length: 50 }, () => rows[0]).flatMap((row) => row ?? []);
    expect(gatherSmaller(equal)).toEqual({ shown: equal, at: 50, gathered: [] });
  });
});

describe("order", () => {
  const { rows } = viewOf(korla);

  test("by code it is the document's", () => {
    expect(codes(sortRows(rows, BY_CODE))).toEqual(codes(rows).sort());
  });

  test("by rate: published ones, a cancelled item among them by its −100 %", () => {
    const sorted = codes(sortRows(rows, { column: "rate", descending: false }));
    expect(sorted.slice(0, 3)).toEqual(["2080705", "2013299", "2060404"]);
    expect(sorted[11]).toBe("2210201");
  });

  test("blanks and rates without sense come last, whichever way", () => {
    const { rows: all } = viewOf(sample);
    for (const descending of [true, false]) {
      const byPrior = sortRows(all, { column: "prior", descending });
      expect(byPrior[all.length - 1]?.prior).toBeNull();
      const byRate = sortRows(all, { column: "rate", descending });
      const last = byRate[all.length - 1];
      expect(last?.change.kind === "new" || last?.change.computedRate === undefined).toBe(true);
    }
  });

  test("whatever the amounts: no row is lost, figures are in exact order, equal rows stay in theirs", () => {
    fc.assert(
      fc.property(budgets, fc.constantFrom(...COLUMNS), fc.boolean(), (budget, column, descending) => {
        const view = deltaView(budget);
        if (view === undefined) return;
        const sorted = sortRows(view.rows, { column, descending });
        expect(new Set(sorted)).toEqual(new Set(view.rows));
        expect(sortRows(sorted, { column, descending })).toEqual(sorted);
        if (column !== "change") return;
        sorted.forEach((row, index) => {
          const next = sorted[index + 1]?.change.change;
          if (next !== undefined) expect(row.change.change.comparedTo(next) * (descending ? 1 : -1)).not.toBe(-1);
        });
        expect(sortRows(view.rows, BY_CHANGE)).toEqual(view.rows);
      }),
      { numRuns: 100 },
    );
  });
});

describe("filter", () => {
  const { rows } = viewOf(korla);

  test("finds part of a name or code, whatever the case, blanks around it aside", () => {
    expect(codes(filterRows(rows, { text: " 医疗 ", kinds: [] }))).toEqual(["2101101", "2101103"]);
    expect(codes(filterRows(rows, { text: "20805", kinds: [] }))).toEqual(["2080505", "2080506", "2080501"]);
    const named = rows.map((row) => ({ ...row, name: "Abc" }));
    expect(filterRows(named, { text: "aBC", kinds: [] })).toHaveLength(12);
    expect(filterRows(rows, { text: "", kinds: [] })).toBe(rows);
  });

  test("kinds of change, any of them", () => {
    expect(kindCounts(rows)).toEqual({ increase: 8, decrease: 2, cancelled: 2, new: 0, unchanged: 0 });
    const gone = filterRows(rows, { text: "", kinds: ["cancelled", "new"] });
    expect(codes(gone)).toEqual(["2080705", "2013299"]);
    expect(sumsOf(gone).change.toFixed(2)).toBe("-21.34");
  });
});

describe("tree", () => {
  const view = viewOf(korla);
  const open = { all: true, except: new Set<string>() };
  const lines = (choice: Partial<Parameters<typeof treeLines>[1]>): string[] =>
    treeLines(view, { sort: BY_CODE, filter: { text: "", kinds: [] }, expansion: open, ...choice }).map(
      ({ node, depth, expanded }) =>
        `${depth} ${node.code ?? ""} ${expanded === undefined ? "" : expanded ? "-" : "+"}`,
    );

  test("open it is every 类, 款 and 项 in the document's order; closed the 类 alone", () => {
    expect(treeSize(view)).toBe(50);
    expect(lines({})).toHaveLength(50);
    expect(lines({}).slice(0, 3)).toEqual(["0 201 -", "1 20103 -", "2 2010301 "]);
    const closed = lines({ expansion: { all: false, except: new Set(["208"]) } });
    expect(closed).toHaveLength(32);
    expect(closed.slice(0, 2)).toEqual(["0 201 +", "0 202 "]);
    expect(closed).toContain("1 20805 +");
  });

  test("what is found is opened; what is below a 类 that is named is found with it", () => {
    const closed = { all: false, except: new Set<string>() };
    expect(lines({ filter: { text: "职业年金", kinds: [] }, expansion: closed })).toEqual([
      "0 208 -",
      "1 20805 -",
      "2 2080506 ",
    ]);
    expect(lines({ filter: { text: "教育支出", kinds: [] } })).toEqual(["0 205 -", "1 20508 -", "2 2050803 "]);
    expect(lines({ filter: { text: "", kinds: ["decrease"] } }).map((line) => line.slice(2, 10).trim())).toEqual([
      "201 -",
      "20103 -",
      "2010399",
      "206 -",
      "20604 -",
      "2060404",
    ]);
  });

  test("another order is one among the parts of each whole", () => {
    const sorted = lines({ sort: { column: "current", descending: true } });
    expect(sorted.slice(0, 3)).toEqual(["0 201 -", "1 20103 -", "2 2010301 "]);
    expect(sorted.filter((line) => line.startsWith("0")).slice(0, 3)).toEqual(["0 201 -", "0 206 -", "0 208 -"]);
  });
});
