import type { Budget } from "../../src/budget/schema.js";
import { budgetOf } from "./budgets.js";

/** Final accounts that divide only 一般公共预算财政拨款支出 by function, as many do in words. */
export const oneFund = (): Budget =>
  budgetOf({
    title: "示例小学2022年度单位决算",
    year: 2022,
    kind: "finalAccounts",
    unit: "万元",
    income: {
      amount: "2160.40",
      items: [
        { code: "fiscal", name: "财政拨款收入", amount: "2020.00" },
        { code: "institutional", name: "事业收入", amount: "140.40" },
      ],
      balances: [{ code: "opening", name: "年初结转和结余", amount: "50.00" }],
    },
    expenditure: {
      amount: "2150.10",
      basic: "1930.10",
      project: "220.00",
      compare: [{ year: 2021, change: "98.60", direction: "increase", rate: "4.81", version: "finalAccounts" }],
      funding: { general: { amount: "2009.70", compare: [{ change: "88.60", direction: "increase", rate: "4.61" }] } },
      balances: [{ code: "closing", name: "年末结转和结余", amount: "60.30" }],
      items: [
        {
          code: "205",
          name: "教育支出",
          items: [
            {
              code: "2050202",
              name: "小学教育",
              funding: { general: { amount: "1612.30", compare: [{ change: "80.30", direction: "increase" }] } },
            },
          ],
        },
        {
          code: "208",
          name: "社会保障和就业支出",
          items: [
            {
              code: "2080502",
              name: "事业单位离退休",
              funding: { general: { amount: "397.40", compare: [{ change: "8.30", direction: "increase" }] } },
            },
          ],
        },
      ],
    },
  });
