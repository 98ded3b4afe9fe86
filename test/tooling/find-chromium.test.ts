import { expect, test } from "vitest";
import { findChromium, installedCandidates } from "../browser/support/find-chromium.js";

test("a program named by CHROMIUM_PATH is taken as it is", async () => {
  const found = await findChromium({ CHROMIUM_PATH: process.execPath, PATH: "" });
  expect(found?.executablePath).toBe(process.execPath);
});

test("a CHROMIUM_PATH that names nothing is an error that says so", async () => {
  await expect(findChromium({ CHROMIUM_PATH: "/no/such/browser" })).rejects.toThrow("/no/such/browser");
});

test("Linux: folders of PATH come before the usual ones, Chrome before Chromium", () => {
  const found = installedCandidates("linux", { PATH: "/home/a/bin:/usr/bin" });
  expect(found.indexOf("/home/a/bin/google-chrome")).toBeLessThan(found.indexOf("/usr/bin/google-chrome"));
  expect(found.indexOf("/usr/bin/google-chrome")).toBeLessThan(found.indexOf("/usr/bin/chromium"));
});

test("macOS and Windows: the usual application folders", () => {
  expect(installedCandidates("darwin", { HOME: "/Users/a" })).toContain(
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  );
  expect(installedCandidates("win32", { PROGRAMFILES: "C:\\Program Files" })).toContain(
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  );
});
