import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import korlaText from "../../data/korla-2023.json?raw";
import type { BudgetElement } from "../../src/elements/base/budget-element.js";
import { CHART_TAGS, drawn, mount, recordEvents, textOf, unmountAll } from "./support/elements.js";
import { wordFaults } from "./support/geometry.js";
import { eventually } from "./support/eventually.js";

const korla = JSON.parse(korlaText) as object;
const zeroes = {
  title: "零",
  year: 2024,
  unit: "万元",
  income: { amount: "0", items: [{ code: "general", name: "一般公共预算拨款", amount: "0" }] },
  expenditure: {
    amount: "0",
    items: [{ code: "201", name: "一般公共服务支出", amount: "0", compare: [{ amount: "0" }] }],
  },
  threePublic: { amount: "0", items: [{ code: "abroad", name: "因公出国（境）费", amount: "0" }] },
};
const negatives = {
  title: "负",
  year: 2024,
  unit: "万元",
  income: { amount: "-5", items: [{ code: "general", name: "一般公共预算拨款", amount: "-5" }] },
  expenditure: {
    amount: "95.00",
    items: [
      { code: "201", name: "一般公共服务支出", amount: "100.00", compare: [{ amount: "-3" }] },
      { code: "229", name: "其他支出", amount: "-5.00", compare: [{ change: "5", direction: "decrease" }] },
    ],
  },
  threePublic: {
    amount: "-1",
    items: [{ code: "abroad", name: "因公出国（境）费", amount: "-1", compare: [{ amount: "2" }] }],
  },
};

const uncaught: unknown[] = [];
const remember = (event: ErrorEvent | PromiseRejectionEvent): void => {
  uncaught.push("reason" in event ? event.reason : event.error);
};

beforeEach(() => {
  uncaught.length = 0;
  addEventListener("error", remember);
  addEventListener("unhandledrejection", remember);
});
afterEach(() => {
  unmountAll();
  vi.unstubAllGlobals();
  removeEventListener("error", remember);
  removeEventListener("unhandledrejection", remember);
  expect(uncaught).toEqual([]);
});

describe.each(CHART_TAGS)("%s", (tag) => {
  test("says that there is no data when it is given null, which is no error", async () => {
    const page = document.createElement("p");
    page.textContent = "本页其他内容";
    document.body.append(page);
    const events = recordEvents(document.body);
    const element = await mount(tag, { budget: null });
    expect(textOf(element)).toContain("还没有预算数据");
    expect(events.errors).toHaveLength(0);
    expect(page.textContent).toBe("本页其他内容");
    page.remove();
  });

  test.each([
    ["a truncated JSON text", "{"],
    ["an empty object", {}],
    ["an amount with a unit in it", { ...zeroes, expenditure: { amount: "4.98万" } }],
  ])("says in a sentence what is wrong with %s and fires budget-error once", async (_, budget) => {
    const events = recordEvents(document.body);
    const element = await mount(tag, { budget: budget as never });
    expect(element.shadowRoot?.querySelector("[role=alert]")?.textContent).toMatch(/[一-鿿]{4,}/);
    expect(events.errors).toHaveLength(1);
    const [problem] = events.errors[0]?.problems ?? [];
    expect(problem?.message["zh-CN"]).toMatch(/[一-鿿]{4,}/);
    expect(problem?.message.en).toMatch(/[a-z]{3,}/i);
    expect(problem?.path).toMatch(/^\$/);
    expect(events.loads).toHaveLength(0);
  });

  test.each([
    ["only zeroes", zeroes],
    ["negative amounts", negatives],
    ["nothing but the three required fields", { title: "空", year: 2024, unit: "万元" }],
  ])("draws or explains a budget of %s without an error", async (_, budget) => {
    const events = recordEvents(document.body);
    const element = await mount(tag, { budget: budget as never });
    expect(events.errors).toHaveLength(0);
    expect(events.loads).toHaveLength(1);
    expect(element.shadowRoot?.querySelector(".title")?.textContent.trim()).not.toBe("");
    expect(textOf(element)).not.toMatch(/NaN|undefined|Infinity|\[object/);
    for (const shape of element.shadowRoot?.querySelectorAll("svg *") ?? []) {
      expect(Array.from(shape.attributes, (attribute) => attribute.value).join(" ")).not.toMatch(
        /NaN|undefined|Infinity/,
      );
    }
  });

  test("says that a file was not found, keeps its place, and loads it on a second try", async () => {
    const events = recordEvents(document.body);
    let answer = new Response("", { status: 404 });
    vi.stubGlobal("fetch", () => Promise.resolve(answer.clone()));
    const element = await mount(tag, { src: "/missing.json" });
    await eventually(() => {
      expect(textOf(element)).toContain("404");
    });
    const address = new URL("/missing.json", location.href).href;
    expect(events.errors.map((event) => [event.status, event.address])).toEqual([[404, address]]);
    expect(textOf(element)).toContain(`供网站管理员：${address}`);
    answer = new Response(JSON.stringify(korla));
    element.shadowRoot?.querySelector<HTMLButtonElement>("[role=alert] button")?.click();
    await eventually(() => {
      expect(events.loads).toHaveLength(1);
    });
    await drawn(element);
    expect(textOf(element)).toContain("库尔勒市人民政府办公室");
  });

  test("takes every attribute away again as frameworks do", async () => {
    const events = recordEvents(document.body);
    const element = await mount(tag, { budget: korla as never });
    const attributes = {
      unit: "元",
      locale: "en",
      heading: "标题",
      group: "a",
      view: "table",
      selected: "208",
      "heading-level": "3",
    };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    await drawn(element);
    for (const name of Object.keys(attributes)) element.removeAttribute(name);
    await drawn(element);
    element.setAttribute("src", "/none.json");
    element.removeAttribute("src");
    await drawn(element);
    expect(events.errors).toEqual([]);
    expect(textOf(element)).toContain("库尔勒市人民政府办公室");
    expect([element.view, element.selected]).toEqual(["chart", undefined]);
    expect(textOf(element)).toContain("单位：万元");
  });

  test("follows a change of text size after it was drawn", async () => {
    const element = await mount(tag, { budget: korla as never }, 900);
    const size = (): number => element.shadowRoot?.querySelector(".chart")?.getBoundingClientRect().height ?? 0;
    const before = size();
    element.style.setProperty("--budget-font-size", "24px");
    await expect.poll(size).toBeGreaterThan(before * 1.2);
    await drawn(element);
    expect(wordFaults(element)).toEqual([]);
  });

  test("reads a child script, and a budget given as JSON text", async () => {
    const box = document.createElement("div");
    box.className = "test-box";
    box.innerHTML = `<${tag}><p>正在准备</p><script type="application/json">${JSON.stringify(korla)}</script></${tag}>`;
    document.body.append(box);
    const element = box.firstElementChild as BudgetElement;
    await drawn(element);
    expect(textOf(element)).toContain("库尔勒市人民政府办公室");
    const given = await mount(tag, { budget: JSON.stringify(korla) });
    expect(textOf(given)).toContain("库尔勒市人民政府办公室");
  });
});

describe("src", () => {
  test("elements with one address share one request", async () => {
    const fetched: string[] = [];
    vi.stubGlobal("fetch", (url: string) => {
      fetched.push(url);
      return Promise.resolve(new Response(JSON.stringify(korla)));
    });
    const elements = await Promise.all(CHART_TAGS.map((tag) => mount(tag, { src: "/one.json" })));
    await eventually(() => {
      for (const element of elements) expect(textOf(element)).toContain("库尔勒市人民政府办公室");
    });
    expect(fetched).toHaveLength(1);
  });

  test("the request is aborted when its last element is removed", async () => {
    let signal: AbortSignal | undefined;
    vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
      signal = init.signal ?? undefined;
      return new Promise(() => undefined);
    });
    const one = await mount("budget-sankey", { src: "/slow.json" });
    const other = await mount("budget-treemap", { src: "/slow.json" });
    one.remove();
    expect(signal?.aborted).toBe(false);
    other.remove();
    expect(signal?.aborted).toBe(true);
  });

  test("a late answer to an address that is no longer asked for is ignored", async () => {
    const answers = new Map<string, (response: Response) => void>();
    vi.stubGlobal("fetch", (url: string) => new Promise((resolve) => answers.set(new URL(url).pathname, resolve)));
    const element = await mount("budget-sankey", { src: "/first.json" });
    element.src = "/second.json";
    await drawn(element);
    answers.get("/second.json")?.(new Response(JSON.stringify({ ...korla, entity: { name: "第二个" } })));
    await eventually(() => {
      expect(textOf(element)).toContain("第二个");
    });
    answers.get("/first.json")?.(new Response(JSON.stringify({ ...korla, entity: { name: "第一个" } })));
    await drawn(element);
    expect(textOf(element)).not.toContain("第一个");
  });

  test("several addresses are several disclosures: the newest is drawn, 三公 beside the others", async () => {
    const year = (year: number, amount: string): string =>
      JSON.stringify({
        title: `${year}年`,
        year,
        unit: "万元",
        entity: { name: `示例局${year}` },
        threePublic: { amount },
      });
    vi.stubGlobal("fetch", (url: string) =>
      Promise.resolve(
        url.includes("/404")
          ? new Response("", { status: 404 })
          : new Response(year(Number(url.slice(-9, -5)), `${url.slice(-6, -5)}.50`)),
      ),
    );
    const element = await mount("budget-three-public", { src: " /2024.json /2022.json\n/2023.json " });
    await eventually(() => {
      expect(textOf(element)).toContain("示例局2024");
    });
    await drawn(element);
    for (const figure of ["2.50", "3.50", "4.50"]) expect(textOf(element)).toContain(figure);
    const events = recordEvents(document.body);
    element.src = "/2024.json /404.json";
    await eventually(() => {
      expect(textOf(element)).toContain("404");
    });
    expect(events.errors[0]?.address).toMatch(/\/404\.json$/);
  });

  test("of a file with one budget no other can be named, and which file it is is told", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(korla))));
    const element = await mount("budget-sankey", { src: "/one.json#5" });
    await eventually(() => {
      expect(textOf(element)).toContain("文件里只有一份预算，没有“#5”。请去掉地址里的 #5。");
    });
    expect(textOf(element)).toMatch(/供网站管理员：\S+\/one\.json/);
  });

  test("a network failure is said in words", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const events = recordEvents(document.body);
    const element = await mount("budget-sankey", { src: "/offline.json" });
    await eventually(() => {
      expect(textOf(element)).toContain("没有连上");
    });
    expect(events.errors[0]?.problems[0]?.code).toBe("network");
  });

  test.each([
    ["http://other.example/budget.json", "otherSite", "另一个网站"],
    ["D:\\\\budget\\\\2024.json", "diskPath", "磁盘上的路径"],
    ["file:///budget/2024.json", "diskPath", "磁盘上的路径"],
  ])("of the address %s it is said why nothing is read", async (src, code, words) => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    const events = recordEvents(document.body);
    const element = await mount("budget-sankey", { src });
    await eventually(() => {
      expect(textOf(element)).toContain(words);
    });
    expect(events.errors[0]?.problems[0]?.code).toBe(code);
  });

  test("a file in another encoding is not drawn with wrong characters, and its name is readable", async () => {
    const bytes = Uint8Array.from('{"title":"\xcd\xf2","year":2024,"unit":"', (letter) => letter.charCodeAt(0));
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(bytes)));
    const element = await mount("budget-sankey", { src: "/预算.json" });
    await eventually(() => {
      expect(textOf(element)).toContain("读到的不是 UTF-8 编码的 JSON");
    });
    expect(textOf(element)).toMatch(/供网站管理员：\S+\/预算\.json/);
  });

  test("properties that a framework takes away by null are as if they had never been set", async () => {
    const element = await mount("budget-sankey", { budget: korla as never, unit: "元", heading: "标题" });
    Object.assign(element, { src: null, unit: null, locale: null, heading: null, group: undefined, selected: null });
    await drawn(element);
    expect(textOf(element)).toContain("单位：万元");
    expect(textOf(element)).not.toContain("标题");
    element.budget = undefined;
    await drawn(element);
    expect(textOf(element)).toContain("还没有预算数据");
  });

  test("what the page put into the element shows until the budget is drawn", async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal("fetch", () => new Promise((resolve) => (answer = resolve)));
    const box = document.createElement("div");
    box.className = "test-box";
    box.innerHTML = `<budget-sankey src="/slow-2.json"><p>请稍候</p></budget-sankey>`;
    document.body.append(box);
    const element = box.firstElementChild as BudgetElement;
    await drawn(element);
    const fallback = element.querySelector("p");
    expect(fallback?.getBoundingClientRect().height).toBeGreaterThan(0);
    answer(new Response(JSON.stringify(korla)));
    await eventually(() => {
      expect(textOf(element)).toContain("1,437.00");
    });
    expect(fallback?.getBoundingClientRect().height).toBe(0);
  });
});
