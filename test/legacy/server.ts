import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { createStaticServer, listen } from "../../.build/serve.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGE_SCRIPT = "/legacy-page.js";
const FONT = "/node_modules/@fontsource/noto-sans-sc";

/**
 * What is put into the head of each page: what notes its errors before any other script runs, and a Chinese font, since
 * the old browsers know none of the machine's.
 */
const HEAD = `<script src="${PAGE_SCRIPT}"></script>
<link rel="stylesheet" href="${FONT}/400.css"><link rel="stylesheet" href="${FONT}/700.css">
<link rel="stylesheet" href="/legacy-page.css"><link rel="icon" href="data:,">`;

const STYLE = `html body { font-family: "Noto Sans SC", sans-serif; }`;

/** Serves the repository's example pages with the checks in them. */
export async function servePages(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const script = await pageScript();
  const files = createStaticServer();
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const answer = (type: string, text: string): void => {
      response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" }).end(text);
    };
    if (path === PAGE_SCRIPT) answer("text/javascript", script);
    else if (path === "/legacy-page.css") answer("text/css", STYLE);
    else if (/^\/docs\/examples\/[\w-]+\.html$/.test(path)) {
      readFile(`${ROOT}${path.slice(1)}`, "utf8").then(
        (page) => {
          answer("text/html", page.replace("<head>", `<head>${HEAD}`));
        },
        () => response.writeHead(404).end(),
      );
    } else files.emit("request", request, response);
  });
  const address = await listen(server, 0);
  return {
    address,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The checks' own part in the page, compiled for the oldest browser too. */
async function pageScript(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "chrome83",
      lib: { entry: `${ROOT}test/legacy/page/page.ts`, formats: ["iife"], name: "legacyPage" },
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  const script = outputs.find((part) => part.type === "chunk");
  if (script === undefined) throw new Error("The build gave no page script.");
  return script.code;
}
