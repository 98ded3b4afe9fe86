import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";

let root: string;
let pages: BuiltPages;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "built-page-test-"));
  await writeFile(join(root, "good.html"), "<!doctype html><title>好</title><script>document.title += '页'</script>");
  await writeFile(
    join(root, "bad.html"),
    "<!doctype html><script src=none.js></script><script>console.error('甲'); throw new Error('乙')</script>",
  );
  pages = await startBuiltPages({ root });
});

afterAll(async () => {
  await pages.close();
  await rm(root, { recursive: true, force: true });
});

test("a page without faults has no problems", async () => {
  const { page, problems } = await pages.open("good.html");
  expect(await page.title()).toBe("好页");
  expect(problems).toEqual([]);
});

test("a missing file, a console error and an uncaught error are all collected", async () => {
  const { problems } = await pages.open("bad.html");
  expect(problems).toContain(`answer 404: ${pages.address}/none.js`);
  expect(problems).toContain("console: 甲");
  expect(problems).toContain("error: 乙");
});
