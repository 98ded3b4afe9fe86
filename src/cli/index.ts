#!/usr/bin/env node
/// <reference types="node" />
/** The file that `budget-elements` runs. */
import module from "node:module";

// Most of a run is compiling. Node 22 and later keep what they compiled for the next run; Node 20 has no such function.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

const { run } = await import("./command.js");
await run();
