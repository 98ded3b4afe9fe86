import { html } from "lit";
import { expect, userEvent } from "storybook/test";
import { atWidths, element, inLocales, inThemes, type ElementArguments, type ElementStory } from "./element-stories.js";
import { elementsIn, expectTidy } from "./play.js";

/** Reads or looks at what an element has drawn. */
type Look<Result> = (root: ShadowRoot) => Result;

/** The stories that every element has, made for one of them; each story file says of each what it shows there. */
export interface UsualStories {
  /** No word lies on another or leaves its card. */
  readonly tidy: NonNullable<ElementStory["play"]>;
  /** A budget, tidy. */
  readonly of: (budget: ElementArguments["budget"]) => ElementStory;
  readonly sizes: (widths?: readonly number[]) => ElementStory;
  /** The four grounds, of which the light and the dark one differ. */
  readonly themes: ElementStory;
  /** All languages of the library, told apart by what is read of the elements. */
  readonly locales: (read: Look<string | null | undefined>, words: readonly string[]) => ElementStory;
  /** Words in Arabic at the width of a phone and of a tablet, begun at the right edge. */
  readonly rightToLeft: (look?: Look<Promise<void>>) => ElementStory;
  /** The chart that a phone replaces by bars, asked for by the reader: it scrolls within the card. */
  readonly fullChartOnPhone: ElementStory;
  /** Parts of 100 yuan, switched back to amounts by the reader. */
  readonly perHundred: (part: string) => ElementStory;
  readonly tableView: ElementStory;
  readonly english: ElementStory;
  readonly noData: ElementStory;
  readonly unreadable: ElementStory;
}

/** The usual stories of an element. */
export function usualStories(tag: string): UsualStories {
  const tidy: UsualStories["tidy"] = ({ canvasElement }) => expectTidy(canvasElement, tag);
  const roots = async (canvas: HTMLElement): Promise<ShadowRoot[]> =>
    (await elementsIn(canvas, tag)).map((each) => each.shadowRoot!);

  return {
    tidy,
    of: (budget) => ({ args: { budget }, play: tidy }),
    sizes: (widths = [320, 480, 800, 1280]) => ({ render: (given) => atWidths(tag, given, widths), play: tidy }),
    themes: {
      render: (given) => inThemes(tag, given),
      play: async ({ canvasElement }) => {
        await expectTidy(canvasElement, tag);
        const [light, dark] = (await roots(canvasElement)).map(
          (root) => getComputedStyle(root.querySelector(".card")!).backgroundColor,
        );
        await expect(light).not.toBe(dark);
      },
    },
    locales: (read, words) => ({
      render: (given) => inLocales(tag, given),
      play: async ({ canvasElement }) => {
        await expectTidy(canvasElement, tag);
        await expect((await roots(canvasElement)).map((root) => read(root)?.trim())).toEqual(words);
      },
    }),
    rightToLeft: (look) => ({
      render: (given) => html`<div dir="rtl">${atWidths(tag, { ...given, locale: "ar" }, [320, 800])}</div>`,
      play: async ({ canvasElement }) => {
        await expectTidy(canvasElement, tag);
        for (const root of await roots(canvasElement)) {
          const card = root.querySelector(".card")!.getBoundingClientRect();
          const title = root.querySelector(".title bdi")!.getBoundingClientRect();
          await expect(card.right - title.right).toBeLessThan(title.left - card.left + 30);
          await look?.(root);
        }
      },
    }),
    fullChartOnPhone: {
      render: (given) => html`<div style="max-width: 360px">${element(tag, given)}</div>`,
      play: async ({ canvasElement }) => {
        const [chart] = await elementsIn(canvasElement, tag);
        const root = chart!.shadowRoot!;
        await userEvent.click(root.querySelector(".wide-choice")!);
        await chart!.updateComplete;
        const frame = root.querySelector(".wide-scroll")!;
        await expect(frame.scrollWidth).toBeGreaterThan(frame.clientWidth);
        await expect(chart!.scrollWidth).toBeLessThanOrEqual(chart!.clientWidth);
      },
    },
    perHundred: (part) => ({
      args: { perHundred: true },
      play: async ({ canvasElement }) => {
        await expectTidy(canvasElement, tag);
        const [chart] = await elementsIn(canvasElement, tag);
        const root = chart!.shadowRoot!;
        const drawing = (): string => root.querySelector(".chart")!.textContent.replace(/\s+/g, "");
        await expect(drawing()).toContain(part);
        await userEvent.click(root.querySelector(".per-hundred")!);
        await chart!.updateComplete;
        await expect(chart!.hasAttribute("per-hundred")).toBe(false);
        await expect(drawing()).not.toContain(part);
      },
    }),
    tableView: { args: { view: "table" } },
    english: { args: { locale: "en" } },
    noData: { args: { budget: null } },
    unreadable: {
      args: { budget: '{"title":"坏","year":2024,"unit":"万元","expenditure":{"amount":"4.98万"}}' },
    },
  };
}

/** The button of the first view, by which the charts' languages are told apart. */
export function firstView(root: ShadowRoot): string | null | undefined {
  return root.querySelector(".segmented button")?.textContent;
}
