import { en } from "./locales/en.js";
import { zhCN } from "./locales/zh-CN.js";
import type { Messages } from "./messages.js";

/** The language of a page that names none: that of the disclosures. */
export const DEFAULT_LOCALE = "zh-CN";

const registered = new Map<string, Messages>([
  ["zh-cn", zhCN],
  ["en", en],
]);

/**
 * Makes a language available to every element on the page, or replaces one.
 * @param locale a BCP 47 tag such as `ug` or `zh-TW`
 */
export function registerMessages(locale: string, messages: Messages): void {
  registered.set(locale.toLowerCase(), messages);
}

/**
 * The messages for a language tag: exactly that language, else its primary language ("en" for "en-GB"), else any
 * registered variant of it, else Chinese.
 */
export function messagesFor(locale: string): Messages {
  const wanted = locale.toLowerCase();
  const primary = wanted.split(/[-_@]/)[0] ?? wanted;
  const sibling = [...registered].find(([tag]) => tag.split("-")[0] === primary)?.[1];
  return registered.get(wanted) ?? registered.get(primary) ?? sibling ?? zhCN;
}
