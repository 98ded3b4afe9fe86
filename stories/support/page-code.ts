/**
 * What a portal page writes to get what a story shows: its elements as they were rendered, each once.
 * @param rendered HTML of the story; its budget, a property there, has an address on a page
 * @param hasBudget whether the story gives one at all
 */
export function pageCode(rendered: string, hasBudget: boolean): string {
  const tags = rendered.matchAll(/<(budget-[a-z-]+)((?:"[^"]*"|[^">])*)>/g);
  const lines = [...tags].map(([, tag = "", attributes = ""]) => {
    const written = attributes.replace(' view="chart"', "").replaceAll('=""', "").trimEnd();
    const src = !hasBudget || written.includes(" src=") ? "" : ' src="budget.json"';
    return `<${tag}${src}${written.replace(/\s+/g, " ")}></${tag}>`;
  });
  return ['<script src="budget-elements.js" defer></script>', ...new Set(lines)].join("\n");
}
