import { userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import { drawn, mount, unmountAll } from "./support/elements.js";

afterEach(unmountAll);

/** An invented category whose items run from most of the money to next to nothing; one has a figure of last year. */
function steep(count: number): string {
  const items = Array.from({ length: count }, (_, index) => {
    const amount = 10 ** (7 - index);
    return {
      code: `20101${String(index + 1).padStart(2, "0")}`,
      name: `示例事务${index + 1}`,
      amount: amount.toFixed(6),
      ...(index === 0 ? { compare: [{ amount: "1" }] } : {}),
    };
  });
  const expenditure = { items: [{ code: "201", name: "一般公共服务支出", items: [{ code: "20101", items }] }] };
  return JSON.stringify({ title: "示例预算", year: 2024, unit: "万元", example: true, expenditure });
}

test("the tooltip opens at a cell that has a pattern and no room for words", async () => {
  const element = await mount("budget-treemap", { budget: steep(10), colorBy: "change" }, 800);
  const root = element.shadowRoot!;
  const cells = Array.from(root.querySelectorAll("svg.treemap .cell"));
  const tiny = cells.find(
    (cell) => cell.querySelector(".pattern, .texture") !== null && cell.querySelector("text") === null,
  );
  expect(tiny).toBeDefined();
  tiny!.querySelector<SVGElement>(".hit")!.focus();
  await expect(element.updateComplete).resolves.toBe(true);
  expect(root.querySelector(".tooltip.open")).not.toBeNull();
});

test("the list of what is too small of an open part takes the focus along", async () => {
  const items = Array.from({ length: 400 }, (_, index) => ({
    code: `20101${String(index + 1).padStart(3, "0")}`,
    name: `示例事务${index + 1}`,
    amount: index === 0 ? "900000" : "1",
  }));
  const expenditure = { items: [{ code: "201", name: "一般公共服务支出", items: [{ code: "20101", items }] }] };
  const budget = JSON.stringify({ title: "示例预算", year: 2024, unit: "万元", example: true, expenditure });
  const element = await mount("budget-treemap", { budget, selected: "20101" }, 640);
  const root = element.shadowRoot!;
  root.querySelector<SVGElement>(".hit[data-key$='/gathered']")!.focus();
  await userEvent.keyboard("{Enter}");
  await drawn(element);
  expect(element.view).toBe("table");
  expect(root.activeElement?.className).toBe("table-scroll");
});
