import type { DisclosureMessages } from "./messages.js";

const NUMERALS = "一二三四五六七八九十";

/** Traditional Chinese. */
export const zhTW: DisclosureMessages = {
  table: {
    name: "公開表",
    head: {
      codes: "科目編碼",
      class: "類",
      section: "款",
      item: "項",
      functionName: "科目名稱",
      economicName: "經濟分類科目名稱",
      function: "功能分類",
      row: "項目",
      projectName: "專案名稱",
      projectTotal: "專案支出合計",
      budgeted: "預算數",
      prior: "上年預算數",
      total: "合計",
      subtotal: "小計",
      basic: "基本支出",
      project: "專案支出",
      transfersUp: "上繳上級支出",
      business: "經營支出",
      transfersDown: "對附屬單位補助支出",
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
      project: "專案支出情況表",
      governmentFund: "政府性基金預算支出情況表",
      stateCapital: "國有資本經營預算支出情況表",
      threePublic: "財政撥款「三公」經費支出情況表",
    },
    numbered: ({ number, title }) =>
      number === undefined ? title : `表${/^\d/.test(number) ? ` ${number}` : number} ${title}`,
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
    note: (note) => `備註：${note}`,
    assignedCodes: "部分科目編碼由公布的科目名稱查得，公開文件沒有印出。",
    blanksLeftOut: "窄螢幕上逐列列出，空白欄不列。",
    blankRows: (names) => `表中空白：${names}。`,
    unknown: {
      title: "沒有指明要顯示哪張表",
      reason: ({ word, known }) =>
        `${word === "" ? "table 屬性是空的" : `table 屬性寫的是「${word}」，不是一張公開表`}。請寫其中一個：${known}。`,
    },
  },
};
