/** The manifest of the elements, from their JSDoc: read by editors, by Storybook and by whoever installs us. */
export default {
  globs: ["src/elements/**/*.ts"],
  exclude: ["src/elements/**/*.styles.ts"],
  outdir: ".",
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [publicOnly(), statedEvents(), plainTypes(), publishedPaths()],
};

/** What the elements of a page call on each other. */
const BETWEEN_ELEMENTS = new Set(["badgeChanged", "chooseUnit", "highlighted", "paperChanged", "repeatsChecks"]);

/** What a class keeps to itself is no part of its contract. */
function publicOnly() {
  const isPublic = (/** @type {{ name: string, privacy?: string }} */ { name, privacy }) =>
    !name.startsWith("#") && !BETWEEN_ELEMENTS.has(name) && privacy !== "private" && privacy !== "protected";
  return {
    name: "public-only",
    /** @param {{ moduleDoc: { declarations?: { members?: { name: string, privacy?: string }[] }[] } }} context */
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        if (declaration.members !== undefined) {
          declaration.members = declaration.members.filter(isPublic);
        }
      }
    },
  };
}

/** The events are those the JSDoc names: what the analyzer guesses from the code has another name or none. */
function statedEvents() {
  return {
    name: "stated-events",
    /** @param {{ customElementsManifest: { modules: { declarations?: { events?: { description?: string }[] }[] }[] } }} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations)) {
        if (declaration.events !== undefined) {
          declaration.events = declaration.events.filter(({ description }) => description !== undefined);
        }
      }
    },
  };
}

/** `AnyText` keeps a compiler from forgetting the words beside it; whoever reads the manifest knows a plain `string`. */
function plainTypes() {
  /** @typedef {{ type?: { text: string } }} Typed */
  return {
    name: "plain-types",
    /** @param {{ customElementsManifest: { modules: { declarations?: { attributes?: Typed[], members?: Typed[] }[] }[] } }} context */
    packageLinkPhase({ customElementsManifest }) {
      for (const { attributes = [], members = [] } of customElementsManifest.modules.flatMap(
        ({ declarations = [] }) => declarations,
      )) {
        for (const { type } of [...attributes, ...members]) {
          if (type === undefined) continue;
          const inOneLine = type.text
            .trim()
            .replace(/^\|\s*/, "")
            .replace(/\s+/g, " ");
          type.text = inOneLine.replace(/\bAnyText\b/g, "string");
        }
      }
    },
  };
}

/** The analyzer reads `src/`, the package holds `dist/`: the manifest names what is installed. */
function publishedPaths() {
  const published = (/** @type {string} */ path) => path.replace(/^\/?src\/(.*)\.[tj]s$/, "dist/$1.js");
  return {
    name: "published-paths",
    /** @param {{ customElementsManifest: unknown }} context */
    packageLinkPhase({ customElementsManifest }) {
      renamePaths(customElementsManifest, published);
    },
  };
}

/**
 * @param {unknown} node any part of the manifest
 * @param {(path: string) => string} rename
 */
function renamePaths(node, rename) {
  if (typeof node !== "object" || node === null) {
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if ((key === "path" || key === "module") && typeof value === "string") {
      Object.assign(node, { [key]: rename(value) });
    } else {
      renamePaths(value, rename);
    }
  }
}
