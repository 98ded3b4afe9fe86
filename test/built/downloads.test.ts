import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBuiltPages, type BuiltPages } from "../browser/support/built-page.js";
import { readZip } from "../text/support/read-zip.js";

let strict: BuiltPages;
beforeAll(async () => {
  strict = await startBuiltPages({
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });
});
afterAll(async () => {
  await strict.close();
});

const CHARTS = [
  ["budget-sankey", "收支流向", "802.22", "docs/examples/plain.html"],
  ["budget-treemap", "支出构成", "802.22", "docs/examples/plain.html"],
  ["budget-three-public", "“三公”经费", "2.4", "docs/examples/plain.html"],
  ["budget-delta-table", "增减变化", "105.53", "docs/examples/plain.html"],
  ["budget-checks", "勾稽校验", "0.01525", "test/built/pages/checks.html"],
] as const;

test.each(CHARTS)(
  "%s is taken away in every form under a strict policy, without a request",
  async (tag, chart, figure, path) => {
    const { page, problems } = await strict.open(path, { acceptDownloads: true });
    await page.locator(`${tag} [part=chart]`).waitFor();
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("blob:")) requests.push(request.url());
    });
    const files = new Map<string, Buffer>();
    for (const kind of ["xlsx", "csv", "png", "svg"]) {
      await page.locator(`${tag} .download-button`).click();
      const coming = page.waitForEvent("download");
      await page.locator(`${tag} [role=menuitem][data-kind=${kind}]`).click();
      const file = await coming;
      expect(file.suggestedFilename()).toBe(`库尔勒市人民政府办公室-2023年-${chart}.${kind}`);
      files.set(kind, await readFile(await file.path()));
    }
    const bytes = (kind: string): Buffer => files.get(kind) ?? Buffer.alloc(0);
    expect(bytes("csv").toString("utf8")).toMatch(new RegExp(`^\\uFEFF[^]*${figure}`));
    const sheet = readZip(bytes("xlsx")).get("xl/worksheets/sheet1.xml");
    expect(sheet).toContain(`<v>${figure}`);
    expect(sheet).toContain("来源：");
    expect(sheet).toContain(">单位</t>");
    expect(bytes("csv").toString("utf8")).toContain("万元");
    expect(bytes("png").subarray(1, 4).toString("latin1")).toBe("PNG");
    const svg = bytes("svg").toString("utf8");
    expect(svg).toContain(figure);
    expect(svg).toContain("来源：");

    await page.locator(`${tag} .download-button`).click();
    await page.locator(`${tag} [role=menuitem][data-kind=copy]`).click();
    await page.locator(`${tag} .download-outcome`).filter({ hasText: "已复制" }).waitFor();
    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  },
);
