/** A sentence form: what its named groups match is read into the paths that `paths` gives for them. */
export interface SentenceForm {
  readonly pattern: RegExp;
  /** Keyed by group; `a again` reads group `a` into a second place. */
  readonly paths: (groups: Readonly<Record<string, string>>) => Readonly<Record<string, readonly string[]>>;
}

const CHANGE = "比上年预算(?<word>增加|减少) ?(?<change>[\\d.]+) ?万元，(?<rateWord>增长|下降) ?(?<rate>[\\d.]+)%";
const REASON = "[，。]\\s*主要原因是：?(?<reason>.+?)。?$";
const GENERAL = ["income", "items", "一般公共预算拨款"];
const ASSETS = ["assets", "items"];
const PLANNED = ["assets", "memo", "plannedPurchases", "items"];
const STAFF = ["entity", "staff", "actual", "items"];

/** Every form of sentence in the organisation part and the explanation that states a figure. */
export const SENTENCE_FORMS: readonly SentenceForm[] = [
  form(/(?<!财政拨款)收支总预算 (?<a>[\d.]+) 万元/, () => ({ a: ["income", "total"], "a again": ["expenditure", "total"] })),
  form(/部门收入预算 (?<a>[\d.]+) 万元/, () => ({ a: ["income", "amount"] })),
  form(/^一般公共预算 (?<a>[\d.]+) 万元，占 (?<s>[\d.]+)%/, () => ({ a: [...GENERAL, "amount"], s: [...GENERAL, "share"] })),
  form(new RegExp(`^一般公共预算 .*${CHANGE}${REASON}`), () => changePaths(GENERAL)),
  form(/部门 2023 年支出预算 (?<a>[\d.]+) 万元/, () => ({ a: ["expenditure", "amount"] })),
  ...(["basic", "project"] as const).flatMap((nature) => {
    const name = nature === "basic" ? "基本支出" : "项目支出";
    return [
      form(new RegExp(`^${name} (?<a>[\\d.]+) 万元`), () => ({ a: ["expenditure", nature, "amount"] })),
      form(new RegExp(`^${name} .*占 (?<s>[\\d.]+)%`), () => ({ s: ["expenditure", nature, "share"] })),
      form(new RegExp(`^${name} .*${CHANGE}${REASON}`), () => changePaths(["expenditure", nature])),
    ];
  }),
  form(/财政拨款收支总预算 (?<a>[\d.]+) 万元/, () => ({
    a: ["income", "funding", "fiscal"], "a again": ["expenditure", "funding", "fiscal"],
  })),
  form(/^收入预算包括：一般公共预算拨款 (?<a>[\d.]+) 万元/, () => ({ a: [...GENERAL, "amount"] })),
  form(/(?<=[：；])(?<name>[^：；]+?支出) (?<a>[\d.]+) 万元，主要用于(?<p>[^；。]+)/g, ({ name = "" }) => ({
    a: ["expenditure", "items", name, "amount"], p: ["expenditure", "items", name, "purpose"],
  })),
  form(/一般公共预算拨款合计 (?<a>[\d.]+) 万元/, () => ({ a: ["expenditure", "funding", "general"] })),
  form(/^(?<name>[^（]+)（类）(?<a>[\d.]+) 万元，占 (?<s>[\d.]+)%/, ({ name = "" }) => ({
    a: ["expenditure", "items", name, "amount"], s: ["expenditure", "items", name, "share"],
  })),
  form(
    new RegExp(
      `^\\d+\\. (?<c1>.+?)（类）(?<c2>.+)（款）(?<c3>.+)（项）：2023 ?年预算数为 ?(?<a>[\\d.]+) ?万元，${CHANGE}${REASON}`,
    ),
    ({ c1 = "", c2 = "", c3 = "" }) => {
      const item = ["expenditure", "items", c1, "items", c2, "items", c3];
      return { c2: item.slice(0, 5).concat("name"), c3: [...item, "name"], a: [...item, "amount"], ...changePaths(item) };
    },
  ),
  form(/一般公共预算基本支出 (?<a>[\d.]+) 万元/, () => ({ a: ["economic", "#0", "amount"] })),
  form(/^人员经费 (?<a>[\d.]+) 万元， 主要包括：(?<n>.+)。/, () => ({
    a: ["economic", "#0", "personnel", "amount"], n: ["economic", "#0", "personnel", "note"],
  })),
  form(/^公用经费 (?<a>[\d.]+) 万元， 主要包括：(?<n>.+)。/, () => ({
    a: ["economic", "#0", "operating", "amount"], n: ["economic", "#0", "operating", "note"],
  })),
  form(/“三公”经费数为(?<a>[\d.]+)万元/, () => ({ a: ["threePublic", "amount"] })),
  form(/(?<name>因公出国（境）费|公务用车购置费|公务用车运行费|公务接待费) ?(?<a>[\d.]+) ?万元/g, ({ name = "" }) => ({
    a: [...threePublicPath(name), "amount"],
  })),
  form(/经费比上年预算(?<word>增加) (?<change>[\d.]+) 万元，增长 (?<rate>[\d.]+)%，其中/, () => changePaths(["threePublic"])),
  form(
    /(?<=[：；])(?<name>[^：；，]+费)(?<word>增加) (?<change>[\d.]+) 万元，增长 (?<rate>[\d.]+)%，主要原因是：(?<reason>[^；。]+)/g,
    ({ name = "" }) => changePaths(threePublicPath(name)),
  ),
  form(/下属 (?<n>\d+) 家预算单位/, () => ({ n: ["entity", "counts", "下属预算单位", "value"] })),
  form(/下设 (?<n>\d+) 个处室/, () => ({ n: ["entity", "counts", "处室", "value"] })),
  form(/行政单位 (?<a>\d+) 家，事业单位 (?<b>\d+) 家/, () => ({
    a: ["entity", "counts", "行政单位", "value"], b: ["entity", "counts", "事业单位", "value"],
  })),
  form(/单位编制数 (?<a>\d+)，实有人数 (?<b>\d+) 人/, () => ({
    a: ["entity", "staff", "posts", "value"], b: ["entity", "staff", "actual", "value"],
  })),
  form(/(?<name>在职|退休|离休) (?<a>\d+) 人，(?<word>增加) (?<change>\d+) 人/g, ({ name = "" }) => ({
    a: [...STAFF, name, "value"], word: [...STAFF, name, "compare", "#0", "direction"],
    change: [...STAFF, name, "compare", "#0", "change"],
  })),
  form(/下属 (?<a>\d+) 家行政单位和 (?<b>\d+) 家事业单位/, () => ({
    a: ["entity", "counts", "下属行政单位", "value"], b: ["entity", "counts", "事业单位", "value"],
  })),
  form(/机关运行经费财政拨款预算 (?<a>[\d.]+) 万元/, () => ({ a: ["agencyOperating", "amount"] })),
  form(new RegExp(`机关运行经费财政拨款预算 .*${CHANGE}${REASON}`), () => changePaths(["agencyOperating"])),
  form(
    /采购预算 (?<a>[\d.]+) 万元，其中：\S+货物预算 (?<g>[\d.]+) 万元，\S+工程预算 (?<w>[\d.]+) 万元，\S+服务预算 (?<s>[\d.]+) 万元/,
    () => ({
      a: ["procurement", "amount"], g: ["procurement", "items", "goods", "amount"],
      w: ["procurement", "items", "works", "amount"], s: ["procurement", "items", "services", "amount"],
    }),
  ),
  form(/中小企业预留\S+金额 (?<a>[\d.]+) 万元，其中：面向小微企业预留\S+金额 (?<b>[\d.]+) 万元/, () => ({
    a: ["procurement", "memo", "reservedSme", "amount"],
    b: ["procurement", "memo", "reservedSme", "memo", "reservedMicro", "amount"],
  })),
  form(/房屋 (?<q>\d+) 平方米，价值 (?<a>[\d.]+) 万元/, () => stock([...ASSETS, "buildings"])),
  form(/^2\. 车辆 (?<q>\d+) 辆，价值 (?<a>[\d.]+) 万元/, () => stock([...ASSETS, "vehicles"])),
  form(/(?<name>一般公务用车|执法执勤用车|其他车辆) (?<q>\d+) 辆，价值 (?<a>[\d.]+) 万元/g, ({ name = "" }) =>
    stock([...ASSETS, "vehicles", "items", name])),
  form(/办公家具价值 (?<a>[\d.]+) 万元/, () => ({ a: [...ASSETS, "furniture", "amount"] })),
  form(/其他资产价值 (?<a>[\d.]+) 万元/, () => ({ a: [...ASSETS, "其他资产", "amount"] })),
  form(/^单位价值 50 万元以上大型设备 (?<a>\d+) 台，单位价值 100 万元以上大型设备 (?<b>\d+) 台/, () => ({
    a: ["assets", "memo", "equipment500k", "quantities", "#0", "value"],
    b: ["assets", "memo", "equipment1m", "quantities", "#0", "value"],
  })),
  form(/安排购置 50 万元以上大型设备 (?<a>\d+) 台，单位价值 100 万元以上大型设备 (?<b>\d+) 台/, () => ({
    a: [...PLANNED, "equipment500k", "quantities", "#0", "value"], b: [...PLANNED, "equipment1m", "quantities", "#0", "value"],
  })),
  form(/的财政拨款项目 (?<q>\d+) 个，涉及预算金额 (?<a>[\d.]+) 万元/, () => stock(["performance", "财政拨款项目"])),
  form(/。非财政拨款项目 (?<q>\d+) 个，涉及预算金额 (?<a>[\d.]+) 万元/, () => stock(["performance", "非财政拨款项目"])),
];

/** Sentences that say of something that it is not planned (未安排), so that the JSON holds a blank. */
export const BLANK_SENTENCES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^上级一般公共预算安排的转移支付资金未安排/, [...GENERAL, "items", "上级一般公共预算安排转移支付", "amount"]],
  [/^政府性基金预算未安排/, ["income", "items", "governmentFund", "amount"]],
  [/^上级政府性基金安排的转移支付资金未安排/, ["income", "items", "governmentFund", "items", "上级政府性基金安排转移支付", "amount"]],
  [/^国有资本经营预算未安排/, ["income", "items", "stateCapital", "amount"]],
  [
    /^上级国有资本经营预算安排的转移支付资金未安排/,
    ["income", "items", "stateCapital", "items", "上级国有资本经营预算安排转移支付", "amount"],
  ],
  [/没有使用政府性基金预算拨款安排的支出/, ["expenditure", "funding", "governmentFund", "amount"]],
  [/没有使用国有资本经营预算拨款安排的支出/, ["expenditure", "funding", "stateCapital", "amount"]],
  [/部门预算未安排购置车辆经费/, [...PLANNED, "vehicles", "amount"]],
];

function form(pattern: RegExp, paths: SentenceForm["paths"]): SentenceForm {
  return { pattern, paths };
}

function changePaths(holder: readonly string[]): Record<string, readonly string[]> {
  const comparison = [...holder, "compare", "2022"];
  return {
    word: [...comparison, "direction"], rateWord: [...comparison, "direction"], change: [...comparison, "change"],
    rate: [...comparison, "rate"], reason: [...comparison, "reason"],
  };
}

function stock(holder: readonly string[]): Record<string, readonly string[]> {
  return { q: [...holder, "quantities", "#0", "value"], a: [...holder, "amount"] };
}

function threePublicPath(name: string): string[] {
  return ["threePublic", ...(name.startsWith("公务用车") ? ["items", "vehicles"] : []), "items", name];
}
