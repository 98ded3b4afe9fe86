import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import korla from "../../data/korla-2023.json" with { type: "json" };
import sampleText from "../../data/sample-2024.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { fileName } from "../../src/elements/base/download.js";
import { pictureOf } from "../../src/elements/base/download-picture.js";
import { pngFile } from "../../src/elements/base/download-png.js";
import { svgFile } from "../../src/elements/base/download-svg.js";
import type { Picture } from "../../src/layout/export-picture.js";
import { CHART_TAGS, drawn, mount, unmountAll } from "./support/elements.js";
import { eventually } from "./support/eventually.js";

const budget = JSON.stringify(korla);
const WORDS = { title: "标题 <&>", description: "说明", language: "zh-CN" };

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
});

function part(element: BudgetElement, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

function focused(element: BudgetElement): string | undefined {
  const active = element.shadowRoot?.activeElement;
  return active instanceof HTMLElement ? (active.dataset["kind"] ?? active.className) : undefined;
}

async function opened(element: BudgetElement): Promise<void> {
  part(element, ".download-button").focus();
  await userEvent.keyboard("{Enter}");
  await drawn(element);
}

function picture(element: BudgetElement): Picture {
  const taken = pictureOf(part(element, ".card"));
  if (taken === undefined) throw new Error("there is no picture");
  return taken;
}

function textsOf({ shapes }: Picture): string {
  return shapes.map((shape) => (shape.kind === "text" ? shape.text : "")).join("");
}

/** Next file that is saved. */
function nextFile(): Promise<{ name: string; blob: Blob }> {
  return new Promise((resolve) => {
    let blob = new Blob();
    vi.spyOn(URL, "createObjectURL").mockImplementation((saved) => {
      blob = saved as Blob;
      return "blob:none";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      resolve({ name: this.download, blob });
    });
  });
}

describe("the download menu", () => {
  test("opens by keyboard, moves by arrows, Home and End, and closes by Escape", async () => {
    const element = await mount("budget-sankey", { budget });
    await opened(element);
    expect(part(element, ".download-button").getAttribute("aria-expanded")).toBe("true");
    expect(focused(element)).toBe("xlsx");
    await userEvent.keyboard("{ArrowDown}");
    expect(focused(element)).toBe("csv");
    await userEvent.keyboard("{End}");
    expect(focused(element)).toBe("copy");
    await userEvent.keyboard("{ArrowDown}");
    expect(focused(element)).toBe("xlsx");
    await userEvent.keyboard("{ArrowUp}{Home}{Escape}");
    await drawn(element);
    expect(focused(element)).toBe("download-button");
    expect(part(element, ".download-button").getAttribute("aria-expanded")).toBe("false");
    expect(part(element, ".download-menu").getClientRects()).toHaveLength(0);
  });

  test("closes by a press elsewhere and leaves no listener behind", async () => {
    const added = vi.spyOn(document, "addEventListener");
    const removed = vi.spyOn(document, "removeEventListener");
    const element = await mount("budget-sankey", { budget });
    await opened(element);
    await userEvent.click(part(element, "[part=title]"));
    await drawn(element);
    expect(part(element, ".download-button").getAttribute("aria-expanded")).toBe("false");
    await opened(element);
    element.remove();
    const count = (calls: unknown[][]): number => calls.filter(([type]) => type === "pointerdown").length;
    expect(count(added.mock.calls)).toBe(2);
    expect(count(removed.mock.calls)).toBe(2);
  });

  test.each([320, 800])("stands whole inside the window at %i px", async (width) => {
    const element = await mount("budget-three-public", { budget }, width);
    await opened(element);
    const box = part(element, ".download-menu").getBoundingClientRect();
    expect(box.width).toBeGreaterThan(100);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    for (const item of element.shadowRoot?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []) {
      expect(item.scrollWidth, item.textContent).toBeLessThanOrEqual(item.clientWidth);
      expect(item.offsetHeight).toBeGreaterThanOrEqual(24);
    }
  });

  test("copies the table as text and says so in the menu", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    const element = await mount("budget-sankey", { budget });
    await opened(element);
    part(element, "[role=menuitem][data-kind=copy]").click();
    await eventually(() => expect(part(element, ".download-outcome").textContent).toContain("已复制"));
    expect(write.mock.calls[0]?.[0]).toMatch(/205\t教育支出\t4\.98\t0\.35\n/);
    expect(write.mock.calls[0]?.[0]).toContain("来源：");
    expect(part(element, ".download-outcome").getAttribute("role")).toBe("status");
  });

  test("copies in another way where the clipboard is not allowed, and keeps the focus", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    let copied = "";
    vi.spyOn(document, "execCommand").mockImplementation(() => {
      copied = element.shadowRoot?.querySelector("textarea")?.value ?? "";
      return true;
    });
    const element = await mount("budget-sankey", { budget });
    await opened(element);
    part(element, "[role=menuitem][data-kind=copy]").focus();
    await userEvent.keyboard("{Enter}");
    await eventually(() => expect(part(element, ".download-outcome").textContent).toContain("已复制"));
    expect(copied).toContain("教育支出\t4.98");
    expect(focused(element)).toBe("copy");
    expect(element.shadowRoot?.querySelector("textarea")).toBeNull();
  });

  test.each(["xlsx", "csv", "png", "svg"])("saves %s, named after entity, year and chart, and closes", async (kind) => {
    const element = await mount("budget-sankey", { budget });
    const file = nextFile();
    await opened(element);
    part(element, `[role=menuitem][data-kind=${kind}]`).click();
    const { name, blob } = await file;
    expect(name).toBe(`库尔勒市人民政府办公室-2023年-收支流向.${kind}`);
    expect(blob.size).toBeGreaterThan(500);
    await drawn(element);
    expect(focused(element)).toBe("download-button");
  });
});

test("a file has parts of 100 yuan beside the amounts, and none that is there becomes a zero", async () => {
  const tiny = {
    title: "例",
    year: 2024,
    unit: "万元",
    expenditure: {
      amount: "100000.00",
      items: [
        { code: "201", name: "一般公共服务支出", amount: "99997.00" },
        { code: "205", name: "教育支出", amount: "3.00" },
      ],
    },
  };
  for (const tag of ["budget-treemap", "budget-sankey"] as const) {
    const element = await mount(tag, { budget: tiny, perHundred: true } as never, 900);
    const file = nextFile();
    await opened(element);
    part(element, "[role=menuitem][data-kind=csv]").click();
    const csv = await (await file).blob.text();
    expect(csv.split("\r\n")[0]).toMatch(/,每 100 元中（元）,单位$/);
    expect(csv).toMatch(/\r\n205,教育支出,3\.00,0\.003,+0\.003,万元\r\n/);
    vi.restoreAllMocks();
  }
});

describe.each(CHART_TAGS)("the picture of %s", (tag) => {
  test.each([320, 1000])("carries title, unit, figures and source at %i px, and nothing to press", async (width) => {
    const element = await mount(tag, { budget }, width);
    const taken = picture(element);
    const text = textsOf(taken).replace(/\s/g, "");
    const said = (selector: string): string => part(element, selector).innerText.replace(/\s/g, "");
    expect(text).toContain(said("[part=title]"));
    expect(text).toContain("单位：万元");
    expect(text).toContain(said("[part=footnote]"));
    expect(text).not.toContain("下载");
    expect(text).not.toContain("百元");
    expect(part(element, ".card").classList.contains("exporting")).toBe(false);
    for (const shape of taken.shapes) {
      expect([shape.x, shape.y].every(Number.isFinite)).toBe(true);
      expect(`${shape.fill} ${shape.stroke}`).not.toMatch(/var\(|undefined|currentcolor/i);
    }
  });

  test("is a file of its own: valid XML without style, class, script or address", async () => {
    const element = await mount(tag, { budget }, 1000);
    const taken = picture(element);
    const file = new DOMParser().parseFromString(svgFile(taken, WORDS), "image/svg+xml");
    expect(file.querySelector("parsererror")).toBeNull();
    expect(file.querySelector("title")?.textContent).toBe(WORDS.title);
    expect(file.querySelectorAll("[class],[style],[href],style,script,image,foreignObject")).toHaveLength(0);
    expect(file.querySelectorAll("rect,path,text")).toHaveLength(taken.shapes.length);
    expect(file.documentElement.getAttribute("width")).toBe(String(taken.width));
  });

  test("is painted at twice its size, in the colours of the page", async () => {
    const element = await mount(tag, { budget }, 1000);
    const taken = picture(element);
    const png = await pngFile(taken, part(element, ".card"));
    if (png === undefined) throw new Error("there is no image");
    const image = await createImageBitmap(png);
    expect([image.width, image.height]).toEqual([taken.width * 2, taken.height * 2]);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const solid = taken.shapes
      .filter((shape) => shape.kind === "rectangle")
      .filter(({ fill, width, height, opacity }) => fill !== "none" && opacity === 1 && Math.min(width, height) >= 10);
    // The last one covers all before it: its middle has its colour, unless words stand there.
    const [last] = solid.slice(-1);
    if (last === undefined) throw new Error("nothing is filled");
    const corner = context?.getImageData((last.x + 2) * 2, (last.y + 2) * 2, 1, 1).data ?? [];
    expect(last.fill.replace(/\s/g, "")).toBe(`rgb(${Array.from(corner).slice(0, 3).join(",")})`);
  });
});

test("full-width signs stand in a picture where they stand on the page, however wide a program draws them", async () => {
  const element = await mount("budget-three-public", { budget }, 700);
  const { shapes } = picture(element);
  const card = part(element, ".card").getBoundingClientRect();
  const title = part(element, "[part=title]");
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const signs: { sign: string; left: number; right: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const { index, 0: sign } of node.data.matchAll(/[“”，]/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const { left, right } = range.getBoundingClientRect();
      signs.push({ sign, left: left - card.left, right: right - card.left });
    }
  }
  const texts = shapes.filter((shape) => shape.kind === "text");
  const [opening, closing] = signs;
  expect(signs.map(({ sign }) => sign).join("")).toMatch(/^“”/);
  // The ink of an opening sign ends where its square ends; what stands behind it begins there.
  const drawnSign = texts.find(({ text }) => text === "“");
  expect(drawnSign?.anchor).toBe("end");
  expect(drawnSign?.x).toBeCloseTo(opening!.right, 0);
  expect(texts.find(({ text }) => text.startsWith("三公”"))?.x).toBeCloseTo(opening!.right, 0);
  const behind = texts.find(({ text, y }) => text.startsWith("经费") && y === drawnSign?.y);
  if (behind !== undefined) expect(behind.x).toBeCloseTo(closing!.right, 0);
});

test("names in a picture are words, whatever they hold", async () => {
  const evil = '"><script>alert(1)</script>&<b>';
  const given = JSON.parse(budget) as { entity: { name: string } };
  given.entity.name = evil;
  const element = await mount("budget-three-public", { budget: JSON.stringify(given) }, 900);
  const svg = svgFile(picture(element), { ...WORDS, title: evil });
  expect(svg).not.toMatch(/<script|<b>/);
  const file = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(file.querySelector("title")?.textContent).toBe(evil);
});

test("what stands closed for the browser's search is not drawn over the rows of a picture", async () => {
  const element = await mount("budget-delta-table", { budget: sampleText }, 900);
  const shown = part(element, ".card").innerText;
  const closed = part(element, "[hidden=until-found]").textContent.split("\n");
  const name = closed.find((each) => each.length > 4 && !shown.includes(each))!;
  const taken = picture(element);
  expect(textsOf(taken)).toContain("其他");
  expect(textsOf(taken)).not.toContain(name);
});

test("what the page shows in a table is taken as a table", async () => {
  const element = await mount("budget-sankey", { budget, view: "table" }, 400);
  const taken = picture(element);
  expect(textsOf(taken)).toContain("1,436.99");
  const reach = taken.shapes.map((shape) => (shape.kind === "rectangle" ? shape.x + shape.width : 0));
  expect(Math.max(...reach)).toBeLessThanOrEqual(taken.width + 0.5);
});

test("a picture too large for an image is none", async () => {
  expect(await pngFile({ width: 800, height: 17_000, shapes: [] }, document.body)).toBeUndefined();
  expect(await pngFile({ width: 800, height: 9_000, shapes: [] }, document.body)).toBeInstanceOf(Blob);
});

test("a file name holds nothing that a file system forbids or that hides its ending", () => {
  expect(fileName(["../a:b", "2023年", 'c"<d>|?*'], "csv")).toBe("a b-2023年-c d.csv");
  expect(fileName(["甲\u202Efdp", " "], "svg")).toBe("甲 fdp.svg");
  expect(fileName([""], "png")).toBe("budget.png");
  expect(fileName(["一".repeat(300)], "csv").length).toBeLessThan(90);
});
