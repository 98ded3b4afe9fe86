// @ts-check
import { escapeHtml } from "./markdown.mjs";

/** @typedef {{ heading: string, pages: { path: string, title: string }[] }} Section */

const ENGLISH = { contents: "On this page", skip: "To the content", pages: "All pages" };
const CHINESE = { contents: "本页内容", skip: "跳到正文", pages: "全部页面" };

/**
 * A page of the site.
 *
 * @param {object} page
 * @param {string} page.path where it lies on the site
 * @param {string} page.title
 * @param {string} page.html
 * @param {readonly { id: string, text: string }[]} page.headings
 * @param {readonly Section[]} page.sections of the navigation
 * @param {boolean} page.isLive whether elements are shown
 * @returns {string}
 */
export function pageHtml({ path, title, html, headings, sections, isLive }) {
  const up = "../".repeat(path.split("/").length - 1);
  const isChinese = path.startsWith("zh-CN/");
  const words = isChinese ? CHINESE : ENGLISH;
  const entry = (/** @type {Section["pages"][number]} */ { path: to, title: name }) =>
    `<li><a href="${up}${to}"${to === path ? ' aria-current="page"' : ""}>${escapeHtml(name)}</a></li>`;
  const navigation = sections
    .map(
      ({ heading, pages }) =>
        `<h2${heading === "中文" ? ' lang="zh-CN"' : ""}>${escapeHtml(heading)}</h2>\n<ul>\n${pages.map(entry).join("\n")}\n</ul>`,
    )
    .join("\n");
  const contents =
    headings.length < 3
      ? ""
      : `<nav class="contents" aria-label="${words.contents}"><ul>\n${headings
          .map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
          .join("\n")}\n</ul></nav>\n`;
  return `<!doctype html>
<html lang="${isChinese ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title === "budget-elements" ? title : `${title} · budget-elements`)}</title>
<link rel="stylesheet" href="${up}site.css">
<link rel="icon" href="data:,">
${isLive ? `<script src="${up}dist/budget-elements.js" defer></script>\n` : ""}</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header><a href="${up}${isChinese ? "zh-CN/" : ""}index.html">budget-elements</a><a class="to-pages" href="#pages">${words.pages}</a></header>
<div class="columns">
<nav class="site" id="pages" aria-label="${words.pages}">
${navigation}
</nav>
<main id="main">
${contents}${html}</main>
</div>
</body>
</html>
`;
}
