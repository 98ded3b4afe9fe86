import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { importBudget, readSource, type ImportResult } from "../../src/import/index.js";
import { asDocx, asHtml, asXlsx } from "./support/render-formats.js";

const KORLA = new URL("../fixtures/korla-2023.txt", import.meta.url);

/** The budget without the places of its figures, which no two formats share. */
function budgetOf(result: ImportResult): unknown {
  if (!result.ok) throw new Error(result.doubts.map(({ message }) => message.en).join(" "));
  const withoutPlaces = (key: string, value: unknown) => (key === "printed" ? undefined : value);
  return JSON.parse(JSON.stringify(result.budget, withoutPlaces)) as unknown;
}

describe("the published disclosure of 库尔勒市人民政府办公室", () => {
  let published: unknown;

  beforeAll(async () => {
    published = budgetOf(await importBudget(await readFile(KORLA)));
  });

  test.each(["utf-8", "gb2312", "docx", "xlsx"] as const)(
    "gives the same budget as %s as it does as text",
    async (format) => {
      const source = await readSource(await readFile(KORLA));
      const bytes = {
        "utf-8": () => asHtml(source, "utf-8"),
        gb2312: () => asHtml(source, "gb2312"),
        docx: () => asDocx(source),
        xlsx: () => asXlsx(source),
      }[format];
      expect(budgetOf(await importBudget(await bytes()))).toEqual(published);
    },
  );
});
