// @ts-check

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string } }} Part */
/** @typedef {Part & { kind: string, attribute?: string, static?: boolean, parameters?: Part[] }} Member */
/**
 * @typedef {{
 *   tagName: string, name: string, summary?: string, description?: string, attributes?: Part[], members?: Member[],
 *   events?: Part[], slots?: Part[], cssParts?: Part[], cssProperties?: Part[],
 * }} Element
 */

/** What an example needs besides the budget. @type {Readonly<Record<string, string>>} */
const EXAMPLE_ATTRIBUTES = { "budget-table": ' table="summary"' };

/**
 * The page of an element, as Markdown: a live example, how to write it, and everything its manifest states.
 *
 * @param {Element} element
 * @returns {string}
 */
export function elementMarkdown(element) {
  const { tagName, description = "", attributes = [], members = [], events = [], slots = [] } = element;
  const further = EXAMPLE_ATTRIBUTES[tagName] ?? "";
  const fields = members.filter(({ kind, attribute, static: isStatic }) => kind === "field" && !attribute && !isStatic);
  const methods = members.filter(({ kind, static: isStatic }) => kind === "method" && !isStatic);
  const paragraphs = [
    `# <${tagName}>`.replace("<", "\\<"),
    description,
    `<${tagName} class="example" src="../data/korla-2023.json"${further} lang="zh-CN">The example needs scripts.</${tagName}>`,
    `\`\`\`html\n<script src="budget-elements.js" defer></script>\n<${tagName} src="budget.json"${further}></${tagName}>\n\`\`\``,
    `\`\`\`js\nimport "budget-elements/define/${tagName}.js";\n\`\`\``,
    ...table("Attributes", ["attribute", "type", "default", "meaning"], attributes, (each) => [
      code(each.name),
      code(each.type?.text),
      code(each.default),
      each.description,
    ]),
    ...table("Properties", ["property", "type", "meaning"], fields, (each) => [
      code(each.name),
      code(each.type?.text),
      each.description,
    ]),
    ...table("Methods", ["method", "meaning"], methods, ({ name, parameters = [], description: said }) => [
      code(`${name}(${parameters.map((parameter) => parameter.name).join(", ")})`),
      said,
    ]),
    ...table("Events", ["event", "type", "meaning"], events, (each) => [
      code(each.name),
      code(each.type?.text),
      each.description,
    ]),
    ...table("Slots", ["slot", "content"], slots, ({ name, description: said }) => [
      name === "" ? "(default)" : code(name),
      said,
    ]),
    slots.length === 0
      ? ""
      : "The element's own content shows before it has drawn, while its budget is on its way, below the message where the budget " +
        "cannot be read, and for ever where no script runs. [Static pages](../static-pages.md) write such content for you.",
    ...table("Parts", ["`::part`", "what it is"], element.cssParts ?? [], (each) => [
      code(each.name),
      each.description,
    ]),
    ...table("Custom properties", ["property", "default", "meaning"], element.cssProperties ?? [], (each) => [
      code(each.name),
      code(each.default),
      each.description,
    ]),
    "Colours and further custom properties are the same for all elements: [theming](../theming.md).",
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n`;
}

/**
 * @template Row
 * @param {string} heading
 * @param {string[]} columns
 * @param {readonly Row[]} rows
 * @param {(row: Row) => (string | undefined)[]} cells
 * @returns {string[]}
 */
function table(heading, columns, rows, cells) {
  if (rows.length === 0) return [];
  /** @param {(string | undefined)[]} line */
  const line = (line) =>
    `| ${line.map((cell) => (cell ?? "").replace(/\s+/g, " ").replace(/\|/g, "\\|")).join(" | ")} |`;
  return [
    `## ${heading}`,
    [line(columns), line(columns.map(() => "---")), ...rows.map((row) => line(cells(row)))].join("\n"),
  ];
}

/** @param {string | undefined} text */
function code(text) {
  return text === undefined || text === "" ? "" : `\`${text}\``;
}
