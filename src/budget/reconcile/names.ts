/** Names as they are compared: without what differs between any two print shops. */

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D~\u301C\uFF5E\u2500]+/g;
const QUOTES = /[“”„‟"«»「」『』〝〞＂‘’‚‛'＇`´]/g;
const DOTS = /[·•・‧∙]/g;
/** What tables write behind a name to say what kind of row it is. */
const ROW_KIND = /\((?:小计|合计|总计|类|款|项)\)$/;

/**
 * A name with full and half width, dashes, quotes and spaces made alike, and without the kind of row behind it:
 * `部门专项—“12345”` and `部门专项 - "12345"` are one name.
 */
export function plainName(name: string): string {
  // Most names are ideographs only, which all of this leaves alone.
  if (/^[\u4E00-\u9FFF]*$/.test(name)) return name;
  return name
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(DASHES, "-")
    .replace(QUOTES, '"')
    .replace(DOTS, "·")
    .replace(ROW_KIND, "");
}
