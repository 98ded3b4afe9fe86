import type { Budget } from "../../budget/schema.js";
import { xmlText } from "../../text/xml.js";

/** What a saved page says of itself. */
export interface SavedPage {
  readonly title: string;
  readonly language: string;
  readonly budget: Budget;
}

/** What has no sense in a page without scripts. */
const LEFT_OUT = "script, slot, .toolbar, .tooltip, .report-actions, .unit select, .mark-button, .hit, .find";
const VOID = /^(?:br|wbr|hr|img|input|link|meta|col)$/;

/**
 * A report as one page that needs nothing else: each shadow root stands in the markup with its styles (declarative shadow
 * DOM), no script runs, no address is asked for, and the budget JSON lies beside it to be read by programs.
 */
export async function pageFile(report: HTMLElement, { title, language, budget }: SavedPage): Promise<Blob> {
  const root = report.shadowRoot;
  const closed = allWithin(root).filter(
    (each): each is HTMLDetailsElement => each instanceof HTMLDetailsElement && !each.open,
  );
  for (const details of closed) details.open = true;
  await settled(root);
  const json = JSON.stringify(budget).replace(/</g, "\\u003c");
  const markup =
    `<!doctype html>\n<html lang="${xmlText(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${xmlText(title)}</title></head>` +
    `<body>${markupOf(report)}<script type="application/json">${json}</script></body></html>\n`;
  for (const details of closed) details.open = false;
  return new Blob([markup], { type: "text/html;charset=utf-8" });
}

function allWithin(root: ParentNode | null): Element[] {
  return Array.from(root?.querySelectorAll("*") ?? []).flatMap((each) => [each, ...allWithin(each.shadowRoot)]);
}

/** Waits until every element within is drawn, what a line that opened has asked for too. */
async function settled(root: ParentNode | null): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all(
      allWithin(root).map((each): Promise<unknown> =>
        Promise.resolve("updateComplete" in each ? each.updateComplete : undefined),
      ),
    );
  }
}

function markupOf(node: Node): string {
  if (node instanceof Text) return xmlText(node.data);
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return "";
  const attributes = Array.from(node.attributes, ({ name, value }) => ` ${name}="${xmlText(value)}"`).join("");
  const open = `<${node.localName}${attributes}>`;
  if (VOID.test(node.localName)) return open;
  return `${open}${shadowOf(node.shadowRoot)}${inner(node)}</${node.localName}>`;
}

const inner = (node: ParentNode): string => Array.from(node.childNodes, markupOf).join("");

function shadowOf(root: ShadowRoot | null): string {
  if (root === null) return "";
  const styles = Array.from(root.adoptedStyleSheets, (sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText).join("\n"),
  );
  return `<template shadowrootmode="open"><style>${styles.join("\n").replace(/<\//g, "<\\/")}</style>${inner(root)}</template>`;
}
