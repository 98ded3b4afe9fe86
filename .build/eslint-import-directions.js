import { posix, relative, resolve, sep } from "node:path";

/** @import { Rule } from "eslint" */

const FOLDERS = ["budget", "views", "layout", "text", "theme", "elements", "import", "render", "cli"];

/**
 * What each part of `src/` may import from the others (itself is always allowed). The entries that stand directly in
 * `src/` are named by their file.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ALLOWED_PARTS = {
  budget: [],
  views: ["budget"],
  layout: [],
  text: ["budget"],
  theme: [],
  elements: ["views", "layout", "text", "theme", "budget"],
  import: ["budget"],
  render: ["views", "layout", "text", "theme", "budget"],
  cli: FOLDERS.filter((folder) => folder !== "elements"),
  "model.ts": ["budget", "views"],
  "index.ts": ["model.ts", "elements", "budget", "views", "layout", "text", "theme"],
  "define.ts": ["elements"],
  "script.ts": ["define.ts"],
};

/**
 * Files of elements that need no page: what words, tables and layouts are made of. What is written without a browser
 * (`src/render/`) says the same as the elements because it is made of the same.
 */
const PAGELESS_FILES =
  /^elements\/(?:budget-[a-z-]+\/(?:[a-z-]+-(?:wording|input|figures|full-table))|base\/(?:wording|data-table|download-svg))\.js$/;

/**
 * Libraries that only some parts may import; every other library is left to review.
 *
 * @type {readonly { test: RegExp, parts: readonly string[], what: string }[]}
 */
const RESTRICTED_LIBRARIES = [
  { test: /^zod$|^zod\/(?!mini$)/, parts: [], what: "zod other than zod/mini" },
  { test: /^zod\/mini$/, parts: ["budget"], what: "zod/mini" },
  { test: /^lit$|^lit\/|^@lit\//, parts: ["elements", "theme"], what: "lit" },
  {
    test: /^(?:parse5|mammoth|@e965\/xlsx|pdfjs-dist|fflate)(?:$|\/)/,
    parts: ["import"],
    what: "a library that reads files",
  },
  { test: /^node:/, parts: ["import", "cli"], what: "Node modules" },
];

/**
 * Holds the one direction in which the parts of `src/` import each other.
 *
 * @type {Rule.RuleModule}
 */
const importDirections = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      part: "src/{{from}} may not import src/{{to}}: imports run elements -> views, layout, text, theme -> budget.",
      outside: "src/{{from}} may not import {{name}}: it lies outside src/.",
      library: "src/{{from}} may not import {{what}}.",
      registers: "src/index.ts registers nothing: import the element's class, not its define file.",
    },
  },
  create(context) {
    const sourceRoot = resolve(context.cwd, "src");
    const file = pathUnder(sourceRoot, context.filename);
    if (file === undefined) {
      return {};
    }
    const from = partOf(file);

    /** @param {Rule.Node | null | undefined} node the string node that names the module */
    function check(node) {
      if (node?.type !== "Literal" || typeof node.value !== "string") {
        return;
      }
      const problem = node.value.startsWith(".") ? relativeProblem(node.value) : libraryProblem(node.value);
      if (problem !== undefined) {
        context.report({ node, ...problem });
      }
    }

    /** @param {string} name */
    function relativeProblem(name) {
      const target = pathUnder(sourceRoot, resolve(context.filename, "..", name));
      if (target === undefined) {
        return { messageId: "outside", data: { from, name } };
      }
      const to = partOf(target);
      if (from === "index.ts" && /(^|\/)define\.js$/.test(target)) {
        return { messageId: "registers" };
      }
      if (from === "render" && PAGELESS_FILES.test(target)) {
        return undefined;
      }
      const allowed = to === from || (ALLOWED_PARTS[from] ?? []).includes(to);
      return allowed ? undefined : { messageId: "part", data: { from, to } };
    }

    /** @param {string} name */
    function libraryProblem(name) {
      const broken = RESTRICTED_LIBRARIES.find(({ test, parts }) => test.test(name) && !parts.includes(from));
      return broken && { messageId: "library", data: { from, what: broken.what } };
    }

    return {
      ImportDeclaration: (node) => check(/** @type {Rule.Node} */ (node.source)),
      ExportNamedDeclaration: (node) => check(/** @type {Rule.Node | null} */ (node.source)),
      ExportAllDeclaration: (node) => check(/** @type {Rule.Node} */ (node.source)),
      ImportExpression: (node) => check(/** @type {Rule.Node} */ (node.source)),
      /** @param {any} node `typeof import("…")` in a type */
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

/**
 * @param {string} root
 * @param {string} file
 * @returns {string | undefined} the path below the root with forward slashes, undefined when it lies elsewhere
 */
function pathUnder(root, file) {
  const below = relative(root, file).split(sep).join(posix.sep);
  return below === "" || below.startsWith("..") || below.includes(":") ? undefined : below;
}

/**
 * @param {string} path below `src/`
 * @returns {string} the folder's name, or for an entry directly in `src/` its TypeScript file name
 */
function partOf(path) {
  const [first = "", ...rest] = path.split("/");
  return rest.length > 0 ? first : first.replace(/\.js$/, ".ts");
}

export default importDirections;
