#!/usr/bin/env node
// @ts-check
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** Makes the published documents in test/fixtures/ in other formats (`npm run fixtures`): see test/fixtures/make.ts. */
const root = fileURLToPath(new URL("..", import.meta.url));
const { module } = await runnerImport(`${root}/test/fixtures/make.ts`, { root, configFile: false, logLevel: "warn" });
await /** @type {typeof import("../test/fixtures/make.js")} */ (module).main();
