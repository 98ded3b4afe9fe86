/** Procurement, agency operating expenses, assets, staff and units: 其他重要事项. */
import { Decimal, ZERO } from "../../amount.js";
import { pathStep } from "../../json-path.js";
import type { Quantity } from "../../schema.js";
import type { Checker, Rule } from "../checker.js";
import { isNothing, shown, tailOf, total } from "../checker.js";
import { ARITHMETIC, HEADS, OPERATING, PROCUREMENT } from "../grounds.js";
import { AMOUNT, plainRead, wholeTree, type Node, type Read } from "../reads.js";
import { sumUp } from "../trees.js";
import { checkMemo } from "./accounts.js";

export const OTHER_RULES: readonly Rule[] = [
  {
    id: "procurement-parts",
    group: "other-matters",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "政府采购＝货物＋工程＋服务", en: "Procurement is goods, works and services" },
    formula: "procurement.amount = goods + works + services",
    run(checker) {
      for (const node of checker.procurement === undefined ? [] : wholeTree(checker.procurement)) {
        sumUp(checker, node, AMOUNT);
      }
    },
  },
  {
    id: "procurement-reserved",
    group: "other-matters",
    tolerance: "same",
    ground: PROCUREMENT,
    title: {
      "zh-CN": "面向中小企业预留不大于采购总额",
      en: "What is reserved for small enterprises is within the total",
    },
    formula: "procurement.memo[].amount ≤ procurement.amount; reservedMicro ≤ reservedSme",
    run(checker) {
      for (const node of checker.procurement === undefined ? [] : wholeTree(checker.procurement))
        checkMemo(checker, node);
    },
  },
  {
    id: "agency-operating",
    group: "other-matters",
    tolerance: "same",
    ground: OPERATING,
    title: { "zh-CN": "机关运行经费与公用经费", en: "Agency operating expenses against operating expenses" },
    formula: "agencyOperating.amount = economic[general, basic].operating (its scope differs by region)",
    run: checkAgencyOperating,
  },
  {
    id: "assets-parts",
    group: "other-matters",
    tolerance: "sum",
    ground: ARITHMETIC,
    title: { "zh-CN": "资产价值和数量逐级相加", en: "Assets add up, in money and in number" },
    formula: "assets…amount = Σ items[].amount; quantities alike",
    run(checker) {
      for (const node of checker.assets === undefined ? [] : wholeTree(checker.assets)) {
        sumUp(checker, node, AMOUNT);
        sumQuantities(checker, node);
      }
    },
  },
  {
    id: "staff-parts",
    group: "other-matters",
    tolerance: "exact",
    ground: HEADS,
    title: {
      "zh-CN": "在职人数不大于实有人数，分项相加",
      en: "Staff in service is within the staff, and parts add up",
    },
    formula: "entity.staff[actual].value = Σ items[].value, or = items[serving].value",
    run(checker) {
      (checker.budget.entity?.staff ?? []).forEach((staff, index) => checkStaff(checker, staff, index));
    },
  },
  {
    id: "named-units",
    group: "other-matters",
    tolerance: "exact",
    ground: HEADS,
    title: { "zh-CN": "机构数与列出的机构一致", en: "Offices and units are as many as are named" },
    formula: "entity.counts[].value = number of entity.offices, entity.units",
    run: checkCounts,
  },
];

function checkAgencyOperating(checker: Checker): void {
  const agency = checker.read(checker.agencyOperating, AMOUNT);
  const general = checker.economic.find(
    ({ item }) =>
      item.nature === "basic" && (item.source === "general" || item.source === "fiscal" || item.source === undefined),
  );
  const operating =
    checker.read(general, ["operating"]) ??
    checker.read(checker.expenditure, ["operating"]) ??
    checker.read(checker.expenditure, ["basic", "operating"]);
  if (agency === undefined || operating === undefined) return;
  const outcome = checker.compare([agency], [operating]);
  if (outcome.verdict !== "contradiction") {
    checker.same(agency, operating);
    return;
  }
  checker.missing(
    [agency],
    [operating],
    {
      "zh-CN": `与${shown(operating)["zh-CN"]}不同。两者口径因地区而异，不能据此判断对错。`,
      en: `differs from ${shown(operating).en}. The scope of both differs by region, so this says nothing for certain.`,
    },
    outcome.difference,
  );
}

/** Counts of the parts against that of the whole, unit by unit, where every part states one. */
function sumQuantities(checker: Checker, node: Node): void {
  if (node.items.length === 0) return;
  for (const whole of quantitiesOf(node)) {
    const parts = node.items.map((part) => quantitiesOf(part).find(({ unit }) => unit === whole.unit));
    if (parts.some((part) => part === undefined)) continue;
    compareCounts(
      checker,
      whole,
      parts.filter((part) => part !== undefined),
    );
  }
}

function quantitiesOf(node: Node): Read[] {
  return (node.item.quantities ?? []).map((quantity, index) =>
    plainRead(quantity.value, quantity.unit, `${node.path}.quantities[${index}].value`, node, ["value"]),
  );
}

/** Counts are never rounded: any difference is a contradiction. */
function compareCounts(checker: Checker, whole: Read, parts: readonly Read[]): void {
  const difference = total(parts).minus(total([whole]));
  const verdict = difference.isZero() ? "match" : "contradiction";
  const unit = whole.unit ?? "";
  const tail = tailOf({ verdict, difference, tolerance: ZERO }, unit);
  const [zh, en] = [shown(whole)["zh-CN"], shown(whole).en];
  checker.report({
    verdict,
    stated: [whole],
    parts,
    difference,
    tolerance: ZERO,
    unit,
    sentence: {
      "zh-CN": `${zh}，分项相加为 ${total(parts).toFixed()}${tail["zh-CN"]}`,
      en: `${en}; its parts add up to ${total(parts).toFixed()}${tail.en}`,
    },
  });
}

function quantityRead(quantity: Quantity, path: string): Read {
  const name = quantity.name ?? quantity.code ?? "";
  const subject = { name: { "zh-CN": name, en: name }, code: quantity.code, printed: quantity.printed };
  return plainRead(quantity.value, quantity.unit, `${path}.value`, subject, ["value"]);
}

/** 实有人数 counts everybody, or only those in service: both ways are in use. */
function checkStaff(checker: Checker, staff: Quantity, index: number): void {
  const path = `$.entity.staff${pathStep(index)}`;
  const whole = quantityRead(staff, path);
  const parts = (staff.items ?? []).map((item, at) => quantityRead(item, `${path}.items[${at}]`));
  if (whole.value === null || parts.length === 0) return;
  const serving = parts.find(({ subject }) => subject.code === "serving" || subject.name["zh-CN"].startsWith("在职"));
  const added = total(parts);
  const everybody = added.eq(whole.value);
  if (everybody || serving === undefined || serving.value === null) {
    compareCounts(checker, whole, parts);
    return;
  }
  const inService = serving.value.eq(whole.value);
  const [most, few] = [shown(whole), shown(serving)];
  const over = serving.value.gt(whole.value);
  checker.report({
    verdict: inService ? "match" : "contradiction",
    stated: [whole],
    parts,
    difference: (over || inService ? serving.value : added).minus(whole.value),
    tolerance: ZERO,
    unit: whole.unit ?? "",
    sentence: inService
      ? { "zh-CN": `${most["zh-CN"]}，即${few["zh-CN"]}，一致。`, en: `${most.en}, which is ${few.en}: they agree.` }
      : over
        ? {
            "zh-CN": `${few["zh-CN"]}，大于${most["zh-CN"]}；各分项相加为 ${added.toFixed()}，请核对。`,
            en: `${few.en} is more than ${most.en}; all parts add up to ${added.toFixed()}; please check.`,
          }
        : {
            "zh-CN": `${most["zh-CN"]}，既不等于${few["zh-CN"]}，也不等于各分项之和 ${added.toFixed()}，请核对。`,
            en: `${most.en} is neither ${few.en} nor the sum of the parts, ${added.toFixed()}; please check.`,
          },
  });
}

const OFFICES = /处室|内设机构|科室|内设/;
const UNITS = /下属.*(预算)?单位|所属.*单位|二级预算单位/;

function checkCounts(checker: Checker): void {
  const { entity } = checker.budget;
  const counts = entity?.counts ?? [];
  counts.forEach((count, index) => {
    const read = quantityRead(count, `$.entity.counts${pathStep(index)}`);
    const parts = (count.items ?? []).map((item, at) => quantityRead(item, `$.entity.counts[${index}].items[${at}]`));
    if (parts.length > 0) compareCounts(checker, read, parts);
    const name = count.name ?? "";
    const isOffices = count.code === "offices" || (count.code === undefined && OFFICES.test(name));
    const isUnits = count.code === "subordinateUnits" || (count.code === undefined && UNITS.test(name));
    const listed = isOffices ? entity?.offices : isUnits ? entity?.units : undefined;
    if (listed !== undefined)
      compareListed(checker, read, [listed.length], `$.entity.${isOffices ? "offices" : "units"}`);
  });
  const kinds = ["行政单位", "事业单位"].map((kind) => counts.findIndex(({ name }) => name === kind));
  const units = entity?.units?.length;
  if (units === undefined || kinds.some((index) => index < 0)) return;
  const reads = kinds.map((index) => quantityRead(counts[index] ?? { value: null }, `$.entity.counts[${index}]`));
  const [first = reads[0], ...others] = reads;
  // The department itself may be one of them.
  if (first !== undefined) compareListed(checker, first, [units + 1, units], "$.entity.units", others);
}

function compareListed(
  checker: Checker,
  read: Read,
  listed: readonly number[],
  path: string,
  more: readonly Read[] = [],
): void {
  const counted = total([read, ...more]);
  if (isNothing(read) && more.every(isNothing) && listed.includes(0)) return;
  const [expected = 0] = listed;
  const agrees = listed.some((number) => counted.eq(number));
  const list = plainRead(expected, read.unit, path, { name: { "zh-CN": "列出的名称", en: "names listed" } }, ["value"]);
  const label = [read, ...more].map((count) => shown(count));
  const [zh, en] = [label.map((text) => text["zh-CN"]).join("、"), label.map((text) => text.en).join(", ")];
  checker.report({
    verdict: agrees ? "match" : "contradiction",
    stated: [read, ...more],
    parts: [list],
    ...(agrees ? {} : { difference: new Decimal(expected).minus(counted), tolerance: ZERO, unit: read.unit ?? "" }),
    sentence: agrees
      ? { "zh-CN": `${zh}，与列出的名称一致。`, en: `${en}, as many as are named.` }
      : {
          "zh-CN": `${zh}，列出名称的却是 ${listed.join(" 或 ")}，请核对。`,
          en: `${en}, but ${listed.join(" or ")} are named; please check.`,
        },
  });
}
