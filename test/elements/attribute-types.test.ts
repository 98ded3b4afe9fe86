import { expectTypeOf, test } from "vitest";
import type { MoneyUnit } from "../../src/budget/amount.js";
import type { OfficialTableId } from "../../src/budget/classification.js";
import type { BudgetTable, BudgetTreemap } from "../../src/index.js";

// Written out at the elements, where the makers of editor data find them: the compiler says when one is missing.
test("the words that editors propose are those that there are", () => {
  expectTypeOf<BudgetTreemap["unit"]>().toEqualTypeOf<MoneyUnit | "">();
  expectTypeOf<Extract<BudgetTable["table"], OfficialTableId>>().toEqualTypeOf<OfficialTableId>();
  expectTypeOf("debt").toExtend<BudgetTable["table"]>();
});
