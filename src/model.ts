/**
 * The model of a budget without any drawing: schema, reading, exact amounts, changes, and what each chart shows of it.
 * No DOM; runs in Node.
 */
export * from "./budget/schema.js";
export { parseBudget, parseBudgets, type ParsedBudget, type ParsedBudgets } from "./budget/parse.js";
export { migrateBudget, SCHEMA_VERSION, type BudgetData, type Migrated, type MigrationStep } from "./budget/migrate.js";
export type { BudgetProblem } from "./budget/problems.js";
export {
  convert,
  convertedDigits,
  Decimal,
  exact,
  fractionDigits,
  isMoneyUnit,
  percentOf,
  roundingTolerance,
  sum,
  UNIT_EXPONENT,
  type MoneyUnit,
  type PublishedAmount,
} from "./budget/amount.js";
export {
  figure,
  fundingParts,
  itemAmount,
  scopeWithin,
  soleSource,
  statedAmount,
  unitScope,
  type FundingPart,
  type Reading,
  type UnitScope,
} from "./budget/figures.js";
export { comparisonWith, readChange, type Change, type ChangeKind } from "./budget/change.js";
export {
  reconcile,
  reconcileInSteps,
  reconciliationRules,
  VERDICTS,
  type Check,
  type CheckedFigure,
  type LocalText,
  type Reconciliation,
  type RuleGroup,
  type RuleText,
  type ToleranceKind,
  type Verdict,
} from "./budget/reconcile.js";
export {
  categoryOf,
  ECONOMIC_CLASSES,
  FUNCTIONAL_CATEGORIES,
  functionalLevel,
  OFFICIAL_TABLES,
  THREE_PUBLIC_ITEMS,
  type OfficialTableId,
} from "./budget/classification.js";
export { expenditureTree, statedTotal, type ExpenditureLevel, type ExpenditureNode } from "./views/expenditure-tree.js";
export { findNode, pathTo, walk } from "./views/tree-walk.js";
export { sankeyView, type FlowBasis, type FlowLink, type FlowNode, type SankeyView } from "./views/sankey-view.js";
export { treemapView, type TreemapGroupView, type TreemapView } from "./views/treemap-view.js";
export {
  threePublicView,
  type ThreePublicBar,
  type ThreePublicRow,
  type ThreePublicView,
} from "./views/three-public-view.js";
export { inOrderOfTime, joinDocuments } from "./views/join-documents.js";
export { checksView, type ChecksFilter, type ChecksTheme, type ChecksView } from "./views/checks-view.js";
export { deltaView, type DeltaRow, type DeltaView } from "./views/delta-view.js";
export {
  officialTable,
  type OfficialCell,
  type OfficialColumn,
  type OfficialRow,
  type OfficialSide,
  type OfficialState,
  type OfficialTable,
} from "./views/official/official-table.js";
export {
  printedNames,
  printedTable,
  type PlacedCell,
  type PrintedColumn,
  type PrintedTable,
} from "./views/official/printed-table.js";
export { glossaryTerms, type SourcedTerm, type Term } from "./views/glossary.js";
export {
  SUMMARY_THEMES,
  summaryView,
  type SummaryEntry,
  type SummaryPart,
  type SummaryQuantity,
  type SummaryTheme,
  type SummaryView,
} from "./views/summary-view.js";
export {
  projectsView,
  type Allocation,
  type IndicatorGroup,
  type OtherAmount,
  type ProjectEntry,
  type ProjectsView,
  type Scorecard,
} from "./views/projects-view.js";
export { trendsView, type TrendRow, type TrendsView } from "./views/trends-view.js";
export type { Residual } from "./views/residual.js";
export type { Undrawn, UndrawnReason } from "./views/undrawn.js";
