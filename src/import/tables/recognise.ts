/** Which published table a table is: by its title and headings, never by its number or position. */
import { economicColumn } from "../understand/measure.js";
import type { PublishedTable } from "../understand/tables.js";
import { filled } from "../understand/grid.js";
import { balanceOf, natureOf, sourceOf, threePublicOf } from "../understand/vocabulary.js";
import { isTotalLabel, plain, unnumbered } from "../understand/words.js";
import type { Source } from "../../budget/schema.js";
import { isOfZone } from "../text/other-subjects.js";
import { isInsuranceTable, isTableOfInsurances } from "./social-insurance.js";

/** A recognised table: the id under which `tables` lists it, and how it is read. */
export type Recognised =
  | {
      readonly id: string;
      readonly form: "account";
      readonly isFiscal: boolean;
      /** The fund that the account is of, where it is of one alone. */
      readonly fund?: "governmentFund" | "stateCapital";
    }
  | { readonly id: string; readonly form: "procurement" }
  | {
      readonly id: string;
      readonly form: "tree";
      readonly prefix: readonly string[];
      /** The fund in the title of a budget’s table of projects, which mostly has all of them. */
      readonly fund?: Source;
    }
  | { readonly id: string; readonly form: "economic"; readonly source?: Source; readonly nature?: "basic" | "project" }
  | {
      readonly id: string;
      readonly form:
        | "operating"
        | "insurance"
        | "insurances"
        | "project"
        | "threePublic"
        | "performance"
        | "units"
        | "agency"
        | "wideIncome"
        | "wideExpenditure";
    };

/** Tables that are no account, and have no place of their own: transfers, debt, meetings and training, what is bought. */
const OTHER_TABLES = /转移支付|税收返还|政府债务|债务限额|债务余额|债券|会议费|培训费|政府采购|购买服务|资产/;
const PROJECTS = /项目支出|项目(?:预算|明细|清单|汇总)|专项(?:业务)?经费支出/;
/** Of governments also: debt of any wording, investment, performance; changes of a budget; what each level or region has. */
const OTHER_OF_GOVERNMENT =
  /上级补助收入|财力安排的|转移性支出(?:预算|决算|执行)?(?:情况|明细)?表|规划表|债务|限额|余额|重大项目|投资|基本建设|绩效|变动|分级|分地区|分市县|分项目/;

/** …（财力安排）支出预算表: what a part of the money pays for, under the names that the account has. */
const OF_PART = /[(（](?!不含)[^()（）]{0,10}(?:财力|债券|补助|转移支付|统筹)[^()（）]{0,6}安排[^()（）]{0,4}[)）]/;

/**
 * Whether the title of a government’s table says that it is no account of a fund: 财政专户 is money beside them, and
 * …支出表（市对下转移支付） of other governments.
 */
export function isNoAccount(title: string): boolean {
  const words = plain(title);
  const bare = words.replace(/[(（].*?[)）]/g, "");
  return (
    OTHER_TABLES.test(bare) ||
    OTHER_OF_GOVERNMENT.test(bare) ||
    bare.includes("财政专户") ||
    // 支出重点投入表: of what is given to other governments, too.
    /重点(?:领域)?投入/.test(bare) ||
    /[(（].{0,4}对下.{0,2}(?:转移支付|补助)/.test(words) ||
    OF_PART.test(words)
  );
}

/** Recognises a table of a government’s budget, which has one fund: revenue and expenditure by name or code. */
export function recogniseGovernment(table: PublishedTable, document = ""): Recognised | undefined {
  const title = plain(table.title).replace(/[(（].*?[)）]/g, "");
  // Of a zone, in the accounts of the government over it; of each region, one in a row.
  if (isOfZone(title, document) || isOfRegions(table) || isOfSeveralFunds(table)) return undefined;
  if (isThreePublic(table, title)) return { id: "threePublic", form: "threePublic" };
  if (/社会保险|社保/.test(title) && isInsuranceTable(table)) return { id: "summary", form: "insurance" };
  if (/社会保险|社保/.test(title) && isTableOfInsurances(table)) return { id: "summary", form: "insurances" };
  if (isNoAccount(table.title)) return undefined;
  const heads = plain(table.stacks.map((stack) => stack.join("/")).join("|"));
  if (isByUse(table)) return undefined;
  if (sides(table)) return { id: "summary", form: "account", isFiscal: false };
  if (isOfBothSides(table)) return undefined;
  if (hasCodes(table, /^(?:30[1-9]|31\d|50[1-9]|51\d)/) || /经济(?:分类|科目)/.test(title + heads)) {
    // 其中：基本支出 beside a total is a column of its own.
    const nature = /(?<!其中:?)基本支出/.test(title + heads) ? "basic" : undefined;
    return { id: nature ?? "economic", form: "economic", ...(nature === undefined ? {} : { nature }) };
  }
  if (title.includes("收入") && !title.includes("支出")) return { id: "income", form: "account", isFiscal: false };
  if (hasCodes(table, /^2\d\d/)) return { id: "expenditure", form: "tree", prefix: [] };
  return /支出|收支/.test(title) ? { id: "expenditure", form: "account", isFiscal: false } : undefined;
}

/** 支出合计 parted into what is spent at the own level and what is given to others: sums of more than the account. */
function isByUse({ stacks, body }: PublishedTable): boolean {
  // Under every category 省本级支出 and 专项转移支付.
  const labels = body.map((row) => plain(unnumbered(filled(row)[0]?.text ?? "")));
  const count = (pattern: RegExp): number => labels.filter((label) => pattern.test(label)).length;
  if (count(/^(?:.{1,3}级|.{0,3}本级)支出$/) > 2 && count(/^(?:专项|一般性)转移支付$|^补助下级支出$/) > 2) return true;
  const leaves = stacks.map((stack) => plain(stack[stack.length - 1] ?? ""));
  return leaves.some((leaf) => leaf.endsWith("本级支出")) && leaves.some((leaf) => /补助|上解|转移支付/.test(leaf));
}

/** 项目 | 收入预算 | 支出预算: what comes in for a purpose beside what goes out for it is no account of either. */
function isOfBothSides({ stacks }: PublishedTable): boolean {
  const leaves = stacks.map((stack) => plain(stack[stack.length - 1] ?? ""));
  return ["收入", "支出"].every((side) =>
    leaves.some((leaf) => leaf.startsWith(side) && /^..(?:预算|决算|执行)(?:数|金额)?$/.test(leaf)),
  );
}

/** Whether rows are regions: 地区, 区划名称 over their names. */
function isOfRegions({ stacks }: PublishedTable): boolean {
  return stacks
    .slice(0, 3)
    .some((stack) =>
      /^(?:行政)?(?:地区|区划|市县|县市区?|区县|盟市|地市|市\(州\))(?:名称)?$/.test(
        plain(stack[stack.length - 1] ?? ""),
      ),
    );
}

/** Whether the funds stand one under another, and their sum over them: figures of none of them. */
function isOfSeveralFunds(table: PublishedTable): boolean {
  const labels = new Set(labelsOf(table));
  const isSide = (side: string): boolean =>
    ["一般公共预算", "政府性基金预算", "国有资本经营预算"].every(
      (fund) => labels.has(fund + side) || labels.has(fund.replace(/预算$/, "") + side),
    );
  return isSide("收入") || isSide("支出");
}

/** 项目 | 预算数（单位：万元） | 绩效目标: the goals of projects, which stand under a sentence and no title. */
function isGoalsOfProjects({ stacks }: PublishedTable): boolean {
  const [name = "", amount = "", goal = "", ...others] = stacks.map((stack) => plain(stack[stack.length - 1] ?? ""));
  const isAmount = /^(?:项目)?(?:预算|资金|安排)(?:数|金额|资金)?(?:\((?:单位[:：])?[亿万]?元\))?$/.test(amount);
  return (
    others.length === 0 && isAmount && /^(?:重点)?项目(?:名称)?$/.test(name) && /^(?:绩效|年度|总体)+目标$/.test(goal)
  );
}

/** Recognises a table; `undefined` where neither title nor headings say what it is. */
export function recognise(table: PublishedTable): Recognised | undefined {
  const title = plain(table.title).replace(/[(（].*?[)）]/g, "");
  const heads = plain(table.stacks.map((stack) => stack.join("/")).join("|"));
  const rows = (): string =>
    plain(
      table.rows
        .slice(0, 12)
        .map(({ cells }) => cells.map((cell) => cell?.text ?? "").join("|"))
        .join("|"),
    );
  if (isGoalsOfProjects(table)) return { id: "project", form: "project" };
  if (
    heads.includes("一级指标") ||
    /绩效(?:目标|指标)|整体(?:支出)?(?:绩效)?(?:自评|目标)/.test(title) ||
    rows().includes("一级指标|二级指标")
  ) {
    return { id: "performance", form: "performance" };
  }
  if (/机构运行(?:经费)?(?:信息|情况)|机关运行.*国有资产|国有资产.*政府采购/.test(title))
    return { id: "operating", form: "operating" };
  if (isThreePublic(table, title)) return { id: "threePublic", form: "threePublic" };
  if (title.includes("政府采购") && hasRows(table, /^(?:政府采购)?(?:货物|工程|服务)/))
    return { id: "procurement", form: "procurement" };
  // A list of projects that bonds pay for, on a page without its title.
  if (OTHER_TABLES.test(title) || /债券(?:规模|性质|类型|名称)/.test(heads)) return undefined;
  if (title.includes("机关运行经费")) return { id: "agencyOperating", form: "agency" };
  if (
    /^序号\|单位名称|^单位名称|预算单位(?:名称|构成)|单位构成/.test(heads) &&
    !/金额|合计|总计|预算数|支出|收入/.test(heads)
  ) {
    return { id: "units", form: "units" };
  }
  const source = fundOf(title);
  // Rows of units: their codes look like economic classes (301, 301008).
  // Rows of units and projects are projects.
  const isOfUnits = /(?:单位|部门)(?:\(单位\))?(?:名称|代码|编码)/.test(heads) && !/科目|项目名称/.test(heads);
  if (isOfUnits && title.includes("收入") && !/支出|收支/.test(title)) return { id: "income", form: "wideIncome" };
  const isOfProjectsToo = /(?:单位|部门)\(项目\)名称|项目\((?:单位|部门)\)名称/.test(heads);
  if (isOfUnits && title.includes("支出") && !/收支|三公/.test(title) && !isOfProjectsToo)
    return { id: "expenditure", form: "wideExpenditure" };
  if (source === undefined && isRowOfNatures(table, title)) return { id: "expenditure", form: "wideExpenditure" };
  const isEconomic =
    hasCodes(table, /^(?:30[1-9]|31\d|50[1-9]|51\d)/) || /经济分类|经济科目/.test(heads) || listsClasses(table);
  const isFunctional = hasCodes(table, /^2\d\d/) || /功能分类|功能科目/.test(heads);
  // Projects of last year's money by function and class: none is what the year's budget has for its item.
  if (/结转(?:结余)?资金支出/.test(title) && isFunctional && /经济分类|经济科目/.test(heads)) return undefined;
  const oneSided = oneSide(table, title);
  if (oneSided !== undefined) return oneSided;
  const isTwoSided = sides(table);
  if (isTwoSided && (/收支|收入支出|总表|总体/.test(title) || !isEconomic)) {
    if (source === "governmentFund" || source === "stateCapital")
      return { id: source, form: "account", isFiscal: true, fund: source };
    const isFiscal =
      title.includes("财政拨款") || (title === "" && heads.includes("政府性基金") && heads.includes("财政拨款"));
    return { id: isFiscal ? "fiscal" : "summary", form: "account", isFiscal };
  }
  // Projects with the function and the class of each of their rows.
  const isOfProjects = /项目支出|项目(?:预算|明细|清单|汇总)/.test(title) && heads.includes("项目名称") && isFunctional;
  if (isEconomic && !isOfProjects && !(isFunctional && hasCodes(table, /^2\d\d/))) {
    // A column of the basic expenditure beside one of projects says what it is itself, and not what the table is of.
    const isBasic = title.includes("基本支出") || (heads.includes("基本支出") && !heads.includes("项目支出"));
    const nature = isBasic ? "basic" : title.includes("项目支出") ? "project" : undefined;
    // A column of the general public budget among those of other money is not what the table is of.
    const isGeneral = heads.includes("一般公共预算") && !/政府性基金|国有资本|专户/.test(heads);
    const of = source ?? (isGeneral ? "general" : undefined);
    return {
      id: nature ?? "economic",
      form: "economic",
      ...(of === undefined ? {} : { source: of }),
      ...(nature === undefined ? {} : { nature }),
    };
  }
  if (PROJECTS.test(title) || heads.includes("项目名称")) {
    const isPaid = title.includes("决算") && source !== undefined && source !== "fiscal";
    const paid = isPaid ? ["funding", source] : [];
    const fund = isPaid || source === undefined || source === "fiscal" ? {} : { fund: source };
    return isFunctional
      ? { id: "project", form: "tree", prefix: [...paid, "project"], ...fund }
      : { id: "project", form: "project" };
  }
  if (title.includes("收入") && !title.includes("支出")) {
    return isFunctional || heads.includes("科目名称")
      ? { id: "income", form: "tree", prefix: ["income"] }
      : { id: "income", form: "wideIncome" };
  }
  if (/政府性基金|国有资本|一般公共预算|公共财政预算|财政拨款/.test(title) && source !== undefined) {
    const of = source === "fiscal" ? "fiscalExpenditure" : source;
    const part = title.includes("基本支出") ? partOfBasic(table.title) : [];
    return { id: part.length > 0 ? "basic" : of, form: "tree", prefix: ["funding", source, ...part] };
  }
  if (title.includes("支出") && (isFunctional || /科目名称|项目/.test(heads))) {
    const part = title.includes("基本支出") ? partOfBasic(table.title) : [];
    return { id: part.length > 0 ? "basic" : "expenditure", form: "tree", prefix: part };
  }
  if (isFunctional && heads.includes("基本支出") && heads.includes("项目支出"))
    return { id: "expenditure", form: "tree", prefix: [] };
  return undefined;
}

/** The first words of every row, without list marks. */
function labelsOf(table: PublishedTable): string[] {
  return table.body.flatMap((row) => {
    const label = filled(row).find(({ text }) => /\p{Script=Han}/u.test(text));
    return label === undefined ? [] : [plain(unnumbered(label.text))];
  });
}

/** Whether rows are economic classes by name, under a title of basic expenditure: 工资福利支出, 商品和服务支出. */
function listsClasses(table: PublishedTable): boolean {
  if (!table.title.includes("基本支出")) return false;
  return labelsOf(table).filter((label) => economicColumn(label) !== undefined).length > 1;
}

/** Expenditure in one row, with no names and codes: 合计 | 基本支出 | 项目支出 | 结转下年资金. */
function isRowOfNatures({ stacks, body }: PublishedTable, title: string): boolean {
  if (!title.includes("支出") || /收入|收支|三公/.test(title) || body.length > 2) return false;
  const leaves = stacks.map((stack) => stack[stack.length - 1] ?? "");
  const natures = leaves.filter((leaf) => natureOf(leaf) !== undefined).length;
  return (
    natures > 1 &&
    leaves.every((leaf) => natureOf(leaf) !== undefined || balanceOf(leaf) !== undefined || isTotalLabel(leaf))
  );
}

/** One account alone: sources of income as rows, or expenditure by its nature and classes, with no codes beside them. */
function oneSide(table: PublishedTable, title: string): Recognised | undefined {
  const [head = ""] = table.stacks.map((stack) => plain(stack[stack.length - 1] ?? ""));
  if (!/^(?:项目(?:名称)?|收入项目|支出项目|收入|支出)$/.test(head) || hasCodes(table, /^\d{3}/)) return undefined;
  const isIncome = title.includes("收入") && !title.includes("支出");
  const isExpenditure = title.includes("支出") && !/收入|收支|基本支出|项目支出/.test(title);
  const labels = labelsOf(table);
  const sources = labels.filter((label) => sourceOf(label) !== undefined).length;
  const natures = labels.filter((label) => natureOf(label) !== undefined).length;
  const isAccount = (isIncome && sources > 2) || (isExpenditure && natures > 1);
  if (!isAccount || title.includes("财政拨款")) return undefined;
  return { id: isIncome ? "income" : "expenditure", form: "account", isFiscal: false };
}

function isThreePublic(table: PublishedTable, title: string): boolean {
  if (title.includes("三公")) return true;
  const named = new Set(table.stacks.flatMap((stack) => stack.map(threePublicOf)));
  for (const { cells } of table.body)
    named.add(threePublicOf(cells.find((cell) => plain(cell?.text ?? "") !== "")?.text ?? ""));
  return named.has("abroad") && named.has("reception") && table.body.length < 15;
}

function hasRows(table: PublishedTable, pattern: RegExp): boolean {
  return table.body.some(({ cells }) => {
    const first = cells.find((cell) => plain(cell?.text ?? "") !== "");
    return pattern.test(plain(unnumbered(first?.text ?? "")));
  });
}

function fundOf(title: string): Source | undefined {
  if (title.includes("政府性基金")) return "governmentFund";
  if (title.includes("国有资本")) return "stateCapital";
  if (/一般公共预算|公共财政预算/.test(title)) return "general";
  return title.includes("财政拨款") ? "fiscal" : undefined;
}

/**
 * Whether rows begin with codes: before the first words of the row or with them, where amounts never stand; or have some
 * under 功能分类科目代码, wherever that column is.
 */
function hasCodes(table: PublishedTable, pattern: RegExp): boolean {
  const heads = table.stacks.map((stack) => plain(stack[stack.length - 1] ?? ""));
  const isOfUnit = heads.map((head) => /(?:单位|部门)(?:\(单位\))?(?:代码|编码|名称)?$/.test(head));
  const isOfFunction = heads.map((head) => /^(?:支出)?功能分类(?:科目)?(?:代码|编码)$/.test(head));
  const coded = table.body.filter((row) => {
    const cells = row.cells.filter((_, column) => isOfUnit[column] !== true);
    const words = cells.findIndex((cell) => /\p{Script=Han}/u.test(cell?.text ?? ""));
    return cells
      .slice(0, words < 0 ? cells.length : words + 1)
      .concat(row.cells.filter((_, column) => isOfFunction[column]))
      .some(
        (cell) =>
          cell !== undefined &&
          !cell.spread &&
          pattern.test(plain(cell.text)) &&
          /^\d{3,7}(?:$|[^\d.,年])/.test(plain(cell.text)),
      );
  });
  return coded.length > 0 && coded.length >= table.body.length / 4;
}

/** Whether income stands beside expenditure: two columns of names with figures after each. */
function sides(table: PublishedTable): boolean {
  const tops = table.stacks.map((stack) => plain(stack.join("/")));
  const income = tops.findIndex((text) => /收入|来源/.test(text));
  // What stands in brackets says how a side is divided, and may name the other: 收入 over 项目（按支出来源）.
  const sideOf = tops.map((text) => text.replace(/\(.*?\)/g, ""));
  const ofSide = sideOf.findIndex((text) => text.includes("支出"));
  const expenditure = ofSide >= 0 ? ofSide : tops.findIndex((text) => text.includes("支出"));
  const isName = (stack: readonly string[]): boolean =>
    /^(?:项目|.*科目|.*(?:功能|经济)分类.*|.*名称|收入|支出|.*项目)(?:\(.*\))?$/.test(
      plain(stack[stack.length - 1] ?? ""),
    );
  // Columns of one name and its codes stand together; another name begins after figures.
  const names = table.stacks.filter(
    (stack, at) => isName(stack) && (at === 0 || !isName(table.stacks[at - 1] ?? []) || at === expenditure),
  ).length;
  return income >= 0 && expenditure > income && names >= 2;
}

/** A table by function of the basic expenditure, or of one class of it: （工资福利支出）. */
function partOfBasic(title: string): string[] {
  const words = /[(（](工资福利支出|商品和服务支出|对个人和家庭的?补助)[)）]/.exec(title)?.[1] ?? "";
  const code = economicColumn(words);
  return code === undefined ? ["basic"] : ["basic", "economic", code];
}

/** The id that a title alone says: for entries of a list of contents. */
export function idOfTitle(title: string): string | undefined {
  const words = plain(title).replace(/[(（].*?[)）]/g, "");
  if (words.includes("绩效")) return "performance";
  if (words.includes("三公")) return "threePublic";
  if (words.includes("政府采购")) return "procurement";
  if (words.includes("机关运行经费")) return "agencyOperating";
  if (words.includes("基本支出")) return "basic";
  if (/项目支出|项目预算/.test(words)) return "project";
  if (words.includes("政府性基金")) return "governmentFund";
  if (words.includes("国有资本")) return "stateCapital";
  if (/收支|收入支出/.test(words)) return words.includes("财政拨款") ? "fiscal" : "summary";
  if (words.includes("收入")) return "income";
  if (/一般公共预算|公共财政/.test(words)) return "general";
  if (/财政拨款.*支出/.test(words)) return "fiscalExpenditure";
  return words.includes("支出") ? "expenditure" : undefined;
}
