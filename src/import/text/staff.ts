/** Staff: posts and people with their parts (其中：行政编制16人) and changes. */
import type { ImportContext } from "../understand/context.js";
import type { Draft } from "../understand/ledger.js";
import { placeAt, type Passage } from "./reflow.js";

type Kind = "posts" | "actual" | "serving" | "allRetired" | "retired" | "veteranRetired" | "category";

/** Kinds of staff by the words of a count, the first that fits counts. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/编制/, "posts"],
  [/离退休/, "allRetired"],
  [/离休/, "veteranRetired"],
  [/退休/, "retired"],
  [/在职|在编|在岗/, "serving"],
  [/实有/, "actual"],
  [/^/, "category"],
];

/** What can be a part of what: people in service are none of the posts. */
const PARTS: Readonly<Record<Kind, readonly Kind[]>> = {
  posts: ["posts", "category"],
  actual: ["serving", "allRetired", "retired", "veteranRetired", "category"],
  serving: ["category"],
  allRetired: ["retired", "veteranRetired"],
  retired: [],
  veteranRetired: [],
  category: ["category", "posts"],
};

const CODED: ReadonlySet<Kind> = new Set(["posts", "actual", "serving", "retired", "veteranRetired"]);

/** How posts and people are paid or ranked. */
const CATEGORY =
  "行政附属|行政|事业|参公|参照公务员法?管理|全额(?:补助|拨款|供给)?|差额(?:补助|拨款)?|自收自支|机关|工勤|后勤|聘用|编外|政法专项";
const HEAD = `总|核定|批准|年末|现有|人员|在职|在编|实有|${CATEGORY}`;
/** The last words before a number: the kind of staff, with what stands before and after it. */
const NAME = new RegExp(
  `((?:${HEAD})*(?:编制|实有|在职|在编|在岗|离退休|离休|退休|${CATEGORY})(?:的|内|单位)*(?:人员|人数|职工|编制|总数|数|干部|教师|工人)*)$`,
  "u",
);
const CLAUSE = /[（(）)]|[；;。]|[^，,、；;。（()）]+/gu;
const COUNT = /^(.*?)(?:小计|合计|总计|共计|共有|共|为|是)*\s*[：:]?\s*(\d+)\s*(人|名)?\s*$/su;
const CHANGE = /^\s*(?:比上年)?(增加|减少)\s*(\d+)\s*(?:人|名)\s*$/u;
const PART = /^\s*(?:其\s*中|包括|包含|含)\s*[：:]?/u;

interface Open {
  readonly kind: Kind;
  readonly record: Draft;
  readonly isAside: boolean;
}

/** Reads staff: 编制数 45，实有人数 45 人，其中：在职 46 人，增加 3 人；…. */
export function readStaff(context: ImportContext, passage: Passage): void {
  if (!/编制数?|实有人?数?|在职/.test(passage.text) || !/\d+\s*(?:人|名|，|,)/.test(passage.text)) return;
  const { ledger } = context;
  const entity = context.part("entity");
  let open: Open[] = [];
  let last: Open | undefined;
  let isAside = false;
  for (const { 0: clause, index } of passage.text.matchAll(CLAUSE)) {
    if (/^[（(]$/.test(clause)) isAside = true;
    else if (/^[）)]$/.test(clause)) [isAside, open] = [false, open.filter((each) => !each.isAside)];
    else if (clause === "。") {
      const goesOn = PART.test(passage.text.slice(index + 1));
      if (!goesOn) open = [];
    } else if (/^[；;]$/.test(clause)) open = open.slice(0, 1);
    else {
      const evidence = { place: placeAt(passage, index + clause.search(/\d|$/)) };
      const [, direction, change] = CHANGE.exec(clause) ?? [];
      if (change !== undefined && last !== undefined) {
        const compared = ledger.add(last.record, "compare", {
          change,
          direction: direction === "增加" ? "increase" : "decrease",
        });
        ledger.mark(compared, "change", evidence);
        context.figures += 1;
        continue;
      }
      const isPart = PART.test(clause);
      if (isPart && last !== undefined) open = [...open, { ...last, isAside }];
      const counted = countIn(clause.replace(PART, ""));
      if (counted === undefined) continue;
      const { kind, name, value, unit } = counted;
      while (open.length > 0 && !PARTS[open[open.length - 1]?.kind ?? "retired"].includes(kind)) open.pop();
      const over = open[open.length - 1];
      // 行政36人 is a count only of what it is a part of.
      if (over === undefined && kind === "category") continue;
      const isCoded = CODED.has(kind) && !(kind === "posts" && over !== undefined);
      // A list of units may have told the same number of the whole.
      const held =
        over === undefined
          ? ledger.list(entity, "staff").find((each) => each["code"] === kind && each["value"] === value)
          : undefined;
      const record =
        held ??
        ledger.add(over?.record ?? entity, over === undefined ? "staff" : "items", {
          ...(isCoded ? { code: kind } : {}),
          name,
          value,
          ...(unit === undefined ? {} : { unit }),
        });
      ledger.mark(record, "value", evidence);
      context.figures += 1;
      last = { kind, record, isAside };
    }
  }
}

/** What a clause counts; `undefined` where it counts no staff, or what came and went. */
function countIn(
  clause: string,
):
  | { readonly kind: Kind; readonly name: string; readonly value: string; readonly unit: string | undefined }
  | undefined {
  const [, words = "", value, unit] = COUNT.exec(clause) ?? [];
  const [, name] = NAME.exec(words.trim()) ?? [];
  if (value === undefined || name === undefined || /增加|减少|新增|调入|调出|招聘|遗属/.test(words)) return undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "category";
  // A bare number stands after 编制数 and the like alone.
  if (unit === undefined && !/编制|实有|在职/.test(name)) return undefined;
  return { kind, name, value, unit };
}
