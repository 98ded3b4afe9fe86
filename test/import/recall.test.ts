import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importBudget } from "../../src/import/index.js";
import { factsOf, measure } from "./support/facts.js";

/**
 * Recall and precision: what was written down by reading a document, against what is imported of it. Totals, every
 * 类/款/项 with its parts, every figure of 三公, economic classes, every change stated in the text.
 */
async function measured(document: URL, written: URL): Promise<ReturnType<typeof measure>> {
  const result = await importBudget(readFileSync(document));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const facts = readFileSync(written, "utf8").trim().split("\n");
  return measure(result.budgets.flatMap(factsOf), facts);
}

const ALL = { recall: 1, precision: 1, missing: [], wrong: [] };

/** Published documents that are not part of the project. */
const SAMPLES = new URL("../../../shared/samples/", import.meta.url);

describe.skipIf(!existsSync(SAMPLES))("published documents", () => {
  const written = new URL("samples/", import.meta.url);
  const names = readdirSync(written).map((name) => name.replace(".facts", ""));
  test.each(names.flatMap((name) => [`${name}.txt`, `${name}.pdf`]))(
    "all of %s is read, and nothing else",
    async (name) => {
      const facts = new URL(`${name.slice(0, -4)}.facts`, written);
      expect(await measured(new URL(name, SAMPLES), facts)).toEqual(ALL);
    },
  );
});

describe("invented documents", () => {
  const folder = new URL("../fixtures/invented/", import.meta.url);
  const names = readdirSync(folder).filter((name) => /\.(?:txt|html|pdf|xlsx|docx)$/.test(name));
  test.each(names)("all of %s is read, and nothing else", async (name) => {
    const facts = new URL(name.replace(/\.\w+$/, ".facts"), folder);
    expect(await measured(new URL(name, folder), facts)).toEqual(ALL);
  });

  test("of a government, each fund is a budget", async () => {
    const result = await importBudget(readFileSync(new URL("government-budget.txt", folder)));
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(result.budgets.map(({ fund, year }) => `${fund ?? ""} ${year}`)).toEqual([
      "general 2025",
      "governmentFund 2025",
      "stateCapital 2025",
      "socialInsurance 2025",
    ]);
    expect(result.budgets[0]?.entity?.level).toBe("government");
    expect(Object.keys(result.provenance)).toContain("$[1].income.items[0].amount");
    expect(result.doubts).toEqual([]);
  });
});
