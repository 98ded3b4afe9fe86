import { html, type TemplateResult } from "lit";
import type { Budget } from "../../budget/schema.js";
import type { ExpenditureNode } from "../../views/expenditure-tree.js";
import type { TreemapView } from "../../views/treemap-view.js";
import { breakable } from "../base/breakable.js";
import { nodeTooltip } from "../base/node-tooltip.js";
import { hundredText } from "../base/per-hundred.js";
import type { TooltipContent } from "../base/tooltip.js";
import { amountText, shownName, type Wording } from "../base/wording.js";
import type { Telling } from "./treemap-figures.js";
import { rootName } from "./treemap-wording.js";

/**
 * The way from the whole to the part that is open; each step above it is a button.
 * @param open called with the step that the reader goes back to
 */
export function breadcrumb(
  view: TreemapView,
  wording: Wording,
  open: (view: TreemapView, node: ExpenditureNode) => void,
): TemplateResult {
  const { treemap } = wording.messages;
  const amount = (node: ExpenditureNode): string => amountText(node.amount, view.digits, wording);
  return html`<nav class="breadcrumb" part="breadcrumb" aria-label=${treemap.breadcrumb}>
    <ol>
      ${view.path.map((node) => {
        const name =
          node.level === "total" ? rootName(node, wording) : `${node.code ?? ""} ${shownName(node, wording)}`.trim();
        const told = html`<bdi>${breakable(name)} ${amount(node)}</bdi>`;
        return node === view.focus
          ? html`<li aria-current="location"><b>${told}</b></li>`
          : html`<li><button type="button" class="crumb" @click=${() => open(view, node)}>${told}</button></li>`;
      })}
    </ol>
  </nav>`;
}

/** What is told of a part beside it: its amount, its share, its change, where it comes from, and what pressing it does. */
export function treemapTooltip(
  node: ExpenditureNode,
  view: TreemapView,
  budget: Budget | undefined,
  wording: Wording,
  { perHundred }: Telling,
): TooltipContent {
  const { tooltip, hundred } = wording.messages;
  const content = nodeTooltip(node, view.digits, wording, {
    sourceName: (code) => sourceName(code, budget, wording),
    hint: node.partCount > 0 ? tooltip.drillHint : tooltip.selectHint,
    withParent: view.path.length > 1,
    share: [view.whole, node.share],
  });
  const part = hundredText(node.amount, view.path[0]?.amount, wording);
  return {
    ...content,
    rows: perHundred ? [[hundred.name, part], ...content.rows] : content.rows,
    opens: node.partCount > 0,
  };
}

/** The published name of a source of income; where the document has none, that of the fund, or its code. */
function sourceName(code: string, budget: Budget | undefined, { messages }: Wording): string {
  const items = [...(budget?.income?.items ?? []), ...(budget?.income?.balances ?? [])];
  const all = items.flatMap((item) => [item, ...(item.items ?? [])]);
  return all.find((item) => item.code === code)?.name ?? messages.common.fund[code] ?? code;
}
