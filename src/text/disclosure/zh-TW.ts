import { changeSentence, date, residualSentence } from "../locales/zh-TW.js";
import type { DisclosureMessages } from "./messages.js";

const NUMERALS = "一二三四五六七八九十";

/** What is said of a version of last year's figures; of counts, which have none, nothing. */
const VERSION: Readonly<Record<string, string>> = {
  budget: "預算",
  revisedBudget: "調整預算",
  execution: "執行數",
  finalAccounts: "決算",
};

/** Traditional Chinese. */
export const zhTW: DisclosureMessages = {
  table: {
    name: "公開表",
    head: {
      codes: "科目編碼",
      class: "類",
      section: "款",
      item: "項",
      functionCodes: "功能分類科目編碼",
      functionCodeName: "功能分類科目名稱",
      fiscalGrant: "財政撥款（補助）",
      functionName: "科目名稱",
      economicName: "經濟分類科目名稱",
      function: "功能分類",
      row: "項目",
      projectName: "專案名稱",
      projectTotal: "項目支出合計",
      budgeted: "預算數",
      actual: "決算數",
      prior: "上年預算數",
      priorActual: "上年決算數",
      total: "合計",
      subtotal: "小計",
      basic: "基本支出",
      project: "項目支出",
      transfersUp: "上繳上級支出",
      business: "經營支出",
      transfersDown: "對附屬單位補助支出",
      contingency: "單位預留機動經費",
      personnel: "人員經費",
      operating: "公用經費",
      opening: "年初結轉和結餘",
      income: "本年收入",
      closing: "年末結轉和結餘",
      incomeSide: "收入",
      expenditureSide: "支出",
      fiscalIncome: "財政撥款收入",
      fiscalExpenditure: "財政撥款支出",
      basicExpenditure: "一般公共預算基本支出",
      generalExpenditure: "一般公共預算支出",
      governmentFundExpenditure: "政府性基金預算支出",
      stateCapitalExpenditure: "國有資本經營預算支出",
      incomeOfYear: "本年收入",
      incomeTotal: "收入總計",
      expenditureTotal: "支出總計",
      sources: "資金來源",
      "source.fiscal": "財政撥款",
      "source.general": "一般公共預算",
      "source.governmentFund": "政府性基金預算",
      "source.stateCapital": "國有資本經營預算",
      "source.socialInsurance": "社會保險基金預算",
      "source.specialAccount": "財政專戶",
      "source.own": "單位資金",
      "source.institutional": "事業收入",
      "source.business": "事業單位經營收入",
      "source.superior": "上級補助收入",
      "source.affiliate": "附屬單位上繳收入",
      "source.other": "其他收入",
      "source.opening": "上年結轉",
      "source.reserves": "使用結餘",
    },
    title: {
      summary: "部門收支總體情況表",
      income: "部門收入總體情況表",
      expenditure: "部門支出總體情況表",
      fiscal: "財政撥款收支總體情況表",
      general: "一般公共預算支出情況表",
      basic: "一般公共預算基本支出情況表",
      project: "項目支出情況表",
      governmentFund: "政府性基金預算支出情況表",
      stateCapital: "國有資本經營預算支出情況表",
      threePublic: "財政撥款「三公」經費支出情況表",
    },
    numbered: ({ number, title }) =>
      number === undefined
        ? title
        : `${/[表件]/.test(number) ? "" : /^\d/.test(number) ? "表 " : "表"}${number} ${title}`,
    preparedBy: (name) => `編製部門：${name}`,
    numbering: (depth, position) =>
      depth === 0
        ? `${NUMERALS[position] ?? position + 1}、`
        : depth === 1
          ? `${position + 1}. `
          : depth === 2 && position === 0
            ? "其中："
            : "",
    description: ({ title, rows, totals }) =>
      `${title}，${rows} 列${totals.length === 0 ? "" : `；${totals.join("，")}`}。`,
    state: {
      empty: { title: (title) => `${title}是空表`, reason: "此表為空表：公開文件印有這張表，表中沒有金額。" },
      absent: {
        title: (title) => `${title}沒有公開`,
        reason: "公開文件的目錄列有這張表，正文裡沒有附表。這裡只列出表頭，不補填金額。",
      },
      unlisted: {
        title: (title) => `沒有${title}`,
        reason: "預算資料沒有提到這張表，也沒有應列入表中的金額。",
      },
    },
    allRows: (count) => `顯示全部 ${count} 列`,
    asPrinted: "照公開文件原樣列出，其中的數字沒有換算，也沒有參與核對。",
    untitled: "沒有表名的表",
    note: (note) => `備註：${note.replace(/([^。！？；.])$/, "$1。")}`,
    assignedCodes: "部分科目編碼由公布的科目名稱查得，公開文件沒有印出。",
    blanksLeftOut: "窄螢幕上逐列列出，空白欄不列。",
    blankRows: (names) => `表中空白：${names}。`,
    unknown: {
      title: "沒有指明要顯示哪張表",
      reason: ({ word, known }) =>
        `${word === "" ? "table 屬性是空的" : `table 屬性寫的是「${word}」，不是一張公開表`}。請寫其中一個：${known}。`,
    },
  },
  glossary: {
    name: "名詞解釋",
    title: ({ own, further }) =>
      own === 0
        ? `名詞解釋：${further} 個常用名詞`
        : `公開文件解釋了 ${own} 個名詞${further === 0 ? "" : `，另附 ${further} 個`}`,
    own: "公開文件的解釋",
    further: "公開文件沒有解釋的名詞",
    term: "名詞",
    definition: "解釋",
    source: "出處",
    ownSource: "公開文件",
    empty: "公開文件沒有解釋名詞。",
    again: "再點一次，到「名詞解釋」",
    back: "返回原處",
    terms: [
      {
        term: "一般公共预算",
        definition:
          "以稅收為主要來源，用於保障和改善民生、推動經濟社會發展、維護國家安全、維持國家機構運轉等方面的收支預算。",
        source: "《預算法》第六條",
      },
      {
        term: "政府性基金预算",
        definition: "向特定對象徵收、收取或者以其他方式籌集，專門用於特定公共事業的資金的收支預算。",
        source: "《預算法》第九條",
      },
      { term: "国有资本经营预算", definition: "對國有資本收益作出支出安排的收支預算。", source: "《預算法》第十條" },
      {
        term: "社会保险基金预算",
        definition: "社會保險繳款、一般公共預算安排等資金專門用於社會保險的收支預算。",
        source: "《預算法》第十一條",
      },
      {
        term: "基本支出",
        definition: "為保障機構正常運轉、完成日常工作任務發生的支出，包括人員經費和公用經費。",
        source: "《預算法實施條例》",
      },
      {
        term: "项目支出",
        definition: "為完成特定的工作任務和事業發展目標，在基本支出之外安排的支出。",
        source: "《預算法實施條例》",
      },
      {
        term: "机关运行经费",
        definition: "為保障機關運行，用於購買貨物和服務的資金。",
        source: "《機關事務管理條例》",
      },
      {
        term: "“三公”经费",
        definition: "因公出國（境）費、公務接待費、公務用車購置和運行費。",
        source: "《機關事務管理條例》第十三條",
      },
      {
        term: "政府采购",
        definition: "國家機關、事業單位和團體組織用財政性資金購買貨物、工程和服務的行為。",
        source: "《政府採購法》第二條",
      },
      {
        term: "功能分类",
        definition: "按政府的職能把支出分為類、款、項三級：類是教育、衛生健康等職能，款和項逐級細分。",
        source: "《政府收支分類科目》",
      },
      {
        term: "经济分类",
        definition: "按花錢的方式把支出分類，例如工資福利、購買商品和服務、資本性支出。",
        source: "《政府收支分類科目》",
      },
      {
        term: "上年结转",
        definition: "上年預算已經安排、沒有用完，按規定轉到本年繼續使用的資金。",
        source: "部門預算編製慣例",
      },
      {
        term: "未安排",
        definition: "公布的表中為空白：沒有安排這項支出，或者沒有這項收入。與公布的「0」分開顯示。",
        source: "本頁的讀法",
      },
      { term: "尾差", definition: "各項分別四捨五入後相加，與公布的總數之間的差額。", source: "本頁的讀法" },
    ],
  },
  summary: {
    name: "收支概要",
    accountsTotal: "收支總決算",
    theme: {
      total: "收支總預算",
      natures: "基本支出和項目支出",
      categories: "支出用在哪些方面",
      items: "各項支出與上年相比",
      threePublic: "「三公」經費",
      agencyOperating: "機關運行經費",
      procurement: "政府採購",
      staff: "人員",
      assets: "國有資產",
      performance: "績效管理",
    },
    viewWords: "文字",
    clause: ({ name, amount, share, quantities, change, reason }) => {
      const counted = quantities.join("、");
      const head =
        amount === undefined ? [name, counted] : counted === "" ? [name, amount] : [name, `${counted}，金額 ${amount}`];
      // A figure stands off its name, a word does not.
      const told = [
        head
          .filter((part) => part !== "")
          .join(" ")
          .replace(/ 未/, "未"),
      ];
      if (share !== undefined) told.push(`占 ${share}`);
      if (change !== undefined) {
        const against = `上年${VERSION[change.against] ?? ""}`;
        told.push(change.kind === "unchanged" ? `與${against}持平` : `比${against}${changeSentence(change)}`);
      }
      if (reason !== undefined) told.push(`主要原因：${reason.replace(/。$/, "")}`);
      return told.join("，");
    },
    parts: (clauses) => `其中：${clauses.join("；")}`,
    itemsTold: (count) => `全部 ${count} 項`,
    quantity: "數量",
    empty: "沒有可以概括的金額",
    emptyReason: "資料中沒有收支總額，也沒有「三公」經費、採購、人員和資產的數。",
  },
  projects: {
    name: "專案與績效",
    title: ({ count, amount }) => `${count} 個專案${amount === undefined ? "" : `，共安排 ${amount}`}`,
    view: "專案",
    whole: (name) => (name === "" ? "整體支出績效" : `整體支出績效：${name}`),
    field: {
      function: "支出科目",
      code: "專案編碼",
      budgetUnit: "預算單位",
      department: "主管部門",
      money: "資金構成",
      tasks: "年度主要任務",
      owner: "承擔單位",
      officer: "專案負責人",
      period: "執行時間",
      basis: "設立依據",
      about: "專案概述",
      plan: "實施方案",
      otherNames: "其他表中的寫法",
      amounts: "其他表中的金額",
      allocations: "資金分配",
      goals: "總體目標",
      indicators: "績效指標",
    },
    other: ({ place, amount, agrees }) =>
      `${place === "project" ? "項目支出表" : "績效目標表"} ${amount}，${agrees ? "一致" : "不一致"}`,
    period: (from, to) => `${from} 至 ${to}`,
    column: {
      kind: "指標類別",
      indicator: "指標",
      target: "指標值",
      prior: "上年完成值",
      actual: "實際完成值",
      weight: "權重",
      score: "得分",
      basis: "設置依據",
      scoring: "賦分規則",
      evidence: "佐證資料",
    },
    operator: { "=": "等於", ">=": "不低於", "<=": "不高於", ">": "高於", "<": "低於" },
    weights: ({ sum, execution }) =>
      `權重相加 ${sum} 分${execution === undefined ? "" : `，預算執行率另占 ${execution} 分`}`,
    tasksResidual: (facts) => residualSentence("各項任務", facts),
    residual: (facts) => residualSentence("各項分配", facts).replace("公布的總計", "專案金額"),
    totalResidual: (facts) =>
      facts.less && !facts.rounding
        ? `各個專案相加為 ${facts.sum}；其餘項目支出 ${facts.difference} 沒有逐個列出。`
        : residualSentence("各個專案", facts).replace("公布的總計", "公布的項目支出"),
    officersHidden: "專案負責人的姓名沒有列出。",
    shareOfProjects: (share) => `占各專案 ${share}`,
    empty: "沒有公布專案",
    emptyReason: "資料中沒有專案。",
  },
  report: {
    name: "預算公開",
    section: {
      summary: "收支概要",
      flow: "收支流向",
      composition: "支出構成",
      "three-public": "「三公」經費",
      changes: "增減變化和原因",
      trends: "歷年變化",
      tables: "公開表",
      "other-tables": "其他公開表",
      projects: "專案與績效",
      text: "部門概況和情況說明",
      checks: "勾稽校驗",
      glossary: "名詞解釋",
      about: "資料說明",
    },
    contents: "目錄",
    print: "列印",
    save: "存為一個網頁",
    saving: "正在準備…",
    pending: "正在顯示…",
    published: (published) => `公開日期：${date(published)}`,
    entity: { duties: "主要職能", offices: "內設機構", units: "所屬單位", counts: "機構數", staff: "人員" },
    tableState: { held: "已附", empty: "空表", absent: "目錄列有，正文未附" },
    table: { number: "表號", title: "表名", state: "公開情況" },
    about: { document: "公開文件", link: "查看原文件", unit: "金額單位", notes: "說明", reading: "怎樣讀這些數" },
    trends:
      "其他年度的數取自各年公開文件或本文件公布的比較；沒有公布的，按本年數減增減額推算。條長只能在同一行內相比。",
    reading:
      "數照公開文件原樣顯示，不改、不補。「未安排」是表中空白，「0」是公布的零。上年數沒有公布的，按本年數減增減額推算並註明；各項相加與總數的差額單列為尾差。",
    unknown: ({ words, known }) => `sections 屬性中的「${words}」不是一個部分。可以寫：${known}。`,
  },
};
