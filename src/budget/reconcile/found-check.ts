/** A check as a rule found it; what only a reader of the check needs is worked out when asked for. */
import type { Decimal } from "../amount.js";
import { labelOf, placesOf, signedText, type Measure, type Node, type Read } from "./reads.js";
import type { Check, CheckedFigure, LocalText, RuleGroup, RuleText, Verdict } from "./types.js";

/** What a rule found, without what the rule already says. */
export interface Finding {
  readonly verdict: Verdict;
  readonly stated?: readonly Read[];
  readonly parts?: readonly Read[];
  readonly difference?: Decimal | undefined;
  readonly tolerance?: Decimal | undefined;
  /** Unit of the difference; that of the document's money where it is left out. */
  readonly unit?: string;
  readonly sentence: LocalText | (() => LocalText);
  /** Codes besides those of the figures. */
  readonly keys?: readonly string[];
  /** Whose parts the parts are, and which figure of it. */
  readonly of?: readonly [node: Node, measure: Measure] | undefined;
  /** Place that the check is about, where it is not the first figure. */
  readonly at?: string;
}

/**
 * A check. Most checks match, and of these nobody reads more than the number: places, names and sentences are made
 * when they are read, which makes reconciling three times faster.
 */
export class FoundCheck implements Check {
  readonly id: string;
  readonly rule: string;
  readonly verdict: Verdict;
  private madeFigures: readonly CheckedFigure[] | undefined;
  private madeSentence: LocalText | undefined;

  constructor(
    private readonly ruleText: RuleText,
    private readonly finding: Finding,
    private readonly money: string,
  ) {
    this.rule = ruleText.id;
    this.verdict = finding.verdict;
    this.id = `${ruleText.id}@${finding.at ?? (finding.stated?.[0] ?? finding.parts?.[0])?.path ?? "$"}`;
  }

  get group(): RuleGroup {
    return this.ruleText.group;
  }

  get title(): LocalText {
    return this.ruleText.title;
  }

  get ground(): LocalText {
    return this.ruleText.ground;
  }

  get figures(): readonly CheckedFigure[] {
    const { stated = [], parts = [] } = this.finding;
    return (this.madeFigures ??= [
      ...stated.map((read) => figureOf(read, "stated")),
      ...parts.map((read) => figureOf(read, "part")),
    ]);
  }

  get difference(): string | undefined {
    return this.finding.difference?.toFixed();
  }

  get tolerance(): string | undefined {
    return this.finding.tolerance?.toFixed();
  }

  get unit(): string | undefined {
    const { unit, difference } = this.finding;
    const found = unit ?? (difference === undefined ? undefined : this.money);
    return found === "" ? undefined : found;
  }

  get sentence(): LocalText {
    const { sentence } = this.finding;
    return (this.madeSentence ??= typeof sentence === "function" ? sentence() : sentence);
  }

  get keys(): readonly string[] {
    const codes = this.figures.flatMap(({ code }) => code ?? []);
    return Array.from(new Set([...codes, ...(this.finding.keys ?? [])]));
  }
}

/** A check as plain data, all of it worked out; what is absent has no key. */
export function plainCheck(check: Check): Check {
  const { id, rule, group, title, ground, verdict, figures, difference, tolerance, unit, sentence, keys } = check;
  return {
    id,
    rule,
    group,
    title,
    ground,
    verdict,
    sentence,
    figures,
    ...(difference === undefined ? {} : { difference }),
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(unit === undefined ? {} : { unit }),
    keys,
  };
}

function figureOf(read: Read, role: CheckedFigure["role"]): CheckedFigure {
  const { unit, path, subject } = read;
  return {
    label: labelOf(read),
    role,
    value: signedText(read),
    ...(unit === undefined ? {} : { unit }),
    path,
    places: placesOf(read),
    ...(subject.code === undefined ? {} : { code: subject.code }),
  };
}
