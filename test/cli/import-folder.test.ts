import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiledCommand } from "../support/compiled-command.js";
import { PdfPage, pdfFile } from "../support/pdf-writer.js";

/** The command line as users run it: a process of its own, with threads. */
let command: string;
const folder = mkdtempSync(join(tmpdir(), "budget-import-folder-"));

const document = (name: string, amount = "3.00"): string => `${name}2024年部门预算

${name}部门收支总表

单位：万元

收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款\t${amount}\t一、教育支出\t${amount}
收入总计\t${amount}\t支出总计\t${amount}
`;

beforeAll(() => {
  command = compiledCommand("test-import-folder");
  const many = join(folder, "many");
  mkdirSync(join(many, "together"), { recursive: true });
  for (let number = 1; number <= 12; number += 1) writeFileSync(join(many, `${number}.txt`), document(`第${number}局`));
  const tables = document("合并局");
  const rest = "合并局2024年部门预算\n\n一、机构设置\n\n本局设有3个科室。\n";
  writeFileSync(join(many, "together/1.txt"), rest);
  writeFileSync(join(many, "together/2.txt"), tables);
  writeFileSync(join(many, "packed.zip"), zipSync({ "a/2.txt": Buffer.from(tables), "a/1.txt": Buffer.from(rest) }));
  writeFileSync(join(many, "bad.pdf"), "%PDF-1.7 nothing");
  writeFileSync(join(many, "page.pdf"), pdfFile([new PdfPage().text(60, 60, "示例局2024年部门预算", 16)]));
  writeFileSync(join(many, ".hidden"), "no");
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[]): Promise<{ code: number; out: string; messages: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, out, messages) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, messages }),
    );
  });
}

test("every document of a folder is imported in threads, with a table at the end", async () => {
  const { code, out } = await run(["import", "many", "--each", "-o", "out/budgets"]);
  const lines = out.trimEnd().split("\n");
  expect(lines.slice(1, 13).map((line) => line.split(/\s+/)[0])).toEqual(
    Array.from({ length: 12 }, (_, at) => `${at + 1}.txt`),
  );
  expect(lines.find((line) => line.startsWith("bad.pdf"))).toContain("PDF 文件已损坏");
  expect(lines.at(-1)).toMatch(/^16 份文件，用时 [\d.]+ 秒：导入 15 份，未导入 1 份；/);
  expect(code).toBe(2);
  const written = readdirSync(join(folder, "out/budgets"));
  expect(written).toHaveLength(15);
  expect(written.filter((name) => !name.endsWith(".json"))).toEqual([]);
  const read = (name: string) =>
    JSON.parse(readFileSync(join(folder, "out/budgets", name), "utf8")) as {
      title: string;
      entity: { counts: unknown[] };
      income: { amount: string };
    };
  expect(read("7.txt.json")).toMatchObject({ title: "第7局2024年部门预算", income: { amount: "3.00" } });
  for (const together of ["together.json", "packed.zip.json"]) {
    expect(read(together)).toMatchObject({ entity: { counts: [{ value: "3" }] }, income: { amount: "3.00" } });
  }
});

test("a folder is one disclosure, and its figures name their file; a PDF is read from the disk", async () => {
  const { code, out } = await run(["import", "many/together", "many/page.pdf"]);
  const [together, page] = JSON.parse(out) as { documents: { id: string }[]; income?: object; title: string }[];
  expect(together?.documents.map(({ id }) => id)).toEqual(["1.txt", "2.txt"]);
  expect(JSON.stringify(together?.income)).toContain('"document":"2.txt"');
  expect(page?.title).toBe("示例局2024年部门预算");
  expect(code).toBeLessThan(2);
});

test("--each needs a folder to write to; one that holds nothing is said; a limit stops a file before it is read", async () => {
  const homeless = await run(["import", "many", "--each"]);
  expect([homeless.code, homeless.messages]).toEqual([2, "用 --each 时请用 -o 指定输出文件夹。\n"]);
  mkdirSync(join(folder, "empty"), { recursive: true });
  const empty = await run(["import", "empty", "--each", "-o", "out2"]);
  expect([empty.code, empty.messages]).toEqual([2, "文件夹中没有可以导入的文件。\n"]);
  const small = await run(["import", "many/1.txt", "--limit", "bytes=100", "--lang", "en"]);
  expect(small.code).toBe(2);
  expect(small.messages).toContain("the most that is read");
});
