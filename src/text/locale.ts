import { en } from "./locales/en.js";
import { zhCN } from "./locales/zh-CN.js";
import { zhTW } from "./locales/zh-TW.js";
import type { Messages } from "./messages.js";

/** The language of a page that names none: that of the disclosures. */
export const DEFAULT_LOCALE = "zh-CN";

const registered = new Map<string, Messages>([
  ["zh-cn", zhCN],
  ["zh-tw", zhTW],
  ["en", en],
]);

/** Tags of Chinese that is written in traditional characters: by script, or by region where no script is named. */
const TRADITIONAL = /^zh-(hant\b|(tw|hk|mo)\b)/;

/** The tags of all languages that there are words for. */
export function registeredTags(): string[] {
  return [...registered.keys()];
}

/**
 * Makes a language available to every element on the page, or replaces one.
 * @param locale a BCP 47 tag such as `ug` or `zh-TW`
 */
export function registerMessages(locale: string, messages: Messages): void {
  registered.set(normalised(locale), messages);
}

/**
 * The messages for a language tag: exactly that language, else the same without its last parts ("en" for "en-GB"), else
 * any registered variant of its primary language, else Chinese. "zh-HK" and "zh-Hant" read traditional characters.
 * @param kind of the budget they are to word: `finalAccounts` (决算) has some words of its own
 * @param compared - Which version of last year's figures changes are told against, where it is not that of the budget.
 */
export function messagesFor(locale: string, kind = "budget", compared: string = kind): Messages {
  const messages = registered.get(registeredTag(locale) ?? "") ?? zhCN;
  if (kind !== "finalAccounts" && compared === "budget") return messages;
  const id = `${kind} ${compared}`;
  const made = versions.get(messages) ?? new Map<string, Messages>();
  versions.set(messages, made);
  let found = made.get(id);
  if (found === undefined)
    made.set(id, (found = comparedWith(compared, kind === "finalAccounts" ? ofAccounts(messages) : messages)));
  return found;
}

/** The messages of a language by kind of budget and version of last year's figures, each made once. */
const versions = new WeakMap<Messages, Map<string, Messages>>();

/** The messages of a language with the words of final accounts. */
function ofAccounts(messages: Messages): Messages {
  const { common, sankey, treemap } = messages;
  const { blank, blankReason, blankCategories, blankItems } = messages.finalAccounts;
  return {
    ...messages,
    common: { ...common, blank, reason: { ...common.reason, blank: blankReason } },
    sankey: { ...sankey, blankCategories },
    treemap: { ...treemap, blankItems },
  };
}

/** The messages with a change told against another version of last year's figures than the budget. */
function comparedWith(compared: string, messages: Messages): Messages {
  const { tooltip, threePublic } = messages;
  const words: Readonly<Record<string, string>> = threePublic.version;
  const version = words[compared];
  if (version === undefined) return messages;
  const against = threePublic.against({ sameYear: false, sameVersion: false, version });
  return { ...messages, tooltip: { ...tooltip, changeFromPrior: threePublic.changeFrom(against) } };
}

/**
 * The language that {@link messagesFor} words, as a `lang` attribute may hold it: the tag itself without what only the
 * platform knows (`en-US@posix`), or zh-CN where no such language is registered.
 */
export function wordedLanguage(locale: string): string {
  return registeredTag(locale) === undefined ? DEFAULT_LOCALE : withoutPlatformParts(locale);
}

/** Under which tag the words of a language are kept; `undefined` where there are none. */
export function registeredTag(
  locale: string,
  languages: ReadonlyMap<string, unknown> = registered,
): string | undefined {
  const wanted = normalised(locale);
  for (let tag = wanted; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    if (languages.has(tag)) return tag;
    if (TRADITIONAL.test(tag) && tag.split("-").length === 2) return "zh-tw";
  }
  const primary = wanted.split("-")[0];
  return [...languages.keys()].find((tag) => tag.split("-")[0] === primary);
}

/** A tag as it is looked up: `en_US@posix` and `en-us` are one. */
export function normalised(locale: string): string {
  return withoutPlatformParts(locale).toLowerCase();
}

function withoutPlatformParts(locale: string): string {
  return locale.replace(/[@.].*$/, "").replace(/_/g, "-");
}
