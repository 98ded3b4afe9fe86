import js from "@eslint/js";
import { configs as lit } from "eslint-plugin-lit";
import { configs as wc } from "eslint-plugin-wc";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";
import importDirections from "./.build/eslint-import-directions.js";

const PURE = [
  "src/budget/**/*.ts",
  "src/views/**/*.ts",
  "src/layout/**/*.ts",
  "src/text/**/*.ts",
  "src/render/**/*.ts",
  "src/model.ts",
];
const NODE_ONLY = ["src/import/**/*.ts", "src/cli/**/*.ts"];

/** Names the DOM (and Node) put in scope, which a pure file must not reach for. */
const ENVIRONMENT_GLOBALS = [
  "window",
  "self",
  "globalThis",
  "document",
  "navigator",
  "location",
  "history",
  "screen",
  "customElements",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "fetch",
  "XMLHttpRequest",
  "getComputedStyle",
  "matchMedia",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "setTimeout",
  "setInterval",
  "alert",
  "Node",
  "Element",
  "HTMLElement",
  "SVGElement",
  "ShadowRoot",
  "Document",
  "Event",
  "CustomEvent",
  "EventTarget",
  "CSSStyleSheet",
  "DOMParser",
  "ResizeObserver",
  "IntersectionObserver",
  "MutationObserver",
  "Image",
  "Blob",
  "File",
  "FileReader",
  "process",
  "Buffer",
  "require",
  "__dirname",
  "__filename",
];

/** Methods Chromium 83 has not: the compiler lowers syntax, it adds no methods. */
const LATER_METHODS = [
  "at",
  "findLast",
  "findLastIndex",
  "replaceAll",
  "toReversed",
  "toSorted",
  "toSpliced",
  "with",
  "replaceChildren",
  "checkVisibility",
  "getHTML",
  "setHTMLUnsafe",
];
const LATER_STATICS = [
  ["Object", "hasOwn"],
  ["Object", "groupBy"],
  ["Map", "groupBy"],
  ["Promise", "any"],
  ["Promise", "withResolvers"],
  ["Array", "fromAsync"],
  ["crypto", "randomUUID"],
  ["AbortSignal", "timeout"],
  ["AbortSignal", "any"],
  ["URL", "canParse"],
  ["URL", "parse"],
  ["Intl", "Segmenter"],
  ["Intl", "supportedValuesOf"],
  ["Intl", "DurationFormat"],
];

export default defineConfig(
  globalIgnores([
    "dist/",
    "storybook-static/",
    "site/",
    "node_modules/",
    "coverage/",
    "docs/examples/**",
    "data/**",
    "test/packed/types/",
    "test/packed/work/",
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
  },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "off",
      // A looked-up name is written as a lookup: `process.env["PORT"]`.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/unbound-method": ["error", { ignoreStatic: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals instead of an enum." },
        { selector: "TSModuleDeclaration[kind='namespace']", message: "Use ES modules instead of a namespace." },
      ],
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      quotes: ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }],
      semi: ["error", "always"],
      // Prettier sets the code; what is left to hold are comments.
      "max-len": [
        "error",
        { code: 125, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { house: { rules: { "import-directions": importDirections } } },
    rules: { "house/import-directions": "error" },
  },
  {
    files: ["src/**/*.ts"],
    ignores: NODE_ONLY,
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "Use a union of string literals instead of an enum." },
        { selector: "TSModuleDeclaration[kind='namespace']", message: "Use ES modules instead of a namespace." },
        {
          selector: `CallExpression > MemberExpression.callee[property.name=/^(${LATER_METHODS.join("|")})$/]`,
          message: "Chromium 83 has no such method, and nothing adds it.",
        },
        ...LATER_STATICS.map(([object, property]) => ({
          selector: `MemberExpression[object.name='${object}'][property.name='${property}']`,
          message: `Chromium 83 has no ${object}.${property}, and nothing adds it.`,
        })),
        {
          selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
          message: "Text from a document is data: build nodes with a template.",
        },
        { selector: "ImportExpression", message: "The script-tag file is one file: import statically." },
      ],
      "no-restricted-globals": [
        "error",
        { name: "structuredClone", message: "Chromium 83 has no structuredClone." },
        { name: "reportError", message: "Chromium 83 has no reportError." },
        { name: "WeakRef", message: "Chromium 83 has no WeakRef." },
        { name: "AggregateError", message: "Chromium 83 has no AggregateError." },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: ["style-map", "unsafe-html", "unsafe-svg"].map((directive) => ({
            name: `lit/directives/${directive}.js`,
            message: "It breaks a strict content security policy, or takes text for markup.",
          })),
        },
      ],
    },
  },
  {
    files: PURE,
    rules: {
      "no-restricted-globals": [
        "error",
        ...[...ENVIRONMENT_GLOBALS, "structuredClone", "reportError", "WeakRef", "AggregateError"].map((name) => ({
          name,
          message: "This folder is pure: it runs without a DOM, and in Chromium 83.",
        })),
      ],
    },
  },
  {
    files: ["src/elements/**/*.ts", "stories/**/*.ts"],
    extends: [lit["flat/recommended"], wc["flat/recommended"]],
    rules: {
      "lit/no-legacy-template-syntax": "error",
      "lit/no-value-attribute": "error",
      "lit/quoted-expressions": ["error", "never"],
    },
  },
  {
    files: NODE_ONLY,
    rules: { "no-console": "off" },
  },
  {
    files: ["test/**/*.ts", "stories/**/*.ts", ".storybook/**/*.ts", "*.config.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout", "fetch"].map((name) => [
          name,
          "readonly",
        ]),
      ),
    },
    rules: { quotes: ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }], semi: "error" },
  },
);
