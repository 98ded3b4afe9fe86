import { normalised, registeredTag } from "../locale.js";
import { en } from "./en.js";
import type { DisclosureMessages } from "./messages.js";
import { zhCN } from "./zh-CN.js";
import { zhTW } from "./zh-TW.js";

const registered = new Map<string, DisclosureMessages>([
  ["zh-cn", zhCN],
  ["zh-tw", zhTW],
  ["en", en],
]);

/**
 * Makes the texts of the elements that show a whole disclosure available in a language, or replaces them. Apart from the
 * texts of all elements, so that a page with charts alone does not load them.
 * @param locale a BCP 47 tag such as `ug` or `zh-TW`
 */
export function registerDisclosureMessages(locale: string, messages: DisclosureMessages): void {
  registered.set(normalised(locale), messages);
}

/** The texts for a language tag, found as those of all elements are; Chinese where there are none. */
export function disclosureMessagesFor(locale: string): DisclosureMessages {
  return registered.get(registeredTag(locale, registered) ?? "") ?? zhCN;
}
