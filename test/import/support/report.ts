import { expect } from "vitest";
import type { Budget } from "../../../src/budget/schema.js";
import { factsOf } from "./facts.js";
import { disagreements, importedDocument } from "./table-text.js";

/** The budgets of an invented report of a government whose text is given; nothing in it may be told in two ways. */
export async function budgetsOfReport(
  text: string,
  title = "关于示例市2024年预算执行情况和2025年预算草案的报告",
): Promise<readonly Budget[]> {
  const imported = await importedDocument(`${title}\n各位代表：\n${text}`);
  expect(disagreements(imported)).toEqual([]);
  return imported.budgets;
}

/** What a report says of a budget, with its fund and year; of the own level where it tells of two. */
export function factsOfReport(budget: Budget): string[] {
  const level = budget.title.includes("（本级）") ? "本级 " : "";
  return factsOf(budget).map((fact) => `${level}${budget.fund} ${budget.year} ${fact}`);
}
