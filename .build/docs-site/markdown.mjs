// @ts-check
import MarkdownIt from "markdown-it";

/** @typedef {{ title: string, summary: string, html: string, headings: { id: string, text: string }[] }} Rendered */

/**
 * A Markdown page as HTML, its headings with the ids that GitHub gives them.
 *
 * @param {string} text
 * @param {(target: string) => string} link where a link or picture of the page leads on the site
 * @returns {Rendered}
 */
export function renderMarkdown(text, link) {
  const markdown = new MarkdownIt({ html: true });
  const tokens = markdown.parse(text, {});
  /** @type {Rendered["headings"]} */
  const headings = [];
  let title = "";
  let summary = "";
  const used = new Map();
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type === "heading_open" && inline !== undefined) {
      const said = plainText(inline);
      const slug = slugOf(said);
      const count = used.get(slug) ?? 0;
      used.set(slug, count + 1);
      const id = count === 0 ? slug : `${slug}-${count}`;
      token.attrSet("id", id);
      if (token.tag === "h1") title ||= said;
      if (token.tag === "h2") headings.push({ id, text: said });
    }
    if (token.type === "paragraph_open" && inline !== undefined && summary === "" && title !== "") {
      summary = plainText(inline).trim();
    }
    for (const child of token.children ?? []) {
      for (const name of ["href", "src"]) {
        const target = child.attrGet(name);
        if (target !== null) child.attrSet(name, link(target));
      }
    }
  });
  const html = markdown.renderer
    .render(tokens, markdown.options, {})
    // Wide tables and long lines scroll on their own, and are reached by Tab for that.
    .replace(/<table>/g, '<div class="scroll" role="group" tabindex="0"><table>')
    .replace(/<\/table>/g, "</table></div>")
    .replace(/<pre>/g, '<pre tabindex="0">');
  return { title, summary, html, headings };
}

/** @param {import("markdown-it").Token} inline */
function plainText(inline) {
  return (inline.children ?? [])
    .map(({ type, content }) => (type === "text" || type === "code_inline" ? content : type === "softbreak" ? " " : ""))
    .join("");
}

/**
 * The id that GitHub gives a heading.
 *
 * @param {string} text
 */
export function slugOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
