import { parse } from "postcss";
import { ask } from "./checks.js";
import type { Tab } from "./tab.js";

/**
 * What some supported browser does not know and nobody misses there, with the reason. Everything else in the elements'
 * style sheets is known to all of them.
 */
const DISPENSABLE: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /:focus-visible/,
    "styles/toolbar.styles.ts shows every focus where this is not known; the keyboard check looks at it",
  ],
  [/^text-wrap: balance$/, "lines of a title are of less even length"],
  [/^text-wrap: pretty$/, "the last line of a paragraph may be one character"],
  [/::-webkit-details-marker$/, "list-style: none beside it does the same from Chromium 89 on"],
  [/^text-spacing-trim: /, "a bracket at the start of a line stands half a character farther in"],
  [/^text-underline-offset: /, "an underline stands closer to its letters"],
  [/^border-(start|end)-(start|end)-radius: 0$/, "buttons side by side are rounded at both ends"],
  [/^print-color-adjust: exact$/, "-webkit-print-color-adjust stands beside it"],
  [/^text-align: (-webkit-)?match-parent$/, "the one with the prefix and the one without stand side by side"],
  [/^forced-color-adjust: none$/, "the browser has no forced colours that it would be an exception from"],
];

/** Selectors and declarations of the elements' style sheets that a browser would leave out, but for the dispensable. */
export async function unknownStyles(tab: Tab, tags: readonly string[]): Promise<string[]> {
  const selectors = new Set<string>();
  const declarations = new Map<string, readonly [string, string]>();
  for (const tag of tags) {
    for (const sheet of await ask(tab, "styles", tag)) {
      const root = parse(sheet);
      root.walkRules((rule) => {
        for (const selector of rule.selectors) selectors.add(selector);
      });
      root.walkDecls(({ prop, value }) => {
        declarations.set(`${prop}: ${value}`, [prop, value]);
      });
    }
  }
  const unknown = await ask(tab, "unknownStyles", [...selectors], [...declarations.values()]);
  return unknown.filter((style) => !DISPENSABLE.some(([pattern]) => pattern.test(style)));
}
