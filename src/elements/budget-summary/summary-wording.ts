import type { Change } from "../../budget/change.js";
import type { DisclosureMessages } from "../../text/disclosure/messages.js";
import type { ChangeFacts } from "../../text/messages.js";
import type { SummaryEntry, SummaryTheme, SummaryView } from "../../views/summary-view.js";
import type { TableModel, TableRow } from "../base/data-table.js";
import { amountText, changeFacts, csvValue, moneyText, rateText, withGroup, type Wording } from "../base/wording.js";

/** What a summary is worded with. */
export interface SummaryWords {
  readonly view: SummaryView;
  readonly messages: DisclosureMessages;
  readonly wording: Wording;
}

/** The heading of a theme. */
export function themeName(theme: SummaryTheme, { view, messages: { summary }, wording }: SummaryWords): string {
  const { delta, common } = wording.messages;
  const isOfFund = theme === "categories" || theme === "items";
  if (isOfFund && view.fund !== undefined) return summary.theme[theme] + common.aside(delta.total[view.fund]);
  return theme === "total" && view.kind === "finalAccounts" ? summary.accountsTotal : summary.theme[theme];
}

/** The name of an entry: as published, or the library's where the document has none. */
export function entryName(
  { name, group }: SummaryEntry,
  { messages: { table }, wording: { messages } }: SummaryWords,
): string {
  const { delta, threePublic } = messages;
  const { transfersUp, business, transfersDown, contingency } = table.head;
  const own: Readonly<Record<string, string | undefined>> = {
    ...delta.total,
    basic: delta.basic,
    project: delta.project,
    ...{ transfersUp, business, transfersDown, contingency },
    ...threePublic.itemName,
    total: threePublic.total,
  };
  return own[name] ?? withGroup(name, group, messages);
}

/** The name of a key figure: in English with its theme, since published names stay Chinese. */
export function tileName(entry: SummaryEntry & { readonly theme: SummaryTheme }, words: SummaryWords): string {
  const name = entryName(entry, words);
  const { common, problemLanguage } = words.wording.messages;
  if (problemLanguage !== "en" || !/\p{Script=Han}/u.test(name)) return name;
  return common.labelled(themeName(entry.theme, words), name);
}

/** An entry as a sentence, its parts behind it. */
export function entrySentence(entry: SummaryEntry, words: SummaryWords): string {
  const { messages, wording } = words;
  const { sentence, clauseGap } = wording.messages.common;
  const parts = entry.parts.map((part) => nestedClause(part, words));
  const { amount, quantities, change, reason } = entry;
  // A name without a figure of its own says no more than the heading above it.
  const isBare = quantities.length === 0 && [amount, change, reason].every((told) => told === undefined);
  if (isBare && parts.length > 0) return sentence(parts.join(clauseGap));
  return sentence(
    [clauseOf(entry, words), ...(parts.length === 0 ? [] : [messages.summary.parts(parts)])].join(clauseGap),
  );
}

/** A part with what it is made of in parentheses. */
function nestedClause(entry: SummaryEntry, words: SummaryWords): string {
  const clause = clauseOf(entry, words);
  if (entry.parts.length === 0) return clause;
  const parts = entry.parts.map((part) => nestedClause(part, words));
  return clause + words.wording.messages.common.aside(words.messages.summary.parts(parts));
}

function clauseOf(entry: SummaryEntry, words: SummaryWords): string {
  const { wording, view } = words;
  const { amount, change } = entry;
  return words.messages.summary.clause({
    name: entryName(entry, words),
    amount: amount === undefined ? undefined : moneyText(amount, entry.digits, wording),
    share: entry.share && wording.format.percent(entry.share),
    quantities: quantitiesOf(entry, wording),
    change: change && {
      ...factsOf(change, entry, wording),
      against: amount === undefined ? "" : (entry.against ?? view.priorKind),
    },
    reason: entry.reason,
  });
}

/** What the change of an entry is told against, for a list: "比上年预算". */
export function changeLabel({ against }: SummaryEntry, { wording: { messages } }: SummaryWords): string {
  const { threePublic, tooltip } = messages;
  if (against === undefined) return tooltip.changeFromPrior;
  const version = threePublic.version[against];
  return threePublic.changeFrom(threePublic.against({ sameYear: false, sameVersion: false, version }));
}

/** The counts of an entry with their units. */
export function quantitiesOf({ quantities }: SummaryEntry, { format, messages }: Wording): string[] {
  return quantities.map(({ value, digits, unit }) => {
    if (value === null) return messages.common.blank;
    const count = format.amount(value, digits);
    return `${count} ${messages.countUnit(unit, count)}`.trim();
  });
}

/** A change of money, or of what is counted: that keeps the unit of the count. */
function factsOf(change: Change, { amount, quantities, digits }: SummaryEntry, wording: Wording): ChangeFacts {
  const facts = changeFacts(change, Math.max(digits, change.digits), wording);
  if (amount !== undefined) return facts;
  const counted = wording.format.amount(change.change.abs(), Math.max(0, change.digits));
  return {
    kind: facts.kind,
    change: counted,
    rate: undefined,
    unit: wording.messages.countUnit(quantities[0]?.unit ?? "", counted),
  };
}

/** The message of the whole: the total and what became of it. */
export function summaryTitle(words: SummaryWords): string {
  const [first] = words.view.parts[0]?.entries ?? [];
  if (first === undefined) return words.messages.summary.empty;
  return clauseOf({ ...first, reason: undefined }, words);
}

/** Every entry in a row, theme by theme. */
export function summaryTable(words: SummaryWords): TableModel {
  const { view, messages, wording } = words;
  const { common, delta, tooltip } = wording.messages;
  const rows: TableRow[] = [];
  const add = (theme: SummaryTheme, entry: SummaryEntry, depth: number): void => {
    const { amount, digits, share, change, reason } = entry;
    const ofMoney = amount !== undefined && change !== undefined;
    const text = (value: string): { text: string } => ({ text: value });
    rows.push({
      cells: [
        text(themeName(theme, words)),
        text(entryName(entry, words)),
        { text: amount === undefined ? "" : amountText(amount, digits, wording), value: csvValue(amount, digits) },
        text(quantitiesOf(entry, wording).join(common.listGap)),
        text(share === undefined ? "" : wording.format.percent(share)),
        ofMoney
          ? {
              text: wording.format.signed(change.change, Math.max(digits, change.digits)),
              value: change.change.toFixed(),
            }
          : text(change === undefined ? "" : wording.format.signed(change.change, 0)),
        text(ofMoney ? (rateText(change, wording.format) ?? wording.messages.changeWord[change.kind]) : ""),
        text(reason ?? ""),
      ],
      depth,
    });
    for (const part of entry.parts) add(theme, part, depth + 1);
  };
  for (const { theme, entries } of view.parts) for (const entry of entries) add(theme, entry, 0);
  const heads = [
    messages.summary.name,
    common.item,
    common.amount,
    messages.summary.quantity,
    common.share,
    delta.change,
    delta.rate,
    tooltip.reason,
  ];
  const figures = [2, 3, 4, 5, 6];
  return {
    caption: messages.summary.name,
    columns: heads.map((label, index) => ({ label, kind: figures.includes(index) ? "figure" : "text" })),
    rows,
    nameColumn: 1,
  };
}
