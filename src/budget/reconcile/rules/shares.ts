/** Shares (占比): recomputed, and together a hundred. */
import { Decimal } from "../../amount.js";
import type { Checker, Rule } from "../checker.js";
import { isNothing, tailOf } from "../checker.js";
import { valueOf } from "../compared.js";
import { RATIO, SHARES } from "../grounds.js";
import { AMOUNT, fieldAt, plainRead, wholeTree, type Measure, type Node, type Read } from "../reads.js";
import { NATURES } from "../../figures.js";
import { checkRatio, isRatio } from "./changes.js";

const MEASURES: readonly Measure[] = [AMOUNT, ...NATURES.map((nature) => [nature])];

/** What a share can be of; 合计 stands beside 三公 and is the sum with 会议费 and 培训费. */
const WHOLES: readonly Measure[] = [
  AMOUNT,
  ["total"],
  ["funding", "general"],
  ["funding", "fiscal"],
  ["named", "合计"],
];

export const SHARE_RULES: readonly Rule[] = [
  {
    id: "share",
    group: "changes",
    tolerance: "ratio",
    ground: RATIO,
    title: { "zh-CN": "占比＝本数÷总数", en: "A share is the figure over its total" },
    formula: "share = amount ÷ amount at the root × 100",
    run(checker) {
      for (const root of roots(checker)) {
        const nodes = wholeTree(root);
        // 其中 of a 其中 may be a share of that: 占授予中小企业合同金额的25%.
        const over = new Map(nodes.flatMap((node) => node.memo.map((part) => [part, node])));
        for (const node of nodes) {
          for (const measure of MEASURES) checkShare(checker, root, node, measure, over.get(node));
        }
      }
    },
  },
  {
    id: "share-sum",
    group: "changes",
    tolerance: "sum",
    ground: SHARES,
    title: { "zh-CN": "占比之和＝100%", en: "Shares add up to 100 %" },
    formula: "Σ items[].share = 100; Σ (basic, project, …).share = 100",
    run(checker) {
      for (const root of roots(checker)) {
        sumShares(
          checker,
          root,
          // A share of a balance says that all shares are of the grand total.
          [...root.items, ...root.balances.filter((balance) => shareOf(balance, AMOUNT) !== undefined)].map((node) => ({
            node,
            measure: AMOUNT,
          })),
        );
        sumShares(
          checker,
          root,
          NATURES.map((nature) => ({ node: root, measure: [nature] })),
        );
      }
    },
  },
];

function roots({ income, expenditure, threePublic, procurement, assets }: Checker): Node[] {
  return [income, expenditure, threePublic, procurement, assets].filter((root) => root !== undefined);
}

function shareOf(node: Node, measure: Measure): Read | undefined {
  const share = measure === AMOUNT ? node.item.share : fieldAt(fieldAt(node.item, measure), ["share"]);
  if (typeof share !== "string" && typeof share !== "number") return undefined;
  const holder = measure === AMOUNT ? [] : measure;
  const path = `${node.path}${holder.map((key) => `.${key}`).join("")}.share`;
  return plainRead(share, "%", path, node, [...holder, "share"]);
}

/** A share is of the year, of the grand total, or of the one source that the document speaks of there. */
function checkShare(checker: Checker, root: Node, node: Node, measure: Measure, over = root): void {
  const share = shareOf(node, measure);
  const part = share && checker.read(node, measure);
  if (share === undefined || part === undefined) return;
  const fiscal = root.items.filter(({ code }) => code === "fiscal").map((item) => checker.read(item, AMOUNT));
  const wholes = [...WHOLES, ...ofTheYear(root)]
    .map((keys) => checker.read(root, keys))
    .concat(fiscal, over === root ? [] : [checker.read(over, AMOUNT)])
    .filter((whole) => whole !== undefined && valueOf(whole).gt(0)) as Read[];
  const wanted = valueOf(share);
  const near = (whole: Read): Decimal => valueOf(part).times(100).div(valueOf(whole)).minus(wanted).abs();
  const [first] = wholes;
  if (first === undefined) return;
  const fitting = wholes.find((whole) => isRatio(share, valueOf(part), valueOf(whole)));
  // With nothing stated of the year but its total with balances, the share is of what is not stated.
  if (fitting === undefined && checker.read(root, AMOUNT) === undefined) return;
  const best = fitting ?? wholes.reduce((nearest, whole) => (near(whole).lt(near(nearest)) ? whole : nearest), first);
  checkRatio(checker, share, part, best);
}

/** 当年拨款: what a fund pays without money of last year stands under its printed heading. */
function ofTheYear({ item }: Node): Measure[] {
  const named = fieldAt(item, ["funding", "general", "named"]);
  const names = typeof named === "object" && named !== null ? Object.keys(named) : [];
  return names.filter((name) => name.includes("当年")).map((name) => ["funding", "general", "named", name]);
}

/**
 * Whether parts are as much as the whole that their shares are of: a report may tell of some parts alone, and shares of the
 * grand total leave one for the balances.
 */
function areAll(
  checker: Checker,
  root: Node,
  parts: readonly { readonly node: Node; readonly measure: Measure }[],
): boolean {
  const reads = parts.map(({ node, measure }) => ({
    part: checker.read(node, measure),
    share: shareOf(node, measure),
  }));
  const added = reads.reduce((sum, { part }) => (part === undefined ? sum : sum.plus(valueOf(part))), new Decimal(0));
  const wholes = WHOLES.map((keys) => checker.read(root, keys))
    .filter((whole) => whole !== undefined)
    .map(valueOf)
    .filter((whole) => whole.gt(0));
  const fitting = wholes.filter((whole) =>
    reads.every(({ part, share }) => part && share && isRatio(share, valueOf(part), whole)),
  );
  const meant = fitting.length > 0 ? fitting : wholes;
  // A report whose text tells of no whole names the parts that it likes: 预备费3亿元，占1.7%.
  if (meant.length === 0) return !checker.isReport;
  return meant.some((whole) => isNearly(added, whole));
}

/** Figures in a text are rounded, and differences of the amounts are told by their own rules. */
function isNearly(added: Decimal, whole: Decimal): boolean {
  return added.minus(whole).abs().lte(whole.abs().times("0.01"));
}

function sumShares(
  checker: Checker,
  root: Node,
  parts: readonly { readonly node: Node; readonly measure: Measure }[],
): void {
  const paid = parts.filter(({ node, measure }) => !isNothing(checker.read(node, measure)));
  const shares = paid.map(({ node, measure }) => shareOf(node, measure));
  const known = shares.filter((share) => share !== undefined);
  if (known.length === 0 || known.length < shares.length || !areAll(checker, root, paid)) return;
  const sum = known.reduce((added, share) => added.plus(valueOf(share)), new Decimal(0));
  const difference = sum.minus(100);
  const finest = known.reduce((half, read) => (read.half.lt(half) ? read.half : half), new Decimal("0.5"));
  // Each share is rounded to its own digits: 24% beside 55.3%.
  const tolerance = known.reduce((sum, read) => sum.plus(read.half), finest);
  const verdict = difference.isZero() ? "match" : difference.abs().lte(tolerance) ? "rounding" : "contradiction";
  const tail = tailOf({ verdict, difference, tolerance }, "%");
  checker.report({
    verdict,
    parts: known,
    difference,
    tolerance,
    unit: "%",
    at: `${root.path}${parts[0]?.node === root ? "" : ".items"}`,
    sentence: {
      "zh-CN": `${root.name["zh-CN"]}的 ${known.length} 个占比相加为 ${sum.toFixed()}%，应为 100%${tail["zh-CN"]}`,
      en: `The ${known.length} shares of ${root.name.en} add up to ${sum.toFixed()}%, of 100%${tail.en}`,
    },
  });
}
