import type { Check, CheckedFigure, LocalText } from "../../budget/reconcile.js";
import { MINUS } from "../../text/format.js";
import type { Messages } from "../../text/messages.js";
import { traditional } from "./traditional-words.js";

/** The texts of a check in the language of a card. */
export interface CheckWords {
  /** What the texts are written in: the language of the card, or one of those that rules are worded in. */
  readonly language: string;
  readonly title: string;
  readonly sentence: string;
  readonly ground: string;
  readonly label: (figure: CheckedFigure) => string;
}

/** An exact decimal as charts write it: "-11912.53" as "−11,912.53". */
export function decimalText(digits: string): string {
  return digits.replace("-", MINUS).replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** A sentence with its figures as charts write them; what has no unit behind it may be a code or a year. */
function figured(sentence: string): string {
  return sentence.replace(/ -?\d[\d.]*(?=%| .?元)/g, decimalText);
}

/** How a check is worded for the messages of a card: each text is made when it is asked for. */
export function checkWords(check: Check, messages: Messages): CheckWords {
  const { problemLanguage: language } = messages;
  if (language !== "zh-TW") {
    return {
      language,
      get title() {
        return check.title[language];
      },
      get sentence() {
        return figured(check.sentence[language]);
      },
      get ground() {
        return check.ground[language];
      },
      label: (figure) => figure.label[language],
    };
  }
  let names: readonly string[] | undefined;
  const publishedNames = (): readonly string[] =>
    (names ??= Array.from(new Set(check.figures.flatMap(({ label }) => publishedName(label) ?? []))));
  const worded = (text: LocalText): string => traditional(text["zh-CN"], publishedNames());
  return {
    language: "zh-TW",
    get title() {
      return traditional(check.title["zh-CN"]);
    },
    get sentence() {
      return figured(worded(check.sentence));
    },
    get ground() {
      return traditional(check.ground["zh-CN"]);
    },
    label: (figure) => worded(figure.label),
  };
}

/** A published unit in the characters of the card. */
export function checkUnit(unit: string, { problemLanguage }: Messages): string {
  return problemLanguage === "zh-TW" ? traditional(unit) : unit;
}

/** The name of a figure, without which of its figures it is, where the document gave it: no rule translates it. */
function publishedName({ "zh-CN": chinese, en }: LocalText): string | undefined {
  const [name = ""] = en.split(" · ", 1);
  return chinese.startsWith(name) ? name : undefined;
}
