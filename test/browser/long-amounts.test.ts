import { afterEach, expect, test } from "vitest";
import "../../src/define.js";
import { drawn, mount, unmountAll, type BudgetTag } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";

afterEach(unmountAll);

/** An invented budget in yuan whose amounts are as long as some names are. */
const inYuan = {
  title: "示例预算",
  year: 2024,
  unit: "元",
  example: true,
  income: {
    amount: "18310000000.00",
    items: [{ code: "general", name: "一般公共预算拨款", amount: "18310000000.00" }],
  },
  expenditure: {
    amount: "18310000000.00",
    items: [
      {
        code: "205",
        name: "教育支出",
        amount: "18309000000.00",
        compare: [{ amount: "17309000000.00" }],
        items: [
          {
            code: "20502",
            name: "普通教育",
            items: [
              { code: "2050202", name: "小学教育管理事务支出", amount: "10155000000.00" },
              { code: "2050203", name: "初中教育", amount: "8154000000.00" },
            ],
          },
        ],
      },
      { code: "231", name: "债务付息支出", amount: "1000000.00" },
    ],
  },
};

const tags = [
  "budget-sankey",
  "budget-treemap",
  "budget-delta-table",
  "budget-summary",
] as const satisfies readonly BudgetTag[];

test.each(tags.flatMap((tag) => [14, 21].map((fontSize) => [tag, fontSize] as const)))(
  "%s on a phone in text of %i px: a long amount neither lies on a name nor leaves the card",
  async (tag, fontSize) => {
    const element = await mount(tag, { budget: inYuan as never, locale: "zh-CN" }, 320);
    element.style.setProperty("--budget-font-size", `${fontSize}px`);
    element.pageChanged();
    element.requestUpdate();
    await drawn(element);
    expect(wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  },
);

test("the choice of the unit is a target of at least 24 px", async () => {
  const element = await mount("budget-sankey", { budget: inYuan as never }, 800);
  const { height } = element.shadowRoot!.querySelector(".unit select")!.getBoundingClientRect();
  expect(height).toBeGreaterThanOrEqual(24);
});
