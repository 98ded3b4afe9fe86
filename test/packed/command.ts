import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { FOLDER, ROOT, WORK } from "./project.js";

/** The same disclosure in each format, so that every library that reads one is found and loaded. */
const DOCUMENTS = ["txt", "html", "docx", "xlsx", "pdf"].map((type) => `korla-2023.${type}`);

/** Runs the packed command as users do: imports in threads and by itself, checks, and draws. */
export async function commandFailures(): Promise<string[]> {
  const folder = `${WORK}/command`;
  mkdirSync(`${folder}/documents`, { recursive: true });
  for (const name of DOCUMENTS) copyFileSync(`${ROOT}test/fixtures/${name}`, `${folder}/documents/${name}`);
  const failures: string[] = [];
  // 1: done, with the contradictions that the document prints.
  const expectRun = async (code: number, ...args: readonly string[]): Promise<string> => {
    const run = await command(args, folder);
    if (run.code !== code) failures.push(`budget-elements ${args.join(" ")}: exit code ${run.code}\n${run.said}`);
    return run.said;
  };
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { version: string };
  if ((await expectRun(0, "--version")).trim() !== version) failures.push("budget-elements --version is another.");
  await expectRun(1, "import", "documents/korla-2023.txt", "-o", "one.json");
  await expectRun(1, "import", "documents", "--each", "-o", "budgets");
  await expectRun(1, "check", "one.json");
  await expectRun(0, "render", "one.json", "-o", "page");
  for (const file of [...DOCUMENTS.map((name) => `budgets/${name}.json`), "one.json", "page/index.html"]) {
    if (!hasFigures(`${folder}/${file}`)) failures.push(`budget-elements: ${file} is not there or has no figures.`);
  }
  return failures;
}

/** Whether a file tells the total of the budget. */
function hasFigures(file: string): boolean {
  try {
    return /1,?437\.00/.test(readFileSync(file, "utf8"));
  } catch {
    return false;
  }
}

function command(args: readonly string[], folder: string): Promise<{ code: number; said: string }> {
  const file = `${FOLDER}node_modules/budget-elements/dist/cli/index.js`;
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, said: `${stdout}${stderr}` });
    });
  });
}
