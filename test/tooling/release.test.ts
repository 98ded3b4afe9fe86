import { describe, expect, test } from "vitest";
import { releasedChangelog, versionProblem } from "../../.build/release.mjs";

describe("a version", () => {
  test.each([
    ["0.1.1", "0.1.0"],
    ["0.10.0", "0.9.9"],
    ["1.0.0", "0.99.99"],
    ["1.0.0-beta.1", "0.9.0"],
    ["1.0.0-beta.10", "1.0.0-beta.9"],
    ["1.0.0", "1.0.0-beta.2"],
  ])("%s may follow %s", (version, before) => {
    expect(versionProblem(version, before)).toBeUndefined();
  });

  test.each([
    [undefined, "0.1.0", /is no version/],
    ["1.2", "0.1.0", /is no version/],
    ["v1.2.3", "0.1.0", /is no version/],
    ["0.1.0", "0.1.0", /does not come after/],
    ["0.1.9", "0.2.0", /does not come after/],
    ["1.0.0-beta.1", "1.0.0", /does not come after/],
  ])("%s may not follow %s", (version, before, sentence) => {
    expect(versionProblem(version, before)).toMatch(sentence);
  });
});

describe("the changelog of a release", () => {
  const TEXT = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- This.\n\n## [0.1.0] - 2026-01-01\n\n- That.\n";

  test("has what was unreleased under the version, and room for what comes", () => {
    expect(releasedChangelog(TEXT, "0.2.0", "2026-02-03")).toBe(
      "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-02-03\n\n### Added\n\n- This.\n\n## [0.1.0] - 2026-01-01\n\n- That.\n",
    );
  });

  test("is not made of nothing", () => {
    expect(() => releasedChangelog(TEXT.replace("### Added\n\n- This.\n\n", ""), "0.2.0", "2026-02-03")).toThrow(
      /nothing unreleased/,
    );
    expect(() => releasedChangelog("# Changelog\n", "0.2.0", "2026-02-03")).toThrow(/no part/);
  });
});
