// @ts-check
/**
 * Writes `docs/reconciliation.md` from the rules themselves, with what each finds in the published budget of Korla. Run
 * after the modules are built; a test holds the page against the rules.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { requireBuilt } from "./require-built.mjs";

/** @import { Check, Reconciliation, RuleGroup, RuleText, ToleranceKind, Verdict } from "../src/budget/reconcile.js" */

/** @type {Record<RuleGroup, string>} */
const GROUPS = {
  accounts: "Income and expenditure (收支)",
  funding: "Sources and funds (资金来源)",
  economic: "Economic classes (经济分类)",
  projects: "Projects (项目)",
  "three-public": "Three public expenses (“三公”经费)",
  changes: "Changes and shares (增减变化、占比)",
  "other-matters": "Procurement, assets, staff (其他重要事项)",
  performance: "Performance targets (绩效目标)",
  naming: "Names (名称)",
  completeness: "Completeness (完整性)",
};

/** @type {Record<ToleranceKind, string>} */
const TOLERANCES = {
  sum: "half of the last published digit, for each term and once for the total",
  same: "half of the last published digit of the coarser of the two: one figure was rounded once",
  ratio: "half of the last digit of the percentage, and what rounding of the figures below it can add",
  exact: "none: what is counted is not rounded",
  none: "no amounts are compared",
};

/** @type {Record<Verdict, string>} */
const VERDICTS = {
  match: "一致",
  rounding: "四舍五入",
  contradiction: "矛盾",
  naming: "名称不一",
  "not-evaluable": "无法核对",
};

const START = `# Reconciliation

Which figures of a disclosure have to agree, why, and what each rule finds in a real document. This page is generated from the rules
(\`node .build/reconciliation-docs.mjs\` after a build): do not edit it.

\`reconcile(budget)\` applies every rule wherever the budget states what the rule reads; each place gives one check. In a terminal:
\`budget-elements check FILE…\`.

## Verdicts

| verdict | | meaning |
|---|---|---|
| \`match\` | 一致 | the figures agree |
| \`rounding\` | 四舍五入 | they differ by no more than rounding can make |
| \`contradiction\` | 矛盾 | they differ by more: one of them is wrong |
| \`naming\` | 名称不一 | one thing, or one code, has two names |
| \`not-evaluable\` | 无法核对 | something is missing that the rule needs, or nothing certain can be said: never a pass |

## Tolerance

No fixed 0.01. A total of *n* parts, all published to the digit *d*, may differ from their sum by 0.5 × *d* × (*n* + 1): half a digit for
each part and for the total. Blanks are no parts. One figure that stands in two places was rounded once, so it may differ by half a digit
only, of the coarser of the two. *d* is the finest digit that this part of the document prints in that unit (the expenditure tables, 三公, the
projects …): \`1057\` beside \`802.22\` stands for \`1057.00\`. Where of many figures only those below one have digits after the point
(\`0.3\`), the others are rounded to whole ones. Of governments, who print \`0.4\` beside \`0.06\`, a figure with fewer digits is
rounded to these. A part in another unit counts with the digits of its own unit. Everything is
calculated in the document's unit with exact decimals; a blank counts as zero in sums only.

A per cent whose further digits were cut off instead of rounded (10.158% as 10.15%) is told as such, and is no contradiction.

The difference of a check is what the parts make less what is stated: −0.01 where the parts fall short by 0.01.
`;

/**
 * The page.
 *
 * @param {readonly RuleText[]} rules
 * @param {Reconciliation} published The published budget of Korla, reconciled.
 * @param {Reconciliation} invented The invented example budget, reconciled.
 * @returns {string} Markdown.
 */
export function reconciliationDocs(rules, published, invented) {
  const parts = [START];
  for (const [group, title] of Object.entries(GROUPS)) {
    parts.push(`## ${title}\n`);
    for (const rule of rules) if (rule.group === group) parts.push(describe(rule, published, invented));
  }
  return parts.join("\n");
}

/**
 * @param {RuleText} rule
 * @param {Reconciliation} published
 * @param {Reconciliation} invented
 */
function describe(rule, published, invented) {
  const { id, title, ground, formula, tolerance } = rule;
  return [
    `### ${title["zh-CN"]}`,
    "",
    `\`${id}\` · ${title.en}`,
    "",
    `- Ground: ${ground.en} (${ground["zh-CN"]})`,
    `- Formula: \`${formula}\``,
    `- Tolerance: ${TOLERANCES[tolerance]}`,
    `- Example: ${exampleOf(id, published, invented)}`,
    "",
  ].join("\n");
}

/**
 * @param {string} id
 * @param {Reconciliation} published
 * @param {Reconciliation} invented
 */
function exampleOf(id, published, invented) {
  /** @param {Reconciliation} from */
  const choose = ({ checks }) => {
    const own = checks.filter(({ rule }) => rule === id);
    return own.find(({ verdict }) => verdict !== "match" && verdict !== "not-evaluable") ?? own[0];
  };
  const real = choose(published);
  if (real) return `${sentence(real)}${placesOf(real)}`;
  const example = choose(invented);
  if (example)
    return `the document of Korla states nothing to compare; in the invented example budget, ${sentence(example)}`;
  return "neither budget shipped with the project states what this rule reads.";
}

/** @param {Check} check */
function sentence({ verdict, sentence: { "zh-CN": text } }) {
  return `**${VERDICTS[verdict]}** ${text}`;
}

/** @param {Check} check */
function placesOf({ figures }) {
  const lines = figures.flatMap(({ places }) => places.map(({ line }) => line)).filter((line) => line !== undefined);
  const distinct = Array.from(new Set(lines)).sort((left, right) => left - right);
  if (distinct.length === 0) return "";
  const shown = distinct
    .slice(0, 8)
    .map((line) => `L${line}`)
    .join(", ");
  return ` (${shown}${distinct.length > 8 ? " …" : ""})`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireBuilt(fileURLToPath(new URL("..", import.meta.url)), ["dist/model.js"]);
  const built = new URL("../dist/model.js", import.meta.url).href;
  const { parseBudget, reconcile, reconciliationRules } = await import(built);
  const [published, invented] = ["korla-2023", "sample-2024"].map((name) =>
    reconcile(parseBudget(readFileSync(new URL(`../data/${name}.json`, import.meta.url), "utf8")).budget),
  );
  const page = new URL("../docs/reconciliation.md", import.meta.url);
  writeFileSync(page, reconciliationDocs(reconciliationRules, published, invented));
}
