import type { Budget } from "../../../src/budget/schema.js";

/**
 * What a budget says, one line for each figure: totals, every 类/款/项 with its parts, 三公, economic classes, and every
 * comparison. Two budgets say the same if their lines are the same.
 */
export function factsOf(budget: Budget): string[] {
  const facts: string[] = [];
  const root = budget as unknown as Record_;
  for (const side of ["income", "expenditure"]) {
    const account = root[side] as Record_ | undefined;
    if (account !== undefined) figure(facts, side, account, budget.unit);
  }
  const threePublic = root["threePublic"] as Record_ | undefined;
  if (threePublic !== undefined) figure(facts, "3public", threePublic, budget.unit);
  for (const each of (root["economic"] as Record_[] | undefined) ?? []) {
    figure(facts, `economic ${text(each["scheme"])}`, each, budget.unit);
  }
  const agency = root["agencyOperating"] as Record_ | undefined;
  if (agency !== undefined) figure(facts, "agency", agency, budget.unit);
  return facts;
}

type Record_ = Readonly<Record<string, unknown>>;

const CELLS = [
  "total",
  "basic",
  "project",
  "business",
  "transfersUp",
  "transfersDown",
  "contingency",
  "personnel",
  "operating",
];
const COMPARED = ["amount", "change", "direction", "rate", "percentOf", "reason"];

function figure(facts: string[], subject: string, record: Record_, unit: string): void {
  const own = typeof record["unit"] === "string" ? record["unit"] : unit;
  if (record["amount"] !== undefined) facts.push(`${subject} = ${amount(record["amount"])} ${own}`);
  if (record["share"] !== undefined) facts.push(`${subject} share = ${text(record["share"])}`);
  for (const cell of CELLS) nested(facts, `${subject} ${cell}`, record[cell], own);
  for (const group of ["funding", "economic"]) {
    for (const [key, cell] of Object.entries((record[group] ?? {}) as Record_)) {
      if (key !== "named") nested(facts, `${subject} ${key}`, cell, own);
    }
  }
  for (const compared of (record["compare"] as Record_[] | undefined) ?? []) {
    const name = `${subject} @${text(compared["year"])} ${text(compared["version"])}`;
    const unitOf = typeof compared["unit"] === "string" ? compared["unit"] : own;
    for (const field of COMPARED) {
      const value = compared[field];
      if (value === undefined) continue;
      const isMoney = field === "amount" || field === "change";
      facts.push(`${name} ${field} = ${isMoney ? `${amount(value)} ${unitOf}` : text(value).replace(/\s/g, "")}`);
    }
  }
  for (const list of ["items", "balances"]) {
    for (const item of (record[list] as Record_[] | undefined) ?? []) {
      const key = text(item["code"] ?? item["name"]).replace(/\s/g, "");
      const name = subject.replace(/^(\S+(?: department| government)?).*$/, "$1");
      figure(facts, `${name} ${key}`, item, own);
    }
  }
}

function nested(facts: string[], subject: string, cell: unknown, unit: string): void {
  if (cell === undefined) return;
  if (typeof cell === "object" && cell !== null) figure(facts, subject, cell as Record_, unit);
  else facts.push(`${subject} = ${amount(cell)} ${unit}`);
}

const amount = (value: unknown): string => (value === null ? "blank" : text(value));
const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value ?? ""));

/** How much of what a document says was read, and how much of what was read it says. */
export function measure(
  found: readonly string[],
  written: readonly string[],
): {
  recall: number;
  precision: number;
  missing: string[];
  wrong: string[];
} {
  const [have, want] = [new Set(found), new Set(written)];
  const missing = [...want].filter((fact) => !have.has(fact));
  const wrong = [...have].filter((fact) => !want.has(fact));
  return {
    recall: (want.size - missing.length) / want.size,
    precision: (have.size - wrong.length) / have.size,
    missing,
    wrong,
  };
}
