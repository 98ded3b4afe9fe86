import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createStaticServer, listen } from "../../.build/serve.mjs";

let parent: string;
let root: string;
const servers: Server[] = [];

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "serve-test-"));
  root = join(parent, "site");
  await mkdir(join(root, "docs"), { recursive: true });
  await mkdir(join(root, ".git"));
  await mkdir(join(parent, "site-beside"));
  await writeFile(join(root, "docs", "page.html"), "<p>预算</p>");
  await writeFile(join(root, "docs", "数据 1.json"), "{}");
  await writeFile(join(root, ".git", "config"), "secret");
  await writeFile(join(parent, "outside.txt"), "secret");
  await writeFile(join(parent, "site-beside", "file.txt"), "secret");
  await symlink(join(parent, "outside.txt"), join(root, "link.txt"));
});

afterAll(() => rm(parent, { recursive: true, force: true }));

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function started(port = 0, headers: Record<string, string> = {}): Promise<string> {
  const server = createStaticServer({ root, headers });
  servers.push(server);
  return listen(server, port);
}

/** Sends the path exactly as given: `fetch` would tidy the dots away before sending. */
async function answerTo(address: string, path: string, method = "GET") {
  const sent = request(address, { path, method });
  sent.end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  let body = "";
  for await (const chunk of response.setEncoding("utf8")) {
    body += String(chunk);
  }
  return { status: response.statusCode, headers: response.headers, body };
}

test("has no icon, which is no fault", async () => {
  expect(await answerTo(await started(), "/favicon.ico")).toMatchObject({ status: 204, body: "" });
});

test("serves a file with its content type", async () => {
  const answer = await answerTo(await started(), "/docs/page.html?v=1");
  expect(answer.status).toBe(200);
  expect(answer.body).toBe("<p>预算</p>");
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
});

test("serves a file whose name has Chinese letters and a space", async () => {
  const answer = await answerTo(await started(), `/docs/${encodeURIComponent("数据 1.json")}`);
  expect(answer).toMatchObject({ status: 200, body: "{}" });
});

test("sends no body to HEAD, and the headers asked for", async () => {
  const address = await started(0, { "Content-Security-Policy": "default-src 'self'" });
  const answer = await answerTo(address, "/docs/page.html", "HEAD");
  expect(answer).toMatchObject({ status: 200, body: "" });
  expect(answer.headers["content-security-policy"]).toBe("default-src 'self'");
});

test("leads from the root to the example page", async () => {
  const answer = await answerTo(await started(), "/");
  expect(answer.status).toBe(302);
  expect(answer.headers.location).toBe("/docs/examples/portal.html");
});

test("refuses methods that write", async () => {
  expect((await answerTo(await started(), "/docs/page.html", "POST")).status).toBe(405);
});

describe("never serves outside its root", () => {
  test.each([
    ["a parent folder", "/../outside.txt"],
    ["a parent folder, encoded", "/%2e%2e/outside.txt"],
    ["a parent folder, slash encoded", "/docs%2f..%2f..%2foutside.txt"],
    ["a parent folder, backslash", "/..%5coutside.txt"],
    ["a folder whose name begins alike", "/../site-beside/file.txt"],
    ["an absolute path", "//etc/passwd"],
    ["a request target that is no path", "file:///etc/passwd"],
    ["a link that leads out", "/link.txt"],
    ["a hidden folder", "/.git/config"],
    ["a hidden folder, encoded", "/%2egit/config"],
    ["a folder", "/docs"],
    ["a zero byte", "/docs/page.html%00.txt"],
    ["a malformed escape", "/%E0%A4%A"],
    ["a missing file", "/docs/none.html"],
  ])("%s", async (_, path) => {
    const answer = await answerTo(await started(), path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain("secret");
  });
});

describe("port", () => {
  test("takes the next free port when the first is taken", async () => {
    const blocker = createServer();
    servers.push(blocker);
    blocker.listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const taken = (blocker.address() as AddressInfo).port;
    const address = await started(taken);
    expect(Number(new URL(address).port)).toBeGreaterThan(taken);
    expect((await answerTo(address, "/docs/page.html")).status).toBe(200);
  });

  test("prints its address, and stops on an interrupt", async () => {
    const child = startProgram({ PORT: "0" });
    const [printed] = (await once(child.stdout, "data")) as [Buffer];
    const address = /^http:\/\/127\.0\.0\.1:\d+\/docs\/examples\/portal\.html/.exec(printed.toString())?.[0];
    expect(address).toBeDefined();
    expect((await fetch(new URL("/package.json", address))).status).toBe(200);
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
  });

  test("says so when PORT is no port", async () => {
    const child = startProgram({ PORT: "80a" });
    const [printed] = (await once(child.stderr, "data")) as [Buffer];
    const [code] = (await once(child, "exit")) as [number | null];
    expect(printed.toString()).toContain('PORT is "80a"');
    expect(code).toBe(1);
  });

  function startProgram(environment: Record<string, string>) {
    const program = fileURLToPath(new URL("../../.build/serve.mjs", import.meta.url));
    return spawn(process.execPath, [program], { env: { ...process.env, ...environment } });
  }
});
