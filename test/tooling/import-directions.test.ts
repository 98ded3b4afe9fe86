import { ESLint } from "eslint";
import { beforeAll, describe, expect, test } from "vitest";

const IMPORT_RULE = "house/import-directions";

let eslint: ESLint;

beforeAll(async () => {
  // The repository's own configuration, without the rules that need a program: the samples are no real files.
  const { default: configuration } = await import("../../eslint.config.js");
  const { configs } = (await import("typescript-eslint")).default;
  eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [...configuration, { files: ["**/*.ts"], ...configs.disableTypeChecked }],
  });
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Per importing file: what it may not import. */
const FORBIDDEN: Record<string, string[]> = {
  "src/budget/x.ts": [
    "../views/y.js",
    "../layout/y.js",
    "../text/y.js",
    "../theme/y.js",
    "../elements/y.js",
    "../import/y.js",
    "../cli/y.js",
    "../index.js",
    "zod",
    "zod/v4",
    "lit",
    "node:fs",
    "parse5",
    "fflate",
  ],
  "src/views/x.ts": [
    "../layout/y.js",
    "../text/y.js",
    "../theme/y.js",
    "../elements/y.js",
    "../import/y.js",
    "../model.js",
    "zod/mini",
    "lit",
  ],
  "src/layout/x.ts": [
    "../budget/y.js",
    "../views/y.js",
    "../text/y.js",
    "../theme/y.js",
    "../elements/y.js",
    "zod/mini",
    "lit",
  ],
  "src/text/x.ts": ["../views/y.js", "../layout/y.js", "../theme/y.js", "../elements/y.js", "lit"],
  "src/theme/x.ts": ["../budget/y.js", "../views/y.js", "../layout/y.js", "../text/y.js", "../elements/y.js"],
  "src/elements/budget-sankey/x.ts": [
    "../../import/y.js",
    "../../cli/y.js",
    "../../index.js",
    "../../define.js",
    "../../../test/y.js",
    "zod/mini",
    "node:fs",
    "mammoth",
  ],
  "src/import/x.ts": ["../views/y.js", "../layout/y.js", "../text/y.js", "../elements/y.js", "../cli/y.js", "lit"],
  "src/cli/x.ts": ["../elements/y.js", "../index.js", "../define.js", "zod/mini", "lit", "@e965/xlsx", "parse5"],
  "src/render/x.ts": [
    "../elements/budget-sankey/budget-sankey.js",
    "../elements/base/card.js",
    "../elements/base/download.js",
    "../cli/y.js",
    "node:fs",
    "lit",
  ],
  "src/model.ts": ["./elements/y.js", "./layout/y.js", "./text/y.js", "./theme/y.js", "./import/y.js", "lit"],
  "src/index.ts": ["./define.js", "./elements/budget-sankey/define.js", "./import/y.js", "./cli/y.js"],
};

/** Per importing file: what it may import. */
const ALLOWED: Record<string, string[]> = {
  "src/budget/x.ts": ["./y.js", "./schema/y.js", "zod/mini", "decimal.js"],
  "src/views/x.ts": ["./y.js", "../budget/y.js", "decimal.js"],
  "src/layout/x.ts": ["./y.js", "d3", "d3-sankey"],
  "src/text/x.ts": ["./locales/y.js", "../budget/y.js"],
  "src/theme/x.ts": ["./y.js", "lit"],
  "src/elements/budget-sankey/x.ts": [
    "./y.js",
    "../base/y.js",
    "../../views/y.js",
    "../../layout/y.js",
    "../../text/y.js",
    "../../theme/y.js",
    "../../budget/y.js",
    "lit",
    "lit/decorators.js",
  ],
  "src/import/x.ts": [
    "./y.js",
    "../budget/y.js",
    "node:fs",
    "parse5",
    "mammoth",
    "@e965/xlsx",
    "pdfjs-dist/legacy/build/pdf.mjs",
    "fflate",
  ],
  "src/render/x.ts": [
    "./y.js",
    "../budget/y.js",
    "../views/y.js",
    "../layout/y.js",
    "../text/y.js",
    "../theme/y.js",
    "../elements/budget-sankey/sankey-wording.js",
    "../elements/base/wording.js",
  ],
  "src/cli/x.ts": [
    "../budget/y.js",
    "../import/y.js",
    "../render/y.js",
    "../views/y.js",
    "../text/y.js",
    "../layout/y.js",
    "node:fs",
  ],
  "src/model.ts": ["./budget/y.js", "./views/y.js"],
  "src/index.ts": ["./model.js", "./elements/budget-sankey/budget-sankey.js"],
  "src/define.ts": ["./elements/budget-sankey/define.js"],
  "src/script.ts": ["./define.js"],
};

const pairs = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([file, names]) => names.map((name) => [file, name] as const));

describe("import directions", () => {
  test.each(pairs(FORBIDDEN))("%s may not import %s", async (file, name) => {
    expect(await rulesBroken(file, `import { y } from "${name}";\nexport const x = y;\n`)).toEqual([IMPORT_RULE]);
  });

  test.each(pairs(ALLOWED))("%s may import %s", async (file, name) => {
    expect(await rulesBroken(file, `import { y } from "${name}";\nexport const x = y;\n`)).toEqual([]);
  });

  test.each([
    ["a type import", 'import type { Y } from "../views/y.js";\nexport type X = Y;\n'],
    ["a bare import", 'import "../views/y.js";\n'],
    ["a re-export", 'export { y } from "../views/y.js";\n'],
    ["a re-export of everything", 'export * from "../views/y.js";\n'],
    ["a dynamic import", 'export const x = import("../views/y.js");\n'],
    ["an import inside a type", 'export type X = import("../views/y.js").Y;\n'],
  ])("%s counts too", async (_, code) => {
    expect(await rulesBroken("src/budget/x.ts", code)).toContain(IMPORT_RULE);
  });
});

describe("the browser's names", () => {
  test.each(["src/budget/x.ts", "src/views/x.ts", "src/layout/x.ts", "src/text/x.ts"])(
    "%s may not reach for the document",
    async (file) => {
      expect(await rulesBroken(file, "export const x = document.title;\n")).toEqual(["no-restricted-globals"]);
    },
  );

  test("an element may", async () => {
    expect(await rulesBroken("src/elements/base/x.ts", "export const x = document.title;\n")).toEqual([]);
  });

  test.each([
    ["a method", "export const x = [1].at(0);\n", "no-restricted-syntax"],
    ["a static method", 'export const x = Object.hasOwn({}, "a");\n', "no-restricted-syntax"],
    ["a function", "export const x = structuredClone({});\n", "no-restricted-globals"],
  ])("%s that Chromium 83 has not is refused", async (_, code, rule) => {
    expect(await rulesBroken("src/elements/base/x.ts", code)).toEqual([rule]);
    expect(await rulesBroken("src/budget/x.ts", code)).toEqual([rule]);
  });
});
