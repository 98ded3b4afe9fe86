/**
 * Words of budget documents that no line break may cut. Longer ones win over shorter ones at the same place.
 * Taken from the names of the functional and economic classification, and from the ten tables.
 */
const words = [
  // people and posts
  "离退休 离休费 离休 退休费 退职 公务员 事业单位 行政单位 参公单位 公益性 基层 红十字 中小企业 人民政府 党委",
  // insurance, pay and allowances
  "养老保险 医疗保险 失业保险 工伤保险 生育保险 社会保险 职业年金 公积金 公益金 奖励金 助学金 抚恤金 抚恤",
  "缴费支出 缴费 代缴 补助费 补助金 救济费 福利费 手续费 差旅费 劳务费 培训费 会议费 租赁费 维护费 运行费 购置费",
  "办公费 印刷费 咨询费 水费 电费 邮电费 取暖费 接待费 工会经费 燃料费 材料费 业务费 预备费 医疗费 管理费",
  // administration and its work
  "行政管理 行政运行 办公厅 办公室 实验室 信息化 规范化 城管 统战 商贸 普法 科普 专项 专户 传媒 节能 减排 环保",
  "农林水 服务业 使用权 出让 还本 付息 抗疫 超长期 粮油 被装 购建 购房 建筑物 陈列品 转移性 资本性 政府性",
  // money
  "万元 亿元 比上年 公务用车 公务接待 因公出国 国有资本 国有土地 非财政 财政拨款 结转结余 结转 结余 上年 本年 三公 未安排 未发生 未公布",
  // what else is frequent
  "一般 公共 服务 支出 收入 政府 相关 机构 事务 行政 事业 单位 机关 运行 其他 统计 信息 管理 普查 活动 财政 预算",
  "改革 业务 委托 群众 团体 组织 宣传 市场 监督 社会 工作 安全 司法 法律 教育 小学 高中 高等 留学 普通 国债 安排",
  "科学 技术 普及 基础 研究 设施 文化 旅游 体育 保障 就业 养老 保险 基本 职业 年金 补助 补贴 岗位 福利 生活 救助",
  "城市 城乡 社区 卫生 健康 医疗 计划 环境 保护 生态 规划 标准 许可 污染 防治 大气 监测 执法 监察 建设 工程 水利",
  "土地 资源 勘探 工业 支持 发展 商业 自然 海洋 气象 住房 灾害 应急 消防 救援 彩票 用于 外交 国防 基金 交通 运输",
  "金融 援助 地区 物资 储备 国有 资本 经营 转移 债务 发行 费用 工资 津贴 奖金 伙食 绩效 职工 商品 车辆 维修 专用",
  "材料 燃料 设备 购置 网络 软件 更新 资产 文物 个人 家庭 农业 生产 房屋 拨款 总计 合计 项目 部门 经费 培训 科技",
  "维护 办公 附加 使用 退休 工具 持平 增加 减少 新增 取消 主要 原因 来源 说明 情况 资金 收费 收益 贷款 借款 动用",
  "非税 税收 上级 附属 上缴 支付 开发 成果 转化 功能 科目 干部 公务 法院 纪检 审判 审计 企业 经济 人大 政协 代表",
  "会议 劳动 人员 残疾人 军人 学生 学校 教学 奖励 农村 林业 草原 森林 质量 分配 监管 法治 中心 全部 分类 分项 收支",
  "流向 构成 总体 公布 公开 文件 没有 空白 其中 各项 最多 最少 数据 增减 名称 编码 校验 核对 对照 差额 比例 人民",
  "部队 街道 财力 年末 年初 当年 本级 事件 档案 民族 新闻 出版 电影 广播 电视 信访 供应 租赁 政务 热线 平台 智慧",
  "系统 互联网 链路 电子 采购 耗材 改造 提升 运营 应用 检测 检验 仪器 实验 机械 处理 治理 调查 领导 节日 慰问 人才",
  "产业 投资 开放 综合 重点 目标 风险 指挥 交流 全国 国际 中央 乡村 水库 移民 公路 能源 通信 粮食 预防 儿童 中学",
  "历史 用品 场馆 常态化 一致 目录 网站 权重",
]
  .join(" ")
  .split(" ");

/** Characters that belong to the word before them: suffixes and the particles 的, 等. */
const suffixes = "费厅室性化业金员权物品款类项额率局部司处科所院校站队县区州市省乡镇村的等者们地";
/** Conjunctions, which open the words that follow. */
const conjunctions = "和与及或";
/** Characters that are words alone. */
const singles = "一二三四五六七八九十两每约中该境占都按比是数表图年元由第含至共零";
/** Ideographs that do not say where a word ends. */
const unknown = new RegExp(`(?:(?![${suffixes}${conjunctions}])[\\u3400-\\u9fff])+`, "g");
const opening = "（〔［｛【《〈「『“‘([{￥¥$";
const closing = "、，。；：！？）〕］｝】》〉」』”’％‰…·—～/,.;:!?)]}%";

/** Figures with sign, separators and unit, and Latin words: one piece each. */
const figureOrWord =
  /[+\-−±]?\d[\d,.]*(?:\s?(?:%|％|‰|[千万亿]元|[元万亿]|年度|[年月日个人家辆次批项类款号倍]))*|[A-Za-z][\w'’&.-]*/g;

/** Full-width characters, around which a line may break where no word is known. */
const ideograph = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** The words by their first character, longest first. */
const wordIndex = new Map<string, string[]>();
for (const word of words.sort((a, b) => b.length - a.length)) {
  const first = word.charAt(0);
  const list = wordIndex.get(first);
  if (list) list.push(word);
  else wordIndex.set(first, [word]);
}

/** Calls `found` with each longest match of a known word from left to right, none overlapping. */
function matchWords(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const word = wordIndex.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) found(at, at + word.length);
    at += word?.length ?? 1;
  }
}

/** Places where a line may break before a character: entry `i` stands for the place before code unit `i`. */
type Breaks = boolean[];

/** Forbids every break strictly inside a span. */
function join(breaks: Breaks, start: number, end: number): void {
  for (let at = start + 1; at < end; at += 1) breaks[at] = false;
}

/** Makes a span one piece of its own. */
function keepWhole(breaks: Breaks, start: number, end: number): void {
  breaks[start] = true;
  breaks[end] = true;
  join(breaks, start, end);
}

/** The part of `Intl.Segmenter` used here; Chromium has it since 87. */
interface WordSegmenter {
  segment(text: string): Iterable<{ readonly index: number }>;
}

function createSegmenter(): WordSegmenter | undefined {
  const { Segmenter } = Intl as unknown as {
    Segmenter?: new (locale: string, options: { granularity: "word" }) => WordSegmenter;
  };
  try {
    return Segmenter ? new Segmenter("zh", { granularity: "word" }) : undefined;
  } catch {
    return undefined;
  }
}

let segmenter: WordSegmenter | undefined | null = null;

/** Breaks by the browser's own dictionary; `undefined` where it has none. Making it takes 10 ms: only for who needs it. */
function dictionaryBreaks(text: string): Breaks | undefined {
  if (segmenter === null) segmenter = createSegmenter();
  if (segmenter === undefined) return undefined;
  const breaks: Breaks = new Array<boolean>(text.length + 1).fill(false);
  for (const { index } of segmenter.segment(text)) breaks[index] = true;
  matchWords(text, (start, end) => keepWhole(breaks, start, end));
  return breaks;
}

/** So many unknown ideographs are a word of their own; so many are kept together where a rough cut will do. */
const UNKNOWN_WORD = 3;
const UNKNOWN_WHOLE = 5;
/** A rough piece of more ideographs than this would leave lines too uneven. */
const ROUGH_PIECE = /[\u3400-\u9fff]{9}/;

/** Whether a character is a suffix or conjunction, which beside unknown characters may be part of their word. */
const clings = (character: string | undefined): boolean =>
  character !== undefined && character !== "" && (suffixes + conjunctions).includes(character);

/**
 * Breaks by the lists alone, where these know a text well enough: between known words, suffixes and conjunctions no more
 * than two or three ideographs are left, which are one word then. `undefined` where a dictionary would know more.
 *
 * @param isRough forbids a break wherever the lists are not sure of it, rather than to ask a dictionary
 */
function knownBreaks(text: string, isRough: boolean): Breaks | undefined {
  const breaks = fallbackBreaks(text);
  let left = text.replace(figureOrWord, (figure) => " ".repeat(figure.length));
  matchWords(left, (start, end) => {
    left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  });
  const unsure: [start: number, end: number][] = [];
  for (const { 0: characters, index: start = 0 } of left.matchAll(unknown)) {
    const { length } = characters;
    const end = start + length;
    if (length <= UNKNOWN_WORD && (length > 1 || singles.includes(characters))) keepWhole(breaks, start, end);
    else if (isRough && length <= UNKNOWN_WHOLE) unsure.push([start, end]);
    else return undefined;
  }
  for (const [start, end] of unsure) {
    // A suffix or conjunction beside it may be part of the word: 市食品, 地震. One alone is part of one beside it.
    let [from, to] = [start, end];
    while (clings(left[from - 1])) from -= 1;
    while (clings(left[to])) to += 1;
    const isAlone = end - start === 1;
    join(breaks, from - Number(isAlone || from < start), to + Number(isAlone || to > end));
  }
  return breaks;
}

function fallbackBreaks(text: string): Breaks {
  const breaks: Breaks = new Array<boolean>(text.length + 1).fill(false);
  for (let at = 1; at < text.length; at += 1) breaks[at] = ideograph.test(text.slice(at - 1, at + 1));
  matchWords(text, (start, end) => keepWhole(breaks, start, end));
  return breaks;
}

/** Forbids the breaks that Chinese typesetting does not allow. */
function applyTypesetting(text: string, breaks: Breaks): void {
  for (let at = 1; at < text.length; at += 1) if (/\s/.test(text.charAt(at - 1))) breaks[at] = true;
  figureOrWord.lastIndex = 0;
  for (let match = figureOrWord.exec(text); match; match = figureOrWord.exec(text)) {
    join(breaks, match.index, match.index + match[0].length);
  }
  // A short addition in brackets belongs to its word: 办公厅（室）, 出国（境）费.
  const addition = /[^\s（(][（(][^（）()]{1,2}[）)]/g;
  for (let match = addition.exec(text); match; match = addition.exec(text)) {
    join(breaks, match.index, match.index + match[0].length);
  }
  for (let at = 1; at < text.length; at += 1) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at);
    if (opening.includes(before) || closing.includes(after) || /\s/.test(after)) breaks[at] = false;
    // Surrogate pairs, combining marks and joined emoji are one character to the reader.
    if (continuesCharacter(after) || /[\ud800-\udbff\u200d]/.test(before)) breaks[at] = false;
  }
}

function continuesCharacter(after: string): boolean {
  const code = after.charCodeAt(0);
  // Of these none is a mark: the pattern of all marks is slow to make.
  if (code < 0x300 || (code >= 0x3400 && code <= 0x9fff)) return false;
  return /[\udc00-\udfff]|\p{M}|\u200d/u.test(after);
}

/** Glues single suffixes to what precedes and single conjunctions to what follows. */
function glueSingles(text: string, breaks: Breaks): void {
  for (let at = 0; at < text.length; at += 1) {
    if (breaks[at + 1] !== true || (at > 0 && breaks[at] !== true)) continue;
    const character = text.charAt(at);
    const followsWord = at > 0 && /[\u3400-\u9fff）)]/.test(text.charAt(at - 1));
    if (followsWord && suffixes.includes(character)) breaks[at] = false;
    else if (conjunctions.includes(character) && at + 1 < text.length) breaks[at + 1] = false;
  }
}

function cut(text: string, breaks: Breaks): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && breaks[at] !== true) continue;
    pieces.push(text.slice(start, at));
    start = at;
  }
  return pieces;
}

function finish(text: string, breaks: Breaks): string[] {
  breaks[text.length] = true;
  applyTypesetting(text, breaks);
  glueSingles(text, breaks);
  return cut(text, breaks);
}

/** From so many characters on a text of sentences is prose. */
const PROSE = 14;

/**
 * Whether a text is prose rather than a name: sentences, which Chinese sets with breaks between any two characters. Words
 * are kept whole in names and titles, where a line is short and stands alone.
 *
 * @param text any text
 */
export function isProse(text: string): boolean {
  return text.length >= PROSE && /[，。；：、]./.test(text);
}

/**
 * Cuts prose into what a line may break in as the page does, and what it may not: figures with a unit behind a blank.
 *
 * @param text any text
 * @returns the pieces in order, those of odd positions whole; joined they are the text
 */
export function cutProse(text: string): string[] {
  return text.split(/(\d[\d,.]*\s[千万亿元年月日个人家辆次批项类款号倍]+)/);
}

/**
 * {@link breakWords} as browsers without `Intl.Segmenter` do it: the known terms and the frequent words of
 * the classification stay whole, between other ideographs a line may break.
 *
 * @param text any text
 * @returns the pieces in order; joined they are the text; empty for the empty text
 */
export function breakWordsByList(text: string): string[] {
  return finish(text, fallbackBreaks(text));
}

/** Names repeat from drawing to drawing and from width to width; segmenting them is the slow part of wrapping. */
const rememberedAtMost = 2000;
const remembered = new Map<string, readonly string[]>();

function cutWords(text: string, isRough: boolean): string[] {
  const known = knownBreaks(text, isRough);
  const pieces = known && finish(text, known);
  if (isRough) return pieces && !pieces.some((piece) => ROUGH_PIECE.test(piece)) ? pieces : breakWords(text);
  return pieces ?? finish(text, dictionaryBreaks(text) ?? fallbackBreaks(text));
}

function recall(text: string, isRough: boolean): string[] {
  const key = isRough ? `\n${text}` : text;
  let pieces = remembered.get(key);
  if (!pieces) {
    pieces = cutWords(text, isRough);
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(key, pieces);
  }
  return pieces.slice();
}

/**
 * Cuts a text into the pieces that must stay on one line: words (by the lists, or where they do not know a text by the
 * browser's dictionary, if it has one), the terms of budget documents, figures with their unit, Latin words. Opening
 * brackets and quotes stay with what follows, closing ones and punctuation with what precedes; a blank ends the piece
 * before it.
 *
 * @param text any text
 * @returns the pieces in order; joined they are the text; empty for the empty text
 */
export function breakWords(text: string): string[] {
  return recall(text, false);
}

/**
 * {@link breakWords} for who has room: what the lists do not know stays together, so that the dictionary, which takes
 * 10 ms to make, is seldom needed.
 *
 * @param text any text
 * @returns the pieces in order, none of more than eight unknown ideographs; joined they are the text
 */
export function breakWordsRoughly(text: string): string[] {
  return recall(text, true);
}
