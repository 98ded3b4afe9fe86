import { userEvent } from "vitest/browser";
import { afterEach, expect, test } from "vitest";
import "../../src/elements/budget-report/define.js";
import type { Budget } from "../../src/budget/schema.js";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { drawn, mount, partText, unmountAll } from "./support/elements.js";

afterEach(unmountAll);

const one = (fund: "general" | "governmentFund", amount: string): Budget => ({
  schemaVersion: 1,
  title: "某市2025年预算草案",
  year: 2025,
  unit: "万元",
  fund,
  entity: { name: "某市", level: "government" },
  income: { amount, items: [{ code: "fiscal", name: "税收收入", amount }] },
  expenditure: { amount, items: [{ code: "205", name: "教育支出", amount }] },
});
const list = [one("general", "5.00"), one("governmentFund", "7.00")];

const choice = (element: BudgetElement): HTMLSelectElement | null =>
  element.shadowRoot?.querySelector<HTMLSelectElement>("select[aria-label='选择预算']") ?? null;

test("of several budgets the first is drawn, and the reader chooses another", async () => {
  const element = await mount("budget-sankey", { budget: JSON.stringify(list) }, 900);
  const loaded: string[] = [];
  element.addEventListener("budget-load", (event) =>
    loaded.push((event as Event & { budget: Budget }).budget.fund ?? ""),
  );
  expect(partText(element, ".subtitle")).toContain("一般公共预算（共2份）");
  expect(partText(element, ".row .bold")).toContain("5.00");
  await userEvent.selectOptions(choice(element)!, "政府性基金预算");
  await drawn(element);
  expect(partText(element, ".row .bold")).toContain("7.00");
  expect(loaded).toEqual(["governmentFund"]);
});

test("what is chosen in one element is drawn by its group", async () => {
  const first = await mount("budget-sankey", { budget: list, group: "a" }, 900);
  const second = await mount("budget-treemap", { budget: JSON.stringify(list), group: "a" }, 900);
  const alone = await mount("budget-treemap", { budget: JSON.stringify(list) }, 900);
  await userEvent.selectOptions(choice(first)!, "政府性基金预算");
  await drawn(second);
  expect(choice(second)?.value).toBe("政府性基金预算");
  expect(choice(alone)?.value).toBe("一般公共预算");
});

test("a word behind the address names one; a wrong one is said, with those there are", async () => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(list)], { type: "application/json" }));
  const named = await mount("budget-sankey", { src: `${address}#governmentFund` }, 900);
  await expect.poll(() => choice(named)?.value).toBe("政府性基金预算");
  const wrong = await mount("budget-sankey", { src: `${address}#3` }, 900);
  await expect.poll(() => partText(wrong, "[part~=error]")).toContain("文件里有2份预算，没有“#3”");
  URL.revokeObjectURL(address);
});

test("a single budget of another fund than the general one says which it is", async () => {
  const fund = await mount("budget-sankey", { budget: JSON.stringify(list[1]) }, 900);
  expect(choice(fund)).toBeNull();
  expect(partText(fund, ".subtitle")).toContain("政府性基金预算");
  const general = await mount("budget-sankey", { budget: JSON.stringify(list[0]) }, 900);
  expect(partText(general, ".subtitle")).not.toContain("一般公共预算");
});

test("the report has the choice once, at its head, and all its parts follow", async () => {
  const report = await mount("budget-report", { budget: JSON.stringify(list), sections: "flow" }, 900);
  await userEvent.selectOptions(choice(report)!, "政府性基金预算");
  await drawn(report);
  const part = (): BudgetElement | undefined =>
    report.shadowRoot?.querySelector<BudgetElement>("budget-sankey") ?? undefined;
  await expect.poll(() => part()?.shadowRoot?.textContent).toContain("7.00");
  expect(choice(part()!)).toBeNull();
});
