import type { ChangeFacts, Messages, ResidualFacts } from "../messages.js";
import { chineseCount } from "../chinese-count.js";

const CHANGE_WORD = { increase: "增加", decrease: "减少", unchanged: "持平", new: "新增", cancelled: "取消" } as const;
const KINDS = ["increase", "decrease", "new", "cancelled", "unchanged"] as const;

/** What money is spent on, by the name of an expenditure; 转移性支出 and 其他支出 are no words without 支出. */
export function purposeOf(name: string): string {
  return name.replace(/([^性他])支出$/, "$1");
}

/** "增加 69.39 万元，增长 5.07%". */
export function changeSentence({ kind, change, rate, unit }: ChangeFacts): string {
  if (kind === "unchanged") return "持平";
  const rises = kind === "increase" || kind === "new";
  const amount = `${rises ? "增加" : "减少"} ${change} ${unit}`;
  return rate === undefined ? amount : `${amount}，${rises ? "增长" : "下降"} ${rate}`;
}

export function residualSentence(subject: string, { sum, difference, less, rounding }: ResidualFacts): string {
  const gap = `${subject}相加为 ${sum}，比公布的总计${less ? "少" : "多"} ${difference}`;
  return rounding ? `${gap}，是四舍五入形成的尾差。` : `${gap}，超出四舍五入的范围，公开文件没有说明原因。`;
}

/** "2023-02-03" as 2023 年 2 月 3 日; a year or a month alone likewise. */
export function date(published: string): string {
  const [year = "", month, day] = published.split("-");
  const parts = [`${year} 年`];
  if (month !== undefined) parts.push(`${Number(month)} 月`);
  if (day !== undefined) parts.push(`${Number(day)} 日`);
  return parts.join(" ");
}

const VERSION = { budget: "预算", revisedBudget: "调整预算", execution: "执行数", finalAccounts: "决算" };

/** The version of a year's figures. */
function versionWord(kind: string): string {
  return (VERSION as Readonly<Record<string, string>>)[kind] ?? VERSION.budget;
}

const BLANK = { planned: "未安排", spent: "未发生" };

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("");
}

/** Simplified Chinese, the language of the disclosures and the default. */
export const zhCN: Messages = {
  chart: { sankey: "收支流向", treemap: "支出构成", threePublic: "“三公”经费", delta: "增减变化", checks: "勾稽校验" },
  unitName: { 元: "元", 百元: "百元", 千元: "千元", 万元: "万元", 百万元: "百万元", 亿元: "亿元" },
  sentenceUnit: () => undefined,
  countUnit: (unit) => unit,
  changeWord: CHANGE_WORD,
  sentenceGap: "",
  problemLanguage: "zh-CN",

  common: {
    viewChart: "图表",
    viewTable: "表格",
    wideDrawing: "完整图形",
    wideDrawingHint: "左右滑动，可以看到整张图。",
    viewGroup: "显示方式",
    download: "下载",
    unit: (unit) => `单位：${unit}`,
    unitChoice: "金额单位",
    budgetChoice: "选择预算",
    budgetCount: (count) => `（共 ${count} 份）`,
    category: () => undefined,
    fund: {
      general: "一般公共预算",
      governmentFund: "政府性基金预算",
      stateCapital: "国有资本经营预算",
      socialInsurance: "社会保险基金预算",
    },
    unitHead: "单位",
    document: ({ year, kind, level }) => {
      const levels: Record<string, string> = { government: "政府", department: "部门", unit: "单位" };
      const kinds: Record<string, string> = {
        budget: "预算",
        revisedBudget: "调整预算",
        execution: "预算执行",
        finalAccounts: "决算",
      };
      return `${year} 年${levels[level] ?? "部门"}${kinds[kind] ?? "预算"}`;
    },
    year: (year) => `${year} 年`,
    blank: BLANK.planned,
    absent: "未公布",
    computed: "相加得出",
    share: "占比",
    code: "编码",
    item: "项目",
    amount: "金额",
    budgetOf: (year, kind) => `${year} 年${versionWord(kind)}`,
    total: "总计",
    sumOfParts: "分项合计",
    residual: "尾差",
    otherItems: (count) => `其他 ${count} 项`,
    source: ({ entity, document, tables, explanation, published }) => {
      const places = tables.map((table) =>
        /^\d+$/.test(table) ? `表 ${table}` : /^[一二三四五六七八九十]+$/.test(table) ? `表${table}` : table,
      );
      if (explanation) places.push("情况说明");
      return `来源：${entity ?? ""}《${document}》${places.join("、")}${published === undefined ? "" : `（${date(published)}）`}。`;
    },
    oneFund: ({ fund, whole, total, rest }) =>
      `公开文件只把${zhCN.delta.total[fund]}按功能分类列出` +
      (rest === undefined
        ? "。"
        : `；${zhCN.delta.total[whole]} ${total}，其余 ${rest}（相减得出）没有按功能分类列出。`),
    example: "虚构数据，仅作示例。",
    undrawnHeading: "没有画在图上的金额",
    reason: {
      negative: "负数，无法用大小表示。",
      zero: "金额为零。",
      blank: "未安排（表中空白）。",
      absent: "公开文件没有列出金额。",
    },
    zero: "金额为零",
    partKnown: (amounts) => `公开文件只列出${amounts}。`,
    officialName: (name) => `分类科目名称：${name}`,
    markName: ({ name, amount, unit, share }) =>
      `${name}，${amount}${unit}${share === undefined ? "" : `，占${share}`}`,
    marksName: ({ chart, count }) => `${chart}图，共 ${count} 项`,
    tableName: (chart) => `${chart}表，与图的内容相同`,
    changeFromPrior: (change, rate) =>
      `比上年${/^\d|^[+−]/.test(change) ? " " : ""}${change}${rate === "" ? "" : `（${rate}）`}`,
    aside: (text) => `（${text}）`,
    labelled: (label, text) => `${label}：${text}`,
    sentence: (text) => `${text}。`,
    clauseGap: "；",
    listGap: "、",
  },

  finalAccounts: {
    blank: BLANK.spent,
    blankReason: "未发生（表中空白）。",
    blankCategories: (count) => `另有${chineseCount(count)}类支出未发生（表中空白）。`,
    blankItems: (count) => `另有${chineseCount(count)}类支出未发生（表中空白），不占面积。`,
  },

  download: {
    kind: {
      xlsx: "Excel 表格（XLSX）",
      csv: "文本表格（CSV）",
      png: "图片（PNG）",
      svg: "矢量图（SVG）",
      copy: "复制为文字",
    },
    copied: "已复制，可以粘贴到文档或表格中。",
    notCopied: "浏览器不允许复制，请改用下载。",
    tooLarge: "内容太长，无法存成图片，请改用表格。",
    failed: "没有保存成功，请换一种格式再试。",
  },

  tooltip: {
    shareOfTotal: (whole) => `占${zhCN.delta.total[whole]}`,
    shareOfParent: "占上一级",
    changeFromPrior: "比上年预算",
    sources: "资金来源",
    purpose: (purpose) => `主要用于${purpose.replace(/^主要用于/, "").replace(/。$/, "")}。`,
    reason: "主要原因",
    drillHint: { keyboard: "按 Enter 键，查看其中各项", mouse: "点击，查看其中各项", touch: "再点一次，查看其中各项" },
    selectHint: { keyboard: "按 Enter 键选中", mouse: "点击选中", touch: "再点一次选中" },
  },

  sankey: {
    title: ({ ofHundred, name, whole }) =>
      (ofHundred === "100"
        ? `${whole === "expenditure" || whole === "expenditureOfYear" ? "全部支出" : zhCN.delta.total[whole]}都`
        : `每 100 元${whole === "expenditure" ? "支出" : whole === "expenditureOfYear" ? "支出总计" : zhCN.delta.total[whole]}中，约 ${ofHundred} 元`) +
      `用于${purposeOf(name)}`,
    plainTitle: (year) => `${year} 年收入与支出`,
    income: "收入",
    expenditure: "支出（功能分类）",
    expenditureRanked: "支出（按功能分类，从多到少）",
    through: "收支总计",
    residual: (facts) => residualSentence(`${chineseCount(facts.count)}类支出`.trim(), facts),
    incomeResidual: (facts) => residualSentence(`${chineseCount(facts.count)}项收入`.trim(), facts),
    shareNote: (total, carried) => `占比以支出总计 ${total}${carried ? "（含结转结余）" : " "}为分母。`,
    throughTotal: "文件没有说明哪项收入用于哪类支出，各项收入先汇入“收支总计”，再分到各类。",
    rests: {
      "other-funds": "其他资金安排的支出（未按功能分类公开）",
      "income/beyond": "本年收入以外（未分项公开）",
      "expenditure/beyond": "本年支出以外（未分项公开）",
      "income/rest": "未分项公开的收入",
      "expenditure/rest": "未按功能分类公开的支出",
    },
    soleSource: (name) => `全部支出由${name}安排。`,
    blankCategories: (count) => `另有${chineseCount(count)}类支出未安排（表中空白）。`,
    description: ({ income, expenditure, count, largest, smallest }) =>
      `收入总计 ${income}，支出总计 ${expenditure}` +
      (largest === undefined
        ? "。"
        : count === 1
          ? `，仅一类：${largest}`
          : `，分为${chineseCount(count)}类，最多的是${largest}`) +
      (largest === undefined ? "" : smallest === undefined ? "。" : `；最少的是${smallest}。`),
    empty: "没有可以画成流向图的收支金额",
    emptyReason: "数据中没有大于零的收入和支出。",
  },

  treemap: {
    title: ({ name, share, half, all, within }) => {
      const whole = within ?? "全部支出";
      if (all) return `${whole}都用于${purposeOf(name)}`;
      return half ? `${name}一项，约占${whole}的一半` : `${name}一项最多，占${whole}的 ${share}`;
    },
    plainTitle: (year) => `${year} 年支出构成`,
    description: ({ whole, count, largest, smallest }) =>
      largest === undefined
        ? `${whole}。`
        : `${whole}，${count === 1 ? "仅此一项：" : `分为${chineseCount(count)}部分，最多的是`}${largest}${smallest === undefined ? "" : `；最少的是${smallest}`}。`,
    levels: (lowest) => `支出构成（${{ category: "类", subcategory: "类、款", item: "类、项" }[lowest]}）`,
    all: "全部支出",
    breadcrumb: "所在位置",
    noParts: "没有列出其中各项",
    onlyShort: "仅此一项",
    only: (share) => `占 ${share}，仅此一项`,
    ofTotal: (share, whole) => `占${whole} ${share}`,
    blankItems: (count) => `另有${chineseCount(count)}类支出未安排（表中空白），不占面积。`,
    residual: (facts) => residualSentence("图中各项", facts),
    areaNote: (total, whole) => `面积与金额成正比；占比以${zhCN.delta.total[whole]} ${total} 为分母。`,
    partNote: ({ name, total, whole }) => `占比以${name} ${total} 为分母；点“${whole}”或按 Esc 键返回。`,
    expandHint: "点按一类，可展开或收起其中各项。",
    unlisted: (amount) => `公开文件只列出其中主要的几类；其余 ${amount}没有分类列出。`,
    partsOfFund: ({ names, fund, rest }) =>
      `${names.join("、")}下的各项只是其中的${zhCN.delta.total[fund]}` +
      (rest === undefined ? "。" : `；其余 ${rest}（相减得出）没有分项列出。`),
    undivided: ({ whole, total }) => `公开文件公布了${whole} ${total}，没有分类列出。`,
    partsFollow: (count) => `，含下列 ${count} 项`,
    empty: "没有可以画成面积图的支出",
    emptyReason: "数据中没有大于零的支出金额。",
  },

  changes: {
    choice: "着色方式",
    byCategory: "按功能分类",
    byChange: "按增减",
    classes: {
      cancelled: "取消",
      "fall-3": "减少 50% 及以上",
      "fall-2": "减少 10% 至 50%",
      "fall-1": "减少不到 10%",
      unchanged: "持平",
      "rise-1": "增加不到 10%",
      "rise-2": "增加 10% 至 50%",
      "rise-3": "增加 50% 及以上",
      new: "新增",
      none: "没有可比的上年数",
    },
    noPrior: "没有上年数",
    title: ({ kinds, within }) => {
      const counts = KINDS.filter((kind) => kinds[kind] > 0).map((kind) => `${kinds[kind]} 项${CHANGE_WORD[kind]}`);
      return `${within === undefined ? "" : `${within}：`}与上年相比，${counts.join("，")}`;
    },
    filtered: ({ count, of, amount, share, whole, change }) =>
      `筛选后 ${count} 项，共 ${of} 项；金额相加 ${amount}` +
      `${share === undefined ? "" : `，${zhCN.tooltip.shareOfTotal(whole)} ${share}`}${change === undefined ? "" : `；增减额相加 ${change}`}`,
    filteredOut: "已筛去",
  },

  find: {
    found: (count) => `找到 ${count} 项`,
    none: "没有名称或编码相符的项。",
  },

  hundred: {
    name: "每 100 元",
    title: ({ parts, within, fund }) => {
      const spent = fund === undefined ? "支出" : zhCN.delta.total[fund];
      if (within === undefined)
        return `每 100 元${spent}中，${parts.map((part) => `${part.amount} 元用于${purposeOf(part.name)}`).join("，")}`;
      const [first] = parts;
      const most = first === undefined ? "" : `，其中${purposeOf(first.name)} ${first.amount} 元`;
      return `每 100 元${spent}中，${within.amount} 元用于${purposeOf(within.name)}${most}`;
    },
    part: (amount) => `每 100 元中占 ${amount} 元`,
    column: "每 100 元中（元）",
    note: {
      both: "每 100 元：收入以收入总计、支出以支出总计为 100 元折算。",
      expenditure: (whole) => `每 100 元：以${zhCN.delta.total[whole]}为 100 元折算。`,
    },
    residual: ({ sum, whole, difference, less }) =>
      `各项折算后四舍五入到分，相加为 ${sum} 元，比 ${whole} 元${less ? "少" : "多"} ${difference} 元。`,
  },

  threePublic: {
    title: ({ amount, unit, change, against }) => {
      const total = `“三公”经费 ${amount} ${unit}`;
      if (change === undefined || against === undefined) return total;
      return change.kind === "unchanged"
        ? `${total}，与${against}持平`
        : `${total}，比${against}${changeSentence(change)}`;
    },
    blankTitle: (year, sense) => `${year} 年${BLANK[sense]}“三公”经费`,
    plainTitle: (year) => `${year} 年“三公”经费`,
    total: "“三公”经费合计",
    itemName: {
      abroad: "因公出国（境）费",
      reception: "公务接待费",
      vehicles: "公务用车购置及运行费",
      vehiclePurchase: "公务用车购置费",
      vehicleOperation: "公务用车运行费",
    },
    version: VERSION,
    series: (year, version) => `${year} 年${version}`,
    against: ({ sameYear, sameVersion, version }) => (sameYear ? version : sameVersion ? "上年" : `上年${version}`),
    changeFrom: (against) => `比${against}`,
    changeTag: ({ change, rate, against }) => `比${against} ${change}${rate === undefined ? "" : `（${rate}）`}`,
    unchangedTag: CHANGE_WORD.unchanged,
    row: ({ name, amounts, change }) =>
      `${name}：${amounts.map(({ series, amount }) => `${series} ${amount}`).join("，")}${change === undefined ? "" : `，${change}`}`,
    description: (first, others) => (others === 0 ? `${first}。` : `${first}；图中另有 ${others} 项。`),
    blank: BLANK,
    blankAndZero: (names, words) =>
      names === undefined
        ? `${quoted(words)}：表中为空白，情况说明写作 0。`
        : `${quoted(words)}指表中空白；其中${names.join("、")}在情况说明中写作 0。`,
    blankMeans: (words) => `${quoted(words)}指表中空白。`,
    zeroMeans: "“0”是公布的零。",
    derived: ({ series, all }) => `${series.join("、")}的${all ? "数" : "部分数"}由“本年数减增减额”推算。`,
    computed: ({ series, names }) => `${series}的${names.join("、")}由其中各项相加得出。`,
    origin: {
      published: (series) => `${series}的数是公开文件列出的。`,
      derived: (series) => `${series}的数由“本年数减增减额”推算，公开文件没有直接列出。`,
      computed: (series) => `${series}的数由其中各项相加得出，公开文件没有直接列出。`,
      blank: (series, blank) => `${series}${blank}：表中为空白。`,
      absent: (series) => `公开文件没有公布${series}的数。`,
    },
    empty: "没有公布“三公”经费",
    emptyReason: "数据中没有“三公”经费的金额。",
  },

  delta: {
    title: ({ name, change }) =>
      change.kind === "unchanged" ? `${name}与上年持平` : `${name}比上年${changeSentence(change)}`,
    itemsTitle: (count) => `${count} 项支出与上年相比的增减`,
    description: ({ rises, falls, unchanged, largestRise, largestFall }) => {
      const counts = [
        rises > 0 ? `${rises} 项增加` : "",
        falls > 0 ? `${falls} 项减少` : "",
        unchanged > 0 ? `${unchanged} 项持平` : "",
      ].filter((part) => part !== "");
      const most = [
        largestRise === undefined ? "" : `增加最多的是${largestRise}`,
        largestFall === undefined ? "" : `减少最多的是${largestFall}`,
      ].filter((part) => part !== "");
      return `与上年相比，${counts.join("，")}${most.length === 0 ? "" : `；${most.join("，")}`}。`;
    },
    total: {
      balanced: "收支总计",
      income: "收入总计",
      expenditure: "支出总计",
      balancedOfYear: "本年收支合计",
      incomeOfYear: "本年收入合计",
      expenditureOfYear: "本年支出合计",
      fiscal: "财政拨款支出",
      general: "一般公共预算财政拨款支出",
      governmentFund: "政府性基金预算财政拨款支出",
      stateCapital: "国有资本经营预算财政拨款支出",
    },
    basic: "基本支出",
    project: "项目支出",
    item: "支出项目",
    fall: "减少",
    rise: "增加",
    change: "增减额",
    rate: "增减率",
    reason: "公布的主要原因",
    residual: ({ count, signedSum, signedTotal, difference, less, rounding }) =>
      `${count} 项增减额相加为 ${signedSum}，比公布的 ${signedTotal} ${less ? "少" : "多"} ${difference}，` +
      (rounding ? "是四舍五入形成的尾差。" : "超出四舍五入的范围，公开文件没有说明原因。"),
    basis: {
      balanced: "公开文件写明的是收入的增减；收入与支出总计相等。",
      income: "公开文件只写明收入的增减，没有写明支出总计的增减。",
      balancedOfYear: "公开文件写明的是本年收入的增减；本年收入与本年支出相等。",
      incomeOfYear: "公开文件只写明本年收入的增减，没有写明支出的增减。",
    },
    withoutComparison: (count, names, isShort) =>
      `另有 ${count} 项没有公布上年数或增减额${isShort ? "，其中金额最大的是" : "："}${names}${isShort ? "；逐项见“表格”" : ""}。`,
    compared: ({ kind, derived }) => {
      const against = `与上年${versionWord(kind).replace(/数$/, "")}数比较`;
      if (derived === "none") return `${against}。`;
      return `${against}；${derived === "all" ? "" : "部分"}上年数按“本年数减增减额”推算。`;
    },
    computedRates: (all) => `${all ? "" : "公开文件没有列出的"}增减率按增减额除以上年数推算。`,
    noRate: "增减率没有意义",
    listGap: "、",
    path: (names) => `属于${names.join(" › ")}`,
    publishedRate: "公布的增减率",
    computedRate: "推算的增减率",
    tools: "查找和筛选",
    search: "按名称或编码查找",
    searchHint: "查找支出",
    kinds: "按增减筛选",
    kindCount: (word, count) => `${word} ${count}`,
    order: "排序",
    prior: "上年数",
    current: "本年数",
    orderBy: (head, descending) => `${head}${descending ? "从高到低" : "从低到高"}`,
    expandAll: "全部展开",
    collapseAll: "全部收起",
    expand: (name) => `${name}的下级`,
    othersUnchanged: (count, areSmaller) => `其他 ${count} 项${areSmaller === true ? "增减较小" : "持平"}`,
    sumOfItems: (count) => `${count} 项相加`,
    sumOfFiltered: (count) => `筛选后 ${count} 项相加`,
    filtered: ({ count, of, change, unit }) => `筛选后 ${count} 项，共 ${of} 项；增减额相加 ${change} ${unit}`,
    nothingFound: "没有符合条件的项。",
    clearFilter: "清除筛选",
    empty: "没有公布与上年的比较",
    emptyReason: "数据中没有上年数或增减额。",
  },

  checks: {
    verdict: {
      match: "一致",
      rounding: "四舍五入",
      contradiction: "矛盾",
      naming: "名称不一",
      "not-evaluable": "无法核对",
    },
    theme: {
      accounts: "收支总表",
      funding: "资金来源",
      economic: "经济分类",
      projects: "项目",
      "three-public": "“三公”经费",
      changes: "增减变化和占比",
      "other-matters": "采购、资产、人员",
      performance: "绩效目标",
      naming: "名称",
      completeness: "完整性",
    },
    title: ({ count, contradictions, namings }) => {
      const found = [
        contradictions > 0 ? `${contradictions} 处矛盾` : "",
        namings > 0 ? `${namings} 处名称不一` : "",
      ].filter((part) => part !== "");
      return `${count} 项核对，${found.length === 0 ? "没有发现矛盾" : `发现 ${found.join("、")}`}`;
    },
    summary: (count, counts) =>
      `${[`核对 ${count} 项`, ...counts.map((each) => `${zhCN.checks.verdict[each.verdict]}\u00A0${each.count}`)].join("，")}。`,
    meaning:
      "“四舍五入”：相差不超过四舍五入可造成的范围，按公布的小数位数和项数计算。“无法核对”：缺少所需的表或数，不算通过。数和名称都照公开文件，没有改动。",
    viewList: "清单",
    filter: "按结论筛选",
    verdictCount: (verdict, count) => `${verdict} ${count}`,
    matches: (count) => `一致 ${count} 项`,
    more: (count) => `再显示 ${count} 项`,
    filtered: ({ count, of }) => `筛选后 ${count} 项，共 ${of} 项`,
    concerning: (code) => `只看与 ${code} 有关的核对`,
    showAll: "看全部",
    nothingFound: "没有符合条件的核对。",
    stated: "核对的数",
    parts: "与之比较的数",
    place: "位置",
    blanks: (count) => `另有 ${count} 处空白`,
    printed: ({ table, pages, lines }) => {
      const name =
        table === undefined ? "正文" : /^[\d一二三四五六七八九十]+$/.test(table) ? `表${table}` : `《${table}》`;
      const page = pages.length === 0 ? "" : `第 ${pages.join("、")} 页`;
      const line = lines.length === 0 ? "" : `第 ${lines.join("、")} 行`;
      return `${name}${page}${line}`;
    },
    difference: "相差",
    tolerance: "四舍五入可造成",
    ground: "依据",
    rule: "规则",
    themeHead: "主题",
    explanation: "说明",
    verdictHead: "结论",
    tableCut: ({ drawn, count }) => `表中先列 ${drawn} 项；下载的文件有全部 ${count} 项。`,
    running: "正在核对…",
    emptyReason: "数据中没有可以互相核对的数。",
  },

  state: {
    loading: "正在载入预算数据…",
    errorTitle: (chart) => `${chart}暂时无法显示`,
    noData: "还没有预算数据",
    noDataHelp:
      '请用 src 属性给出预算 JSON 的地址，或在脚本里写 element.budget = …，或在元素内放一个 <script type="application/json">。',
    invalid: (count) => (count === 1 ? "数据中有一处写法不正确" : `数据中有 ${count} 处写法不正确`),
    othersUnaffected: "本页其他内容不受影响，可继续查阅。",
    retry: "重新载入",
    forDevelopers: "供网站管理员：",
    http: (status) =>
      status === 404 ? "没有找到预算数据文件（404）。" : `服务器没有给出预算数据文件（状态码 ${status}）。`,
    noSuchBudget: (word, count) =>
      count === 1
        ? `文件里只有一份预算，没有“#${word}”。请去掉地址里的 #${word}。`
        : `文件里有 ${count} 份预算，没有“#${word}”。请用 #1 到 #${count} 中的一个，或写资金的代号，如 #governmentFund。`,
    network: "没有连上预算数据文件所在的服务器，请检查网络后重试。",
    localFile:
      '本页是从文件夹里直接打开的，浏览器不让它读取其他文件。请放到网站上，用 http:// 或 https:// 地址打开；或者把预算 JSON 写进本元素里的 <script type="application/json">。',
    otherSite: "不能读取另一个网站上的文件：它没有应答，或不允许本页读取（CORS）。请把文件放到本网站。",
    diskPath: "src 写成了磁盘上的路径。请把文件放到网站上，写它的网址，如 budget.json。",
    unreadable:
      "读到的不是 UTF-8 编码的 JSON。请另存为 UTF-8；PDF、Word、Excel 请先用 budget-elements import 转成 JSON。",
    unexpected: "画图时出现了意外的问题。",
    unknownValue: ({ tag, name, value, known }) =>
      `<${tag}> 的属性 ${name} 不能是“${value}”，请用 ${known}；现在按没有这个属性显示。`,
    misspelt: (tag, given, name) => `<${tag}> 没有属性 ${given}：请写成 ${name}。`,
    unclosed: (tag, outer) => `<${tag}> 在 <${outer}> 里面，不会显示：<${outer}> 要用 </${outer}> 结束。`,
  },
};
