import { svgFile } from "../elements/base/download-svg.js";
import type { TableModel, TableRow } from "../elements/base/data-table.js";
import { categoryClass } from "../theme/palette.js";
import { headCells, type HeadCell } from "../text/plain-table.js";
import { xmlText } from "../text/xml.js";
import type { StaticCard } from "./cards.js";
import { spaceClasses } from "./space.js";
import type { StaticWords } from "./words.js";

/** Widths in pixels that drawings are laid out at: the column of a page, and a phone. In between they shrink. */
const WIDE = 798;
const NARROW = 300;

/** How a card is written. */
export interface CardMarkup {
  readonly language: string;
  readonly words: StaticWords;
  /** Attributes of the element, such as `src`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Address of the card's own picture; `undefined` where there is none. */
  readonly picture: string | undefined;
}

/**
 * An element whose own content says all that it will draw: title, picture, a real table of every figure, notes and
 * source. It shows until the element has drawn, and stays where no script runs.
 */
export function cardHtml(card: StaticCard, { language, words, attributes, picture }: CardMarkup): string {
  const given = Object.entries({ lang: language, ...attributes })
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join("");
  const sentences = (className: string, list: readonly string[]): string =>
    list.length === 0 ? "" : `<p class="${className}">${xmlText(list.join(" "))}</p>\n`;
  return `<${card.tag} class="${`budget-static ${spaceClasses(card)}`.trim()}"${given}>
<figure class="budget-static-card">
<figcaption>
<h2>${xmlText(card.title)}</h2>
<p class="budget-static-subtitle">${card.subtitle.map(xmlText).join(" · ")}</p>
</figcaption>
${drawings(card, language)}${card.list ?? ""}${
    card.listed.length === 0
      ? ""
      : `<p class="budget-static-listed">${xmlText(words.listed)}</p>\n<ul>\n${card.listed.map((sentence) => `<li>${xmlText(sentence)}</li>\n`).join("")}</ul>\n`
  }${sentences("budget-static-note", card.notes)}${
    card.table.rows.length === 0
      ? ""
      : `<details>\n<summary>${xmlText(words.table)}</summary>\n<div class="budget-static-scroll">\n${tableHtml(card.table)}</div>\n</details>\n`
  }${sentences("budget-static-footnote", card.footnote)}${
    picture === undefined
      ? ""
      : `<p class="budget-static-footnote"><a href="${xmlText(picture)}">${xmlText(words.picture)}</a></p>\n`
  }</figure>
</${card.tag}>
`;
}

function drawings({ picture, title, description }: StaticCard, language: string): string {
  if (picture === undefined) return "";
  const words = { title, description, language };
  const drawing = (form: "wide" | "narrow", width: number): string =>
    `<div class="budget-static-${form}">\n${svgFile(picture[form](width), words)}</div>\n`;
  return drawing("wide", WIDE) + drawing("narrow", NARROW);
}

/** A table with its header associations, every row of it. */
export function tableHtml(model: TableModel): string {
  const head = headCells(model.columns).map(
    (cells) => `<tr>${cells.map((cell) => headHtml(cell, model)).join("")}</tr>`,
  );
  const rows = model.rows.map((row) => rowHtml(row, model)).join("\n");
  return `<table>
<caption>${xmlText(model.caption)}</caption>
<thead>
${head.join("\n")}
</thead>
<tbody>
${rows}
</tbody>
</table>
`;
}

/** A head, which stands over several columns where they begin alike. */
function headHtml({ label, column, rows, columns }: HeadCell, model: TableModel): string {
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`;
  const kind = columns > 1 ? "text" : (model.columns[column]?.kind ?? "text");
  return `<th scope="${columns > 1 ? "colgroup" : "col"}" class="${kind}"${spans}>${xmlText(label)}</th>`;
}

function rowHtml(row: TableRow, model: TableModel): string {
  const cells = row.cells.map(({ text }, index) => {
    const kind = model.columns[index]?.kind ?? "text";
    if (index !== model.nameColumn) return `<td class="${kind}">${xmlText(text)}</td>`;
    const depth = Math.min(row.depth ?? 0, 4);
    const swatch = row.category === undefined ? "" : `<i class="${categoryClass(row.category)}"></i>`;
    return `<th scope="row" class="${kind} depth-${depth}">${swatch}${xmlText(text)}</th>`;
  });
  return `<tr${row.kind === undefined ? "" : ` class="${row.kind}"`}>${cells.join("")}</tr>`;
}
