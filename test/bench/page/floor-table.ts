import type { Budget, Item } from "../../../src/budget/schema.js";
import type { Drawing } from "./contender.js";
import { numberOf } from "./plain.js";

/** The floor for tables: sorted rows in a scrolling box, of which only those in sight are written. */

const ROW_HEIGHT = 28;
const BOX_HEIGHT = 600;

interface Row {
  readonly item: Item;
  readonly current: number;
  readonly change: number;
}

/** Draws the changes of all items, the largest rise first. */
export function windowedTable(room: HTMLElement, budgets: readonly Budget[]): Drawing {
  room.innerHTML = `<div style="height:${BOX_HEIGHT}px;overflow:auto"><table><thead><tr><th>项目</th><th>上年</th><th>本年</th>
    <th>增减</th><th>原因</th></tr></thead><tbody></tbody></table></div>`;
  const box = room.firstElementChild;
  const body = room.querySelector("tbody");
  if (box === null || body === null) throw new Error("The table has not been written.");
  let rows = rowsOf(budgets[0]);
  const show = (): void => {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - 5);
    const last = Math.min(rows.length, first + Math.ceil(BOX_HEIGHT / ROW_HEIGHT) + 10);
    const spacer = (count: number): string => `<tr style="height:${count * ROW_HEIGHT}px"><td></td></tr>`;
    body.innerHTML =
      spacer(first) + rows.slice(first, last).map(rowHtml).join("") + spacer(Math.max(0, rows.length - last));
  };
  show();
  box.addEventListener("scroll", show, { passive: true });
  return {
    update(next) {
      rows = rowsOf(next[0]);
      show();
    },
    resize: show,
    remove() {
      room.textContent = "";
    },
  };
}

function rowsOf(budget: Budget | undefined): Row[] {
  const rows: Row[] = [];
  const visit = (item: Item): void => {
    if (item.items !== undefined) {
      item.items.forEach(visit);
      return;
    }
    const comparison = item.compare?.[0];
    const sign = comparison?.direction === "decrease" ? -1 : 1;
    rows.push({ item, current: numberOf(item.amount), change: sign * Number(comparison?.change ?? 0) });
  };
  visit(budget?.expenditure ?? {});
  return rows.sort((one, other) => other.change - one.change);
}

function rowHtml({ item, current, change }: Row): string {
  const cells = [item.name ?? "", (current - change).toFixed(2), current.toFixed(2), change.toFixed(2)];
  const reason = item.compare?.[0]?.reason ?? "";
  return `<tr style="height:${ROW_HEIGHT}px">${[...cells, reason].map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
