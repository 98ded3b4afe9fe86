import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compiledCommand } from "../support/compiled-command.js";

/** The command line as users run it: a process of its own. */
let command: string;
const folder = mkdtempSync(join(tmpdir(), "budget-process-"));
const korla = readFileSync(new URL("../../data/korla-2023.json", import.meta.url));

beforeAll(() => {
  command = compiledCommand("test-process");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

/** @param stopsEarly - whether whoever reads the output closes it after its first piece */
function run(args: readonly string[], input: string | Uint8Array = "", stopsEarly = false): Promise<Ended> {
  return new Promise((resolve) => {
    const process_ = spawn(process.execPath, [command, ...args], { cwd: folder });
    let [out, messages] = ["", ""];
    process_.stdout.on("data", (text: Buffer) => {
      out += text.toString();
      if (stopsEarly) process_.stdout.destroy();
    });
    process_.stderr.on("data", (text: Buffer) => (messages += text.toString()));
    process_.on("close", (code) => resolve({ code, out, messages }));
    process_.stdin.end(input);
  });
}

test.each([
  // {"title":"预算","year":2024,"unit":"元"} in GB18030
  ["GB18030", Buffer.from('{"title":"\xd4\xa4\xcb\xe3","year":2024,"unit":"\xd4\xaa"}', "latin1")],
  ["UTF-16", Buffer.from('\uFEFF{"title":"预算","year":2024,"unit":"元"}', "utf16le")],
])("a budget in %s is not checked as if it were UTF-8, but called by what it is not", async (name, bytes) => {
  writeFileSync(join(folder, `${name}.json`), bytes);
  const checked = await run(["check", `${name}.json`]);
  expect(checked).toMatchObject({ code: 2, messages: expect.stringContaining("这不是 UTF-8 编码的 JSON") as unknown });
});

test("- is the standard input", async () => {
  const checked = await run(["check", "-", "--json"], korla);
  expect(checked).toMatchObject({ code: 1, messages: "" });
  expect(JSON.parse(checked.out)).toMatchObject({ files: [{ file: "-", budgets: [{ year: 2023 }] }] });
  const imported = await run(["import", "-"], "示例局2024年部门预算\n\n一、机构设置\n\n本局设有3个科室。\n");
  expect(JSON.parse(imported.out)).toMatchObject({ title: "示例局2024年部门预算", year: 2024 });
});

test("who reads only the beginning is not told that all is well", async () => {
  writeFileSync(join(folder, "korla.json"), korla);
  const { code, messages } = await run(["check", "--all", ...Array<string>(20).fill("korla.json")], "", true);
  expect([code, messages]).toEqual([141, ""]);
});
