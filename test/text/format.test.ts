import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/budget/amount.js";
import { MINUS, numberFormat } from "../../src/text/format.js";

const LOCALES = ["zh-CN", "zh-TW", "en", "de", "fr", "ug", "ar", "en-US@posix", "no language"] as const;

/** A decimal of up to forty digits, before or behind the point: far past what a double holds. */
const decimalText = fc
  .tuple(fc.boolean(), fc.stringMatching(/^[1-9]\d{0,39}$/), fc.nat({ max: 40 }))
  .map(([negative, digits, cut]) => {
    const places = Math.min(cut, digits.length);
    const whole = digits.slice(0, digits.length - places) || "0";
    const fraction = digits.slice(digits.length - places);
    return { text: `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`, places };
  });

/** The separators of a locale, read from a written figure. */
function separators(locale: string): { group: string; decimal: string } {
  const [, group = "", decimal = ""] =
    /^1(\D*)234(\D)5$/.exec(numberFormat(locale).amount(new Decimal("1234.5"), 1)) ?? [];
  return { group, decimal };
}

/** A written figure as plain decimal text again. */
function plain(written: string, locale: string): string {
  const { group, decimal } = separators(locale);
  const ungrouped = group === "" ? written : written.split(group).join("");
  return ungrouped.split(decimal).join(".").replace(MINUS, "-").replace("+", "");
}

describe.each(LOCALES)("in %s", (locale) => {
  const format = numberFormat(locale);

  test("an amount of forty digits is written digit by digit", () => {
    fc.assert(
      fc.property(decimalText, ({ text, places }) => {
        expect(plain(format.amount(new Decimal(text), places), locale)).toBe(text);
      }),
    );
  });

  test("a change is written digit by digit, its sign always there", () => {
    fc.assert(
      fc.property(decimalText, ({ text, places }) => {
        const written = format.signed(new Decimal(text), places);
        expect(written[0]).toBe(text.startsWith("-") ? MINUS : "+");
        expect(plain(written, locale)).toBe(text);
      }),
    );
  });

  test("groups have three digits, and none is empty", () => {
    fc.assert(
      fc.property(decimalText, ({ text }) => {
        const { group } = separators(locale);
        const [whole = ""] = format.amount(new Decimal(text).abs(), 0).split(separators(locale).decimal);
        const parts = group === "" ? [whole] : whole.split(group);
        expect(parts[0]).toMatch(/^\d{1,3}$/);
        for (const part of parts.slice(1)) expect(part).toMatch(/^\d{3}$/);
      }),
    );
  });

  test("fewer digits than there are round half up, away from zero", () => {
    fc.assert(
      fc.property(decimalText, fc.nat({ max: 6 }), ({ text }, digits) => {
        const value = new Decimal(text);
        const shown = new Decimal(plain(format.amount(value, digits), locale));
        const half = new Decimal(10).pow(-digits).div(2);
        expect(shown.minus(value).abs().lte(half)).toBe(true);
      }),
    );
  });
});

describe("signs and rounding", () => {
  test("a last published digit before the point, as 4.98 万元 has in 元, leaves the whole amount written", () => {
    const format = numberFormat("zh-CN");
    expect(format.amount(new Decimal("49800"), -2)).toBe("49,800");
    expect(format.signed(new Decimal("-49800"), -2)).toBe(`${MINUS}49,800`);
  });

  const format = numberFormat("zh-CN");

  test.each([
    ["1437", 2, "1,437.00"],
    ["-12.4", 2, `${MINUS}12.40`],
    ["0.005", 2, "0.01"],
    ["-0.005", 2, `${MINUS}0.01`],
    ["-0.004", 2, "0.00"],
    ["999.995", 2, "1,000.00"],
    ["123456789012345678901234567890.12", 2, "123,456,789,012,345,678,901,234,567,890.12"],
  ])("%s with %i decimals is %s", (text, digits, written) => {
    expect(format.amount(new Decimal(text), digits)).toBe(written);
  });

  test("what rounds to nothing has no sign", () => {
    expect(format.signed(new Decimal("0.001"), 2)).toBe("0.00");
    expect(format.signed(new Decimal("-0.001"), 2)).toBe("0.00");
  });

  test("a share above zero is never written as zero", () => {
    expect(format.percent(new Decimal("0.0000001"))).toBe("<0.01%");
    expect(format.percent(new Decimal(0))).toBe("0.00%");
    expect(format.signedPercent(new Decimal("-100"), 0)).toBe(`${MINUS}100%`);
  });
});
