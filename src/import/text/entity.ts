/** Who publishes the disclosure: name, region, duties, offices, units. */
import type { ImportContext } from "../understand/context.js";
import { plain, tidy } from "../understand/words.js";
import { isMarked, placeAt, type Passage } from "./reflow.js";
import type { TextSection } from "./sections.js";

const MARK =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）][、.]?|\d{1,2}\s*[.．、]|[①-⑳])\s*/;

/** Whether a heading is that of the duties. */
export function isDuties(heading: string): boolean {
  const words = plain(heading);
  // 全面履行法律监督职责 is an aim of the year.
  return /(?:职能|职责)$/.test(words) && !/机构|履行|发挥|落实|强化/.test(words);
}

/** Duties, one each, without their marks. Paragraphs that introduce them stay in the text. */
export function readDuties(
  context: ImportContext,
  section: TextSection,
  isOther: (text: string) => boolean = () => false,
): readonly Passage[] {
  const own = section.passages.filter(({ text }) => !isOther(text));
  const marked = own.filter(({ text }) => isMarked(text));
  const duties = marked.length > 0 ? marked : own;
  if (duties.length === 0) return section.passages;
  const entity = context.part("entity");
  entity["duties"] = duties.map(({ text }) => text.replace(MARK, "").trim());
  const [first] = duties;
  if (first !== undefined) context.ledger.mark(entity, "duties", { place: first.place });
  return section.passages.filter((passage) => !duties.includes(passage));
}

const COUNTS: readonly (readonly [RegExp, string, string])[] = [
  [/(?:下设|内设|设有?|共有)(?:内设)?\s*(\d+)\s*(个)(处室|内设机构|科室|职能科室|机构|部门|股室)/g, "offices", ""],
  [
    /下属\s*(\d+)\s*(家|个)(?:单位)?(预算单位|二级预算单位|事业单位)(?=[^、，。]*预算|在内|的|[，。、])/g,
    "subordinateUnits",
    "下属",
  ],
  [/下属\s*(\d+)\s*(家|个)(行政单位)/g, "subordinateAdministrativeUnits", "下属"],
  [/(?<!下属)(行政单位)\s*(\d+)\s*(家|个)/g, "administrativeUnits", ""],
  [/(?<!下属)(事业单位)\s*(\d+)\s*(家|个)/g, "publicInstitutions", ""],
  [/(?<=[和、]\s*)(\d+)\s*(家|个)(事业单位)/g, "publicInstitutions", ""],
];

/** Counts of offices and units that a passage states. */
export function readCounts(context: ImportContext, passage: Passage): void {
  const entity = context.part("entity");
  for (const [pattern, code, before] of COUNTS) {
    for (const found of passage.text.matchAll(pattern)) {
      const groups = found.slice(1);
      const value = groups.find((group) => /^\d+$/.test(group)) ?? "";
      const unit = groups.find((group) => /^[家个]$/.test(group)) ?? "";
      const name = before + (groups.find((group) => group.length > 1 && !/^\d+$/.test(group)) ?? "");
      const evidence = { place: placeAt(passage, found.index) };
      const held = context.ledger.list(entity, "counts").find((count) => count["code"] === code);
      const record = held ?? context.ledger.add(entity, "counts", { code, name });
      context.figures += 1;
      context.ledger.amount(record, "value", value, evidence);
      record["unit"] ??= unit;
    }
  }
}

/** Names of the offices: 下设 9 个处室，分别是：…、…. */
export function readOffices(context: ImportContext, passage: Passage): void {
  const [, list] =
    /(?:处室|内设机构|科室|机构|股室)[，,]?\s*(?:(?:分别)?(?:是|为|包括)\s*[：:]?|[：:])\s*([^。]+)。/.exec(
      passage.text,
    ) ?? [];
  if (list === undefined || /单位构成|编制范围/.test(passage.text)) return;
  // …、装备处等21个内设机构; a list that counts some of them names not all.
  const [, named = list, more] = /^(.*?)等\d+个(?:内设机构|处室|机构|部门)(?:和([^，、\d]+))?$/.exec(list) ?? [];
  const offices = withLastParted([...splitList(named), ...(more === undefined ? [] : [more])], passage.text);
  if (!offices.some((name) => /\d+个/.test(name))) setOffices(context, offices, passage);
}

/** （一）机关内设机构 over 1.办公室, 2.…: a paragraph for each office. */
export function readListedOffices(context: ImportContext, section: TextSection): void {
  if (!/(?:内设机构|机关处室)$/.test(plain(section.heading ?? ""))) return;
  const [first] = section.passages;
  const names = section.passages.map(({ text }) => (isMarked(text) ? text.replace(MARK, "").trim() : ""));
  if (first !== undefined && names.every((name) => /^[^。；，：\d]{2,50}$/.test(name)))
    setOffices(context, names, first);
}

/** …、机关服务中心和信息中心 of 13 offices, where the list has 12: the last are two. */
function withLastParted(offices: readonly string[], text: string): readonly string[] {
  const [, count] = /(\d+)\s*个(?:职能)?(?:内设)?(?:处室|机构|科室|部门|股室)/.exec(text) ?? [];
  const [, one = "", other = ""] =
    /^(\p{Script=Han}{2,})[和及与](\p{Script=Han}{2,})$/u.exec(offices.at(-1) ?? "") ?? [];
  return one !== "" && Number(count) === offices.length + 1 ? [...offices.slice(0, -1), one, other] : offices;
}

function setOffices(context: ImportContext, offices: readonly string[], { place }: Passage): void {
  const entity = context.part("entity");
  if (offices.length < 2 || entity["offices"] !== undefined) return;
  entity["offices"] = offices;
  context.ledger.mark(entity, "offices", { place });
}

/** Parts a list at 、 outside brackets. */
function splitList(text: string): string[] {
  return (text.match(/(?:[^、（(]|[（(][^）)]*[）)])+/g) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The units that the budget covers: lines after “二级预算单位包括：”. */
export function readUnits(context: ImportContext, section: TextSection): void {
  const at = section.passages.findIndex(({ text }) => /单位包括\s*[：:]$/.test(text.trim()));
  const [, kind = ""] = /的?(二级预算单位|所属单位|下属单位|预算单位)包括/.exec(section.passages[at]?.text ?? "") ?? [];
  if (at < 0) return;
  const entity = context.part("entity");
  const note = kind === "二级预算单位" ? kind : "";
  for (const passage of section.passages.slice(at + 1)) {
    const name = passage.text
      .replace(MARK, "")
      .replace(/[；;。，]$/, "")
      .trim();
    if (/[。，：]/.test(name) || name.length > 40 || plain(name) === "" || passage.isAfterTable) break;
    context.ledger.add(entity, "units", { name, ...(note === "" ? {} : { note }) });
  }
  const list = context.ledger.list(entity, "units");
  if (list.length > 0)
    context.ledger.mark(entity, "units", { place: section.passages[at + 1]?.place ?? section.place });
}

/** The region in a name: 库尔勒市人民政府办公室 → 库尔勒市. */
export function regionOf(name: string): string | undefined {
  const bare = name.replace(/^(?:中共|中国共产党)/, "");
  const [, region] =
    /^((?:\p{Script=Han}{2,8}?(?:自治区|自治州|自治县|省|市|地区|州|盟|县|区|旗)){1,3})(?!.*大学)/u.exec(bare) ?? [];
  return region;
}

/** What a government's title goes on with after the name: its level (示例省和省本级 too), its fund, what the document is. */
const AFTER_NAME =
  /^(?:关于)?(.{2,30}?)(?=(?:(?<=([省市县区州旗盟]))[和及与]\2本?级)|(?:人民政府)?(?:关于|预算|决算|总决算|财政|地方财政|一般公共|公共财政|政府|本级|[省市县区州旗镇乡]级|全[省市县区州旗镇乡]|社会保险|国有资本|$))/;

/** The name of the government that a title names: 江城市 of 关于江城市2024年预算执行情况…的报告. */
export function governmentNameOf(title: string): string | undefined {
  const words = tidy(title)
    .replace(/^第[一二三四五六七八九十]+部分\s*/, "")
    .replace(/(?:19|20)\d\d\s*年(?:度)?/g, "");
  const [, name = ""] = AFTER_NAME.exec(words) ?? [];
  return /[省市县区州盟旗镇乡会]$|街道$/.test(name) && !/^(?:全|本)?[省市县区州旗]级?$/.test(name) ? name : undefined;
}

/** Name of the publisher: as most tables print it, else from the title. */
export function nameOf(prepared: readonly string[], title: string): string | undefined {
  const counts = new Map<string, number>();
  for (const each of prepared) {
    // The number that the finance department gives a unit stands before its name: 101_, [101].
    const name = each.replace(/^[[(（]?\d{3,9}[\])）]?[\s_\-:：]*(?=\p{Script=Han})/u, "");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most !== undefined) return most[0];
  const [, name = ""] = /^(.*?)\s*(?:20\d\d|二〇)\s*年?/.exec(tidy(title)) ?? [];
  // 2025年度示例市实验学校单位预算: the name stands after the year.
  const [, after = ""] =
    /^20\d\d\s*年(?:度)?\s*(.+?)(?:本级)?(?:部门|单位)?(?:综合)?(?:预算|决算)/.exec(tidy(title)) ?? [];
  // 关于示例市2024年预算执行情况的报告, 示例县人民政府关于2022年度财政决算的报告: of whom, not about what.
  const found = name.replace(/^关于|关于$/g, "").trim() || (/^(?:部门|单位|本)/.test(after) ? "" : after.trim());
  // 示例市示例局部门2024年度部门预算: the word tells of what the budget is.
  const own = found.replace(/(?<=[局委会院厅办部府署室])部门$/, "");
  return own === "" ? undefined : own;
}
