import { axeFaults } from "./axe.js";
import { drawn, mount, unmountAll, type BudgetTag } from "./elements.js";
import { wordFaults } from "./geometry.js";

/**
 * What is wrong with an element on a narrow and a wide card: faults of accessibility, words that lie on another or leave the
 * card, a card wider than its place. One sentence for each.
 * @param variants properties to look at it with
 */
export async function qualityFaults<Tag extends BudgetTag>(
  tag: Tag,
  variants: readonly Partial<HTMLElementTagNameMap[Tag]>[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [320, 900]) {
    for (const [index, properties] of variants.entries()) {
      const element = await mount(tag, properties, width);
      // A long table scrolls sideways within its card.
      const words = element.view === "table" ? [] : wordFaults(element);
      const found = [...(await axeFaults(element.parentElement!)), ...words];
      const closed = element.shadowRoot!.querySelectorAll<HTMLDetailsElement>("details:not([open])");
      for (const details of closed) details.open = true;
      await drawn(element);
      if (closed.length > 0 && element.view !== "table")
        found.push(...wordFaults(element).map((fault) => `open: ${fault}`));
      if (element.scrollWidth > element.clientWidth) found.push("it is wider than its place");
      faults.push(...found.map((fault) => `variant ${index} at ${width} px: ${fault}`));
      unmountAll();
    }
  }
  return faults;
}
