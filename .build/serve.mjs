// @ts-check
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** @import { IncomingMessage, Server, ServerResponse } from "node:http" */

const HOST = "127.0.0.1";
const DEFAULT_PORT = 4173;
const PORTS_TRIED = 50;
const START_PAGE = "/docs/examples/portal.html";
const REPOSITORY = fileURLToPath(new URL("..", import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * A static file server for the example pages. It answers GET and HEAD for files under its root and nothing else:
 * no listing, no hidden files or folders (`.git`), no link that leads out of the root.
 *
 * @param {object} [options]
 * @param {string} [options.root] folder to serve; the repository by default
 * @param {Readonly<Record<string, string>>} [options.headers] sent with every answer, a content security policy say
 * @returns {Server} not yet listening
 */
export function createStaticServer({ root = REPOSITORY, headers = {} } = {}) {
  return createServer((request, response) => {
    answer(root, headers, request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      refuse(response, 500, headers);
    });
  });
}

/**
 * Starts listening on this machine only, on the first free port from the given one up.
 *
 * @param {Server} server
 * @param {number} [port] first port tried; 0 takes any free one
 * @returns {Promise<string>} the address, without a trailing slash
 * @throws {Error} when none of the ports tried is free
 */
export async function listen(server, port = DEFAULT_PORT) {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED - 1, 65_535);
  for (let tried = port; tried <= last; tried += 1) {
    if (await tryPort(server, tried)) {
      const address = server.address();
      const actual = typeof address === "object" && address !== null ? address.port : tried;
      return `http://${HOST}:${actual}`;
    }
  }
  throw new Error(`No free port from ${port} to ${last}. Set PORT to another number.`);
}

/**
 * @param {Server} server
 * @param {number} port
 * @returns {Promise<boolean>} false when the port is taken
 */
function tryPort(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off("listening", onListening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") {
        resolve(false);
      } else {
        reject(error);
      }
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(true);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, HOST);
  });
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, string>>} headers
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @returns {Promise<void>}
 */
async function answer(root, headers, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405, { ...headers, Allow: "GET, HEAD" });
    return;
  }
  const path = requestedPath(request.url ?? "/");
  if (path === "/") {
    response.writeHead(302, { ...headers, Location: START_PAGE }).end();
    return;
  }
  if (path === "/favicon.ico" && (await fileUnder(root, path)) === undefined) {
    // Every browser asks for one; that there is none is no fault of the page, and no red line in its console.
    response.writeHead(204, headers).end();
    return;
  }
  const file = path === undefined ? undefined : await fileUnder(root, path);
  if (file === undefined) {
    refuse(response, 404, headers);
    return;
  }
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": file.size,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file.path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * @param {string} url the request line's target
 * @returns {string | undefined} the decoded path, undefined when it is malformed or could lead elsewhere
 */
function requestedPath(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return undefined;
  }
  const hidden = path.split(/[/\\]/).some((segment) => segment.startsWith("."));
  return path.startsWith("/") && !path.includes("\0") && !hidden ? path : undefined;
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<{ path: string, size: number } | undefined>} the file, undefined when there is none to serve
 */
async function fileUnder(root, path) {
  try {
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, path));
    const { size } = await stat(real).then((found) => (found.isFile() ? found : Promise.reject(new Error("no file"))));
    return real.startsWith(realRoot + sep) ? { path: real, size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {Readonly<Record<string, string>>} headers
 */
function refuse(response, status, headers) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${status}\n`);
}

/**
 * @param {string | undefined} text the PORT variable
 * @returns {number}
 */
function portFrom(text) {
  if (text === undefined || text === "") {
    return DEFAULT_PORT;
  }
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT is "${text}": give a whole number from 0 to 65535.`);
  }
  return port;
}

async function main() {
  const server = createStaticServer();
  const address = await listen(server, portFrom(process.env["PORT"]));
  console.log(`${address}${START_PAGE}\nCtrl+C stops the server.`);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
