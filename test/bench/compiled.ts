import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compiledCommand } from "../support/compiled-command.js";

/** The command line and what it is made of, compiled as it is published: the tools of tests would slow it down. */
export interface Compiled {
  /** Path of the command. */
  readonly command: string;
  /** Loads one of its modules, such as `import/index.js`. */
  readonly load: (module: string) => unknown;
}

/** Compiles the command line for measuring. */
export function compiled(): Compiled {
  const command = compiledCommand("bench");
  const root = dirname(dirname(command));
  // Node's own loader: the one that reads this file would translate what it loads.
  const require = createRequire(import.meta.url);
  return { command, load: (module) => require(join(root, module)) as unknown };
}
