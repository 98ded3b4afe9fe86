import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import sampleText from "../../data/sample-2024.json?raw";
import { drawn, mount, partText, textOf, unmountAll } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";

afterEach(unmountAll);

test("draws the published budget: names, amounts, shares, stated total, residual, source", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  expect(partText(element, ".title")).toBe("每100元支出中，约56元用于一般公共服务");
  expect(partText(element, ".row")).toBe(
    "一般公共预算拨款1,437.00|201一般公共服务支出802.2255.83%|206科学技术支出300.0020.88%|208社会保障和就业支出166.4011.58%|" +
      "210卫生健康支出89.746.24%|221住房保障支出73.655.13%|205教育支出4.980.35%",
  );
  expect(partText(element, ".note")).toContain("六类支出相加为1,436.99，比公布的总计少0.01，是四舍五入形成的尾差。");
  expect(partText(element, ".footnote")).toContain("《2023年部门预算公开》表一、表四");
});

test.each([320, 480, 560, 800, 1280])("no word overlaps another or leaves the card at %i px", async (width) => {
  for (const budget of [korlaText, sampleText]) {
    const element = await mount("budget-sankey", { budget }, width);
    expect(wordFaults(element)).toEqual([]);
    expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
  }
});

test("the smallest category has a target of 24 px and a line that can be seen", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  const hit = element.shadowRoot?.querySelector(".row[data-key='205'] .hit")?.getBoundingClientRect();
  expect(hit?.height).toBeGreaterThanOrEqual(24);
  expect(element.shadowRoot?.querySelectorAll(".thin[data-key='205']")).toHaveLength(1);
});

test("is one Tab stop; arrows, Home and End move along the marks; Enter selects and tells the page", async () => {
  // The pointer may rest where another test left it.
  await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  const selections: (string | undefined)[] = [];
  element.addEventListener("budget-select", (event) => {
    const { code, name, amount, selection } = event;
    selections.push(code);
    if (code !== undefined) expect([name, amount, selection?.unit]).toEqual(["教育支出", "4.98", "万元"]);
  });
  const focused = (): string | null | undefined => element.shadowRoot?.activeElement?.getAttribute("data-key");
  const stops = element.shadowRoot?.querySelectorAll(".chart [tabindex='0']");
  expect(stops).toHaveLength(1);
  (stops?.[0] as SVGElement | undefined)?.focus();
  expect(focused()).toBe("general");
  await userEvent.keyboard("{ArrowDown}");
  await drawn(element);
  expect(focused()).toBe("201");
  await userEvent.keyboard("{End}");
  await drawn(element);
  expect(focused()).toBe("205");
  const tooltip = element.shadowRoot?.querySelector(".tooltip");
  expect(tooltip?.matches(".open")).toBe(true);
  expect(tooltip?.textContent.replace(/\s+/g, "")).toContain("4.98万元占支出总计0.35%");
  await userEvent.keyboard("{Enter}");
  expect(element.selected).toBe("205");
  await userEvent.keyboard("{Enter}{Home}");
  expect(element.selected).toBeUndefined();
  await drawn(element);
  expect(focused()).toBe("general");
  await userEvent.keyboard("{Escape}");
  await drawn(element);
  expect(tooltip?.matches(".open")).toBe(false);
  expect(selections).toEqual(["205", undefined]);
});

test.each(["ltr", "rtl"])(
  "long English names leave room for the values in a tooltip, signs before digits, in %s",
  async (dir) => {
    const box = await mount("budget-sankey", { budget: sampleText, lang: "en" }, 860);
    box.dir = dir;
    box.shadowRoot
      ?.querySelector<SVGElement>(".row[data-key='212'] [tabindex], .row[data-key='212'][tabindex]")
      ?.focus();
    await drawn(box);
    const values = Array.from(box.shadowRoot!.querySelectorAll<HTMLElement>(".tooltip.open dd"));
    const change = values.find((value) => value.textContent.includes("+1.2893 million yuan (+5.70%)"));
    expect(change?.clientHeight).toBeLessThan(50);
    const words = document.createTreeWalker(change!, NodeFilter.SHOW_TEXT);
    const place = (character: string): number => {
      const text = words.currentNode as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(character));
      range.setEnd(text, text.data.indexOf(character) + 1);
      return range.getBoundingClientRect().left;
    };
    while (!words.currentNode.nodeValue?.includes("+1")) words.nextNode();
    expect(place("+")).toBeLessThan(place("1"));
  },
);

test("the tooltip shows by pointer on a link, and goes when the pointer leaves", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  const link = element.shadowRoot?.querySelector(".band[data-key='206']");
  if (!link) throw new Error("no link");
  await userEvent.hover(link);
  await drawn(element);
  const tooltip = element.shadowRoot?.querySelector(".tooltip");
  expect(tooltip?.textContent).toContain("科学技术支出");
  expect(element.shadowRoot?.querySelectorAll(".link.faded")).toHaveLength(5);
  await userEvent.hover(document.body, { position: { x: 1, y: 1 } });
  await expect.poll(() => tooltip?.matches(".open")).toBe(false);
});

test("a term of the document's glossary is explained where it is used", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  (element.shadowRoot?.querySelector(".hit[data-key='general']") as SVGElement | null)?.focus();
  await drawn(element);
  expect(partText(element, ".tooltip")).toContain("一般公共预算：包括公共财政拨款（补助）资金、专项收入。");
});

test("a narrow container gets ranked bars with the same figures and marks", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 320);
  expect(element.shadowRoot?.querySelector("svg.sankey")).toBeNull();
  expect(partText(element, ".ranked-row")).toContain("教育支出4.980.35%");
  const bar = element.shadowRoot?.querySelector(".ranked-row[data-key='205'] .bar")?.getBoundingClientRect();
  expect(bar?.width).toBeGreaterThanOrEqual(2);
  for (const row of element.shadowRoot?.querySelectorAll(".ranked-row") ?? []) {
    expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
  // One source says the whole itself.
  expect(Array.from(element.shadowRoot!.querySelectorAll(".ranked-heading"), (head) => head.textContent)).toEqual([
    "收入",
    "支出（按功能分类，从多到少）1,437.00",
  ]);
});

test("what all bars are parts of never touches the heading, in the longer words of English neither", async () => {
  const element = await mount("budget-sankey", { budget: sampleText, locale: "en" }, 300);
  for (const head of element.shadowRoot!.querySelectorAll(".ranked-heading")) {
    const [words, whole] = Array.from(head.children, (part) => part.getBoundingClientRect());
    expect(whole!.right).toBeCloseTo(head.getBoundingClientRect().right, 0);
    expect(whole!.top > words!.top || whole!.left > words!.right).toBe(true);
    expect(head.children[1]!.textContent).toBe("11,982.16");
  }
});

test("the whole is said where several sources pay for what the document tells", async () => {
  const element = await mount("budget-sankey", { budget: sampleText }, 1000);
  expect(partText(element, ".footnote")).toContain("占比以支出总计11,982.16为分母。");
});

test("the table twin holds everything, in the accessibility tree once, and is what the table view shows", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  expect(element.shadowRoot?.querySelectorAll("table")).toHaveLength(1);
  const rows = element.shadowRoot?.querySelectorAll("tbody tr").length;
  element.view = "table";
  await drawn(element);
  expect(element.shadowRoot?.querySelectorAll("table")).toHaveLength(1);
  expect(element.shadowRoot?.querySelectorAll("tbody tr")).toHaveLength(rows ?? 0);
  const text = partText(element, "table");
  for (const part of ["204公共安全支出未安排", "尾差0.01", "分项合计1,436.99", "支出总计1,437.00"])
    expect(text).toContain(part);
  // Income ends where expenditure begins.
  expect(Array.from(element.shadowRoot!.querySelectorAll("tr.group"), (row) => row.textContent.trim())).toEqual([
    "收入",
    "支出（功能分类）",
  ]);
  expect(text.indexOf("收入总计")).toBeLessThan(text.indexOf("支出（功能分类）"));
  expect(element.shadowRoot?.querySelector("svg.sankey")).toBeNull();
});

describe("size", () => {
  test("follows the container, and draws once it is shown", async () => {
    const element = await mount("budget-sankey", { budget: korlaText }, 900);
    const box = element.parentElement!;
    const width = (): number => element.shadowRoot?.querySelector("svg.sankey")?.getBoundingClientRect().width ?? 0;
    expect(width()).toBeGreaterThan(800);
    box.style.width = "700px";
    await expect.poll(width).toBeLessThan(660);
    box.style.display = "none";
    box.style.width = "1000px";
    await drawn(element);
    box.style.display = "block";
    await expect.poll(width).toBeGreaterThan(900);
  });

  test("fills the height a page gives it", async () => {
    const element = await mount("budget-sankey", { budget: korlaText }, 860);
    const own = element.getBoundingClientRect().height;
    element.style.height = `${own + 200}px`;
    await expect
      .poll(() => element.shadowRoot?.querySelector("svg.sankey")?.getBoundingClientRect().height ?? 0)
      .toBeGreaterThan(560);
  });
});

test("amounts convert exactly to another unit", async () => {
  const element = await mount("budget-sankey", { budget: korlaText, unit: "元" }, 860);
  expect(partText(element, ".row")).toContain("205教育支出49,8000.35%");
  expect(textOf(element)).toContain("单位：元");
});

test("the reader may choose the unit", async () => {
  const element = await mount("budget-sankey", { budget: korlaText }, 860);
  const select = element.shadowRoot?.querySelector("select");
  if (!select) throw new Error("There is no choice of units.");
  expect(Array.from(select.options, (option) => option.value)).toEqual(["元", "万元", "亿元"]);
  expect(select.value).toBe("万元");
  await userEvent.selectOptions(select, "亿元");
  await drawn(element);
  expect(partText(element, ".row")).toContain("205教育支出0.0004980.35%");
  expect(element.unit).toBe("亿元");
});

test("a heading given by the page replaces the generated one, at the level it asks for", async () => {
  const element = await mount("budget-sankey", { budget: korlaText, heading: "钱从哪里来", headingLevel: 4 }, 860);
  const title = element.shadowRoot?.querySelector(".title");
  expect(title?.textContent.trim()).toBe("钱从哪里来");
  expect(title?.getAttribute("aria-level")).toBe("4");
});

test("words follow the nearest lang; an odd tag is survived", async () => {
  const element = await mount("budget-sankey", { budget: korlaText, locale: "en" }, 860);
  expect(partText(element, ".title")).toContain("Ofevery100yuanspent");
  element.locale = "en-US@posix";
  await drawn(element);
  expect(partText(element, ".row")).toContain("1,437.00");
});

test("selection is shared within a group", async () => {
  const sankey = await mount("budget-sankey", { budget: korlaText, group: "a" }, 860);
  const treemap = await mount("budget-treemap", { budget: korlaText, group: "a" }, 860);
  const alone = await mount("budget-treemap", { budget: korlaText }, 860);
  const row = sankey.shadowRoot?.querySelector(".row[data-key='208']");
  if (!row) throw new Error("no row");
  await userEvent.click(row);
  await drawn(treemap);
  expect(treemap.selected).toBe("208");
  expect(partText(treemap, ".breadcrumb")).toContain("208社会保障和就业支出166.40");
  expect(alone.selected).toBeUndefined();
});

test.each([320, 360])("amounts in 元 leave room for the names beside them at %i px", async (width) => {
  const names = ["资源勘探工业信息等支出", "社会保障和就业支出"];
  const items = names.map((name, index) => ({ code: `21${5 - index}`, name, amount: "293810000.00" }));
  const budget = {
    schemaVersion: 1,
    title: "某局2025年部门预算",
    year: 2025,
    unit: "元",
    expenditure: { amount: "587620000.00", items },
  };
  const element = await mount("budget-sankey", { budget: JSON.stringify(budget) }, width);
  expect(partText(element, ".ranked-amount")).toContain("293,810,000.00");
  expect(wordFaults(element)).toEqual([]);
});

test("many amounts of zero are told in one sentence, and a few in a line each", async () => {
  const zeros = (count: number): string =>
    JSON.stringify({
      title: "示例",
      year: 2024,
      unit: "万元",
      expenditure: {
        total: 10,
        items: [
          { code: "205", name: "教育支出", amount: 10 },
          ...["国防支出", "外交支出", "金融支出", "预备费"]
            .slice(0, count)
            .map((name, index) => ({ code: `23${index}`, name, amount: 0 })),
        ],
      },
    });
  const few = await mount("budget-sankey", { budget: zeros(2) }, 860);
  expect(partText(few, ".undrawn li")).toBe("230国防支出0：金额为零。|231外交支出0：金额为零。");
  const many = await mount("budget-sankey", { budget: zeros(4) }, 860);
  expect(partText(many, ".undrawn li")).toBe("金额为零：230国防支出、231外交支出、232金融支出、233预备费。");
});

test("in English a category says what it is about before its published name, each on its own line of a phone", async () => {
  const element = await mount("budget-sankey", { budget: korlaText, locale: "en" }, 360);
  const name = element.shadowRoot!.querySelector<HTMLElement>("[data-key='208'] .ranked-name")!;
  await expect.poll(() => name.querySelector(".clause")?.getAttribute("lang")).toBe("zh-CN");
  expect(name.textContent).toBe("Social security and employment 社会保障和就业支出");
  const published = name.querySelector(".clause")!.getBoundingClientRect();
  expect(published.left).toBe(name.getBoundingClientRect().left);
  expect(published.height).toBeLessThan(30);
  expect(wordFaults(element)).toEqual([]);
  expect(partText(element, ".title")).toContain("General public services 一般公共服务支出".replace(/ /g, ""));
  // What is joined with other data has the published name alone.
  element.view = "table";
  await drawn(element);
  expect(partText(element, "table")).toContain("208社会保障和就业支出166.40");
});
