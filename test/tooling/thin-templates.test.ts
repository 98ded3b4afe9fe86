import { expect, it } from "vitest";
import { thin, withoutComments } from "../../.build/thin-templates.js";

it("takes indentation out of templates, keeps the blank that a line break is", () => {
  expect(thin("html`<p>\n    one\n    <b>two</b>\n  </p>`", false)).toBe("html`<p>\none\n<b>two</b>\n</p>`");
});

it("takes line breaks out between tags that stand in drawings only", () => {
  expect(thin("svg`<g>\n  <rect x=1></rect>\n  <text>a\n  b</text>\n</g>`", false)).toBe(
    "svg`<g><rect x=1></rect><text>a\nb</text></g>`",
  );
});

it("takes comments out of style sheets, and leaves them where a text may hold one", () => {
  expect(thin("css`\n  /* why */\n  p {}`", true)).toBe("css`\n\np{}`");
  expect(thin("const glob = 'src/*.ts'; // */", false)).toBe("const glob = 'src/*.ts'; // */");
});

it("writes style sheets as short as they can be read", () => {
  const sheet = 'css`.a > [aria-pressed="true"] {\n  opacity: 0.45;\n  width: calc(6em / 14);\n  content: " / ";\n}`';
  expect(thin(sheet, true)).toBe('css`.a>[aria-pressed=true]{opacity:.45;width:calc(6em/14);content:" / "}`');
});

it("leaves the lines of built style sheets where they are", () => {
  expect(withoutComments("css `\n  /* one\n  two */\n  p {}`; /* why */")).toBe("css `\n\n\n  p {}`; /* why */");
});
