/** The smallest budget that a person would write by hand. */
export const MINIMAL = `{
  "title": "示例局2024年部门预算", "year": 2024, "unit": "万元",
  "income": { "amount": "1437.00", "items": [
    { "code": "general", "name": "一般公共预算拨款", "amount": "1437.00" }
  ] },
  "expenditure": { "amount": "1437.00", "items": [
    { "code": "201", "name": "一般公共服务支出", "amount": "1132.02" },
    { "code": "205", "name": "教育支出", "amount": "4.98", "compare": [{ "amount": "4.13" }] },
    { "code": "206", "name": "科学技术支出", "amount": "300.00" }
  ] }
}`;

/** A budget that uses every shape of the schema. */
export const RICH = {
  $schema: "budget.schema.json",
  title: "示例局2023年部门预算公开",
  year: 2023,
  unit: "万元",
  currency: "CNY",
  kind: "budget",
  fund: "general",
  example: true,
  published: "2023-02-10",
  documents: [{ id: "a", title: "部门预算公开", url: "https://example.gov.cn/a.pdf", date: "2023-02", type: "pdf" }],
  entity: {
    name: "示例局",
    code: "101",
    region: "示例市",
    level: "department",
    duties: ["负责示例工作。"],
    offices: ["综合科"],
    units: [{ name: "示例中心", note: "事业单位" }],
    counts: [{ name: "内设机构", value: "1", unit: "个" }],
    staff: [
      {
        code: "actual",
        value: "45",
        unit: "人",
        items: [
          { code: "serving", name: "在职", value: 46, unit: "人", compare: [{ change: "3", direction: "increase" }] },
        ],
      },
    ],
    printed: [{ line: 3 }],
  },
  income: {
    amount: "1437.00",
    total: "1437.00",
    items: [{ code: "general", name: "一般公共预算拨款", amount: "1437.00" }],
    balances: [{ code: "opening", name: "上年结转", amount: "0" }],
  },
  expenditure: {
    amount: "1437.00",
    total: { amount: "1437.00", note: "合计" },
    basic: {
      amount: "1057",
      share: "73.56",
      printed: [{ line: 290 }, { line: 310, field: "amount" }],
      compare: [
        { year: 2022, version: "budget", change: "164.39", direction: "increase", rate: "18.42", reason: "人员增加" },
      ],
    },
    funding: {
      fiscal: "1437.00",
      general: 1437,
      governmentFund: { amount: null, basic: null, project: null },
      named: { 其他资金: "0" },
    },
    items: [
      { code: "202", name: "外交支出", amount: null, funding: { fiscal: null, general: null } },
      {
        code: "206",
        name: "科学技术支出",
        amount: "300.00",
        share: "20.88",
        purpose: "智慧城市运行维护费支出",
        project: { amount: "300", economic: { 301: null, 302: "300", 303: null } },
        printed: [
          { table: "summary", line: 124 },
          { line: 302, field: "amount", as: "300" },
        ],
        items: [
          {
            code: "20604",
            name: "研究与开发",
            officialName: "技术研究与开发",
            codeAssigned: true,
            project: "300",
            memo: [{ name: "其中：示例", amount: "1" }],
            named: { 基本建设: { amount: "1" } },
            opening: "0",
            closing: null,
            income: { amount: "300", funding: { general: "300" } },
          },
        ],
      },
    ],
  },
  economic: [
    {
      scheme: "department",
      source: "general",
      nature: "basic",
      amount: "1057",
      items: [{ code: "301", name: "工资福利支出", amount: "977", personnel: "977", operating: null }],
    },
  ],
  threePublic: {
    amount: "2.4",
    items: [
      {
        code: "abroad",
        name: "因公出国（境）费",
        amount: null,
        quantities: [{ value: "0", unit: "人次" }],
        compare: [{ change: "0", direction: "increase", rate: "0", rateDirection: "unchanged", percentOf: "0" }],
      },
    ],
  },
  agencyOperating: { amount: "80" },
  procurement: { amount: "0", items: [{ code: "goods", amount: "0" }] },
  assets: { asOf: "2022-12-31", quantities: [{ code: "vehicles", value: null, unit: "辆" }] },
  projects: [
    {
      name: "示例项目",
      amount: "300",
      function: "2060404",
      summary: "概述",
      legalBasis: "依据",
      owner: "示例局",
      budgetUnit: "示例站",
      department: "示例局",
      plan: "方案",
      officer: "某人",
      period: { from: "2023-01-01", to: "2023-12-31", text: "2023年" },
      performance: {
        amount: "300",
        goals: ["目标"],
        executionWeight: "10",
        indicators: [
          {
            level1: "产出指标",
            level2: "数量指标",
            name: "示例数量",
            basis: "计划",
            weight: "10",
            scoring: "完成得满分",
            evidence: "台账",
            score: "10",
            target: { text: "≥95%", operator: ">=", value: "95", unit: "%" },
            prior: { text: "有效提升" },
            actual: { text: "96%" },
            printed: [{ page: 1, row: 2, column: 3 }],
          },
        ],
      },
      particulars: { 项目类别: "其他运转类" },
    },
  ],
  overallPerformance: [
    {
      name: "示例局",
      amount: "1437",
      basic: "1057",
      project: "380",
      goals: ["目标"],
      tasks: { amount: "380", items: [{ name: "任务", purpose: "内容", amount: "380", funding: { fiscal: "380" } }] },
      indicators: [{ level1: "产出指标", name: "示例数量", target: { text: "≥1个" } }],
      particulars: { 部门职能: "职能" },
    },
  ],
  performance: [{ name: "绩效管理", amount: "300", quantities: [{ value: "1", unit: "个项目" }] }],
  tables: [
    {
      id: "summary",
      title: "收支总体情况表",
      number: "表一",
      announced: true,
      state: "held",
      unit: "万元",
      preparedBy: "示例局",
      note: "无",
      printed: [{ document: "a", unit: "元" }],
    },
    {
      id: "debt",
      title: "政府债务限额和余额情况表",
      state: "held",
      unit: "亿元",
      cells: {
        heads: [
          [
            { text: "项目", rows: 2 },
            { text: "债务限额", columns: 2 },
          ],
          ["一般债务", "专项债务"],
        ],
        rows: [["示例县", "1.20", null], [{ text: null, columns: 3, rows: 1 }]],
      },
    },
  ],
  text: [{ heading: "一", paragraphs: ["正文"], sections: [{ heading: "（一）" }], printed: [{ line: 1 }] }],
  glossary: [{ term: "基本支出", definition: "保障机构正常运转的支出。", printed: [{ line: 9 }] }],
  notes: ["示例"],
};
