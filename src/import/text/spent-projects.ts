/** Paragraphs that go through the projects of a department: 2.示例业务40万元，主要包括：…。较上年增加…. */
import { Decimal } from "../../budget/amount.js";
import { projectNamed } from "../tables/projects.js";
import type { ImportContext } from "../understand/context.js";
import { wordsIn, type Draft } from "../understand/ledger.js";
import { tidy } from "../understand/words.js";
import { MONEY, writeAmount } from "./matter-figures.js";
import { placeAt, type Passage } from "./reflow.js";

/** （五）项目支出50,878.08万元，具体包括：: what opens the list. */
const OPENS = new RegExp(
  String.raw`项目支出(?:预算)?(?:共|为)?\s*${MONEY}\s*[，,]\s*(?:具体|主要|分别)?(?:包括|为|如下)\s*[：:]\s*$`,
);
/** 2.示例业务40万元，主要包括：: a project of the list. */
const PROJECT = new RegExp(String.raw`^\s*\d{1,3}\s*[.．、]\s*([^，,。；：:]*?)\s*${MONEY}\s*([，,。].*)$`, "s");
/** 示例工作20万元，用于…: an allocation, and what it is for. */
const ALLOCATION = new RegExp(String.raw`^\s*([^，,。；：:]*?)\s*${MONEY}(?:\s*[，,]\s*(?:主要)?用于\s*(.*))?$`, "s");

/** …，主要包括：…。…。: allocations, in one sentence or more, up to the one that compares. */
const LISTED = /^[，,]\s*主要包括\s*[：:].*?(?=。\s*(?:较|比|与|同|无增减|主要原因)|。?\s*$)/s;
/** An allocation and its use; what is carried over from last year for one stands beside it. */
const WITH_USES = /(?:(?![；;：:。]|[，,]\s*上年结转\s*\d).)+/gs;
/** Allocations without uses: commas part them, but not those of figures. */
const WITHOUT_USES = /(?:(?![；;：:。，]|,(?!\d)).)+/gs;

/** What a paragraph says of a project after its amount and allocations. */
interface SaidOfProject {
  readonly project: Draft;
  /** The paragraph with blanks in place of what was read. */
  readonly rest: Passage;
}

/** Follows the paragraphs of a section. */
export class SpentProjects {
  private isOpen = false;

  constructor(private readonly context: ImportContext) {}

  /** Reads a paragraph of a list of projects; `undefined` where it is none. */
  read(passage: Passage): SaidOfProject | undefined {
    const { text } = passage;
    const found = this.isOpen ? PROJECT.exec(text) : null;
    const name = tidy(found?.[1]?.replace(/\s/g, "") ?? "");
    if (found === null || name === "") {
      this.isOpen = OPENS.test(text);
      return undefined;
    }
    const { context } = this;
    const [, , digits = "", unit = "", more = ""] = found;
    const evidence = { place: passage.place };
    const amount = digits.replace(/,/g, "");
    const project = this.ofTable(name, amount) ?? projectNamed(context, name, amount, evidence);
    context.ledger.text(project, "name", name, evidence);
    writeAmount(context, project, amount, unit, evidence);
    const from = text.length - more.length;
    const [listed = ""] = LISTED.exec(more) ?? [];
    if (listed !== "") this.allocations(project, passage, from, listed);
    const read = from + listed.length;
    return { project, rest: { ...passage, text: " ".repeat(read) + text.slice(read) } };
  }

  /** 示例预防 of 示例预防和治理管理 in the table, of the same amount. */
  private ofTable(name: string, amount: string): Draft | undefined {
    const alike = this.context.ledger.list(this.context.budget, "projects").filter((project) => {
      const [long, held] = [wordsIn(project, "name"), wordsIn(project, "amount")];
      return long !== name && long.startsWith(name) && held !== "" && new Decimal(held).equals(amount);
    });
    return alike.length === 1 ? alike[0] : undefined;
  }

  private allocations(project: Draft, passage: Passage, from: number, listed: string): void {
    const { context } = this;
    // What a table tells of the allocations already stays as it is.
    const isTold = context.ledger.list(project, "items").length > 0;
    for (const { 0: part, index } of listed.matchAll(listed.includes("用于") ? WITH_USES : WITHOUT_USES)) {
      const [, name = "", digits, unit = "", use = ""] = ALLOCATION.exec(part.replace(/^\s*[，,]/, " ")) ?? [];
      if (digits === undefined || name.trim() === "" || isTold) continue;
      const evidence = { place: placeAt(passage, from + index) };
      const item = context.ledger.add(project, "items", { name: tidy(name) });
      writeAmount(context, item, digits, unit, evidence);
      if (use.trim() !== "") context.ledger.text(item, "purpose", use.trim(), evidence);
    }
  }
}
