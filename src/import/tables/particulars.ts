/** What forms say that has no field of its own: kept under its label. */
import type { ImportContext } from "../understand/context.js";
import type { Draft, Evidence } from "../understand/ledger.js";

/** Adds what a form says of something that has no field of its own; further words of the same label go on with it. */
export function addParticular(
  { ledger }: ImportContext,
  record: Draft,
  label: string,
  text: string,
  evidence: Evidence,
): void {
  const held = (record["particulars"] ?? {}) as Record<string, string>;
  const own = held[label];
  if (own === text) return;
  record["particulars"] = { ...held, [label]: own === undefined ? text : `${own}\n${text}` };
  ledger.mark(record, "particulars", evidence);
}
