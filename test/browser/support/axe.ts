import axe from "axe-core";

/** The rules of WCAG 2.2 A and AA, and what axe-core holds to be good practice besides. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const RULES = {
  // Off by default, though WCAG 2.2 asks for it.
  "target-size": { enabled: true },
  region: { enabled: false },
  "page-has-heading-one": { enabled: false },
};

/** The rules whose answer depends on colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Whether the page is drawn in another theme than the light one. */
function isOtherTheme(): boolean {
  return document.documentElement.style.colorScheme === "dark" || matchMedia("(forced-colors: active)").matches;
}

/**
 * What axe-core finds wrong within an element and its shadow root: one sentence for each place. The rules on whole pages
 * (landmarks, one level-one heading) say nothing of an element and are left out.
 * Names, roles and sizes are the same in every theme: in others than the light one only colours are looked at.
 */
export async function axeFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ["violations"],
    ...(isOtherTheme() ? { runOnly: COLOUR_RULES } : { runOnly: TAGS, rules: RULES }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ""}`),
  );
}
