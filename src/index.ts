/** Classes, events, texts and the model. Registers nothing: see `budget-elements/define`. */
export * from "./model.js";
export { BudgetSankey } from "./elements/budget-sankey/budget-sankey.js";
export { BudgetTreemap } from "./elements/budget-treemap/budget-treemap.js";
export { BudgetThreePublic } from "./elements/budget-three-public/budget-three-public.js";
export { BudgetDeltaTable } from "./elements/budget-delta-table/budget-delta-table.js";
export { BudgetChecks } from "./elements/budget-checks/budget-checks.js";
export { BudgetGlossary } from "./elements/budget-glossary/budget-glossary.js";
export { BudgetSummary } from "./elements/budget-summary/budget-summary.js";
export { BudgetProjects } from "./elements/budget-projects/budget-projects.js";
export { BudgetReport } from "./elements/budget-report/budget-report.js";
export { BudgetTable } from "./elements/budget-table/budget-table.js";
export { BudgetElement } from "./elements/base/budget-element.js";
export {
  BudgetErrorEvent,
  BudgetLoadEvent,
  BudgetSelectEvent,
  type BudgetSelection,
  type ElementProblem,
} from "./elements/base/events.js";
export { messagesFor, registerMessages } from "./text/locale.js";
export type { Messages } from "./text/messages.js";
export { disclosureMessagesFor, registerDisclosureMessages } from "./text/disclosure/locale.js";
export type { DisclosureMessages } from "./text/disclosure/messages.js";
export { CATEGORY_COLOURS } from "./theme/palette.js";
export { TOKENS } from "./theme/tokens.js";
