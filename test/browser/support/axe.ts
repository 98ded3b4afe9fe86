import axe from "axe-core";

/** The rules of WCAG 2.2 A and AA, and what axe-core holds to be good practice besides. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * What axe-core finds wrong within an element and its shadow root: one sentence for each place. The rules on whole pages
 * (landmarks, one level-one heading) say nothing of an element and are left out.
 */
export async function axeFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: "tag", values: TAGS },
    resultTypes: ["violations"],
    // Off by default, though WCAG 2.2 asks for it.
    rules: { "target-size": { enabled: true }, region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ""}`),
  );
}
