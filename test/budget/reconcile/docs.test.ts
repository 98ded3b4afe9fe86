import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reconciliationDocs } from "../../../.build/reconciliation-docs.mjs";
import { reconcile, reconciliationRules } from "../../../src/budget/reconcile.js";
import { korla, sample } from "../../support/budgets.js";

const page = readFileSync(new URL("../../../docs/reconciliation.md", import.meta.url), "utf8");

describe("docs/reconciliation.md", () => {
  it("is what the rules say; after a change: npm run build, node .build/reconciliation-docs.mjs", () => {
    expect(page).toBe(reconciliationDocs(reconciliationRules, reconcile(korla), reconcile(sample)));
  });

  it("tells each rule with ground, formula, tolerance and example", () => {
    for (const { id } of reconciliationRules) {
      const part = page.split("\n### ").find((text) => text.includes(`\n\`${id}\` · `)) ?? "";
      expect([id, /- Ground: .+\n- Formula: .+\n- Tolerance: .+\n- Example: .+/.test(part)]).toEqual([id, true]);
    }
    expect(page).not.toMatch(/undefined|\[object/);
  });
});
