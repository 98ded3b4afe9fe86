/** The manifest of the elements, from their JSDoc: read by editors, by Storybook and by whoever installs us. */
export default {
  globs: ["src/elements/**/*.ts"],
  exclude: ["src/elements/**/*.styles.ts"],
  outdir: ".",
  litelement: true,
  dependencies: false,
  packagejson: false,
  plugins: [publicOnly(), publishedPaths()],
};

/** What a class keeps to itself is no part of its contract. */
function publicOnly() {
  const isPublic = (/** @type {{ name: string, privacy?: string }} */ { name, privacy }) =>
    !name.startsWith("#") && privacy !== "private" && privacy !== "protected";
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
