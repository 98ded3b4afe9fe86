import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseBudget } from "../../src/budget/parse.js";
import type { Console, ExitCode } from "../../src/cli/console.js";
import { main } from "../../src/cli/main.js";

const KORLA = readFileSync(new URL("../fixtures/korla-2023.txt", import.meta.url));
const CLEAN = `示例局2024年部门预算

示例局部门收支总表

单位：万元

收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款\t3.00\t一、一般公共服务支出\t1.00
\t\t二、教育支出\t2.00
收入总计\t3.00\t支出总计\t3.00
`;

interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly messages: string;
  readonly written: ReadonlyMap<string, string>;
}

async function run(args: string[], files: Record<string, Uint8Array | string>): Promise<Run> {
  let [out, messages] = ["", ""];
  const written = new Map<string, string>();
  const console: Console = {
    read(file) {
      if (files[file] === undefined) throw Object.assign(new Error("no"), { code: "ENOENT" });
      return String(files[file]);
    },
    readBytes(file) {
      const bytes = files[file];
      if (bytes === undefined) throw Object.assign(new Error("no"), { code: "ENOENT" });
      return typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
    },
    list(folder) {
      const within = Object.keys(files).filter((name) => name.startsWith(`${folder}/`));
      if (within.length === 0) return undefined;
      return within.map((name) => ({ name: name.slice(folder.length + 1), isFolder: false }));
    },
    makeFolder: () => undefined,
    importAll: () => Promise.resolve(),
    writeFile(file, text) {
      if (file.startsWith("/no/")) throw Object.assign(new Error("no"), { code: "EACCES" });
      written.set(file, text);
    },
    script: () => "",
    write: (text) => Promise.resolve(void (out += text)),
    warn: (text) => void (messages += text),
    isTerminal: false,
    version: () => "1.2.3",
  };
  const code = await main(args, console);
  return { code, out, messages, written };
}

test("a document without doubts is written to the output, and the run ends with 0", async () => {
  const { code, out, messages } = await run(["import", "a.txt"], { "a.txt": CLEAN });
  const parsed = parseBudget(out);
  expect(parsed.ok && parsed.budget.expenditure?.items?.map(({ name, amount }) => [name, amount])).toEqual([
    ["一般公共服务支出", "1.00"],
    ["教育支出", "2.00"],
  ]);
  expect(messages).toContain("认出 1 张表中的 1 张");
  expect(code).toBe(0);
});

test("what is no budget, and what an option cannot mean, is said and never taken for a clean import", async () => {
  const none = await run(["import", "a.txt"], { "a.txt": "示例局2024年部门预算\n\n本文没有数字。\n" });
  expect([none.code, none.messages]).toEqual([1, expect.stringContaining("0 个数字")]);
  const json = await run(["import", "a.json"], { "a.json": '{\n  "title": "示例局2024年部门预算"\n}\n' });
  expect([json.code, json.messages]).toEqual([2, expect.stringContaining("check")]);
  for (const [args, words] of [
    [["import", "a.txt", "--type", "bogus"], "没有文件类型“bogus”"],
    [["check", "a.json", "-o", "b.json"], "check 没有选项 --output"],
    [["check", "a.json", "--report"], "check 没有选项 --report"],
    [["import", "a.txt", "-o"], "缺少值"],
  ] as const) {
    const { code, messages } = await run([...args], { "a.txt": CLEAN, "a.json": "{}" });
    expect([code, messages]).toEqual([2, expect.stringContaining(words)]);
  }
  const { messages } = await run(["import", "a.txt", "--limit", "bytes=10"], { "a.txt": CLEAN });
  expect(messages).not.toContain("0 MB");
});

test("with -o the budget goes to the file and the summary to the output", async () => {
  const { code, out, written } = await run(["import", "k.txt", "-o", "k.json"], { "k.txt": KORLA });
  expect(JSON.parse(written.get("k.json") ?? "")).toMatchObject({ title: "库尔勒市人民政府办公室2023年部门预算公开" });
  expect(out).toMatch(/读入 \d+ 行、\d+ 个数字；未读懂 0 处/);
  expect(code).toBe(1);
});

test("--report lists doubts and contradictions with their places, in words or as JSON", async () => {
  const words = await run(["import", "k.txt", "-o", "k.json", "--report"], { "k.txt": KORLA });
  expect(words.out).toContain("第507行");
  expect(words.out).toMatch(/^ {2}(?:正文|《[^》]+》) .*第\d+行.* {2}矛盾：/m);
  const english = await run(["import", "k.txt", "-o", "k.json", "--report", "--lang", "en"], { "k.txt": KORLA });
  expect(english.out).toContain("line 507");
  const json = await run(["import", "k.txt", "-o", "k.json", "--report", "--json"], { "k.txt": KORLA });
  const { files } = JSON.parse(json.out) as { files: { ok: boolean; tables: unknown[]; provenance: object }[] };
  expect(files[0]).toMatchObject({ ok: true });
  expect(files[0]?.tables).toHaveLength(10);
  expect(Object.keys(files[0]?.provenance ?? {}).length).toBeGreaterThan(400);
});

test("tables that are kept as printed are told, are no doubt, and let the run end with 0", async () => {
  const text = `${CLEAN}\n政府购买服务支出表\n单位：万元\n项目\t金额\n物业管理\t1.00\n`;
  const words = await run(["import", "a.txt", "-o", "a.json", "--report"], { "a.txt": text });
  expect(words.out).toContain("认出 2 张表中的 1 张，照原样保留 1 张");
  expect(words.out).toContain("政府购买服务支出表 [purchasedServices] 照原样保留 1 行，其中的数字没有核对");
  expect(words.code).toBe(0);
  expect(JSON.parse(words.written.get("a.json") ?? "")).toMatchObject({
    tables: [{}, { id: "purchasedServices", cells: { heads: [["项目", "金额"]], rows: [["物业管理", "1.00"]] } }],
  });
  const english = await run(["import", "a.txt", "-o", "a.json", "--report", "--lang", "en"], { "a.txt": text });
  expect(english.out).toContain("1 of 2 tables recognised and 1 kept as printed");
  expect(english.out).toContain("kept as printed: 1 rows, whose figures are not checked");
});

test("several documents make a list; one that cannot be read does not keep the others", async () => {
  const files = { "a.txt": CLEAN, "b.txt": CLEAN.replace("2024", "2025"), "c.bin": Uint8Array.of(0, 1, 2, 0, 255) };
  const { code, out, messages } = await run(["import", "a.txt", "b.txt", "c.bin", "d.txt"], files);
  expect((JSON.parse(out) as { year: number }[]).map(({ year }) => year)).toEqual([2024, 2025]);
  expect(messages).toContain("没有这个文件");
  expect(messages).toMatch(/\n写出的只有 4 份文件中的 2 份。\n$/);
  expect(code).toBe(2);
});

test("figures that were not read are quoted by whole entries, and what a contradiction says is said once", async () => {
  const list = Array.from({ length: 14 }, (_, at) => `示例用途第${at + 1}项经费${at + 1}.50万元`).join("，");
  const text = `示例局2024年部门预算\n\n一、支出预算情况说明\n2024年支出预算90.00万元。\n为做好示例工作，${list}。\n2024年支出预算80.00万元。\n`;
  const { out } = await run(["import", "a.txt", "-o", "a.json", "--report"], { "a.txt": text });
  expect(out).toMatch(/示例用途第1项经费1.50万元，.*示例用途第9项经费9.50万元……共 14 个数字”/);
  expect(out.match(/90\.00 万元/g)).toHaveLength(1);
  expect(out).not.toContain("“”");
});

test("what was not imported is told among the messages, in a sentence, whatever the report goes to", async () => {
  for (const report of [[], ["--report"], ["--json"]]) {
    const { code, out, messages } = await run(["import", "none.pdf", "-o", "a.json", ...report], {});
    expect([code, messages]).toEqual([2, "none.pdf\n  没有导入\n  文件：没有这个文件，请检查路径。\n"]);
    if (report[0] !== "--json") expect(out).toBe("");
  }
});

test("a file of another kind than --type says is read as what it is, and that is told", async () => {
  const { code, out, written } = await run(["import", "a.txt", "--type", "pdf", "-o", "a.json", "--report"], {
    "a.txt": CLEAN,
  });
  expect(out).toContain("指定的文件类型是 PDF，文件实际是文本，已按实际类型读取。");
  expect([code, written.has("a.json")]).toEqual([1, true]);
  const right = await run(["import", "a.txt", "--type", "md", "-o", "a.json"], { "a.txt": CLEAN });
  expect(right.code).toBe(0);
  const folder = await run(["import", "folder", "--type", "pdf", "-o", "a.json"], { "folder/a.txt": CLEAN });
  expect([folder.code, folder.messages]).toEqual([2, expect.stringMatching(/^folder 是文件夹.*--type/)]);
});

test("what is doubtful of a document as a whole is said without --report, and --title names one that prints no year", async () => {
  const untitled = CLEAN.replace("示例局2024年部门预算\n", "");
  const { code, messages } = await run(["import", "a.txt", "--title", "2025年示例局部门预算", "--lang", "en"], {
    "a.txt": untitled,
  });
  expect(code).toBe(1);
  expect(messages).toContain("2025年示例局部门预算: 1 of 1 tables");
  expect(messages).toMatch(/\n {2}read on an assumption: The document has no title/);
  const titled = await run(["import", "a.txt", "--title", "2025年另一局部门预算"], { "a.txt": CLEAN });
  expect(titled.messages).toContain("a.txt：没有采用 --title，因为文件自己写着标题“示例局2024年部门预算”。");
  const each = await run(["import", "a", "--each", "-o", "b", "--title", "2025年示例局部门预算"], { "a/a.txt": CLEAN });
  expect(each).toMatchObject({ code: 2, out: "" });
  expect(each.messages).toContain("--title");
});

test("additions that nobody knows, or that are no object, are told", async () => {
  const more = (text: string): Promise<Run> =>
    run(["import", "a.txt", "--complete", "more.json", "-o", "a.json"], { "a.txt": CLEAN, "more.json": text });
  const unknown = await more('{"colour":"red"}');
  expect([unknown.code, unknown.messages]).toEqual([
    0,
    expect.stringMatching(/^more\.json \$\.colour colour 不是已知的字段/),
  ]);
  const list = await more("[1]");
  expect([list.code, list.messages]).toEqual([2, expect.stringMatching(/列表/)]);
  const words = await more("好");
  expect([words.code, words.messages]).toEqual([
    2,
    expect.stringMatching(/more\.json 不是正确的 JSON。第 1 行第 1 列“好”/),
  ]);
  expect(await more("\uFEFF{}")).toMatchObject({ code: 0, messages: "" });
  const none = await run(["import", "a.txt", "--complete", "none.json", "-o", "a.json"], { "a.txt": CLEAN });
  expect([none.code, none.messages]).toEqual([2, "补充文件 none.json：没有这个文件，请检查路径。\n"]);
});

test("a text that is no budget is refused with a sentence, and nothing is written", async () => {
  const { code, out, messages } = await run(["import", "a.txt", "-o", "a.json"], { "a.txt": "今天天气很好。" });
  expect(out + messages).toMatch(/没有/);
  expect(code).toBe(2);
});

test("a file that cannot be written, an unknown limit, and a limit that is passed end with 2", async () => {
  const unwritable = await run(["import", "a.txt", "-o", "/no/a.json"], { "a.txt": CLEAN });
  expect([unwritable.code, unwritable.messages]).toEqual([2, expect.stringContaining("不能写入")]);
  const unknown = await run(["import", "a.txt", "--limit", "colour=3"], { "a.txt": CLEAN });
  expect([unknown.code, unknown.messages]).toEqual([2, expect.stringContaining("colour=3")]);
  const small = await run(["import", "a.txt", "--limit", "bytes=10"], { "a.txt": CLEAN });
  expect([small.code, small.messages]).toEqual([2, expect.stringContaining("上限")]);
});
