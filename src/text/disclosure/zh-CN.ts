import { changeSentence, date, residualSentence } from "../locales/zh-CN.js";
import type { DisclosureMessages } from "./messages.js";

const NUMERALS = "一二三四五六七八九十";

/** What is said of a version of last year's figures; of counts, which have none, nothing. */
const VERSION: Readonly<Record<string, string>> = {
  budget: "预算",
  revisedBudget: "调整预算",
  execution: "执行数",
  finalAccounts: "决算",
};

/** Simplified Chinese. */
export const zhCN: DisclosureMessages = {
  table: {
    name: "公开表",
    head: {
      codes: "科目编码",
      class: "类",
      section: "款",
      item: "项",
      functionCodes: "功能分类科目编码",
      functionCodeName: "功能分类科目名称",
      fiscalGrant: "财政拨款（补助）",
      functionName: "科目名称",
      economicName: "经济分类科目名称",
      function: "功能分类",
      row: "项目",
      projectName: "项目名称",
      projectTotal: "项目支出合计",
      budgeted: "预算数",
      actual: "决算数",
      prior: "上年预算数",
      priorActual: "上年决算数",
      total: "合计",
      subtotal: "小计",
      basic: "基本支出",
      project: "项目支出",
      transfersUp: "上缴上级支出",
      business: "经营支出",
      transfersDown: "对附属单位补助支出",
      contingency: "单位预留机动经费",
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
      number === undefined
        ? title
        : `${/[表件]/.test(number) ? "" : /^\d/.test(number) ? "表 " : "表"}${number} ${title}`,
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
    allRows: (count) => `显示全部 ${count} 行`,
    asPrinted: "照公开文件原样列出，其中的数字没有换算，也没有参与核对。",
    untitled: "没有表名的表",
    note: (note) => `备注：${note.replace(/([^。！？；.])$/, "$1。")}`,
    assignedCodes: "部分科目编码由公布的科目名称查得，公开文件没有印出。",
    blanksLeftOut: "窄屏上逐行列出，空白栏不列。",
    blankRows: (names) => `表中空白：${names}。`,
    unknown: {
      title: "没有指明要显示哪张表",
      reason: ({ word, known }) =>
        `${word === "" ? "table 属性是空的" : `table 属性写的是“${word}”，不是一张公开表`}。请写其中一个：${known}。`,
    },
  },
  glossary: {
    name: "名词解释",
    title: ({ own, further }) =>
      own === 0
        ? `名词解释：${further} 个常用名词`
        : `公开文件解释了 ${own} 个名词${further === 0 ? "" : `，另附 ${further} 个`}`,
    own: "公开文件的解释",
    further: "公开文件没有解释的名词",
    term: "名词",
    definition: "解释",
    source: "出处",
    ownSource: "公开文件",
    empty: "公开文件没有解释名词。",
    again: "再点一次，到“名词解释”",
    back: "返回原处",
    terms: [
      {
        term: "一般公共预算",
        definition:
          "以税收为主要来源，用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构运转等方面的收支预算。",
        source: "《预算法》第六条",
      },
      {
        term: "政府性基金预算",
        definition: "向特定对象征收、收取或者以其他方式筹集，专门用于特定公共事业的资金的收支预算。",
        source: "《预算法》第九条",
      },
      { term: "国有资本经营预算", definition: "对国有资本收益作出支出安排的收支预算。", source: "《预算法》第十条" },
      {
        term: "社会保险基金预算",
        definition: "社会保险缴款、一般公共预算安排等资金专门用于社会保险的收支预算。",
        source: "《预算法》第十一条",
      },
      {
        term: "基本支出",
        definition: "为保障机构正常运转、完成日常工作任务发生的支出，包括人员经费和公用经费。",
        source: "《预算法实施条例》",
      },
      {
        term: "项目支出",
        definition: "为完成特定的工作任务和事业发展目标，在基本支出之外安排的支出。",
        source: "《预算法实施条例》",
      },
      {
        term: "机关运行经费",
        definition: "为保障机关运行，用于购买货物和服务的资金。",
        source: "《机关事务管理条例》",
      },
      {
        term: "“三公”经费",
        definition: "因公出国（境）费、公务接待费、公务用车购置和运行费。",
        source: "《机关事务管理条例》第十三条",
      },
      {
        term: "政府采购",
        definition: "国家机关、事业单位和团体组织用财政性资金购买货物、工程和服务的行为。",
        source: "《政府采购法》第二条",
      },
      {
        term: "功能分类",
        definition: "按政府的职能把支出分为类、款、项三级：类是教育、卫生健康等职能，款和项逐级细分。",
        source: "《政府收支分类科目》",
      },
      {
        term: "经济分类",
        definition: "按花钱的方式把支出分类，例如工资福利、购买商品和服务、资本性支出。",
        source: "《政府收支分类科目》",
      },
      {
        term: "上年结转",
        definition: "上年预算已经安排、没有用完，按规定转到本年继续使用的资金。",
        source: "部门预算编制惯例",
      },
      {
        term: "未安排",
        definition: "公布的表中为空白：没有安排这项支出，或者没有这项收入。与公布的“0”分开显示。",
        source: "本页的读法",
      },
      { term: "尾差", definition: "各项分别四舍五入后相加，与公布的总数之间的差额。", source: "本页的读法" },
    ],
  },
  summary: {
    name: "收支概要",
    accountsTotal: "收支总决算",
    theme: {
      total: "收支总预算",
      natures: "基本支出和项目支出",
      categories: "支出用在哪些方面",
      items: "各项支出与上年相比",
      threePublic: "“三公”经费",
      agencyOperating: "机关运行经费",
      procurement: "政府采购",
      staff: "人员",
      assets: "国有资产",
      performance: "绩效管理",
    },
    viewWords: "文字",
    clause: ({ name, amount, share, quantities, change, reason }) => {
      const counted = quantities.join("、");
      const head =
        amount === undefined ? [name, counted] : counted === "" ? [name, amount] : [name, `${counted}，金额 ${amount}`];
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
        told.push(change.kind === "unchanged" ? `与${against}持平` : `比${against}${changeSentence(change)}`);
      }
      if (reason !== undefined) told.push(`主要原因：${reason.replace(/。$/, "")}`);
      return told.join("，");
    },
    parts: (clauses) => `其中：${clauses.join("；")}`,
    itemsTold: (count) => `全部 ${count} 项`,
    quantity: "数量",
    empty: "没有可以概括的金额",
    emptyReason: "数据中没有收支总额，也没有“三公”经费、采购、人员和资产的数。",
  },
  projects: {
    name: "项目与绩效",
    title: ({ count, amount }) => `${count} 个项目${amount === undefined ? "" : `，共安排 ${amount}`}`,
    view: "项目",
    whole: (name) => (name === "" ? "整体支出绩效" : `整体支出绩效：${name}`),
    field: {
      function: "支出科目",
      code: "项目编码",
      budgetUnit: "预算单位",
      department: "主管部门",
      money: "资金构成",
      tasks: "年度主要任务",
      owner: "承担单位",
      officer: "项目负责人",
      period: "执行时间",
      basis: "设立依据",
      about: "项目概述",
      plan: "实施方案",
      otherNames: "其他表中的写法",
      amounts: "其他表中的金额",
      allocations: "资金分配",
      goals: "总体目标",
      indicators: "绩效指标",
    },
    other: ({ place, amount, agrees }) =>
      `${place === "project" ? "项目支出表" : "绩效目标表"} ${amount}，${agrees ? "一致" : "不一致"}`,
    period: (from, to) => `${from} 至 ${to}`,
    column: {
      kind: "指标类别",
      indicator: "指标",
      target: "指标值",
      prior: "上年完成值",
      actual: "实际完成值",
      weight: "权重",
      score: "得分",
      basis: "设置依据",
      scoring: "赋分规则",
      evidence: "佐证资料",
    },
    operator: { "=": "等于", ">=": "不低于", "<=": "不高于", ">": "高于", "<": "低于" },
    weights: ({ sum, execution }) =>
      `权重相加 ${sum} 分${execution === undefined ? "" : `，预算执行率另占 ${execution} 分`}`,
    tasksResidual: (facts) => residualSentence("各项任务", facts),
    residual: (facts) => residualSentence("各项分配", facts).replace("公布的总计", "项目金额"),
    totalResidual: (facts) =>
      facts.less && !facts.rounding
        ? `各个项目相加为 ${facts.sum}；其余项目支出 ${facts.difference} 没有逐个列出。`
        : residualSentence("各个项目", facts).replace("公布的总计", "公布的项目支出"),
    officersHidden: "项目负责人的姓名没有列出。",
    shareOfProjects: (share) => `占各项目 ${share}`,
    empty: "没有公布项目",
    emptyReason: "数据中没有项目。",
  },
  report: {
    name: "预算公开",
    section: {
      summary: "收支概要",
      flow: "收支流向",
      composition: "支出构成",
      "three-public": "“三公”经费",
      changes: "增减变化和原因",
      trends: "历年变化",
      tables: "公开表",
      "other-tables": "其他公开表",
      projects: "项目与绩效",
      text: "部门概况和情况说明",
      checks: "勾稽校验",
      glossary: "名词解释",
      about: "数据说明",
    },
    contents: "目录",
    print: "打印",
    save: "存为一个网页",
    saving: "正在准备…",
    pending: "正在显示…",
    published: (published) => `公开日期：${date(published)}`,
    entity: { duties: "主要职能", offices: "内设机构", units: "所属单位", counts: "机构数", staff: "人员" },
    tableState: { held: "已附", empty: "空表", absent: "目录列有，正文未附" },
    table: { number: "表号", title: "表名", state: "公开情况" },
    about: { document: "公开文件", link: "查看原文件", unit: "金额单位", notes: "说明", reading: "怎样读这些数" },
    trends:
      "其他年度的数取自各年公开文件或本文件公布的比较；没有公布的，按本年数减增减额推算。条长只能在同一行内相比。",
    reading:
      "数照公开文件原样显示，不改、不补。“未安排”是表中空白，“0”是公布的零。上年数没有公布的，按本年数减增减额推算并注明；各项相加与总数的差额单列为尾差。",
    unknown: ({ words, known }) => `sections 属性中的“${words}”不是一个部分。可以写：${known}。`,
  },
};
