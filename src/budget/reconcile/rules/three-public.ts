/** The three public expenses (“三公”经费). */
import type { Checker, Rule } from "../checker.js";
import { ARITHMETIC, THREE_PUBLIC } from "../grounds.js";
import { AMOUNT, hasOwn, subtree, type Node } from "../reads.js";
import { sourcesOf, sumUp } from "../trees.js";

const FUNDS = ["general", "governmentFund", "stateCapital"] as const;

export const THREE_PUBLIC_RULES: readonly Rule[] = [
  {
    id: "three-public-parts",
    group: "three-public",
    tolerance: "sum",
    ground: THREE_PUBLIC,
    title: { "zh-CN": "“三公”经费合计与公务用车小计", en: "The three public expenses and the vehicle subtotal" },
    formula: "threePublic.amount = abroad + reception + vehicles; vehicles = vehiclePurchase + vehicleOperation",
    run(checker) {
      for (const node of nodes(checker)) sumUp(checker, node, AMOUNT);
    },
  },
  {
    id: "three-public-funding",
    group: "three-public",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "“三公”经费＝各资金来源之和", en: "The three public expenses by the funds that pay them" },
    formula: "threePublic…amount = Σ funding",
    run(checker) {
      for (const node of nodes(checker)) {
        const { funding } = node.item;
        if (funding === undefined) continue;
        const all = "fiscal" in funding || FUNDS.every((fund) => hasOwn(funding, fund));
        checker.sum(
          checker.read(node, AMOUNT),
          all ? sourcesOf(checker, node) : [...sourcesOf(checker, node), undefined],
        );
      }
    },
  },
  {
    id: "three-public-funding-parts",
    group: "three-public",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "“三公”经费各资金来源逐级相加", en: "Each fund of the three public expenses adds up" },
    formula: "threePublic…funding[s] = Σ items[].funding[s]",
    run(checker) {
      for (const node of nodes(checker)) {
        if (node.items.length === 0) continue;
        for (const source of Object.keys(node.item.funding ?? {})) {
          if (source === "named") continue;
          const measure = ["funding", source];
          sumUp(checker, node, measure);
        }
      }
    },
  },
];

function nodes(checker: Checker): Iterable<Node> {
  return checker.threePublic === undefined ? [] : subtree(checker.threePublic);
}
