/**
 * A budget as static files: an HTML page, or a fragment of one, whose elements carry tables and pictures as their own
 * content, and every chart as a picture of its own. Strings in, strings out: no browser, no files.
 */
import { knownFields } from "../budget/known-fields.js";
import type { MoneyUnit } from "../budget/amount.js";
import type { Budget } from "../budget/schema.js";
import { xmlText } from "../text/xml.js";
import type { PrintedTable } from "../views/official/printed-table.js";
import { cardHtml } from "./card-html.js";
import { staticCards, wordingOf, type StaticCard } from "./cards.js";
import { furtherTables, furtherTablesHtml } from "./further-tables.js";
import { standaloneSvg } from "./standalone.js";
import { staticStylesheet } from "./stylesheet.js";
import { staticWords, type StaticLocale, type StaticWords } from "./words.js";

export { STATIC_LOCALES, type StaticLocale } from "./words.js";

/** How a budget is rendered. */
export interface RenderOptions {
  readonly locale: StaticLocale;
  /** Unit of all amounts; the document's own where it is undefined. */
  readonly unit?: MoneyUnit | undefined;
  /** A fragment to paste into a page of a content system, instead of a page. */
  readonly fragment: boolean;
  /** What stands before the addresses of all files: where they will lie; "" beside the page. */
  readonly base: string;
}

/** The script-tag file, which stands beside the page. */
export const SCRIPT_FILE = "budget-elements.js";
const STYLE_FILE = "budget-static.css";
const DATA_FILE = "budget.json";
/**
 * Keeps room for what will be drawn, and hands the page's own data to its elements: from disk, where browsers fetch
 * nothing, too. Runs before anything is shown.
 */
const PAGE_SCRIPT_FILE = "budget-page.js";
const PAGE_SCRIPT = `(function () {
  "use strict";
  document.documentElement.classList.add("budget-live");
  document.addEventListener("DOMContentLoaded", function () {
    var data = document.getElementById("budget-data");
    if (data === null) return;
    document.querySelectorAll(".budget-static").forEach(function (element) {
      element.budget = data.textContent;
    });
  });

  // Room that a drawing has left over is given back where nobody sees anything move: below what is in sight.
  var roomy = [];
  function settle() {
    roomy = roomy.filter(function (element) {
      var root = element.shadowRoot;
      var isDrawn = root !== null && root.querySelector("[part~=card]") !== null && root.querySelector(".running, .loading") === null;
      if (!isDrawn || element.getBoundingClientRect().top <= window.innerHeight) return true;
      element.classList.add("budget-settled");
      return false;
    });
    if (roomy.length === 0) removeEventListener("scroll", settle);
  }
  addEventListener("load", function () {
    roomy = Array.prototype.slice.call(document.querySelectorAll(".budget-static"));
    addEventListener("scroll", settle, { passive: true });
    setTimeout(settle, 1000);
  });
})();
`;

/**
 * The files of a budget, by name; the script-tag file, which is a file of the package, has to be put beside them.
 * @param json the text the budget was read from, which becomes the page's data unchanged
 */
export function renderBudget(given: Budget, json: string, options: RenderOptions): ReadonlyMap<string, string> {
  const budget = knownFields(given);
  const { locale, base } = options;
  const files = new Map<string, string>();
  const words = staticWords(locale);
  const pictures: Picture[] = [];
  const cards = staticCards(budget, options).map((card) => {
    const svg = standaloneSvg(card, locale);
    const file = svg === undefined ? undefined : `${card.name}.svg`;
    if (svg !== undefined && file !== undefined) {
      files.set(file, svg);
      pictures.push({ file, title: card.title });
    }
    return cardHtml(card, { language: locale, words, attributes: attributesOf(options), picture: file && base + file });
  });
  const wording = wordingOf(budget, options);
  const tables = furtherTables(budget, wording, locale, options.unit);
  const { common, unitName } = wording.messages;
  const unitOf = (printed?: PrintedTable): string => {
    const unit = printed === undefined ? wording.unit : printed.record.unit;
    return unit === undefined ? "" : common.unit(unitName[unit]);
  };
  cards.push(furtherTablesHtml(tables, words.further, unitOf));
  files.set(STYLE_FILE, staticStylesheet());
  files.set(DATA_FILE, json);
  files.set(PAGE_SCRIPT_FILE, PAGE_SCRIPT);
  if (options.fragment) files.set("fragment.html", fragment(cards, options));
  else files.set("index.html", page(budget, json, cards, pictures, words, options));
  return files;
}

export type { StaticCard };

interface Picture {
  readonly file: string;
  readonly title: string;
}

/** A page hands the data over itself; a fragment, whose page may be anything, names where it lies. */
function attributesOf({ unit, fragment: isFragment, base, locale }: RenderOptions): Record<string, string> {
  return {
    ...(isFragment ? { src: base + DATA_FILE } : {}),
    locale,
    ...(unit === undefined ? {} : { unit }),
    group: "budget",
  };
}

function fragment(cards: readonly string[], { base }: RenderOptions): string {
  const address = (file: string): string => xmlText(base + file);
  return `<link rel="stylesheet" href="${address(STYLE_FILE)}">
<script src="${address(PAGE_SCRIPT_FILE)}"></script>
${cards.join("\n")}<script src="${address(SCRIPT_FILE)}" defer></script>
`;
}

function page(
  budget: Budget,
  json: string,
  cards: readonly string[],
  pictures: readonly Picture[],
  words: StaticWords,
  { locale, base }: RenderOptions,
): string {
  const link = (file: string, text: string): string =>
    `<li><a href="${xmlText(base + file)}">${xmlText(text)}</a></li>\n`;
  const entity = budget.entity?.name;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(budget.title)}</title>
<link rel="stylesheet" href="${xmlText(base + STYLE_FILE)}">
<script src="${xmlText(base + PAGE_SCRIPT_FILE)}"></script>
<script src="${xmlText(base + SCRIPT_FILE)}" defer></script>
</head>
<body class="budget-page">
<main>
<h1>${xmlText(budget.title)}</h1>
${entity === undefined || budget.title.includes(entity) ? "" : `<p>${xmlText(entity)}</p>\n`}<nav aria-label="${xmlText(words.files)}">
<ul>
${link(DATA_FILE, words.data)}${pictures.map(({ file, title }) => link(file, title)).join("")}</ul>
</nav>
${cards.join("\n")}</main>
<script type="application/json" id="budget-data">${json.replace(/</g, "\\u003c")}</script>
</body>
</html>
`;
}
