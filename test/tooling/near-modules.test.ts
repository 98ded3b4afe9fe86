import { expect, it } from "vitest";
import { nearImports } from "../../.build/near-modules.js";

it("sets style sheets beside each other, then views, then wording, and leaves the rest where it is", () => {
  const files = [
    "define.ts",
    "elements/base/card.ts",
    "elements/base/styles/card.styles.ts",
    "elements/base/wording.ts",
    "elements/budget-table/budget-table.styles.ts",
    "text/locale.ts",
    "views/official/columns.ts",
    "views/places.ts",
  ];
  expect(nearImports(files).trim().split("\n")).toEqual([
    'import "./elements/base/styles/card.styles.ts";',
    'import "./elements/budget-table/budget-table.styles.ts";',
    'import "./views/places.ts";',
    'import "./elements/base/wording.ts";',
  ]);
});
