import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path/posix";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, type SiteFile } from "../../.build/docs-site/site.mjs";
import { slugOf } from "../../.build/docs-site/markdown.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "budget-docs-"));
let site: ReadonlyMap<string, SiteFile>;
let tags: string[];

beforeAll(async () => {
  // The manifest as it is built, apart from the one that a build may be writing.
  await promisify(execFile)("npx", ["--no-install", "cem", "analyze", "--quiet", "--outdir", relative(ROOT, folder)], {
    cwd: ROOT,
  });
  const manifest = JSON.parse(readFileSync(`${folder}/custom-elements.json`, "utf8")) as {
    modules: { declarations?: { tagName?: string }[] }[];
  };
  tags = manifest.modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  site = buildSite(manifest);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPage(html: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("attrs" in node) {
      for (const { name, value } of node.attrs) {
        if (name === "id") ids.add(value);
        if (name === "href" || name === "src") links.push(value);
      }
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { ids, links };
}

describe("the documentation", () => {
  test("has no dead link, and no link to a heading that is not there", () => {
    const pages = new Map(
      [...site].flatMap(([path, file]) =>
        file.kind === "text" && path.endsWith(".html") ? [[path, readPage(file.text)]] : [],
      ),
    ) as ReadonlyMap<string, Page>;
    const dead: string[] = [];
    for (const [path, { links }] of pages) {
      for (const link of links) {
        if (/^(?:https?:|data:|mailto:)/.test(link)) continue;
        const [address = "", fragment] = link.split("#");
        const target = address === "" ? path : normalize(join(dirname(path), decodeURI(address)));
        if (target === "storybook/index.html") continue;
        if (!site.has(target)) dead.push(`${path}: ${link}`);
        else if (fragment !== undefined && pages.get(target)?.ids.has(decodeURIComponent(fragment)) !== true) {
          dead.push(`${path}: ${link} (no such heading)`);
        }
      }
    }
    expect(dead).toEqual([]);
    expect(pages.size).toBeGreaterThan(30);
  });

  test("has a page for every element, with an example that lives and everything the manifest states", () => {
    expect(tags).toContain("budget-sankey");
    for (const tag of tags) {
      const file = site.get(`elements/${tag}.html`);
      const html = file?.kind === "text" ? file.text : "";
      expect(html).toContain(`<${tag} class="example" src="../data/korla-2023.json"`);
      for (const heading of ["Attributes", "Properties", "Events", "Slots", "Parts", "Custom properties"]) {
        expect(html, `${tag}: ${heading}`).toContain(`>${heading}</h2>`);
      }
    }
  });

  test("names every page for language models", () => {
    const file = site.get("llms.txt");
    const text = file?.kind === "text" ? file.text : "";
    expect(text).toMatch(/^# budget-elements\n\n> /);
    for (const tag of tags) expect(text).toContain(`(elements/${tag}.html): `);
    for (const name of ["getting-started", "recipes", "faq", "budget-json", "theming", "security"]) {
      expect(text).toContain(`(${name}.html)`);
    }
  });
});

test.each([
  ["Amounts, and three silences", "amounts-and-three-silences"],
  ["What is `null`?", "what-is-null"],
  ["公开表 and 勾稽校验", "公开表-and-勾稽校验"],
])("the heading %s is reached by #%s", (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});
