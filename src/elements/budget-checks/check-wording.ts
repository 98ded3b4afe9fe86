import { convert, exact, isMoneyUnit, movePoint } from "../../budget/amount.js";
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

/** A figure with its unit as sentences of the language write money: "−1,193 万元", "−11.93 million yuan". */
export function moneyWords(digits: string, unit: string, messages: Messages): string {
  const yuan = isMoneyUnit(unit) && /^-?\d+(\.\d+)?$/.test(digits) ? convert(exact(digits), unit, "元") : undefined;
  const to = yuan && messages.sentenceUnit(yuan.isZero() ? 0 : yuan.e);
  return to
    ? `${decimalText(movePoint(yuan, -to.exponent).toFixed())} ${to.name}`
    : `${decimalText(digits)} ${checkUnit(unit, messages, digits)}`.trim();
}

/** A sentence with its figures as charts write them; what has no unit behind it may be a code or a year. */
function figured(sentence: string, messages: Messages): string {
  return sentence.replace(
    / (-?\d[\d.]*)(?:(?=%)| (.?元))/g,
    (_, digits: string, unit?: string) =>
      ` ${unit === undefined ? decimalText(digits) : moneyWords(digits, unit, messages)}`,
  );
}

/**
 * A sentence in English: counts in its own words, its own quotation marks (the curly ones of a Chinese font are as wide as a
 * character), and a capital where it begins with a word of ours. What the document says within a name or a quotation stays.
 */
function inEnglish(sentence: string, { countUnit }: Messages): string {
  return sentence
    .replace(/(\d[\d,.]*) ([\u4E00-\u9FFF]{1,3})(?=[\s,.;:)]|$)/g, (_, digits: string, unit: string) =>
      `${digits} ${countUnit(unit, digits)}`.trim(),
    )
    .replace(/(^|[\s(])“/g, '$1"')
    .replace(/”(?=[\s,.;:)]|$)/g, '"')
    .replace(/^[a-z]/, (letter) => letter.toUpperCase());
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
        const sentence = figured(check.sentence[language], messages);
        return language === "en" ? inEnglish(sentence, messages) : sentence;
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
      return figured(worded(check.sentence), messages);
    },
    get ground() {
      return traditional(check.ground["zh-CN"]);
    },
    label: (figure) => worded(figure.label),
  };
}

/** A published unit in the language of the card. */
export function checkUnit(unit: string, { problemLanguage, unitName, countUnit }: Messages, digits = ""): string {
  if (isMoneyUnit(unit)) return unitName[unit];
  return problemLanguage === "zh-TW" ? traditional(unit) : countUnit(unit, digits);
}

/** The name of a figure, without which of its figures it is, where the document gave it: no rule translates it. */
function publishedName({ "zh-CN": chinese, en }: LocalText): string | undefined {
  const [name = ""] = en.split(" · ", 1);
  return chinese.startsWith(name) ? name : undefined;
}
