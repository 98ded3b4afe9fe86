/** How sentences print amounts, changes, rates and shares. */
import type { Unit } from "../../budget/schema.js";
import { AMOUNT } from "./bases.js";

const UP = String.raw`增加|增长|上升|提高|增幅|上涨|增收|增支|增(?=\s*\d)`;
const DOWN = String.raw`减少|下降|降低|减低|降幅|压减|下浮|减收|减支|减幅|减(?=\s*\d)`;
const IS_UP = new RegExp(`^(?:${UP}|增)`);
/** Words for no change. */
export const SAME =
  "持平|基本持平|无变化|无变动|无增减|保持一致|相一致|没有变化|未发生变化|没有增减|不变|相同|一致|相等|等于|零增长";

/** 一般公共服务支出 1132.02万元: a figure and its amount. */
export const SUBJECT_AMOUNT = new RegExp(`^(.*?)\\s*${AMOUNT}\\s*(?:等|后|左右)*\\s*[。]?$`, "s");
/** 下降（增长）27.78%: a form whose other word was left standing. */
const OTHER_WORD = `(?:[（(](?:${UP}|${DOWN})[）)])?`;
/** …减少10万元: a change, and what follows it. */
export const CHANGE = new RegExp(`^(.*?)(${UP}|${DOWN})${OTHER_WORD}(?:了|额|数)?(?:为|约)?\\s*${AMOUNT}(.*)$`, "s");
/** …增长2.78%. */
export const RATE = new RegExp(
  `^(.*?)(${UP}|${DOWN})${OTHER_WORD}(?:了|率|幅度|幅)?(?:为|约|达)?\\s*(-?[\\d.]+(?:,\\d{3})*(?:\\.\\d+)?)\\s*[%％](.*)$`,
  "s",
);
/** …增长16倍. */
export const TIMES = new RegExp(`(?:${UP}|${DOWN})(?:了|近|约)*\\s*[\\d.]+\\s*倍`);
/** …增长13.95, without the sign of per cent. */
export const RATE_ALONE = new RegExp(`^(\\s*)(${UP}|${DOWN})\\s*(\\d+\\.\\d+)\\s*()$`, "s");
/** 无增减变化: nothing but that. */
export const BARE_SAME = /^\s*(?:无增减(?:变化|变动)?|无变化|无变动|没有变化|(?:基本)?持平|保持不变|一致)\s*$/;
/** …与上年持平. */
export const UNCHANGED = new RegExp(`^(.*?)(?:${SAME})(.*)$`, "s");
/** …占…的73.56%. */
export const SHARE = /^(.*?)(?:占(?:比|[^\d，]*?的?)?(?:为)?)\s*([\d.]+)\s*[%％]$/s;
/** 完成年初预算390万元的102.56%, 为调整预算数的98%, 占年初预算的43%. */
export const DONE = new RegExp(
  String.raw`(?:完成|(?:为|占)(?=(?:年初|年度|全年|年|调整后?|变动|及)*(?:的)?预算(?!支出|收入)))([^\d]*?)(?:\s*${AMOUNT})?(?:的|数)*\s*(?:([\d.]+)\s*[%％]|[-—–]{1,2})`,
  "s",
);
/** 预决算差异率-22.22%: how far final accounts are from their budget. */
export const DIFFERENCE = /(?:预决算)?差异率(?:为)?\s*(-?[\d.]+)\s*[%％]/;
/** 主要用于以下方面：: a list of figures follows. */
export const LIST_OF_USES =
  /^(?:主要)?用于(?:以下|如下|下列)(?:几个)?方面(?:的支出)?(?:[（(][^（）()]*[)）])?\s*[：:]?\s*/;

/** 按功能分类支出划分为教育支出70万元: what the names are divided by. */
export const DIVIDED_INTO = /^(?:其中[：:]?)?按(?:照)?[^，。：:\d]{0,12}(?:分类|科目)[^，。：:\d]{0,4}(?:划)?分为/;

/** 主要包括基本工资547万元、绩效工资578万元: a list of figures, too. */
export const LISTS_COSTS =
  /^\s*主要包括\s*[：:]?\s*(?:基本工资|津贴补贴|奖金|绩效工资|办公费|印刷费|水费|电费|离休费|退休费)\s*\d[\d,.]*\s*[万亿]?元/;

/** How a comparison begins. */
export const COMPARES = /^\s*(?:比|较|与|同比)(?:上年|去年|上一年|20\d\d|年初|预算|增|减|下)/;
/** A paragraph that only compares: 与上年对比增加…. */
export const BEGINS_COMPARING = /^\s*(?:比|较|与|同)(?:上年|去年|上一年|20\d\d\s*年)[^，。]{0,8}?(?:增|减|持|下|上升)/;
/** A comparison after a purpose. */
export const COMPARES_LATER = /[，,]\s*(?:比|较|与|同比)(?:上年|去年|上一年|20\d\d|年初|预算|增|减|下)/;

/** …，完成年初预算100%, …，年初预算为10万元: how far the budget was carried out, after a purpose. */
export const DONE_LATER =
  /[，,。]\s*(?:完成(?:年初|全年|年度|调整)?后?预算|(?:年初|全年|年度)预算(?:数)?(?:为|是)?\s*\d)/;

/** 其中基本支出增加35.2万元, after a reason. */
export const CHANGED_PART = new RegExp(
  `[，,；;]\\s*其中[：:，,]?\\s*([^，,。；;\\d]{2,12}?)(?:较|比|${UP}|${DOWN})[^，,。；;]*元`,
);

/** 主要是人员增加，项目支出增加10万元，主要是…: the next part, with a reason of its own. */
export const NEXT_PART = new RegExp(
  `[，,；;]\\s*(?:基本|项目)支出(?:较[^，,；;。]{2,8})?(?:${UP}|${DOWN})\\s*[\\d.,]+\\s*[万亿]?元[，,]\\s*(?:主要)?(?:原因)?(?:是|为)`,
);

/** 本年收入中，: what follows are parts of it. */
export const LISTS_WITHIN = /^\s*(?:本年|财政拨款)[^\d，。]{0,6}(?:收入|支出)中\s*$/;

/** 按同口径计算，…: another basis than that of the figures. */
export const OTHER_BASIS = /^\s*(?:如|若)?按[^，。]{0,16}口径[^，。]{0,8}[，,]|[，,]\s*按(?:照)?(?:相?同|可比)口径/;

/** A change that names neither subject nor base: 增加10万元, after the amount that it is the change of. */
export const BARE_CHANGE = new RegExp(`^\\s*(?:同比)?(?:${UP}|${DOWN})`);
/** 按支出经济分类划分：: by what the list after it divides. */
export const BY_CLASS =
  /按(?:照)?(?:部门)?(?:预算)?(?:支出)?(?:预算)?(经济|功能|项目)[^：:，。]{0,8}(?:[：:]|[，,](?=(?:用于)?(?:工资福利|商品和服务|对个人和家庭)))/;
/** （一）按支出功能分类科目划分，共分为2类，其中：: by what the paragraphs after it divide. */
export const DIVIDES =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．])*\s*按(?:照)?[^，。：:]{0,10}(?:分类|结构|用途)[^，。：:]{0,6}[，,：:]/;
/** …按支出功能分类科目划分。, …（按项级科目分类统计）： over a paragraph for each item. */
export const BY_FUNCTIONS = /按(?:照)?[^，。：:]{0,6}(?:功能|[类款项]级科目)[^，。：:]{0,6}(?:划分|分类)/;
/** 按支出功能分类，包括教育支出…、…。: a sentence of nothing but the parts of the figure before it. */
export const LISTS_CLASSES =
  /^\s*(?:其中)?[，,：:]?\s*按(?:照)?[^，。：:]{0,10}(?:分类|划分|科目)[，,]?(?:分别)?(?:包括|为|有|[：:])/;
/** A rate in brackets after its change: 减少0.40万元（9.09%）, 增加1万元（增长3%）. */
export const RATE_IN_BRACKETS = new RegExp(`^\\s*[（(]\\s*(?:${UP}|${DOWN})?\\s*([\\d.]+)\\s*[%％]\\s*[)）]`);
/** What brackets after a figure remark is no figure of the subject; a rate is one of the change. */
export const REMARK = new RegExp(
  `((?:元|万|[%％])\\s*)[（(](?!\\s*(?:${UP}|${DOWN})?\\s*[\\d.]+\\s*[%％]\\s*[)）])[^（）()]*[)）]$`,
);

/** 本年数小于上年预算数40万元, 等于上年预算数: a comparison by its size, and the words that say it as others do. */
const BY_SIZE =
  /^(.*?)(小于|低于|少于|大于|高于|多于|超过|等于)\s*((?:(?:上年|去年|上一年|20\d\d\s*年)(?:度)?(?:预算|决算)?|(?:年初|全年|调整后?)?预算)数?)\s*(\d[\d,，.]*\s*(?:亿元|万元|元).*)?$/s;

/** 本年数小于上年预算数40万元 as 比上年预算数减少40万元. */
export function comparedBySize(phrase: string): string {
  const [, before = "", word = "", base = "", amount = ""] = BY_SIZE.exec(phrase) ?? [];
  if (word === "" || (amount === "") !== (word === "等于")) return phrase;
  if (word === "等于" && /^(?:年初|全年|调整)?后?预算/.test(base)) return phrase;
  if (word === "等于") return `${before}与${base}一致`;
  return `${before}比${base}${/[小低少]/.test(word) ? "减少" : "增加"}${amount}`;
}

/** 较上年（减少）16万元, （减）幅23%: the word that was chosen of a form stands in its brackets. */
export function withChosenWord(phrase: string): string {
  // 比上年增（减）0万元: neither.
  return phrase.replace(/增[（(]减[）)](?=\s*0(?:\.0+)?\s*[万亿]?元)/, "增加（减少）").replace(CHOSEN, "$1");
}

const CHOSEN = new RegExp(`(?<!${UP}|${DOWN}|增|减)[（(](增加|减少|增长|下降|增|减)[）)](?=\\s*\\d|幅)`, "g");

/** Whether a word of change stands in a form that leaves the other beside it, so that it says no direction. */
export function isForm(words: string, word: string): boolean {
  return new RegExp(`${word}[（(](?:${UP}|${DOWN})[）)]`).test(words);
}

/** How an amount of the text reads: 万 is 万元. */
export function unitOfWord(word: string): Unit {
  return (word === "万" ? "万元" : word) as Unit;
}

/** The direction that a word of change says. */
export function directionOf(word: string): "increase" | "decrease" {
  return IS_UP.test(word) ? "increase" : "decrease";
}
