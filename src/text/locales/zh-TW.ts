import type { ChangeFacts, Messages, ResidualFacts } from "../messages.js";
import { chineseCount } from "../chinese-count.js";
import { purposeOf } from "./zh-CN.js";

const CHANGE_WORD = { increase: "增加", decrease: "減少", unchanged: "持平", new: "新增", cancelled: "取消" } as const;
const KINDS = ["increase", "decrease", "new", "cancelled", "unchanged"] as const;

/** "增加 69.39 萬元，增長 5.07%". */
export function changeSentence({ kind, change, rate, unit }: ChangeFacts): string {
  if (kind === "unchanged") return "持平";
  const rises = kind === "increase" || kind === "new";
  const amount = `${rises ? "增加" : "減少"} ${change} ${unit}`;
  return rate === undefined ? amount : `${amount}，${rises ? "增長" : "下降"} ${rate}`;
}

export function residualSentence(subject: string, { sum, difference, less, rounding }: ResidualFacts): string {
  const gap = `${subject}相加為 ${sum}，比公布的總計${less ? "少" : "多"} ${difference}`;
  return rounding ? `${gap}，是四捨五入形成的尾差。` : `${gap}，超出四捨五入的範圍，公開文件沒有說明原因。`;
}

/** "2023-02-03" as 2023 年 2 月 3 日; a year or a month alone likewise. */
export function date(published: string): string {
  const [year = "", month, day] = published.split("-");
  const parts = [`${year} 年`];
  if (month !== undefined) parts.push(`${Number(month)} 月`);
  if (day !== undefined) parts.push(`${Number(day)} 日`);
  return parts.join(" ");
}

const VERSION = { budget: "預算", revisedBudget: "調整預算", execution: "執行數", finalAccounts: "決算" };

/** The version of a year's figures. */
function versionWord(kind: string): string {
  return (VERSION as Readonly<Record<string, string>>)[kind] ?? VERSION.budget;
}

const BLANK = { planned: "未安排", spent: "未發生" };

function quoted(words: readonly string[]): string {
  return words.map((word) => `「${word}」`).join("");
}

/** Traditional Chinese as written in Taiwan. Published names and reasons stay in the characters they are published in. */
export const zhTW: Messages = {
  chart: {
    sankey: "收支流向",
    treemap: "支出構成",
    threePublic: "「三公」經費",
    delta: "增減變化",
    checks: "勾稽校驗",
  },
  unitName: { 元: "元", 百元: "百元", 千元: "千元", 万元: "萬元", 百万元: "百萬元", 亿元: "億元" },
  sentenceUnit: () => undefined,
  countUnit: (unit) => unit,
  changeWord: CHANGE_WORD,
  sentenceGap: "",
  problemLanguage: "zh-TW",

  common: {
    viewChart: "圖表",
    viewTable: "表格",
    wideDrawing: "完整圖形",
    wideDrawingHint: "左右滑動，可以看到整張圖。",
    viewGroup: "顯示方式",
    download: "下載",
    unit: (unit) => `單位：${unit}`,
    unitChoice: "金額單位",
    budgetChoice: "選擇預算",
    budgetCount: (count) => `（共 ${count} 份）`,
    category: () => undefined,
    fund: {
      general: "一般公共預算",
      governmentFund: "政府性基金預算",
      stateCapital: "國有資本經營預算",
      socialInsurance: "社會保險基金預算",
    },
    unitHead: "單位",
    document: ({ year, kind, level }) => {
      const levels: Record<string, string> = { government: "政府", department: "部門", unit: "單位" };
      const kinds: Record<string, string> = {
        budget: "預算",
        revisedBudget: "調整預算",
        execution: "預算執行",
        finalAccounts: "決算",
      };
      return `${year} 年${levels[level] ?? "部門"}${kinds[kind] ?? "預算"}`;
    },
    year: (year) => `${year} 年`,
    blank: BLANK.planned,
    absent: "未公布",
    computed: "相加得出",
    share: "占比",
    code: "代碼",
    item: "項目",
    amount: "金額",
    budgetOf: (year, kind) => `${year} 年${versionWord(kind)}`,
    total: "總計",
    sumOfParts: "分項合計",
    residual: "尾差",
    otherItems: (count) => `其他 ${count} 項`,
    source: ({ entity, document, tables, explanation, published }) => {
      const places = tables.map((table) =>
        /^\d+$/.test(table) ? `表 ${table}` : /^[一二三四五六七八九十]+$/.test(table) ? `表${table}` : table,
      );
      if (explanation) places.push("情況說明");
      return `來源：${entity ?? ""}《${document}》${places.join("、")}${published === undefined ? "" : `（${date(published)}）`}。`;
    },
    oneFund: ({ fund, whole, total, rest }) =>
      `公開文件只把${zhTW.delta.total[fund]}按功能分類列出` +
      (rest === undefined
        ? "。"
        : `；${zhTW.delta.total[whole]} ${total}，其餘 ${rest}（相減得出）沒有按功能分類列出。`),
    example: "虛構資料，僅作示例。",
    undrawnHeading: "沒有畫在圖上的金額",
    reason: {
      negative: "負數，無法用大小表示。",
      zero: "金額為零。",
      blank: "未安排（表中空白）。",
      absent: "公開文件沒有列出金額。",
    },
    zero: "金額為零",
    partKnown: (amounts) => `公開文件只列出${amounts}。`,
    officialName: (name) => `分類科目名稱：${name}`,
    markName: ({ name, amount, unit, share }) =>
      `${name}，${amount}${unit}${share === undefined ? "" : `，占${share}`}`,
    marksName: ({ chart, count }) => `${chart}圖，共 ${count} 項`,
    tableName: (chart) => `${chart}表，與圖的內容相同`,
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
    blankReason: "未發生（表中空白）。",
    blankCategories: (count) => `另有${chineseCount(count)}類支出未發生（表中空白）。`,
    blankItems: (count) => `另有${chineseCount(count)}類支出未發生（表中空白），不占面積。`,
  },

  download: {
    kind: {
      xlsx: "Excel 表格（XLSX）",
      csv: "文字表格（CSV）",
      png: "圖片（PNG）",
      svg: "向量圖（SVG）",
      copy: "複製為文字",
    },
    copied: "已複製，可以貼到文件或表格中。",
    notCopied: "瀏覽器不允許複製，請改用下載。",
    tooLarge: "內容太長，無法存成圖片，請改用表格。",
    failed: "沒有儲存成功，請換一種格式再試。",
  },

  tooltip: {
    shareOfTotal: (whole) => `占${zhTW.delta.total[whole]}`,
    shareOfParent: "占上一級",
    changeFromPrior: "比上年預算",
    sources: "資金來源",
    purpose: (purpose) => `主要用於${purpose.replace(/^主要用于/, "").replace(/。$/, "")}。`,
    reason: "主要原因",
    drillHint: { keyboard: "按 Enter 鍵，查看其中各項", mouse: "點擊，查看其中各項", touch: "再點一次，查看其中各項" },
    selectHint: { keyboard: "按 Enter 鍵選取", mouse: "點擊選取", touch: "再點一次選取" },
  },

  sankey: {
    title: ({ ofHundred, name, whole }) =>
      (ofHundred === "100"
        ? `${whole === "expenditure" || whole === "expenditureOfYear" ? "全部支出" : zhTW.delta.total[whole]}都`
        : `每 100 元${whole === "expenditure" ? "支出" : whole === "expenditureOfYear" ? "支出總計" : zhTW.delta.total[whole]}中，約 ${ofHundred} 元`) +
      `用於${purposeOf(name)}`,
    plainTitle: (year) => `${year} 年收入與支出`,
    income: "收入",
    expenditure: "支出（功能分類）",
    expenditureRanked: "支出（按功能分類，從多到少）",
    through: "收支總計",
    residual: (facts) => residualSentence(`${chineseCount(facts.count)}類支出`.trim(), facts),
    incomeResidual: (facts) => residualSentence(`${chineseCount(facts.count)}項收入`.trim(), facts),
    shareNote: (total, carried) => `占比以支出總計 ${total}${carried ? "（含結轉結餘）" : " "}為分母。`,
    throughTotal: "文件沒有說明哪項收入用於哪類支出，各項收入先匯入「收支總計」，再分到各類。",
    rests: {
      "other-funds": "其他資金安排的支出（未按功能分類公開）",
      "income/beyond": "本年收入以外（未分項公開）",
      "expenditure/beyond": "本年支出以外（未分項公開）",
      "income/rest": "未分項公開的收入",
      "expenditure/rest": "未按功能分類公開的支出",
    },
    soleSource: (name) => `全部支出由${name}安排。`,
    blankCategories: (count) => `另有${chineseCount(count)}類支出未安排（表中空白）。`,
    description: ({ income, expenditure, count, largest, smallest }) =>
      `收入總計 ${income}，支出總計 ${expenditure}` +
      (largest === undefined
        ? "。"
        : count === 1
          ? `，僅一類：${largest}`
          : `，分為${chineseCount(count)}類，最多的是${largest}`) +
      (largest === undefined ? "" : smallest === undefined ? "。" : `；最少的是${smallest}。`),
    empty: "沒有可以畫成流向圖的收支金額",
    emptyReason: "資料中沒有大於零的收入和支出。",
  },

  treemap: {
    title: ({ name, share, half, all, within }) => {
      const whole = within ?? "全部支出";
      if (all) return `${whole}都用於${purposeOf(name)}`;
      return half ? `${name}一項，約占${whole}的一半` : `${name}一項最多，占${whole}的 ${share}`;
    },
    plainTitle: (year) => `${year} 年支出構成`,
    description: ({ whole, count, largest, smallest }) =>
      largest === undefined
        ? `${whole}。`
        : `${whole}，${count === 1 ? "僅此一項：" : `分為${chineseCount(count)}部分，最多的是`}${largest}${smallest === undefined ? "" : `；最少的是${smallest}`}。`,
    levels: (lowest) => `支出構成（${{ category: "類", subcategory: "類、款", item: "類、項" }[lowest]}）`,
    all: "全部支出",
    breadcrumb: "所在位置",
    noParts: "沒有列出其中各項",
    onlyShort: "僅此一項",
    only: (share) => `占 ${share}，僅此一項`,
    ofTotal: (share, whole) => `占${whole} ${share}`,
    blankItems: (count) => `另有${chineseCount(count)}類支出未安排（表中空白），不占面積。`,
    residual: (facts) => residualSentence("圖中各項", facts),
    areaNote: (total, whole) => `面積與金額成正比；占比以${zhTW.delta.total[whole]} ${total} 為分母。`,
    partNote: ({ name, total, whole }) => `占比以${name} ${total} 為分母；按 Esc 鍵或點「${whole}」返回。`,
    expandHint: "點按一類，可展開或收合其中各項。",
    unlisted: (amount) => `公開文件只列出其中主要的幾類；其餘 ${amount}沒有分類列出。`,
    partsOfFund: ({ names, fund, rest }) =>
      `${names.join("、")}下的各項只是其中的${zhTW.delta.total[fund]}` +
      (rest === undefined ? "。" : `；其餘 ${rest}（相減得出）沒有分項列出。`),
    undivided: ({ whole, total }) => `公開文件公布了${whole} ${total}，沒有分類列出。`,
    partsFollow: (count) => `，含下列 ${count} 項`,
    empty: "沒有可以畫成面積圖的支出",
    emptyReason: "資料中沒有大於零的支出金額。",
  },

  changes: {
    choice: "著色方式",
    byCategory: "按功能分類",
    byChange: "按增減",
    classes: {
      cancelled: "取消",
      "fall-3": "減少 50% 及以上",
      "fall-2": "減少 10% 至 50%",
      "fall-1": "減少不到 10%",
      unchanged: "持平",
      "rise-1": "增加不到 10%",
      "rise-2": "增加 10% 至 50%",
      "rise-3": "增加 50% 及以上",
      new: "新增",
      none: "沒有可比的上年數",
    },
    noPrior: "沒有上年數",
    title: ({ kinds, within }) => {
      const counts = KINDS.filter((kind) => kinds[kind] > 0).map((kind) => `${kinds[kind]} 項${CHANGE_WORD[kind]}`);
      return `${within === undefined ? "" : `${within}：`}與上年相比，${counts.join("，")}`;
    },
    filtered: ({ count, of, amount, share, whole, change }) =>
      `篩選後 ${count} 項，共 ${of} 項；金額相加 ${amount}` +
      `${share === undefined ? "" : `，${zhTW.tooltip.shareOfTotal(whole)} ${share}`}${change === undefined ? "" : `；增減額相加 ${change}`}`,
    filteredOut: "已篩去",
  },

  find: {
    found: (count) => `找到 ${count} 項`,
    none: "沒有名称或編碼相符的項。",
  },

  hundred: {
    name: "每 100 元",
    title: ({ parts, within, fund }) => {
      const spent = fund === undefined ? "支出" : zhTW.delta.total[fund];
      if (within === undefined)
        return `每 100 元${spent}中，${parts.map((part) => `${part.amount} 元用於${purposeOf(part.name)}`).join("，")}`;
      const [first] = parts;
      const most = first === undefined ? "" : `，其中${purposeOf(first.name)} ${first.amount} 元`;
      return `每 100 元${spent}中，${within.amount} 元用於${purposeOf(within.name)}${most}`;
    },
    part: (amount) => `每 100 元中占 ${amount} 元`,
    column: "每 100 元中（元）",
    note: {
      both: "每 100 元：收入以收入總計、支出以支出總計為 100 元折算。",
      expenditure: (whole) => `每 100 元：以${zhTW.delta.total[whole]}為 100 元折算。`,
    },
    residual: ({ sum, whole, difference, less }) =>
      `各項折算後四捨五入到分，相加為 ${sum} 元，比 ${whole} 元${less ? "少" : "多"} ${difference} 元。`,
  },

  threePublic: {
    title: ({ amount, unit, change, against }) => {
      const total = `「三公」經費 ${amount} ${unit}`;
      if (change === undefined || against === undefined) return total;
      return change.kind === "unchanged"
        ? `${total}，與${against}持平`
        : `${total}，比${against}${changeSentence(change)}`;
    },
    blankTitle: (year, sense) => `${year} 年${BLANK[sense]}「三公」經費`,
    plainTitle: (year) => `${year} 年「三公」經費`,
    total: "「三公」經費合計",
    itemName: {
      abroad: "因公出國（境）費",
      reception: "公務接待費",
      vehicles: "公務用車購置及運行費",
      vehiclePurchase: "公務用車購置費",
      vehicleOperation: "公務用車運行費",
    },
    version: VERSION,
    series: (year, version) => `${year} 年${version}`,
    against: ({ sameYear, sameVersion, version }) => (sameYear ? version : sameVersion ? "上年" : `上年${version}`),
    changeFrom: (against) => `比${against}`,
    changeTag: ({ change, rate, against }) => `比${against} ${change}${rate === undefined ? "" : `（${rate}）`}`,
    unchangedTag: CHANGE_WORD.unchanged,
    row: ({ name, amounts, change }) =>
      `${name}：${amounts.map(({ series, amount }) => `${series} ${amount}`).join("，")}${change === undefined ? "" : `，${change}`}`,
    description: (first, others) => (others === 0 ? `${first}。` : `${first}；圖中另有 ${others} 項。`),
    blank: BLANK,
    blankAndZero: (names, words) =>
      names === undefined
        ? `${quoted(words)}：表中為空白，情況說明寫作 0。`
        : `${quoted(words)}指表中空白；其中${names.join("、")}在情況說明中寫作 0。`,
    blankMeans: (words) => `${quoted(words)}指表中空白。`,
    zeroMeans: "「0」是公布的零。",
    derived: ({ series, all }) => `${series.join("、")}的${all ? "數" : "部分數"}由「本年數減增減額」推算。`,
    computed: ({ series, names }) => `${series}的${names.join("、")}由其中各項相加得出。`,
    origin: {
      published: (series) => `${series}的數是公開文件列出的。`,
      derived: (series) => `${series}的數由「本年數減增減額」推算，公開文件沒有直接列出。`,
      computed: (series) => `${series}的數由其中各項相加得出，公開文件沒有直接列出。`,
      blank: (series, blank) => `${series}${blank}：表中為空白。`,
      absent: (series) => `公開文件沒有公布${series}的數。`,
    },
    empty: "沒有公布「三公」經費",
    emptyReason: "資料中沒有「三公」經費的金額。",
  },

  delta: {
    title: ({ name, change }) =>
      change.kind === "unchanged" ? `${name}與上年持平` : `${name}比上年${changeSentence(change)}`,
    itemsTitle: (count) => `${count} 項支出與上年相比的增減`,
    description: ({ rises, falls, unchanged, largestRise, largestFall }) => {
      const counts = [
        rises > 0 ? `${rises} 項增加` : "",
        falls > 0 ? `${falls} 項減少` : "",
        unchanged > 0 ? `${unchanged} 項持平` : "",
      ].filter((part) => part !== "");
      const most = [
        largestRise === undefined ? "" : `增加最多的是${largestRise}`,
        largestFall === undefined ? "" : `減少最多的是${largestFall}`,
      ].filter((part) => part !== "");
      return `與上年相比，${counts.join("，")}${most.length === 0 ? "" : `；${most.join("，")}`}。`;
    },
    total: {
      balanced: "收支總計",
      income: "收入總計",
      expenditure: "支出總計",
      balancedOfYear: "本年收支合計",
      incomeOfYear: "本年收入合計",
      expenditureOfYear: "本年支出合計",
      fiscal: "財政撥款支出",
      general: "一般公共預算財政撥款支出",
      governmentFund: "政府性基金預算財政撥款支出",
      stateCapital: "國有資本經營預算財政撥款支出",
    },
    basic: "基本支出",
    project: "項目支出",
    item: "支出項目",
    fall: "減少",
    rise: "增加",
    change: "增減額",
    rate: "增減率",
    reason: "公布的主要原因",
    residual: ({ count, signedSum, signedTotal, difference, less, rounding }) =>
      `${count} 項增減額相加為 ${signedSum}，比公布的 ${signedTotal} ${less ? "少" : "多"} ${difference}，` +
      (rounding ? "是四捨五入形成的尾差。" : "超出四捨五入的範圍，公開文件沒有說明原因。"),
    basis: {
      balanced: "公開文件寫明的是收入的增減；收入與支出總計相等。",
      income: "公開文件只寫明收入的增減，沒有寫明支出總計的增減。",
      balancedOfYear: "公開文件寫明的是本年收入的增減；本年收入與本年支出相等。",
      incomeOfYear: "公開文件只寫明本年收入的增減，沒有寫明支出的增減。",
    },
    withoutComparison: (count, names, isShort) =>
      `另有 ${count} 項沒有公布上年數或增減額${isShort ? "，其中金額最大的是" : "："}${names}${isShort ? "；逐項見「表格」" : ""}。`,
    compared: ({ kind, derived }) => {
      const against = `與上年${versionWord(kind).replace(/數$/, "")}數比較`;
      if (derived === "none") return `${against}。`;
      return `${against}；${derived === "all" ? "" : "部分"}上年數按「本年數減增減額」推算。`;
    },
    computedRates: (all) => `${all ? "" : "公開文件沒有列出的"}增減率按增減額除以上年數推算。`,
    noRate: "增減率沒有意義",
    listGap: "、",
    path: (names) => `屬於${names.join(" › ")}`,
    publishedRate: "公布的增減率",
    computedRate: "推算的增減率",
    tools: "查找和篩選",
    search: "按名稱或編碼查找",
    searchHint: "查找支出",
    kinds: "按增減篩選",
    kindCount: (word, count) => `${word} ${count}`,
    order: "排序",
    prior: "上年數",
    current: "本年數",
    orderBy: (head, descending) => `${head}${descending ? "從高到低" : "從低到高"}`,
    expandAll: "全部展開",
    collapseAll: "全部收合",
    expand: (name) => `${name}的下級`,
    othersUnchanged: (count, areSmaller) => `其他 ${count} 項${areSmaller === true ? "增減較小" : "持平"}`,
    sumOfItems: (count) => `${count} 項相加`,
    sumOfFiltered: (count) => `篩選後 ${count} 項相加`,
    filtered: ({ count, of, change, unit }) => `篩選後 ${count} 項，共 ${of} 項；增減額相加 ${change} ${unit}`,
    nothingFound: "沒有符合條件的項。",
    clearFilter: "清除篩選",
    empty: "沒有公布與上年的比較",
    emptyReason: "資料中沒有上年數或增減額。",
  },

  checks: {
    verdict: {
      match: "一致",
      rounding: "四捨五入",
      contradiction: "矛盾",
      naming: "名稱不一",
      "not-evaluable": "無法核對",
    },
    theme: {
      accounts: "收支總表",
      funding: "資金來源",
      economic: "經濟分類",
      projects: "專案",
      "three-public": "「三公」經費",
      changes: "增減變化和占比",
      "other-matters": "採購、資產、人員",
      performance: "績效目標",
      naming: "名稱",
      completeness: "完整性",
    },
    title: ({ count, contradictions, namings }) => {
      const found = [
        contradictions > 0 ? `${contradictions} 處矛盾` : "",
        namings > 0 ? `${namings} 處名稱不一` : "",
      ].filter((part) => part !== "");
      return `${count} 項核對，${found.length === 0 ? "沒有發現矛盾" : `發現 ${found.join("、")}`}`;
    },
    summary: (count, counts) =>
      `${[`核對 ${count} 項`, ...counts.map((each) => `${zhTW.checks.verdict[each.verdict]}\u00A0${each.count}`)].join("，")}。`,
    meaning:
      "「四捨五入」：相差不超過四捨五入可造成的範圍，按公布的小數位數和項數計算。「無法核對」：缺少所需的表或數，不算通過。數和名稱都照公開文件，沒有改動。",
    viewList: "清單",
    filter: "按結論篩選",
    verdictCount: (verdict, count) => `${verdict} ${count}`,
    matches: (count) => `一致 ${count} 項`,
    more: (count) => `再顯示 ${count} 項`,
    filtered: ({ count, of }) => `篩選後 ${count} 項，共 ${of} 項`,
    concerning: (code) => `只看與 ${code} 有關的核對`,
    showAll: "看全部",
    nothingFound: "沒有符合條件的核對。",
    stated: "核對的數",
    parts: "與之比較的數",
    place: "位置",
    blanks: (count) => `另有 ${count} 處空白`,
    printed: ({ table, pages, lines }) => {
      const name =
        table === undefined ? "正文" : /^[\d一二三四五六七八九十]+$/.test(table) ? `表${table}` : `《${table}》`;
      const page = pages.length === 0 ? "" : `第 ${pages.join("、")} 頁`;
      const line = lines.length === 0 ? "" : `第 ${lines.join("、")} 行`;
      return `${name}${page}${line}`;
    },
    difference: "相差",
    tolerance: "四捨五入可造成",
    ground: "依據",
    rule: "規則",
    themeHead: "主題",
    explanation: "說明",
    verdictHead: "結論",
    tableCut: ({ drawn, count }) => `表中先列 ${drawn} 項；下載的檔案有全部 ${count} 項。`,
    running: "正在核對…",
    emptyReason: "資料中沒有可以互相核對的數。",
  },

  state: {
    loading: "正在載入預算資料…",
    errorTitle: (chart) => `${chart}暫時無法顯示`,
    noData: "還沒有預算資料",
    noDataHelp:
      '請用 src 屬性給出預算 JSON 的位址，或在腳本裡寫 element.budget = …，或在元素內放一個 <script type="application/json">。',
    invalid: (count) => (count === 1 ? "資料中有一處寫法不正確" : `資料中有 ${count} 處寫法不正確`),
    othersUnaffected: "本頁其他內容不受影響，可繼續查閱。",
    retry: "重新載入",
    forDevelopers: "供網站管理員：",
    http: (status) =>
      status === 404 ? "沒有找到預算資料檔案（404）。" : `伺服器沒有給出預算資料檔案（狀態碼 ${status}）。`,
    noSuchBudget: (word, count) =>
      count === 1
        ? `檔案裡只有一份預算，沒有「#${word}」。請去掉位址裡的 #${word}。`
        : `檔案裡有 ${count} 份預算，沒有「#${word}」。請用 #1 到 #${count} 中的一個，或寫資金的代號，如 #governmentFund。`,
    network: "沒有連上預算資料檔案所在的伺服器，請檢查網路後重試。",
    localFile:
      '本頁是從資料夾裡直接開啟的，瀏覽器不讓它讀取其他檔案。請放到網站上，用 http:// 或 https:// 位址開啟；或者把預算 JSON 寫進本元素裡的 <script type="application/json">。',
    otherSite: "不能讀取另一個網站上的檔案：它沒有回應，或不允許本頁讀取（CORS）。請把檔案放到本網站。",
    diskPath: "src 寫成了磁碟上的路徑。請把檔案放到網站上，寫它的網址，如 budget.json。",
    unreadable:
      "讀到的不是 UTF-8 編碼的 JSON。請另存為 UTF-8；PDF、Word、Excel 請先用 budget-elements import 轉成 JSON。",
    unexpected: "畫圖時出現了意外的問題。",
    unknownValue: ({ tag, name, value, known }) =>
      `<${tag}> 的屬性 ${name} 不能是「${value}」，請用 ${known}；現在按沒有這個屬性顯示。`,
    misspelt: (tag, given, name) => `<${tag}> 沒有屬性 ${given}：請寫成 ${name}。`,
    unclosed: (tag, outer) => `<${tag}> 在 <${outer}> 裡面，不會顯示：<${outer}> 要用 </${outer}> 結束。`,
  },
};
