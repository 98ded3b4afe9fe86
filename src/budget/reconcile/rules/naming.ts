/** One thing, one name. */
import type { Item, Printing } from "../../schema.js";
import type { Checker, Rule } from "../checker.js";
import { knownNames } from "../classification-names.js";
import { NAMES, ONE_NAME } from "../grounds.js";
import { plainName } from "../names.js";
import { fieldAt, plainRead, wholeTree, type Node, type Read } from "../reads.js";

/** A name in one place of the document. */
interface Naming {
  readonly name: string;
  readonly path: string;
  readonly printed: readonly Printing[];
}

/** All names of one thing. */
interface Named {
  readonly names: Naming[];
  readonly code: string | undefined;
  /** The document does not print the code: its name is not evidence against a list. */
  assigned: boolean;
}

export const NAMING_RULES: readonly Rule[] = [
  {
    id: "name-alike",
    group: "naming",
    tolerance: "none",
    ground: ONE_NAME,
    title: { "zh-CN": "同一科目、同一项目只有一个名称", en: "One item has one name throughout" },
    formula: "name = printed[field = name].as = officialName, and alike for one code",
    run(checker) {
      const groups = namesOf(checker).filter(({ names }) => names.length > 1);
      const alike = groups.filter((group) => !differs(group));
      for (const group of groups) if (differs(group)) reportNames(checker, group);
      if (alike.length > 0) {
        checker.report({
          verdict: "match",
          at: "$",
          keys: alike.flatMap(({ code }) => code ?? []),
          sentence: {
            "zh-CN": `${alike.length} 个科目或项目在多处出现，名称一致（不计空格、破折号、引号和全角半角）。`,
            en: `${alike.length} items are named in several places, always alike (spaces, dashes, quotes and width aside).`,
          },
        });
      }
    },
  },
  {
    id: "official-name",
    group: "naming",
    tolerance: "none",
    ground: NAMES,
    title: { "zh-CN": "科目名称与当年政府收支分类科目一致", en: "Names are those of the year's classification" },
    formula: "name = list[code, year]",
    run: checkOfficial,
  },
  {
    id: "table-title",
    group: "naming",
    tolerance: "none",
    ground: ONE_NAME,
    title: { "zh-CN": "目录与表头的表名一致", en: "A table has one title, in the contents and above it" },
    formula: "tables[].title = tables[].printed[field = title].as",
    run(checker) {
      const tables = checker.budget.tables ?? [];
      tables.forEach((table, index) => {
        const printed = (table.printed ?? []).filter(({ field }) => field === "title");
        const path = `$.tables[${index}].title`;
        const own = printed.filter(({ as }) => as === undefined);
        const names = [{ name: table.title, path, printed: own }, ...variants(printed, path)];
        const group = { names, code: undefined, assigned: false };
        if (differs(group)) reportNames(checker, group);
        else if (names.length > 1 || own.length > 1) {
          checker.report({
            verdict: "match",
            at: path,
            sentence: {
              "zh-CN": `《${table.title}》各处表名一致。`,
              en: `《${table.title}》 has one title throughout.`,
            },
          });
        }
      });
    },
  },
];

/** The names printed otherwise than the stored one. */
function variants(printed: readonly Printing[], path: string): Naming[] {
  return printed.flatMap((place) => (place.as === undefined ? [] : [{ name: place.as, path, printed: [place] }]));
}

const CODED = /^[1-9]\d{2,8}$/;

function namesOf(checker: Checker): readonly Named[] {
  return checker.once("names", () => gatherNames(checker));
}

/** Everything with a name: items with a classification code together wherever they stand, others each by itself. */
function gatherNames(checker: Checker): Named[] {
  const groups = new Map<string, Named>();
  const add = (key: string, code: string | undefined, assigned: boolean, names: readonly Naming[]): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { names: [...names], code, assigned });
    else {
      for (const name of names) group.names.push(name);
      group.assigned = group.assigned || assigned;
    }
  };
  const addTree = (tree: Node, scheme: string): void => {
    for (const node of wholeTree(tree)) {
      const { item, path } = node;
      const coded = item.code !== undefined && CODED.test(item.code);
      const names = itemNames(item, path);
      if (names.length > 0)
        add(coded ? `${scheme} ${item.code ?? ""}` : path, item.code, item.codeAssigned === true, names);
      addColumns(node, ["economic"], add);
      addColumns(node, ["project", "economic"], add);
    }
  };
  const { income, expenditure, threePublic, agencyOperating, procurement, assets } = checker;
  for (const tree of [income, threePublic, agencyOperating, procurement, assets]) {
    if (tree !== undefined) addTree(tree, tree.path);
  }
  if (expenditure !== undefined) addTree(expenditure, "functional");
  for (const breakdown of checker.economic) addTree(breakdown, breakdown.item.scheme ?? "department");
  for (const project of [...checker.projects, ...checker.coverage]) addTree(project, project.path);
  return Array.from(groups.values());
}

function itemNames(item: Item, path: string): Naming[] {
  const { name, officialName } = item;
  const printed = item.printed?.filter(({ field }) => field === "name") ?? [];
  // Most names are printed alike wherever they are printed.
  if (printed.length === 0 && officialName === undefined)
    return name === undefined ? [] : [{ name, path: `${path}.name`, printed: item.printed ?? printed }];
  const named = printed.filter(({ as }) => as === undefined);
  const own =
    name === undefined
      ? []
      : [
          {
            name,
            path: `${path}.name`,
            printed: named.length > 0 ? named : (item.printed ?? []).filter(({ field }) => field === undefined),
          },
        ];
  const official =
    officialName === undefined ? [] : [{ name: officialName, path: `${path}.officialName`, printed: [] }];
  return [...own, ...variants(printed, `${path}.name`), ...official];
}

/** Names of columns by economic class, where a cell tells how its column is headed. */
function addColumns(
  node: Node,
  measure: readonly string[],
  add: (key: string, code: string, assigned: boolean, names: readonly Naming[]) => void,
): void {
  const columns = fieldAt(node.item, measure);
  if (typeof columns !== "object" || columns === null) return;
  for (const code of Object.keys(columns)) {
    const printed = fieldAt(columns, [code, "printed"]);
    if (!Array.isArray(printed)) continue;
    const headings = (printed as Printing[]).filter(({ field }) => field === "name");
    const names = variants(headings, `${node.path}.${measure.join(".")}["${code}"]`);
    if (names.length > 0) add(`department ${code}`, code, false, names);
  }
}

function differs({ names }: Named): boolean {
  const [first] = names;
  const key = first === undefined ? "" : plainName(first.name);
  return names.some(({ name }) => name !== first?.name && plainName(name) !== key);
}

/** Each different name once, with all its places. */
function distinct(names: readonly Naming[]): Naming[] {
  const found = new Map<string, Naming>();
  for (const naming of names) {
    const key = plainName(naming.name);
    const known = found.get(key);
    found.set(key, known === undefined ? naming : { ...known, printed: [...known.printed, ...naming.printed] });
  }
  return Array.from(found.values());
}

/** A code that documents print; those of sources and balances are this project's own. */
function printedCode(code: string | undefined): string | undefined {
  return code !== undefined && CODED.test(code) ? code : undefined;
}

function readName(naming: Naming, code: string | undefined): Read {
  const label = printedCode(code);
  const name = { "zh-CN": label ?? "名称", en: label ?? "name" };
  const printed = naming.printed.map(({ field: _field, as: _as, ...place }) => place);
  return plainRead(naming.name, undefined, naming.path, { name, code, printed }, ["name"]);
}

function reportNames(checker: Checker, { names, code }: Named): void {
  const different = distinct(names);
  const [first, ...others] = different.map((naming) => readName(naming, code));
  const listed = different.map(({ name }) => `“${name}”`);
  const label = printedCode(code);
  checker.report({
    verdict: "naming",
    stated: first === undefined ? [] : [first],
    parts: others,
    at: different[0]?.path ?? "$",
    sentence: {
      "zh-CN": `${label === undefined ? "同一名称" : `编码 ${label} 的名称`}有 ${different.length} 种写法：${listed.join("、")}。`,
      en: `${label === undefined ? "One thing" : `Code ${label}`} has ${different.length} names: ${listed.join(", ")}.`,
    },
  });
}

function checkOfficial(checker: Checker): void {
  const { year } = checker.budget;
  const agreeing: string[] = [];
  const unknown: string[] = [];
  for (const group of namesOf(checker)) {
    const { code } = group;
    if (code === undefined || !CODED.test(code) || group.assigned) continue;
    // An official name that the file itself states has been compared with the printed ones already.
    const published = group.names.filter(({ path }) => !path.endsWith(".officialName"));
    if (published.length < group.names.length || !/^[23]/.test(code)) continue;
    const official = knownNames(code, year);
    if (official.length === 0) {
      unknown.push(code);
      continue;
    }
    const plain = official.map(plainName);
    const other = distinct(published).filter(({ name }) => !plain.includes(plainName(name)));
    if (other.length === 0) agreeing.push(code);
    for (const naming of other) {
      checker.report({
        verdict: "naming",
        stated: [readName(naming, code)],
        at: naming.path,
        sentence: {
          "zh-CN": `编码 ${code} 写作“${naming.name}”，${year} 年的名称是${official.map((name) => `“${name}”`).join("或")}。`,
          en: `Code ${code} is written “${naming.name}”; its name in ${year} is ${official.map((name) => `“${name}”`).join(" or ")}.`,
        },
      });
    }
  }
  if (agreeing.length > 0) {
    checker.report({
      verdict: "match",
      at: "$",
      keys: agreeing,
      sentence: {
        "zh-CN": `${agreeing.length} 个科目的名称与 ${year} 年的科目一致。`,
        en: `${agreeing.length} codes bear their name of ${year}.`,
      },
    });
  }
  if (unknown.length > 0) {
    checker.report({
      verdict: "not-evaluable",
      at: "$.expenditure",
      keys: unknown,
      sentence: {
        "zh-CN": `${unknown.length} 个科目不在所附的 ${year} 年科目清单中，名称未核对：${unknown.slice(0, 8).join("、")}${unknown.length > 8 ? "等" : ""}。`,
        en: `${unknown.length} codes are not in the list for ${year}, so their names are not checked: ${unknown.slice(0, 8).join(", ")}${unknown.length > 8 ? " …" : ""}.`,
      },
    });
  }
}
