// @ts-check
/** @import { Plugin } from "vite" */

/**
 * Leaves the indentation of templates and the comments of style sheets out of the script file. Both stand in strings,
 * which no minifier may touch; to HTML and CSS a line break says the same without the blanks after it.
 *
 * @returns {Plugin}
 */
export function thinTemplates() {
  return {
    name: "thin-templates",
    enforce: "pre",
    transform: {
      filter: { id: /[\\/]src[\\/]elements[\\/].*\.ts$/ },
      handler(code, id) {
        return { code: thin(code, id.endsWith(".styles.ts")), map: null };
      },
    },
  };
}

/** Line breaks before tags that stand in drawings only, where blanks between tags mean nothing but cost a node each. */
const BETWEEN_SVG = />\n(?=<\/?(?:g|rect|path|line|circle|text|tspan|use|defs|pattern|clipPath)\b)/g;

/**
 * @param {string} code source of a module of an element
 * @param {boolean} isStyles whether it holds style sheets
 * @returns {string}
 */
export function thin(code, isStyles) {
  const lines = code.replace(/\n[ \t]+/g, "\n").replace(BETWEEN_SVG, ">");
  return isStyles ? lines.replace(/\/\*[^]*?\*\//g, "").replace(/css`[^`]*`/g, squeezed) : lines;
}

/**
 * @param {string} code a module with style sheets
 * @returns {string} the same without the comments of the style sheets, line by line
 */
export function withoutComments(code) {
  return code.replace(/css ?`[^`]*`/g, (sheet) =>
    sheet.replace(/[ \t]*\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")),
  );
}

/**
 * @param {string} sheet a style sheet without comments, in its template
 * @returns {string} the same without blanks around braces, colons before values, commas, semicolons, slashes and child combinators, naughts before points, quotes around words
 */
function squeezed(sheet) {
  return sheet
    .replace(/\s*([{},;>])\s*/g, "$1")
    .replace(/(\w) \/ (?=\d)/g, "$1/")
    .replace(/([a-z0-9-]):\s+/g, "$1:")
    .replace(/([ :(,])0(?=\.\d)/g, "$1")
    .replace(/="([a-z-]+)"\]/g, "=$1]")
    .replace(/ (?=!important)|;(?=\})/g, "");
}
