import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countFields, scanJsonText, type TextFinding } from "../../src/budget/json-text.js";

function findings(text: string): TextFinding[] {
  const found: TextFinding[] = [];
  scanJsonText(text, 32, (finding) => found.push(finding));
  return found;
}

describe("counting the fields of JSON text", () => {
  test("sees each field of any data, however its words are written", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false }), fc.constantFrom(0, 1, 2), (data, indent) => {
        let fields = 0;
        const text = JSON.stringify(data, null, indent);
        JSON.parse(text, (_key, value: unknown) => {
          if (typeof value === "object" && value !== null && !Array.isArray(value)) fields += Object.keys(value).length;
          return value;
        });
        if (findings(text).length === 0) expect(countFields(text, 32)).toBe(fields);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [String.raw`{"a\"": "\\", "b": "\"{[:"}`, 2],
    [String.raw`{"a": 1, "\u0061": [{"a": -2.50}]}`, 3],
    [`["${"0".repeat(40)}:"]`, 0],
  ])("counts those of %s", (text, fields) => {
    expect(countFields(text, 32)).toBe(fields);
  });

  it.each([`{"a": 12345678901234567.5}`, `["`, `"\\x"`, "[".repeat(33), `[01]`, `["\t"]`])(
    "leaves %s to a closer look",
    (text) => {
      expect(countFields(text, 32)).toBeUndefined();
      expect(findings(text)).not.toEqual([]);
    },
  );
});
