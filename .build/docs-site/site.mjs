// @ts-check
/** The documentation as a site: pages of `docs/`, a page for each element out of the manifest, and `llms.txt`. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { elementMarkdown } from "./element-page.mjs";
import { renderMarkdown } from "./markdown.mjs";
import { pageHtml } from "./page.mjs";

/** @typedef {{ kind: "text", text: string } | { kind: "copy", from: string }} SiteFile */
/** @typedef {{ source: string, path: string, text: string, isLive: boolean }} SourcePage */

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What stands in which part of the navigation; a page that is named nowhere stands in the last part. */
const SECTIONS = [
  {
    heading: "中文",
    names: ["index", "getting-started", "recipes", "importing", "faq"].map((name) => `zh-CN/${name}`),
  },
  { heading: "Start", names: ["getting-started", "report", "recipes", "frameworks", "static-pages", "faq"] },
  { heading: "Data", names: ["budget-json", "importing", "reconciliation"] },
  {
    heading: "On the page",
    names: ["theming", "accessibility", "locales", "downloads", "security", "performance", "sizes"],
  },
  { heading: "Project", names: ["browsers", "versions"] },
];

/**
 * All files of the site, by their paths.
 *
 * @param {{ modules: { declarations?: any[] }[] }} manifest
 * @returns {Map<string, SiteFile>}
 * @throws {Error} where a page links to what does not exist, naming both
 */
export function buildSite(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));
  const pages = sourcePages(elements);
  const bySource = new Map(pages.map((page) => [page.source, page]));
  /** @type {Map<string, SiteFile>} */
  const files = new Map();
  const rendered = pages.map((page) => ({
    ...page,
    ...renderMarkdown(page.text, (target) => leadTo(target, page, bySource, files)),
  }));
  const sections = navigation(rendered);
  for (const page of rendered) files.set(page.path, { kind: "text", text: pageHtml({ ...page, sections }) });
  files.set("llms.txt", { kind: "text", text: llmsText(rendered, sections) });
  files.set("site.css", { kind: "copy", from: ".build/docs-site/site.css" });
  files.set("dist/budget-elements.js", { kind: "copy", from: "dist/budget-elements.js" });
  files.set("data/korla-2023.json", { kind: "copy", from: "data/korla-2023.json" });
  for (const name of readdirSync(`${root}docs/examples`, { recursive: true, encoding: "utf8" })) {
    const from = `docs/examples/${name.replace(/\\/g, "/")}`;
    if (statSync(root + from).isFile()) files.set(from, { kind: "copy", from });
  }
  return files;
}

/**
 * @param {any[]} elements
 * @returns {SourcePage[]}
 */
function sourcePages(elements) {
  /** @param {string} source @param {string} path */
  const read = (source, path) => ({ source, path, text: readFileSync(root + source, "utf8"), isLive: false });
  /** @param {string} folder */
  const markdownIn = (folder) =>
    readdirSync(root + folder)
      .filter((name) => name.endsWith(".md"))
      .sort();
  return [
    read("README.md", "index.html"),
    read("README.zh-CN.md", "zh-CN/index.html"),
    ...markdownIn("docs/zh-CN").map((name) => read(`docs/zh-CN/${name}`, `zh-CN/${name.replace(/\.md$/, ".html")}`)),
    read("CONTRIBUTING.md", "contributing.html"),
    read("CHANGELOG.md", "changelog.html"),
    read("data/README.md", "data.html"),
    read(".github/SECURITY.md", "security-policy.html"),
    read("docs/examples/wordpress/README.md", "wordpress.html"),
    ...markdownIn("docs").map((name) => read(`docs/${name}`, name.replace(/\.md$/, ".html"))),
    ...markdownIn("docs/decisions").map((name) =>
      read(`docs/decisions/${name}`, `decisions/${name.replace(/\.md$/, ".html")}`),
    ),
    ...elements.map((element) => ({
      source: `docs/elements/${element.tagName}.md`,
      path: `elements/${element.tagName}.html`,
      text: elementMarkdown(element),
      isLive: true,
    })),
    {
      source: "docs/decisions/",
      path: "decisions/index.html",
      text: `# Decisions\n\nWhy things are as they are, half a page each.\n\n${markdownIn("docs/decisions")
        .map(
          (name) =>
            `- [${/^# (.*)/m.exec(readFileSync(`${root}docs/decisions/${name}`, "utf8"))?.[1] ?? name}](${name})`,
        )
        .join("\n")}\n`,
      isLive: false,
    },
    {
      source: "docs/examples/",
      path: "examples.html",
      text: `# Examples\n\nProjects and pages to copy.\n\n${readdirSync(`${root}docs/examples`)
        .sort()
        .map((name) => `- ${exampleLink(name)}`)
        .join("\n")}\n`,
      isLive: false,
    },
  ];
}

/** @param {string} name a file or a project in `docs/examples` */
function exampleLink(name) {
  if (!statSync(`${root}docs/examples/${name}`).isDirectory()) return `[${name}](${name})`;
  const project = readdirSync(`${root}docs/examples/${name}`, { recursive: true, encoding: "utf8" });
  const files = project.filter((file) => /\.(html|tsx|vue|svelte|php|md|ts|json)$/.test(file)).sort();
  return `**${name}**: ${files.map((file) => `[${file}](${name}/${file})`).join(", ")}`;
}

/**
 * Where a link leads on the site; a file that is no page is put beside the pages, at its own path.
 *
 * @param {string} target as it is written
 * @param {SourcePage} page
 * @param {ReadonlyMap<string, SourcePage>} bySource
 * @param {Map<string, SiteFile>} files
 */
function leadTo(target, page, bySource, files) {
  if (/^(?:[a-z]+:|#|\/\/)/.test(target)) return target;
  const [address = "", fragment] = target.split("#");
  const source = normalize(join(page.source.endsWith("/") ? page.source : dirname(page.source), decodeURI(address)));
  const other = bySource.get(source) ?? bySource.get(`${source.replace(/\/$/, "")}/`);
  const to = other?.path ?? source;
  if (other === undefined) {
    if (source.startsWith("..") || !existsSync(root + source) || statSync(root + source).isDirectory()) {
      throw new Error(`${page.source} links to ${target}, which does not exist.`);
    }
    files.set(source, { kind: "copy", from: source });
  }
  return relative(dirname(page.path), to) + (fragment === undefined ? "" : `#${fragment}`);
}

/** @param {readonly { path: string, title: string, source: string }[]} pages */
function navigation(pages) {
  const named = new Set(SECTIONS.flatMap(({ names }) => names));
  /** @param {string} name */
  const entry = (name) => pages.filter(({ path }) => path === `${name}.html`);
  const elements = pages.filter(({ path }) => path.startsWith("elements/"));
  const further = pages.filter(
    ({ path }) => !path.includes("/") && path !== "index.html" && !named.has(path.replace(/\.html$/, "")),
  );
  const [chinese, start, ...others] = SECTIONS.map(({ heading, names }) => ({ heading, pages: names.flatMap(entry) }));
  const last = others.pop();
  return [
    ...[chinese, start].flatMap((section) => section ?? []),
    { heading: "Elements", pages: elements },
    ...others,
    {
      heading: last?.heading ?? "Project",
      pages: [
        ...(last?.pages ?? []),
        ...further,
        ...pages.filter(({ path }) => path === "decisions/index.html"),
        { path: "storybook/index.html", title: "Storybook" },
      ],
    },
  ];
}

/**
 * What a language model needs to find its way: https://llmstxt.org
 *
 * @param {readonly { path: string, title: string, summary: string }[]} pages
 * @param {ReturnType<typeof navigation>} sections
 */
function llmsText(pages, sections) {
  const summaries = new Map(pages.map(({ path, summary }) => [path, summary]));
  const parts = sections.map(({ heading, pages: listed }) => {
    const lines = listed
      .filter(({ path }) => summaries.has(path))
      .map(({ path, title }) => `- [${title}](${path})${summaries.get(path) ? `: ${summaries.get(path)}` : ""}`);
    return `## ${heading}\n\n${lines.join("\n")}\n`;
  });
  return `# budget-elements

> ${summaries.get("index.html") ?? ""}

Amounts are decimal strings; \`null\` is a published blank (未安排), \`"0"\` a published zero. Totals are stated, never recomputed. Register
elements by \`import "budget-elements/define"\` or one script tag; give a budget by \`src\`, the property \`budget\`, or a child
\`<script type="application/json">\`.

${parts.join("\n")}`;
}
