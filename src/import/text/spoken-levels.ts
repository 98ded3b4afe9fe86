/** Which level of government the sentences of a report speak of. */
import { plain } from "../understand/words.js";

/** Level of government: the whole region, or its own level (本级). */
export type Scope = "" | "本级";

/** A region's name, and the level it ends with: 沧州市 is a 市; 市 of 市级 begins no further name. */
const REGION = /^\p{Script=Han}{1,8}?([省市县区州旗盟镇乡])(?![省市县区旗盟](?!本?级|直))/u;

/** The level of the government that a title names: 市 of 江城市2024年…, 区 of 重庆市嘉陵区. */
export function levelOf(title: string): string | undefined {
  let rest = plain(title)
    .replace(/^关于/, "")
    .replace(/^20\d\d年(?:度)?/, "");
  let level: string | undefined;
  for (let found = REGION.exec(rest); found !== null; found = REGION.exec(rest)) {
    if (/^(?:全|本)?[省市县区]|政府|财政|预算|决算|年/.test(found[0])) break;
    level = found[1];
    rest = rest.slice(found[0].length);
  }
  return level;
}

/**
 * The level that words name.
 * @param level - of the document's own government, where its title tells: what another level raises (区级 in a city) is
 * none of its figures
 */
export function scopeNamed(words: string, level: string | undefined): Scope | "other" | undefined {
  // 下降原因与全市情况相同: a comparison; 总量居全省第三位: a rank; 第四次全国普查: no account.
  const bare = words.replace(
    /(?:与|和|比|较|高于|低于|好于)全[国省市县区州旗][^,，。；]*|全[国省市县区州旗](?=第|前[\d一二三四五六七八九十])|全国(?!一般公共|政府性基金|国有资本|社会保险|财政|税收|收入|支出)/g,
    "",
  );
  if (/全(?:省|市|县|区|州|旗|盟|自治[区州县]|国|镇|乡|街道)/.test(bare)) return "";
  const own = level ?? "省市县区州旗镇乡";
  const ofOwn = new RegExp(
    `本级|(?<!上解|补充)中央(?:一般公共|政府性基金|国有资本|收入|支出)|[${own}]级(?!财政(?![收支预决总])|补助|专项|一般性)`,
  );
  if (ofOwn.test(words)) return "本级";
  return level !== undefined && OTHER_LEVEL.test(words) ? "other" : undefined;
}

const LEVEL_WORD = "(?:全|本级|[省市县区州旗镇乡]本?级|[省市县区州旗镇乡]直)";
const OTHER_LEVEL = /[省市县区州旗镇乡)）]级(?=(?:地方)?(?:一般公共|政府性基金|国有资本|收入|支出|完成|实现|\d))/;
/** …，其中市本级收入40亿元: another level within a sentence. */
const NEXT_LEVEL = new RegExp(
  `(?<=[，,；：:])(?=\\s*(?:其中[：:，]?)?(?:全[省市县区州旗]|${LEVEL_WORD})(?:地方)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营预算)?(?:收入|支出|完成|实现|\\s*\\d))`,
);

/** The clauses of a sentence that speak of several levels; one that only names its level is of the account named before. */
export function levelsApart(sentence: string): string[] {
  const parts: string[] = [];
  for (const part of sentence.split(NEXT_LEVEL)) {
    // 2025年，市本级…: nothing was told yet.
    const last = parts.pop();
    if (last === undefined) parts.push(part);
    else if (last.includes("元")) parts.push(last, part);
    else parts.push(last + part);
  }
  let account = "";
  return parts.map((part) => {
    const bare = new RegExp(`^(\\s*(?:其中[：:，]?)?${LEVEL_WORD})(?=(?:完成|实现)?\\s*\\d)`);
    const own = account === "" ? part : part.replace(bare, `$1${account}`);
    account = [...own.matchAll(/收入|支出/g)].pop()?.[0] ?? account;
    return own;
  });
}
