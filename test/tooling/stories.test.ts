import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOT = new URL("../../", import.meta.url);

/** Modules that `sideEffects` in package.json names, and style sheets: a build keeps them for what they do. */
const KEPT = /define\.js$|\.css$/;

test("stories import no module for its effects alone that a build of Storybook would leave out", () => {
  const files = ["stories", ".storybook"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file}`),
  );
  const lost = files.flatMap((file) =>
    Array.from(
      readFileSync(new URL(file, ROOT), "utf8").matchAll(/^import "(\.[^"]*)";/gm),
      ([, module = ""]) => module,
    )
      .filter((module) => !KEPT.test(module))
      .map((module) => `${file}: ${module}`),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});
