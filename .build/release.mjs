// @ts-check
/**
 * Prepares a release: `npm run release -- 0.2.0 [--dry-run]`.
 *
 * Checks that nothing is left uncommitted and everything passes, gives the changelog and `package.json` the version, commits and
 * tags that. Publishing is left to the workflow that the pushed tag starts (`.github/workflows/release.yml`): there npm attests
 * from which commit and by which workflow the package was built (provenance), which no one's own machine can.
 *
 * `--dry-run` changes nothing: it says what is wrong, what would be done, and what the package would hold.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * The changelog with what is unreleased under a version, and an empty part for what comes next.
 *
 * @param {string} text
 * @param {string} version
 * @param {string} date as 2026-01-31
 * @returns {string}
 */
export function releasedChangelog(text, version, date) {
  const heading = "## [Unreleased]\n";
  const start = text.indexOf(heading);
  if (start < 0) {
    throw new Error('CHANGELOG.md has no part "## [Unreleased]". Add it below the introduction.');
  }
  const rest = text.slice(start + heading.length);
  const end = rest.search(/^## /m);
  if ((end < 0 ? rest : rest.slice(0, end)).trim() === "") {
    throw new Error("CHANGELOG.md has nothing unreleased. Write what changed for users first.");
  }
  return `${text.slice(0, start)}${heading}\n## [${version}] - ${date}\n${rest}`;
}

/**
 * What is wrong with a version, as a sentence; `undefined` where it may follow the one before.
 *
 * @param {string | undefined} version
 * @param {string} before
 * @returns {string | undefined}
 */
export function versionProblem(version, before) {
  if (version === undefined || !/^\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/.test(version)) {
    return `“${version ?? ""}” is no version. Write three numbers, such as 1.2.3, or 1.2.3-beta.1.`;
  }
  const [one, other] = [parts(version), parts(before)];
  const at = one.findIndex((part, index) => part !== other[index]);
  const isLater = at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
  return isLater ? undefined : `${version} does not come after ${before}.`;
}

/**
 * A preview comes before its version: 1.2.3-beta.1 before 1.2.3.
 *
 * @param {string} version
 * @returns {number[]}
 */
function parts(version) {
  const [numbers = "", preview] = version.split("-");
  return [...numbers.split(".").map(Number), preview === undefined ? Infinity : Number(preview.split(".")[1])];
}

/** @param {string[]} args */
function main(args) {
  const isDry = args.includes("--dry-run");
  const version = args.find((arg) => !arg.startsWith("-"));
  const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const problems = [
    versionProblem(version, manifest.version),
    git("status", "--porcelain") === "" ? undefined : "There are changes that are not committed. Commit or stash them.",
    git("branch", "--show-current") === "main" ? undefined : "Releases are made from the branch main.",
    manifest.repository === undefined
      ? "package.json names no repository: npm attests no provenance without it. Add it."
      : undefined,
  ].filter((problem) => problem !== undefined);
  for (const problem of problems) console.error(problem);
  if (version === undefined || (problems.length > 0 && !isDry)) {
    process.exitCode = 1;
    return;
  }
  const date = new Date().toISOString().slice(0, 10);
  const changelog = releasedChangelog(readFileSync(`${root}CHANGELOG.md`, "utf8"), version, date);
  if (isDry) {
    console.log(
      `Would give the changelog the heading [${version}] - ${date}, set the version, commit, and tag v${version}.`,
    );
    run("npm", "pack", "--dry-run", "--ignore-scripts");
    process.exitCode = problems.length > 0 ? 1 : 0;
    return;
  }
  run("bash", ".ci/run");
  writeFileSync(`${root}CHANGELOG.md`, changelog);
  run("npm", "version", version, "--no-git-tag-version", "--ignore-scripts");
  run("git", "commit", "--all", "--message", `Release ${version}`);
  run("git", "tag", "--annotate", `v${version}`, "--message", `Release ${version}`);
  console.log(`Ready: git push --follow-tags starts the workflow that publishes ${version}.`);
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

/** @param {string} program @param {string[]} args */
function run(program, ...args) {
  execFileSync(program, args, { cwd: root, stdio: "inherit" });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2));
}
