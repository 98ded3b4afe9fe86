import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Console, ExitCode } from "../../src/cli/console.js";
import { main } from "../../src/cli/main.js";

const KORLA = readFileSync(new URL("../../data/korla-2023.json", import.meta.url), "utf8");
const head = { title: "例", year: 2024, unit: "万元" };
const good = {
  ...head,
  expenditure: {
    amount: "3.00",
    items: [
      { code: "201", amount: "1.00" },
      { code: "202", amount: "2.00" },
    ],
  },
};
const FILES: Readonly<Record<string, string>> = {
  "korla.json": KORLA,
  "good.json": JSON.stringify(good),
  "list.json": JSON.stringify([
    good,
    { ...good, title: "例二<&>", expenditure: { ...good.expenditure, amount: "9.00" } },
  ]),
  "bare.json": JSON.stringify(head),
  "bad.json": '{ "title": ',
  "unknown.json": JSON.stringify({ ...good, colour: "red" }),
};

/** Runs the command line on files held in memory. */
async function run(args: string[], isTerminal = false): Promise<{ code: ExitCode; out: string; messages: string }> {
  let [out, messages] = ["", ""];
  const console: Console = {
    read(file) {
      const text = FILES[file];
      if (text === undefined) throw Object.assign(new Error("no"), { code: file === "folder" ? "EISDIR" : "ENOENT" });
      return text;
    },
    readBytes: () => {
      throw new Error("check reads text");
    },
    list: () => undefined,
    makeFolder: () => undefined,
    importAll: () => Promise.resolve(),
    writeFile: () => {
      throw new Error("check writes no file");
    },
    script: () => "",
    write: (text) => Promise.resolve(void (out += text)),
    warn: (text) => void (messages += text),
    isTerminal,
    version: () => "1.2.3",
  };
  const code = await main(args, console);
  return { code, out, messages };
}

describe("check", () => {
  it("ends with 0 where nothing contradicts, 1 where something does, 2 where a file cannot be read", async () => {
    expect((await run(["check", "good.json"])).code).toBe(0);
    expect((await run(["check", "good.json", "korla.json"])).code).toBe(1);
    expect((await run(["check", "list.json"])).code).toBe(1);
    expect((await run(["check", "korla.json", "bad.json"])).code).toBe(2);
    expect((await run(["check", "none.json"])).code).toBe(2);
  });

  it("lists what does not match, the gravest first, with its place and sentence", async () => {
    const { out } = await run(["check", "korla.json"]);
    const lines = out.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "korla.json",
      "库尔勒市人民政府办公室2023年部门预算公开",
      "262 项核对：236 一致，7 四舍五入，5 矛盾，5 名称不一，9 无法核对",
    ]);
    expect(lines[3]).toMatch(/^ {2}矛盾 .* 1 {2}在职人数.*正文 第105行$/);
    expect(lines[4]?.trim()).toBe("在职 46 人，大于实有人数 45 人；各分项相加为 93，请核对。");
    expect(out).not.toContain("  一致  ");
    expect((await run(["check", "korla.json", "--all"])).out.split("\n").length).toBeGreaterThan(500);
  });

  it("lines up its columns, Chinese characters counted twice", async () => {
    const { out } = await run(["check", "korla.json"]);
    const rows = out.split("\n").filter((line) => /^ {2}\S/.test(line));
    const width = (text: string): number =>
      Array.from(text).reduce((sum, one) => sum + (/[\u1100-\uffe6]/.test(one) ? 2 : 1), 0);
    const starts = rows.map((row) => width(row.slice(0, row.search(/ (?:正文 第|《[^》]+》 第|\$)/))));
    expect(rows.length).toBe(26);
    expect(new Set(starts).size).toBe(1);
  });

  it("speaks English where asked", async () => {
    const { out, messages } = await run(["check", "korla.json", "none.json", "--lang", "en"]);
    expect(out).toContain("262 checks: 236 match, 7 rounding, 5 contradiction, 5 naming, 9 not evaluable");
    expect(messages).toBe("none.json: There is no such file; check the path.\n");
    expect(out).toContain("2 files (1 cannot be read), 1 budgets");
  });

  it("says in a sentence why a file cannot be read, and goes on with the next", async () => {
    const { out, messages } = await run(["check", "none.json", "folder", "bad.json", "good.json"]);
    expect(messages).toMatch(/^none\.json：没有这个文件，请检查路径。\nfolder：这是文件夹/);
    expect((await run(["check", "none.json", "--json"])).messages).toContain("none.json：没有这个文件");
    expect(out).toMatch(/^bad\.json\n {2}\$\.title {2}.*JSON/);
    expect(out).toContain("good.json\n例\n");
    expect(out).toContain("4 个文件（3 个不能读取），1 份预算");
  });

  it("says so where there is nothing to check", async () => {
    expect(await run(["check", "bare.json"])).toMatchObject({
      code: 0,
      out: "bare.json\n例\n没有可以核对的内容：没有能相互对照的数字。\n",
    });
    expect((await run(["check", "bare.json", "--lang", "en"])).out).toContain("Nothing to check");
  });

  it("shows warnings of a file that can be read", async () => {
    const { code, out } = await run(["check", "unknown.json"]);
    expect(out).toContain("$.colour");
    expect(code).toBe(0);
  });

  it("writes JSON with every check and the summary", async () => {
    const { out } = await run(["check", "korla.json", "list.json", "bad.json", "--json"]);
    const report = JSON.parse(out) as {
      files: { file: string; budgets: { title: string; checks: unknown[] }[]; problems: unknown[] }[];
      summary: object;
    };
    expect(report.files.map(({ file, budgets }) => [file, budgets.length])).toEqual([
      ["korla.json", 1],
      ["list.json", 2],
      ["bad.json", 0],
    ]);
    expect(report.files[0]?.budgets[0]?.checks).toHaveLength(262);
    expect(report.files[2]?.problems.length).toBeGreaterThan(0);
    expect(report.summary).toMatchObject({ files: 3, unreadable: 1, budgets: 3, verdicts: { contradiction: 6 } });
    expect(JSON.parse((await run(["check", "--format", "json", "none.json"])).out)).toMatchObject({
      summary: { unreadable: 1 },
    });
  });

  it("writes JUnit that counts and escapes", async () => {
    const { out } = await run(["check", "list.json", "bad.json", "--format", "junit"]);
    expect(out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
    expect(out).toContain('name="list.json: 例二&lt;&amp;&gt;" tests="1" failures="1" errors="0" skipped="0"');
    expect(out.match(/<failure message="[^"<]+"\/>/g)).toHaveLength(1);
    expect(out).toContain('errors="1"');
    expect(out.match(/<testcase/g)).toHaveLength(
      (out.match(/<\/testcase>/g) ?? []).length + (out.match(/<testcase[^>]*\/>/g) ?? []).length,
    );
    expect(out.trimEnd().endsWith("</testsuites>")).toBe(true);
  });

  it("shows progress on a terminal only, and wipes it", async () => {
    const many = Array.from({ length: 150 }, () => "korla.json");
    const shown = await run(["check", ...many, "--json"], true);
    expect(shown.messages).toMatch(/\r正在核对 \d+\/150/);
    expect(shown.messages.endsWith("\r\u001B[K")).toBe(true);
    expect((await run(["check", "korla.json", "good.json"])).messages).toBe("");
  });
});

describe("the command line", () => {
  test.each([
    [[], /用法/],
    [["check"], /没有指定文件/],
    [["import"], /import 文件…/],
    [["render"], /render 文件…/],
    [["render", "good.json"], /没有指定输出的文件夹/],
    [["render", "good.json", "list.json", "-o", "out"], /一次只读一个文件，这里有 2 个/],
    [["render", "good.json", "-o", "out", "--locale", "fr"], /没有语言“fr”/],
    [["render", "good.json", "-o", "out", "--unit", "元角"], /没有单位“元角”/],
    [["render", "none.json", "-o", "out"], /^none\.json：没有这个文件，请检查路径。/],
    [["render", "bad.json", "-o", "out"], /bad.json 不能生成网页/],
    [["render", "list.json", "-o", "out"], /list.json 里有 2 份预算，请用 --budget 选一份/],
    [["render", "bad.json", "-o", "out"], /bad.json 不能生成网页/],
    [["chekc", "a.json"], /没有命令“chekc”/],
    [["check", "good.json", "--bad"], /没有选项 --bad/],
    [["check", "good.json", "--format", "xml"], /没有格式“xml”/],
    [["check", "good.json", "--lang", "fr"], /没有语言“fr”/],
  ])("%j is answered with a sentence and code 2", async (args, sentence) => {
    const { code, out, messages } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(messages).toMatch(sentence);
  });

  it("helps, and tells its version", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, messages: "" });
    expect((await run(["--help", "--lang", "en"])).out).toContain("Exit code: 0 no contradiction");
    expect((await run(["help"])).out).toBe((await run(["--help"])).out);
    const ofCheck = (await run(["check", "--help"])).out;
    expect(ofCheck).toMatch(/^用法：budget-elements check 文件…[^]*--all[^]*--lang[^]*退出码/);
    expect(ofCheck).not.toMatch(/import|--output/);
    expect((await run(["render", "-h", "--lang", "en"])).out).toMatch(/^Usage: budget-elements render [^]*--fragment/);
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n" });
  });
});
