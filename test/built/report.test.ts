import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";

let pages: BuiltPages;
beforeAll(async () => {
  pages = await startBuiltPages({
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });
});
afterAll(async () => {
  await pages.close();
});

const REPORT = "docs/examples/report.html";

async function openReport(width: number): Promise<{ page: Page; problems: readonly string[] }> {
  const opened = await pages.open(REPORT, { viewport: { width, height: 900 } });
  await expect
    .poll(() =>
      opened.page.evaluate(
        () => document.querySelector("budget-report")?.shadowRoot?.querySelectorAll(".section:not(.pending)").length,
      ),
    )
    .toBe(12);
  return opened;
}

/** The words of a page, those at its foot, and those that are set as large as a section's title; blanks left out. */
interface PageWords {
  readonly text: string;
  readonly foot: string;
  readonly titles: string;
  /** How much of the page is above its last line, as a part of it. */
  readonly filled: number;
}

async function wordsOfPages(pdf: Buffer): Promise<PageWords[]> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    isEvalSupported: false,
  });
  const document = await task.promise;
  const pages: PageWords[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      "str" in item ? [{ text: item.str, size: Number(item.transform[0]), height: Number(item.transform[5]) }] : [],
    );
    // The margin at the foot is 15 mm, in points.
    const join = (belongs: (word: (typeof words)[number]) => boolean): string =>
      words
        .filter(belongs)
        .map(({ text }) => text)
        .join("")
        .normalize("NFKC")
        .replace(/\s/g, "");
    const body = words.filter(({ text, height }) => height >= 42 && text.trim() !== "");
    pages.push({
      text: join(({ height }) => height >= 42),
      foot: join(({ height }) => height < 42),
      // 22 px and more, in points.
      titles: join(({ size }) => size > 16),
      filled: 1 - (Math.min(...body.map(({ height }) => height)) - 42) / (842 - 84),
    });
  }
  await task.destroy();
  return pages;
}

test.each([360, 1280])("one tag is the whole page under a strict policy, at %i px", async (width) => {
  const { page, problems } = await openReport(width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
  expect(problems).toEqual([]);
});

test("on paper it is a booklet: numbered pages, and contents with the pages where sections begin", async () => {
  const { page } = await openReport(1280);
  await page.emulateMedia({ media: "print" });
  const entries = await page.evaluate(() =>
    Array.from(document.querySelector("budget-report")!.shadowRoot!.querySelectorAll(".contents a"), (entry) => ({
      weight: getComputedStyle(entry).fontWeight,
      left: entry.getBoundingClientRect().left,
    })),
  );
  // In two columns, without the mark of where the reader was on the screen.
  expect(entries.map(({ weight }) => weight)).toEqual(Array.from({ length: 12 }, () => "400"));
  expect(new Set(entries.map(({ left }) => left)).size).toBe(2);
  await page.emulateMedia({ media: null });
  const words = await wordsOfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(words.length).toBeGreaterThan(20);
  expect(words.map(({ foot }) => foot)).toEqual(words.map((_, index) => `${index + 1}/${words.length}`));
  const contents = [...(words[0]?.text ?? "").replace(/^.*目录/, "").matchAll(/(\D+?)(\d+)(?=\D|$)/g)].slice(0, 12);
  const titles = contents.map(([, title = ""]) => title);
  // Each title stands large once, on the page that the contents name.
  expect(words.map((each) => each.titles).join("")).toMatch(new RegExp(`公开${titles.join("")}$`));
  for (const [, title = "", number = ""] of contents)
    expect(words[Number(number) - 1]?.titles, `page ${number}`).toContain(title);
  // No page is left with a few lines.
  for (const [index, { filled }] of words.slice(0, -1).entries())
    expect(filled, `page ${index + 1}`).toBeGreaterThan(0.3);
  expect(words.length).toBeLessThan(36);
  // Back on the screen nothing of it is left.
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});
