import { expect, it } from "vitest";
import { thin } from "../../.build/thin-templates.js";

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
