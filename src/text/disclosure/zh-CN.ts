import type { DisclosureMessages } from "./messages.js";

const NUMERALS = "一二三四五六七八九十";

/** Simplified Chinese. */
export const zhCN: DisclosureMessages = {
  table: {
    name: "公开表",
    head: {
      codes: "科目编码",
      class: "类",
      section: "款",
      item: "项",
      functionName: "科目名称",
      economicName: "经济分类科目名称",
      function: "功能分类",
      row: "项目",
      projectName: "项目名称",
      projectTotal: "项目支出合计",
      budgeted: "预算数",
      prior: "上年预算数",
      total: "合计",
      subtotal: "小计",
      basic: "基本支出",
      project: "项目支出",
      transfersUp: "上缴上级支出",
      business: "经营支出",
      transfersDown: "对附属单位补助支出",
      personnel: "人员经费",
      operating: "公用经费",
      opening: "年初结转和结余",
      income: "本年收入",
      closing: "年末结转和结余",
      incomeSide: "收入",
      expenditureSide: "支出",
      fiscalIncome: "财政拨款收入",
      fiscalExpenditure: "财政拨款支出",
      basicExpenditure: "一般公共预算基本支出",
      generalExpenditure: "一般公共预算支出",
      governmentFundExpenditure: "政府性基金预算支出",
      stateCapitalExpenditure: "国有资本经营预算支出",
      incomeOfYear: "本年收入",
      incomeTotal: "收入总计",
      expenditureTotal: "支出总计",
      sources: "资金来源",
      "source.fiscal": "财政拨款",
      "source.general": "一般公共预算",
      "source.governmentFund": "政府性基金预算",
      "source.stateCapital": "国有资本经营预算",
      "source.socialInsurance": "社会保险基金预算",
      "source.specialAccount": "财政专户",
      "source.own": "单位资金",
      "source.institutional": "事业收入",
      "source.business": "事业单位经营收入",
      "source.superior": "上级补助收入",
      "source.affiliate": "附属单位上缴收入",
      "source.other": "其他收入",
      "source.opening": "上年结转",
      "source.reserves": "使用结余",
    },
    title: {
      summary: "部门收支总体情况表",
      income: "部门收入总体情况表",
      expenditure: "部门支出总体情况表",
      fiscal: "财政拨款收支总体情况表",
      general: "一般公共预算支出情况表",
      basic: "一般公共预算基本支出情况表",
      project: "项目支出情况表",
      governmentFund: "政府性基金预算支出情况表",
      stateCapital: "国有资本经营预算支出情况表",
      threePublic: "财政拨款“三公”经费支出情况表",
    },
    numbered: ({ number, title }) =>
      number === undefined ? title : `表${/^\d/.test(number) ? ` ${number}` : number} ${title}`,
    preparedBy: (name) => `编制部门：${name}`,
    numbering: (depth, position) =>
      depth === 0
        ? `${NUMERALS[position] ?? position + 1}、`
        : depth === 1
          ? `${position + 1}. `
          : depth === 2 && position === 0
            ? "其中："
            : "",
    description: ({ title, rows, totals }) =>
      `${title}，${rows} 行${totals.length === 0 ? "" : `；${totals.join("，")}`}。`,
    state: {
      empty: { title: (title) => `${title}是空表`, reason: "此表为空表：公开文件印有这张表，表中没有金额。" },
      absent: {
        title: (title) => `${title}没有公开`,
        reason: "公开文件的目录列有这张表，正文里没有附表。这里只列出表头，不补填金额。",
      },
      unlisted: {
        title: (title) => `没有${title}`,
        reason: "预算数据没有提到这张表，也没有应列入表中的金额。",
      },
    },
    note: (note) => `备注：${note}`,
    assignedCodes: "部分科目编码由公布的科目名称查得，公开文件没有印出。",
    blanksLeftOut: "窄屏上逐行列出，空白栏不列。",
    blankRows: (names) => `表中空白：${names}。`,
    unknown: {
      title: "没有指明要显示哪张表",
      reason: ({ word, known }) =>
        `${word === "" ? "table 属性是空的" : `table 属性写的是“${word}”，不是一张公开表`}。请写其中一个：${known}。`,
    },
  },
};
