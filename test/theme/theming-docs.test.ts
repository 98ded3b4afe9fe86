import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categoryPattern } from "../../src/theme/palette.js";
import { BASE_FONT_SIZE, TOKENS, type TokenName } from "../../src/theme/tokens.js";
import { DEFICIENCIES } from "../support/colour.js";
import { categoryColours, CODES, COMMON, leastDifference, THEMES, tokenContrast } from "../support/palette-figures.js";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/theming.md", root), "utf8");

/** Rows of the table whose first head is given, cells without code marks. */
function table(head: string): string[][] {
  const lines = page.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.replace(/`/g, "").trim()),
    );
  }
  return rows;
}

/** Names of the parts that the elements' documentation comments declare. */
function declaredParts(): Set<string> {
  const tags = ["budget-sankey", "budget-treemap", "budget-three-public", "budget-delta-table"];
  const sources = tags.map((tag) => readFileSync(new URL(`src/elements/${tag}/${tag}.ts`, root), "utf8"));
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/@csspart ([\w-]+)/g)].map((match) => match[1] ?? "")),
  );
}

describe("docs/theming.md", () => {
  test("lists every token with its values and contrasts", () => {
    const expected = (Object.keys(TOKENS) as TokenName[]).map((name) => {
      const contrasts = THEMES.map((theme) => tokenContrast(name, theme).toFixed(2)).join(", ");
      return [`--budget-${name}`, ...TOKENS[name], name === "surface" ? "" : contrasts];
    });
    const listed = table("token").map(([token = "", meaning = "", ...rest]) => {
      expect(meaning).not.toBe("");
      return [token, ...rest];
    });
    expect(listed).toEqual(expected);
  });

  test("lists every category with its colours and pattern", () => {
    const expected = CODES.map((code) => [
      code,
      ...THEMES.map((theme) => categoryColours(code, theme)[0]),
      categoryPattern(code),
    ]);
    expect(table("code")).toEqual(expected);
  });

  test("gives the least differences as they are", () => {
    const expected = [undefined, ...DEFICIENCIES].map((deficiency) => [
      deficiency ?? "normal",
      ...THEMES.map((theme) => {
        const { pair, difference } = leastDifference(COMMON, theme, deficiency);
        return `${difference.toFixed(1)} (${pair})`;
      }),
    ]);
    expect(table("sight")).toEqual(expected);
  });

  test("names the default size, and every part that an element has", () => {
    expect(table("property")[0]?.slice(0, 2)).toEqual(["--budget-font-size", `${BASE_FONT_SIZE}px`]);
    const named = table("part").flatMap(([names = ""]) => names.split(", "));
    expect(named.sort()).toEqual([...declaredParts()].sort());
  });
});
