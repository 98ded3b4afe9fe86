import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findChromium } from "./test/browser/support/find-chromium.js";

const root = fileURLToPath(new URL(".", import.meta.url));

/** No test measures time: the limits only end one that hangs, on a busy machine too. */
const PATIENCE = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig(async () => {
  const provider = playwright({ launchOptions: { ...(await findChromium()) } });
  return {
    test: {
      projects: [
        {
          test: {
            name: "node",
            environment: "node",
            include: ["test/**/*.test.ts"],
            // Folders with projects of their own install what they are made with.
            exclude: ["test/browser/**", "test/built/**", "**/node_modules/**", "test/packed/work/**"],
            // Pure functions keep nothing between files: imported once, not once for each file.
            isolate: false,
            // A test that fails must not leave its stubs to the next file.
            unstubGlobals: true,
            ...PATIENCE,
          },
        },
        {
          // Scanned beforehand: a dependency discovered while tests run would reload their page.
          optimizeDeps: { entries: ["src/**/*.ts", "test/browser/**/*.ts"], include: ["axe-core"] },
          test: {
            name: "browser",
            include: ["test/browser/**/*.test.ts"],
            setupFiles: ["test/browser/support/setup.ts"],
            browser: {
              enabled: true,
              headless: true,
              provider,
              screenshotFailures: false,
              viewport: { width: 1280, height: 900 },
              instances: [{ browser: "chromium" as const }],
            },
            ...PATIENCE,
          },
        },
        {
          test: {
            name: "built",
            environment: "node",
            include: ["test/built/**/*.test.ts"],
            globalSetup: ["test/built/global-setup.ts"],
            ...PATIENCE,
          },
        },
        ...(isAskedFor("storybook") && hasStories() ? [storybookProject(provider)] : []),
      ],
    },
  };
});

/**
 * Indexing the stories takes time, and one broken story stops the whole run: runs of other projects
 * (`--project node`) or of named test files (`test/budget`) go without.
 */
function isAskedFor(project: string): boolean {
  const given = process.argv.slice(2);
  const others = given.some((argument) => argument.startsWith("test/") || argument.startsWith("--project"));
  return !others || given.some((argument) => argument.includes(project));
}

function hasStories(): boolean {
  const folder = `${root}stories`;
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  return files.some((file) => file.endsWith(".stories.ts"));
}

function storybookProject(provider: ReturnType<typeof playwright>) {
  return {
    // Storybook's renderer imports Lit too: bundled beforehand together, all share one copy.
    optimizeDeps: { entries: ["src/**/*.ts", "stories/**/*.stories.ts"], include: ["lit", "lit/directive-helpers.js"] },
    plugins: [storybookTest({ configDir: `${root}.storybook` })],
    test: {
      name: "storybook",
      ...PATIENCE,
      browser: {
        enabled: true,
        headless: true,
        provider,
        screenshotFailures: false,
        instances: [{ browser: "chromium" as const }],
      },
    },
  };
}
