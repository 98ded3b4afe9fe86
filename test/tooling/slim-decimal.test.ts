import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { Decimal } from "decimal.js";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { KEPT_METHODS, slim } from "../../.build/slim-decimal.js";

const source = readFileSync(join(dirname(createRequire(import.meta.url).resolve("decimal.js")), "decimal.mjs"), "utf8");
const slimmed = slim(source, parseSync("decimal.mjs", source).program);
const folder = mkdtempSync(join(tmpdir(), "slim-decimal-"));
const file = join(folder, "decimal.mjs");
writeFileSync(file, slimmed);
const { Decimal: Slim } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { Decimal: typeof Decimal };
rmSync(folder, { recursive: true });

test("what the browser code uses is still there, and most of the rest is gone", () => {
  for (const method of KEPT_METHODS) expect(Slim.prototype, method).toHaveProperty(method);
  for (const method of ["sine", "logarithm", "squareRoot", "toPower", "toHexadecimal"]) {
    expect(Slim.prototype, method).not.toHaveProperty(method);
  }
});

test("results are those of the whole library, to the last digit", () => {
  const settings = { defaults: true, precision: 120, toExpNeg: -1000, toExpPos: 1000 };
  const Whole = Decimal.clone(settings);
  const Part = Slim.clone(settings);
  const text = fc
    .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 38n), fc.integer({ min: 0, max: 12 }))
    .map(([negative, units, digits]) => {
      const padded = units.toString().padStart(digits + 1, "0");
      return `${negative ? "-" : ""}${padded.slice(0, padded.length - digits)}.${padded.slice(padded.length - digits)}0`;
    });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 8 }), (a, b, digits) => {
      for (const operation of ["plus", "minus", "times", "div", "comparedTo"] as const) {
        expect(String(new Part(a)[operation](b))).toBe(String(new Whole(a)[operation](b)));
      }
      for (const question of ["eq", "gt", "gte", "lt", "lte"] as const) {
        expect(new Part(a)[question](b)).toBe(new Whole(a)[question](b));
      }
      expect(new Part(a).toFixed(digits, 4)).toBe(new Whole(a).toFixed(digits, 4));
      expect(new Part(a).toDecimalPlaces(digits, 4).toString()).toBe(
        new Whole(a).toDecimalPlaces(digits, 4).toString(),
      );
      expect(new Part(a).abs().negated().toNumber()).toBe(new Whole(a).abs().negated().toNumber());
    }),
  );
});
