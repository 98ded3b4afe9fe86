import { html, nothing, type TemplateResult } from "lit";
import type { ChangeClass } from "../../budget/change-class.js";
import { filteredChanges, type TreemapChanges } from "../../views/treemap-changes.js";
import { treemapTotal, type TreemapView } from "../../views/treemap-view.js";
import { changeMoney, moneyText, type Wording } from "../base/wording.js";
import { changeSwatch } from "./treemap-tone.js";

/** What parts are coloured by. */
export type ColorBy = "category" | "change";

/** The choice of what colours stand for. */
export function colourChoice(
  now: ColorBy,
  { messages: { changes } }: Wording,
  choose: (by: ColorBy) => void,
): TemplateResult {
  const button = (by: ColorBy, label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${now === by ? "true" : "false"} @click=${() => choose(by)}>${label}</button>`;
  return html`<div class="segmented colouring" role="group" aria-label=${changes.choice}>${button("category", changes.byCategory)}${button("change", changes.byChange)}</div>`;
}

/** What the legend of changes depends on. */
export interface ChangeLegend {
  readonly view: TreemapView;
  readonly changes: TreemapChanges;
  /** Classes that the reader wants to see alone; all where it is empty. */
  readonly chosen: ReadonlySet<ChangeClass>;
  readonly choose: (chosen: ReadonlySet<ChangeClass>) => void;
}

/** The scale of changes, each class a button that shows its parts alone; what then stays is summed up in words. */
export function changeLegend({ view, changes, chosen, choose }: ChangeLegend, wording: Wording): TemplateResult {
  const { messages } = wording;
  const chip = ({ name, count }: TreemapChanges["classes"][number]): TemplateResult => {
    const pressed = chosen.has(name);
    const toggle = (): void => {
      const next = new Set(chosen);
      if (!next.delete(name)) next.add(name);
      choose(next);
    };
    return html`<button type="button" class="legend-chip" data-class=${name} aria-pressed=${pressed ? "true" : "false"} @click=${toggle}>
      ${changeSwatch(name)}<span>${messages.delta.kindCount(messages.changes.classes[name], count)}</span>
    </button>`;
  };
  return html`<div class="legend" part="legend" role="group" aria-label=${messages.delta.kinds}>
    ${changes.classes.map(chip)}
    ${chosen.size === 0 ? nothing : html`<button type="button" class="legend-clear" @click=${() => choose(new Set())}>${messages.delta.clearFilter}</button>`}
    <p class="legend-status" aria-live="polite">${chosen.size === 0 ? nothing : statusText(changes, chosen, view, wording)}</p>
  </div>`;
}

function statusText(
  changes: TreemapChanges,
  chosen: ReadonlySet<ChangeClass>,
  view: TreemapView,
  wording: Wording,
): string {
  const { count, amount, share, change } = filteredChanges(changes, chosen, treemapTotal(view));
  return wording.messages.changes.filtered({
    count,
    of: changes.nodes.length,
    amount: moneyText(amount, view.digits, wording),
    share: share && wording.format.percent(share),
    whole: view.whole,
    change: change && changeMoney(change, view.digits, wording),
  });
}
