import { expect } from "vitest";
import type { BudgetReport } from "../../../src/elements/budget-report/budget-report.js";
import { eventually } from "./eventually.js";

/** Waits until every section of a report is drawn, with its table twins. */
export async function settledReport(report: BudgetReport): Promise<void> {
  await eventually(() => {
    expect(report.shadowRoot!.querySelectorAll(".section").length).toBeGreaterThan(0);
    expect(report.shadowRoot!.querySelectorAll(".pending")).toHaveLength(0);
    const lists = Array.from(report.shadowRoot!.querySelectorAll("budget-checks"));
    expect(lists.every((each) => each.shadowRoot?.querySelector(".running") === null)).toBe(true);
  });
  const parts = Array.from(report.shadowRoot!.querySelectorAll<BudgetReport>("*")).filter((each) =>
    each.localName.startsWith("budget-"),
  );
  for (const part of parts) await part.updateComplete;
}

/** All words of a report that assistive technology is given: text and labels, without what is hidden from it. */
export async function reportText(report: BudgetReport): Promise<string> {
  await settledReport(report);
  return accessibleText(report.shadowRoot!);
}

function accessibleText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element) {
    if (node.getAttribute("aria-hidden") === "true" || node.localName === "style") return "";
    if (node instanceof HTMLSelectElement) return ` ${node.ariaLabel ?? ""}：${node.selectedOptions[0]?.text ?? ""} `;
    const label = node.getAttribute("aria-label");
    const within = node.shadowRoot ?? node;
    return `${label === null ? "" : ` ${label} `}${Array.from(within.childNodes, accessibleText).join("")}`;
  }
  return Array.from(node.childNodes, accessibleText).join("");
}
