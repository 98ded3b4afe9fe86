import { expect, it } from "vitest";
import { nearImports } from "../../.build/near-modules.js";

it("sets rules beside each other, then style sheets, layouts, views, then wording, and leaves the rest where it is", () => {
  const files = [
    "budget/amount.ts",
    "budget/reconcile/rules/shares.ts",
    "define.ts",
    "elements/base/card.ts",
    "elements/base/styles/card.styles.ts",
    "elements/base/wording.ts",
    "elements/budget-table/budget-table.styles.ts",
    "layout/wrap.ts",
    "text/locale.ts",
    "views/official/columns.ts",
    "views/places.ts",
  ];
  expect(nearImports(files).trim().split("\n")).toEqual([
    'import "./budget/reconcile/rules/shares.ts";',
    'import "./elements/base/styles/card.styles.ts";',
    'import "./elements/budget-table/budget-table.styles.ts";',
    'import "./layout/wrap.ts";',
    'import "./views/places.ts";',
    'import "./elements/base/wording.ts";',
  ]);
});
