import { registerMessages } from "../../src/text/locale.js";
import { en } from "../../src/text/locales/en.js";
import type { Messages } from "../../src/text/messages.js";

/**
 * Arabic words for what stands on the cards of sankey, treemap, three public expenses, changes and checks: enough to see
 * a page that is read from right to left. What is left out of this demonstration stays English.
 */
const arabic: Messages = {
  ...en,
  chart: {
    sankey: "من الإيرادات إلى النفقات",
    treemap: "مكونات النفقات",
    threePublic: "النفقات العامة الثلاث",
    delta: "التغيرات",
    checks: "تطابق الأرقام",
  },
  unitName: { ...en.unitName, 元: "يوان", 万元: "عشرة آلاف يوان", 亿元: "مئة مليون يوان" },
  sentenceUnit: () => undefined,
  changeWord: { increase: "زيادة", decrease: "انخفاض", unchanged: "دون تغيير", new: "جديد", cancelled: "ملغى" },
  common: {
    ...en.common,
    viewChart: "رسم بياني",
    viewTable: "جدول",
    viewGroup: "طريقة العرض",
    download: "تنزيل",
    unit: (unit) => `الوحدة: ${unit}`,
    unitChoice: "وحدة المبالغ",
    document: ({ year }) => `ميزانية ${year}`,
    blank: "غير مخطط",
    absent: "غير منشور",
    share: "النسبة",
    code: "الرمز",
    item: "البند",
    amount: "المبلغ",
    total: "المجموع",
    residual: "فرق التقريب",
    otherItems: (count) => `بنود أخرى: ${count}`,
    source: ({ entity, document }) => `المصدر: ${entity === undefined ? "" : `${entity}، `}《${document}》.`,
    markName: ({ name, amount, unit, share }) =>
      `${name}، ${amount} ${unit}${share === undefined ? "" : `، ${share} من المجموع`}`,
    listGap: "، ",
  },
  sankey: {
    ...en.sankey,
    title: ({ ofHundred, name }) => `من كل 100 يوان تُنفق، يذهب نحو ${ofHundred} إلى ${name}`,
    income: "الإيرادات",
    expenditure: "النفقات حسب الوظيفة",
    expenditureRanked: "النفقات حسب الوظيفة، من الأكبر إلى الأصغر",
    through: "المجموع",
    residual: ({ difference }) => `الفرق عن المجموع المنشور ${difference}: فرق تقريب.`,
    blankCategories: (count) => `فئات غير مخططة: ${count}.`,
    soleSource: (name) => `تُموَّل جميع النفقات من ${name}.`,
  },
  treemap: {
    ...en.treemap,
    title: ({ name, share }) => `${name} هو أكبر بند: ${share} من جميع النفقات`,
    levels: (lowest) =>
      lowest === "category" ? "النفقات حسب الفئة" : lowest === "item" ? "النفقات حسب الفئة والبند" : "النفقات حسب الفئة والفقرة",
    all: "جميع النفقات",
    residual: ({ difference }) => `الفرق عن المجموع المنشور ${difference}: فرق تقريب.`,
    blankItems: (count) => `فئات غير مخططة: ${count}.`,
    areaNote: (total) => `المساحات متناسبة مع المبالغ؛ والنسب من مجموع النفقات ${total}.`,
  },
  threePublic: {
    ...en.threePublic,
    title: ({ amount, unit }) => `النفقات العامة الثلاث: ${amount} ${unit}`,
    total: "مجموع النفقات العامة الثلاث",
    version: { budget: "ميزانية", revisedBudget: "ميزانية معدلة", execution: "تنفيذ", finalAccounts: "حساب ختامي" },
    series: (year, version) => `${version} ${year}`,
    unchangedTag: "دون تغيير",
  },
  delta: {
    ...en.delta,
    item: "البند",
    fall: "انخفاض",
    rise: "زيادة",
    change: "التغير",
    rate: "النسبة",
    reason: "السبب الرئيسي المنشور",
    total: {
      ...en.delta.total,
      balanced: "الإيرادات والنفقات",
      income: "الإيرادات",
      expenditure: "النفقات",
    },
    sumOfItems: (count) => `مجموع البنود: ${count}`,
    searchHint: "اسم أو رمز",
    kindCount: (word, count) => `${word} ${count}`,
  },
  checks: {
    ...en.checks,
    verdict: {
      match: "متطابق",
      rounding: "تقريب",
      contradiction: "تناقض",
      naming: "اختلاف الاسم",
      "not-evaluable": "غير قابل للتحقق",
    },
    title: ({ count, contradictions }) => `عدد عمليات التحقق ${count}، منها ${contradictions} تناقض`,
    viewList: "قائمة",
    matches: (count) => `متطابق: ${count}`,
  },
};

/** Adds the words to the languages that elements speak. */
export function addArabic(): void {
  registerMessages("ar", arabic);
}
