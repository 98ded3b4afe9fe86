import type { Indicator, Target } from "../../budget/schema.js";
import type { ProjectsMessages } from "../../text/disclosure/messages.js";
import { isPersonal, type Allocation, type ProjectEntry, type ProjectsView } from "../../views/projects-view.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { amountText, csvValue, listedAmount, moneyText, type Wording } from "../base/wording.js";

/** What projects are worded with. */
export interface ProjectWords {
  readonly messages: ProjectsMessages;
  /** Names of sources, as the heads of tables have them. */
  readonly heads: Readonly<Record<string, string>>;
  readonly wording: Wording;
  /** Whether names of persons are shown. */
  readonly people: boolean;
}

/** A value of an indicator, as published. */
export function targetText(target: Target | undefined): string {
  return target?.text ?? "";
}

/** What an indicator is judged by: basis, scoring, evidence; only what the document states. */
export function judgedBy(
  { basis, scoring, evidence }: Indicator,
  { column }: ProjectsMessages,
  wording: Wording,
): string {
  const { labelled, clauseGap } = wording.messages.common;
  const all = [
    [column.basis, basis],
    [column.scoring, scoring],
    [column.evidence, evidence],
  ] as const;
  return all
    .flatMap(([label, text]) => (text === undefined || text === "" ? [] : [labelled(label, text)]))
    .join(clauseGap);
}

/** The sentences and names of a project, in the order they are shown; only what the document states. */
export function projectFacts(
  entry: ProjectEntry,
  { messages, heads, wording, people }: ProjectWords,
): (readonly [label: string, text: string])[] {
  const { project, path, others, otherNames, otherOwners, money = [] } = entry;
  const { field } = messages;
  const { listGap, clauseGap } = wording.messages.common;
  const { period } = project;
  const dates =
    period?.text ?? (period === undefined ? undefined : messages.period(period.from ?? "", period.to ?? ""));
  const code = project.function;
  const nameOf = (word: string): string => heads[`source.${word}`] ?? heads[word] ?? word;
  const facts: [string, string | undefined][] = [
    [
      field.money,
      money
        .map((each) => `${each.names.map(nameOf).join("·")} ${listedAmount(each.amount, each.digits, wording)}`)
        .join(listGap),
    ],
    [field.code, project.code],
    [field.department, project.department],
    [field.budgetUnit, project.budgetUnit],
    [field.about, project.summary],
    [field.basis, project.legalBasis],
    [field.owner, [project.owner, ...otherOwners].filter((name) => name !== undefined).join(listGap)],
    [field.officer, people ? project.officer : undefined],
    [field.period, dates],
    [field.plan, project.plan],
    [
      field.function,
      code === undefined
        ? undefined
        : [...path.slice(0, -1), `${code} ${path[path.length - 1] ?? ""}`.trim()].join(" › "),
    ],
    [field.otherNames, otherNames.join(clauseGap)],
    [
      field.amounts,
      others
        .map(({ place, amount, digits, agrees, sources }) => {
          const told = messages.other({
            place,
            amount: moneyText(amount, digits, wording),
            agrees,
          });
          const of = sources.map((each) => `${nameOf(each.source)} ${listedAmount(each.amount, each.digits, wording)}`);
          return of.length === 0 ? told : told + wording.messages.common.aside(of.join(listGap));
        })
        .join(clauseGap),
    ],
    ...Object.entries(project.particulars ?? {}).filter(([label]) => people || !isPersonal(label)),
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== "");
}

/** How an entry is called: a project by its name, all that a body spends as that. */
export function nameOfEntry({ project: { name = "" }, money }: ProjectEntry, { whole }: ProjectsMessages): string {
  return money === undefined ? name : whole(name);
}

/** What an allocation is for, in one text. */
export const aboutText = ({ about }: Allocation, wording: Wording): string =>
  about.join(wording.messages.common.clauseGap);

/** Projects, allocations and indicators, a row each. */
export function projectsTable(view: ProjectsView, words: ProjectWords): TableModel {
  const { messages, wording } = words;
  const { column, field } = messages;
  const rows: TableRow[] = [];
  const row = (
    entry: ProjectEntry,
    kind: string,
    name: string,
    more: readonly (string | { text: string; value: string })[],
    depth: number,
  ): void => {
    const cells = [nameOfEntry(entry, messages), kind, name, ...more].map((cell) =>
      typeof cell === "string" ? { text: cell } : cell,
    );
    rows.push({
      cells: [...cells, ...Array<{ text: string }>(10 - cells.length).fill({ text: "" })],
      depth,
      category: depth === 0 ? entry.category : undefined,
    });
  };
  for (const entry of [...view.whole, ...view.projects]) {
    const isWhole = entry.money !== undefined;
    const amount = {
      text: amountText(entry.amount, entry.digits, wording),
      value: csvValue(entry.amount, entry.digits),
    };
    row(entry, isWhole ? field.money : messages.view, nameOfEntry(entry, messages), [amount], 0);
    for (const [label, text] of projectFacts(entry, words)) row(entry, label, text, [], 1);
    for (const each of entry.allocations) {
      const about = aboutText(each, wording);
      row(
        entry,
        isWhole ? field.tasks : field.allocations,
        about === "" ? each.name : wording.messages.common.labelled(each.name, about),
        [{ text: amountText(each.amount, each.digits, wording), value: csvValue(each.amount, each.digits) }],
        1,
      );
    }
    for (const goal of entry.scorecard?.goals ?? []) row(entry, field.goals, goal, [], 1);
    for (const { level1, level2, indicators } of entry.scorecard?.groups ?? [])
      for (const each of indicators) {
        const kind = [level1, level2].filter((level) => level !== undefined).join(" › ");
        const { name, target, prior, weight, basis = "", scoring = "", evidence = "" } = each;
        row(
          entry,
          kind,
          name,
          [
            "",
            targetText(target),
            targetText(prior),
            weight === undefined ? "" : { text: String(weight), value: String(weight) },
            basis,
            scoring,
            evidence,
          ],
          1,
        );
      }
  }
  const heads = [
    messages.view,
    column.kind,
    wording.messages.common.item,
    wording.messages.common.amount,
    column.target,
    column.prior,
    column.weight,
    column.basis,
    column.scoring,
    column.evidence,
  ];
  return {
    caption: messages.name,
    columns: heads.map((label, index) => ({ label, kind: index === 3 || index === 6 ? "figure" : "text" })),
    rows,
    nameColumn: 2,
  };
}
